//! The real scraped cable, read as its hand-checked truth says.
//!
//! The cable is no part of the project: it stands in `../shared`. Without it these tests have nothing to read; under CI
//! it must be there (`ENCLAIR_NO_CORPUS=1` says that it is known to be missing).

mod common;

use enclair::Parsed;
use enclair::cable::{Block, BlockKind, Cable};
use serde_json::Value;

struct Seed {
    parsed: Parsed,
    truth: Value,
    lines: Vec<String>,
}

impl Seed {
    fn cable(&self) -> &Cable {
        &self.parsed.record.cables[0]
    }

    /// The blocks of the paragraph with this number, up to the next numbered one, headings left out.
    fn paragraph(&self, number: u64) -> Vec<&Block> {
        let body = &self.cable().body;
        let start = body.iter().position(|block| block.number.map(u64::from) == Some(number)).expect("the paragraph is there");
        let rest = &body[start + 1..];
        let end = rest.iter().position(|block| block.number.is_some()).unwrap_or(rest.len());
        body[start..=start + end].iter().collect()
    }
}

fn seed() -> Option<Seed> {
    let bytes = common::corpus("seed/cable.txt")?;
    let truth = common::corpus("seed/truth.json")?;
    let lines = String::from_utf8_lossy(&bytes).split('\n').map(str::to_owned).collect();
    Some(Seed {
        parsed: enclair::parse("cable.txt", &bytes).expect("the seed is a cable"),
        truth: serde_json::from_slice(&truth).expect("truth.json is JSON"),
        lines,
    })
}

#[test]
fn the_heading_agrees_with_the_truth() {
    let Some(seed) = seed() else { return };
    let (cable, truth) = (seed.cable(), &seed.truth);
    let mrn = cable.mrn.as_ref().expect("mrn");
    assert_eq!(mrn.canonical, truth["canonical_reference"]);
    assert_eq!((mrn.post.as_str(), mrn.year, mrn.number), ("BAGHDAD", 2008, 4006));
    assert_eq!(cable.created.as_deref(), truth["created"].as_str());
    let origin = cable.origin.as_ref().expect("origin");
    assert_eq!(
        (origin.name.as_str(), origin.post.as_deref(), origin.country.as_deref()),
        ("Embassy Baghdad", Some("BAGHDAD"), Some("IQ"))
    );
    let json = serde_json::to_value(cable).expect("serialises");
    assert_eq!(json["classification"]["level"], "secret");
    assert_eq!(json["classification"]["controls"], serde_json::json!([]));
    let station = &json["transmission"];
    assert_eq!(station["as_written"], truth["de_line"]["text"]);
    assert_eq!(station["routing_indicator"], truth["station_routing"]);
    assert_eq!(station["serial"], truth["de_line"]["station_serial"]);
    assert_eq!(station["section"], 1);
    assert_eq!(station["filed"], "2008-12-22T14:57:00Z");
    assert_eq!(json["dtg"]["as_written"], truth["dtg"]["text"]);
    assert_eq!(json["dtg"]["precedence"], "routine");
    assert_eq!(json["dtg"]["at"], truth["dtg"]["iso"]);
    assert_eq!(json["sections"]["count"], truth["sections"]);
    assert_eq!(json["sections"]["present"], serde_json::json!([1]));
    assert_eq!(json["executive_order"]["order"], truth["eo"]);
    assert_eq!(json["executive_order"]["declassify"], truth["declassify_on"]);
    assert_eq!(json["classified_by"]["name"], truth["classified_by"]["name"]);
    assert_eq!(json["classified_by"]["title"], truth["classified_by"]["title"]);
    assert_eq!(json["classified_by"]["reasons"], truth["classified_by"]["reasons"]);
    assert_eq!(json["subject"], truth["subject"]);
    assert_eq!(json["tags"], truth["tags"]);
    assert_eq!(json["references"], truth["refs"]);
    assert!(cable.from.is_none() && cable.to.is_empty() && cable.info.is_empty() && cable.captions.is_empty());
}

