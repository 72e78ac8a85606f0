//! `stray-q`: `the ANC Qclose association`: a Q in front of a word, where a copy was wrapped anew after a line had been repeated.
//! Words may have gone with the rest of that line.
//!
//! Not names: `Qatar`, `Qadhafi`, `Qrei`, `QTel`. What stands behind the Q begins as no name does (`Qnts`), or is a word of the
//! same text.

use std::collections::HashSet;

use super::{Case, Finding, Seen, Severity, text_lines};
use crate::bytes::Signs;

pub(in crate::finding) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let candidates: Vec<(usize, &str)> = text_lines(case, Signs::of("Q"))
        .flat_map(|(line, text)| words(text).map(move |word| (line, word)))
        .filter(|(_, word)| is_candidate(word))
        .collect();
    if candidates.is_empty() {
        return;
    }
    let may_be_known = |word: &str| word.len() > 4 && !begins_as_no_name(word);
    let wanted: HashSet<&str> = candidates.iter().filter(|(_, word)| may_be_known(word)).map(|(_, word)| &word[1..]).collect();
    let known = if wanted.is_empty() { HashSet::new() } else { known(case, &wanted) };
    let mut seen = Seen::default();
    for (line, word) in candidates {
        if begins_as_no_name(word) || known.contains(&word[1..]) {
            seen.add(line, word);
        }
    }
    let why = "It comes from the transmission, and words may have been lost there.";
    out.extend(seen.report(case, ("stray-q", Severity::Warning), "A Q stands in front of a word", why));
}

/// Those of these words that the text has.
fn known<'a>(case: Case<'a>, wanted: &HashSet<&str>) -> HashSet<&'a str> {
    // Their first letters answer for most words.
    let initials = wanted.iter().filter_map(|word| word.bytes().next()).fold(0u32, |all, letter| all | 1 << (letter & 31));
    let may_be = |word: &&str| word.bytes().next().is_some_and(|letter| initials >> (letter & 31) & 1 == 1);
    let words = text_lines(case, Signs::ANY).flat_map(|(_, text)| words(text));
    words.filter(may_be).filter(|word| wanted.contains(word)).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// A Q and a word of three letters or more that is not all capitals.
fn is_candidate(word: &str) -> bool {
    let rest = word.strip_prefix('Q').unwrap_or_default();
    rest.len() >= 3 && rest.is_ascii() && !rest.starts_with('u') && rest[1..].bytes().all(|b| b.is_ascii_lowercase())
}

/// Two consonants that follow no Q of a name: `Qclose`, `Qgreat`, `Qnts`. Names have `Qdh`, `Qsh`, `Qr` and a vowel.
fn begins_as_no_name(word: &str) -> bool {
    let letters = word.as_bytes();
    let (Some(first), Some(second)) = (letters.get(1), letters.get(2)) else { return false };
    let consonant = |b: &u8| b.is_ascii_lowercase() && !matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    consonant(first) && consonant(second) && (*second != b'h' || matches!(first, b't' | b'w')) && !word.starts_with("Qtr")
}

#[cfg(test)]
mod tests {
    use super::{begins_as_no_name, is_candidate};

    #[test]
    fn strays_are_told_from_names() {
        for word in ["Qclose", "Qgreat", "Qnts", "Qthe"] {
            assert!(is_candidate(word) && begins_as_no_name(word), "{word}");
        }
        for word in ["Qatar", "Qadhafi", "Qdhafi", "Qrei", "Qom", "Quito", "QTel", "QUITE", "Qtr", "Qsheish", "Qlaia"] {
            assert!(!is_candidate(word) || !begins_as_no_name(word), "{word}");
        }
    }
}
