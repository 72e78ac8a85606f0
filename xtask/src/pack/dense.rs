//! Bytes written into a page nearly one for one.
//!
//! Base64 takes four letters for three bytes, a third more than there are. A page that says `windows-1252` gives every
//! byte a letter of its own, as the Encoding Standard fixes it for all browsers; only three must be written otherwise, and
//! `<` where a tag could begin. All else in such a page is ASCII, so that nobody has to know of it.

use std::fmt::Write as _;

/// What the page says of itself.
pub const CHARSET: &str = "windows-1252";

/// Stands before a byte that is written 64 higher.
const ESCAPE: u8 = b'=';

/// The bytes as they stand in a script element: a parser of pages changes a zero and a carriage return, and may see a tag
/// or a comment begin at `<` before one of four signs.
#[must_use]
pub fn write(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() + bytes.len() / 32);
    for (at, &byte) in bytes.iter().enumerate() {
        let is_changed = match byte {
            0 | b'\r' | ESCAPE => true,
            // `</script` and `<!--`, and `<script` within a comment; the last byte has a tag behind it.
            b'<' => bytes.get(at + 1).is_none_or(|next| matches!(next, b'/' | b'!' | b's' | b'S')),
            _ => false,
        };
        if is_changed {
            out.extend([ESCAPE, byte + 64]);
        } else {
            out.push(byte);
        }
    }
    out
}

/// The other way round, in the browser: `inside(id)` gives what an element holds, unpacked.
pub const READ: &str = "const inside = (id) => {
  const letters = new TextDecoder(\"windows-1252\").decode(Uint8Array.from({ length: 256 }, (_, at) => at));
  const places = new Map([...letters].map((letter, at) => [letter, at]));
  const text = document.getElementById(id).textContent;
  const packed = new Uint8Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    packed[length] = text[at] === \"=\" ? places.get(text[at += 1]) - 64 : places.get(text[at]);
    length += 1;
  }
  const unpacked = new Blob([packed.subarray(0, length)]).stream().pipeThrough(new DecompressionStream(\"gzip\"));
  return new Response(unpacked);
};";

/// A script with every letter beyond ASCII as its escape.
#[must_use]
pub fn ascii_script(text: &str) -> String {
    escaped(text, |letter, out| {
        for unit in letter.encode_utf16(&mut [0; 2]) {
            // Writing into a string does not fail.
            let _ = write!(out, "\\u{unit:04x}");
        }
    })
}

/// A style sheet with every letter beyond ASCII as its escape.
#[must_use]
pub fn ascii_style(text: &str) -> String {
    escaped(text, |letter, out| {
        let _ = write!(out, "\\{:x} ", u32::from(letter));
    })
}

/// A page with every letter beyond ASCII as its reference.
#[must_use]
pub fn ascii_page(text: &str) -> String {
    escaped(text, |letter, out| {
        let _ = write!(out, "&#x{:x};", u32::from(letter));
    })
}

fn escaped(text: &str, mut escape: impl FnMut(char, &mut String)) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() { out.push(letter) } else { escape(letter, &mut out) }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the script in the page does it, on the bytes themselves.
    fn read(written: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut bytes = written.iter();
        while let Some(&byte) = bytes.next() {
            out.push(if byte == ESCAPE { bytes.next().expect("what the sign stands before") - 64 } else { byte });
        }
        out
    }

    #[test]
    fn every_byte_comes_back_and_none_can_end_the_element() {
        let tags = b"a < b, <p>, </script>, <!-- <script <SCRIPT, <=, <";
        let all: Vec<u8> = (0..=255).chain((0..=255).rev()).chain(tags.iter().copied()).collect();
        let written = write(&all);
        assert_eq!(read(&written), all);
        assert!(!written.iter().any(|byte| matches!(byte, 0 | b'\r')));
        let opens = |pair: &[u8]| pair[0] == b'<' && matches!(pair[1], b'/' | b'!' | b's' | b'S');
        assert!(!written.windows(2).any(opens) && written.last() != Some(&b'<'));
        assert!(written.windows(3).any(|three| three == b"<p>"), "what opens nothing stays");
        assert!(written.len() <= all.len() + 13);
    }

    #[test]
    fn letters_beyond_ascii_are_written_as_each_language_reads_them() {
        assert_eq!(ascii_script("'… 😀'"), "'\\u2026 \\ud83d\\ude00'");
        assert_eq!(ascii_style("content: '→'"), "content: '\\2192 '");
        assert_eq!(ascii_page("It’s"), "It&#x2019;s");
    }
}
