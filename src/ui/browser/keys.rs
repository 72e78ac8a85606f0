//! Single-key shortcuts.

use leptos::ev;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, KeyboardEvent};

use super::listen::listen as on;

/// Where a letter is text to be written, not a command.
const EDITABLE: &str = "textarea, select, [contenteditable], input:not([type=file]):not([type=checkbox])";

/// A key that means something to the viewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// O, Ctrl+O: choose files.
    Open,
    /// T: type and colours.
    Comfort,
    /// D: save and copy.
    Take,
    /// Q: copy a quotation.
    Quote,
    /// L: read aloud, or pause.
    Aloud,
    /// J: the next paragraph.
    Next,
    /// K: the one before.
    Before,
    /// R: show or hide the removed lines.
    Removed,
    /// S: show or hide the source.
    Source,
    /// X: take out or put back what is chosen.
    Choose,
    /// Ctrl+Z: take the last choice back.
    Undo,
    /// Ctrl+Shift+Z or Ctrl+Y: take it again.
    Redo,
    /// F: find words.
    Find,
    /// E: the next term that is explained, or with Shift the one before.
    Term {
        /// True with Shift.
        back: bool,
    },
    /// ?: help.
    Help,
    /// Esc: leave whatever was opened last.
    Escape,
}

/// Calls `act` for each such key pressed alone and outside fields for text; when `act` returns true the browser
/// does not handle the key as well.
pub fn listen(act: impl Fn(Key) -> bool + 'static) {
    on("keydown", move |event: KeyboardEvent| {
        if let Some(key) = key(&event)
            && !is_editable(event.target())
            && act(key)
        {
            event.prevent_default();
        }
    });
}

fn key(event: &KeyboardEvent) -> Option<Key> {
    if (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.is_composing() {
        return match (event.key().as_str(), event.shift_key()) {
            ("z", false) => Some(Key::Undo),
            ("Z", true) | ("y", false) => Some(Key::Redo),
            ("o", false) => Some(Key::Open),
            _ => None,
        };
    }
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() || event.repeat() {
        return None;
    }
    match event.key().to_ascii_lowercase().as_str() {
        "o" => Some(Key::Open),
        "r" => Some(Key::Removed),
        "s" => Some(Key::Source),
        "x" => Some(Key::Choose),
        "f" => Some(Key::Find),
        "t" => Some(Key::Comfort),
        "d" => Some(Key::Take),
        "q" => Some(Key::Quote),
        "l" => Some(Key::Aloud),
        "j" => Some(Key::Next),
        "k" => Some(Key::Before),
        "e" => Some(Key::Term { back: event.shift_key() }),
        "?" => Some(Key::Help),
        "escape" => Some(Key::Escape),
        _ => None,
    }
}

/// True where the reader writes: there, letters and pasted text belong to the field.
#[must_use]
pub fn is_editable(target: Option<EventTarget>) -> bool {
    target
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|element| element.closest(EDITABLE).ok().flatten())
        .is_some()
}

/// A key that means something in a field for words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InField {
    /// Enter, or Shift+Enter.
    Enter {
        /// True with Shift.
        back: bool,
    },
    /// Esc.
    Escape,
}

/// Which of them was pressed.
#[must_use]
pub fn in_field(event: &ev::Event) -> Option<InField> {
    let event: &KeyboardEvent = event.dyn_ref()?;
    match event.key().as_str() {
        "Enter" => Some(InField::Enter { back: event.shift_key() }),
        "Escape" => Some(InField::Escape),
        _ => None,
    }
}
