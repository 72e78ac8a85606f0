//! The words of a block cut at what a reader can follow: terms that are explained, mentions of other parts of the cable.

use crate::cable::{Block, Cable};

use super::mention::{Target, Targets};
use super::terms::{Table, Terms};

/// After so many runs the rest of the words is one. Paragraphs of cables have some dozens; a page of more would hold the
/// browser up.
const MOST: usize = 600;

/// A stretch of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run<'a> {
    /// Words alone.
    Text(&'a str),
    /// A short form: the place of its [`Term`](super::terms::Term).
    Term(&'a str, usize),
    /// A mention of another part of the cable.
    Mention(&'a str, Target),
}

/// What the words of one cable lead to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Guide {
    /// Its terms.
    pub terms: Terms,
    targets: Targets,
}

impl Guide {
    /// That of a cable.
    #[must_use]
    pub fn of(cable: &Cable, table: &Table) -> Self {
        Self { terms: Terms::of(cable, table), targets: Targets::of(cable) }
    }

    /// Cuts words of a block. Nothing is lost: the runs put together are the words.
    #[must_use]
    pub fn runs<'a>(&self, block: &Block, words: &'a str) -> Vec<Run<'a>> {
        let mut terms = self.terms.in_words(block, words).into_iter().peekable();
        let mut mentions = self.targets.in_words(words).into_iter().peekable();
        let (mut out, mut from) = (Vec::new(), 0);
        loop {
            // Where both claim a word, it is a mention: `REFTEL` leads further than its explanation.
            let is_term = match (terms.peek(), mentions.peek()) {
                (Some((term, _)), Some((mention, _))) => term.end <= mention.start,
                (term, _) => term.is_some(),
            };
            let next = if is_term {
                terms.next().map(|(place, at)| (place.clone(), Run::Term(words.get(place).unwrap_or_default(), at)))
            } else {
                mentions.next().map(|(place, at)| (place.clone(), Run::Mention(words.get(place).unwrap_or_default(), at)))
            };
            let Some((place, run)) = next.filter(|_| out.len() < MOST) else { break };
            if place.start < from {
                continue;
            }
            out.extend(words.get(from..place.start).filter(|text| !text.is_empty()).map(Run::Text));
            out.push(run);
            from = place.end;
            while terms.next_if(|(term, _)| term.start < from).is_some() {}
        }
        out.extend(words.get(from..).filter(|text| !text.is_empty()).map(Run::Text));
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "R 141030Z FEB 08\nUNCLAS LISBON 000123\nSUBJECT: THE LAMP\nREF: LISBON 12\n\n\
        1. (U) The MFA saw REFTEL and the MFA's NGOs; see para 2.\n\n2. (U) The National Lamp Council (NLC) agreed.\nLEE\n";

    #[test]
    fn terms_and_mentions_are_cut_out_and_nothing_is_lost() {
        let parsed = crate::parse("lamp.txt", TEXT.as_bytes()).expect("a cable");
        let cable = &parsed.record.cables[0];
        let guide = Guide::of(cable, &Table::new(include_str!("terms/terms.txt").to_owned()));
        let text = &cable.body[0].text;
        let runs = guide.runs(&cable.body[0], text);
        let words = |run: &Run<'_>| match run {
            Run::Text(words) => (' ', (*words).to_owned()),
            Run::Term(words, _) => ('t', (*words).to_owned()),
            Run::Mention(words, _) => ('m', (*words).to_owned()),
        };
        let cut: Vec<(char, String)> = runs.iter().map(words).collect();
        assert_eq!(cut.iter().map(|(_, words)| words.as_str()).collect::<String>(), *text);
        let marked: Vec<(char, &str)> =
            cut.iter().filter(|(kind, _)| *kind != ' ').map(|(kind, words)| (*kind, &**words)).collect();
        assert_eq!(marked, [('t', "MFA"), ('m', "REFTEL"), ('t', "MFA"), ('t', "NGO"), ('m', "para 2")]);
    }

    #[test]
    fn a_flood_of_terms_ends_and_its_words_stay() {
        let text = format!("UNCLAS LISBON 000123\nSUBJECT: THE LAMP\n\n1. (U) {}.\n", "NATO and OPEC, ".repeat(2_000));
        let parsed = crate::parse("lamp.txt", text.as_bytes()).expect("a cable");
        let cable = &parsed.record.cables[0];
        let guide = Guide::of(cable, &Table::new(include_str!("terms/terms.txt").to_owned()));
        let text = &cable.body[0].text;
        let runs = guide.runs(&cable.body[0], text);
        assert!((MOST..=MOST + 3).contains(&runs.len()), "{}", runs.len());
        let words = |run: &Run<'_>| match run {
            Run::Text(words) | Run::Term(words, _) | Run::Mention(words, _) => words.len(),
        };
        assert_eq!(runs.iter().map(words).sum::<usize>(), text.len());
    }
}
