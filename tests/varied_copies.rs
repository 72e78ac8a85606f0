//! Copies vary in ways that mean nothing: line ends, blanks behind a line, a mail around the cable. Whatever a real cable says
//! must be read alike from each.

mod common;

use enclair::record::Cable;

const TEXTS: &[&str] =
    &["text/10PARIS183.txt", "text/10RABAT5.txt", "text/66BUENOSAIRES2481.txt", "text/90CAPETOWN97.txt", "seed/cable.txt"];

/// A variation: its name, and what it makes of a text.
type Variation = (&'static str, fn(&str) -> String);

/// How many of the variations change nothing but the layout; they come first.
const LAYOUTS: usize = 3;

const VARIATIONS: &[Variation] = &[
    ("line ends of Windows", |text| text.replace('\n', "\r\n")),
    ("blanks and tabs behind each line", |text| text.replace('\n', " \t \n")),
    ("blank lines above and below", |text| format!("\n\n\n{text}\n\n\n")),
    ("a mail of one company", |text| {
        format!(
            "From: Doe, Jane\nSent: Monday, November 29, 2010 10:12 AM\nTo: Roe, Richard; Desk\nSubject: FW: read this\n\n{text}"
        )
    }),
    ("a mail passed on", |text| {
        format!(
            "---------- Forwarded message ----------\nFrom: Jane Doe <jane@example.org>\nDate: Mon, Nov 29, 2010 at 10:12 AM\n\
             Subject: read this\nTo: Richard Roe <roe@example.org>\n\n{text}"
        )
    }),
];

/// What must not vary.
fn says(cable: &Cable) -> String {
    let body: Vec<_> = cable.body.iter().map(|block| (block.kind, block.number, &block.marking, &block.text)).collect();
    let fields = (&cable.mrn, &cable.created, &cable.classification, &cable.from, &cable.to, &cable.info, &cable.captions);
    format!("{fields:?} {:?} {:?} {:?} {body:#?}", cable.subject, cable.tags, cable.references)
}

#[test]
fn a_varied_copy_says_the_same() {
    for path in TEXTS {
        let Some(bytes) = common::corpus(path) else { continue };
        let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
        if path.starts_with("text/") {
            // Without the five lines of the copy: reference, subject, date, classification, origin.
            let telegram: String = text.split_inclusive('\n').skip(5).collect();
            compare(path, &telegram, VARIATIONS);
        }
        compare(path, &text, &VARIATIONS[..LAYOUTS]);
    }
}

fn compare(path: &str, text: &str, variations: &[Variation]) {
    let plain = enclair::parse("plain.txt", text.as_bytes()).expect("a cable");
    for (name, vary) in variations {
        let varied = enclair::parse("varied.txt", vary(text).as_bytes()).expect("a cable");
        common::assert_accounted(&varied);
        assert_eq!(varied.record.cables.len(), plain.record.cables.len(), "{path}: {name}");
        for (found, wanted) in varied.record.cables.iter().zip(&plain.record.cables) {
            assert_same(&says(found), &says(wanted), &format!("{path}: {name}"));
        }
    }
}

/// The first line in which two texts differ.
fn assert_same(found: &str, wanted: &str, what: &str) {
    let differs = found.lines().zip(wanted.lines()).find(|(found, wanted)| found != wanted);
    assert_eq!(differs, None, "{what}");
    assert_eq!(found.len(), wanted.len(), "{what}");
}
