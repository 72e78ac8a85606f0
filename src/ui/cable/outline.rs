//! The outline: headings and paragraphs, each paragraph with its marking as a bar.

use leptos::prelude::*;

use super::badge::{Look, in_words};
use super::{Open, PAGE, block_id};
use crate::cable::{Block, BlockKind};
use crate::ui::state::State;
use crate::ui::text;

/// How many words of a paragraph stand for it.
const WORDS: usize = 5;

/// Headings and paragraphs of a cable; a click goes there.
#[component]
pub fn Outline(
    /// The viewer's state.
    state: State,
    /// The cable.
    open: Open,
) -> impl IntoView {
    let listed: Vec<_> = open
        .cable()
        .body
        .iter()
        .enumerate()
        .filter(|(_, block)| block.kind == BlockKind::Heading || block.number.is_some())
        .take(PAGE)
        .collect();
    let indices: Vec<_> = listed.iter().map(|(index, _)| *index).collect();
    let here = Memo::new(move |_| indices.iter().rev().find(|index| **index <= state.here()).copied());
    let entries: Vec<_> = listed.into_iter().map(|(index, block)| entry(state, here, index, block)).collect();
    (!entries.is_empty()).then(|| {
        view! {
            <nav class="outline" id="outline" data-open=move || state.outline().to_string() aria-labelledby="outline-title">
                <h2 id="outline-title">{text::OUTLINE}</h2>
                <ol>{entries}</ol>
            </nav>
        }
    })
}

fn entry(state: State, here: Memo<Option<usize>>, index: usize, block: &Block) -> AnyView {
    let go = move |_| state.go_to(block_id(index));
    let current = move || (here.get() == Some(index)).then_some("location");
    if block.kind == BlockKind::Heading {
        let words = block.text.clone();
        return view! {
            <li class="outline-heading"><button type="button" aria-current=current on:click=go>{words}</button></li>
        }
        .into_any();
    }
    let look = block.marking.as_deref().map_or("none", |marking| Look::of_marking(marking).name());
    let said = block.marking.as_deref().map(in_words);
    view! {
        <li>
            <button type="button" aria-current=current on:click=go>
                <span class="bar-mark" data-look=look>{""}</span>
                <span class="number">{block.number}</span>
                " "<span>{first_words(&block.text)}</span>
                " "<span class="visually-hidden">{said}</span>
            </button>
        </li>
    }
    .into_any()
}

/// The first words of a paragraph, without the stop that ends a label such as `SUMMARY.`
fn first_words(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().take(WORDS).collect();
    words.join(" ").trim_end_matches([',', ';', ':', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_named_by_its_first_words() {
        assert_eq!(first_words("SUMMARY.  The lamp burns again, and well."), "SUMMARY. The lamp burns again");
        assert_eq!(first_words("Action request."), "Action request");
        assert_eq!(first_words(""), "");
    }
}
