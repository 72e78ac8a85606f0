// Lets the browser's back button go from document to document.
//
// The program says which document is on the screen by two numbers on the body; only such numbers go into the browser's
// history. The address stays as it is.

const NUMBERS = /^\d+\.\d+$/;

/** How long the program has for drawing before the page is scrolled to where the reader left it. */
const DRAWN = 60;

const shown = () => {
  const now = document.body.dataset.shown ?? "";
  return NUMBERS.test(now) ? now : "";
};

const note = () => {
  const now = shown();
  if (now === (history.state?.shown ?? "")) return;
  history.replaceState({ ...history.state, top: Math.round(scrollY) }, "");
  history.pushState({ shown: now }, "");
};

addEventListener("popstate", () => {
  // A link to a paragraph was followed: the same document.
  if (history.state === null) return history.replaceState({ shown: shown() }, "");
  const { shown: wanted = "", top = 0 } = history.state;
  if (wanted === shown()) return;
  document.body.dataset.wanted = wanted;
  dispatchEvent(new Event("enclair:back"));
  setTimeout(() => scrollTo(0, top), DRAWN);
});

history.replaceState({ shown: "" }, "");
new MutationObserver(note).observe(document.body, { attributes: true, attributeFilter: ["data-shown"] });
