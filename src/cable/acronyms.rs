//! Short forms that the text explains itself.

use std::collections::HashMap;

use super::{Acronym, Block, Parts};
use crate::field::acronym::{self, Definition, Spelling};

/// A short form that is never put in brackets counts as explained when it is used this often and the text has the one
/// phrase that it stands for: `GOI`, and `The Government of Iraq announced`.
const USED_OFTEN: usize = 3;

/// How many short forms are looked for by their initials, the most used ones: each costs a pass over the text. A cable
/// has a dozen that are used often; a text with more of them must not cost more for a byte.
const LOOKED_FOR: usize = 24;

/// A text all in capitals has no short forms to tell from words: more different words than this are no short forms.
const ALL_CAPITALS: usize = 200;
const _: () = assert!(ALL_CAPITALS < 255 && ALL_CAPITALS * 2 < SLOTS);

/// The short forms of the body, in the order in which they are explained.
pub(super) fn find(parts: Parts<'_>, body: &[Block]) -> Vec<Acronym> {
    let mut out: Vec<Acronym> = Vec::new();
    // Of the same type as the other map here, so that its code is there once.
    let mut known = HashMap::<&str, usize>::new();
    for block in body {
        let mut fresh: Vec<Definition<'_>> = acronym::definitions_but(&block.text, |short| known.contains_key(short)).collect();
        fresh.retain(|found| known.insert(found.short, 0).is_none());
        explained(parts, block, fresh, &mut out);
    }
    let capitals = Capitals::of(body);
    let mut shorts = used_often(body, &capitals);
    shorts.retain(|short| out.iter().all(|known| known.short.trim_end_matches('s') != *short));
    for (short, spelled) in shorts.iter().zip(spelled_out(body, &capitals, &shorts)) {
        if let Spelled::As(block, long) = spelled {
            let line = Running::new(parts, block).line_of(long);
            let at = out.partition_point(|before| before.line <= line);
            out.insert(at, acronym(short, long, line));
        }
    }
    out
}

fn acronym(short: &str, long: &str, line: usize) -> Acronym {
    Acronym { short: short.to_owned(), long: long.to_owned(), line }
}

/// Adds the definitions of one block, in the order of the lines: each stands on the line that closes the first bracket
/// around its short form.
fn explained(parts: Parts<'_>, block: &Block, fresh: Vec<Definition<'_>>, out: &mut Vec<Acronym>) {
    if fresh.is_empty() {
        return;
    }
    let running = Running::new(parts, block);
    let mut wanted: HashMap<&str, usize> = fresh.iter().enumerate().map(|(at, found)| (found.short, at)).collect();
    let mut found = Vec::with_capacity(fresh.len());
    for (end, inner) in acronym::brackets(&running.text) {
        if let Some(at) = wanted.remove(inner) {
            found.push((at, running.line_at(end)));
        }
    }
    // A bracket that a hyphen at the wrap cuts in two is not found; the block's first line stands for it.
    let lost = fresh.iter().filter(|found| wanted.contains_key(found.short));
    out.extend(lost.map(|found| acronym(found.short, found.long, block.lines[0])));
    out.extend(found.into_iter().map(|(at, line)| acronym(fresh[at].short, fresh[at].long, line)));
}

/// The lines of a block as one text.
struct Running {
    text: String,
    /// Where each line ends in the text, and its number.
    ends: Vec<(usize, usize)>,
    /// The block's first line.
    first: usize,
}

impl Running {
    fn new(parts: Parts<'_>, block: &Block) -> Self {
        let mut running = Self { text: String::new(), ends: Vec::new(), first: block.lines[0] };
        let lines = &parts.lines[parts.layout.body.min(parts.lines.len())..];
        let from = lines.partition_point(|line| line.span().end <= block.span.start);
        for line in lines[from..].iter().take_while(|line| line.span().start < block.span.end) {
            running.text.push(' ');
            running.text.push_str(line.text.trim());
            running.ends.push((running.text.len(), line.no()));
        }
        running
    }

    /// The line on which the words are complete for the first time.
    fn line_of(&self, words: &str) -> usize {
        self.text.find(words).map_or(self.first, |at| self.line_at(at + words.len()))
    }

    /// The line of the byte before `end`.
    fn line_at(&self, end: usize) -> usize {
        let at = self.ends.partition_point(|(line_end, _)| *line_end < end);
        self.ends.get(at).map_or(self.first, |(_, line)| *line)
    }
}

/// Where words begin with a capital in the blocks: looked for once, and asked twice.
struct Capitals {
    /// In four bytes each: a text has one for every third or fourth word, and none is as long as they can count.
    places: Vec<u32>,
    /// For each block the end of its places.
    ends: Vec<usize>,
}

