//! Lines that look like a website's and are the cable's stay, wherever they stand; a website's own lines go.
//!
//! Two tables: one here, in our own words, and one of examples that stands beside the project with the real cables.

mod common;

use enclair::ledger::Fate;
use enclair::span::Span;

const HEADING: &str = "\
DE RUEHLI #0123 0631011
P 041011Z MAR 09
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

const LAST: &str = "\
2. (C) Comment.  The lantern is small, and the reef is not.  The boats
will need both eyes open all the same.  End comment.
EXAMPLE
";

/// Words of a cable that look like a website's, and what they look like.
const SPARED: &[(&str, &str)] = &[
    ("3. (SBU) The bill makes every website that sets cookies ask its visitors whether they accept.", "cookie notice"),
    ("4. (U) The students ate four trays of cookies and asked for the settings of the oven.", "cookie notice"),
    ("-- This website uses cookies, the auditor read out, and so does every other one in the country.", "cookie notice"),
    ("accept the terms of the grant; the others will reject them before the", "cookie buttons"),
    ("Accept.", "cookie buttons"),
    ("close by the end of May.", "cookie buttons"),
    ("5. (C) The Ministry's privacy policy is one page long, and the terms of use are two.", "page footer"),
    ("All rights reserved seats in the chamber went to the islands.", "page footer"),
    ("6. (U) Copyright 2007 was the year's name for a festival of forged maps.", "page footer"),
    ("read more of the treaty than he had, the Minister admitted, and then", "link label"),
    ("7. (C) Source: a clerk of the harbor office, who asked for protection.", "link label"),
    ("Source: Harbor Office, yearbook 2008", "link label"),
    ("Source links to the smugglers are weak, the police chief said.", "link label"),
    ("8. (U) Four in ten islanders subscribe to the newsletter of the fishing guild.", "newsletter prompt"),
    ("sign up for the patrol by e-mail, and the others will follow them on", "newsletter prompt"),
    ("9. (C) They share what they catch and print what they are told.", "share buttons"),
    ("Facebook and Twitter were dark for nine hours, and so was the town.", "share buttons"),
    ("tweet, in the local tongue, is what a hungry gull does.", "share buttons"),
    ("10. (C) Comments: the delegates left 3 comments, none of them kind.", "comments"),
    ("COMMENT", "comments"),
    ("Comment", "comments"),
    ("leave a reply with the duty officer before the boat sails.", "comments"),
    ("11. (U) A full-page advertisement for the bridge ran in both papers.", "advertisement"),
    ("Sponsored by the guild, the regatta drew forty boats.", "advertisement"),
    ("Home rule, news control and the port: three things to watch.", "site navigation"),
    ("Posted by the gate since January 4, the guard had seen nothing.", "byline"),
    ("by Sunday, the 12 March vote will be out of reach.", "byline"),
    ("12. (C) Published on May 4, the report lists twelve wrecks.", "byline"),
    ("6 min read aloud, the statement took, and nobody clapped.", "reading time"),
    ("Related matters were put off to the autumn session.", "related links"),
    ("Related stories in the guild's press:", "related links"),
    ("You may also like to know that the lantern is for sale, he said.", "related links"),
    ("Quiet boats came in at dawn.", "garbled repeat"),
    ("Q: Who pays for the oil?", "garbled repeat"),
    ("QTR 3: 14 boats, 2 wrecks", "garbled repeat"),
    ("LISBON 00000123 is the number that the clerk wrote on the crate.", "page break"),
    ("The file, page 2 of 7, is missing.", "page break"),
    ("Lisbon Is Not Porto", "site title"),
    ("Reference ID cards were created for the classification of their origin.", "table label"),
    ("NNNN", "end mark"),
    ("XXXXXXXXXXXX", "redaction"),
];

/// Words of a website, the reason that they go for, and the line that they need above them, if they do.
const TAKEN: &[(&str, &str, &str)] = &[
    ("Our site keeps cookies on your device. You may accept or reject them.", "cookie-notice", ""),
    ("Accept all cookies", "cookie-notice", ""),
    ("Reject  Settings  Accept", "cookie-notice", ""),
    ("Source Link", "link-label", ""),
    ("Read more »", "link-label", ""),
    ("Join our newsletter: one letter a week in your inbox.", "newsletter-prompt", ""),
    ("Share on Facebook  Share on Twitter", "share-buttons", ""),
    ("214 Shares", "share-buttons", ""),
    ("7 Comments", "comments", ""),
    ("You must be logged in to leave a comment.", "comments", ""),
    ("You might also like", "related-links", ""),
    ("Nine lanterns that went out too soon", "related-links", "Related articles"),
    ("Advertisement", "advertisement", ""),
    ("© 2011 The Invented Reef. All rights reserved.", "page-footer", ""),
    ("Privacy Policy | Terms of Use | Contact", "page-footer", ""),
    ("Home » Papers » Portugal", "site-navigation", ""),
    ("Posted by keeper on March 9, 2012", "site-navigation", ""),
];

