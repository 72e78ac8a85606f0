//! Words marked in the page: ranges over its text, which stays as it is.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Range};

use super::{highlight, page};
use crate::view::find::places;

/// What is searched, each by itself: no words go from one into the next.
const PLACES: &str = "article h1, article dd, article .kept-line code, article [data-kind]";

/// What of it is not the cable's words.
const SKIPPED: &str = "button, .margin, .badge, .gap, .out, .acts, .gloss";

/// Names of the highlights in the style sheets.
const FOUND: &str = "found";
const HERE: &str = "found-here";

thread_local! {
    static RANGES: RefCell<Vec<Range>> = const { RefCell::new(Vec::new()) };
}

/// Marks these words wherever they stand, and gives how often that is: above the element with this id, and in it.
pub fn search(words: &str, id: &str) -> (usize, usize) {
    clear();
    let wanted = words.to_ascii_lowercase();
    if wanted.trim().is_empty() {
        return (0, 0);
    }
    let (inside, above): (Vec<Element>, Vec<Element>) =
        page::all(PLACES).into_iter().partition(|place| place.closest(&format!("#{id}")).is_ok_and(|found| found.is_some()));
    let mut ranges: Vec<Range> = above.iter().flat_map(|place| found_in(place, &wanted)).collect();
    let count = ranges.len();
    ranges.extend(inside.iter().flat_map(|place| found_in(place, &wanted)));
    ranges.iter().for_each(|range| highlight::add_range(FOUND, range));
    let counts = (count, ranges.len() - count);
    RANGES.with(|known| known.replace(ranges));
    counts
}

/// Marks the one with this number in a way of its own, and brings it up.
pub fn show(at: usize) {
    highlight::clear(HERE);
    RANGES.with(|ranges| {
        let ranges = ranges.borrow();
        let Some(range) = ranges.get(at) else { return };
        highlight::add_range(HERE, range);
        let window = web_sys::window();
        let selection = window.as_ref().and_then(|window| window.get_selection().ok().flatten());
        if let Some(selection) = selection.filter(|_| !highlight::is_known()) {
            let _ = selection.remove_all_ranges();
            let _ = selection.add_range(range);
        }
        let parent = range.start_container().ok().and_then(|node| node.parent_element());
        if let Some(details) = parent.and_then(|parent| parent.closest("details").ok().flatten()) {
            let _ = details.set_attribute("open", "");
        }
        let top = range.get_bounding_client_rect().top();
        if let Some(window) = window {
            let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(600.0);
            if top < 170.0 || top > height - 90.0 {
                window.scroll_by_with_x_and_y(0.0, top - height / 3.0);
            }
        }
    });
}

/// Takes all marks away.
pub fn clear() {
    highlight::clear(FOUND);
    highlight::clear(HERE);
    RANGES.with(|ranges| ranges.take());
}

fn found_in(place: &Element, wanted: &str) -> Vec<Range> {
    let nodes = texts(place);
    let whole: String = nodes.iter().map(|(_, text)| text.as_str()).collect();
    let range = |at: usize| {
        let ((first, from), (last, to)) = (locate(&nodes, at, false)?, locate(&nodes, at + wanted.len(), true)?);
        highlight::range(first, from, last, to)
    };
    places(&whole, wanted).into_iter().filter_map(range).collect()
}

/// The text nodes under an element, in order.
fn texts(place: &Element) -> Vec<(Node, String)> {
    let mut out = Vec::new();
    let mut waiting: Vec<Node> = place.first_child().into_iter().collect();
    while let Some(node) = waiting.pop() {
        waiting.extend(node.next_sibling());
        match node.dyn_ref::<Element>() {
            Some(element) if element.matches(SKIPPED).unwrap_or(false) => {}
            Some(_) => waiting.extend(node.first_child()),
            None if node.node_type() == Node::TEXT_NODE => {
                let text = node.text_content().unwrap_or_default();
                out.push((node, text));
            }
            None => {}
        }
    }
    out
}

/// The node with this byte of the whole text, and its place there in units of UTF-16; an end belongs to the node before.
fn locate(nodes: &[(Node, String)], at: usize, end: bool) -> Option<(&Node, u32)> {
    let mut start = 0;
    for (node, text) in nodes {
        let inside = at - start;
        if inside < text.len() || (end && inside == text.len()) {
            let head = text.get(..inside)?;
            return Some((node, head.chars().map(|letter| letter.len_utf16() as u32).sum()));
        }
        start += text.len();
    }
    None
}
