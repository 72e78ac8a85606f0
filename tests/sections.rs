//! Telegrams of several sections: each was a message of its own, and the text goes on across its heading.

use enclair::Parsed;

const HEAD: &str = "VZCZCXRO1234\nOO RUEHAG\nDE RUEHLI #0500/01 0531457\nZNY CCCCC ZZH\nO 221457Z FEB 08\nFM AMEMBASSY LISBON\n\
    TO RUEHC/SECSTATE WASHDC IMMEDIATE 5295\nINFO RUEHRB/AMEMBASSY RABAT 2178\nAMCONSUL OPORTO\nBT\n\
    C O N F I D E N T I A L SECTION 01 OF 02 LISBON 000500\n\nSIPDIS\n\nDEPT FOR EUR/WE\n\nE.O. 12958: DECL: 02/22/2018\n\
    TAGS: PREL, PO\nSUBJECT: THE LIGHTHOUSE AND ITS\nKEEPERS\n\n1. (C) The lighthouse is open again, and its keepers are\n\
    content.\n\n2. (C) The harbor master said that the lamp was lit on time, and\nthat the harbor\n";

const REST: &str = "was quiet.\n\n3. (C) The keepers will be paid in May.\nDOE\nBT\n#0500\n\nNNNN\n";

fn read(between: &str) -> Parsed {
    let parsed = enclair::parse("sections", format!("{HEAD}{between}{REST}").as_bytes()).expect("a cable");
    assert!(parsed.ledger.accounts_for(parsed.text.len()));
    parsed
}

#[test]
fn the_text_goes_on_across_the_heading_of_a_section() {
    for between in [
        "BT\n#0500\n\nNNNN\n\nVZCZCXRO1235\nOO RUEHAG\nDE RUEHLI #0500/02 0531457\nZNY CCCCC ZZH\nO 221457Z FEB 08\n\
         FM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 5296\nINFO RUEHRB/AMEMBASSY RABAT 2179\nAMCONSUL OPORTO\nBT\n\
         C O N F I D E N T I A L SECTION 02 OF 02 LISBON 000500\n\nSIPDIS\n\nDEPT FOR EUR/WE\n\nE.O. 12958: DECL: 02/22/2018\n\
         TAGS: PREL, PO\nSUBJECT: THE LIGHTHOUSE AND ITS\nKEEPERS\n\n",
        "\nC O N F I D E N T I A L SECTION 02 OF 02 LISBON 000500\n\nSIPDIS\n\n",
        "C O N F I D E N T I A L SECTION 02 OF 02 LISBON 000500\n",
        "\n\n\nCONFIDENTIAL\n\nPAGE 01        LISBON  00500  02 OF 02  221457Z\nACTION EUR-12\n\nINFO  OCT-01  /001 W\n\
         O 221457Z FEB 08\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC IMMEDIATE 5296\n\
         C O N F I D E N T I A L SECTION 02 OF 02 LISBON 000500\n\nSIPDIS\n\n",
    ] {
        let parsed = read(between);
        assert_eq!(parsed.record.cables.len(), 1, "{between}");
        let cable = &parsed.record.cables[0];
        let blocks: Vec<_> = cable.body.iter().map(|block| (block.number, block.text.as_str())).collect();
        let wanted = [
            (Some(1), "The lighthouse is open again, and its keepers are content."),
            (Some(2), "The harbor master said that the lamp was lit on time, and that the harbor was quiet."),
            (Some(3), "The keepers will be paid in May."),
            (None, "DOE"),
        ];
        assert_eq!(blocks, wanted, "{between}");
        assert_eq!(cable.sections.as_ref().map(|sections| sections.present.clone()), Some(vec![1, 2]), "{between}");
        assert_eq!((cable.to.len(), cable.info.len()), (1, 2), "{between}");
        assert!(parsed.record.findings.iter().all(|finding| finding.code != "text-lost" && finding.code != "section-missing"));
        // Every line of the second heading is kept, with what it is.
        let kept: Vec<_> = cable.header.iter().chain(&cable.trailer).map(|line| line.text.trim()).collect();
        let removed: Vec<_> = parsed.record.removed.iter().map(|entry| entry.text.trim()).collect();
        for line in between.lines().map(str::trim).filter(|line| !line.is_empty()) {
            assert!(kept.contains(&line) || removed.contains(&line), "{line}: {kept:?}");
        }
    }
}

