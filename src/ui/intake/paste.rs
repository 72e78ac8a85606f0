//! Pasting as a way in.

use crate::ui::browser::paste;
use crate::ui::state::State;
use crate::ui::{intake, text};

/// Opens what is pasted anywhere in the page.
pub fn listen(state: State) {
    paste::listen(move |given| intake::take(state, given, text::PASTED));
}
