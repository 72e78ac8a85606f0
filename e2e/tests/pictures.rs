//! Pictures for those who look after the design, under `target/e2e/`: every state of the page, on a desk, on a phone, in the
//! dark, on paper. `cargo xtask pictures` makes them all.

use e2e::files::Files;
use e2e::{Page, devtools, run, seed, shot};
use serde_json::json;
use thirtyfour::Key;

/// Every view of the open document worth looking at.
async fn all(page: &Page, name: &str) {
    devtools::media(page, "", "light").await;
    for (view, width, height, phone) in [("desktop", 1360, 1000, false), ("phone", 390, 844, true)] {
        devtools::resize(page, width, height, phone).await;
        shot::keep(page, &format!("{name}-{view}.png")).await;
        shot::keep_whole(page, &format!("{name}-{view}-whole.png"), width, phone).await;
    }
    devtools::resize(page, 1360, 1000, false).await;
    page.press("r").await;
    page.element("[data-cable] [data-removed]").await;
    shot::keep_whole(page, &format!("{name}-removed-whole.png"), 1360, false).await;
    page.press("r").await;
    devtools::resize(page, 1360, 1000, false).await;
    devtools::media(page, "", "dark").await;
    shot::keep(page, &format!("{name}-dark.png")).await;
    std::fs::write(shot::path(&format!("{name}-print.pdf")), devtools::pdf(page).await).expect("a PDF under target/e2e");
}

/// A window of the usual size in light colours.
async fn on_a_desk(page: &Page) {
    devtools::media(page, "", "light").await;
    devtools::resize(page, 1360, 1000, false).await;
}

#[test]
fn of_every_theme_and_of_type_at_its_largest() {
    run(async |page| {
        page.open_sample().await;
        on_a_desk(page).await;
        page.click("[popovertarget=comfort]").await;
        page.element("#comfort:popover-open").await;
        shot::keep(page, "comfort-desktop.png").await;
        page.click("#comfort label:has([value=sepia])").await;
        shot::keep(page, "comfort-sepia.png").await;
        page.press(Key::Escape).await;
        shot::keep(page, "sample-sepia.png").await;
        let largest = "Object.assign(document.documentElement.dataset, { size: 'largest', face: 'sans', leading: 'loose' })";
        page.js::<()>(largest, vec![]).await;
        shot::keep(page, "sample-largest.png").await;
        devtools::resize(page, 390, 844, true).await;
        shot::keep(page, "largest-phone.png").await;
        page.click("[popovertarget=comfort]").await;
        page.element("#comfort:popover-open").await;
        shot::keep(page, "comfort-phone.png").await;
        page.press(Key::Escape).await;
        on_a_desk(page).await;
        page.js::<()>(
            "for (const name of ['size', 'face', 'leading', 'theme']) delete document.documentElement.dataset[name]",
            vec![],
        )
        .await;
        devtools::prefer(page, "", &[("forced-colors", "active"), ("prefers-color-scheme", "dark")]).await;
        shot::keep(page, "sample-forced.png").await;
        devtools::prefer(page, "", &[("prefers-contrast", "more"), ("prefers-color-scheme", "light")]).await;
        shot::keep(page, "sample-contrast.png").await;
    });
}

#[test]
fn of_what_lies_over_the_page() {
    run(async |page| {
        on_a_desk(page).await;
        let files = Files::new();
        devtools::send(
            page,
            "Input.dispatchDragEvent",
            json!({ "type": "dragEnter", "x": 300, "y": 300,
            "data": { "items": [], "files": [files.write("a.txt", "x").display().to_string()], "dragOperationsMask": 1 } }),
        )
        .await;
        page.element(".drop-overlay").await;
        shot::keep(page, "dragging-desktop.png").await;
        devtools::send(
            page,
            "Input.dispatchDragEvent",
            json!({ "type": "dragCancel", "x": 300, "y": 300,
            "data": { "items": [], "files": [], "dragOperationsMask": 1 } }),
        )
        .await;
        devtools::drop_files(page, &[&files.write("nothing.txt", ""), &files.write("letter.txt", "Dear Sir,\nno cable.\n")])
            .await;
        page.error("empty").await;
        shot::keep(page, "error-desktop.png").await;
        page.load().await;
        page.open_sample().await;
        page.press("?").await;
        page.element("#help[open]").await;
        shot::keep(page, "help-desktop.png").await;
        page.click_control("What leaves this page").await;
        page.element("#proof[open]").await;
        shot::keep(page, "proof-desktop.png").await;
    });
}

