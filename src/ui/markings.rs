//! How many paragraphs carry which marking.

use leptos::prelude::AnyView;

use super::cable::{Open, in_words};
use super::element::element;
use super::text;
use crate::cable::BlockKind;

/// The markings of the paragraphs, in the order in which they first appear.
pub fn markings(open: &Open) -> Option<AnyView> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for block in open.cable().body.iter().filter(|block| block.kind == BlockKind::Paragraph) {
        let words = match &block.marking {
            Some(marking) => in_words(marking),
            None if block.number.is_some() => text::NO_MARKING.to_owned(),
            None => continue,
        };
        match counts.iter_mut().find(|(known, _)| *known == words) {
            Some((_, count)) => *count += 1,
            None => counts.push((words, 1)),
        }
    }
    let rows: Vec<_> = counts.into_iter().map(|(words, count)| row(words, count)).collect();
    let list = element("section").class("markings").child(element("h2").child(text::MARKINGS));
    (!rows.is_empty()).then(|| list.child(element("ul").child(rows)).view())
}

fn row(words: String, count: usize) -> AnyView {
    let tally = element("span").class("tally").child(count.to_string());
    element("li").child(element("span").child(words)).child(" ").child(tally).view()
}
