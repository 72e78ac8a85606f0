//! Two cables in one text: where the heading of another message stands in the body of the first.
//!
//! Copies were made by hand and by script, and some have the next record right under one that was cut off (`…`). A heading
//! counts when it is whole: transmission lines, or a date-time group with its sender, and then a classification line that
//! names another message. A telegram of several sections repeats its own number and stays one; so does one that quotes
//! another between `BEGIN TEXT` and `END TEXT`.

use crate::field::address::Label;
use crate::line::Line;
use crate::shape::Shape;

/// How many written lines a heading may take from its first line to its classification line: the longest lists of
/// addressees have some 60.
const LONGEST_HEADING: usize = 80;

/// The message that a classification line names.
type Message<'a> = (&'a str, u32);

/// The lines at which further cables begin.
pub(super) fn starts(lines: &[Line<'_>], shapes: &[Shape]) -> Vec<usize> {
    let mut out = Vec::new();
    let mut known: Option<Message<'_>> = None;
    // The heading that may be beginning, and how many of its lines were seen.
    let mut heading: Option<Heading> = None;
    let mut body = false;
    let mut quotation = Quotation::default();
    for (at, shape) in shapes.iter().enumerate() {
        match shape {
            Shape::Blank => continue,
            Shape::Numbered(_) | Shape::Marked => {
                body = true;
                heading = None;
            }
            Shape::TransmissionId | Shape::Station(_) | Shape::Dtg(_) | Shape::CalledStations => {
                let heading = heading.get_or_insert(Heading { at, seen: 0, transmitted: false, dated: false, sent: false });
                heading.transmitted |= matches!(shape, Shape::TransmissionId | Shape::Station(_));
                heading.dated |= matches!(shape, Shape::Dtg(_));
            }
            Shape::Address(Label::From, _) => {
                if let Some(heading) = &mut heading {
                    heading.sent = true;
                }
            }
            Shape::Classification(line) => {
                let message = line.post.as_deref().zip(line.serial);
                let whole = heading.take().filter(Heading::is_whole);
                if let (Some(message), Some(before)) = (message, known)
                    && let Some(heading) = whole
                    && body
                    && !same(message, before)
                    && !is_announced(&lines[..heading.at])
                    && !quotation.is_open(&lines[..=at])
                {
                    out.push(heading.at);
                    body = false;
                    known = Some(message);
                }
                known = known.or(message);
            }
            _ => {}
        }
        if let Some(open) = &mut heading {
            open.seen += 1;
            if open.seen > LONGEST_HEADING {
                heading = None;
            }
        }
    }
    out
}

struct Heading {
    at: usize,
    seen: usize,
    transmitted: bool,
    dated: bool,
    sent: bool,
}

impl Heading {
    fn is_whole(&self) -> bool {
        self.dated && (self.transmitted || self.sent)
    }
}

/// The same message: a slip in the post's name is no other cable, and neither is another spelling of it.
fn same((post, serial): Message<'_>, (other, number): Message<'_>) -> bool {
    serial == number || (serial % 10_000 == number % 10_000 && post.get(..3) == other.get(..3))
}

/// True when the last line before a heading leads on to it: `The Department's cable reads:`.
fn is_announced(before: &[Line<'_>]) -> bool {
    let last = before.iter().rev().find(|line| !line.is_blank());
    last.is_some_and(|line| line.text.trim_end().ends_with(':'))
}

/// Whether a quotation is open: asked where a heading is found, and so for few lines of a text.
#[derive(Default)]
struct Quotation {
    open: bool,
    /// The lines that were read.
    read: usize,
}

impl Quotation {
    /// True when a quotation is open at the end of these lines.
    fn is_open(&mut self, lines: &[Line<'_>]) -> bool {
        for line in &lines[self.read.min(lines.len())..] {
            self.open = quotes(&line.text).unwrap_or(self.open);
        }
        self.read = lines.len();
        self.open
    }
}

/// True where a quotation of another text begins, false where it ends.
fn quotes(text: &str) -> Option<bool> {
    let text = text.trim();
    if text.len() > 120 {
        return None;
    }
    let upper = text.to_ascii_uppercase();
    let has = |words: &[&str]| words.iter().any(|word| upper.contains(word));
    if has(&["END TEXT", "END QUOTE", "UNQUOTE", "END OF TEXT", "END CABLE", "END MESSAGE", "END REPEAT", "END TELEGRAM"]) {
        return Some(false);
    }
    has(&["BEGIN TEXT", "BEGIN QUOTE", "BEGIN CABLE", "BEGIN MESSAGE", "BEGIN REPEAT", "BEGIN TELEGRAM"]).then_some(true)
}
