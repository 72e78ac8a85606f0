//! What WebDriver has no words for, in each engine's own way.
//!
//! In Chromium, input made here is *trusted*: the page cannot tell it from a person's hand (`isTrusted` is true), and
//! default actions and permissions apply as they would to a reader. The other two have no such way: there it is made by
//! script. Where an engine cannot do a thing at all, `e2e/skips.tsv` says so.

mod chromium;
pub(crate) mod firefox;
mod script;

use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

use crate::engine::{Kind, WINDOW};
use crate::page::Page;

pub use chromium::send;

/// Gives the window its usual size, where the browser was not told when it was started.
pub(crate) async fn open_wide(session: &WebDriver, kind: Kind) -> WebDriverResult<()> {
    if kind == Kind::Webkit {
        session.set_window_rect(0, 0, WINDOW.0, WINDOW.1).await?;
    }
    Ok(())
}

/// Takes back what tests set for the whole browser: what they set for a window goes with the window. What the browser has
/// noted so far is forgotten.
pub(crate) async fn reset(session: &WebDriver, kind: Kind) -> WebDriverResult<()> {
    match kind {
        Kind::Chromium => chromium::reset(session).await,
        Kind::Firefox => firefox::reset(session).await,
        // Each test has a browser of its own.
        Kind::Webkit => Ok(()),
    }
}

/// What the page was told about a drop or a paste.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Told {
    /// Whether the event was the browser's own.
    pub trusted: bool,
    /// How many files came with it.
    pub files: usize,
}

