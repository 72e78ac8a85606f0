//! Text copies that a program or a newspaper made: what it puts above the telegram, and what ran together.

use enclair::Parsed;

const NOTE: &str =
    "This record is a partial extract of the original cable. The full text of the original cable is not available.";

const TEXT: &str = "\n\nSIPDIS\n\nE.O. 12958: DECL: 02/22/2012\nTAGS: PREL PO\nSUBJECT: THE LIGHTHOUSE AND ITS\nKEEPERS\n\n\
    ¶1. (C) The lighthouse is open again, and its keepers are content.\n\n\
    ¶2. (U) The harbor master said that the lamp was lit on time.\nDOE\n";

fn read(head: &str) -> Parsed {
    let parsed = enclair::parse("copy", format!("{head}{TEXT}").as_bytes()).expect("a cable");
    assert!(parsed.ledger.accounts_for(parsed.text.len()));
    parsed
}

/// Five lines, then the note with the telegram's first line behind it.
#[test]
fn five_lines_above_a_copy_are_read() {
    for (behind, created, sections) in [
        ("C O N F I D E N T I A L SECTION 01 OF 02 LISBON 000500", "2002-02-22", Some(2)),
        ("CONFIDENTIAL LISBON 000500", "2002-02-22", None),
        ("221457Z Feb 02", "2002-02-22T14:57:00Z", None),
        ("", "2002-02-22", None),
    ] {
        let head = format!(
            "02LISBON500\nTHE LIGHTHOUSE AND ITS\nFri Feb 22 00:00:00 +0100 2002\nCONFIDENTIAL\nEmbassy Lisbon\n{NOTE}{behind}"
        );
        let parsed = read(&head);
        let cable = &parsed.record.cables[0];
        assert_eq!(cable.mrn.as_ref().map(|mrn| mrn.canonical.as_str()), Some("02LISBON500"), "{behind}");
        assert_eq!(cable.created.as_deref(), Some(created), "{behind}");
        assert_eq!(cable.origin.as_ref().map(|origin| origin.name.as_str()), Some("Embassy Lisbon"), "{behind}");
        let level = serde_json::to_value(cable.classification.as_ref().expect("a level").level).expect("a name");
        assert_eq!(level, "confidential", "{behind}");
        assert_eq!(cable.sections.as_ref().map(|sections| sections.count), sections, "{behind}");
        assert_eq!(cable.subject.as_deref(), Some("THE LIGHTHOUSE AND ITS KEEPERS"), "{behind}");
        let markings: Vec<_> = cable.body.iter().filter_map(|block| block.marking.as_deref()).collect();
        assert_eq!(markings, ["C", "U"], "{behind}");
    }
}

/// Reference, subject, date, classification and origin above the telegram, as in the text copies of 2010.
#[test]
fn five_lines_above_a_telegram_are_the_pages() {
    let telegram = "R 221500Z FEB 02\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC 475\nC O N F I D E N T I A L LISBON 000500";
    for title in ["THE LIGHTHOUSE AND ITS KEEPERS", "THE LIGHTHOUSE: OF 2002,\nAND ITS KEEPERS"] {
        let parsed = read(&format!("02LISBON500\n{title}\n2002-02-22 14:57\nSECRET//NOFORN\nEmbassy Lisbon\n{telegram}"));
        let cable = &parsed.record.cables[0];
        let claimed: Vec<_> =
            cable.header.iter().filter(|line| line.role == "page-metadata").map(|line| line.text.as_str()).collect();
        assert_eq!(claimed, ["02LISBON500", "2002-02-22 14:57", "SECRET//NOFORN", "Embassy Lisbon"], "{title}");
        assert_eq!(cable.created.as_deref(), Some("2002-02-22T15:00:00Z"), "the telegram's own group comes first");
        let level = serde_json::to_value(cable.classification.as_ref().expect("a level").level).expect("a name");
        assert_eq!(level, "confidential", "{title}");
        let codes: Vec<_> = parsed.record.findings.iter().map(|finding| finding.code.as_str()).collect();
        assert!(["date-mismatch", "classification-mismatch"].iter().all(|code| codes.contains(code)), "{codes:?}");
    }
    // Without a group the copy's date is all there is; and lines that do not follow each other so are the text's.
    let bare = "C O N F I D E N T I A L LISBON 000500";
    let parsed = read(&format!("02LISBON500\nTHE LIGHTHOUSE\n2002-02-22 14:57\nCONFIDENTIAL\nEmbassy Lisbon\n{bare}"));
    assert_eq!(parsed.record.cables[0].created.as_deref(), Some("2002-02-22T14:57:00Z"));
    let parsed = read(&format!("02LISBON500\nTHE LIGHTHOUSE\n2002-02-22 14:57\nA harbor town\nEmbassy Lisbon\n{bare}"));
    let roles: Vec<_> = parsed.record.cables[0].header.iter().map(|line| line.role.as_str()).collect();
    assert_eq!(roles.iter().filter(|role| **role == "page-metadata").count(), 1, "{roles:?}");
}

