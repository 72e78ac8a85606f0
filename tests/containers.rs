//! Files that hold several cables: each is read by itself, and together they account for every byte of the file.

mod common;

use enclair::Parsed;
use enclair::cable::{ContainerKind, Publication};
use serde_json::Value;

/// The heading and the text of an invented cable.
fn telegram(post: &str, number: u32) -> (String, String) {
    let header = format!(
        "VZCZCXRO{number}\nPP RUEHWEB\nDE RUEHXX #{number:04} 0631011\nZNY CCCCC ZZH\nP 041011Z MAR 09\nFM AMEMBASSY {post}\n\
         TO RUEHC/SECSTATE WASHDC PRIORITY 1234\nINFO RUEHRA/AMEMBASSY RABAT 7"
    );
    let body = format!(
        "C O N F I D E N T I A L {post} {number:06} \n\nSIPDIS \n\nE.O. 12958: DECL: 03/04/2019 \nTAGS: EFIS, PREL\n\
         SUBJECT: THE KEEPER SAID \"NO\" \n\nREF: A. {post} 100 \n\nClassified By: DCM Ana Example for reasons 1.4 (b) and (d) \n\n\
         1. (U) The lamp of the \"Pier\" is lit again after twelve years of\ndarkness.\n\n{post} 00000{number:03}  002 OF 002 \n\n\
         2. (C) The keeper said that he would not go, and that\nnobody had asked him.\n\nBAYWATER"
    );
    (header, body)
}

/// A row of `cables.csv`, its marks escaped in one way or the other.
fn row(number: u32, post: &str, escape: &str) -> String {
    let (header, body) = telegram(post, number);
    let body = body.replace('"', escape);
    let origin = format!("Embassy {}{}", &post[..1], post[1..].to_lowercase());
    format!(
        "\"{number}\",\"3/4/2009 10:11\",\"09{post}{number}\",\"{origin}\",\"CONFIDENTIAL\",\"09{post}100|08STATE1\",\"{header}\",\"{body}\"\n"
    )
}

fn read(text: &str) -> Parsed {
    let parsed = enclair::parse("cables", text.as_bytes()).unwrap_or_else(|refusal| panic!("{refusal}"));
    common::assert_accounted(&parsed);
    parsed
}

/// The cables as JSON, without what depends on the place in the file.
fn readings(parsed: &Parsed) -> Vec<Value> {
    let mut out = Vec::new();
    for cable in &parsed.record.cables {
        let mut json = serde_json::to_value(cable).expect("serialises");
        for part in ["header", "trailer", "body", "acronyms"] {
            for entry in json[part].as_array_mut().into_iter().flatten() {
                let entry = entry.as_object_mut().expect("an object");
                entry.retain(|key, _| !matches!(key.as_str(), "lines" | "span" | "line"));
            }
        }
        let header = json["header"].as_array_mut().expect("a list");
        header.retain(|line| line["role"] != "page-metadata");
        out.push(json);
    }
    out
}

#[test]
fn a_table_of_cables_is_read_in_both_dialects() {
    let posts = ["LISBON", "TALLINN", "MONROVIA"];
    let table = |escape: &str| posts.iter().zip(1..).map(|(post, number)| row(number, post, escape)).collect::<String>();
    let backslash = read(&table("\\\""));
    let doubled = read(&table("\"\""));
    assert_eq!(readings(&backslash), readings(&doubled));
    assert_eq!(backslash.record.source.container, ContainerKind::Csv);
    assert_eq!(backslash.record.source.publication, Some(Publication::CablesCsv));
    for ((cable, post), number) in backslash.record.cables.iter().zip(posts).zip(1..) {
        assert_eq!(cable.mrn.as_ref().expect("a number").canonical, format!("09{post}{number}"));
        assert_eq!(cable.subject.as_deref(), Some("THE KEEPER SAID \"NO\""));
        assert_eq!(cable.created.as_deref(), Some("2009-03-04T10:11:00Z"));
        assert_eq!(cable.references.len(), 1, "the telegram's own, not the column's");
        assert!(cable.body[0].text.starts_with("The lamp of the \"Pier\" is lit"), "{}", cable.body[0].text);
        assert_eq!(cable.from.as_ref().map(|from| from.name.clone()), Some(format!("AMEMBASSY {post}")));
        assert_eq!(cable.origin.as_ref().map(|origin| origin.name.to_uppercase()), Some(format!("EMBASSY {post}")));
    }
}

