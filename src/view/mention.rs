//! What a cable's text says of its own parts: `para 16` is a paragraph, `ref A` an entry of the reference list.

use std::collections::HashMap;
use std::ops::Range;

use crate::cable::Cable;

/// What words lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A paragraph: index into `cable.body`.
    Paragraph(usize),
    /// An entry of the reference list: index into `cable.references`.
    Reference(usize),
}

/// Where the numbers and letters of a cable lead.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Targets {
    paragraphs: HashMap<u32, usize>,
    /// For each letter the entry that it labels.
    labels: HashMap<char, usize>,
    /// True when there is one reference and no other: `reftel` means it.
    single: bool,
}

impl Targets {
    /// Those of a cable. Where a number stands twice, the first paragraph with it is meant.
    #[must_use]
    pub fn of(cable: &Cable) -> Self {
        let mut out = Self { single: cable.references.len() == 1, ..Self::default() };
        for (index, block) in cable.body.iter().enumerate() {
            block.number.into_iter().for_each(|number| _ = out.paragraphs.entry(number).or_insert(index));
        }
        for (index, reference) in cable.references.iter().enumerate() {
            let letter = reference.label.as_deref().and_then(|label| label.chars().find(char::is_ascii_alphabetic));
            letter.into_iter().for_each(|letter| _ = out.labels.entry(letter.to_ascii_uppercase()).or_insert(index));
        }
        out
    }

    /// The mentions in a text, in order, each with what it leads to; what leads nowhere in this copy is left out.
    ///
    /// `paras 3-5` are two mentions. `para 4 of ref B` is a paragraph of another cable and none.
    #[must_use]
    pub fn in_words(&self, text: &str) -> Vec<(Range<usize>, Target)> {
        let words: Vec<Range<usize>> = words(text);
        let mut out = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let word = &text[words[at].clone()];
            at = match kind_of(word) {
                Some(Kind::Paragraph) => self.paragraphs_after(text, &words, at, &mut out),
                Some(Kind::Reference) => self.references_after(text, &words, at, &mut out),
                None => at + 1,
            };
        }
        out
    }

    /// The numbers after a `para`. Gives the word to go on with.
    fn paragraphs_after(&self, text: &str, words: &[Range<usize>], at: usize, out: &mut Vec<(Range<usize>, Target)>) -> usize {
        let (mut found, mut next, mut start) = (Vec::new(), at + 1, words[at].start);
        let mut before = words[at].end;
        while let Some(word) = words.get(next).cloned().filter(|word| joins(&text[before..word.start], next == at + 1)) {
            if next > at + 1 && is_and(&text[word.clone()]) {
                let behind = words.get(next + 1).cloned().unwrap_or(0..0);
                if !is_number(&text[behind.clone()]) || &text[word.end..behind.start] != " " {
                    break;
                }
                (before, next, start) = (word.end, next + 1, behind.start);
                continue;
            }
            let digits = text[word.clone()].bytes().take_while(u8::is_ascii_digit).count();
            let Ok(number) = text[word.start..word.start + digits].parse::<u32>() else { break };
            let from = if next == at + 1 { start } else { word.start };
            found.push((from..word.start + digits, number));
            (before, next) = (word.end, next + 1);
        }
        let end = found.last().map_or(words[at].end, |(place, _)| place.end);
        if !is_of_another(text, words, at, end) {
            let led = |(place, number): (Range<usize>, u32)| Some((place, Target::Paragraph(*self.paragraphs.get(&number)?)));
            out.extend(found.into_iter().filter_map(led));
        }
        next
    }

    /// The letters after a `ref`; without one, the only entry of the list. Gives the word to go on with.
    fn references_after(&self, text: &str, words: &[Range<usize>], at: usize, out: &mut Vec<(Range<usize>, Target)>) -> usize {
        let (mut next, mut before, mut any) = (at + 1, words[at].end, false);
        while let Some(word) = words.get(next).cloned() {
            let gap = text[before..word.start].trim_matches(' ');
            let joined =
                matches!(gap, "" | "(" | "-" | "/" | "," | "&") || any && matches!(gap, ")(" | ") (" | ")," | "), (" | "),(");
            if any && is_and(&text[word.clone()]) && joined && is_label(text, words.get(next + 1), any) {
                (before, next) = (word.end, next + 1);
                continue;
            }
            if !joined || !is_label(text, Some(&word), any) {
                break;
            }
            let letter = text[word.clone()].chars().next().unwrap_or_default().to_ascii_uppercase();
            let start = if any { word.start } else { words[at].start };
            if let Some(&index) = self.labels.get(&letter) {
                out.push((start..word.end, Target::Reference(index)));
            }
            (any, before, next) = (true, word.end, next + 1);
        }
        if !any && self.single {
            out.push((words[at].clone(), Target::Reference(0)));
        }
        next
    }
}

