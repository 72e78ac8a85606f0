// Every way that is known for a page or a worker to reach another place, tried one after the other. `port(name)` is a port
// of its own for each, so that what arrives there can only come from it.
//
// It is run after a pause of its own: what a driver's script does before the first pause is exempt from some policies.
const url = (name) => `http://127.0.0.1:${ports[name]}/${name}`;
const add = (tag, attributes) => {
  const element = Object.assign(document.createElement(tag), attributes);
  document.body.append(element);
  return element;
};
const link = (rel, name, more = {}) => document.head.append(Object.assign(document.createElement("link"), { rel, href: url(name), ...more }));
const anywhere = {
  "fetch": () => fetch(url("fetch"), { mode: "no-cors" }),
  "fetch-keepalive": () => fetch(url("fetch-keepalive"), { mode: "no-cors", method: "POST", body: "x", keepalive: true }),
  "xhr": () => { const request = new XMLHttpRequest(); request.open("GET", url("xhr")); request.send(); },
  "websocket": () => new WebSocket(url("websocket").replace("http", "ws")),
  "eventsource": () => new EventSource(url("eventsource")),
  "font": async () => new FontFace("x", `url(${url("font")})`).load(),
  "module-import": () => import(url("module-import")),
  "cache": async () => (await caches.open("leak")).add(url("cache")),
  "webrtc": async () => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${ports.webrtc}` }] });
    peer.createDataChannel("x");
    await peer.setLocalDescription(await peer.createOffer());
    globalThis.kept = peer;
  },
  "network-worker": () => new Worker(url("network-worker")),
};
const inPage = {
  "beacon": () => navigator.sendBeacon(url("beacon"), "x"),
  "fetch-later": () => globalThis.fetchLater(url("fetch-later"), { activateAfter: 0 }),
  "img": () => add("img", { src: url("img") }),
  "audio": () => add("audio", { src: url("audio"), preload: "auto" }),
  "object": () => add("object", { data: url("object") }),
  "css-url": () => { add("div", { textContent: "x" }).style.backgroundImage = `url(${url("css-url")})`; },
  "style-sheet": () => link("stylesheet", "style-sheet"),
  "prefetch": () => link("prefetch", "prefetch"),
  "preload": () => link("preload", "preload", { as: "image" }),
  "modulepreload": () => link("modulepreload", "modulepreload"),
  "manifest": () => link("manifest", "manifest"),
  "icon": () => link("icon", "icon"),
  "preconnect": () => link("preconnect", "preconnect"),
  "dns-prefetch": () => link("dns-prefetch", "dns-prefetch"),
  "script": () => add("script", { src: url("script") }),
  "ping": () => { const a = add("a", { href: "#x", ping: url("ping") }); a.click(); history.replaceState(null, "", location.pathname); },
  "iframe": () => add("iframe", { src: url("iframe") }),
  "service-worker": () => navigator.serviceWorker.register(`./leak-${ports["service-worker"]}.js`),
  "form": () => { const form = add("form", { action: url("form"), method: "post", target: "leak" }); add("iframe", { name: "leak" }); form.submit(); },
  "window-open": () => globalThis.open(url("window-open")),
};
const inWorker = { "import-scripts": () => importScripts(url("import-scripts")) };
const ways = { ...anywhere, ...(globalThis.document ? inPage : inWorker) };
const tryAll = async () => {
  await new Promise((done) => setTimeout(done, 50));
  const outcome = {};
  for (const [name, act] of Object.entries(ways)) {
    try {
      const done = await Promise.race([act(), new Promise((late) => setTimeout(late, 400, "late"))]);
      outcome[name] = done === "late" ? "pending" : "tried";
    } catch (error) { outcome[name] = String(error).slice(0, 120); }
  }
  await new Promise((done) => setTimeout(done, 1500));
  return outcome;
};
