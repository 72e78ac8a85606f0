use super::{Whole, check};

const CASES: &[(&str, &str)] = &[
    ("TAGS: PREL, PGOV, PO", "PREL PGOV PO"),
    ("TAGS: PREL PGOV PO", "PREL PGOV PO"),
    ("TAGS: PREL,PGOV,PO", "PREL PGOV PO"),
    ("TAGS: PREL; PGOV; PO", "PREL PGOV PO"),
    ("TAGS: PREL/PGOV/PO", "PREL PGOV PO"),
    ("TAGS:PREL,PGOV,PO", "PREL PGOV PO"),
    ("TAGS : PREL, PGOV, PO", "PREL PGOV PO"),
    ("TAGS: PREL  PGOV  PO ", "PREL PGOV PO"),
    ("(U) TAGS: PREL, PGOV, PO", "PREL PGOV PO"),
    ("TAGS PREL, PGOV, PO", "PREL PGOV PO"),
    ("TAGS PINR, PO", "PINR PO"),
    ("TAG: PREL, PGOV, PO", "PREL PGOV PO"),
    ("TGS: PREL, PGOV, PO", "PREL PGOV PO"),
    ("TABS: PREL, PGOV, PO", "PREL PGOV PO"),
    ("AGS: PREL, PGOV, PO", "PREL PGOV PO"),
    ("TAS: PREL, PGOV, PO", "PREL PGOV PO"),
    ("Tags: prel, pgov, po", "PREL PGOV PO"),
    ("tags: prel, pgov, po", "PREL PGOV PO"),
    ("TAGS: PREL, PREL, PGOV, PO, PREL", "PREL PGOV PO"),
    ("TAGS: US PREL US", "US PREL"),
    ("TAGS: ETRDEINVECINPGOVCS", "ETRD EINV ECIN PGOV CS"),
    ("TAGS: ETRDEINV, PGOV PO", "ETRD EINV PGOV PO"),
    ("TAGS: PRELPO", "PREL PO"),
    ("TAGS: PREL, PGOV,\nPO", "PREL PGOV PO"),
    ("TAGS: PREL, PGOV, \n      PO, SP", "PREL PGOV PO SP"),
    ("TAGS: PREL PGOV\nPO SP", "PREL PGOV PO SP"),
    ("TAGS: PREL, PGOV,\n\nPO, SP", "PREL PGOV PO SP"),
    ("TAGS: PREL, OVIP (DOE, JANE B.), PO", "PREL OVIP PO"),
    ("tags PREL PGOV PO", "PREL PGOV PO"),
    ("TAGS lanterns", "LANTERNS"),
    ("TAGS: PREL PGOV\nECON, AMGT, TF, PO", "PREL PGOV ECON AMGT TF PO"),
    ("TAGS: PREL PGOV PO ECONOMY AND FINANCE", "PREL PGOV|PO|ECONOMY AND FINANCE"),
    ("TAGS: PREL PGOV PO HARBOR\nCLEARANCE", "PREL PGOV|PO|HARBOR CLEARANCE"),
    ("TAGS: OVIP (DOE, JANE B.), PREL, PO", "OVIP PREL PO"),
    ("TAGS: OVIP (DOE, JANE) (ROE, JOHN), PREL", "OVIP PREL"),
    ("TAGS: OVIP (DOE,\nJANE B.), PREL, PO", "OVIP PREL PO"),
    ("TAGS: PREL, PINR (DOE, JANE), PO", "PREL PINR PO"),
    ("TAGS: PREL, KNNP, MNUC, IR", "PREL KNNP MNUC IR"),
    ("TAGS: PREL, ZZYX, PO", "PREL ZZYX PO"),
    ("TAGS: PREL, GOI EXTERNAL, ISRAELI PALESTINIAN AFFAIRS, IS", "PREL GOI EXTERNAL|ISRAELI PALESTINIAN AFFAIRS|IS"),
    ("TAGS: PREL, MTCRE, KTIP, UNSC, PO", "PREL MTCRE KTIP UNSC PO"),
    ("TAGS: PREL, PGOV, PO.", "PREL PGOV PO"),
    ("TAGS: PREL,PGOV PO,,SP", "PREL PGOV PO SP"),
    ("TAGS: NATO PREL MARR MASS MK", "NATO PREL MARR MASS MK"),
    ("TAGS: PREL, AND PGOV", "PREL PGOV"),
    ("TAGS: PREL, PGOV, PO\n\nLISBON 00000500  001.2 OF 002\n", "PREL PGOV PO"),
    ("TAGS: PREL, PGOV,\nLISBON 00000500  001.2 OF 002\nPO, SP", "PREL PGOV PO SP"),
];

