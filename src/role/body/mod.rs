//! The body: where paragraphs, items and headings begin, and which lines go on them.
//!
//! Blank lines decide little: some copies have one after every line, others none at all. What decides is how a line
//! begins, whether the line before it had ended, and whether that line had room for the next word.

mod heading;
mod list;
mod signature;
mod table;

pub(crate) use signature::{is_downgrading_group, is_name};

use std::ops::Range;

use super::{Placed, Role, Sheet, Wrap, prose, wrap};
use crate::bytes::{self, Signs};
use crate::field::paragraph::Numbered;
use crate::line::Line;
use crate::shape::Shape;

/// The body as the rules see it.
struct Body<'a> {
    sheet: Sheet<'a>,
    /// Where further sections of the telegram have a heading of their own: the text goes on across it as across a page line.
    sections: &'a [Range<usize>],
    /// The written lines, by their place among all lines.
    written: Vec<usize>,
    /// What each of them looks like: many rules ask for the same.
    looks: Vec<Look>,
    wrap: Wrap,
    all_capitals: bool,
    /// More than two of five lines are followed by a blank one, so that blank lines say nothing.
    double_spaced: bool,
}

/// What a written line looks like, read once.
#[derive(Clone, Copy)]
struct Look {
    /// Signs up to the last one that is no blank.
    columns: u32,
    /// Signs of its first word.
    first_word: u32,
    /// The first byte that is no blank.
    first: u8,
    /// The last one.
    last: u8,
    /// It ends a sentence.
    ended: bool,
    /// A blank line, or a break that the page makes, stands before it.
    apart: bool,
    /// It is neither a rule nor has it a number or an item's sign.
    plain: bool,
    /// How many lines under it, four at most, are plain and do not stand apart.
    amid: u8,
}

impl Look {
    fn of(line: &Line<'_>, shape: &Shape) -> Self {
        let written = bytes::trim_end(&line.text);
        let text = bytes::trim_start(written);
        let word = text.bytes().position(|b| b == b' ').unwrap_or(text.len());
        // Most lines have a byte for each sign.
        let plain = !line.signs().has_any(Signs::FURTHER);
        let columns = |text: &str| (if plain { text.len() } else { wrap::columns(text) }) as u32;
        let sign = |sign: Option<&u8>| sign.copied().unwrap_or_default();
        Self {
            columns: columns(written),
            first_word: columns(&text[..word]),
            first: sign(text.as_bytes().first()),
            last: sign(text.as_bytes().last()),
            ended: prose::ends_sentence(written),
            apart: false,
            plain: !matches!(shape, Shape::Rule | Shape::Numbered(_) | Shape::Item(_)),
            amid: 0,
        }
    }

    /// A stop ends it, so that two blanks follow.
    fn is_stopped(&self) -> bool {
        matches!(self.last, b'.' | b'?' | b'!' | b':')
    }
}

/// The line before, as seen from the line that is being placed.
#[derive(Clone, Copy)]
struct Before {
    /// Its index among the written lines.
    index: usize,
    /// The index of the line that began its block.
    first: usize,
    role: Role,
    /// A blank line, or a break that the page makes, stands between.
    apart: bool,
}

/// The paragraph numbers so far.
#[derive(Clone, Copy, Default)]
struct Numbers {
    last: u32,
    /// The number that a list inside the text interrupted: after `BEGIN TEXT`, 1 to 4, `END TEXT` the cable goes on
    /// where it was.
    outer: u32,
}

impl Numbers {
    fn take(&mut self, number: u32) {
        if number <= self.last {
            self.outer = self.last;
        } else if number == self.outer + 1 {
            self.outer = 0;
        }
        self.last = number;
    }

    fn goes_on_with(self, number: u32) -> bool {
        number == self.last + 1 || (self.outer > 0 && number == self.outer + 1)
    }
}

/// A decision: what the next lines are, whether they begin a block, and how many they are.
#[derive(Clone, Copy)]
struct Found {
    role: Role,
    starts: bool,
    lines: usize,
}

impl Found {
    fn starts(role: Role) -> Self {
        Self { role, starts: true, lines: 1 }
    }

    fn goes_on(role: Role) -> Self {
        Self { role, starts: false, lines: 1 }
    }
}

