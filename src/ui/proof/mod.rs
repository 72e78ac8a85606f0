//! The way to the panel that shows what left the page. The panel itself stands in `index.html` and its numbers come from
//! `proof.js`: what the program says of itself would be no proof.

use super::browser::dialog;
use super::element::{Element, button};
use super::text;

/// Id of the panel in `index.html`.
const PANEL: &str = "proof";

/// Opens the panel.
pub fn proof_button(class: &'static str) -> Element {
    button(class, || dialog::show(PANEL, true)).set("aria-haspopup", "dialog").child(text::PROOF)
}
