//! Files made to do harm: their text is shown, and stays text.

use std::collections::BTreeSet;

use std::path::Path;

use e2e::files::{self, Files, fixture};
use e2e::payload::slot::{self, escaped};
use e2e::payload::{self, Family, NAMES};
use e2e::{Page, devtools, run, wait, watch};
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

/// A page with these texts as its markup, and as what stands in it.
fn page_of(texts: &[String]) -> String {
    let paragraph =
        |(at, text): (usize, &String)| format!("<p>{}. (U) The keeper wrote {} here. {text}</p>\n", at + 1, escaped(text));
    let paragraphs: String = texts.iter().enumerate().map(paragraph).collect();
    format!("<html><body><p>R 141030Z FEB 08<br>UNCLAS LISBON 000124<br>SUBJECT: LAMPS</p>\n{paragraphs}</body></html>")
}

/// What a link of the viewer's own in the text of a cable leads to: a place in the same text, by its number.
const OWN_LINK: &str = "^#(p|b|block-|reference-)\\d+$";

#[test]
fn no_address_of_a_file_becomes_a_link() {
    run(async |page| {
        let files = Files::new();
        let addresses = payload::all(9).into_iter().filter(|payload| payload.family == Family::Address);
        let mut texts = slot::lines(&addresses.collect::<Vec<_>>());
        // Bare ones, too, as a friendly program would make links of.
        texts.extend(
            ["https://example.org/a", "www.example.org", "javascript:void(0)", "mailto:a@example.org"].map(str::to_owned),
        );
        assert!(texts.len() >= 200, "{}", texts.len());
        page.pick(&[&files.write("links.html", page_of(&texts))]).await;
        page.wait_cable("08LISBON124").await;
        page.press("r").await;
        page.press("s").await;
        page.element("#source").await;
        let script = "
            const own = new RegExp(arguments[0]);
            const address = location.href.split('#')[0];
            const links = [...document.querySelectorAll('main :is([href], [src], [action], [formaction], [data], [ping], [srcset])')];
            const strange = links.filter(link => !own.test(link.getAttribute('href') ?? '')).map(link => link.outerHTML.slice(0, 160));
            // Not all: the viewer's own note the place in the address, and WebKit allows a hundred of that in ten seconds.
            for (const link of [...document.querySelectorAll('main a')].filter((_, at) => at % 4 === 0)) link.click();
            return [links.map(link => link.getAttribute('href')), strange, location.href.split('#')[0] === address];";
        let mut seen = BTreeSet::new();
        loop {
            let (links, strange, stays): (Vec<String>, Vec<String>, bool) = page.js(script, vec![json!(OWN_LINK)]).await;
            assert!(strange.is_empty() && stays, "{strange:#?}");
            seen.extend(links);
            if !page.read_on().await {
                break;
            }
        }
        let count = seen.len();
        assert!(count >= texts.len(), "the numbers of the paragraphs are links, and were looked at: {count}");
        assert_eq!(page.session().windows().await.expect("the windows are known").len(), 1);
    });
}

#[test]
fn no_name_in_a_file_stands_for_anything_of_the_page() {
    run(async |page| {
        let files = Files::new();
        let carriers = payload::all(9).into_iter().filter(|payload| payload.family == Family::Clobber);
        let texts = slot::lines(&carriers.collect::<Vec<_>>());
        watch::begin(page).await;
        page.pick(&[&files.write("names.html", page_of(&texts))]).await;
        page.wait_cable("08LISBON124").await;
        watch::assert_own(page).await;
        // The names themselves as the subject, the file's name and the words: what an id could be made from.
        let (names, cables): (Vec<String>, Vec<String>) =
            NAMES[..40].iter().enumerate().map(|(at, name)| named(at, name)).unzip();
        watch::give(page, &names, &cables).await;
        wait::until("all of them listed", async || (page.files().await.len() == names.len() + 1).then_some(())).await;
        watch::open_rows(page, 1).await;
        // `title` and `body` are ids of the viewer's own, and what has the focus is what was opened last.
        let script = "
            const own = ['title', 'body', 'activeElement'];
            const inside = value => value instanceof Element && value.closest('[data-cable], [data-files], [data-ledger], aside');
            return arguments[0].filter(name => !own.includes(name)).filter(name => inside(window[name]) || inside(document[name]));";
        let taken: Vec<String> = page.js(script, vec![json!(NAMES[..40])]).await;
        assert!(taken.is_empty(), "names that stand for a part of the file: {taken:?}");
        watch::assert_own(page).await;
    });
}

/// A file of this name that speaks of nothing else.
fn named(at: usize, name: &str) -> (String, String) {
    let text = format!(
        "R 141030Z FEB 08\nFM AMEMBASSY LISBON\nUNCLAS LISBON {:06}\nSUBJECT: {name}\n\n1. (U) {name}\n\n{name}\n",
        at + 200
    );
    (name.to_owned(), text)
}

#[test]
fn names_of_files_that_would_deceive_are_shown_for_what_they_are() {
    run(async |page| {
        let mut names: Vec<String> =
            ["../../etc/passwd", "..\\..\\boot.ini", "C:\\CON", "NUL", "aux.txt", ".htaccess", "a/b/c.txt"]
                .map(str::to_owned)
                .into();
        names.extend(
            ["cable\u{202e}txt.exe", "\u{2066}a\u{2069}.txt", "a\u{200b}b.txt", "\u{feff}c.txt", "d\u{0}.txt", "e\u{7}.txt"]
                .map(str::to_owned),
        );
        names.extend(
            ["📄🔥.txt", "ﷺ.txt", "a\u{301}\u{301}\u{301}.txt", "-rf.txt", "=1+1.csv", "%00.txt", " .txt", "…", "x.pdf.exe"]
                .map(str::to_owned),
        );
        names.extend([format!("{}.txt", "n".repeat(4096)), "<title>SECRET</title>.txt".to_owned(), "a\nb\tc.txt".to_owned()]);
        names.extend(
            ["javascript:alert(1)", "http://example.org/a.txt", "\"><img src=x onerror=alert(1)>", "file:///a", "&lt;b&gt;.txt"]
                .map(str::to_owned),
        );
        assert_eq!(names.len(), 30);
        watch::begin(page).await;
        let cables: Vec<String> = (0..names.len()).map(|at| named(at, "LAMPS").1).collect();
        watch::give(page, &names, &cables).await;
        wait::until("all of them listed", async || (page.files().await.len() == names.len()).then_some(())).await;
        page.wait_count("[data-files] [aria-current]", 1).await;
        watch::open_rows(page, 1).await;
        assert_eq!(page.files().await, names);
        let shown: Vec<String> =
            page.js("return [...document.querySelectorAll('.file-name')].map(e => e.innerText)", vec![]).await;
        let hidden = shown.iter().filter(|name| name.contains(['\u{202e}', '\u{2066}', '\u{200b}', '\u{feff}', '\u{7}']));
        assert_eq!(hidden.count(), 0, "{shown:?}");
        assert!(shown.iter().any(|name| name == "cable\u{fffd}txt.exe"), "{shown:?}");
        assert_eq!(page.js::<String>("return document.title", vec![]).await, "Cable – Enclair");
        let wide: bool = page.js("return document.documentElement.scrollWidth > innerWidth + 1", vec![]).await;
        assert!(!wide, "the longest name does not push the page out of the window");
        watch::assert_own(page).await;
    });
}
