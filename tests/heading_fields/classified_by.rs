use super::{Whole, check};

/// The field, the name, the title, and the reasons.
const CASES: &[(&str, &str, &str, &str)] = &[
    ("Classified By: Ambassador Jane Doe for reasons 1.4 (b) and (d)", "Jane Doe", "Ambassador", "1.4(b) 1.4(d)"),
    ("Classified By: Ambassador Jane Doe for reasons\n1.4 (b) and (d).", "Jane Doe", "Ambassador", "1.4(b) 1.4(d)"),
    ("Classified By: Ambassador Jane Doe for reasons 1.4 (b)\nand (d).", "Jane Doe", "Ambassador", "1.4(b) 1.4(d)"),
    (
        "Classified By: Political Counselor Jane Doe, for\nreasons 1.4 (b) and (d).",
        "Jane Doe",
        "Political Counselor",
        "1.4(b) 1.4(d)",
    ),
    ("CLASSIFIED BY: JANE DOE, DCM; REASON: 1.4(B), (D)", "JANE DOE", "DCM", "1.4(b) 1.4(d)"),
    (
        "CLASSIFIED BY: Jane Doe, Ambassador, Embassy Lisbon,\nU.S. Department of State.\nREASON: 1.4 (b), (d)",
        "Jane Doe",
        "Ambassador, Embassy Lisbon, U.S. Department of State",
        "1.4(b) 1.4(d)",
    ),
    ("CLASSIFIED BY: AMBASSADOR JANE DOE\nREASON: 1.5 (D)", "JANE DOE", "AMBASSADOR", "1.5(d)"),
    ("CLASSIFIED BY: AMBASSADOR JANE DOE\n\nREASON: 1.5 (D)", "JANE DOE", "AMBASSADOR", "1.5(d)"),
    ("Classified By: Classified by DCM Jane Doe, reasons 1.4 (b) and (d).", "Jane Doe", "DCM", "1.4(b) 1.4(d)"),
    ("(U) Classified by Ambassador J.D. Doe; reasons: 1.5 (b,d).", "J.D. Doe", "Ambassador", "1.5(b) 1.5(d)"),
    ("(C) CLASSIFIED BY CDA JANE DOE. REASONS: 1.5 (B) AND (D).", "JANE DOE", "CDA", "1.5(b) 1.5(d)"),
    ("Classified by Amb. Jane Doe for Reasons 1.5 (b)(d)", "Jane Doe", "Amb.", "1.5(b) 1.5(d)"),
    ("Classified By: DCM Jane Doe. Reasons: E.O. 12958, 1.4 (b),(d)", "Jane Doe", "DCM", "1.4(b) 1.4(d)"),
    ("Classified By: EconOff Jane Doe; Reason(s): 1.4 (B/D)", "Jane Doe", "EconOff", "1.4(b) 1.4(d)"),
    ("Classified By: Jane Doe, Econ Chief, 1.4 b and d", "Jane Doe", "Econ Chief", "1.4(b) 1.4(d)"),
    (
        "Classified By: A/DCM Jane Doe for reasons 1.4 (b) and (d)\n\nLISBON 00000500  001.2 OF 002",
        "Jane Doe",
        "A/DCM",
        "1.4(b) 1.4(d)",
    ),
    (
        "Classified By: A/DCM Jane Doe for reasons\n\nLISBON 00000500  001.2 OF 002\n\n1.4 (b) and (d)",
        "Jane Doe",
        "A/DCM",
        "1.4(b) 1.4(d)",
    ),
    (
        "Classified By: Consul General Jane Doe for reasons 1.4 (b), (c)\nand (d)",
        "Jane Doe",
        "Consul General",
        "1.4(b) 1.4(c) 1.4(d)",
    ),
    ("Classified By: Ambassador Jane Doe per 1.4 (b) and (d)", "Jane Doe", "Ambassador", "1.4(b) 1.4(d)"),
    ("Classified By: Jane Doe, Charge d'Affaires, a.i., for reasons 1.4 (b)", "Jane Doe", "Charge d'Affaires, a.i", "1.4(b)"),
];

#[test]
fn classifiers_are_read_in_every_form() {
    let read = |&(classified, name, title, reasons): &(&'static str, &'static str, &'static str, &'static str)| {
        let by = Whole { classified, ..Whole::default() }.read().classified_by.expect(classified);
        let found =
            (by.name.unwrap_or_default(), by.title.unwrap_or_default().trim_end_matches('.').to_owned(), by.reasons.join(" "));
        (classified.to_owned(), found, (name.to_owned(), title.trim_end_matches('.').to_owned(), reasons.to_owned()))
    };
    check(CASES.iter().map(read).collect());
}

/// A heading that has nothing else.
#[test]
fn classifiers_are_read_in_a_bare_heading() {
    for tight in [false, true] {
        let read = |&(classified, name, _, reasons): &(&'static str, &'static str, &'static str, &'static str)| {
            let by = Whole { classified, ..Whole::bare(tight) }.read().classified_by.expect(classified);
            let found = (by.name.unwrap_or_default(), by.reasons.join(" "));
            (format!("tight {tight}: {classified}"), found, (name.to_owned(), reasons.to_owned()))
        };
        check(CASES.iter().map(read).collect());
    }
}

