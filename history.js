// Lets the browser's back button go from document to document.
//
// The program says which document is on the screen by two numbers on the body; only such numbers go into the browser's
// history. The address stays as it is.

const NUMBERS = /^\d+\.\d+$/;

/** In how many frames a document may find its heights: what is out of sight has none until it comes near. */
const FRAMES = 120;
/** After so many in which nothing moved it has found them. */
const STILL = 10;

const shown = () => {
  const now = document.body.dataset.shown ?? "";
  return NUMBERS.test(now) ? now : "";
};

/** Where the reader is in the document on the screen. Noted as it is scrolled: once another one is drawn, it is too late. */
let top = 0;
addEventListener("scroll", () => {
  if (shown() === (history.state?.shown ?? "")) top = Math.round(scrollY);
}, { passive: true });

let again = 0;

const note = () => {
  const now = shown();
  if (now === (history.state?.shown ?? "")) return;
  try {
    history.replaceState({ ...history.state, top }, "");
    history.pushState({ shown: now }, "");
  } catch {
    // Safari takes a hundred entries in ten seconds: who leafs through faster than that will want to come back to the last.
    clearTimeout(again);
    again = setTimeout(note, 1000);
    return;
  }
  top = 0;
};

/** Scrolls to where the reader left the document, as soon as it is drawn, and until it holds or a hand moves the page. */
const comeBack = (wanted, left) => {
  const moved = new AbortController();
  for (const kind of ["wheel", "pointerdown", "keydown"]) {
    addEventListener(kind, () => moved.abort(), { signal: moved.signal, passive: true });
  }
  let still = 0;
  const step = (frames) => {
    if (moved.signal.aborted || history.state?.shown !== wanted || still > STILL || frames === 0) return moved.abort();
    if (shown() === wanted) {
      still = Math.abs(scrollY - left) < 2 ? still + 1 : 0;
      scrollTo(0, left);
    }
    requestAnimationFrame(() => step(frames - 1));
  };
  step(FRAMES);
};

addEventListener("popstate", () => {
  // A link to a paragraph was followed: the same document.
  if (history.state === null) return history.replaceState({ shown: shown() }, "");
  const { shown: wanted = "", top: left = 0 } = history.state;
  if (wanted === shown()) return;
  document.body.dataset.wanted = wanted;
  dispatchEvent(new Event("enclair:back"));
  comeBack(wanted, left);
});

// The browser's own way knows one place for each address, and here all documents have the same.
history.scrollRestoration = "manual";
history.replaceState({ shown: "" }, "");
new MutationObserver(note).observe(document.body, { attributes: true, attributeFilter: ["data-shown"] });