/// A text with a line in it, and where that line stands.
struct Sheet {
    text: String,
    span: Span,
}

impl Sheet {
    fn new(before: &str, line: &str, after: &str) -> Self {
        let span = Span::new(before.len(), before.len() + line.len());
        Self { text: format!("{before}{line}\n{after}"), span }
    }

    /// The same lines on a web page between its menu and its footer: one paragraph of HTML, line ends as breaks.
    fn on_a_page(&self) -> Self {
        let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('\n', "<br>\n");
        let (start, end) = (self.span.start, self.span.end);
        let above = "<html><body><nav><a href='/'>Home</a></nav><article><h1>The reef</h1>\n<p>";
        let before = format!("{above}{}", escape(&self.text[..start]));
        let line = escape(self.span.of(&self.text));
        let after = escape(&self.text[end..]);
        let span = Span::new(before.len(), before.len() + line.len());
        Self { text: format!("{before}{line}{after}</p></article><footer>© 2011 The reef</footer></body></html>"), span }
    }

    /// What is removed of the line, and for which reasons; the mark-up of a page is no part of the line.
    fn removed(&self) -> Vec<(String, &'static str)> {
        let parsed =
            enclair::parse("sheet.txt", self.text.as_bytes()).unwrap_or_else(|refusal| panic!("{refusal}\n{}", self.text));
        common::assert_accounted(&parsed);
        let rows = parsed.ledger.rows().filter_map(|row| match row.fate {
            Fate::Removed(reason) => Some((row.span, reason)),
            Fate::Kept(_) => None,
        });
        let inside = rows.map(|(span, reason)| {
            let start = span.start.max(self.span.start);
            (Span::new(start, span.end.min(self.span.end)).of(&self.text).trim().to_owned(), reason)
        });
        inside.filter(|(text, reason)| !text.is_empty() && *reason != "markup").collect()
    }

    /// True when every word of the line is removed.
    fn is_gone(&self) -> bool {
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
        let gone: usize = self.removed().iter().map(|(text, _)| letters(text)).sum();
        gone == letters(self.span.of(&self.text))
    }
}

/// The line between two paragraphs, the same between blank lines, inside a paragraph, as the last words before the
/// signature, and as the last words of a copy that has none, at its end or above the website's own words.
fn in_the_cable(line: &str) -> [Sheet; 6] {
    let open = "2. (C) The harbor master, who has seen three lanterns come and go, said\nthat the next one would \n";
    let close = "before the year was out, and that he would hold the ladder himself.\n";
    let (ended, signature) = LAST.split_at(LAST.len() - "EXAMPLE\n".len());
    [
        Sheet::new(&format!("{HEADING}{FIRST}"), line, LAST),
        Sheet::new(&format!("{HEADING}\n{FIRST}\n"), line, &format!("\n{LAST}")),
        Sheet::new(&format!("{HEADING}{FIRST}{open}"), line, &format!("{close}3{}", &LAST[1..])),
        Sheet::new(&format!("{HEADING}{FIRST}{ended}"), line, signature),
        Sheet::new(&format!("{HEADING}{FIRST}{open}"), line, ""),
        Sheet::new(&format!("{HEADING}{FIRST}{open}"), line, "\nSource Link\n\n© 2011 The reef. All rights reserved.\n"),
    ]
}

fn after_the_signature(above: &str, line: &str) -> Sheet {
    let above = if above.is_empty() { String::new() } else { format!("{above}\n") };
    Sheet::new(&format!("{HEADING}{FIRST}{LAST}\n{above}"), line, "")
}

fn above_the_telegram(line: &str) -> Sheet {
    Sheet::new(
        "",
        line,
        &format!(
            "\nReference IDCreatedClassificationOrigin\n09LISBON1232009-03-04 10:11CONFIDENTIALEmbassy Lisbon\n{HEADING}{FIRST}{LAST}"
        ),
    )
}

