//! Where the telegram begins, and what the text rules may take out between its paragraphs.

use super::folded::Folded;
use super::navigation::is_tag_row;
use super::quoted::is_quoted;
use super::{Judged, Known, Reason, Sure, by_words};
use crate::bytes;
use crate::container::Hint;
use crate::limits::LOOK_AHEAD_LINES;
use crate::line::Line;
use crate::shape::Shape;

/// The first line that only a telegram or the table above one has, and the lines of a heading right above it (`SIPDIS`,
/// `TAGS: …`). Such lines alone prove nothing: a page's menu may list classifications.
pub(super) fn head(lines: &[Line<'_>], shapes: &[Shape], verdicts: &[Option<Reason>]) -> usize {
    // Labels and page lines go, but they are signs of the telegram all the same.
    let sign = |at: usize| verdicts[at].is_none() || matches!(shapes[at], Shape::PageLabels | Shape::ArchivePage(_));
    let known = |at: &usize| sign(*at) && (shapes[*at].is_telegram() || shapes[*at].is_archive());
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
        ) || is_extract_note(&lines[at].text);
        let transmission = matches!(verdicts[at], Some(Reason::PageBreak | Reason::DeclassificationStamp));
        if verdicts[at].is_none() && heading && !is_tag_row(&lines[at].text) {
            head = at;
        } else if !lines[at].is_blank() && !transmission {
            break;
        }
    }
    head
}

/// `This record is a partial extract of the original cable. The full text of the original cable is not available.`: what
/// the embassies' own database said of a record, in front of its text. It is no website's, and a reader must know it.
fn is_extract_note(text: &str) -> bool {
    text.starts_with("This record is a partial extract of the original cable")
}

