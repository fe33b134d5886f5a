// Uses the pages of catalogues in Chromium as a reader does. `.ci/run page` installs what this needs and writes the pages.
//
// CHROMIUM is the browser, PAGES the folder of the pages, NODE_MODULES the one of the packages. With PICTURES, a folder,
// it has screenshots.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

const { CHROMIUM, PAGES, NODE_MODULES, PICTURES } = process.env;
const modules = createRequire(resolve(NODE_MODULES, "here.js"));
const puppeteer = modules("puppeteer-core");
const axe = await readFile(modules.resolve("axe-core/axe.min.js"), "utf8");

const pages = ["partner_center", "storefront", "hostile", "hostile_names"];
const isRoot = process.getuid() === 0;
/** How long a test waits for what happens at once, if the machine is not busy. */
const soon = { timeout: 10_000 };
let browser;

before(async () => {
  browser = await puppeteer.launch({
    executablePath: CHROMIUM,
    // Chromium has no sandbox for root.
    args: ["--disable-gpu", ...(isRoot ? ["--no-sandbox"] : [])],
  });
});
after(() => browser?.close());

/** Lets a test use a page, which must neither complain nor ask for anything. */
async function visit(page, options, use) {
  const { hash = "", scheme = "light", width = 1100, script = true } = options;
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  const url = pathToFileURL(resolve(PAGES, `${page}.html`)).href;
  const events = [];
  tab.on("console", (message) => events.push(`${message.type()}: ${message.text()}`));
  tab.on("pageerror", (error) => events.push(String(error)));
  tab.on("dialog", async (dialog) => {
    events.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  // An address of data is part of the page.
  tab.on("request", (request) => {
    if (request.url().split("#")[0] !== url && !request.url().startsWith("data:")) {
      events.push(`request: ${request.url()}`);
    }
  });
  try {
    await tab.setViewport({ width, height: 800 });
    await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    // Without it, the page's own scripts don't run, but those of this file do.
    await tab.setJavaScriptEnabled(script);
    await tab.goto(url + hash);
    await use(tab, context);
    assert.deepEqual(events, []);
  } finally {
    await context.close();
  }
}

const picture = async (tab, name) => PICTURES && tab.screenshot({ path: `${PICTURES}/${name}.png` });
const text = (tab, selector) => tab.$eval(selector, (element) => element.textContent);
const shown = (tab) =>
  tab.$$eval("main article", (all) => all.filter((one) => one.checkVisibility()).map((one) => one.id));
const openAll = (tab) =>
  tab.$$eval("details", (all) => {
    for (const details of all) {
      details.open = true;
    }
  });

/** Whether an error is below the search and in the window, and drawn as the one that was asked for. */
async function isShownAsTarget(tab, id) {
  return tab.evaluate((id) => {
    const article = document.getElementById(id);
    const tools = document.querySelector(".tools").getBoundingClientRect();
    const { top } = article.getBoundingClientRect();
    return top >= tools.bottom && top < innerHeight && getComputedStyle(article).boxShadow !== "none";
  }, id);
}

test("search as one types", () =>
  visit("partner_center", {}, async (tab) => {
    assert.equal((await shown(tab)).length, 159);
    assert.equal(await text(tab, "#found"), "159 errors");

    await tab.type("#search", "cart BUSY");
    assert.deepEqual(await shown(tab), ["800064"]);
    assert.equal(await text(tab, "#found"), "1 of 159 errors");
    assert.equal(await text(tab, "#status-409 .count"), "1 of 10 errors");
    assert.deepEqual(
      await tab.evaluate(() => [...CSS.highlights.get("found")].map(String)),
      ["Cart", "Busy", "Cart", "cart"],
    );
    await picture(tab, "search");

    await tab.keyboard.press("Escape");
    assert.equal((await shown(tab)).length, 159);

    await tab.type("#search", "2006");
    assert.deepEqual(await shown(tab), ["2006-400", "2006-403"]);

    await tab.type("#search", " [no(such*words");
    assert.deepEqual(await shown(tab), []);
    assert.equal(await tab.$eval("#none", (none) => none.checkVisibility()), true);
  }));

test("filter by status", () =>
  visit("partner_center", {}, async (tab) => {
    const statuses = () =>
      tab.$$eval("main article", (all) => {
        const visible = all.filter((one) => one.checkVisibility());
        return [...new Set(visible.map((one) => one.dataset.status))];
      });
    await tab.select("#status", "409");
    assert.equal(await text(tab, "#found"), "10 of 159 errors");
    assert.deepEqual(await statuses(), ["409"]);
    await tab.select("#status", "5");
    assert.deepEqual(await statuses(), ["500", "501"]);
    await tab.type("#search", "order creation");
    assert.deepEqual(await statuses(), ["500"]);
  }));

test("deep links", async () => {
  for (const [page, hash, id] of [
    ["partner_center", "#800064", "800064"],
    ["partner_center", "#2006-403", "2006-403"],
    ["partner_center", "#2006", "2006-400"],
    ["hostile_names", "#index_not_found", "index_not_found"],
  ]) {
    await visit(page, { hash }, async (tab) => {
      assert.equal(await isShownAsTarget(tab, id), true, hash);
      await picture(tab, `link-${id}`);
    });
  }
  // A name with characters that an address escapes leads to the error of that name.
  await visit("hostile_names", { hash: "#a*%2Fb" }, async (tab) => {
    await tab.waitForSelector('[data-code="a*/b"]:target', soon);
  });
  // The link of an error that the search hides shows it.
  await visit("partner_center", {}, async (tab) => {
    await tab.type("#search", "tenant");
    assert.equal((await shown(tab)).includes("800064"), false);
    await tab.$eval(".index details", (details) => {
      details.open = true;
    });
    await tab.click('.index a[href="#800064"]');
    await tab.waitForFunction(() => document.getElementById("800064").checkVisibility(), soon);
    assert.equal(await isShownAsTarget(tab, "800064"), true);
  });
});

test("keyboard", () =>
  visit("partner_center", {}, async (tab) => {
    const focused = () =>
      tab.evaluate(() => {
        const { id, className, tagName } = document.activeElement;
        return id || className || tagName;
      });
    const isMarked = () =>
      tab.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
        return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
      });
    await tab.keyboard.press("Tab");
    assert.equal(await focused(), "skip");
    assert.equal(await tab.$eval(".skip", (skip) => skip.getBoundingClientRect().left), 0);
    assert.equal(await isMarked(), true);
    await tab.keyboard.press("Enter");
    assert.equal(await focused(), "errors");

    await tab.keyboard.press("/");
    assert.equal(await focused(), "search");
    assert.equal(await isMarked(), true);
    await tab.keyboard.type("a/b");
    assert.equal(await tab.$eval("#search", (search) => search.value), "a/b");
    await tab.keyboard.press("Escape");

    await tab.keyboard.type("cart busy");
    await tab.keyboard.press("Enter");
    assert.equal(await tab.evaluate(() => document.activeElement.hash), "#800064");
    assert.equal(await isMarked(), true);
    await tab.keyboard.press("Tab");
    await tab.keyboard.press("Enter");
    assert.equal(await tab.$eval('[id="800064"] details', (details) => details.open), true);
    await tab.keyboard.press("Tab");
    assert.equal(await isMarked(), true);
    await tab.keyboard.press("Enter");
    await tab.waitForFunction(() => document.activeElement.textContent.startsWith("Copied"), soon);
    await picture(tab, "keyboard");
  }));

