// Drives the page of a catalogue in Chromium, as a reader does: node check.mjs PAGE HOSTILE_PAGE [PICTURES]
// PAGE is that of the Partner Center catalogue. With PICTURES, screenshots are written to that directory.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [page, hostile, pictures] = process.argv.slice(2);
const modules = createRequire(resolve(process.env.NODE_MODULES, "here.js"));
const { default: puppeteer } = await import(pathToFileURL(modules.resolve("puppeteer-core")));
const axe = await readFile(modules.resolve("axe-core/axe.min.js"), "utf8");

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--allow-file-access-from-files"],
});

/** Opens a page that must neither complain nor ask for anything. */
async function open(path, { hash = "", scheme = "light", width = 1100, script = true } = {}) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  const url = pathToFileURL(resolve(path)).href + hash;
  const complaints = [];
  tab.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  tab.on("pageerror", (error) => complaints.push(String(error)));
  tab.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  tab.on("request", (request) => {
    if (request.url().split("#")[0] !== url.split("#")[0]) {
      complaints.push(`request: ${request.url()}`);
    }
  });
  await tab.setViewport({ width, height: 900 });
  await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await tab.setJavaScriptEnabled(script);
  await tab.goto(url, { waitUntil: "load" });
  const close = async () => {
    assert.deepEqual(complaints, [], path);
    await context.close();
  };
  return { tab, context, close };
}

const shown = (tab) =>
  tab.$$eval("main article", (all) => all.filter((one) => one.checkVisibility()).map((one) => one.id));

async function picture(tab, name) {
  if (pictures) {
    await tab.screenshot({ path: `${pictures}/${name}.png` });
  }
}

