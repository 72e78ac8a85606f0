//! The table of noise beside the project: every row that is noise goes, for its reason, and every row that a cable may
//! have stays, in each place where such a line may stand.

mod common;

use enclair::ledger::Fate;

const HEADING: &str = "\
DE RUEHLI #0123 0631011
P 041011Z MAR 09
FM AMEMBASSY LISBON
TO SECSTATE WASHDC PRIORITY 1234
C O N F I D E N T I A L LISBON 000123
SIPDIS
E.O. 12958: DECL: 03/04/2019
TAGS: EFIS, PREL, PO
SUBJECT: A LANTERN FOR THE INVENTED REEF
";

const FIRST: &str = "\
1. (C) The keeper of the invented reef told Econoff on March 2 that the
lantern had been lit again after twelve years of darkness and that the
boats found their way home.
";

const SECOND: &str = "\
2. (C) Comment.  The lantern is small, and the reef is not.  The boats
will need both eyes open all the same.  End comment.
";

const SIGNATURE: &str = "EXAMPLE\n";

/// A row of the table.
struct Row {
    id: String,
    noise: bool,
    kind: String,
    text: String,
}

/// The rows. Empty where the table is not there.
fn rows() -> Vec<Row> {
    let Some(table) = common::corpus("../reference/noise.tsv") else { return Vec::new() };
    let table = String::from_utf8(table).expect("UTF-8");
    let rows: Vec<Row> = table
        .lines()
        .skip(1)
        .map(|row| {
            let cells: Vec<&str> = row.split('\t').collect();
            let cell = |at: usize| cells.get(at).copied().unwrap_or_default().to_owned();
            Row { id: cell(0), noise: cell(1) == "noise", kind: cell(2), text: cell(4) }
        })
        .collect();
    assert!(rows.len() > 150, "the table has only {} rows", rows.len());
    rows
}

/// For each kind of the table: the reasons that say the same, and what stands above a line that is nothing alone.
const KINDS: &[(&str, &[&str], &str)] = &[
    ("cookie-banner", &["cookie-notice"], ""),
    ("cookie-button", &["cookie-notice", "link-label"], ""),
    ("privacy-line", &["page-footer"], ""),
    ("consent-box", &["page-footer", "cookie-notice"], ""),
    ("copyright", &["page-footer"], ""),
    ("share-bar", &["share-buttons"], ""),
    ("share-count", &["share-buttons"], ""),
    ("view-count", &["share-buttons"], ""),
    ("newsletter", &["newsletter-prompt"], ""),
    ("read-more", &["link-label"], ""),
    ("related", &["related-links"], ""),
    ("related-item", &["related-links"], "Related articles"),
    ("source-link", &["link-label"], ""),
    ("site-nav", &["site-navigation"], ""),
    ("breadcrumb", &["site-navigation"], ""),
    ("byline", &["site-navigation"], ""),
    ("date-stamp", &["site-navigation"], ""),
    ("reading-time", &["site-navigation"], ""),
    ("comments", &["comments"], ""),
    ("comment-body", &["comments"], "3 Comments"),
    ("tags-line", &["site-navigation"], ""),
    ("category-line", &["site-navigation"], ""),
    ("ad-marker", &["advertisement"], ""),
    ("login", &["newsletter-prompt"], ""),
    ("paywall", &["newsletter-prompt"], ""),
    ("javascript", &["site-text"], ""),
    ("script-text", &["markup"], ""),
    ("html-entity", &["markup"], ""),
    ("wl-header", &["site-title"], ""),
    ("wl-help", &["site-navigation", "site-text"], ""),
    ("wl-counter", &["site-navigation", "site-text"], ""),
    ("wl-donate", &["newsletter-prompt"], ""),
];

/// Kinds that other tests put where they belong: `lookalikes` (transmission, the site's table), and the tests of the forms
/// that archives give their cables.
const ELSEWHERE: &[&str] = &[
    "para-link",
    "meta-fused",
    "page-break-line",
    "garble-line",
    "site-title",
    "wl-pgp",
    "aad-release",
    "aad-page",
    "aad-class-line",
    "aad-attr",
    "foia-stamp",
    "pdf-footer",
    "duplicate-block",
];

