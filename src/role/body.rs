//! The body: where paragraphs, items and headings begin, and which lines go on them.
//!
//! Blank lines decide little: some copies have one after every line, others none at all. What decides is how a line
//! begins, whether the line before it had ended, and whether that line had room for the next word.

use std::ops::Range;

use super::{Placed, Role, Sheet, Wrap, prose, title};
use crate::field::paragraph::Numbered;
use crate::shape::Shape;

/// The body as the rules see it.
struct Body<'a> {
    sheet: Sheet<'a>,
    /// The written lines, by their place among all lines.
    written: Vec<usize>,
    wrap: Wrap,
    all_capitals: bool,
    /// More than two of five lines are followed by a blank one, so that blank lines say nothing.
    double_spaced: bool,
}

/// The line before, as seen from the line that is being placed.
#[derive(Clone, Copy)]
struct Before {
    /// Its index among the written lines.
    index: usize,
    role: Role,
    /// A blank line, or a break that the page makes, stands between.
    apart: bool,
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
pub(super) fn assign(sheet: Sheet<'_>, range: Range<usize>, placed: &mut [Option<Placed>]) -> Wrap {
    let body = Body::new(sheet, range);
    let mut before: Option<Before> = None;
    let mut number = 0;
    let mut index = 0;
    while index < body.written.len() {
        let found = body.place(index, before, number);
        for line in 0..found.lines {
            placed[body.written[index + line]] = Some(Placed { role: found.role, starts: found.starts && line == 0 });
        }
        if let Shape::Numbered(numbered) = body.shape(index)
            && found.starts
        {
            number = numbered.number;
        }
        index += found.lines;
        let apart = index < body.written.len() && body.is_apart(index);
        before = Some(Before { index: index - 1, role: found.role, apart });
    }
    body.wrap
}

impl<'a> Body<'a> {
    fn new(sheet: Sheet<'a>, range: Range<usize>) -> Self {
        let written: Vec<usize> = range.filter(|&at| sheet.written(at)).collect();
        let lengths = written.iter().map(|&at| sheet.text(at).trim_end().chars().count());
        let wrap = Wrap::estimate(lengths);
        let all_capitals = prose::is_all_capitals(written.iter().map(|&at| sheet.text(at)));
        let mut body = Self { sheet, written, wrap, all_capitals, double_spaced: false };
        let blanks = (1..body.written.len()).filter(|&index| body.is_apart(index)).count();
        body.double_spaced = body.wrap.column.is_some() && body.written.len() > 10 && blanks * 5 > body.written.len() * 2;
        body
    }

    fn text(&self, index: usize) -> &'a str {
        let lines = self.sheet.lines;
        &lines[self.written[index]].text
    }

