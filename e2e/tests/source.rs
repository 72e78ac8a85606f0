//! The source beside the reading: all of it, marked both ways, scrolling together, by pointer and by keyboard.

use e2e::{Page, devtools, files, run, seed, site, wait};
use thirtyfour::Key;

/// Opens the source of what is on the screen.
async fn open_source(page: &Page) {
    page.click("[data-toggle=source]").await;
    page.element("#source").await;
}

/// The marked words of the source, as a reader sees them.
async fn marked(page: &Page) -> String {
    let script = "
        const whole = [...document.querySelectorAll('#source [data-picked]')].map(e => e.textContent);
        const parts = [...(CSS.highlights.get('picked') ?? [])].map(range => range.toString());
        return whole.concat(parts).join(' ').replace(/\\s+/g, ' ').trim();";
    page.js(script, vec![]).await
}

async fn wait_marked(page: &Page, words: &str) {
    wait::until(&format!("“{words}” marked in the source"), async || marked(page).await.contains(words).then_some(())).await;
}

/// Whether the first marked strip, or the element that matches, is inside the window.
async fn is_inside(page: &Page, css: &str) -> bool {
    let script = "
        const box = document.querySelector(arguments[0])?.getBoundingClientRect();
        return !!box && box.bottom > 60 && box.top < innerHeight - 20;";
    page.js(script, vec![css.into()]).await
}

#[test]
fn the_pane_holds_the_source_to_the_letter_and_strikes_out_what_was_removed() {
    run(async |page| {
        page.open_sample().await;
        open_source(page).await;
        let script = "
            const copy = document.querySelector('#source').cloneNode(true);
            copy.querySelectorAll('button').forEach(e => e.remove());
            return copy.textContent;";
        let shown: String = page.js(script, vec![]).await;
        assert_eq!(shown, files::sample_text().replace("\r\n", "\n"));
        let struck = "return [...document.querySelectorAll('#source del')].map(e => [e.textContent, e.dataset.why])";
        let struck: Vec<(String, String)> = page.js(struck, vec![]).await;
        let removed = files::record(&site::sample()).removed;
        assert_eq!(struck.len(), removed.len());
        for ((words, why), entry) in struck.iter().zip(&removed) {
            assert_eq!((words, why), (&entry.text, &entry.reason.replace('-', " ")));
        }
        page.press("s").await;
        page.wait_count("#source", 0).await;
    });
}

#[test]
fn a_field_a_paragraph_an_entry_and_a_finding_are_marked_in_the_source() {
    run(async |page| {
        page.open_sample().await;
        let record = files::record(&site::sample());
        page.click("#field-classified-by .to-source").await;
        page.element("#source").await;
        wait_marked(page, "Classified By").await;
        page.click("#field-mrn .to-source").await;
        let number = record.cables[0].mrn.clone().expect("the sample has a number").as_written;
        wait_marked(page, &number).await;
        page.click("[data-kind=paragraph][data-number='2'] .words").await;
        let text = files::sample_text();
        let block = record.cables[0].body.iter().find(|block| block.number == Some(2)).expect("paragraph 2");
        let words = block.span.of(&text).split_whitespace().collect::<Vec<_>>();
        wait_marked(page, &words[..5].join(" ")).await;
        wait::until("the mark inside the window", async || is_inside(page, "#source [data-picked]").await.then_some(())).await;
        page.click("[data-ledger] [data-removed='page-break'] button").await;
        let entry = record.removed.iter().find(|entry| entry.reason == "page-break").expect("a page break");
        wait_marked(page, &entry.text.split_whitespace().collect::<Vec<_>>().join(" ")).await;
        page.press(Key::Escape).await;
        page.press(Key::Escape).await;
        wait::until("no mark", async || marked(page).await.is_empty().then_some(())).await;
    });
}

