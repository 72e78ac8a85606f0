//! On paper: the document with its classification, and nothing to click.

use e2e::{devtools, run};

#[test]
fn the_document_is_printed_without_the_page_around_it() {
    run(async |page| {
        page.open_sample().await;
        let screen = page.reading().await;
        devtools::media(page, "print", "light").await;
        let paper = page.reading().await;
        assert_eq!(paper.blocks, screen.blocks, "no paragraph, badge or gap mark is lost");
        assert_eq!(paper.banner, screen.banner, "the classification is on the paper");
        assert_eq!(paper.fields, screen.fields);
        for control in ["button", "input", "nav", "[data-toggle]", "[data-files]"] {
            assert_eq!(page.count(control).await, 0, "{control} is for the screen only");
        }
    });
}

#[test]
fn paper_is_white_even_for_readers_of_dark_screens() {
    run(async |page| {
        devtools::media(page, "print", "dark").await;
        page.open_sample().await;
        let script = "
            const luminance = colour => colour.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
            return luminance(getComputedStyle(document.querySelector('[data-kind=paragraph]')).color)";
        let ink: f64 = page.js(script, vec![]).await;
        assert!(ink < 200.0, "the ink is dark: {ink}");
    });
}

#[test]
fn it_prints_to_pdf() {
    run(async |page| {
        page.open_sample().await;
        let pdf = devtools::pdf(page).await;
        assert!(pdf.starts_with(b"%PDF-"));
        let text = String::from_utf8_lossy(&pdf);
        assert!(text.matches("/Type /Page\n").count() >= 1, "it has a page");
        std::fs::write(e2e::shot::path("sample-print.pdf"), &pdf).expect("target/e2e should be writable");
    });
}