/// What only looks like a section's heading is text.
#[test]
fn sentences_about_sections_stay_text() {
    for between in ["of the second\nSECTION 02 OF 02 of the lamp\n", "named\nLISBON 00500\n", "and the\nSECRET\n"] {
        let parsed = read(between);
        let text: Vec<_> = parsed.record.cables[0].body.iter().map(|block| block.text.as_str()).collect();
        let text = text.join(" ");
        for word in between.split_whitespace() {
            assert!(text.contains(word), "{word}: {text}");
        }
    }
}

/// A copy that keeps the heading of its first section alone, with so many paragraphs of some 620 bytes.
fn copy(sections: &str, paragraphs: usize, end: &str) -> Vec<String> {
    let sentence =
        "The harbor master said that the lamp was lit on time, that the boats came in by it, and that nobody was wet. ";
    let mut text = format!(
        "O 221457Z FEB 08\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC IMMEDIATE 5295\n\nC O N F I D E N T I A L {sections} LISBON 000500\n\n\
         SIPDIS\n\nE.O. 12958: DECL: 02/22/2018\nTAGS: PREL, PO\nSUBJECT: THE LIGHTHOUSE AND ITS KEEPERS\n\n"
    );
    for number in 1..=paragraphs {
        text += &format!("{number}. (C) {}\n\n", sentence.repeat(6).trim_end());
    }
    let parsed = enclair::parse("copy", (text + end).as_bytes()).expect("a cable");
    let missing = parsed.record.findings.iter().filter(|finding| finding.code == "section-missing");
    missing.map(|finding| finding.message.clone()).collect()
}

#[test]
fn a_whole_copy_with_one_heading_misses_no_section() {
    for (sections, paragraphs, end) in [
        ("SECTION 01 OF 02", 8, "DOE\n"),
        ("SECTION 01 OF 02", 8, ""),
        ("SECTION 01 OF 04", 16, "DOE\n"),
        ("SECTION 01 OF 04", 16, ""),
        ("SECTION 01 OF 11", 40, "DOE\n"),
        // The last section may be short.
        ("SECTION 01 OF 02", 6, "DOE\n"),
        ("SECTION 01 OF 03", 8, "DOE\n"),
    ] {
        assert_eq!(copy(sections, paragraphs, end), Vec::<String>::new(), "{sections}, {paragraphs} paragraphs, {end:?}");
    }
}

#[test]
fn a_text_too_short_for_its_sections_misses_some() {
    for (sections, paragraphs, end, wanted) in [
        ("SECTION 01 OF 02", 5, "", "section 2 left"),
        ("SECTION 01 OF 04", 6, "BT\n#0500\n\nNNNN\n", "sections 2, 3 and 4 left"),
        ("SECTION 01 OF 07", 9, "DOE\n", "sections 2, 3, 4, 5, 6 and 7 left"),
        // What stands before the section of the heading is not here, however long the text.
        ("SECTION 02 OF 03", 16, "DOE\n", "section 1 left"),
        // Page lines that stop too soon.
        ("SECTION 01 OF 04", 16, "LISBON 00000500  003 OF 004\n\n17. (C) The lamp is lit.\nDOE\n", "sections 2, 3 and 4 left"),
    ] {
        let found = copy(sections, paragraphs, end);
        assert!(found.len() == 1 && found[0].contains(wanted), "{sections}, {paragraphs} paragraphs: {found:?}");
    }
}

#[test]
fn pages_to_the_last_one_miss_no_section() {
    let end = "LISBON 00000500  004 OF 004\n\n7. (C) The lamp is lit.\nDOE\n";
    assert_eq!(copy("SECTION 01 OF 04", 6, end), Vec::<String>::new());
}
