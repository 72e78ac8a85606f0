//! What a careful reader should know about this copy, beside the text.

use leptos::prelude::AnyView;

use super::cable::{Open, at_line};
use super::element::{Element, button, element};
use super::state::State;
use super::text;
use crate::cable::{Finding, Severity};
use crate::view::source::Place;

/// From this many on, findings of one kind get a scrolling list of their own, so that what stands below them can be
/// reached.
const MANY: usize = 5;

/// The findings by kind, contradictions first; one that is about a place takes the reader there.
pub fn findings(state: State, open: &Open) -> AnyView {
    let kinds: Vec<_> =
        by_code(open.parsed().findings_of(open.index())).iter().filter_map(|kind| show(state, open, kind)).collect();
    let none = kinds.is_empty().then(|| element("p").class("quiet").child(text::NO_FINDINGS));
    element("section")
        .class("findings")
        .set("id", "findings")
        .set("tabindex", "-1")
        .child(element("h2").child(text::FINDINGS))
        .child(none)
        .child(kinds)
        .view()
}

/// Findings of one kind together, the weightiest kind first, each kind in the order of the record.
fn by_code(findings: &[Finding]) -> Vec<Vec<&Finding>> {
    let mut kinds: Vec<Vec<&Finding>> = Vec::new();
    let weightiest_first = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .flat_map(|severity| findings.iter().filter(move |finding| finding.severity == severity));
    for finding in weightiest_first {
        match kinds.iter_mut().find(|kind| kind[0].code == finding.code && kind[0].severity == finding.severity) {
            Some(kind) => kind.push(finding),
            None => kinds.push(vec![finding]),
        }
    }
    kinds
}

fn show(state: State, open: &Open, kind: &[&Finding]) -> Option<Element> {
    let first = kind.first()?;
    let severity = text::severity(first.severity);
    let tally = (kind.len() > 1).then(|| element("span").class("tally").child(kind.len().to_string()));
    let title =
        element("h3").child(element("strong").child(severity)).child(": ").child(first.code.replace('-', " ")).child(tally);
    let entries: Vec<_> = kind.iter().map(|finding| entry(state, open, finding)).collect();
    let list = element("ul").class(if kind.len() >= MANY { "many" } else { "few" }).child(entries);
    Some(element("div").class("finding").set("data-severity", severity).child(title).child(list))
}

fn entry(state: State, open: &Open, finding: &Finding) -> Element {
    let lines = finding.lines;
    let target = lines.and_then(|lines| at_line(open.cable(), lines[0]));
    let message = match target {
        Some(id) => button("", move || {
            lines.iter().for_each(|lines| state.pick(&Place::Lines(*lines), false));
            state.go_to(id.clone());
        }),
        None => element("p"),
    };
    element("li").set("data-finding", finding.code.clone()).child(message.child(finding.message.clone()))
}
