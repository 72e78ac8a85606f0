//! Bytes to text: which encoding, and what could not be read.
//!
//! The order is: byte-order mark, valid UTF-8, UTF-16 without a mark, mostly valid UTF-8 (a cut or damaged file), and
//! then Windows-1252, of which Latin-1 text is a part. A page that declares some other encoding is refused rather than
//! read wrongly. A reader who knows better names the encoding, and is taken at their word.

mod encoding;
mod legacy;
mod magic;

pub use encoding::{Encoding, Known};

use crate::bytes;
use crate::error::Refusal;
use crate::limits::MAX_LINES;
use crate::span::{Numbers, Span};

/// A file's bytes as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without byte-order mark.
    pub text: String,
    /// The encoding that it was read in.
    pub encoding: Encoding,
    /// How that is known.
    pub known: Known,
    /// How many bytes of byte-order mark stood in front; they mark the encoding and are no text.
    pub bom: usize,
    /// Where bytes could not be read and U+FFFD stands instead: spans into `text`.
    pub replaced: Vec<Span>,
}

/// Reads the bytes of a file as text.
///
/// ```
/// let decoded = enclair::decode::decode(b"caf\xe9", None).unwrap();
/// assert_eq!((decoded.text.as_str(), decoded.encoding.name()), ("café", "windows-1252"));
/// let chosen = enclair::decode::decode(b"caf\xc3\xa9", Some(enclair::decode::Encoding::Latin1)).unwrap();
/// assert_eq!(chosen.text, "cafÃ©");
/// ```
///
/// # Errors
/// [`Refusal`] for an empty file, one that is no text, one that is too large or has too many lines, and unreadable characters.
pub fn decode(bytes: &[u8], chosen: Option<Encoding>) -> Result<Decoded, Refusal> {
    if let Some(refusal) = Refusal::of_size(bytes.len() as u64) {
        return Err(refusal);
    }
    if let Some(refusal) = magic::refuse(bytes) {
        return Err(refusal);
    }
    let decoded = match chosen {
        Some(encoding) => encoding.read(bytes),
        None => by_mark(bytes).map_or_else(|| without_mark(bytes), Ok)?,
    };
    if decoded.text.chars().all(char::is_whitespace) {
        return Err(Refusal::Empty);
    }
    let unreadable = match decoded.text.is_ascii() {
        true => 0,
        false => memchr::memmem::find_iter(decoded.text.as_bytes(), "\u{fffd}").count(),
    };
    refuse_binary(decoded.text.as_bytes(), unreadable)?;
    refuse_lines(&decoded.text)?;
    Ok(decoded)
}

/// Refuses a text of too many lines. The two halves of a line end are told apart only where it may have so many.
fn refuse_lines(text: &str) -> Result<(), Refusal> {
    let of = |end: u8| memchr::memchr_iter(end, text.as_bytes()).count();
    if of(b'\n') + of(b'\r') < MAX_LINES {
        return Ok(());
    }
    let lines = Numbers::default().line_of(text, text.len());
    if lines > MAX_LINES { Err(Refusal::TooManyLines { lines, limit: MAX_LINES }) } else { Ok(()) }
}

/// Decodes by byte-order mark; `None` when there is none.
fn by_mark(bytes: &[u8]) -> Option<Decoded> {
    let encoding = [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be].into_iter().find(|one| one.mark_of(bytes) > 0)?;
    Some(Decoded { known: Known::Mark, ..encoding.read(bytes) })
}

fn without_mark(bytes: &[u8]) -> Result<Decoded, Refusal> {
    let as_one = |encoding: Encoding, known| Decoded { known, ..encoding.read(bytes) };
    if looks_like_utf16(bytes) {
        let little = zeros(bytes, 1) >= zeros(bytes, 0);
        return Ok(as_one(if little { Encoding::Utf16Le } else { Encoding::Utf16Be }, Known::Likely));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        // The usual case takes one look and one copy.
        let (encoding, known) = (Encoding::Utf8, Known::Valid);
        return Ok(Decoded { text: text.to_owned(), encoding, known, bom: 0, replaced: Vec::new() });
    }
    if mostly_utf8(bytes) {
        return Ok(as_one(Encoding::Utf8, Known::Likely));
    }
    refuse_binary(bytes, 0)?;
    legacy::refuse(bytes)?;
    Ok(as_one(Encoding::Windows1252, Known::Likely))
}

/// True for a text that looks as if it were UTF-8 written twice: what began as `é` or `’` stands there as `Ã©` or `â€™`, more
/// than once. No more than a reason to offer it.
#[must_use]
pub fn looks_twice(text: &str) -> bool {
    let pairs = memchr::memchr2_iter(0xc3, 0xe2, text.as_bytes()).filter(|&at| {
        let rest = &text.as_bytes()[at..];
        rest.starts_with("â€".as_bytes()) || matches!(rest, [0xc3, 0x83 | 0x82, 0xc2, ..])
    });
    pairs.take(2).count() == 2
}

/// Zero bytes at even (0) or odd (1) places among the first 4,096.
fn zeros(bytes: &[u8], parity: usize) -> usize {
    bytes.iter().take(4096).skip(parity).step_by(2).filter(|&&b| b == 0).count()
}

/// UTF-16 without a mark: nearly every second byte of Western text is zero, and only on one side.
fn looks_like_utf16(bytes: &[u8]) -> bool {
    let pairs = bytes.len().min(4096) / 2;
    if memchr::memchr(0, &bytes[..2 * pairs]).is_none() {
        return false;
    }
    let (even, odd) = (zeros(bytes, 0), zeros(bytes, 1));
    pairs >= 8 && even.max(odd) * 10 >= pairs * 7 && even.min(odd) * 10 <= pairs
}

/// True when well-formed multi-byte characters outnumber the broken sequences: a UTF-8 file that was cut or damaged.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|&b| b >= 0xc0).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad
}

/// Refuses what has more control characters, or more unreadable ones, than any text: a binary file that no signature
/// gave away.
fn refuse_binary(bytes: &[u8], unreadable: usize) -> Result<(), Refusal> {
    // Each condition by itself, not one after the other, so that a processor asks many bytes at a time.
    let control = |b: u8| (b < 0x20) & (b.wrapping_sub(b'\t') > b'\r' - b'\t') & (b != 0x1a) & (b != 0x1b);
    let count = bytes::count(bytes, control);
    if count * 50 > bytes.len() || unreadable * 12 > bytes.len() {
        let advice = "Choose a file that holds the text of a cable.";
        return Err(Refusal::NotText { what: "a binary file", advice });
    }
    Ok(())
}
