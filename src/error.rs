//! Refusals: the inputs that are not read, each with a sentence that says what it is and what to do.

use thiserror::Error;

use crate::limits::MAX_INPUT_BYTES;

/// Why a file is not read as a cable.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Refusal {
    /// Nothing in it, or only white space.
    #[error("The file is empty. Choose a file that holds the text of a cable, or paste the text.")]
    Empty,
    /// A kind of file that holds no plain text.
    #[error("This is {what}, not text. {advice}")]
    NotText {
        /// What it is, with an article: `a PDF document`.
        what: &'static str,
        /// What to do about it.
        advice: &'static str,
    },
    /// More than is read at once: [`MAX_INPUT_BYTES`] or more.
    #[error(
        "The file is {} MB large; files of {} MB and more are not read as one document. Split it, and open the part that holds the cable.",
        bytes / 1_000_000, MAX_INPUT_BYTES / 1_000_000
    )]
    TooLarge {
        /// Its size.
        bytes: u64,
    },
    /// More lines than are read at once.
    #[error(
        "The text has {lines} lines; at most {limit} can be read as one document. Split it, and open the part that holds the cable."
    )]
    TooManyLines {
        /// How many it has.
        lines: usize,
        /// The limit.
        limit: usize,
    },
    /// Bytes that make no sense in any encoding that is read here.
    #[error(
        "The characters cannot be read: the file is in none of UTF-8, UTF-16, Windows-1252 and Latin-1. Open it in an editor and save it as UTF-8."
    )]
    UnknownEncoding,
    /// Text, but no cable: [`Refusal::text`] has it for those who want to see it all the same.
    #[error("No cable was found in this {what}: {missing}. Choose the page or text that holds the telegram itself.")]
    NotACable {
        /// `web page`, `Markdown text` or `text`.
        what: &'static str,
        /// What was looked for and not found.
        missing: &'static str,
        /// The readable text, markup taken out.
        text: String,
    },
}

impl Refusal {
    /// The refusal for a file of this many bytes, if it is too large: it need not be read to know.
    #[must_use]
    pub fn of_size(bytes: u64) -> Option<Self> {
        (bytes >= MAX_INPUT_BYTES as u64).then_some(Self::TooLarge { bytes })
    }

    /// Stable code for `data-error` and tests: `empty`, `not-text`, `too-large`, `encoding`, `not-a-cable`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NotText { .. } => "not-text",
            Self::TooLarge { .. } | Self::TooManyLines { .. } => "too-large",
            Self::UnknownEncoding => "encoding",
            Self::NotACable { .. } => "not-a-cable",
        }
    }

    /// The text of what is no cable, to be shown on request and marked as such.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::NotACable { text, .. } => Some(text),
            _ => None,
        }
    }
}
