//! The telegrams that an entry of a reference list names: `07 STATE 12345`, `PARIS 12 (07)`, `BAGHDAD 110 AND 140`.

use super::Home;
use super::search::{telegrams, with_letters};
use super::telegram::{Found, telegram};
use crate::field::{mrn, post};

/// True when a text begins with post and serial.
pub(super) fn opens(text: &str) -> bool {
    let lead = text.len() - text.trim_start().len();
    telegram(&with_letters(text), lead, false).is_some()
}

/// True when a text names a telegram.
pub(super) fn names(text: &str) -> bool {
    text.len() <= 400 && !telegrams(text).is_empty()
}

/// True for an entry that is a serial and no more: `2962`, `2962 AND PREVIOUS`.
pub(super) fn is_serial(entry: &str) -> bool {
    let digits = entry.bytes().take_while(u8::is_ascii_digit).count();
    let rest = entry.get(digits..).unwrap_or_default().trim_matches([' ', ',', ';', '.']).to_ascii_uppercase();
    (3..=6).contains(&digits) && (rest.is_empty() || rest == "(NOTAL)" || rest.starts_with("AND PREV"))
}

/// What an entry names: each telegram with its canonical number, and what is none as it stands.
pub(super) fn read(entry: &str, home: Home<'_>) -> Vec<(String, Option<String>)> {
    let mut found = telegrams(entry);
    // `TRIPOLI 227 TRIPOLI 00000402`: the cable's own number in eight digits is the page line's.
    found.retain(|telegram| !(telegram.padded && Some(telegram.post) == home.post && Some(telegram.number) == home.number));
    let mut out = Vec::new();
    let mut at = 0;
    for (index, telegram) in found.iter().enumerate() {
        others(&entry[at..telegram.start], &mut out);
        let next = found.get(index + 1).map_or(entry.len(), |next| next.start);
        let end = telegram.end + qualifiers(&entry[telegram.end..next]);
        let written = trimmed(&entry[telegram.start..end]);
        out.push((
            written.to_owned(),
            year(telegram, home).map(|year| format!("{:02}{}{}", year.rem_euclid(100), telegram.post, telegram.number)),
        ));
        at = end;
    }
    others(&entry[at..], &mut out);
    out
}

/// The year that an entry gives, or the cable's own, or the one before when the serial is greater than the cable's own
/// serial from the same post.
fn year(telegram: &Found, home: Home<'_>) -> Option<i32> {
    if telegram.year.is_some() {
        return telegram.year;
    }
    let own = home.post == Some(telegram.post) && home.number.is_some_and(|own| telegram.number > own);
    home.year.map(|year| if own { year - 1 } else { year })
}

/// `06EFTOBAKU1165`: an id in one word, in which something has run into the post.
fn glued_id(piece: &str) -> Option<String> {
    const LONGEST: usize = 60;
    let year = piece.bytes().take_while(u8::is_ascii_digit).count();
    let whole = piece.bytes().all(|b| b.is_ascii_alphanumeric()) && piece.ends_with(|c: char| c.is_ascii_digit());
    let found = (matches!(year, 2 | 4) && whole && piece.len() <= LONGEST).then(|| mrn::identify(piece)).flatten();
    found.filter(|found| post::by_name(&found.post).is_some()).map(|found| found.canonical)
}

/// What is no telegram, piece by piece.
fn others(text: &str, out: &mut Vec<(String, Option<String>)>) {
    for piece in text.split(';') {
        let piece = trimmed(piece);
        let words = piece.trim_start_matches("AND ").trim_start_matches("and ");
        let small = words.len() < 4
            || matches!(
                words.to_ascii_uppercase().as_str(),
                "NONE" | "AND PREVIOUS" | "PREVIOUS" | "NOTAL" | "REFTEL" | "REFTELS" | "AND OTHERS"
            );
        if !small && words.contains(|c: char| c.is_alphabetic()) {
            out.push((piece.to_owned(), glued_id(piece)));
        }
    }
}

fn trimmed(text: &str) -> &str {
    let text = text.trim_matches(|c: char| matches!(c, ' ' | ',' | ';' | '.' | '/' | '-' | '–' | '¶' | '\u{fffd}'));
    let text = text.strip_suffix(" AND").or_else(|| text.strip_suffix(" &")).unwrap_or(text);
    // A bracket that only opens or only closes belongs to what was cut off.
    let open = text.matches('(').count();
    match text.matches(')').count() {
        close if close > open => text.strip_suffix(')').unwrap_or(text).trim_end(),
        close if close < open => text.strip_prefix('(').unwrap_or(text).trim_start(),
        _ => text,
    }
}

