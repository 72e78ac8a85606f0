//! The list of labelled values that an archive puts above or under a telegram.
//!
//! Most of its labels (`From:`, `Subject:`, `Date:`) head letters and e-mails as well, so a list counts only with a label
//! that no letter has (`Document Number:`, `Canonical ID:`, `MRN:`, a website's `Reference ID`) or under the heading `Message Attributes`. A value
//! may be wrapped, or stand under its label. A line that only a telegram has ends the list.

use super::{Shape, of};
use crate::bytes::Signs;
use crate::container::Hint;
use crate::field::address;
use crate::field::attribute::{self, Key, Label};
use crate::field::caption;
use crate::line::Line;

/// A value runs over this many lines at most; the longest known, a history of reviews, has nine.
const LONGEST_VALUE: usize = 12;

/// What `Message Text`, `Message Attributes` and the same in capitals have.
const HEADING: Signs = Signs::of("M ");

/// A list of fewer labels than this is none.
const LEAST: usize = 3;

/// A list while its lines are read.
#[derive(Default)]
struct List {
    /// Lines with a label.
    labels: Vec<(usize, Label)>,
    /// Lines without one, by the number of the label above them.
    values: Vec<(usize, usize)>,
    /// Lines without a label since the last label.
    since: usize,
    anchored: bool,
    /// A website's or a dump's.
    site: bool,
}

/// The lines of such lists, and what each is.
pub(super) fn find(lines: &[Line<'_>]) -> Vec<(usize, Shape)> {
    let mut out = Vec::new();
    let mut list = List::default();
    for (at, line) in lines.iter().enumerate() {
        if line.is_blank() {
            continue;
        }
        let text = line.text.as_ref();
        if line.signs().has_all(HEADING) && attribute::is_part_heading(text) {
            list.close(lines, &mut out);
            list.anchored = text.trim().to_ascii_lowercase().starts_with("message attributes");
            out.push((at, Shape::PartHeading));
        } else if let Some(label) = label_at(lines, at).filter(|_| !is_telegram(text)) {
            if list.site && list.has(label.key) && label.key == Key::Subject {
                // The page's subject has been read: this one is the telegram's.
                list.close(lines, &mut out);
            }
            list.site |= label.site;
            list.labels.push((at, label));
            list.anchored |= label.anchor;
            list.since = 0;
        } else if list.ends_at(lines, text) {
            list.close(lines, &mut out);
        } else if !list.labels.is_empty() {
            list.since += 1;
            list.values.push((at, list.labels.len() - 1));
            if list.since > LONGEST_VALUE || is_telegram(text) {
                list.close(lines, &mut out);
            }
        }
    }
    list.close(lines, &mut out);
    out
}

/// The label of a line: with a colon, or a cell of a table whose value stands beside or under it. In a row of labels each is
/// followed by another: there the table's columns say what the values are.
fn label_at(lines: &[Line<'_>], at: usize) -> Option<Label> {
    const NEAR: usize = 3;
    let line = &lines[at];
    let row = |line: &Line<'_>| match line.hint {
        Hint::Cell { row, .. } => Some(row),
        _ => None,
    };
    let found = if line.signs().has_any(Signs::of(":")) { attribute::label(&line.text) } else { None };
    let alone = found.is_none_or(|label| row(line).is_some() && line.text.trim_end().len() <= label.value_at);
    if !alone {
        return found;
    }
    let label = found.or_else(|| attribute::cell(&line.text))?;
    let next = lines.get(at + 1..)?.iter().take(NEAR).find(|line| !line.is_blank())?;
    let named = attribute::cell(&next.text).is_some() || attribute::label(&next.text).is_some();
    (!named && row(line) == row(next)).then_some(label)
}

fn is_telegram(text: &str) -> bool {
    of(text).is_telegram()
}

impl List {
    fn has(&self, key: Key) -> bool {
        self.labels.iter().any(|(_, label)| label.key == key)
    }

    /// A website's list ends where the telegram's first lines are `UNCLAS` or `SIPDIS`; right under a label they are its value.
    fn ends_at(&self, lines: &[Line<'_>], text: &str) -> bool {
        let Some(&(at, label)) = self.labels.last().filter(|_| self.site) else { return false };
        let valued = self.since > 0 || !attribute_is_empty(lines, at, label);
        valued && matches!(of(text), Shape::Captions(_) | Shape::Classification(_))
    }

    /// Ends the list; what it has found goes to `out`, if it is one.
    fn close(&mut self, lines: &[Line<'_>], out: &mut Vec<(usize, Shape)>) {
        let list = std::mem::take(self);
        if !list.anchored || list.labels.len() < LEAST {
            return;
        }
        // The Department's own list of 2010 and later has the telegram's fields themselves.
        let own = list.labels.iter().any(|(at, _)| lines[*at].text.trim_start().to_ascii_uppercase().starts_with("MRN:"));
        let last = list.labels.len() - 1;
        for (at, label) in &list.labels {
            let text = lines[*at].text.as_ref();
            let shape = if own { own_field(text, *label) } else { Some(Shape::Attribute(label.key, label.value_at)) };
            out.extend(shape.map(|shape| (*at, shape)));
        }
        for (at, of) in &list.values {
            let (place, label) = list.labels[*of];
            let empty = attribute_is_empty(lines, place, label);
            // Behind the last label only the value that stands under it is known to be of the list.
            let first = list.values.iter().find(|(_, own)| own == of).is_some_and(|(first, _)| first == at);
            let wanted = if *of == last { empty && first } else { !own || empty };
            if wanted && !is_telegram(&lines[*at].text) {
                out.push((*at, Shape::AttributeValue(label.key)));
            }
        }
    }
}

fn attribute_is_empty(lines: &[Line<'_>], at: usize, label: Label) -> bool {
    lines[at].text.get(label.value_at..).is_none_or(|value| value.trim().is_empty())
}

/// A label of the Department's own list: the telegram's field that it is, where it is one that telegrams have.
fn own_field(text: &str, label: Label) -> Option<Shape> {
    let name = text.split(':').next().unwrap_or_default().trim();
    match name.to_ascii_lowercase().as_str() {
        "e.o." | "tags" | "subject" | "reference" | "references" | "reference(s)" => None,
        "from" => Some(Shape::Address(address::Label::From, label.value_at)),
        "action" | "to" => Some(Shape::Address(address::Label::To, label.value_at)),
        "info" => Some(Shape::Address(address::Label::Info, label.value_at)),
        "captions" => {
            let captions = caption::line(&text[label.value_at..]).map(|_| Shape::Captions(label.value_at));
            Some(captions.unwrap_or(Shape::Attribute(label.key, label.value_at)))
        }
        _ => Some(Shape::Attribute(label.key, label.value_at)),
    }
}
