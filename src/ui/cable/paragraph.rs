//! The blocks of the body: paragraphs, items, headings, preformatted text, signature.

use leptos::prelude::AnyView;

use super::Open;
use super::badge::badge;
use super::cross_reference::{self, Run};
use super::part::Row;
use super::place::{anchor, block_id};
use crate::cable::{Block, BlockKind};
use crate::ui::choice::{is_mine, take_out};
use crate::ui::element::{Child, Element, element};
use crate::ui::ledger::in_place::{Place, in_place};
use crate::ui::state::State;
use crate::ui::take::quote_button;
use crate::ui::text;
use crate::view::source;
use crate::view::{self, Piece};

/// A block that is no item.
pub fn block(state: State, open: &Open, index: usize) -> Option<Element> {
    let block = open.cable().body.get(index)?;
    let words = pieces(state, open, block);
    let (tag, class, kind) = match block.kind {
        BlockKind::Heading => ("h2", "head", "heading"),
        BlockKind::Preformatted => ("pre", "preformatted", "preformatted"),
        BlockKind::Signature => ("p", "signature", "signature"),
        BlockKind::Paragraph | BlockKind::Item => return Some(paragraph(state, open, index, words)),
    };
    // What scrolls sideways must be reachable by keyboard.
    let stop = if block.kind == BlockKind::Preformatted { "0" } else { "-1" };
    Some(
        element(tag)
            .class(class)
            .set("id", block_id(index))
            .set("tabindex", stop)
            .set("data-kind", kind)
            .child(words)
            .child(mine(state, open, index)),
    )
}

/// A paragraph: number and badge hang in the margin.
fn paragraph(state: State, open: &Open, index: usize, words: Vec<AnyView>) -> Element {
    let block = &open.cable().body[index];
    let number = block.number.map(|number| number.to_string());
    // The address takes the number on, so that it can be copied: it holds nothing of the cable.
    let link = number.clone().map(|number| {
        element("a")
            .class("number")
            .set("href", format!("#{}", anchor(open.cable(), index)))
            .set("aria-label", text::link_to(&number))
            .on("click", move |_| state.pick(&source::Place::Block(index), false))
            .child(number)
    });
    let (mine, take_out) = match is_mine(open, block.span) {
        true => (choice(state, open, index), None),
        false => (None, choice(state, open, index)),
    };
    let hanging = element("div").class("margin").child(link).child(" ").child(marking(block));
    element("div")
        .class("para")
        .set("id", block_id(index))
        .set("tabindex", "-1")
        .set("data-kind", "paragraph")
        .set_some("data-number", number)
        .set_some("data-marking", block.marking.clone())
        .child(hanging)
        .child(element("p").class("words").child(words))
        .child(mine)
        .child(element("div").class("acts").child(quote_button(state, open, index)).child(take_out))
}

/// Nothing is guessed for a paragraph without a marking; only a numbered one is expected to have one.
fn marking(block: &Block) -> Option<Element> {
    let unmarked = || block.number.map(|_| element("span").class("unmarked").child(text::NO_MARKING));
    block.marking.as_deref().map(badge).or_else(unmarked)
}

/// The items of a paragraph.
pub fn list(state: State, open: &Open, rows: &[Row]) -> Element {
    let rows = rows.iter().filter_map(|row| match *row {
        Row::Item(index) => item(state, open, index),
        Row::Removed(index) => in_place(state, open.parsed(), index, Place::Items),
    });
    element("ul").class("items").child(rows.collect::<Vec<_>>())
}

fn item(state: State, open: &Open, index: usize) -> Option<AnyView> {
    let block = open.cable().body.get(index)?;
    let item = element("li")
        .set("id", block_id(index))
        .set("tabindex", "-1")
        .set("data-kind", "item")
        .set_some("data-marking", block.marking.clone())
        .child(block.marking.as_deref().map(badge))
        .child(pieces(state, open, block))
        .child(choice(state, open, index));
    Some(item.view())
}

/// The button that takes a block out of the reading, or leaves to the rules again what was put back.
fn choice(state: State, open: &Open, index: usize) -> Option<Element> {
    let block = open.cable().body.get(index)?;
    Some(take_out(state, open, source::Place::Block(index), block.span, block.lines[0]))
}

/// The same where the block is no place for a button that is not needed: a heading is named by all that stands in it.
fn mine(state: State, open: &Open, index: usize) -> Option<Element> {
    choice(state, open, index).filter(|_| is_mine(open, open.cable().body[index].span))
}

/// The words of a block, with the marks of what is lost and the places of what was removed.
fn pieces(state: State, open: &Open, block: &Block) -> Vec<AnyView> {
    let mut out = Vec::new();
    for piece in view::pieces(block) {
        match piece {
            Piece::Text(words) => {
                for run in cross_reference::runs(words) {
                    words_of(state, open, run, &mut out);
                }
            }
            Piece::Gap => element("span").class("gap").set("data-gap", "").child(text::GAP).push(&mut out),
            Piece::Removed(index) => in_place(state, open.parsed(), index, Place::Words).push(&mut out),
        }
    }
    out
}

/// Words, with a link where they name a paragraph that this copy has.
fn words_of(state: State, open: &Open, run: Run<'_>, out: &mut Vec<AnyView>) {
    let (words, number) = match run {
        Run::Text(words) => (words, None),
        Run::Mention(words, number) => (words, Some(number)),
    };
    let target = number.and_then(|number| open.cable().body.iter().position(|block| block.number == Some(number)));
    let words = words.to_owned();
    match target.map(block_id) {
        None => words.push(out),
        // The click goes there by itself: the address is no place to note what somebody reads.
        Some(id) => element("a")
            .class("mention")
            .set("href", format!("#{id}"))
            .click(move || state.go_to(id.clone()))
            .child(words)
            .push(out),
    }
}
