//! Short forms that the text explains itself.

use super::{Acronym, Block, Parts};
use crate::field::acronym;

/// A short form that is never put in brackets counts as explained when it is used this often and the text has the one
/// phrase that it stands for: `GOI`, and `The Government of Iraq announced`.
const USED_OFTEN: usize = 3;

/// The short forms of the body, in the order in which they are explained.
pub(super) fn find(parts: Parts<'_>, body: &[Block]) -> Vec<Acronym> {
    let mut out: Vec<Acronym> = Vec::new();
    for block in body {
        for found in acronym::definitions(&block.text) {
            push(&mut out, found.short, found.long, line_of(parts, block, found.short, true));
        }
    }
    for short in used_often(body) {
        if out.iter().any(|known| known.short.trim_end_matches('s') == short) {
            continue;
        }
        let found = unique(body, &short);
        if let Some((block, long)) = found {
            push(&mut out, &short, long, line_of(parts, block, long, false));
        }
    }
    out.sort_by_key(|acronym| acronym.line);
    out
}

fn push(out: &mut Vec<Acronym>, short: &str, long: &str, line: usize) {
    if out.iter().all(|known| known.short != short) {
        out.push(Acronym { short: short.to_owned(), long: long.to_owned(), line });
    }
}

/// The line on which the explanation is complete: the first of the block that has the short form in brackets, or the
/// long form's end.
fn line_of(parts: Parts<'_>, block: &Block, words: &str, bracket: bool) -> usize {
    let wanted = if bracket { format!("({words})") } else { words.to_owned() };
    let from = parts.lines.partition_point(|line| line.span().end <= block.span.start);
    let lines = parts.lines[from..].iter().take_while(|line| line.span().start < block.span.end);
    let mut before = String::new();
    for line in lines {
        before.push(' ');
        before.push_str(line.text.trim());
        if before.contains(&wanted) {
            return line.no;
        }
        let keep = before.len().saturating_sub(wanted.len() + 1);
        let keep = (keep..before.len()).find(|&at| before.is_char_boundary(at)).unwrap_or(before.len());
        before.drain(..keep);
    }
    block.lines[0]
}

/// Words of three to six capitals that are used often, in the order of the text.
fn used_often(body: &[Block]) -> Vec<String> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    let mut places = std::collections::HashMap::new();
    for word in body.iter().flat_map(|block| block.text.split(|c: char| !c.is_alphanumeric())) {
        if !(3..=6).contains(&word.len()) || !word.bytes().all(|b| b.is_ascii_uppercase()) {
            continue;
        }
        let at = *places.entry(word).or_insert_with(|| {
            counts.push((word.to_owned(), 0));
            counts.len() - 1
        });
        counts[at].1 += 1;
    }
    // A text all in capitals has no short forms to tell from words.
    let all_capitals = counts.len() > 200;
    counts.retain(|(_, count)| *count >= USED_OFTEN && !all_capitals);
    counts.into_iter().map(|(word, _)| word).collect()
}

/// The one phrase of all blocks that spells a short form.
fn unique<'a>(body: &'a [Block], short: &str) -> Option<(&'a Block, &'a str)> {
    let mut found: Option<(&Block, &str)> = None;
    for block in body {
        let Some((long, _)) = acronym::spelled_out(&block.text, short) else { continue };
        match found {
            None => found = Some((block, long)),
            Some((_, known)) if known.eq_ignore_ascii_case(long) => {}
            Some(_) => return None,
        }
    }
    found
}
