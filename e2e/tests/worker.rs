//! Large files are read beside the page: with a bar and a way to stop, and whatever becomes of the worker, the page stays.

use std::path::PathBuf;

use e2e::fault::{self, Fault};
use e2e::files::{self, Files, fixture, reference, sample_text};
use e2e::{Page, devtools, run, site, wait};

/// Larger than what is read in the page.
const LARGE: usize = 300_000;

fn large(files: &Files) -> PathBuf {
    files.write("large.txt", files::long_cable(LARGE))
}

/// Notes every state of the bar from now on.
async fn watch_bar(page: &Page) {
    let script = "
        window.__bar = [];
        new MutationObserver(() => {
            const bar = document.querySelector('[data-progress]');
            if (bar) window.__bar.push([bar.querySelector('progress').getAttribute('value'), bar.innerText]);
        }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });";
    page.js::<()>(script, vec![]).await;
}

async fn bar(page: &Page) -> Vec<(String, String)> {
    page.js("return window.__bar", vec![]).await
}

#[test]
fn a_large_file_is_read_in_the_worker_and_a_small_one_in_the_page() {
    run(async |page| {
        let files = Files::new();
        fault::bring(page, Fault::None).await;
        page.open_sample().await;
        devtools::drop_files(page, &[&fixture("plain/raw-telegram/input.txt")]).await;
        page.wait_cable(&reference(&fixture("plain/raw-telegram/input.txt"))).await;
        assert_eq!(fault::asked(page).await, 0);
        watch_bar(page).await;
        let large = large(&files);
        devtools::drop_files(page, &[&large]).await;
        page.wait_cable("08LISBON123").await;
        assert_eq!(fault::asked(page).await, 1);
        let record = files::record(&large);
        assert_eq!(
            page.reading().await.count,
            Some(record.removed.iter().filter(|removed| !removed.text.trim().is_empty()).count())
        );
        let bar = bar(page).await;
        assert!(bar.iter().any(|(_, words)| words.contains("large.txt") && words.contains("Stop")), "{bar:?}");
        page.wait_count("[data-progress]", 0).await;
    });
}

#[test]
fn pasted_text_may_be_as_large() {
    run(async |page| {
        fault::bring(page, Fault::None).await;
        devtools::paste(page, &[("text/plain", &files::long_cable(LARGE))]).await;
        page.wait_cable("08LISBON123").await;
        assert_eq!(fault::asked(page).await, 1);
    });
}

#[test]
fn the_documents_of_an_archive_come_one_by_one_with_a_bar() {
    run(async |page| {
        let files = Files::new();
        fault::bring(page, Fault::None).await;
        watch_bar(page).await;
        let mut inside: Vec<_> = (1..=60).map(|at| (format!("{at:02}.txt"), sample_text())).collect();
        inside.push(("notes.txt".to_owned(), "Remember the milk.\n".to_owned()));
        inside.push(("long.txt".to_owned(), files::long_cable(LARGE)));
        devtools::drop_files(page, &[&files.write("all.zip", files::zip(&inside))]).await;
        page.wait_state("reading").await;
        assert_eq!(page.cable().await, Some(reference(&site::sample())));
        assert_eq!(page.files().await.len(), 62);
        assert_eq!(fault::asked(page).await, 1, "all in one go");
        let bar = bar(page).await;
        assert!(bar.iter().any(|(_, words)| words.contains(" of 62: all.zip/")), "{bar:?}");
        assert_eq!(page.errors().await, [""; 0], "a note in an archive is no error");
    });
}

