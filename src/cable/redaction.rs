//! Redactions: the places where a publisher took words out.

use super::{Parts, Redaction};
use crate::bytes::Signs;
use crate::field::redaction;
use crate::role::Role;

/// What each of them has.
const SIGNS: Signs = Signs::of("Xx[");

/// All redactions of the kept lines, in order.
pub(super) fn find(parts: Parts<'_>) -> Vec<Redaction> {
    let mut out = Vec::new();
    for (at, line) in parts.lines.iter().enumerate() {
        let cable = parts.layout.placed[at].is_some_and(|placed| !matches!(placed.role, Role::Unplaced | Role::PageMetadata));
        if cable && line.signs().has_any(SIGNS) {
            let places = redaction::find(&line.text).into_iter();
            out.extend(places.map(|place| Redaction { text: line.text[place].to_owned(), line: line.no() }));
        }
    }
    out
}
