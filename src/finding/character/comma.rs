//! `comma-for-apostrophe`: `the harbor,s keeper`, `don,t`.
//!
//! A character set of the 2000s had the apostrophe in the comma's place; hundreds of telegrams are written so.

use super::{Case, Finding, Seen, Severity, text_lines, word_at};
use crate::bytes::Signs;

pub(in crate::finding) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let mut seen = Seen::default();
    for (line, text) in text_lines(case, Signs::of(",")) {
        for at in memchr::memchr_iter(b',', text.as_bytes()).filter(|&at| is_apostrophe(text, at)) {
            seen.add(line, word_at(text, at));
        }
    }
    let why = "The apostrophes were lost in an old character set; nothing is mended.";
    out.extend(seen.report(case, ("comma-for-apostrophe", Severity::Note), "A comma stands for an apostrophe", why));
}

/// A word of two letters or more, the comma, the letters that follow an apostrophe, and the word's end.
fn is_apostrophe(text: &str, at: usize) -> bool {
    let rest = &text[at + 1..];
    // A blank follows nearly every comma.
    if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return false;
    }
    let before = text[..at].bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    if before < 2 || rest[length..].starts_with(|c: char| c.is_alphanumeric() || c == ',') {
        return false;
    }
    let own = |known: &&str| rest[..length].eq_ignore_ascii_case(known);
    let word = &text[at - before..at];
    match length {
        // `B,T`, `MOSCOW,S`: capitals go on in capitals, and small letters in small ones.
        1 => own(&"s") || (own(&"t") && word.ends_with(['n', 'N'])),
        2 => rest.bytes().next().is_some_and(|b| b.is_ascii_lowercase()) && ["re", "ve", "ll"].iter().any(own),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn apostrophes_are_told_from_commas() {
        let found = |text: &str| text.match_indices(',').filter(|(at, _)| super::is_apostrophe(text, *at)).count();
        for (text, wanted) in [
            ("the harbor,s keeper, who doesn,t sleep, and they,re two", 3),
            ("MUELLER,S LAMP; the GOI,s", 2),
            ("points a,b,s and 1,5 s, rocks,sand,salt, TAGS,S,T", 0),
            ("the lamp, s. the end,see", 0),
        ] {
            assert_eq!(found(text), wanted, "{text}");
        }
    }
}
