//! `mrn-mismatch`: the page, the classification line, the page lines and the date-time group should name the same message.

use super::{Case, finding, on};
use crate::cable::{Finding, Mrn, Severity};
use crate::field::mrn;

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    out.extend(unread(case));
    let Some(known) = &case.assembled.cable.mrn else { return };
    let telegram = &case.assembled.telegram;
    for (line, at) in &telegram.classifications {
        let (Some(post), Some(serial)) = (&line.post, line.serial) else { continue };
        if is_other(known, post, serial) {
            let message = format!(
                "The reference number is {}, but the classification line is that of {post} {serial}: the text may be another cable’s.",
                known.canonical
            );
            out.push(finding("mrn-mismatch", Severity::Error, on(case, *at), message));
        }
    }
    if let Some((page, at)) = telegram.pages.iter().find(|(page, _)| is_other(known, &page.post, page.serial)) {
        let message =
            format!("A page line names {} {}, but the reference number is {}.", page.post, page.serial, known.canonical);
        out.push(finding("mrn-mismatch", Severity::Error, on(case, *at), message));
    }
    let year = telegram.dtg.as_ref().and_then(|(dtg, ..)| dtg.at).map(|moment| moment.date.year());
    if let (Some(year), Some((_, written, at))) = (year, &telegram.dtg)
        && year != known.year
    {
        let message =
            format!("The reference number {} is of {}, but the date-time group is {written}.", known.canonical, known.year);
        out.push(finding("mrn-mismatch", Severity::Error, on(case, *at), message));
    }
}

/// A page whose own reference number is too garbled to be read, or may be one of two.
fn unread(case: Case<'_>) -> Option<Finding> {
    let at = case.assembled.page.unread?;
    let text = case.lines[at].text.trim();
    let taken = match &case.assembled.cable.mrn {
        Some(known) => format!("{} is what the telegram says of itself", known.canonical),
        None => "nothing is put in its place".to_owned(),
    };
    let message = format!("The page’s reference number {text} is incomplete or may be one of two posts’; {taken}.");
    Some(finding("mrn-mismatch", Severity::Warning, on(case, at), message))
}

/// True when a post and a serial are those of another message of the same year.
fn is_other(known: &Mrn, post: &str, serial: u32) -> bool {
    let own = mrn::build("", known.year, post, serial);
    (own.post.as_str(), own.number) != (known.post.as_str(), known.number)
}
