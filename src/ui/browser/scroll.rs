//! What stands at the reader's line: a little below the top of the window, under the bar.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, Node};

use super::listen::listen as on;
use super::page;

/// How far below the top of the window the line is that counts as read: under the bar and the banner.
const LINE: f64 = 104.0;

thread_local! {
    /// Where the reader's hand was last: the side that is scrolled by hand leads.
    static HAND: Cell<Option<Node>> = const { Cell::new(None) };
}

/// Tells the number in the id of the element (`PREFIX-12`) of the main region that crosses the line, and how much of it
/// is above, whenever the page is scrolled.
pub fn listen(prefix: &'static str, at: impl Fn(usize, f64) + 'static) {
    let hand = |target: Option<web_sys::EventTarget>| HAND.set(target.and_then(|target| target.dyn_into().ok()));
    for name in ["wheel", "pointerdown", "keydown", "touchstart"] {
        on(name, move |event: Event| hand(event.target()));
    }
    on("scroll", move |_: Event| {
        let found = page::element("main").and_then(|main| at_place(&main, 0.5, &format!("[id^={prefix}-]")));
        if let Some((element, above)) = found
            && let Some(number) = element.id().strip_prefix(prefix).and_then(|id| id.strip_prefix('-')?.parse().ok())
        {
            at(number, above);
        }
    });
}

/// True when the reader's hand is on the element with this id.
#[must_use]
pub fn leads(id: &str) -> bool {
    let hand = HAND.take();
    let leads = page::element(id).is_some_and(|element| element.contains(hand.as_ref()));
    HAND.set(hand);
    leads
}

/// The number in this attribute of what crosses the line in the element with this id, and how much of it is above.
#[must_use]
pub fn at_line(id: &str, attribute: &str) -> Option<(usize, f64)> {
    let (element, above) = at_place(&page::element(id)?, 0.2, &format!("[{attribute}]"))?;
    Some((element.get_attribute(attribute)?.parse().ok()?, above))
}

/// What matches and crosses the line inside `region`, so far from its left edge.
fn at_place(region: &Element, across: f64, css: &str) -> Option<(Element, f64)> {
    let region = region.get_bounding_client_rect();
    let x = region.left() + region.width() * across;
    let document = page::document()?;
    // Between two paragraphs, or on a blank line, what stands right below counts.
    let at = |below: u8| document.element_from_point(x as f32, (LINE + f64::from(below) * 10.0) as f32);
    let element = (0..6).find_map(|below| at(below)?.closest(css).ok().flatten())?;
    let box_ = element.get_bounding_client_rect();
    Some((element, ((LINE - box_.top()) / box_.height().max(1.0)).clamp(0.0, 1.0)))
}

/// Scrolls so that of what stands from one element to another so much is above the line: inside the pane with this id, or
/// with the whole page.
pub fn align(pane: Option<&str>, first: &str, last: &str, above: f64) {
    let (Some(first), Some(last)) = (page::element(first), page::element(last)) else { return };
    let (top, bottom) = (first.get_bounding_client_rect().top(), last.get_bounding_client_rect().bottom());
    let by = top + (bottom - top) * above - LINE;
    match pane.and_then(page::element) {
        Some(pane) => pane.set_scroll_top(pane.scroll_top() + by as i32),
        None => {
            if let Some(window) = web_sys::window() {
                window.scroll_by_with_x_and_y(0.0, by);
            }
        }
    }
}
