// Times the parser in this browser: each input as often as takes 20 ms, nine times, the best of them.
const bytesOf = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytesOf(WASM)), {});

function give(bytes) {
  exports.clear();
  for (let at = 0; at < bytes.length; at += 8) {
    const word = (from) => [0, 1, 2, 3].reduce((all, i) => all | ((bytes[from + i] ?? 0) << (8 * i)), 0);
    exports.push(word(at), word(at + 4), Math.min(8, bytes.length - at));
  }
}

function seconds(repeats) {
  const begun = performance.now();
  for (let i = 0; i < repeats; i++) if (exports.read() === 0) throw new Error("no cable");
  return (performance.now() - begun) / 1000 / repeats;
}

const times = INPUTS.map((input) => {
  give(bytesOf(input));
  // The browser compiles what is used often a second time, better: only then it is measured.
  for (const begun = performance.now(); performance.now() - begun < 1500; ) seconds(1);
  const repeats = Math.ceil(0.02 / seconds(1));
  return Math.min(...Array.from({ length: 9 }, () => seconds(repeats)));
});
document.body.textContent = "times:" + times.join(",") + ":end";
