//! Measures how long a reader waits, by the browser's own entries, and writes the table of docs/performance.md with `--write`:
//! `cargo xtask speed` builds the site and does so.

use std::path::{Path, PathBuf};

use e2e::files::{self, Files};
use e2e::{Page, devtools, run_unloaded, site};
use serde::Deserialize;
use serde_json::json;

/// Fresh pages for each row: enough for the slowest of twenty to mean something.
const ROUNDS: usize = 20;
/// The same for what takes seconds.
const FEW: usize = 3;

/// What one drop gave.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Drop {
    /// From the drop until the cable's first screen was painted, in milliseconds.
    painted: f64,
    /// From the drop until all that is drawn of it was painted.
    whole: f64,
    /// The longest task of the page meanwhile and after; browsers tell of those over 50 ms.
    longest: f64,
    /// Layout shift that nobody's hand caused.
    shift: f64,
    /// Elements in the page.
    nodes: usize,
}

fn main() {
    let files = Files::new();
    let seed = site::root().join("../shared/corpus/seed/cable.txt");
    let real = seed.canonicalize().ok();
    let name = if real.is_some() { "the real cable, 27 KB" } else { "the sample, 4 KB" };
    let real = real.unwrap_or_else(site::sample);
    let inputs: [(&str, PathBuf, usize); 4] = [
        (name, real, ROUNDS),
        ("a text of 120 KB", files.write("small.txt", files::long_cable(120_000)), ROUNDS),
        ("a text of 1 MB", files.write("large.txt", files::long_cable(1_000_000)), FEW),
        ("a text of 15 MB", files.write("largest.txt", files::long_cable(15_000_000)), FEW),
    ];
    let mut table = String::from(
        "                                     drop to painted, ms  all drawn, ms    longest   layout   elements\n\
         input                     processor    median       p95  median    p95   task, ms  shift    in the page\n",
    );
    for (name, path, rounds) in &inputs {
        for slower in [1, 4] {
            let drops = measure(path, *rounds, slower);
            table += &row(name, slower, &drops);
            print!("{}", row(name, slower, &drops));
        }
    }
    table += &starts();
    let listed = measure_many(&files);
    table += &format!("\n1,000 files of 4 KB, from the drop until all are listed and the first is open: {listed:.1} s\n");
    println!("\n{table}");
    if std::env::args().any(|argument| argument == "--write") {
        write(&table);
    }
}

fn row(name: &str, slower: u32, drops: &[Drop]) -> String {
    let at = |share: usize, of: fn(&Drop) -> f64| {
        let mut times: Vec<f64> = drops.iter().map(of).collect();
        times.sort_by(f64::total_cmp);
        times[(times.len() * share).div_ceil(100).clamp(1, times.len()) - 1]
    };
    let most = |of: fn(&Drop) -> f64| drops.iter().map(of).fold(0.0, f64::max);
    let longest = most(|drop| drop.longest);
    let longest = if longest > 0.0 { format!("{longest:.0}") } else { "none >50".to_owned() };
    let processor = if slower == 1 { "as it is".to_owned() } else { format!("1/{slower}") };
    let nodes = drops.iter().map(|drop| drop.nodes).max().unwrap_or_default();
    format!(
        "{name:<25} {processor:<9} {:>9.0} {:>9.0} {:>7.0} {:>6.0} {longest:>10} {:>7.3} {nodes:>10}\n",
        at(50, |drop| drop.painted),
        at(95, |drop| drop.painted),
        at(50, |drop| drop.whole),
        at(95, |drop| drop.whole),
        most(|drop| drop.shift)
    )
}

/// Drops the file on a fresh page so many times.
fn measure(path: &Path, rounds: usize, slower: u32) -> Vec<Drop> {
    let mut drops = Vec::new();
    for _ in 0..rounds {
        run_unloaded(async |page| {
            page.load().await;
            drops.push(drop(page, path, slower).await);
        });
    }
    drops
}

