//! The ledger: every byte of the decoded source, once, as kept or as removed for a reason.

use std::num::NonZeroU32;

use crate::choice::PUT_BACK;
use crate::line::{Line, Markup, Runs};
use crate::noise::{Judged, Reason};
use crate::record::Removed;
use crate::role::Layout;
use crate::span::{Numbers, Span};

/// What became of a stretch of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Kept in the cable, in this role (the role's code).
    Kept(&'static str),
    /// Taken out, for this reason (the reason's code).
    Removed(&'static str),
}

/// One row: a stretch of the source and what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The stretch.
    pub span: Span,
    /// What became of it.
    pub fate: Fate,
}

/// All rows: sorted, touching, from 0 to the length of the decoded source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    /// The rows.
    pub rows: Vec<Row>,
}

impl Ledger {
    /// How many bytes were kept, and how many removed.
    #[must_use]
    pub fn totals(&self) -> (usize, usize) {
        let sum =
            |kept: bool| self.rows.iter().filter(|row| matches!(row.fate, Fate::Kept(_)) == kept).map(|row| row.span.len()).sum();
        (sum(true), sum(false))
    }

    /// From the first row to the last.
    #[must_use]
    pub fn span(&self) -> Span {
        let first = self.rows.first().map_or_else(Span::default, |row| row.span);
        self.rows.last().map_or(first, |row| first.cover(row.span))
    }

    /// True when the rows are sorted, touch each other and cover a source of this many bytes: the promise of the project.
    #[must_use]
    pub fn accounts_for(&self, length: usize) -> bool {
        let mut at = 0;
        for row in &self.rows {
            if row.span.start != at || row.span.is_empty() {
                return false;
            }
            at = row.span.end;
        }
        at == length
    }
}

/// The text of an entry: as it stands in the source, without the line end.
pub(crate) fn text_of(span: Span, source: &str) -> String {
    span.of(source).trim_end_matches(['\n', '\r']).to_owned()
}

/// What the ledger of a stretch is made together with.
pub(crate) struct Booked {
    pub(crate) ledger: Ledger,
    /// The removed rows as the record lists them.
    pub(crate) removed: Vec<Removed>,
    /// For each line that was removed as a whole, its entry in the list of the whole file, counted from 1.
    pub(crate) of_line: Vec<Option<NonZeroU32>>,
}

/// A stretch before neighbours are joined.
#[derive(Clone, Copy)]
struct Piece {
    span: Span,
    fate: Fate,
    line: Option<usize>,
    /// Stretches of one region, or of mark-up outside any, are joined into one row.
    joins: Joins,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Joins {
    Line(usize),
    Region(u32),
    /// Lines of a web page outside the telegram, removed for one reason: the mark-up between them goes with them, or a
    /// menu of a thousand links would fill the ledger with two thousand entries.
    Page(Reason),
    Markup,
    /// What a reader chose to take out, one line after the other.
    Reader,
}

/// A stretch of the file that is read as one cable: all its lines and the mark-up between them.
#[derive(Clone, Copy)]
pub(crate) struct Stretch<'s, 'a> {
    pub(crate) lines: &'s [Line<'a>],
    pub(crate) markup: &'s [Markup],
}

/// Books a file, one stretch after the other.
pub(crate) struct Books<'a> {
    source: &'a str,
    numbers: Numbers,
    /// How many entries of the file's list the stretches before have.
    removed: usize,
}

impl<'a> Books<'a> {
    pub(crate) fn new(source: &'a str) -> Self {
        Self { source, numbers: Numbers::default(), removed: 0 }
    }

    /// Books every byte of a stretch that follows the one before.
    pub(crate) fn book(&mut self, stretch: Stretch<'_, '_>, judged: &Judged, layout: &Layout) -> Booked {
        // Lines and mark-up are each in the order of the source, so that they only need to be merged. Exports may have
        // the text of a telegram before its heading; their pieces are put in order first.
        let in_order = stretch.lines.is_sorted_by_key(|line| line.span().start);
        let mut joiner = Joiner::new(self, stretch.lines.len());
        let mut later = Vec::new();
        let mut take = |piece: Piece| if in_order { joiner.add(piece) } else { later.push(piece) };
        let mut markup = stretch.markup.iter().map(|markup| of_markup(markup, judged)).peekable();
        for (at, line) in stretch.lines.iter().enumerate() {
            of_line(at, line, judged, layout, |piece| {
                while let Some(before) = markup.next_if(|markup| markup.span.start < piece.span.start) {
                    take(before);
                }
                take(piece);
            });
        }
        markup.for_each(take);
        later.sort_by_cached_key(|piece| piece.span.start);
        later.into_iter().for_each(|piece| joiner.add(piece));
        let booked = joiner.finish();
        self.removed += booked.removed.len();
        booked
    }
}

