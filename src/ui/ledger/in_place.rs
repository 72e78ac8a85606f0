//! Removed entries where they stood in the text: struck out, with their reason, while they are asked for.

use leptos::prelude::AnyView;

use crate::Parsed;
use crate::ui::choice::put_back;
use crate::ui::element::{dynamic, element};
use crate::ui::state::{State, removed_id};
use crate::ui::summary::MARKUP;
use crate::ui::text;

/// What a removed entry stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Between two blocks.
    Blocks,
    /// Between two items of a list.
    Items,
    /// Inside the words of a block.
    Words,
}

/// The place of a removed entry. Markup has none: it stood in no line of the text.
pub fn in_place(state: State, parsed: &Parsed, index: usize, place: Place) -> Option<AnyView> {
    let removed = parsed.record.removed.get(index).filter(|removed| removed.reason != MARKUP)?;
    // The code of the reason is the name of a single entry.
    let why = format!("{}, {}", text::choice::reason(&removed.reason), text::line(removed.line));
    let (reason, words) = (removed.reason.to_string(), removed.text.trim_end().to_owned());
    let removed = removed.clone();
    let tag = match place {
        Place::Blocks => "div",
        Place::Items => "li",
        Place::Words => "span",
    };
    Some(dynamic(move || {
        state.shows(index).then(|| {
            element(tag)
                .class("out")
                .set("id", removed_id(index))
                .set("tabindex", "-1")
                .set("data-removed", reason.clone())
                .child(element("del").child(words.clone()))
                .child(" ")
                .child(element("span").class("out-why").child(why.clone()))
                .child(put_back(state, index, &removed))
        })
    }))
}
