//! Files that are known by their first bytes and hold no plain text.

use crate::error::Refusal;

/// First bytes, what the file is, and what a person can do about it.
const KINDS: &[(&[u8], &str, &str)] = &[
    (b"%PDF-", "a PDF document", "Open it, select the text of the cable, copy it and paste it here."),
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)", PICTURE),
    (b"\xff\xd8\xff", "a picture (JPEG)", PICTURE),
    (b"GIF8", "a picture (GIF)", PICTURE),
    (b"II*\0", "a picture (TIFF)", PICTURE),
    (b"MM\0*", "a picture (TIFF)", PICTURE),
    (b"BM", "a picture (BMP)", PICTURE),
    (b"PK\x03\x04", "a ZIP archive or an Office document", "Unpack it, or save the document as plain text, and open that."),
    (b"\x1f\x8b", "a compressed file (gzip)", "Unpack it and open what it holds."),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "Unpack it and open what it holds."),
    (b"Rar!\x1a\x07", "a RAR archive", "Unpack it and open what it holds."),
    (b"BZh", "a compressed file (bzip2)", "Unpack it and open what it holds."),
    (b"\xfd7zXZ\0", "a compressed file (xz)", "Unpack it and open what it holds."),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document", "Save it as plain text and open that."),
    (b"{\\rtf", "a rich-text document (RTF)", "Save it as plain text and open that."),
    (b"\x7fELF", "a program", NOTHING),
    (b"MZ", "a program", NOTHING),
    (b"\0asm", "a program (WebAssembly)", NOTHING),
    (b"SQLite format 3\0", "a database (SQLite)", "Export the cable as text and open that."),
];

const PICTURE: &str = "A picture of a cable has to be read by text recognition (OCR) first; open the text that it gives.";
const NOTHING: &str = "Choose a file that holds the text of a cable.";

/// The refusal for a file whose first bytes say that it is no text.
///
/// Signatures of two or three letters (`BM`, `MZ`, `BZh`) could begin a text, so they count only when a byte that no
/// text has follows soon.
pub(super) fn refuse(bytes: &[u8]) -> Option<Refusal> {
    if bytes.get(4..8) == Some(b"ftyp") {
        return Some(Refusal::NotText { what: "a video or picture", advice: NOTHING });
    }
    if bytes.starts_with(b"RIFF") && matches!(bytes.get(8..12), Some(b"WEBP" | b"WAVE" | b"AVI ")) {
        return Some(Refusal::NotText { what: "a picture or recording", advice: PICTURE });
    }
    let (signature, what, advice) = KINDS.iter().find(|(signature, ..)| bytes.starts_with(signature))?;
    let ambiguous = signature.len() <= 3 && signature.iter().all(u8::is_ascii_alphabetic);
    if ambiguous && !bytes.iter().take(64).any(|&b| b == 0 || b >= 0xf5) {
        return None;
    }
    Some(Refusal::NotText { what, advice })
}
