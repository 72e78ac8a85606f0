//! What left the page and what it complained about, from two independent witnesses: the server's log, and the
//! browser's own record of every request and every message on its console.

use serde_json::Value;

use crate::page::Page;

/// Forgets what both witnesses saw so far: the page is loaded.
///
/// # Panics
/// When the browser gives no log.
pub async fn forget(page: &Page) {
    page.session().get_log("performance").await.expect("the browser should keep a log of requests");
    page.site().forget_requests();
}

/// Asserts that nothing was asked of any server since the page was loaded, and that the console has no errors.
///
/// # Panics
/// When there was a request or an error; the message lists them.
pub async fn assert_quiet(page: &Page) {
    let icons = icons(page).await;
    let mut asked = page.site().requests();
    asked.retain(|(method, target)| !is_icon(&icons, target) && !is_update_check(method, target));
    assert!(asked.is_empty(), "Requests reached the server after the page was loaded: {asked:?}");
    let mut sent = sent(page).await;
    sent.retain(|address| !icons.contains(address));
    assert!(sent.is_empty(), "The browser sent requests after the page was loaded: {sent:?}");
    assert_no_complaints(page).await;
}

/// Asserts that the console has no errors that it has not shown before.
///
/// # Panics
/// When there is one; the message lists them.
pub async fn assert_no_complaints(page: &Page) {
    let complaints = complaints(page).await;
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
    let log = page.session().get_log("performance").await.expect("the browser should keep a log of requests");
    log.iter().filter_map(|entry| address(&entry.message)).filter(|address| leaves(address)).collect()
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
async fn complaints(page: &Page) -> Vec<String> {
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
