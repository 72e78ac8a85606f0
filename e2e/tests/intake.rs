//! Every way in: the picker, drops of files and of text, pastes.

use e2e::files::{Files, fixture, record, reference, sample_text};
use e2e::{devtools, run, site};

#[test]
fn the_picker_opens_a_file_and_the_same_file_again() {
    run(async |page| {
        let (first, second) = (site::sample(), fixture("plain/raw-telegram/input.txt"));
        page.pick(&[&first]).await;
        page.wait_cable(&reference(&first)).await;
        page.pick(&[&second]).await;
        page.wait_cable(&reference(&second)).await;
        page.pick(&[&first]).await;
        page.wait_cable(&reference(&first)).await;
        page.pick(&[&first]).await;
        page.wait_cable(&reference(&first)).await;
        assert_eq!(page.errors().await, [""; 0]);
    });
}

#[test]
fn of_several_files_all_are_listed_and_the_first_is_open() {
    run(async |page| {
        let files = Files::new();
        let first = files.write("first.txt", sample_text());
        let second = files.write("second.html", e2e::files::read(&fixture("html/saved-page/input.html")));
        let third = files.write("third.txt", "");
        let fourth = files.write("fourth.md", e2e::files::read(&fixture("markdown/copy/input.md")));
        devtools::drop_files(page, &[&first, &second, &third, &fourth]).await;
        page.wait_cable(&reference(&first)).await;
        assert_eq!(page.files().await, ["first.txt", "second.html", "third.txt", "fourth.md"]);
        assert!(page.error("empty").await.contains("third.txt"));
        page.click("[data-file='second.html'] button").await;
        page.wait_cable(&reference(&second)).await;
        page.click("[data-file='fourth.md'] button").await;
        page.wait_cable(&reference(&fourth)).await;
        page.click("[data-file='first.txt'] button").await;
        page.wait_cable(&reference(&first)).await;
    });
}

#[test]
fn the_picker_takes_several_files_at_once() {
    run(async |page| {
        let files = Files::new();
        let paths: Vec<_> = (1..=12).map(|n| files.write(&format!("copy {n}.txt"), sample_text())).collect();
        page.pick(&paths.iter().map(AsRef::as_ref).collect::<Vec<_>>()).await;
        page.wait_cable(&reference(&site::sample())).await;
        let wanted: Vec<_> = (1..=12).map(|n| format!("copy {n}.txt")).collect();
        assert_eq!(page.files().await, wanted);
    });
}

#[test]
fn a_name_without_an_ending_says_nothing_against_a_file() {
    run(async |page| {
        let files = Files::new();
        let plain = files.write("cable", sample_text());
        devtools::drop_files(page, &[&plain]).await;
        page.wait_cable(&reference(&plain)).await;
        let misnamed = files.write("cable.jpg", e2e::files::read(&fixture("plain/raw-telegram/input.txt")));
        devtools::drop_files(page, &[&misnamed]).await;
        page.wait_cable(&reference(&misnamed)).await;
    });
}

#[test]
fn a_dragged_selection_of_text_is_read() {
    run(async |page| {
        let told = devtools::drop_text(page, &sample_text()).await;
        told.assert_trusted(page);
        assert_eq!(told.files, 0);
        page.wait_cable(&reference(&site::sample())).await;
        assert_eq!(page.files().await.len(), 1);
    });
}

#[test]
fn pasted_text_is_read() {
    run(async |page| {
        let told = devtools::paste(page, &[("text/plain", &sample_text())]).await;
        told.assert_trusted(page);
        page.wait_cable(&reference(&site::sample())).await;
        let blocks = page.reading().await.blocks.len();
        assert_eq!(blocks, record(&site::sample()).cables[0].body.len());
    });
}

#[test]
fn pasted_rich_text_is_read() {
    run(async |page| {
        let page_path = fixture("html/saved-page/input.html");
        let html = e2e::files::read(&page_path);
        devtools::paste(page, &[("text/html", &html), ("text/plain", "The plain flavour lost all its lines.")]).await;
        page.wait_cable(&reference(&page_path)).await;
        let numbers = |blocks: &[e2e::reading::Block]| blocks.iter().filter_map(|b| b.number).collect::<Vec<_>>();
        let wanted: Vec<_> = record(&page_path).cables[0].body.iter().filter_map(|block| block.number).collect();
        assert_eq!(numbers(&page.reading().await.blocks), wanted);
    });
}

#[test]
fn every_encoding_reads_the_same_on_the_page() {
    run(async |page| {
        for encoding in ["latin-1", "utf16be", "utf16le", "utf8-bom", "windows-1252"] {
            let path = fixture(&format!("encoding/{encoding}/input.txt"));
            page.load().await;
            page.pick(&[&path]).await;
            page.wait_cable(&reference(&path)).await;
            let wanted: Vec<_> = record(&path).cables[0].body.iter().map(|block| block.text.len()).collect();
            assert_eq!(page.reading().await.blocks.len(), wanted.len(), "{encoding}");
            assert!(!page.text("[data-cable]").await.contains('\u{fffd}'), "{encoding}");
        }
    });
}
