//! Hundreds of hostile texts in every place of a file that a reader is shown. None may run, become an element, reach another
//! place, or stand for anything of the page.

use std::collections::BTreeMap;
use std::path::PathBuf;

use e2e::devtools;
use e2e::files::{self, Files};
use e2e::payload::slot::{self, Set};
use e2e::payload::{self, Family, Payload};
use e2e::sink::Sink;
use e2e::site::Site;
use e2e::{Page, run, run_unloaded, wait, watch};
use serde_json::json;

/// The texts, aimed at this sink.
fn texts(sink: &Sink) -> Vec<String> {
    slot::lines(&payload::all(sink.port()))
}

/// So many of them stand in one place of a cable.
const TOGETHER: usize = 8;

/// Waits until the list has so many entries and a cable is open, with the removed lines shown, too.
async fn wait_for_all(page: &Page, count: usize) {
    wait::until(&format!("{count} entries"), async || {
        let script = "return document.querySelector('[data-listed]')?.dataset.listed ?? ''";
        let listed: String = page.js(script, vec![]).await;
        (listed == count.to_string() && page.state().await == "reading").then_some(())
    })
    .await;
    page.press("r").await;
}

/// Opens every cable of these files as a reader would, and fails if any of them is more than text.
async fn read_all(page: &Page, files: &[PathBuf], count: usize, sink: &Sink) {
    watch::begin(page).await;
    let began = std::time::Instant::now();
    page.pick(&files.iter().map(AsRef::as_ref).collect::<Vec<_>>()).await;
    wait_for_all(page, count).await;
    assert_eq!(watch::open_rows(page, 1).await, count, "each can be opened");
    // The same words stand in the source; drawing it for all of them takes too long.
    page.press("s").await;
    page.element("#source").await;
    watch::open_rows(page, 12).await;
    println!("{count} cables opened in {:.1} s", began.elapsed().as_secs_f64());
    watch::assert_own(page).await;
    assert_eq!(sink.verdict(), "nothing", "the stranger’s server");
}

#[test]
fn in_telegrams_and_the_cells_of_a_table() {
    run(async |page| {
        let (files, sink) = (Files::new(), Sink::open());
        let texts = slot::together(&texts(&sink), TOGETHER);
        let rows: Vec<String> = Set::all(&texts).map(slot::row).collect();
        read_all(page, &in_files(&files, &rows, "csv"), texts.len(), &sink).await;
    });
}

#[test]
fn in_the_records_of_an_export() {
    run(async |page| {
        let (files, sink) = (Files::new(), Sink::open());
        let texts = slot::together(&texts(&sink), TOGETHER);
        let records: Vec<String> = Set::all(&texts).map(slot::record).collect();
        read_all(page, &in_files(&files, &records, "jsonl"), texts.len(), &sink).await;
    });
}

#[test]
fn in_the_pages_of_an_archive_and_their_names() {
    run(async |page| {
        let (files, sink) = (Files::new(), Sink::open());
        let texts = slot::together(&texts(&sink), TOGETHER);
        let name = |set: Set<'_>| format!("{} {}.html", set.number(), set.text(8).chars().take(9000).collect::<String>());
        let entries: Vec<(String, String)> = Set::all(&texts).map(|set| (name(set), slot::page(set))).collect();
        read_all(page, &[files.write("pages.zip", files::zip(&entries))], entries.len(), &sink).await;
    });
}

#[test]
fn in_the_names_of_files() {
    run(async |page| {
        let sink = Sink::open();
        let names: Vec<String> = texts(&sink).into_iter().map(|text| format!("{text}.txt")).collect();
        watch::begin(page).await;
        // Each another cable: of two files that are the same, one is kept.
        let cable = |at| files::sample_text().replace("008431", &format!("{}", 100_000 + at));
        let cables: Vec<String> = (0..names.len()).map(cable).collect();
        watch::give(page, &names, &cables).await;
        wait_for_all(page, names.len()).await;
        watch::open_rows(page, 50).await;
        assert_eq!(page.files().await, names, "each is listed by its own name");
        assert_eq!(page.js::<String>("return document.title", vec![]).await, "Cable – Enclair", "no name goes into the title");
        watch::assert_own(page).await;
        assert_eq!(sink.verdict(), "nothing");
    });
}

/// The records in files of twenty each: what a reader opens at once.
fn in_files(files: &Files, records: &[String], ending: &str) -> Vec<PathBuf> {
    let write = |(at, records): (usize, &[String])| files.write(&format!("cables {at}.{ending}"), records.concat());
    records.chunks(20).enumerate().map(write).collect()
}

/// All of them as the paragraphs of one text.
fn one_text(texts: &[String]) -> String {
    let paragraph = |(at, text): (usize, &String)| format!("{}. (U) The keeper wrote {text} and lit the lamp.\n\n", at % 999 + 1);
    let paragraphs: String = texts.iter().enumerate().map(paragraph).collect();
    format!("R 141030Z FEB 08\nFM AMEMBASSY LISBON\nUNCLAS LISBON 000123\nSUBJECT: LAMPS\n\n{paragraphs}AMBERLEY\n")
}

