//! The blocks of the body: paragraphs, items, headings, preformatted text, signature.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::badge::Badge;
use super::cross_reference::{self, Run};
use super::part::Row;
use super::place::block_id;
use super::{Open, in_place};
use crate::cable::{Block, BlockKind};
use crate::ui::state::State;
use crate::ui::text;
use crate::view::{self, Piece};

/// A block that is no item.
pub fn block(state: State, open: &Open, index: usize) -> AnyView {
    let Some(block) = open.cable().body.get(index) else {
        return ().into_any();
    };
    let id = block_id(index);
    let words = pieces(state, open, block);
    match block.kind {
        BlockKind::Heading => view! { <h2 class="head" id=id tabindex="-1" data-kind="heading">{words}</h2> }.into_any(),
        BlockKind::Preformatted => {
            view! { <pre class="preformatted" id=id tabindex="0" data-kind="preformatted">{words}</pre> }.into_any()
        }
        BlockKind::Signature => view! { <p class="signature" id=id tabindex="-1" data-kind="signature">{words}</p> }.into_any(),
        BlockKind::Paragraph | BlockKind::Item => paragraph(id, block, words),
    }
}

/// A paragraph: number and badge hang in the margin.
fn paragraph(id: String, block: &Block, words: Vec<AnyView>) -> AnyView {
    let numbered = block.number.is_some();
    let badge = badge(block.marking.clone(), numbered);
    view! {
        <div
            class="para"
            id=id
            tabindex="-1"
            data-kind="paragraph"
            data-number=block.number.map(|number| number.to_string())
            data-marking=block.marking.clone()
        >
            <div class="margin">{block.number.map(|number| view! { <span class="number">{number}</span> })} {badge}</div>
            <p class="words">{words}</p>
        </div>
    }
    .into_any()
}

/// Nothing is guessed for a paragraph without a marking; only a numbered one is expected to have one.
fn badge(marking: Option<String>, numbered: bool) -> Option<AnyView> {
    match marking {
        Some(marking) => Some(view! { <Badge marking/> }.into_any()),
        None if numbered => Some(view! { <span class="unmarked">{text::NO_MARKING}</span> }.into_any()),
        None => None,
    }
}

/// The items of a paragraph.
pub fn list(state: State, open: &Open, rows: &[Row]) -> AnyView {
    let rows: Vec<_> = rows
        .iter()
        .map(|row| match *row {
            Row::Item(index) => item(state, open, index),
            Row::Removed(index) => in_place::between_items(state, open.parsed(), index),
        })
        .collect();
    view! { <ul class="items">{rows}</ul> }.into_any()
}

fn item(state: State, open: &Open, index: usize) -> AnyView {
    let Some(block) = open.cable().body.get(index) else {
        return ().into_any();
    };
    let words = pieces(state, open, block);
    let badge = block.marking.clone().map(|marking| view! { <Badge marking/> });
    view! { <li id=block_id(index) tabindex="-1" data-kind="item" data-marking=block.marking.clone()>{badge}{words}</li> }
        .into_any()
}

/// The words of a block, with the marks of what is lost and the places of what was removed.
fn pieces(state: State, open: &Open, block: &Block) -> Vec<AnyView> {
    let mut out = Vec::new();
    for piece in view::pieces(block) {
        match piece {
            Piece::Text(words) => out.extend(cross_reference::runs(words).into_iter().map(|run| words_of(state, open, run))),
            Piece::Gap => out.push(view! { <span class="gap" data-gap="">{text::GAP}</span> }.into_any()),
            Piece::Removed(index) => out.push(in_place::within(state, open.parsed(), index)),
        }
    }
    out
}

/// Words, with a link where they name a paragraph that this copy has.
fn words_of(state: State, open: &Open, run: Run<'_>) -> AnyView {
    let (words, number) = match run {
        Run::Text(words) => (words, None),
        Run::Mention(words, number) => (words, Some(number)),
    };
    let target = number.and_then(|number| open.cable().body.iter().position(|block| block.number == Some(number)));
    let words = words.to_owned();
    let Some(id) = target.map(block_id) else {
        return words.into_any();
    };
    let href = format!("#{id}");
    // The address stays as it is: it is no place to note what somebody reads.
    let go = move |event: MouseEvent| {
        event.prevent_default();
        state.go_to(id.clone());
    };
    view! { <a class="mention" href=href on:click=go>{words}</a> }.into_any()
}