#[test]
fn a_row_of_labels_names_the_columns_in_any_order() {
    let (header, body) = telegram("LISBON", 7);
    let quoted = |text: &str| text.replace('"', "\"\"");
    let table = format!(
        "Reference ID,body,Header,origin,Created,Classification,remark\n09LISBON7,\"{}\",\"{}\",Embassy Lisbon,2009-03-04 10:11,CONFIDENTIAL,seen\n",
        quoted(&body),
        quoted(&header)
    );
    let parsed = read(&table);
    let cable = &parsed.record.cables[0];
    assert_eq!(parsed.record.cables.len(), 1);
    assert_eq!(cable.mrn.as_ref().expect("a number").canonical, "09LISBON7");
    assert_eq!(cable.origin.as_ref().expect("an origin").name, "Embassy Lisbon");
    assert_eq!(cable.subject.as_deref(), Some("THE KEEPER SAID \"NO\""));
    let kept: Vec<&str> = cable.header.iter().map(|line| line.text.as_str()).collect();
    assert!(kept.contains(&"seen") && !kept.contains(&"remark"), "{kept:?}");
}

/// What was taken out of one cable and found in it is not shown with another.
#[test]
fn each_cable_has_what_was_removed_and_found_in_it_alone() {
    let torn = row(2, "TALLINN", "\\\"").replace("nobody had asked him.", "nobody had");
    let parsed = read(&format!("{}{torn}{}", row(1, "LISBON", "\\\""), row(3, "MONROVIA", "\\\"")));
    let breaks: Vec<Vec<&str>> = (0..3)
        .map(|at| {
            parsed.removed_of(at).filter(|(_, entry)| entry.reason == "page-break").map(|(_, entry)| entry.text.trim()).collect()
        })
        .collect();
    assert_eq!(breaks, [["LISBON 00000001  002 OF 002"], ["TALLINN 00000002  002 OF 002"], ["MONROVIA 00000003  002 OF 002"]]);
    let found = |at: usize| parsed.findings_of(at).iter().any(|finding| finding.code == "text-lost");
    assert!(!found(0) && found(1) && !found(2), "{:?}", parsed.record.findings);
    let lines = enclair::export::json_lines(&parsed).expect("JSON");
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("an object")).collect();
    for (line, cable) in lines.iter().zip(&parsed.record.cables) {
        assert_eq!(line["cables"], serde_json::json!([cable]));
        assert_eq!(line["source"]["name"], "cables");
        let serial = format!("{:08}", cable.mrn.as_ref().expect("a number").number);
        let removed = line["removed"].as_array().expect("a list").iter().filter(|entry| entry["reason"] == "page-break");
        assert!(removed.into_iter().all(|entry| entry["text"].as_str().is_some_and(|text| text.contains(&serial))));
    }
}

#[test]
fn a_row_that_is_no_cable_is_listed_and_found() {
    let empty = "\"2\",\"3/4/2009 10:11\",\"\",\"\",\"\",\"\",\"\",\"...\"\n";
    let parsed = read(&format!("{}{empty}{}", row(1, "LISBON", "\\\""), row(3, "MONROVIA", "\\\"")));
    let found: Vec<bool> = (0..3).map(|at| parsed.findings_of(at).iter().any(|finding| finding.code == "not-a-cable")).collect();
    assert_eq!(found, [false, true, false]);
}

#[test]
fn a_table_cut_anywhere_is_accounted_for() {
    let table = format!("{}{}", row(1, "LISBON", "\\\""), row(2, "TALLINN", "\"\""));
    for end in 0..table.len() {
        if let Ok(parsed) = enclair::parse("cut", &table.as_bytes()[..end]) {
            common::assert_accounted(&parsed);
        }
    }
}

/// Tables that are none of cables, and telegrams that begin with a quotation mark.
#[test]
fn other_tables_are_refused() {
    for table in ["name,age\nAda,36\n", "\"1\",\"12/28/1966 18:48\",\"a lamp\",\"a pier\",\"x\"\n", "\"a\",\"b\"\n", ",,,\n"] {
        let refusal = enclair::parse("table.csv", table.as_bytes()).expect_err(table);
        assert_eq!(refusal.code(), "not-a-cable", "{table}");
    }
}

