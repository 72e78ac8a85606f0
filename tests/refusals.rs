//! What is not read is refused with a sentence that says what it is and what to do; what is read in another encoding
//! gives the same text and the same record.

mod common;

use std::path::PathBuf;

use enclair::Refusal;

fn fixture(path: &str) -> Vec<u8> {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(path);
    std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// A bad input: its name here, its bytes, the code of the refusal, a word that says what it is, and one for what next.
type Bad = (&'static str, Vec<u8>, &'static str, &'static str, &'static str);

/// A cable in an alphabet that none of the encodings read here has, under a heading that declares it.
fn declared(charset: &str, letters: &[u8]) -> Vec<u8> {
    let mut page =
        format!("<html><head><meta charset=\"{charset}\"></head><body><pre>UNCLAS MOSCOW 000123\n1. (U) ").into_bytes();
    page.extend_from_slice(letters);
    page.extend_from_slice(b" is what the sign on the lantern says in the letters of the place.\n</pre></body></html>");
    page
}

fn padded(head: &[u8]) -> Vec<u8> {
    let mut bytes = head.to_vec();
    bytes.extend((0..600u32).map(|at| (at * 37 % 251) as u8));
    bytes
}

fn bad_inputs() -> Vec<Bad> {
    let shift_jis = [0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x82, 0xcc, 0x93, 0x94, 0x91, 0xe4].repeat(40);
    let russian = [0xec, 0xe0, 0xff, 0xea, 0x20, 0xe2, 0x20, 0xef, 0xee, 0xf0, 0xf2, 0xf3];
    vec![
        ("nothing", Vec::new(), "empty", "empty", "Choose"),
        ("blanks", b" \t\r\n\n \x0c ".to_vec(), "empty", "empty", "paste"),
        ("a mark and nothing", b"\xef\xbb\xbf".to_vec(), "empty", "empty", "Choose"),
        ("blanks in UTF-16", b"\xff\xfe \0\n\0".to_vec(), "empty", "empty", "Choose"),
        ("no-break blanks", "\u{a0}\u{2003}\n".into(), "empty", "empty", "Choose"),
        ("PNG", padded(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "not-text", "picture (PNG)", "recognition"),
        ("JPEG", padded(b"\xff\xd8\xff\xe0\0\x10JFIF"), "not-text", "picture (JPEG)", "recognition"),
        ("GIF", padded(b"GIF89a"), "not-text", "picture (GIF)", "recognition"),
        ("PDF", padded(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3"), "not-text", "PDF", "copy it and paste"),
        ("ZIP", padded(b"PK\x03\x04\x14\0\x06\0"), "not-text", "ZIP", "Unpack"),
        ("gzip", padded(b"\x1f\x8b\x08\0"), "not-text", "gzip", "Unpack"),
        ("RTF", b"{\\rtf1\\ansi\\deff0 1. (U) A cable.}".to_vec(), "not-text", "RTF", "plain text"),
        ("old Office", padded(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "not-text", "Office", "plain text"),
        ("SQLite", padded(b"SQLite format 3\0"), "not-text", "database", "Export"),
        ("zeros", vec![0; 4000], "not-text", "binary", "Choose"),
        ("text and zeros", b"1. (U) abc\0\0\0\0 def\0\0 ghi\0\0\0".repeat(30), "not-text", "binary", "Choose"),
        ("Shift-JIS, not declared", shift_jis, "encoding", "UTF-8, UTF-16, Windows-1252", "save it as UTF-8"),
        ("Windows-1251, declared", declared("windows-1251", &russian), "encoding", "cannot be read", "save it as UTF-8"),
        ("KOI8-R, declared", declared("koi8-r", &russian), "encoding", "cannot be read", "save it as UTF-8"),
        ("a cookie policy", fixture("html/no-cable/input.html"), "not-a-cable", "web page", "Choose"),
        ("a shop", fixture("none/shopping.html"), "not-a-cable", "web page", "Choose"),
        ("an essay", fixture("none/essay.txt"), "not-a-cable", "text", "Choose"),
        ("source code", fixture("none/code.rs.txt"), "not-a-cable", "text", "Choose"),
        (
            "a note in Markdown",
            b"# Notes\n\n- **buy** [milk](https://example.org)\n- call home\n".to_vec(),
            "not-a-cable",
            "Markdown",
            "Choose",
        ),
        ("one word", b"cable".to_vec(), "not-a-cable", "No cable", "Choose"),
        ("too much", b"1. (U) More.\n".repeat(16_000_000 / 13 + 1), "too-large", "16 MB", "Split it"),
    ]
}

#[test]
fn every_bad_input_has_its_own_words() {
    for (name, bytes, code, what, next) in bad_inputs() {
        let refusal = enclair::parse(name, &bytes).expect_err(name);
        let message = refusal.to_string();
        assert_eq!(refusal.code(), code, "{name}: {message}");
        assert!(message.contains(what) && message.contains(next), "{name}: {message}");
        assert!(message.ends_with('.') && message.starts_with(|c: char| c.is_ascii_uppercase()), "{name}: {message}");
    }
}

#[test]
fn the_limit_is_exact() {
    let letters = |length: usize| enclair::decode::decode(&vec![b'a'; length], None).map(|decoded| decoded.text.len());
    assert_eq!(letters(15_999_999), Ok(15_999_999));
    assert!(matches!(letters(16_000_000), Err(Refusal::TooLarge { .. })));
}

#[test]
fn what_is_no_cable_can_still_be_read() {
    let refusal = enclair::parse("policy.html", &fixture("html/no-cable/input.html")).expect_err("no cable");
    let text = refusal.text().expect("its text");
    for words in ["Cookie policy of the Invented Biscuit Company", "2. What we use them for.", "UNCLASSIFIED", "© 2019"] {
        assert!(text.contains(words), "{words:?} is missing in {text}");
    }
    assert!(!text.contains('<'), "mark-up is left in {text}");
    for (name, bytes, code, ..) in bad_inputs() {
        let refusal = enclair::parse(name, &bytes).expect_err(name);
        assert_eq!(refusal.text().is_some(), code == "not-a-cable", "{name}");
    }
}

/// Straight quotation marks for curly ones: what a file in Latin-1 has instead.
fn straight(text: &str) -> String {
    text.replace(['“', '”'], "\"").replace('’', "'")
}

#[test]
fn the_encodings_give_the_text_and_the_record_of_their_twin_in_utf_8() {
    let twin = enclair::parse("input.txt", &fixture("encoding/utf8-bom/input.txt")).expect("a cable");
    assert_eq!((twin.record.source.encoding.as_str(), twin.bom), ("UTF-8", 3));
    assert!(twin.text.starts_with("DE ") && twin.text.contains("café"));
    for (folder, encoding, bom) in [
        ("utf16le", "UTF-16LE", 2),
        ("utf16be", "UTF-16BE", 2),
        ("windows-1252", "windows-1252", 0),
        ("latin-1", "windows-1252", 0),
    ] {
        let bytes = fixture(&format!("encoding/{folder}/input.txt"));
        let parsed = enclair::parse("input.txt", &bytes).expect("a cable");
        assert_eq!((parsed.record.source.encoding.as_str(), parsed.bom), (encoding, bom), "{folder}");
        assert_eq!(parsed.record.source.bytes, bytes.len(), "{folder}");
        assert_eq!(straight(&parsed.text), straight(&twin.text), "{folder}");
        assert!(!parsed.text.contains('\u{fffd}'), "{folder}");
        if folder == "latin-1" {
            // Straight quotation marks are shorter in UTF-8: compare a twin of these words.
            let own = enclair::parse("input.txt", straight(&twin.text).as_bytes()).expect("a cable");
            assert_eq!(parsed.record.cables, own.record.cables, "{folder}");
        } else {
            assert_eq!(parsed.record.cables, twin.record.cables, "{folder}");
            assert_eq!(parsed.record.removed, twin.record.removed, "{folder}");
            assert_eq!(parsed.ledger, twin.ledger, "{folder}");
        }
        assert_eq!(parsed.record.findings, twin.record.findings, "{folder}");
        common::assert_accounted(&parsed);
    }
}

#[test]
fn utf_16_is_read_without_its_mark() {
    for folder in ["utf16le", "utf16be"] {
        let bytes = fixture(&format!("encoding/{folder}/input.txt"));
        let with = enclair::parse("input.txt", &bytes).expect("a cable");
        let without = enclair::parse("input.txt", &bytes[2..]).expect("a cable");
        assert_eq!((without.bom, &without.text), (0, &with.text), "{folder}");
        assert_eq!(without.record.cables, with.record.cables, "{folder}");
    }
}

#[test]
fn a_broken_character_is_shown_as_such_and_found() {
    let mut bytes = fixture("encoding/utf8-bom/input.txt");
    let place = bytes.windows(5).position(|letters| letters == "café".as_bytes()).expect("café") + 4;
    bytes.remove(place);
    let parsed = enclair::parse("input.txt", &bytes).expect("a cable");
    assert_eq!(parsed.text.matches('\u{fffd}').count(), 1);
    let codes: Vec<&str> = parsed.record.findings.iter().map(|finding| finding.code.as_str()).collect();
    assert!(codes.contains(&"encoding-replaced"), "{codes:?}");
    common::assert_accounted(&parsed);
}
