//! What WebDriver has no words for, by Chromium's DevTools protocol.
//!
//! Input made here is *trusted*: the page cannot tell it from a person's hand (`isTrusted` is true), and default
//! actions and permissions apply as they would to a reader.

use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::page::Page;

/// Sends one DevTools command.
///
/// # Panics
/// When the browser refuses it.
pub async fn send(page: &Page, command: &str, parameters: Value) -> Value {
    let answer = page.session().cdp().send_raw(command, parameters).await;
    answer.unwrap_or_else(|error| panic!("The browser refused {command}: {error}"))
}

/// What the page was told about a drop or a paste.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Told {
    /// Whether the event was the browser's own.
    pub trusted: bool,
    /// How many files came with it.
    pub files: usize,
}

/// Notes the next event of `kind` before the page itself sees it.
async fn listen(page: &Page, kind: &str) {
    let script = "
        window.__told = null;
        window.addEventListener(arguments[0], event => {
            const data = event.dataTransfer ?? event.clipboardData;
            window.__told = { trusted: event.isTrusted, files: data.files.length };
        }, { capture: true, once: true });";
    page.js::<Value>(script, vec![json!(kind)]).await;
}

/// What the event listened for told the page.
async fn told(page: &Page, kind: &str) -> Told {
    crate::wait::until(&format!("a {kind} event in the page"), async || {
        page.js::<Option<Told>>("return window.__told ?? null", vec![]).await
    })
    .await
}

/// Drags `data` from outside the browser over the point and lets it go there.
async fn drag(page: &Page, data: Value, at: (u32, u32)) -> Told {
    listen(page, "drop").await;
    for kind in ["dragEnter", "dragOver", "drop"] {
        let event = json!({ "type": kind, "x": at.0, "y": at.1, "data": data });
        send(page, "Input.dispatchDragEvent", event).await;
    }
    told(page, "drop").await
}

/// Drops files of this machine on the page at the point.
pub async fn drop_files_at(page: &Page, files: &[&Path], at: (u32, u32)) -> Told {
    let files: Vec<_> = files.iter().map(|file| file.display().to_string()).collect();
    drag(page, json!({ "items": [], "files": files, "dragOperationsMask": 1 }), at).await
}

/// Drops files of this machine somewhere on the page.
pub async fn drop_files(page: &Page, files: &[&Path]) -> Told {
    drop_files_at(page, files, (200, 300)).await
}

/// Drops a selection of text, as if dragged from another window.
pub async fn drop_text(page: &Page, text: &str) -> Told {
    let item = json!({ "mimeType": "text/plain", "data": text });
    drag(page, json!({ "items": [item], "files": [], "dragOperationsMask": 1 }), (200, 300)).await
}

/// Puts the flavours (`text/plain`, `text/html` with their text) on the clipboard and pastes them with the keyboard.
///
/// # Panics
/// When the clipboard refuses.
pub async fn paste(page: &Page, flavours: &[(&str, &str)]) -> Told {
    let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    send(page, "Browser.grantPermissions", permissions).await;
    send(page, "Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await;
    let script = "
        const done = arguments[1];
        const flavours = arguments[0].map(([kind, text]) => [kind, new Blob([text], { type: kind })]);
        navigator.clipboard.write([new ClipboardItem(Object.fromEntries(flavours))])
            .then(() => done(null), error => done(String(error)));";
    // Chromium cleans rich text in the page's own name when it is written, so the page's policy complains of what this test
    // itself has put there. What it complains of before or after is the page's.
    crate::probe::assert_no_complaints(page).await;
    let refused = page.session().execute_async(script, vec![json!(flavours)]).await;
    page.session().browser_log().await.expect("the browser should keep its console");
    let refused = refused.expect("the clipboard should take the text");
    assert!(refused.json().is_null(), "The clipboard refused: {}", refused.json());
    listen(page, "paste").await;
    let key = |kind: &str| json!({ "type": kind, "modifiers": 2, "key": "v", "code": "KeyV", "windowsVirtualKeyCode": 86, "commands": ["paste"] });
    send(page, "Input.dispatchKeyEvent", key("rawKeyDown")).await;
    send(page, "Input.dispatchKeyEvent", json!({ "type": "keyUp", "modifiers": 2, "key": "v", "code": "KeyV" })).await;
    told(page, "paste").await
}

/// Makes the window as wide and high as a given screen; `phone` with a phone's way of laying out pages.
pub async fn resize(page: &Page, width: u32, height: u32, phone: bool) {
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone });
    send(page, "Emulation.setDeviceMetricsOverride", metrics).await;
}

/// Which medium the page is laid out for, and which colours the reader prefers.
pub async fn media(page: &Page, medium: &str, scheme: &str) {
    prefer(page, medium, &[("prefers-color-scheme", scheme)]).await;
}

/// Which medium the page is laid out for, and what else the reader prefers: `forced-colors`, `prefers-contrast` …
pub async fn prefer(page: &Page, medium: &str, preferences: &[(&str, &str)]) {
    let features: Vec<_> = preferences.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    send(page, "Emulation.setEmulatedMedia", json!({ "media": medium, "features": features })).await;
}

/// Switches the page's scripts off or on again, from the next load on.
pub async fn scripts(page: &Page, on: bool) {
    send(page, "Emulation.setScriptExecutionDisabled", json!({ "value": !on })).await;
}

/// Sizes of paper in centimetres.
pub const A4: (f64, f64) = (21.0, 29.7);
/// Sizes of paper in centimetres.
pub const LETTER: (f64, f64) = (21.59, 27.94);

/// The page as a PDF on A4 paper, as printing gives it.
///
/// # Panics
/// When the browser gives none.
pub async fn pdf(page: &Page) -> Vec<u8> {
    pdf_on(page, A4).await
}

/// The same on other paper.
///
/// # Panics
/// When the browser gives none.
pub async fn pdf_on(page: &Page, paper: (f64, f64)) -> Vec<u8> {
    let mut wanted = thirtyfour::common::print::PrintParameters::default();
    (wanted.page.width, wanted.page.height) = paper;
    page.session().print_page(wanted).await.expect("the browser should print the page")
}