impl Capitals {
    fn of(body: &[Block]) -> Self {
        let mut capitals = Self { places: Vec::new(), ends: Vec::with_capacity(body.len()) };
        for block in body {
            acronym::find_capitals(&block.text, |at| capitals.places.push(u32::try_from(at).unwrap_or(u32::MAX)));
            capitals.ends.push(capitals.places.len());
        }
        capitals
    }

    /// The blocks, each with its places.
    fn blocks<'b>(&self, body: &'b [Block]) -> impl Iterator<Item = (&'b Block, &[u32])> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        body.iter().zip(starts.zip(&self.ends)).map(|(block, (start, &end))| (block, &self.places[start..end]))
    }
}

/// Words of three to six capitals that are used often, in the order of the text.
fn used_often<'a>(body: &'a [Block], capitals: &Capitals) -> Vec<&'a str> {
    let mut words = Words { counts: Vec::new(), places: [0; SLOTS] };
    for (block, places) in capitals.blocks(body) {
        for word in short_words(&block.text, places) {
            if !words.take(word) {
                return Vec::new();
            }
        }
    }
    words.counts.retain(|(_, count)| *count >= USED_OFTEN);
    most_used(&words.counts)
}

/// Different words, and how often each was met.
struct Words<'a> {
    counts: Vec<(&'a str, usize)>,
    /// Open addressing: the place of a word in `counts` + 1, or 0.
    places: [u8; SLOTS],
}

impl<'a> Words<'a> {
    /// Counts a word; false where there are too many.
    fn take(&mut self, word: &'a str) -> bool {
        let mut slot = slot_of(word);
        while let Some(at) = usize::from(self.places[slot]).checked_sub(1) {
            if self.counts[at].0 == word {
                self.counts[at].1 += 1;
                return true;
            }
            slot = (slot + 1) % SLOTS;
        }
        self.counts.push((word, 1));
        self.places[slot] = self.counts.len() as u8;
        self.counts.len() <= ALL_CAPITALS
    }
}

/// The words of three to six capitals that begin at these places.
fn short_words<'t>(text: &'t str, places: &[u32]) -> impl Iterator<Item = &'t str> {
    // Most words have one capital.
    let more = |at: &usize| text.as_bytes().get(at + 1).is_some_and(u8::is_ascii_uppercase);
    places.iter().map(|&at| at as usize).filter(more).filter_map(|at| acronym::short_word(text, at))
}

/// More than twice as many as words: a free one is near.
const SLOTS: usize = 512;

/// Where to look for a word of six letters at most.
fn slot_of(word: &str) -> usize {
    let letters = word.bytes().fold(0u64, |all, letter| all << 8 | u64::from(letter));
    (letters.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 55) as usize % SLOTS
}

/// The most used ones, in the order given.
fn most_used<'a>(counts: &[(&'a str, usize)]) -> Vec<&'a str> {
    let before = |at: usize, count: usize| {
        let ahead = |(other_at, other): (usize, &(&str, usize))| other.1 > count || (other.1 == count && other_at < at);
        counts.iter().enumerate().filter(|other| ahead(*other)).count()
    };
    let kept = counts.iter().enumerate().filter(|(at, (_, count))| before(*at, *count) < LOOKED_FOR);
    kept.map(|(_, (word, _))| *word).collect()
}

/// What the text has for a short form.
#[derive(Clone, Copy)]
enum Spelled<'a> {
    Nowhere,
    As(&'a Block, &'a str),
    /// In more ways than one: none of them explains it.
    Differently,
}

impl<'a> Spelled<'a> {
    fn and(self, block: &'a Block, phrase: &'a str) -> Self {
        match self {
            Self::Nowhere => Self::As(block, phrase),
            Self::As(_, known) if known.eq_ignore_ascii_case(phrase) => self,
            _ => Self::Differently,
        }
    }
}

/// The one phrase of all blocks that spells each short form. A block that spells one in two ways says nothing of it.
fn spelled_out<'a>(body: &'a [Block], capitals: &Capitals, shorts: &[&str]) -> Vec<Spelled<'a>> {
    let mut all = vec![Spelled::Nowhere; shorts.len()];
    let mut here = all.clone();
    let spelling = Spelling::of(shorts);
    for (block, places) in capitals.blocks(body) {
        let mut found = false;
        spelling.find(&block.text, places.iter().map(|&at| at as usize), |which, phrase| {
            here[which] = here[which].and(block, phrase);
            found = true;
        });
        // Few blocks spell one.
        if !found {
            continue;
        }
        for (all, here) in all.iter_mut().zip(&mut here) {
            if let Spelled::As(block, phrase) = std::mem::replace(here, Spelled::Nowhere) {
                *all = all.and(block, phrase);
            }
        }
    }
    all
}
