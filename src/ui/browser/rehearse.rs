//! Having the browser do for the first time what it will have to do again: finding fonts, and the width of words.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::page;

/// A place for a view that is in no page.
#[must_use]
pub fn stage() -> Option<Element> {
    let stage = page::document()?.create_element("div").ok()?;
    stage.set_attribute("class", "stage").ok()?;
    Some(stage)
}

/// Takes the parts out of the view on a stage, and the view stays without them.
#[must_use]
pub fn parts(stage: &Element) -> Vec<Element> {
    let mut parts = Vec::new();
    while let Some(part) = stage.first_element_child().and_then(|view| view.first_element_child()) {
        part.remove();
        parts.push(part);
    }
    parts
}

/// Has the browser lay out a part of the view. It is in the page until this ends, and no longer: nobody sees it.
pub fn lay_out(stage: &Element, part: &Element) {
    let (Some(main), Some(view)) = (page::element("main"), stage.first_element_child()) else { return };
    let _ = view.append_child(part);
    let _ = main.append_child(stage);
    // Asking for a size has the browser work it out.
    let _ = stage.dyn_ref::<HtmlElement>().map(HtmlElement::offset_height);
    stage.remove();
    part.remove();
}
