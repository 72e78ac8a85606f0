//! The encodings that are read here, each by itself, without a guess.

use super::{Decoded, legacy};
use crate::span::Span;

/// An encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// Windows-1252, what old programs for Windows wrote in the West.
    Windows1252,
    /// ISO-8859-1: every byte is the character of its number.
    Latin1,
    /// UTF-8 that some program took for Windows-1252 and wrote as UTF-8 once more: `cafÃ©` for `café`. It is never guessed.
    Twice,
}

/// How it is known in which encoding a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// The file says so with the mark in front.
    Mark,
    /// Its bytes make sense in this one throughout, which happens by chance only where there are letters of ASCII alone.
    Valid,
    /// It is the likeliest by its bytes, no more.
    Likely,
    /// A reader said so.
    Chosen,
}

impl Encoding {
    /// All of them, the likeliest first.
    pub const ALL: [Self; 6] = [Self::Utf8, Self::Windows1252, Self::Latin1, Self::Utf16Le, Self::Utf16Be, Self::Twice];

    /// The name that the record has.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Windows1252 => "windows-1252",
            Self::Latin1 => "ISO-8859-1",
            Self::Twice => "UTF-8 taken for windows-1252",
        }
    }

    /// The encoding of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|encoding| encoding.name().eq_ignore_ascii_case(name))
    }

    /// How many bytes of its byte-order mark stand in front.
    pub(super) fn mark_of(self, bytes: &[u8]) -> usize {
        let mark: &[u8] = match self {
            Self::Utf8 | Self::Twice => b"\xef\xbb\xbf",
            Self::Utf16Le => b"\xff\xfe",
            Self::Utf16Be => b"\xfe\xff",
            Self::Windows1252 | Self::Latin1 => return 0,
        };
        if bytes.starts_with(mark) { mark.len() } else { 0 }
    }

    /// Reads bytes in this encoding, whatever they look like. What cannot be read becomes U+FFFD and is listed.
    pub(super) fn read(self, bytes: &[u8]) -> Decoded {
        let bom = self.mark_of(bytes);
        let rest = &bytes[bom..];
        let (text, replaced) = match self {
            Self::Utf8 => utf8(rest),
            Self::Utf16Le => legacy::utf16(rest, u16::from_le_bytes),
            Self::Utf16Be => legacy::utf16(rest, u16::from_be_bytes),
            Self::Windows1252 => legacy::windows_1252(rest),
            Self::Twice => utf8(&legacy::to_windows_1252(&utf8(rest).0)),
            Self::Latin1 => (rest.iter().map(|&byte| char::from(byte)).collect(), Vec::new()),
        };
        Decoded { text, encoding: self, known: Known::Chosen, bom, replaced }
    }
}

fn utf8(bytes: &[u8]) -> (String, Vec<Span>) {
    let (mut text, mut replaced) = (String::with_capacity(bytes.len()), Vec::new());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            replaced.push(Span::new(text.len(), text.len() + '\u{fffd}'.len_utf8()));
            text.push('\u{fffd}');
        }
    }
    (text, replaced)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reads_in_its_own_way() {
        let read = |encoding: Encoding, bytes: &[u8]| encoding.read(bytes).text;
        assert_eq!(read(Encoding::Utf8, b"caf\xc3\xa9 \x96"), "caf\u{e9} \u{fffd}");
        assert_eq!(read(Encoding::Windows1252, b"caf\xe9 \x96"), "caf\u{e9} \u{2013}");
        assert_eq!(read(Encoding::Latin1, b"caf\xe9 \x96"), "caf\u{e9} \u{96}");
        assert_eq!(read(Encoding::Utf16Le, b"\xff\xfee\0\xe9\0"), "e\u{e9}");
        assert_eq!(read(Encoding::Utf16Be, b"\0e\0\xe9"), "e\u{e9}");
        // A mark of another encoding is text.
        assert_eq!(read(Encoding::Latin1, b"\xef\xbb\xbfe"), "\u{ef}\u{bb}\u{bf}e");
    }

    #[test]
    fn what_was_written_twice_is_read_once() {
        let once = "Zoë’s café – “naïve”";
        let twice: String = legacy::windows_1252(once.as_bytes()).0;
        assert_eq!(twice, "ZoÃ«â€™s cafÃ© â€“ â€œnaÃ¯veâ€\u{9d}");
        assert_eq!(Encoding::Twice.read(twice.as_bytes()).text, once);
        assert!(super::super::looks_twice(&twice) && !super::super::looks_twice(once));
        // Letters that Windows-1252 does not have were never part of it.
        assert_eq!(Encoding::Twice.read("漢 Ã©".as_bytes()).text, "漢 é");
    }

    #[test]
    fn names_are_those_of_the_record() {
        for encoding in Encoding::ALL {
            assert_eq!(Encoding::named(encoding.name()), Some(encoding));
        }
        assert_eq!((Encoding::named("utf-8"), Encoding::named("koi8-r")), (Some(Encoding::Utf8), None));
    }
}
