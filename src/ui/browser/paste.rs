//! Pasting anywhere in the page.

use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;

use super::file::{self, Given};
use super::keys;

/// Calls `pasted` with what the clipboard holds, unless the paste goes into a field for text.
pub fn listen(pasted: impl Fn(Vec<Given>) + 'static) {
    let _ = window_event_listener(ev::paste, move |event| {
        if keys::is_editable(event.target()) {
            return;
        }
        if let Some(data) = event.clipboard_data() {
            event.prevent_default();
            pasted(file::given(&data));
        }
    });
}
