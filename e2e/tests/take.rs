//! Taking a cable along: files in the command's formats, citations and quotations. Nothing of it goes over the network.

use std::path::Path;

use e2e::{Page, devtools, files, probe, run, wait};
use enclair::export;
use serde_json::json;
use thirtyfour::Key;

/// Sends the page's downloads into a folder.
async fn downloads_to(page: &Page, folder: &Path) {
    let parameters = json!({ "behavior": "allow", "downloadPath": folder });
    devtools::send(page, "Browser.setDownloadBehavior", parameters).await;
}

/// Opens the menu and saves in a format; the file as it was written.
async fn saved(page: &Page, folder: &Path, format: &str, name: &str) -> String {
    page.click("[data-toggle=take]").await;
    page.click(&format!("[data-export={format}]")).await;
    page.wait_count("#take:popover-open", 0).await;
    let file = folder.join(name);
    wait::until(name, async || file.is_file().then_some(())).await;
    // The browser gives a file its name once it is whole.
    std::fs::read_to_string(&file).expect("the file is text")
}

fn parsed() -> enclair::Parsed {
    enclair::parse("sample.txt", files::sample_text().as_bytes()).expect("the sample is a cable")
}

async fn clipboard(page: &Page) -> String {
    let script = "const done = arguments[0]; navigator.clipboard.readText().then(done, error => done(String(error)));";
    let read = page.session().execute_async(script, vec![]).await.expect("the clipboard can be read");
    read.json().as_str().unwrap_or_default().to_owned()
}

async fn allow_clipboard(page: &Page) {
    let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    devtools::send(page, "Browser.grantPermissions", permissions).await;
    devtools::send(page, "Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await;
}

#[test]
fn every_format_is_saved_as_the_command_prints_it() {
    run(async |page| {
        let folder = tempfile::tempdir().expect("a folder");
        downloads_to(page, folder.path()).await;
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
            assert_eq!(saved(page, folder.path(), format, &format!("{stem}.{ending}")).await, wanted, "{format}");
        }
        assert_eq!(saved(page, folder.path(), "csv", "cables.csv").await, export::table([&own]));
        probe::assert_quiet(page).await;
    });
}

#[test]
fn a_paragraph_is_quoted_with_its_number_marking_and_reference() {
    run(async |page| {
        allow_clipboard(page).await;
        page.open_sample().await;
        let cable = &parsed().record.cables[0];
        let index = cable.body.iter().position(|block| block.number == Some(2)).expect("paragraph 2");
        page.click("[data-kind=paragraph][data-number='2'] .quote").await;
        wait::until("the word of it", async || page.text("[role=status]:not(.news)").await.contains("Copied").then_some(()))
            .await;
        let wanted = export::quotation(cable, index, &cable.body[index].text);
        assert!(wanted.contains("09 REYKJAVIK 8431") || wanted.contains("09REYKJAVIK8431"), "{wanted}");
        assert_eq!(clipboard(page).await, wanted);
    });
}

#[test]
fn the_keyboard_alone_copies_a_citation_and_escape_closes_the_menu() {
    run(async |page| {
        allow_clipboard(page).await;
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
        wait::until("the citation on the clipboard", async || (clipboard(page).await == wanted).then_some(())).await;
    });
}