impl Told {
    /// Asserts that the event was the browser's own, where the engine's driver can make such a one.
    ///
    /// # Panics
    /// When it could have been and was not.
    pub fn assert_trusted(&self, page: &Page) {
        assert!(self.trusted || page.kind() != Kind::Chromium, "the browser's own event: {self:?}");
    }
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

/// Drops files of this machine on the page at the point.
pub async fn drop_files_at(page: &Page, files: &[&Path], at: (u32, u32)) -> Told {
    match page.kind() {
        Kind::Chromium => chromium::drop_files(page, files, at).await,
        Kind::Firefox | Kind::Webkit => script::drop_files(page, files, at).await,
    }
}

/// Drops files of this machine somewhere on the page.
pub async fn drop_files(page: &Page, files: &[&Path]) -> Told {
    drop_files_at(page, files, (200, 300)).await
}

/// Drops a selection of text, as if dragged from another window.
pub async fn drop_text(page: &Page, text: &str) -> Told {
    match page.kind() {
        Kind::Chromium => chromium::drop_text(page, text).await,
        Kind::Firefox | Kind::Webkit => script::drop_text(page, text).await,
    }
}

/// Pastes the flavours (`text/plain`, `text/html` with their text): in Chromium from the clipboard, with the keyboard.
///
/// # Panics
/// When the clipboard refuses.
pub async fn paste(page: &Page, flavours: &[(&str, &str)]) -> Told {
    match page.kind() {
        Kind::Chromium => chromium::paste(page, flavours).await,
        Kind::Firefox | Kind::Webkit => script::paste(page, flavours).await,
    }
}

/// Pastes a file, as a file manager or a screenshot program puts it on the clipboard: by script in every engine, for no driver
/// has a way to put one there.
pub async fn paste_file(page: &Page, name: &str, bytes: &[u8]) {
    script::paste_file(page, name, bytes).await;
}

/// Lets the test read the clipboard, for which a person would be asked. In `WebKitGTK` nobody can allow it: there it is noted
/// what the page has put on the clipboard, once the browser has taken it.
pub async fn allow_clipboard(page: &Page) {
    let note = "
        const own = navigator.clipboard.writeText.bind(navigator.clipboard);
        navigator.clipboard.writeText = text => own(text).then(() => { window.__copied = text; });";
    match page.kind() {
        Kind::Chromium => chromium::allow_clipboard(page).await,
        Kind::Firefox => (),
        Kind::Webkit => page.js::<()>(note, vec![]).await,
    }
}

/// The text on the clipboard, after [`allow_clipboard`].
///
/// # Panics
/// When the browser is gone.
pub async fn clipboard(page: &Page) -> String {
    if page.kind() == Kind::Webkit {
        return page.js("return window.__copied ?? ''", vec![]).await;
    }
    let script = "const done = arguments[0]; navigator.clipboard.readText().then(done, error => done(String(error)));";
    let read = page.session().execute_async(script, vec![]).await.expect("the clipboard can be read");
    read.json().as_str().unwrap_or_default().to_owned()
}

/// Sends downloads to the browser's own folder for them, which goes away with it.
pub async fn keep_downloads(page: &Page) -> std::path::PathBuf {
    let folder = page.downloads();
    if page.kind() == Kind::Chromium {
        chromium::downloads_to(page, &folder).await;
    }
    folder
}

/// Makes the page as wide and high as a given screen; `phone` with a phone's way of laying out pages, in Chromium.
/// `WebKitGTK`'s window is no narrower than its tool bar.
pub async fn resize(page: &Page, width: u32, height: u32, phone: bool) {
    match page.kind() {
        Kind::Chromium => chromium::resize(page, width, height, phone).await,
        Kind::Firefox => firefox::resize(page, width, height).await,
        Kind::Webkit => {
            let rect = page.session().set_window_rect(0, 0, width, height).await;
            rect.expect("the window takes a size");
            wait_width(page, width.max(WEBKIT_LEAST)).await;
        }
    }
}

/// How wide `MiniBrowser`'s tool bar is.
const WEBKIT_LEAST: u32 = 447;

/// Waits until the page has heard of its new width.
async fn wait_width(page: &Page, width: u32) {
    let is_near = async || {
        let now: u32 = page.js("return innerWidth", vec![]).await;
        (now.abs_diff(width) < 20).then_some(())
    };
    crate::wait::until(&format!("a page {width} pixels wide"), is_near).await;
}

/// Which medium the page is laid out for, and which colours the reader prefers.
pub async fn media(page: &Page, medium: &str, scheme: &str) {
    prefer(page, medium, &[("prefers-color-scheme", scheme)]).await;
}

/// Which medium the page is laid out for, and what else the reader prefers: `forced-colors`, `prefers-contrast` …
///
/// # Panics
/// Where the engine has no way to say so.
pub async fn prefer(page: &Page, medium: &str, preferences: &[(&str, &str)]) {
    match page.kind() {
        Kind::Chromium => chromium::prefer(page, medium, preferences).await,
        Kind::Firefox => firefox::prefer(page, medium, preferences).await,
        // Light colours on a screen are what it shows anyway.
        Kind::Webkit => assert!(
            ["", "screen"].contains(&medium) && preferences.iter().all(|wish| *wish == ("prefers-color-scheme", "light")),
            "WebKitGTK's driver has no way to set {medium} {preferences:?}."
        ),
    }
}

/// Whether the driver can have the page laid out for paper, for dark screens, and with other wishes of readers.
#[must_use]
pub fn has_preferences(page: &Page) -> bool {
    page.kind() != Kind::Webkit
}

/// Whether the driver can say that a reader wants more contrast.
#[must_use]
pub fn has_contrast(page: &Page) -> bool {
    page.kind() == Kind::Chromium
}

/// Switches the page's scripts off or on again, from the next load on.
///
/// # Panics
/// Where the engine has no way to do so.
pub async fn scripts(page: &Page, on: bool) {
    match page.kind() {
        Kind::Chromium => chromium::scripts(page, on).await,
        Kind::Firefox => firefox::scripts(page, on).await,
        Kind::Webkit => panic!("WebKitGTK's driver cannot switch scripts off."),
    }
}

/// Cuts the network: the server is gone, and Chromium is told that there is none as well.
pub async fn cut_network(page: &Page) {
    if page.kind() == Kind::Chromium {
        chromium::offline(page).await;
    }
    page.site().stop();
}

/// Has this script run in every page before the page's own, from the next load on.
///
/// # Panics
/// Where the engine has no way to do so.
pub async fn run_first(page: &Page, script: &str) {
    assert!(page.kind() == Kind::Chromium, "Only Chromium's driver can run a script before the page's own.");
    chromium::send(page, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
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
