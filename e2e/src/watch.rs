//! Watches a page while hostile files are open in it: nothing may come into it but what is the viewer's own.
//!
//! What is its own stands in `e2e/hostile/kinds.tsv`: names of elements, their attributes, and the values of those attributes
//! that a page acts upon, numbers put as `N`. `ENCLAIR_ACCEPT_KINDS=1` adds to it what was seen; read it before you commit it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::Mutex;

use serde_json::{Value, json};

use crate::page::Page;
use crate::payload::{NAMES, TRACE};
use crate::{probe, site};

/// The list that is checked in.
fn list() -> std::path::PathBuf {
    site::root().join("e2e/hostile/kinds.tsv")
}

/// Begins to watch the page that is loaded.
pub async fn begin(page: &Page) {
    page.js::<Value>(&format!("{} return null;", include_str!("watch.js")), vec![json!(NAMES)]).await;
}

/// Opens the rows of the list of files, one after the other, or the first of so many each, as a reader would; gives how many
/// were opened.
///
/// # Panics
/// When one is not opened, or a badge, the banner or a term is not as it should be.
pub async fn open_rows(page: &Page, of: usize) -> usize {
    draw_whole_list(page).await;
    let script = "const [of, from, done] = arguments; __watch.open(of, from).then(done, error => done([0, [String(error)]]))";
    let mut all = 0;
    loop {
        let told = page.session().execute_async(script, vec![json!(of), json!(all)]).await;
        let told = told.expect("no dialog is open and no script hangs");
        let (opened, wrong): (usize, Vec<String>) =
            serde_json::from_value(told.json().clone()).expect("a count and what is wrong");
        assert!(wrong.is_empty(), "after {all} cables: {wrong:#?}");
        assert_no_trace(page).await;
        all += opened;
        if opened == 0 {
            return all;
        }
    }
}

/// Asks for more rows until there are no more.
async fn draw_whole_list(page: &Page) {
    let script = "const more = document.querySelector('.files > .button'); more?.click(); return Boolean(more)";
    while page.js::<bool>(script, vec![]).await {}
}

/// Fails where a payload has run.
///
/// # Panics
/// When one has left its trace.
pub async fn assert_no_trace(page: &Page) {
    // A wait first: a script that runs a little later would show by then, and no exemption of the driver's applies.
    let script = "const [trace, done] = arguments;
        setTimeout(() => done(Object.getOwnPropertyNames(window).filter(name => name.startsWith(trace))), 20)";
    let ran = page.session().execute_async(script, vec![json!(TRACE)]).await.expect("no dialog is open");
    assert_eq!(ran.json(), &json!([]), "payloads that have run");
}

/// Fails where anything is in the page, or stands for something, that is not the viewer's own.
///
/// # Panics
/// When there is such a thing; the message says what and where.
pub async fn assert_own(page: &Page) {
    assert_no_trace(page).await;
    let whole: Vec<String> = page.js("return __watch.whole()", vec![]).await;
    assert!(whole.is_empty(), "{whole:#?}");
    let windows = page.session().windows().await.expect("the windows are known");
    assert_eq!(windows.len(), 1, "no window was opened");
    let by_test: u32 = page.js("return window.__byTest ?? 0", vec![]).await;
    assert_eq!(probe::refused(page).await, by_test, "nothing was tried against the policy");
    let seen: BTreeMap<String, String> =
        page.js("return Object.fromEntries([...__watch.kinds].map(line => [line, __watch.places[line]]))", vec![]).await;
    let known = known(&seen);
    let strange: Vec<_> = seen.iter().filter(|(line, _)| !known.contains(*line)).collect();
    assert!(
        strange.is_empty(),
        "Not in e2e/hostile/kinds.tsv: {strange:#?}\nWhere it is new and the viewer’s own, ENCLAIR_ACCEPT_KINDS=1 adds it."
    );
}

/// The list; with what was seen added, where that is asked for.
fn known(seen: &BTreeMap<String, String>) -> BTreeSet<String> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _guard = ONE_AT_A_TIME.lock();
    let text = fs::read_to_string(list()).unwrap_or_default();
    let mut known: BTreeSet<String> = text.lines().map(str::to_owned).collect();
    if std::env::var_os("ENCLAIR_ACCEPT_KINDS").is_some() {
        known.extend(seen.keys().cloned());
        let text: String = known.iter().map(|line| format!("{line}\n")).collect();
        fs::write(list(), text).expect("the list is writable");
    }
    known
}

/// Gives the page files of these names, made in the page itself: a disk takes fewer names than a browser passes on.
pub async fn give(page: &Page, names: &[String], texts: &[String]) {
    let script = "
        const [names, texts] = arguments;
        const data = new DataTransfer();
        for (const [at, name] of names.entries()) data.items.add(new File([texts[at % texts.length]], name));
        const input = document.querySelector('input[type=file]');
        input.files = data.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        return null;";
    page.js::<Value>(script, vec![json!(names), json!(texts)]).await;
}