/// The four cables of the corpus's table are read as the pages that they were made from.
#[test]
fn the_real_table_reads_as_its_pages_do() {
    let Some(table) = common::corpus("csv/cables.derived.open.csv") else { return };
    let table = read(&String::from_utf8(table).expect("UTF-8"));
    assert_eq!(table.record.cables.len(), 4);
    for cable in readings(&table) {
        let number = cable["mrn"]["canonical"].as_str().expect("a number").to_owned();
        let newest = format!("html/{number}.2011-08-30.html");
        let page = common::corpus_folder().join(&newest).exists().then_some(newest).unwrap_or(format!("html/{number}.html"));
        let page = common::corpus(&page).unwrap_or_else(|| panic!("{number} has a page"));
        let page = readings(&enclair::parse("page", &page).expect("a cable")).remove(0);
        for field in ["mrn", "created", "classification", "transmission", "dtg", "from", "to", "info", "captions", "sections"] {
            assert_eq!(cable[field], page[field], "{number}: {field}");
        }
        for field in ["executive_order", "classified_by", "tags", "subject", "references", "body"] {
            assert_eq!(cable[field], page[field], "{number}: {field}");
        }
    }
}

/// An object of an export, its line ends written as JSON has them.
fn object(number: u32, post: &str) -> String {
    let (header, body) = telegram(post, number);
    let text = |text: &str| serde_json::to_string(text).expect("a text");
    format!(
        "{{\"_id\": {number}, \"body\": {}, \"origin\": \"Embassy Lisbon\", \"header\": {}, \"reference_id\": \"09{post}{number}\", \
         \"date_time\": \"2009-03-04 10:11\", \"classification\": \"CONFIDENTIAL\", \"refs\": [\"09{post}100\", \"08STATE1\"], \"seen\": null}}",
        text(&body),
        text(&header)
    )
}

#[test]
fn an_export_reads_the_same_as_lines_as_a_list_and_inside_an_object() {
    let lines = read(&format!("{}\n{}\n", object(1, "LISBON"), object(2, "TALLINN")));
    assert_eq!(lines.record.source.container, ContainerKind::Jsonl);
    let list = read(&format!("[{},\n {}]", object(1, "LISBON"), object(2, "TALLINN")));
    assert_eq!(list.record.source.container, ContainerKind::Json);
    let inside = read(&format!("{{\"total\": 2, \"cables\": [{}, {}]}}", object(1, "LISBON"), object(2, "TALLINN")));
    assert_eq!(readings(&lines), readings(&list));
    assert_eq!(readings(&lines), readings(&inside));
    let cable = &lines.record.cables[1];
    assert_eq!(cable.mrn.as_ref().expect("a number").canonical, "09TALLINN2");
    assert_eq!(cable.subject.as_deref(), Some("THE KEEPER SAID \"NO\""));
    assert_eq!(cable.from.as_ref().expect("a sender").name, "AMEMBASSY TALLINN");
    assert!(cable.body[0].text.starts_with("The lamp of the \"Pier\" is lit again after twelve years of darkness."));
    assert_eq!(cable.body.last().expect("a block").text, "BAYWATER");
}

#[test]
fn escapes_of_an_export_stand_for_their_signs() {
    let text = object(1, "LISBON").replace("The keeper said", "The keeper\\u2019s \\ud83d\\ude00 \\ud83d \\/ caf\\u00e9 said");
    let parsed = read(&text);
    let found = parsed.record.cables[0].body.iter().find(|block| block.number == Some(2)).expect("paragraph 2");
    assert!(found.text.starts_with("The keeper\u{2019}s \u{1f600} \u{fffd} / caf\u{e9} said"), "{}", found.text);
}

