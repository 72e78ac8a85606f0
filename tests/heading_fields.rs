//! Every field of the heading, each case a fragment set into a whole cable and read as a file is.
#![allow(missing_docs, reason = "the parts of a cable are named as in a telegram")]

#[path = "heading_fields/classified_by.rs"]
mod classified_by;
#[path = "heading_fields/heading.rs"]
mod heading;
#[path = "heading_fields/references.rs"]
mod references;
#[path = "heading_fields/subject.rs"]
mod subject;
#[path = "heading_fields/tags.rs"]
mod tags;

use enclair::record::Cable;

/// A cable whose parts a case replaces. An empty part is left out with its line.
pub struct Whole<'a> {
    pub dtg: &'a str,
    pub addresses: &'a str,
    pub classification: &'a str,
    pub order: &'a str,
    pub tags: &'a str,
    pub subject: &'a str,
    pub reference: &'a str,
    pub classified: &'a str,
    pub body: &'a str,
    /// No blank lines between the parts.
    pub tight: bool,
}

impl Default for Whole<'_> {
    fn default() -> Self {
        Self {
            dtg: "P 221457Z FEB 08",
            addresses: "FM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC PRIORITY 5295\nINFO RUEHRB/AMEMBASSY RABAT 2178",
            classification: "C O N F I D E N T I A L SECTION 01 OF 02 LISBON 000500\n\nSIPDIS\n\nDEPT FOR EUR/WE, ALSO FOR INR/B",
            order: "E.O. 12958: DECL: 02/22/2018",
            tags: "TAGS: PREL, PGOV, PO",
            subject: "SUBJECT: THE LIGHTHOUSE AND ITS KEEPERS",
            reference: "REF: LISBON 449",
            classified: "Classified By: Ambassador Jane Doe for reasons 1.4 (b) and (d).",
            body: "1. (C) SUMMARY: The lighthouse is open again, and its keepers are\ncontent.  END SUMMARY.\n\n2. (U) The harbor master said that the lamp was lit on time.\nDOE",
            tight: false,
        }
    }
}

impl Whole<'_> {
    /// A cable of which only the sender, the classification line and the body are left: a case adds its one field.
    pub fn bare(tight: bool) -> Self {
        let classification = "C O N F I D E N T I A L SECTION 01 OF 02 LISBON 000500";
        Self { classification, order: "", tags: "", subject: "", reference: "", classified: "", tight, ..Self::default() }
    }

    pub fn text(&self) -> String {
        let gap = if self.tight { "\n" } else { "\n\n" };
        let upper = format!(
            "VZCZCXRO5451\nPP RUEHCD\nDE RUEHLI #0500/01 0531457\nZNY CCCCC ZZH\n{}\n{}\n{}",
            self.dtg, self.addresses, self.classification
        );
        let filled =
            |parts: &[&'_ str]| parts.iter().filter(|part| !part.is_empty()).map(|part| (*part).to_owned()).collect::<Vec<_>>();
        let lower = filled(&[self.order, self.tags, self.subject]).join("\n");
        let parts = filled(&[&upper, &lower, self.reference, self.classified, self.body]);
        format!("{}\n", parts.join(gap))
    }

    pub fn read(&self) -> Cable {
        let text = self.text();
        let parsed = enclair::parse("fragment", text.as_bytes()).unwrap_or_else(|refusal| panic!("{refusal}\n{text}"));
        let cable = parsed.record.cables.into_iter().next().expect("a cable");
        // Whatever a case does to one field, the body begins where it begins.
        let first = cable.body.iter().find(|block| block.number.is_some());
        let wanted = self.body.starts_with("1. ").then_some(1);
        assert_eq!(first.and_then(|block| block.number), wanted, "{text}");
        cable
    }
}

/// Compares what a table of cases gives, and names every case that went wrong.
pub fn check<W: PartialEq + std::fmt::Debug>(cases: Vec<(String, W, W)>) {
    let wrong: Vec<_> = cases
        .iter()
        .filter(|(_, found, wanted)| found != wanted)
        .map(|(case, found, wanted)| format!("{case}\n  found  {found:?}\n  wanted {wanted:?}\n"))
        .collect();
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}
