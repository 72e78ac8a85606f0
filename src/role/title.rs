//! Headings: how their text looks.

use super::{is_part_name, prose};
use crate::bytes;

/// Headings are short: one of three lines is long already.
pub(super) const LONGEST: usize = 78;

/// Signs that may stand in front of a heading's first letter.
pub(super) const OPENING: &str = "\"'“‘(";

/// Signs that rules are made of.
const RULE: [char; 5] = ['-', '=', '*', '_', '~'];

/// True for a line that can be (a line of) a heading by its looks: short, no sentence's end, and words in capitals as
/// titles have them. In a text all in capitals these say nothing, so there only a few words pass.
#[must_use]
pub(super) fn looks_like(text: &str, all_capitals: bool) -> bool {
    let text = bytes::trim(text);
    if text.is_empty() || text.len() > LONGEST || prose::ends_part(text) {
        return false;
    }
    if is_part_name(text) {
        return true;
    }
    if text.ends_with(['.', ',', ';']) || !text.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || OPENING.contains(c)) {
        return false;
    }
    let words = || text.split([' ', '/', '-']).filter(|word| word.chars().any(char::is_alphabetic));
    if all_capitals {
        return (1..=6).contains(&words().count());
    }
    let capital =
        |word: &str| word.trim_start_matches(|c| OPENING.contains(c)).starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    let (mut any, mut long, mut capitals) = (false, 0, 0);
    for word in words() {
        any = true;
        if word.len() > 3 || prose::is_capital(word) {
            long += 1;
            capitals += usize::from(capital(word));
        }
    }
    any && capitals * 10 >= long * 7
}

/// True for a text in the capitals of a title: `What the Islands Want`.
#[must_use]
pub fn looks_like_title(text: &str) -> bool {
    looks_like(text, false)
}

/// True for a short line in capitals in a text that is not: nothing but a heading looks so, even under a torn sentence.
pub(super) fn is_in_capitals(text: &str, all_capitals: bool) -> bool {
    let text = bytes::trim(text);
    // The first small letter answers for most lines.
    !all_capitals
        && text.len() <= LONGEST
        && !text.chars().any(char::is_lowercase)
        && text.bytes().filter(u8::is_ascii_uppercase).count() >= 14
        && text.contains(' ')
        && !text.ends_with(['.', ',', ';'])
}

/// True when the full stop at the end belongs to an abbreviation: `… WITH THE U.S.`
pub(super) fn ends_in_abbreviation(text: &str) -> bool {
    let last = bytes::trim_end(text).rsplit([' ', '/', '-']).next().unwrap_or_default();
    last.len() >= 4 && last.split('.').all(|part| part.len() <= 1)
}

/// The text between the rules of a line that holds a heading and its rule: `COMMENT -------`, `---- Summary ----`.
/// A rule has three signs at least; `-- We agreed` and `well -- so he said --` have none.
#[must_use]
pub fn inside_rules(line: &str) -> Option<&str> {
    let text = bytes::trim(line);
    if text.len() > 2 * LONGEST || !text.ends_with(RULE) {
        return None;
    }
    let head = text.trim_end_matches(|c| RULE.contains(&c) || c == ' ');
    let tail = text[head.len()..].trim_start();
    let title = head.trim_start_matches(|c| RULE.contains(&c) || c == ' ');
    let lead = &head[..head.len() - title.len()];
    let long = |rule: &str, least: usize| rule.chars().filter(|c| *c != ' ').count() >= least;
    let short = title.len() <= LONGEST && title.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || OPENING.contains(c));
    // A rule on one side only must be long; two frame their text however short they are.
    let framed = if lead.is_empty() { long(tail, 5) } else { long(tail, 3) && long(lead, 3) };
    let apart = text[head.len()..].starts_with(' ');
    (framed && apart && short && !title.contains("--")).then_some(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_found_between_its_rules() {
        for (line, title) in [
            ("COMMENT -------", Some("COMMENT")),
            ("------- Summary -------", Some("Summary")),
            (
                "PALOCCI'S MESSAGE: CREDIT --------------------------------------------- ------ ",
                Some("PALOCCI'S MESSAGE: CREDIT"),
            ),
            ("=== Next Steps ===", Some("Next Steps")),
            ("--- Overview ---", Some("Overview")),
            ("-- We agreed -- and left --", None),
            ("-- We agreed ---", None),
            ("he said -----", None),
            ("The boats came in ---", None),
            ("-------", None),
            ("MINUTE-------", None),
        ] {
            assert_eq!(inside_rules(line), title, "{line}");
        }
    }

    #[test]
    fn capitals_alone_make_a_heading_only_where_the_text_has_small_letters() {
        assert!(is_in_capitals("SAUDI-SYRIA THAW PROMPTS CLOSER TIES", false));
        for (text, all) in [
            ("SAUDI-SYRIA THAW PROMPTS CLOSER TIES", true),
            ("UNHCR AND UNRWA", false),
            ("THE GOE AND UNHCR, WHICH BOTH SAID SO,", false),
            ("CROCKERANDSONS", false),
            ("The GOE AND UNHCR WENT HOME", false),
        ] {
            assert!(!is_in_capitals(text, all), "{text}");
        }
    }

    #[test]
    fn abbreviations_end_in_a_stop_that_is_no_sentence_s() {
        assert!(["ON TALKS WITH THE U.S.", "DINNER IN WASHINGTON D.C."].into_iter().all(ends_in_abbreviation));
        assert!(!["THE END.", "He left a.", "Mr."].into_iter().any(ends_in_abbreviation));
    }

    #[test]
    fn titles_are_short_and_begin_their_long_words_with_capitals() {
        for text in ["The Nets of the North", "Nets", "2008 in Nets", "\"A Quiet Year\"", "The Nets and their Men", "Next steps"]
        {
            assert!(looks_like_title(text), "{text}");
        }
        for text in [
            "",
            "the Nets of the North",
            "The nets were hung and counted",
            "The Nets of the North.",
            "The Nets of the North,",
            "End summary",
            "2008",
            &"The Nets of the North ".repeat(4),
        ] {
            assert!(!looks_like_title(text), "{text}");
        }
        assert!(looks_like("THE NETS OF THE NORTHERN PIER", true) && !looks_like("THE NETS OF THE NORTHERN PIER ARE", true));
        assert!(!looks_like("12 - 14", true));
    }

    #[test]
    fn rules_beside_a_title_are_long_on_one_side_or_three_signs_on_both() {
        for (line, title) in [
            ("Nets -----", Some("Nets")),
            ("Nets ----", None),
            ("--- Nets ---", Some("Nets")),
            ("-- Nets ---", None),
            ("--- Nets --", None),
            ("--- nets ---", None),
            ("Nets-----", None),
            ("*** 2008 ***", Some("2008")),
        ] {
            assert_eq!(inside_rules(line), title, "{line}");
        }
        assert_eq!(inside_rules(&format!("{} -----", "N".repeat(LONGEST + 1))), None);
        assert!(inside_rules(&format!("{} -----", "N".repeat(LONGEST))).is_some());
        let ruled = |rule: usize| format!("{} {}", "N".repeat(LONGEST), "-".repeat(rule));
        assert!(inside_rules(&ruled(LONGEST - 1)).is_some() && inside_rules(&ruled(LONGEST)).is_none());
        assert!(looks_like(&"N".repeat(LONGEST), false) && !looks_like(&"N".repeat(LONGEST + 1), false));
    }
}
