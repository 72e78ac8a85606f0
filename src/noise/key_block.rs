//! The publisher's public key above a copy: `-----BEGIN PGP PUBLIC KEY BLOCK-----` and 3 KB of letters. It goes from its
//! first line to its last; without a last line it stays.

use super::Reason;
use crate::bytes::{self, Signs};
use crate::line::Line;

pub(super) const WHY: &str = "The website’s public key, for writing to it in secret; it is no part of the telegram.";

/// The longest block known has 75 lines.
const LONGEST: usize = 400;

pub(super) fn judge(lines: &[Line<'_>], verdicts: &mut [Option<Reason>]) {
    let mut begin = None;
    for (at, line) in lines.iter().enumerate() {
        if !line.signs().has_all(Signs::of("-PGP ")) {
            continue;
        }
        let text = bytes::trim(&line.text);
        if text.starts_with("-----BEGIN PGP ") && text.ends_with("-----") {
            begin = Some(at);
        } else if text.starts_with("-----END PGP ")
            && let Some(first) = begin.take().filter(|first| at - first <= LONGEST)
        {
            for verdict in verdicts.get_mut(first..=at).into_iter().flatten() {
                *verdict = Some(Reason::KeyBlock);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::LONGEST;

    /// A block of so many lines goes wherever it stands, and what is longer is none.
    #[test]
    fn a_block_has_no_more_than_its_lines() {
        let cable = "FM AMEMBASSY ROME\nTO SECSTATE WASHDC\nUNCLAS ROME 001196\nSUBJECT: FISH\n\n1. (U) He spoke of fish.\n";
        for (lines, gone) in [(LONGEST, true), (LONGEST + 1, false)] {
            let key = "mQINBFexample\n".repeat(lines - 1);
            let block = format!("-----BEGIN PGP PUBLIC KEY BLOCK-----\n{key}-----END PGP PUBLIC KEY BLOCK-----\n");
            let parsed = crate::parse("key", format!("{}{block}{cable}", "\n".repeat(LONGEST)).as_bytes()).expect("a cable");
            let blocks = parsed.record.removed.iter().filter(|entry| entry.reason == "key-block").count();
            assert_eq!(blocks > 0, gone, "{lines}");
        }
    }
}
