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
        page.open_sample().await;
        devtools::media(page, "print", "dark").await;
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
        // Chromium writes its pages in the open; Firefox packs them.
        let text = String::from_utf8_lossy(&pdf);
        let has_page = text.contains("/Type /Page\n") || text.contains("/ObjStm");
        assert!(has_page && pdf.len() > 5000, "it has a page with something on it: {} bytes", pdf.len());
        std::fs::write(e2e::shot::path("sample-print.pdf"), &pdf).expect("target/e2e should be writable");
    });
}

/// The button of the menu, in a page whose own printing only notes that it was asked for.
async fn print(page: &e2e::Page, what: &str) {
    page.js::<()>("window.__printed = 0; window.print = () => { window.__printed += 1 }", vec![]).await;
    page.click("[data-toggle=take]").await;
    page.click(&format!("[data-print={what}]")).await;
    e2e::wait::until("printing", async || page.js::<bool>("return window.__printed > 0", vec![]).await.then_some(())).await;
}

#[test]
fn findings_and_removed_lines_are_printed_when_they_are_asked_for() {
    run(async |page| {
        page.open_sample().await;
        let entries = page.reading().await.count;
        print(page, "print-all").await;
        devtools::media(page, "print", "light").await;
        assert_eq!(Some(page.count("aside [data-removed] code").await), entries, "every entry, none folded away");
        assert!(page.count("aside [data-finding]").await > 0);
        devtools::media(page, "", "light").await;
        print(page, "print").await;
        devtools::media(page, "print", "light").await;
        assert_eq!(page.count("aside > :not(.glossary)").await, 0);
    });
}

#[test]
fn a_dark_or_sepia_page_is_printed_black_on_white() {
    run(async |page| {
        page.open_sample().await;
        for theme in ["dark", "sepia"] {
            page.js::<()>("document.documentElement.dataset.theme = arguments[0]", vec![theme.into()]).await;
            devtools::media(page, "print", "dark").await;
            let colours = "const at = css => getComputedStyle(document.querySelector(css));
                return [at('main').backgroundColor, at('[data-kind=paragraph] .words').color]";
            let colours: [String; 2] = page.js(colours, vec![]).await;
            assert_eq!(colours, ["rgb(255, 255, 255)", "rgb(0, 0, 0)"], "{theme}");
        }
    });
}
