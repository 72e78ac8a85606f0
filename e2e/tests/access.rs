//! axe-core finds nothing in any state of the page, in any theme.

use e2e::files::Files;
use e2e::{Page, axe, devtools, run};
use thirtyfour::Key;

/// Everything the page can show, one after the other, each looked over.
async fn all_states(page: &Page, theme: &str) {
    let mut faults = Vec::new();
    let mut look = async |state: &str| faults.extend(axe::faults(page, &format!("{theme}, {state}")).await);
    look("empty").await;
    let files = Files::new();
    devtools::drop_files(page, &[&files.write("nothing.txt", "")]).await;
    page.error("empty").await;
    look("error").await;
    page.load().await;
    page.open_sample().await;
    look("reading").await;
    page.click("[data-toggle=removed]").await;
    page.element("[data-cable] [data-removed]").await;
    look("removed lines in place").await;
    page.click("[data-toggle=removed]").await;
    page.click("[data-toggle=source]").await;
    page.element("#source").await;
    // On a phone the source lies over the reading.
    if page.count("[data-number='2'] .words").await > 0 {
        page.click("[data-number='2'] .words").await;
    }
    look("source").await;
    page.click("[data-toggle=source]").await;
    page.click("[data-toggle=take]").await;
    page.element("#take:popover-open").await;
    look("menu").await;
    page.press(Key::Escape).await;
    page.wait_count("#take:popover-open", 0).await;
    page.press("?").await;
    page.element("#help[open]").await;
    look("help").await;
    page.click_control("What leaves this page").await;
    page.element("#proof[open]").await;
    look("proof").await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Looks every state over for a reader who prefers this.
fn for_readers_of(what: &str, preferences: &[(&str, &str)]) {
    run(async |page| {
        devtools::prefer(page, "", preferences).await;
        all_states(page, what).await;
    });
}

#[test]
fn in_light_colours() {
    for_readers_of("light", &[("prefers-color-scheme", "light")]);
}

#[test]
fn in_dark_colours() {
    for_readers_of("dark", &[("prefers-color-scheme", "dark")]);
}

#[test]
fn in_the_systems_own_colours() {
    for_readers_of("forced", &[("forced-colors", "active"), ("prefers-color-scheme", "dark")]);
}

#[test]
fn with_more_contrast() {
    for_readers_of("contrast", &[("prefers-contrast", "more"), ("prefers-color-scheme", "light")]);
}

#[test]
fn on_a_phone() {
    run(async |page| {
        devtools::resize(page, 390, 844, true).await;
        all_states(page, "phone").await;
    });
}