/// True when a page holds the telegram in preformatted text, and this line stands outside it.
pub(super) fn leaves_preformatted(lines: &[Line<'_>], telegram: usize, at: usize) -> bool {
    lines.get(telegram).is_some_and(|line| line.hint == Hint::Preformatted) && lines[at].hint != Hint::Preformatted
}

/// True when the line stands apart from the one before: after a blank line, or after one that ends a sentence.
pub(super) fn is_apart(lines: &[Line<'_>], verdicts: &[Option<Reason>], at: usize) -> bool {
    if lines[at].apart {
        return true;
    }
    match (0..at).rev().find(|&before| lines[before].is_blank() || verdicts[before].is_none()) {
        Some(before) => {
            let text = bytes::trim_end(&lines[before].text);
            // Most lines end in a small letter: they have not ended, and are no signature.
            if text.as_bytes().last().is_some_and(u8::is_ascii_lowercase) {
                return false;
            }
            let text = text.trim_end_matches(['"', '\'', ')', '”']);
            text.is_empty() || text.ends_with(['.', '!', '?']) || is_signature(text)
        }
        None => true,
    }
}

/// True when a line that does not stand apart can begin the website's words all the same, because the cable's last
/// sentence broke off: it opens with a capital, and the line before does not lead on to it. `The sign reads:` and a
/// quoted notice under it are the cable's.
pub(super) fn opens(lines: &[Line<'_>], verdicts: &[Option<Reason>], at: usize) -> bool {
    let before = (0..at).rev().find(|&before| !lines[before].is_blank() && verdicts[before].is_none());
    let leads_on = before.is_some_and(|before| bytes::trim_end(&lines[before].text).ends_with([':', ',', ';']));
    !leads_on && !bytes::trim_start(&lines[at].text).starts_with(char::is_lowercase)
}

/// One or two words in capitals: a signature ends a telegram without a full stop.
pub(super) fn is_signature(text: &str) -> bool {
    text.len() <= 24
        && text.bytes().all(|b| b.is_ascii_uppercase() || matches!(b, b' ' | b'-' | b'\''))
        && !bytes::trim(text).is_empty()
}

/// The rule that knows the text which begins at this line, and how many lines it takes: a notice may be wrapped. What the
/// rules say of the line alone is given.
pub(super) fn rule_at(
    lines: &[Line<'_>],
    shapes: &[Shape],
    verdicts: &[Option<Reason>],
    at: usize,
    known: Option<Known>,
) -> Option<(Reason, usize)> {
    let alone = known.map(|(reason, sure)| (reason, 1, sure));
    match alone {
        Some((reason, count, Sure::Likely | Sure::Certain)) => Some((reason, count)),
        _ => wrapped(lines, shapes, verdicts, at).or(alone.map(|(reason, count, _)| (reason, count))),
    }
}

/// True when most of the letters are of a script that telegrams are never in.
pub(super) fn unknown_script(text: &str) -> bool {
    !text.is_ascii() && Folded::new(text).is_other_script()
}

/// A notice that begins on this line, which stands apart from the telegram, and runs over the next ones. Its first line
/// must be a part of it: where the notice is one without that line, the line is the telegram's.
fn wrapped(lines: &[Line<'_>], shapes: &[Shape], verdicts: &[Option<Reason>], at: usize) -> Option<(Reason, usize)> {
    // Joining is for notices that name what they are about on their first two lines; trying it everywhere would cost
    // each line six times.
    let names = |line: &Line<'_>| ["ookie", "ewsletter", "OOKIE"].iter().any(|word| line.text.contains(word));
    if !lines[at..].iter().take(2).any(names) || !is_apart(lines, verdicts, at) || is_signature(bytes::trim(&lines[at].text)) {
        return None;
    }
    let mut rest = String::new();
    for more in 1..LOOK_AHEAD_LINES {
        let next = at + more;
        let line = lines.get(next).filter(|line| !line.apart)?;
        let goes_on = matches!(shapes[next], Shape::Text) && verdicts[next].is_none() && !is_signature(bytes::trim(&line.text));
        if !goes_on || rest.len() > 1000 {
            return None;
        }
        rest.push(' ');
        rest.push_str(bytes::trim(&line.text));
        if by_words(&rest).is_some_and(|(_, sure)| sure > Sure::Hint) {
            return None;
        }
        if let Some((reason, Sure::Certain)) = by_words(&format!("{}{rest}", bytes::trim(&lines[at].text))) {
            return Some((reason, more + 1));
        }
    }
    None
}

/// Between paragraphs a line goes only when a rule is certain and it stands alone: what comes before has ended, and
/// what comes after begins a paragraph or follows a blank line. Three lines or more that rules know vouch for each other.
pub(super) fn judge_between(lines: &[Line<'_>], shapes: &[Shape], judged: &mut Judged) {
    let end = judged.tail.min(lines.len());
    let mut at = judged.head;
    while at < end {
        if !may_be_noise(lines, shapes, judged, at) || !(is_apart(lines, &judged.verdicts, at) || under_label(shapes, at)) {
            at += 1;
            continue;
        }
        let (run, next) = run_of_known(lines, shapes, judged, at, end);
        if run.last().is_some_and(|&(last, _)| followed_by_start(lines, shapes, last)) {
            let row = run.len() >= 3 && run.iter().any(|(_, (_, sure))| *sure > Sure::Hint);
            for (line, (reason, sure)) in run {
                if is_quoted(lines, shapes, &judged.verdicts, line, (reason, sure)) {
                    continue;
                }
                if row || sure == Sure::Certain {
                    judged.verdicts[line] = Some(reason);
                } else if sure == Sure::Likely {
                    judged.doubtful.push(line);
                }
            }
        }
        at = next.max(at + 1);
    }
}

fn may_be_noise(lines: &[Line<'_>], shapes: &[Shape], judged: &Judged, at: usize) -> bool {
    matches!(shapes[at], Shape::Text) && judged.verdicts[at].is_none() && lines[at].text.len() < 600
}

/// The lines from here on that rules know, blank ones left out, and the line after them.
fn run_of_known(lines: &[Line<'_>], shapes: &[Shape], judged: &Judged, from: usize, end: usize) -> (Vec<(usize, Known)>, usize) {
    let mut run = Vec::new();
    let mut at = from;
    while at < end {
        if lines[at].is_blank() || judged.verdicts[at].is_some() {
            at += 1;
            continue;
        }
        let known = may_be_noise(lines, shapes, judged, at).then(|| by_words(&lines[at].text)).flatten();
        let Some(known) = known else { break };
        run.push((at, known));
        at += 1;
    }
    (run, at)
}

/// True right under a line of the heading that never runs over: what follows is no part of it.
fn under_label(shapes: &[Shape], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        matches!(
            shapes[before],
            Shape::Classification(_)
                | Shape::Captions(_)
                | Shape::Dtg(_)
                | Shape::Station(_)
                | Shape::SecurityWarning
                | Shape::TransmissionId
                | Shape::PageValues(_)
                | Shape::EndMark
                | Shape::ExecutiveOrder
        )
    })
}

fn followed_by_start(lines: &[Line<'_>], shapes: &[Shape], at: usize) -> bool {
    match shapes.get(at + 1) {
        None => true,
        Some(Shape::Text) => lines[at + 1].apart || is_signature(bytes::trim(&lines[at + 1].text)),
        Some(shape) => {
            lines[at + 1].apart
                || shape.is_telegram()
                || matches!(
                    shape,
                    Shape::Blank
                        | Shape::Rule
                        | Shape::Marked
                        | Shape::EndMark
                        | Shape::Captions(_)
                        | Shape::Tags(_)
                        | Shape::Subject(_)
                        | Shape::Reference(_)
                        | Shape::Address(..)
                )
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::cable::Removed;

    const HEAD: &str =
        "DE RUEHLI #0123 0631011\nP 041011Z MAR 09\nUNCLAS LISBON 000123\nSUBJECT: TEA ON THE PIER\n\n1. (U) The boats came in ";

    fn removed(rest: &str) -> Vec<(usize, String)> {
        let parsed = crate::parse("tea", format!("{HEAD}{rest}").as_bytes()).expect("a cable");
        parsed.record.removed.into_iter().map(|Removed { line, reason, .. }| (line, reason.into_owned())).collect()
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

    /// A notice that is wrapped is no longer than a thousand bytes behind its first line.
    #[test]
    fn a_long_text_under_a_line_that_names_cookies_is_no_notice() {
        for (bytes, gone) in [(999, 4), (1000, 1)] {
            let word = "a".repeat(bytes);
            let rest = format!("at noon.\nDOE\n\nPrivacy Policy\n\nThe cookies make\n{word}\nthis website to please you.\n");
            assert_eq!(removed(&rest).len(), gone, "{bytes}");
        }
    }

    /// What is as long as a paragraph is one.
    #[test]
    fn a_long_notice_between_paragraphs_stays() {
        for (bytes, gone) in [(599, 1), (600, 0)] {
            let mut notice = "This website uses cookies to improve your visit. ".repeat(12);
            notice.extend(std::iter::repeat_n('a', bytes - notice.len()));
            assert_eq!(removed(&format!("at noon.\n\n{notice}\n\n2. (U) They left.\nDOE\n")).len(), gone, "{bytes}");
        }
    }

    #[test]
    fn a_signature_is_short_and_in_capitals() {
        for text in ["CROCKER", "VAN DER BERG", "O'NEILL-SMITH", "A", &"A".repeat(24)] {
            assert!(super::is_signature(text), "{text}");
        }
        for text in ["Crocker", "CROCKER 2", "CROCKER.", "", "  ", &"A".repeat(25)] {
            assert!(!super::is_signature(text), "{text}");
        }
        assert!(
            super::unknown_script("Лодки вернулись") && !super::unknown_script("Ça va bien") && !super::unknown_script("Boats")
        );
    }
}
