//! The page around the viewer: the state on `body`, the title, elements by their id.

use leptos::ev::{self, Event};
use leptos::leptos_dom::helpers::window_event_listener;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

/// The document.
#[must_use]
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element with this id, if it is in the page.
#[must_use]
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// True when an element with this id is in the page.
#[must_use]
pub fn has(id: &str) -> bool {
    element(id).is_some()
}

/// Writes `data-state` on `body`.
pub fn set_state(state: &str) {
    if let Some(body) = document().and_then(|document| document.body()) {
        let _ = body.set_attribute("data-state", state);
    }
}

/// Sets the title of the page. It goes into the history of the browser, so it says nothing of the document.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// All elements that match, in the order of the page.
#[must_use]
pub fn all(css: &str) -> Vec<Element> {
    let Some(list) = document().and_then(|document| document.query_selector_all(css).ok()) else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect()
}

/// The element with the focus.
#[must_use]
pub fn focused() -> Option<Element> {
    document()?.active_element()
}

/// The words in the element with this id.
#[must_use]
pub fn words(id: &str) -> String {
    element(id).and_then(|element| element.text_content()).unwrap_or_default()
}

/// The element that an event happened in, or the nearest around it, that matches.
#[must_use]
pub fn nearest(event: &Event, css: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(css).ok().flatten()
}

/// The number in this attribute of the element that an event happened in, or of the nearest around it.
#[must_use]
pub fn number_at(event: &Event, attribute: &str) -> Option<usize> {
    nearest(event, &format!("[{attribute}]"))?.get_attribute(attribute)?.parse().ok()
}

/// True while words of the page are selected.
#[must_use]
pub fn selects() -> bool {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// True when the element with this id takes no room on the screen.
#[must_use]
pub fn is_covered(id: &str) -> bool {
    element(id).is_none_or(|element| element.client_width() == 0)
}

/// What the address of the page has behind its `#`.
#[must_use]
pub fn anchor() -> Option<String> {
    let hash = web_sys::window()?.location().hash().ok()?;
    hash.strip_prefix('#').filter(|word| !word.is_empty()).map(str::to_owned)
}

/// Calls `act` when that changes: a link was followed, or the reader goes back.
pub fn on_anchor(act: impl Fn() + 'static) {
    let _ = window_event_listener(ev::hashchange, move |_| act());
}
