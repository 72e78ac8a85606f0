//! The browser's own highlights: ranges of text that the style sheets colour, without a change to the page.

use wasm_bindgen::prelude::*;
use web_sys::{Node, Range, js_sys};

use super::page;

#[wasm_bindgen]
extern "C" {
    /// A set of ranges.
    type Highlight;
    #[wasm_bindgen(constructor)]
    fn new() -> Highlight;
    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &Range);
    #[wasm_bindgen(js_namespace = ["CSS", "highlights"], js_name = get)]
    fn get_highlight(name: &str) -> Option<Highlight>;
    #[wasm_bindgen(js_namespace = ["CSS", "highlights"], js_name = set)]
    fn set_highlight(name: &str, ranges: &Highlight);
    #[wasm_bindgen(js_namespace = ["CSS", "highlights"], js_name = delete)]
    fn delete_highlight(name: &str) -> bool;
}

/// True where the browser has such highlights.
#[must_use]
pub fn is_known() -> bool {
    web_sys::window().is_some_and(|window| js_sys::Reflect::has(&window, &"Highlight".into()).unwrap_or(false))
}

/// Takes a highlight away.
pub fn clear(name: &str) {
    if is_known() {
        delete_highlight(name);
    }
}

/// Adds a part of the text in the element with this id, counted in units of UTF-16.
pub fn add(name: &str, id: &str, from: u32, to: u32) {
    if let Some(text) = page::element(id).and_then(|element| element.first_child())
        && let Some(range) = range(&text, from, &text, to)
    {
        add_range(name, &range);
    }
}

/// Adds a range.
pub fn add_range(name: &str, range: &Range) {
    if !is_known() {
        return;
    }
    let ranges = get_highlight(name).unwrap_or_else(|| {
        let ranges = Highlight::new();
        set_highlight(name, &ranges);
        ranges
    });
    ranges.add(range);
}

/// A range from a place in one text node to a place in another.
#[must_use]
pub fn range(first: &Node, from: u32, last: &Node, to: u32) -> Option<Range> {
    let range = Range::new().ok()?;
    range.set_start(first, from).ok()?;
    range.set_end(last, to).ok()?;
    Some(range)
}