/// One system cut this field after 71 signs, in the middle of words.
#[test]
fn a_name_that_the_margin_cut_in_two_is_one_word() {
    for (classified, name) in [
        (
            "Classified By: Interisland Harbors Affairs Deputy Coordinator Jane B. D \noe for reasons 1.4 (b) and (d)",
            "Jane B. Doe",
        ),
        (
            "Classified By: Interisland Harbors Affairs Deputy Coordinator John Doe \n Roe for reasons 1.4 (b) and (d)",
            "John Doe Roe",
        ),
        ("Classified By: Political and Economic Section Deputy Chief Jane Doe for \nreasons 1.4 (b) and (d)", "Jane Doe"),
        ("Classified By: Political and Economic Section Acting Chief Jane Doe, fo \nr reasons 1.4 (b) and (d)", "Jane Doe"),
        // A line that was ended earlier was ended at a word.
        ("Classified By: Harbors Affairs Deputy Coordinator Jane \nDoe for reasons 1.4 (b) and (d)", "Jane Doe"),
    ] {
        let by = Whole { classified, ..Whole::default() }.read().classified_by.expect(classified);
        assert_eq!(by.name.as_deref(), Some(name), "{classified}");
        assert_eq!(by.reasons, ["1.4(b)", "1.4(d)"], "{classified}");
    }
    // References under the label are none of the person.
    let classified = "Classified By: LISBON 222\nLISBON 216\n\nClassified by DCM Jane Doe; reasons 1.4 b and d.";
    let by = Whole { classified, ..Whole::default() }.read().classified_by.expect("a classifier");
    assert_eq!(by.name.as_deref(), Some("Jane Doe"));
}

/// Some posts state the deadline with the classifier, and leave it out of the order's line.
#[test]
fn a_deadline_in_the_classifiers_field_is_found() {
    let classified = "CLASSIFIED BY: Jane Doe, DCM\nREASON: 1.4 (b), (d)\nDECLASSIFY ON: 02/22/2018";
    for (order, wanted) in [("E.O. 12958:", "2018-02-22"), ("E.O. 12958: DECL: 03/01/2019", "2019-03-01")] {
        let cable = Whole { order, classified, ..Whole::default() }.read();
        assert_eq!(cable.executive_order.and_then(|order| order.declassify).as_deref(), Some(wanted), "{order}");
    }
    let cable = Whole { classified: "Derived From: DSCG 05-1, B and D", ..Whole::default() }.read();
    assert_eq!(cable.classified_by.map(|by| (by.name, by.title)), Some((None, None)));
}

/// Older telegrams put it into their first paragraph.
#[test]
fn a_classifier_inside_the_first_paragraph_is_found() {
    for body in [
        "1. (U) CLASSIFIED BY AMBASSADOR JANE DOE.  REASON: 1.5 (D).\n\n2. (C) The lighthouse opens.",
        "1. CLASSIFIED BY AMBASSADOR JANE DOE. REASON:\n1.5 (D).\n\n2. (C) The lighthouse opens.",
        "1. (C) The lighthouse opens.\n\n2. (U) CLASSIFIED BY AMBASSADOR JANE DOE; REASON 1.5 (D).",
        "1. CONFIDENTIAL - ENTIRE TEXT.  CLASSIFIED BY:\nJANE DOE, AMBASSADOR.  REASON: 1.5 (D) .\n\n2. The lighthouse opens.",
        "1.  (U)  CLASSIFIED BY JANE DOE, DEPUTY CHIEF OF\nMISSION.  REASON: 1.5 (D)\n\n2. (U) The lighthouse opens.",
    ] {
        let cable = Whole { classified: "", body, ..Whole::default() }.read();
        let by = cable.classified_by.expect(body);
        assert_eq!((by.name.as_deref(), by.reasons), (Some("JANE DOE"), vec!["1.5(d)".to_owned()]), "{body}");
    }
    let body = "1. (C) The plans are classified by the ministry for reasons of its own.\n\n2. (C) They stay so.";
    assert_eq!(Whole { classified: "", body, ..Whole::default() }.read().classified_by, None);
}

/// In a copy with a blank line after every line, the title of the first part looks like the classifier's next line.
#[test]
fn the_title_of_the_first_part_is_no_classifier() {
    for title in ["SUMMARY\n-------", "The Lamp Is Lit\n---------------", "SUMMARY"] {
        let classified = "Classified By: Political Counselor Jane Doe";
        let text = Whole { classified, body: "1. (C) The lighthouse opens.", ..Whole::default() }.text();
        let text = text.replace("1. (C) The lighthouse", &format!("{title}\n1. (C) The lighthouse"));
        for source in [text.clone(), text.replace('\n', "\n\n")] {
            let parsed = enclair::parse("title", source.as_bytes()).expect("a cable");
            let by = parsed.record.cables[0].classified_by.clone().expect("a classifier");
            assert_eq!((by.title.as_deref(), by.name.as_deref()), (Some("Political Counselor"), Some("Jane Doe")), "{source}");
        }
    }
}
