//! Who classified a cable: `Classified By: Ambassador Jane Doe for reasons 1.4 (b) and (d)`.

use super::scan::Scan;
use crate::record::ClassifiedBy;

/// Where the label ends; `None` when the line does not begin with it. A portion marking may stand in front.
#[must_use]
pub fn label(line: &str) -> Option<usize> {
    let mut scan = Scan::new(line);
    scan.blanks();
    let marking = super::marking::parse(scan.rest()).map_or(0, |marking| marking.length);
    let lead = scan.at() + marking;
    let mut scan = Scan::new(&line[lead..]);
    scan.blanks();
    let found =
        (scan.word("CLASSIFIED") || scan.word("DERIVED")) && scan.blanks() && (scan.whole_word("BY") || scan.whole_word("FROM"));
    scan.one_of(&[':']);
    found.then(|| lead + scan.at())
}

/// True when the text names a reason of an executive order (`1.4 (b)`, `1.5(d)`): the field ends there.
#[must_use]
pub fn has_reasons(text: &str) -> bool {
    !reasons(text).is_empty()
}

/// Reads the joined lines of the field.
///
/// ```
/// let field = "Classified By: Political Counselor Jane Doe for reasons 1.4 (b) and (d)";
/// let by = enclair::field::classified_by::parse(field).unwrap();
/// assert_eq!((by.name.as_deref(), by.title.as_deref()), (Some("Jane Doe"), Some("Political Counselor")));
/// assert_eq!(by.reasons, ["1.4(b)", "1.4(d)"]);
/// ```
#[must_use]
pub fn parse(text: &str) -> Option<ClassifiedBy> {
    let mut from = label(text)?;
    // `Classified By: Classified by DCM …` (09PARIS1426): the label may stand twice.
    if let Some(again) = label(&text[from..]) {
        from += again;
    }
    let rest = &text[from..];
    let end = reason_start(rest).unwrap_or(rest.len());
    let who = rest[..end].trim().trim_end_matches([',', ';', '.', ':']).trim();
    let (name, title) = name_and_title(who);
    Some(ClassifiedBy { as_written: text.trim().to_owned(), name, title, reasons: reasons(rest) })
}

/// Where the reasons begin: `for reasons`, `REASON:`, `, reason`, `E.O.`, or the first section number.
fn reason_start(text: &str) -> Option<usize> {
    let lower = text.to_ascii_lowercase();
    let words = ["for reason", "reason", "per 1.", "e.o.", "under 1."].iter().filter_map(|word| lower.find(word)).min();
    let number = section(text).map(|(at, ..)| at);
    match (words, number) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// The first `1.4` or `1.5` of the text: where it stands, the section, and where it ends.
fn section(text: &str) -> Option<(usize, &str, usize)> {
    text.match_indices("1.").find_map(|(at, _)| {
        let digit = text[at + 2..].bytes().next().filter(u8::is_ascii_digit)?;
        let before = at > 0 && text.as_bytes()[at - 1].is_ascii_digit();
        (matches!(digit, b'3'..=b'6') && !before).then(|| (at, &text[at..at + 3], at + 3))
    })
}

/// `1.4 (b) and (d)`, `1.4 b and d`, `1.5 (b,d)`, `1.4(B), (C), (D)`: one entry for each letter.
fn reasons(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some((_, number, end)) = section(rest) {
        let tail = &rest[end..];
        let stop = section(tail).map_or(tail.len(), |(at, ..)| at);
        out.extend(letters(&tail[..stop]).map(|letter| format!("{number}({letter})")));
        rest = &tail[stop..];
    }
    out.dedup();
    out
}

/// Single letters `a` to `h` of the list that follows a section number. A longer word but `and`, `or`, `&` ends it.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.split(|c: char| !c.is_ascii_alphabetic())
        .filter(|word| !word.is_empty())
        .take_while(|word| word.len() == 1 || matches!(word.to_ascii_lowercase().as_str(), "and" | "or"))
        .filter(|word| word.len() == 1)
        .filter_map(|word| word.chars().next())
        .map(|letter| letter.to_ascii_lowercase())
        .filter(|letter| ('a'..='h').contains(letter))
        .collect::<Vec<_>>()
        .into_iter()
}

