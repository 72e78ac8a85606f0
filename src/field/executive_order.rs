//! The executive-order line: `E.O. 12958: DECL: 12/20/2018`.

use super::date::{declassification, iso};
use super::scan::Scan;
use crate::record::ExecutiveOrder;

/// True when a line begins with the label: `E.O.`, `EO`, `E.0.` (a zero), in any case, and a number.
#[must_use]
pub fn is_label(line: &str) -> bool {
    label(&mut Scan::new(line.trim_start())).is_some()
}

/// The label and the order's number.
fn label<'a>(scan: &mut Scan<'a>) -> Option<&'a str> {
    scan.word("E").then_some(())?;
    scan.one_of(&['.']);
    scan.blanks();
    scan.one_of(&['O', 'o', '0'])?;
    scan.one_of(&['.']);
    scan.one_of(&[':']);
    scan.blanks();
    scan.digits(4, 5)
}

/// Reads the line. `year` is the cable's own, for dates with two digits of the year.
///
/// ```
/// let order = enclair::field::executive_order::parse("E.O. 12958: DECL: 12/20/2018 ", Some(2008)).unwrap();
/// assert_eq!(order.declassify.as_deref(), Some("2018-12-20"));
/// ```
#[must_use]
pub fn parse(line: &str, year: Option<i32>) -> Option<ExecutiveOrder> {
    let text = line.trim();
    let mut scan = Scan::new(text);
    let order = label(&mut scan)?.to_owned();
    scan.while_char(|c| matches!(c, ':' | ' ' | ',' | '.'));
    let labelled = ["DECLASSIFY ON", "DECLASSIFY", "DECLAS", "DECL"].iter().any(|word| scan.whole_word(word));
    scan.while_char(|c| matches!(c, ':' | ' ' | ';'));
    let end = text.find("TAGS").unwrap_or(text.len());
    let value = text.get(scan.at()..end).unwrap_or_default().trim();
    let declassify = value_of(value, year, labelled);
    Some(ExecutiveOrder { order: Some(order), declassify, as_written: text[..end].trim_end().to_owned() })
}

/// A date, or one of the words that stand for none.
fn value_of(value: &str, year: Option<i32>, labelled: bool) -> Option<String> {
    if value.is_empty() {
        return None;
    }
    if let Some(date) = declassification(value, year) {
        return Some(iso(date));
    }
    let word = value.split([' ', ',']).next().unwrap_or_default().to_ascii_uppercase();
    let known = matches!(word.as_str(), "OADR" | "N/A" | "NA" | "GDS" | "XGDS" | "NGDS" | "RDS" | "ADS" | "MR")
        || (word.starts_with('X') && word.len() == 2)
        || word.starts_with("25X")
        || word.starts_with("1.6X");
    (known || labelled).then(|| if known { word } else { value.to_owned() })
}