#[test]
fn an_export_without_line_ends_reads_as_one_with_them() {
    let whole = object(1, "LISBON");
    let lost = whole
        .replace(" \\n\\n", "  ")
        .replace(" \\n", " ")
        .replace("\\n\\n", "")
        .replace("years of\\n", "years of ")
        .replace("and that\\n", "and that ")
        .replace("\\n", "");
    let (whole, lost) = (read(&whole), read(&lost));
    let (whole, lost) = (&whole.record.cables[0], &lost.record.cables[0]);
    assert_eq!((&lost.from, &lost.to, &lost.info), (&whole.from, &whole.to, &whole.info));
    assert_eq!((&lost.tags, &lost.subject, &lost.captions), (&whole.tags, &whole.subject, &whole.captions));
    assert_eq!((&lost.dtg, &lost.classified_by, &lost.references), (&whole.dtg, &whole.classified_by, &whole.references));
    assert_eq!(lost.body[0].text, whole.body[0].text);
}

#[test]
fn an_export_cut_anywhere_is_accounted_for() {
    let export = format!("{}\n{}\n", object(1, "LISBON"), object(2, "TALLINN"));
    for end in 0..export.len() {
        if let Ok(parsed) = enclair::parse("cut", &export.as_bytes()[..end]) {
            common::assert_accounted(&parsed);
        }
    }
}

#[test]
fn other_json_is_refused() {
    for text in [
        "{}",
        "[]",
        "[1, 2]",
        "{\"reference_id\": \"09LISBON1\"}",
        "{\"body\": \"x\", \"reference_id\": \"y\"}",
        &"[".repeat(100_000),
    ] {
        enclair::parse("export.json", text.as_bytes()).expect_err(&text[..text.len().min(40)]);
    }
}

/// Three cables of a real export that has lost its line ends, beside the pages of the same cables.
#[test]
fn the_real_export_reads_as_its_pages_do() {
    let Some(export) = common::corpus("other/wikileaks-11-28-10.open.jsonl") else { return };
    let export = read(&String::from_utf8(export).expect("UTF-8"));
    let export = readings(&export);
    assert_eq!(export.len(), 3);
    for cable in export {
        let number = cable["mrn"]["canonical"].as_str().expect("a number").to_owned();
        let page = common::corpus(&format!("html/{number}.html")).unwrap_or_else(|| panic!("{number} has a page"));
        let page = readings(&enclair::parse("page", &page).expect("a cable")).remove(0);
        for field in [
            "mrn",
            "classification",
            "origin",
            "from",
            "to",
            "captions",
            "sections",
            "executive_order",
            "tags",
            "subject",
            "references",
        ] {
            assert_eq!(cable[field], page[field], "{number}: {field}");
        }
        // The words of a heading run into the paragraph above it, where its line end was lost.
        let numbers = |cable: &Value| -> Vec<(Value, Value)> {
            let blocks = cable["body"].as_array().expect("a list").iter().filter(|block| block["number"].is_u64());
            blocks.map(|block| (block["number"].clone(), block["marking"].clone())).collect()
        };
        assert_eq!(numbers(&cable), numbers(&page), "{number}");
    }
}

/// Two cables in one text, the first of them cut off.
#[test]
fn two_cables_in_one_text_are_two() {
    let cable = |post: &str, number: u32| {
        let (header, body) = telegram(post, number);
        format!("{header}\n{body}\n")
    };
    let (first, second) = (cable("LISBON", 1), cable("TALLINN", 2));
    let cut = first.replace("nobody had asked him.\n\nBAYWATER", "nobody had ...");
    let later =
        format!("P 041011Z MAR 09\nFM AMEMBASSY TALLINN\n{}", second.split_once("FM AMEMBASSY TALLINN\n").expect("a sender").1);
    for (first, second) in [(&first, &second), (&cut, &second), (&cut, &later)] {
        let parsed = read(&format!("{first}{second}"));
        let numbers: Vec<&str> =
            parsed.record.cables.iter().map(|cable| cable.mrn.as_ref().expect("a number").canonical.as_str()).collect();
        assert_eq!(numbers, ["09LISBON1", "09TALLINN2"]);
        let line = first.lines().count() + 1;
        for (cable, lines) in [(0, [line, line]), (1, [line, line])] {
            let found: Vec<_> = parsed.findings_of(cable).iter().filter(|finding| finding.code == "spliced-cable").collect();
            assert_eq!(found.iter().map(|finding| finding.lines).collect::<Vec<_>>(), [Some(lines)]);
        }
        assert_eq!(parsed.record.cables[1].body.last().expect("a body").text, "BAYWATER");
    }
}