#[test]
fn a_line_of_the_source_is_shown_in_the_reading() {
    run(async |page| {
        page.open_sample().await;
        open_source(page).await;
        let last = files::record(&site::sample()).cables[0].body.iter().filter_map(|block| block.number).max().expect("numbers");
        let script = "
            const strip = [...document.querySelectorAll('#source [data-fate=kept]')]
                .find(e => e.textContent.startsWith(arguments[0] + '.'));
            strip.scrollIntoView({ block: 'center' });
            strip.dataset.wanted = '';";
        page.js::<()>(script, vec![last.into()]).await;
        page.click("[data-wanted]").await;
        let wanted = format!("[data-kind=paragraph][data-number='{last}'][data-picked]");
        page.element(&wanted).await;
        wait::until("it inside the window", async || is_inside(page, &wanted).await.then_some(())).await;
        page.click("#source del").await;
        page.element("[data-cable] [data-removed][data-picked]").await;
    });
}

#[test]
fn the_keyboard_alone_goes_through_the_source() {
    run(async |page| {
        page.open_sample().await;
        page.press("s").await;
        page.element("#source").await;
        page.js::<()>("document.getElementById('source').focus()", vec![]).await;
        // The station line is the sixth; the second and the third are blank.
        for _ in 0..6 {
            page.press(Key::Down).await;
        }
        let name: String = page.js("return document.activeElement.ariaLabel", vec![]).await;
        assert!(name.starts_with("Line "), "{name}");
        page.press(Key::Enter).await;
        page.element("[data-cable] [data-picked], [data-cable] details[open]").await;
    });
}

#[test]
fn both_sides_scroll_together() {
    seed::run(async |page, seed| {
        open_source(page).await;
        let last = seed.truth.paragraphs.last().expect("paragraphs").number;
        let first_words = seed.truth.paragraphs.last().expect("paragraphs").first5[0].clone();
        // By hand: the wheel over the reading.
        page.js::<()>("dispatchEvent(new WheelEvent('wheel'))", vec![]).await;
        let script = "const e = document.querySelector(`[data-number='${arguments[0]}']`);
            scrollBy(0, e.getBoundingClientRect().top - 130)";
        page.js::<()>(script, vec![last.into()]).await;
        let seen = "
            const pane = document.getElementById('source').getBoundingClientRect();
            return [...document.querySelectorAll('#source [data-fate]')].filter(e => {
                const box = e.getBoundingClientRect();
                return box.bottom > pane.top && box.top < pane.bottom;
            }).map(e => e.textContent).join(' ');";
        wait::until("the last paragraph in the source", async || {
            page.js::<String>(seen, vec![]).await.contains(&first_words).then_some(())
        })
        .await;
        // And the wheel over the source.
        let script = "const pane = document.getElementById('source');
            pane.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
            pane.scrollTop = pane.scrollHeight / 4;";
        let before: f64 = page.js("return scrollY", vec![]).await;
        page.js::<()>(script, vec![]).await;
        wait::until("the reading further up", async || {
            (page.js::<f64>("return scrollY", vec![]).await < before / 2.0).then_some(())
        })
        .await;
    });
}

#[test]
fn on_a_phone_the_source_takes_the_place_of_the_reading_and_gives_it_back() {
    run(async |page| {
        devtools::resize(page, 390, 844, true).await;
        page.open_sample().await;
        open_source(page).await;
        page.wait_count("[data-cable] [data-kind]", 0).await;
        page.click("#source [data-fate=kept]").await;
        page.wait_count("#source", 0).await;
        page.element("[data-cable] [data-kind]").await;
        open_source(page).await;
        page.click_control("back to the reading").await;
        page.element("[data-cable] [data-kind]").await;
    });
}

#[test]
fn a_paragraphs_number_is_a_link_that_leads_back_to_it() {
    run(async |page| {
        page.open_sample().await;
        let link = page.element("[data-number='2'] .number").await;
        let address = link.prop("href").await.expect("a property").expect("an address");
        assert!(address.ends_with("#p2"), "{address}");
        page.click("[data-number='2'] .number").await;
        assert_eq!(page.js::<String>("return location.hash", vec![]).await, "#p2");
        // Whoever comes with such an address is taken there once the cable is open.
        page.session().goto("about:blank").await.expect("a blank page");
        page.session().goto(&address).await.expect("the page loads again");
        page.wait_state("empty").await;
        e2e::probe::forget(page).await;
        page.open_sample().await;
        wait::until("the focus on paragraph 2", async || {
            page.js::<bool>("return document.activeElement.dataset.number === '2'", vec![]).await.then_some(())
        })
        .await;
    });
}
