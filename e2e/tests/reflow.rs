//! Large type, wide spacing, small windows: nothing is cut off, nothing has to be scrolled for sideways, and nothing is too
//! small to be hit.

use e2e::{Page, devtools, run};
use serde_json::json;

/// What sticks out of the page at its side, or is cut off in its own box.
async fn faults(page: &Page) -> Vec<String> {
    let script = "
        const width = document.documentElement.clientWidth;
        const name = e => `${e.tagName} ${e.className} ${e.innerText?.slice(0, 40) ?? ''}`;
        const out = [];
        // What may scroll by itself, and what is shortened with a way to see all of it.
        const may = '.preformatted, .open-file, .reason code, .visually-hidden, h1, #source';
        for (const e of document.querySelectorAll('body *')) {
            if (!shown(e) || e.closest('.preformatted')) continue;
            const box = e.getBoundingClientRect(), style = getComputedStyle(e);
            if (document.scrollingElement.scrollWidth > width && box.right > width + 1) out.push('too wide: ' + name(e));
            const cut = ['hidden', 'clip'].includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1
                || ['hidden', 'clip'].includes(style.overflowY) && e.scrollHeight > e.clientHeight + 1;
            if (cut && !e.matches(may)) out.push('cut off: ' + name(e));
        }
        return out.slice(0, 10);";
    page.js(script, vec![]).await
}

async fn assert_whole(page: &Page, what: &str) {
    let faults = faults(page).await;
    assert!(faults.is_empty(), "{what}: {faults:#?}");
}

/// The spacing of WCAG 1.4.12, as readers' own style sheets set it.
async fn space_out(page: &Page) {
    let script = "
        for (const e of document.querySelectorAll('body, body *')) {
            for (const [name, value] of [['line-height', '1.5'], ['letter-spacing', '.12em'], ['word-spacing', '.16em']]) {
                e.style.setProperty(name, value, 'important');
            }
            if (e.tagName === 'P') e.style.setProperty('margin-bottom', '2em', 'important');
        }";
    page.js::<()>(script, vec![]).await;
}

#[test]
fn at_four_times_the_size_there_is_one_column() {
    run(async |page| {
        // A window of 1280 by 1024 at 400 %.
        devtools::resize(page, 320, 256, false).await;
        assert_whole(page, "empty").await;
        page.open_sample().await;
        assert_whole(page, "reading").await;
        page.click("[popovertarget=comfort]").await;
        page.element("#comfort:popover-open").await;
        assert_whole(page, "type and colours").await;
    });
}

#[test]
fn the_largest_type_fits_the_smallest_window() {
    run(async |page| {
        page.open_sample().await;
        let largest = "Object.assign(document.documentElement.dataset, { size: 'largest', measure: 'wide', leading: 'loose' })";
        page.js::<()>(largest, vec![]).await;
        for width in [320, 390, 768, 1280] {
            devtools::resize(page, width, 800, width < 500).await;
            assert_whole(page, &format!("{width}")).await;
        }
    });
}

#[test]
fn spaced_out_text_is_whole() {
    run(async |page| {
        for (width, phone) in [(1280, false), (390, true)] {
            devtools::resize(page, width, 900, phone).await;
            page.load().await;
            space_out(page).await;
            assert_whole(page, &format!("{width}, empty")).await;
            page.open_sample().await;
            page.press("r").await;
            page.element("[data-cable] [data-removed]").await;
            space_out(page).await;
            assert_whole(page, &format!("{width}, reading")).await;
        }
    });
}

/// Controls that are smaller than a square of this side; links in running text may be as high as their line.
async fn small(page: &Page, side: f64) -> Vec<String> {
    let script = "
        const side = arguments[0];
        return [...document.querySelectorAll('button, a[href], summary, select, input, label:has(input)')]
            .filter(e => shown(e) && !e.closest('.visually-hidden') && !e.matches('.mention, .skip, .segments input'))
            .map(e => [e, (e.closest('label') ?? e).getBoundingClientRect()])
            .filter(([, box]) => box.width < side - 0.5 || box.height < side - 0.5)
            .map(([e, box]) => `${e.tagName} ${e.className} ${(e.ariaLabel ?? e.innerText).slice(0, 30)} ${box.width.toFixed(0)}×${box.height.toFixed(0)}`);";
    page.js(script, vec![side.into()]).await
}

#[test]
fn every_target_is_large_enough_to_be_hit() {
    run(async |page| {
        assert_eq!(small(page, 24.0).await, [""; 0], "empty");
        page.open_sample().await;
        page.press("r").await;
        page.element("[data-cable] [data-removed]").await;
        assert_eq!(small(page, 24.0).await, [""; 0], "reading");
        page.click("[popovertarget=comfort]").await;
        page.element("#comfort:popover-open").await;
        assert_eq!(small(page, 24.0).await, [""; 0], "type and colours");
    });
}

#[test]
fn for_a_finger_targets_are_larger() {
    run(async |page| {
        devtools::resize(page, 390, 844, true).await;
        devtools::send(page, "Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await;
        let low = "return [...document.querySelectorAll('button:not(.line, .mine), summary, select, input[type=search]')]
            .filter(e => shown(e) && e.getBoundingClientRect().height < 43.5)
            .map(e => `${e.className} ${(e.ariaLabel ?? e.innerText).slice(0, 30)} ${e.getBoundingClientRect().height}`)";
        assert_eq!(page.js::<Vec<String>>(low, vec![]).await, [""; 0], "empty");
        page.open_sample().await;
        page.press("r").await;
        page.element("[data-cable] [data-removed]").await;
        assert_eq!(page.js::<Vec<String>>(low, vec![]).await, [""; 0], "reading");
    });
}

#[test]
fn nothing_moves_for_readers_who_prefer_less_motion() {
    run(async |page| {
        devtools::prefer(page, "", &[("prefers-reduced-motion", "reduce")]).await;
        page.open_sample().await;
        let moving = "return [...document.querySelectorAll('*')].filter(e => {
            const style = getComputedStyle(e);
            return style.animationName !== 'none' || style.transitionDuration.split(', ').some(time => parseFloat(time) > 0)
                || style.scrollBehavior === 'smooth';
        }).map(e => e.tagName)";
        assert_eq!(page.js::<Vec<String>>(moving, vec![]).await, [""; 0]);
    });
}
