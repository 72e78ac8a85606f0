//! The one thing that is remembered between visits: whether single keys are shortcuts. Never anything of a document.

use web_sys::Storage;

const SHORTCUTS: &str = "enclair.shortcuts";
const OFF: &str = "off";

/// Storage can be switched off in the browser; then nothing is remembered and nothing fails.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// True unless the reader has switched the single-key shortcuts off.
#[must_use]
pub fn shortcuts() -> bool {
    storage().and_then(|storage| storage.get_item(SHORTCUTS).ok().flatten()).as_deref() != Some(OFF)
}

/// Remembers whether single keys are shortcuts; only the unusual answer is stored.
pub fn set_shortcuts(on: bool) {
    if let Some(storage) = storage() {
        let _ = if on { storage.remove_item(SHORTCUTS) } else { storage.set_item(SHORTCUTS, OFF) };
    }
}
