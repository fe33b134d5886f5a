"use strict";
// Search, filter, links to codes and copying. Without this script the page shows everything.
const get = (id) => document.getElementById(id);
const [search, status, found, none, said] = ["search", "status", "found", "none", "said"].map(get);
const sections = [...document.querySelectorAll("main section")].map((element) => ({
  element,
  count: element.querySelector(".count"),
  counted: element.querySelector(".count").textContent,
  errors: [...element.querySelectorAll("article")].map((article) => {
    const texts = [...article.querySelectorAll("h3 > *, .message, .docs, dd")];
    return {
      element: article,
      status: article.dataset.status,
      texts,
      text: texts.map((text) => text.textContent.toLowerCase()).join("\n"),
    };
  }),
}));
const errors = sections.flatMap((section) => section.errors);

function filter() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = new Set();
  for (const section of sections) {
    const before = shown.size;
    for (const error of section.errors) {
      const isOfStatus = error.status.startsWith(status.value);
      if (isOfStatus && words.every((word) => error.text.includes(word))) {
        shown.add(error);
      }
      error.element.hidden = !shown.has(error);
    }
    const count = shown.size - before;
    section.element.hidden = count === 0;
    section.count.textContent = count === section.errors.length ? section.counted : `${count} of ${section.counted}`;
  }
  const all = errors.length === 1 ? "1 error" : `${errors.length} errors`;
  found.textContent = shown.size === errors.length ? all : `${shown.size} of ${all}`;
  none.hidden = shown.size > 0;
  highlight([...shown], words);
}

// Marks the words that were found, where the browser can do it without changing the page.
function highlight(shown, words) {
  if (!globalThis.Highlight) {
    return;
  }
  const ranges = [];
  if (words.length > 0) {
    const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
    const pattern = new RegExp(escaped.join("|"), "gi");
    // No one reads thousands of results.
    for (const text of shown.slice(0, 500).flatMap((error) => error.texts)) {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        for (const match of walker.currentNode.data.matchAll(pattern)) {
          const range = new Range();
          range.setStart(walker.currentNode, match.index);
          range.setEnd(walker.currentNode, match.index + match[0].length);
          ranges.push(range);
        }
      }
    }
  }
  CSS.highlights.set("found", new Highlight(...ranges));
}

function showAll() {
  search.value = "";
  status.value = "";
  filter();
}

// The end of the address is an id, or a code that has characters which an id here does not have.
function follow() {
  let name = location.hash.slice(1);
  try {
    name = decodeURIComponent(name);
  } catch {
    // It is none of ours.
  }
  const byId = name && get(name);
  const article = byId
    ? byId.closest("article, section")
    : errors.find((error) => error.element.dataset.code === name)?.element;
  if (!article) {
    return;
  }
  if (article.hidden || article.closest("[hidden]")) {
    showAll();
  }
  if (!byId) {
    location.replace(`#${article.id}`);
  }
  (byId || article).scrollIntoView();
}

async function copy(button) {
  const example = button.closest(".example");
  const [label, what] = button.querySelectorAll("span");
  let done = "Copied";
  try {
    await navigator.clipboard.writeText(example.querySelector("pre").textContent);
  } catch {
    // Without permission the text is selected, so that the keyboard copies it.
    getSelection().selectAllChildren(example.querySelector("pre"));
    done = "Selected";
  }
  label.textContent = done;
  const sentence = done + what.textContent;
  said.textContent = sentence;
  setTimeout(() => {
    label.textContent = "Copy";
    if (said.textContent === sentence) {
      said.textContent = "";
    }
  }, 1500);
}

for (const button of document.querySelectorAll(".example button")) {
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}
search.addEventListener("input", filter);
status.addEventListener("change", filter);
addEventListener("hashchange", follow);
addEventListener("keydown", (event) => {
  const isTyping = event.target.matches?.("input, select, textarea");
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    search.focus();
    search.select();
  } else if (event.key === "Escape" && event.target === search) {
    search.value = "";
    filter();
  } else if (event.key === "Enter" && event.target === search) {
    errors.find((error) => !error.element.hidden)?.element.querySelector(".anchor").focus();
  }
});
document.querySelector(".tools").hidden = false;
filter();
follow();
