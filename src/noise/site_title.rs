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
    let above = 0..judged.head;
    let table = shapes[judged.head..].iter().take(12).any(|shape| matches!(shape, Shape::PageLabels(_)));
    let page = lines.iter().any(|line| !matches!(line.hint, Hint::Body | Hint::Value(_)) || line.region.is_some());
    // On a web page the heading nearest to the cable is the one for the cable; others head menus.
    let nearest = above.clone().rev().find(|&at| lines[at].hint == Hint::Heading && judged.verdicts[at].is_none());
    // One without headings has its title right above the table.
    let written = |&at: &usize| judged.verdicts[at].is_none() && !lines[at].is_blank() && by_words(&lines[at].text).is_none();
    let nearest = nearest.or_else(|| (page && table).then(|| above.clone().rev().find(written)).flatten());
    let mut titled = nearest.is_some();
    for at in above {
        let line = &lines[at];
        if line.is_blank() || judged.verdicts[at].is_some() {
            continue;
        }
        let words = by_words(&line.text).filter(|(_, sure)| table || page || *sure == Sure::Certain).map(|(reason, _)| reason);
        let reason = match words {
            _ if nearest == Some(at) => Some(Reason::SiteTitle),
            Some(reason) => Some(reason),
            None if page => Some(of_page(&line.text)),
            None if table && !titled => Some(Reason::SiteTitle),
            None => table.then_some(Reason::SiteText),
        };
        titled |= reason == Some(Reason::SiteTitle);
        judged.verdicts[at] = reason;
    }
}

/// Where a page holds the telegram in preformatted text under its own table, what stands between the two is the page's:
/// `Appears in these articles:` and a link (WikiLeaks, 2010 and 2011).
pub(super) fn judge_under_table(lines: &[Line<'_>], shapes: &[Shape], judged: &mut Judged) {
    let above = judged.head..judged.tail.min(lines.len());
    let Some(text) = above.clone().find(|&at| lines[at].hint == Hint::Preformatted && shapes[at].is_telegram()) else { return };
    let Some(table) = (above.start..text).rev().find(|&at| matches!(shapes[at], Shape::PageValue(_) | Shape::PageValues(_)))
    else {
        return;
    };
    for at in table + 1..text {
        let line = &lines[at];
        if line.hint != Hint::Preformatted && !line.is_blank() && judged.verdicts[at].is_none() {
            let words = by_words(&line.text).map(|(reason, _)| reason);
            judged.verdicts[at] = Some(words.unwrap_or_else(|| of_page(&line.text)));
        }
    }
}

/// What a line of a web page outside the telegram is: a few words are a menu's, more are text.
pub(super) fn of_page(text: &str) -> Reason {
    let text = text.trim();
    let menu = text.split_whitespace().count() <= 6 && !text.ends_with(['.', '!', '?', ':']);
    if menu { Reason::SiteNavigation } else { Reason::SiteText }
}