#[test]
fn every_kind_of_the_table_is_tested() {
    for row in rows().iter().filter(|row| row.noise) {
        let known = KINDS.iter().any(|(kind, ..)| *kind == row.kind) || ELSEWHERE.contains(&row.kind.as_str());
        assert!(known, "{} {} is in no list", row.id, row.kind);
    }
}

/// What became of a stretch of the source: the reasons for which its letters were removed, and the letters that were kept.
fn fate(source: &str, from: usize, to: usize) -> (Vec<&'static str>, String) {
    let parsed = enclair::parse("noise.txt", source.as_bytes()).unwrap_or_else(|refusal| panic!("{refusal}\n{source}"));
    common::assert_accounted(&parsed);
    let (mut reasons, mut kept) = (Vec::new(), String::new());
    for row in parsed.ledger.rows() {
        let text = source.get(row.span.start.max(from)..row.span.end.min(to).max(row.span.start.max(from))).unwrap_or_default();
        match row.fate {
            _ if text.trim().is_empty() => {}
            Fate::Removed(reason) => reasons.push(reason),
            Fate::Kept(_) => kept.push_str(text),
        }
    }
    reasons.dedup();
    (reasons, kept)
}

/// A source with the line in it, as `(before, after)` around the line and the line end that follows it.
fn places(line: &str, above: &str) -> Vec<(&'static str, String, String)> {
    let above = if above.is_empty() { String::new() } else { format!("{above}\n") };
    let cable = format!("{HEADING}{FIRST}{SECOND}{SIGNATURE}");
    let table = "Reference IDCreatedClassificationOrigin\n09LISBON1232009-03-04 10:11CONFIDENTIALEmbassy Lisbon\n";
    let page = |inner: &str| format!("<html><body><h1>The reef</h1><pre>{cable}</pre>{inner}");
    let _ = line;
    vec![
        ("after the signature", format!("{cable}{above}"), "\n".to_owned()),
        ("after the signature and a blank line", format!("{cable}\n{above}"), "\n".to_owned()),
        (
            "after the signature, above a footer",
            format!("{cable}\n{above}"),
            "\n\n© 2012 The reef. All rights reserved.\n".to_owned(),
        ),
        ("after the last paragraph", format!("{HEADING}{FIRST}{SECOND}\n{above}"), "\n".to_owned()),
        ("above the table of a page", above.clone(), format!("\n{table}{cable}")),
        ("in a navigation", page(&format!("<nav><p>{above}</p><p>")), "</p></nav></body></html>".to_owned()),
        ("in a footer", page(&format!("<footer><p>{above}</p><p>")), "</p></footer></body></html>".to_owned()),
        ("in a dialog", page(&format!("<div role=\"dialog\"><p>{above}</p><p>")), "</p></div></body></html>".to_owned()),
        ("in a page's own part", page(&format!("<div><p>{above}</p><p>")), "</p></div></body></html>".to_owned()),
        (
            "before a page's cable",
            format!("<html><body><div><p>{above}</p><p>"),
            format!("</p></div><h1>The reef</h1><pre>{cable}</pre></body></html>"),
        ),
    ]
}

#[test]
fn every_row_of_noise_goes() {
    let mut wrong = Vec::new();
    for row in rows().iter().filter(|row| row.noise) {
        let Some((_, reasons, above)) = KINDS.iter().find(|(kind, ..)| *kind == row.kind) else { continue };
        for (place, before, after) in places(&row.text, above) {
            // A line of code is none in a page's text, where its signs are mark-up of their own.
            let page = before.contains("<html>");
            if page && matches!(row.kind.as_str(), "html-entity" | "script-text") {
                continue;
            }
            let source = format!("{before}{}{after}", row.text);
            let (found, kept) = fate(&source, before.len(), before.len() + row.text.len());
            if !kept.trim().is_empty() {
                wrong.push(format!("{} {} {place}: kept {kept:?} of {:?}", row.id, row.kind, row.text));
            } else if !page && !place.starts_with("above") && !found.iter().any(|reason| reasons.contains(reason)) {
                wrong.push(format!("{} {} {place}: went as {found:?}: {:?}", row.id, row.kind, row.text));
            }
        }
    }
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}

