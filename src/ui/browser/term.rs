//! Terms in the page: which one the keyboard stops at, and where its explanation stands.

use gloo_timers::future::TimeoutFuture;
use leptos::ev::Event;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::page;

/// What is explained. Badges are, too, but the keyboard does not stop at each of them.
pub const TERM: &str = "[data-term]";
/// Where the keyboard stops.
const STOP: &str = "article abbr[data-term]";
/// Attribute with the place of the term in the list.
const PLACE: &str = "data-term";
/// Below the bar and the banner.
const TOP: f64 = 120.0;

/// The term that an event happened in.
#[must_use]
pub fn at(event: &Event) -> Option<(usize, Element)> {
    let element = page::nearest(event, TERM)?;
    Some((element.get_attribute(PLACE)?.parse().ok()?, element))
}

/// Tells the style sheet where the explanation of a term goes: under it, or above where there is no room.
pub fn place(element: &Element) {
    let own = element.get_bounding_client_rect();
    let root = page::all(":root").into_iter().next().and_then(|root| root.dyn_into::<HtmlElement>().ok());
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    let (Some(root), Some(height)) = (root, height) else { return };
    let below = own.bottom() < height * 0.62;
    let style = root.style();
    let _ = style.set_property("--term-x", &pixels(own.left()));
    let top = if below { pixels(own.bottom() + 4.0) } else { "auto".to_owned() };
    let bottom = if below { "auto".to_owned() } else { pixels(height - own.top() + 4.0) };
    let _ = style.set_property("--term-top", &top);
    let _ = style.set_property("--term-bottom", &bottom);
}

/// A length for a style sheet. Whole numbers: writing others takes thousands of bytes of program.
fn pixels(length: f64) -> String {
    format!("{}px", length.round() as i32)
}

/// Makes this term the one that Tab stops at: one stop for all of them, from which the arrow keys go on.
pub fn stop_at(element: &Element) {
    for other in page::all("article abbr[data-term][tabindex=\"0\"]") {
        let _ = other.set_attribute("tabindex", "-1");
    }
    let _ = element.set_attribute("tabindex", "0");
}

/// Makes sure that there is such a stop, once what has just changed is drawn.
pub fn ensure_stop() {
    after(0, || {
        if page::all("article abbr[data-term][tabindex=\"0\"]").is_empty() {
            page::all(STOP).first().into_iter().for_each(stop_at);
        }
    });
}

/// Goes on from a term with the arrow keys.
pub fn step(event: &Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
    let plain = !(key.ctrl_key() || key.meta_key() || key.alt_key() || key.shift_key());
    let back = match key.key().as_str() {
        "ArrowRight" => false,
        "ArrowLeft" => true,
        _ => return,
    };
    if plain && page::nearest(event, STOP).is_some() && go(back) {
        event.prevent_default();
    }
}

/// Focuses the next term, or the one before: from the one with the focus, else from where the page stands. False for none.
#[must_use]
pub fn go(back: bool) -> bool {
    // What is folded away takes no room.
    let seen = |stop: &Element| stop.get_bounding_client_rect().height() > 0.0;
    let stops: Vec<Element> = page::all(STOP).into_iter().filter(seen).collect();
    let focused = page::focused();
    let here = stops.iter().position(|stop| focused.as_ref() == Some(stop));
    let below = || stops.iter().position(|stop| stop.get_bounding_client_rect().top() > TOP);
    let next = match (here, back) {
        (Some(here), false) => here.saturating_add(1),
        (Some(here), true) => here.wrapping_sub(1),
        (None, false) => below().unwrap_or(0),
        (None, true) => below().unwrap_or(stops.len()).wrapping_sub(1),
    };
    let Some(stop) = stops.get(next).and_then(|stop| stop.dyn_ref::<HtmlElement>()) else { return false };
    let _ = stop.focus();
    true
}

/// Focuses the first place of a term in the text.
#[must_use]
pub fn go_to_first(term: usize) -> bool {
    let first = page::all(&format!("article abbr[data-term=\"{term}\"]")).into_iter().next();
    let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) else { return false };
    let _ = first.focus();
    true
}

/// Does something after so many milliseconds.
pub fn after(milliseconds: u32, act: impl FnOnce() + 'static) {
    spawn_local(async move {
        TimeoutFuture::new(milliseconds).await;
        act();
    });
}
