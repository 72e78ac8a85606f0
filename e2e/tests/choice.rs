//! The reader has the last word: a removed line comes back, a kept one goes, by pointer and by keyboard, marked as the
//! reader's own, told in what is saved, and taken back again.

use e2e::files::record;
use e2e::{Page, devtools, run, shot, site, wait};
use thirtyfour::Key;

/// The words of the reading.
async fn words(page: &Page) -> String {
    page.reading().await.words()
}

async fn wait_words(page: &Page, what: &str, is: impl Fn(&str) -> bool) {
    wait::until(what, async || is(&words(page).await).then_some(())).await;
}

/// The page line that the sample has inside a paragraph.
fn page_line() -> String {
    let removed = record(&site::sample()).removed;
    let entry = removed.into_iter().find(|entry| entry.reason == "page-break").expect("a page line");
    entry.text.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn press_with(page: &Page, modifiers: &[Key], key: char) {
    let mut chain = page.session().action_chain();
    for modifier in modifiers {
        chain = chain.key_down(modifier.clone());
    }
    chain = chain.key_down(key).key_up(key);
    for modifier in modifiers {
        chain = chain.key_up(modifier.clone());
    }
    chain.perform().await.expect("keys");
}

#[test]
fn an_entry_of_the_ledger_is_put_back_and_undone() {
    run(async |page| {
        page.open_sample().await;
        let (before, line) = (page.reading().await, page_line());
        page.click("[data-ledger] [data-removed='page-break'] [data-act='put-back']").await;
        wait_words(page, "the page line in the reading", |words| words.contains(&line)).await;
        let after = page.reading().await;
        assert_eq!(after.count, before.count.map(|count| count - 1), "the ledger has one less");
        assert!(after.findings.contains(&"put-back-by-reader".to_owned()), "{:?}", after.findings);
        page.wait_count("[data-cable] [data-act=undo]", 1).await;
        assert!(page.text("[data-changes]").await.contains("A reader put back"));
        press_with(page, &[Key::Control], 'z').await;
        wait_words(page, "the page line gone", |words| !words.contains(&line)).await;
        assert_eq!(page.reading().await.count, before.count);
        page.click("[data-changes] [data-act=Redo]").await;
        wait_words(page, "the page line back", |words| words.contains(&line)).await;
        page.click("[data-cable] [data-act=undo]").await;
        wait_words(page, "the rules' own reading", |words| !words.contains(&line)).await;
        wait::until("the findings as before", async || (page.reading().await.findings == before.findings).then_some(())).await;
    });
}

#[test]
fn a_paragraph_is_taken_out_by_pointer_and_comes_back() {
    run(async |page| {
        page.open_sample().await;
        let before = page.reading().await;
        page.click("[data-number='2'] [data-act='take-out']").await;
        page.wait_count("[data-cable] [data-number='2']", 0).await;
        let after = page.reading().await;
        assert!(after.ledger.contains(&"readers-choice".to_owned()));
        assert!(after.findings.contains(&"taken-out-by-reader".to_owned()), "{:?}", after.findings);
        let shown = &after.in_place[0];
        assert_eq!(shown.reason, "readers-choice");
        assert!(shown.text.contains("taken out by you"), "{shown:?}");
        devtools::media(page, "", "light").await;
        shot::keep(page, "choice-desktop.png").await;
        if devtools::has_preferences(page) {
            devtools::media(page, "", "dark").await;
            shot::keep(page, "choice-dark.png").await;
        }
        page.click("[data-cable] [data-removed='readers-choice'] [data-act='put-back']").await;
        page.wait_count("[data-cable] [data-number='2']", 1).await;
        assert_eq!(page.reading().await.blocks, before.blocks);
    });
}

#[test]
fn the_source_takes_out_and_puts_back_by_keyboard() {
    run(async |page| {
        page.open_sample().await;
        let line = page_line();
        page.press("s").await;
        page.element("#source").await;
        let focus = "
            const strip = [...document.querySelectorAll('#source del')].find(e => e.dataset.why === 'page break');
            let number = strip.previousElementSibling;
            while (!number.matches('.line')) number = number.previousElementSibling;
            number.focus();";
        page.js::<()>(focus, vec![]).await;
        page.press("x").await;
        wait_words(page, "the page line in the reading", |words| words.contains(&line)).await;
        page.element("#source span[data-choice]").await;
        page.element("[data-cable] .mine").await;
        press_with(page, &[Key::Control], 'z').await;
        page.wait_count("#source [data-choice]", 0).await;
        press_with(page, &[Key::Control, Key::Shift], 'Z').await;
        page.wait_count("#source [data-choice]", 1).await;
        // By pointer: choose the line, and press the button over the source.
        page.click("#source span[data-choice]").await;
        page.click(".source-head [data-act=picked]").await;
        page.wait_count("#source [data-choice]", 0).await;
    });
}

#[test]
fn a_heading_that_has_the_focus_goes_by_key() {
    run(async |page| {
        page.open_sample().await;
        let headings = page.count("[data-kind=heading]").await;
        page.js::<()>("document.querySelector('[data-kind=heading]').focus()", vec![]).await;
        page.press("x").await;
        page.wait_count("[data-kind=heading]", headings - 1).await;
        page.element("[data-cable] [data-removed='readers-choice']").await;
    });
}

#[test]
fn what_is_saved_tells_of_it() {
    run(async |page| {
        page.open_sample().await;
        page.click("[data-number='2'] [data-act='take-out']").await;
        page.wait_count("[data-cable] [data-number='2']", 0).await;
        for (code, wanted) in [("text", "A reader took out"), ("json", "taken-out-by-reader"), ("ledger", "readers-choice")] {
            let saved = save(page, code).await;
            assert!(saved.contains(wanted), "{code}: {saved}");
        }
    });
}

/// What the page hands to the browser to save.
async fn save(page: &Page, code: &str) -> String {
    let catch = "
        globalThis.caught = null;
        if (!globalThis.real) {
            globalThis.real = URL.createObjectURL;
            URL.createObjectURL = blob => { blob.text().then(text => globalThis.caught = text); return real.call(URL, blob); };
        }";
    page.js::<()>(catch, vec![]).await;
    page.click("[data-toggle=take]").await;
    page.click(&format!("[data-export='{code}']")).await;
    wait::until("the saved text", async || page.js::<Option<String>>("return globalThis.caught", vec![]).await).await
}

#[test]
fn on_a_phone_all_of_it_is_within_reach() {
    run(async |page| {
        devtools::resize(page, 390, 844, true).await;
        page.open_sample().await;
        page.click("[data-number='2'] [data-act='take-out']").await;
        page.element("[data-changes]").await;
        page.js::<()>("scrollTo(0, 0)", vec![]).await;
        shot::keep(page, "choice-phone.png").await;
        page.click("[data-changes] [data-act=Undo]").await;
        page.wait_count("[data-cable] [data-number='2']", 1).await;
    });
}
