//! Page lines that have run into the text around them, where a copy was wrapped anew (08BRASILIA43, 01VATICAN3507):
//!
//! ```text
//! … AND THAT HE WOULD SEE TO LISBON 00000123  002 OF 003 IT HIMSELF
//! … INTO CONCRETE POLICIES.  CONFIDENTIAL
//! PAGE 04 LISBON 03507 01 OF 04 031719Z FOREIGN POLICY …
//! ```
//!
//! What survives: a post that is not known, a serial of fewer figures, `PAGE 12 OF THE DRAFT`.

use crate::bytes::{self, Signs};
use crate::field::{archive_page, post};
use crate::line::Line;
use crate::noise::Reason;

/// The longest page line has about 60 bytes.
const LONGEST: usize = 80;

const LEVELS: [&str; 5] = ["CONFIDENTIAL", "SECRET", "UNCLASSIFIED", "LIMITED OFFICIAL USE", "UNCLAS"];

/// Cuts them out of the lines, with the blanks behind them. A page line that stands alone is left to the rule for lines.
pub(crate) fn cut(lines: &mut [Line<'_>]) {
    const ARCHIVE: Signs = Signs::of("PAGE");
    const NUMBERED: Signs = Signs::of(" OF 0");
    for at in 0..lines.len() {
        // Hardly a line has the signs of either.
        let signs = lines[at].signs();
        if signs.has_all(ARCHIVE) {
            cut_archive(lines, at);
        }
        while signs.has_all(NUMBERED)
            && let Some((from, to)) = numbered(&lines[at].text)
        {
            lines[at].cut(from, to, Reason::PageBreak.code());
        }
    }
}

fn cut_archive(lines: &mut [Line<'_>], at: usize) {
    if let Some((from, to)) = archive(&lines[at].text) {
        let further = archive_page::begins(lines[at].text[from..].trim_start()).is_some_and(|page| page.page > 1);
        lines[at].cut(from, to, Reason::PageBreak.code());
        if from == 0 {
            level_above(lines, at, further);
        }
    } else if archive_page::parse(&lines[at].text).is_some_and(|page| page.page > 1) {
        level_above(lines, at, false);
    }
}

/// `LISBON 00000123  002.2 OF 003` among other words.
fn numbered(text: &str) -> Option<(usize, usize)> {
    if !bytes::has(text, " OF 0") {
        return None;
    }
    memchr::memmem::find_iter(text.as_bytes(), " OF 0").find_map(|of| {
        let pages = text[of + 4..].bytes().take_while(u8::is_ascii_digit).count();
        let page = text[..of].trim_end();
        let before = page.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
        let number = &page[before.len()..];
        let serial = before.trim_end();
        let behind = serial.trim_end_matches(|c: char| c.is_ascii_digit());
        let whole = number.bytes().take_while(u8::is_ascii_digit).count() == 3;
        let shaped = pages == 3 && whole && number.len() <= 5;
        let padded = serial.len() - behind.len() == 8 && serial[behind.len()..].starts_with('0') && behind.ends_with(' ');
        let from = (shaped && padded).then(|| name(behind.trim_end())).flatten()?;
        let to = of + 4 + pages;
        let to = to + blanks(&text[to..]);
        let alone = text[..from].trim().is_empty() && text[to..].trim().is_empty();
        (!alone).then_some((from, to))
    })
}

fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches(' ').len()
}

/// Where the post begins that a text ends with: up to four words in capitals, the longest name that is known.
fn name(text: &str) -> Option<usize> {
    const WORDS: usize = 4;
    let starts = text.rmatch_indices(' ').map(|(at, _)| at + 1).chain([0]).take(WORDS);
    starts.filter(|from| post::is_name(&text[*from..]) && post::by_name(&text[*from..]).is_some()).last()
}

/// `PAGE 04 LISBON 03507 01 OF 04 031719Z` with words in front or behind it. It has its time.
fn archive(text: &str) -> Option<(usize, usize)> {
    if !bytes::has(text, "PAGE ") {
        return None;
    }
    let starts = memchr::memmem::find_iter(text.as_bytes(), "PAGE ");
    let mut starts = starts.filter(|&at| text[..at].trim().is_empty() || text[..at].ends_with("  "));
    starts.find_map(|at| {
        let rest = &text[at..];
        let page = archive_page::begins(rest).filter(|page| page.length <= LONGEST)?;
        let written = rest[..page.length].trim_end();
        let time = written.ends_with('Z');
        let behind = page.length + blanks(&rest[page.length..]);
        let alone = text[..at].trim().is_empty() && rest[behind..].trim().is_empty();
        (time && !alone).then(|| (levels(text, at), at + behind))
    })
}

/// The levels that stand in front of such a line, two blanks apart from the words before them.
fn levels(text: &str, start: usize) -> usize {
    let mut at = start;
    for _ in 0..2 {
        let before = text[..at].trim_end();
        let level = LEVELS.iter().find(|level| before.ends_with(*level)).map(|level| before.len() - level.len());
        match level {
            Some(from) if text[..from].trim().is_empty() || text[..from].ends_with("  ") => at = from,
            _ => break,
        }
    }
    at
}

/// `… CONCRETE POLICIES.  CONFIDENTIAL` above such a line: the foot of the page before. A level `alone` on its line goes as
/// well, where no line is left that the rule for lines would know the page by.
fn level_above(lines: &mut [Line<'_>], at: usize, alone: bool) {
    let Some(above) = (0..at).rev().take(2).find(|above| !lines[*above].is_blank()) else { return };
    // A backslash ends the lines of some copies.
    let text = lines[above].text.trim_end_matches([' ', '\\']).to_owned();
    let from = levels(&text, text.len());
    let first = text.len() - text.trim_start().len();
    if from < text.len() && (from > first || alone) {
        let end = lines[above].text.trim_end().len();
        lines[above].cut(from, end, Reason::PageBreak.code());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_lines_among_words_are_found() {
        for (text, wanted) in [
            ("he would see to LISBON 00000123  002 OF 003 it himself", Some("LISBON 00000123  002 OF 003 ")),
            ("so it said. PORT AU PRINCE 00000123 002.2 OF 003", Some("PORT AU PRINCE 00000123 002.2 OF 003")),
            ("REF: A. PARIS 12 LISBON 00000123  001.2 OF 003 B. ROME 7", Some("LISBON 00000123  001.2 OF 003 ")),
            ("LISBON 00000123  002 OF 003", None),
            ("he has 12345678 002 OF 003 lamps", None),
            ("REEFTOWN 00000123  002 OF 003 and more", None),
            ("LISBON 123  002 OF 003 and more", None),
        ] {
            assert_eq!(numbered(text).map(|(from, to)| &text[from..to]), wanted, "{text}");
        }
    }

    #[test]
    fn archive_page_lines_among_words_are_found() {
        for (text, wanted) in [
            ("PAGE 04 LISBON 03507 01 OF 04 031719Z FOREIGN POLICY", Some("PAGE 04 LISBON 03507 01 OF 04 031719Z ")),
            ("IN THE THIRD  CONFIDENTIAL  PAGE 04 LISBON 03507 031719Z", Some("CONFIDENTIAL  PAGE 04 LISBON 03507 031719Z")),
            ("PAGE 04        LISBON  03507  031719Z", None),
            ("PAGE 12 OF THE DRAFT WAS MISSING AT 031719Z", None),
            ("SEE PAGE 04 LISBON 03507 FOR MORE", None),
        ] {
            assert_eq!(archive(text).map(|(from, to)| &text[from..to]), wanted, "{text}");
        }
    }

    #[test]
    fn a_sentence_goes_on_across_a_page_line_inside_it() {
        let text = "FM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nC O N F I D E N T I A L LISBON 000123\n\nSUBJECT: LIGHT\n\n\
            1. (C) The keeper would see to LISBON 00000123  002 OF 003 it himself.\n\n\
            2. (C) THE LAMPS ARE TRIMMED IN THE THIRD  CONFIDENTIAL\nPAGE 02 LISBON 00123 01 OF 02 031719Z HOUR OF THE NIGHT.\nDOE\n";
        let parsed = crate::parse("pages", text.as_bytes()).expect("a cable");
        assert!(parsed.ledger.accounts_for(parsed.text.len()));
        let cable = &parsed.record.cables[0];
        assert_eq!(cable.body[0].text, "The keeper would see to it himself.");
        assert_eq!(cable.body[1].text, "THE LAMPS ARE TRIMMED IN THE THIRD HOUR OF THE NIGHT.");
        let removed: Vec<_> = parsed.record.removed.iter().map(|entry| (&*entry.reason, entry.text.trim())).collect();
        assert_eq!(removed.len(), 3, "{removed:?}");
        assert!(removed.iter().all(|(reason, _)| *reason == "page-break"));
    }

    /// The foot of the page before, glued to its last sentence, goes with a page line that has a line of its own; a level alone
    /// above the first page line of a copy stays, and so does the backslash that ends a line.
    #[test]
    fn a_level_above_a_page_line_goes_where_words_stand_before_it() {
        const PAGE: &str = "PAGE 02 LISBON 00123 01 OF 02 031719Z";
        for (above, kept) in [
            ("THE LAMPS ARE TRIMMED IN THE THIRD  CONFIDENTIAL", "THE LAMPS ARE TRIMMED IN THE THIRD"),
            ("   THE LAMPS ARE TRIMMED IN THE THIRD  CONFIDENTIAL", "   THE LAMPS ARE TRIMMED IN THE THIRD"),
            ("   CONFIDENTIAL", "   CONFIDENTIAL"),
            ("CONFIDENTIAL", "CONFIDENTIAL"),
            ("THE LAMPS ARE TRIMMED IN THE THIRD \\", "THE LAMPS ARE TRIMMED IN THE THIRD \\"),
        ] {
            let text = format!("{above}\n{PAGE}\nHOUR OF THE NIGHT.\n\n2. (C) THE KEEPER SLEEPS.\nDOE\n");
            let parsed = crate::parse("pages", text.as_bytes()).expect("a cable");
            let end = parsed.record.removed.first().map(|entry| entry.span.start);
            assert_eq!(end.map(|end| text[..end].trim_end()), Some(kept.trim_end()), "{above}");
        }
    }

    #[test]
    fn a_page_line_among_words_has_all_its_figures() {
        for (text, cut_out) in [
            ("SEE TO LISBON 00000123  002 OF 003 IT HIMSELF", Some("LISBON 00000123  002 OF 003 ")),
            ("SEE TO LISBON 00000123  002.2 OF 003 IT", Some("LISBON 00000123  002.2 OF 003 ")),
            ("LISBON 00000123  002 OF 003", None),
            ("SEE TO LISBON 0000123  002 OF 003 IT", None),
            ("SEE TO LISBON 10000123  002 OF 003 IT", None),
            ("SEE TO LISBON 00000123  02 OF 003 IT", None),
            ("SEE TO LISBON 00000123  002 OF 0034 IT", None),
            ("SEE TO LISBON 00000123 002.222 OF 003 IT", None),
            ("SEE TO LISBON-00000123  002 OF 003 IT", None),
            ("SEE TO NOWHERE 00000123  002 OF 003 IT", None),
            ("SEE TO LISBON 00000123002 OF 003 IT", None),
        ] {
            assert_eq!(numbered(text).map(|(from, to)| &text[from..to]), cut_out, "{text}");
        }
    }

    #[test]
    fn a_page_line_of_the_archive_has_its_time_and_takes_the_levels_before_it() {
        for (text, cut_out) in [
            (
                "POLICIES.  CONFIDENTIAL  PAGE 04 LISBON 03507 01 OF 04 031719Z FOREIGN",
                Some("CONFIDENTIAL  PAGE 04 LISBON 03507 01 OF 04 031719Z "),
            ),
            ("POLICIES.  PAGE 04 LISBON 03507 01 OF 04 031719Z FOREIGN", Some("PAGE 04 LISBON 03507 01 OF 04 031719Z ")),
            ("PAGE 04 LISBON 03507 01 OF 04 031719Z FOREIGN", Some("PAGE 04 LISBON 03507 01 OF 04 031719Z ")),
            ("PAGE 04 LISBON 03507 01 OF 04 031719Z", None),
            ("PAGE 04 LISBON 03507 FOREIGN", None),
            ("POLICIES PAGE 04 LISBON 03507 01 OF 04 031719Z FOREIGN", None),
        ] {
            assert_eq!(archive(text).map(|(from, to)| &text[from..to]), cut_out, "{text}");
        }
        for (text, from) in [("SO IT IS.  SECRET", 11), ("SECRET  SECRET", 0), ("  SECRET", 2), ("IT IS SECRET", 12), ("NETS", 4)]
        {
            assert_eq!(levels(text, text.len()), from, "{text}");
        }
    }
}
