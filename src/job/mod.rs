//! Reading as a job of its own: what is asked, what is answered, and the work in between, for a viewer that reads large files
//! beside its page and not in it.
//!
//! Questions and answers cross as bytes (`wire`): a browser copies those as one piece, where it would take an object apart
//! field by field, and the record is whole on the other side, with the spans and seams that its JSON leaves out. The file's
//! own bytes go beside the question, uncopied.

mod refusal;
mod wire;

use crate::Choices;
use crate::Origin;
use crate::Parsed;
use crate::archive;
use crate::decode::{Decoded, Encoding};
use crate::error::Refusal;
use wire::{Bytes, Wire};

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Ask {
    /// Read a file, whose bytes go beside the question.
    Read(Wish),
    /// Read a document once more, as a reader chose; the bytes beside it are its text.
    Again(Box<Before>),
}

/// What of a file is wanted.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Wish {
    /// The file's name.
    pub name: String,
    /// The encoding, where a reader has named one.
    pub encoding: Option<Encoding>,
    /// The one document of an archive that is wanted, by its name; all of them if none is named.
    pub only: Option<String>,
    /// How many documents of an archive are left out: they were read, or cannot be.
    pub skip: usize,
}

impl Wish {
    /// The documents that are wanted, each with its place among all, and how many there are.
    pub fn documents<'a>(&'a self, bytes: &'a [u8]) -> impl Iterator<Item = (usize, usize, archive::Document<'a>)> {
        let documents = archive::documents(&self.name, bytes);
        let of = documents.size_hint().0;
        let wanted = |name: &str| self.only.as_deref().is_none_or(|only| only == name);
        documents.enumerate().skip(self.skip).filter(move |(_, (name, _))| wanted(name)).map(move |(at, found)| (at, of, found))
    }
}

/// What has to be known of a document beside its text, to read it once more.
#[derive(Debug, Clone, PartialEq)]
pub struct Before {
    name: String,
    size: usize,
    bom: usize,
    origin: Origin,
    choices: Choices,
}

impl Before {
    /// What is known of this reading, to be read with these choices.
    #[must_use]
    pub fn of(parsed: &Parsed, choices: Choices) -> Self {
        let source = &parsed.record.source;
        Self { name: source.name.clone(), size: source.bytes, bom: parsed.bom, origin: parsed.origin.clone(), choices }
    }
}

/// What is answered, one or more for a question.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// How far the work has come.
    Progress {
        /// The document under work, as [`Answer::Document`] will name it.
        name: String,
        /// Its place among the documents, from 0.
        at: usize,
        /// How many documents there are.
        of: usize,
        /// How much of it is done, in percent.
        percent: usize,
    },
    /// A document, read or refused.
    Document {
        /// Its name: the file's own, or with that of an archive in front.
        name: String,
        /// Its length in bytes.
        size: usize,
        /// What was found.
        found: Box<Result<Parsed, Refusal>>,
    },
    /// That was all.
    End,
}

/// Does what was asked and tells of it, document by document. False where the question makes no sense.
pub fn work(question: &[u8], body: &[u8], tell: &mut dyn FnMut(&Answer)) -> bool {
    match Ask::from_bytes(question) {
        Some(Ask::Read(wish)) => {
            for (at, of, (name, document)) in wish.documents(body) {
                let mut watch = Watcher { name: &name, at, of, told: None, tell };
                watch.tell(0);
                let size = document.as_ref().map_or(body.len(), |document| document.len());
                let found = document
                    .and_then(|document| crate::parse_as(&name, &document, wish.encoding, &mut |percent| watch.tell(percent)));
                tell(&Answer::Document { name, size, found: Box::new(found) });
            }
        }
        Some(Ask::Again(before)) => {
            let Ok(text) = std::str::from_utf8(body) else { return false };
            let Before { name, size, bom, origin: Origin { encoding, known, replaced }, choices } = *before;
            let decoded = Decoded { text: text.to_owned(), encoding, known, bom, replaced };
            let mut watch = Watcher { name: &name, at: 0, of: 1, told: None, tell };
            let found = crate::read(&name, size, decoded, &choices, &mut |percent| watch.tell(percent));
            tell(&Answer::Document { name, size, found: Box::new(found) });
        }
        None => return false,
    }
    tell(&Answer::End);
    true
}

/// Tells of progress, and only where there is any: a table of cables has thousands of them.
struct Watcher<'a> {
    name: &'a str,
    at: usize,
    of: usize,
    told: Option<usize>,
    tell: &'a mut dyn FnMut(&Answer),
}

