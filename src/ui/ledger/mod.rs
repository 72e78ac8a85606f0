//! The ledger beside the text: what was taken out, by reason, each entry with its line and its words.

mod entry;
pub mod in_place;

use leptos::prelude::*;

use super::cable::Open;
use super::state::State;
use super::summary::{MARKUP, Summary};
use super::{text, wording};
use crate::cable::Removed;
use crate::noise;

/// How many entries of one reason are listed before the rest is asked for: a large web page has tens of thousands of
/// pieces of markup.
const LISTED: usize = 500;

/// All removed entries of a file, grouped by reason in the order in which the reasons first appear.
#[component]
pub fn LedgerView(
    /// The viewer's state.
    state: State,
    /// The cable on the screen.
    open: Open,
) -> impl IntoView {
    let summary = Summary::of(open.parsed(), open.index());
    let groups: Vec<_> = by_reason(&open.parsed().record.removed).into_iter().map(|group| show(state, &open, group)).collect();
    let nothing = groups.is_empty().then(|| view! { <p class="quiet">{text::NOTHING_REMOVED}</p> });
    view! {
        <section class="ledger" id="ledger" tabindex="-1" data-ledger="" data-count=open.parsed().record.removed.len()>
            <h2>{text::removed(&summary)}</h2>
            {nothing}
            {groups}
        </section>
    }
}

/// The entries of one reason: their indices into `record.removed`.
struct Group<'a> {
    reason: &'a str,
    entries: Vec<usize>,
}

/// Few reasons, many entries: a list is searched as fast as a map. Markup comes last, since it is no line of text.
fn by_reason(removed: &[Removed]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (index, entry) in removed.iter().enumerate() {
        match groups.iter_mut().find(|group| group.reason == entry.reason) {
            Some(group) => group.entries.push(index),
            None => groups.push(Group { reason: &entry.reason, entries: vec![index] }),
        }
    }
    groups.sort_by_key(|group| group.reason == MARKUP);
    groups
}

fn show(state: State, open: &Open, group: Group<'_>) -> AnyView {
    let removed = &open.parsed().record.removed;
    let in_text = group.reason != MARKUP;
    let draw = |index: &usize| entry::entry(state, *index, &removed[*index], in_text);
    let (first, rest) = group.entries.split_at(group.entries.len().min(LISTED));
    let rest = (!rest.is_empty()).then(|| {
        view! { <li class="quiet">{text::not_listed(rest.len())}</li> }
    });
    view! {
        <details class="reason" open=in_text>
            <summary>
                <span>{noise::title(group.reason)}</span>
                <span class="tally">{wording::grouped(group.entries.len())}</span>
            </summary>
            <p class="why">{noise::why(group.reason)}</p>
            <ul>{first.iter().map(draw).collect::<Vec<_>>()} {rest}</ul>
        </details>
    }
    .into_any()
}