fn of_markup(markup: &Markup, judged: &Judged) -> Piece {
    let region = markup.region.and_then(|region| judged.regions[region as usize].map(|reason| (region, reason)));
    let region = region.filter(|(_, reason)| *reason != Reason::Markup);
    let (joins, reason) = region.map_or((Joins::Markup, Reason::Markup), |(region, reason)| (Joins::Region(region), reason));
    Piece { span: markup.span, fate: Fate::Removed(reason.code()), line: None, joins }
}

fn of_line(at: usize, line: &Line<'_>, judged: &Judged, layout: &Layout, mut push: impl FnMut(Piece)) {
    let removed = judged.verdicts[at];
    let fate = match removed {
        Some(reason) => Fate::Removed(reason.code()),
        None if judged.put_back.binary_search(&at).is_ok() => Fate::Kept(PUT_BACK),
        None => Fate::Kept(layout.placed[at].map_or("unplaced", |placed| placed.role.code())),
    };
    let by_reader = removed == Some(Reason::ReadersChoice);
    let region = line.region.filter(|region| removed.is_some() && judged.regions[*region as usize] == removed);
    let page = removed.filter(|reason| {
        !matches!(line.runs, Runs::Direct { .. }) && matches!(reason, Reason::SiteNavigation | Reason::SiteText)
    });
    let alone = if by_reader { Joins::Reader } else { Joins::Line(at) };
    let joins = region.map(Joins::Region).or(page.map(Joins::Page)).unwrap_or(alone);
    let cuts = line.cuts();
    line.each_piece(|span| {
        // A rule's cut stays the rule's, though a reader has taken the rest of the line out.
        let cut = cuts.iter().find(|(cut, _)| *cut == span && (removed.is_none() || by_reader));
        let fate = match cut {
            Some((_, PUT_BACK)) if by_reader => fate,
            Some((_, PUT_BACK)) => Fate::Kept(PUT_BACK),
            Some((_, reason)) => Fate::Removed(reason),
            None => fate,
        };
        push(Piece { span, fate, line: Some(at), joins });
    });
}

/// Joins the pieces of a stretch to rows, in the order of the source.
struct Joiner<'b, 'a> {
    books: &'b mut Books<'a>,
    rows: Vec<Row>,
    /// The removed ones among them: their words are taken once no row is joined any more.
    removed: Vec<(Span, &'static str)>,
    of_line: Vec<Option<NonZeroU32>>,
    /// The last two rows' pieces, to see whether a row goes on, directly or across mark-up inside a removed line.
    before: Option<Kin>,
    last: Option<Kin>,
}

/// What pieces of one row have in common.
type Kin = (Joins, Fate);

impl<'b, 'a> Joiner<'b, 'a> {
    fn new(books: &'b mut Books<'a>, lines: usize) -> Self {
        Self { books, rows: Vec::new(), removed: Vec::new(), of_line: vec![None; lines], before: None, last: None }
    }

    fn add(&mut self, piece: Piece) {
        if piece.span.is_empty() {
            return;
        }
        let kin = (piece.joins, piece.fate);
        let same = |other: Option<Kin>| other == Some(kin);
        let goes_on = same(self.last);
        let across = !goes_on
            && matches!(piece.fate, Fate::Removed(_))
            && piece.joins != Joins::Markup
            && self.last.is_some_and(|(joins, _)| joins == Joins::Markup)
            && same(self.before);
        if across {
            self.rows.pop();
            self.removed.pop();
        }
        if across || goes_on {
            self.go_on(&piece);
        } else {
            self.begin(&piece);
            self.before = self.last;
        }
        self.last = Some(kin);
        if let (Some(line), Fate::Removed(_)) = (piece.line, piece.fate) {
            let entry = u32::try_from(self.books.removed + self.removed.len());
            self.of_line[line] = entry.ok().and_then(NonZeroU32::new);
        }
    }

    fn begin(&mut self, piece: &Piece) {
        self.rows.push(Row { span: piece.span, fate: piece.fate });
        if let Fate::Removed(reason) = piece.fate {
            self.removed.push((piece.span, reason));
        }
    }

    fn go_on(&mut self, piece: &Piece) {
        if let Some(row) = self.rows.last_mut() {
            row.span.end = piece.span.end;
        }
        if let (Fate::Removed(_), Some((span, _))) = (piece.fate, self.removed.last_mut()) {
            span.end = piece.span.end;
        }
    }

    fn finish(self) -> Booked {
        let Books { source, numbers, .. } = self.books;
        let entry = |(span, reason): (Span, &str)| {
            let line = numbers.line_of(source, span.start);
            Removed { line, span, reason: reason.to_owned(), text: text_of(span, source) }
        };
        let removed = self.removed.into_iter().map(entry).collect();
        Booked { ledger: Ledger { rows: self.rows }, removed, of_line: self.of_line }
    }
}
