//! What a site puts above the cable: its title for the page, and other words.
//!
//! Above a table of metadata (`Reference IDCreatedClassificationOrigin`) nothing is the telegram's, since the table is
//! the site's own: the first line there is the site's title (`Meet the actual nature of MKO`), further lines are judged
//! by their words. Above a telegram without such a table, in plain text, only lines that a rule knows go, and lines
//! among them once there are two; others stay in the heading as lines of unknown role, since they may be the reader's own
//! note or a line of an unknown form.

use super::folded::Folded;
use super::{Judged, Known, Reason, Sure, by_words};
use crate::bytes;
use crate::container::Hint;
use crate::line::Line;
use crate::shape::Shape;

pub(super) const WHY: &str = "The website’s own title for its page, not the subject of the telegram.";
pub(super) const WHY_TEXT: &str = "Words of the website that stand outside the telegram and its table.";

pub(super) fn judge(lines: &[Line<'_>], shapes: &[Shape], judged: &mut Judged) {
    let head = judged.head;
    let table = shapes[head..].iter().take(12).any(|shape| matches!(shape, Shape::PageLabels | Shape::Attribute(..)));
    let page = lines.iter().any(|line| !matches!(line.hint, Hint::Body | Hint::Value(_)) || line.region().is_some());
    if !table && !page {
        return judge_plain(lines, judged);
    }
    // On a web page the heading nearest to the cable is the one for the cable; others head menus.
    let nearest = (0..head).rev().find(|&at| lines[at].hint == Hint::Heading && judged.verdicts[at].is_none());
    // One without headings has its title right above the table.
    let written = |&at: &usize| judged.verdicts[at].is_none() && !lines[at].is_blank() && by_words(&lines[at].text).is_none();
    let nearest = nearest.or_else(|| (page && table).then(|| (0..head).rev().find(written)).flatten());
    let mut titled = nearest.is_some();
    for at in 0..head {
        let line = &lines[at];
        if line.is_blank() || judged.verdicts[at].is_some() || !table && in_one_text(lines, at, head) {
            continue;
        }
        let reason = match by_words(&line.text) {
            _ if nearest == Some(at) => Reason::SiteTitle,
            Some((reason, sure)) if page || sure > Sure::Hint => reason,
            _ if page => of_page(&line.text),
            _ if !titled => Reason::SiteTitle,
            Some((reason, _)) => reason,
            None => Reason::SiteText,
        };
        titled |= reason == Reason::SiteTitle;
        judged.verdicts[at] = Some(reason);
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

/// `Viewing cable 08BRASILIA93, BRAZIL'S NUCLEAR SUBMARINE AMBITIONS`: the title of WikiLeaks' viewer for every page.
pub(super) fn by_words_alone(text: &Folded<'_>) -> Option<Sure> {
    (text.lower.starts_with("viewing cable ") && text.text.contains(',')).then_some(Sure::Certain)
}

/// True for a line in the same preformatted text as the telegram: it may be a line of an unknown form.
fn in_one_text(lines: &[Line<'_>], at: usize, head: usize) -> bool {
    let preformatted = |at: usize| lines.get(at).is_some_and(|line| line.hint == Hint::Preformatted);
    preformatted(at) && preformatted(head) && by_words(&lines[at].text).is_none_or(|(_, sure)| sure < Sure::Certain)
}

/// Above a telegram in plain text.
fn judge_plain(lines: &[Line<'_>], judged: &mut Judged) {
    let open = |at: &usize| judged.verdicts[*at].is_none() && !lines[*at].is_blank();
    let above: Vec<(usize, Option<Known>)> = (0..judged.head).filter(open).map(|at| (at, by_words(&lines[at].text))).collect();
    let sure = |(_, known): &&(usize, Option<Known>)| known.is_some_and(|(_, sure)| sure > Sure::Hint);
    // A menu whose entries stand below each other has no line that is sure: three of them vouch for each other.
    let menu = above.iter().filter(|(_, known)| known.is_some()).count() >= 3;
    let all = above.iter().all(|(_, known)| known.is_some()) && above.iter().any(|line| sure(&line));
    let website = menu || all || above.iter().filter(sure).count() >= 2;
    let last = above.iter().rposition(|line| sure(&line) || menu && line.1.is_some());
    let mut titled = false;
    for (index, (at, known)) in above.into_iter().enumerate().rev() {
        let text = &lines[at].text;
        let among = website && (last.is_some_and(|last| index < last) || !may_be_heading(text));
        judged.verdicts[at] = match known {
            Some((reason, sure)) => {
                (website || sure == Sure::Certain || sure == Sure::Likely && !may_be_heading(text)).then_some(reason)
            }
            None if among && !titled => Some(Reason::SiteTitle),
            None => among.then(|| of_page(text)),
        };
        titled |= judged.verdicts[at] == Some(Reason::SiteTitle);
    }
}

/// Lines of a telegram's heading are in capitals, or have a label.
fn may_be_heading(text: &str) -> bool {
    let label = text.find(':').is_some_and(|at| at <= 24);
    label || !text.bytes().any(|b| b.is_ascii_lowercase())
}

/// What a line of a web page outside the telegram is: a few words are a menu's, more are text.
pub(super) fn of_page(text: &str) -> Reason {
    let text = bytes::trim(text);
    let menu = text.split_whitespace().nth(6).is_none() && !text.ends_with(['.', '!', '?', ':']);
    if menu { Reason::SiteNavigation } else { Reason::SiteText }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_page_is_a_menu_when_it_is_short_and_no_sentence() {
        assert_eq!((of_page("Six maps of the pier"), of_page("Nets")), (Reason::SiteNavigation, Reason::SiteNavigation));
        for text in ["The boats came in.", "What now?", "Six old maps of the northern pier", "Our maps:"] {
            assert_eq!(of_page(text), Reason::SiteText, "{text}");
        }
        assert!(may_be_heading("Nets: who counts them") && may_be_heading("NETS AND BOATS"));
        assert!(!may_be_heading("Nets and boats") && !may_be_heading("The nets of the northern pier: who counts"));
    }
}
