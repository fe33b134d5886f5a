"use strict";
// Search, filter, links to codes and copying. Without this script the page shows everything.
const tools = document.querySelector(".tools");
const search = document.querySelector("#search");
const status = document.querySelector("#status");
const found = document.querySelector("#found");
const none = document.querySelector("#none");
const sections = [...document.querySelectorAll("main section")];
const errors = [...document.querySelectorAll("main article")].map((element) => ({
  element,
  status: element.dataset.status,
  text: element.textContent.toLowerCase(),
}));

function filter() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const error of errors) {
    const ofStatus = !status.value || error.status.startsWith(status.value);
    const shown = ofStatus && words.every((word) => error.text.includes(word));
    error.element.hidden = !shown;
    count += shown ? 1 : 0;
  }
  for (const section of sections) {
    section.hidden = !section.querySelector("article:not([hidden])");
  }
  found.textContent = count === errors.length ? `${count} errors` : `${count} of ${errors.length}`;
  none.hidden = count > 0;
}

// `#2006` leads to the first error of the code, `#2006-403` to the one with the status.
function follow() {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // It isn't an id of ours.
  }
  if (!id) {
    return;
  }
  const exact = document.getElementById(id);
  const target = exact ?? errors.find((error) => error.element.dataset.code === id)?.element;
  if (!target) {
    return;
  }
  if (target.hidden || target.closest("section[hidden]")) {
    search.value = "";
    status.value = "";
    filter();
  }
  if (!exact) {
    location.replace(`#${encodeURIComponent(target.id)}`);
  }
  target.scrollIntoView();
}

async function copy(button) {
  const text = button.closest(".example").querySelector("pre").textContent;
  let copied = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without permission, the text is selected, so that the keyboard copies it.
    copied = false;
    getSelection().selectAllChildren(button.closest(".example").querySelector("pre"));
  }
  const label = button.textContent;
  button.textContent = copied ? "Copied" : "Selected";
  setTimeout(() => {
    button.textContent = label;
  }, 1500);
}

for (const button of document.querySelectorAll(".copy")) {
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}
search.addEventListener("input", filter);
status.addEventListener("change", filter);
addEventListener("hashchange", follow);
addEventListener("keydown", (event) => {
  const isTyping = event.target instanceof HTMLElement && event.target.matches("input, select, textarea");
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    search.focus();
    search.select();
  } else if (event.key === "Escape" && event.target === search) {
    search.value = "";
    filter();
  } else if (event.key === "Enter" && event.target === search) {
    const first = errors.find((error) => !error.element.hidden);
    if (first) {
      first.element.querySelector(".anchor").focus();
    }
  }
});
tools.hidden = false;
filter();
follow();
