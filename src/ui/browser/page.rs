//! The page around the viewer: the state on `body`, the title, elements by their id.

use web_sys::{Document, Element};

fn document() -> Option<Document> {
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
