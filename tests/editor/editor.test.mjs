// What rust-analyzer makes of a type, whole and half typed. PACKAGE is a folder with a package that depends on the library, and
// SOURCES that with the sources of std.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { join } from "node:path";

import { RustAnalyzer } from "./rust_analyzer.mjs";

const SOURCE = `use partner_error::PartnerError;

#[derive(Debug, PartnerError)]
#[pc(source = "Shop")]
pub enum ShopError {
    #[pc(code = 1, status = 404, msg = "There is no cart {cart} of {owner}")]
    NoCart { cart: String, owner: u32 },
}

pub fn code(error: &ShopError) -> u32 {
    error.code()
}
`;

let editor;

before(async () => {
  editor = await RustAnalyzer.start(process.env.PACKAGE, process.env.SOURCES);
  editor.open(join(process.env.PACKAGE, "src/lib.rs"), SOURCE);
});

after(() => editor.stop());

// The text with one part replaced.
function changed(part, by) {
  assert.ok(SOURCE.includes(part), part);
  return SOURCE.replace(part, by);
}

const ENTRY = 'code = 1, status = 404, msg = "There is no cart {cart} of {owner}"';

for (const half of [
  ENTRY,
  "",
  "code",
  "code = ",
  "code = 1, status = ",
  "code = 1, status = 404, msg = ",
  'code = 1, status = 404, msg = "There is no cart {"',
  'code = 1, status = 404, msg = "There is no cart {car}"',
  "code = 1 status",
  "cod = 1",
]) {
  test(`methods complete beside \`#[pc(${half})]\``, async () => {
    const text = changed(ENTRY, half).replace("error.code()", "error.|");
    const offered = await editor.completions(text);
    for (const method of ["code", "status", "entry", "message"]) {
      assert.ok(offered.includes(method), `${method} in ${offered}`);
    }
  });
}

test("a key completes on the type", async () => {
  const offered = await editor.completions(changed('source = "Shop"', 'source = "Shop", co|'));
  assert.ok(offered.includes("codes"), offered.join());
});

test("a key completes on an entry", async () => {
  const offered = await editor.completions(changed("code = 1, ", "code = 1, re|, "));
  assert.ok(offered.includes("retry"), offered.join());
});

test("a key is explained", async () => {
  const shown = await editor.hover(changed("status =", "sta|tus ="));
  assert.match(shown, /The HTTP status, an error's: from 400 to 599/);
});

test("a placeholder leads to its field", async () => {
  const lines = SOURCE.split("\n");
  const line = lines.findIndex((line) => line.includes("NoCart"));
  for (const name of ["cart", "owner"]) {
    const found = await editor.definitions(changed(`{${name}}`, `{${name[0]}|${name.slice(1)}}`));
    assert.deepEqual(found, [[line, lines[line].indexOf(`${name}:`)]], name);
  }
});
