//! The record as JSON.

use serde::Serialize;

use crate::Parsed;
use crate::cable::{Cable, Finding, Record, Removed, Source};

/// The record as indented JSON, with a line end.
///
/// # Errors
/// When serialising fails, which a record gives no cause for.
pub fn json(record: &Record) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(record).map(|text| text + "\n")
}

/// The record of one cable of a file, as `jsonl` prints it: what of the file is that cable's.
#[derive(Serialize)]
struct One<'a> {
    format: &'a str,
    source: &'a Source,
    cables: [&'a Cable; 1],
    removed: Vec<&'a Removed>,
    findings: &'a [Finding],
}

/// One line of JSON for each cable of the file, each with exactly one entry in `cables`, and with what was taken out and
/// found in that cable's part of the file.
///
/// # Errors
/// When serialising fails, which a record gives no cause for.
pub fn json_lines(parsed: &Parsed) -> Result<String, serde_json::Error> {
    let mut out = String::new();
    for (at, cable) in parsed.record.cables.iter().enumerate() {
        let one = One {
            format: &parsed.record.format,
            source: &parsed.record.source,
            cables: [cable],
            removed: parsed.removed_of(at).map(|(_, removed)| removed).collect(),
            findings: parsed.findings_of(at),
        };
        out.push_str(&serde_json::to_string(&one)?);
        out.push('\n');
    }
    Ok(out)
}
