//! The stretches of a cable grouped as a page shows them: the heading folded away, items gathered into lists.

use crate::Parsed;
use crate::cable::BlockKind;
use crate::ui::summary::MARKUP;
use crate::view::{self, Stretch};

/// One part of the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A block that is no item: index into `cable.body`.
    Block(usize),
    /// Items one after the other, and what was removed between them.
    List(Vec<Row>),
    /// Index into `record.removed`.
    Removed(usize),
    /// Index into `cable.trailer`.
    Trailer(usize),
}

/// One row of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// Index into `cable.body`.
    Item(usize),
    /// Index into `record.removed`.
    Removed(usize),
}

/// A longer list is drawn as several: it could be as long as the file.
const ROWS: usize = 100;

/// The stretches of the heading, up to its last kept line, and the parts of the body. Markup is left out: it is no
/// line of text, and the ledger lists it.
#[must_use]
pub fn split(parsed: &Parsed, cable: usize) -> (Vec<Stretch>, Vec<Part>) {
    let is_markup = |stretch: &Stretch| match stretch {
        Stretch::Removed(index) => parsed.record.removed.get(*index).is_none_or(|removed| removed.reason == MARKUP),
        _ => false,
    };
    let mut heading: Vec<_> = view::stretches(parsed, cable).into_iter().filter(|stretch| !is_markup(stretch)).collect();
    let last = heading.iter().rposition(|stretch| matches!(stretch, Stretch::Header(_)));
    let body = heading.split_off(last.map_or(0, |last| last + 1));
    let body_of = parsed.record.cables.get(cable).map_or(&[][..], |cable| &cable.body);
    let is_item = |index: usize| body_of.get(index).is_some_and(|block| block.kind == BlockKind::Item);
    (heading, parts(&body, is_item))
}

/// Gathers items into lists. What was removed after the last item of a list stands after the list.
fn parts(stretches: &[Stretch], is_item: impl Fn(usize) -> bool) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rows: Vec<Row> = Vec::new();
    for stretch in stretches {
        match *stretch {
            Stretch::Block(index) if is_item(index) => rows.push(Row::Item(index)),
            Stretch::Removed(index) if !rows.is_empty() => rows.push(Row::Removed(index)),
            Stretch::Removed(index) => parts.push(Part::Removed(index)),
            Stretch::Block(index) => {
                close_list(&mut parts, &mut rows);
                parts.push(Part::Block(index));
            }
            Stretch::Trailer(index) => {
                close_list(&mut parts, &mut rows);
                parts.push(Part::Trailer(index));
            }
            Stretch::Header(_) => {}
        }
    }
    close_list(&mut parts, &mut rows);
    parts
}

fn close_list(parts: &mut Vec<Part>, rows: &mut Vec<Row>) {
    let items = rows.iter().rposition(|row| matches!(row, Row::Item(_))).map_or(0, |last| last + 1);
    let after = rows.split_off(items);
    let list = std::mem::take(rows);
    parts.extend(list.chunks(ROWS).map(|rows| Part::List(rows.to_vec())));
    parts.extend(after.into_iter().filter_map(|row| match row {
        Row::Removed(index) => Some(Part::Removed(index)),
        Row::Item(_) => None,
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn removed_lines_stay_where_they_stood() {
        let stretches = [
            Stretch::Removed(0),
            Stretch::Block(0),
            Stretch::Block(1),
            Stretch::Removed(1),
            Stretch::Block(2),
            Stretch::Removed(2),
            Stretch::Block(3),
            Stretch::Trailer(0),
            Stretch::Removed(3),
        ];
        let wanted = [
            Part::Removed(0),
            Part::Block(0),
            Part::List(vec![Row::Item(1), Row::Removed(1), Row::Item(2)]),
            Part::Removed(2),
            Part::Block(3),
            Part::Trailer(0),
            Part::Removed(3),
        ];
        assert_eq!(parts(&stretches, |index| matches!(index, 1 | 2)), wanted);
    }
}
