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

/** Where the reader is in the document on the screen. Noted as it is scrolled: once another one is drawn, it is too late. */
let top = 0;
addEventListener("scroll", () => {
  if (shown() === (history.state?.shown ?? "")) top = Math.round(scrollY);
}, { passive: true });

const note = () => {
  const now = shown();
  if (now === (history.state?.shown ?? "")) return;
  history.replaceState({ ...history.state, top }, "");
  history.pushState({ shown: now }, "");
  top = 0;
};

addEventListener("popstate", () => {
  // A link to a paragraph was followed: the same document.
  if (history.state === null) return history.replaceState({ shown: shown() }, "");
  const { shown: wanted = "", top: left = 0 } = history.state;
  if (wanted === shown()) return;
  document.body.dataset.wanted = wanted;
  dispatchEvent(new Event("enclair:back"));
  setTimeout(() => scrollTo(0, left), DRAWN);
});

history.replaceState({ shown: "" }, "");
new MutationObserver(note).observe(document.body, { attributes: true, attributeFilter: ["data-shown"] });
