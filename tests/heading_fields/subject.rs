use super::{Whole, check};

const CASES: &[(&str, &str)] = &[
    ("SUBJECT: THE LIGHTHOUSE", "THE LIGHTHOUSE"),
    ("SUBJECT:  THE LIGHTHOUSE ", "THE LIGHTHOUSE"),
    ("SUBJECT:THE LIGHTHOUSE", "THE LIGHTHOUSE"),
    ("SUBJECT : THE LIGHTHOUSE", "THE LIGHTHOUSE"),
    ("SUBJ: THE LIGHTHOUSE", "THE LIGHTHOUSE"),
    ("SUBJ:  THE LIGHTHOUSE", "THE LIGHTHOUSE"),
    ("UBJECT: THE LIGHTHOUSE", "THE LIGHTHOUSE"),
    ("SUBJCT: THE LIGHTHOUSE", "THE LIGHTHOUSE"),
    ("SUBJECT THE LIGHTHOUSE", "THE LIGHTHOUSE"),
    ("Subject: The lighthouse", "The lighthouse"),
    ("subject: the lighthouse", "the lighthouse"),
    ("(C) SUBJECT: THE LIGHTHOUSE", "THE LIGHTHOUSE"),
    ("SUBJECT: (C) THE LIGHTHOUSE", "(C) THE LIGHTHOUSE"),
    ("SUBJECT: THE LIGHTHOUSE (C)", "THE LIGHTHOUSE (C)"),
    ("SUBJECT: THE LIGHTHOUSE\nAND ITS KEEPERS", "THE LIGHTHOUSE AND ITS KEEPERS"),
    ("SUBJECT: THE LIGHTHOUSE \nAND ITS KEEPERS \nIN WINTER", "THE LIGHTHOUSE AND ITS KEEPERS IN WINTER"),
    ("SUBJECT: THE LIGHTHOUSE\n         AND ITS KEEPERS", "THE LIGHTHOUSE AND ITS KEEPERS"),
    ("SUBJECT: AMBASSADOR'S JOURNEY\nTO RUSSIA", "AMBASSADOR'S JOURNEY TO RUSSIA"),
    ("SUBJECT: LIGHTHOUSE\nINFO SHARING WITH SPAIN", "LIGHTHOUSE INFO SHARING WITH SPAIN"),
    ("SUBJECT: PORTUGUESE\nFM AMADO ON LIGHTHOUSES", "PORTUGUESE FM AMADO ON LIGHTHOUSES"),
    ("SUBJECT: THE LIGHTHOUSE--AND\n-- ITS KEEPERS", "THE LIGHTHOUSE--AND -- ITS KEEPERS"),
    ("SUBJECT: THE LONG-\nTERM KEEPER", "THE LONG-TERM KEEPER"),
    ("SUBJECT: KEEPER -\nA PORTRAIT", "KEEPER - A PORTRAIT"),
    ("SUBJECT: KEEPERS IN\n2008 AND AFTER", "KEEPERS IN 2008 AND AFTER"),
    ("SUBJECT: KEEPERS' \"LIGHT\"\n\"HOUSE\" OPENS", "KEEPERS' \"LIGHT\" \"HOUSE\" OPENS"),
    ("SUBJECT: WHAT'S NEXT FOR THE LIGHTHOUSE?", "WHAT'S NEXT FOR THE LIGHTHOUSE?"),
    ("SUBJECT: THE LIGHTHOUSE\nLISBON 00000500  001.2 OF 002", "THE LIGHTHOUSE"),
    ("SUBJECT: THE LIGHTHOUSE\n\nLISBON 00000500  001.2 OF 002\n", "THE LIGHTHOUSE"),
    ("SUBJECT: THE LIGHTHOUSE AND\n\nLISBON 00000500  001.2 OF 002\n\n\nITS KEEPERS", "THE LIGHTHOUSE AND ITS KEEPERS"),
    ("SUBJECT: THE LIGHTHOUSE\nLISBON 00000500  001.2 OF 002\nAND ITS KEEPERS", "THE LIGHTHOUSE AND ITS KEEPERS"),
    ("SUBJECT:\nTHE LIGHTHOUSE", "THE LIGHTHOUSE"),
    ("SUBJECT: THE LIGHTHOUSE\n-----------------------", "THE LIGHTHOUSE"),
    (
        "SUBJECT: MACEDONIA & NATO: REFORMS ON\nTRACK; POLITICAL & ECONOMIC OBSTACLES",
        "MACEDONIA & NATO: REFORMS ON TRACK; POLITICAL & ECONOMIC OBSTACLES",
    ),
    ("SUBJECT: MINISTER,S VISIT", "MINISTER,S VISIT"),
    ("THE LIGHTHOUSE AND ITS KEEPERS", "THE LIGHTHOUSE AND ITS KEEPERS"),
    ("THE LIGHTHOUSE\nAND ITS KEEPERS", "THE LIGHTHOUSE AND ITS KEEPERS"),
];

