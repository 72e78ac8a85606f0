//! Files made for one test, most of them no cables.

use std::fs;
use std::path::{Path, PathBuf};

use enclair::cable::Record;
use tempfile::TempDir;

use crate::site;

/// A folder of files that goes away with the test.
#[derive(Debug)]
pub struct Files {
    folder: TempDir,
}

impl Files {
    /// An empty folder.
    ///
    /// # Panics
    /// When it cannot be made.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "it makes a folder on the disk, which no default should")]
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder for the test's files") }
    }

    /// Writes a file and gives its path.
    ///
    /// # Panics
    /// When it cannot be written.
    #[must_use]
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, bytes).expect("the test's own folder should be writable");
        path
    }

    /// A thousand small cables, each with a number of its own: `cable 0000.txt`, 09REYKJAVIK1000, and so on.
    ///
    /// # Panics
    /// When they cannot be written.
    #[must_use]
    pub fn thousand(&self) -> Vec<PathBuf> {
        let text = sample_text();
        let cable = |n: usize| {
            let number = format!("{}", 1000 + n);
            self.write(&format!("cable {n:04}.txt"), text.replace("008431", &format!("00{number}")).replace("8431", &number))
        };
        (0..1000).map(cable).collect()
    }
}

/// The text of the synthetic sample.
///
/// # Panics
/// When it is missing.
#[must_use]
pub fn sample_text() -> String {
    read(&site::sample())
}

/// The first part of the sample, cut inside a word about three fifths into it.
#[must_use]
pub fn truncated_sample() -> String {
    let text = sample_text();
    let start = text.len() * 3 / 5;
    // A cut between two letters: what is lost is plain to see.
    let inside = |at: &usize| {
        let bytes = text.as_bytes();
        bytes[at - 1].is_ascii_lowercase() && bytes[*at].is_ascii_lowercase()
    };
    let cut = (start..text.len()).find(inside).unwrap_or(start);
    text[..cut].to_owned()
}

/// The signature and first chunk of a PNG, which are enough to know one by.
pub const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

/// The start of a PDF as programs write it, binary comment included.
pub const PDF: &[u8] = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n";

/// Bytes of no known kind, zeros among them; always the same ones.
#[must_use]
pub fn binary() -> Vec<u8> {
    let mut state = 1_u32;
    let step = |_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    (0..4096).map(step).collect()
}

/// A web page without any cable.
pub const RECIPE: &str = "<!doctype html><html lang=en><head><title>Potato soup</title></head><body><nav>Home Recipes \
    About</nav><main><h1>Potato soup</h1><p>Peel six potatoes and boil them in salted water until they are soft.</p>\
    <p>Add leek and cream, and serve it hot.</p></main><footer>Printed with kind permission.</footer></body></html>";

/// A cable of about this many bytes: one heading, and paragraph after paragraph.
#[must_use]
pub fn long_cable(bytes: usize) -> String {
    let mut text = "R 141030Z FEB 08\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nUNCLAS LISBON 000123\nSUBJECT: EVERY NIGHT \
        OF THE LAMP\n\n"
        .to_owned();
    let mut number = 0;
    while text.len() < bytes {
        number = number % 999 + 1;
        text += &format!(
            "{number}. (U) The keeper lit the lamp at dusk and wrote the hour into his book.  He\n\
            counted the boats that came in, and those that did not come in he counted too.\n\n"
        );
    }
    text + "AMBERLEY\n"
}

/// A ZIP archive of these files, stored as they are.
#[must_use]
pub fn zip(files: &[(String, String)]) -> Vec<u8> {
    let (mut out, mut list) = (Vec::new(), Vec::new());
    for (name, text) in files {
        let length = u32::try_from(text.len()).unwrap_or_default().to_le_bytes();
        let offset = u32::try_from(out.len()).unwrap_or_default().to_le_bytes();
        let name_length = u16::try_from(name.len()).unwrap_or_default().to_le_bytes();
        // Version, flags, method, time and date; checksum; both lengths; length of the name and of what else is known.
        let both =
            [&[20, 0, 0, 0, 0, 0, 0, 0, 0, 0], &checksum(text.as_bytes())[..], &length, &length, &name_length, &[0, 0]].concat();
        out.extend([b"PK\x03\x04", &both[..], name.as_bytes(), text.as_bytes()].concat());
        list.extend([b"PK\x01\x02\x14\0", &both[..], &[0; 10], &offset, name.as_bytes()].concat());
    }
    let count = u16::try_from(files.len()).unwrap_or_default().to_le_bytes();
    let [length, offset] = [list.len(), out.len()].map(|number| u32::try_from(number).unwrap_or_default().to_le_bytes());
    out.extend([&list[..], b"PK\x05\x06\0\0\0\0", &count, &count, &length, &offset, &[0, 0]].concat());
    out
}

/// CRC-32, bit by bit.
fn checksum(bytes: &[u8]) -> [u8; 4] {
    let bit = |sum: u32| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 };
    let sum = bytes.iter().fold(u32::MAX, |sum, &byte| (0..8).fold(sum ^ u32::from(byte), |sum, _| bit(sum)));
    (!sum).to_le_bytes()
}

/// A fixture of the project by its path under `tests/fixtures/`.
#[must_use]
pub fn fixture(path: &str) -> PathBuf {
    site::root().join("tests/fixtures").join(path)
}

/// What the library reads in a file: what the page must show of it.
///
/// # Panics
/// When it reads no cable there.
#[must_use]
pub fn record(path: &Path) -> Record {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{} cannot be read: {error}", path.display()));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let parsed = enclair::parse(&name, &bytes);
    parsed.unwrap_or_else(|refusal| panic!("{} holds no cable: {refusal}", path.display())).record
}

/// The canonical reference of the first cable in a file: `data-cable` when it is open.
///
/// # Panics
/// When the file holds no cable with a reference.
#[must_use]
pub fn reference(path: &Path) -> String {
    let mrn = record(path).cables.swap_remove(0).mrn;
    mrn.unwrap_or_else(|| panic!("{} has no reference", path.display())).canonical
}

/// Reads a text file of the project.
///
/// # Panics
/// When it is missing.
#[must_use]
pub fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{} cannot be read: {error}", path.display()))
}
