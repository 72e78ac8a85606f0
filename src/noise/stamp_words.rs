//! The phrases of release stamps, as grammars over words.

use crate::bytes::{self, Signs};
use crate::line::Line;

/// A word of a few neighbouring lines, and where it stands.
pub(super) struct Word {
    pub(super) line: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: String,
}

/// The first and the last word of a stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) first: usize,
    pub(super) last: usize,
}

/// How the word begins that each kind of stamp has and hardly any other text. They open with one of three capitals or a
/// star, and hardly a line has the signs of one.
const MARKS: [&str; 10] = [
    "Systematic",
    "SYSTEMATIC",
    "Case No",
    "CASE NO",
    "Classification Extended",
    "CLASSIFICATION EXTENDED",
    "REVIEW AUTHORITY",
    "RELEASE",
    "*** Current",
    "*** CURRENT",
];

/// The signs of each.
const SIGNS: [Signs; MARKS.len()] = {
    let (mut all, mut at) = ([Signs::of(""); MARKS.len()], 0);
    while at < MARKS.len() {
        all[at] = Signs::of(MARKS[at]);
        at += 1;
    }
    all
};

/// True for a line that has a word which every stamp has.
pub(super) fn may_hold(line: &Line<'_>) -> bool {
    let signs = line.signs();
    MARKS.iter().zip(SIGNS).any(|(mark, own)| signs.has_all(own) && bytes::has(&line.text, mark))
}

/// The first stamp whose own word stands on this line.
pub(super) fn find(words: &[Word], line: usize) -> Option<Found> {
    let on_line = || (0..words.len()).filter(|at| words[*at].line == line);
    on_line().find_map(|at| {
        systematic_review(words, at)
            .or_else(|| case_number(words, at))
            .or_else(|| current(words, at))
            .or_else(|| whole_line(words, at))
    })
}

/// The word in lower case and without the signs around it.
fn bare(words: &[Word], at: usize) -> String {
    let bare = |word: &Word| word.text.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
    words.get(at).map(bare).unwrap_or_default()
}

/// True when these words stand from `at` on.
fn stand(words: &[Word], at: usize, wanted: &[&str]) -> bool {
    wanted.iter().enumerate().all(|(more, word)| bare(words, at + more) == *word)
}

/// Where the phrase that ends right before `at` begins, if one of these does.
fn before(words: &[Word], at: usize, phrases: &[&[&str]]) -> Option<usize> {
    phrases.iter().find_map(|phrase| at.checked_sub(phrase.len()).filter(|from| stand(words, *from, phrase)))
}

/// Reviewers whose names the stamps of the systematic review bear.
const REVIEWERS: &[&[&str]] =
    &[&["margaret", "p", "grafeld"], &["margaret", "grafeld"], &["sheryl", "p", "walter"], &["sheryl", "walter"]];

const DEPARTMENT: &[&[&str]] = &[
    &["us", "department", "of", "state"],
    &["u.s", "department", "of", "state"],
    &["department", "of", "state"],
    &["us", "dept", "of", "state"],
];

/// `[Name] Declassified/Released US Department of State EO Systematic Review 04 MAY 2006 [Name]`
fn systematic_review(words: &[Word], at: usize) -> Option<Found> {
    if !stand(words, at, &["systematic", "review"]) {
        return None;
    }
    let order = before(words, at, &[&["eo"], &["e.o"], &["e", "o"]])?;
    let state = before(words, order, DEPARTMENT)?;
    let released =
        before(words, state, &[&["declassified/released"], &["declassified", "released"], &["released"], &["declassified"]])?;
    let named = before(words, released, REVIEWERS);
    let mut last = at + 1;
    if let Some(date) = date(words, last + 1) {
        last = date;
    }
    if named.is_none()
        && let Some(name) = REVIEWERS.iter().find(|name| stand(words, last + 1, name))
    {
        last += name.len();
    }
    Some(Found { first: named.unwrap_or(released), last })
}

