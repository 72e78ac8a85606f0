//! What the single keys do.

use leptos::prelude::untrack;

use super::browser::keys::{self, Key};
use super::browser::{file, page};
use super::choice;
use super::state::{Screen, State};
use super::take;

/// Pauses what is read aloud, or begins. Both are hidden where no voice is.
const ALOUD: &str = "#aloud:not([hidden]) #aloud-go, .aloud-row:not([hidden]) #aloud-start";

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
        return page::all(":popover-open, dialog[open]").is_empty()
            && (state.hide_term() || state.hide_revealed() || state.unpick());
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
        Key::Choose => return choice::at_focus(state),
        Key::Help => state.set_help(true),
        // These have a button in the page: the key is another way to press it.
        Key::Comfort => return page::press("header [popovertarget=comfort]"),
        Key::Take => return page::press("[data-toggle=take]"),
        Key::Aloud => return page::press(ALOUD),
        _ if !matches!(state.screen(), Screen::Cable { .. }) => return false,
        Key::Removed => state.toggle_removed(),
        Key::Source => state.toggle_source(),
        Key::Find => state.toggle_find(true),
        Key::Term { back } => return state.next_term(back),
        Key::Quote => take::quote_here(state, false),
        Key::Next => state.go_on(false),
        Key::Before => state.go_on(true),
        Key::Undo | Key::Redo | Key::Escape => return false,
    }
    true
}
