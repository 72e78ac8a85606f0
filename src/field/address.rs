//! Addressees: `RUEHC/SECSTATE WASHDC PRIORITY 0456`.

use super::scan::Scan;
use crate::record::Address;

/// Precedences as address lines write them, slips that occur in real cables among them.
const PRECEDENCES: &[(&str, &str)] = &[
    ("NIACT IMMEDIATE", "niact immediate"),
    ("FLASH", "flash"),
    ("IMMEDIATE", "immediate"),
    ("PRIORITY", "priority"),
    ("PRIOITY", "priority"),
    ("PRIORTY", "priority"),
    ("PIORITY", "priority"),
    ("ROUTINE", "routine"),
];

/// Reads one addressee, without the label in front.
///
/// ```
/// let to = enclair::field::address::parse("RUEHC/SECSTATE WASHDC PRIORITY 0456").unwrap();
/// assert_eq!((to.name.as_str(), to.precedence.as_deref()), ("SECSTATE WASHDC", Some("priority")));
/// assert_eq!((to.routing.as_deref(), to.number.as_deref()), (Some("RUEHC"), Some("0456")));
/// ```
#[must_use]
pub fn parse(text: &str) -> Option<Address> {
    let as_written = text.trim();
    let (routing, rest) = routing(as_written);
    let (rest, number) = number(rest);
    let (name, precedence) = precedence(rest);
    (!name.is_empty()).then(|| Address {
        as_written: as_written.to_owned(),
        routing,
        name: name.to_owned(),
        precedence: precedence.map(str::to_owned),
        number: number.map(str::to_owned),
        excluded: Vec::new(),
    })
}

/// The routing indicator before the slash: 4 to 8 capitals, the first an R.
fn routing(text: &str) -> (Option<String>, &str) {
    match text.split_once('/') {
        Some((indicator, rest)) if is_indicator(indicator) => (Some(indicator.to_owned()), rest.trim_start()),
        _ => (None, text),
    }
}

fn is_indicator(text: &str) -> bool {
    (4..=8).contains(&text.len()) && text.starts_with('R') && text.bytes().all(|b| b.is_ascii_uppercase())
}

/// The running number at the end: four digits or more.
fn number(text: &str) -> (&str, Option<&str>) {
    match text.trim_end().rsplit_once(' ') {
        Some((rest, digits)) if (3..=6).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()) => {
            (rest.trim_end(), Some(digits))
        }
        _ => (text.trim_end(), None),
    }
}

fn precedence(text: &str) -> (&str, Option<&'static str>) {
    let found = PRECEDENCES.iter().find_map(|(written, word)| {
        let name = text.strip_suffix(written)?;
        name.ends_with(' ').then(|| (name.trim_end(), *word))
    });
    found.map_or((text, None), |(name, word)| (name, Some(word)))
}

/// The label at the start of an address line, and where it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// The sender.
    From,
    /// Action.
    To,
    /// Information.
    Info,
    /// Left out of a collective.
    Exempt,
}

/// Reads the label of an address line. The rest of the line must be a plain-language address in capitals.
#[must_use]
pub fn label(line: &str) -> Option<(Label, usize)> {
    const LABELS: &[(&str, Label)] = &[("FM", Label::From), ("TO", Label::To), ("INFO", Label::Info), ("XMT", Label::Exempt)];
    LABELS.iter().find_map(|&(word, label)| {
        let mut scan = Scan::new(line);
        scan.blanks();
        let found = scan.whole_word(word) && scan.blanks();
        (found && line[..scan.at()].trim() == word && is_address(scan.rest())).then(|| (label, scan.at()))
    })
}

/// True for a line that can be an addressee: capitals, figures and the signs that teletype has.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let text = text.trim();
    (2..=69).contains(&text.len())
        && text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b" /-.,&'()".contains(&b))
}
