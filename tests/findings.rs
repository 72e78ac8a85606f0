//! Each finding with the lines that it is about: under a line stands `^^^^ code` for each finding on it, and above the first line
//! `^ code` for those that have no place. No other may be there, but for `heading-line-missing`, since these cables are as short as
//! can be.

/// The cable without its marks, and the marks: line (none: 0) and code.
fn marked(text: &str) -> (String, Vec<(usize, String)>) {
    let (mut cable, mut marks) = (String::new(), Vec::new());
    let (mut no, mut above) = (0, "");
    for line in text.lines() {
        match line.trim_start().strip_prefix('^') {
            Some(mark) => {
                let code = mark.trim_start_matches('^').trim();
                let underlined = line.len() - code.len() - 1;
                assert!(no == 0 || underlined == above.len(), "the carets under {above:?} are {underlined}, not {}", above.len());
                marks.push((no, code.to_owned()));
            }
            None => {
                (no, above) = (no + 1, line);
                cable.push_str(line);
                cable.push('\n');
            }
        }
    }
    (cable, marks)
}

/// What is found is what is marked, on these lines; and the bytes that a finding names stand on its lines.
#[track_caller]
fn found(text: &str) {
    let (cable, mut wanted) = marked(text.trim_start_matches('\n'));
    let parsed = enclair::parse("cable.txt", cable.as_bytes()).expect("a cable");
    let told = parsed.record.findings.iter().filter(|finding| finding.code != "heading-line-missing");
    let mut found = Vec::new();
    for finding in told {
        found.push((finding.lines.map_or(0, |[first, _]| first), finding.code.clone()));
        assert_eq!(finding.lines.is_some(), finding.span.is_some(), "{finding:?}");
        if let (Some([first, last]), Some(span)) = (finding.lines, finding.span) {
            let [from, to] = [span.start, span.end].map(|at| cable[..at].trim_end_matches('\n').matches('\n').count() + 1);
            assert!(from <= last && first <= to, "bytes on lines {from} to {to}: {finding:?}");
        }
    }
    found.sort();
    wanted.sort();
    assert_eq!(found, wanted, "{:#?}", parsed.record.findings);
}

#[test]
fn a_sound_telegram_has_none() {
    found(
        "
VZCZCXRO0123
RR RUEHC
DE RUEHLI #0123/01 0451030
ZNY CCCCC ZZH
R 141030Z FEB 08
FM AMEMBASSY LISBON
TO RUEHC/SECSTATE WASHDC 0456
BT
C O N F I D E N T I A L SECTION 01 OF 02 LISBON 000123
SIPDIS
E.O. 12958: DECL: 02/14/2033
TAGS: PREL, PGOV, PO
SUBJECT: THE LAMP AND THE ROAD
REF: PARIS 99
Classified By: Ambassador Jane Amberley for reasons 1.4 (b) and (d).

1. (U) The keeper's lamp, the road, and 30 puffins: see paragraph 3.
For Qatar's view see ref A, para 9.

LISBON 00000123  002 OF 002

2. (SBU) The harbor's AT&T cable is \u{fb02}awless, and the G8 met in S\u{e3}o Tom\u{e9}.

3. (C) The Qadhafi lens is 5 \u{b5}m thick.
AMBERLEY
",
    );
}

#[test]
fn the_serial_of_the_station_is_that_of_the_message() {
    found(
        "
DE RUEHLI #0124 0451030
^^^^^^^^^^^^^^^^^^^^^^^ mrn-mismatch
R 141030Z FEB 08
FM AMEMBASSY LISBON
UNCLAS LISBON 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.
",
    );
    // Stations count to 9,999.
    found(
        "
DE RUEHLI #0123 0451030
R 141030Z FEB 08
UNCLAS LISBON 010123
SUBJECT: THE LAMP
1. (U) The lamp burns.
",
    );
}

#[test]
fn the_day_of_the_station_is_that_of_the_group() {
    found(
        "
DE RUEHLI #0123 0481030
^^^^^^^^^^^^^^^^^^^^^^^ date-mismatch
R 141030Z FEB 08
UNCLAS LISBON 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.
",
    );
    // The turn of the year.
    found(
        "
DE RUEHC #0123 0010010
R 312350Z DEC 07
UNCLAS STATE 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.
",
    );
}

#[test]
fn the_time_of_the_station_is_near_that_of_the_group() {
    found(
        "
DE RUEHLI #0123 0450730
^^^^^^^^^^^^^^^^^^^^^^^ station-time
R 141030Z FEB 08
UNCLAS LISBON 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.
",
    );
    found(
        "
DE RUEHLI #0123 0460130
^^^^^^^^^^^^^^^^^^^^^^^ station-time
R 141030Z FEB 08
UNCLAS LISBON 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.
",
    );
    // The Department sends hours later, on the next day even.
    found(
        "
DE RUEHC #0123 0460730
R 141030Z FEB 08
UNCLAS STATE 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.
",
    );
}

