//! Who classified a cable: `Classified By: Ambassador Jane Doe for reasons 1.4 (b) and (d)`.

mod person;
mod reason;
mod word;

use super::edits;
use super::scan::Scan;
use crate::record::ClassifiedBy;
use reason::{reason_start, reasons};

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
    if letters != "DERIVED".len() && letters.abs_diff("CLASSIFIED".len()) > 1 {
        return None;
    }
    let word = rest[..letters].to_ascii_uppercase();
    let known = word == "DERIVED" || edits::within(word.as_bytes(), b"CLASSIFIED", 1);
    scan = Scan::starting_at(&line[lead..], scan.at() + letters);
    let found = known && scan.blanks() && (scan.whole_word("BY") || scan.whole_word("FROM"));
    scan.blanks();
    scan.while_char(|c| matches!(c, ':' | ';'));
    // `CORRECTED COPY - CLASSIFIED BY LINE ADDED` says what was corrected.
    let remark = scan.rest().get(..4).is_some_and(|word| word.eq_ignore_ascii_case("line"));
    (found && !remark).then(|| lead + scan.at())
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
    let from = label(text)?;
    let from = from + lead(&text[from..]);
    let rest = &text[from..];
    let end = reason_start(rest).unwrap_or(rest.len());
    // A guide or another document that the marking is taken from is no person.
    let derived = text[..from].to_ascii_uppercase().contains("DERIVED");
    let (name, title) = if derived { (None, None) } else { person::name_and_title(&rest[..end]) };
    Some(ClassifiedBy { as_written: text.trim().to_owned(), name, title, reasons: reasons(rest) })
}

