//! One entry of the ledger.

use crate::cable::Removed;
use crate::ui::choice::put_back;
use crate::ui::element::{Element, button, element};
use crate::ui::state::{State, entry_id};
use crate::ui::text;
use crate::view::source::Place;

/// How many characters of an entry are shown before the rest is folded away.
const SHOWN: usize = 240;

/// An entry with its line and its words. A click shows it where it stood, unless it is markup, which stood in no line
/// of the text.
pub fn entry(state: State, index: usize, removed: &Removed, in_text: bool) -> Element {
    let words = removed.text.trim();
    let cut = words.char_indices().nth(SHOWN).map(|(at, _)| at);
    let shown = match cut {
        Some(at) => format!("{}…", &words[..at]),
        None => words.to_owned(),
    };
    let body = if in_text {
        button("", move || {
            state.pick(&Place::Removed(index), false);
            state.reveal(index);
        })
        .set("id", entry_id(index))
    } else {
        element("div")
    };
    let body =
        body.child(element("span").class("line").child(text::line(removed.line))).child(" ").child(element("code").child(shown));
    element("li")
        .set("data-removed", removed.reason.to_string())
        .child(body)
        .child(in_text.then(|| put_back(state, index, removed)))
        .child(cut.map(|_| whole(words)))
}

/// The whole text, folded away; drawn with the rest, so that searching the page finds it.
fn whole(words: &str) -> Element {
    element("details")
        .class("whole")
        .child(element("summary").child(text::all_of_it(words.chars().count())))
        .child(element("pre").child(words.to_owned()))
}
