//! The blocks of the body: lines of one block joined into one flowing text.

mod signature;

use std::collections::HashSet;

use super::{Block, BlockKind, Parts, Seam, gap};
use crate::bytes;
use crate::role::Role;
use crate::shape::Shape;
use crate::span::Span;

/// A block while lines are added to it.
struct Draft<'a> {
    block: Block,
    /// Its last line, as written.
    last: &'a str,
    /// Removed lines since the last one, to be placed once the block goes on.
    pending: Vec<usize>,
}

/// Builds the blocks of the body, in order.
pub(super) fn build(parts: Parts<'_>) -> Vec<Block> {
    let words = hyphenated_words(parts);
    let starts = parts.layout.placed.iter().flatten().filter(|placed| placed.starts && kind(placed.role).is_some()).count();
    // And the signature.
    let mut out = Vec::with_capacity(starts + 1);
    let mut draft: Option<Draft<'_>> = None;
    for at in parts.layout.body..parts.layout.trailer.max(parts.layout.body) {
        let Some(placed) = parts.layout.placed[at] else {
            if let (Some(draft), Some(entry)) = (&mut draft, parts.booked.of_line[at]) {
                draft.pending.push(entry.get() as usize - 1);
            }
            continue;
        };
        let Some(kind) = kind(placed.role) else {
            if placed.role == Role::Rule {
                finish(parts, &mut draft, &mut out);
            }
            continue;
        };
        match &mut draft {
            Some(draft) if !placed.starts && draft.block.kind == kind => go_on(parts, at, draft, &words),
            _ => {
                finish(parts, &mut draft, &mut out);
                draft = Some(begin(parts, at, kind));
            }
        }
    }
    let signature = draft.as_mut().and_then(|draft| signature::take_off(parts, draft, &out));
    finish(parts, &mut draft, &mut out);
    match signature {
        Some(signature) => out.push(signature),
        None => mark_cut(&mut out),
    }
    out
}

/// How many bytes the further lines of a block have that begins here.
fn rest_of(parts: Parts<'_>, first: usize, of: BlockKind) -> usize {
    let further = first + 1..parts.layout.trailer.max(first + 1);
    let placed = further.filter_map(|at| parts.layout.placed[at].map(|placed| (at, placed)));
    let goes_on = |role: Role| role != Role::Rule && kind(role).is_none_or(|kind| kind == of);
    let own = placed.take_while(|(_, placed)| !placed.starts && goes_on(placed.role));
    own.filter(|(_, placed)| kind(placed.role).is_some()).map(|(at, _)| parts.lines[at].text.len() + 1).sum()
}

fn kind(role: Role) -> Option<BlockKind> {
    match role {
        Role::Paragraph => Some(BlockKind::Paragraph),
        Role::Item => Some(BlockKind::Item),
        Role::Heading => Some(BlockKind::Heading),
        Role::Preformatted => Some(BlockKind::Preformatted),
        Role::Signature => Some(BlockKind::Signature),
        _ => None,
    }
}

fn begin<'a>(parts: Parts<'a>, at: usize, kind: BlockKind) -> Draft<'a> {
    let line = &parts.lines[at];
    let (number, marking, from) = match &parts.shapes[at] {
        Shape::Numbered(found) if kind == BlockKind::Paragraph => (Some(found.number), found.marking.clone(), found.text_at),
        Shape::Marked if kind == BlockKind::Paragraph => {
            let lead = line.text.len() - bytes::trim_start(&line.text).len();
            let marking = crate::field::marking::parse(&line.text[lead..]);
            let length = marking.as_ref().map_or(0, |marking| marking.length);
            (None, marking, lead + length)
        }
        _ => (None, None, 0),
    };
    let written = bytes::trim(&line.text[from..]);
    let (marking, as_written, text) = match marking {
        Some(marking) => (Some(marking.short), Some(marking.as_written), written),
        None if kind == BlockKind::Heading => (None, None, crate::role::inside_rules(written).unwrap_or(written)),
        None => item_marking(kind, written),
    };
    // Its text takes its room once.
    let mut whole = String::with_capacity(text.len() + rest_of(parts, at, kind));
    whole.push_str(text);
    let block = Block {
        kind,
        number,
        marking,
        marking_as_written: as_written,
        text: whole,
        lines: [line.no(), line.no()],
        span: content(parts, at),
        gaps: Vec::new(),
        part: None,
        seams: Vec::new(),
    };
    Draft { block, last: &line.text, pending: Vec::new() }
}

/// An item may carry a marking of its own after its sign (`-- (S) …`); it stays in the text, where the sign is too.
fn item_marking(kind: BlockKind, text: &str) -> (Option<String>, Option<String>, &str) {
    let marking = (kind == BlockKind::Item)
        .then(|| crate::field::paragraph::item(text).and_then(|from| crate::field::marking::parse(&text[from..])))
        .flatten();
    match marking {
        Some(marking) => (Some(marking.short), Some(marking.as_written), text),
        None => (None, None, text),
    }
}

