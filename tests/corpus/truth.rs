//! A record against its truth file: everything that the truth names, and nothing that it does not know.

use enclair::cable::{BlockKind, Cable};
use serde_json::{Value, json};

use super::page::Page;

/// What the truth names that this comparison leaves to readers: remarks, and the names of the files.
const REMARKS: &[&str] = &["file", "traps", "eo_note", "reasons_note", "refs_note", "subject_note", "tags_note"];

/// A truth's key, what the record says, and what the truth says.
type Check = (Value, Value);

/// Every key of the truth with which the record does not agree.
pub fn compare(page: &Page, truth: &Value) -> Vec<String> {
    let json = serde_json::to_value(&page.parsed.record.cables[0]).expect("a record serialises");
    let object = truth.as_object().expect("a truth is an object");
    let mut out = Vec::new();
    for (key, value) in object.iter().filter(|(key, _)| !REMARKS.contains(&key.as_str())) {
        let Some((found, wanted)) = heading(key, value, &json).or_else(|| text(key, value, page, &json)) else {
            out.push(format!("no check knows the key {key:?}"));
            continue;
        };
        if found != wanted {
            out.push(format!("{key}\n    found    {found}\n    expected {wanted}"));
        }
    }
    out
}

/// The fields of the heading.
fn heading(key: &str, value: &Value, cable: &Value) -> Option<Check> {
    let name = value.as_str().unwrap_or_default();
    let found = match key {
        "canonical_reference" => cable["mrn"]["canonical"].clone(),
        "mrn" => {
            let (year, rest) = name.split_once(' ').expect("a year");
            let (post, number) = rest.rsplit_once(' ').expect("a number");
            let mrn = &cable["mrn"];
            let year = mrn["year"].as_i64().expect("a year") % 100 == year.parse::<i64>().expect("a year");
            let same = year && mrn["post"] == post.replace(' ', "") && mrn["number"].as_u64() == number.parse().ok();
            if same { value.clone() } else { mrn.clone() }
        }
        "created" => cable["created"].clone(),
        "classification" => return Some(classification(value, cable)),
        // A page whose body is another cable's: the level is the page's, the body's own stands in its line.
        "body_classification" => {
            let line = first(cable, "classification-line").as_str().unwrap_or_default().to_uppercase().replace(' ', "");
            return Some((json!(line.starts_with(name)), json!(true)));
        }
        "classification_line" => {
            let wanted = name.split(" (").next().unwrap_or_default();
            return Some((first(cable, "classification-line"), json!(wanted)));
        }
        "origin" => cable["origin"]["name"].clone(),
        "precedence" => {
            let group = cable["dtg"]["as_written"].as_str().unwrap_or_default();
            json!(group.split(' ').take_while(|word| word.len() == 1).collect::<Vec<_>>())
        }
        "eo" => cable["executive_order"]["order"].clone(),
        // What stands in brackets behind the date says where it comes from.
        "declass" => {
            let date = value.as_str().map(|text| text.split(' ').next().unwrap_or_default());
            return Some((cable["executive_order"]["declassify"].clone(), json!(date)));
        }
        "subject" => cable["subject"].clone(),
        "tags" => each(&cable["tags"], "code"),
        "refs" => {
            json!(each(&cable["references"], "canonical").as_array()?.iter().filter(|id| !id.is_null()).collect::<Vec<_>>())
        }
        "refs_not_canonical" => return Some(unnumbered(value, cable)),
        "refs_raw" => return Some((json!(squeezed(&every(cable, "reference"))), json!(squeezed(&raw_references(value))))),
        "classified_by" if value.is_null() => cable["classified_by"].clone(),
        "classified_by" => json!({ "name": cable["classified_by"]["name"], "title": cable["classified_by"]["title"] }),
        "reasons" => cable["classified_by"].get("reasons").cloned().unwrap_or_else(|| json!([])),
        // A telegram of one section does not count it.
        "sections" => cable["sections"].get("count").cloned().unwrap_or_else(|| json!(1)),
        _ => return None,
    };
    Some((found, value.clone()))
}

/// The lines of the references with their label; nothing where the cable has none.
fn raw_references(value: &Value) -> String {
    value.as_str().map(|text| format!("REF:{text}")).unwrap_or_default()
}

/// `UNCLASSIFIED//FOR OFFICIAL USE ONLY` is how pages write what is sensitive but unclassified. The telegram may say
/// more than the page (`SENSITIVE` on a line of its own).
fn classification(value: &Value, cable: &Value) -> Check {
    let wanted = value.as_str().unwrap_or_default().to_lowercase();
    let mut wanted = wanted.split("//");
    let level = wanted.next().unwrap_or_default().replace(' ', "-");
    let found = &cable["classification"];
    let controls: Vec<&str> = wanted.map(|control| if control == "for official use only" { "SBU" } else { "NOFORN" }).collect();
    let has = |control: &str| found["controls"].as_array().is_some_and(|all| all.iter().any(|known| known == control));
    (json!([found["level"], controls.iter().all(|control| has(control))]), json!([level, true]))
}

