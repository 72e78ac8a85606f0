//! Where a reader meets a finding: beside the value of the heading that it is about, else at the line or the paragraph.

use crate::cable::{Cable, Finding, KeptLine};
use crate::role::Role;

/// A place in the reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Spot {
    /// A field of the record, by its name.
    Field(&'static str),
    /// Index into `cable.header`.
    Header(usize),
    /// Index into `cable.body`.
    Block(usize),
    /// Index into `cable.trailer`.
    Trailer(usize),
}

/// The place of a finding; `None` for what is about the whole copy.
#[must_use]
pub fn of(cable: &Cable, finding: &Finding) -> Option<Spot> {
    let at = finding.span?.start;
    // Each list is in the order of the source.
    let line = |lines: &[KeptLine]| {
        let index = lines.partition_point(|line| line.span.start <= at).checked_sub(1)?;
        (at < lines[index].span.end).then_some(index)
    };
    if let Some(index) = line(&cable.header) {
        return Some(field(cable, finding, &cable.header[index]).map_or(Spot::Header(index), Spot::Field));
    }
    let next = cable.body.partition_point(|block| block.span.start <= at);
    let block = next.checked_sub(1).filter(|index| at < cable.body[*index].span.end);
    // Between two blocks something was taken out: a page line stands before the block that follows it.
    let between = || (next < cable.body.len()).then_some(next);
    block.map(Spot::Block).or_else(|| line(&cable.trailer).map(Spot::Trailer)).or_else(|| between().map(Spot::Block))
}

/// The field that a line of the heading gives, where the table above the text shows it.
fn field(cable: &Cable, finding: &Finding, line: &KeptLine) -> Option<&'static str> {
    const ROLES: &[(Role, &str)] = &[
        (Role::StationLine, "transmission"),
        (Role::DateTimeGroup, "created"),
        (Role::ClassificationLine, "classification"),
        (Role::SecurityWarning, "classification"),
        (Role::PageMetadata, "created"),
        (Role::ArchiveAttribute, "created"),
        (Role::ExecutiveOrder, "executive-order"),
        (Role::ClassifiedBy, "classified-by"),
    ];
    let of_role = || ROLES.iter().find(|(role, _)| role.code() == line.role).map(|(_, name)| *name);
    let name = match finding.code.as_str() {
        "mrn-mismatch" | "text-of-another-cable" => "mrn",
        "section-missing" | "section-mismatch" => "sections",
        _ => of_role()?,
    };
    let shown = match name {
        "mrn" => cable.mrn.is_some(),
        "sections" => cable.sections.is_some(),
        "transmission" => cable.transmission.is_some(),
        "created" => cable.created.is_some() || cable.dtg.is_some(),
        "classification" => cable.classification.is_some(),
        "executive-order" => cable.executive_order.is_some(),
        _ => cable.classified_by.is_some(),
    };
    shown.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_is_met_where_its_lines_are_shown() {
        let text = "DE RUEHLI #0124 0451030\nR 141030Z FEB 08\nC O N F I D E N T I A L LISBON 000123\nE.O. 12598: DECL: 02/14/2018\n\
            SUBJECT: THE LAMP\n1. (C) The lamp burns.\n3. (C) The road,s end.\nLISBON 00000123  003 OF 003\n4. (S) The boat.\n";
        let parsed = crate::parse("lamp.txt", text.as_bytes()).expect("a cable");
        let spots: Vec<_> =
            parsed.record.findings.iter().map(|finding| (finding.code.as_str(), of(&parsed.record.cables[0], finding))).collect();
        let wanted = [
            ("heading-line-missing", None),
            ("mrn-mismatch", Some(Spot::Field("mrn"))),
            ("order-unknown", Some(Spot::Field("executive-order"))),
            ("number-gap", Some(Spot::Block(1))),
            ("comma-for-apostrophe", Some(Spot::Block(1))),
            ("page-missing", Some(Spot::Block(2))),
            ("marking-above-overall", Some(Spot::Block(2))),
        ];
        assert_eq!(spots, wanted);
    }
}
