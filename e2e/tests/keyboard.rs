//! Without a mouse: every control is reached by Tab, seen when it has the focus, and worked by a key.

use e2e::{Page, run};
use serde::Deserialize;
use thirtyfour::Key;

/// Where the focus is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct Focus {
    /// Name of the element (`A`, `INPUT` …).
    tag: String,
    /// Its words, or those of its label.
    name: String,
    /// Whether a reader can see that it has the focus: an outline or a shadow on it or its label.
    ringed: bool,
    /// Whether it stands inside the window.
    inside: bool,
}

async fn focus(page: &Page) -> Focus {
    let script = "
        const element = document.activeElement;
        const label = element.closest('label') ?? element.labels?.[0] ?? element;
        const ring = e => {
            const style = getComputedStyle(e);
            return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none';
        };
        const box = element.getBoundingClientRect();
        return {
            tag: element.tagName,
            name: element === document.body ? '' : (element.ariaLabel ?? label.innerText).replace(/\\s+/g, ' ').trim(),
            ringed: ring(element) || ring(label),
            inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        };";
    page.js(script, vec![]).await
}

/// Presses Tab until the focus leaves the page (or as often as a page may have stops), and lists where it was.
async fn walk(page: &Page) -> Vec<Focus> {
    let mut stops: Vec<Focus> = Vec::new();
    for _ in 0..200 {
        page.press(Key::Tab).await;
        let now = focus(page).await;
        if now.tag == "BODY" || stops.first() == Some(&now) {
            return stops;
        }
        stops.push(now);
    }
    panic!("Tab never came round: {stops:#?}");
}

#[test]
fn tab_visits_the_skip_link_first_then_the_picker_and_the_sample() {
    run(async |page| {
        let stops = walk(page).await;
        assert!(stops[0].tag == "A" && stops[0].name.to_lowercase().contains("skip"), "{stops:#?}");
        assert!(stops.iter().any(|stop| stop.tag == "INPUT"), "the file input: {stops:#?}");
        assert!(stops.iter().any(|stop| stop.name.contains("made-up cable")), "the sample: {stops:#?}");
        for stop in &stops {
            assert!(stop.ringed && stop.inside, "the focus is not to be seen on {stop:?}");
        }
    });
}

#[test]
fn while_reading_every_stop_can_be_seen_and_tab_comes_round() {
    run(async |page| {
        page.open_sample().await;
        let stops = walk(page).await;
        assert!(stops.len() > 3, "{stops:#?}");
        for stop in &stops {
            assert!(stop.ringed && stop.inside, "the focus is not to be seen on {stop:?}");
        }
    });
}

#[test]
fn enter_opens_the_sample_and_the_focus_is_on_its_title() {
    run(async |page| {
        while !focus(page).await.name.contains("made-up cable") {
            page.press(Key::Tab).await;
        }
        page.press(Key::Enter).await;
        page.wait_cable(&e2e::files::reference(&e2e::site::sample())).await;
        e2e::wait::until("the focus on the title", async || (focus(page).await.tag == "H1").then_some(())).await;
    });
}

#[test]
fn the_skip_link_leads_to_the_document() {
    run(async |page| {
        page.open_sample().await;
        while !focus(page).await.name.to_lowercase().contains("skip") {
            page.press(Key::Shift + Key::Tab).await;
        }
        page.press(Key::Enter).await;
        let script = "const main = document.querySelector('main'); return main.contains(document.activeElement)";
        e2e::wait::until("the focus in the document", async || page.js::<bool>(script, vec![]).await.then_some(())).await;
    });
}

#[test]
fn r_shows_the_removed_lines_and_hides_them() {
    run(async |page| {
        page.open_sample().await;
        let removed = e2e::files::record(&e2e::site::sample()).removed.len();
        for wanted in [removed, 0] {
            page.press("r").await;
            e2e::wait::until(&format!("{wanted} removed lines in place"), async || {
                (page.reading().await.in_place.len() == wanted).then_some(())
            })
            .await;
        }
    });
}