    fn shape(&self, index: usize) -> &'a Shape {
        let shapes = self.sheet.shapes;
        &shapes[self.written[index]]
    }

    /// True when a blank line, or a break that the page makes, stands before this line. Blank lines beside a page line
    /// belong to the page line.
    fn is_apart(&self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1).map(|before| self.written[before]) else { return true };
        let at = self.written[index];
        let between = before + 1..at;
        let page = between.clone().any(|line| !self.sheet.kept(line));
        !page && (self.sheet.lines[at].apart || between.clone().any(|line| self.sheet.kept(line)))
    }

    /// Decides what this line is.
    fn place(&self, index: usize, before: Option<Before>, number: u32) -> Found {
        match self.shape(index) {
            Shape::Rule => return Found::starts(Role::Rule),
            Shape::Numbered(numbered) if self.begins_numbered(index, numbered, before, number) => {
                return Found::starts(Role::Paragraph);
            }
            Shape::Item(_) if self.begins_item(index, before) => return Found::starts(Role::Item),
            Shape::Marked if self.is_free(index, before) => return Found::starts(Role::Paragraph),
            _ => {}
        }
        let Some(before) = before else { return self.heading(index, None).unwrap_or(Found::starts(Role::Paragraph)) };
        if self.is_indented_continuation(index, before) {
            return Found::goes_on(before.role);
        }
        self.preformatted(index, before)
            .or_else(|| self.heading(index, Some(before)))
            .or_else(|| self.signature(index, before))
            .unwrap_or_else(|| self.running(index, before))
    }

    /// A number begins a paragraph when it has a marking, or follows the number before it, and no sentence is open.
    fn begins_numbered(&self, index: usize, numbered: &Numbered, before: Option<Before>, number: u32) -> bool {
        if numbered.marking.is_some() {
            return true;
        }
        let next = numbered.number == number + 1 || (numbered.number == 1 && before.is_none_or(|before| before.apart));
        next && self.is_free(index, before)
    }

    /// Two dashes begin an item anywhere. Other signs do where no sentence is open, since `- not months, but days -` may
    /// stand at the start of a wrapped line, and so may `(a)` or an initial.
    fn begins_item(&self, index: usize, before: Option<Before>) -> bool {
        let text = self.text(index).trim_start();
        let after_item = before.is_some_and(|before| before.role == Role::Item && same_sign(self.text(before.index), text));
        text.starts_with("--") || after_item || self.is_free(index, before)
    }

    /// True when a block can begin here: the line before has ended, had room for this one's first word, or stands apart.
    fn is_free(&self, index: usize, before: Option<Before>) -> bool {
        let Some(before) = before else { return true };
        let text = self.text(before.index);
        let apart = before.apart && !self.double_spaced;
        apart
            || matches!(before.role, Role::Rule | Role::Heading)
            || prose::ends_sentence(text)
            || (self.wrap.column.is_some() && self.wrap.had_room(text, self.text(index)))
            || self.wrap.is_whole(text)
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
        let ended = prose::ends_sentence(last);
        let small = text.trim_start().starts_with(|c: char| c.is_lowercase() || matches!(c, ',' | ';' | ')'));
        let room = self.wrap.had_room(last, text);
        let goes_on = if self.wrap.is_whole(last) {
            !ended && (small || !self.directly_under(index))
        } else if before.apart && !self.double_spaced {
            !ended && (small || !room)
        } else if ended {
            !(room && self.wrap.left(last) >= super::NEAR_FULL)
        } else {
            !self.introduces_items(index, before, room)
        };
        if goes_on { Found::goes_on(before.role) } else { new }
    }

    /// True when nothing was removed between this line and the one before it.
    fn directly_under(&self, index: usize) -> bool {
        index
            .checked_sub(1)
            .is_some_and(|before| (self.written[before] + 1..self.written[index]).all(|line| self.sheet.kept(line)))
    }

    /// `Principal USG representatives present were:` under a short item and above the next ones.
    fn introduces_items(&self, index: usize, before: Before, room: bool) -> bool {
        before.role == Role::Item
            && room
            && self.wrap.column.is_some()
            && self.text(index).trim_end().ends_with(':')
            && self.text(index).starts_with(char::is_uppercase)
            && self.next_is_item(index + 1)
    }

    fn next_is_item(&self, index: usize) -> bool {
        index < self.written.len() && matches!(self.shape(index), Shape::Item(_))
    }

    fn next_is_paragraph(&self, index: usize) -> bool {
        index < self.written.len()
            && matches!(self.shape(index), Shape::Numbered(numbered) if numbered.marking.is_some() || self.is_apart(index))
    }

    /// A heading of one to three lines.
    fn heading(&self, index: usize, before: Option<Before>) -> Option<Found> {
        if !self.is_text(index) {
            return None;
        }
        let lines = self
            .ruled(index, before)
            .or_else(|| self.question(index, before))
            .or_else(|| self.titled(index, before))
            .or_else(|| self.torn_question(index, before))?;
        Some(Found { role: Role::Heading, starts: true, lines })
    }

    fn is_text(&self, index: usize) -> bool {
        index < self.written.len()
            && !matches!(self.shape(index), Shape::Numbered(_) | Shape::Item(_) | Shape::Rule | Shape::Marked)
    }

    /// Lines above a rule, and short.
    fn ruled(&self, index: usize, before: Option<Before>) -> Option<usize> {
        let free = self.is_free(index, before);
        (1..=3).take_while(|lines| self.is_text(index + lines - 1)).find(|&lines| {
            let short = (index..index + lines).all(|line| self.text(line).trim().len() <= 78);
            let ruled = index + lines < self.written.len() && *self.shape(index + lines) == Shape::Rule;
            let ends =
                prose::ends_sentence(self.text(index + lines - 1)) && self.text(index + lines - 1).trim_end().ends_with('.');
            free && short && ruled && !ends
        })
    }

    /// Title-like lines right above a paragraph, an item, or (where blank lines tell) any text.
    fn titled(&self, index: usize, before: Option<Before>) -> Option<usize> {
        if !self.is_free(index, before) && !self.after_fragment(index, before) {
            return None;
        }
        let apart = before.is_none_or(|before| before.apart);
        let mut lines = 0;
        while lines < 3 && self.is_text(index + lines) && title::looks_like(self.text(index + lines), self.all_capitals) {
            lines += 1;
            let next = index + lines;
            let set_apart = next < self.written.len() && apart && self.is_apart(next) && !self.double_spaced;
            let part = lines == 1 && super::is_part_name(self.text(index)) && next < self.written.len();
            if self.next_is_paragraph(next) || self.next_is_item(next) || part {
                return Some(lines);
            }
            if set_apart && !prose::ends_sentence(self.text(next - 1)) && self.text(next - 1).split(' ').count() <= 12 {
                return Some(lines);
            }
        }
        None
    }

    /// Above a paragraph and under a list of names and offices, whose items have no full stops:
    /// `-- BG David Quantock - CG TF134/MNF-I DCG-Detainee Operations` / `Preparation Briefing for GOI Officials`.
    fn after_fragment(&self, index: usize, before: Option<Before>) -> bool {
        let fragment = before.is_some_and(|before| {
            let last = self.text(before.index);
            before.role == Role::Item
                && matches!(self.shape(before.index), Shape::Item(_))
                && !prose::ends_sentence(last)
                && !prose::ends_in_the_middle(last)
        });
        fragment
            && !self.all_capitals
            && self.text(index).split_ascii_whitespace().count() >= 4
            && self.next_is_paragraph(index + 1)
    }

    /// `The MEK is no longer a terrorist organization, why won't the / GOI allow its members to remain in Iraq?`: one to
    /// three lines that end in a question mark right above items or a paragraph. The line before has ended with room to
    /// spare, or it broke off and this one opens a sentence.
    fn question(&self, index: usize, before: Option<Before>) -> Option<usize> {
        let free = match before {
            None => true,
            Some(before) => {
                let last = self.text(before.index);
                let spare = self.wrap.column.is_some() && self.wrap.had_room(last, self.text(index));
                let torn = !prose::ends_sentence(last) && prose::opens_sentence(self.text(index));
                before.apart && !self.double_spaced || spare || torn || matches!(before.role, Role::Heading | Role::Rule)
            }
        };
        let opens = self.text(index).trim_start().starts_with(|c: char| c.is_uppercase() || c == '"');
        if !free || !opens {
            return None;
        }
        (1..=3).take_while(|lines| self.is_text(index + lines - 1)).find(|&lines| {
            let asks = self.text(index + lines - 1).trim_end().trim_end_matches(['"', '”']).ends_with('?');
            asks && (self.next_is_item(index + lines) || self.next_is_paragraph(index + lines))
        })
    }

    /// `Why can't the USG arrange for resettlement of the Camp Ashraf`: a question that lost its last word, alone between
    /// a line that ended and the answer.
    fn torn_question(&self, index: usize, before: Option<Before>) -> Option<usize> {
        let spare = before.is_some_and(|before| {
            let last = self.text(before.index);
            prose::ends_sentence(last) && self.wrap.column.is_some() && self.wrap.had_room(last, self.text(index))
        });
        let text = self.text(index);
        (spare && prose::opens_question(text) && !prose::ends_sentence(text) && self.next_is_item(index + 1)).then_some(1)
    }

    /// Two lines or more with two wide gaps each: columns of a table.
    fn preformatted(&self, index: usize, before: Before) -> Option<Found> {
        let table = |index: usize| index < self.written.len() && self.is_text(index) && has_columns(self.text(index));
        if before.role == Role::Preformatted && !before.apart && table(index) {
            return Some(Found::goes_on(Role::Preformatted));
        }
        (table(index) && table(index + 1)).then(|| Found::starts(Role::Preformatted))
    }

    /// The last line, one or two surnames in capitals (`CROCKER`) or a single name, after a line that ended.
    fn signature(&self, index: usize, before: Before) -> Option<Found> {
        let text = self.text(index).trim().trim_end_matches(['#', '.']);
        let last = index + 1 == self.written.len();
        let words: Vec<&str> = text.split(' ').collect();
        let name =
            |word: &&str| word.len() >= 2 && word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-' | '.'));
        let capitals = !text.bytes().any(|b| b.is_ascii_lowercase());
        let is_name = words.len() <= 2 && words.iter().all(name) && text.len() >= 3 && (capitals || words.len() == 1);
        let opens = text.starts_with(char::is_uppercase);
        // `GP-3`, the downgrading group of telegrams before 1972, stands under the text and above the signature.
        let group = self.text(before.index).trim().strip_prefix("GP-").is_some_and(|group| group.len() == 1);
        let ended = before.apart || group || prose::ends_sentence(self.text(before.index)) || before.role == Role::Rule;
        // Where the line before lost its end, a surname in capitals alone on the last line is still the signature.
        let stop = self.text(index).trim_end().ends_with('.');
        let free = ended || (capitals && !stop && !self.all_capitals && words.len() == 1 && text.len() >= 4);
        let no_name = ["SECRET", "CONFIDENTIAL", "UNCLASSIFIED", "UNCLAS", "END", "NNNN", "COMMENT", "SIPDIS"].contains(&text);
        (last && is_name && opens && free && !no_name).then(|| Found::starts(Role::Signature))
    }
}

/// True when two items begin with the same sign: both a dash, or both a letter or figure.
fn same_sign(before: &str, text: &str) -> bool {
    let sign = |text: &str| text.trim_start().chars().next();
    let (a, b) = (sign(before), sign(text));
    a.is_some() && a == b && matches!(b, Some('-' | '*' | '•' | '·' | '–' | '—'))
}

/// True for a line with two gaps of three blanks or more, or a tab, that are not the blanks after a sentence.
fn has_columns(text: &str) -> bool {
    let text = text.trim();
    let gaps = text.match_indices("   ").filter(|(at, _)| !text[..*at].ends_with([' ', '.', '?', '!', ':'])).count();
    gaps >= 2 || text.contains('\t')
}