/// Places the lines of the body and returns the column at which they are wrapped.
pub(super) fn assign(sheet: Sheet<'_>, range: Range<usize>, sections: &[Range<usize>], placed: &mut [Option<Placed>]) -> Wrap {
    let body = Body::new(sheet, range, sections);
    let mut before: Option<Before> = None;
    let mut numbers = Numbers::default();
    let mut index = 0;
    while index < body.written.len() {
        let found = body.place(index, before, numbers);
        for line in 0..found.lines {
            placed[body.written[index + line]] = Some(Placed { role: found.role, starts: found.starts && line == 0 });
        }
        if let Shape::Numbered(numbered) = body.shape(index)
            && found.starts
        {
            numbers.take(numbered.number);
        }
        let first = before.filter(|_| !found.starts).map_or(index, |before| before.first);
        index += found.lines;
        before = Some(Before { index: index - 1, first, role: found.role, apart: body.is_apart(index) });
    }
    body.wrap
}

impl<'a> Body<'a> {
    fn new(sheet: Sheet<'a>, range: Range<usize>, sections: &'a [Range<usize>]) -> Self {
        let of_section = |at: &usize| {
            let next = sections.partition_point(|section| section.end <= *at);
            sections.get(next).is_some_and(|section| section.contains(at))
        };
        let written: Vec<usize> = range.filter(|at| sheet.written(*at) && !of_section(at)).collect();
        let looks: Vec<Look> = written.iter().map(|&at| Look::of(&sheet.lines[at], &sheet.shapes[at])).collect();
        let mut wrap = Wrap::estimate(looks.iter().map(|look| look.columns as usize));
        wrap.single_words = written
            .iter()
            .zip(&looks)
            .any(|(&at, look)| look.is_stopped() && matches!(sheet.shapes[at], Shape::Text) && is_last_word(sheet.text(at)));
        let all_capitals = prose::is_all_capitals(written.iter().map(|&at| sheet.text(at)));
        let mut body = Self { sheet, sections, written, looks, wrap, all_capitals, double_spaced: false };
        for index in 0..body.written.len() {
            body.looks[index].apart = body.follows_a_blank(index);
        }
        let mut amid = heading::MOST_LINES as u8;
        for look in body.looks.iter_mut().rev() {
            look.amid = amid;
            amid = if look.plain && !look.apart { (amid + 1).min(heading::MOST_LINES as u8) } else { 0 };
        }
        let blanks = body.looks.iter().skip(1).filter(|look| look.apart).count();
        body.double_spaced = body.wrap.column.is_some() && body.written.len() > 10 && blanks * 5 > body.written.len() * 2;
        body
    }

    fn line(&self, index: usize) -> &'a Line<'a> {
        let lines = self.sheet.lines;
        &lines[self.written[index]]
    }

