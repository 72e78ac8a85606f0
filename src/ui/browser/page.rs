//! The page around the viewer: the state on `body`, the title, elements by their id.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, Node, Range};

use super::listen::listen as on;

/// On `body`: the next printing has an appendix.
const APPENDIX: &str = "data-appendix";

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

/// How many elements the page has.
#[must_use]
pub fn elements() -> usize {
    document().and_then(|document| document.query_selector_all("*").ok()).map_or(0, |all| all.length() as usize)
}

/// Presses the first control that matches, as a click would. False if there is none.
pub fn press(css: &str) -> bool {
    let control = all(css).into_iter().find_map(|element| element.dyn_into::<HtmlElement>().ok());
    control.inspect(HtmlElement::click).is_some()
}

/// The element that has the focus, or the nearest around it, that matches.
#[must_use]
pub fn around_focus(css: &str) -> Option<Element> {
    focused()?.closest(css).ok().flatten()
}

/// Prints the page: with what stands beside the text as an appendix, or without.
pub fn print(appendix: bool) {
    let (Some(window), Some(body)) = (web_sys::window(), document().and_then(|document| document.body())) else { return };
    let _ = if appendix { body.set_attribute(APPENDIX, "") } else { body.remove_attribute(APPENDIX) };
    // What is folded away would be missing on the paper.
    let folded = if appendix { all("aside details:not([open])") } else { Vec::new() };
    folded.iter().for_each(|details| _ = details.set_attribute("open", ""));
    let _ = window.print();
}

/// The words in the element with this id, which is taken out of the page.
#[must_use]
pub fn take_words(id: &str) -> String {
    let words = words(id);
    element(id).into_iter().for_each(|element| element.remove());
    words
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

/// The words that are selected, the id of the element of `css` that they stand in, and what of its words stands before them. Nothing
/// when none are selected, or when they go from one such element into another.
#[must_use]
pub fn selected(css: &str) -> Option<(String, String, String)> {
    let range = web_sys::window()?.get_selection().ok()??.get_range_at(0).ok()?;
    let around = |node: Node| node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?.closest(css).ok()?;
    let element = around(range.start_container().ok()?)?;
    let same = around(range.end_container().ok()?)? == element;
    let before = range.clone_range();
    before.set_start(&element, 0).ok()?;
    before.set_end(&range.start_container().ok()?, range.start_offset().ok()?).ok()?;
    let text = |range: &Range| String::from(range.to_string());
    Some((text(&range), element.id(), text(&before))).filter(|_| same)
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

/// Notes on `body` which cable is on the screen, by numbers alone: `history.js` tells the browser, so that its back button
/// goes from document to document.
pub fn set_shown(row: Option<(usize, usize)>) {
    let shown = row.map(|(file, cable)| format!("{file}.{cable}")).unwrap_or_default();
    if let Some(body) = document().and_then(|document| document.body()) {
        let _ = body.set_attribute("data-shown", &shown);
    }
}

/// Calls `act` with the cable that the reader went back or forward to.
pub fn on_back(act: impl Fn(Option<(usize, usize)>) + 'static) {
    on("enclair:back", move |_: Event| {
        let wanted = document().and_then(|document| document.body()?.get_attribute("data-wanted")).unwrap_or_default();
        act(wanted.split_once('.').and_then(|(file, cable)| Some((file.parse().ok()?, cable.parse().ok()?))));
    });
}

/// Calls `act` when that changes: a link was followed, or the reader goes back.
pub fn on_anchor(act: impl Fn() + 'static) {
    on("hashchange", move |_: Event| act());
}