/// From the line's first byte to the last byte of its text, blanks at the end left out.
fn content(parts: Parts<'_>, at: usize) -> Span {
    let line = &parts.lines[at];
    let whole = line.span();
    let blanks = line.text.len() - bytes::trim_end(&line.text).len();
    match &line.runs {
        crate::line::Runs::Direct { .. } | crate::line::Runs::Unbroken(_) => {
            Span::new(whole.start, whole.start + line.text.len() - blanks)
        }
        crate::line::Runs::Pieces(pieces) => {
            let last = pieces
                .runs
                .iter()
                .rev()
                .find(|run| run.text > 0)
                .map_or(whole.end, |run| run.span.end - blanks.min(run.span.len()));
            Span::new(whole.start, last)
        }
    }
}

fn go_on<'a>(parts: Parts<'a>, at: usize, draft: &mut Draft<'a>, words: &HashSet<&str>) {
    let line = &parts.lines[at];
    let text = match parts.shapes[at] {
        // The dash that indents the rest of an item in older telegrams is no word of it.
        Shape::Item(from) if draft.block.kind == BlockKind::Item && bytes::trim_start(&line.text).starts_with("-  ") => {
            bytes::trim_end(&line.text[from..])
        }
        _ => bytes::trim_end(&line.text),
    };
    if draft.block.kind == BlockKind::Preformatted {
        draft.block.text.push('\n');
        draft.block.text.push_str(text);
    } else if draft.block.text.is_empty() {
        draft.block.text.push_str(bytes::trim_start(text));
    } else {
        join(&mut draft.block.text, text, words);
    }
    if !draft.pending.is_empty() {
        let joint = draft.block.text.len() - bytes::trim_start(text).len();
        draft.block.seams.extend(draft.pending.drain(..).map(|removed| Seam { at: joint, removed }));
    }
    draft.block.lines[1] = line.no();
    draft.block.span = draft.block.span.cover(content(parts, at));
    draft.last = &line.text;
}

/// Joins a wrapped line to the text before it with one blank. One blank in front of the line is the second of two after
/// a sentence and stays. A hyphen at the wrap joins without a blank; it goes only when the closed word stands elsewhere
/// in the cable (`JURIS-` / `DICTION`, 66BUENOSAIRES2481).
fn join(text: &mut String, line: &str, words: &HashSet<&str>) {
    let next = if line.starts_with("  ") { bytes::trim_start(line) } else { line };
    // Most lines end in a letter.
    let hyphen = text.strip_suffix('-').is_some_and(|before| before.ends_with(char::is_alphanumeric));
    if !(hyphen && next.starts_with(char::is_alphanumeric)) {
        text.push(' ');
    } else {
        let head = text.trim_end_matches('-').rsplit([' ', '-']).next().unwrap_or_default();
        let tail: String = next.chars().take_while(|c| c.is_alphanumeric()).collect();
        if words.contains(format!("{head}{tail}").as_str()) {
            text.pop();
        }
    }
    text.push_str(next);
}

/// The words of the body that would close a hyphen at a wrap: collected only where some line ends in a cut word.
fn hyphenated_words(parts: Parts<'_>) -> HashSet<&str> {
    let body = parts.layout.body..parts.layout.trailer.max(parts.layout.body);
    let is_cut = |at: usize| {
        let cut = bytes::trim_end(&parts.lines[at].text).strip_suffix('-');
        cut.is_some_and(|word| word.ends_with(char::is_alphanumeric))
    };
    if !body.clone().any(is_cut) {
        return HashSet::new();
    }
    body.flat_map(|at| parts.lines[at].text.split(|c: char| !c.is_alphanumeric())).filter(|word| word.len() > 3).collect()
}

fn finish(parts: Parts<'_>, draft: &mut Option<Draft<'_>>, out: &mut Vec<Block>) {
    let Some(mut draft) = draft.take() else { return };
    let end = parts.booked.ledger.rows().next_back().map(|row| row.span.end);
    let ends_file = parts
        .lines
        .last()
        .is_some_and(|line| std::ptr::eq(&*line.text, draft.last) && !line.is_ended() && Some(line.span().end) == end);
    if gap::is_torn(draft.block.kind, &draft.block.text, draft.last, parts.layout.wrap)
        || (ends_file && gap::is_open(&draft.block))
    {
        draft.block.gaps.push(draft.block.text.len());
    }
    out.push(draft.block);
}

/// Marks the end of the last block where a publisher cut the text off with three points.
fn mark_cut(out: &mut [Block]) {
    let Some(last) = out.last_mut() else { return };
    if matches!(last.kind, BlockKind::Paragraph | BlockKind::Item) && last.gaps.is_empty() && gap::is_cut(&last.text) {
        last.gaps.push(last.text.len());
    }
}