const answer = {
  code: "800064",
  description: "Cart {0} is being processed by another request",
  source: "PartnerFD",
};

test("copy", () =>
  visit("partner_center", {}, async (tab, context) => {
    await context.overridePermissions("file://", ["clipboard-read", "clipboard-write", "clipboard-sanitized-write"]);
    await openAll(tab);
    const [answerButton, armButton] = await tab.$$('[id="800064"] .example button');
    const copied = async (button, said) => {
      await button.click();
      await tab.waitForFunction((said) => document.querySelector("#said").textContent === said, soon, said);
      return tab.evaluate(() => navigator.clipboard.readText());
    };
    const json = await copied(answerButton, "Copied the JSON answer");
    const arm = await copied(armButton, "Copied the Rust match arm");
    assert.deepEqual(JSON.parse(json), answer);
    assert.equal(arm, "PartnerCenterError::CartBusy { cart_id, .. } => todo!(),");
  }));

test("copy without permission selects", () =>
  visit("partner_center", {}, async (tab) => {
    await tab.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
    });
    await openAll(tab);
    await tab.click('[id="800064"] .example button');
    const said = "Selected the JSON answer";
    await tab.waitForFunction((said) => document.querySelector("#said").textContent === said, soon, said);
    assert.deepEqual(JSON.parse(await tab.evaluate(() => getSelection().toString())), answer);
  }));