#[test]
fn of_paper_with_and_without_the_appendix() {
    seed::run(async |page, _| {
        let keep = async |name: &str, paper| {
            std::fs::write(shot::path(name), devtools::pdf_on(page, paper).await).expect("a PDF under target/e2e");
        };
        keep("paper-letter.pdf", devtools::LETTER).await;
        page.js::<()>("window.print = () => {}", vec![]).await;
        page.click("[data-toggle=take]").await;
        page.click("[data-print=print-all]").await;
        page.wait_count("#take:popover-open", 0).await;
        keep("paper-a4-appendix.pdf", devtools::A4).await;
    });
}

#[test]
fn of_the_real_cable() {
    seed::run(async |page, _| all(page, "seed").await);
}

#[test]
fn of_the_sample() {
    run(async |page| {
        page.open_sample().await;
        all(page, "sample").await;
    });
}

#[test]
fn of_the_empty_page() {
    run(async |page| {
        shot::keep(page, "empty-desktop.png").await;
        devtools::media(page, "", "dark").await;
        shot::keep(page, "empty-dark.png").await;
        devtools::resize(page, 390, 844, true).await;
        devtools::media(page, "", "light").await;
        shot::keep(page, "empty-phone.png").await;
    });
}

#[test]
fn of_the_source_beside_the_reading() {
    seed::run(async |page, _| {
        devtools::media(page, "", "light").await;
        page.press("s").await;
        page.element("#source").await;
        page.click("[data-number='2'] .words").await;
        shot::keep(page, "source-desktop.png").await;
        devtools::media(page, "", "dark").await;
        page.click("#field-classified-by .to-source").await;
        shot::keep(page, "source-dark.png").await;
        devtools::media(page, "", "light").await;
        devtools::resize(page, 390, 844, true).await;
        shot::keep(page, "source-phone.png").await;
    });
}

#[test]
fn of_the_menu_that_saves() {
    seed::run(async |page, _| {
        for (view, width, height, phone) in [("desktop", 1360, 1000, false), ("phone", 390, 844, true)] {
            devtools::resize(page, width, height, phone).await;
            page.click("[data-toggle=take]").await;
            page.element("#take:popover-open").await;
            shot::keep(page, &format!("save-{view}.png")).await;
            page.press(Key::Escape).await;
            page.wait_count("#take:popover-open", 0).await;
        }
    });
}

/// The real cable and the longest of the corpus, with a term explained, the glossary and paragraphs picked out.
#[test]
fn of_what_explains_the_text() {
    seed::run(async |page, _| {
        for (view, width, height, phone, scheme) in
            [("desktop", 1360, 1000, false, "light"), ("dark", 1360, 1000, false, "dark"), ("phone", 360, 780, true, "light")]
        {
            devtools::media(page, "", scheme).await;
            devtools::resize(page, width, height, phone).await;
            page.js::<()>("scrollTo(0, 0); document.querySelector(\"[data-number='2']\").scrollIntoView()", vec![]).await;
            page.press("e").await;
            page.element("#term").await;
            shot::keep(page, &format!("term-{view}.png")).await;
            page.press(thirtyfour::Key::Escape).await;
            page.js::<()>("document.querySelectorAll('.fold').forEach(fold => { fold.open = true; })", vec![]).await;
            page.click("[data-pick='S']").await;
            page.js::<()>("document.querySelector(\"[data-number='1']\").scrollIntoView({ block: 'center' })", vec![]).await;
            shot::keep(page, &format!("picked-out-{view}.png")).await;
            page.click("[data-act=fold]").await;
            shot::keep(page, &format!("folded-{view}.png")).await;
            page.js::<()>("document.querySelector('.glossary').scrollIntoView()", vec![]).await;
            shot::keep(page, &format!("glossary-{view}.png")).await;
            page.click("[data-act=fold]").await;
            page.click("[data-act=all]").await;
            page.js::<()>("document.querySelectorAll('.fold').forEach(fold => { fold.open = false; })", vec![]).await;
        }
    });
}