#[test]
fn tags_are_read_and_the_subject_is_left_alone() {
    let split = |text: &str| -> Vec<String> {
        if text.contains('|') {
            let (first, rest) = text.split_once(' ').expect("a blank");
            std::iter::once(first).chain(rest.split('|')).map(str::to_owned).collect()
        } else {
            text.split(' ').map(str::to_owned).collect()
        }
    };
    let read = |&(tags, wanted): &(&str, &str)| {
        let cable = Whole { tags, ..Whole::default() }.read();
        assert_eq!(cable.subject.as_deref(), Some("THE LIGHTHOUSE AND ITS KEEPERS"), "{tags}");
        assert_eq!(cable.references.len(), 1, "{tags}");
        (tags.to_owned(), cable.tags.into_iter().map(|tag| tag.code).collect(), split(wanted))
    };
    check(CASES.iter().map(read).collect());
}

/// A heading that has nothing else.
#[test]
fn tags_are_read_in_a_bare_heading() {
    for tight in [false, true] {
        let read = |&(tags, wanted): &(&str, &str)| {
            let cable = Whole { tags, ..Whole::bare(tight) }.read();
            let codes: Vec<_> = cable.tags.into_iter().map(|tag| tag.code).collect();
            (format!("tight {tight}: {tags}"), codes.join(" "), wanted.replace('|', " "))
        };
        check(CASES.iter().map(read).collect());
    }
}

/// Where line ends were lost, or labels stand behind one another.
#[test]
fn tags_share_a_line_with_other_fields() {
    let cases = [
        ("E.O. 12958: DECL: 02/22/2018 TAGS: PREL, PGOV, PO", "", "SUBJECT: TALKS"),
        ("E.O. 12958: DECL: 02/22/2018 TAGS: PREL, PGOV, PO SUBJECT: TALKS", "", ""),
        ("E.o. 12958: decl: 02/22/2018 Tags: prel, pgov, po Subject: TALKS", "", ""),
        ("E.O. 12958: DECL: 02/22/2018", "TAGS: PREL, PGOV, PO SUBJECT: TALKS", ""),
        ("E.O. 12958: DECL: 02/22/2018", "TAGS: PREL, PGOV, POSUBJECT: TALKS", ""),
        ("E.O. 12958: DECL: 02/22/2018", "SUBJECT: TALKS", "TAGS: PREL, PGOV, PO"),
        ("DEPT FOR EUR E.O. 12958: DECL: 02/22/2018", "TAGS: PREL, PGOV, PO", "SUBJECT: TALKS"),
        ("E.O. 12958: DECL: 02/22/2018 TAGS PREL, PGOV, PO", "", "SUBJECT: TALKS"),
        ("E.O. 12958: DECL: 02/22/2018", "DEPT FOR EUR TAGS: PREL, PGOV, PO", "SUBJECT: TALKS"),
    ];
    for (order, tags, subject) in cases {
        let cable = Whole { order, tags, subject, ..Whole::default() }.read();
        let codes: Vec<_> = cable.tags.iter().map(|tag| tag.code.as_str()).collect();
        assert_eq!(codes, ["PREL", "PGOV", "PO"], "{order} {tags}");
        assert_eq!(cable.subject.as_deref(), Some("TALKS"), "{order} {tags}");
        assert_eq!(cable.executive_order.and_then(|order| order.declassify).as_deref(), Some("2018-02-22"), "{order}");
    }
}

#[test]
fn words_under_tags_that_are_no_codes_are_no_tags() {
    for subject in ["IRAN TALKS", "SUBJECT: US IRAN TALKS", "PREL TALKS"] {
        let cable = Whole { subject, ..Whole::default() }.read();
        assert_eq!(cable.tags.len(), 3, "{subject}");
        assert_eq!(cable.subject.as_deref(), Some(subject.trim_start_matches("SUBJECT: ")));
    }
}
