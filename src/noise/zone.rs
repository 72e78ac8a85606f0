//! Where the telegram begins and ends, and what the text rules may take out before, between and after.

use super::site_title::of_page;
use super::{Judged, Reason, Sure, by_words};
use crate::container::Hint;
use crate::limits::LOOK_AHEAD_LINES;
use crate::line::Line;
use crate::shape::Shape;

/// The first line that only a telegram or the table above one has, and the lines of a heading right above it (`SIPDIS`,
/// `TAGS: …`). Such lines alone prove nothing: a page's menu may list classifications.
pub(super) fn head(lines: &[Line<'_>], shapes: &[Shape], verdicts: &[Option<Reason>]) -> usize {
    let known =
        |at: &usize| (verdicts[*at].is_none() || matches!(shapes[*at], Shape::PageLabels(_))) && shapes[*at].is_telegram();
    let Some(mut head) = (0..lines.len()).find(known) else { return 0 };
    for at in (0..head).rev() {
        let heading = matches!(
            shapes[at],
            Shape::Classification(_)
                | Shape::Captions(_)
                | Shape::Tags(_)
                | Shape::Subject(_)
                | Shape::CalledStations
                | Shape::Address(..)
        );
        if verdicts[at].is_none() && heading {
            head = at;
        } else if !lines[at].is_blank() {
            break;
        }
    }
    head
}

/// The first line after the telegram: the first that a text rule knows, once the last paragraph has begun.
pub(super) fn tail(lines: &[Line<'_>], shapes: &[Shape], verdicts: &[Option<Reason>]) -> usize {
    let last = last_of_telegram(shapes, verdicts);
    let mut at = last + 1;
    while at < lines.len() {
        if leaves_preformatted(lines, last, at) {
            return at;
        }
        if verdicts[at].is_none() && !lines[at].is_blank() {
            let apart = is_apart(lines, verdicts, at);
            if let Some((_, sure, _)) = rule_at(lines, shapes, verdicts, at)
                && (apart || sure == Sure::Certain)
            {
                return at;
            }
        }
        at += 1;
    }
    lines.len()
}

/// True when a page holds the telegram in preformatted text, and this line stands outside it.
fn leaves_preformatted(lines: &[Line<'_>], telegram: usize, at: usize) -> bool {
    lines.get(telegram).is_some_and(|line| line.hint == Hint::Preformatted) && lines[at].hint != Hint::Preformatted
}

/// The last line that begins a paragraph or is a sign of transmission.
fn last_of_telegram(shapes: &[Shape], verdicts: &[Option<Reason>]) -> usize {
    let known = |at: &usize| {
        let kept = verdicts[*at].is_none() || verdicts[*at] == Some(Reason::PageBreak);
        kept && (shapes[*at].is_telegram() || matches!(shapes[*at], Shape::EndMark | Shape::Marked))
    };
    (0..shapes.len()).rev().find(known).unwrap_or(0)
}

/// True when the line stands apart from the one before: after a blank line, or after one that ends a sentence.
fn is_apart(lines: &[Line<'_>], verdicts: &[Option<Reason>], at: usize) -> bool {
    if lines[at].apart {
        return true;
    }
    match (0..at).rev().find(|&before| lines[before].is_blank() || verdicts[before].is_none()) {
        Some(before) => {
            let text = lines[before].text.trim_end().trim_end_matches(['"', '\'', ')', '”']);
            text.is_empty() || text.ends_with(['.', '!', '?', ':']) || is_signature(text)
        }
        None => true,
    }
}

/// One or two words in capitals: a signature ends a telegram without a full stop.
fn is_signature(text: &str) -> bool {
    text.len() <= 24 && text.bytes().all(|b| b.is_ascii_uppercase() || b == b' ') && !text.trim().is_empty()
}

/// The rule that knows the text which begins at this line, and how many lines it takes: a notice may be wrapped.
fn rule_at(lines: &[Line<'_>], shapes: &[Shape], verdicts: &[Option<Reason>], at: usize) -> Option<(Reason, Sure, usize)> {
    if shapes[at].is_telegram() || matches!(shapes[at], Shape::Marked) {
        return None;
    }
    if let Some((reason, sure)) = by_words(&lines[at].text) {
        return Some((reason, sure, 1));
    }
    // Joining is for notices that name what they are about on their first two lines; trying it everywhere would cost
    // each line six times.
    let names = |line: &Line<'_>| ["ookie", "ewsletter", "OOKIE"].iter().any(|word| line.text.contains(word));
    if !lines[at..].iter().take(2).any(names) {
        return None;
    }
    let mut joined = lines[at].text.trim().to_owned();
    for more in 1..LOOK_AHEAD_LINES {
        let next = at + more;
        let goes_on = next < lines.len() && !lines[next].is_blank() && shapes[next] == Shape::Text && verdicts[next].is_none();
        if !goes_on || joined.len() > 1000 {
            return None;
        }
        joined.push(' ');
        joined.push_str(lines[next].text.trim());
        if let Some((reason, Sure::Certain)) = by_words(&joined) {
            return Some((reason, Sure::Certain, more + 1));
        }
    }
    None
}

/// After the telegram every line that a rule knows goes. One that none knows is kept, outside the cable's body.
pub(super) fn judge_tail(lines: &[Line<'_>], shapes: &[Shape], judged: &mut Judged) {
    let mut at = judged.tail;
    let mut last = None;
    let outside = at < lines.len() && leaves_preformatted(lines, last_of_telegram(shapes, &judged.verdicts), at);
    while at < lines.len() {
        if judged.verdicts[at].is_some() || lines[at].is_blank() {
            at += 1;
            continue;
        }
        let found = rule_at(lines, shapes, &judged.verdicts, at).map(|(reason, _, count)| (reason, count));
        let found = found.or_else(|| goes_on(last, &lines[at].text).map(|reason| (reason, 1)));
        let found = found.or_else(|| outside.then(|| (of_page(&lines[at].text), 1)));
        let Some((reason, count)) = found else {
            at += 1;
            continue;
        };
        last = Some(reason);
        for verdict in &mut judged.verdicts[at..at + count] {
            *verdict = Some(reason);
        }
        at += count;
    }
}

/// What a line is by the line removed before it: a headline under `Related articles`, a reader's words under `3 Comments`.
fn goes_on(last: Option<Reason>, text: &str) -> Option<Reason> {
    match last? {
        Reason::RelatedLinks => super::related_links::is_headline(text).then_some(Reason::RelatedLinks),
        Reason::Comments => super::comments::is_comment(text).then_some(Reason::Comments),
        _ => None,
    }
}

/// Between paragraphs a line goes only when a rule is certain and it stands alone: what comes before has ended, and
/// what comes after begins a paragraph or follows a blank line.
pub(super) fn judge_between(lines: &[Line<'_>], shapes: &[Shape], judged: &mut Judged) {
    for at in judged.head..judged.tail.min(lines.len()) {
        let candidate = shapes[at] == Shape::Text && judged.verdicts[at].is_none() && lines[at].text.len() < 600;
        if !candidate || !is_apart(lines, &judged.verdicts, at) || !followed_by_start(lines, shapes, at) {
            continue;
        }
        if let Some((reason, Sure::Certain)) = by_words(&lines[at].text) {
            judged.verdicts[at] = Some(reason);
        }
    }
}

fn followed_by_start(lines: &[Line<'_>], shapes: &[Shape], at: usize) -> bool {
    match shapes.get(at + 1) {
        None => true,
        Some(shape) => lines[at + 1].apart || shape.is_telegram() || matches!(shape, Shape::Blank | Shape::Rule | Shape::Marked),
    }
}
