//! If a stranger's code ran in the page all the same: what could it send? Every known way is tried, against sinks on this
//! machine, in the page as it stands, in a worker that inherits its policy, and where there is no policy at all.
//!
//! The tables in `e2e/leaks/` say what is known; more than that fails. `ENCLAIR_ACCEPT_LEAKS=1` writes them anew.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use e2e::sink::Sink;
use e2e::site::{self, Site};
use e2e::{Page, run_unloaded};
use serde_json::{Value, json};

const SCRIPT: &str = include_str!("../src/leak.js");

/// The names of the ways, as the script has them.
const WAYS: [&str; 31] = [
    "fetch",
    "fetch-keepalive",
    "xhr",
    "websocket",
    "eventsource",
    "font",
    "module-import",
    "cache",
    "webrtc",
    "network-worker",
    "beacon",
    "fetch-later",
    "img",
    "audio",
    "object",
    "css-url",
    "style-sheet",
    "prefetch",
    "preload",
    "modulepreload",
    "manifest",
    "icon",
    "preconnect",
    "dns-prefetch",
    "script",
    "ping",
    "iframe",
    "service-worker",
    "form",
    "window-open",
    "import-scripts",
];

/// A sink for each way.
struct Sinks(BTreeMap<&'static str, Sink>);

impl Sinks {
    fn open() -> Self {
        Self(WAYS.iter().map(|way| (*way, Sink::open())).collect())
    }

    fn ports(&self) -> Value {
        self.0.iter().map(|(way, sink)| ((*way).to_owned(), json!(sink.port()))).collect::<serde_json::Map<_, _>>().into()
    }

    fn verdicts(&self) -> BTreeMap<&'static str, &'static str> {
        self.0.iter().map(|(way, sink)| (*way, sink.verdict())).collect()
    }
}

/// Whether a request of the open page reaches the server that the page came from.
async fn reaches(page: &Page, server: &Site) -> bool {
    let script = "
        const done = arguments[0];
        setTimeout(() => fetch('./own-server', { cache: 'no-store' }).then(() => done('sent'), error => done(String(error))), 50);";
    page.session().execute_async(script, vec![]).await.expect("the request can be tried");
    server.requests().iter().any(|(_, target)| target.ends_with("/own-server"))
}

type Verdicts = BTreeMap<&'static str, &'static str>;

/// Tries every way in the page that is open.
async fn from_page(page: &Page) -> Verdicts {
    let sinks = Sinks::open();
    let script = format!("const [ports, done] = arguments; {SCRIPT} tryAll().then(done, error => done(String(error)));");
    let told = page.session().execute_async(script.as_str(), vec![sinks.ports()]).await.expect("the ways can be tried");
    assert!(told.json()["fetch"].is_string(), "the ways were tried: {}", told.json());
    sinks.verdicts()
}

/// Tries every way in a worker made of a blob by the page that is open.
async fn from_worker(page: &Page) -> Verdicts {
    let sinks = Sinks::open();
    let worker =
        format!("const ports = {}; {SCRIPT} tryAll().then(postMessage, error => postMessage(String(error)));", sinks.ports());
    let script = "
        const [source, done] = arguments;
        const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
        worker.onmessage = event => done(event.data);
        worker.onerror = event => done(`no worker: ${event.message}`);";
    let told = page.session().execute_async(script, vec![json!(worker)]).await.expect("the worker answers");
    assert!(told.json()["fetch"].is_string(), "the ways were tried: {}", told.json());
    sinks.verdicts()
}

/// What the page's own text holds between two marks.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map_or("", |(inside, _)| inside)
}

