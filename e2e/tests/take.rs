//! Taking a cable along: files in the command's formats, citations and quotations. Nothing of it goes over the network.

use std::path::Path;

use e2e::{Page, devtools, files, probe, run, wait};
use enclair::export;
use serde_json::json;
use thirtyfour::Key;

/// Opens the menu and saves in a format; the file as it was written, of as many bytes as it should have or more. Most browsers
/// give a file its name once it is whole, and WebKitGTK before.
async fn saved(page: &Page, folder: &Path, format: &str, name: &str, length: usize) -> String {
    page.click("[data-toggle=take]").await;
    page.click(&format!("[data-export={format}]")).await;
    page.wait_count("#take:popover-open", 0).await;
    let file = folder.join(name);
    wait::until(name, async || file.metadata().ok().filter(|file| file.len() >= length as u64).map(|_| ())).await;
    std::fs::read_to_string(&file).expect("the file is text")
}

fn parsed() -> enclair::Parsed {
    enclair::parse("sample.txt", files::sample_text().as_bytes()).expect("the sample is a cable")
}

#[test]
fn every_format_is_saved_as_the_command_prints_it() {
    run(async |page| {
        let folder = devtools::keep_downloads(page).await;
        page.open_sample().await;
        let own = parsed();
        let record = &own.record;
        let stem = "09REYKJAVIK8431";
        for (format, ending, wanted) in [
            ("text", "txt", export::text(record)),
            ("markdown", "md", export::markdown(record).expect("Markdown")),
            ("html", "html", export::html(&own)),
            ("json", "json", export::json(record).expect("JSON")),
            ("csl-json", "csl.json", export::csl_json(&record.cables).expect("JSON")),
            ("bibtex", "bib", export::bibtex(&record.cables).expect("BibTeX")),
            ("ledger", "ledger.tsv", export::ledger(&own)),
        ] {
            assert_eq!(saved(page, &folder, format, &format!("{stem}.{ending}"), wanted.len()).await, wanted, "{format}");
        }
        let table = export::table([&own]);
        assert_eq!(saved(page, &folder, "csv", "cables.csv", table.len()).await, table);
        probe::assert_quiet(page).await;
    });
}

#[test]
fn a_paragraph_is_quoted_with_its_number_marking_and_reference() {
    run(async |page| {
        devtools::allow_clipboard(page).await;
        page.open_sample().await;
        let cable = &parsed().record.cables[0];
        let index = cable.body.iter().position(|block| block.number == Some(2)).expect("paragraph 2");
        page.click("[data-kind=paragraph][data-number='2'] .quote").await;
        wait::until("the word of it", async || page.text("[role=status]:not(.news)").await.contains("Copied").then_some(()))
            .await;
        let wanted = export::quotation(cable, index, &cable.body[index].text);
        assert!(wanted.contains("09 REYKJAVIK 8431") || wanted.contains("09REYKJAVIK8431"), "{wanted}");
        assert_eq!(devtools::clipboard(page).await, wanted);
    });
}

#[test]
fn the_keyboard_alone_copies_a_citation_and_escape_closes_the_menu() {
    run(async |page| {
        devtools::allow_clipboard(page).await;
        page.open_sample().await;
        page.js::<()>("document.querySelector('[data-toggle=take]').focus()", vec![]).await;
        page.press(Key::Enter).await;
        page.element("#take:popover-open").await;
        page.press(Key::Escape).await;
        page.wait_count("#take:popover-open", 0).await;
        page.press(Key::Enter).await;
        page.element("#take:popover-open").await;
        for _ in 0..20 {
            page.press(Key::Tab).await;
            if page.js::<bool>("return document.activeElement.dataset.copy === 'chicago'", vec![]).await {
                break;
            }
        }
        page.press(Key::Enter).await;
        let wanted = export::chicago(&parsed().record.cables[0], None);
        wait::until("the citation on the clipboard", async || (devtools::clipboard(page).await == wanted).then_some(())).await;
    });
}