#[test]
fn the_paragraphs_agree_with_the_truth() {
    let Some(seed) = seed() else { return };
    let truth = seed.truth["paragraphs"].as_array().expect("paragraphs");
    let numbered: Vec<&Block> = seed.cable().body.iter().filter(|block| block.number.is_some()).collect();
    assert_eq!(numbered.len(), truth.len());
    for (block, truth) in numbered.iter().zip(truth) {
        let number = truth["number"].as_u64().expect("number");
        assert_eq!(block.number.map(u64::from), Some(number));
        assert_eq!(block.marking.as_deref(), truth["marking"].as_str());
        assert_eq!(block.lines[0] as u64, truth["first_line"]);
        let blocks = seed.paragraph(number);
        let titles = seed.truth["headings"].as_array().expect("headings");
        let is_title = |block: &&&Block| titles.iter().any(|title| title["line"] == block.lines[0] as u64);
        let own: Vec<&&Block> = blocks.iter().filter(|block| !is_title(block)).collect();
        let text = own.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join(" ");
        let words: Vec<&str> = text.split_whitespace().collect();
        let strings = |key: &str| {
            truth[key].as_array().expect("words").iter().filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(words[..5], strings("first5"), "paragraph {number}");
        assert_eq!(words[words.len() - 5..], strings("last5"), "paragraph {number}");
        assert_eq!(words.len() as u64, truth["words"], "paragraph {number}");
        assert_eq!(own.last().expect("a block").lines[1] as u64, truth["last_line"], "paragraph {number}");
        let items = own.iter().filter(|block| block.kind == BlockKind::Item).count() as u64;
        assert_eq!(items, truth["dash_items"], "paragraph {number}");
    }
}

#[test]
fn the_headings_are_the_truths_and_no_others() {
    let Some(seed) = seed() else { return };
    let text = |value: &Value| {
        value["text"]
            .as_str()
            .expect("text")
            .replace(" / GOI", " GOI")
            .replace(" / the CAR", " the CAR")
            .replace(" / to occur", " to occur")
    };
    let mut wanted: Vec<(u64, String)> = ["headings", "question_headings_inside_para_16"]
        .iter()
        .flat_map(|key| seed.truth[key].as_array().expect("headings"))
        .map(|heading| (heading["line"].as_u64().expect("line"), text(heading)))
        .collect();
    wanted.sort();
    let found: Vec<(u64, String)> = seed
        .cable()
        .body
        .iter()
        .filter(|block| block.kind == BlockKind::Heading)
        .map(|block| (block.lines[0] as u64, block.text.clone()))
        .collect();
    assert_eq!(found, wanted);
}

#[test]
fn what_is_removed_is_the_truths_noise_and_nothing_else() {
    let Some(seed) = seed() else { return };
    let code = |reason: &str| {
        match reason {
            "q-artefact-duplicate" => "garbled-duplicate",
            "cookie-banner" => "cookie-notice",
            other => other,
        }
        .to_owned()
    };
    let noise = seed.truth["noise_lines"].as_array().expect("noise");
    // The values of the fused row are kept as metadata, and blank lines are no removal.
    let wanted: Vec<(u64, String)> = noise
        .iter()
        .map(|line| (line["line"].as_u64().expect("line"), code(line["reason"].as_str().expect("reason"))))
        .filter(|(_, reason)| reason != "blank" && reason != "fused-table-values")
        .collect();
    let found: Vec<(u64, String)> =
        seed.parsed.record.removed.iter().map(|entry| (entry.line as u64, entry.reason.to_string())).collect();
    assert_eq!(found, wanted);
    assert_eq!(found.len(), 17);
    for entry in &seed.parsed.record.removed {
        assert_eq!(entry.text.trim_end(), seed.lines[entry.line - 1].trim_end());
    }
}

#[test]
fn torn_sentences_are_marked_where_the_truth_has_them() {
    let Some(seed) = seed() else { return };
    let mut wanted: Vec<u64> = seed.truth["lost_text"]
        .as_array()
        .expect("lost text")
        .iter()
        .filter(|lost| lost["kind"] == "short-line-tail")
        .map(|lost| lost["line"].as_u64().expect("line"))
        .collect();
    wanted.sort_unstable();
    let mut found: Vec<u64> =
        seed.cable().body.iter().filter(|block| !block.gaps.is_empty()).map(|block| block.lines[1] as u64).collect();
    // A garbled repeat right after the torn line is inside no block: the line itself is the truth's.
    found.sort_unstable();
    assert_eq!(found, wanted);
    let findings: Vec<u64> = seed
        .parsed
        .record
        .findings
        .iter()
        .filter(|finding| finding.code == "text-lost")
        .filter_map(|finding| finding.lines)
        .map(|lines| lines[0] as u64)
        .collect();
    assert_eq!(findings, wanted);
}

#[test]
fn acronyms_are_those_that_the_text_explains() {
    let Some(seed) = seed() else { return };
    let mut wanted: Vec<(String, String, u64)> = seed.truth["acronyms"]
        .as_array()
        .expect("acronyms")
        .iter()
        .map(|entry| {
            let text = |key: &str| entry[key].as_str().expect("text").to_owned();
            (text("acronym"), text("expansion"), entry["line"].as_u64().expect("line"))
        })
        .collect();
    let mut found: Vec<(String, String, u64)> =
        seed.cable().acronyms.iter().map(|acronym| (acronym.short.clone(), acronym.long.clone(), acronym.line as u64)).collect();
    wanted.sort();
    found.sort();
    assert_eq!(found, wanted);
}

#[test]
fn the_cables_own_slips_are_left_alone() {
    let Some(seed) = seed() else { return };
    let body: String = seed.cable().body.iter().map(|block| format!("{}\n", block.text)).collect();
    for typo in seed.truth["typos_in_original_do_not_repair"].as_array().expect("typos") {
        assert!(body.contains(typo["text"].as_str().expect("text")), "{typo}");
    }
    assert!(body.contains("PMinCouns summed up"));
}

#[test]
fn no_check_finds_what_is_not_there() {
    let Some(seed) = seed() else { return };
    let codes: Vec<&str> =
        seed.parsed.record.findings.iter().map(|finding| finding.code.as_str()).filter(|code| *code != "text-lost").collect();
    assert_eq!(codes, ["heading-line-missing"]);
    let missing =
        &seed.parsed.record.findings.iter().find(|finding| finding.code == "heading-line-missing").expect("finding").message;
    assert!(missing.contains("FM, TO, TAGS and SUBJECT"), "{missing}");
}

#[test]
fn every_byte_is_accounted_for() {
    let Some(seed) = seed() else { return };
    common::assert_accounted(&seed.parsed);
}