/// A page with nothing but these policies. Trusted Types are left out: they would keep the test itself from making a
/// worker of its own text, and what is asked here is what a worker may do, not how it comes to be.
fn bare(policies: &[String]) -> String {
    let metas = policies.iter().map(|policy| format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"));
    format!(
        "<!doctype html><html><head><meta charset=\"utf-8\">{}<title>bare</title></head><body></body></html>",
        metas.collect::<String>()
    )
}

fn without_trusted_types(policy: &str) -> String {
    let kept = policy.split(';').map(str::trim).filter(|part| !part.contains("trusted-types"));
    kept.map(|part| if part.starts_with("worker-src") { "worker-src blob:" } else { part }).collect::<Vec<_>>().join("; ")
}

/// The policies of the built page: that of its head, and that of boot.js.
fn policies() -> [String; 2] {
    let page = fs::read_to_string(site::dist().join("index.html")).expect("the site is built");
    let own = between(&page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    let boot = fs::read_to_string(site::root().join("boot.js")).expect("boot.js");
    let locked = between(&boot, "const LOCKED = [", "].join");
    let locked: Vec<_> = locked.split('"').skip(1).step_by(2).collect();
    assert!(own.contains("default-src 'none'") && locked.contains(&"connect-src 'none'"), "{own} {locked:?}");
    [without_trusted_types(own), without_trusted_types(&locked.join("; "))]
}

fn table(page: &Verdicts, worker: &Verdicts, open: &Verdicts, open_worker: &Verdicts) -> String {
    let row = |way: &&str| format!("{way}\t{}\t{}\t{}\t{}\n", page[*way], worker[*way], open[*way], open_worker[*way]);
    let head = "way\tthe viewer's page\ta worker under its policy\ta page without a policy\ta worker without a policy\n";
    std::iter::once(head.to_owned()).chain(WAYS.iter().map(row)).collect()
}

/// The cells of the first two columns that say more than `known` does.
fn new_leaks(found: &str, known: &str) -> Vec<String> {
    let rank = |word: &str| ["nothing", "connection", "packets", "SENT"].iter().position(|known| *known == word);
    let cells = |line: &str| line.split('\t').map(str::to_owned).collect::<Vec<_>>();
    let known: BTreeMap<_, _> =
        known.lines().map(cells).filter(|cells| cells.len() == 5).map(|cells| (cells[0].clone(), cells)).collect();
    let mut leaks = Vec::new();
    for now in found.lines().skip(1).map(cells) {
        for column in [1, 2] {
            let before = known.get(&now[0]).and_then(|cells| rank(&cells[column]));
            if rank(&now[column]) > before.or(Some(0)) {
                leaks.push(format!("{}: {} in column {column}", now[0], now[column]));
            }
        }
    }
    leaks
}

fn list(page: &Page) -> PathBuf {
    site::root().join(format!("e2e/leaks/{}.tsv", page.kind().name()))
}

#[test]
fn nothing_leaves_by_any_known_way_but_those_that_are_listed() {
    run_unloaded(async |page| {
        page.load().await;
        page.open_sample().await;
        assert!(!reaches(page, page.site()).await, "not even its own server can be reached");
        let own = from_page(page).await;
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("locked.html"), bare(&policies())).expect("a page");
        fs::write(folder.path().join("open.html"), bare(&[])).expect("a page");
        let bare = Site::of(folder.path(), "/");
        page.session().goto(format!("{}locked.html", bare.url())).await.expect("the bare page loads");
        let worker = from_worker(page).await;
        page.session().goto(format!("{}open.html", bare.url())).await.expect("the open page loads");
        assert!(reaches(page, &bare).await, "where nothing forbids it, its own server can be reached");
        let open_worker = from_worker(page).await;
        let open = from_page(page).await;
        let sent = open.values().filter(|verdict| **verdict == "SENT").count();
        assert!(sent >= 12, "the sinks notice what is sent where nothing forbids it: {open:?}");
        let table = table(&own, &worker, &open, &open_worker);
        let list = list(page);
        if std::env::var_os("ENCLAIR_ACCEPT_LEAKS").is_some() {
            fs::create_dir_all(list.parent().expect("a folder")).expect("e2e/leaks/ can be made");
            fs::write(&list, &table).expect("the table can be written");
        }
        let known = fs::read_to_string(&list).unwrap_or_default();
        let leaks = new_leaks(&table, &known);
        assert!(leaks.is_empty(), "new ways out: {leaks:#?}\n{table}");
    });
}

#[test]
fn a_new_way_out_is_told_from_a_known_one() {
    let known = "way\ta\tb\tc\td\nfetch\tnothing\tnothing\tSENT\tSENT\nwebrtc\tpackets\tnothing\tpackets\tnothing\n";
    assert_eq!(new_leaks(known, known), [""; 0]);
    assert_eq!(new_leaks(&known.replace("fetch\tnothing", "fetch\tSENT"), known).len(), 1);
    assert_eq!(new_leaks(&known.replace("webrtc\tpackets", "webrtc\tnothing"), known), [""; 0]);
    assert_eq!(new_leaks("way\t1\t2\t3\t4\nnew\tnothing\tconnection\tSENT\tSENT\n", known).len(), 1);
}
