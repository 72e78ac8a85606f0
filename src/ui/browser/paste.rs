//! Pasting anywhere in the page.

use web_sys::ClipboardEvent;

use super::file::{self, Given};
use super::keys;
use super::listen::listen as on;

/// Calls `pasted` with what the clipboard holds, unless the paste goes into a field for text.
pub fn listen(pasted: impl Fn(Vec<Given>) + 'static) {
    on("paste", move |event: ClipboardEvent| {
        if keys::is_editable(event.target()) {
            return;
        }
        if let Some(data) = event.clipboard_data() {
            event.prevent_default();
            pasted(file::given(&data));
        }
    });
}
