//! axe-core finds nothing in any state of the page, in any theme.

use e2e::files::Files;
use e2e::{Page, axe, devtools, run, wait};
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
    page.press("e").await;
    page.element("#term").await;
    page.click(".glossary summary").await;
    page.click(".mentioned summary").await;
    look("a term explained, the glossary, what is mentioned").await;
    page.press(Key::Escape).await;
    page.click("[data-pick='C']").await;
    look("paragraphs picked out").await;
    page.click("[data-act=fold]").await;
    look("the others folded").await;
    page.click("[data-act=all]").await;
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

/// What comes and goes over the page, and what only some files bring.
async fn rarer_states(page: &Page, theme: &str) {
    let mut faults = Vec::new();
    let mut look = async |state: &str| faults.extend(axe::faults(page, &format!("{theme}, {state}")).await);
    let files = Files::new();
    let text = files.write("letter.txt", "Dear Sir,\nthere is no cable in this.\n");
    page.js::<()>("document.body.dispatchEvent(new DragEvent('dragenter', { bubbles: true, cancelable: true }))", vec![]).await;
    page.element(".drop-overlay").await;
    look("dragging").await;
    devtools::drop_files(page, &[&text]).await;
    page.error("not-a-cable").await;
    page.click_control("show its text").await;
    page.element(".plain pre").await;
    look("a text that is no cable").await;
    let cable = |n: usize, words: &str| {
        let text = format!("R 141030Z FEB 08\nCONFIDENTIAL LISBON {n:06}\nSUBJECT: LAMPS\n\n1. (C) {words}\nEXAMPLE\n");
        files.write(&format!("{n}.txt"), text)
    };
    let paths: Vec<_> = (1..6).map(|n| cable(n, "Lit \u{202e}again.")).collect();
    page.pick(&paths.iter().map(AsRef::as_ref).collect::<Vec<_>>()).await;
    page.wait_cable("08LISBON1").await;
    page.wait_count("[data-filter]", 1).await;
    look("a list of many, and hidden characters").await;
    page.press("f").await;
    page.element("#find").await;
    // The letters are for the field, not for the page.
    wait::until("the field has the focus", async || {
        page.js::<bool>("return document.activeElement?.matches('#find, #find *') ?? false", vec![]).await.then_some(())
    })
    .await;
    page.press("lit").await;
    page.wait_count("[data-elsewhere]", 4).await;
    look("find").await;
    page.press(Key::Escape).await;
    page.press("t").await;
    page.element("#comfort:popover-open").await;
    look("type and colours").await;
    page.press(Key::Escape).await;
    page.js::<()>("document.getElementById('update').hidden = false; document.getElementById('aloud').hidden = false", vec![])
        .await;
    look("a new version, and reading aloud").await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Looks every state over for a reader who prefers this.
fn for_readers_of(what: &str, preferences: &[(&str, &str)]) {
    run(async |page| {
        devtools::prefer(page, "", preferences).await;
        all_states(page, what).await;
    });
}

/// The same for what is seen more rarely.
fn rarer_for_readers_of(what: &str, preferences: &[(&str, &str)]) {
    run(async |page| {
        devtools::prefer(page, "", preferences).await;
        rarer_states(page, what).await;
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
fn in_sepia() {
    run(async |page| {
        page.js::<()>("localStorage.setItem('enclair.comfort', 'theme=sepia')", vec![]).await;
        page.load().await;
        all_states(page, "sepia").await;
        page.js::<()>("localStorage.clear()", vec![]).await;
    });
}

#[test]
fn what_is_seen_more_rarely_in_light_colours() {
    rarer_for_readers_of("light", &[("prefers-color-scheme", "light")]);
}

#[test]
fn what_is_seen_more_rarely_in_dark_colours() {
    rarer_for_readers_of("dark", &[("prefers-color-scheme", "dark")]);
}

#[test]
fn what_is_seen_more_rarely_in_the_systems_own_colours() {
    rarer_for_readers_of("forced", &[("forced-colors", "active"), ("prefers-color-scheme", "dark")]);
}

#[test]
fn what_is_seen_more_rarely_on_a_phone() {
    run(async |page| {
        devtools::resize(page, 390, 844, true).await;
        rarer_states(page, "phone").await;
    });
}

#[test]
fn on_a_phone() {
    run(async |page| {
        devtools::resize(page, 390, 844, true).await;
        all_states(page, "phone").await;
    });
}
