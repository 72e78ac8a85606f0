//! Who classified a cable: `Classified By: Ambassador Jane Doe for reasons 1.4 (b) and (d)`.

mod person;

use super::edits;
use super::scan::Scan;
use crate::record::ClassifiedBy;

/// Where the label ends; `None` when the line does not begin with it. A portion marking may stand in front, and the word
/// may be misspelt (`CLASSFIED BY`).
#[must_use]
pub fn label(line: &str) -> Option<usize> {
    let mut scan = Scan::new(line);
    scan.blanks();
    let marking = super::marking::parse(scan.rest()).map_or(0, |marking| marking.length);
    let lead = scan.at() + marking;
    let mut scan = Scan::new(&line[lead..]);
    scan.blanks();
    let rest = scan.rest();
    // Every line of a text is asked: the first letter answers most.
    if !rest.starts_with(['C', 'c', 'D', 'd']) {
        return None;
    }
    let letters = rest.bytes().take(12).take_while(u8::is_ascii_alphabetic).count();
    let word = rest[..letters].to_ascii_uppercase();
    let known = word == "DERIVED" || edits::within(word.as_bytes(), b"CLASSIFIED", 1);
    scan = Scan::starting_at(&line[lead..], scan.at() + letters);
    let found = known && scan.blanks() && (scan.whole_word("BY") || scan.whole_word("FROM"));
    scan.blanks();
    scan.while_char(|c| matches!(c, ':' | ';'));
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
    // A guide or another document that the marking is taken from is no person.
    let derived = text[..from].to_ascii_uppercase().contains("DERIVED");
    let (name, title) = if derived { (None, None) } else { person::name_and_title(&rest[..end]) };
    Some(ClassifiedBy { as_written: text.trim().to_owned(), name, title, reasons: reasons(rest) })
}

/// Where the reasons begin: `for reasons`, `REASON:`, `, reason`, `E.O.`, or the first section number.
fn reason_start(text: &str) -> Option<usize> {
    const WORDS: &[&str] = &[
        "for reason",
        "reason",
        "per 1.",
        "e.o.",
        "eo 1",
        "executive order",
        "under 1.",
        "pursuant",
        "in accordance",
        "declassify",
        "decl:",
        "decl on",
        "derived from",
        "per section",
        "under section",
        "section 1.",
        "sections 1.",
    ];
    let lower = text.to_ascii_lowercase();
    let words = WORDS.iter().filter_map(|word| lower.find(word)).min();
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
        for letter in letters(&tail[..stop]) {
            let reason = format!("{number}({letter})");
            if !out.contains(&reason) {
                out.push(reason);
            }
        }
        rest = &tail[stop..];
    }
    out
}

