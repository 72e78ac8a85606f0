//! The terms of a cable with what they mean: short forms, captions, codes, markings, reasons, the post, Zulu time.
//!
//! What the text says of its own short forms comes first, then the table. A short form that can mean several things, and
//! that the text does not explain, is no term: nothing is guessed.

mod heading;
mod table;
mod words;

use std::collections::HashMap;

pub use table::{Entry, Kind, Table};

use crate::cable::{Block, BlockKind, Cable};
use words::{Run, is_all_capitals, known_parts, runs};

/// What sort of term it is, in the order of a glossary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Sort {
    /// `MFA`
    Short,
    /// `S`, `NOFORN`
    Marking,
    /// `NODIS`
    Caption,
    /// `PREL`
    Tag,
    /// `1.4(b)`
    Reason,
    /// `immediate`
    Precedence,
    /// The date-time group.
    Time,
    /// Embassy, consulate or mission that sent it.
    Post,
    /// A routing indicator.
    Routing,
}

/// Where an explanation comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// The cable's own words, on this line.
    Text(usize),
    /// The table.
    Table,
}

/// A term and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// What sort of term it is.
    pub sort: Sort,
    /// As the cable has it.
    pub name: String,
    /// What it stands for.
    pub meaning: String,
    /// A sentence more, where there is one.
    pub more: String,
    /// Where the explanation comes from.
    pub ground: Ground,
    /// True for an organisation.
    pub organisation: bool,
    /// The first block with it, for a short form.
    pub first: Option<usize>,
    /// True when it looks like any word where all is in capitals.
    like_a_word: bool,
}

/// The terms of a cable.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Terms {
    list: Vec<Term>,
    shorts: HashMap<String, usize>,
}

impl Terms {
    /// The terms of a cable, with what its own text and the table say of them: short forms in the order of their first
    /// mention, then what the heading has.
    #[must_use]
    pub fn of(cable: &Cable, table: &Table) -> Self {
        let mut terms = Self::default();
        let own: HashMap<&str, (&str, usize)> =
            cable.acronyms.iter().map(|own| (own.short.as_str(), (own.long.as_str(), own.line))).collect();
        for (index, block) in cable.body.iter().enumerate().filter(|(_, block)| has_terms(block)) {
            let capitals = is_all_capitals(&block.text);
            let explained = |word: &str| short(word, &own, table).filter(|term| !(capitals && term.like_a_word));
            for part in parts(&block.text, |word| explained(word).is_some()) {
                let word = &block.text[part.start..part.end];
                if !terms.shorts.contains_key(word)
                    && let Some(term) = explained(word)
                {
                    terms.shorts.insert(word.to_owned(), terms.list.len());
                    terms.list.push(Term { first: Some(index), ..term });
                }
            }
        }
        heading::add(cable, table, &mut terms.list);
        terms
    }

    /// All of them.
    #[must_use]
    pub fn list(&self) -> &[Term] {
        &self.list
    }

    /// The term of this sort and name: its place in the list.
    #[must_use]
    pub fn find(&self, sort: Sort, name: &str) -> Option<usize> {
        self.list.iter().position(|term| term.sort == sort && term.name == name)
    }

    /// Where short forms stand in words of a block: byte range, and place in the list.
    #[must_use]
    pub fn in_words(&self, block: &Block, words: &str) -> Vec<(std::ops::Range<usize>, usize)> {
        if self.shorts.is_empty() || !has_terms(block) {
            return Vec::new();
        }
        let capitals = is_all_capitals(&block.text);
        let known = |word: &str| {
            self.shorts.get(word).copied().filter(|&at| !(capitals && self.list.get(at).is_none_or(|term| term.like_a_word)))
        };
        let part = |part: Run| known(&words[part.start..part.end]).map(|at| (part.start..part.end, at));
        parts(words, |word| known(word).is_some()).into_iter().filter_map(part).collect()
    }

    /// The list by sort, and by name within one.
    #[must_use]
    pub fn glossary(&self) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.list.len()).collect();
        places.sort_by_cached_key(|&at| (self.list[at].sort as usize, &self.list[at].name));
        places
    }
}

/// Headings, signatures and tables are left as they are.
fn has_terms(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph | BlockKind::Item)
}

fn parts(text: &str, known: impl Fn(&str) -> bool) -> Vec<Run> {
    runs(text).flat_map(|run| known_parts(text, run, &known)).collect()
}

/// A short form explained: by the text, or else by the table.
fn short(word: &str, own: &HashMap<&str, (&str, usize)>, table: &Table) -> Option<Term> {
    let entry = table.get(Kind::Short, word);
    let (meaning, ground) = match (own.get(word), entry) {
        (Some((long, line)), _) => ((*long).to_owned(), Ground::Text(*line)),
        (None, entry) => (entry?.meaning.to_owned(), Ground::Table),
    };
    let flag = |flag| entry.is_some_and(|entry| entry.more.contains(flag));
    let like_a_word = ground == Ground::Table && flag('w');
    Some(Term { organisation: flag('o'), like_a_word, ..term(Sort::Short, word, &meaning, "", ground) })
}

