//! How sure each value of the heading is, and why: it stands on a line of the telegram, or in what the page says of it, or
//! it was worked out.

use crate::cable::{Cable, KeptLine};
use crate::role::Role;

/// Where a value comes from, surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// A line of the telegram says so.
    Telegram,
    /// What a website or an archive put around the telegram says so.
    Page,
    /// It follows from other values.
    WorkedOut,
}

impl Ground {
    /// Its name in a page's attributes.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Telegram => "telegram",
            Self::Page => "page",
            Self::WorkedOut => "worked-out",
        }
    }
}

/// The ground of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grounds {
    /// How sure it is.
    pub ground: Ground,
    /// The first line of the source that it is read from, where there is one.
    pub line: Option<usize>,
    /// What it was worked out from, in words; empty for the others.
    pub from: &'static str,
}

/// Which lines of the telegram have a field, by its name in the record.
const OWN: &[(&str, Role)] = &[
    ("dtg", Role::DateTimeGroup),
    ("classification", Role::ClassificationLine),
    ("sections", Role::ClassificationLine),
    ("transmission", Role::StationLine),
    ("from", Role::From),
    ("to", Role::To),
    ("info", Role::Info),
    ("captions", Role::Caption),
    ("executive-order", Role::ExecutiveOrder),
    ("classified-by", Role::ClassifiedBy),
    ("tags", Role::Tags),
    ("subject", Role::Subject),
    ("references", Role::Reference),
];

/// The ground of a field, by its name in the record; `None` where the cable does not have it.
#[must_use]
pub fn of(cable: &Cable, field: &str) -> Option<Grounds> {
    let own = |role: Role| line_with(cable, role);
    let page = || line_with(cable, Role::PageMetadata).or_else(|| line_with(cable, Role::ArchiveAttribute));
    let on = |ground, line: Option<&KeptLine>| Grounds { ground, line: line.map(|line| line.lines[0]), from: "" };
    let worked_out = |from, line: Option<&KeptLine>| Grounds { from, ..on(Ground::WorkedOut, line) };
    match field {
        "mrn" => {
            let mrn = cable.mrn.as_ref()?;
            let said = says(cable, &mrn.as_written, &[Role::PageMetadata, Role::ArchiveAttribute]);
            let from = "the number of its classification line, and the year of its date-time group";
            Some(said.map_or_else(|| worked_out(from, own(Role::ClassificationLine)), |line| on(Ground::Page, Some(line))))
        }
        "origin" => {
            let origin = cable.origin.as_ref()?;
            let said = says(cable, &origin.name, &[Role::PageMetadata, Role::ArchiveAttribute]);
            let from = "the post in its number, or its FM line";
            let line = own(Role::From).or_else(|| own(Role::ClassificationLine));
            Some(said.map_or_else(|| worked_out(from, line), |line| on(Ground::Page, Some(line))))
        }
        "created" => {
            let created = cable.created.as_ref()?;
            let sent = cable.dtg.as_ref().and_then(|dtg| dtg.at.as_ref());
            Some(match own(Role::DateTimeGroup).filter(|_| sent == Some(created)) {
                Some(line) => on(Ground::Telegram, Some(line)),
                None => page().map_or_else(|| worked_out("other lines", None), |line| on(Ground::Page, Some(line))),
            })
        }
        "classification" => {
            let written = &cable.classification.as_ref()?.as_written;
            let own = own(Role::ClassificationLine).filter(|line| line.text.contains(written.as_str()));
            let said = || says(cable, written, &[Role::PageMetadata, Role::ArchiveAttribute]);
            let line = own.map(|line| on(Ground::Telegram, Some(line)));
            Some(
                line.or_else(|| said().map(|line| on(Ground::Page, Some(line))))
                    .unwrap_or_else(|| worked_out("the words of its heading", line_with(cable, Role::ClassificationLine))),
            )
        }
        _ => {
            let (_, role) = OWN.iter().find(|(name, _)| *name == field)?;
            let line = own(*role).map(|line| on(Ground::Telegram, Some(line)));
            let elsewhere = || match field {
                // Captions stand on the classification line, too; older cables name the classifier in a paragraph.
                "captions" | "sections" => own(Role::ClassificationLine).map(|line| on(Ground::Telegram, Some(line))),
                "classified-by" => Some(worked_out("one of its first paragraphs", None)),
                _ => page().map(|line| on(Ground::Page, Some(line))),
            };
            Some(line.or_else(elsewhere).unwrap_or_else(|| worked_out("the words of its heading", None)))
        }
    }
}

fn line_with(cable: &Cable, role: Role) -> Option<&KeptLine> {
    cable.header.iter().find(|line| line.role == role.code())
}

/// The line in one of these roles that has the words.
fn says<'a>(cable: &'a Cable, words: &str, roles: &[Role]) -> Option<&'a KeptLine> {
    let has = |line: &&KeptLine| roles.iter().any(|role| line.role == role.code()) && line.text.contains(words);
    cable.header.iter().find(has).filter(|_| !words.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telegram_alone_says_most_of_it_and_the_rest_is_worked_out() {
        let text = "R 141030Z FEB 08\nFM AMEMBASSY LISBON\nUNCLAS LISBON 000123\nSIPDIS\nSUBJECT: THE LAMP\n\n1. (U) Lit.\nLEE\n";
        let parsed = crate::parse("lamp.txt", text.as_bytes()).expect("a cable");
        let cable = &parsed.record.cables[0];
        let of = |field| of(cable, field).map(|grounds| (grounds.ground, grounds.line));
        assert_eq!(of("mrn"), Some((Ground::WorkedOut, Some(3))));
        assert_eq!(of("origin"), Some((Ground::WorkedOut, Some(2))));
        assert_eq!(of("created"), Some((Ground::Telegram, Some(1))));
        assert_eq!(of("classification"), Some((Ground::Telegram, Some(3))));
        assert_eq!(of("captions"), Some((Ground::Telegram, Some(4))));
        assert_eq!(of("subject"), Some((Ground::Telegram, Some(5))));
        assert_eq!(of("nonsense"), None);
    }

    #[test]
    fn a_page_says_what_it_says() {
        let text = "Reference IDCreatedClassificationOrigin\n08LISBON1232008-02-14 10:30UNCLASSIFIEDEmbassy Lisbon\n\n\
                    UNCLAS LISBON 000123\nSUBJECT: THE LAMP\n\n1. (U) Open.\nLEE\n";
        let parsed = crate::parse("page.txt", text.as_bytes()).expect("a cable");
        let cable = &parsed.record.cables[0];
        for field in ["mrn", "origin", "created"] {
            assert_eq!(of(cable, field).map(|grounds| grounds.ground), Some(Ground::Page), "{field}");
        }
        assert_eq!(of(cable, "subject").map(|grounds| grounds.ground), Some(Ground::Telegram));
    }
}