const tests = {
  async "search and filter"() {
    const { tab, close } = await open(page);
    assert.equal((await shown(tab)).length, 159);
    assert.equal(await tab.$eval("#found", (found) => found.textContent), "159 errors");
    await tab.type("#search", "cart BUSY");
    assert.deepEqual(await shown(tab), ["800064"]);
    assert.equal(await tab.$eval("#found", (found) => found.textContent), "1 of 159");
    await picture(tab, "search");
    await tab.keyboard.press("Escape");
    assert.equal((await shown(tab)).length, 159);
    await tab.select("#status", "409");
    for (const id of await shown(tab)) {
      assert.equal(await tab.$eval(`[id="${id}"]`, (one) => one.dataset.status), "409");
    }
    await tab.type("#search", "no such words");
    assert.deepEqual(await shown(tab), []);
    assert.ok(await tab.$eval("#none", (none) => none.checkVisibility()));
    await close();
  },

  async "deep links"() {
    for (const [hash, id] of [
      ["#800064", "800064"],
      ["#2006-403", "2006-403"],
      ["#2006", "2006-400"],
    ]) {
      const { tab, close } = await open(page, { hash });
      await tab.waitForFunction((id) => document.querySelector(":target")?.id === id, { timeout: 3000 }, id);
      const top = await tab.$eval(`[id="${id}"]`, (one) => one.getBoundingClientRect().top);
      assert.ok(top >= 0 && top < 900, `${hash} is at ${top}`);
      await picture(tab, `link-${id}`);
      await close();
    }
    // A link shows its error even if the search hides it.
    const { tab, close } = await open(page);
    await tab.type("#search", "tenant");
    await tab.evaluate(() => {
      location.hash = "#800064";
    });
    await tab.waitForFunction(() => document.getElementById("800064").checkVisibility(), { timeout: 3000 });
    await close();
  },

  async keyboard() {
    const { tab, close } = await open(page);
    const focused = () => tab.evaluate(() => document.activeElement.id || document.activeElement.className);
    await tab.keyboard.press("Tab");
    assert.equal(await focused(), "skip");
    await tab.keyboard.press("Enter");
    assert.equal(await focused(), "errors");
    await tab.keyboard.press("/");
    assert.equal(await focused(), "search");
    await tab.keyboard.type("800064");
    await tab.keyboard.press("Enter");
    assert.equal(await focused(), "anchor code");
    await tab.keyboard.press("Tab");
    await tab.keyboard.press("Enter");
    assert.ok(await tab.$eval('[id="800064"] details', (details) => details.open));
    await picture(tab, "keyboard");
    await close();
  },

  async copying() {
    const { tab, context, close } = await open(page);
    await context.overridePermissions("file://", ["clipboard-read", "clipboard-write"]).catch(() => {});
    await tab.$eval('[id="800064"] details', (details) => {
      details.open = true;
    });
    const copied = [];
    for (const button of await tab.$$('[id="800064"] .copy')) {
      await button.click();
      await tab.waitForFunction((button) => button.textContent !== "Copy", { timeout: 3000 }, button);
      copied.push(await button.evaluate((button) => button.textContent));
    }
    assert.equal(copied.length, 2);
    assert.ok(copied.every((label) => ["Copied", "Selected"].includes(label)), copied.join());
    const texts = await tab.$$eval('[id="800064"] pre', (all) => all.map((one) => one.textContent));
    assert.deepEqual(JSON.parse(texts[0]), {
      code: "800064",
      description: "Cart {0} is being processed by another request",
      source: "PartnerFD",
    });
    assert.equal(texts[1], "PartnerCenterError::CartBusy { cart_id, .. } => todo!(),");
    await close();
  },

  async "both colour schemes, accessible"() {
    for (const scheme of ["light", "dark"]) {
      for (const path of [page, hostile]) {
        const { tab, context, close } = await open(path, { scheme });
        await tab.$$eval("details", (all) => all.slice(0, 8).forEach((one) => (one.open = true)));
        await picture(tab, `${scheme}-${path === page ? "page" : "hostile"}`);
        // The policy of the page forbids other scripts, so that this one runs outside of it.
        const world = await tab.mainFrame().isolatedRealm();
        await world.evaluate(axe);
        const violations = await world.evaluate(async () => {
          const { violations } = await axe.run(document);
          return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html)}`);
        });
        assert.deepEqual(violations, [], `${scheme} ${path}`);
        void context;
        await close();
      }
    }
  },

  async "a narrow window"() {
    for (const path of [page, hostile]) {
      const { tab, close } = await open(path, { width: 320 });
      await tab.$$eval("details", (all) => all.forEach((one) => (one.open = true)));
      const width = await tab.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 320, `${path} is ${width} wide`);
      await tab.$$eval("details", (all) => all.forEach((one) => (one.open = false)));
      await picture(tab, `narrow-${path === page ? "page" : "hostile"}`);
      await close();
    }
  },

  async "without JavaScript"() {
    const { tab, close } = await open(page, { script: false, hash: "#800064" });
    await tab.setJavaScriptEnabled(true);
    assert.equal((await shown(tab)).length, 159);
    assert.equal(await tab.$eval(".tools", (tools) => tools.checkVisibility()), false);
    assert.equal(await tab.$eval(":target", (target) => target.id), "800064");
    assert.equal(await tab.$$eval(".copy", (all) => all.filter((one) => one.checkVisibility()).length), 0);
    await picture(tab, "no-script");
    await close();
  },

  async "hostile texts stay texts"() {
    const { tab, close } = await open(hostile);
    const message = await tab.$eval('[id="1"] .message', (one) => one.textContent);
    assert.ok(message.startsWith("<script>alert('{0}')</script>"), message);
    const docs = await tab.$eval('[id="1"] .docs', (one) => one.textContent);
    assert.ok(docs.includes("<script>alert(1)</script>"), docs);
    assert.equal(await tab.$$eval("img, iframe, article script", (all) => all.length), 0);
    await close();
  },
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  try {
    await test();
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n${error.stack}`);
  }
}
await browser.close();
process.exit(failed === 0 ? 0 : 1);
