//! Addressees: `RUEHC/SECSTATE WASHDC PRIORITY 0456`.

use super::edits;
use super::scan::Scan;
use crate::record::Address;

/// Precedences as address lines write them; words of seven letters or more may be misspelt (`PRIOITY`, 08BRASILIA93).
const PRECEDENCES: &[(&str, &str)] = &[
    ("FLASH", "flash"),
    ("IMMEDIATE", "immediate"),
    ("PRIORITY", "priority"),
    ("ROUTINE", "routine"),
    ("NIACT", "niact immediate"),
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
    // `AMEMBASSY VATICAN POUCH`: sent on by bag.
    let mut name = rest.trim_end().strip_suffix(" POUCH").unwrap_or(rest);
    let (mut number, mut precedence) = (None, None);
    // `PRIORITY 0456`, `0456 PRIORITY`: each once, in either order.
    loop {
        if let Some((rest, found)) = number_at_end(name).filter(|_| number.is_none()) {
            (name, number) = (rest, Some(found));
        } else if let Some((rest, found)) = precedence_at_end(name) {
            precedence = precedence.or(Some(found));
            name = rest;
        } else {
            break;
        }
    }
    (!name.is_empty() && !is_page_line(name)).then(|| Address {
        as_written: as_written.to_owned(),
        routing,
        name: name.to_owned(),
        precedence: precedence.map(str::to_owned),
        number: number.map(str::to_owned),
        excluded: Vec::new(),
    })
}

/// The addressees of one line: copies without line ends run several together, each with its routing indicator.
#[must_use]
pub fn split(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    for (blank, _) in text.match_indices(' ') {
        let rest = &text[blank + 1..];
        let begins = rest.starts_with('R') && rest.split_once('/').is_some_and(|(indicator, _)| is_indicator(indicator));
        if begins && !text[start..blank].trim().is_empty() {
            out.push(text[start..blank].trim());
            start = blank + 1;
        }
    }
    out.push(text[start..].trim());
    out
}

/// True for a line that is the rest of the addressee above it: its precedence and number, or the end of its name.
#[must_use]
pub fn is_rest(line: &str) -> bool {
    let is_word = |word: &str| {
        word.bytes().all(|b| b.is_ascii_digit()) || precedence(word).is_some() || matches!(word, "DC" | "WASHDC" | "COLLECTIVE")
    };
    line.trim_start().starts_with("//") || (!line.trim().is_empty() && line.split_ascii_whitespace().all(is_word))
}

/// `PAGE 02        STATE   015113  182333Z` has run into the block of addressees.
fn is_page_line(name: &str) -> bool {
    name.strip_prefix("PAGE ").is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
}

/// The routing indicator before the slash: 4 to 8 capitals, the first an R; or ZEN, for one who has it by other means.
fn routing(text: &str) -> (Option<String>, &str) {
    match text.split_once('/') {
        Some((indicator, rest)) if is_indicator(indicator.trim_end()) || indicator == "ZEN" => {
            (Some(indicator.trim_end().to_owned()), rest.trim_start_matches(['/', ' ']))
        }
        _ => (None, text),
    }
}

pub(crate) fn is_indicator(text: &str) -> bool {
    (4..=8).contains(&text.len()) && text.starts_with('R') && text.bytes().all(|b| b.is_ascii_uppercase())
}

/// The running number at the end: three digits or more, or any behind a precedence.
fn number_at_end(text: &str) -> Option<(&str, &str)> {
    let (rest, digits) = text.trim_end().rsplit_once(' ')?;
    let (rest, is_number) = (rest.trim_end(), digits.bytes().all(|b| b.is_ascii_digit()));
    // A post's name has no figure in it, a task force's has.
    let post = ["AMEMB", "AMCON", "USMISSION", "SECSTATE"].iter().any(|word| rest.starts_with(word));
    let least = if post || precedence_at_end(rest).is_some() { 1 } else { 3 };
    (is_number && (least..=6).contains(&digits.len())).then_some((rest, digits))
}

fn precedence_at_end(text: &str) -> Option<(&str, &'static str)> {
    let text = text.trim_end();
    // `…VAIHINGEN GE//J2/J3//PRIORITY`: the offices end with their slashes.
    let offices = text.rfind("//").map(|at| text.split_at(at + 2)).filter(|(_, word)| precedence(word).is_some());
    let (rest, word) = offices.or_else(|| text.rsplit_once(' '))?;
    let found = precedence(word)?;
    // `NIACT IMMEDIATE` is one precedence.
    match rest.trim_end().strip_suffix("NIACT") {
        Some(name) if found == "immediate" && name.ends_with(' ') => Some((name.trim_end(), "niact immediate")),
        _ => Some((rest.trim_end(), found)),
    }
}

fn precedence(word: &str) -> Option<&'static str> {
    let near =
        |known: &str| word == known || (known.len() > 6 && edits::within(word.as_bytes(), known.as_bytes(), 1 + known.len() / 9));
    PRECEDENCES.iter().find(|(known, _)| near(known)).map(|(_, found)| *found)
}

/// The label at the start of an address line, and where it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
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
        // `INFO XMT AMEMBASSY ROME`: nobody is informed, one is left out.
        let label = if label == Label::Info && scan.whole_word("XMT") && scan.blanks() { Label::Exempt } else { label };
        (found && line[..scan.at()].trim().starts_with(word) && is_address(scan.rest())).then(|| (label, scan.at()))
    })
}

/// True for a line that can be an addressee: capitals, figures and the signs that teletype has.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let text = text.trim();
    // Teletype has 69 columns; copies that have lost line ends run several addressees together.
    let longest = if text.split_once('/').is_some_and(|(indicator, _)| is_indicator(indicator)) { 2000 } else { 69 };
    (2..=longest).contains(&text.len())
        && text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b" /-.,&'():".contains(&b))
}
