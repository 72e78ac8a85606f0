//! One entry of the ledger.

use leptos::prelude::*;

use crate::cable::Removed;
use crate::ui::state::{State, entry_id};
use crate::ui::text;

/// How many characters of an entry are shown before the rest is folded away.
const SHOWN: usize = 240;

/// An entry with its line and its words. A click shows it where it stood, unless it is markup, which stood in no line
/// of the text.
pub fn entry(state: State, index: usize, removed: &Removed, in_text: bool) -> AnyView {
    let words = removed.text.trim();
    let cut = words.char_indices().nth(SHOWN).map(|(at, _)| at);
    let shown = match cut {
        Some(at) => format!("{}…", &words[..at]),
        None => words.to_owned(),
    };
    let all = cut.map(|_| whole(words));
    let line = view! { <span class="line">{text::line(removed.line)}</span> };
    let body = if in_text {
        view! { <button type="button" id=entry_id(index) on:click=move |_| state.reveal(index)>{line}" "<code>{shown}</code></button> }.into_any()
    } else {
        view! { <div>{line}" "<code>{shown}</code></div> }.into_any()
    };
    view! { <li data-removed=removed.reason.clone()>{body} {all}</li> }.into_any()
}

/// The whole text, folded away; drawn with the rest, so that searching the page finds it.
fn whole(words: &str) -> AnyView {
    let title = text::all_of_it(words.chars().count());
    view! { <details class="whole"><summary>{title}</summary><pre>{words.to_owned()}</pre></details> }.into_any()
}