/// Between paragraphs, and glued to the last sentence, only what is certain goes: notices, rows of buttons and set phrases.
#[test]
fn certain_rows_go_inside_the_cable_too() {
    const CERTAIN: &[&str] =
        &["cookie-banner", "privacy-line", "copyright", "share-bar", "ad-marker", "javascript", "breadcrumb"];
    const GLUED: &[&str] = &["cookie-banner"];
    let mut wrong = Vec::new();
    for row in rows().iter().filter(|row| row.noise) {
        let mut check = |place: &str, before: String, after: String| {
            let source = format!("{before}{}{after}", row.text);
            let (_, kept) = fate(&source, before.len(), before.len() + row.text.len());
            let whole = fate(&source, 0, source.len()).1;
            if !kept.trim().is_empty() {
                wrong.push(format!("{} {} {place}: kept {kept:?}", row.id, row.kind));
            }
            if !whole.contains("found their way home") || !whole.contains("End comment.") {
                wrong.push(format!("{} {} {place}: the cable lost words", row.id, row.kind));
            }
        };
        if CERTAIN.contains(&row.kind.as_str()) {
            check("between paragraphs", format!("{HEADING}{FIRST}"), format!("\n{SECOND}{SIGNATURE}"));
            check("between blank lines", format!("{HEADING}\n{FIRST}\n"), format!("\n\n{SECOND}{SIGNATURE}"));
            check("before the signature", format!("{HEADING}{FIRST}{SECOND}"), format!("\n{SIGNATURE}"));
            check("above the cable", String::new(), format!("\n\n{HEADING}{FIRST}{SECOND}{SIGNATURE}"));
            check(
                "under a caption",
                HEADING.split("E.O.").next().unwrap_or_default().to_owned(),
                format!("\nE.O.{}{FIRST}{SECOND}", HEADING.split("E.O.").nth(1).unwrap_or_default()),
            );
        }
        if GLUED.contains(&row.kind.as_str()) {
            check("glued", format!("{HEADING}{FIRST}{} ", SECOND.trim_end()), "\n".to_owned());
            check(
                "glued above more",
                format!("{HEADING}{FIRST}{} ", SECOND.trim_end()),
                "\nSource Link\n\n© 2012 The reef\n".to_owned(),
            );
        }
    }
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}

/// What a cable may say stays wherever the cable says it, also with a whole website around it.
#[test]
fn every_row_to_keep_stays() {
    let frame = "Related articles\n\nTen lanterns that went out\n\nPrivacy Policy | Terms of Use | Contact\n\n© 2012 The reef. All rights reserved.\n";
    let mut wrong = Vec::new();
    for row in rows().iter().filter(|row| !row.noise) {
        let text = row.text.replace(". / ", ".\n");
        let open = "2. (C) The harbor master, who has seen three lanterns come and go, said\nthat the next one would \n";
        let close = "before the year was out, and that he would hold the ladder himself.\n";
        let heads = HEADING.split_once("SUBJECT").unwrap_or_default();
        for (place, before, after) in [
            ("between paragraphs", format!("{HEADING}{FIRST}"), format!("\n{SECOND}{SIGNATURE}\n{frame}")),
            ("between blank lines", format!("{HEADING}\n{FIRST}\n"), format!("\n\n{SECOND}{SIGNATURE}\n{frame}")),
            ("inside a paragraph", format!("{HEADING}{FIRST}{open}"), format!("\n{close}\n{SIGNATURE}\n{frame}")),
            ("before the signature", format!("{HEADING}{FIRST}{SECOND}"), format!("\n{SIGNATURE}\n{frame}")),
            ("at the end", format!("{HEADING}{FIRST}{SECOND}"), "\n".to_owned()),
            ("in the heading", heads.0.to_owned(), format!("\nSUBJECT{}{FIRST}{SECOND}{SIGNATURE}", heads.1)),
        ] {
            let source = format!("{before}{text}{after}");
            let (found, _) = fate(&source, before.len(), before.len() + text.len());
            if !found.is_empty() {
                wrong.push(format!("{} {place}: {text:?} went as {found:?}", row.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}

/// In doubt a line stays, and the reader is told.
#[test]
fn a_line_in_doubt_stays_with_a_finding() {
    let source = format!("{HEADING}{FIRST}\nDonate\n\n{SECOND}{SIGNATURE}");
    let parsed = enclair::parse("noise.txt", source.as_bytes()).expect("a cable");
    assert!(parsed.record.removed.is_empty(), "{:?}", parsed.record.removed);
    let finding = parsed.record.findings.iter().find(|finding| finding.code == "possible-noise").expect("a finding");
    assert_eq!(finding.lines, Some([14, 14]));
}
