//! The same file gives the same words on the screen and the same saved record in every engine: those of the library, which is
//! what the command prints.

use std::fs;
use std::path::{Path, PathBuf};

use e2e::files::{fixture, record, reference};
use e2e::{Page, devtools, run, seed, site, wait};
use enclair::cable::Block;
use enclair::export;
use serde_json::Value;

/// Of each container, encoding and damage that the project has an invented cable in.
const FIXTURES: [&str; 9] = [
    "plain/raw-telegram/input.txt",
    "plain/web-copy/input.txt",
    "plain/site-noise/input.txt",
    "html/pre-page/input.html",
    "html/saved-page/input.html",
    "markdown/copy/input.md",
    "encoding/windows-1252/input.txt",
    "encoding/utf16le/input.txt",
    "damaged/truncated/input.txt",
];

/// What is on the screen of a block: its kind, number, marking, words and gaps.
type Seen = (String, Option<u32>, Option<String>, String, usize);

fn wanted(block: &Block) -> Seen {
    let kind = serde_json::to_value(block.kind).expect("a word");
    let kind = kind.as_str().map(str::to_owned).unwrap_or_default();
    let words = block.text.split_whitespace().collect::<Vec<_>>().join(" ");
    (kind, block.number, block.marking.clone(), words, block.gaps.len())
}

async fn blocks(page: &Page) -> Vec<Seen> {
    let blocks = page.reading().await.blocks.into_iter();
    blocks.map(|block| (block.kind, block.number, block.marking, block.text, block.gaps)).collect()
}

/// The record as the page saves it; the folder is empty again afterwards.
async fn saved(page: &Page, folder: &Path) -> String {
    page.click("[data-toggle=take]").await;
    page.click("[data-export=json]").await;
    page.wait_count("#take:popover-open", 0).await;
    let whole = |path: &PathBuf| path.extension().is_some_and(|end| end == "json");
    let file =
        wait::until("the saved record", async || fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).find(whole))
            .await;
    // WebKitGTK gives the file its name before it is whole.
    let text = wait::until("the whole record", async || {
        let text = fs::read_to_string(&file).ok()?;
        serde_json::from_str::<Value>(&text).is_ok().then_some(text)
    })
    .await;
    fs::remove_file(&file).expect("the folder is the test's own");
    text
}

async fn assert_same(page: &Page, path: &Path, folder: &Path) {
    let record = record(path);
    page.wait_cable(&reference(path)).await;
    let body: Vec<_> = record.cables[0].body.iter().map(wanted).collect();
    assert!(!body.is_empty());
    assert_eq!(blocks(page).await, body, "{}", path.display());
    assert_eq!(saved(page, folder).await, export::json(&record).expect("JSON"), "{}", path.display());
}

#[test]
fn invented_cables_of_every_form() {
    run(async |page| {
        let folder = devtools::keep_downloads(page).await;
        for path in FIXTURES.map(fixture).into_iter().chain([site::sample()]) {
            page.pick(&[&path]).await;
            assert_same(page, &path, &folder).await;
            // Files of one name would stand in the list as twins of each other.
            page.load().await;
        }
    });
}

#[test]
fn the_real_cable() {
    seed::run(async |page, seed| {
        let folder = devtools::keep_downloads(page).await;
        assert_same(page, &seed.path, &folder).await;
    });
}