/// How soon a first visit shows something, and takes a file: each the slowest of some, in milliseconds from the request.
fn starts() -> String {
    #[derive(Deserialize)]
    struct Start {
        shown: f64,
        ready: f64,
    }
    let measure = |slower: u32, line: Option<serde_json::Value>| {
        let mut starts = Vec::new();
        for _ in 0..FEW * 2 {
            run_unloaded(async |page| {
                devtools::send(page, "Emulation.setCPUThrottlingRate", json!({ "rate": slower })).await;
                if let Some(line) = &line {
                    devtools::send(page, "Network.enable", json!({})).await;
                    devtools::send(page, "Network.emulateNetworkConditions", line.clone()).await;
                }
                // The listeners for drops are there when the state is.
                let script = "
                    const look = () => {
                        if (document.body?.dataset.state !== 'empty') return requestAnimationFrame(look);
                        window.__ready = performance.now();
                    };
                    look();";
                devtools::send(page, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
                page.session().goto(page.site().url()).await.expect("the start page should load");
                let read = "
                    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
                    return window.__ready && paint ? { shown: paint, ready: window.__ready } : null;";
                let start = e2e::wait::until("the start page", async || page.js::<Option<Start>>(read, vec![]).await);
                starts.push(start.await);
            });
        }
        let most = |of: fn(&Start) -> f64| starts.iter().map(of).fold(0.0, f64::max);
        (most(|start| start.shown), most(|start| start.ready))
    };
    // What browsers' tools call Fast 3G: 1.6 Mbit/s down, 0.75 up, 562 ms there and back.
    let line = json!({ "offline": false, "latency": 562.5, "downloadThroughput": 180_000, "uploadThroughput": 84_375 });
    let mut table = String::from("\nfirst visit, ms from the request                  shown    ready for a file\n");
    for (name, slower, line) in [("as it is", 1, None), ("processor at 1/4", 4, None), ("Fast 3G, nothing packed", 1, Some(line))]
    {
        let (shown, ready) = measure(slower, line);
        table += &format!("{name:<46} {shown:>8.0} {ready:>19.0}\n");
    }
    table
}

/// Drops a thousand cables at once, and gives the slowest drop's seconds until all of them are listed.
fn measure_many(files: &Files) -> f64 {
    let paths = files.thousand();
    let paths: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();
    let mut slowest: f64 = 0.0;
    for _ in 0..FEW {
        run_unloaded(async |page| {
            page.load().await;
            let script = "
                window.__listed = null;
                addEventListener('drop', (event) => {
                    const look = () => {
                        const listed = document.querySelector('[data-listed]')?.dataset.listed;
                        const done = listed === '1000' && document.body.dataset.state === 'reading';
                        if (!done) return requestAnimationFrame(look);
                        window.__listed = performance.now() - event.timeStamp;
                    };
                    look();
                }, { capture: true, once: true });";
            page.js::<()>(script, vec![]).await;
            devtools::drop_files(page, &paths).await;
            let listed =
                e2e::wait::until("all files listed", async || page.js::<Option<f64>>("return window.__listed", vec![]).await);
            slowest = slowest.max(listed.await / 1000.0);
        });
    }
    slowest
}

async fn drop(page: &Page, path: &Path, slower: u32) -> Drop {
    // Nobody is quicker to find a file, and the page uses that time to get ready.
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    devtools::send(page, "Emulation.setCPUThrottlingRate", json!({ "rate": slower })).await;
    // The clock starts with the event's own time, and stops once the frame that has the cable is painted: a message sent
    // while a frame is made arrives after it.
    let script = "
        window.__seen = { longest: 0, shift: 0, painted: null, whole: null };
        const seen = window.__seen;
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
            if (entry.entryType === 'longtask') seen.longest = Math.max(seen.longest, entry.duration);
            if (entry.entryType === 'layout-shift' && !entry.hadRecentInput) seen.shift += entry.value;
        })).observe({ entryTypes: ['longtask', 'layout-shift'] });
        addEventListener('drop', (event) => {
            performance.mark('dropped', { startTime: event.timeStamp });
            const watch = (name, css) => {
                const look = () => {
                    if (!document.querySelector(css)) return requestAnimationFrame(look);
                    const { port1, port2 } = new MessageChannel();
                    port1.onmessage = () => { seen[name] = performance.measure(name, 'dropped').duration; };
                    port2.postMessage(0);
                };
                requestAnimationFrame(look);
            };
            watch('painted', 'main article [data-kind]');
            watch('whole', 'main [data-cable]');
        }, { capture: true, once: true });";
    page.js::<()>(script, vec![]).await;
    devtools::drop_files(page, &[path]).await;
    // Asking is work for the page, too.
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    e2e::wait::until("the cable painted", async || {
        page.js::<bool>(
            "return window.__seen.painted !== null && window.__seen.whole !== null && document.body.dataset.state === 'reading'",
            vec![],
        )
        .await
        .then_some(())
    })
    .await;
    // What the page still has to do after that counts, too.
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    page.js("return { ...window.__seen, nodes: document.querySelectorAll('*').length }", vec![]).await
}

/// Puts the table in the place of the one before.
fn write(table: &str) {
    let path = site::root().join("docs/performance.md");
    let text = files::read(&path);
    let (head, rest) = text.split_once("<!-- speed -->\n").expect("the table has its place");
    let (_, tail) = rest.split_once("<!-- /speed -->").expect("the table has its end");
    let text = format!("{head}<!-- speed -->\n```\n{table}```\n<!-- /speed -->{tail}");
    std::fs::write(&path, text).expect("docs/performance.md should be writable");
    println!("{} is new.", path.display());
}
