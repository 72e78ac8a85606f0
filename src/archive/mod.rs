//! Files in a ZIP archive or packed by gzip: one level, in memory, within limits.
//!
//! A file of an archive is read as if it had been given by itself. Its name is for showing alone; no path is ever used.
//! An archive inside an archive is not opened: it is refused as any other file without text.

mod zip;

use std::borrow::Cow;

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use crate::error::Refusal;
use crate::limits::{MAX_ENTRIES, MAX_INPUT_BYTES, MAX_RATIO, MAX_UNPACKED_BYTES};

/// One document of a file: its name, and its bytes or why there are none.
pub type Document<'a> = (String, Result<Cow<'a, [u8]>, Refusal>);

/// The documents of a file: each file of a ZIP archive (`archive.zip/inner.txt`), what gzip packed, or the bytes as they
/// are. One is unpacked at a time.
///
/// ```
/// let documents: Vec<_> = enclair::archive::documents("cable.txt", b"1. (U) Text.").collect();
/// assert_eq!(documents[0].0, "cable.txt");
/// ```
pub fn documents<'a>(name: &str, bytes: &'a [u8]) -> impl Iterator<Item = Document<'a>> {
    let mut files = Vec::new();
    let mut whole = Vec::new();
    match bytes {
        [0x1f, 0x8b, 8, ..] => whole.push((name.to_owned(), gunzip(bytes).map(Cow::Owned))),
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => match zip::entries(bytes, MAX_ENTRIES) {
            // An Office document is an archive, too, but no archive of documents: it is refused as what it is.
            Ok(entries) if entries.iter().any(|entry| entry.name == "[Content_Types].xml") => {
                whole.push((name.to_owned(), Ok(Cow::Borrowed(bytes))));
            }
            Ok(entries) if entries.is_empty() => whole.push((name.to_owned(), Err(Refusal::Empty))),
            Ok(entries) => files = entries,
            Err(refusal) => whole.push((name.to_owned(), Err(refusal))),
        },
        _ => whole.push((name.to_owned(), Ok(Cow::Borrowed(bytes)))),
    }
    let archive = name.to_owned();
    let mut left = MAX_UNPACKED_BYTES;
    let inner = files.into_iter().map(move |entry| {
        let read = unpack(&entry, bytes, left);
        left -= read.as_ref().map_or(0, |read| read.len()).min(left);
        (format!("{archive}/{}", entry.name), read)
    });
    whole.into_iter().chain(inner)
}

fn unpack<'a>(entry: &zip::Entry, bytes: &'a [u8], left: usize) -> Result<Cow<'a, [u8]>, Refusal> {
    if entry.locked {
        return Err(Refusal::Locked);
    }
    let packed = entry.packed(bytes).ok_or(Refusal::Damaged)?;
    let read = match entry.method {
        0 if packed.len() > left => return Err(Refusal::Bomb),
        0 => Cow::Borrowed(packed),
        8 => Cow::Owned(inflate(packed, left)?),
        _ => return Err(Refusal::UnknownMethod),
    };
    if checksum(&read) == entry.checksum { Ok(read) } else { Err(Refusal::Damaged) }
}

/// What gzip packed (RFC 1952): one member, as every program writes it.
fn gunzip(bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    let body = gzip_body(bytes).ok_or(Refusal::Damaged)?;
    let (packed, trailer) = body.split_last_chunk::<8>().ok_or(Refusal::Damaged)?;
    let read = inflate(packed, MAX_UNPACKED_BYTES)?;
    let [a, b, c, d, ..] = *trailer;
    if checksum(&read) == u32::from_le_bytes([a, b, c, d]) { Ok(read) } else { Err(Refusal::Damaged) }
}

/// The packed bytes and the checksums after them, behind a header of varying length.
fn gzip_body(bytes: &[u8]) -> Option<&[u8]> {
    const HEADER: usize = 10;
    let flags = *bytes.get(3)?;
    let mut rest = bytes.get(HEADER..)?;
    if flags & 4 != 0 {
        let length = usize::from(u16::from_le_bytes(*rest.first_chunk()?));
        rest = rest.get(2 + length..)?;
    }
    // The name and the comment each end with a zero.
    for flag in [8, 16] {
        if flags & flag != 0 {
            rest = rest.get(memchr::memchr(0, rest)? + 1..)?;
        }
    }
    if flags & 2 != 0 { rest.get(2..) } else { Some(rest) }
}

/// Unpacks within the limits: a text that packs a thousand times smaller is no cable, but made to fill the memory.
fn inflate(packed: &[u8], left: usize) -> Result<Vec<u8>, Refusal> {
    const ALWAYS: usize = 1 << 20;
    let limit = packed.len().saturating_mul(MAX_RATIO).clamp(ALWAYS, MAX_INPUT_BYTES).min(left);
    decompress_to_vec_with_limit(packed, limit).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Refusal::Bomb,
        _ => Refusal::Damaged,
    })
}

/// The checksum of ZIP and gzip (CRC-32), half a byte at a time: a table of 16 is enough for texts of megabytes.
fn checksum(bytes: &[u8]) -> u32 {
    const fn row(at: u32) -> u32 {
        let (mut value, mut bit) = (at, 0);
        while bit < 4 {
            value = if value & 1 == 1 { (value >> 1) ^ 0xedb8_8320 } else { value >> 1 };
            bit += 1;
        }
        value
    }
    const TABLE: [u32; 16] = {
        let (mut table, mut at) = ([0; 16], 0);
        while at < 16 {
            table[at] = row(at as u32);
            at += 1;
        }
        table
    };
    let half = |value: u32| TABLE[(value & 15) as usize] ^ (value >> 4);
    !bytes.iter().fold(u32::MAX, |value, &byte| half(half(value ^ u32::from(byte))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_one_of_the_standard() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
        assert_eq!(checksum(b""), 0);
    }
}
