//! Each finding with the lines that it is about: under a line stands `^^^^ code` for each finding on it, and above the first line
//! `^ code` for those that have no place. No other may be there, but for `heading-line-missing`, since these cables are as short as
//! can be.

#[path = "findings/day.rs"]
mod day;
#[path = "findings/marking.rs"]
mod marking;
#[path = "findings/station.rs"]
mod station;
#[path = "findings/text.rs"]
mod text;

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
