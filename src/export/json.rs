//! The record as JSON.

use crate::cable::Record;

/// The record as indented JSON, with a line end.
///
/// # Errors
/// When serialising fails, which a record gives no cause for.
pub fn json(record: &Record) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(record).map(|text| text + "\n")
}

/// One line of JSON for each cable of the record, each with exactly one entry in `cables`.
///
/// # Errors
/// When serialising fails, which a record gives no cause for.
pub fn json_line(record: &Record) -> Result<String, serde_json::Error> {
    let mut out = String::new();
    for cable in &record.cables {
        let one = Record { cables: vec![cable.clone()], ..record.clone() };
        out.push_str(&serde_json::to_string(&one)?);
        out.push('\n');
    }
    Ok(out)
}