/// Words of titles and offices at American posts.
const TITLE_WORDS: &[&str] = &[
    "A/DCM",
    "A/S",
    "AA/S",
    "ACTING",
    "ADCM",
    "ADM",
    "ADVISOR",
    "AFFAIRS",
    "AGRICULTURAL",
    "AMB",
    "AMBASSADOR",
    "AND",
    "ASSISTANT",
    "ATTACHE",
    "BRANCH",
    "CDA",
    "CG",
    "CHARGE",
    "CHARGÉ",
    "CHIEF",
    "COMMERCIAL",
    "CONSUL",
    "CONSULAR",
    "COUNSELLOR",
    "COUNSELOR",
    "COUNTRY",
    "CULTURAL",
    "D",
    "D'AFFAIRES",
    "DAFFAIRES",
    "DAO",
    "DAS",
    "DCM",
    "DEFENSE",
    "DEPARTMENT",
    "DEPUTY",
    "DIRECTOR",
    "D’AFFAIRES",
    "ECON",
    "ECONCOUNS",
    "ECONCOUNSELOR",
    "ECONOFF",
    "ECONOMIC",
    "EMBASSY",
    "ENERGY",
    "ENVIRONMENT",
    "EST",
    "EXECUTIVE",
    "FIRST",
    "FOR",
    "GENERAL",
    "HEAD",
    "INTERIM",
    "LABOR",
    "LEGAL",
    "MANAGEMENT",
    "MILITARY",
    "MINISTER",
    "MINISTER-COUNSELOR",
    "MISSION",
    "OF",
    "OFFICE",
    "OFFICER",
    "PAO",
    "PERMANENT",
    "POL",
    "POL-ECON",
    "POL/ECON",
    "POLCHIEF",
    "POLCOUNS",
    "POLCOUNSELOR",
    "POLECON",
    "POLITICAL",
    "POLITICAL-ECONOMIC",
    "POLITICAL-MILITARY",
    "POLITICAL/ECONOMIC",
    "POLMIL",
    "POLOFF",
    "POST",
    "PRINCIPAL",
    "PRT",
    "PUBLIC",
    "REGIONAL",
    "REPRESENTATIVE",
    "RSO",
    "SCIENCE",
    "SECOND",
    "SECRETARY",
    "SECTION",
    "SENIOR",
    "SPECIAL",
    "TEAM",
    "THE",
    "THIRD",
    "TO",
    "U.S",
    "UNDER",
    "US",
    "VICE",
];

fn is_title_word(word: &str) -> bool {
    let bare = word.trim_matches([',', '.', ':', ';', '(', ')']).to_ascii_uppercase().replace('é', "É");
    // Office symbols (`EUR/SE`, `ISN/MTR`) and section names with a slash are titles, too.
    TITLE_WORDS.binary_search(&bare.as_str()).is_ok()
        || (bare.contains('/') && bare.len() > 2)
        || bare.ends_with("COUNS")
        || bare.ends_with("OFF")
}

/// Parts `Title Name`, `Name, Title` and `Title, Name`.
fn name_and_title(who: &str) -> (Option<String>, Option<String>) {
    let some = |text: &str| {
        let text = text.trim().trim_matches([',', ';', ':']).trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    let words: Vec<_> = who.split(' ').collect();
    let titles = words.iter().take_while(|word| word.is_empty() || is_title_word(word)).count();
    if titles > 0 {
        let at = words[..titles].iter().map(|word| word.len() + 1).sum::<usize>().min(who.len());
        // `Ambassador Jane Doe, Chief of Mission`: what follows the comma is no part of the name.
        let name = who[at..].split(',').next().unwrap_or_default();
        return (some(name), some(&who[..at]));
    }
    match who.split_once(',') {
        Some((name, title)) => (some(name), some(title)),
        None => (some(who), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_words_can_be_searched() {
        assert!(TITLE_WORDS.is_sorted(), "{:?}", TITLE_WORDS.windows(2).find(|pair| pair[0] > pair[1]));
    }

    #[test]
    fn reasons_are_read_in_every_form() {
        for (text, wanted) in [
            ("1.4 (b) and (d)", vec!["1.4(b)", "1.4(d)"]),
            ("1.4 b and d.", vec!["1.4(b)", "1.4(d)"]),
            ("1.4(B), (C), (D)", vec!["1.4(b)", "1.4(c)", "1.4(d)"]),
            ("1.5 (b)(d)", vec!["1.5(b)", "1.5(d)"]),
            ("1.5 (b,d)", vec!["1.5(b)", "1.5(d)"]),
            ("E.O. 12958 1.4 (A) and 1.5 (d)", vec!["1.4(a)", "1.5(d)"]),
            ("on 11.4 percent (b)", vec![]),
        ] {
            assert_eq!(reasons(text), wanted, "{text}");
        }
    }

    #[test]
    fn name_and_title_are_told_apart() {
        for (text, name, title) in [
            ("Classified By: A/DCM Gary A. Grappo for reasons 1.4 (b) and (d)", "Gary A. Grappo", "A/DCM"),
            (
                "Classified By: Deputy Chief of Mission Kevin M. Johnson for reasons 1.4 b and d",
                "Kevin M. Johnson",
                "Deputy Chief of Mission",
            ),
            ("Classified by Amb. Charles H. Rivkin for Reasons 1.5 (b)(d)", "Charles H. Rivkin", "Amb."),
            ("CLASSIFIED BY: PAM DURHAM, ISN/MTR DIRECTOR. REASON: 1.4 (B)", "PAM DURHAM", "ISN/MTR DIRECTOR"),
            ("Classified By: Ambassador Robert Ford, reason 1.4 (b) and (d)", "Robert Ford", "Ambassador"),
        ] {
            let by = parse(text).expect(text);
            assert_eq!((by.name.as_deref(), by.title.as_deref()), (Some(name), Some(title)), "{text}");
        }
    }
}