/// Single letters `a` to `h` of the list that follows a section number: `(b) and (d)`, `B/D`, `(b-d)`. A longer word but
/// `and`, `or`, `through` ends it.
fn letters(text: &str) -> Vec<char> {
    let mut out: Vec<char> = Vec::new();
    let mut range = false;
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_alphabetic()) {
        let between = &rest[..at];
        let length = rest[at..].find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len() - at);
        let word = rest[at..at + length].to_ascii_lowercase();
        range |= between.trim_matches([' ', '(', ')']) == "-";
        rest = &rest[at + length..];
        let letter = word.chars().next().filter(|letter| length == 1 && ('a'..='h').contains(letter));
        match letter {
            // Another figure or the end of a sentence between two letters: the list is over.
            Some(_) if !out.is_empty() && between.contains(|c: char| c.is_ascii_digit()) => break,
            Some(letter) => {
                let first = out.last().copied().filter(|_| range).map_or(letter, |last| char::from(last as u8 + 1));
                out.extend(first..=letter);
                range = false;
            }
            None if matches!(word.as_str(), "through" | "thru" | "to") => range = true,
            None if matches!(word.as_str(), "and" | "or" | "para" | "sub") => {}
            None => break,
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_read_in_every_form() {
        for (text, wanted) in [
            ("1.4 (b) and (d)", vec!["1.4(b)", "1.4(d)"]),
            ("1.4 b and d.", vec!["1.4(b)", "1.4(d)"]),
            ("1.4(B), (C), (D)", vec!["1.4(b)", "1.4(c)", "1.4(d)"]),
            ("1.5 (b)(d)", vec!["1.5(b)", "1.5(d)"]),
            ("1.5 (b,d)", vec!["1.5(b)", "1.5(d)"]),
            ("E.O. 12958 1.4 (A) and 1.5 (d)", vec!["1.4(a)", "1.5(d)"]),
            ("1.4 (b/d)", vec!["1.4(b)", "1.4(d)"]),
            ("1.4 (B/ D)", vec!["1.4(b)", "1.4(d)"]),
            ("1.4 (b-d)", vec!["1.4(b)", "1.4(c)", "1.4(d)"]),
            ("1.4 (b) through (d)", vec!["1.4(b)", "1.4(c)", "1.4(d)"]),
            ("1.4 (b) & (d)", vec!["1.4(b)", "1.4(d)"]),
            ("1.4 (b), (d), and (e)", vec!["1.4(b)", "1.4(d)", "1.4(e)"]),
            ("1.5.D", vec!["1.5(d)"]),
            ("1.5D", vec!["1.5(d)"]),
            ("1.5d", vec!["1.5(d)"]),
            ("1.4.(b)", vec!["1.4(b)"]),
            ("1.4[b] and [d]", vec!["1.4(b)", "1.4(d)"]),
            ("1.4 B, D", vec!["1.4(b)", "1.4(d)"]),
            ("reason para 1.4 (b)", vec!["1.4(b)"]),
            ("12958, 1.4 (b) and 1.4 (d)", vec!["1.4(b)", "1.4(d)"]),
            ("1.4 (b) and (b)", vec!["1.4(b)"]),
            ("1.4 (b) and (d) in a memo", vec!["1.4(b)", "1.4(d)"]),
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
            (
                "Classified by NEA Assistant Secretary Jeffrey D. Feltman for reasons 1.4 (b)",
                "Jeffrey D. Feltman",
                "NEA Assistant Secretary",
            ),
            ("Classified By: Classified by Pol M/C Allegrone for Reasons 1.4 b and d.", "Allegrone", "Pol M/C"),
            ("CLASSIFIED BY: JANE DOE, POLITICAL COUNSELOR; REASON: 1.4(B), (D)", "JANE DOE", "POLITICAL COUNSELOR"),
            (
                "Classified By: Jane Doe, Ambassador, Embassy Lisbon, State. Reason: 1.4 (b)",
                "Jane Doe",
                "Ambassador, Embassy Lisbon, State",
            ),
            ("Classified By: Charge d'Affaires, a.i., Jane Doe for reasons 1.4 (b)", "Jane Doe", "Charge d'Affaires, a.i."),
            ("Classified By: Charge d'Affaires a.i. Jane Doe for reasons 1.4 (b)", "Jane Doe", "Charge d'Affaires a.i."),
            ("Classified By: DCM, Jane Doe; reasons 1.4 (b)", "Jane Doe", "DCM"),
            ("Classified By: Jane Doe (DCM) for reasons 1.4 (b)", "Jane Doe", "DCM"),
            ("Classified By: Jane Doe - Acting DCM - Reason 1.4 (b)", "Jane Doe", "Acting DCM"),
            (
                "Classified By: Acting Deputy Chief of Mission Jane van der Doe, reasons 1.4 (b)",
                "Jane van der Doe",
                "Acting Deputy Chief of Mission",
            ),
            ("Classified By: PolCouns Jane Doe, 1.4 (b)", "Jane Doe", "PolCouns"),
            ("Classified By: John Doe, Jr., Consul General, for reasons 1.4 (b)", "John Doe, Jr.", "Consul General"),
            (
                "Classified By: Consul General in Sao Paulo Jane Doe for reasons 1.4 (b)",
                "Jane Doe",
                "Consul General in Sao Paulo",
            ),
            (
                "Classified By: Director for Near East Affairs Jane Doe for reasons 1.4 (b)",
                "Jane Doe",
                "Director for Near East Affairs",
            ),
            ("CLASSIFIED BY AMBASSADOR JANE DOE, FOR REASONS 1.5 (B) AND (D)", "JANE DOE", "AMBASSADOR"),
            ("Classfied By: Ambassador Jane Doe for 1.4 (b)", "Jane Doe", "Ambassador"),
            ("(U) CLASSIFIED BY ECONOMIC OFFICER J. DOE. REASON: 1.5 (D)", "J. DOE", "ECONOMIC OFFICER"),
            ("Classified By: EUR/SE Director Jane Doe, per E.O. 12958, 1.4 (b)", "Jane Doe", "EUR/SE Director"),
        ] {
            let by = parse(text).expect(text);
            assert_eq!((by.name.as_deref(), by.title.as_deref()), (Some(name), Some(title)), "{text}");
        }
    }
}