/** What axe finds wrong with a page. */
async function violations(tab) {
  await tab.evaluate(axe);
  return tab.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document);
    return violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map((node) => node.html)]);
  });
}

for (const page of pages) {
  for (const scheme of ["light", "dark"]) {
    test(`${page}, ${scheme}: colours and accessibility`, () =>
      visit(page, { scheme }, async (tab) => {
        const back = await tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
        const brightness = Math.max(...back.match(/\d+/g).slice(0, 3));
        assert.equal(brightness > 128, scheme === "light", back);
        await picture(tab, `${page}-${scheme}`);
        // All of a page with a hundred errors takes axe half a minute. The first ones have all kinds of elements.
        await tab.$$eval("article", (all) => all.slice(12).forEach((article) => article.remove()));
        assert.deepEqual(await violations(tab), []);
        await openAll(tab);
        assert.deepEqual(await violations(tab), []);
      }));
  }

  test(`${page}: a narrow window`, () =>
    visit(page, { width: 320 }, async (tab) => {
      await picture(tab, `${page}-narrow`);
      await openAll(tab);
      const wide = await tab.$$eval("body *", (all) => {
        const isWide = (one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth;
        const wide = all.filter((one) => isWide(one) && !one.closest(".of"));
        return wide.map((one) => one.outerHTML.slice(0, 100));
      });
      assert.deepEqual(wide, []);
      assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 320);
    }));

  test(`${page}: without JavaScript`, () =>
    visit(page, { script: false }, async (tab) => {
      const all = await tab.$$eval("main article", (all) => all.map((one) => one.id));
      assert.deepEqual(await shown(tab), all);
      assert.equal(await tab.$eval(".tools", (tools) => tools.checkVisibility()), false);
      await tab.click("article summary");
      assert.equal(await tab.$eval("article pre", (pre) => pre.checkVisibility()), true);
      assert.equal(await tab.$eval("article button", (button) => button.checkVisibility()), false);
      await picture(tab, `${page}-no-script`);
    }));
}

test("deep links without JavaScript", async () => {
  for (const [hash, id] of [
    ["#800064", "800064"],
    ["#2006", "2006-400"],
  ]) {
    await visit("partner_center", { script: false, hash }, async (tab) => {
      assert.equal(await isShownAsTarget(tab, id), true, hash);
    });
  }
});

test("hostile texts stay texts", () =>
  visit("hostile", {}, async (tab) => {
    assert.equal(
      await text(tab, '[id="1"] .message'),
      "<script>alert('{0}')</script> </script> *bold* _it_ `code` | $x$ \\ &lt;",
    );
    assert.match(await text(tab, '[id="1"] .docs'), /^<script>alert\(1\)<\/script> \*\/ alert\(2\) \/\*\n/);
    assert.match(await text(tab, '[id="4"] .message'), /^\\u\{202e\}drawkcab/);
    assert.equal(await tab.$$eval("img, iframe, main script, main style", (all) => all.length), 0);
    assert.deepEqual(await tab.$$eval("a", (all) => all.filter((a) => a.protocol === "javascript:")), []);
  }));