/// What the body, the page and the ledger say.
fn text(key: &str, value: &Value, page: &Page, cable: &Value) -> Option<Check> {
    let name = value.as_str().unwrap_or_default();
    Some(match key {
        "page_cells" => {
            let cells = value.as_object().expect("cells").values().cloned().collect::<Vec<_>>();
            let kept = lines(cable, "page-metadata");
            let found = cells.iter().filter(|cell| kept.contains(&cell.as_str().unwrap_or_default().to_owned()));
            (json!(found.collect::<Vec<_>>()), json!(cells))
        }
        "body_mrn" => {
            let (_, id) = name.split_once(' ').expect("a year");
            let codes = page.parsed.record.findings.iter().filter(|finding| finding.code == "mrn-mismatch");
            let found: Vec<String> = codes.map(|finding| finding.message.to_uppercase()).collect();
            (json!(found.len() == 1 && found[0].contains(id)), json!(true))
        }
        "original_classification" => {
            let quoted = name.split('"').nth(1).expect("a quotation");
            (json!(squeezed(&every(cable, "heading-text")).contains(&squeezed(quoted))), json!(true))
        }
        "signature" => {
            let body = cable["body"].as_array().expect("a body");
            let found = body.iter().filter(|block| block["kind"] == "signature").map(|block| &block["text"]);
            (json!(found.collect::<Vec<_>>()), json!(value.as_str().into_iter().collect::<Vec<_>>()))
        }
        "paragraphs" => paragraphs(page, value),
        "noise" => (json!(noise(page, value)), json!(Vec::<String>::new())),
        _ => return None,
    })
}

/// Number and marking of every paragraph, the line that it begins on, and how many had the publisher's sign.
fn paragraphs(page: &Page, truth: &Value) -> Check {
    let blocks = || page.parsed.record.cables[0].body.iter().filter(|block| block.number.is_some() || block.marking.is_some());
    let numbered = || blocks().filter(|block| block.number.is_some());
    let list: Vec<Value> = numbered().map(|block| json!([block.number, block.marking])).collect();
    let starts: Vec<u64> = numbered().map(|block| page.line(block.span.start)).collect();
    let sign = |start: usize| page.parsed.text[..start].trim_end_matches(|c: char| "</>a".contains(c)).ends_with('¶');
    let signs = numbered().filter(|block| {
        let anchor = &page.parsed.text[block.span.start..block.span.end];
        anchor.contains('¶') || sign(block.span.start)
    });
    let unnumbered = page.parsed.record.cables[0].body.iter().filter(|block| block.kind == BlockKind::Paragraph);
    let count = if truth["count"] == 0 { unnumbered.count() } else { list.len() };
    let found = json!({ "count": count, "list": list, "lines": starts, "with_pilcrow": signs.count() });
    (found, truth.clone())
}

/// Lines that are no text of the cable: each is removed for its reason, or at least in no block of the body.
fn noise(page: &Page, truth: &Value) -> Vec<String> {
    let mut out = Vec::new();
    for entry in truth.as_array().expect("a list") {
        let (first, last) = (entry[0].as_u64().expect("a line"), entry[1].as_u64().expect("a line"));
        let what = entry[2].as_str().unwrap_or_default();
        let reason = ["garbled-duplicate", "page-break"].into_iter().find(|reason| {
            what.starts_with(reason) || (*reason == "garbled-duplicate" && what.starts_with("q-artefact-duplicate"))
        });
        let removed = page
            .parsed
            .record
            .removed
            .iter()
            .any(|removed| Some(&*removed.reason) == reason && page.line(removed.span.start) == first);
        let shown = page.parsed.record.cables[0].body.iter().any(|block| {
            let (from, to) = (page.line(block.span.start), page.line(block.span.end));
            from <= last && first <= to
        });
        let good = if reason.is_some() { removed } else { !shown };
        if !good {
            out.push(format!("lines {first} to {last}, {what}"));
        }
    }
    out
}

/// References that are no cables are kept as what they are.
fn unnumbered(value: &Value, cable: &Value) -> Check {
    let all = cable["references"].as_array().expect("references");
    let found: Vec<&str> =
        all.iter().filter(|one| one["canonical"].is_null()).filter_map(|one| one["as_written"].as_str()).collect();
    let wanted: Vec<&str> = value.as_array().expect("a list").iter().filter_map(|one| one.as_str()?.split(" (").next()).collect();
    let begin = found.len() == wanted.len() && found.iter().zip(&wanted).all(|(found, wanted)| found.starts_with(wanted));
    if begin { (json!(wanted), json!(wanted)) } else { (json!(found), json!(wanted)) }
}

fn lines(cable: &Value, role: &str) -> Vec<String> {
    let header = cable["header"].as_array().expect("a heading").iter();
    header
        .filter(|line| line["role"] == role)
        .filter_map(|line| line["text"].as_str())
        .map(|text| text.trim().to_owned())
        .collect()
}

fn first(cable: &Value, role: &str) -> Value {
    json!(lines(cable, role).first())
}

fn every(cable: &Value, role: &str) -> String {
    lines(cable, role).concat()
}

fn each(list: &Value, key: &str) -> Value {
    json!(list.as_array().expect("a list").iter().map(|one| &one[key]).collect::<Vec<_>>())
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The bodies of two copies of a cable, block for block.
pub fn same_body(wanted: &Cable, found: &Cable) -> Vec<String> {
    let mut out = Vec::new();
    let mut copies = found.body.iter();
    for block in &wanted.body {
        let copy = copies.next();
        let same = copy.is_some_and(|copy| {
            (block.kind, block.number, &block.marking, &block.text) == (copy.kind, copy.number, &copy.marking, &copy.text)
        });
        if !same {
            out.push(format!("{:?}\n    became {:?}", block.text, copy.map(|copy| &copy.text)));
            return out;
        }
    }
    out.extend(copies.map(|copy| format!("the page has no {:?}", copy.text)));
    out
}
