// Reads the cable aloud, with voices of this machine only: others send the words away to be spoken elsewhere.
//
// Apart from the program: it reads what stands in the page, paragraph by paragraph, and marks the one that is spoken.

const synthesis = globalThis.speechSynthesis;
const strip = document.getElementById("aloud");
const go = document.getElementById("aloud-go");
const begin = document.getElementById("aloud-start");
/** Words of the page that are not the cable's. */
const NOT_SPOKEN = ".margin, .acts, .out, button, .unseen";
let voice = null;
/** Id of the block that is spoken, and the cable it stands in; null when none is. */
let here = null;
let cable = null;

/** A voice of this machine: in the page's language where there is one. */
const choose = () => {
  const local = (synthesis?.getVoices() ?? []).filter((one) => one.localService);
  voice = local.find((one) => one.default && one.lang.startsWith("en")) ?? local.find((one) => one.lang.startsWith("en")) ?? local[0] ?? null;
  begin.parentElement.hidden = !voice;
};

const show = () => {
  const block = here && document.getElementById(here);
  for (const spoken of document.querySelectorAll("[data-spoken]")) if (spoken !== block) delete spoken.dataset.spoken;
  if (block) block.dataset.spoken = "";
  strip.hidden = !here;
  go.textContent = synthesis.paused ? "Go on" : "Pause";
};

const words = (block) => {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ALL, (node) =>
    node.nodeType === Node.ELEMENT_NODE && node.matches(NOT_SPOKEN) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  let text = "";
  for (let node; (node = walker.nextNode());) if (node.nodeType === Node.TEXT_NODE) text += node.data;
  const marking = block.querySelector("[data-badge]")?.getAttribute("aria-label");
  return [block.dataset.number && `Paragraph ${block.dataset.number}`, marking, text.trim()].filter(Boolean).join(". ");
};

const blocks = () => [...document.querySelectorAll("[data-cable] [data-kind]")];
const cableOf = (block) => block?.closest("[data-cable]").dataset.cable;

const end = () => {
  here = null;
  watch.disconnect();
  synthesis.cancel();
  show();
};

/** What is drawn anew is marked anew; where another cable is opened, nothing more is said of this one. */
const watch = new MutationObserver(() => {
  if (cableOf(blocks()[0]) !== cable) end();
  else if (!document.getElementById(here)?.hasAttribute("data-spoken")) show();
});

const speak = (block) => {
  if (!block) return end();
  here = block.id;
  show();
  const box = block.getBoundingClientRect();
  if (box.top < 120 || box.bottom > innerHeight - 60) block.scrollIntoView({ block: box.height > innerHeight / 2 ? "start" : "center" });
  const utterance = new SpeechSynthesisUtterance(words(block));
  utterance.voice = voice;
  utterance.lang = voice.lang;
  // Stopped, or something else was begun meanwhile: then this one has no say any more.
  utterance.addEventListener("end", () => {
    const all = blocks();
    if (here === block.id) speak(all[all.findIndex((one) => one.id === here) + 1]);
  });
  utterance.addEventListener("error", () => here === block.id && end());
  synthesis.speak(utterance);
};

/** Where the focus is, else the first block that is not above the window. */
const start = () => {
  const focused = document.activeElement?.closest("[data-kind]");
  return focused ?? blocks().find((block) => block.getBoundingClientRect().bottom > 140);
};

begin.addEventListener("click", () => {
  const block = start();
  if (!block) return;
  synthesis.cancel();
  cable = cableOf(block);
  watch.observe(document.getElementById("main"), { childList: true, subtree: true });
  speak(block);
});
go.addEventListener("click", () => {
  if (synthesis.paused) synthesis.resume(); else synthesis.pause();
  // Browsers note that they pause a moment later.
  setTimeout(show, 50);
});
document.getElementById("aloud-stop").addEventListener("click", end);
addEventListener("pagehide", () => synthesis?.cancel());
synthesis?.addEventListener?.("voiceschanged", choose);
choose();