enum Kind {
    Paragraph,
    Reference,
}

fn kind_of(word: &str) -> Option<Kind> {
    let is = |known: &&str| known.eq_ignore_ascii_case(word);
    if ["para", "paras", "paragraph", "paragraphs"].iter().any(is) {
        return Some(Kind::Paragraph);
    }
    ["ref", "refs", "reftel", "reftels"].iter().any(is).then_some(Kind::Reference)
}

/// Words of letters and figures, with their places.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        if byte.is_ascii_alphanumeric() || !byte.is_ascii() {
            match out.last_mut() {
                Some(last) if last.end == at => last.end = at + 1,
                _ => out.push(at..at + 1),
            }
        }
    }
    out
}

fn is_number(word: &str) -> bool {
    (1..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_and(word: &str) -> bool {
    ["and", "or", "through", "to"].iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// True for what may stand between `para` and its number, or between two numbers.
fn joins(gap: &str, first: bool) -> bool {
    if first { gap == " " } else { matches!(gap, "-" | ", " | " " | " & " | "," | "–") }
}

/// True for a letter that is a label. A small `a` may be an article: it counts only where no word follows it.
fn is_label(text: &str, word: Option<&Range<usize>>, after_label: bool) -> bool {
    let Some(word) = word.filter(|word| word.len() == 1) else { return false };
    let letter = text.as_bytes()[word.start];
    let rest = &text[word.end..];
    let word_follows = rest.starts_with(' ') && rest[1..].starts_with(|next: char| next.is_ascii_lowercase());
    let para_follows = rest.trim_start().get(..4).is_some_and(|next| next.eq_ignore_ascii_case("para"));
    let article = letter == b'a' && word_follows && !para_follows && !after_label;
    letter.is_ascii_alphabetic() && !article && !(letter == b'I' && word_follows)
}

/// True where the paragraph is another cable's: `para 4 of ref B`, `ref B, para 4`.
fn is_of_another(text: &str, words: &[Range<usize>], at: usize, end: usize) -> bool {
    let is_reference = |word: &Range<usize>| {
        matches!(kind_of(&text[word.clone()]), Some(Kind::Reference)) || text[word.clone()].eq_ignore_ascii_case("septel")
    };
    let behind = words.partition_point(|word| word.start < end);
    let near = words.get(behind..words.len().min(behind + 2)).unwrap_or_default();
    let says_of = near.first().is_some_and(|word| {
        is_reference(word) || ["of", "in"].contains(&&text[word.clone()]) && near.get(1).is_some_and(is_reference)
    });
    let before = &words[at.saturating_sub(2)..at];
    let same_sentence = |word: &Range<usize>| !text[word.end..words[at].start].contains(['.', ';']);
    let said_before = before.iter().enumerate().any(|(place, word)| {
        let label_between = place + 1 == before.len() || before[place + 1].len() == 1;
        is_reference(word) && label_between && same_sentence(word)
    });
    says_of || said_before
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cable::{Block, BlockKind, Reference};
    use crate::span::Span;

    fn cable(labels: &[Option<&str>]) -> Cable {
        let block = |number| Block {
            kind: BlockKind::Paragraph,
            number: Some(number),
            marking: None,
            marking_as_written: None,
            text: String::new(),
            lines: [1, 1],
            span: Span::default(),
            gaps: Vec::new(),
            part: None,
            seams: Vec::new(),
        };
        let reference = |label: &Option<&str>| Reference {
            label: label.map(str::to_owned),
            as_written: "08 LISBON 1".to_owned(),
            canonical: None,
        };
        Cable { body: (1..=20).map(block).collect(), references: labels.iter().map(reference).collect(), ..Cable::default() }
    }

    fn found(cable: &Cable, text: &str) -> Vec<(String, Target)> {
        Targets::of(cable).in_words(text).into_iter().map(|(place, target)| (text[place].to_owned(), target)).collect()
    }

    fn mentions(words: &[(&str, Target)]) -> Vec<(String, Target)> {
        words.iter().map(|(words, target)| ((*words).to_owned(), *target)).collect()
    }

    #[test]
    fn paragraphs_are_found_one_by_one_and_in_lists() {
        use Target::Paragraph;
        let cable = cable(&[]);
        let text = "Please see para 16.  (Paragraph 3, and paras 4-5, 7 and 9.)  See para 99 and paragraph 2.";
        let wanted = [
            ("para 16", Paragraph(15)),
            ("Paragraph 3", Paragraph(2)),
            ("paras 4", Paragraph(3)),
            ("5", Paragraph(4)),
            ("7", Paragraph(6)),
            ("9", Paragraph(8)),
            ("paragraph 2", Paragraph(1)),
        ];
        assert_eq!(found(&cable, text), mentions(&wanted));
    }

    #[test]
    fn other_numbers_and_other_cables_paragraphs_are_text() {
        let cable = cable(&[Some("A"), Some("B")]);
        for text in ["", "18 para", "the paramilitary 16", "para", "para  16", "Article 16", "para a", "paras and 4"] {
            assert_eq!(found(&cable, text), [], "{text}");
        }
        for text in ["para 4 of ref A", "ref A, para 4", "Ref A (paragraph 4) says", "paragraph 4 of reftel", "septel para 4"] {
            let paragraphs = found(&cable, text).into_iter().filter(|(_, target)| matches!(target, Target::Paragraph(_)));
            assert_eq!(paragraphs.count(), 0, "{text}");
        }
        assert_eq!(found(&cable, "as ref A said. Para 4 has more").len(), 2);
    }

    #[test]
    fn references_are_found_by_their_letters() {
        use Target::Reference;
        let cable = cable(&[Some("A"), Some("B"), Some("C")]);
        let text = "REF A and ref b, (Ref (c)), refs A, B and C; refs A-C. Ref Z. Per ref a the man came, per ref a, he left.";
        let wanted = [
            ("REF A", Reference(0)),
            ("ref b", Reference(1)),
            ("Ref (c", Reference(2)),
            ("refs A", Reference(0)),
            ("B", Reference(1)),
            ("C", Reference(2)),
            ("refs A", Reference(0)),
            ("C", Reference(2)),
            ("ref a", Reference(0)),
        ];
        assert_eq!(found(&cable, text), mentions(&wanted));
        assert_eq!(found(&cable, "As in reftel, the reform is a reference."), []);
    }

    #[test]
    fn the_only_reference_needs_no_letter() {
        let cable = cable(&[None]);
        assert_eq!(
            found(&cable, "As REFTEL says (ref)."),
            mentions(&[("REFTEL", Target::Reference(0)), ("ref", Target::Reference(0))])
        );
    }

    #[test]
    fn any_text_is_taken() {
        let cable = cable(&[Some("A")]);
        for text in [
            "ref",
            "ref \u{e9}",
            "para \u{e9}5",
            "ref (",
            "para 4294967296",
            "\u{e9}ref A",
            "paras 1,",
            "refs A,",
            "para 1 \u{e9}f",
        ] {
            _ = found(&cable, text);
        }
    }
}
