// The service worker: keeps one whole version of the site, or none, and serves it without a network.
//
// `cargo xtask dist` writes the build, the files with their checksums, and the headers into the next lines. A file that
// does not match its checksum (half a deployment, a captive portal's page, a broken cache) fails the installation, and
// the version before stays in service.

const BUILD = "development";
const ASSETS = {};
const HEADERS = {};

const SCOPE = new URL(registration.scope);
const PREFIX = `enclair:${SCOPE.pathname}:`;
const CACHE = PREFIX + BUILD;

/** The name of a file of the site; the start page is `./`. */
const nameOf = (url) => {
  if (url.origin !== SCOPE.origin || !url.pathname.startsWith(SCOPE.pathname)) return null;
  const name = url.pathname.slice(SCOPE.pathname.length);
  return name === "" || name === "index.html" ? "./" : name;
};

/** Fetches a file past stale caches, checks it, and adds the headers that a plain host does not send. */
const fetched = async (name) => {
  const request = new Request(new URL(name, SCOPE), { integrity: ASSETS[name], cache: "no-cache", credentials: "omit" });
  const response = await fetch(request);
  if (response.status !== 200) throw new Error(`${name}: ${response.status}`);
  const headers = { ...HEADERS, "Content-Type": response.headers.get("Content-Type") ?? "application/octet-stream" };
  return new Response(await response.arrayBuffer(), { headers });
};

const install = async () => {
  // Nothing is put into the cache before everything is there.
  const names = Object.keys(ASSETS);
  const answers = await Promise.all(names.map(fetched));
  const cache = await caches.open(CACHE);
  await Promise.all(names.map((name, at) => cache.put(new URL(name, SCOPE), answers[at])));
};

const clean = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
};

const answer = async (name, request) => {
  const kept = await caches.match(new URL(name, SCOPE), { cacheName: CACHE });
  return kept ?? fetch(request);
};

/** Shared by another program; in memory only, and handed over once. */
let shared = [];

const takeShared = async (request) => {
  const form = await request.formData();
  const text = form.getAll("text").filter((part) => typeof part === "string" && part.trim() !== "");
  shared = [
    ...form.getAll("files").filter((part) => part instanceof File),
    ...text.map((part) => new File([part], "Shared text", { type: "text/plain" })),
  ];
  return Response.redirect(new URL("./?shared", SCOPE), 303);
};

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(clean()));

addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(skipWaiting());
  if (event.data === "shared?") {
    event.source.postMessage({ shared });
    shared = [];
  }
});

addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const name = nameOf(url);
  if (name === null || url.searchParams.has("nosw")) return;
  if (event.request.method === "POST" && name === "share") event.respondWith(takeShared(event.request));
  if (event.request.method === "GET" && Object.hasOwn(ASSETS, name)) event.respondWith(answer(name, event.request));
});
