//! `stray-sign`: `post believes Øthat …`, `send ¬ one`: signs of another character set, where a quotation mark or a dash stood.

use super::{Case, Finding, Seen, Severity, bare, text_lines, word_at};
use crate::bytes::Signs;

pub(in crate::finding) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let mut seen = Seen::default();
    for (line, text) in text_lines(case, Signs::FURTHER).filter(|(_, text)| !text.is_ascii()) {
        for (at, sign) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
            if is_stray(text, at, sign) {
                seen.add(line, word_at(text, at));
            }
        }
    }
    let why = "What stood there is not known; it is shown as it is.";
    out.extend(seen.report(case, ("stray-sign", Severity::Warning), "A sign that no drafter writes stands in the text", why));
}

/// `µ` and `¬` anywhere but in a measure, control characters, and `Ø` alone or in front of an English word.
fn is_stray(text: &str, at: usize, sign: char) -> bool {
    let rest = &text[at + sign.len_utf8()..];
    match sign {
        '¬' | '¤' | '¦' | '\u{80}'..='\u{84}' | '\u{86}'..='\u{9f}' => true,
        'µ' | 'μ' => !text[..at].trim_end().ends_with(|c: char| c.is_ascii_digit()) && !rest.starts_with(['g', 'm', 's', 'S']),
        'Ø' | 'Í' => {
            let alone = text[..at].chars().next_back().is_none_or(|c| !c.is_alphabetic());
            let word = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
            alone && (word.is_empty() || COMMON.contains(&bare(word)))
        }
        _ => false,
    }
}

/// Words that begin no name when a letter is put in front of them.
const COMMON: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "but", "by", "for", "from", "had", "has", "have", "he", "her", "his", "if", "in", "is",
    "it", "its", "no", "not", "of", "on", "one", "or", "our", "she", "that", "the", "their", "there", "they", "this", "to",
    "was", "we", "were", "what", "when", "which", "while", "who", "will", "with", "would", "you",
];

#[cfg(test)]
mod tests {
    #[test]
    fn strays_are_told_from_letters_and_measures() {
        let found = |text: &str| text.char_indices().filter(|(at, c)| super::is_stray(text, *at, *c)).count();
        for (text, wanted) in [
            ("post believes Øthat France would send ¬ one µ more Ø", 4),
            ("Øystein of Tromsø and Østfold, 5 µg, 3 µm, São Tomé", 0),
            ("the keeper\u{92}s lamp", 1),
        ] {
            assert_eq!(found(text), wanted, "{text}");
        }
    }
}
