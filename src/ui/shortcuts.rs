//! What the single keys do.

use leptos::html::Input;
use leptos::prelude::*;

use super::browser::file;
use super::browser::keys::{self, Key};
use super::state::{Screen, State};

/// Listens for the keys. Esc works always, the letters only while they are switched on and the help is closed.
pub fn listen(state: State, input: NodeRef<Input>) {
    keys::listen(move |key| untrack(|| act(state, input, key)));
}

/// True when the key did something here.
fn act(state: State, input: NodeRef<Input>, key: Key) -> bool {
    if key == Key::Escape {
        state.set_dragging(false);
        state.set_outline(false);
        return !state.help() && state.hide_revealed();
    }
    if !state.shortcuts() || state.help() {
        return false;
    }
    match key {
        Key::Open => file::open_picker(input),
        Key::Removed if matches!(state.screen(), Screen::Cable { .. }) => state.toggle_removed(),
        Key::Help => state.set_help(true),
        Key::Removed | Key::Escape => return false,
    }
    true
}
