// Watches everything that comes into the page, from now on: each element and attribute as it is put there, however short it
// stays. What the tests ask of it is in watch.rs.

const CHECKED = ["id", "class", "name", "for", "href", "src", "srcdoc", "rel", "type", "target", "action", "formaction", "is",
  "slot", "part", "http-equiv", "popovertarget", "form", "usemap", "ping", "download", "data"];

/** `block-12` is `block-N`: the numbers mean nothing here. */
const kind = (value) => value.replace(/\d+/g, "N");

/** The first letters, none of them cut in two: drivers stumble over halves. */
const beginning = (text, length) => [...text.slice(0, length * 2)].slice(0, length).join("").toWellFormed();

const watch = {
  /** What kinds of elements, attributes and values were seen: a line each. */
  kinds: new Set(),
  /** The place where each was seen first. */
  places: {},
  note(line, element) {
    if (this.kinds.has(line)) return;
    this.kinds.add(line);
    this.places[line] = beginning(element.outerHTML, 160);
  },
  attribute(element, { name, value }) {
    this.note(`attribute\t${element.localName}\t${name}`, element);
    if (!CHECKED.includes(name)) return;
    for (const word of name === "class" ? value.split(/\s+/).filter(Boolean) : [value]) this.note(`${name}\t${kind(word)}`, element);
  },
  element(element) {
    this.note(`element\t${element.localName}\t${element.namespaceURI.split("/").pop()}`, element);
    for (const attribute of element.attributes) this.attribute(element, attribute);
    if (element.shadowRoot) this.note(`shadow\t${element.localName}`, element);
  },
  tree(node) {
    if (node.nodeType === Node.COMMENT_NODE || node.nodeType === Node.TEXT_NODE) return;
    if (node.nodeType !== Node.ELEMENT_NODE) return this.note(`node\t${node.nodeType}`, document.body);
    this.element(node);
    for (const inner of node.querySelectorAll("*")) this.element(inner);
  },
  take(records) {
    for (const { type, target, attributeName, addedNodes } of records) {
      for (const node of addedNodes) this.tree(node);
      const attribute = type === "attributes" ? target.attributes.getNamedItem(attributeName) : null;
      if (attribute) this.attribute(target, attribute);
    }
  },
};

// The test's own input, with which files are dropped where the driver cannot.
const own = (record) => ![...record.addedNodes].some((node) => node.id === "e2e-drop") && record.target.id !== "e2e-drop";
const observer = new MutationObserver((records) => watch.take(records.filter(own)));
observer.observe(document, { childList: true, subtree: true, attributes: true });

/** What a name stands for in the page: an element by its place, so that two looks can be compared. */
const names = arguments[0];
const standing = (where, name) => {
  try {
    return where[name];
  } catch (error) {
    return String(error);
  }
};
const CHANGING = new Set(["location", "activeElement", "event", "title", "referrer", "forms", "images", "links", "scripts",
  "children", "performance", "length", "currentScript"]);
/** What the tests and the drivers put there themselves. */
const TESTS_OWN = /^(__watch|__told|__byTest|__seen|se_exportedFunctionSymbol|\d+)$/;
const before = names.map((name) => [name, standing(window, name), standing(document, name)]);
const globals = new Set(Object.getOwnPropertyNames(window));
const address = location.href.split("#")[0];
const head = [...document.head.children];

/** Names that stand for something else than before, and what else of the page as a whole has changed. */
watch.whole = () => {
  const found = [];
  for (const [name, ofWindow, ofDocument] of before) {
    if (CHANGING.has(name)) continue;
    const now = standing(window, name);
    // An element of the page's own has its id checked as any other.
    if (now !== ofWindow && !(now instanceof Element)) found.push(`window.${name} is another`);
    if (standing(document, name) !== ofDocument) found.push(`document.${name} is another`);
  }
  for (const name of Object.getOwnPropertyNames(window)) {
    if (!globals.has(name) && !TESTS_OWN.test(name)) found.push(`window.${name} is new`);
  }
  if (location.href.split("#")[0] !== address) found.push(`the address is ${location.href}`);
  if (head.some((element, at) => document.head.children[at] !== element) || document.head.children.length !== head.length) {
    found.push("the head of the page has changed");
  }
  if (!(document.body instanceof HTMLBodyElement) || document.forms.length || frames.length) found.push("forms or frames");
  return found;
};

/** The signs that nobody sees. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** Badges, banner and terms of the cable that is open: our own words, with nothing in them that is not seen. */
watch.spoilt = () => {
  const found = [];
  for (const badge of document.querySelectorAll("[data-badge]")) {
    if (!/^(U|C|S|TS|SBU|FOUO|LOU|OUO)(\/[A-Z]+)*( [A-Z, /]+)?$/.test(badge.textContent)) found.push(`badge ${badge.textContent}`);
    if (badge.childElementCount) found.push(`a badge with elements: ${badge.innerHTML}`);
  }
  const banner = document.querySelector("[data-banner]")?.textContent ?? "";
  if (banner && !/^[A-Z][A-Za-z /,]+$/.test(banner)) found.push(`banner ${banner}`);
  for (const term of document.querySelectorAll("abbr[data-term], [data-glossary] > dt")) {
    if (UNSEEN.test(term.textContent)) found.push(`term ${JSON.stringify(term.textContent)}`);
  }
  return found;
};

const pause = () => new Promise((done) => setTimeout(done));

/** What a row opens: a cable, or the text of what is none. */
const open = () => document.querySelector("[data-cable], section.plain");

/**
 * Opens the rows of the list from this number on (the first of so many each), for some seconds: a driver gives up on a script
 * after a while. Says how many it opened and what was wrong with any.
 */
watch.open = async (of, from) => {
  // Looked for anew each time: the list is drawn again when something is read.
  const row = (at) => document.querySelectorAll("[data-files] li button.link")[at];
  const until = performance.now() + 5000;
  const wrong = [];
  let opened = 0;
  for (let at = from * of, button; (button = row(at)); at += of) {
    const old = open();
    if (button.getAttribute("aria-current") !== "true") {
      button.click();
      const end = performance.now() + 15000;
      // The one before goes first, and the next is there once all of it is drawn.
      while ((!open() || open() === old) && performance.now() < end) await pause();
      if (!open() || open() === old) wrong.push(`${beginning(button.textContent, 60)} was not opened`);
    }
    opened++;
    await pause();
    watch.take(observer.takeRecords());
    for (const what of watch.spoilt()) wrong.push(`${beginning(button.textContent, 60)}: ${what}`);
    if (performance.now() > until) break;
  }
  return [opened, wrong];
};

window.__watch = watch;