#[test]
fn the_help_opens_and_escape_leaves_it() {
    run(async |page| {
        page.press("?").await;
        let dialog = page.element("dialog[open], [role=dialog]").await;
        let words = dialog.text().await.expect("the help has words");
        assert!(words.contains("removed lines"), "{words}");
        page.press(Key::Escape).await;
        page.wait_count("dialog[open], [role=dialog]", 0).await;
    });
}

/// Whether the file input was asked to open its dialogue since this was asked last.
async fn picker_asked(page: &Page) -> bool {
    page.js("const asked = window.__asked ?? false; window.__asked = false; return asked", vec![]).await
}

async fn watch_picker(page: &Page) {
    let script = "document.querySelector('input[type=file]').addEventListener('click', event => {
        event.preventDefault(); window.__asked = true; });";
    page.js::<()>(script, vec![]).await;
}

#[test]
fn o_and_ctrl_o_open_and_both_can_be_switched_off() {
    run(async |page| {
        watch_picker(page).await;
        for keys in [Key::Control + "o", "o".into()] {
            page.press(keys).await;
            assert!(picker_asked(page).await);
        }
        page.press("?").await;
        page.click("#help input[type=checkbox]").await;
        page.press(Key::Escape).await;
        page.wait_count("#help[open]", 0).await;
        page.press("o").await;
        page.press("?").await;
        assert!(!picker_asked(page).await);
        assert_eq!(page.count("#help[open]").await, 0);
        page.js::<()>("localStorage.clear()", vec![]).await;
    });
}

/// Every key of the help does what the help says; the others are tested where what they do is.
#[test]
fn the_help_lists_every_key_and_j_and_k_go_from_paragraph_to_paragraph() {
    run(async |page| {
        page.open_sample().await;
        page.press("?").await;
        page.element("#help[open]").await;
        let keys: Vec<String> =
            page.js("return [...document.querySelectorAll('#help kbd')].map(e => e.textContent)", vec![]).await;
        let keys = keys.join(" ");
        for key in ["O", "Ctrl O", "Ctrl V", "J, K", "F", "S", "R", "X", "Ctrl Z", "Q", "D", "T", "L", "?", "Esc"] {
            assert!(keys.split(' ').collect::<Vec<_>>().join(" ").contains(key), "{key}: {keys}");
        }
        page.press(Key::Escape).await;
        page.wait_count("#help[open]", 0).await;
        let at = async || page.js::<String>("return document.activeElement.id", vec![]).await;
        for (key, wanted) in [("j", "block-0"), ("j", "block-1"), ("j", "block-2"), ("k", "block-1")] {
            page.press(key).await;
            e2e::wait::until(wanted, async || (at().await == wanted).then_some(())).await;
        }
        for (key, what) in [("d", "#take:popover-open"), ("t", "#comfort:popover-open")] {
            page.press(key).await;
            page.element(what).await;
            page.press(Key::Escape).await;
            page.wait_count(what, 0).await;
        }
    });
}

/// The order in which Tab goes through the controls that are always there.
#[test]
fn tab_goes_through_the_bar_from_left_to_right_and_then_into_the_document() {
    run(async |page| {
        // Firefox stops at what scrolls, too, so that the arrow keys can scroll it.
        let is_control = |stop: &Focus| ["A", "BUTTON", "INPUT", "SELECT", "SUMMARY"].contains(&stop.tag.as_str());
        let names = async || walk(page).await.into_iter().filter(is_control).map(|stop| stop.name).collect::<Vec<_>>();
        let empty = names().await;
        let wanted = ["Skip to the document", "Open O", "Type and colours", "Help ?", "Choose files", "Choose a folder"];
        assert_eq!(empty[..wanted.len()], wanted.map(str::to_owned), "{empty:#?}");
        page.open_sample().await;
        page.js::<()>("document.querySelector('.skip').focus()", vec![]).await;
        let reading = names().await;
        let bar = ["Find F", "Source S", "Removed R", "Save", "Open O", "Type and colours", "Help ?", "sample.txt"];
        let at = reading.iter().position(|name| name == bar[0]).expect("Find is in the bar");
        assert_eq!(reading[at..at + bar.len()], bar.map(str::to_owned), "{reading:#?}");
    });
}
