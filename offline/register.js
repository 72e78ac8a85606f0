// Keeps the program for use offline, offers new versions, and takes files that the system hands over.
//
// The service worker (offline/sw.js) does the keeping. What it has to say is said here, once each.

const SCRIPT = new URL("sw.js", location.href.split(/[?#]/)[0]).href;
const query = new URLSearchParams(location.search);

/** `ready`, `none` (this browser or this copy has no service worker) or `failed`; tests wait for it. */
const say = (state, words) => {
  document.documentElement.dataset.offline = state;
  if (words) document.querySelector('[data-proof="offline"]').textContent = words;
};

/** The one script address that the page may ever name: its own service worker. */
const policy = globalThis.trustedTypes?.createPolicy("enclair", {
  createScriptURL: (url) => {
    if (url !== SCRIPT) throw new TypeError(`No script may come from ${url}`);
    return url;
  },
});

const settled = (worker) =>
  new Promise((done) => {
    const look = () => ["activated", "redundant"].includes(worker.state) && done(worker.state);
    worker.addEventListener("statechange", look);
    look();
  });

/** Lets a version that waits take over, and says what became of it. */
const activate = (waiting) => {
  waiting.postMessage("take over");
  return settled(waiting);
};

/** A newer version that came while the page is in use: the reader says when, and then it may take its time. */
const offer = (waiting) => {
  const news = document.getElementById("update");
  news.hidden = false;
  news.querySelector("button").onclick = async () => {
    await activate(waiting);
    location.reload();
  };
};

/** The page takes files from now on, and something may be open. */
let started = false;

/** One that waits since an earlier visit takes over now, while nothing is open yet. Where that takes long, it is offered. */
const takeOver = async (waiting) => {
  // WebKit says of the registration only when a newer version, which it is fetching, is there.
  if (started) return offer(waiting);
  const state = await Promise.race([activate(waiting), new Promise((done) => setTimeout(done, 2000))]);
  if (started || state !== "activated") return offer(waiting);
  location.reload();
  // Nothing begins in a page that is about to go.
  await new Promise(() => {});
};

/** Follows the newest version until it is there. A busy engine tells of it late: by then it may wait already, or be in service. */
const follow = (registration) => {
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  const isFirst = !registration.active || !navigator.serviceWorker.controller && worker === registration.active;
  const look = () => {
    if (["installed", "activating", "activated"].includes(worker.state) && !isFirst) offer(worker);
    if (worker.state === "redundant" && isFirst) say("failed");
    if (worker.state !== "activated" || !isFirst) return;
    say("ready", "yes, from now on");
    const news = document.getElementById("offline-ready");
    news.textContent = "Ready to work offline.";
    setTimeout(() => { news.textContent = ""; }, 8000);
  };
  worker.addEventListener("statechange", look);
  look();
};

const register = async () => {
  const has = navigator.serviceWorker && location.protocol.startsWith("http") && window.top === window.self;
  if (!has || query.has("nosw")) return say("none");
  try {
    const address = policy ? policy.createScriptURL(SCRIPT) : SCRIPT;
    const registration = await navigator.serviceWorker.register(address, { scope: "./", updateViaCache: "none" });
    if (registration.active) say("ready", "yes");
    const served = navigator.serviceWorker.controller;
    if (registration.installing || served && registration.active && served !== registration.active) follow(registration);
    registration.addEventListener("updatefound", () => follow(registration));
    if (registration.waiting && registration.active) await takeOver(registration.waiting);
  } catch (error) {
    // Without it the page works all the same, only not without a network at the next visit.
    console.info("Not kept for use offline:", error);
    say("failed");
  }
};

/** Gives files to the page as if they had been chosen in its file input. */
const give = (files) => {
  const input = document.querySelector("input[type=file]");
  if (!input || files.length === 0) return;
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  input.files = chosen.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
};

/** Files that another program shared are held in the service worker's memory until they are asked for. */
const askForShared = () => {
  history.replaceState(null, "", location.pathname);
  navigator.serviceWorker.addEventListener("message", (event) => give(event.data.shared ?? []));
  navigator.serviceWorker.startMessages();
  navigator.serviceWorker.controller?.postMessage("shared?");
};

document.addEventListener("enclair:started", () => {
  started = true;
  globalThis.launchQueue?.setConsumer(async (launch) => {
    give(await Promise.all((launch.files ?? []).map((file) => file.getFile())));
  });
  if (query.has("shared") && navigator.serviceWorker) askForShared();
});

globalThis.enclair = { registered: register() };
