//! Encodings other than UTF-8.

use yore::CodePage;

use crate::error::Refusal;
use crate::span::Span;

/// Decodes UTF-16. A lone surrogate or an odd last byte becomes U+FFFD and is listed.
pub(super) fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (String, Vec<Span>) {
    let mut text = String::with_capacity(bytes.len());
    let mut replaced = Vec::new();
    let pairs = bytes.chunks_exact(2);
    let odd = !pairs.remainder().is_empty();
    let units = pairs.map(|pair| unit([pair[0], pair[1]]));
    let mut broken = |text: &mut String| {
        replaced.push(Span::new(text.len(), text.len() + '\u{fffd}'.len_utf8()));
        text.push('\u{fffd}');
    };
    for character in char::decode_utf16(units) {
        match character {
            Ok(character) => text.push(character),
            Err(_) => broken(&mut text),
        }
    }
    if odd {
        broken(&mut text);
    }
    (text, replaced)
}

/// Decodes Windows-1252 (Latin-1 text is the part of it without the bytes 0x80 to 0x9F).
pub(super) fn windows_1252(bytes: &[u8]) -> (String, Vec<Span>) {
    let text = yore::code_pages::CP1252.decode_lossy(bytes);
    let replaced = text.match_indices('\u{fffd}').map(|(at, sign)| Span::new(at, at + sign.len())).collect();
    (text.into_owned(), replaced)
}

/// Back to the bytes of Windows-1252. A letter that it does not have keeps the bytes that it has in UTF-8.
pub(super) fn to_windows_1252(text: &str) -> Vec<u8> {
    // The letters of the bytes from 0x80 to 0x9F; a byte without one stands for the control character of its number.
    let upper: Vec<char> = (0x80..=0x9f).filter_map(|byte| windows_1252(&[byte]).0.chars().next()).collect();
    let mut out = Vec::with_capacity(text.len());
    for letter in text.chars() {
        match (upper.iter().position(|one| *one == letter && letter != '\u{fffd}'), u8::try_from(u32::from(letter))) {
            (Some(at), _) => out.push(0x80 + at as u8),
            (None, Ok(byte)) => out.push(byte),
            _ => out.extend(letter.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    out
}

/// Refuses what is not likely Western text: a page that declares another encoding, or more high bytes than any Western
/// language has.
pub(super) fn refuse(bytes: &[u8]) -> Result<(), Refusal> {
    let high = bytes.iter().filter(|&&b| b >= 0x80).count();
    let undefined = bytes.iter().filter(|&&b| matches!(b, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d)).count();
    if high * 4 > bytes.len() || undefined * 8 > high || declares_other(bytes) {
        return Err(Refusal::UnknownEncoding);
    }
    Ok(())
}

/// True when the first kilobyte declares (`charset=…`, `encoding=…`) an encoding that is not read here.
fn declares_other(bytes: &[u8]) -> bool {
    const READ_HERE: &[&str] =
        &["utf-8", "utf8", "windows-1252", "cp1252", "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"];
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_ascii_lowercase();
    ["charset=", "encoding="].iter().any(|key| {
        head.find(key).is_some_and(|at| {
            let value = head[at + key.len()..].trim_start_matches(['"', '\'', ' ']);
            let end = value.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).unwrap_or(value.len());
            !value[..end].is_empty() && !READ_HERE.contains(&&value[..end])
        })
    })
}
