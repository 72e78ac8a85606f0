//! Exports that lost their line ends: `DEC 66FM AMEMBASSY BUENOS AIRESTO SECSTATE WASHDC PRIORITYINFO USCINCSO…`.
//!
//! A line of a heading began where one of its labels stands, right behind another word or behind two blanks. Two blanks
//! alone are a lost line end above the first paragraph only: further down they stand behind a full stop.

use super::page_lines;

/// Shorter values have no lines to lose.
const SHORTEST: usize = 80;

/// Words that begin a line of the header when they run into the word before them (`RIO DE JANEIROAMEMBASSY SANTIAGO`).
const GLUED: &[&str] = &[
    "FM AM",
    "FM SEC",
    "FM US",
    "FM CONS",
    "FM RU",
    "TO SECSTATE",
    "TO RU",
    "TO AM",
    "TO ALL",
    "TO US",
    "INFO ",
    "XMT ",
    "AMEMBASSY ",
    "AMCONSUL ",
    "USMISSION ",
    "USMISSION",
    "AMEMBASSY",
    "SECSTATE ",
    "SECDEF ",
    "RUE",
    "ACTION ",
    "PAGE 0",
    "ZNY ",
    "ZNR ",
    "BT ",
];

/// Labels of the heading, glued to a word or behind a blank.
const LABELS: &[&str] = &[
    "E.O. 1",
    "E.o. 1",
    "EO 1",
    "TAGS:",
    "Tags:",
    "SUBJECT:",
    "Subject:",
    "SUBJ:",
    "Subj:",
    "REF:",
    "Ref:",
    "REFS:",
    "REF(S):",
    "Ref(s):",
    "REFTEL",
    "Classified By",
    "CLASSIFIED BY",
    "(U) Classified",
    "SIPDIS",
    "Sipdis",
    "DE RUE",
];

/// Where lines must have begun, in bytes from the start of the value, in order. `header`: the value is what stands above the
/// classification line, where blanks part the columns of a list of offices.
pub(super) fn find(text: &str, header: bool) -> Vec<usize> {
    if text.len() < SHORTEST || text.contains('\n') {
        return Vec::new();
    }
    let body = first_paragraph(text);
    let mut out = Vec::new();
    for (at, sign) in text.char_indices().skip(1) {
        let (before, rest) = (&text[..at], &text[at..]);
        let begins = match sign {
            '¶' => true,
            '-' => !before.ends_with('-') && is_rule(rest),
            '1'..='9' => before.ends_with(['.', '-', ' ']) && is_paragraph(before, rest),
            ' ' => false,
            _ if at < body => in_heading(before, rest),
            _ => rest.starts_with("PAGE 0") && before.ends_with("  "),
        };
        // Two blanks: a line that ended with one. Behind a label's colon they are the label's.
        let blanks = !header && at < body && sign != ' ' && before.ends_with("  ") && !before.trim_end().ends_with(':');
        let section = matches!(sign, 'C' | 'S' | 'U') && is_section(before, rest);
        if begins || blanks || section || (!header && after_rule(before, sign)) {
            out.push(at);
        }
    }
    out.extend(page_lines::find(text));
    out.sort_by_cached_key(|&at| at);
    out.dedup();
    out
}

/// The classification line of a further section, its letters apart.
fn is_section(before: &str, rest: &str) -> bool {
    let spaced = ["C O N F I D E N T I A L ", "S E C R E T ", "U N C L A S "].iter().any(|word| rest.starts_with(word));
    spaced && !before.ends_with(|c: char| c.is_ascii_uppercase()) && !before.ends_with(" P ")
}

/// Where the first paragraph begins; the end of the value where none has a number.
fn first_paragraph(text: &str) -> usize {
    let numbered =
        |(at, sign): &(usize, char)| *sign == '¶' || sign.is_ascii_digit() && *at > 0 && is_paragraph(&text[..*at], &text[*at..]);
    text.char_indices().find(numbered).map_or(text.len(), |(at, _)| at)
}

/// `1. (C) Text`, `1.(U)`: a number with a marking, not behind a letter or a figure.
fn is_paragraph(before: &str, rest: &str) -> bool {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let behind = rest[digits..].strip_prefix('.').map(|behind| behind.trim_start_matches(' '));
    let marking = behind.and_then(|behind| behind.strip_prefix('('));
    let letters =
        marking.is_some_and(|marking| marking.bytes().take(14).any(|b| b == b')') && marking.starts_with(['C', 'S', 'U']));
    digits <= 2 && letters && !before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '¶' | '/' | '('))
}

fn in_heading(before: &str, rest: &str) -> bool {
    let glued = before.ends_with(|c: char| !c.is_whitespace() && !matches!(c, '/' | '(' | '-'));
    let is = |words: &[&str]| words.iter().any(|word| rest.starts_with(word));
    // `DECLASSIFIED BY` is no classifier's label.
    let label = is(LABELS) && !(rest.starts_with(['C', 'c']) && before.ends_with(['E', 'e', 'N', 'n']));
    glued && (is(GLUED) && !is_inside_word(before, rest) || is_date_time(rest)) || label
}

