//! The executive-order line: `E.O. 12958: DECL: 12/20/2018`.

use super::date::{declassification, iso};
use super::label::marking_end;
use super::scan::Scan;
use crate::record::ExecutiveOrder;

/// True when a line begins with the label: `E.O.`, `EO`, `E.0.` (a zero), in any case, and a number. A longer line without a colon
/// near it is a sentence about an order (`E.O. 13224 forbids all of this`), as is a short one behind a marking, unless it
/// names the deadline. Some posts mark the field (`(U) E.O. 12958: DECL: …`).
#[must_use]
pub fn is_label(line: &str) -> bool {
    let line = line.trim();
    let marking = marking_end(line);
    let mut scan = Scan::starting_at(line, marking);
    scan.blanks();
    let found = label(&mut scan).is_some();
    let rest = scan.rest().trim_start();
    // `, AS AMENDED: DECL: X1`, `DECL 22 FEB 2018`.
    let short = marking == 0 && rest.len() <= 16;
    found && (short || rest.starts_with("DECL") || rest.bytes().take(14).any(|b| b == b':'))
}

/// The label and the order's number. All orders met have five digits; one may be lost (`E.O. 1295`).
fn label(scan: &mut Scan<'_>) -> Option<String> {
    if scan.word("EXECUTIVE ORDER") {
        scan.blanks();
        return number(scan);
    }
    scan.word("E").then_some(())?;
    scan.one_of(&['.', ',', '/']);
    scan.blanks();
    scan.one_of(&['O', 'o', '0'])?;
    scan.while_char(|c| matches!(c, '.' | ',' | ':' | ';' | ' ' | '\u{a0}' | '-'));
    number(scan)
}

/// The order's number; a letter may stand for the figure that it looks like (`E.O. I2958`).
fn number(scan: &mut Scan<'_>) -> Option<String> {
    let written = scan.while_char(|c| c.is_ascii_digit() || matches!(c, 'I' | 'l' | 'O'))?;
    let letters = written.bytes().filter(u8::is_ascii_alphabetic).count();
    let figures = written.replace(['I', 'l'], "1").replace('O', "0");
    ((4..=6).contains(&written.len()) && letters <= 1).then_some(figures)
}

/// Reads the line. `year` is the cable's own, for dates with two digits of the year.
///
/// ```
/// let order = enclair::field::executive_order::parse("E.O. 12958: DECL: 12/20/2018 ", Some(2008)).unwrap();
/// assert_eq!(order.declassify.as_deref(), Some("2018-12-20"));
/// ```
#[must_use]
pub fn parse(line: &str, year: Option<i32>) -> Option<ExecutiveOrder> {
    let text = line.trim();
    let mut scan = Scan::starting_at(text, marking_end(text));
    scan.blanks();
    let order = label(&mut scan)?;
    let value = &text[scan.at()..];
    Some(ExecutiveOrder { order: Some(order), declassify: declassify(value, year), as_written: text.to_owned() })
}

/// The deadline behind the order's number.
fn declassify(value: &str, year: Option<i32>) -> Option<String> {
    let mut scan = Scan::new(value);
    let mut labelled = false;
    loop {
        scan.while_char(|c| matches!(c, ':' | ' ' | ',' | '.' | ';' | '-' | '\u{a0}'));
        // `AS AMENDED`, `DECL: DECLASSIFIED BY …`: the label may stand twice, once as a verb.
        let word = ["AS AMENDED", "DECLASSIFY ON", "DECLASSIFY", "DECLASS", "DECLAS", "DECL", "DELC", "DCL"]
            .iter()
            .any(|word| scan.whole_word(word));
        if !word {
            break;
        }
        labelled = true;
    }
    value_of(scan.rest().trim(), year, labelled)
}

/// The deadline that a classifier's field names (`DECLASSIFY ON: 12/20/2018`).
#[must_use]
pub fn declassify_on(field: &str, year: Option<i32>) -> Option<String> {
    let lower = field.to_ascii_lowercase();
    let (at, label) = ["declassify on", "decl on", "decl:"].iter().find_map(|label| lower.find(label).map(|at| (at, label)))?;
    deadline(field[at + label.len()..].trim_start_matches([':', ' ']), year)
}

/// True when `next` goes on the line: it has the value that the line lacks, or the rest of an event in words
/// (`DECL: UPON THE CLOSURE OF THE EMBASSY IN` / `BELGRADE`).
#[must_use]
pub fn goes_on(line: &str, next: &str) -> bool {
    const NEARLY_FULL: usize = 45;
    match parse(line, None).and_then(|order| order.declassify) {
        None => deadline(next, None).is_some() || next.trim_start().to_ascii_uppercase().starts_with("DECL"),
        Some(value) => {
            let event = value.contains(' ') && !value.contains(|c: char| c.is_ascii_digit());
            event && line.trim().len() >= NEARLY_FULL && next.len() <= NEARLY_FULL && !next.contains(" FOR ")
        }
    }
}