#[test]
fn stopping_leaves_the_page_as_it_was() {
    run(async |page| {
        let files = Files::new();
        page.open_sample().await;
        let before = page.reading().await;
        fault::bring(page, Fault::Silence).await;
        let more = files.write("more.txt", files::long_cable(LARGE));
        devtools::drop_files(page, &[&large(&files), &more]).await;
        page.element("[data-progress] progress").await;
        assert_eq!(page.state().await, "loading");
        let script = "
            const done = arguments[0], from = performance.now();
            new MutationObserver(() => document.body.dataset.state === 'reading' && done(performance.now() - from))
                .observe(document.body, { attributes: true });
            document.querySelector('[data-act=stop]').click();";
        let took = page.session().execute_async(script, vec![]).await.expect("reading ends");
        let took: f64 = took.convert().expect("a time");
        println!("stopped after {took:.1} ms");
        page.wait_count("[data-progress]", 0).await;
        assert_eq!(page.reading().await, before);
        assert_eq!(page.files().await, ["sample.txt"], "what was not read is not in the list");
        assert_eq!(page.errors().await, [""; 0]);
        fault::bring(page, Fault::None).await;
        devtools::drop_files(page, &[&more]).await;
        page.wait_cable("08LISBON123").await;
    });
}

#[test]
fn after_a_crash_the_next_file_reads_as_in_a_fresh_page() {
    run(async |page| {
        let files = Files::new();
        let (bad, good) = (files.write("bad.txt", files::long_cable(LARGE + 999)), large(&files));
        devtools::drop_files(page, &[&good]).await;
        page.wait_cable("08LISBON123").await;
        let fresh = page.reading().await;
        page.load().await;
        page.open_sample().await;
        let before = page.reading().await;
        fault::bring(page, Fault::Crash).await;
        devtools::drop_files(page, &[&bad]).await;
        let message = page.error("crashed").await;
        assert!(message.contains("bad.txt") && message.contains("next file"), "{message}");
        let role: String = page.js("return document.querySelector('[data-error]').getAttribute('role')", vec![]).await;
        assert_eq!(role, "alert");
        page.wait_state("reading").await;
        assert_eq!(page.reading().await, before, "what was open stays");
        assert_eq!(page.count("#crash").await, 0, "the page itself goes on");
        fault::bring(page, Fault::None).await;
        devtools::drop_files(page, &[&good]).await;
        page.wait_cable("08LISBON123").await;
        assert_eq!(page.errors().await, [""; 0]);
        assert_eq!(page.reading().await, fresh);
    });
}

#[test]
fn a_worker_that_does_not_come_to_an_end_is_ended() {
    run(async |page| {
        let files = Files::new();
        fault::hurry(page).await;
        fault::bring(page, Fault::Silence).await;
        devtools::drop_files(page, &[&large(&files)]).await;
        let message = page.error("slow").await;
        assert!(message.contains("large.txt") && message.contains("ten seconds"), "{message}");
        page.wait_state("error").await;
        page.open_sample().await;
    });
}

#[test]
fn without_a_worker_the_page_reads_by_itself() {
    for fault in [Fault::NoWorker, Fault::NoStart] {
        run(async |page| {
            let files = Files::new();
            fault::bring(page, fault).await;
            devtools::drop_files(page, &[&large(&files)]).await;
            page.wait_cable("08LISBON123").await;
            let packed = files::zip(&[("a.txt".to_owned(), sample_text()), ("b.txt".to_owned(), sample_text() + "\n")]);
            devtools::drop_files(page, &[&files.write("two.zip", packed)]).await;
            page.wait_cable(&reference(&site::sample())).await;
            wait::until("both documents in the list", async || (page.files().await.len() == 3).then_some(())).await;
            assert_eq!(fault::asked(page).await, 0, "{fault:?}");
        });
    }
}

#[test]
fn a_choice_in_a_large_file_is_read_in_the_worker_and_undone_there() {
    run(async |page| {
        let files = Files::new();
        fault::bring(page, Fault::None).await;
        devtools::drop_files(page, &[&large(&files)]).await;
        page.wait_cable("08LISBON123").await;
        page.click("[data-number='2'] [data-act='take-out']").await;
        wait::until("the line taken out", async || {
            (page.reading().await.ledger.contains(&"readers-choice".to_owned())).then_some(())
        })
        .await;
        assert_eq!(fault::asked(page).await, 2);
        page.click("[data-changes] [data-act=Undo]").await;
        wait::until("the worker asked again", async || (fault::asked(page).await == 3).then_some(())).await;
        wait::until("nothing taken out", async || page.reading().await.ledger.is_empty().then_some(())).await;
    });
}
