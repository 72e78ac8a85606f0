//! The same cable in every container, encoding and line end is the same reading, with the same lines taken out.

mod common;

use enclair::Parsed;

/// What a reader would see of a body: kind, number, marking, text with blanks evened out, and how often words are lost.
fn reading(parsed: &Parsed) -> Vec<String> {
    let cable = &parsed.record.cables[0];
    let even = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let blocks = cable.body.iter().map(|block| {
        format!("{:?} {:?} {:?} {} {}", block.kind, block.number, block.marking, even(&block.text), block.gaps.len())
    });
    let json = serde_json::to_value(cable).expect("a cable serialises");
    let fields = [
        "mrn",
        "created",
        "origin",
        "classification",
        "dtg",
        "transmission",
        "executive_order",
        "classified_by",
        "tags",
        "references",
        "subject",
    ];
    fields.iter().map(|field| format!("{field} {}", even(&json[field].to_string()))).chain(blocks).collect()
}

/// How often each reason was given, mark-up and the page's own title left out.
fn reasons(parsed: &Parsed) -> Vec<(String, usize)> {
    let mut counts = std::collections::BTreeMap::<String, usize>::new();
    for entry in parsed.record.removed.iter().filter(|entry| entry.reason != "markup" && !entry.text.contains("Page title")) {
        *counts.entry(entry.reason.to_string()).or_default() += 1;
    }
    counts.into_iter().collect()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

/// The cable in other forms: a name for the message, and the bytes.
fn forms(source: &str) -> Vec<(&'static str, Vec<u8>)> {
    let lines: Vec<&str> = source.lines().collect();
    let joined = |each: fn(&str) -> String, between: &str| lines.iter().map(|line| each(line)).collect::<Vec<_>>().join(between);
    let page = |body: String| {
        format!("<!DOCTYPE html><html><head><title>Page title</title></head><body>{body}</body></html>").into_bytes()
    };
    let quoted = joined(|line| format!("> {line}"), "\n");
    vec![
        ("CRLF", source.replace('\n', "\r\n").into_bytes()),
        ("CR", source.replace('\n', "\r").into_bytes()),
        ("a line end at the end", format!("{source}\n").into_bytes()),
        ("no blanks at line ends", joined(|line| line.trim_end().to_owned(), "\n").into_bytes()),
        ("a blank line after every line", joined(str::to_owned, "\n\n").into_bytes()),
        ("UTF-8 with mark", [b"\xef\xbb\xbf", source.as_bytes()].concat()),
        ("UTF-16LE with mark", [&[0xff, 0xfe], utf16(source, u16::to_le_bytes).as_slice()].concat()),
        ("UTF-16BE with mark", [&[0xfe, 0xff], utf16(source, u16::to_be_bytes).as_slice()].concat()),
        ("UTF-16LE without mark", utf16(source, u16::to_le_bytes)),
        ("UTF-16BE without mark", utf16(source, u16::to_be_bytes)),
        ("a page of line breaks", page(format!("<div><p>{}</p></div>", joined(escape, "<br>\n")))),
        ("a page of line breaks in one line", page(format!("<div>{}</div>", joined(escape, "<br/>")))),
        ("a page of paragraphs", page(joined(|line| format!("<p>{}</p>", escape(line)), "\n"))),
        ("a page with preformatted text", page(format!("<pre>{}</pre>", escape(source)))),
        ("a page with references for line ends", page(format!("<pre>{}</pre>", joined(escape, "&#x000A;")))),
        ("a page with the source's own line ends", page(format!("<div class=\"entry\">\n{}\n</div>", escape(source)))),
        (
            "a page with a menu and a footer",
            page(format!(
                "<nav><a href='/'>Home</a> <a href='/all'>All</a></nav><article><p>{}</p></article><footer>All rights reserved</footer>",
                joined(escape, "<br>\n")
            )),
        ),
        ("a quotation in Markdown", format!("{quoted}\n\n**Quoted**\n\n[Source](https://example.org/1)\n").into_bytes()),
        ("a quotation in a mail", format!("Look at this.\n\n{quoted}\n").replace("> \n", ">\n").into_bytes()),
    ]
}

/// The page around the cable adds removed lines of its own: those are left out of the comparison.
fn check(name: &str, source: &str) {
    let plain = enclair::parse(name, source.as_bytes()).expect("the plain form is a cable");
    for (form, bytes) in forms(source) {
        let parsed = enclair::parse(name, &bytes).unwrap_or_else(|refusal| panic!("{form}: {refusal}"));
        common::assert_accounted(&parsed);
        let (wanted, found) = (reading(&plain), reading(&parsed));
        for (wanted, found) in wanted.iter().zip(&found) {
            assert_eq!(wanted, found, "{name} as {form}");
        }
        assert_eq!(wanted.len(), found.len(), "{name} as {form}");
        let around = form.contains("menu") || form.contains("quotation");
        if !around {
            assert_eq!(reasons(&plain), reasons(&parsed), "{name} as {form}");
        }
    }
}

#[test]
fn the_sample_reads_the_same_in_every_form() {
    check("sample.txt", include_str!("../public/samples/sample.txt"));
}

#[test]
fn the_real_cable_reads_the_same_in_every_form() {
    if let Some(bytes) = common::corpus("seed/cable.txt") {
        check("cable.txt", &String::from_utf8(bytes).expect("the seed is UTF-8"));
    }
}
