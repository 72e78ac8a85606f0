use super::{Whole, check};
use enclair::record::Level;

/// An address block, and its members as `ROLE routing/name*precedence#number-excluded`.
const ADDRESSES: &[(&str, &str)] = &[
    ("FM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC PRIORITY 5295", "FM AMEMBASSY LISBON|TO RUEHC/SECSTATE WASHDC*priority#5295"),
    ("FM AMEMBASSY LISBON\nTO SECSTATE WASHDC 475", "FM AMEMBASSY LISBON|TO SECSTATE WASHDC#475"),
    ("FM AMEMBASSY LISBON\nTO SECSTATE WASHDC PRIORITY", "FM AMEMBASSY LISBON|TO SECSTATE WASHDC*priority"),
    (
        "FM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC NIACT IMMEDIATE 0001",
        "FM AMEMBASSY LISBON|TO RUEHC/SECSTATE WASHDC*niact immediate#0001",
    ),
    ("FM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC FLASH 0001", "FM AMEMBASSY LISBON|TO RUEHC/SECSTATE WASHDC*flash#0001"),
    ("FM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC ROUTINE 0001", "FM AMEMBASSY LISBON|TO RUEHC/SECSTATE WASHDC*routine#0001"),
    ("FM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC PRIOITY 0001", "FM AMEMBASSY LISBON|TO RUEHC/SECSTATE WASHDC*priority#0001"),
    (
        "FM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC IMEDIATE 0001",
        "FM AMEMBASSY LISBON|TO RUEHC/SECSTATE WASHDC*immediate#0001",
    ),
    ("FM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC 0001 PRIORITY", "FM AMEMBASSY LISBON|TO RUEHC/SECSTATE WASHDC*priority#0001"),
    (
        "FM SECSTATE WASHDC\nTO AMEMBASSY BERLIN PRIORITY\nINFO MISSILE TECHNOLOGY CONTROL REGIME COLLECTIVE PRIORITY",
        "FM SECSTATE WASHDC|TO AMEMBASSY BERLIN*priority|INFO MISSILE TECHNOLOGY CONTROL REGIME COLLECTIVE*priority",
    ),
    (
        "FM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC 1\nINFO RUCNMEM/EU MEMBER STATES COLLECTIVE\nRUEHRB/AMEMBASSY RABAT 2178",
        "FM AMEMBASSY LISBON|TO RUEHC/SECSTATE WASHDC#1|INFO RUCNMEM/EU MEMBER STATES COLLECTIVE|INFO RUEHRB/AMEMBASSY RABAT#2178",
    ),
    (
        "FM SECSTATE WASHDC\nTO ALL EUROPEAN POSTS COLLECTIVE PRIORITY\nXMT AMEMBASSY MINSK\nAMCONSUL NAPLES",
        "FM SECSTATE WASHDC|TO ALL EUROPEAN POSTS COLLECTIVE*priority-AMEMBASSY MINSK-AMCONSUL NAPLES",
    ),
    (
        "FM SECSTATE WASHDC\nTO ALL EUROPEAN POSTS COLLECTIVE PRIORITY\nINFO XMT AMEMBASSY MINSK\nAMCONSUL NAPLES",
        "FM SECSTATE WASHDC|TO ALL EUROPEAN POSTS COLLECTIVE*priority-AMEMBASSY MINSK-AMCONSUL NAPLES",
    ),
    (
        "FM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC 0456\nINFO ZEN/AMCONSUL OPORTO\nRUEHRB/AMEMBASSY RABAT 2178",
        "FM AMEMBASSY LISBON|TO RUEHC/SECSTATE WASHDC#0456|INFO ZEN/AMCONSUL OPORTO|INFO RUEHRB/AMEMBASSY RABAT#2178",
    ),
    (
        "FM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC 0456 RUEHRB/AMEMBASSY RABAT PRIORITY 2178",
        "FM AMEMBASSY LISBON|TO RUEHC/SECSTATE WASHDC#0456|TO RUEHRB/AMEMBASSY RABAT*priority#2178",
    ),
    (
        "FM SECSTATE WASHDC\nTO PAGE 02        STATE   015113  182333Z\nRUEHRB/AMEMBASSY RABAT PRIORITY",
        "FM SECSTATE WASHDC|TO RUEHRB/AMEMBASSY RABAT*priority",
    ),
    (
        "FM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC\nPRIORITY 0456\nINFO RUEHZL/EUROPEAN POLITICAL\nCOLLECTIVE",
        "FM AMEMBASSY LISBON|TO RUEHC/SECSTATE WASHDC*priority#0456|INFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE",
    ),
    (
        "FM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC 0456\nINFO RHMCSUU/JOINT STAFF WASHINGTON DC//J3//\nRUCNFB/FBI WASHDC//INTD/CTD/CT WATCH//",
        "FM AMEMBASSY LISBON|TO RUEHC/SECSTATE WASHDC#0456|INFO RHMCSUU/JOINT STAFF WASHINGTON DC//J3//|INFO RUCNFB/FBI WASHDC//INTD/CTD/CT WATCH//",
    ),
    (
        "FM AMCONSUL CAPE TOWN\nTO SECSTATE WASHDC 5365\nINFO AMEMBASSY PRETORIA\nAMCONSUL JOHANNESBURG",
        "FM AMCONSUL CAPE TOWN|TO SECSTATE WASHDC#5365|INFO AMEMBASSY PRETORIA|INFO AMCONSUL JOHANNESBURG",
    ),
    (
        "FM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC 0456\nRUEAIIA/CIA WASHDC PRIORITY\nINFO RHEHNSC/NSC WASHDC PRIORITY",
        "FM AMEMBASSY LISBON|TO RUEHC/SECSTATE WASHDC#0456|TO RUEAIIA/CIA WASHDC*priority|INFO RHEHNSC/NSC WASHDC*priority",
    ),
    (
        "FM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC 1\nINFO RHMFIUU/COMSOCEUR VAIHINGEN GE//J2/J3//PRIORITY\nRHMFISS/CTF 72 PRIORITY\nRHMFISS/CTF 72",
        "FM AMEMBASSY LISBON|TO RUEHC/SECSTATE WASHDC#1|INFO RHMFIUU/COMSOCEUR VAIHINGEN GE//J2/J3//*priority|INFO RHMFISS/CTF 72*priority|INFO RHMFISS/CTF 72",
    ),
    (
        "FM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC \n0456\nINFO RUEHROV/AMEMBASSY VATICAN POUCH",
        "FM AMEMBASSY LISBON|TO RUEHC/SECSTATE WASHDC#0456|INFO RUEHROV/AMEMBASSY VATICAN",
    ),
];

