//! Compares a record with one statement of an `about.md`. Every check answers with a sentence where they disagree.

use std::ops::Range;

use enclair::Parsed;
use enclair::cable::{Address, Block, BlockKind, Cable};
use enclair::ledger::Fate;
use serde_json::{Value, json};

use super::about::{About, Kept, all, quoted, range, seen};

/// A field below "Must be read".
pub fn field(parsed: &Parsed, name: &str, value: &str) -> Result<(), String> {
    let cable = &parsed.record.cables[0];
    let json = serde_json::to_value(cable).expect("serialises");
    // What stands in round brackets says where a value comes from.
    let plain = value.split(" (").next().unwrap_or(value);
    let parts: Vec<&str> = plain.split(", ").collect();
    let (found, wanted) = match name {
        "reference" => (json["mrn"]["canonical"].clone(), json!(quoted(value)[0])),
        "created" => (json["created"].clone(), json!(quoted(value)[0])),
        "classification" => {
            let found = json!([json["classification"]["level"], json["classification"]["controls"]]);
            (found, json!([parts[0].replace(' ', "-"), parts[1..]]))
        }
        "origin" => (json["origin"]["name"].clone(), json!(plain)),
        "station" => station(&json["transmission"], value),
        "date time group" => (json["dtg"]["precedence"].clone(), json!(parts[0])),
        "sections" => (sections(&json["sections"]), json!(value)),
        "executive order" => {
            let declassify = parts[1].trim_start_matches("declassify ").trim_matches('`');
            let found = json!([json["executive_order"]["order"], json["executive_order"]["declassify"]]);
            (found, json!([parts[0], declassify]))
        }
        "classified by" => {
            let by = &json["classified_by"];
            let parts: Vec<&str> = value.split(", ").collect();
            (json!([by["name"], by["title"], by["reasons"]]), json!([parts[0], parts[1], parts[2..]]))
        }
        "tags" => (json!(cable.tags.iter().map(|tag| &tag.code).collect::<Vec<_>>()), json!(quoted(value))),
        "subject" => (json["subject"].clone(), json!(quoted(value).first().copied().unwrap_or(value))),
        "references" => {
            let found: Vec<_> = cable.references.iter().map(|reference| &reference.canonical).collect();
            (json!(found), json!(quoted(value)))
        }
        "caption" => (json["captions"].clone(), json!(quoted(value))),
        "from" => (json!(cable.from.as_ref().map(|from| &from.name)), json!(value)),
        "to" => (json!(addresses(&cable.to)), json!(value)),
        "info" => (json!(addresses(&cable.info)), json!(value)),
        "markings" => (json!(markings(cable)), json!(wanted_markings(value))),
        "acronyms" => {
            let found: Vec<String> = cable.acronyms.iter().map(|own| format!("{} ({})", own.short, own.long)).collect();
            (json!(found.join(", ")), json!(value))
        }
        "signature" => {
            let found = cable.body.iter().filter(|block| block.kind == BlockKind::Signature);
            (json!(found.map(|block| &block.text).collect::<Vec<_>>()), json!([value]))
        }
        "findings" => {
            let found: Vec<&str> = parsed.record.findings.iter().map(|finding| finding.code.as_str()).collect();
            (json!(found), json!(quoted(value)))
        }
        other => return Err(format!("no check knows the field {other:?}")),
    };
    (found == wanted).then_some(()).ok_or_else(|| format!("{name}: {found}, expected {wanted}"))
}

/// `` `RUEHRK`, serial 8431, section 1, day 134 = 14 May 2009 ``
fn station(found: &Value, value: &str) -> (Value, Value) {
    let part = |name: &str| value.split(", ").find_map(|part| part.strip_prefix(name));
    let day = part("day ").and_then(|day| day.split_once(" = ")).expect("a day").1;
    let section = part("section ").and_then(|section| section.parse::<u32>().ok());
    let filed = found["filed"].as_str().map(|filed| filed[..10].to_owned());
    let found = json!([found["routing_indicator"], found["serial"], found["section"], filed]);
    (found, json!([quoted(value)[0], part("serial "), section, date(day)]))
}

/// `14 May 2009` in ISO 8601.
fn date(day: &str) -> String {
    const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
    let parts: Vec<&str> = day.split(' ').collect();
    let month = MONTHS.find(&parts[1][..3]).expect("a month") / 3 + 1;
    format!("{}-{month:02}-{:0>2}", parts[2], parts[0])
}

/// `1 of 2`
fn sections(found: &Value) -> Value {
    let present: Vec<String> = found["present"].as_array().into_iter().flatten().map(Value::to_string).collect();
    json!(format!("{} of {}", present.join(" and "), found["count"]))
}

