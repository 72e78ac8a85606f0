//! Pictures for those who look after the design, under `target/e2e/`: on a desk, on a phone, in the dark, on paper.

use e2e::{Page, devtools, run, seed, shot};

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
            page.press(thirtyfour::Key::Escape).await;
            page.wait_count("#take:popover-open", 0).await;
        }
    });
}
