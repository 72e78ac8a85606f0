//! Files made to do harm: their text is shown, and stays text.

use std::path::Path;

use e2e::files::{self, Files, fixture};
use e2e::{Page, devtools, run};
use serde_json::json;

/// What must never be inside the reading view: no file's text may become any of these.
const FORBIDDEN: &str = "script, img, iframe, object, embed, link, style, base, meta, form, svg script, video, audio, \
    [onerror], [onload], [onclick], [onmouseover], [onfocus], [href^='javascript:' i], [href^='data:' i], [srcdoc], [style]";

/// Ways to run a script, each of which would set `__pwn`.
const PAYLOADS: [&str; 12] = [
    "<script>window.__pwn=1</script>",
    "<img src=x onerror=window.__pwn=1>",
    "<svg onload=window.__pwn=1>",
    "<iframe srcdoc='<script>parent.__pwn=1</script>'>",
    "<details open ontoggle=window.__pwn=1>",
    "<input autofocus onfocus=window.__pwn=1>",
    "<a href='javascript:window.__pwn=1'>go</a>",
    "<style>@import 'javascript:window.__pwn=1';</style>",
    "<math><mtext><table><mglyph><style><img src=x onerror=window.__pwn=1>",
    "<template><script>window.__pwn=1</script></template>",
    "\"><img src=x onerror=window.__pwn=1>",
    "{{constructor.constructor('window.__pwn=1')()}}",
];

/// A cable with the payloads in a paragraph each.
fn cable(payloads: &[&str]) -> String {
    let head = "DE RUEHSV #6044 2172215\nR 042215Z AUG 08\nUNCLAS SUVA 006044\nE.O. 12958: N/A\nTAGS: SENV, FJ\n\n";
    let paragraph = |(at, payload): (usize, &&str)| {
        format!("{}. (U) A collector wrote {payload} on a shell \nand thought that it was Latin. \n", at + 1)
    };
    std::iter::once(head.to_owned()).chain(payloads.iter().enumerate().map(paragraph)).collect()
}

/// The elements of the page that no file may add to.
async fn elements(page: &Page) -> usize {
    page.js("return document.querySelectorAll('script, img, iframe, object, embed, link, style, base').length", vec![]).await
}

/// Fails if anything of an opened file ran, or became an element that could.
async fn assert_harmless(page: &Page, before: usize, what: &str) {
    let script = "return [...document.querySelectorAll(`[data-cable], [data-cable] *, [data-ledger] *, [data-error] *, \
        [data-files] *`)].filter(e => e.matches(arguments[0])).map(e => e.outerHTML.slice(0, 120))";
    let found: Vec<String> = page.js(script, vec![json!(FORBIDDEN)]).await;
    assert!(found.is_empty(), "{what}: {found:#?}");
    assert_eq!(elements(page).await, before, "{what}");
    // An `await` first: a script that runs later would show by then, and no exemption of the driver's applies.
    let ran = page.session().execute_async("setTimeout(arguments[0], 0, String(window.__pwn))", vec![]).await;
    assert_eq!(ran.expect("no dialog is open").json(), &json!("undefined"), "{what}");
}

async fn open(page: &Page, path: &Path) {
    let before = elements(page).await;
    devtools::drop_files(page, &[path]).await;
    page.wait_cable(&files::reference(path)).await;
    let what = path.display().to_string();
    assert_harmless(page, before, &what).await;
    page.press("r").await;
    page.element("[data-cable]").await;
    assert_harmless(page, before, &format!("{what}, removed lines shown")).await;
    page.press("r").await;
}

#[test]
fn a_hostile_web_page_is_read_and_nothing_of_it_runs() {
    run(async |page| {
        open(page, &fixture("html/hostile/input.html")).await;
        let text = page.text("[data-cable]").await;
        assert!(text.contains("<script>alert(6)</script> AND OTHER SHELLS"), "{text}");
        assert!(text.contains("<img src=x onerror=alert(7)>"), "{text}");
        assert!(!text.contains("alert(1)") && !text.contains("onload"), "{text}");
    });
}

#[test]
fn tags_in_a_plain_text_are_its_words() {
    run(async |page| {
        let files = Files::new();
        for (at, payload) in PAYLOADS.iter().enumerate() {
            open(page, &files.write(&format!("shell {at}.txt"), cable(&[payload]))).await;
            let seen = page.reading().await;
            assert!(seen.words().contains(payload), "{payload} is not shown to the letter: {}", seen.words());
        }
    });
}

#[test]
fn a_text_full_of_tags_is_harmless_whatever_it_is_taken_for() {
    run(async |page| {
        let files = Files::new();
        open(page, &files.write("shells.txt", cable(&PAYLOADS))).await;
    });
}

#[test]
fn a_hostile_name_is_only_a_name() {
    run(async |page| {
        let files = Files::new();
        let name = "<img src=x onerror=window.__pwn=1>.txt";
        open(page, &files.write(name, files::sample_text())).await;
        let before = elements(page).await;
        let bad = "<svg onload=window.__pwn=1>.txt";
        devtools::drop_files(page, &[&files.write(bad, "")]).await;
        assert!(page.error("empty").await.contains(bad));
        assert_eq!(page.files().await, [name, bad]);
        assert_harmless(page, before, "a message with a hostile name").await;
    });
}

#[test]
fn a_hostile_page_without_a_cable_is_shown_as_text() {
    run(async |page| {
        let files = Files::new();
        let before = elements(page).await;
        let html = format!("<html><body><h1>Shells</h1><p>Nothing but a shell.</p>{}</body></html>", PAYLOADS.concat());
        devtools::drop_files(page, &[&files.write("shells.html", html)]).await;
        page.error("not-a-cable").await;
        page.click_control("show its text").await;
        e2e::wait::until("the text on request", async || page.text("main").await.contains("Nothing but a shell.").then_some(()))
            .await;
        assert_harmless(page, before, "text on request").await;
    });
}

#[test]
fn hostile_rich_text_is_not_pasted_as_markup() {
    run(async |page| {
        let before = elements(page).await;
        let path = fixture("html/hostile/input.html");
        devtools::paste(page, &[("text/html", &files::read(&path)), ("text/plain", &cable(&PAYLOADS))]).await;
        page.wait_cable(&files::reference(&path)).await;
        assert_harmless(page, before, "pasted").await;
    });
}
