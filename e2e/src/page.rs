//! The page as a person meets it: what is on the screen, and what hands can do to it.
//!
//! It holds on to the hooks of the page (`data-state`, `data-cable` …) and to visible text, never to class names or
//! nesting, so that the look may change freely.

use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::{By, Key, TypingData, WebDriver, WebElement};

use crate::browser::Browser;
use crate::engine::Kind;
use crate::reading::Reading;
use crate::site::Site;
use crate::wait::until;

/// The page in its browser, with the server it came from.
#[derive(Debug)]
pub struct Page {
    browser: Browser,
    site: Site,
}

/// JavaScript shared by every script run in the page: what counts as visible.
const SHOWN: &str = "
    const shown = element => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && box.height > 1
            && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    };";

impl Page {
    /// The page, not loaded yet.
    #[must_use]
    pub fn new(browser: Browser, site: Site) -> Self {
        Self { browser, site }
    }

    /// The browser, without the page's server.
    #[must_use]
    pub fn into_browser(self) -> Browser {
        self.browser
    }

    /// The WebDriver session.
    #[must_use]
    pub fn session(&self) -> &WebDriver {
        &self.browser.session
    }

    /// Which engine the browser is made of.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.browser.kind
    }

    /// The folder of the browser's profile.
    #[must_use]
    pub fn profile(&self) -> &Path {
        self.browser.profile()
    }

    /// The folder that the browser's downloads go to.
    #[must_use]
    pub fn downloads(&self) -> PathBuf {
        self.browser.downloads()
    }

    /// The server the page came from.
    #[must_use]
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Goes to the start page and waits until it is ready; what it asked the server for until then is forgotten.
    ///
    /// # Panics
    /// When the page does not get ready.
    pub async fn load(&self) {
        self.session().goto(self.site.url()).await.expect("the start page should load");
        self.wait_state("empty").await;
        self.wait_kept().await;
        crate::probe::forget(self).await;
    }

    /// Waits until the service worker has kept the site's own files for the next visit, each asked for once more.
    pub async fn wait_kept(&self) {
        let kept = "return document.documentElement.dataset.offline ?? ''";
        until("the site kept for use offline", async || {
            ["ready", "none"].contains(&&*self.js::<String>(kept, vec![]).await).then_some(())
        })
        .await;
    }

    /// Runs `script` in the page with `arguments` and reads what it returns.
    ///
    /// # Panics
    /// When the script throws or returns something else than was expected.
    pub async fn js<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> T {
        let script = format!("{SHOWN}\n{script}");
        let returned = self.session().execute(script.as_str(), arguments).await;
        let value = returned.unwrap_or_else(|error| panic!("A script failed in the page: {error}\n{script}"));
        serde_json::from_value(value.json().clone()).unwrap_or_else(|error| panic!("A script returned {}: {error}", value.json()))
    }

    /// `data-state` of the body; empty while one page takes the place of another.
    pub async fn state(&self) -> String {
        // Firefox answers nothing at all when the page goes away under the question.
        let state: Option<String> = self.js("return document.body?.dataset.state ?? ''", vec![]).await;
        state.unwrap_or_default()
    }

    /// Waits until `data-state` of the body is `wanted`.
    pub async fn wait_state(&self, wanted: &str) {
        until(&format!("data-state `{wanted}`"), async || (self.state().await == wanted).then_some(())).await;
    }

    /// `data-cable` of the reading view; `None` while no cable is open.
    pub async fn cable(&self) -> Option<String> {
        self.js("return document.querySelector('[data-cable]')?.dataset.cable ?? null", vec![]).await
    }

    /// Waits until the cable `wanted` is on the screen.
    pub async fn wait_cable(&self, wanted: &str) {
        until(&format!("the cable {wanted} on the screen"), async || {
            (self.state().await == "reading" && self.cable().await.as_deref() == Some(wanted)).then_some(())
        })
        .await;
    }

    /// Everything of the reading view that a hook names, at this moment.
    pub async fn reading(&self) -> Reading {
        self.js(include_str!("reading.js"), vec![]).await
    }

    /// The visible text of the first element that matches, blanks and line ends made one blank; empty if none does.
    pub async fn text(&self, css: &str) -> String {
        let script = "return (document.querySelector(arguments[0])?.innerText ?? '').replace(/\\s+/g, ' ').trim()";
        self.js(script, vec![json!(css)]).await
    }

    /// How many elements match and can be seen.
    pub async fn count(&self, css: &str) -> usize {
        let script = "return [...document.querySelectorAll(arguments[0])].filter(shown).length";
        self.js(script, vec![json!(css)]).await
    }

    /// Waits until as many elements match and can be seen as `wanted` says.
    pub async fn wait_count(&self, css: &str, wanted: usize) {
        until(&format!("{wanted} visible {css}"), async || (self.count(css).await == wanted).then_some(())).await;
    }

    /// The first element that matches and can be seen; waits for it.
    ///
    /// What only shows when it is pointed at counts: a person's pointer goes where it is.
    pub async fn element(&self, css: &str) -> WebElement {
        // Not the drivers' own word for it: they differ.
        let script = "
            return [...document.querySelectorAll(arguments[0])].find(element => {
                const box = element.getBoundingClientRect();
                return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true });
            }) ?? null;";
        until(&format!("a visible {css}"), async || self.session().execute(script, vec![json!(css)]).await.ok()?.element().ok())
            .await
    }

    /// Clicks the first visible element that matches, with a real mouse event where it stands.
    ///
    /// # Panics
    /// When something else lies over it, and stays there.
    pub async fn click(&self, css: &str) {
        let element = self.element(css).await;
        element.scroll_into_view().await.expect("the element should be scrollable to");
        click_when_free(&element, css).await;
    }

    /// Clicks the first visible control (button, link or label) whose name holds `words`, whatever their case.
    ///
    /// # Panics
    /// When there is none.
    pub async fn click_control(&self, words: &str) {
        let script = "
            const wanted = arguments[0].toLowerCase();
            return [...document.querySelectorAll('button, a, label, summary, [role=button]')].find(control =>
                shown(control) && `${control.ariaLabel ?? ''} ${control.innerText}`.toLowerCase().includes(wanted)) ?? null;";
        let script = format!("{SHOWN}\n{script}");
        let element = until(&format!("a control named “{words}”"), async || {
            let found = self.session().execute(script.as_str(), vec![json!(words)]).await.ok()?;
            found.element().ok()
        })
        .await;
        click_when_free(&element, &format!("“{words}”")).await;
    }

    /// Goes on to the next part of a text longer than any cable; false at its end.
    pub async fn read_on(&self) -> bool {
        let script = "
            const body = document.querySelector('#body');
            const more = [...body.querySelectorAll('button')].find(button => button.textContent === 'Show the next part');
            new MutationObserver((_, own) => { own.disconnect(); body[Symbol.for('moved')] = true; }).observe(body, { childList: true, subtree: true });
            more?.click();
            return Boolean(more);";
        let goes_on: bool = self.js(script, vec![]).await;
        if goes_on {
            // The program draws it in one go, once the click is over.
            let script = "const body = document.querySelector('#body'), moved = body[Symbol.for('moved')] === true;
                delete body[Symbol.for('moved')]; return moved";
            until("the next part", async || self.js::<bool>(script, vec![]).await.then_some(())).await;
        }
        goes_on
    }

    /// Presses keys, as a person would, wherever the focus is. Control, Shift and the like are held down for what follows:
    /// `Key::Shift + Key::Tab`.
    ///
    /// # Panics
    /// When the browser refuses.
    pub async fn press(&self, keys: impl Into<TypingData>) {
        let mut held = Vec::new();
        let mut chain = self.session().action_chain();
        for key in keys.into().as_vec() {
            chain = chain.key_down(key);
            if [Key::Control, Key::Shift, Key::Alt, Key::Meta].iter().any(|holder| char::from(holder.to_owned()) == key) {
                held.push(key);
            } else {
                chain = chain.key_up(key);
            }
        }
        let chain = held.into_iter().rev().fold(chain, thirtyfour::action_chain::ActionChain::key_up);
        chain.perform().await.expect("the browser should take key presses");
    }

    /// Chooses files through the page's one file input.
    ///
    /// # Panics
    /// When there is no such input.
    pub async fn pick(&self, files: &[&Path]) {
        let input = self.session().find(By::Css("input[type=file]")).await.expect("the page should have a file input");
        let paths: Vec<_> = files.iter().map(|file| file.display().to_string()).collect();
        input.send_keys(paths.join("\n").as_str()).await.expect("the file input should take the files");
    }

    /// Opens the synthetic sample with the page's own button, and waits until it is read and the focus is on its title, or on the
    /// paragraph that the address names.
    pub async fn open_sample(&self) {
        self.click_control("made-up cable").await;
        self.wait_cable(&crate::files::reference(&crate::site::sample())).await;
        let focus = "return document.activeElement?.matches('h1, [data-kind]') ?? false";
        until("the focus in the document", async || self.js::<bool>(focus, vec![]).await.then_some(())).await;
    }

    /// The message on the screen of kind `kind` (`empty`, `not-text` …); waits for it.
    pub async fn error(&self, kind: &str) -> String {
        let css = format!("[data-error=\"{kind}\"]");
        until(&format!("the message for `{kind}`"), async || (self.count(&css).await > 0).then_some(())).await;
        self.text(&css).await
    }

    /// The kinds of all messages on the screen.
    pub async fn errors(&self) -> Vec<String> {
        self.js("return [...document.querySelectorAll('[data-error]')].map(e => e.dataset.error)", vec![]).await
    }

    /// The names in the list of open files.
    pub async fn files(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('[data-files] [data-file]')].map(e => e.dataset.file)";
        self.js(script, vec![]).await
    }
}

/// Clicks the element as soon as nothing lies over it: what was opened just now still finds its height, and pushes the rest.
async fn click_when_free(element: &WebElement, name: &str) {
    until(&format!("{name}, with nothing over it"), async || {
        let Err(error) = element.click().await else { return Some(()) };
        // WebKitGTK says of what lies under the bar that it cannot be worked at all.
        let is_covered = matches!(
            error.as_inner(),
            WebDriverErrorInner::ElementClickIntercepted(_) | WebDriverErrorInner::ElementNotInteractable(_)
        );
        assert!(is_covered, "{name} cannot be clicked: {error}");
        element.scroll_into_view().await.ok();
        None
    })
    .await;
}
