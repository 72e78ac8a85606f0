//! What an archive says of the telegram in its list of labelled values.

use super::{Classification, Page, Parts};
use crate::field::attribute::{self, Key};
use crate::field::date::{self, Moment};
use crate::field::{classification, mrn};
use crate::shape::Shape;

/// A labelled value, its lines joined with one blank.
struct Value {
    key: Key,
    text: String,
    /// Index of its label's line.
    at: usize,
    lines: [usize; 2],
}

/// Fills in what the list says.
pub(super) fn read(parts: Parts<'_>, page: &mut Page) {
    for value in values(parts) {
        let Some(text) = attribute::value(&value.text) else { continue };
        let found = match value.key {
            Key::Reference if page.row.mrn.is_none() => {
                page.row.mrn = reference(text);
                page.row.mrn.is_some()
            }
            Key::Date if page.row.created.is_none() && page.day.is_none() => date_of(text, page),
            Key::OriginalClassification if page.row.classification.is_none() => {
                page.row.classification = level(text);
                page.row.classification.is_some()
            }
            Key::CurrentClassification if page.current.is_none() => {
                page.current = level(text).map(|found| (found, value.lines[0]));
                false
            }
            Key::From if page.row.origin.is_none() => {
                page.row.origin = Some(text.to_owned());
                true
            }
            Key::Subject if page.row.subject.is_none() => {
                page.row.subject = Some(text.to_owned());
                true
            }
            _ => false,
        };
        if found {
            page.at.get_or_insert(value.at);
            page.lines =
                Some(page.lines.map_or(value.lines, |[first, last]| [first.min(value.lines[0]), last.max(value.lines[1])]));
        }
    }
}

fn values(parts: Parts<'_>) -> Vec<Value> {
    let mut out: Vec<Value> = Vec::new();
    for (at, shape) in parts.shapes.iter().enumerate() {
        let line = &parts.lines[at];
        match shape {
            Shape::Attribute(key, from) => {
                let text = line.text.get(*from..).unwrap_or_default().trim().to_owned();
                out.push(Value { key: *key, text, at, lines: [line.no(), line.no()] });
            }
            Shape::AttributeValue(_) => {
                if let Some(value) = out.last_mut() {
                    value.text.push(' ');
                    value.text.push_str(line.text.trim());
                    value.lines[1] = line.no();
                }
            }
            _ => {}
        }
    }
    out
}

/// `1974ROME01196`, `1974STATE126543_b`, `12 TRIPOLI 690`
fn reference(text: &str) -> Option<super::Mrn> {
    let bare = text.rsplit_once('_').filter(|(_, letter)| letter.len() == 1).map_or(text, |(bare, _)| bare);
    mrn::parse(bare.trim_start_matches('#'))
}

fn level(text: &str) -> Option<Classification> {
    classification::parse(text).map(|(found, _)| found)
}

/// `17 DEC 1974`, `2008 December 22, 14:57 (Monday)`, `Aug 15, 2012 / 151232Z AUG 12`: a moment, or a day.
fn date_of(text: &str, page: &mut Page) -> bool {
    let group = text.rsplit('/').next().and_then(crate::field::dtg::parse).and_then(|dtg| dtg.at);
    match group.or_else(|| date::page_time(text).map(|(moment, _)| moment)).or_else(|| spoken_time(text)) {
        Some(moment) => page.row.created = Some(moment),
        None => page.day = spoken_day(text),
    }
    page.row.created.is_some() || page.day.is_some()
}

/// The words of a date; the day of the week in front (`Mon, 22 Dec 2008 14:57 UTC`) says nothing.
fn words(text: &str) -> Vec<&str> {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let weekday = |word: &str| word.get(..3).is_some_and(|start| DAYS.iter().any(|day| day.eq_ignore_ascii_case(start)));
    let words = text.split([' ', ',']).filter(|word| !word.is_empty());
    words.enumerate().filter(|(at, word)| *at > 0 || !weekday(word)).map(|(_, word)| word).collect()
}

/// The day that three words name, in the order `17 DEC 1974` or `1974 December 17`.
fn spoken_day(text: &str) -> Option<time::Date> {
    let words = words(text);
    let [first, name, last, ..] = words.as_slice() else { return None };
    let month = date::month(name)?;
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if year.len() != 4 {
        return None;
    }
    date::date(year.parse().ok()?, month, day.parse().ok()?)
}

fn spoken_time(text: &str) -> Option<Moment> {
    let day = spoken_day(text)?;
    let (hour, minute) = words(text).get(3)?.split_once(':')?;
    Moment::new(day, hour.parse().ok()?, minute.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_archives_are_read() {
        for (text, wanted) in [
            ("2008 December 22, 14:57 (Monday)", "2008-12-22T14:57:00Z"),
            ("Mon, 22 Dec 2008 14:57 UTC", "2008-12-22T14:57:00Z"),
            ("1974 June 14, 00:00 (Friday)", "1974-06-14T00:00:00Z"),
            ("Aug 15, 2012 / 151232Z AUG 12", "2012-08-15T12:32:00Z"),
        ] {
            let mut page = Page::default();
            assert!(date_of(text, &mut page), "{text}");
            assert_eq!(page.row.created.map(|moment| moment.to_string()).as_deref(), Some(wanted));
        }
        for (text, wanted) in
            [("17 DEC 1974", "1974-12-17"), ("05 MAR 1975", "1975-03-05"), ("1977 March 3 (Thursday)", "1977-03-03")]
        {
            let mut page = Page::default();
            assert!(date_of(text, &mut page), "{text}");
            assert_eq!(page.day.map(date::iso).as_deref(), Some(wanted));
        }
        assert!(!date_of("-- Not Assigned --", &mut Page::default()));
    }

    #[test]
    fn references_of_archives_are_read() {
        let canonical = |text| reference(text).map(|found| found.canonical);
        assert_eq!(canonical("1974ROME01196").as_deref(), Some("74ROME1196"));
        assert_eq!(canonical("1974STATE126543_b").as_deref(), Some("74STATE126543"));
        assert_eq!(canonical("#09STATE120288").as_deref(), Some("09STATE120288"));
        assert_eq!(canonical("12 TRIPOLI 690").as_deref(), Some("12TRIPOLI690"));
    }
}
