//! A made-up cable for those who have none at hand.

use leptos::prelude::*;

use crate::ui::browser::file::Given;
use crate::ui::state::State;
use crate::ui::{intake, text};

/// Compiled in: opening it asks the network for nothing.
const SAMPLE: &str = include_str!("../../../public/samples/sample.txt");

/// Opens the sample.
#[component]
pub fn SampleButton(
    /// The viewer's state.
    state: State,
) -> impl IntoView {
    let open = move |_| {
        intake::take(state, vec![Given::Text { html: None, plain: Some(SAMPLE.to_owned()) }], text::SAMPLE_NAME);
    };
    view! { <button type="button" class="button" on:click=open>{text::SAMPLE}</button> }
}
