//! What the Department's message centre wrote above a telegram in the 1970s to 1990s: which offices got how many copies,
//! who drafted and approved it, and the line of dashes with the message centre's own number.

use super::scan::Scan;

/// True for `ACTION EUR-12`, `ORIGIN DRC-01`, `INFO OCT-01 ISO-00 /013 W`: a label and offices with their copies.
///
/// ```
/// use enclair::field::distribution::is_offices;
/// assert!(is_offices("INFO  OCT-01  NEA-10  ISO-00  /067 W"));
/// assert!(!is_offices("INFO AMEMBASSY ATHENS"));
/// assert!(!is_offices("ACTION ON THE F-16 CASE IS DUE"));
/// ```
#[must_use]
pub fn is_offices(line: &str) -> bool {
    let text = line.trim();
    let rest = ["ACTION", "ORIGIN", "INFO"].iter().find_map(|label| text.strip_prefix(label));
    rest.is_some_and(|rest| rest.starts_with([' ', '\t', ':']) && is_more_offices(rest.trim_start_matches([' ', '\t', ':'])))
}

/// True for the lines under it: `      L-03  NSAE-00  NSC-05  /037 W`.
#[must_use]
pub fn is_more_offices(line: &str) -> bool {
    let mut offices = 0;
    let mut words = line.split([' ', '\t', ',']).filter(|word| !word.is_empty()).peekable();
    while let Some(word) = words.next() {
        if is_office(word) {
            offices += 1;
        } else if word
            .strip_prefix('/')
            .map(|sum| sum.trim_end_matches(['W', 'R', 'A']))
            .is_some_and(|sum| (2..=4).contains(&sum.len()) && sum.bytes().all(|b| b.is_ascii_digit()))
        {
            words.next_if(|word| matches!(*word, "W" | "R" | "A"));
            return words.peek().is_none();
        } else {
            return false;
        }
    }
    offices > 0
}

/// `EUR-12`, `NSAE-00`, `SSO-00`, `A-01`
fn is_office(word: &str) -> bool {
    let Some((name, copies)) = word.split_once('-') else { return false };
    (1..=5).contains(&name.len())
        && name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'/')
        && name.starts_with(|c: char| c.is_ascii_uppercase())
        && copies.len() == 2
        && copies.bytes().all(|b| b.is_ascii_digit())
}

/// True for the line of dashes with the message centre's number: `---------------------     041560`,
/// `------------------352654  200910Z /23`, `------------------36C1D4  291318Z /38`.
#[must_use]
pub fn is_message_number(line: &str) -> bool {
    let text = line.trim();
    let dashes = text.bytes().take_while(|&b| b == b'-').count();
    let mut scan = Scan::starting_at(text, dashes);
    scan.blanks();
    let number = scan.while_char(|c| c.is_ascii_digit() || ('A'..='F').contains(&c));
    if dashes < 8 || number.is_none_or(|number| !(5..=7).contains(&number.len())) {
        return false;
    }
    scan.blanks();
    if scan.digits(6, 6).is_some() && scan.one_of(&['Z']).is_none() {
        return false;
    }
    scan.blanks();
    if scan.one_of(&['/']).is_some() && scan.digits(1, 3).is_none() {
        return false;
    }
    scan.blanks();
    scan.is_done()
}

/// Labels of the lines that say who wrote, cleared and approved the telegram.
const DRAFTING: &[&str] =
    &["DRAFTED BY", "APPROVED BY", "CLEARED BY", "CLEARANCES", "DESIRED DISTRIBUTION", "DRAFTED", "AUTHORIZED BY", "RELEASED BY"];

/// True for `DRAFTED BY O/FADRC/DA:JSPRUDEN`, `APPROVED BY …`, `DESIRED DISTRIBUTION`, in capitals.
#[must_use]
pub fn is_drafting(line: &str) -> bool {
    let text = line.trim();
    DRAFTING.iter().any(|label| {
        let rest = text.strip_prefix(label).map(|rest| rest.trim_start_matches([' ', ':', '-']));
        rest.is_some_and(|rest| rest.is_empty() || is_more_drafting(rest))
    })
}

/// True for the lines under it, an office and a name: `EUR/SOV:MGARRISON`, `S/S - MR. ORTIZ`.
#[must_use]
pub fn is_more_drafting(line: &str) -> bool {
    let text = line.trim();
    let signs = text.bytes().any(|b| matches!(b, b'/' | b':' | b'-' | b'.')) && text.split_ascii_whitespace().count() <= 8;
    (2..=69).contains(&text.len())
        && signs
        && text.starts_with(|c: char| c.is_ascii_uppercase())
        && !text.ends_with('.')
        && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b" /:-.,&'()".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_offices_are_read() {
        for line in
            ["ACTION AF-00", "ACTION: EUR-12", "ORIGIN EB-07", "INFO  LOG-00   ADS-00   /037 W", "INFO OCT-01 ISO-00 /013 R"]
        {
            assert!(is_offices(line), "{line}");
        }
        for line in ["      P-02     T-01     /037 W", "NSAE-00  NSC-05"] {
            assert!(is_more_offices(line), "{line}");
        }
        for line in ["INFO USMISSION USNATO", "ACTION REQUESTED", "INFORMATION-22", "ACTION: SEE PARA 4-05 OF REFTEL"] {
            assert!(!is_offices(line), "{line}");
        }
    }

    #[test]
    fn the_message_number_is_no_rule() {
        for line in [
            "---------------------     041560",
            "------------------352654  200910Z /23",
            "                    ---------------------     041560",
        ] {
            assert!(is_message_number(line), "{line}");
        }
        for line in ["--------------------- ----", "-- 041560", "--------- 1974 ELECTIONS", "------------- 123456 VOTES"] {
            assert!(!is_message_number(line), "{line}");
        }
    }

    #[test]
    fn drafting_lines_are_no_sentences() {
        for line in [
            "DRAFTED BY O/FADRC/DA:JSPRUDEN",
            "APPROVED BY EUR - MR. STABLER",
            "DESIRED DISTRIBUTION",
            "DRAFTED BY: NEA/IRN: HPRECHT:LJ",
        ] {
            assert!(is_drafting(line), "{line}");
        }
        for line in [
            "APPROVED BY THE CABINET ON TUESDAY, THE DRAFT LAW WENT TO PARLIAMENT",
            "Drafted by the ministry",
            "APPROVED BY PARLIAMENT.",
        ] {
            assert!(!is_drafting(line), "{line}");
        }
    }
}
