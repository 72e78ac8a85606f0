//! The signature, with whatever stations, copyists and websites have put under it.

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
