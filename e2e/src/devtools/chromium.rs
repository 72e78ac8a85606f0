//! What WebDriver has no words for, by Chromium's DevTools protocol.

use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

use super::{Told, listen, told};
use crate::page::Page;

/// Sends one DevTools command.
///
/// # Panics
/// When the browser refuses it.
pub async fn send(page: &Page, command: &str, parameters: Value) -> Value {
    let answer = page.session().cdp().send_raw(command, parameters).await;
    answer.unwrap_or_else(|error| panic!("The browser refused {command}: {error}"))
}

pub(super) async fn reset(session: &WebDriver) -> WebDriverResult<()> {
    session.cdp().send_raw("Browser.resetPermissions", json!({})).await?;
    session.cdp().send_raw("Browser.setDownloadBehavior", json!({ "behavior": "default" })).await?;
    for log in ["performance", "browser"] {
        session.get_log(log).await?;
    }
    Ok(())
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

pub(super) async fn drop_files(page: &Page, files: &[&Path], at: (u32, u32)) -> Told {
    let files: Vec<_> = files.iter().map(|file| file.display().to_string()).collect();
    drag(page, json!({ "items": [], "files": files, "dragOperationsMask": 1 }), at).await
}

pub(super) async fn drop_text(page: &Page, text: &str) -> Told {
    let item = json!({ "mimeType": "text/plain", "data": text });
    drag(page, json!({ "items": [item], "files": [], "dragOperationsMask": 1 }), (200, 300)).await
}

pub(super) async fn allow_clipboard(page: &Page) {
    let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    send(page, "Browser.grantPermissions", permissions).await;
    send(page, "Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await;
}

pub(super) async fn paste(page: &Page, flavours: &[(&str, &str)]) -> Told {
    allow_clipboard(page).await;
    let script = "
        const done = arguments[1];
        const flavours = arguments[0].map(([kind, text]) => [kind, new Blob([text], { type: kind })]);
        navigator.clipboard.write([new ClipboardItem(Object.fromEntries(flavours))])
            .then(() => done(null), error => done(String(error)));";
    // Chromium cleans rich text in the page's own name when it is written, so the page's policy complains of what this test
    // itself has put there, and the page counts it. What it complains of before or after is the page's.
    crate::probe::assert_no_complaints(page).await;
    let counted = crate::probe::refused(page).await;
    let refused = page.session().execute_async(script, vec![json!(flavours)]).await;
    let by_test = crate::probe::refused(page).await - counted;
    page.js::<()>("window.__byTest = (window.__byTest ?? 0) + arguments[0]", vec![json!(by_test)]).await;
    page.session().browser_log().await.expect("the browser should keep its console");
    let refused = refused.expect("the clipboard should take the text");
    assert!(refused.json().is_null(), "The clipboard refused: {}", refused.json());
    listen(page, "paste").await;
    let key = |kind: &str| json!({ "type": kind, "modifiers": 2, "key": "v", "code": "KeyV", "windowsVirtualKeyCode": 86, "commands": ["paste"] });
    send(page, "Input.dispatchKeyEvent", key("rawKeyDown")).await;
    send(page, "Input.dispatchKeyEvent", json!({ "type": "keyUp", "modifiers": 2, "key": "v", "code": "KeyV" })).await;
    told(page, "paste").await
}

pub(super) async fn resize(page: &Page, width: u32, height: u32, phone: bool) {
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone });
    send(page, "Emulation.setDeviceMetricsOverride", metrics).await;
}

pub(super) async fn prefer(page: &Page, medium: &str, preferences: &[(&str, &str)]) {
    let features: Vec<_> = preferences.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    send(page, "Emulation.setEmulatedMedia", json!({ "media": medium, "features": features })).await;
}

pub(super) async fn scripts(page: &Page, on: bool) {
    send(page, "Emulation.setScriptExecutionDisabled", json!({ "value": !on })).await;
}

pub(super) async fn downloads_to(page: &Page, folder: &Path) {
    send(page, "Browser.setDownloadBehavior", json!({ "behavior": "allow", "downloadPath": folder })).await;
}

pub(super) async fn offline(page: &Page) {
    let nothing = json!({ "offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0 });
    send(page, "Network.emulateNetworkConditions", nothing).await;
}
