// Starts the viewer: fetches its program, takes the right to connect away from the page, and only then runs it.
//
// A file of its own, so that the page needs no inline script and its policy can forbid them. Trunk gives the glue and
// the wasm file hashed names and writes them into two preload links: they are read from there.

/**
 * What the page may still do once everything is fetched: nothing that reaches another place, this server included.
 * WebKit asks for 'wasm-unsafe-eval' again when the compiled program is put to work; no script comes in by it.
 */
const LOCKED = [
  "default-src 'none'", "script-src 'wasm-unsafe-eval'", "style-src 'none'", "connect-src 'none'", "worker-src blob:",
  "img-src data:", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'",
  "require-trusted-types-for 'script'", "trusted-types 'none'",
].join("; ");

/** Longest wait for the service worker's registration, which must have begun before the page is locked. */
const PATIENCE = 3000;

const address = (type) => document.querySelector(`link[data-boot="${type}"]`).href;

/** The compiled program. */
const compiled = async () => {
  const response = await fetch(address("wasm"));
  if (!response.ok) throw new Error(`The program did not arrive: ${response.status}`);
  const type = response.headers.get("Content-Type") ?? "";
  // A host that sends another type is no reason not to start: only the streaming insists on it.
  if (type.startsWith("application/wasm")) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
};

/** The program and the function that starts it. The single-file copy has both inside and replaces these lines. */
const load = () => Promise.all([compiled(), import(address("glue")).then((glue) => glue.default)]);

/** The table of terms: the viewer reads without it, so a slow line or a missing file does not keep it from starting. */
const table = async () => {
  const response = await fetch("./terms.txt", { priority: "low", signal: AbortSignal.timeout(PATIENCE) });
  return response.ok ? response.text() : "";
};

/** Leaves it where the program takes it from. The single-file copy has it inside. */
const leave = async () => {
  const words = document.createElement("pre");
  words.id = "terms-table";
  words.hidden = true;
  words.textContent = await table().catch(() => "");
  document.body.append(words);
};

/** A second policy: the browser applies both, so it can only take away, and nothing can take it back. */
const lock = () => {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = LOCKED;
  document.head.append(policy);
  document.dispatchEvent(new Event("enclair:locked"));
};

/** Shows one of the messages that stand ready in the page; a blank page would leave the reader guessing. */
const refuse = (message) => {
  document.body.dataset.state = "error";
  document.getElementById("boot-loading")?.remove();
  document.getElementById(message)?.removeAttribute("hidden");
};

/** What is thrown when the program itself stops: by a mistake in it, or for want of memory or stack. */
const isCrash = (error) => ["RuntimeError", "RangeError", "InternalError"].includes(error?.name);

/** After a crash nothing of the program may be used again: whatever is given then waits for a fresh page. */
const guard = () => {
  const crash = document.getElementById("crash");
  const stop = (error) => {
    if (!isCrash(error)) return;
    document.body.dataset.state = "error";
    // Whoever looks for errors by this attribute must not find one before there is one.
    crash.dataset.error = "crash";
    crash.hidden = false;
  };
  addEventListener("error", (event) => stop(event.error));
  addEventListener("unhandledrejection", (event) => stop(event.reason));
  const hold = (event) => {
    if (crash.hidden) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    crash.querySelector("button")?.focus();
  };
  for (const kind of ["dragenter", "dragover", "drop", "paste"]) addEventListener(kind, hold, { capture: true });
  for (const kind of ["change", "click", "keydown"]) {
    addEventListener(kind, (event) => crash.contains(event.target) || hold(event), { capture: true });
  }
  crash.querySelector("button")?.addEventListener("click", () => location.reload());
};

const boot = async () => {
  // In a frame, another page could lie over this one and take what is dropped.
  if (window.top !== window.self) return refuse("framed");
  guard();
  try {
    const begun = Promise.race([globalThis.enclair?.registered, new Promise((done) => setTimeout(done, PATIENCE))]);
    const [[module, start]] = await Promise.all([load(), begun, leave()]);
    lock();
    // For the worker, which runs the same program: compiled once, kept once.
    globalThis.enclair.module = module;
    await start({ module_or_path: module });
    document.dispatchEvent(new Event("enclair:started"));
    document.getElementById("boot-loading")?.remove();
    document.getElementById("boot-failed")?.remove();
  } catch (error) {
    console.error("The viewer could not start:", error);
    refuse("boot-failed");
  }
};

boot();