/// The length of what stands between the label and the person: a marking, or the label a second time
/// (`Classified By: Classified by DCM …`, `Classified By: This message classified by …`, `… CLASSIFICATION GUIDE BY …`).
fn lead(text: &str) -> usize {
    const FAR: usize = 60;
    let near = text.char_indices().map(|(at, _)| at).take_while(|&at| at < FAR).last().unwrap_or_default();
    let again = text[..near].match_indices([' ', ':']).map(|(at, _)| at + 1).filter(|&at| {
        let word = text[at..].get(..2).is_some_and(|word| word.eq_ignore_ascii_case("by"));
        word && text[at + 2..].starts_with([' ', ':'])
    });
    let mut again =
        again.filter(|&at| text[..at].to_ascii_uppercase().split([' ', '.', ')']).any(|word| word.starts_with("CLASS")));
    if let Some(at) = again.next_back() {
        return at + 3;
    }
    let blanks = text.len() - text.trim_start().len();
    blanks + super::marking::parse(&text[blanks..]).map_or(0, |marking| marking.length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_ends_where_the_reasons_begin() {
        for end in [
            "for reaons 1.4 (b)",
            ".  Resons 1.5 (B)",
            "for re asons 1.4 (b)",
            ".  REA SONS: 1.4 (B)",
            "FR REASONS 1.4 (b)",
            "BASED ON E.O.12958 REASONS 1.4 (b)",
            "BASED UPON REASONS 1.5 (B)",
            "under Section 1.4 b",
            "DUE TO 1,4 (C)",
            ": 1.2 (B), (D)",
            "FOR 12958 1.4 B, D",
            "-reasons 1.4(b/d)",
            ". E.O 12958. Reasons 1.4 (B)",
            "for Reas (b) and (d)",
            "per reasons 1.4 (b)",
        ] {
            let text = format!("Classified By: DCM Jane Doe{}{end}", if end.starts_with(['.', ':', '-']) { "" } else { " " });
            assert_eq!(parse(&text).and_then(|by| by.name).as_deref(), Some("Jane Doe"), "{text}");
        }
        assert_eq!(parse("CLASSIFIED BY LINE ADDED"), None);
        assert_eq!(parse("Classified By: LISBON 222 LISBON 216").and_then(|by| by.name), None);
        assert_eq!(parse("CLASSIFIED BY SECTION 1.5 (B)").and_then(|by| by.name), None);
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

    #[test]
    fn titles_that_are_misspelt_or_long_are_no_names() {
        for (text, name, title) in [
            ("Classified By: Ambassdor Jane Doe for reasons 1.4 (b)", "Jane Doe", "Ambassdor"),
            ("CLASSIFIED BY: AMBASSAD0R JANE DOE.  REAS0N: 1.5 (D)", "JANE DOE", "AMBASSAD0R"),
            ("Classified By: Acting Political Counsleor Jane Doe, reasons 1.4 (b)", "Jane Doe", "Acting Political Counsleor"),
            ("CLASSIFIED BY: ACTING POL CHEIF JANE DOE.  REASON: 1.4 (B)", "JANE DOE", "ACTING POL CHEIF"),
            ("Classified By: Charge d,Affaires a. i. Jane Doe, reason 1.4 (b)", "Jane Doe", "Charge d,Affaires a. i."),
            ("Classified By: Charge d' Affairs Jane Doe, reason 1.4 (b)", "Jane Doe", "Charge d' Affairs"),
            ("Classified By: Charge d'Affaires, a.i. Jane Doe.  Reason 1.4 (b)", "Jane Doe", "Charge d'Affaires, a.i."),
            ("Classified By: Harbor PRT Team Leader Jane Doe for reason 1.4 (b)", "Jane Doe", "Harbor PRT Team Leader"),
            (
                "Classified By: PRT Lisbon Governance Section Head Jane B. Doe, 1.4 (b)",
                "Jane B. Doe",
                "PRT Lisbon Governance Section Head",
            ),
            (
                "Classified By: Lantern Wardens Quorum Jane van der Doe for reasons 1.4 (b)",
                "Jane van der Doe",
                "Lantern Wardens Quorum",
            ),
            (
                "Classified By: Special Envoy for the Outer Reefs Jane Q. Doe, 1.4 (b)",
                "Jane Q. Doe",
                "Special Envoy for the Outer Reefs",
            ),
            ("Classified By: Acting DAS for ISN Jane Doe.  Reasons 1.4 (b)", "Jane Doe", "Acting DAS for ISN"),
            (
                "Classified By: Assistant Secretary of State for the Inner Reefs Jane Doe, 1.4 (b)",
                "Jane Doe",
                "Assistant Secretary of State for the Inner Reefs",
            ),
            ("Classified By: Acting DCM/Jane Doe for reasons 1.4 (b)", "Jane Doe", "Acting DCM"),
            ("Classified By: AMB:JDOE, Reasons 1.4 (b)", "JDOE", "AMB"),
            ("Classified By: EUR/SE, Dir. Jane Doe, Reason 1.4 (b)", "Jane Doe", "EUR/SE, Dir."),
            ("Classified By: (U) CDA Jane Doe; E.O. 12958, reasons 1.4 (b)", "Jane Doe", "CDA"),
            ("Classified By: This message classified by Econ Counselor Jane Doe, 1.4 (b)", "Jane Doe", "Econ Counselor"),
            ("Classified By: 1. CLASSIFIED BY NEA DIRECTOR JANE DOE REASONS: 1.4 (B)", "JANE DOE", "NEA DIRECTOR"),
            ("Classified By: EST&H OFFICER JANE DOE FOR REASON 1.5 (b)", "JANE DOE", "EST&H OFFICER"),
            ("Classified By: Ambassador Jane Law for reasons 1.4 (b)", "Jane Law", "Ambassador"),
            ("Classified By: Ambassador Jane Reagan, 1.4 (b)", "Jane Reagan", "Ambassador"),
        ] {
            let by = parse(text).expect(text);
            assert_eq!((by.name.as_deref(), by.title.as_deref()), (Some(name), Some(title)), "{text}");
        }
    }
}
