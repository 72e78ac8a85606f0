//! Bytes to text: which encoding, and what could not be read.
//!
//! The order is: byte-order mark, valid UTF-8, UTF-16 without a mark, mostly valid UTF-8 (a cut or damaged file), and
//! then Windows-1252, of which Latin-1 text is a part. A page that declares some other encoding is refused rather than
//! read wrongly.

mod legacy;
mod magic;

use crate::bytes;
use crate::error::Refusal;
use crate::limits::MAX_LINES;
use crate::span::{Numbers, Span};

/// A file's bytes as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without byte-order mark.
    pub text: String,
    /// Name of the encoding: `UTF-8`, `UTF-16LE`, `UTF-16BE` or `windows-1252`.
    pub encoding: &'static str,
    /// How many bytes of byte-order mark stood in front; they mark the encoding and are no text.
    pub bom: usize,
    /// Where bytes could not be read and U+FFFD stands instead: spans into `text`.
    pub replaced: Vec<Span>,
}

/// Reads the bytes of a file as text.
///
/// ```
/// let decoded = enclair::decode::decode(b"caf\xe9").unwrap();
/// assert_eq!((decoded.text.as_str(), decoded.encoding), ("café", "windows-1252"));
/// ```
///
/// # Errors
/// [`Refusal`] for an empty file, one that is no text, one that is too large or has too many lines, and unreadable characters.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Refusal> {
    if let Some(refusal) = Refusal::of_size(bytes.len() as u64) {
        return Err(refusal);
    }
    if let Some(refusal) = magic::refuse(bytes) {
        return Err(refusal);
    }
    let decoded = by_mark(bytes).unwrap_or_else(|| without_mark(bytes))?;
    if decoded.text.chars().all(char::is_whitespace) {
        return Err(Refusal::Empty);
    }
    refuse_binary(decoded.text.as_bytes(), memchr::memmem::find_iter(decoded.text.as_bytes(), "\u{fffd}").count())?;
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
fn by_mark(bytes: &[u8]) -> Option<Result<Decoded, Refusal>> {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => Some(Ok(lossy_utf8(rest, 3))),
        [0xff, 0xfe, rest @ ..] => Some(Ok(legacy::utf16(rest, "UTF-16LE", u16::from_le_bytes, 2))),
        [0xfe, 0xff, rest @ ..] => Some(Ok(legacy::utf16(rest, "UTF-16BE", u16::from_be_bytes, 2))),
        _ => None,
    }
}

fn without_mark(bytes: &[u8]) -> Result<Decoded, Refusal> {
    if let Ok(text) = std::str::from_utf8(bytes)
        && !looks_like_utf16(bytes)
    {
        return Ok(Decoded { text: text.to_owned(), encoding: "UTF-8", bom: 0, replaced: Vec::new() });
    }
    if looks_like_utf16(bytes) {
        let little = zeros(bytes, 1) >= zeros(bytes, 0);
        return Ok(if little {
            legacy::utf16(bytes, "UTF-16LE", u16::from_le_bytes, 0)
        } else {
            legacy::utf16(bytes, "UTF-16BE", u16::from_be_bytes, 0)
        });
    }
    if mostly_utf8(bytes) {
        return Ok(lossy_utf8(bytes, 0));
    }
    refuse_binary(bytes, 0)?;
    legacy::single_byte(bytes)
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

fn lossy_utf8(bytes: &[u8], bom: usize) -> Decoded {
    let mut text = String::with_capacity(bytes.len());
    let mut replaced = Vec::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            replaced.push(Span::new(text.len(), text.len() + '\u{fffd}'.len_utf8()));
            text.push('\u{fffd}');
        }
    }
    Decoded { text, encoding: "UTF-8", bom, replaced }
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
