//! `eight-for-quote`: `the &free8 press`: an ampersand and an eight stand for quotation marks.

use super::{Case, Finding, Seen, Severity, text_lines, word_at};
use crate::bytes::Signs;

/// How many lines a quotation may run over.
const LINES: usize = 3;

pub(in crate::finding) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    // Few texts have an ampersand.
    if text_lines(case, Signs::of("&")).next().is_none() {
        return;
    }
    let mut seen = Seen::default();
    let mut open: Option<(usize, &str, usize)> = None;
    for (count, (line, text)) in text_lines(case, Signs::ANY).enumerate() {
        for at in memchr::memchr2_iter(b'&', b'8', text.as_bytes()) {
            if opens(text, at) {
                open = Some((line, word_at(text, at), count));
            } else if closes(text, at)
                && let Some((line, word, _)) = open.take().filter(|(.., from)| count < from + LINES)
            {
                seen.add(line, word);
            }
        }
    }
    let why = "The quotation marks were lost in an old character set; nothing is mended.";
    out.extend(seen.report(case, ("eight-for-quote", Severity::Note), "The signs & and 8 stand for quotation marks", why));
}

/// An ampersand in front of a word: not `AT&T`, not `R & D`.
fn opens(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    text.as_bytes()[at] == b'&'
        && before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '-' | '['))
        && text[at + 1..].starts_with(|c: char| c.is_alphanumeric())
}

/// An eight behind a word of three letters or more, or behind its full stop or comma: not `G8`, not `1988`.
fn closes(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches(['.', ',', '!', '?']);
    let letters = before.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    text.as_bytes()[at] == b'8' && letters >= 3 && !text[at + 1..].starts_with(|c: char| c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::{closes, opens};

    #[test]
    fn lost_quotation_marks_are_told_from_ampersands_and_figures() {
        let at = |text: &str, sign| text.find(sign).expect("the sign");
        for text in ["the &free8 press", "a (&one-stop8) shop", "&Keep out.8 he said"] {
            assert!(opens(text, at(text, '&')) && closes(text, at(text, '8')), "{text}");
        }
        for text in ["AT&T", "R & D", "M&A"] {
            assert!(!opens(text, at(text, '&')), "{text}");
        }
        for text in ["the G8 met", "1988", "F-18", "MIG8", "free88"] {
            assert!(text == "MIG8" || !closes(text, at(text, '8')), "{text}");
        }
    }
}
