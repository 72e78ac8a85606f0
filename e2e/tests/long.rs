//! Texts longer than any cable: the page has a stretch of them at a time, and all of it can be reached.

use e2e::files::{self, Files};
use e2e::{Page, devtools, run, wait};
use thirtyfour::Key;

/// The most elements that a page may have, however long the file is.
const MOST: usize = 5_000;

async fn open(page: &Page, files: &Files, text: String) {
    let path = files.write("long.txt", text);
    devtools::drop_files(page, &[&path]).await;
    page.wait_cable("08LISBON123").await;
    page.wait_state("reading").await;
}

async fn assert_few_elements(page: &Page, when: &str) {
    let count: usize = page.js("return document.querySelectorAll('*').length", vec![]).await;
    assert!(count <= MOST, "{when}: {count} elements");
}

/// The numbers in the ids of the first and the last block that are drawn.
async fn drawn(page: &Page) -> (usize, usize) {
    let ids = "return [...document.querySelectorAll('[id^=block-]')].map(block => Number(block.id.slice(6)))";
    let all: Vec<usize> = page.js(ids, vec![]).await;
    assert!(all.windows(2).all(|pair| pair[0] < pair[1]), "in their order");
    (all[0], all[all.len() - 1])
}

async fn focused(page: &Page) -> String {
    page.js("return document.activeElement?.id ?? ''", vec![]).await
}

/// The largest text that is read, with a word in its last paragraph that stands nowhere else.
fn largest() -> String {
    files::long_cable(15_700_000).replace("AMBERLEY\n", "999. (U) At last a narwhal came.\n\nAMBERLEY\n")
}

#[test]
fn the_largest_text_is_drawn_a_stretch_at_a_time() {
    run(async |page| {
        open(page, &Files::new(), largest()).await;
        assert_few_elements(page, "opened").await;
        let (first, last) = drawn(page).await;
        assert_eq!(first, 0);
        page.click_control("Show the next part").await;
        wait::until("what follows", async || (drawn(page).await.1 > last).then_some(())).await;
        wait::until("the reader where it begins", async || (focused(page).await == format!("block-{}", last + 1)).then_some(()))
            .await;
        assert_few_elements(page, "a part further").await;
        page.click_control("Show the next part").await;
        wait::until("the beginning gone", async || (drawn(page).await.0 > 0).then_some(())).await;
        let (first, _) = drawn(page).await;
        page.click_control("Show the part before").await;
        wait::until("the part before", async || (drawn(page).await.0 < first).then_some(())).await;
        wait::until("the reader above", async || (focused(page).await == format!("block-{}", first - 1)).then_some(())).await;
        assert_few_elements(page, "and back").await;
    });
}

#[test]
fn words_are_found_where_nothing_is_drawn_yet() {
    run(async |page| {
        open(page, &Files::new(), largest()).await;
        page.press("f").await;
        page.element("#find").await;
        page.press("narwhal").await;
        let here = "return [...(CSS.highlights.get('found-here') ?? [])].map(range => {
            const box = range.getBoundingClientRect();
            return `${range} ${box.top > 0 && box.bottom < innerHeight}`;
        }).join('|')";
        wait::until("the word in the window", async || (page.js::<String>(here, vec![]).await == "narwhal true").then_some(()))
            .await;
        assert_eq!(page.text("[data-found]").await, "1 of 1");
        assert_few_elements(page, "at the end").await;
        // From the last place to the first, and back again.
        page.press(Key::Control + "a").await;
        page.press("keeper lit").await;
        let count = largest().matches("keeper lit").count();
        wait::until("the count", async || page.text("[data-found]").await.ends_with(&format!(" of {count}")).then_some(())).await;
        page.click("[data-act=Next]").await;
        page.click("[data-act=Previous]").await;
        page.click("[data-act=Previous]").await;
        let wanted = format!("{count} of {count}");
        wait::until("the last", async || (page.text("[data-found]").await == wanted).then_some(())).await;
        wait::until("the last in the window", async || {
            (page.js::<String>(here, vec![]).await == "keeper lit true").then_some(())
        })
        .await;
        let near = "const range = [...CSS.highlights.get('found-here')][0];
            return Number(range.startContainer.parentElement.closest('[id^=block-]').id.slice(6))";
        let (block, (_, last)) = (page.js::<usize>(near, vec![]).await, drawn(page).await);
        assert!(last - block < 4, "it is the last one: {block} of {last}");
        assert_few_elements(page, "at the last place").await;
    });
}