/// A page that is nothing but them.
fn one_page(texts: &[String]) -> String {
    let paragraphs: String = texts.iter().map(|text| format!("<p>{text}</p>\n<p>{}</p>\n", slot::escaped(text))).collect();
    format!(
        "<html><head><title>x</title></head><body><p>R 141030Z FEB 08<br>UNCLAS LISBON 000124<br>SUBJECT: LAMPS</p>\n\
         <p>1. (U) Lit.</p>{paragraphs}</body></html>"
    )
}

#[test]
fn in_what_is_pasted_or_dropped() {
    run(async |page| {
        let sink = Sink::open();
        let texts = texts(&sink);
        watch::begin(page).await;
        let (html, plain) = (one_page(&texts), one_text(&texts));
        devtools::paste(page, &[("text/html", &html), ("text/plain", &plain)]).await;
        page.wait_cable("08LISBON124").await;
        while page.read_on().await {}
        watch::assert_own(page).await;
        devtools::paste(page, &[("text/plain", &plain)]).await;
        page.wait_cable("08LISBON123").await;
        while page.read_on().await {}
        page.press("s").await;
        page.element("#source").await;
        watch::assert_own(page).await;
        // Text dragged from another window comes with no name and no type that could be trusted.
        devtools::drop_text(page, &plain.replace("000123", "000125")).await;
        page.wait_cable("08LISBON125").await;
        while page.read_on().await {}
        watch::assert_own(page).await;
        assert_eq!(sink.verdict(), "nothing");
    });
}

#[test]
fn in_a_file_that_is_no_cable_and_is_shown_all_the_same() {
    run(async |page| {
        let (files, sink) = (Files::new(), Sink::open());
        let texts = texts(&sink);
        watch::begin(page).await;
        let paragraphs: String = texts.iter().map(|text| format!("<pre>{}</pre>\n", slot::escaped(text))).collect();
        let html = format!("<html><body><p>Nothing but shells.</p>{paragraphs}</body></html>");
        page.pick(&[&files.write("shells.html", html)]).await;
        page.error("not-a-cable").await;
        page.click_control("show its text").await;
        wait::until("the text on request", async || page.text("main").await.contains("Nothing but shells.").then_some(())).await;
        watch::assert_own(page).await;
        let shown: String = page.js("return document.querySelector('.plain pre').textContent", vec![]).await;
        let missing: Vec<_> = texts.iter().filter(|text| !shown.contains(text.trim())).collect();
        assert!(missing.is_empty(), "every one is shown to the letter: {missing:#?}");
        assert_eq!(sink.verdict(), "nothing");
    });
}

/// A page without any policy puts every payload into a frame of its own, as a careless page would.
const CARELESS: &str = "<!doctype html><html><head><meta charset=\"utf-8\"><title>careless</title></head><body></body></html>";

/// Which payloads ran, by their numbers.
async fn let_run(page: &Page, payloads: &[Payload]) -> Vec<usize> {
    let script = "
        const [texts, trace, done] = arguments;
        for (const text of texts.filter(Boolean)) {
            const frame = document.createElement('iframe');
            document.body.append(frame);
            frame.contentDocument.open();
            frame.contentDocument.write(text);
            frame.contentDocument.close();
        }
        setTimeout(() => {
            document.body.replaceChildren();
            const ran = Object.getOwnPropertyNames(window).filter(name => name.startsWith(trace));
            done(ran.map(name => Number(name.slice(trace.length))));
        }, 1200);";
    let mut ran = Vec::new();
    for chunk in payloads.chunks(60) {
        let texts: Vec<&str> = chunk.iter().map(|payload| &*payload.text).collect();
        let told = page.session().execute_async(script, vec![json!(texts), json!(payload::TRACE)]).await;
        ran = serde_json::from_value(told.expect("the frames are filled").json().clone()).expect("numbers");
    }
    ran
}

/// The tests above prove nothing with payloads that are blunt. Those that would take the page away with them (addresses that a
/// click follows, refreshes) are not tried here, nor those that need no script.
#[test]
fn where_nothing_protects_the_page_they_do_run() {
    run_unloaded(async |page| {
        let sink = Sink::open();
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("index.html"), CARELESS).expect("the folder is writable");
        let site = Site::of(folder.path(), "/");
        page.session().goto(site.url()).await.expect("the page should load");
        let all = payload::all(sink.port());
        let tried = [Family::Script, Family::Handler, Family::Breakout, Family::Mutation, Family::Template, Family::Style];
        let mut payloads = all.clone();
        payloads.iter_mut().filter(|payload| !tried.contains(&payload.family)).for_each(|payload| payload.text.clear());
        let ran = let_run(page, &payloads).await;
        let mut families: BTreeMap<Family, (usize, usize)> = BTreeMap::new();
        for (number, payload) in all.iter().enumerate() {
            let (count, of) = families.entry(payload.family).or_default();
            *count += usize::from(ran.contains(&number));
            *of += 1;
        }
        println!("ran: {families:?}; the sink: {}", sink.verdict());
        for family in [Family::Script, Family::Handler, Family::Breakout, Family::Mutation, Family::Template] {
            let (count, of) = families[&family];
            assert!(count * 5 >= of, "{family:?}: {count} of {of} ran");
        }
        assert_eq!(sink.verdict(), "SENT", "and they do reach the stranger’s server");
    });
}