impl Watcher<'_> {
    fn tell(&mut self, percent: usize) {
        if self.told.replace(percent) != Some(percent) {
            (self.tell)(&Answer::Progress { name: self.name.to_owned(), at: self.at, of: self.of, percent });
        }
    }
}

impl Ask {
    /// As bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        wire::to_bytes(self)
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        wire::from_bytes(bytes)
    }
}

impl Answer {
    /// As bytes. The first tells progress (0), a document (1) and the end (2) apart: whoever carries them need know no more.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        wire::to_bytes(self)
    }

    /// From bytes; `None` where they are not what [`Answer::to_bytes`] made.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        wire::from_bytes(bytes)
    }
}

impl Wire for Ask {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Self::Read(wish) => {
                out.push(0);
                wish.put(out);
            }
            Self::Again(before) => {
                out.push(1);
                before.put(out);
            }
        }
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        Some(match from.byte()? {
            0 => Self::Read(from.take()?),
            1 => Self::Again(from.take()?),
            _ => return None,
        })
    }
}

impl Wire for Answer {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Self::Progress { name, at, of, percent } => {
                out.push(0);
                name.put(out);
                [*at, *of, *percent].put(out);
            }
            Self::Document { name, size, found } => {
                out.push(1);
                name.put(out);
                size.put(out);
                found.put(out);
            }
            Self::End => out.push(2),
        }
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        Some(match from.byte()? {
            0 => {
                let (name, [at, of, percent]) = (from.take()?, from.take()?);
                Self::Progress { name, at, of, percent }
            }
            1 => Self::Document { name: from.take()?, size: from.take()?, found: from.take()? },
            2 => Self::End,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(ask: &Ask, body: &[u8]) -> Vec<Answer> {
        let mut answers = Vec::new();
        let sense = work(&ask.to_bytes(), body, &mut |answer| {
            let there = Answer::from_bytes(&answer.to_bytes());
            assert_eq!(there.as_ref(), Some(answer));
            answers.extend(there);
        });
        assert!(sense);
        assert_eq!(answers.last(), Some(&Answer::End));
        answers
    }

    fn read(name: &str) -> Ask {
        Ask::Read(Wish { name: name.to_owned(), ..Wish::default() })
    }

    fn found(answers: Vec<Answer>) -> Vec<Result<Parsed, Refusal>> {
        let found = |answer| match answer {
            Answer::Document { found, .. } => Some(*found),
            _ => None,
        };
        answers.into_iter().filter_map(found).collect()
    }

    const SAMPLE: &[u8] = include_bytes!("../../public/samples/sample.txt");

    #[test]
    fn the_same_is_read_as_without_a_job() {
        let answers = answers(&read("a.txt"), SAMPLE);
        let percents: Vec<usize> = answers
            .iter()
            .filter_map(|answer| match answer {
                Answer::Progress { percent, .. } => Some(*percent),
                _ => None,
            })
            .collect();
        assert!(percents.is_sorted() && percents.first() == Some(&0) && percents.last() == Some(&100), "{percents:?}");
        assert_eq!(found(answers), [crate::parse("a.txt", SAMPLE)]);
    }

    #[test]
    fn choices_and_encodings_are_followed() {
        let parsed = crate::parse("a.txt", SAMPLE).expect("the sample is a cable");
        let mut choices = Choices::default();
        choices.take_out(parsed.record.cables[0].body[2].span);
        choices.put_back(parsed.record.removed[0].span);
        let again = Ask::Again(Box::new(Before::of(&parsed, choices.clone())));
        assert_eq!(found(answers(&again, parsed.text.as_bytes())), [parsed.reread(&choices)]);
        let latin = Ask::Read(Wish { name: "a.txt".to_owned(), encoding: Some(Encoding::Latin1), ..Wish::default() });
        let read = found(answers(&latin, SAMPLE)).remove(0).expect("it is one still");
        assert_eq!(read.record.source.encoding, "ISO-8859-1");
    }

    #[test]
    fn rubbish_is_no_question_and_no_answer() {
        assert!(!work(b"", SAMPLE, &mut |_| ()));
        assert!(!work(b"\xff\xff\xff", SAMPLE, &mut |_| ()));
        let parsed = crate::parse("a.txt", SAMPLE);
        let bytes = Answer::Document { name: "a.txt".to_owned(), size: 1, found: Box::new(parsed) }.to_bytes();
        for cut in 0..bytes.len() {
            assert_eq!(Answer::from_bytes(&bytes[..cut]), None, "{cut}");
        }
    }
}
