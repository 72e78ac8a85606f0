//! The outline: headings and paragraphs, each paragraph with its marking as a bar.

use std::sync::Arc;

use leptos::prelude::*;

use super::badge::{Look, in_words};
use super::{Open, block_id};
use crate::cable::{Block, BlockKind};
use crate::ui::element::{Element, button, dynamic, element};
use crate::ui::state::State;
use crate::ui::text;
use crate::view::{self, outline::Segment};

/// Of a longer text those are listed that are drawn. All cables known have fewer.
const MOST: usize = 250;

/// How many words of a paragraph stand for it.
const WORDS: usize = 5;

/// Headings and paragraphs of a cable; a click goes there.
pub fn outline(state: State, open: &Open) -> Option<AnyView> {
    let body = open.cable().body.iter().enumerate();
    let listed: Arc<[usize]> = body.filter(|(_, block)| is_listed(block)).map(|(index, _)| index).collect();
    let all = Arc::clone(&listed);
    let here = Memo::new(move |_| all.partition_point(|index| *index <= state.here()).checked_sub(1).map(|at| all[at]));
    let entries: AnyView = if listed.is_empty() {
        return None;
    } else if listed.len() <= MOST {
        let entries: Vec<_> = listed.iter().filter_map(|index| entry(state, here, open, *index)).collect();
        element("ol").child(entries).view()
    } else {
        let open = open.clone();
        let drawn = dynamic(move || {
            let body = state.body();
            let mut entries = Vec::new();
            for block in state.drawn_pages().flat_map(|page| body.blocks(page)) {
                if entries.len() < MOST && listed.binary_search(&block).is_ok() {
                    entries.extend(entry(state, here, &open, block));
                }
            }
            entries
        });
        element("ol").child(drawn).view()
    };
    let outline = element("nav")
        .class("outline")
        .set("id", "outline")
        .set("aria-labelledby", "outline-title")
        .follow("data-open", move || Some(text::truth(state.outline())))
        .child(element("h2").set("id", "outline-title").child(text::OUTLINE));
    Some(outline.child(strip(state, here, open)).child(entries).view())
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

fn entry(state: State, here: Memo<Option<usize>>, open: &Open, index: usize) -> Option<Element> {
    let block = open.cable().body.get(index)?;
    let button = button("", move || state.go_to(block_id(index)))
        .follow("aria-current", move || (here.get() == Some(index)).then_some("location"));
    if block.kind == BlockKind::Heading {
        return Some(element("li").class("outline-heading").child(button.child(block.text.clone())));
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
    Some(element("li").child(button))
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
