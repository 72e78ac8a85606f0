//! Marks on elements: which one was chosen.

use super::page;

const PICKED: &str = "data-picked";

/// Marks the element with this id.
pub fn set(id: &str) {
    if let Some(element) = page::element(id) {
        let _ = element.set_attribute(PICKED, "");
        let _ = element.set_attribute("aria-current", "true");
    }
}

/// Takes all marks away.
pub fn clear() {
    for element in page::all("[data-picked]") {
        let _ = element.remove_attribute(PICKED);
        let _ = element.remove_attribute("aria-current");
    }
}
