//! The outline: headings and paragraphs, each paragraph with its marking as a bar.

use leptos::prelude::*;

use super::badge::{Look, in_words};
use super::{Open, PAGE, block_id};
use crate::cable::{Block, BlockKind};
use crate::ui::element::{Element, button, element};
use crate::ui::state::State;
use crate::ui::text;
use crate::view::{self, outline::Segment};

/// How many words of a paragraph stand for it.
const WORDS: usize = 5;

/// Headings and paragraphs of a cable; a click goes there.
pub fn outline(state: State, open: &Open) -> Option<AnyView> {
    let body = open.cable().body.iter().enumerate();
    let listed: Vec<_> = body.filter(|(_, block)| is_listed(block)).take(PAGE).collect();
    let indices: Vec<_> = listed.iter().map(|(index, _)| *index).collect();
    let here = Memo::new(move |_| indices.iter().rev().find(|index| **index <= state.here()).copied());
    let entries: Vec<_> = listed.into_iter().map(|(index, block)| entry(state, here, index, block)).collect();
    let outline = element("nav")
        .class("outline")
        .set("id", "outline")
        .set("aria-labelledby", "outline-title")
        .follow("data-open", move || Some(text::truth(state.outline())))
        .child(element("h2").set("id", "outline-title").child(text::OUTLINE));
    (!entries.is_empty()).then(|| outline.child(strip(state, here, open)).child(element("ol").child(entries)).view())
}

/// The paragraphs as bars, as high as they are secret and as wide as they are long: where the secret parts are, at a glance.
/// The list under it says the same in words.
fn strip(state: State, here: Memo<Option<usize>>, open: &Open) -> Option<Element> {
    let segments = view::outline::strip(open.cable());
    let bar = |segment: &Segment| {
        let block = segment.block;
        let look = segment.marking.as_deref().map_or("none", |marking| Look::of_marking(marking).name());
        element("span")
            .set("data-look", look)
            .set("data-wide", segment.width.to_string())
            .set("data-high", segment.height.to_string())
            .follow("data-here", move || (here.get() == Some(block)).then_some(""))
            .click(move || state.go_to(block_id(block)))
    };
    // A hundred bars are as many as can be told apart.
    let few = (2..=120).contains(&segments.len());
    few.then(|| element("div").class("strip").set("aria-hidden", "true").child(segments.iter().map(bar).collect::<Vec<_>>()))
}

fn is_listed(block: &Block) -> bool {
    block.kind == BlockKind::Heading || block.number.is_some()
}

fn entry(state: State, here: Memo<Option<usize>>, index: usize, block: &Block) -> Element {
    let button = button("", move || state.go_to(block_id(index)))
        .follow("aria-current", move || (here.get() == Some(index)).then_some("location"));
    if block.kind == BlockKind::Heading {
        return element("li").class("outline-heading").child(button.child(block.text.clone()));
    }
    let look = block.marking.as_deref().map_or("none", |marking| Look::of_marking(marking).name());
    let said = element("span").class("visually-hidden").child(block.marking.as_deref().map(in_words));
    let button = button
        .child(element("span").class("bar-mark").set("data-look", look))
        .child(element("span").class("number").child(block.number.map(|number| number.to_string())))
        .child(" ")
        .child(element("span").child(first_words(&block.text)))
        .child(" ")
        .child(said);
    element("li").child(button)
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
