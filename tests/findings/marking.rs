//! Markings and levels against one another.

use super::found;

#[test]
fn the_security_warning_is_that_of_the_level() {
    found(
        "
DE RUEHLI #0123 0451030
ZNY CCCCC ZZH
^^^^^^^^^^^^^ security-warning-mismatch
R 141030Z FEB 08
S E C R E T LISBON 000123
SUBJECT: THE LAMP
1. (S) The lamp burns.
",
    );
    for (warning, level) in [("ZNY SQSSS ZZH", "S E C R E T"), ("ZNY CCCCC ZZH", "UNCLAS SENSITIVE"), ("ZNR UUUUU ZZH", "UNCLAS")]
    {
        let short = if level == "S E C R E T" { "S" } else { "U" };
        found(&format!(
            "DE RUEHLI #0123 0451030\n{warning}\nR 141030Z FEB 08\n{level} LISBON 000123\nSUBJECT: THE LAMP\n1. ({short}) The lamp burns.\n"
        ));
    }
}

#[test]
fn the_level_is_that_of_the_page() {
    found(
        "
Reference IDCreatedClassificationOrigin
08LISBON1232008-02-14 10:30CONFIDENTIALEmbassy Lisbon
R 141030Z FEB 08
S E C R E T LISBON 000123
^^^^^^^^^^^^^^^^^^^^^^^^^ classification-mismatch
SUBJECT: THE LAMP
1. (S) The lamp burns.
",
    );
}

#[test]
fn no_paragraph_is_above_the_whole() {
    found(
        "
R 141030Z FEB 08
C O N F I D E N T I A L LISBON 000123
SUBJECT: THE LAMP
1. (C) The lamp burns.
2. (S/NF) The road is open.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ marking-above-overall
",
    );
}

#[test]
fn the_whole_may_be_above_all_paragraphs() {
    found(
        "
R 141030Z FEB 08
S E C R E T LISBON 000123
^^^^^^^^^^^^^^^^^^^^^^^^^ overall-above-portions
SUBJECT: THE LAMP
1. (U) The lamp burns.
2. (C) The road is open.
",
    );
    // The paragraph without a marking may be the reason.
    found(
        "
R 141030Z FEB 08
S E C R E T LISBON 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.
2. The road is open.
^^^^^^^^^^^^^^^^^^^^ marking-missing
",
    );
}

#[test]
fn an_entire_text_has_one_marking() {
    found(
        "
R 141030Z FEB 08
C O N F I D E N T I A L LISBON 000123
SUBJECT: THE LAMP
1. (C - ENTIRE TEXT) The lamp burns.
2. The road is open.
3. The boat is in.
",
    );
}
