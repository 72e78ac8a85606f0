//! The sample: the page shows the record of the library, block for block.

use std::collections::BTreeMap;

use e2e::files::record;
use e2e::{run, site};
use enclair::cable::Block;
use serde_json::Value;

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A value as the record writes it (`paragraph`, `secret` …).
fn written(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value: Value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn wanted(block: &Block) -> (String, Option<u32>, Option<String>, String, usize) {
    (written(block.kind), block.number, block.marking.clone(), flat(&block.text), block.gaps.len())
}

#[test]
fn every_block_of_the_record_is_on_the_screen() {
    run(async |page| {
        page.open_sample().await;
        let seen = page.reading().await;
        let body = &record(&site::sample()).cables[0].body;
        let wanted: Vec<_> = body.iter().map(wanted).collect();
        let found: Vec<_> =
            seen.blocks.into_iter().map(|block| (block.kind, block.number, block.marking, block.text, block.gaps)).collect();
        assert_eq!(found, wanted);
    });
}

#[test]
fn its_subject_is_the_title() {
    run(async |page| {
        page.open_sample().await;
        let subject = record(&site::sample()).cables[0].subject.clone().expect("the sample has a subject");
        let title = page.reading().await.title;
        assert!(title.to_uppercase().contains(&flat(&subject).to_uppercase()), "{title}");
    });
}

#[test]
fn removals_and_findings_are_those_of_the_record() {
    run(async |page| {
        page.open_sample().await;
        let (seen, record) = (page.reading().await, record(&site::sample()));
        assert_eq!(seen.count, Some(record.removed.len()));
        let mut reasons = BTreeMap::new();
        for removed in &record.removed {
            *reasons.entry(removed.reason.to_string()).or_insert(0) += 1;
        }
        assert_eq!(seen.reasons(), reasons);
        let mut wanted: Vec<_> = record.findings.iter().map(|finding| finding.code.clone()).collect();
        let mut found = seen.findings;
        wanted.sort();
        found.sort();
        assert_eq!(found, wanted);
    });
}