fn assert_spared<'a>(lines: impl IntoIterator<Item = &'a str>) {
    let mut wrong = Vec::new();
    for line in lines {
        for (at, sheet) in in_the_cable(line).iter().enumerate() {
            for (container, removed) in [("text", sheet.removed()), ("page", sheet.on_a_page().removed())] {
                if !removed.is_empty() {
                    wrong.push(format!("{container}, place {at}, {line:?}: {removed:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} words of a cable were removed:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn words_of_a_cable_stay() {
    assert_spared(SPARED.iter().map(|(line, _)| *line));
}

#[test]
fn words_of_a_website_go_for_their_reason() {
    let mut wrong = Vec::new();
    for (line, reason, above) in TAKEN {
        let sheet = after_the_signature(above, line);
        if sheet.removed() != [((*line).to_owned(), *reason)] {
            wrong.push(format!("{line:?} must go as {reason}, removed: {:?}", sheet.removed()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A row of the table of examples.
struct Example {
    id: String,
    verdict: String,
    kind: String,
    language: String,
    text: String,
    place: String,
}

/// The examples beside the project. Empty where they are not there.
fn examples() -> Vec<Example> {
    let Some(table) = common::corpus("../reference/noise.tsv") else { return Vec::new() };
    let table = String::from_utf8(table).expect("UTF-8");
    let rows = table.lines().skip(1).map(|row| {
        let mut cells = row.split('\t').map(str::to_owned);
        let mut next = || cells.next().unwrap_or_default();
        let (id, verdict, kind, language, text, _signals, place) = (next(), next(), next(), next(), next(), next(), next());
        Example { id, verdict, kind, language, text, place }
    });
    let rows: Vec<Example> = rows.collect();
    assert!(rows.len() > 100, "the table of examples has only {} rows", rows.len());
    rows
}

#[test]
fn every_example_to_keep_stays() {
    let examples = examples();
    let kept = examples.iter().filter(|example| example.verdict == "keep");
    // A slash between two like lines stands for the line end.
    let lines: Vec<String> = kept.map(|example| example.text.replace(". / ", ".\n")).collect();
    assert_spared(lines.iter().map(String::as_str));
}

/// Kinds of noise whose English examples go in this version, and what stands above them where they are nothing alone.
const KINDS: &[(&str, &str)] = &[
    ("cookie-banner", ""),
    ("cookie-button", ""),
    ("site-title", ""),
    ("source-link", ""),
    ("share-bar", ""),
    ("share-count", ""),
    ("newsletter", ""),
    ("copyright", ""),
    ("privacy-line", ""),
    ("comments", ""),
    ("comment-body", "3 Comments"),
    ("ad-marker", ""),
    ("site-nav", ""),
    ("breadcrumb", ""),
    ("byline", ""),
    ("read-more", ""),
    ("related", ""),
    ("related-item", "Related articles"),
];

#[test]
fn every_english_example_of_the_kinds_at_hand_goes() {
    let examples = examples();
    let mut wrong = Vec::new();
    for example in examples.iter().filter(|example| example.verdict == "noise" && matches!(example.language.as_str(), "en" | "-"))
    {
        let Some((_, above)) = KINDS.iter().find(|(kind, _)| *kind == example.kind) else { continue };
        let top = example.place.starts_with("head").then(|| above_the_telegram(&example.text));
        let bottom = (example.kind != "site-title").then(|| after_the_signature(above, &example.text));
        for sheet in top.iter().chain(&bottom).filter(|sheet| !sheet.is_gone()) {
            wrong.push(format!("{} {}: {:?}, removed only {:?}", example.id, example.kind, example.text, sheet.removed()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_examples_inside_a_cable_go_where_they_stand() {
    let examples = examples();
    if examples.is_empty() {
        return;
    }
    let of = |kind: &str| {
        examples.iter().filter(|example| example.kind == kind).map(|example| example.text.clone()).collect::<Vec<_>>()
    };
    for line in of("page-break-line") {
        assert!(in_the_cable(&line).iter().take(3).all(Sheet::is_gone), "{line}");
    }
    for line in of("garble-line") {
        let original = line.strip_prefix('Q').expect("a garbled line begins with Q");
        let sheet = Sheet::new(&format!("{HEADING}{FIRST}{original}\n"), &line, LAST);
        assert!(sheet.is_gone(), "{line}");
    }
    for sign in of("para-link").iter().filter_map(|line| line.chars().next()) {
        let sheet = Sheet::new(&format!("{HEADING}{FIRST}"), &sign.to_string(), "");
        let marked = format!("{}{}", &sheet.text[..sheet.span.end], LAST);
        assert!(Sheet { text: marked, span: sheet.span }.is_gone(), "{sign}");
    }
    let fused = of("meta-fused");
    let [labels, values] = fused.as_slice() else { panic!("labels and values were expected: {fused:?}") };
    let sheet = Sheet::new("", labels, &format!("{values}\n{HEADING}{FIRST}{LAST}"));
    assert!(sheet.is_gone(), "{labels}");
    let sheet = Sheet::new(&format!("{labels}\n"), values, &format!("{HEADING}{FIRST}{LAST}"));
    assert!(sheet.removed().is_empty(), "the values are the page's claims: {values}");
}

/// What the embassies' database says of a record stands right above the telegram, and is no website's, however many of a
/// website's words stand above it.
#[test]
fn the_note_of_a_partial_extract_stays_among_a_websites_words() {
    let note = "This record is a partial extract of the original cable. The full text of the original cable is not available.";
    let above = "Home | News | Documents | Contact\nShare on Facebook\nPosted by admin on January 4, 2011\n\n";
    let sheet = Sheet::new(above, note, &format!("\n{HEADING}{FIRST}{LAST}"));
    assert!(sheet.removed().is_empty(), "{:?}", sheet.removed());
    let page = format!("<html><body><ul><li>Home</li><li>News</li></ul><pre>{note}\n{HEADING}{FIRST}{LAST}</pre></body></html>");
    let parsed = enclair::parse("page.html", page.as_bytes()).expect("a cable");
    assert!(parsed.record.cables[0].header.iter().any(|line| line.text == note));
}
