//! `paragraph-unknown`: where the text sends the reader to a paragraph of its own, that paragraph is there.
//!
//! `Please see paragraph 7.`, `the talking points in paragraph 4 below`, `(paras 5-7)`. Other texts have paragraphs, too: without
//! such a cue, or with another text's name beside it (`see para 4 of ref A`), nothing is said.

use super::place::top_of;
use super::{Case, finding};
use crate::cable::{Finding, Severity};

/// Words before a number that make it the number of a paragraph.
const WORDS: [&str; 4] = ["para", "paras", "paragraph", "paragraphs"];

/// No telegram has as many paragraphs.
const MOST: u32 = 300;

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let body = &case.assembled.cable.body;
    let mut known: Vec<u32> = body.iter().filter_map(|block| block.number).collect();
    if known.len() < 2 {
        return;
    }
    for block in body {
        for number in mentions(&block.text) {
            if number == 0 || number > MOST || known.contains(&number) {
                continue;
            }
            // Each number is told once.
            known.push(number);
            let message = format!("The text sends its reader to paragraph {number}, and this copy has no paragraph {number}.");
            out.push(finding("paragraph-unknown", Severity::Warning, Some(top_of(block)), message));
        }
    }
}

/// The numbers of paragraphs of this same text that it names, in order.
fn mentions(text: &str) -> Vec<u32> {
    let mut out = Vec::new();
    if !has_word(text) {
        return out;
    }
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    for (at, word) in words.iter().enumerate() {
        let name = word.trim_start_matches(['(', '"', '“']).trim_end_matches('.');
        let Some(next) = words.get(at + 1) else { break };
        if !WORDS.iter().any(|known| known.eq_ignore_ascii_case(name)) || !next.starts_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let opened = word.starts_with('(');
        let (numbers, length, closed) = numbers(&words[at + 1..]);
        let before = at.checked_sub(1).map_or("", |before| words[before]);
        let after = words.get(at + 1 + length).copied().unwrap_or_default();
        let sends = is_one_of(before, &["see"]) || (opened && closed) || is_one_of(after, &["above", "below"]);
        let about = &words[at.saturating_sub(6)..words.len().min(at + length + 7)];
        if sends && !is_one_of(after, &["of", "in", "to", "from"]) && !about.iter().any(|word| is_of_another_text(word)) {
            out.extend(numbers);
        }
    }
    out
}

/// Most texts name no paragraph at all.
fn has_word(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr2_iter(b'p', b'P', bytes).any(|at| bytes[at..].get(..4).is_some_and(|word| word.eq_ignore_ascii_case(b"para")))
}

/// The numbers of `16.`, `5-7)`, `4 and 5`, `3, 4 and 9`, how many words they take, and whether a bracket closes behind them.
fn numbers(words: &[&str]) -> (Vec<u32>, usize, bool) {
    let mut out = Vec::new();
    let mut closed = false;
    let mut length = 0;
    for word in words.iter().take(6) {
        let joins = is_one_of(word, &["and", "through", "to", "-", "or", "&"])
            && words.get(length + 1).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
        let is_number = word.starts_with(|c: char| c.is_ascii_digit());
        if closed || !(joins || is_number) {
            break;
        }
        length += 1;
        if joins {
            continue;
        }
        let parts = word.split(['-', '–', ',']).map(|part| part.trim_end_matches([')', '.', ';', ':', '"', '”', ']']));
        // `3(a)`, `4b` and `2.5` are no paragraphs of a telegram.
        out.extend(parts.map_while(|part| part.parse::<u32>().ok()));
        closed = word.trim_end_matches(['.', ',', ';']).ends_with(')') && !word.contains('(');
        if word.ends_with(['.', ';', ':']) {
            break;
        }
    }
    (out, length, closed)
}

fn is_one_of(word: &str, known: &[&str]) -> bool {
    let word = word.trim_matches(|c: char| matches!(c, '(' | ')' | ',' | '.' | ';' | ':' | '"'));
    known.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// `ref`, `reftel`, `refs`, `septel`, `UNSCR`, `resolution`: words that make a paragraph that of another text.
fn is_of_another_text(word: &str) -> bool {
    const STARTS: [&str; 8] = ["ref", "septel", "unsc", "resolution", "article", "annex", "operative", "op"];
    let word = word.trim_start_matches(['(', '"', '“']);
    STARTS.iter().any(|start| {
        let own = word.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start));
        own && (start.len() > 3
            || word.trim_end_matches(['s', 'S', ',', '.', ')', ';']).len() <= 3
            || word.to_ascii_lowercase().starts_with("reft"))
    })
}

#[cfg(test)]
mod tests {
    use super::mentions;

    #[test]
    fn paragraphs_of_the_same_text_are_told_from_others() {
        for (text, wanted) in [
            ("This is an action request. Please see para 16.", vec![16]),
            ("Deliver the talking points in paragraph 4 below and report.", vec![4]),
            ("The lamp burned (paras 5-7) until dawn (see paragraphs 8 and 9).", vec![5, 7, 8, 9]),
            ("(See paras 3, 4 and 12.)  (Para 2.)", vec![3, 4, 12, 2]),
            ("As noted in para 6 above, the keeper left.", vec![6]),
        ] {
            assert_eq!(mentions(text), wanted, "{text}");
        }
    }

    #[test]
    fn paragraphs_of_other_texts_are_left_alone() {
        for text in [
            "Please see para 4 of ref A.",
            "See reftel para 4.",
            "See para 5 reftel (para 5).",
            "As called for in paragraph 8 of UNSCR 1737, see para 3 of the report.",
            "The treaty has a new paragraph 7.",
            "in paragraphs 4 through 12 is his own account",
            "The parade drew 16 bands; see article 3, para 2.",
            "(ref B, para 9)",
        ] {
            assert!(mentions(text).is_empty(), "{text}");
        }
    }
}
