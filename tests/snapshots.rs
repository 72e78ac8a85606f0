//! Whole records and exports, as they are. A changed snapshot is read line by line before it is accepted: it is right
//! only if the source says so. `INSTA_UPDATE=always cargo test --test snapshots` writes them anew.

use std::path::PathBuf;

use enclair::Parsed;

fn parsed(file: &str) -> Parsed {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(file);
    let name = file.file_name().expect("a name").to_string_lossy();
    let bytes = std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    enclair::parse(&name, &bytes).expect("a cable")
}

fn sample() -> Parsed {
    parsed("public/samples/sample.txt")
}

#[test]
fn record_of_the_sample() {
    insta::assert_compact_json_snapshot!(sample().record);
}

#[test]
fn record_of_a_raw_telegram() {
    insta::assert_compact_json_snapshot!(parsed("tests/fixtures/plain/raw-telegram/input.txt").record);
}

#[test]
fn record_of_look_alikes() {
    insta::assert_compact_json_snapshot!(parsed("tests/fixtures/plain/look-alikes/input.txt").record);
}

#[test]
fn record_of_a_page_in_preformatted_text() {
    insta::assert_compact_json_snapshot!(parsed("tests/fixtures/html/pre-page/input.html").record);
}

#[test]
fn record_of_a_copy_in_markdown() {
    insta::assert_compact_json_snapshot!(parsed("tests/fixtures/markdown/copy/input.md").record);
}

#[test]
fn text_of_the_sample() {
    insta::assert_snapshot!(enclair::export::text(&sample().record));
}

#[test]
fn markdown_of_the_sample() {
    insta::assert_snapshot!(enclair::export::markdown(&sample().record).expect("Markdown"));
}

#[test]
fn ledger_of_the_sample() {
    insta::assert_snapshot!(enclair::export::ledger(&sample()));
}
