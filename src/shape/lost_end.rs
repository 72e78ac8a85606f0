//! The line end between the last addressee and the classification, where a copy has lost it:
//!
//! ```text
//! INFO AMEMBASSY PARIS
//! AMEMBASSY LONDONUNCLAS LISBON 003235
//! ```
//!
//! What survives: a sentence that names a classified telegram (`SEE CONFIDENTIAL LISBON 003235`), since no addressee begins it.

use crate::bytes::{self, Signs};
use crate::field::{address, classification, post};
use crate::line::Line;

/// How classification lines begin that have post and serial behind the level.
const LEVELS: [&str; 6] = ["UNCLAS", "CONFIDENTIAL", "SECRET", "C O N F I D E N", "S E C R E T", "U N C L A S"];

/// Words that addressees begin with.
const ADDRESSEES: [&str; 9] =
    ["AMEMBASSY ", "AMCONSUL ", "AMCONGEN ", "USMISSION ", "USDEL ", "USLO ", "SECSTATE ", "SECDEF ", "CINC"];

/// Teletype has 69 columns; two lines have run together.
const LONGEST: usize = 140;

/// Gives each of the two a line of its own.
pub(crate) fn mend(lines: &mut Vec<Line<'_>>) {
    let may_be = |line: &Line<'_>| line.signs().has_all(Signs::of("C")) && line.signs().has_any(Signs::DIGITS);
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| may_be(line)) {
        found.extend(level(&line.text).map(|level| (at, level)));
    }
    if found.is_empty() {
        return;
    }
    let mut out = Vec::with_capacity(lines.len() + found.len());
    let mut found = found.into_iter().peekable();
    for (at, mut line) in std::mem::take(lines).into_iter().enumerate() {
        let behind = found.next_if(|(found, _)| *found == at).map(|(_, level)| line.split_off(level));
        out.push(line);
        out.extend(behind);
    }
    *lines = out;
}

/// Where the classification begins behind an addressee.
fn level(line: &str) -> Option<usize> {
    let text = bytes::trim_end(line);
    if text.len() > LONGEST
        || !text.as_bytes().last().is_some_and(u8::is_ascii_digit)
        || !address::is_address(text.get(..69).unwrap_or(text))
    {
        return None;
    }
    let from = address::label(text).map_or(0, |(_, from)| from);
    let name = text[from..].trim_start();
    let begins = |word: &&str| name.starts_with(*word);
    let routed = name.split_once('/').is_some_and(|(indicator, _)| address::is_indicator(indicator));
    if !routed && !ADDRESSEES.iter().any(begins) {
        return None;
    }
    let starts = LEVELS.iter().filter_map(|level| memchr::memmem::find(text.as_bytes(), level.as_bytes()));
    starts.min().filter(|at| *at > from).filter(|at| {
        let found = classification::line(&text[*at..]).filter(|found| found.serial.is_some());
        found.and_then(|found| found.post).is_some_and(|name| post::by_name(&name).is_some())
    })
}

#[cfg(test)]
mod tests {
    use super::level;

    #[test]
    fn the_classification_behind_an_addressee_is_found() {
        for (line, classification) in [
            ("AMEMBASSY LONDONUNCLAS LISBON 003235", "UNCLAS LISBON 003235"),
            ("AMEMBASSY LONDON UNCLAS SECTION 01 OF 02 LISBON 003235", "UNCLAS SECTION 01 OF 02 LISBON 003235"),
            ("RUEHLO/AMEMBASSY LONDON 0123C O N F I D E N T I A L LISBON 003235 ", "C O N F I D E N T I A L LISBON 003235 "),
            ("TO SECSTATE WASHDC PRIORITY 1234S E C R E T LISBON 003235", "S E C R E T LISBON 003235"),
            ("INFO USMISSION GENEVACONFIDENTIAL LISBON 003235", "CONFIDENTIAL LISBON 003235"),
        ] {
            assert_eq!(level(line).map(|at| &line[at..]), Some(classification), "{line}");
        }
        for line in [
            "AMEMBASSY LONDON 003235",
            "SEE CONFIDENTIAL LISBON 003235",
            "UNCLAS LISBON 003235",
            "AMEMBASSY LONDON CONFIDENTIAL 003235",
            "AMEMBASSY LONDON CONFIDENTIAL LAMPFORD 003235",
            "AMEMBASSY LONDON WROTE IN SECRET LETTER 12",
            "The keeper read AMEMBASSY LONDON UNCLAS LISBON 003235",
            "",
        ] {
            assert_eq!(level(line), None, "{line}");
        }
    }
}
