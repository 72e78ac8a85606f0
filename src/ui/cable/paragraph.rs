//! The blocks of the body: paragraphs, items, headings, preformatted text, signature.

use leptos::prelude::AnyView;

use super::Open;
use super::badge::{badge, inherited};
use super::part::Row;
use super::place::{anchor, block_id, reference_id};
use super::redacted;
use crate::cable::BlockKind;
use crate::ui::choice::{is_mine, take_out};
use crate::ui::element::{Child, Element, button, dynamic, element};
use crate::ui::findings::mark::marks;
use crate::ui::ledger::in_place::{Place, in_place};
use crate::ui::state::State;
use crate::ui::take::quote_button;
use crate::ui::term;
use crate::ui::text;
use crate::view::mention::Target;
use crate::view::run::Run;
use crate::view::source;
use crate::view::spot::Spot;
use crate::view::{self, Piece};

/// A block that is no item.
pub fn block(state: State, open: &Open, under: &[Option<String>], index: usize) -> Option<Element> {
    let block = open.cable().body.get(index)?;
    let words = pieces(state, open, index);
    let (tag, class, kind) = match block.kind {
        BlockKind::Heading => ("h2", "head", "heading"),
        BlockKind::Preformatted => ("pre", "preformatted", "preformatted"),
        BlockKind::Signature => ("p", "signature", "signature"),
        BlockKind::Paragraph | BlockKind::Item => {
            return Some(stand_back(state, under, index, paragraph(state, open, index, words)));
        }
    };
    // What scrolls sideways must be reachable by keyboard.
    let stop = if block.kind == BlockKind::Preformatted { "0" } else { "-1" };
    let drawn = element(tag)
        .class(class)
        .set("id", block_id(index))
        .set("tabindex", stop)
        .set("data-kind", kind)
        .child(words)
        .child(mine(state, open, index));
    Some(stand_back(state, under, index, drawn))
}

/// Marks a block while others are picked out.
fn stand_back(state: State, under: &[Option<String>], index: usize, drawn: Element) -> Element {
    match under.get(index).cloned().flatten() {
        Some(marking) => drawn.follow("data-back", move || state.stands_back(Some(&marking)).then_some("")),
        None => drawn,
    }
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
    let hanging = element("div").class("margin").child(link).child(" ").child(marking(state, open, index));
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
        .child(way_back(state, open, Target::Paragraph(index)))
        .child(element("div").class("acts").child(quote_button(state, open, index)).child(take_out))
}

/// A numbered paragraph without a marking has the one that it inherits, and looks so; without any classification, nothing is
/// guessed.
fn marking(state: State, open: &Open, index: usize) -> Option<Element> {
    let block = open.cable().body.get(index)?;
    let unmarked = || block.number.map(|_| element("span").class("unmarked").child(text::NO_MARKING));
    let inherits = || view::inherited(open.cable(), index).as_ref().map(inherited);
    block.marking.as_deref().map(|marking| badge(marking, &state.guide(open))).or_else(inherits).or_else(unmarked)
}

/// The items of a paragraph.
pub fn list(state: State, open: &Open, under: &[Option<String>], rows: &[Row]) -> Element {
    let rows = rows.iter().filter_map(|row| match *row {
        Row::Item(index) => {
            let item = stand_back(state, under, index, item(state, open, index)?);
            Some((item.view(), marks(state, open, Spot::Block(index))))
        }
        Row::Removed(index) => Some((in_place(state, open.parsed(), index, Place::Items)?, Vec::new())),
    });
    let mut all = Vec::new();
    for (row, marks) in rows {
        row.push(&mut all);
        // A list has nothing but rows.
        marks.into_iter().for_each(|mark| element("li").child(mark).push(&mut all));
    }
    element("ul").class("items").child(all)
}

fn item(state: State, open: &Open, index: usize) -> Option<Element> {
    let block = open.cable().body.get(index)?;
    let item = element("li")
        .set("id", block_id(index))
        .set("tabindex", "-1")
        .set("data-kind", "item")
        .set_some("data-marking", block.marking.clone())
        .child(block.marking.as_deref().map(|marking| badge(marking, &state.guide(open))))
        .child(pieces(state, open, index))
        .child(choice(state, open, index));
    Some(item)
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
fn pieces(state: State, open: &Open, index: usize) -> Vec<AnyView> {
    let mut out = Vec::new();
    let Some(block) = open.cable().body.get(index) else { return out };
    let guide = state.guide(open);
    for piece in view::pieces(block) {
        match piece {
            Piece::Text(words) => {
                for run in guide.runs(block, words) {
                    match run {
                        Run::Text(words) => redacted::push(words.to_owned(), &mut out),
                        Run::Term(words, place) => term::mark(place, words).push(&mut out),
                        Run::Mention(words, target) => mention(state, index, words, target).push(&mut out),
                    }
                }
            }
            Piece::Gap => element("span").class("gap").set("data-gap", "").child(text::GAP).push(&mut out),
            Piece::Removed(index) => in_place(state, open.parsed(), index, Place::Words).push(&mut out),
        }
    }
    out
}

/// A link to another part of the cable. The click goes there by itself: the address is no place to note what somebody reads.
fn mention(state: State, from: usize, words: &str, target: Target) -> Element {
    let id = match target {
        Target::Paragraph(block) => block_id(block),
        Target::Reference(index) => reference_id(index),
    };
    element("a")
        .class("mention")
        .set("href", format!("#{id}"))
        .click(move || state.follow(Target::Paragraph(from), target))
        .child(words.to_owned())
}

/// The way back from where a jump led, at the place itself.
pub fn way_back(state: State, open: &Open, here: Target) -> AnyView {
    let open = open.clone();
    dynamic(move || {
        let from = state.way_back(here)?;
        let number = match from {
            Target::Paragraph(block) => open.cable().body.get(block).and_then(|block| block.number),
            Target::Reference(_) => None,
        };
        let words = text::term::back_to_paragraph(number);
        Some(button("way-back", move || state.go_back(from)).set("data-words", words.clone()).set("aria-label", words))
    })
}
