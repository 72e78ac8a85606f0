//! The parts of a file, one for each cable: a record of a table or an export, or the whole of a text.
//!
//! Parts touch each other. Each goes through the same steps by itself, so that nothing of one cable can come into
//! another; together they have every byte of the file.

mod splice;

use std::ops::Range;

use crate::container::{Hint, Region};
use crate::line::{Line, Lines, Markup};
use crate::shape::{self, Shape};

/// A part of a file.
pub(crate) struct Part {
    /// Its lines.
    pub(crate) lines: Range<usize>,
    /// The mark-up in front of, between and after them.
    pub(crate) markup: Range<usize>,
    /// What its lines look like.
    pub(crate) shapes: Vec<Shape>,
    /// Where it follows another cable in the same text, or is followed by one.
    pub(crate) spliced: Spliced,
}

/// What stands with a cable in the same text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Spliced {
    /// Another cable ends where this one begins.
    pub(crate) follows: bool,
    /// The line on which the next one begins.
    pub(crate) next: Option<usize>,
}

/// Cuts the lines of a file into parts, each with its lines in the order in which they are read. `records` are the places at which the container says that a record begins; what
/// stands in front of the first one belongs to it.
///
/// A record that holds two cables is two parts, if each of them `is_cable`.
pub(crate) fn cut(lines: &mut Lines<'_>, records: &[usize], is_cable: fn(&[Shape]) -> bool) -> Vec<Part> {
    let mut out = Vec::with_capacity(records.len().max(1));
    let (mut line, mut markup) = (0, 0);
    for &end in records.iter().skip(1).chain([&usize::MAX]) {
        let before = |start: usize| start < end;
        let lines_end = line + lines.lines[line..].partition_point(|line| before(line.span().start));
        let markup_end = markup + lines.markup[markup..].partition_point(|markup| before(markup.span().start));
        let rank = |line: &Line<'_>| if let Hint::Value(key) = line.hint { key.rank() } else { 0 };
        let own = &mut lines.lines[line..lines_end];
        if own.iter().any(|line| rank(line) > 0) {
            own.sort_by_cached_key(rank);
        }
        let shapes = shape::read(&lines.lines[line..lines_end]);
        let whole = Part { lines: line..lines_end, markup: markup..markup_end, shapes, spliced: Spliced::default() };
        match apart(lines, &whole).filter(|parts| parts.iter().all(|part| is_cable(&part.shapes))) {
            Some(parts) => out.extend(parts),
            None => out.push(whole),
        }
        (line, markup) = (lines_end, markup_end);
    }
    out
}

/// The cables of a part that has several, one under the other.
fn apart(lines: &Lines<'_>, whole: &Part) -> Option<Vec<Part>> {
    let own = &lines.lines[whole.lines.clone()];
    let starts = splice::starts(own, &whole.shapes);
    // An export may have its text in front of its heading: such a record is left alone.
    if starts.is_empty() || !own.is_sorted_by_key(|line| line.span().start) {
        return None;
    }
    let mut out = Vec::with_capacity(starts.len() + 1);
    let (mut line, mut markup) = (whole.lines.start, whole.markup.start);
    for start in starts.iter().map(|start| Some(whole.lines.start + start)).chain([None]) {
        let next = start.and_then(|start| lines.lines.get(start));
        let lines_end = start.unwrap_or(whole.lines.end);
        let markup_end = next.map_or(whole.markup.end, |next| {
            let from = next.span().start;
            markup + lines.markup[markup..whole.markup.end].partition_point(|markup| markup.span().start < from)
        });
        let spliced = Spliced { follows: !out.is_empty(), next: next.map(|next| next.no()) };
        let shapes = shape::read(&lines.lines[line..lines_end]);
        out.push(Part { lines: line..lines_end, markup: markup..markup_end, shapes, spliced });
        (line, markup) = (lines_end, markup_end);
    }
    Some(out)
}

/// Counts the regions of a page anew for each of its parts, so that a part costs no more than its own length.
pub(crate) struct Regions<'a> {
    all: &'a [Region],
    /// For each region the last part that has it, and its number there.
    known: Vec<(usize, u32)>,
    part: usize,
}

impl<'a> Regions<'a> {
    pub(crate) fn new(all: &'a [Region]) -> Self {
        Self { all, known: vec![(0, 0); all.len()], part: 0 }
    }

    /// The regions of a part. Its lines and mark-up name them by their numbers in this list from now on.
    pub(crate) fn own(&mut self, lines: &mut [Line<'_>], markup: &mut [Markup]) -> Vec<Region> {
        self.part += 1;
        let mut out = Vec::new();
        let mut own = |region: u32| {
            let known = &mut self.known[region as usize];
            if known.0 != self.part {
                *known = (self.part, out.len() as u32);
                out.push(self.all[region as usize].clone());
            }
            known.1
        };
        for line in lines {
            line.region().into_iter().for_each(|region| line.set_region(own(region)));
        }
        for markup in markup {
            markup.region().into_iter().for_each(|region| markup.set_region(own(region)));
        }
        out
    }
}
