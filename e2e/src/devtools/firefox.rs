//! What WebDriver has no words for, by scripts in Firefox's own window, which may do what the browser may.

use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{RequestData, SessionId, WebDriver};

use crate::engine::WINDOW;
use crate::page::Page;

/// Whether scripts run in the page or in the browser's own window.
#[derive(Debug)]
struct Context(&'static str);

impl FormatRequestData for Context {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::POST, format!("/session/{session}/moz/context")).add_body(json!({ "context": self.0 }))
    }
}

/// Runs a script in the browser's own window.
///
/// # Panics
/// When it throws.
pub async fn privileged(page: &Page, script: &str, arguments: Vec<Value>) -> Value {
    let returned = within(page.session(), script, arguments).await;
    returned.unwrap_or_else(|error| panic!("A script failed in the browser's window: {error}\n{script}"))
}

async fn within(session: &WebDriver, script: &str, arguments: Vec<Value>) -> WebDriverResult<Value> {
    let handle = session.handle();
    handle.cmd(Context("chrome")).await?;
    let returned = session.execute(script, arguments).await;
    handle.cmd(Context("content")).await?;
    Ok(returned?.json().clone())
}

pub(super) async fn reset(session: &WebDriver) -> WebDriverResult<()> {
    session.set_window_rect(0, 0, WINDOW.0, WINDOW.1).await?;
    let script = "
        Services.prefs.clearUserPref('ui.prefersReducedMotion');
        Services.console.reset();
        window.enclairAsked?.asked.splice(0);
        return null;";
    within(session, script, vec![]).await.map(drop)
}

pub(super) async fn resize(page: &Page, width: u32, height: u32) {
    // The window has a least width; the page's frame in it has none.
    let script = "
        const style = gBrowser.selectedBrowser.style;
        for (const [name, value] of [['width', arguments[0]], ['height', arguments[1]]]) {
            for (const bound of [`min-${name}`, `max-${name}`]) style.setProperty(bound, `${value}px`, 'important');
        }";
    page.session().set_window_rect(0, 0, width.max(500), height + 100).await.expect("the window takes a size");
    privileged(page, script, vec![json!(width), json!(height)]).await;
    super::wait_width(page, width).await;
}

pub(super) async fn prefer(page: &Page, medium: &str, preferences: &[(&str, &str)]) {
    let script = "
        const tab = gBrowser.selectedBrowser.browsingContext;
        const wanted = Object.fromEntries(arguments[1]);
        tab.mediumOverride = arguments[0];
        tab.prefersColorSchemeOverride = wanted['prefers-color-scheme'] ?? 'none';
        tab.forcedColorsOverride = wanted['forced-colors'] ?? 'none';
        Services.prefs.setIntPref('ui.prefersReducedMotion', wanted['prefers-reduced-motion'] === 'reduce' ? 1 : 0);
        return null;";
    privileged(page, script, vec![json!(medium), json!(preferences)]).await;
    // The page's own process hears of it a moment later. On paper all readers prefer light colours.
    let is_paper = medium == "print";
    let on_paper = |name: &str| is_paper && name == "prefers-color-scheme";
    let heard_of = preferences.iter().filter(|(name, _)| !on_paper(name));
    let queries: Vec<String> = heard_of.map(|(name, value)| format!("({name}: {value})")).collect();
    let medium = if medium.is_empty() { "screen" } else { medium };
    let heard = "return matchMedia(arguments[0]).matches && arguments[1].every(query => matchMedia(query).matches)";
    let told = async || page.js::<bool>(heard, vec![json!(medium), json!(queries)]).await.then_some(());
    crate::wait::until("the preferences in the page", told).await;
}

pub(super) async fn scripts(page: &Page, on: bool) {
    let script = "gBrowser.selectedBrowser.browsingContext.allowJavascript = arguments[0]; return null;";
    privileged(page, script, vec![json!(on)]).await;
}

/// Addresses that pages, their workers and service workers asked for, and errors on their console, since the last call.
pub(crate) async fn witness(page: &Page) -> (Vec<String>, Vec<String>) {
    let seen = privileged(page, include_str!("firefox.js"), vec![]).await;
    serde_json::from_value(seen).expect("two lists of texts")
}