/// A date, one of the words that stand for none, or an event in words.
fn value_of(value: &str, year: Option<i32>, labelled: bool) -> Option<String> {
    if value.is_empty() {
        return None;
    }
    deadline(value, year)
        .or_else(|| date_inside(value, year))
        .or_else(|| labelled.then(|| value.trim_end_matches('.').to_owned()))
}

/// A deadline at the start of the text: a date, or `OADR`, `X1`, `1.6X6`, `25X1`, `GDS`, `N/A` and their like.
fn deadline(value: &str, year: Option<i32>) -> Option<String> {
    if let Some(date) = declassification(value, year) {
        return Some(iso(date));
    }
    let upper = value.to_ascii_uppercase();
    let word = upper.split([' ', ',', ';', '(']).find(|word| !word.is_empty())?.trim_end_matches(['.', ':']);
    let rest = upper[upper.find(word).map_or(0, |at| at + word.len())..].trim_start_matches([' ', ',', '.', ':']);
    match word {
        "N/A" | "NA" | "N.A" | "NA/" | "N/" | "N" if word != "N" || rest.starts_with("/A") || rest.starts_with("/ A") => {
            return Some("N/A".to_owned());
        }
        "NOT" if rest.starts_with("APPLICABLE") => return Some("N/A".to_owned()),
        "NONE" => return Some("N/A".to_owned()),
        // `GDS 8/12/85 (DOE, JANE) OR-P`: the General Declassification Schedule with its date.
        "GDS" | "ADS" => return Some(date_inside(rest, year).unwrap_or_else(|| word.to_owned())),
        "OADR" | "NGDS" | "XGDS" | "RDS" | "MR" => return Some(with_number(word, rest)),
        _ => {}
    }
    let exempt = ["XGDS-", "XGDS", "RDS-", "RDS", "1.6X", "1.5X", "1.6", "25X", "50X", "X-", "X"]
        .iter()
        .find_map(|start| word.strip_prefix(start).map(|rest| (*start, rest)));
    let (start, digits) = exempt?;
    if matches!(start, "1.6") {
        // `1.6 X6`: the section and the exemption, written apart.
        let exemption = rest.split([' ', ',']).next().unwrap_or_default();
        let is_one = digits.is_empty()
            && exemption.len() == 2
            && exemption.starts_with('X')
            && exemption.ends_with(|c: char| c.is_ascii_digit());
        return is_one.then(|| format!("1.6{exemption}"));
    }
    let known = digits.starts_with(|c: char| c.is_ascii_digit()) && digits.len() <= 12;
    known.then(|| word.to_owned())
}

/// `XGDS 1`, `RDS 3`: the exemption's number, written apart.
fn with_number(word: &str, rest: &str) -> String {
    let rest = rest.trim_start_matches(['-', ' ']);
    let digit = rest.chars().next().filter(|c| ('1'..='4').contains(c));
    let alone =
        !rest.trim_start_matches('-').get(1..2).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit() || c == '/'));
    match digit.filter(|_| alone && matches!(word, "XGDS" | "RDS")) {
        Some(digit) => format!("{word}-{digit}"),
        None => word.to_owned(),
    }
}

