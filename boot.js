// Starts the viewer. A file of its own, so that the page needs no inline script and its policy can forbid them.
//
// Trunk gives the glue and the wasm file hashed names and writes them into two preload links: they are read from there.

const address = (type) => document.querySelector(`link[data-boot="${type}"]`).href;

/** Shows the message that stands ready in the page; a blank page would leave the reader guessing. */
const fail = (error) => {
  console.error("The viewer could not start:", error);
  document.body.dataset.state = "error";
  document.getElementById("boot-loading")?.remove();
  document.getElementById("boot-failed")?.removeAttribute("hidden");
};

try {
  const { default: start } = await import(address("glue"));
  await start({ module_or_path: address("wasm") });
  document.getElementById("boot-loading")?.remove();
  document.getElementById("boot-failed")?.remove();
} catch (error) {
  fail(error);
}