/// Selects these words of paragraph 2.
async fn select(page: &Page, words: &str) {
    let script = "
        const node = document.querySelector(\"[data-number='2'] .words\").firstChild;
        const at = node.data.indexOf(arguments[0]);
        getSelection().setBaseAndExtent(node, at, node, at + arguments[0].length);";
    page.js::<()>(script, vec![json!(words)]).await;
}

async fn wait_copied(page: &Page, wanted: &str) {
    wait::until("it on the clipboard", async || (devtools::clipboard(page).await == wanted).then_some(())).await;
}

#[test]
fn selected_words_are_quoted_by_a_key_and_as_a_selector_from_the_menu() {
    run(async |page| {
        devtools::allow_clipboard(page).await;
        page.open_sample().await;
        let cable = &parsed().record.cables[0];
        let index = cable.body.iter().position(|block| block.number == Some(2)).expect("paragraph 2");
        let words: String = cable.body[index].text.chars().skip(9).take(30).collect();
        select(page, &words).await;
        page.press("q").await;
        wait_copied(page, &export::quotation(cable, index, &words)).await;
        select(page, &words).await;
        page.click("[data-toggle=take]").await;
        page.click("[data-copy=selector]").await;
        let wanted = export::selector(cable, index, words.trim(), 0).expect("the words stand there");
        wait_copied(page, &wanted).await;
        let read: serde_json::Value = serde_json::from_str(&wanted).expect("JSON");
        assert_eq!(read["selector"]["type"], "TextQuoteSelector");
        // Without a selection it is the paragraph that the reader is at.
        page.js::<()>(
            "getSelection().removeAllRanges(); document.getElementById(arguments[0]).focus()",
            vec![json!(format!("block-{index}"))],
        )
        .await;
        page.press("q").await;
        wait_copied(page, &export::quotation(cable, index, &cable.body[index].text)).await;
    });
}

#[test]
fn words_of_two_paragraphs_are_quoted_with_neither_reference() {
    run(async |page| {
        devtools::allow_clipboard(page).await;
        page.open_sample().await;
        let script = "const at = n => document.querySelector(`[data-number='${n}'] .words`).firstChild;
            getSelection().setBaseAndExtent(at(1), 0, at(2), 4);";
        page.js::<()>(script, vec![]).await;
        page.press("q").await;
        wait::until("the word of it", async || {
            page.text("[role=status]:not(.news)").await.contains("one paragraph").then_some(())
        })
        .await;
    });
}

#[test]
fn citations_in_every_style_are_copied() {
    run(async |page| {
        devtools::allow_clipboard(page).await;
        page.open_sample().await;
        let cables = &parsed().record.cables;
        for (style, wanted) in [
            ("chicago", export::chicago(&cables[0], None)),
            ("bluebook", export::bluebook(&cables[0], None)),
            ("plain", export::plain(&cables[0], None)),
            ("bibtex", export::bibtex(cables).expect("BibTeX")),
        ] {
            page.click("[data-toggle=take]").await;
            page.click(&format!("[data-copy={style}]")).await;
            wait_copied(page, &wanted).await;
        }
    });
}

/// The address under which a saved file is handed over lasts a moment and no longer. The clock of the page is made to run
/// faster, so that this can be seen.
#[test]
fn the_address_of_a_saved_file_is_given_back() {
    run(async |page| {
        let faster = "
            window.__open = new Set();
            const { createObjectURL, revokeObjectURL } = URL;
            URL.createObjectURL = blob => { const url = createObjectURL(blob); __open.add(url); return url; };
            URL.revokeObjectURL = url => { __open.delete(url); revokeObjectURL(url); };
            const later = setTimeout;
            window.setTimeout = (act, ms, ...more) => later(act, ms >= 20000 ? 300 : ms, ...more);";
        devtools::run_first(page, faster).await;
        page.load().await;
        let folder = devtools::keep_downloads(page).await;
        page.open_sample().await;
        saved(page, &folder, "text", "09REYKJAVIK8431.txt", 1).await;
        wait::until("no address left", async || page.js::<bool>("return __open.size === 0", vec![]).await.then_some(())).await;
    });
}
