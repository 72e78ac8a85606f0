//! Archives and packed files: their documents read as if they were given by themselves, and the limits.

use std::borrow::Cow;

use enclair::Refusal;
use enclair::archive::documents;

const SAMPLE: &[u8] = include_bytes!("../public/samples/sample.txt");

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |mut value, &byte| {
        value ^= u32::from(byte);
        for _ in 0..8 {
            value = if value & 1 == 1 { (value >> 1) ^ 0xedb8_8320 } else { value >> 1 };
        }
        value
    })
}

/// A ZIP archive of files: name, bytes, how they are packed (0: as they are, 8: deflated), and flags.
fn zip(files: &[(&str, &[u8], u16, u16)]) -> Vec<u8> {
    let (mut out, mut list) = (Vec::new(), Vec::new());
    for (name, bytes, method, flags) in files {
        let packed = match method {
            8 => Cow::Owned(miniz_oxide::deflate::compress_to_vec(bytes, 6)),
            _ => Cow::Borrowed(*bytes),
        };
        let header = u32::try_from(out.len()).expect("small");
        let mut common = Vec::new();
        for field in [20, *flags, *method, 0, 0] {
            common.extend(u16::to_le_bytes(field));
        }
        for field in [crc(bytes), packed.len() as u32, bytes.len() as u32] {
            common.extend(field.to_le_bytes());
        }
        common.extend((name.len() as u16).to_le_bytes());
        common.extend([0, 0]);
        out.extend(b"PK\x03\x04");
        out.extend(&common);
        out.extend(name.as_bytes());
        out.extend(&*packed);
        list.extend(b"PK\x01\x02\x14\0");
        list.extend(&common);
        list.extend([0; 10]);
        list.extend(header.to_le_bytes());
        list.extend(name.as_bytes());
    }
    let at = out.len() as u32;
    out.extend(&list);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend([files.len() as u16, files.len() as u16].map(u16::to_le_bytes).concat());
    out.extend((list.len() as u32).to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend([0, 0]);
    out
}

fn gzip(bytes: &[u8], flags: u8, fields: &[u8]) -> Vec<u8> {
    let mut out = vec![0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 3];
    out.extend(fields);
    out.extend(miniz_oxide::deflate::compress_to_vec(bytes, 6));
    out.extend(crc(bytes).to_le_bytes());
    out.extend((bytes.len() as u32).to_le_bytes());
    out
}

fn all(name: &str, bytes: &[u8]) -> Vec<(String, Result<Vec<u8>, Refusal>)> {
    documents(name, bytes).map(|(name, read)| (name, read.map(Cow::into_owned))).collect()
}

#[test]
fn each_file_of_an_archive_is_a_document() {
    let archive = zip(&[
        ("cables/", b"", 0, 0),
        ("cables/one.txt", SAMPLE, 8, 0),
        ("__MACOSX/cables/._one.txt", b"\0\x05\x16", 0, 0),
        ("two.txt", SAMPLE, 0, 0),
    ]);
    let read = all("all.zip", &archive);
    let names: Vec<&str> = read.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["all.zip/cables/one.txt", "all.zip/two.txt"]);
    assert!(read.iter().all(|(_, bytes)| bytes.as_deref() == Ok(SAMPLE)));
}

#[test]
fn gzip_is_read_with_every_header_field() {
    for (flags, fields) in [(0, &b""[..]), (8, b"one.txt\0"), (4 | 8 | 16 | 2, b"\x03\0abcone.txt\0a note\0\x12\x34")] {
        assert_eq!(all("one.gz", &gzip(SAMPLE, flags, fields)), [("one.gz".to_owned(), Ok(SAMPLE.to_vec()))]);
    }
}

#[test]
fn other_files_are_given_as_they_are() {
    for bytes in [SAMPLE, b"", b"PK", b"\x1f\x8b", b"PK and other posts"] {
        assert_eq!(all("x", bytes), [("x".to_owned(), Ok(bytes.to_vec()))]);
    }
}

/// Nothing fills the memory: what unpacks to far more than it is long is refused unread.
#[test]
fn bombs_are_refused() {
    let bomb = vec![b'a'; 40_000_000];
    assert_eq!(all("x.gz", &gzip(&bomb, 0, b""))[0].1, Err(Refusal::Bomb));
    let archive = zip(&[("bomb.txt", &bomb, 8, 0), ("one.txt", SAMPLE, 8, 0)]);
    let read = all("x.zip", &archive);
    assert_eq!((&read[0].1, read[1].1.as_deref()), (&Err(Refusal::Bomb), Ok(SAMPLE)));
    assert_eq!(Refusal::Bomb.code(), "too-large");
    let many: Vec<(&str, &[u8], u16, u16)> = vec![("a", b"a", 0, 0); enclair::limits::MAX_ENTRIES + 1];
    let read = all("x.zip", &zip(&many));
    assert!(matches!(read[..], [(_, Err(Refusal::TooManyEntries { .. }))]));
}

#[test]
fn what_cannot_be_unpacked_says_why() {
    for (file, why) in [(("a", SAMPLE, 8, 1), Refusal::Locked), (("a", SAMPLE, 12, 0), Refusal::UnknownMethod)] {
        assert_eq!(all("x.zip", &zip(&[file]))[0].1, Err(why));
    }
    let mut wrong = zip(&[("a", SAMPLE, 0, 0)]);
    wrong[40] ^= 1;
    assert_eq!(all("x.zip", &wrong)[0].1, Err(Refusal::Damaged));
    assert_eq!(all("x.zip", &zip(&[]))[0].1, Err(Refusal::Empty));
}

/// An archive inside an archive is not opened, nor is an Office document.
#[test]
fn nested_archives_are_refused() {
    let inner = zip(&[("one.txt", SAMPLE, 8, 0)]);
    for (name, inner) in [("in.zip", inner), ("in.gz", gzip(SAMPLE, 0, b""))] {
        let archive = zip(&[(name, &inner, 8, 0)]);
        let bytes = all("x.zip", &archive).remove(0).1.expect("unpacked once");
        let refusal = enclair::parse("in", &bytes).expect_err("not opened");
        assert!(refusal.code() == "not-text" && refusal.to_string().contains("Unpack it"), "{refusal}");
    }
    let office = zip(&[("[Content_Types].xml", b"<x/>", 8, 0), ("word/document.xml", b"<x/>", 8, 0)]);
    let read = all("x.docx", &office);
    assert_eq!((read[0].0.as_str(), read.len()), ("x.docx", 1));
    let refusal = enclair::parse("x.docx", read[0].1.as_ref().expect("as it is")).expect_err("refused");
    assert!(refusal.to_string().contains("Office"), "{refusal}");
}

/// Cut off or changed at any place, an archive gives documents or refusals and never a panic.
#[test]
fn a_damaged_archive_is_refused() {
    let archive = zip(&[("one.txt", b"1. (U) The lamp is lit.", 8, 0), ("two.txt", b"2. (U) It burns.", 0, 0)]);
    let packed = gzip(b"1. (U) The lamp is lit.", 8, b"x\0");
    for whole in [archive, packed] {
        for at in 0..whole.len() {
            let cut = all("x", &whole[..at]);
            assert!(at < 4 || cut.iter().any(|(_, read)| read.is_err()), "cut at {at}");
            for bit in 0..8 {
                let mut changed = whole.clone();
                changed[at] ^= 1 << bit;
                all("x", &changed);
            }
        }
    }
}
