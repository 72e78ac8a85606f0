//! Going from control to control with the arrow keys, where a stop of Tab for each would be too many.

use leptos::ev::Event;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::page;

/// Moves the focus among the elements that match `css` in the element with this id, as the arrow key says.
pub fn step(event: &Event, id: &str, css: &str) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
    if key.ctrl_key() || key.meta_key() || key.alt_key() {
        return;
    }
    let stops: Vec<Element> = page::all(&format!("#{id} {css}"));
    let focused = page::focused();
    let here = stops.iter().position(|stop| focused.as_ref() == Some(stop));
    // Before anything in the list has the focus, what is chosen is where the reader is.
    let picked =
        || stops.iter().position(|stop| stop.next_element_sibling().is_some_and(|next| next.has_attribute("data-picked")));
    let last = stops.len().saturating_sub(1);
    let next = match (key.key().as_str(), here) {
        ("ArrowDown", Some(here)) => here.saturating_add(1).min(last),
        ("ArrowUp", Some(here)) => here.saturating_sub(1),
        ("ArrowDown" | "ArrowUp", None) => picked().unwrap_or(0),
        ("Home", Some(_)) => 0,
        ("End", Some(_)) => last,
        _ => return,
    };
    if let Some(stop) = stops.get(next).and_then(|stop| stop.dyn_ref::<HtmlElement>()) {
        event.prevent_default();
        let _ = stop.focus();
    }
}
