//! The ledger: each removal can be seen where it stood, all of them at once, and put away again.

use e2e::files::record;
use e2e::{Page, run, site};
use enclair::cable::Removed;

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the record says was taken out of the sample.
fn removed() -> Vec<Removed> {
    record(&site::sample()).removed
}

/// How many removals the page shows in place at once.
async fn in_place(page: &Page) -> usize {
    page.reading().await.in_place.len()
}

async fn wait_in_place(page: &Page, wanted: usize) {
    e2e::wait::until(&format!("{wanted} removed lines in place"), async || (in_place(page).await == wanted).then_some(())).await;
}

/// Opens every fold of the ledger, as a reader would who wants to see all.
async fn unfold(page: &Page) {
    let folds: usize = page.js("return document.querySelectorAll('[data-ledger] details:not([open])').length", vec![]).await;
    for _ in 0..folds {
        page.click("[data-ledger] details:not([open]) > summary").await;
    }
}

#[test]
fn one_entry_is_shown_where_it_stood() {
    run(async |page| {
        page.open_sample().await;
        unfold(page).await;
        assert_eq!(page.count("[data-ledger] [data-removed]").await, removed().len(), "all entries can be unfolded");
        for reason in ["garbled-duplicate", "page-break"] {
            page.click(&format!("[data-ledger] [data-removed='{reason}'] button")).await;
            wait_in_place(page, 1).await;
            let shown = page.reading().await.in_place.remove(0);
            assert_eq!(shown.reason, reason);
            let first = removed().into_iter().find(|removed| removed.reason == reason).expect("the sample has one");
            assert!(shown.text.contains(&flat(&first.text)), "{shown:?}");
        }
    });
}

#[test]
fn an_entry_shown_alone_is_inside_the_window() {
    run(async |page| {
        page.open_sample().await;
        unfold(page).await;
        page.click("[data-ledger] [data-removed='cookie-notice'] button, [data-ledger] li:last-child button").await;
        wait_in_place(page, 1).await;
        let script = "
            const entry = [...document.querySelectorAll('[data-cable] [data-removed]')]
                .find(entry => shown(entry) && !entry.closest('[data-ledger]'));
            const box = entry.getBoundingClientRect();
            return box.top >= 0 && box.bottom <= innerHeight;";
        e2e::wait::until("the removed line inside the window", async || page.js::<bool>(script, vec![]).await.then_some(()))
            .await;
    });
}

#[test]
fn the_switch_shows_all_struck_out_and_hides_them_again() {
    run(async |page| {
        page.open_sample().await;
        let before = page.reading().await;
        page.click("[data-toggle=removed]").await;
        wait_in_place(page, removed().len()).await;
        let seen = page.reading().await;
        for (shown, wanted) in seen.in_place.iter().zip(removed()) {
            assert_eq!(shown.reason, wanted.reason, "in the order of the source");
            assert!(shown.text.contains(&flat(&wanted.text)), "{shown:?}");
        }
        assert_eq!(seen.words(), before.words(), "the cable's own words stay the same");
        let struck = "
            const line = element => getComputedStyle(element).textDecorationLine.includes('line-through');
            return [...document.querySelectorAll('[data-cable] [data-removed]')]
                .filter(entry => shown(entry) && !entry.closest('[data-ledger]'))
                .every(entry => line(entry) || [...entry.querySelectorAll('*')].some(line));";
        assert!(page.js::<bool>(struck, vec![]).await, "every removed line is struck out");
        page.click("[data-toggle=removed]").await;
        wait_in_place(page, 0).await;
        assert_eq!(page.reading().await, before);
    });
}

#[test]
fn the_switch_tells_its_state() {
    run(async |page| {
        page.open_sample().await;
        let pressed = async || -> String {
            let script = "const e = document.querySelector('[data-toggle=removed]');
                return e.getAttribute('aria-pressed') ?? e.getAttribute('aria-checked') ?? String(e.checked)";
            page.js(script, vec![]).await
        };
        assert_eq!(pressed().await, "false");
        page.click("[data-toggle=removed]").await;
        wait_in_place(page, removed().len()).await;
        assert_eq!(pressed().await, "true");
    });
}
