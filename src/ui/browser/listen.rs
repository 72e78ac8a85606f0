//! Listening to what happens anywhere in the window, for as long as the page lives.

use leptos::leptos_dom::helpers::window_event_listener_untyped;
use wasm_bindgen::JsCast;
use web_sys::Event;

/// Calls `act` on each event of this name, which must be of the kind that it takes.
pub fn listen<E: JsCast + 'static>(name: &'static str, act: impl Fn(E) + 'static) {
    on_window(name, Box::new(move |event: Event| act(event.unchecked_into())));
}

// What is called from everywhere is not copied to everywhere.
#[inline(never)]
fn on_window(name: &'static str, act: Box<dyn Fn(Event)>) {
    let _ = window_event_listener_untyped(name, act);
}
