//! The mark of a finding at its place in the reading, with its sentence and the way back to the list.

use crate::cable::Finding;
use crate::ui::cable::Open;
use crate::ui::element::{Element, button, element};
use crate::ui::state::State;
use crate::ui::text;
use crate::view::spot::Spot;

/// Id of the sentence of a finding at its place. A jump there unfolds it.
pub fn mark_id(index: usize) -> String {
    format!("mark-{index}")
}

/// Id of the entry of a finding in the list.
pub fn entry_id(index: usize) -> String {
    format!("finding-{index}")
}

/// The place of the finding whose sentence has this id.
pub fn spot_of(id: &str, open: &Open) -> Option<Spot> {
    *open.spots().get(id.strip_prefix("mark-")?.parse::<usize>().ok()?)?
}

/// The marks of what was found at a place, one for each finding.
pub fn marks(state: State, open: &Open, spot: Spot) -> Vec<Element> {
    let findings = open.parsed().findings_of(open.index()).iter().zip(open.spots()).enumerate();
    let here = findings.filter(|(_, (_, own))| **own == Some(spot));
    here.map(|(index, (finding, _))| mark(state, index, finding)).collect()
}

fn mark(state: State, index: usize, finding: &Finding) -> Element {
    let severity = text::severity(finding.severity);
    let back = button("link", move || state.go_to(entry_id(index))).child(text::BACK_TO_FINDINGS);
    let sentence = element("p").set("id", mark_id(index)).set("tabindex", "-1");
    element("details")
        .class("found")
        .set("data-finding", finding.code.clone())
        .set("data-severity", severity)
        .child(element("summary").child(element("strong").child(severity)).child(": ").child(finding.code.replace('-', " ")))
        .child(sentence.child(finding.message.clone()).child(" ").child(back))
}