#[test]
fn the_station_is_that_of_the_post() {
    found(
        "
DE RUEHFR #0123 0451030
^^^^^^^^^^^^^^^^^^^^^^^ station-mismatch
R 141030Z FEB 08
FM AMEMBASSY LISBON
UNCLAS LISBON 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.
",
    );
    // Posts of one city share a station, and stations come and go.
    for (station, post) in [("RUEHBS", "USEU BRUSSELS"), ("RUEHXX", "LISBON"), ("RUEHLI", "NOWHERE")] {
        found(&format!(
            "DE {station} #0123 0451030\nR 141030Z FEB 08\nUNCLAS {post} 000123\nSUBJECT: THE LAMP\n1. (U) The lamp burns.\n"
        ));
    }
}

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
fn the_section_of_the_station_is_that_of_the_heading() {
    found(
        "
DE RUEHLI #0123/02 0451030
^^^^^^^^^^^^^^^^^^^^^^^^^^ section-mismatch
R 141030Z FEB 08
UNCLAS SECTION 01 OF 02 LISBON 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.
LISBON 00000123  002 OF 002
2. (U) The road is open.
",
    );
    // Stations write `/01` for a telegram of one section, too.
    found(
        "
DE RUEHLI #0123/01 0451030
R 141030Z FEB 08
UNCLAS LISBON 000123
SUBJECT: THE LAMP
1. (U) The lamp burns.
",
    );
}

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

#[test]
fn the_day_of_declassification_is_within_25_years() {
    for (day, code) in [("02/14/2034", "declassification-date"), ("02/13/2008", "declassification-date")] {
        found(&format!(
            "R 141030Z FEB 08\nC O N F I D E N T I A L LISBON 000123\nE.O. 12958: DECL: {day}\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^ {code}\nSUBJECT: THE LAMP\n1. (C) The lamp burns.\n"
        ));
    }
    for day in ["02/14/2018", "12/31/2033", "OADR", "25X1", "X1"] {
        found(&format!(
            "R 141030Z FEB 08\nC O N F I D E N T I A L LISBON 000123\nE.O. 12958: DECL: {day}\nSUBJECT: THE LAMP\n1. (C) The lamp burns.\n"
        ));
    }
}

#[test]
fn the_time_of_the_page_is_that_of_the_group() {
    found(
        "
Reference IDCreatedClassificationOrigin
08LISBON1232008-02-15 10:30CONFIDENTIALEmbassy Lisbon
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ date-mismatch
R 141030Z FEB 08
C O N F I D E N T I A L LISBON 000123
SUBJECT: THE LAMP
1. (C) The lamp burns.
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
fn the_order_is_one_of_its_day() {
    found(
        "
R 141030Z FEB 08
C O N F I D E N T I A L LISBON 000123
E.O. 12598: DECL: 02/14/2018
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ order-unknown
SUBJECT: THE LAMP
1. (C) The lamp burns.
",
    );
    found(
        "
R 141030Z FEB 08
C O N F I D E N T I A L LISBON 000123
E.O. 13526: DECL: 02/14/2018
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ order-mismatch
SUBJECT: THE LAMP
1. (C) The lamp burns.
",
    );
    found(
        "
R 141030Z FEB 90
C O N F I D E N T I A L LISBON 000123
E.O. 12065: GDS 2/14/96 (DOE, JANE) OR-P
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ order-mismatch
SUBJECT: THE LAMP
1. (C) The lamp burns.
",
    );
    // The new order's first months and the old one's last.
    for (group, order) in [("R 141030Z FEB 10", "13526"), ("R 141030Z OCT 10", "12958"), ("R 141030Z NOV 95", "12356")] {
        found(&format!(
            "{group}\nC O N F I D E N T I A L LISBON 000123\nE.O. {order}: DECL: OADR\nSUBJECT: THE LAMP\n1. (C) The lamp burns.\n"
        ));
    }
}

#[test]
fn the_reasons_stand_in_the_section_of_their_day() {
    found(
        "
R 141030Z FEB 08
C O N F I D E N T I A L LISBON 000123
E.O. 12958: DECL: 02/14/2018
SUBJECT: THE LAMP
Classified By: Ambassador Jane Amberley for reasons 1.5 (b) and (d).
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reason-mismatch
1. (C) The lamp burns.
",
    );
    found(
        "
R 141030Z FEB 01
C O N F I D E N T I A L LISBON 000123
E.O. 12958: DECL: 02/14/2011
SUBJECT: THE LAMP
Classified By: Ambassador Jane Amberley for reasons 1.4 (b) and (d).
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reason-mismatch
1. (C) The lamp burns.
",
    );
    for (group, section) in [("R 141030Z FEB 01", "1.5"), ("R 141030Z JUN 03", "1.5"), ("R 141030Z APR 03", "1.4")] {
        found(&format!(
            "{group}\nC O N F I D E N T I A L LISBON 000123\nE.O. 12958: DECL: 02/14/2013\nSUBJECT: THE LAMP\nClassified By: Ambassador Jane Amberley for reasons {section} (b).\n1. (C) The lamp burns.\n"
        ));
    }
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
