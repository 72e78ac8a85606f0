//! The browser's own dialogue element.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::page;

/// Opens or closes the dialogue with this id, if it is not so already.
pub fn show(id: &str, open: bool) {
    let Some(dialog) = page::element(id).and_then(|element| element.dyn_into::<HtmlDialogElement>().ok()) else { return };
    if open && !dialog.open() {
        let _ = dialog.show_modal();
    } else if !open && dialog.open() {
        dialog.close();
    }
}