/// The only date of a value in words: `DECLASSIFIED BY NARA 09/02/2009`, `ON DECEMBER 20, 2018`. An event that names a date
/// among other things (`10 YEARS AFTER 12/20/2008`) is none.
fn date_inside(value: &str, year: Option<i32>) -> Option<String> {
    const LEADS: &[&str] = &["DECLASSIFIED", "BY", "NARA", "ON", "DATE", "RELEASED", "DECL", "DATED", "UNTIL", "DECLAS", "STATE"];
    let mut rest = value;
    loop {
        let word = rest.split([' ', ':']).next().unwrap_or_default();
        if let Some(date) = declassification(rest, year) {
            return Some(iso(date));
        }
        if word.is_empty() || !LEADS.contains(&word.to_ascii_uppercase().trim_end_matches(',')) {
            return None;
        }
        rest = rest[word.len()..].trim_start_matches([' ', ':']);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deadlines_are_read_in_every_form() {
        for (value, wanted) in [
            ("DECL: 12/20/2018", "2018-12-20"),
            ("DECL: 12/20/18", "2018-12-20"),
            ("DECL:12/20/2018", "2018-12-20"),
            ("decl: 12/20/2018", "2018-12-20"),
            ("DECL: 2018/12/20", "2018-12-20"),
            ("DECL: 2018-12-20", "2018-12-20"),
            ("DECL: 12-20-2018", "2018-12-20"),
            ("DECL: 12.20.2018", "2018-12-20"),
            ("DECL: 22/12/2018", "2018-12-22"),
            ("DECL: 20 DEC 2018", "2018-12-20"),
            ("DECL: DEC 20, 2018", "2018-12-20"),
            ("DECL: DECEMBER 20, 2018", "2018-12-20"),
            ("DECL: 20 December 2018", "2018-12-20"),
            ("DECL: 12 /20/ 2018", "2018-12-20"),
            ("DECL 12/20/2018", "2018-12-20"),
            ("DECLAS: 12/20/2018", "2018-12-20"),
            ("DECLASSIFY ON: 12/20/2018", "2018-12-20"),
            ("12/20/2018", "2018-12-20"),
            ("DECL: DECLASSIFIED BY NARA 09/02/2009", "2009-09-02"),
            ("DECL: 2/3/18", "2018-02-03"),
            ("GDS 8/12/85 (DOE, JANE) OR-P", "1985-08-12"),
            ("GDS", "GDS"),
            ("XGDS-1", "XGDS-1"),
            ("XGDS 2", "XGDS-2"),
            ("XGDS - 3", "XGDS-3"),
            ("ADS, DECLAS 2/3/18", "2018-02-03"),
            ("NGDS", "NGDS"),
            ("DECL: 1.6 X1, X6", "1.6X1"),
            ("DECL: O2/O3/2O18", "2018-02-03"),
            ("DECL: 02//03/2018", "2018-02-03"),
            ("DECL: 20180203", "2018-02-03"),
            ("DECL: 02032018", "2018-02-03"),
            ("DECL: OADR", "OADR"),
            ("DECL:  OADR.", "OADR"),
            ("DECL: X1", "X1"),
            ("DECL: 1.6X1", "1.6X1"),
            ("DECL: 1.6 X6", "1.6X6"),
            ("DECL: 25X1", "25X1"),
            ("DECL: 25X1-HUMAN", "25X1-HUMAN"),
            ("N/A", "N/A"),
            ("DECL: N/A", "N/A"),
            ("DECL: NA", "N/A"),
            ("AS AMENDED DECL: 12/20/2018", "2018-12-20"),
            ("DECL: AFTER KOREAN UNIFICATION", "AFTER KOREAN UNIFICATION"),
            ("DECL: UPON CLOSURE OF EMBASSY LISBON", "UPON CLOSURE OF EMBASSY LISBON"),
        ] {
            for label in [
                "E.O. 12958: ",
                "EO 12958 ",
                "E.0. 12958:",
                "E.o. 12958: ",
                "E. O. 12958: ",
                "E.O.12958:",
                "E.O. 1295: ",
                "EO: 12958: ",
                "E.O 12958: ",
            ] {
                let line = format!("{label}{value}");
                let found = parse(&line, Some(if value.starts_with("GDS 8") { 1980 } else { 2008 }));
                assert_eq!(found.and_then(|order| order.declassify).as_deref(), Some(wanted), "{line}");
            }
        }
    }

    #[test]
    fn a_sentence_about_an_order_is_no_field() {
        for line in [
            "E.O. 12958:",
            "E.O. 12958",
            "E.O. 12958 N/A",
            "E.O. 1295B: DECL: X1",
            "E.O. 12958, AS AMENDED: DECL: X1",
            "(C) E.O. 12958 DECL 02/22/2018",
            "E.O. 12958 DECL 02/22/2018 AND NO SOONER",
        ] {
            assert!(is_label(line), "{line}");
        }
        for line in ["E.O. 13224 forbids all of this.", "E.O. 13224, and that is all", "EXECUTIVE ORDER 13224 FORBIDS ALL OF IT"]
        {
            assert!(!is_label(line), "{line}");
        }
        assert!(
            is_label("(U) E.O. 12958: N/A")
                && is_label("(C) E.O. 12958 DECL: X1")
                && !is_label("(U) E.O. 12958")
                && !is_label("(U) E.O. 13224 forbids all of this.")
        );
    }

    #[test]
    fn what_names_no_deadline_has_none() {
        for line in ["E.O. 12958:", "E.O. 12958: DECL:", "E.O. 12958 DECL"] {
            assert_eq!(parse(line, None).expect(line).declassify, None, "{line}");
        }
        for line in ["EOD 12958", "E.O. was signed", "ECHO 1234", "E.O. 12", "E"] {
            assert_eq!(parse(line, None), None, "{line}");
        }
    }
}
