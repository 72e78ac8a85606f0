//! Damage to single characters, kind by kind: counted, placed and never mended. One check a file.

pub(super) mod comma;
pub(super) mod doubled;
pub(super) mod eight;
pub(super) mod lost;
pub(super) mod sign;
pub(super) mod stray_q;

use super::place::{named, on, text_lines, times};
use super::{Case, finding};
use crate::cable::{Finding, Severity};

/// What was seen of one kind of damage.
#[derive(Default)]
struct Seen<'a> {
    /// Indices of its lines, one for each time.
    at: Vec<usize>,
    /// How the first one reads.
    first: &'a str,
}

impl<'a> Seen<'a> {
    fn add(&mut self, at: usize, words: &'a str) {
        if self.at.is_empty() {
            self.first = words;
        }
        self.at.push(at);
    }

    /// One finding for all: `what` says what it is, `why` what follows from it.
    fn report(self, case: Case<'_>, (code, severity): (&str, Severity), what: &str, why: &str) -> Option<Finding> {
        let first = *self.at.first()?;
        let message = format!("{what} {}, first in “{}”, on {}. {why}", times(self.at.len()), self.first, named(case, &self.at));
        Some(finding(code, severity, on(case, first), message))
    }
}

/// The word around the byte at `at`, signs and all, for the sentence of a finding.
fn word_at(text: &str, at: usize) -> &str {
    const LONGEST: usize = 40;
    let start = text[..at].rfind(' ').map_or(0, |blank| blank + 1);
    let end = text[at..].find(' ').map_or(text.len(), |blank| at + blank);
    let word = &text[start..end];
    let cut = word.char_indices().nth(LONGEST).map_or(word.len(), |(cut, _)| cut);
    &word[..cut]
}

/// The text without its first and last signs that are no letters.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphabetic())
}