/// A newspaper's own date line, alone or behind the note.
#[test]
fn a_newspapers_date_is_when_the_telegram_is_of() {
    for head in [
        "Friday, 22 February 2002, 14:57\nC O N F I D E N T I A L LISBON 000500".to_owned(),
        format!("{NOTE}Friday, 22 February 2002, 14:57\nC O N F I D E N T I A L LISBON 000500"),
    ] {
        let parsed = read(&head);
        assert_eq!(parsed.record.cables[0].created.as_deref(), Some("2002-02-22T14:57:00Z"), "{head}");
        assert_eq!(parsed.record.cables[0].mrn.as_ref().map(|mrn| mrn.canonical.as_str()), Some("02LISBON500"), "{head}");
    }
    // The telegram's own group comes first.
    let parsed =
        read("Friday, 22 February 2002, 14:57\nR 211500Z FEB 02\nFM AMEMBASSY LISBON\nC O N F I D E N T I A L LISBON 000500");
    assert_eq!(parsed.record.cables[0].created.as_deref(), Some("2002-02-21T15:00:00Z"));
}

/// The number that the message centre put beside the classification is no post and no serial.
#[test]
fn the_message_centres_number_is_no_reference_number() {
    let parsed = read(
        "                           CONFIDENTIAL     PTQ0668\n\nPAGE 01        LISBON  00500  221500Z\nACTION EUR-00\n\nINFO  LOG-00   NP-00\n      SAS-00     /003W\n                  ------------------36C1D4  221500Z /38\nR 221457Z FEB 02\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC PRIORITY 0138\nC O N F I D E N T I A L LISBON 000500",
    );
    let cable = &parsed.record.cables[0];
    assert_eq!(cable.mrn.as_ref().map(|mrn| mrn.canonical.as_str()), Some("02LISBON500"));
    assert!(parsed.record.findings.iter().all(|finding| finding.code != "mrn-mismatch"), "{:?}", parsed.record.findings);
    let roles: Vec<_> = cable.header.iter().map(|line| line.role.as_str()).collect();
    assert_eq!(roles[1..5], ["distribution", "distribution", "distribution", "message-number"]);
}

/// A mail with a header, a word of its own and a signature, around a cable that it quotes.
#[test]
fn a_cable_that_a_mail_quotes_is_read_without_the_marks() {
    let cable =
        format!("R 221457Z FEB 02\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC 1234\nC O N F I D E N T I A L LISBON 000500{TEXT}");
    let quoted = cable.replace('¶', "").lines().map(|line| format!("> {line}").trim_end().to_owned() + "\n").collect::<String>();
    let mail = format!(
        "From: Jane Roe <jane.roe@example.org>\nTo: John Roe <john.roe@example.org>\nSubject: FW: the lighthouse\n\
         Date: Mon, 25 Feb 2002 10:00:00 +0000\n\nfor the file\n\n{quoted}\n--\nJane\n"
    );
    let parsed = enclair::parse("mail", mail.as_bytes()).expect("a cable");
    assert!(parsed.ledger.accounts_for(parsed.text.len()));
    let cable = &parsed.record.cables[0];
    assert_eq!(cable.subject.as_deref(), Some("THE LIGHTHOUSE AND ITS KEEPERS"));
    assert_eq!(cable.body[0].text, "The lighthouse is open again, and its keepers are content.");
    assert_eq!(cable.to.len(), 1);
}

/// What a release under the Freedom of Information Act prints into a line, and the label of the last system's signature.
#[test]
fn a_reviewers_stamp_behind_a_sentence_goes() {
    let text = "MRN: 09 LISBON 500\nDate/DTG: Feb 22, 2009 / 221457Z FEB 09\nFrom: AMEMBASSY LISBON\nAction: WASHDC, SECSTATE ROUTINE\n\
        E.O.: 13526\nTAGS: PREL, PO\nSubject: The Lighthouse\n\n\
        1. (SBU) The lighthouse is open again, and its keepers are content. REVIEW AUTHORITY: John Roe, Senior Reviewer\n\n\
        2. (U) The REVIEW AUTHORITY of the harbor is the reviewer of lamps.\n\nSignature: Doe\n";
    let parsed = enclair::parse("release", text.as_bytes()).expect("a cable");
    let cable = &parsed.record.cables[0];
    assert_eq!(cable.body[0].text, "The lighthouse is open again, and its keepers are content.");
    assert_eq!(cable.body[1].text, "The REVIEW AUTHORITY of the harbor is the reviewer of lamps.");
    assert_eq!(cable.body[2].kind, enclair::record::BlockKind::Signature);
}
