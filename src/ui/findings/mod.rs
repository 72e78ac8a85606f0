//! What a careful reader should know about this copy, beside the text, and at its place in it.

pub mod mark;

use leptos::prelude::AnyView;

use super::cable::Open;
use super::element::{Element, button, element};
use super::state::State;
use super::text;
use crate::cable::{Finding, Severity};
use crate::view::source::Place;
use mark::{entry_id, mark_id};

/// From this many on, findings of one kind get a scrolling list of their own, so that what stands below them can be
/// reached.
const MANY: usize = 5;

/// A finding and its place in the list of all.
type Numbered<'a> = (usize, &'a Finding);

/// The findings: faults, then doubts, then notes; one that is about a place takes the reader there.
pub fn findings(state: State, open: &Open) -> AnyView {
    let all = open.parsed().findings_of(open.index());
    let groups: Vec<_> = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .filter_map(|severity| group(state, open, severity))
        .collect();
    let none = all.is_empty().then(|| element("p").class("quiet").child(text::NO_FINDINGS));
    element("section")
        .class("findings")
        .set("id", "findings")
        .set("tabindex", "-1")
        .child(element("h2").child(text::FINDINGS))
        .child(none)
        .child(groups)
        .view()
}

/// All findings of one severity, with their number.
fn group(state: State, open: &Open, severity: Severity) -> Option<Element> {
    let all = open.parsed().findings_of(open.index()).iter().enumerate();
    let own: Vec<Numbered<'_>> = all.filter(|(_, finding)| finding.severity == severity).collect();
    let title = element("h3").child(text::severities(severity, own.len()));
    let kinds: Vec<_> = by_code(&own).iter().filter_map(|kind| show(state, open, kind)).collect();
    let group = element("div").class("finding").set("data-severity", text::severity(severity));
    (!own.is_empty()).then(|| group.child(title).child(kinds))
}

/// Findings of one kind together, in the order of the record.
fn by_code<'a>(findings: &[Numbered<'a>]) -> Vec<Vec<Numbered<'a>>> {
    let mut kinds: Vec<Vec<Numbered<'a>>> = Vec::new();
    for &finding in findings {
        match kinds.iter_mut().find(|kind| kind[0].1.code == finding.1.code) {
            Some(kind) => kind.push(finding),
            None => kinds.push(vec![finding]),
        }
    }
    kinds
}

fn show(state: State, open: &Open, kind: &[Numbered<'_>]) -> Option<Element> {
    let (_, first) = kind.first()?;
    let tally = (kind.len() > 1).then(|| element("span").class("tally").child(kind.len().to_string()));
    let title = element("h4").child(first.code.replace('-', " ")).child(tally);
    let entries: Vec<_> = kind.iter().map(|finding| entry(state, open, *finding)).collect();
    let list = element("ul").class(if kind.len() >= MANY { "many" } else { "few" }).child(entries);
    Some(element("div").child(title).child(list))
}

/// An entry. The mark at the place stands for the finding; where there is none, the entry does.
fn entry(state: State, open: &Open, (index, finding): Numbered<'_>) -> Element {
    let lines = finding.lines;
    let placed = open.spots().get(index).is_some_and(Option::is_some);
    let message = if placed {
        button("", move || {
            lines.iter().for_each(|lines| state.pick(&Place::Lines(*lines), false));
            state.go_to(mark_id(index));
        })
    } else {
        element("p")
    };
    element("li")
        .set("id", entry_id(index))
        .set("tabindex", "-1")
        .set_some("data-finding", (!placed).then(|| finding.code.clone()))
        .set("data-code", finding.code.clone())
        .child(message.child(finding.message.clone()))
}