/// How much of the words behind a telegram say more of it: `(NOTAL)`, `AND PREVIOUS`, `CIRCULAR`, up to a sign of the list.
fn qualifiers(text: &str) -> usize {
    let mut depth = 0usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ';' | ',' if depth == 0 => return at,
            _ => {}
        }
        let and = text[at..].get(..5).is_some_and(|word| word.eq_ignore_ascii_case(" AND "));
        let previous = text[at..].get(..9).is_some_and(|word| word.eq_ignore_ascii_case(" AND PREV"));
        if depth == 0 && and && !previous {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOME: Home<'_> = Home { year: Some(2008), post: Some("LISBON"), number: Some(500) };

    fn canonical(entry: &str) -> Vec<String> {
        read(entry, HOME).into_iter().filter_map(|(_, canonical)| canonical).collect()
    }

    #[test]
    fn telegrams_are_found_in_every_form() {
        for (entry, wanted) in [
            ("STATE 12345", "08STATE12345"),
            ("07 STATE 12345", "07STATE12345"),
            ("2007 STATE 12345", "07STATE12345"),
            ("'07 STATE 12345", "07STATE12345"),
            ("(07) STATE 12345", "07STATE12345"),
            ("STATE 12345 (07)", "07STATE12345"),
            ("STATE 12345 (2007)", "07STATE12345"),
            ("STATE 12345 OF 2007", "07STATE12345"),
            ("07STATE12345", "07STATE12345"),
            ("STATE12345", "08STATE12345"),
            ("STATE 012345", "08STATE12345"),
            ("SECSTATE 12345", "08STATE12345"),
            ("SEC STATE 12345", "08STATE12345"),
            ("SECSTATE WASHDC 12345", "08STATE12345"),
            ("State 12345 (notal)", "08STATE12345"),
            ("USUN 12", "08USUNNEWYORK12"),
            ("UNVIE 12", "08UNVIEVIENNA12"),
            ("TEL AVIV 12", "08TELAVIV12"),
            ("PORT AU PRINCE 12", "08PORTAUPRINCE12"),
            ("HCMC 12", "08HOCHIMINHCITY12"),
            ("DAR ES SALAAM 12", "08DARESSALAAM12"),
            ("AMEMBASSY PARIS 12", "08PARIS12"),
            ("STATE 106206 CIRCULAR", "08STATE106206"),
            ("99 PRETORIA 12315", "99PRETORIA12315"),
            ("LISBON 400", "08LISBON400"),
            ("LISBON 600", "07LISBON600"),
            ("SEE STATE 12345", "08STATE12345"),
            ("'STATE 12345'", "08STATE12345"),
            ("\"STATE 12345\"", "08STATE12345"),
            ("“STATE 12345”", "08STATE12345"),
            ("‘07 STATE 12345", "07STATE12345"),
            ("N'DJAMENA 12", "08NDJAMENA12"),
            ("ISLAMABD 12", "08ISLAMABAD12"),
            ("L1SBON 12", "08LISBON12"),
            ("B0G0TA 112", "08BOGOTA112"),
            ("CAIR0 112", "08CAIRO112"),
            ("07 0TTAWA 112", "07OTTAWA112"),
            ("ROME (C)00112", "08ROME112"),
            ("ROME (S/NF) 112", "08ROME112"),
            ("PRAGUE, 1228", "08PRAGUE1228"),
            ("06EFTOOSLO112", "06OSLO112"),
            ("06SECTION01OF02OSLO112", "06OSLO112"),
            ("06OSLLO112", "06OSLO112"),
        ] {
            assert_eq!(canonical(entry), [wanted], "{entry}");
        }
    }

    #[test]
    fn one_entry_may_name_several() {
        for (entry, wanted) in [
            ("PARIS 12 AND 34", vec!["08PARIS12", "08PARIS34"]),
            ("PARIS 12, 34 AND 56", vec!["08PARIS12", "08PARIS34", "08PARIS56"]),
            ("PARIS 112/134", vec!["08PARIS112", "08PARIS134"]),
            ("07 PARIS 12 AND 08 PARIS 34", vec!["07PARIS12", "08PARIS34"]),
            ("07 PARIS 12 AND 34", vec!["07PARIS12", "07PARIS34"]),
            ("PARIS 12; ROME 34, OSLO 56", vec!["08PARIS12", "08ROME34", "08OSLO56"]),
            ("STATE 123 08 PARIS 12", vec!["08STATE123", "08PARIS12"]),
            ("PARIS 12 AND PREVIOUS", vec!["08PARIS12"]),
            ("OSLO 849, OSLO, 1228, ROME 77", vec!["08OSLO849", "08OSLO1228", "08ROME77"]),
            ("ROME, 07 OSLO 12", vec!["07OSLO12"]),
            ("ROME, 2007 OSLO 12", vec!["07OSLO12"]),
        ] {
            assert_eq!(canonical(entry), wanted, "{entry}");
        }
    }

    #[test]
    fn other_documents_have_no_number() {
        for entry in [
            "SECDEF R162245Z OCT 08",
            "DOE-ROE E-MAIL 12/3/08",
            "TELCON PARIS 12",
            "IIR 6 842 0123 08",
            "OSC GMP20081212737001",
            "STATE CA-3400 NOV 2, 1966",
            "MEETING IN PARIS 12 DEC",
            "PARIS 12 DEC 08",
            "PARIS 12/3/08",
            "PARIS 161200Z JUN 08",
            "UNSCR 1737",
            "FBIS REPORT FROM LONDON 1234",
            "LETTER FROM ROME, 1228",
            "ROME (SEE NOTE) 112",
            "06LAMPFORD112",
        ] {
            assert_eq!(canonical(entry), Vec::<String>::new(), "{entry}");
            assert_eq!(read(entry, HOME).first().map(|(written, _)| written.as_str()), Some(entry));
        }
    }
}
