//! The service worker: one whole version or none, updates that are offered and never forced, a way back, and neighbours
//! that find nothing.

use std::fs;
use std::path::Path;

use e2e::files::{fixture, reference};
use e2e::site::{self, Site};
use e2e::{Page, run_unloaded, wait};
use serde_json::json;
use tempfile::TempDir;
use xtask::pack::{files_below, integrity};
use xtask::server::Fault;

/// Another deployment of the built site, under the name of a build.
fn version(name: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(folder.path());
    let read = |file: &str| fs::read_to_string(folder.path().join(file)).expect("the site is text");
    let (old, worker) = (read("index.html"), read("sw.js"));
    let build = old.split_once("data-proof=\"build\">").and_then(|(_, rest)| rest.split_once('<')).expect("a build").0;
    let new = old.replace(build, name);
    let worker = worker.replace(&integrity(old.as_bytes()), &integrity(new.as_bytes())).replace(build, name);
    assert!(worker.contains(&integrity(new.as_bytes())) && worker.contains(name), "the worker knows the new page");
    fs::write(folder.path().join("index.html"), new).expect("the folder is writable");
    fs::write(folder.path().join("sw.js"), worker).expect("the folder is writable");
    folder
}

fn copy(to: &Path) {
    let dist = site::dist();
    for file in files_below(&dist).expect("the site is built") {
        let copy = to.join(file.strip_prefix(&dist).expect("a file of the site"));
        fs::create_dir_all(copy.parent().expect("a folder")).expect("the folder is writable");
        fs::copy(&file, copy).expect("the folder is writable");
    }
}

async fn visit(page: &Page) {
    page.session().goto(page.site().url()).await.expect("the page should load");
    page.wait_state("empty").await;
}

/// The build that is on the screen. A page that takes a new version loads itself again, and says nothing meanwhile.
async fn build(page: &Page) -> String {
    let script = "return document.querySelector('[data-proof=build]')?.textContent ?? null";
    wait::until("a page that names its build", async || page.js::<Option<String>>(script, vec![]).await).await
}

/// Runs an asynchronous script and gives what it says, as text.
async fn ask(page: &Page, script: &str) -> String {
    let script = format!(
        "const done = arguments[0]; (async () => {{ {script} }})().then(x => done(String(x)), e => done(`failed: ${{e}}`));"
    );
    let said = page.session().execute_async(script.as_str(), vec![]).await.expect("the script ends");
    said.json().as_str().unwrap_or_default().to_owned()
}

async fn offered(page: &Page) -> bool {
    page.count("#update").await > 0
}

/// Keeps the first version, deploys the second, and opens the sample: then the second is offered.
async fn offer_second(page: &Page, first: &TempDir, second: &TempDir) {
    page.site().deploy(first.path());
    page.load().await;
    visit(page).await;
    assert!(!offered(page).await, "nothing newer is there");
    page.site().deploy(second.path());
    // The browser looks for it when it pleases: it cannot be there before something is open.
    page.site().spoil("/a/b/", Some(Fault::Held));
    visit(page).await;
    assert_eq!(build(page).await, "build-one", "what was kept is what is served");
    page.open_sample().await;
    page.site().spoil("/a/b/", None);
    wait::until("the offer of the second version", async || offered(page).await.then_some(())).await;
    assert_eq!((build(page).await.as_str(), page.state().await.as_str()), ("build-one", "reading"), "the document stays");
}

#[test]
fn a_new_version_is_offered_and_never_forced() {
    run_unloaded(async |page| {
        let (first, second, third) = (version("build-one"), version("build-two"), version("build-three"));
        offer_second(page, &first, &second).await;
        page.click_control("Load it now").await;
        wait::until("the second version", async || (build(page).await == "build-two").then_some(())).await;
        page.wait_state("empty").await;
        page.site().deploy(third.path());
        visit(page).await;
        // Offered, or, where it has come before the page asked, taken at once: nothing is open.
        let came = async || (offered(page).await || build(page).await == "build-three").then_some(());
        wait::until("the third version, offered or taken", came).await;
        visit(page).await;
        wait::until("the third version, nothing being open", async || (build(page).await == "build-three").then_some(())).await;
        let names = ask(page, "return (await caches.keys()).join(' ')").await;
        assert_eq!(names, "enclair:/a/b/:build-three", "old versions are cleared away");
    });
}

