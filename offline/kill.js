// The way back: deployed under the name of the service worker, `sw.js`, it deletes what that has kept and takes itself
// out of service. Visitors are rid of a broken version with their next visit. docs/offline.md says when and how.

const PREFIX = `enclair:${new URL(registration.scope).pathname}:`;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(PREFIX)).map((name) => caches.delete(name)));
    await registration.unregister();
  })());
});
