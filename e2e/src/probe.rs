//! What left the page and what it complained about, from two independent witnesses: the server's log, and the
//! browser's own record of every request and every message on its console.

use serde_json::Value;

use crate::devtools::firefox;
use crate::engine::Kind;
use crate::page::Page;

/// Forgets what both witnesses saw so far: the page is loaded.
///
/// # Panics
/// When the browser gives no log.
pub async fn forget(page: &Page) {
    match page.kind() {
        Kind::Chromium => drop(chromium_requests(page).await),
        Kind::Firefox => drop(firefox::witness(page).await),
        Kind::Webkit => {
            listen(page).await;
            page.js::<()>("window.__seen.asked.length = window.__seen.errors.length = 0", vec![]).await;
        }
    }
    page.site().forget_requests();
}

/// Asserts that nothing was asked of any server since the page was loaded, and that the console has no errors.
///
/// # Panics
/// When there was a request or an error; the message lists them.
pub async fn assert_quiet(page: &Page) {
    let proof = proof(page).await;
    assert_eq!(proof, ["0", "0"], "requests and refusals that the page itself counted");
    let icons = icons(page).await;
    let mut asked = page.site().requests();
    asked.retain(|(method, target)| !is_icon(&icons, target) && !is_update_check(method, target));
    assert!(asked.is_empty(), "Requests reached the server after the page was loaded: {asked:?}");
    let (mut sent, complaints) = witness(page).await;
    sent.retain(|address| !icons.contains(address) && !address.ends_with("/sw.js"));
    assert!(sent.is_empty(), "The browser sent requests after the page was loaded: {sent:?}");
    assert!(complaints.is_empty(), "Errors on the browser's console: {complaints:#?}");
}

/// What the browser itself says since the last look: addresses asked for, and errors.
async fn witness(page: &Page) -> (Vec<String>, Vec<String>) {
    match page.kind() {
        Kind::Chromium => {
            let asked = chromium_requests(page).await;
            (asked.into_iter().filter(|address| leaves(address)).collect(), chromium_complaints(page).await)
        }
        Kind::Firefox => firefox::witness(page).await,
        Kind::Webkit => {
            // A page that was loaded anew and not listened to yet: what it asked for while it was loading.
            let script = "
                const seen = window.__seen;
                return seen ? [seen.asked.splice(0), seen.errors.splice(0)]
                    : [performance.getEntriesByType('resource').map(entry => entry.name), []];";
            let seen = page.js(script, vec![]).await;
            listen(page).await;
            seen
        }
    }
}

/// The counts of the panel "What leaves this page"; zeros where the page is none of the viewer's.
async fn proof(page: &Page) -> Vec<String> {
    let script = "return document.querySelector('[data-proof=requests]')?.textContent ?? '0'";
    let requests: String = page.js(script, vec![]).await;
    let requests = if requests == "–" { "0".to_owned() } else { requests };
    let by_test: u32 = page.js("return window.__byTest ?? 0", vec![]).await;
    vec![requests, (refused(page).await - by_test).to_string()]
}

/// How many attempts against its policy the page itself has counted.
///
/// # Panics
/// When the page says something else than a number.
pub async fn refused(page: &Page) -> u32 {
    let script = "return document.querySelector('[data-proof=refused]')?.textContent ?? '0'";
    let count: String = page.js(script, vec![]).await;
    if count == "–" { 0 } else { count.parse().expect("a number") }
}

/// `WebKitGTK`'s driver keeps no log: the page is listened to from inside, from the moment that it is loaded.
async fn listen(page: &Page) {
    let script = "
        if (window.__seen) return null;
        const seen = window.__seen = { asked: [], errors: [] };
        addEventListener('error', event => seen.errors.push(event.message ?? 'a file did not load'), true);
        addEventListener('unhandledrejection', event => seen.errors.push(String(event.reason)));
        addEventListener('securitypolicyviolation', event => seen.errors.push(`${event.effectiveDirective} ${event.blockedURI}`));
        const { error } = console;
        console.error = (...words) => { seen.errors.push(words.join(' ')); error.apply(console, words); };
        new PerformanceObserver(list => {
            for (const { name } of list.getEntries()) if (!/^(blob|data):/.test(name)) seen.asked.push(name);
        }).observe({ type: 'resource' });
        return null;";
    page.js::<Value>(script, vec![]).await;
}

