//! Which blocks are the summary, the comment, the action request; and what the publisher took out.

use enclair::record::Cable;

fn read(body: &str) -> Cable {
    let text = format!(
        "DE RUEHLI #0500/01 0531457\nP 221457Z FEB 08\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC 1234\n\
         C O N F I D E N T I A L LISBON 000500\n\nE.O. 12958: DECL: 02/22/2018\nTAGS: PREL, PO\nSUBJECT: LIGHT\n\n{body}\nDOE\n"
    );
    enclair::parse("parts", text.as_bytes()).expect("a cable").record.cables.remove(0)
}

/// The parts of the numbered paragraphs, and of the items under them.
fn parts(body: &str) -> Vec<String> {
    let cable = read(body);
    cable.body.iter().filter(|block| block.number.is_some()).map(|block| block.part.clone().unwrap_or_default()).collect()
}

#[test]
fn parts_are_found_by_their_names() {
    for (body, wanted) in [
        ("1. (C) SUMMARY: The reef was lit.  END SUMMARY.\n\n2. (C) The harbor slept.", ["summary", ""]),
        ("1. (C) Summary.  The reef was lit.\n\n2. (C) The harbor slept.", ["summary", ""]),
        ("1. (C) BEGIN SUMMARY.  The reef was lit.\n\n2. (C) The harbor slept.  END SUMMARY.", ["summary", "summary"]),
        ("SUMMARY\n-------\n\n1. (C) The reef was lit.\n\n2. (C) The harbor slept.  End summary.", ["summary", "summary"]),
        ("SUMMARY\n-------\n\n1. (C) The reef was lit.\n\nTHE HARBOR\n----------\n\n2. (C) The harbor slept.", ["summary", ""]),
        ("SUMMARY\n-------\n\n1. (C) The reef was lit.\n\n2. (C) The harbor slept.", ["summary", ""]),
        ("COMMENT\n-------\n\n1. (C) The reef was lit.\n\n2. (C) The harbor slept.", ["comment", "comment"]),
        ("1. (C) Summary -- The reef was lit.\n\n2. (C) The harbor slept.", ["summary", ""]),
        ("1. (C) The reef was lit.\n\nCOMMENT\n-------\n\n2. (C) The harbor slept.", ["", "comment"]),
        ("1. (C) The reef was lit.\n\n2. (C) COMMENT: The harbor slept.  END COMMENT.", ["", "comment"]),
        ("1. (U) This is an action request.  Please see para 2.\n\n2. (C) The harbor slept.", ["action-request", ""]),
        ("1. (C) The reef was lit.\n\n2. (C) Action Request:  Please light the reef.", ["", "action-request"]),
        ("1. (C) Summary and Action Request.  The reef was lit.\n\n2. (C) The harbor slept.", ["summary", ""]),
        ("1. (C) INTRODUCTION: The reef was lit.\n\n2. (C) Embassy Comment:  The harbor slept.", ["introduction", "comment"]),
        // A summary that is only ended.
        ("1. (C) The reef was lit.  END SUMMARY.\n\n2. (C) The harbor slept.", ["summary", ""]),
        ("1. (C) The reef was lit.  End\nSummary.\n\n2. (C) The harbor slept.", ["summary", ""]),
        ("1. (C) The reef was lit.\n\n2. (C) The harbor slept.  End summary.", ["summary", "summary"]),
        ("1. (U) This is an action request.\n\n2. (C) The harbor slept.  End summary.", ["action-request", "summary"]),
        (
            "SUMMARY AND INTRODUCTION\n‐‐‐‐‐‐‐‐‐‐‐‐\n\n1. (C) The reef was lit.  END SUMMARY AND INTRODUCTION.\n\nOn Light\n‐‐‐‐‐‐\n\n2. (C) The harbor slept.",
            ["summary", ""],
        ),
        // Words that only begin like a part's name.
        ("1. (C) Summary executions went on.\n\n2. (C) Comments by the keeper were few.", ["", ""]),
        ("1. (C) The text of the note follows.\n\n2. (C) Text books were sold.", ["", ""]),
    ] {
        assert_eq!(parts(body), wanted, "{body}");
    }
}

#[test]
fn items_belong_to_the_part_that_names_them() {
    let cable =
        read("1. (C) Action request: Please\n\n-- light the reef, and\n\n-- wake the harbor.\n\n2. (C) The harbor slept.");
    let parts: Vec<_> = cable.body.iter().map(|block| block.part.as_deref()).collect();
    assert_eq!(parts, [Some("action-request"), Some("action-request"), Some("action-request"), None, None]);
}

#[test]
fn redactions_are_counted_with_their_lines() {
    let cable = read("1. (C) XXXXXXXXXXXX met xxxxx at the reef.\n\n2. (C) [NAME REMOVED] slept.");
    let found: Vec<_> = cable.redactions.iter().map(|redaction| (redaction.text.as_str(), redaction.line)).collect();
    assert_eq!(found, [("XXXXXXXXXXXX", 11), ("xxxxx", 11), ("[NAME REMOVED]", 13)]);
}
