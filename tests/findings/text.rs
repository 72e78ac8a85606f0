//! What the text has too little or too much of.

use super::found;

#[test]
fn pages_run_on_without_gaps() {
    found(
        "
R 141030Z FEB 08
UNCLAS LISBON 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.
LISBON 00000123  002 OF 004
2. (U) The road is open.
LISBON 00000123  004 OF 004
^^^^^^^^^^^^^^^^^^^^^^^^^^^ page-missing
3. (U) The boat is in.
",
    );
}

#[test]
fn sections_leave_a_trace() {
    found(
        "
R 141030Z FEB 08
UNCLAS SECTION 01 OF 03 LISBON 000123
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ section-missing
SUBJECT: THE LAMP
1. (U) The lamp burns.
",
    );
}

#[test]
fn numbers_rise_by_one() {
    found(
        "
R 141030Z FEB 08
UNCLAS LISBON 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.
3. (U) The road is open.
^^^^^^^^^^^^^^^^^^^^^^^^ number-gap
3. (U) The boat is in.
^^^^^^^^^^^^^^^^^^^^^^ number-repeated
",
    );
    found(
        "
R 141030Z FEB 08
UNCLAS LISBON 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.  2. (U) The road is open.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ number-in-text
3. (U) The boat is in.
",
    );
}

#[test]
fn paragraphs_that_the_text_sends_to_are_there() {
    found(
        "
R 141030Z FEB 08
UNCLAS LISBON 000123
SUBJECT: THE LAMP
1. (U) This is an action request.  Please see paragraph 6.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ paragraph-unknown
2. (U) The road is open (para 1).
3. (U) See para 7 of ref A.
",
    );
}

#[test]
fn the_text_is_that_of_the_cable_that_the_page_names() {
    found(
        "
Reference IDCreatedClassificationOrigin
08LISBON1232008-02-14 10:30CONFIDENTIALEmbassy Lisbon
R 141030Z FEB 08
S E C R E T TALLINN 000777
^^^^^^^^^^^^^^^^^^^^^^^^^^ text-of-another-cable
^^^^^^^^^^^^^^^^^^^^^^^^^^ mrn-mismatch
^^^^^^^^^^^^^^^^^^^^^^^^^^ classification-mismatch
SUBJECT: THE LAMP
1. (S) The lamp burns.
",
    );
}

#[test]
fn damaged_characters_are_counted_by_kind() {
    found(
        "
R 141030Z FEB 08
UNCLAS LISBON 000123
SUBJECT: THE LAMP
1. (U) The harbor,s lamp is a &free8 lamp, and doesn,t burn.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ comma-for-apostrophe
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eight-for-quote
2. (U) The keeper,s boat is in.
",
    );
    found(
        "
R 141030Z FEB 08
UNCLAS LISBON 000123
SUBJECT: THE LAMP
1. (U) The lamp and Qclose friends burn.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ stray-q
2. (U) The Qlamp burns.
",
    );
    // In the source a sign takes more bytes than one; the carets are counted in bytes.
    for (word, code) in
        [("\u{ac}", "stray-sign"), ("ke\u{fffd}per", "replacement-character"), ("Espa\u{c3}\u{b1}a", "double-encoding")]
    {
        let line = format!("1. (U) The {word} burns.");
        let carets = "^".repeat(line.len());
        found(&format!("R 141030Z FEB 08\nUNCLAS LISBON 000123\nSUBJECT: THE LAMP\n{line}\n{carets} {code}\n"));
    }
}
