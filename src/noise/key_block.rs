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