#[test]
fn addressees_are_read_one_by_one() {
    let read = |&(addresses, wanted): &(&str, &str)| {
        let cable = Whole { addresses, ..Whole::default() }.read();
        let all = cable.from.iter().map(|one| ("FM", one)).chain(cable.to.iter().map(|one| ("TO", one)));
        let found: Vec<String> = all
            .chain(cable.info.iter().map(|one| ("INFO", one)))
            .map(|(role, one)| {
                let with =
                    |sign: &str, text: &Option<String>| text.as_ref().map(|text| format!("{sign}{text}")).unwrap_or_default();
                let routing = one.routing.as_ref().map(|routing| format!("{routing}/")).unwrap_or_default();
                let excluded: String = one.excluded.iter().map(|name| format!("-{name}")).collect();
                format!("{role} {routing}{}{}{}{excluded}", one.name, with("*", &one.precedence), with("#", &one.number))
            })
            .collect();
        (addresses.to_owned(), found.join("|"), wanted.to_owned())
    };
    check(ADDRESSES.iter().map(read).collect());
}

/// The line, the level, the controls, sections and serial.
type Line = (&'static str, Level, &'static str, Option<(u32, u32)>, Option<&'static str>);

const CLASSIFICATIONS: &[Line] = &[
    ("UNCLAS LISBON 000500", Level::Unclassified, "", None, Some("LISBON 000500")),
    ("UNCLASSIFIED LISBON 500", Level::Unclassified, "", None, Some("LISBON 500")),
    ("U N C L A S LISBON 000500", Level::Unclassified, "", None, Some("LISBON 000500")),
    ("UNCLAS SENSITIVE LISBON 000500", Level::Unclassified, "SBU", None, Some("LISBON 000500")),
    ("UNCLAS LISBON 000500\n\nSENSITIVE\nSIPDIS", Level::Unclassified, "SBU", None, Some("LISBON 000500")),
    ("UNCLAS//FOR OFFICIAL USE ONLY LISBON 000500", Level::Unclassified, "FOUO", None, Some("LISBON 000500")),
    (
        "UNCLASSIFIED//FOR OFFICIAL USE ONLY SECTION 01 OF 02 LISBON 000500",
        Level::Unclassified,
        "FOUO",
        Some((1, 2)),
        Some("LISBON 000500"),
    ),
    ("UNCLAS E F T O SECTION 01 OF 02 LISBON 000500", Level::Unclassified, "EFTO", Some((1, 2)), Some("LISBON 000500")),
    ("C O N F I D E N T I A L LISBON 000500", Level::Confidential, "", None, Some("LISBON 000500")),
    ("CONFIDENTIAL LISBON 000500", Level::Confidential, "", None, Some("LISBON 000500")),
    ("C O N F I D E N T I A L NOFORN LISBON 000500", Level::Confidential, "NOFORN", None, Some("LISBON 000500")),
    (
        "C O N F I D E N T I A L//NOFORN SECTION 01 OF 02 LISBON 000500",
        Level::Confidential,
        "NOFORN",
        Some((1, 2)),
        Some("LISBON 000500"),
    ),
    ("C o n f i d e n t i a l section 01 of 04 lisbon 000500", Level::Confidential, "", Some((1, 4)), Some("lisbon 000500")),
    ("C O N F I D E N T A L SECTION 01 OF 02 LISBON 000500", Level::Confidential, "", Some((1, 2)), Some("LISBON 000500")),
    ("S E C E T LISBON 000500", Level::Secret, "", None, Some("LISBON 000500")),
    ("S E C R E R LISBON 000500", Level::Secret, "", None, Some("LISBON 000500")),
    ("S E C R E T SECTION 01 OF 07 LISBON 000500", Level::Secret, "", Some((1, 7)), Some("LISBON 000500")),
    ("S E C R E T LISBON 000500", Level::Secret, "", None, Some("LISBON 000500")),
    ("S E C R E T LISBON 000500\nNOFORN", Level::Secret, "NOFORN", None, Some("LISBON 000500")),
    ("S E C R E T//REL TO USA, GBR LISBON 000500", Level::Secret, "REL TO USA GBR", None, Some("LISBON 000500")),
    ("S E C R E T REL NATO LISBON 000500", Level::Secret, "REL NATO", None, Some("LISBON 000500")),
    ("S E C R E T ORCON NOFORN LISBON 000500", Level::Secret, "ORCON NOFORN", None, Some("LISBON 000500")),
    ("T O P S E C R E T LISBON 000500", Level::TopSecret, "", None, Some("LISBON 000500")),
    ("TOP SECRET SECTION 01 OF 02 LISBON 000500", Level::TopSecret, "", Some((1, 2)), Some("LISBON 000500")),
    ("CONFIDENTAL SECTION 01 OF 02 LISBON 000500", Level::Confidential, "", Some((1, 2)), Some("LISBON 000500")),
    ("UNLCAS LISBON 000500", Level::Unclassified, "", None, Some("LISBON 000500")),
    ("LIMITED OFFICIAL USE LISBON 00500", Level::Unclassified, "LIMITED OFFICIAL USE", None, Some("LISBON 00500")),
    ("C O N F I D E N T I A L SECTION 1 OF 2 LISBON 500", Level::Confidential, "", Some((1, 2)), Some("LISBON 500")),
    ("C O N F I D E N T I A L SQCTION 01 OF 02 LISBON 000500", Level::Confidential, "", Some((1, 2)), Some("LISBON 000500")),
    ("UNCLAS SECTON 01 OF02 LISBON 000500", Level::Unclassified, "", Some((1, 2)), Some("LISBON 000500")),
    ("S E C R E T SECTION 01 GF 02 LISBON 000500", Level::Secret, "", Some((1, 2)), Some("LISBON 000500")),
    ("S E C R E T SECTION 01F02 LISBON 000500", Level::Secret, "", Some((1, 2)), Some("LISBON 000500")),
    ("S E C R E T//SI//NOFORN LISBON 000500", Level::Secret, "SI NOFORN", None, Some("LISBON 000500")),
    ("UNCLAS AIDAC LISBON 000500", Level::Unclassified, "", None, Some("LISBON 000500")),
    ("UNCLAS AIDAC SIPDIS SECTION 01 OF 02 LISBON 000500", Level::Unclassified, "", Some((1, 2)), Some("LISBON 000500")),
    ("C O N F I D E N T I A L LISBON 000500 SIPDIS", Level::Confidential, "", None, Some("LISBON 000500")),
    ("C O N F I D E N T I A L LISBON 000500 SECTION 01 OF 02", Level::Confidential, "", Some((1, 2)), Some("LISBON 000500")),
];

#[test]
fn classification_lines_are_read_in_every_form() {
    let read = |&(classification, level, controls, section, serial): &Line| {
        let cable = Whole { classification, ..Whole::default() }.read();
        let found = cable.classification.expect(classification);
        let sections = cable.sections.map(|sections| (sections.present[0], sections.count));
        let mrn = cable.mrn.map(|mrn| mrn.as_written);
        let wanted = (level, controls.to_owned(), section, serial.map(str::to_owned));
        (classification.to_owned(), (found.level, found.controls.join(" "), sections, mrn), wanted)
    };
    check(CLASSIFICATIONS.iter().map(read).collect());
}

#[test]
fn the_number_of_the_cable_is_canonical() {
    for line in
        ["LISBON 000500", "LISBN 000500", "AMEMBASSY LISBON 000500", "lisbon 500", "MISSION LISBON 000500", "EFTO LISBON 000500"]
    {
        let classification = format!("C O N F I D E N T I A L {line}");
        let cable = Whole { classification: &classification, ..Whole::default() }.read();
        let mrn = cable.mrn.expect(line);
        assert_eq!((mrn.canonical.as_str(), mrn.post.as_str(), mrn.number), ("08LISBON500", "LISBON", 500), "{line}");
    }
}

/// Five real bodies lack their classification line.
#[test]
fn a_page_line_and_the_sender_stand_in_for_a_lost_line() {
    let body = "1. (C) The lighthouse opens.\n\nLISBON 00000500  002 OF 003\n\n2. (C) It stays so.";
    let cable = Whole { classification: "SIPDIS", body, ..Whole::default() }.read();
    assert_eq!(cable.mrn.map(|mrn| mrn.canonical).as_deref(), Some("08LISBON500"));
    assert_eq!(
        cable.origin.map(|origin| (origin.name, origin.country)),
        Some(("Embassy Lisbon".to_owned(), Some("PT".to_owned())))
    );
    let cable = Whole { classification: "SIPDIS", ..Whole::default() }.read();
    assert_eq!(cable.mrn, None);
    assert_eq!(cable.origin.and_then(|origin| origin.post).as_deref(), Some("LISBON"));
    let addresses = "FM SECSTATE WASHDC\nTO AMEMBASSY BERLIN PRIORITY";
    let cable = Whole { addresses, classification: "SIPDIS", ..Whole::default() }.read();
    assert_eq!(cable.origin.and_then(|origin| origin.post).as_deref(), Some("STATE"));
}

/// Copies that have lost line ends hold a whole heading on one line.
#[test]
fn a_heading_on_one_line_is_read() {
    for (classification, captions) in [
        (
            "CONFIDENTIAL LISBON 000500 C O R R E C T E D COPY\nE.O. 12958: DECL: 02/22/2018\nTAGS: PREL, PO\nSUBJECT: TALKS\nREF: A. LISBON 449 B. 07 PARIS 12\nClassified By: Ambassador Jane Doe for reasons 1.4 (b) and (d).",
            vec!["CORRECTED COPY"],
        ),
        (
            "C O N F I D E N T I A L SECTION 01 OF 02 LISBON 000500 SIPDIS DEPT FOR EUR/WE E.O. 12958: DECL: 02/22/2018 TAGS: PREL, PO SUBJECT: TALKS REF: A. LISBON 449 B. 07 PARIS 12 Classified By: Ambassador Jane Doe for reasons 1.4 (b) and (d).",
            vec!["SIPDIS"],
        ),
        (
            "CONFIDENTIAL LISBON 000500 SIPDIS NOFORN DEPT FOR EUR/WE\nE.O. 12958: DECL: 02/22/2018 TAGS: PREL, PO\nSUBJECT: TALKS REF: A. LISBON 449 B. 07 PARIS 12\nClassified By: Ambassador Jane Doe for reasons 1.4 (b) and (d).",
            vec!["SIPDIS", "NOFORN"],
        ),
    ] {
        for body in ["1. (C) The lighthouse opens.", "1. (C) The lighthouse opens.\n\n2. (U) It stays so."] {
            let cable = Whole { classification, body, ..Whole::bare(false) }.read();
            let canonical: Vec<_> = cable.references.iter().filter_map(|reference| reference.canonical.as_deref()).collect();
            assert_eq!(canonical, ["08LISBON449", "07PARIS12"], "{classification}");
            assert_eq!(cable.subject.as_deref(), Some("TALKS"), "{classification}");
            assert_eq!(cable.captions, captions, "{classification}");
            assert_eq!((cable.tags.len(), cable.to.len(), cable.info.len()), (2, 1, 1), "{classification}");
            assert_eq!(cable.mrn.map(|mrn| mrn.canonical).as_deref(), Some("08LISBON500"), "{classification}");
            assert_eq!(cable.classification.map(|found| found.level), Some(Level::Confidential), "{classification}");
            assert_eq!(cable.classified_by.and_then(|by| by.name).as_deref(), Some("Jane Doe"), "{classification}");
        }
    }
    // Sentences that begin with a level are none.
    for line in ["SECRET TALKS IN LISBON 2008 AND AFTER", "Secret Lisbon 12 talks went on", "Confidential papers of Paris 2008"] {
        assert!(enclair::field::classification::line(line).is_none(), "{line}");
    }
}

/// Words of a text without numbers that begin like a label are no labels: the heading ends above the first marked paragraph.
#[test]
fn a_marked_paragraph_ends_the_heading() {
    let body = "(C) The keepers' assets were frozen in the spring.\n\nE.O. 13224 names two of them.\n\nSubject: what came after.\n\n(U) The lamp was lit.";
    let cable = Whole { body, ..Whole::default() }.read();
    assert_eq!(cable.subject.as_deref(), Some("THE LIGHTHOUSE AND ITS KEEPERS"));
    let texts: Vec<_> = cable.body.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(texts[0], "The keepers' assets were frozen in the spring.");
    assert!(texts.contains(&"The lamp was lit.") && texts.iter().any(|text| text.contains("E.O. 13224")), "{texts:?}");
}

/// A page that shows another cable's text: the level is the one that the page gives for its own cable.
#[test]
fn the_level_of_another_cable_is_not_this_ones() {
    for (line, wanted) in [
        ("S E C R E T STATE 068250", Level::Confidential),
        ("S E C R E T LISBON 000500", Level::Secret),
        // One figure of the serial, or one letter of the post, is a slip and no other cable.
        ("S E C R E T LISBON 000508", Level::Secret),
        ("S E C R E T LISBO 000500", Level::Secret),
    ] {
        let text = Whole { classification: line, ..Whole::default() }.text();
        let text =
            format!("Reference IDCreatedClassificationOrigin\n08LISBON5002008-02-22 14:57CONFIDENTIALEmbassy Lisbon\n{text}");
        let parsed = enclair::parse("page", text.as_bytes()).expect("a cable");
        let cable = &parsed.record.cables[0];
        assert_eq!(cable.mrn.as_ref().map(|mrn| mrn.canonical.as_str()), Some("08LISBON500"), "{line}");
        assert_eq!(cable.classification.as_ref().map(|found| found.level), Some(wanted), "{line}");
    }
}

#[test]
fn captions_and_attention_lines_are_kept() {
    for (lines, wanted) in [
        ("SIPDIS", vec!["SIPDIS"]),
        ("NOFORN\nSIPDIS", vec!["NOFORN", "SIPDIS"]),
        ("NOFORN SIPDIS", vec!["NOFORN", "SIPDIS"]),
        ("S I P D I S", vec!["SIPDIS"]),
        ("C O R R E C T E D COPY --CHANGE OF CLASSIFICATION\nSIPDIS", vec!["CORRECTED COPY", "SIPDIS"]),
        ("C O R R E C T E D C O P Y (CORRECTED ADDEE)\nSIPDIS", vec!["CORRECTED COPY", "SIPDIS"]),
        ("EXDIS\nNODIS", vec!["EXDIS", "NODIS"]),
        ("SIPDIS\nSIPDIS", vec!["SIPDIS"]),
        ("Captions: SENSITIVE, SIPDIS", vec!["SENSITIVE", "SIPDIS"]),
        ("SUSPECTED DUPLICATE", vec!["SUSPECTED DUPLICATE"]),
        ("STATE FOR SENSITIVE TALKS", vec![]),
    ] {
        let classification = format!("C O N F I D E N T I A L LISBON 000500\n\n{lines}\n\nSTATE FOR EUR; PARIS FOR POL");
        let cable = Whole { classification: &classification, ..Whole::default() }.read();
        assert_eq!(cable.captions, wanted, "{lines}");
        assert!(cable.header.iter().any(|line| line.text == "STATE FOR EUR; PARIS FOR POL"), "{lines}");
    }
}

#[test]
fn captions_may_stand_in_front_of_the_post() {
    let read = |classification| Whole { classification, ..Whole::default() }.read().captions;
    assert_eq!(read("UNCLAS AIDAC LISBON 000500\n\nSIPDIS"), ["AIDAC", "SIPDIS"]);
    assert_eq!(read("S E C R E T LISBON 000500 NODIS"), ["NODIS"]);
}

/// The order's line, its number, and the deadline.
const ORDERS: &[(&str, &str, Option<&str>)] = &[
    ("E.O. 12958: DECL: 02/22/2018", "12958", Some("2018-02-22")),
    ("E.O. 12958:  DECL:  2018/02/22", "12958", Some("2018-02-22")),
    ("EO 12958 DECL: 02/22/2018", "12958", Some("2018-02-22")),
    ("E.o. 12958: decl: 02/22/2018", "12958", Some("2018-02-22")),
    ("E.0. 12958: DECL: 02/22/2018", "12958", Some("2018-02-22")),
    ("E.O. 12958:DECL:02/22/2018", "12958", Some("2018-02-22")),
    ("E.O. 19528: DECL: 02/22/2018", "19528", Some("2018-02-22")),
    ("E.O. 1295: DECL: 02/22/2018", "1295", Some("2018-02-22")),
    ("E.O. 13526: DECL: 02/22/2018", "13526", Some("2018-02-22")),
    ("E.O. 12958: DECL: 22 FEB 2018", "12958", Some("2018-02-22")),
    ("E.O. 12958: DECL: FEBRUARY 22, 2018", "12958", Some("2018-02-22")),
    ("E.O. 12958: DECL: 2/22/18", "12958", Some("2018-02-22")),
    ("E.O. 12958: DECL:\n02/22/2018", "12958", Some("2018-02-22")),
    ("E.O. 12958: N/A", "12958", Some("N/A")),
    ("E.O. 12958:N/A", "12958", Some("N/A")),
    ("E.O. 12356: DECL: OADR", "12356", Some("OADR")),
    ("E.O. 11652: GDS", "11652", Some("GDS")),
    ("E.O. 11652: XGDS-1", "11652", Some("XGDS-1")),
    ("E.O. 12065: GDS 8/12/85 (DOE, JANE) OR-P", "12065", None),
    ("E.O. 12958: DECL: X1", "12958", Some("X1")),
    ("E.O. 12958: DECL: 1.6X6", "12958", Some("1.6X6")),
    ("E.O. 12958: DECL: 25X1", "12958", Some("25X1")),
    ("E.O. 12958: DECL: DECLASSIFIED BY NARA 09/02/2009", "12958", Some("2009-09-02")),
    ("E.O. 12958: DECL: AFTER KOREAN UNIFICATION", "12958", Some("AFTER KOREAN UNIFICATION")),
    ("E.O. 12958: DECL: UPON THE CLOSURE OF THE EMBASSY IN\nLISBON", "12958", Some("UPON THE CLOSURE OF THE EMBASSY IN LISBON")),
    ("E.O. 12958: DECL:", "12958", None),
    ("(U) E.O. 12958: DECL: 02/22/2018", "12958", Some("2018-02-22")),
    ("(C) E.O. 12958 DECL: 02/22/2018", "12958", Some("2018-02-22")),
    ("E.O. I2958: DECL: 02/22/2018", "12958", Some("2018-02-22")),
    ("E.O. 1295B: DECL: 02/22/2018", "1295", None),
    ("E.O. 12958: NOT APPLICABLE", "12958", Some("N/A")),
    ("E.O. 12958: not applicable.", "12958", Some("N/A")),
];

#[test]
fn deadlines_are_read_in_every_form() {
    let read = |&(order, number, deadline): &(&'static str, &'static str, Option<&'static str>)| {
        let cable = Whole { order, ..Whole::default() }.read();
        assert_eq!(cable.tags.len(), 3, "{order}");
        let found = cable.executive_order.expect(order);
        // The deadline of 1985 is before the cable's own year: any reading of its two digits would be a guess here.
        let declassify = found.declassify.filter(|_| !order.contains("GDS 8"));
        let wanted = (Some(number.to_owned()), deadline.map(str::to_owned));
        (order.to_owned(), (found.order, declassify), wanted)
    };
    check(ORDERS.iter().map(read).collect());
}

#[test]
fn date_time_groups_are_read_in_every_form() {
    for (dtg, precedence) in [
        ("P 221457Z FEB 08", "priority"),
        ("O P 221457Z FEB 08", "immediate"),
        ("P 221457Z FEB 2008", "priority"),
        ("P 221457ZFEB08", "priority"),
        ("P 22 1457Z FEB 08", "priority"),
        ("P 221457Z FEB 08 ZDK", "priority"),
        ("P 221457Z FEB 08 ZDK TO ALL CITE NUMEROUS SERVICE REQUESTS", "priority"),
        ("P 22I457Z FEB 08", "priority"),
        ("P 221457Z FEQ 08", "priority"),
        ("P 221457Z FE 08", "priority"),
        ("P 221457z Feb 08", "priority"),
        ("P 221457Z FEB O8", "priority"),
    ] {
        let cable = Whole { dtg, ..Whole::default() }.read();
        let found = cable.dtg.expect(dtg);
        assert_eq!(found.at.as_deref(), Some("2008-02-22T14:57:00Z"), "{dtg}");
        assert_eq!(serde_json::to_value(found.precedence).expect("a word"), precedence, "{dtg}");
    }
}

/// A copy has lost the line end between the last addressee and the classification.
#[test]
fn a_classification_behind_an_addressee_is_a_line_of_its_own() {
    for (last, level) in [
        ("AMEMBASSY LONDONUNCLAS LISBON 003235", Level::Unclassified),
        ("AMEMBASSY LONDON C O N F I D E N T I A L LISBON 003235", Level::Confidential),
        ("RUEHLO/AMEMBASSY LONDON 0012SECRET SECTION 01 OF 01 LISBON 003235", Level::Secret),
    ] {
        let head =
            format!("R 221457Z FEB 08\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC 475\nINFO AMEMBASSY PARIS\n{last}\n\nSIPDIS\n");
        for source in [
            format!("{head}SUBJECT: THE LAMP\n\n1. (U) It burns.\nDOE\n"),
            format!("{head}1. (U) It burns.\n").replace('\n', "\r\n"),
        ] {
            let parsed = enclair::parse("glued", source.as_bytes()).expect("a cable");
            assert!(parsed.ledger.accounts_for(parsed.text.len()));
            let cable = &parsed.record.cables[0];
            assert_eq!(cable.mrn.as_ref().map(|mrn| mrn.canonical.as_str()), Some("08LISBON3235"), "{last}");
            assert_eq!(cable.classification.as_ref().map(|found| found.level), Some(level), "{last}");
            let names: Vec<_> = cable.info.iter().map(|address| address.name.as_str()).collect();
            assert_eq!(names, ["AMEMBASSY PARIS", "AMEMBASSY LONDON"], "{last}");
        }
    }
}