#[test]
fn a_jump_ahead_draws_what_is_around_it() {
    run(async |page| {
        // One paragraph of the middle lacks its number, which is found, and is a place to go to.
        let text = files::long_cable(2_000_000);
        let middle = text.match_indices("\n\n500. (U)").nth(6).expect("some thousand paragraphs").0;
        let text = format!("{}\n\n{}", &text[..middle], text[middle + 2..].split_once("\n\n").expect("a next one").1);
        open(page, &Files::new(), text).await;
        let go = "const entry = document.querySelector('[data-code=number-gap] button, [data-code*=number] button');
            entry?.click(); return entry !== null";
        assert!(page.js::<bool>(go, vec![]).await, "a finding to go to");
        wait::until("the place of the finding", async || {
            let inside = "const mark = document.activeElement, box = mark.getBoundingClientRect();
                return mark.id.startsWith('mark-') && box.top > 0 && box.bottom < innerHeight";
            page.js::<bool>(inside, vec![]).await.then_some(())
        })
        .await;
        assert!(drawn(page).await.0 > 0, "not all before it is drawn");
        assert_few_elements(page, "after the jump").await;
    });
}

#[test]
fn what_is_dense_is_drawn_in_smaller_parts() {
    let head = "R 141030Z FEB 08\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nUNCLAS LISBON 000123\nSUBJECT: THE LAMP\n\n";
    let floods = [
        ("items", format!("{head}1. (U) What was seen:\n\n{}AMBERLEY\n", "-- a boat\n\n".repeat(40_000))),
        ("terms", format!("{head}1. (U) They spoke of {}.\n\nAMBERLEY\n", "NATO and OPEC, ".repeat(60_000))),
        ("headings", format!("{head}1. (U) So it was.\n\n{}AMBERLEY\n", "THE LAMP\n--------\n\nIt burns.\n\n".repeat(20_000))),
        ("gaps", format!("{head}1. (U) The keeper {}slept.\n\nAMBERLEY\n", "LISBON 00000123  002 OF 004\n".repeat(20_000))),
    ];
    run(async |page| {
        for (name, text) in floods {
            page.load().await;
            open(page, &Files::new(), text).await;
            assert_few_elements(page, name).await;
        }
    });
}

#[test]
fn all_of_it_is_printed_when_the_page_is_asked() {
    run(async |page| {
        open(page, &Files::new(), files::long_cable(150_000)).await;
        let blocks = files::long_cable(150_000).matches(". (U)").count();
        let paragraphs = "[data-kind=paragraph]";
        let before = page.count(paragraphs).await;
        assert!(before < blocks, "more than is drawn");
        // The browser's own printing takes what is drawn, and says that more would come.
        let missing = "return getComputedStyle(document.querySelector('.not-printed')).display !== 'none'";
        assert!(!page.js::<bool>(missing, vec![]).await);
        let script = "window.print = () => { window.__printed = document.querySelectorAll('[data-kind=paragraph]').length }";
        page.js::<()>(script, vec![]).await;
        page.click("[data-toggle=take]").await;
        page.click("[data-print=print]").await;
        wait::until("all on paper", async || {
            page.js::<bool>("return window.__printed === arguments[0]", vec![blocks.into()]).await.then_some(())
        })
        .await;
        page.wait_count(paragraphs, before).await;
    });
}

#[test]
fn printing_a_cable_that_is_still_being_drawn_leaves_all_of_it_on_the_screen() {
    run(async |page| {
        let text = files::long_cable(30_000);
        let blocks = text.matches(". (U)").count();
        page.load().await;
        let script = "
            const paragraphs = () => document.querySelectorAll('[data-kind=paragraph]').length;
            window.print = () => { window.__printed = paragraphs() };
            const look = () => {
                const button = document.querySelector('[data-print=print]');
                if (button && paragraphs()) {
                    window.__begun = paragraphs();
                    return button.click();
                }
                if (paragraphs()) document.querySelector('[data-toggle=take]').click();
                requestAnimationFrame(look);
            };
            look();";
        page.js::<()>(script, vec![]).await;
        open(page, &Files::new(), text).await;
        let begun: usize = page.js("return window.__begun", vec![]).await;
        assert!(begun < blocks, "printed in the middle of drawing: {begun} of {blocks}");
        assert_eq!(page.js::<usize>("return window.__printed", vec![]).await, blocks, "all on paper");
        page.wait_count("[data-kind=paragraph]", blocks).await;
    });
}
