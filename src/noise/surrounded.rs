//! Lines that no rule knows, among lines that are known to be the website's: the headline of another article, the name of
//! its publisher, what a reader wrote.
//!
//! After a telegram has ended, its text does not come back: what stands between `Most read` and `Privacy Policy` is the
//! website's. Long stretches stay all the same, and so does everything where it is not sure that the telegram has ended.

use super::Judged;
use super::site_title::of_page;
use super::tail::End;
use crate::line::Line;
use crate::shape::Shape;

/// A stretch of more words than this may be a text of its own, and stays.
const BETWEEN: usize = 120;
/// The same where no signature closes the telegram.
const BETWEEN_OPEN: usize = 30;
/// So many words may stand below the last line that is known, when there are enough known lines above.
const BELOW: usize = 40;
/// Lines known to be the website's that make it sure that the last words of the copy are, too.
const ENOUGH: usize = 3;

pub(super) fn judge(lines: &[Line<'_>], shapes: &[Shape], end: &End, judged: &mut Judged) {
    let mut known = 0;
    let mut at = judged.tail;
    while at < lines.len() {
        if judged.verdicts[at].is_some() || lines[at].is_blank() {
            known += usize::from(judged.verdicts[at].is_some());
            at += 1;
            continue;
        }
        let stop = (at..lines.len()).find(|&next| judged.verdicts[next].is_some()).unwrap_or(lines.len());
        let words: usize = (at..stop).map(|line| lines[line].text.split_whitespace().count()).sum();
        let goes = if stop < lines.len() {
            known > 0 && words <= if end.closed { BETWEEN } else { BETWEEN_OPEN }
        } else {
            end.closed && known >= ENOUGH && words <= BELOW
        };
        for line in (at..stop).filter(|&line| goes && !lines[line].is_blank() && may_go(&lines[line].text, &shapes[line])) {
            judged.verdicts[line] = Some(of_page(&lines[line].text));
        }
        at = stop;
    }
}

/// True for a line without any sign of a telegram. A level alone, an end mark or a government's own address is one.
fn may_go(text: &str, shape: &Shape) -> bool {
    let plain = match shape {
        Shape::Text | Shape::Item(_) | Shape::Rule | Shape::Reference(_) | Shape::Tags(_) => true,
        Shape::Numbered(numbered) => numbered.marking.is_none(),
        _ => false,
    };
    plain && !text.contains("sgov.gov") && !text.contains("state.gov")
}
