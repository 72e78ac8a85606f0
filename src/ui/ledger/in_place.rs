//! Removed entries where they stood in the text: struck out, with their reason, while they are asked for.

use leptos::prelude::*;

use crate::Parsed;
use crate::ui::state::{State, removed_id};
use crate::ui::summary::MARKUP;
use crate::ui::text;

/// Between two blocks.
pub fn between(state: State, parsed: &Parsed, index: usize) -> AnyView {
    let Some((reason, words, why)) = facts(parsed, index) else {
        return ().into_any();
    };
    (move || {
        state.shows(index).then(|| {
            view! {
                <div class="out" id=removed_id(index) tabindex="-1" data-removed=reason.clone()>
                    <del>{words.clone()}</del>" "<span class="out-why">{why.clone()}</span>
                </div>
            }
        })
    })
    .into_any()
}

/// Between two items of a list.
pub fn between_items(state: State, parsed: &Parsed, index: usize) -> AnyView {
    let Some((reason, words, why)) = facts(parsed, index) else {
        return ().into_any();
    };
    (move || {
        state.shows(index).then(|| {
            view! {
                <li class="out" id=removed_id(index) tabindex="-1" data-removed=reason.clone()>
                    <del>{words.clone()}</del>" "<span class="out-why">{why.clone()}</span>
                </li>
            }
        })
    })
    .into_any()
}

/// Inside the words of a block.
pub fn within(state: State, parsed: &Parsed, index: usize) -> AnyView {
    let Some((reason, words, why)) = facts(parsed, index) else {
        return ().into_any();
    };
    (move || {
        state.shows(index).then(|| {
            view! {
                <span class="out" id=removed_id(index) tabindex="-1" data-removed=reason.clone()>
                    <del>{words.clone()}</del>" "<span class="out-why">{why.clone()}</span>
                </span>
            }
        })
    })
    .into_any()
}

/// Reason code, words, and a label of one line (the code is the name of a single entry); nothing for markup, which is not shown in the text.
fn facts(parsed: &Parsed, index: usize) -> Option<(String, String, String)> {
    let removed = parsed.record.removed.get(index).filter(|removed| removed.reason != MARKUP)?;
    let why = format!("{}, {}", removed.reason.replace('-', " "), text::line(removed.line));
    Some((removed.reason.clone(), removed.text.trim_end().to_owned(), why))
}
