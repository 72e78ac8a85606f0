//! The list of files at the end of a ZIP archive (APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16), and nothing more of the
//! format: no archive over several disks, no ZIP64, which only archives beyond the limits here need.

use crate::error::Refusal;

/// One file of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its name with its folders, for showing alone.
    pub(super) name: String,
    pub(super) method: u16,
    pub(super) locked: bool,
    pub(super) checksum: u32,
    packed: usize,
    header: usize,
}

const END: &[u8] = b"PK\x05\x06";
const LISTED: &[u8] = b"PK\x01\x02";
const LOCAL: &[u8] = b"PK\x03\x04";
const END_LENGTH: usize = 22;
const LONGEST_COMMENT: usize = 0xffff;

/// The files that the archive lists, folders left out.
pub(super) fn entries(bytes: &[u8], most: usize) -> Result<Vec<Entry>, Refusal> {
    let from = bytes.len().saturating_sub(END_LENGTH + LONGEST_COMMENT);
    let end = memchr::memmem::rfind(&bytes[from..], END).map(|at| from + at).ok_or(Refusal::Damaged)?;
    if bytes.len() < end + END_LENGTH {
        return Err(Refusal::Damaged);
    }
    let count = usize::from(u16_at(bytes, end + 10).ok_or(Refusal::Damaged)?);
    if count > most {
        return Err(Refusal::TooManyEntries { entries: count, limit: most });
    }
    let mut at = usize_at(bytes, end + 16).ok_or(Refusal::Damaged)?;
    let mut out = Vec::new();
    for _ in 0..count {
        let (entry, next) = listed(bytes, at).ok_or(Refusal::Damaged)?;
        at = next;
        // Folders, and what a Mac adds about its own files.
        if !entry.name.ends_with('/') && !entry.name.starts_with("__MACOSX/") {
            out.push(entry);
        }
    }
    Ok(out)
}

fn listed(bytes: &[u8], at: usize) -> Option<(Entry, usize)> {
    bytes.get(at..)?.starts_with(LISTED).then_some(())?;
    let [name, extra, comment] = [28, 30, 32].map(|field| u16_at(bytes, at + field).map(usize::from));
    let text = at + 46;
    let name = bytes.get(text..text + name?)?;
    let entry = Entry {
        name: String::from_utf8_lossy(name).replace('\\', "/"),
        method: u16_at(bytes, at + 10)?,
        locked: u16_at(bytes, at + 8)? & 1 == 1,
        checksum: u32_at(bytes, at + 16)?,
        packed: usize_at(bytes, at + 20)?,
        header: usize_at(bytes, at + 42)?,
    };
    Some((entry, text + name.len() + extra? + comment?))
}

impl Entry {
    /// Its bytes as they are packed.
    pub(super) fn packed<'a>(&self, bytes: &'a [u8]) -> Option<&'a [u8]> {
        bytes.get(self.header..)?.starts_with(LOCAL).then_some(())?;
        let length = |field: usize| u16_at(bytes, self.header + field).map(usize::from);
        let start = self.header + 30 + length(26)? + length(28)?;
        bytes.get(start..start.checked_add(self.packed)?)
    }
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|number| u16::from_le_bytes(*number))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|number| u32::from_le_bytes(*number))
}

fn usize_at(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32_at(bytes, at)?).ok()
}