/// `R 171512Z JAN 90`: a date-time group with its precedence.
fn is_date_time(rest: &str) -> bool {
    let bytes = rest.as_bytes();
    matches!(bytes, [b'Z' | b'O' | b'P' | b'R', b' ', ..])
        && bytes.get(2..8).is_some_and(|day| day.iter().all(u8::is_ascii_digit))
        && bytes.get(8) == Some(&b'Z')
}

/// `TRUE`, `REFM`: the letters of a word are no label. One that is followed by its address is.
fn is_inside_word(before: &str, rest: &str) -> bool {
    let short = rest.starts_with("RUE") && !rest.bytes().take(10).any(|b| b == b'/');
    let classified = rest.starts_with("USMISSION") && before.ends_with("/");
    short || classified
}

fn is_rule(rest: &str) -> bool {
    rest.bytes().take_while(|&b| b == b'-').count() >= 5
}

/// The first word behind a rule of dashes.
fn after_rule(before: &str, sign: char) -> bool {
    sign != '-' && sign != ' ' && before.trim_end_matches(' ').ends_with("-----")
}

#[cfg(test)]
mod tests {
    use super::find;

    fn lines(text: &str, header: bool) -> Vec<&str> {
        let mut ends = find(text, header);
        ends.push(text.len());
        let mut start = 0;
        ends.into_iter().map(|end| text[std::mem::replace(&mut start, end)..end].trim()).collect()
    }

    #[test]
    fn a_header_falls_into_its_lines() {
        let header =
            "P R 041848Z MAR 09FM AMEMBASSY LISBONTO SECSTATE WASHDC PRIORITYINFO USCINCSOAMEMBASSY RIO DE JANEIROAMCONSUL PORTO";
        let wanted = [
            "P R 041848Z MAR 09",
            "FM AMEMBASSY LISBON",
            "TO SECSTATE WASHDC PRIORITY",
            "INFO USCINCSO",
            "AMEMBASSY RIO DE JANEIRO",
            "AMCONSUL PORTO",
        ];
        assert_eq!(lines(header, true), wanted);
    }

    #[test]
    fn a_list_of_offices_keeps_its_columns() {
        let header = "CONFIDENTIALPAGE 01        LISBON  00097  01 OF 03  182017ZACTION AF-00INFO  LOG-00   ADS-00   /037 W  ------------------352654  200910Z /23R 171512Z JAN 90FM AMCONSUL PORTO";
        let wanted = [
            "CONFIDENTIAL",
            "PAGE 01        LISBON  00097  01 OF 03  182017Z",
            "ACTION AF-00",
            "INFO  LOG-00   ADS-00   /037 W",
            "------------------352654  200910Z /23",
            "R 171512Z JAN 90",
            "FM AMCONSUL PORTO",
        ];
        assert_eq!(lines(header, true), wanted);
    }

    #[test]
    fn a_word_that_holds_a_label_is_one_word() {
        let text = "UNCLASSIFIED LISBON 2481  E.O. 12958: DECL: DECLASSIFIED BY NARA 09/02/2009 TAGS: EFIS POSUBJECT:  THE SEA  ¶1.  GOOD.";
        let wanted = [
            "UNCLASSIFIED LISBON 2481",
            "E.O. 12958: DECL: DECLASSIFIED BY NARA 09/02/2009",
            "TAGS: EFIS PO",
            "SUBJECT:  THE SEA",
            "¶1.  GOOD.",
        ];
        assert_eq!(lines(text, false), wanted);
    }

    #[test]
    fn a_text_falls_into_its_heading_and_its_paragraphs() {
        let text = "C O N F I D E N T I A L LISBON 000123SIPDISE.O. 12958: DECL: 03/04/2019 TAGS: EFIS, POSUBJECT:  THE LAMP  REF: A. \
                    PORTO 1 B. STATE 2Classified By: DCM Ana Example for reasons 1.4 (b).1. (C) The lamp is lit.  It burns.-----Comment-----¶2. (U) Good.";
        let wanted = [
            "C O N F I D E N T I A L LISBON 000123",
            "SIPDIS",
            "E.O. 12958: DECL: 03/04/2019",
            "TAGS: EFIS, PO",
            "SUBJECT:  THE LAMP",
            "REF: A. PORTO 1 B. STATE 2",
            "Classified By: DCM Ana Example for reasons 1.4 (b).",
            "1. (C) The lamp is lit.  It burns.",
            "-----",
            "Comment",
            "-----",
            "¶2. (U) Good.",
        ];
        assert_eq!(lines(text, false), wanted);
    }

    #[test]
    fn a_text_that_has_its_line_ends_is_left_alone() {
        assert_eq!(
            lines(
                "FM AMEMBASSY LISBON\nTO SECSTATE WASHDC PRIORITY\nINFO AMEMBASSY RIO DE JANEIRO AND MANY OTHERS BESIDES",
                true
            )
            .len(),
            1
        );
    }
}