/// The same, whose service worker takes longer to take over than a reader cares to wait for a page: a slow disk does that.
fn slow_version(name: &str) -> TempDir {
    let folder = version(name);
    let path = folder.path().join("sw.js");
    let worker = fs::read_to_string(&path).expect("the site is text");
    let slow = "addEventListener('activate', event => event.waitUntil(new Promise(done => setTimeout(done, 4000))));";
    fs::write(path, format!("{worker}\n{slow}\n")).expect("the folder is writable");
    folder
}

#[test]
fn a_version_that_takes_over_slowly_is_loaded_all_the_same() {
    run_unloaded(async |page| {
        let (first, second) = (version("build-one"), slow_version("build-two"));
        offer_second(page, &first, &second).await;
        page.click_control("Load it now").await;
        wait::until("the second version", async || (build(page).await == "build-two").then_some(())).await;
    });
}

/// The reader left the offer alone, and comes back: the version that waits takes over, and as that takes long it is offered
/// again. An engine that puts it in service as soon as the old page is gone shows it without a word.
#[test]
fn a_version_that_waits_is_offered_again_or_loaded_at_the_next_visit() {
    run_unloaded(async |page| {
        let (first, second) = (version("build-one"), slow_version("build-two"));
        offer_second(page, &first, &second).await;
        page.session().goto(page.site().url()).await.expect("the page should load");
        let came = async || (offered(page).await || build(page).await == "build-two").then_some(());
        wait::until("the second version, offered again or loaded", came).await;
        if build(page).await == "build-one" {
            page.click_control("Load it now").await;
        }
        wait::until("the second version", async || (build(page).await == "build-two").then_some(())).await;
        page.wait_state("empty").await;
    });
}

/// A busy browser says that it has found a version when that is already whole and waits.
#[test]
fn a_version_that_the_browser_tells_of_late_is_offered() {
    run_unloaded(async |page| {
        let (first, second) = (version("build-one"), version("build-two"));
        offer_second(page, &first, &second).await;
        let late = "document.getElementById('update').hidden = true; \
            const registration = await navigator.serviceWorker.getRegistration(); \
            if (registration.installing) return 'installing'; \
            registration.dispatchEvent(new Event('updatefound')); \
            return document.getElementById('update').hidden;";
        assert_eq!(ask(page, late).await, "false", "it is offered");
    });
}

#[test]
fn a_deployment_that_is_not_whole_is_not_taken() {
    run_unloaded(async |page| {
        let (first, second) = (version("build-one"), version("build-two"));
        page.site().deploy(first.path());
        page.load().await;
        page.site().deploy(second.path());
        for (fault, end) in Fault::ALL.into_iter().zip(["_bg.wasm", ".css", ".wasm", ".webmanifest", "/a/b/"]) {
            page.site().spoil(end, Some(fault));
            page.site().forget_requests();
            visit(page).await;
            let asked = async || page.site().requests().iter().any(|(_, target)| target.ends_with(end)).then_some(());
            wait::until("the new version being fetched", asked).await;
            let at_rest = "const one = await navigator.serviceWorker.getRegistration(); return !one.installing && !one.waiting";
            wait::until("its end", async || (ask(page, at_rest).await == "true").then_some(())).await;
            assert!(!offered(page).await, "{fault:?}");
            assert_eq!(build(page).await, "build-one", "{fault:?}");
            assert_eq!(ask(page, "return (await caches.keys()).join(' ')").await, "enclair:/a/b/:build-one", "{fault:?}");
            page.site().spoil(end, None);
        }
        visit(page).await;
        wait::until("the offer, now that it is whole", async || offered(page).await.then_some(())).await;
        page.site().stop();
        visit(page).await;
        let now = build(page).await;
        assert!(["build-one", "build-two"].contains(&&*now), "one of them, whole, without a server: {now}");
        page.open_sample().await;
    });
}

#[test]
fn the_way_back_clears_everything_in_one_visit() {
    run_unloaded(async |page| {
        let (first, second) = (version("build-one"), version("build-two"));
        page.site().deploy(first.path());
        page.load().await;
        fs::copy(site::root().join("offline/kill.js"), second.path().join("sw.js")).expect("the folder is writable");
        page.site().deploy(second.path());
        visit(page).await;
        let left = "return (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length";
        wait::until("nothing left", async || (ask(page, left).await == "0").then_some(())).await;
    });
}