/// `04 MAY 2006`, `20 Mar 2014`: the last of its words.
fn date(words: &[Word], at: usize) -> Option<usize> {
    let number = |at: usize, longest: usize| {
        let word = bare(words, at);
        !word.is_empty() && word.len() <= longest && word.bytes().all(|b| b.is_ascii_digit())
    };
    let month = bare(words, at + 1);
    (number(at, 2) && crate::field::date::month(&month).is_some() && number(at + 2, 4)).then_some(at + 2)
}

const LEVELS: &[&[&str]] =
    &[&["sensitive", "but", "unclassified"], &["unclassified"], &["confidential"], &["secret"], &["top", "secret"]];

/// `[UNCLASSIFIED] [U.S. Department of State] Case No. F-2011-12345 [Doc No. C05123456] [Date: 06/30/2015]`
fn case_number(words: &[Word], at: usize) -> Option<Found> {
    let number = bare(words, at + 2);
    let is_case = number.len() >= 6
        && number.starts_with(|c: char| c.is_ascii_alphabetic())
        && number[1..].starts_with('-')
        && number[2..].bytes().all(|b| b.is_ascii_digit() || b == b'-');
    if !stand(words, at, &["case", "no"]) || !is_case {
        return None;
    }
    let state = before(words, at, DEPARTMENT);
    let first = state.unwrap_or(at);
    let first = before(words, first, LEVELS).unwrap_or(first);
    let mut last = at + 2;
    if stand(words, last + 1, &["doc", "no"]) && bare(words, last + 3).bytes().filter(u8::is_ascii_digit).count() >= 6 {
        last += 3;
    }
    if bare(words, last + 1) == "date" && bare(words, last + 2).split('/').count() == 3 {
        last += 2;
    }
    (state.is_some() || last > at + 2).then_some(Found { first, last })
}

/// `*** Current Classification *** UNCLASSIFIED`, `*** Current Handling Restrictions *** n/a`
fn current(words: &[Word], at: usize) -> Option<Found> {
    let stars = |at: usize| words.get(at).is_some_and(|word| word.text == "***");
    let label: &[&str] = [&["current", "classification"] as &[&str], &["current", "handling", "restrictions"]]
        .into_iter()
        .find(|label| stand(words, at + 1, label))?;
    let close = at + 1 + label.len();
    if !stars(at) || !stars(close) {
        return None;
    }
    let rest = (close + 1..words.len()).take_while(|next| words[*next].line == words[close].line);
    let last = rest.last().or_else(|| next_line_value(words, close)).unwrap_or(close);
    Some(Found { first: at, last })
}

/// The value of such a label where it was wrapped: `n/a` or a level, alone on the next line.
fn next_line_value(words: &[Word], at: usize) -> Option<usize> {
    let next = at + 1;
    let alone = words.get(next)?.line != words.get(next + 1).map_or(usize::MAX, |word| word.line);
    let known = bare(words, next) == "n/a" || LEVELS.iter().any(|level| level.len() == 1 && stand(words, next, level));
    (alone && known).then_some(next)
}

