//! The browser's own dialogue element.

use leptos::html::Dialog;
use leptos::prelude::*;

/// Opens or closes a dialogue, if it is not so already.
pub fn show(node: NodeRef<Dialog>, open: bool) {
    let Some(dialog) = node.get() else { return };
    if open && !dialog.open() {
        let _ = dialog.show_modal();
    } else if !open && dialog.open() {
        dialog.close();
    }
}