/// Asserts that the console has no errors that it has not shown before.
///
/// # Panics
/// When there is one; the message lists them.
pub async fn assert_no_complaints(page: &Page) {
    let (_, complaints) = witness(page).await;
    assert!(complaints.is_empty(), "Errors on the browser's console: {complaints:#?}");
}

/// The icon of the page: the browser fetches it on its own, when it pleases, often only after the page has loaded.
async fn icons(page: &Page) -> Vec<String> {
    page.js("return [...document.querySelectorAll('link[rel~=icon]')].map(link => link.href)", vec![]).await
}

fn is_icon(icons: &[String], target: &str) -> bool {
    icons.iter().any(|icon| icon.ends_with(target))
}

/// The browser's own look for a newer service worker. It comes when it pleases after each visit but the first, a second
/// or more after the page has loaded, and asks for the bare address: nothing of a document could travel in it.
fn is_update_check(method: &str, target: &str) -> bool {
    method == "GET" && target.ends_with("/sw.js")
}

/// Addresses asked for since the last look, by any means; what stays inside the browser (`data:`, `blob:`) aside.
///
/// # Panics
/// When the browser gives no log.
pub async fn sent(page: &Page) -> Vec<String> {
    let sent = match page.kind() {
        Kind::Chromium => chromium_requests(page).await,
        Kind::Firefox | Kind::Webkit => witness(page).await.0,
    };
    sent.into_iter().filter(|address| leaves(address)).collect()
}

async fn chromium_requests(page: &Page) -> Vec<String> {
    let log = page.session().get_log("performance").await.expect("the browser should keep a log of requests");
    log.iter().filter_map(|entry| address(&entry.message)).collect()
}

fn leaves(address: &str) -> bool {
    !(address.starts_with("data:") || address.starts_with("blob:"))
}

/// The address in one entry of the log, if it is about something being asked for.
fn address(message: &str) -> Option<String> {
    let message: Value = serde_json::from_str(message).ok()?;
    let parameters = &message["message"]["params"];
    let address = match message["message"]["method"].as_str()? {
        "Network.requestWillBeSent" => &parameters["request"]["url"],
        "Network.webSocketCreated" | "Network.webTransportCreated" => &parameters["url"],
        _ => return None,
    };
    address.as_str().map(str::to_owned)
}

/// Errors on the console, uncaught exceptions and refused loads among them.
async fn chromium_complaints(page: &Page) -> Vec<String> {
    let log = page.session().browser_log().await.expect("the browser should keep its console");
    log.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message).collect()
}

#[cfg(test)]
mod tests {
    use super::{address, is_icon, is_update_check, leaves};

    #[test]
    fn only_the_bare_address_of_the_service_worker_is_set_apart() {
        assert!(is_update_check("GET", "/a/b/sw.js"));
        for (method, target) in [("POST", "/a/b/sw.js"), ("GET", "/a/b/sw.js?words"), ("GET", "/a/b/"), ("GET", "/a/b/xsw.js")] {
            assert!(!is_update_check(method, target), "{method} {target}");
        }
    }

    #[test]
    fn a_request_in_the_log_is_found() {
        let entry = r#"{"message":{"method":"Network.requestWillBeSent","params":{"request":{"url":"http://x/"}}}}"#;
        assert_eq!(address(entry).as_deref(), Some("http://x/"));
        let other = r#"{"message":{"method":"Page.frameResized","params":{}}}"#;
        assert_eq!(address(other), None);
    }

    #[test]
    fn only_the_icon_itself_is_the_icon() {
        let icons = ["http://x/a/b/icon.svg".to_owned()];
        assert!(is_icon(&icons, "/a/b/icon.svg") && !is_icon(&icons, "/a/b/app.wasm"));
    }

    #[test]
    fn what_stays_inside_the_browser_is_no_request() {
        assert!(!leaves("blob:http://x/1") && !leaves("data:,1") && leaves("https://x/"));
    }
}