/// `SECSTATE WASHDC 9120 priority; AMEMBASSY BERN`
fn addresses(found: &[Address]) -> String {
    let one = |address: &Address| {
        let parts = [Some(&address.name), address.number.as_ref(), address.precedence.as_ref()];
        parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ")
    };
    found.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn markings(cable: &Cable) -> Vec<String> {
    let of = |block: &Block| Some(format!("{} {}", block.number?, block.marking.as_deref().unwrap_or("none")));
    cable.body.iter().filter_map(of).collect()
}

/// `1 U, 2 C` or `1–3 U`.
fn wanted_markings(value: &str) -> Vec<String> {
    let one = |part: &str| {
        let (numbers, marking) = part.split_once(' ').expect("a number and a marking");
        all(range(numbers)).map(|number| format!("{number} {marking}")).collect::<Vec<_>>()
    };
    value.split(", ").flat_map(one).collect()
}

/// Where each line of the source stands, whatever ends it.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    let bytes = text.as_bytes();
    for at in 0..bytes.len() {
        let ends = bytes[at] == b'\n' || (bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
        if ends {
            out.push(start..at + 1);
            start = at + 1;
        }
    }
    if start < bytes.len() {
        out.push(start..bytes.len());
    }
    out
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// In plain text the removed entries are the table, line by line.
pub fn removed_exactly(parsed: &Parsed, about: &About) -> Vec<String> {
    let wanted: Vec<(usize, &str)> = about.go.iter().map(|row| (row.line, row.reason.as_str())).collect();
    let found: Vec<(usize, &str)> = parsed.record.removed.iter().map(|entry| (entry.line, &*entry.reason)).collect();
    let mut out: Vec<String> = Vec::new();
    out.extend(
        found.iter().filter(|entry| !wanted.contains(entry)).map(|entry| format!("removed, but not in the table: {entry:?}")),
    );
    out.extend(wanted.iter().filter(|row| !found.contains(row)).map(|row| format!("in the table, but not removed: {row:?}")));
    for (row, entry) in about.go.iter().zip(&parsed.record.removed) {
        if !entry.text.starts_with(row.text.trim_end_matches('…')) {
            out.push(format!("line {} is {:?}, the table has {:?}", row.line, entry.text, row.text));
        }
    }
    out
}

/// In a web page and in Markdown, each row of the table lies in entries of its reason, no kept row holds its words, and
/// every entry that is more than mark-up has its row.
pub fn removed_around(parsed: &Parsed, about: &About) -> Vec<String> {
    let spans = lines(&parsed.text);
    let mut out = Vec::new();
    for row in &about.go {
        let line = &spans[row.line - 1];
        let words = seen(&row.text);
        let entries = parsed.record.removed.iter().filter(|entry| overlap(line, entry.span.start..entry.span.end));
        let gone: String = entries.filter(|entry| entry.reason == row.reason).map(|entry| seen(&entry.text)).collect();
        if !gone.contains(&words) {
            out.push(format!("line {} must go as {}: {:?}; gone: {gone:?}", row.line, row.reason, row.text));
        }
        // A single word, such as a level, may well stand elsewhere in the cable.
        let long = words.chars().count() > 16;
        for (span, role) in kept_rows(parsed) {
            let here = overlap(line, span.clone()) && !parsed.text[span.clone()].trim().is_empty();
            if (here || long) && letters(&parsed.text[span.clone()]).contains(&words) {
                out.push(format!("line {}: {:?} is also kept as {role}", row.line, row.text));
            }
        }
    }
    out.extend(unlisted(parsed, about, &spans));
    for &line in &about.markup {
        let kept = kept_rows(parsed)
            .find(|(span, _)| overlap(&spans[line - 1], span.clone()) && !parsed.text[span.clone()].trim().is_empty());
        out.extend(kept.map(|(span, role)| format!("line {line} is no mark-up: {:?} is kept as {role}", &parsed.text[span])));
    }
    out
}

/// Entries that are more than mark-up and stand on no line of the table.
fn unlisted(parsed: &Parsed, about: &About, spans: &[Range<usize>]) -> Vec<String> {
    let more = parsed.record.removed.iter().filter(|entry| !matches!(&*entry.reason, "markup" | "paragraph-anchor"));
    let listed = |entry: &&enclair::cable::Removed| {
        let span = entry.span.start..entry.span.end;
        about.go.iter().any(|row| row.reason == entry.reason && overlap(&spans[row.line - 1], span.clone()))
    };
    more.filter(|entry| !listed(entry))
        .map(|entry| format!("removed, but not in the table: {} {} {:?}", entry.line, entry.reason, entry.text))
        .collect()
}

fn overlap(a: &Range<usize>, b: Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

fn kept_rows(parsed: &Parsed) -> impl Iterator<Item = (Range<usize>, &'static str)> {
    parsed.ledger.rows().filter_map(|row| match row.fate {
        Fate::Kept(role) => Some((row.span.start..row.span.end, role)),
        Fate::Removed(_) => None,
    })
}

/// A row below "Must be kept".
pub fn kept(parsed: &Parsed, about: &About, kept: &Kept) -> Result<(), String> {
    let spans = lines(&parsed.text);
    let source = seen(&parsed.text[spans[kept.lines[0] - 1].clone()]);
    if !source.starts_with(&seen(&kept.begins)) {
        return Err(format!("line {} does not begin with {:?}", kept.lines[0], kept.begins));
    }
    match role(&kept.what) {
        Some(role) => of_role(parsed, about, kept, role, &spans),
        None => of_block(&parsed.record.cables[0], kept),
    }
}

/// The role of what the table names, for lines outside the body and the rules of headings.
fn role(what: &str) -> Option<&'static str> {
    Some(match what {
        "metadata row" => "page-metadata",
        what if what.starts_with("metadata: ") => "page-metadata",
        "transmission identifier" => "transmission-id",
        "routing line" => "called-stations",
        "station line" | "transmission heading" => "station-line",
        "security warning line" => "security-warning",
        "date-time group" => "date-time-group",
        "from" => "from",
        "to" => "to",
        "info" => "info",
        "break" | "serial" | "end of message" => "end-mark",
        "classification line" | "the cable" => "classification-line",
        "caption" => "caption",
        "attention line" => "heading-text",
        "executive order" => "executive-order",
        "tags" => "tags",
        "subject" => "subject",
        "references" => "reference",
        "classified by" => "classified-by",
        "rule of the heading" => "rule",
        _ => return None,
    })
}

/// Every line that is not removed has a kept row of this role.
fn of_role(parsed: &Parsed, about: &About, kept: &Kept, role: &str, spans: &[Range<usize>]) -> Result<(), String> {
    let cable = &parsed.record.cables[0];
    for line in all(kept.lines).filter(|line| !about.go.iter().any(|row| row.line == *line)) {
        let booked = kept_rows(parsed).any(|(span, own)| own == role && overlap(&spans[line - 1], span));
        let outside = cable.header.iter().chain(&cable.trailer);
        let shown = role == "rule" || outside.clone().any(|own| own.role == role && all(own.lines).contains(&line));
        if !booked || !shown {
            let own: Vec<&str> =
                kept_rows(parsed).filter(|(span, _)| overlap(&spans[line - 1], span.clone())).map(|(_, own)| own).collect();
            return Err(format!("line {line} must be kept as {role}, is {own:?}"));
        }
    }
    Ok(())
}

/// A block with these lines, this kind, number and marking, and these first words.
fn of_block(cable: &Cable, kept: &Kept) -> Result<(), String> {
    let Some(at) = cable.body.iter().position(|block| block.lines == kept.lines) else {
        let near: Vec<_> =
            cable.body.iter().filter(|block| block.lines[0] <= kept.lines[1] && kept.lines[0] <= block.lines[1]).collect();
        let near: Vec<String> = near.iter().map(|block| format!("{:?} {:?}", block.kind, block.lines)).collect();
        return Err(format!("no block on lines {:?} ({}): {near:?}", kept.lines, kept.what));
    };
    let block = &cable.body[at];
    let before = cable.body[..=at].iter().rev().find_map(|block| block.number);
    let marking = block.marking.as_deref().map_or_else(String::new, |marking| format!(" ({marking})"));
    let is = match (block.kind, block.number) {
        (BlockKind::Paragraph, Some(number)) => format!("paragraph {number}{marking}"),
        (BlockKind::Paragraph, None) => format!("quotation in paragraph {}", before.unwrap_or_default()),
        (BlockKind::Item, _) => format!("item of paragraph {}", before.unwrap_or_default()),
        (BlockKind::Heading, _) => "heading".to_owned(),
        (BlockKind::Signature, _) => "signature".to_owned(),
        (BlockKind::Preformatted, _) => "preformatted".to_owned(),
        (kind, _) => format!("{kind:?}"),
    };
    if is != kept.what {
        return Err(format!("lines {:?} must be {:?}, are {is:?}", kept.lines, kept.what));
    }
    let number = block.number.map(|number| number.to_string()).unwrap_or_default();
    let text = letters(&(number + block.marking_as_written.as_deref().unwrap_or_default() + &block.text));
    let begins = seen(&kept.begins);
    text.starts_with(&begins)
        .then_some(())
        .ok_or_else(|| format!("lines {:?} begin {:.40?}, expected {begins:?}", kept.lines, text))
}
