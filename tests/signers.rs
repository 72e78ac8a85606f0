//! Where a telegram is signed: under its text, with whatever stations, copyists and websites have put under that, or behind its
//! last sentence, where a copy has lost the line end between.

use enclair::record::{BlockKind, Cable};

fn read(end: &str) -> Cable {
    let text = format!(
        "DE RUEHLI #0500/01 0531457\nP 221457Z FEB 08\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC 1234\n\
         C O N F I D E N T I A L LISBON 000500\n\nE.O. 12958: DECL: 02/22/2018\nTAGS: PREL, PO\nSUBJECT: LIGHT\n\n\
         1. (C) SUMMARY: The lighthouse is open again, and its keepers are\ncontent.  END SUMMARY.\n\n\
         2. (U) The harbor master said that the lamp was lit on time, and that\nall was well in the harbor.\n{end}\n"
    );
    enclair::parse("signer", text.as_bytes()).expect("a cable").record.cables.remove(0)
}

fn signature(end: &str) -> Option<String> {
    read(end).body.iter().find(|block| block.kind == BlockKind::Signature).map(|block| block.text.clone())
}

#[test]
fn signatures_are_found_above_what_ends_a_copy() {
    for end in [
        "DOE",
        "\nDOE\n\n\n",
        "DOE \nBT\n#0500\n\nNNNN",
        "DOE\nNNN",
        "DOE\nNNNNMAFVVZCZ",
        "DOE\nCONFIDENTIAL",
        "DOE\nSIPDIS",
        "DOE\n2008-02-22",
        "DOE\n\n2004LISBON00500 - CONFIDENTIAL",
        "DOE\n\n\n=======================CABLE ENDS============================",
        "DOE\n\n<< END OF DOCUMENT >>",
        "DOE\nBT\n#5113\n\n\n\nNNNN\n\n\nEnd Cable Text",
        "DOE\n\nMINIMIZE CONSIDERED",
        "DOE\nLIMITED OFFICIAL USE\nNNNN",
        "DOE\n\nNOTE: NOT PASSED TO ABOVE ADDRESSEE(S)\n\n                       CONFIDENTIAL",
        "DOE\n\nNOTE BY OC/T:  HEADING AS RECEIVED.  CORRECTION TO FOLLOW.",
        "DOE\n\n                          SECRET\n\n>\n 2008LISBON00500 - Classification: SECRET",
        "Visit Lisbon's Classified Website:\nhttp://www.state.sgov.gov/p/eur/lisbon/\n\nDOE",
        "Visit Lisbon's Classified Website:\nhttp://www.state.sgov.gov/p/eur/lisbon/\nDOE",
        "DOE\n\nVisit Lisbon's Classified Website:\nhttp://www.state.sgov.gov/p/eur/lisbon/",
    ] {
        assert_eq!(signature(end).as_deref(), Some("DOE"), "{end}");
        assert!(read(end).body.iter().all(|block| block.text == "DOE" || !block.text.contains("DOE")), "{end}");
    }
}

#[test]
fn names_of_every_form_sign() {
    for name in ["JSULLIVAN", "TAYLORCD", "VAN VOORST", "DE LA CRUZ", "O'REAGAN", "SMITH-JONES", "Doe", "DOE (ACTING)", "DOE#"] {
        assert_eq!(signature(name).as_deref(), Some(name));
    }
}

#[test]
fn words_that_end_a_text_are_no_signatures() {
    for end in ["End summary.", "END COMMENT", "END", "BT", "NNNN", "SECRET", "The keepers left.", "WHY NOT?", "END TEXT."] {
        assert_eq!(signature(end), None, "{end}");
    }
}

/// A cable of two paragraphs whose text ends so: what is read as text, and what as signature.
fn ending(end: &str) -> (String, Vec<String>) {
    let head = "R 141030Z FEB 08\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC 5366\nUNCLAS LISBON 000123\n\nSUBJECT: THE LAMP\n\n";
    let source = format!("{head}1. (U) The lamp is lit at dusk, as the NATO manual asks.\n\n2. (U) {end}\n");
    let parsed = enclair::parse("signed.txt", source.as_bytes()).expect("a cable");
    assert!(parsed.ledger.accounts_for(parsed.text.len()));
    let cable = &parsed.record.cables[0];
    let is_signature = |kind: BlockKind| kind == BlockKind::Signature;
    let signed: Vec<_> = cable.body.iter().filter(|block| is_signature(block.kind)).collect();
    for block in &signed {
        assert_eq!(&parsed.text[block.span.start..block.span.end], block.text, "{end}");
    }
    let text = cable.body.iter().rfind(|block| !is_signature(block.kind)).map(|block| block.text.clone());
    (text.unwrap_or_default(), signed.into_iter().map(|block| block.text.clone()).collect())
}

#[test]
fn a_signature_behind_the_last_sentence_is_taken_off() {
    for (end, text, name) in [
        ("The keeper will answer in May.  AMBERLEY", "The keeper will answer in May.", "AMBERLEY"),
        ("The keeper will answer in\nMay.  End comment.  AMBERLEY", "The keeper will answer in May.  End comment.", "AMBERLEY"),
        (
            "THE KEEPER WILL ANSWER IN MAY.  END OF TEXT. AMBERLEY\n\n\nUNCLASSIFIED",
            "THE KEEPER WILL ANSWER IN MAY.  END OF TEXT.",
            "AMBERLEY",
        ),
        ("LISBON MINIMIZE CONSIDERED.  O'DONOHUE\nNNNN", "LISBON MINIMIZE CONSIDERED.", "O'DONOHUE"),
    ] {
        assert_eq!(ending(end), (text.to_owned(), vec![name.to_owned()]), "{end}");
    }
}

#[test]
fn the_last_word_of_a_text_is_no_signature() {
    for end in [
        "The keeper will answer AMBERLEY",
        "The keeper met Mr.  AMBERLEY",
        "The keeper wrote to the U.S.  EMBASSY",
        "The keeper will answer in May.  NATO",
        "The keeper will answer in May.  Then",
        "The keeper will answer in May. AMBERLEY",
        "THE KEEPER WILL ANSWER IN MAY. AMBERLEY SAID",
        "THE KEEPER WILL ANSWER IN MAY.  HOWEVER",
    ] {
        assert_eq!(ending(end), (end.to_owned(), Vec::new()), "{end}");
    }
}

#[test]
fn a_name_on_a_line_of_its_own_is_the_signature_alone() {
    let (text, signed) = ending("The keeper met J. AMBERLEY. END COMMENT.\nHOLLIS");
    assert_eq!((text.as_str(), signed), ("The keeper met J. AMBERLEY. END COMMENT.", vec!["HOLLIS".to_owned()]));
}

#[test]
fn notes_stand_under_the_signature_of_some_posts() {
    for (call, note) in [("dusk (1).", "(1) That of 1902."), ("dusk.*", "* That of 1902."), ("dusk 1/.", "1/ That of 1902.")] {
        let (_, signed) = ending(&format!("The lamp is lit at {call}\nAMBERLEY\n\n{note}"));
        assert_eq!(signed, ["AMBERLEY"], "{note}");
        let (text, signed) = ending(&format!("The lamps are lit.\nCANDLES\n\n{note}"));
        assert!(signed.is_empty() && text == note, "{note}: a heading above an item");
    }
}