fn term(sort: Sort, name: &str, meaning: &str, more: &str, ground: Ground) -> Term {
    Term {
        sort,
        name: name.to_owned(),
        meaning: meaning.to_owned(),
        more: more.to_owned(),
        ground,
        organisation: false,
        first: None,
        like_a_word: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = include_str!("terms.txt");

    const TEXT: &str = "DE RUEHGB #0123 0451030\nR 141030Z FEB 08\nFM AMEMBASSY BAGHDAD\nTO SECSTATE WASHDC\n\
        C O N F I D E N T I A L BAGHDAD 000123\nNOFORN\nSIPDIS\nE.O. 12958: DECL: 02/14/2018\nTAGS: PREL, IZ\n\
        SUBJECT: THE LAMP\nClassified By: Keeper Ann Lee for reasons 1.4 (b) and (d).\n\n\
        1. (C/NF) The National Lamp Council (NLC) and the MFA met two NGOs.  The GOI and the NLC agreed with WHO.\n\n\
        2. (U) THE MFA AND THE MAN WHO CALLED.\nLEE\n";

    fn read() -> (crate::Parsed, Terms) {
        let parsed = crate::parse("lamp.txt", TEXT.as_bytes()).expect("a cable");
        let terms = Terms::of(&parsed.record.cables[0], &Table::new(TABLE.to_owned()));
        (parsed, terms)
    }

    fn said(terms: &Terms, sort: Sort) -> Vec<(&str, &str)> {
        terms.list().iter().filter(|term| term.sort == sort).map(|term| (&*term.name, &*term.meaning)).collect()
    }

    #[test]
    fn the_texts_own_words_come_first_and_what_is_uncertain_is_left_bare() {
        let (_, terms) = read();
        let wanted = [
            ("NLC", "National Lamp Council"),
            ("MFA", "Ministry of Foreign Affairs"),
            ("NGO", "Nongovernmental Organization"),
            ("WHO", "World Health Organization"),
        ];
        assert_eq!(said(&terms, Sort::Short), wanted);
        assert!(matches!(terms.list()[0].ground, Ground::Text(13)), "{:?}", terms.list()[0]);
        assert_eq!(terms.list()[1].ground, Ground::Table);
    }

    #[test]
    fn short_forms_are_found_where_they_stand() {
        let (parsed, terms) = read();
        let cable = &parsed.record.cables[0];
        let words = |block: usize| -> Vec<&str> {
            let block = &cable.body[block];
            terms.in_words(block, &block.text).into_iter().map(|(place, _)| &block.text[place]).collect()
        };
        assert_eq!(words(0), ["NLC", "MFA", "NGO", "NLC", "WHO"]);
        assert_eq!(words(1), ["MFA"], "in a text in capitals, WHO may be a word");
    }

    #[test]
    fn the_heading_explains_itself() {
        let (_, terms) = read();
        assert_eq!(
            said(&terms, Sort::Caption),
            [("NOFORN", "Not Releasable to Foreign Nationals"), ("SIPDIS", "SIPRNet Distribution")]
        );
        assert_eq!(said(&terms, Sort::Tag), [("PREL", "External Political Relations"), ("IZ", "Iraq")]);
        assert_eq!(said(&terms, Sort::Reason).len(), 2);
        assert_eq!(said(&terms, Sort::Precedence), [("routine", "Ordinary.")]);
        assert_eq!(said(&terms, Sort::Time), [("141030Z", "Day 14 of the month, 10:30 Zulu time")]);
        assert_eq!(said(&terms, Sort::Post), [("Embassy Baghdad", "Embassy Baghdad, Iraq")]);
        assert_eq!(said(&terms, Sort::Routing), [("RUEHGB", "Embassy Baghdad")]);
        let markings: Vec<&str> = said(&terms, Sort::Marking).into_iter().map(|(name, _)| name).collect();
        assert_eq!(markings, ["CONFIDENTIAL", "NOFORN", "C", "NF", "U"]);
    }

    #[test]
    fn without_the_table_the_text_still_explains_itself() {
        let (parsed, _) = read();
        let terms = Terms::of(&parsed.record.cables[0], &Table::default());
        assert_eq!(said(&terms, Sort::Short), [("NLC", "National Lamp Council")]);
    }

    #[test]
    fn a_glossary_is_sorted() {
        let (_, terms) = read();
        let names: Vec<&str> = terms.glossary().into_iter().map(|at| &*terms.list()[at].name).collect();
        assert_eq!(names[..4], ["MFA", "NGO", "NLC", "WHO"]);
    }
}