    fn text(&self, index: usize) -> &'a str {
        &self.line(index).text
    }

    fn shape(&self, index: usize) -> &'a Shape {
        let shapes = self.sheet.shapes;
        &shapes[self.written[index]]
    }

    /// True when a blank line, or a break that the page makes, stands before this line.
    fn is_apart(&self, index: usize) -> bool {
        self.looks.get(index).is_some_and(|look| look.apart)
    }

    /// True when the line ends as a sentence does.
    fn ends_sentence(&self, index: usize) -> bool {
        self.looks[index].ended
    }

    /// True when this sign ends the line.
    fn ends_in(&self, index: usize, sign: u8) -> bool {
        self.looks.get(index).is_some_and(|look| look.last == sign)
    }

    /// True when a line had room for the first word of the next.
    fn had_room(&self, index: usize, next: usize) -> bool {
        let last = &self.looks[index];
        self.wrap.has_room(last.columns as usize, last.is_stopped(), self.looks[next].first_word as usize)
    }

    /// Blank lines beside a page line belong to the page line.
    fn follows_a_blank(&self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1).map(|before| self.written[before]) else { return true };
        let at = self.written[index];
        let between = before + 1..at;
        let next = self.sections.partition_point(|section| section.start <= before);
        let section = self.sections.get(next).is_some_and(|section| section.end <= at);
        let page = section || between.clone().any(|line| !self.sheet.kept(line));
        !page && (self.sheet.lines[at].apart || between.clone().any(|line| self.sheet.kept(line)))
    }

    /// True when a blank line before this one says something.
    fn stands_apart(&self, before: Before) -> bool {
        before.apart && !self.double_spaced
    }

    /// Decides what this line is.
    fn place(&self, index: usize, before: Option<Before>, numbers: Numbers) -> Found {
        match self.shape(index) {
            Shape::Rule => return Found::starts(Role::Rule),
            Shape::Numbered(numbered) if self.begins_numbered(index, numbered, before, numbers) => {
                return Found::starts(Role::Paragraph);
            }
            Shape::Item(_) if before.is_some_and(|before| self.goes_on_item(index, before)) => return Found::goes_on(Role::Item),
            Shape::Item(_) if self.begins_item(index, before) => return Found::starts(Role::Item),
            Shape::Marked if self.is_free(index, before) => return Found::starts(Role::Paragraph),
            _ => {}
        }
        let Some(before) = before else { return self.heading(index, None).unwrap_or(Found::starts(Role::Paragraph)) };
        if self.is_indented_continuation(index, before) {
            return Found::goes_on(before.role);
        }
        self.preformatted(index, before)
            .or_else(|| self.signature_above_notes(index, before))
            .or_else(|| self.heading(index, Some(before)))
            .or_else(|| self.signature(index, before))
            .or_else(|| self.unsigned_item(index, before))
            .unwrap_or_else(|| self.running(index, before))
    }

    /// A number begins a paragraph when it has a marking. Without one it must stand where a block can begin, and follow
    /// the number before it or open a list of its own: `12. million` at the start of a wrapped line is text.
    fn begins_numbered(&self, index: usize, numbered: &Numbered, before: Option<Before>, numbers: Numbers) -> bool {
        if numbered.marking.is_some() && numbered.stopped {
            return true;
        }
        let opens = numbered.number == 1 && before.is_none_or(|before| before.apart || self.ends_in(before.index, b':'));
        (numbers.goes_on_with(numbered.number) || opens) && self.is_free(index, before)
    }

    /// True when a block can begin here: the line before has ended, had room for this one's first word, or stands apart.
    fn is_free(&self, index: usize, before: Option<Before>) -> bool {
        let Some(before) = before else { return true };
        self.stands_apart(before)
            || matches!(before.role, Role::Rule | Role::Heading)
            || self.ends_sentence(before.index)
            || (self.wrap.column.is_some() && self.had_room(before.index, index))
            || self.wrap.is_whole(self.text(before.index))
    }

    /// One blank in front is what is left of two after a full stop at the wrap: the line goes on the one before.
    fn is_indented_continuation(&self, index: usize, before: Before) -> bool {
        let text = self.text(index);
        let indented = text.starts_with(' ') && !text.starts_with("  ");
        indented && !before.apart && matches!(before.role, Role::Paragraph | Role::Item) && self.wrap.column.is_some()
    }

    /// Running text: goes on the block before, or begins a paragraph without a number.
    fn running(&self, index: usize, before: Before) -> Found {
        let new = Found::starts(Role::Paragraph);
        if !matches!(before.role, Role::Paragraph | Role::Item) {
            return new;
        }
        let (last, text) = (self.text(before.index), self.text(index));
        let ended = self.ends_sentence(before.index);
        let small = match self.looks[index].first {
            0x80.. => bytes::trim_start(text).starts_with(char::is_lowercase),
            first => first.is_ascii_lowercase() || matches!(first, b',' | b';' | b')'),
        };
        let room = self.had_room(before.index, index);
        let goes_on = if self.wrap.is_whole(last) {
            // `… sanctioned under United Nations Security Council` / `Resolution 1737.`: a long line that was cut once.
            !ended && (small || !before.apart)
        } else if self.stands_apart(before) {
            // A blank line inside a sentence is the copy's, as long as the sentence cannot have ended there.
            !ended && (small || !room || (prose::ends_in_the_middle(last) && !prose::opens_sentence(text)))
        } else if ended {
            !(room && self.wrap.left(last) >= super::NEAR_FULL)
        } else {
            !self.introduces_items(index, before, room)
        };
        if goes_on { Found::goes_on(before.role) } else { new }
    }

    fn next_is_item(&self, index: usize) -> bool {
        index < self.written.len() && matches!(self.shape(index), Shape::Item(_))
    }

    fn next_is_paragraph(&self, index: usize) -> bool {
        index < self.written.len()
            && matches!(self.shape(index), Shape::Numbered(numbered) if numbered.marking.is_some() || self.is_apart(index))
    }

    fn next_is_rule(&self, index: usize) -> bool {
        index < self.written.len() && matches!(self.shape(index), Shape::Rule)
    }

    fn is_text(&self, index: usize) -> bool {
        index < self.written.len()
            && !matches!(self.shape(index), Shape::Numbered(_) | Shape::Item(_) | Shape::Rule | Shape::Marked)
    }
}

/// `Authority.`, `("monarchy").`: the last word of a paragraph, alone on its line.
fn is_last_word(line: &str) -> bool {
    let word = bytes::trim(line);
    word.len() > 2 && word.ends_with('.') && !word.bytes().any(|b| b == b' ') && word.bytes().any(|b| b.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::is_last_word;

    #[test]
    fn the_last_word_of_a_paragraph_has_small_letters_and_a_stop() {
        for line in ["Authority.", "  (\"monarchy\").", "it."] {
            assert!(is_last_word(line), "{line}");
        }
        for line in ["a.", "Authority", "the Authority.", "CROCKER.", "12.", ""] {
            assert!(!is_last_word(line), "{line}");
        }
    }
}
