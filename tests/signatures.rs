//! Where a telegram is signed: under its text, or behind its last sentence where a copy has lost the line end between.

use enclair::record::BlockKind;

/// A cable of two paragraphs whose text ends so: what is read as text, and what as signature.
fn read(end: &str) -> (String, Vec<String>) {
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
        assert_eq!(read(end), (text.to_owned(), vec![name.to_owned()]), "{end}");
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
        assert_eq!(read(end), (end.to_owned(), Vec::new()), "{end}");
    }
}

#[test]
fn a_name_on_a_line_of_its_own_is_the_signature_alone() {
    let (text, signed) = read("The keeper met J. AMBERLEY. END COMMENT.\nHOLLIS");
    assert_eq!((text.as_str(), signed), ("The keeper met J. AMBERLEY. END COMMENT.", vec!["HOLLIS".to_owned()]));
}

#[test]
fn notes_stand_under_the_signature_of_some_posts() {
    for (call, note) in [("dusk (1).", "(1) That of 1902."), ("dusk.*", "* That of 1902."), ("dusk 1/.", "1/ That of 1902.")] {
        let (_, signed) = read(&format!("The lamp is lit at {call}\nAMBERLEY\n\n{note}"));
        assert_eq!(signed, ["AMBERLEY"], "{note}");
        let (text, signed) = read(&format!("The lamps are lit.\nCANDLES\n\n{note}"));
        assert!(signed.is_empty() && text == note, "{note}: a heading above an item");
    }
}