#[test]
fn subjects_are_read_whole_and_alone() {
    let read = |&(subject, wanted): &(&str, &str)| {
        let cable = Whole { subject, ..Whole::default() }.read();
        assert_eq!(cable.references.len(), 1, "{subject}");
        assert_eq!(cable.tags.len(), 3, "{subject}");
        assert_eq!((cable.to.len(), cable.info.len()), (1, 1), "{subject}");
        assert!(cable.from.is_some_and(|from| from.name == "AMEMBASSY LISBON"), "{subject}");
        (subject.to_owned(), cable.subject, Some(wanted.to_owned()))
    };
    check(CASES.iter().map(read).collect());
}

/// A heading that has nothing else; an unlabelled subject is known by what stands around it.
#[test]
fn subjects_are_read_in_a_bare_heading() {
    for tight in [false, true] {
        let read = |&(subject, wanted): &(&str, &str)| {
            let cable = Whole { subject, ..Whole::bare(tight) }.read();
            (format!("tight {tight}: {subject}"), cable.subject, Some(wanted.to_owned()))
        };
        let labelled = |(subject, _): &&(&str, &str)| subject.contains(':');
        check(CASES.iter().filter(labelled).map(read).collect());
    }
}

/// What stands glued to a subject or right under it belongs to its own field.
#[test]
fn other_fields_end_a_subject() {
    for (subject, reference, classified) in [
        ("SUBJECT: TALKSREF: LISBON 449", "", "Classified By: Ambassador Jane Doe for reasons 1.4 (b)."),
        ("SUBJECT: TALKS REF: LISBON 449", "", "Classified By: Ambassador Jane Doe for reasons 1.4 (b)."),
        ("SUBJECT: TALKS\nREF: LISBON 449", "", "Classified By: Ambassador Jane Doe for reasons 1.4 (b)."),
        ("SUBJECT: TALKS\nREF: LISBON 449\nClassified By: Ambassador Jane Doe for reasons 1.4 (b).", "", ""),
        ("SUBJECT: TALKS\nClassified By: Ambassador Jane Doe for reasons 1.4 (b).", "REF: LISBON 449", ""),
        ("SUBJECT: TALKS Classified By: Ambassador Jane Doe for reasons 1.4 (b).", "REF: LISBON 449", ""),
        ("SUBJECT: TALKS Classified By: Ambassador Jane Doe, Reasons 1.4 (b). REFTELS: A) LISBON 449", "", ""),
        ("SUBJECT: TALKS\n\nREF: LISBON 449 Classified By: Ambassador Jane Doe; reasons 1.4 (b)", "", ""),
    ] {
        let cable = Whole { subject, reference, classified, ..Whole::default() }.read();
        assert_eq!(cable.subject.as_deref(), Some("TALKS"), "{subject}");
        let canonical: Vec<_> = cable.references.iter().map(|reference| reference.canonical.as_deref()).collect();
        assert_eq!(canonical, [Some("08LISBON449")], "{subject}");
        let by = cable.classified_by.expect(subject);
        assert_eq!((by.name.as_deref(), by.reasons.len()), (Some("Jane Doe"), 1), "{subject}");
    }
}

#[test]
fn what_is_no_subject_is_none() {
    for (subject, body) in [
        ("", "1. (C) SUBJECT to weather, the lighthouse opens."),
        ("", "1. (C) The subject: light."),
        ("SUMMARY", "1. (C) The lighthouse opens."),
    ] {
        let cable = Whole { subject, body, ..Whole::default() }.read();
        assert_eq!(cable.subject, None, "{subject} {body}");
    }
    let body = "1. (C) The lighthouse opens.";
    // A heading over the first paragraph, and the first paragraph without a number.
    for (reference, body) in [
        ("REF: LISBON 449\n\nTHE LIGHTHOUSE OPENS\n--------------------", body),
        ("REF: LISBON 449\nTHE LIGHTHOUSE OPENS\n--------------------", body),
    ] {
        let cable = Whole { subject: "", reference, classified: "", body, ..Whole::default() }.read();
        assert_eq!(cable.subject, None, "{reference}");
        assert_eq!(cable.references.len(), 1, "{reference}");
    }
}
