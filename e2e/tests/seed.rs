//! The real cable, dropped on the page: what a reader must see of it, and what not.

use std::collections::BTreeMap;

use e2e::reading::Block;
use e2e::{devtools, run, seed};

fn count<'a>(items: impl IntoIterator<Item = &'a str>) -> BTreeMap<String, usize> {
    let mut count = BTreeMap::new();
    for item in items {
        *count.entry(item.to_owned()).or_default() += 1;
    }
    count
}

#[test]
fn its_metadata_stand_above_it() {
    seed::run(async |page, seed| {
        assert_eq!(page.state().await, "reading");
        let seen = page.reading().await;
        assert_eq!(seen.cable.as_deref(), Some("08BAGHDAD4006"));
        assert!(seen.banner.as_deref().is_some_and(|banner| banner.contains(&seed.truth.classification)));
        let field = |name: &str| seen.fields.get(name).cloned().unwrap_or_else(|| panic!("no field {name}: {seen:?}"));
        assert!(field("mrn").replace(' ', "").contains(&seed.truth.canonical_reference), "{}", field("mrn"));
        assert!(field("origin").contains(&seed.truth.origin), "{}", field("origin"));
        assert!(field("classification").to_uppercase().contains(&seed.truth.classification));
        let created = field("created");
        assert!(created.contains("22 December 2008") || created.contains("2008-12-22"), "{created}");
        assert!(created.contains("14:57"), "{created}");
        let by = field("classified-by");
        assert!(by.contains("Michael H. Corbin") && by.contains("Political Military Minister Counselor"), "{by}");
    });
}

#[test]
fn eighteen_paragraphs_wear_their_badges() {
    seed::run(async |page, seed| {
        let seen = page.reading().await;
        let numbers: Vec<_> = seen.blocks.iter().filter_map(|block| block.number).collect();
        assert_eq!(numbers, (1..=18).collect::<Vec<_>>());
        let wanted = count(seed.truth.paragraphs.iter().map(|paragraph| paragraph.marking.as_str()));
        assert_eq!(wanted, BTreeMap::from([("U".into(), 1), ("S".into(), 13), ("FOUO".into(), 4)]));
        assert_eq!(seen.badges(), wanted);
        for paragraph in &seed.truth.paragraphs {
            let block = &seen.paragraph(paragraph.number)[0];
            assert_eq!(block.marking.as_ref(), Some(&paragraph.marking), "paragraph {}", paragraph.number);
            let badge = block.badge.as_deref().unwrap_or_default();
            assert!(badge.contains(&paragraph.marking), "paragraph {} says {badge}", paragraph.number);
        }
    });
}

#[test]
fn paragraphs_begin_and_end_with_their_own_words() {
    seed::run(async |page, seed| {
        let seen = page.reading().await;
        for paragraph in &seed.truth.paragraphs {
            let blocks = seen.paragraph(paragraph.number);
            let first = &blocks[0].text;
            assert!(first.starts_with(&paragraph.first5.join(" ")), "paragraph {}: {first}", paragraph.number);
            let last = blocks.iter().rev().find(|block| block.kind != "heading").map_or("", |block| &block.text);
            assert!(last.ends_with(&paragraph.last5.join(" ")), "paragraph {}: {last}", paragraph.number);
            let items = blocks.iter().filter(|block| block.kind == "item").count();
            assert_eq!(items, paragraph.dash_items, "items of paragraph {}", paragraph.number);
        }
    });
}

#[test]
fn headings_and_questions_stand_on_their_own() {
    seed::run(async |page, seed| {
        let seen = page.reading().await;
        let headings: Vec<_> = seen.blocks.iter().filter(|block| block.kind == "heading").map(|b| &*b.text).collect();
        let questions = seed.truth.question_headings_inside_para_16.iter();
        let wanted = seed.truth.headings.iter().chain(questions).map(|line| line.text.replace(" / ", " "));
        // The title of one heading holds ` / ` as its own words, so blanks around slashes do not count.
        let plain = |text: &str| text.replace([' ', '/'], "");
        let mut wanted: Vec<_> = wanted.map(|text| plain(&text)).collect();
        let mut found: Vec<_> = headings.iter().map(|text| plain(text)).collect();
        wanted.sort();
        found.sort();
        assert_eq!(found, wanted);
    });
}

#[test]
fn nothing_of_the_website_and_the_wire_is_among_its_words() {
    seed::run(async |page, seed| {
        let seen = page.reading().await;
        let words = seen.words();
        for noise in &seed.truth.noise_lines {
            let line = noise.text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(line.is_empty() || !words.contains(&line), "“{line}” is among the cable's words");
        }
        assert!(!seen.outside_ledger.contains("This website uses cookies"));
        assert!(!seen.outside_ledger.contains("of 007") && !seen.outside_ledger.contains("OF 007"));
        assert!(!seen.outside_ledger.contains("Source Link"));
        assert_eq!(seen.in_place, []);
    });
}

#[test]
fn the_ledger_accounts_for_seventeen_removals() {
    seed::run(async |page, _| {
        let seen = page.reading().await;
        assert_eq!(seen.count, Some(17));
        let one = ["site-title", "fused-table-label", "link-label", "cookie-notice"];
        let mut wanted: BTreeMap<String, usize> = one.map(|reason| (reason.to_owned(), 1)).into();
        wanted.extend([("page-break".to_owned(), 7), ("garbled-duplicate".to_owned(), 6)]);
        assert_eq!(seen.reasons(), wanted);
        assert!(page.text("[data-ledger]").await.contains("17"));
    });
}

#[test]
fn torn_sentences_end_in_a_gap_mark() {
    seed::run(async |page, seed| {
        let seen = page.reading().await;
        let torn = seed.truth.lost_text.iter().filter(|lost| lost.kind == "short-line-tail").count();
        assert_eq!((torn, seen.gaps), (16, 16));
        let marked = |end: &str| seen.blocks.iter().any(|block: &Block| block.gaps == 1 && block.text.ends_with(end));
        assert!(marked("it must live up to its") && marked("eventually close Camp"));
        assert!(!page.text("[data-gap]").await.is_empty(), "a gap mark says what it is");
        assert!(seen.findings.iter().any(|code| code == "text-lost"), "{:?}", seen.findings);
    });
}

#[test]
fn a_drop_anywhere_in_the_window_is_taken() {
    seed::run(async |page, seed| {
        for corner in [(3, 3), (1350, 3), (3, 850), (1350, 850), (680, 400)] {
            page.load().await;
            let told = devtools::drop_files_at(page, &[&seed.path], corner).await;
            told.assert_trusted(page);
            assert_eq!(told.files, 1);
            page.wait_cable(&seed.truth.canonical_reference).await;
        }
    });
}

#[test]
fn without_the_real_cable_the_sample_is_read_the_same_way() {
    run(async |page| {
        let sample = e2e::site::sample();
        let told = devtools::drop_files(page, &[&sample]).await;
        told.assert_trusted(page);
        page.wait_cable(&e2e::files::reference(&sample)).await;
        assert!(page.reading().await.blocks.iter().any(|block| block.badge.is_some()));
    });
}