/// Stamps that fill their line: `RELEASED IN PART B1, 1.4(D)`, `REVIEW AUTHORITY: Jane Doe, Senior Reviewer`,
/// `CONFIDENTIAL Classification Extended on : 06/30/2015 ~ Class: CONFIDENTIAL …`.
fn whole_line(words: &[Word], at: usize) -> Option<Found> {
    let line = words[at].line;
    let first = (0..=at).rev().take_while(|before| words[*before].line == line).last().unwrap_or(at);
    let last = (at..words.len()).take_while(|next| words[*next].line == line).last().unwrap_or(at);
    let opens = at == first || before(words, at, LEVELS) == Some(first);
    let authority = words[at].text == "REVIEW" && words.get(at + 1).is_some_and(|word| word.text == "AUTHORITY:");
    // Behind the words of a sentence, too, where the line ends with the reviewer's title.
    if authority && last - at <= 8 && words[last].text == "Reviewer" {
        return Some(Found { first: at, last });
    }
    if !opens {
        return None;
    }
    if authority && last - at <= 12 {
        return Some(Found { first, last });
    }
    if stand(words, at, &["classification", "extended", "on"]) {
        return Some(Found { first, last });
    }
    let released = matches!(words[at].text.as_str(), "RELEASED" | "RELEASE")
        && words.get(at + 1).is_some_and(|word| word.text == "IN")
        && words.get(at + 2).is_some_and(|word| matches!(word.text.trim_end_matches(','), "PART" | "FULL"));
    if !released || !(at + 3..=last).all(|word| is_exemptions(&words[word].text)) {
        return None;
    }
    // The list of exemptions may be wrapped.
    let more = (last + 1..words.len()).take_while(|next| words[*next].line <= line + 2 && is_exemptions(&words[*next].text));
    let listed = more.last().filter(|more| ends_line(words, *more) && words[*more].line == words[last + 1].line);
    Some(Found { first, last: listed.unwrap_or(last) })
}

fn ends_line(words: &[Word], at: usize) -> bool {
    words.get(at + 1).is_none_or(|next| next.line != words[at].line)
}

