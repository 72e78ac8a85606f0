//! What cannot be opened gets a message of its own, and the document on the screen stays.

use std::collections::BTreeSet;
use std::path::PathBuf;

use e2e::files::{self, Files, fixture, reference};
use e2e::{Page, devtools, run, site};

/// Twenty Cyrillic words in KOI8-R, which no encoding read here can stand for.
const KOI8: &[u8] = b"\xed\xcf\xd3\xcb\xd7\xc1 \xcb\xc1\xc2\xc5\xcc\xd8 \xd4\xc5\xcb\xd3\xd4 ";

/// Every kind of bad input: the file, the kind of its message, and a word the message must have.
fn bad_inputs(files: &Files) -> Vec<(PathBuf, &'static str, &'static str)> {
    let large = files::sample_text().repeat(1 + 16 * (1 << 20) / files::sample_text().len());
    vec![
        (files.write("nothing.txt", ""), "empty", "empty"),
        (files.write("blanks.txt", " \r\n\t\n \n"), "empty", "empty"),
        (files.write("core.bin", files::binary()), "not-text", "binary"),
        (files.write("scan.png", files::PNG), "not-text", "picture"),
        (files.write("paper.pdf", files::PDF), "not-text", "PDF"),
        (files.write("koi8.txt", KOI8.repeat(20)), "encoding", "UTF-8"),
        (files.write("soup.html", files::RECIPE), "not-a-cable", "web page"),
        (files.write("large.txt", large), "too-large", "MB large"),
    ]
}

/// Gives the page a bad input and returns its message, which must name the file and say what to do.
async fn refusal(page: &Page, (path, kind, word): &(PathBuf, &'static str, &'static str)) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    devtools::drop_files(page, &[path]).await;
    let message = page.error(kind).await;
    assert!(message.contains(&*name), "which file? {message}");
    assert!(message.contains(word), "what is it? {message}");
    assert!(message.matches(". ").count() >= 1, "what to do? {message}");
    let role: String = page.js("return document.querySelector('[data-error]').getAttribute('role')", vec![]).await;
    assert_eq!(role, "alert");
    message.replace(&*name, "")
}

#[test]
fn the_open_document_stays_whatever_comes() {
    run(async |page| {
        page.open_sample().await;
        let before = page.reading().await;
        let files = Files::new();
        for bad in bad_inputs(&files) {
            refusal(page, &bad).await;
            assert_eq!(page.state().await, "reading", "{bad:?}");
            assert_eq!(page.reading().await, before, "{bad:?}");
        }
    });
}

#[test]
fn each_kind_has_words_of_its_own_on_an_empty_page() {
    run(async |page| {
        let files = Files::new();
        let bad_inputs: Vec<_> = bad_inputs(&files).into_iter().filter(|bad| !bad.0.ends_with("blanks.txt")).collect();
        let mut messages = BTreeSet::new();
        for bad in &bad_inputs {
            page.load().await;
            messages.insert(refusal(page, bad).await);
            assert_eq!(page.state().await, "error", "{bad:?}");
            assert_eq!(page.cable().await, None);
        }
        assert_eq!(messages.len(), bad_inputs.len(), "{messages:#?}");
    });
}

#[test]
fn after_a_refusal_the_next_file_opens_and_the_message_goes() {
    run(async |page| {
        let files = Files::new();
        refusal(page, &(files.write("nothing.txt", ""), "empty", "empty")).await;
        devtools::drop_files(page, &[&site::sample()]).await;
        page.wait_cable(&reference(&site::sample())).await;
        assert_eq!(page.errors().await, [""; 0]);
    });
}

#[test]
fn a_message_can_be_dismissed() {
    run(async |page| {
        let files = Files::new();
        refusal(page, &(files.write("nothing.txt", ""), "empty", "empty")).await;
        page.click_control("dismiss").await;
        page.wait_count("[data-error]", 0).await;
        page.wait_state("empty").await;
    });
}

#[test]
fn what_is_no_cable_is_shown_as_it_is_on_request() {
    run(async |page| {
        page.open_sample().await;
        let cable = page.cable().await;
        let files = Files::new();
        let soup = (files.write("soup.html", files::RECIPE), "not-a-cable", "web page");
        refusal(page, &soup).await;
        assert!(!page.text("body").await.contains("Peel six potatoes"), "not before it is asked for");
        page.click_control("show its text").await;
        e2e::wait::until("the text of the page on the screen", async || {
            page.text("main").await.contains("Peel six potatoes").then_some(())
        })
        .await;
        assert!(page.text("main").await.contains("Not a cable"), "it is marked as what it is");
        assert_eq!(page.cable().await, None, "it is not shown as a cable");
        page.click_control("go back").await;
        page.wait_cable(&cable.unwrap_or_default()).await;
    });
}

#[test]
fn a_cookie_policy_is_not_taken_for_a_cable() {
    run(async |page| {
        page.pick(&[&fixture("html/no-cable/input.html")]).await;
        page.error("not-a-cable").await;
        assert_eq!(page.cable().await, None);
    });
}

#[test]
fn a_copy_that_is_cut_off_waits_beside_the_open_document() {
    run(async |page| {
        let files = Files::new();
        let whole = fixture("plain/raw-telegram/input.txt");
        let cut = files.write("cut.txt", files::truncated_sample());
        page.pick(&[&whole]).await;
        page.wait_cable(&reference(&whole)).await;
        page.pick(&[&cut]).await;
        let message = page.error("truncated").await;
        assert!(message.contains("cut.txt") && message.contains("cut off"), "{message}");
        assert_eq!(page.cable().await, Some(reference(&whole)));
        page.click_control("read what is there").await;
        page.wait_cable(&reference(&site::sample())).await;
        let torn = page.reading().await.blocks.pop().expect("the cut cable has blocks");
        assert_eq!(torn.gaps, 1, "its end is marked: {torn:?}");
    });
}

#[test]
fn a_cut_copy_alone_is_read_and_says_so() {
    run(async |page| {
        let cut = fixture("damaged/truncated/input.txt");
        page.pick(&[&cut]).await;
        page.wait_cable(&reference(&cut)).await;
        assert!(page.error("truncated").await.contains("input.txt"));
        assert!(page.reading().await.gaps >= 1);
    });
}
