//! What holds for a paragraph that has no marking of its own: the marking that another gives to the entire text, or the
//! classification of the whole cable. It is never unclassified by default.

use crate::cable::{Block, BlockKind, Cable, Classification, Level};
use crate::field::{classification, marking};
use crate::role::Role;

/// A marking that a paragraph inherits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inherited {
    /// In short form: `S/NF`.
    pub short: String,
    /// The level.
    pub level: Level,
    /// True for what is unclassified and held back all the same.
    pub controlled: bool,
    /// In words, with where it comes from.
    pub words: String,
}

/// What the numbered paragraph at `index` inherits; `None` where it has a marking, and where the cable has no classification.
///
/// ```
/// let text = "S E C R E T LISBON 000123\nR 141030Z FEB 08\nSUBJECT: THE LAMP\n1. (U) The lamp burns.\n2. The road is open.\n";
/// let parsed = enclair::parse("lamp.txt", text.as_bytes())?;
/// let inherited = |index| enclair::view::inherited(&parsed.record.cables[0], index);
/// assert_eq!(inherited(0), None);
/// assert_eq!(inherited(1).unwrap().words, "No marking of its own: Secret, like the whole cable");
/// # Ok::<(), enclair::Refusal>(())
/// ```
#[must_use]
pub fn inherited(cable: &Cable, index: usize) -> Option<Inherited> {
    let block = cable.body.get(index)?;
    if block.kind != BlockKind::Paragraph || block.number.is_none() || block.marking.is_some() {
        return None;
    }
    of_entire_text(cable, index).or_else(|| of_whole(cable))
}

/// How a text without colours says it: `[inherits S/NF]`.
#[must_use]
pub fn in_brackets(inherited: &Inherited) -> String {
    format!("[inherits {}]", inherited.short)
}

/// Which paragraphs inherit what, in words: `paragraphs 2 and 4 inherit S/NF`, `all paragraphs inherit C`.
#[must_use]
pub fn in_words(cable: &Cable) -> Option<String> {
    const NAMED: usize = 12;
    let numbered = |block: &Block| block.kind == BlockKind::Paragraph && block.number.is_some();
    let own = cable.body.iter().enumerate().filter(|(_, block)| numbered(block) && block.marking.is_none());
    let own: Vec<(usize, u32)> = own.filter_map(|(index, block)| Some((index, block.number?))).collect();
    let short = inherited(cable, own.first()?.0)?.short;
    let numbers: Vec<String> = own.iter().map(|(_, number)| number.to_string()).collect();
    Some(match numbers.as_slice() {
        [one] => format!("paragraph {one} inherits {short}"),
        all if all.len() == cable.body.iter().filter(|block| numbered(block)).count() => {
            format!("all paragraphs inherit {short}")
        }
        many if many.len() > NAMED => format!("{} paragraphs inherit {short}", many.len()),
        [rest @ .., last] => format!("paragraphs {} and {last} inherit {short}", rest.join(", ")),
        [] => return None,
    })
}

/// `1. (C - ENTIRE TEXT)` stands among the first blocks.
fn of_entire_text(cable: &Cable, index: usize) -> Option<Inherited> {
    const FIRST: usize = 8;
    let says_so = |written: &str| marking::is_for_entire_text(written);
    let before = cable.body.iter().take(index.min(FIRST));
    let short = before
        .filter(|block| block.marking_as_written.as_deref().is_some_and(says_so))
        .find_map(|block| block.marking.clone())?;
    of_short(short, "like the entire text")
}

fn of_whole(cable: &Cable) -> Option<Inherited> {
    /// Where the text is another cable's than the page names, the text's own line is among the first of the heading.
    const FIRST: usize = 200;
    let lines = cable.header.iter().take(FIRST).filter(|line| line.role == Role::ClassificationLine.code());
    let own = lines.filter_map(|line| classification::line(line.text.trim())).map(|line| line.classification);
    let whole = cable.classification.clone();
    let highest = own.filter(|own| whole.as_ref().is_none_or(|whole| own.level > whole.level)).max_by_key(|own| own.level);
    let found = highest.or(whole)?;
    match of_short(short(&found), "like the whole cable") {
        Some(inherited) => Some(inherited),
        // A level without a letter of its own.
        None => Some(Inherited {
            short: super::level(found.level).to_owned(),
            level: found.level,
            controlled: false,
            words: format!("No marking of its own: {}, like the whole cable", super::classification(&found)),
        }),
    }
}

/// The classification as a paragraph would be marked with it; what no paragraph is marked with is left out.
fn short(found: &Classification) -> String {
    let has = |control: &str| found.controls.iter().any(|known| known == control);
    let level = match found.level {
        Level::Unclassified if has("LIMITED OFFICIAL USE") => "LOU",
        Level::Unclassified if has("SBU") => "SBU",
        Level::Unclassified if has("FOUO") => "FOUO",
        Level::Unclassified => "U",
        Level::Confidential => "C",
        Level::Secret => "S",
        Level::TopSecret => "TS",
        Level::Restricted => "RESTRICTED",
    };
    let with = |out: String, control: &String| match marking::read(&format!("{out}/{control}")) {
        Some((longer, _)) if *control != level => longer,
        _ => out,
    };
    found.controls.iter().fold(level.to_owned(), with)
}

fn of_short(short: String, like: &str) -> Option<Inherited> {
    let explained = marking::explain(&short)?;
    let controls = marking::controls_in_words(&short);
    let words: Vec<&str> = std::iter::once(explained.words).chain(controls.iter().map(String::as_str)).collect();
    let words = format!("No marking of its own: {}, {like}", words.join(", "));
    Some(Inherited { short, level: explained.level, controlled: explained.controlled, words })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(heading: &str, first: &str) -> Option<String> {
        let text = format!("R 141030Z FEB 08\n{heading}\nSUBJECT: THE LAMP\n1. {first}The lamp burns.\n2. The road is open.\n");
        let parsed = crate::parse("lamp.txt", text.as_bytes()).expect("a cable");
        inherited(&parsed.record.cables[0], 1).map(|inherited| inherited.short)
    }

    #[test]
    fn a_paragraph_inherits_from_the_text_or_from_the_whole() {
        for (heading, first, wanted) in [
            ("S E C R E T LISBON 000123\nNOFORN", "(U) ", "S/NF"),
            ("C O N F I D E N T I A L LISBON 000123", "", "C"),
            ("S E C R E T LISBON 000123", "(C - ENTIRE TEXT) ", "C"),
            ("UNCLAS SENSITIVE LISBON 000123", "", "SBU"),
            ("UNCLAS LISBON 000123", "(SBU) ", "U"),
            ("LIMITED OFFICIAL USE LISBON 000123", "", "LOU"),
        ] {
            assert_eq!(of(heading, first).as_deref(), Some(wanted), "{heading}");
        }
    }

    #[test]
    fn a_text_under_another_page_inherits_from_itself() {
        let heading = "Reference IDCreatedClassificationOrigin\n08LISBON1232008-02-14 10:30UNCLASSIFIEDEmbassy Lisbon\nS E C R E T TALLINN 000777";
        assert_eq!(of(heading, "").as_deref(), Some("S"));
    }
}
