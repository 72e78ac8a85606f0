//! What the single keys do.

use leptos::prelude::untrack;

use super::browser::keys::{self, Key};
use super::browser::{file, page};
use super::choice;
use super::state::{Screen, State};

/// Listens for the keys. Esc works always, the letters only while they are switched on and the help is closed.
pub fn listen(state: State) {
    keys::listen(move |key| untrack(|| act(state, key)));
}

/// True when the key did something here.
fn act(state: State, key: Key) -> bool {
    if key == Key::Escape {
        state.set_dragging(false);
        state.fold_outline();
        // What lies on top goes first, and the browser itself takes it away.
        return page::all(":popover-open, dialog[open]").is_empty() && (state.hide_revealed() || state.unpick());
    }
    match key {
        Key::Undo if !state.help() && state.can_undo() => {
            state.undo();
            return true;
        }
        Key::Redo if !state.help() && state.can_redo() => {
            state.redo();
            return true;
        }
        _ => {}
    }
    if !state.shortcuts() || state.help() {
        return false;
    }
    match key {
        Key::Open => file::open_picker(),
        Key::Removed if matches!(state.screen(), Screen::Cable { .. }) => state.toggle_removed(),
        Key::Source if matches!(state.screen(), Screen::Cable { .. }) => state.toggle_source(),
        Key::Choose => return choice::at_focus(state),
        Key::Find if matches!(state.screen(), Screen::Cable { .. }) => state.toggle_find(true),
        Key::Help => state.set_help(true),
        Key::Removed | Key::Source | Key::Find | Key::Undo | Key::Redo | Key::Escape => return false,
    }
    true
}
