//! The ledger beside the text: what was taken out, by reason, each entry with its line and its words.

mod entry;
pub mod in_place;

use leptos::prelude::AnyView;

use super::cable::Open;
use super::element::{Element, element};
use super::state::State;
use super::summary::{MARKUP, Summary};
use super::{text, wording};
use crate::cable::Removed;
use crate::noise;

/// How many entries of one reason are listed before the rest is asked for: a large web page has tens of thousands of
/// pieces of markup.
const LISTED: usize = 500;

/// All removed entries of a cable's part of its file, grouped by reason in the order in which the reasons first appear.
pub fn ledger(state: State, open: &Open) -> AnyView {
    let summary = Summary::of(open.parsed(), open.index());
    let removed = &open.parsed().record.removed;
    let count = open.parsed().removed_of(open.index()).count();
    let groups: Vec<_> =
        by_reason(open.parsed().removed_of(open.index())).into_iter().map(|group| show(state, removed, &group)).collect();
    let nothing = groups.is_empty().then(|| element("p").class("quiet").child(text::NOTHING_REMOVED));
    element("section")
        .class("ledger")
        .set("id", "ledger")
        .set("tabindex", "-1")
        .set("data-ledger", "")
        .set("data-count", count.to_string())
        .child(element("h2").child(text::removed(&summary)))
        .child(nothing)
        .child(groups)
        .view()
}

/// The entries of one reason: their indices into `record.removed`.
struct Group<'a> {
    reason: &'a str,
    entries: Vec<usize>,
}

/// Few reasons, many entries: a list is searched as fast as a map. Markup comes last, since it is no line of text.
fn by_reason<'a>(removed: impl Iterator<Item = (usize, &'a Removed)>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (index, entry) in removed {
        match groups.iter_mut().find(|group| group.reason == entry.reason) {
            Some(group) => group.entries.push(index),
            None => groups.push(Group { reason: &entry.reason, entries: vec![index] }),
        }
    }
    let (markup, mut text): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| group.reason == MARKUP);
    text.extend(markup);
    text
}

fn show(state: State, removed: &[Removed], group: &Group<'_>) -> Element {
    let in_text = group.reason != MARKUP;
    let (first, rest) = group.entries.split_at(group.entries.len().min(LISTED));
    let entries: Vec<_> = first.iter().map(|index| entry::entry(state, *index, &removed[*index], in_text)).collect();
    let rest = (!rest.is_empty()).then(|| element("li").class("quiet").child(text::not_listed(rest.len())));
    let summary = element("summary")
        .child(element("span").child(noise::title(group.reason)))
        .child(" ")
        .child(element("span").class("tally").child(wording::grouped(group.entries.len())));
    element("details")
        .class("reason")
        .set_some("open", in_text.then_some(""))
        .child(summary)
        .child(element("p").class("why").child(noise::why(group.reason)))
        .child(element("ul").child(entries).child(rest))
}
