//! Once the page is loaded, nothing is asked of any server: two witnesses, the server's log and the browser's own.
//!
//! Every test of this folder ends with the same check; here it stands behind all that a reader can do in one sitting.

use e2e::files::{self, Files, fixture, reference, sample_text};
use e2e::{devtools, probe, run, site};

#[test]
fn a_whole_sitting_asks_nothing_of_any_server() {
    run(async |page| {
        let files = Files::new();
        let page_path = fixture("html/saved-page/input.html");
        page.open_sample().await;
        devtools::drop_files(page, &[&page_path, &files.write("nothing.txt", "")]).await;
        page.wait_cable(&reference(&page_path)).await;
        devtools::paste(page, &[("text/html", &files::read(&fixture("html/pre-page/input.html")))]).await;
        page.wait_cable(&reference(&fixture("html/pre-page/input.html"))).await;
        devtools::drop_text(page, &sample_text()).await;
        page.wait_cable(&reference(&site::sample())).await;
        page.click("[data-toggle=removed]").await;
        page.press("?").await;
        page.press(thirtyfour::Key::Escape).await;
        for address in ["https://example.org/cable.html", "http://127.0.0.1:9/"] {
            devtools::drop_text(page, address).await;
            page.element("[data-error]").await;
        }
        if devtools::has_preferences(page) {
            devtools::media(page, "print", "dark").await;
            assert!(!devtools::pdf(page).await.is_empty());
        }
        probe::assert_quiet(page).await;
    });
}

#[test]
fn the_witnesses_do_see_a_request() {
    run(async |page| {
        // Without what is kept for use offline, the next visit asks the server again.
        let forget = "const done = arguments[0];
            navigator.serviceWorker.getRegistrations().then(all => Promise.all(all.map(one => one.unregister()))).then(done);";
        page.session().execute_async(forget, vec![]).await.expect("the service worker goes");
        page.session().refresh().await.expect("the page should load again");
        page.wait_state("empty").await;
        let asked = page.site().requests();
        assert!(asked.iter().any(|(_, target)| target.contains(".wasm")), "{asked:?}");
        page.wait_kept().await;
        let sent = probe::sent(page).await;
        assert!(sent.iter().any(|address| address.contains(".wasm")), "{sent:?}");
        assert!(sent.iter().all(|address| address.starts_with(&page.site().url())), "below its own path: {sent:?}");
        page.site().forget_requests();
    });
}

#[test]
fn after_the_server_is_gone_the_page_still_reads() {
    run(async |page| {
        devtools::cut_network(page).await;
        page.open_sample().await;
        let path = fixture("plain/raw-telegram/input.txt");
        devtools::drop_files(page, &[&path]).await;
        page.wait_cable(&reference(&path)).await;
    });
}

#[test]
fn nothing_is_left_in_the_address_the_title_or_the_browsers_stores() {
    run(async |page| {
        let address: String = page.js("return location.href", vec![]).await;
        page.open_sample().await;
        assert_eq!(page.js::<String>("return location.href", vec![]).await, address);
        let title = page.session().title().await.expect("the page has a title");
        assert!(!title.to_uppercase().contains("SKUGGEY") && !title.contains("8431"), "{title}");
        let path = fixture("plain/raw-telegram/input.txt");
        let text = std::fs::read_to_string(&path).expect("the fixture is there");
        // Lines of the heading and of the paragraphs alike. What is stored as JSON has its quotation marks escaped.
        let canaries: Vec<&str> = text.lines().map(str::trim).filter(|line| line.len() > 30 && !line.contains('"')).collect();
        assert!(canaries.len() > 20, "{canaries:?}");
        devtools::drop_files(page, &[&path]).await;
        page.wait_cable(&reference(&path)).await;
        let stores = "
            const done = arguments[0];
            const bodies = async (name) => {
                const cache = await caches.open(name);
                return Promise.all((await cache.keys()).map(async (key) => key.url + (await (await cache.match(key)).text())));
            };
            (async () => {
                const names = await caches.keys();
                const kept = JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie + JSON.stringify(history.state);
                const bases = await indexedDB.databases();
                done([names, bases.length, kept, (await Promise.all(names.map(bodies))).flat()]);
            })();";
        let kept = page.session().execute_async(stores, vec![]).await.expect("the stores can be listed");
        let (names, bases, kept, cached): (Vec<String>, usize, String, Vec<String>) =
            kept.convert().expect("names, a number, texts");
        assert!(names.len() == 1 && names[0].starts_with("enclair:/a/b/:"), "the program's own cache: {names:?}");
        assert_eq!(bases, 0);
        for text in cached.iter().chain([&kept]) {
            let left: Vec<_> = canaries.iter().filter(|canary| text.contains(**canary)).collect();
            assert!(left.is_empty(), "{left:?} in {}", text.lines().next().unwrap_or_default());
        }
        assert!(!kept.to_uppercase().contains("SKUGGEY"), "{kept}");
    });
}
