//! In which encoding a file was read is shown, with how that is known, and a reader who knows better has the last word.

use std::path::Path;

use e2e::files::{self, Files, fixture, sample_text};
use e2e::{Page, devtools, run, wait};
use enclair::decode::Encoding;

/// A cable with these words in its one paragraph.
fn cable(words: &[u8]) -> Vec<u8> {
    let head = b"R 141030Z FEB 08\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nUNCLAS LISBON 000123\nSUBJECT: LAMP\n\n1. (U) ";
    [head, words, b"\nAMBERLEY\n"].concat()
}

async fn choose(page: &Page, encoding: &str) {
    let script = "
        const select = document.querySelector('[data-choice=encoding]');
        select.value = arguments[0];
        select.dispatchEvent(new Event('change', { bubbles: true }));";
    page.js::<()>(script, vec![encoding.into()]).await;
}

async fn wait_encoding(page: &Page, wanted: &str) {
    wait::until(&format!("the file read as {wanted}"), async || {
        (page.text("[data-encoding]").await == wanted && page.state().await == "reading").then_some(())
    })
    .await;
}

async fn open(page: &Page, path: &Path) {
    devtools::drop_files(page, &[path]).await;
    page.wait_state("reading").await;
}

#[test]
fn the_encoding_is_shown_and_another_can_be_chosen_and_left_again() {
    run(async |page| {
        let files = Files::new();
        let path = files.write("quotes.txt", cable(b"The \x93lamp\x94 is lit \x96 again, Se\xf1or."));
        open(page, &path).await;
        wait_encoding(page, "windows-1252").await;
        assert!(page.text(".encoding").await.contains("likeliest"), "how it is known");
        assert!(page.text("[data-cable]").await.contains("“lamp” is lit – again, Señor."));
        choose(page, "ISO-8859-1").await;
        wait_encoding(page, "ISO-8859-1").await;
        assert!(page.text(".encoding").await.contains("you chose it"));
        let reading = page.reading().await;
        assert!(reading.findings.contains(&"encoding-by-reader".to_owned()), "{:?}", reading.findings);
        let bytes = std::fs::read(&path).expect("the test's own file");
        let wanted = enclair::parse_as("quotes.txt", &bytes, Some(Encoding::Latin1), &mut |_| ()).expect("a cable");
        assert!(!reading.blocks[0].text.contains('“'), "another letter stands there: {}", reading.blocks[0].text);
        assert!(page.text("footer").await.contains(&wanted.text.len().to_string()), "the ledger has the bytes of that reading");
        choose(page, "").await;
        wait_encoding(page, "windows-1252").await;
        assert_eq!(page.reading().await.findings.iter().filter(|code| code.ends_with("-by-reader")).count(), 0);
    });
}

#[test]
fn an_encoding_in_which_there_is_no_cable_leaves_the_reading_as_it_was() {
    run(async |page| {
        let path = fixture("encoding/latin-1/input.txt");
        open(page, &path).await;
        let before = page.reading().await;
        choose(page, "UTF-16LE").await;
        page.element("[data-error]").await;
        page.wait_state("reading").await;
        assert_eq!(page.reading().await, before);
    });
}

#[test]
fn what_no_encoding_fits_can_be_read_in_one_all_the_same() {
    run(async |page| {
        let files = Files::new();
        let words = b"\xed\xcf\xd3\xcb\xd7\xc1 \xcb\xc1\xc2\xc5\xcc\xd8 \xd4\xc5\xcb\xd3\xd4 ".repeat(20);
        devtools::drop_files(page, &[&files.write("moscow.txt", cable(&words))]).await;
        page.error("encoding").await;
        choose(page, "windows-1252").await;
        page.wait_cable("08LISBON123").await;
        wait_encoding(page, "windows-1252").await;
        assert_eq!(page.errors().await, [""; 0]);
    });
}

#[test]
fn text_that_was_written_twice_is_offered_as_it_was() {
    run(async |page| {
        let files = Files::new();
        open(page, &files.write("twice.txt", cable("ZoÃ«â€™s cafÃ© is open.".as_bytes()))).await;
        assert!(page.text("[data-cable]").await.contains("ZoÃ«â€™s"), "nothing is mended unasked");
        page.click("[data-act=read-twice]").await;
        wait_encoding(page, "UTF-8 taken for windows-1252").await;
        assert!(page.text("[data-cable]").await.contains("Zoë’s café is open."));
        choose(page, "").await;
        wait_encoding(page, "UTF-8").await;
        assert!(page.text("[data-cable]").await.contains("ZoÃ«â€™s"));
    });
}

#[test]
fn a_file_of_an_archive_can_be_read_again_and_pasted_text_need_not_be() {
    run(async |page| {
        let files = Files::new();
        let inside = [("a.txt", sample_text()), ("b.txt", sample_text() + "\n")].map(|(name, text)| (name.to_owned(), text));
        open(page, &files.write("two.zip", files::zip(&inside))).await;
        choose(page, "ISO-8859-1").await;
        wait_encoding(page, "ISO-8859-1").await;
        assert_eq!(page.files().await, ["two.zip/a.txt", "two.zip/b.txt"]);
        devtools::paste(page, &[("text/plain", &sample_text())]).await;
        wait::until("the pasted text", async || page.files().await.contains(&"Pasted text".to_owned()).then_some(())).await;
        page.wait_state("reading").await;
        page.wait_count("[data-encoding]", 0).await;
    });
}
