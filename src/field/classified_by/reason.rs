//! The reasons: the sections of the order that a classifier names, and where they begin.

use crate::field::edits;

/// Where the reasons begin: `for reasons`, `REASON:`, `, reason`, `E.O.`, or the first section number. The word is misspelt
/// now and then (`reaons`, `Resons`), and cut in two at a wrap (`for re asons`).
pub(super) fn reason_start(text: &str) -> Option<usize> {
    let lower = text.to_ascii_lowercase();
    // `Jane Doe-reasons 1.4(b/d)`: glued to the name.
    let glued = [lower.find("reason"), section(text).map(|(at, ..)| at)].into_iter().flatten().min();
    let mut before = "";
    let mut from = 0;
    for word in lower.split(' ') {
        if glued.is_some_and(|glued| glued < from) {
            break;
        }
        if leads_on(before, &lower[from..]) {
            return Some(from);
        }
        before = if word.is_empty() { before } else { word };
        from += word.len() + 1;
    }
    glued
}

/// True when a text, behind a word, is no more of the person: the order, a section, the reasons.
fn leads_on(before: &str, text: &str) -> bool {
    const WORDS: &[&str] = &[
        "e.o",
        "eo 1",
        "executive order",
        "based on",
        "based upon",
        "based 0n",
        "due to",
        "pursuant",
        "in accordance",
        "declassify",
        "decl:",
        "decl on",
        "derived from",
        "under se",
        "per se",
        "section 1.",
        "sections 1.",
        "11652",
        "12065",
        "12356",
        "12958",
        "13292",
        "13526",
    ];
    let number = text.starts_with("1.") || text.starts_with("1,");
    let section = number && text[2..].trim_start().starts_with(|c: char| c.is_ascii_digit());
    section || WORDS.iter().any(|word| text.starts_with(word)) || is_reason(before, text)
}

/// True when a text begins with the word `reason`, cut in two or with a letter wrong.
fn is_reason(before: &str, text: &str) -> bool {
    let letters = |most: usize| text.bytes().filter(|&b| b != b' ').take(most).map(|b| if b == b'0' { b'o' } else { b });
    if letters(6).eq(*b"reason") {
        return true;
    }
    let word = text.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    let leads = matches!(before, "for" | "fr" | "f0r" | "per") || before.ends_with(['.', ',', ';']);
    let near = ["reason", "reasons"].iter().any(|reason| edits::within(word.as_bytes(), reason.as_bytes(), 1));
    leads && word.starts_with('r') && (near || word == "reas")
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
pub(super) fn reasons(text: &str) -> Vec<String> {
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
}
