//! Headings: between rules or above one, with the rule on their own line, or by their looks and their place.

use super::{Before, Body, Found, Look};
use crate::bytes;
use crate::role::{Role, is_part_name, prose, title};
use crate::shape::Shape;

/// One of so many lines is long already (08MADRID552 has three: a name, an office, a second office).
pub(super) const MOST_LINES: usize = 4;

impl Body<'_> {
    /// A heading of one line or a few.
    pub(super) fn heading(&self, index: usize, before: Option<Before>) -> Option<Found> {
        // `END` / `SUMMARY.`: the wrap stands inside the words that end a part.
        let torn = before.is_some_and(|before| {
            let may_be = matches!(self.looks[before.index].last, b'D' | b'd') && !before.apart;
            may_be && prose::ends_with_end(self.text(before.index))
        });
        if !self.is_text(index) || torn {
            return None;
        }
        if self.is_amid_text(index) {
            return self.with_its_rule(index).map(|lines| Found { role: Role::Heading, starts: true, lines });
        }
        let lines = self
            .with_its_rule(index)
            .or_else(|| self.ruled(index, before))
            .or_else(|| self.question(index, before))
            .or_else(|| self.titled(index, before))
            .or_else(|| self.alone(index, before))
            .or_else(|| self.torn_question(index, before))?;
        Some(Found { role: Role::Heading, starts: true, lines })
    }

    /// True when nothing that a heading stands above comes under this line, as with most lines of a text: no rule, no number,
    /// no sign of an item, and no blank line. Then only a rule on the line itself or a part's name makes one.
    fn is_amid_text(&self, index: usize) -> bool {
        usize::from(self.looks[index].amid) == MOST_LINES && !is_part_name(self.text(index))
    }

    /// `RELATIONSHIP OFF ON THE RIGHT FOOT ------------`, `------- Summary -------`: copies that were wrapped anew.
    fn with_its_rule(&self, index: usize) -> Option<usize> {
        let ruled = matches!(self.looks[index].last, b'-' | b'=' | b'*' | b'_' | b'~');
        (ruled && title::inside_rules(self.text(index)).is_some()).then_some(1)
    }

    /// Lines right above a rule, and short. A line that ends a sentence is the end of the text above the heading, and so
    /// is one that a blank line parts from the rest. More than one line needs a rule above, too, or the looks of a title:
    /// `investments.` / `Weapons Trafficking: You Can't Make This Stuff Up` / `- - - - -`.
    fn ruled(&self, index: usize, before: Option<Before>) -> Option<usize> {
        if !(1..=MOST_LINES).any(|lines| self.next_is_rule(index + lines)) {
            return None;
        }
        let opened = before.is_some_and(|before| before.role == Role::Rule);
        let free = self.is_free(index, before) || title::is_in_capitals(self.text(index), self.all_capitals);
        if !free {
            return None;
        }
        let lines = (1..=MOST_LINES).take_while(|lines| self.can_head(index + lines - 1, opened));
        let lines = { lines }.find(|&lines| self.next_is_rule(index + lines))?;
        let rest = index + 1..index + lines;
        let together = self.double_spaced || rest.clone().all(|line| !self.is_apart(line));
        let apart = opened || before.is_none_or(|before| self.stands_apart(before));
        let looks = apart || (index..rest.end).all(|line| title::looks_like(self.text(line), self.all_capitals));
        (together && (lines == 1 || looks)).then_some(lines)
    }

    /// True for a line that can stand above a rule. Between two rules it may end in a full stop (`ON TALKS WITH THE U.S.`).
    /// The address of a post's own site between rows of stars is no heading.
    fn can_head(&self, index: usize, opened: bool) -> bool {
        if !self.is_text(index) {
            return false;
        }
        let text = bytes::trim(self.text(index));
        let ends = text.ends_with('.') && !title::ends_in_abbreviation(text) && !is_part_name(text);
        text.len() <= title::LONGEST && (opened || !ends) && !text.contains("://") && !prose::ends_part(text)
    }

    /// Title-like lines right above a paragraph, an item, or (where blank lines tell) any text.
    fn titled(&self, index: usize, before: Option<Before>) -> Option<usize> {
        if !self.may_be_titled(index, before) {
            return None;
        }
        let capitals = title::is_in_capitals(self.text(index), self.all_capitals);
        if !capitals && !self.is_free(index, before) && !self.after_fragment(index, before) {
            return None;
        }
        if before.is_some_and(|before| self.goes_on_capitals(before)) {
            return None;
        }
        let apart = before.is_none_or(|before| before.apart);
        for next in index + 1..=index + 3 {
            let (last, lines) = (next - 1, next - index);
            if !self.is_text(last) || !title::looks_like(self.text(last), self.all_capitals) {
                return None;
            }
            if lines > 1 && self.is_apart(last) && !self.double_spaced {
                return None;
            }
            let set_apart = apart && self.is_apart(next) && !self.double_spaced;
            let part = lines == 1 && is_part_name(self.text(index)) && next < self.written.len();
            if self.next_is_paragraph(next) || self.next_is_item(next) || part {
                return Some(lines);
            }
            if set_apart && !self.ends_sentence(last) && self.text(last).split(' ').count() <= 12 {
                return Some(lines);
            }
        }
        None
    }

    /// True right under a line in capitals that has not ended: `1. (U) CLASSIFIED BY JANE DOE, DEPUTY CHIEF OF` / `MISSION`.
    fn goes_on_capitals(&self, before: Before) -> bool {
        let last = self.text(before.index);
        let capitals = !last.bytes().any(|b| b.is_ascii_lowercase());
        let open = prose::ends_in_the_middle(last) || last.trim_end().ends_with([',', ';']);
        capitals && open && !before.apart && matches!(before.role, Role::Paragraph | Role::Item)
    }

    /// Few lines have under them what a title stands above: this asks for it before anything that takes longer.
    fn may_be_titled(&self, index: usize, before: Option<Before>) -> bool {
        let apart = before.is_none_or(|before| before.apart) && !self.double_spaced;
        let under = |at: usize| self.next_is_paragraph(at) || self.next_is_item(at) || (apart && self.is_apart(at));
        (1..=3).any(|lines| under(index + lines)) || is_part_name(self.text(index))
    }

    /// A short line that stands alone between a text that has ended and a numbered paragraph, whatever its letters:
    /// `The deeper challenges for erdogan` (newspaper copies), `Background on the dispute`.
    fn alone(&self, index: usize, before: Option<Before>) -> Option<usize> {
        let next = index + 1;
        let below = next < self.written.len()
            && matches!(self.shape(next), Shape::Numbered(numbered) if numbered.marking.is_some())
            && (self.is_apart(next) || self.wrap.column.is_none());
        if !below {
            return None;
        }
        let text = bytes::trim(self.text(index));
        let above = before.is_none_or(|before| {
            let closed = self.ends_sentence(before.index) || matches!(before.role, Role::Rule | Role::Heading);
            closed && (self.stands_apart(before) || self.wrap.column.is_none())
        });
        let short = text.len() <= title::LONGEST && text.split(' ').count() <= 12;
        let opens = text.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || title::OPENING.contains(c));
        let ends = self.ends_sentence(index) || prose::ends_in_the_middle(text) || prose::ends_part(text);
        (above && short && opens && !ends).then_some(1)
    }

    /// Above a paragraph and under a list of names and offices, whose items have no full stops:
    /// `-- BG David Quantock - CG TF134/MNF-I DCG-Detainee Operations` / `Preparation Briefing for GOI Officials`.
    fn after_fragment(&self, index: usize, before: Option<Before>) -> bool {
        let fragment = before.is_some_and(|before| {
            let last = self.text(before.index);
            before.role == Role::Item
                && matches!(self.shape(before.index), Shape::Item(_))
                && !self.ends_sentence(before.index)
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
        let above = |lines: usize| self.next_is_item(index + lines) || self.next_is_paragraph(index + lines);
        // The signs at the ends of the lines answer for most.
        let may_ask = |look: &Look| matches!(look.last, b'?' | b'"' | 0x80..);
        if self.looks[index].first.is_ascii_lowercase() || !self.looks[index..].iter().take(3).any(may_ask) || !(1..=3).any(above)
        {
            return None;
        }
        if !bytes::trim_start(self.text(index)).starts_with(|c: char| c.is_uppercase() || c == '"') {
            return None;
        }
        let free = match before {
            None => true,
            Some(before) => {
                let spare = self.wrap.column.is_some() && self.had_room(before.index, index);
                let torn = !self.ends_sentence(before.index) && prose::opens_sentence(self.text(index));
                self.stands_apart(before) || spare || torn || matches!(before.role, Role::Heading | Role::Rule)
            }
        };
        if !free {
            return None;
        }
        let together = |line: usize| line == index || self.double_spaced || !self.is_apart(line);
        (1..=3).take_while(|lines| self.is_text(index + lines - 1) && together(index + lines - 1)).find(|&lines| {
            let asks = bytes::trim_end(self.text(index + lines - 1)).trim_end_matches(['"', '”']).ends_with('?');
            asks && above(lines)
        })
    }

    /// `Why can't the USG arrange for resettlement of the Camp Ashraf`: a question that lost its last word, alone between
    /// a line that ended and the answer.
    fn torn_question(&self, index: usize, before: Option<Before>) -> Option<usize> {
        if !self.next_is_item(index + 1) {
            return None;
        }
        let spare = before.is_some_and(|before| {
            self.ends_sentence(before.index) && self.wrap.column.is_some() && self.had_room(before.index, index)
        });
        let text = self.text(index);
        (spare && prose::opens_question(text) && !self.ends_sentence(index)).then_some(1)
    }
}
