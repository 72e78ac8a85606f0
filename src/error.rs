//! Refusals: the inputs that are not read, each with a sentence that says what it is and what to do.

use thiserror::Error;

use crate::limits::{MAX_INPUT_BYTES, MAX_RATIO, MAX_UNPACKED_BYTES};

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
    /// An archive, or a packed file, whose own marks do not agree.
    #[error("The archive is damaged or cut off. Get it once more, or unpack it with another program and open what it holds.")]
    Damaged,
    /// A file of an archive that needs a password.
    #[error("This file of the archive is locked with a password. Unpack it with the password and open what it holds.")]
    Locked,
    /// A file of an archive that is packed in a way that is not read here.
    #[error(
        "This file of the archive is packed in a way that is not read here. Unpack it with another program and open what it holds."
    )]
    UnknownMethod,
    /// A file that unpacks to more than is read.
    #[error(
        "The archive unpacks to far more than a cable: more than {MAX_RATIO} times its length, {} MB for a file or {} MB in all. Unpack it with another program and open the part that holds the cable.",
        MAX_INPUT_BYTES / 1_000_000, MAX_UNPACKED_BYTES / 1_000_000
    )]
    Bomb,
    /// An archive of more files than are read.
    #[error(
        "The archive has {entries} files; at most {limit} can be read from one. Unpack it and open the files that hold cables."
    )]
    TooManyEntries {
        /// How many it has.
        entries: usize,
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

    /// Stable code for `data-error` and tests: `empty`, `not-text`, `too-large`, `encoding`, `archive`, `not-a-cable`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NotText { .. } => "not-text",
            Self::Damaged | Self::Locked | Self::UnknownMethod => "archive",
            Self::Bomb | Self::TooManyEntries { .. } | Self::TooLarge { .. } | Self::TooManyLines { .. } => "too-large",
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
