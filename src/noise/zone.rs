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
    let known = |at: &usize| {
        (verdicts[*at].is_none() || matches!(shapes[*at], Shape::PageLabels(_) | Shape::ArchivePage(_)))
            && shapes[*at].is_telegram()
    };
    let Some(mut head) = (0..lines.len()).find(known) else { return 0 };
    for at in (0..head).rev() {
        let heading = matches!(
            shapes[at],
            Shape::PageValue(_)
                | Shape::Classification(_)
                | Shape::Captions(_)
                | Shape::Tags(_)
                | Shape::Subject(_)
                | Shape::CalledStations
                | Shape::Address(..)
                | Shape::Drafting
        );
        let transmission = matches!(verdicts[at], Some(Reason::PageBreak | Reason::DeclassificationStamp));
        if verdicts[at].is_none() && heading {
            head = at;
        } else if !lines[at].is_blank() && !transmission {
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
                && (apart || (sure == Sure::Certain && opens(lines, verdicts, at)))
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
            text.is_empty() || text.ends_with(['.', '!', '?']) || is_signature(text)
        }
        None => true,
    }
}

/// True when a line that does not stand apart can begin the website's words all the same, because the cable's last
/// sentence broke off: it opens with a capital, and the line before does not lead on to it. `The sign reads:` and a
/// quoted notice under it are the cable's.
fn opens(lines: &[Line<'_>], verdicts: &[Option<Reason>], at: usize) -> bool {
    let before = (0..at).rev().find(|&before| !lines[before].is_blank() && verdicts[before].is_none());
    let leads_on = before.is_some_and(|before| lines[before].text.trim_end().ends_with([':', ',', ';']));
    !leads_on && !lines[at].text.trim_start().starts_with(char::is_lowercase)
}

/// One or two words in capitals: a signature ends a telegram without a full stop.
fn is_signature(text: &str) -> bool {
    text.len() <= 24
        && text.bytes().all(|b| b.is_ascii_uppercase() || matches!(b, b' ' | b'-' | b'\''))
        && !text.trim().is_empty()
}

/// The rule that knows the text which begins at this line, and how many lines it takes: a notice may be wrapped.
fn rule_at(lines: &[Line<'_>], shapes: &[Shape], verdicts: &[Option<Reason>], at: usize) -> Option<(Reason, Sure, usize)> {
    if shapes[at].is_telegram() || matches!(shapes[at], Shape::Marked) {
        return None;
    }
    if let Some((reason, sure)) = by_words(&lines[at].text) {
        return Some((reason, sure, 1));
    }
    wrapped(lines, shapes, verdicts, at).map(|(reason, count)| (reason, Sure::Certain, count))
}

/// A notice that begins on this line, which stands apart from the telegram, and runs over the next ones. Its first line
/// must be a part of it: where the notice is one without that line, the line is the telegram's.
fn wrapped(lines: &[Line<'_>], shapes: &[Shape], verdicts: &[Option<Reason>], at: usize) -> Option<(Reason, usize)> {
    // Joining is for notices that name what they are about on their first two lines; trying it everywhere would cost
    // each line six times.
    let names = |line: &Line<'_>| ["ookie", "ewsletter", "OOKIE"].iter().any(|word| line.text.contains(word));
    if !lines[at..].iter().take(2).any(names) || !is_apart(lines, verdicts, at) || is_signature(lines[at].text.trim()) {
        return None;
    }
    let mut rest = String::new();
    for more in 1..LOOK_AHEAD_LINES {
        let next = at + more;
        let line = lines.get(next).filter(|line| !line.is_blank() && !line.apart)?;
        let goes_on = shapes[next] == Shape::Text && verdicts[next].is_none() && !is_signature(line.text.trim());
        if !goes_on || rest.len() > 1000 {
            return None;
        }
        rest.push(' ');
        rest.push_str(line.text.trim());
        if by_words(&rest).is_some() {
            return None;
        }
        if let Some((reason, Sure::Certain)) = by_words(&format!("{}{rest}", lines[at].text.trim())) {
            return Some((reason, more + 1));
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
        let directly_under = at > 0 && judged.verdicts[at - 1].is_some() && !lines[at].apart;
        let found = found.or_else(|| goes_on(last, directly_under, &lines[at].text).map(|reason| (reason, 1)));
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

/// What a line is by the line removed before it: a headline under `Related articles`, a reader's words under `3 Comments`,
/// the rest of a notice right under its beginning.
fn goes_on(last: Option<Reason>, directly_under: bool, text: &str) -> Option<Reason> {
    let reason = last?;
    let known = match reason {
        Reason::RelatedLinks => super::related_links::is_headline(text),
        Reason::Comments => super::comments::is_comment(text),
        Reason::CookieNotice => directly_under && super::cookie_notice::goes_on(text),
        _ => false,
    };
    known.then_some(reason)
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

#[cfg(test)]
mod tests {
    use crate::cable::Removed;

    const HEAD: &str =
        "DE RUEHLI #0123 0631011\nP 041011Z MAR 09\nUNCLAS LISBON 000123\nSUBJECT: TEA ON THE PIER\n\n1. (U) The boats came in ";

    fn removed(rest: &str) -> Vec<(usize, String)> {
        let parsed = crate::parse("tea", format!("{HEAD}{rest}").as_bytes()).expect("a cable");
        parsed.record.removed.into_iter().map(|Removed { line, reason, .. }| (line, reason)).collect()
    }

    #[test]
    fn a_wrapped_notice_goes_as_a_whole() {
        let rest = "at noon.\nEXAMPLE\nThis website uses\ncookies to improve your visit.\nYou may opt-out.\n";
        assert_eq!(removed(rest).iter().map(|(line, _)| *line).collect::<Vec<_>>(), [8, 9, 10]);
        assert!(removed(rest).iter().all(|(_, reason)| reason == "cookie-notice"));
    }

    /// A notice that the last paragraph quotes is the cable's, wherever its lines are wrapped.
    #[test]
    fn a_notice_that_the_cable_quotes_stays() {
        for rest in [
            "at noon.  The harbor's screen says that\nthis website uses cookies and that you must accept them, or\nleave.\n",
            "at noon.  The harbor's screen reads:\nThis website uses cookies and you must accept them, or leave.\n",
        ] {
            assert_eq!(removed(rest), [], "{rest}");
        }
    }

    /// Where the last word of the cable is lost, what follows is the website's all the same.
    #[test]
    fn a_label_under_a_torn_sentence_goes() {
        let rest = "and the wardens of the harbor went to the\nSource Link\nThis website uses cookies. Accept  Reject\n";
        assert_eq!(removed(rest).iter().map(|(line, _)| *line).collect::<Vec<_>>(), [7, 8]);
    }

    /// A line of the cable that names cookies, right above a notice, is the cable's: the notice is one without it.
    #[test]
    fn the_last_line_of_the_cable_is_no_part_of_the_notice_under_it() {
        for rest in [
            "and the wardens served\ntea and cookies to the boats, and asked for nothing at all in return.\nThis site uses cookies. Accept  Reject\n",
            "and the wardens served cookies to the boats until\nthey went home.\nEXAMPLE\nThis website uses cookies\nto please you. Accept\n",
            "and were glad of the cookies.\nEXAMPLE\nThis website uses cookies\nto please you. Accept\n",
        ] {
            let lines = rest.lines().count();
            let first = 6 + rest.lines().position(|line| line.starts_with("This ")).expect("a notice");
            assert_eq!(
                removed(rest).iter().map(|(line, _)| *line).collect::<Vec<_>>(),
                (first..6 + lines).collect::<Vec<_>>(),
                "{rest}"
            );
        }
    }
}
