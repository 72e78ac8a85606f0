//! What a site puts above the cable: its title for the page, and other words.
//!
//! Above a table of metadata (`Reference IDCreatedClassificationOrigin`) nothing is the telegram's, since the table is
//! the site's own: the first line there is the site's title (`Meet the actual nature of MKO`), further lines are judged
//! by their words. Above a telegram without such a table, in plain text, only lines that a rule knows go; others stay
//! in the heading as lines of unknown role, since they may be the reader's own note or a line of an unknown form.

use super::{Judged, Reason, Sure, by_words};
use crate::container::Hint;
use crate::line::Line;
use crate::shape::Shape;

pub(super) const WHY: &str = "The website’s own title for its page, not the subject of the telegram.";
pub(super) const WHY_TEXT: &str = "Words of the website that stand outside the telegram and its table.";

pub(super) fn judge(lines: &[Line<'_>], shapes: &[Shape], judged: &mut Judged) {
    let table = shapes[judged.head..].iter().take(12).any(|shape| matches!(shape, Shape::PageLabels(_)));
    let page = lines.iter().any(|line| !matches!(line.hint, Hint::Body) || line.region.is_some());
    let mut titled = judged.verdicts[..judged.head].iter().any(|verdict| *verdict == Some(Reason::SiteTitle) && !page);
    for at in 0..judged.head {
        let line = &lines[at];
        if line.is_blank() || judged.verdicts[at].is_some() {
            continue;
        }
        let words = by_words(&line.text).filter(|(_, sure)| table || page || *sure == Sure::Certain).map(|(reason, _)| reason);
        let reason = match (words, line.hint) {
            (_, Hint::Heading) => Some(Reason::SiteTitle),
            (Some(reason), _) => Some(reason),
            (None, _) if page => Some(Reason::SiteText),
            (None, _) if table && !titled => Some(Reason::SiteTitle),
            (None, _) => table.then_some(Reason::SiteText),
        };
        titled |= reason == Some(Reason::SiteTitle);
        judged.verdicts[at] = reason;
    }
}
