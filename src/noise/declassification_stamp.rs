//! Stamps of the review before release, printed over the pages of a telegram and so in the middle of its sentences:
//! `Margaret P. Grafeld Declassified/Released US Department of State EO Systematic Review 04 MAY 2006`.
//!
//! A stamp is known by its set phrases in their order, wherever its lines are wrapped and whatever stands before and
//! after it on a line; only the stamp goes. What survives: a sentence that says that something was declassified or
//! released, a review that is none of these phrases, and the boxes that stand for withheld words (`B1`, `1.4(D)`).

use super::Reason;
use super::stamp_words::{self, Found, Word};
use crate::limits::LOOK_AHEAD_LINES;
use crate::line::Line;

pub(super) const WHY: &str =
    "The office that released the telegram stamped its pages: the words are the reviewers’, years after the telegram was sent.";

/// Cuts the stamps out of the lines.
pub(crate) fn cut(lines: &mut [Line<'_>]) {
    let mut at = 0;
    while at < lines.len() {
        // Each stamp has a word of its own that hardly any other text has; the others stand close to it.
        if !stamp_words::may_hold(&lines[at]) {
            at += 1;
            continue;
        }
        let from = at.saturating_sub(LOOK_AHEAD_LINES);
        let to = (at + LOOK_AHEAD_LINES).min(lines.len());
        let words = words(lines, from, to);
        let found = stamp_words::find(&words, at);
        match found {
            Some(found) if !is_a_value(lines, &words, &found) => take_out(lines, &words, &found),
            _ => at += 1,
        }
    }
}

/// A line that a stamp has left empty goes as a whole.
pub(super) fn judge(lines: &[Line<'_>], verdicts: &mut [Option<Reason>]) {
    let code = Reason::DeclassificationStamp.code();
    for (line, verdict) in lines.iter().zip(verdicts) {
        if line.is_blank() && line.cuts().iter().any(|(_, reason)| *reason == code) {
            *verdict = Some(Reason::DeclassificationStamp);
        }
    }
}

fn words(lines: &[Line<'_>], from: usize, to: usize) -> Vec<Word> {
    let mut out = Vec::new();
    for (at, line) in lines.iter().enumerate().take(to).skip(from) {
        let mut start = None;
        for (byte, c) in line.text.char_indices().chain([(line.text.len(), ' ')]) {
            match (start, c.is_whitespace()) {
                (None, false) => start = Some(byte),
                (Some(first), true) => {
                    out.push(Word { line: at, start: first, end: byte, text: line.text[first..byte].to_owned() });
                    start = None;
                }
                _ => {}
            }
        }
    }
    out
}

/// `Markings: Margaret P. Grafeld Declassified/Released …`: the value of an archive's own label, kept as its metadata.
fn is_a_value(lines: &[Line<'_>], words: &[Word], found: &Found) -> bool {
    let first = &words[found.first];
    let before = lines[first.line].text[..first.start].trim_end();
    let label = if before.is_empty() {
        lines[..first.line].iter().rev().take(LOOK_AHEAD_LINES).map(|line| line.text.trim()).find(|text| !text.is_empty())
    } else {
        Some(before)
    };
    label.is_some_and(|label| label.ends_with("Markings:") || label == "Markings")
}

/// Takes the words out, each line's share with the blanks that it leaves behind.
fn take_out(lines: &mut [Line<'_>], words: &[Word], found: &Found) {
    let code = Reason::DeclassificationStamp.code();
    let mut at = found.first;
    while at <= found.last {
        let line = words[at].line;
        let last = (at..=found.last).take_while(|next| words[*next].line == line).last().unwrap_or(at);
        let text = &lines[line].text;
        let (mut from, mut to) = (words[at].start, words[last].end);
        let alone = text[..from].trim().is_empty() && text[to..].trim().is_empty();
        if alone {
            (from, to) = (0, text.len());
        } else if text[..from].trim().is_empty() {
            (from, to) = (0, to + (text[to..].len() - text[to..].trim_start().len()));
        } else {
            from = text[..from].trim_end().len();
        }
        lines[line].cut(from, to, code);
        at = last + 1;
    }
}

#[cfg(test)]
mod tests {
    const HEAD: &str = "R 082015Z MAR 74\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC 3344\nC O N F I D E N T I A L ROME 1196\n\nE.O. 11652: GDS\nTAGS: PFOR, IT\nSUBJ: THE FERRY\n\n1. THE MINISTER SAID THAT THE FERRY WOULD SAIL AS SOON AS";

    fn read(rest: &str) -> crate::Parsed {
        let parsed = crate::parse("ferry", format!("{HEAD}{rest}").as_bytes()).expect("a cable");
        assert!(parsed.ledger.accounts_for(parsed.text.len()));
        parsed
    }

    fn stamps(parsed: &crate::Parsed) -> Vec<String> {
        let even = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let removed = parsed.record.removed.iter().filter(|entry| entry.reason == "declassification-stamp");
        removed.map(|entry| even(&entry.text)).collect()
    }

    #[test]
    fn a_stamp_goes_from_the_middle_of_a_sentence() {
        for stamp in [
            "\nDeclassified/Released US Department of State EO Systematic Review 04 MAY 2006\n",
            " Declassified/Released US Department of State EO Systematic Review 04 MAY 2006 ",
            "\nMargaret P. Grafeld\nDeclassified/Released\nUS Department of State\nEO Systematic Review\n04 MAY 2006\n",
            "\n\nMargaret P. Grafeld  Declassified/Released US Department of State EO\nSystematic Review 05 JUL 2006\n\n",
            " Margaret P Grafeld Declassified Released US Department of State EO Systematic Review 04 MAY 2006\n",
            "\nDeclassified/Released US Department of State EO Systematic Review 20 Mar 2014 Sheryl P. Walter\n",
            "\nSheryl P. Walter Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\nSheryl P. Walter Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\n",
            "\nUNCLASSIFIED U.S. Department of State Case No. F-2011-00001 Doc No. C05000001 Date: 06/30/2015\n",
            "\nU.S. Department of State Case No. F-2011-00001\nDoc No. C05000001 Date: 06/30/2015\n",
            "\nRELEASED IN PART\nB1,1.4(D)\n",
            "\nUNCLASSIFIED RELEASED IN FULL\n",
            "\nRELEASE IN PART B6, 1.4(B), 1.4(D)\n",
            "\nREVIEW AUTHORITY: Jane Q Doe, Senior Reviewer\n",
            "\nCONFIDENTIAL Classification Extended on : 06/30/2015 ~ Class: CONFIDENTIAL ~ Reason: 1.4(D) ~ Declassify on: 12/31/2030\n",
        ] {
            let parsed = read(&format!("{stamp}THE WIND ALLOWED IT.\n2. END.\nVOLPE\n"));
            let first = &parsed.record.cables[0].body[0].text;
            assert_eq!(first, "THE MINISTER SAID THAT THE FERRY WOULD SAIL AS SOON AS THE WIND ALLOWED IT.", "{stamp}");
            let wanted = stamp.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(stamps(&parsed).join(" "), wanted);
        }
    }

    #[test]
    fn current_restrictions_go_as_a_block() {
        let parsed = read(
            "\nTHE WIND ALLOWED IT.\nVOLPE\n\n*** Current Handling Restrictions *** n/a\n\n*** Current Classification ***\nUNCLASSIFIED\n",
        );
        assert_eq!(
            stamps(&parsed),
            ["*** Current Handling Restrictions *** n/a", "*** Current Classification ***", "UNCLASSIFIED"]
        );
    }

    #[test]
    fn the_words_of_the_cable_stay() {
        for text in [
            "\nTHE HOSTAGES WERE RELEASED IN PART BECAUSE THE LIST WAS\nDECLASSIFIED.",
            "\nRELEASED IN FULL VIEW OF THE PRESS, THE MEN LEFT.",
            "\nTHE US DEPARTMENT OF STATE BEGAN A SYSTEMATIC REVIEW 04 MAY 1974.",
            "\nTHE COURT HEARD CASE NO. 12 AND CASE NO. 1974-18 ON MAY 4.",
            "\nTHE TEXT B1 READS [1.4(D)] AND IS WITHHELD.",
            "\nB1\n1.4(D)\n2. THE REVIEW AUTHORITY MET.",
            "\nTHE CURRENT CLASSIFICATION IS NOT KNOWN.",
        ] {
            assert_eq!(stamps(&read(&format!("{text}\nVOLPE\n"))), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_stamp_is_the_value_of_an_archive_s_label_and_goes_from_everywhere_else() {
        const STAMP: &str = "Margaret P. Grafeld Declassified/Released US Department of State EO Systematic Review 04 MAY 2006";
        for (rest, kept) in [
            (format!(" THE\n{STAMP}\nHARBOR WAS OPEN.\n"), false),
            (format!(" THE HARBOR.\n\nMessage Attributes\n\nMarkings: {STAMP}\n"), true),
            (format!(" THE HARBOR.\n\nMessage Attributes\n\nMarkings:\n\n{STAMP}\n"), true),
            (format!(" THE HARBOR.\n\nMessage Attributes\n\nMarkings\n{STAMP}\n"), true),
            (format!(" THE HARBOR HAD NO Markings\n\nX\n{STAMP}\n"), false),
        ] {
            let parsed = read(&format!("{rest}2. SO IT WAS.\n"));
            assert_eq!(stamps(&parsed).is_empty(), kept, "{rest}");
        }
    }

    #[test]
    fn the_words_around_a_stamp_stay_to_the_letter() {
        const STAMP: &str = "Declassified/Released US Department of State EO Systematic Review 04 MAY 2006";
        for (rest, left) in [
            (format!(" THE {STAMP} HARBOR WAS OPEN."), "AS SOON AS THE HARBOR WAS OPEN."),
            (format!("\n{STAMP}   THE HARBOR WAS OPEN."), "AS SOON AS THE HARBOR WAS OPEN."),
            (format!(" THE HARBOR WAS OPEN.   {STAMP}"), "AS SOON AS THE HARBOR WAS OPEN."),
        ] {
            let parsed = read(&format!("{rest}\n\n2. SO IT WAS.\n"));
            let text = &parsed.record.cables[0].body[0].text;
            assert!(text.split_whitespace().collect::<Vec<_>>().join(" ").ends_with(left), "{text}");
            assert_eq!(stamps(&parsed), [STAMP]);
        }
    }
}
