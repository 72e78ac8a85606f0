//! Where a finding is, and how its sentence says so. Shared by the checks; no check itself.

use super::Case;
use crate::bytes::Signs;
use crate::cable::{Block, KeptLine, Lines};
use crate::role::Role;
use crate::span::Span;

/// A stretch of lines, and of bytes: a page may have all of its text on one line of its source.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) lines: Lines,
    pub(super) span: Span,
}

/// The line at this index.
pub(super) fn on(case: Case<'_>, at: usize) -> Option<Place> {
    case.lines.get(at).map(|line| Place { lines: [line.no(), line.no()], span: line.span() })
}

/// A block with all of its lines.
pub(super) fn all_of(block: &Block) -> Place {
    Place { lines: block.lines, span: block.span }
}

/// The first line of a block.
pub(super) fn top_of(block: &Block) -> Place {
    Place { lines: [block.lines[0], block.lines[0]], span: block.span }
}

/// The last line of a block.
pub(super) fn end_of(block: &Block) -> Place {
    Place { lines: [block.lines[1], block.lines[1]], span: block.span }
}

/// The values of the page's table.
pub(super) fn of_page(case: Case<'_>) -> Option<Place> {
    let page = &case.assembled.page;
    let span = case.lines.get(page.at?)?.span();
    page.lines.map(|lines| Place { lines, span })
}

/// The heading's first line of a role.
pub(super) fn heading_line(case: Case<'_>, role: Role) -> Option<(&KeptLine, Place)> {
    let line = case.assembled.cable.header.iter().find(|line| line.role == role.code())?;
    Some((line, Place { lines: line.lines, span: line.span }))
}

/// The lines of the text that have one of these signs, with their indices: the subject's, and those that were kept from the
/// first block to the last.
pub(super) fn text_lines(case: Case<'_>, signs: Signs) -> impl Iterator<Item = (usize, &str)> {
    let cable = &case.assembled.cable;
    let body = cable.body.first().zip(cable.body.last()).map(|(first, last)| first.span.cover(last.span));
    let subject = cable.header.iter().filter(|line| line.role == Role::Subject.code());
    let mut subject: Vec<usize> = subject.map(|line| line.span.start).collect();
    subject.sort_by_cached_key(|&start| start);
    let is_text = move |(at, line): &(usize, &crate::line::Line<'_>)| {
        if case.verdicts[*at].is_some() || !line.signs().has_any(signs) {
            return false;
        }
        let span = line.span();
        let in_body = body.is_some_and(|body| span.meets(body));
        in_body || subject.binary_search(&span.start).is_ok()
    };
    case.lines.iter().enumerate().filter(is_text).map(|(at, line)| (at, &*line.text))
}

/// `line 45`, `lines 45, 52 and 60`, `lines 45, 52, 60 and 9 more`: the lines of these indices, each once.
pub(super) fn named(case: Case<'_>, places: &[usize]) -> String {
    const NAMED: usize = 3;
    let mut lines: Vec<usize> = places.iter().filter_map(|&at| case.lines.get(at)).map(|line| line.no()).collect();
    lines.dedup();
    let more = lines.len().saturating_sub(NAMED);
    let mut words: Vec<String> = lines.iter().take(NAMED).map(ToString::to_string).collect();
    words.extend((more > 0).then(|| format!("{more} more")));
    format!("{} {}", if lines.len() == 1 { "line" } else { "lines" }, super::listed(&words))
}

/// `once`, `twice`, `12 times`
pub(super) fn times(count: usize) -> String {
    match count {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{count} times"),
    }
}
