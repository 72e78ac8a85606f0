//! Where the heading ends and the first words of the body begin, in cables whose paragraphs have no numbers.

fn subject_and_first(after_subject: &str) -> (String, String) {
    let text = format!(
        "R 041011Z MAR 75\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nC O N F I D E N T I A L LISBON 0123\n\
         E.O. 11652: GDS\nTAGS: PINT, PO\nSUBJECT: LIGHTHOUSE PARTY CREATED BY THE KEEPERS\n{after_subject}\n\
         THE MAYOR SAID THAT THE LAMP WOULD BE LIT AGAIN.\nEXAMPLE\n"
    );
    let parsed = enclair::parse("lighthouse.txt", text.as_bytes()).expect("a cable");
    let cable = &parsed.record.cables[0];
    (cable.subject.clone().unwrap_or_default(), cable.body[0].text.clone())
}

#[test]
fn a_summary_without_a_number_is_no_part_of_the_subject() {
    for opening in ["SUMMARY: CREATION OF THE PARTY IS A MOVE", "BEGIN SUMMARY.  THE PARTY IS A MOVE", "INTRODUCTION: A PARTY"] {
        let (subject, first) = subject_and_first(opening);
        assert_eq!(subject, "LIGHTHOUSE PARTY CREATED BY THE KEEPERS", "{opening}");
        assert!(first.starts_with(opening), "{first}");
    }
}

#[test]
fn a_subject_goes_on_over_the_wrap_where_a_parts_name_is_only_a_word() {
    let (subject, first) = subject_and_first("SUMMARY OF REACTIONS\n1. THE PARTY WAS CREATED ON SUNDAY.");
    assert_eq!(subject, "LIGHTHOUSE PARTY CREATED BY THE KEEPERS SUMMARY OF REACTIONS");
    assert!(first.starts_with("THE PARTY") || first.starts_with("1. THE PARTY"), "{first}");
}

/// The level, or the sign of the end, below a text without numbers: the heading does not reach down to it.
#[test]
fn what_closes_a_text_without_numbers_does_not_make_it_the_heading() {
    for close in ["CONFIDENTIAL", "NNNN", "CONFIDENTIAL\n\nNNNN", "BT\n#0123"] {
        let text = format!(
            "R 041011Z MAR 75\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nC O N F I D E N T I A L LISBON 0123\n\
             E.O. 11652: GDS\nTAGS: PINT, PO\nSUBJECT: LIGHTHOUSE\n\nTHE KEEPERS MET ON SUNDAY.  NOBODY ELSE CAME.\n\n\
             THE MAYOR SAID THAT THE LAMP WOULD BE LIT AGAIN.\nEXAMPLE\n\n{close}\n"
        );
        let parsed = enclair::parse("lighthouse.txt", text.as_bytes()).expect("a cable");
        let cable = &parsed.record.cables[0];
        let body: Vec<&str> = cable.body.iter().map(|block| block.text.as_str()).collect();
        let wanted =
            ["THE KEEPERS MET ON SUNDAY.  NOBODY ELSE CAME.", "THE MAYOR SAID THAT THE LAMP WOULD BE LIT AGAIN.", "EXAMPLE"];
        assert_eq!(body, wanted, "{close}");
    }
}