#[test]
fn what_it_serves_has_the_headers_that_a_plain_host_lacks() {
    run_unloaded(async |page| {
        page.load().await;
        assert_eq!(ask(page, "return crossOriginIsolated").await, "false", "the first visit is the host's own");
        visit(page).await;
        assert_eq!(ask(page, "return crossOriginIsolated").await, "true");
        assert_eq!(ask(page, "return new URL((await navigator.serviceWorker.getRegistration()).scope).pathname").await, "/a/b/");
        let kept = ask(page, "return JSON.stringify([...(await caches.match('./')).headers])").await;
        for header in ["frame-ancestors 'none'", "permissions-policy", "x-dns-prefetch-control", "referrer-policy", "same-origin"]
        {
            assert!(kept.to_lowercase().contains(header), "{header}: {kept}");
        }
    });
}

/// The viewer in a folder, and another page of the same host beside it.
fn neighbours() -> (TempDir, Site) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir_all(folder.path().join("other")).expect("the folder is writable");
    copy(&folder.path().join("app"));
    let other = "<!doctype html><meta charset=\"utf-8\"><title>other</title><form method=\"post\" action=\"/app/share\" \
        enctype=\"multipart/form-data\"><input type=\"file\" name=\"files\"><button>share</button></form>";
    fs::write(folder.path().join("other/index.html"), other).expect("the folder is writable");
    let site = Site::of(folder.path(), "/");
    (folder, site)
}

async fn open_app(page: &Page, host: &Site, query: &str) {
    page.session().goto(format!("{}app/{query}", host.url())).await.expect("the viewer loads");
    page.wait_state("empty").await;
    page.wait_kept().await;
}

#[test]
fn a_neighbour_on_the_same_host_finds_nothing_and_cannot_frame_it() {
    run_unloaded(async |page| {
        let (_folder, host) = neighbours();
        open_app(page, &host, "").await;
        let path = fixture("plain/raw-telegram/input.txt");
        page.pick(&[&path]).await;
        page.wait_cable(&reference(&path)).await;
        page.session().goto(format!("{}other/", host.url())).await.expect("the neighbour loads");
        assert_eq!(ask(page, "return navigator.serviceWorker.controller").await, "null", "its pages are its own");
        let found = "const texts = [JSON.stringify({ ...localStorage, ...sessionStorage }), document.cookie];
            for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const key of await cache.keys()) texts.push(key.url, await (await cache.match(key)).text());
            }
            return texts.join(' ') + (await indexedDB.databases()).length";
        let found = ask(page, found).await;
        let text = fs::read_to_string(&path).expect("the fixture");
        let canary = text.lines().max_by_key(|line| line.len()).unwrap_or_default().trim();
        assert!(canary.len() > 30 && !found.contains(canary) && !found.contains(&reference(&path)));
        // Without the service worker's headers it can be framed, and then it opens nothing.
        let frame = "const frame = document.createElement('iframe'); frame.src = arguments[0]; frame.width = frame.height = 600;
            document.body.append(frame);";
        page.js::<()>(frame, vec![json!("/app/?nosw")]).await;
        let words = "const frame = document.querySelector('iframe').contentDocument; return frame?.getElementById('framed')?.hidden ?? true";
        wait::until("the refusal in the frame", async || (!page.js::<bool>(words, vec![]).await).then_some(())).await;
        let inputs = "return document.querySelector('iframe').contentDocument.querySelectorAll('input[type=file]').length";
        assert_eq!(page.js::<usize>(inputs, vec![]).await, 0, "there is nothing to give a file to");
    });
}

#[test]
fn what_another_program_shares_is_read_and_kept_nowhere() {
    run_unloaded(async |page| {
        let (_folder, host) = neighbours();
        open_app(page, &host, "").await;
        open_app(page, &host, "").await;
        page.session().goto(format!("{}other/", host.url())).await.expect("the neighbour loads");
        let path = fixture("plain/raw-telegram/input.txt");
        page.pick(&[&path]).await;
        host.forget_requests();
        page.click("button").await;
        page.wait_cable(&reference(&path)).await;
        assert_eq!(page.js::<String>("return location.pathname + location.search", vec![]).await, "/app/");
        let asked: Vec<_> = host.requests().into_iter().filter(|(method, _)| method == "POST").collect();
        assert!(asked.is_empty(), "the shared file stays on this machine: {asked:?}");
        let kept = "let text = ''; for (const name of await caches.keys()) for (const key of await (await caches.open(name)).keys()) text += key.url + ' ';
            return text";
        assert!(!ask(page, kept).await.contains("share"));
    });
}