/// Sections of one telegram, and a telegram that quotes another, are one cable.
#[test]
fn sections_and_quotations_stay_one_cable() {
    let (header, body) = telegram("LISBON", 1);
    let sections = [1, 2].map(|section| {
        let body = body.replace("LISBON 000001 ", &format!("SECTION 0{section} OF 02 LISBON 000001 "));
        format!("{header}\n{body}\n")
    });
    let (quoted_header, quoted_body) = telegram("TALLINN", 2);
    let other = format!("{quoted_header}\n{quoted_body}\n");
    let end = "3. (C) He said no more.\n\nBAYWATER\n";
    let start = format!("{header}\n{}", body.trim_end_matches("BAYWATER"));
    for text in [
        sections.concat(),
        format!("{start}BEGIN TEXT\n\n{other}\nEND TEXT\n\n{end}"),
        format!("{start}The cable of our neighbours reads:\n\n{other}\n{end}"),
    ] {
        let parsed = read(&text);
        assert_eq!(parsed.record.cables.len(), 1, "{text}");
        assert!(parsed.record.findings.iter().all(|finding| finding.code != "spliced-cable"));
    }
}

/// No real page or text is taken for two, also those with the text of another cable; no file of cables is refused.
#[test]
fn every_real_file_is_read_and_every_real_page_is_one_cable() {
    if common::corpus("manifest.tsv").is_none() {
        return;
    }
    let mut cables = 0;
    for folder in ["html", "text", "csv", "other", "seed"] {
        for file in common::files_below(&common::corpus_folder().join(folder)) {
            let extension = file.extension().and_then(|end| end.to_str()).unwrap_or_default();
            if !matches!(extension, "html" | "txt" | "csv" | "jsonl") {
                continue;
            }
            let bytes = std::fs::read(&file).expect("a file");
            let parsed = enclair::parse("file", &bytes).unwrap_or_else(|refusal| panic!("{}: {refusal}", file.display()));
            common::assert_accounted(&parsed);
            let several = matches!(extension, "csv" | "jsonl");
            assert!(several || parsed.record.cables.len() == 1, "{}", file.display());
            assert!(parsed.record.findings.iter().all(|finding| finding.code != "spliced-cable"), "{}", file.display());
            cables += parsed.record.cables.len();
        }
    }
    // 28 pages, 7 texts, 4 rows, 3 records and the seed.
    assert!(cables >= 43, "only {cables} cables");
}

#[test]
fn a_cable_that_speaks_of_tags_is_no_page() {
    let heading = "R 141030Z FEB 08\nFM AMEMBASSY LISBON\nUNCLAS LISBON 000123\nSUBJECT: <script>LAMPS</script> AND SHELLS\n\n";
    let body = "1. (U) He labels his shells with <a> and <script>.\n\n2. (U) Nobody has told him.\n\nAMBERLEY\n";
    // The script has no end: as a page, this has no paragraph at all.
    let text = format!("{}{body}", heading.replace("</script>", "</b><script>"));
    let parsed = read(&text);
    assert_eq!(parsed.record.source.container, enclair::cable::ContainerKind::Text);
    let texts: Vec<_> = parsed.record.cables[0].body.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(texts, ["He labels his shells with <a> and <script>.", "Nobody has told him.", "AMBERLEY"]);
    // A script that ends would take no more than its own words out of a page, but here it holds the only paragraphs.
    let text = format!(
        "<script>LAMPS</script>\n<script>\n{}{body}</script>\n<b>x</b>",
        heading.replace("<script>", "").replace("</script>", "")
    );
    assert_eq!(read(&text).record.source.container, enclair::cable::ContainerKind::Text);
    // What opens as a page is one, and so is what holds a cable as one.
    let why = enclair::parse("page.html", format!("<!DOCTYPE html>{text}").as_bytes()).expect_err("no cable in this page");
    assert!(why.to_string().contains("web page"), "{why}");
    let declared = read(&format!("<?xml version='1.0' encoding='utf-8' ?>\n<!DOCTYPE html>{heading}{body}<script>"));
    assert_eq!(declared.record.source.container, enclair::cable::ContainerKind::Html);
    let page = read(&format!("<pre>{heading}<b>{body}</b></pre>").replace("script", "i"));
    assert_eq!(page.record.source.container, enclair::cable::ContainerKind::Html);
}
