//! Levels of classification as the checks ask for them. No check itself.

use super::Case;
use crate::cable::{Classification, Level};

/// The classification that the paragraphs are under: the highest that the telegram itself gives, be it that of another cable
/// than the page names; else the page's.
pub(super) fn overall(case: Case<'_>) -> Option<&Classification> {
    let own = case.assembled.telegram.classifications.iter().map(|(line, _)| &line.classification);
    own.chain(&case.assembled.cable.classification).max_by_key(|found| found.level)
}

/// A level as a sentence has it.
pub(super) fn in_words(level: Level) -> &'static str {
    match level {
        Level::Unclassified => "unclassified",
        Level::Restricted => "restricted",
        Level::Confidential => "confidential",
        Level::Secret => "secret",
        Level::TopSecret => "top secret",
    }
}
