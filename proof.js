// Counts what the page asked for and what its policy refused, for the panel "What leaves this page".
//
// Apart from the program, so that the count is not the program's own word. It comes first: nothing may be missed.

const counts = { requests: 0, refused: 0 };
let lockedAt = Infinity;

const show = () => {
  for (const [name, count] of Object.entries(counts)) {
    document.querySelector(`[data-proof="${name}"]`).textContent = String(count);
  }
};

document.addEventListener("securitypolicyviolation", () => {
  counts.refused += 1;
  show();
});

/** `data:` and `blob:` addresses never leave the browser. */
const counted = (entry) => entry.startTime >= lockedAt && !/^(data|blob):/.test(entry.name);

document.addEventListener("enclair:locked", () => {
  lockedAt = performance.now();
  show();
  new PerformanceObserver((list) => {
    counts.requests += list.getEntries().filter(counted).length;
    show();
  }).observe({ type: "resource", buffered: true });
});

const dialog = document.getElementById("proof");
dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
