//! A made-up cable for those who have none at hand.

use leptos::prelude::AnyView;

use crate::ui::browser::file::Given;
use crate::ui::element::button;
use crate::ui::state::State;
use crate::ui::{intake, text};

/// Compiled in: opening it asks the network for nothing.
pub const SAMPLE: &str = include_str!("../../../public/samples/sample.txt");

/// Opens the sample.
pub fn sample_button(state: State) -> AnyView {
    let open = move || {
        let sample = Given::Text { html: None, plain: Some(SAMPLE.to_owned()) };
        intake::take(state, vec![sample], text::SAMPLE_NAME);
    };
    button("button", open).child(text::SAMPLE).view()
}
