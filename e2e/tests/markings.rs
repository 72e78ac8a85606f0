//! Where the secret parts are: the strip over the outline, the list of markings, and paragraphs picked out by marking.

use e2e::{Page, files, run, site, wait};

async fn wait_text(page: &Page, css: &str, words: &str) {
    wait::until(&format!("“{words}” in {css}"), async || page.text(css).await.contains(words).then_some(())).await;
}

#[test]
fn the_strip_has_a_bar_for_each_paragraph_and_leads_there() {
    run(async |page| {
        page.open_sample().await;
        let cable = &files::record(&site::sample()).cables[0];
        let numbered = cable.body.iter().filter(|block| block.number.is_some()).count();
        page.wait_count(".strip > span", numbered).await;
        // The most secret paragraph stands highest: it is told without colour.
        let heights =
            "return [...document.querySelectorAll('.strip > span')].map(e => Math.round(e.getBoundingClientRect().height))";
        let heights: Vec<u32> = page.js(heights, vec![]).await;
        assert_eq!(heights.iter().max(), Some(&heights[4]), "paragraph 5 is the secret one: {heights:?}");
        assert!(heights[0] < heights[3] && heights[3] < heights[2] && heights[2] < heights[4], "{heights:?}");
        page.click(".strip > span:nth-child(5)").await;
        wait::until("the focus on paragraph 5", async || {
            page.js::<bool>("return document.activeElement.dataset.number === '5'", vec![]).await.then_some(())
        })
        .await;
        wait_text(page, ".outline [aria-current=location]", "5").await;
    });
}

#[test]
fn paragraphs_are_picked_out_by_marking_and_nothing_goes_without_a_word() {
    run(async |page| {
        page.open_sample().await;
        let before = page.reading().await;
        page.click("[data-pick='C']").await;
        wait_text(page, "[data-picked-out]", "Picked out: Confidential").await;
        wait_text(page, "[data-picked-out]", "5 other paragraphs are faint").await;
        let back = "return [...document.querySelectorAll('.para[data-back]')].map(e => e.dataset.marking)";
        assert_eq!(page.js::<Vec<String>>(back, vec![]).await, ["U", "SBU", "S/NF", "U", "U"]);
        assert_eq!(page.reading().await.blocks, before.blocks, "faint paragraphs are all there");
        e2e::contrast::assert_readable(page, "picked out").await;
        page.click("[data-act=fold]").await;
        wait_text(page, "[data-picked-out]", "folded to a line").await;
        page.wait_count("[data-number='5'] .words", 0).await;
        page.wait_count("[data-number='5'] [data-badge]", 1).await;
        page.wait_count("[data-number='3'] .words", 1).await;
        page.click("[data-act=all]").await;
        page.wait_count("[data-picked-out]", 0).await;
        assert_eq!(page.reading().await.blocks, before.blocks);
    });
}

#[test]
fn what_is_folded_is_printed_all_the_same() {
    run(async |page| {
        page.open_sample().await;
        page.click("[data-pick='C']").await;
        page.click("[data-act=fold]").await;
        page.wait_count("[data-number='5'] .words", 0).await;
        e2e::devtools::media(page, "print", "light").await;
        page.wait_count("[data-number='5'] .words", 1).await;
    });
}