/// `B1,`, `B1,1.4(D)`, `(b)(6)`, `1.4(B)`: exemptions of the Freedom of Information Act and reasons of an executive order.
fn is_exemptions(word: &str) -> bool {
    let mut parts = word.split([',', ';', '(', ')', '.', '[', ']']).filter(|part| !part.is_empty());
    let exemption = |part: &str| {
        part.len() <= 3
            && (part.bytes().any(|b| b.is_ascii_digit())
                || (part.len() == 1 && part.starts_with(|c: char| "abcdABCD".contains(c))))
    };
    word.bytes().any(|b| b.is_ascii_digit()) && parts.all(exemption)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words_of(lines: &[&str]) -> Vec<Word> {
        let mut out = Vec::new();
        for (line, text) in lines.iter().enumerate() {
            for word in text.split_whitespace() {
                let start = word.as_ptr() as usize - text.as_ptr() as usize;
                out.push(Word { line, start, end: start + word.len(), text: word.to_owned() });
            }
        }
        out
    }

    /// The words of the stamp on the first of these lines that has one.
    fn stamp(lines: &[&str]) -> Option<String> {
        let words = words_of(lines);
        let found = (0..lines.len()).find_map(|line| find(&words, line))?;
        Some(words[found.first..=found.last].iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn a_stamp_reaches_from_its_first_word_to_its_last() {
        const REVIEW: &str = "Declassified/Released US Department of State EO Systematic Review";
        for (lines, found) in [
            (
                vec!["so Declassified/Released US Department of State EO Systematic Review 04 MAY 2006 it was"],
                format!("{REVIEW} 04 MAY 2006"),
            ),
            (vec!["Declassified/Released US Department of State EO Systematic Review 04 nets 2006"], REVIEW.to_owned()),
            (vec!["Declassified/Released US Department of State EO Systematic Review 04 MAY nets"], REVIEW.to_owned()),
            (vec!["Declassified/Released US Department of State EO Systematic Review nets MAY 2006"], REVIEW.to_owned()),
            (
                vec!["nets U.S. Department of State Case No. F-2011-12345 nets"],
                "U.S. Department of State Case No. F-2011-12345".to_owned(),
            ),
            (
                vec!["nets Case No. F-2011-12345 Doc No. C05123456 Date: 06/30/2015 nets"],
                "Case No. F-2011-12345 Doc No. C05123456 Date: 06/30/2015".to_owned(),
            ),
            (vec!["nets Case No. F-2011-12345 Doc No. C0512 Date: 06/30/2015", "nets"], String::new()),
            (vec!["Case No. F-2011-12345 Date: 06/30/2015 nets"], "Case No. F-2011-12345 Date: 06/30/2015".to_owned()),
            (vec!["Case No. F-2011-12345 Date: June"], String::new()),
            (vec!["Case No. F-2011-12345 nets"], String::new()),
            (vec!["U.S. Department of State Case No. 2011-12345"], String::new()),
            (vec!["U.S. Department of State Case No. F-20x1-12345"], String::new()),
            (vec!["U.S. Department of State Case No. F-11"], String::new()),
            (vec!["*** Current Classification *** UNCLASSIFIED"], "*** Current Classification *** UNCLASSIFIED".to_owned()),
            (
                vec!["*** Current Handling Restrictions ***", "n/a", "nets"],
                "*** Current Handling Restrictions *** n/a".to_owned(),
            ),
            (
                vec!["*** Current Classification ***", "CONFIDENTIAL", "nets"],
                "*** Current Classification *** CONFIDENTIAL".to_owned(),
            ),
            (vec!["*** Current Classification ***", "CONFIDENTIAL nets"], "*** Current Classification ***".to_owned()),
            (vec!["*** Current Classification ***", "nets"], "*** Current Classification ***".to_owned()),
            (vec!["*** Current Classification ***"], "*** Current Classification ***".to_owned()),
            (vec!["*** Current Classification of nets"], String::new()),
            (vec!["the *** Current Classification", "is high ***"], String::new()),
            (vec!["RELEASED IN PART B1, 1.4(D)"], "RELEASED IN PART B1, 1.4(D)".to_owned()),
            (vec!["RELEASED IN PART,", "B1,1.4(D)", "nets"], "RELEASED IN PART, B1,1.4(D)".to_owned()),
            (vec!["RELEASED IN PART", "B1 nets"], "RELEASED IN PART".to_owned()),
            (vec!["UNCLASSIFIED RELEASED IN FULL"], "UNCLASSIFIED RELEASED IN FULL".to_owned()),
            (vec!["nets RELEASED IN FULL"], String::new()),
            (vec!["RELEASED IN FULL of nets"], String::new()),
            (vec!["RELEASED IN JUNE"], String::new()),
            (vec!["RELEASED TO FULL"], String::new()),
            (vec!["REVIEW AUTHORITY: Jane Doe"], "REVIEW AUTHORITY: Jane Doe".to_owned()),
            (vec!["nets REVIEW AUTHORITY: Jane Doe, Senior Reviewer"], "REVIEW AUTHORITY: Jane Doe, Senior Reviewer".to_owned()),
            (vec!["nets REVIEW AUTHORITY: Jane Doe"], String::new()),
            (vec!["REVIEW OF AUTHORITY"], String::new()),
            (vec!["REVIEW AUTHORITY: one two three four five six seven eight nine ten eleven twelve"], String::new()),
            (
                vec!["CONFIDENTIAL Classification Extended on : 06/30/2015 ~ Class: CONFIDENTIAL"],
                "CONFIDENTIAL Classification Extended on : 06/30/2015 ~ Class: CONFIDENTIAL".to_owned(),
            ),
            (vec!["its Classification Extended on : 06/30/2015"], String::new()),
        ] {
            assert_eq!(stamp(&lines).unwrap_or_default(), found, "{lines:?}");
        }
    }

    #[test]
    fn exemptions_have_a_figure_or_a_letter_of_their_list() {
        for word in ["B1", "B1,", "1.4(D)", "(b)(6)", "B1,1.4(d)", "1.4(B),1.4(D)"] {
            assert!(is_exemptions(word), "{word}");
        }
        for word in ["B", "(D)", "1974", "1.4(E)", "nets", "B1nets", "", ",", "1.4(nets)"] {
            assert!(!is_exemptions(word), "{word}");
        }
    }
}
