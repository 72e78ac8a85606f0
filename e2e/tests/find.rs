//! Finding words in the cable and over all that are open.

use e2e::files::{Files, fixture, reference, sample_text};
use e2e::{Page, devtools, run, shot, wait};
use thirtyfour::Key;

async fn wait_found(page: &Page, wanted: &str) {
    wait::until(&format!("“{wanted}”"), async || (page.text("[data-found]").await == wanted).then_some(())).await;
}

/// The words under the mark of the place that the reader is at.
async fn here(page: &Page) -> String {
    page.js("return [...(CSS.highlights.get('found-here') ?? [])].map(range => range.toString()).join('|')", vec![]).await
}

#[test]
fn words_are_counted_marked_and_walked_through() {
    run(async |page| {
        page.open_sample().await;
        let words = page.reading().await;
        page.press("f").await;
        page.element("#find").await;
        page.press("puffins").await;
        let count: usize = {
            wait::until("marks", async || {
                page.js::<bool>("return CSS.highlights.get('found')?.size > 1", vec![]).await.then_some(())
            })
            .await;
            page.js("return CSS.highlights.get('found').size", vec![]).await
        };
        wait_found(page, &format!("1 of {count}")).await;
        assert_eq!(here(page).await.to_lowercase(), "puffins");
        devtools::media(page, "", "light").await;
        page.press(Key::Enter).await;
        wait_found(page, &format!("2 of {count}")).await;
        shot::keep(page, "find-desktop.png").await;
        page.click("[data-act=Previous]").await;
        page.click("[data-act=Previous]").await;
        wait_found(page, &format!("{count} of {count}")).await;
        let inside = "
            const [range] = CSS.highlights.get('found-here');
            const box = range.getBoundingClientRect();
            return box.top > 90 && box.bottom < innerHeight - 30;";
        wait::until("the place inside the window", async || page.js::<bool>(inside, vec![]).await.then_some(())).await;
        page.click("#find").await;
        page.press(Key::Escape).await;
        page.wait_count("#find", 0).await;
        wait::until("no marks", async || page.js::<bool>("return !CSS.highlights.has('found')", vec![]).await.then_some(()))
            .await;
        assert_eq!(page.reading().await.blocks, words.blocks);
    });
}

#[test]
fn what_is_not_there_is_said() {
    run(async |page| {
        page.open_sample().await;
        page.click("[data-toggle=find]").await;
        page.press("submarine<b>").await;
        wait_found(page, "Not in this cable").await;
        assert_eq!(here(page).await, "");
    });
}

#[test]
fn other_open_cables_are_searched_too() {
    run(async |page| {
        let files = Files::new();
        let (first, second) = (files.write("first.txt", sample_text()), fixture("plain/raw-telegram/input.txt"));
        page.pick(&[&first, &second]).await;
        page.wait_cable(&reference(&first)).await;
        let own = e2e::files::record(&second);
        let words: String = own.cables[0].body[0].text.split_whitespace().take(4).collect::<Vec<_>>().join(" ");
        page.click("[data-toggle=find]").await;
        page.press(words.as_str()).await;
        page.wait_count("[data-elsewhere]", 1).await;
        assert!(page.text("[data-elsewhere]").await.to_lowercase().contains(&words.to_lowercase()));
        devtools::resize(page, 390, 844, true).await;
        shot::keep(page, "find-phone.png").await;
        page.click("[data-elsewhere] button").await;
        page.wait_cable(&reference(&second)).await;
        wait_found(page, "1 of 1").await;
    });
}
