//! The pilcrow that WikiLeaks put before paragraph numbers and the letters of references: `¶1. (C) …`, `¶B. BAGHDAD 3157`.
//! Only the sign goes. A pilcrow anywhere else in a line is the text's.

use super::Reason;
use crate::bytes;
use crate::line::Line;

pub(super) const WHY: &str =
    "The publisher put a pilcrow before the number as a place to link to; the telegram has the number alone.";

/// Cuts the sign out of the lines. This comes before lines are recognised, so that they read as the telegram has them.
pub(crate) fn cut(lines: &mut [Line<'_>]) {
    for line in lines {
        let lead = line.text.len() - bytes::trim_start(&line.text).len();
        let follows =
            line.text[lead..].strip_prefix('¶').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()));
        if follows {
            line.cut(lead, lead + '¶'.len_utf8(), Reason::ParagraphAnchor.code());
        }
    }
}
