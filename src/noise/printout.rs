//! What a browser prints at the foot of each page, and what archives write above a page that they keep: an address, and
//! beside it a page's number, the moment of printing, or months to choose from.
//!
//! `http://leaks.example.org/print/1  Page 3 of 9`, `http://leaks.example.org/1 [29/11/2010 21:31:07]`.
//! What survives: an address that stands alone or in a sentence, as telegrams have them.

use super::Sure;
use super::folded::Folded;
use super::page_footer::{OF, PAGE};

/// Months as archives write them.
const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

pub(super) fn judge(text: &Folded<'_>) -> Option<Sure> {
    let written = &text.lower;
    if !["http://", "https://", "www."].iter().any(|front| written.starts_with(front)) {
        return None;
    }
    let (_, rest) = written.split_once(' ')?;
    let words: Vec<_> = rest.split(' ').filter(|word| !word.is_empty()).collect();
    if is_counter(&words) || is_moment(rest.trim()) {
        return Some(Sure::Certain);
    }
    let chooses = words.iter().all(|word| *word == "go" || MONTHS.contains(word));
    (chooses && words.len() > 1).then_some(Sure::Likely)
}

/// `Page 3 of 9`, `3 of 9`, `3/9`.
fn is_counter(words: &[&str]) -> bool {
    let number = |word: &str| !word.is_empty() && word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit());
    let words = if words.first().is_some_and(|word| PAGE.contains(word)) { &words[1..] } else { words };
    match words {
        [n, of, m] => number(n) && OF.contains(of) && number(m),
        [both] => both.split_once('/').is_some_and(|(n, m)| number(n) && number(m)),
        _ => false,
    }
}

/// `[29/11/2010 21:31:07]`: a date and a time, in brackets or not.
fn is_moment(rest: &str) -> bool {
    let inner = rest.trim_start_matches('[').trim_end_matches(']');
    let digits = inner.bytes().filter(u8::is_ascii_digit).count();
    let signs = |c: char| c.is_ascii_digit() || matches!(c, '/' | '.' | ':' | '-' | ',' | ' ');
    let inner = inner.trim_end_matches(" am").trim_end_matches(" pm");
    (7..=14).contains(&digits) && inner.contains(':') && inner.contains(['/', '.', '-']) && inner.chars().all(signs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::noise::by_words;

    #[test]
    fn feet_of_printed_pages_go() {
        for text in [
            "http://leaks.example.org/print/1  Page 3 of 9",
            "http://leaks.example.org/cable/2009/03/09LISBON123.html 3/9",
            "https://leaks.example.org/print/1 [29/11/2010 21:31:07]",
            "www.example.org/cable 11/29/2010 9:31 PM",
            "http://leaks.example.org/druck/1 Seite 2 von 4",
        ] {
            assert_eq!(judge(&Folded::new(text)), Some(Sure::Certain), "{text}");
        }
        assert_eq!(judge(&Folded::new("http://leaks.example.org/cable/1 Go DEC JAN FEB")), Some(Sure::Likely));
    }

    #[test]
    fn addresses_in_a_telegram_stay() {
        for text in [
            "http://www.example.gov/report2009",
            "The report is at http://www.example.gov/report 3 of 9 chapters deal with fish.",
            "http://www.example.gov/report and the annex of 2009",
            "www.example.gov 202-555-0100",
            "www.example.gov (see page 3 of 9)",
            "http://intelink.example.gov/oslo go",
        ] {
            assert!(by_words(text).is_none_or(|(_, sure)| sure == Sure::Hint), "{text}: {:?}", by_words(text));
        }
    }

    #[test]
    fn a_counter_or_a_moment_stands_behind_the_address_and_nothing_else() {
        let of = |rest: &str| super::judge(&super::Folded::new(&format!("http://leaks.example.org/1 {rest}")));
        for rest in ["Page 3 of 9", "3 of 9", "3/9", "page 3/9", "[29/11/2010 21:31:07]", "12.3.2011, 9:05 pm"] {
            assert_eq!(of(rest), Some(super::Sure::Certain), "{rest}");
        }
        assert_eq!((of("nov dec jan"), of("go nov")), (Some(super::Sure::Likely), Some(super::Sure::Likely)));
        for rest in [
            "nov",
            "3 of nets",
            "nets of 9",
            "3 to 9",
            "3/nets",
            "nets/9",
            "12345 of 9",
            "/9",
            "29/11/2010",
            "29 11 2010 21:31",
            "3 of 9 nets",
            "nov nets",
        ] {
            assert_eq!(of(rest), None, "{rest}");
        }
    }
}
