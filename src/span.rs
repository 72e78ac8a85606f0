//! Positions: half-open byte ranges into the decoded source.

use serde::{Deserialize, Serialize};

/// A half-open byte range `start..end` into the source decoded to UTF-8; `start <= end`.
///
/// Written in JSON as `[start, end]`.
///
/// ```
/// use enclair::span::Span;
/// let span = Span::new(3, 9);
/// assert_eq!(span.len(), 6);
/// assert_eq!(span.of("abcdefghijk"), "defghi");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(from = "(usize, usize)", into = "(usize, usize)")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(description = "A half-open range of bytes in the source decoded to UTF-8: where it begins, and one past its end.")
)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// A span; bounds given the wrong way round make an empty span at `start`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// How many bytes it covers.
    #[must_use]
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// True when it covers nothing.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.end == self.start
    }

    /// The text under the span; empty when the span does not fit `source`.
    #[must_use]
    pub fn of(self, source: &str) -> &str {
        source.get(self.start..self.end).unwrap_or_default()
    }

    /// True when both have a byte in common.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.start.max(other.start) < self.end.min(other.end)
    }

    /// The same span moved `by` bytes to the right.
    #[must_use]
    pub fn shifted(self, by: usize) -> Self {
        Self { start: self.start + by, end: self.end + by }
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

impl std::fmt::Debug for Span {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl From<(usize, usize)> for Span {
    fn from((start, end): (usize, usize)) -> Self {
        Self::new(start, end)
    }
}

impl From<Span> for (usize, usize) {
    fn from(span: Span) -> Self {
        (span.start, span.end)
    }
}

/// Counts the lines of the source as a reader moves through it.
#[derive(Default)]
pub(crate) struct Numbers {
    at: usize,
    ends: usize,
    /// Where the next line end stands, at `at` or behind it, once it was looked for: most questions come before it.
    next: Option<usize>,
}

impl Numbers {
    /// Passes a line and its end, which begins where the last question was asked. A form feed ends a line of text and none
    /// of the file; neither does the first half of an end whose second half follows.
    pub(crate) fn pass(&mut self, source: &str, line: Span) {
        debug_assert_eq!(self.at, line.start);
        let bytes = source.as_bytes();
        let end = bytes.get(line.start..line.end).and_then(<[u8]>::last);
        self.ends += usize::from(end == Some(&b'\n') || end == Some(&b'\r') && bytes.get(line.end) != Some(&b'\n'));
        (self.at, self.next) = (line.end, None);
    }

    /// The line on which byte `at` stands. `at` never goes back.
    pub(crate) fn line_of(&mut self, source: &str, at: usize) -> usize {
        let bytes = source.as_bytes();
        // The one who asks line by line stands there already.
        while self.at < at {
            let from = self.at;
            let next =
                || bytes.get(from..).and_then(|rest| memchr::memchr2(b'\n', b'\r', rest)).map_or(bytes.len(), |end| from + end);
            let end = *self.next.get_or_insert_with(next);
            if end >= at {
                break;
            }
            let half_of_crlf = bytes[end] == b'\r' && bytes.get(end + 1) == Some(&b'\n');
            self.ends += usize::from(!half_of_crlf);
            (self.at, self.next) = (end + 1, None);
        }
        self.at = at;
        self.ends + 1
    }
}
