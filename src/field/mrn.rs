//! The message reference number: `08BAGHDAD4006`.
//!
//! A few hundred published ids are malformed: parts of the classification line have run into them, the post is misspelt,
//! the year stands twice. [`parse`] gives each its one canonical form where the rules below leave no choice.

use super::date::century;
use super::edits;
use super::post::{self, Meant};
use crate::record::Mrn;

/// Reads a reference number: the year in two digits or four, the post and the serial, with blanks between or not; or post
/// and serial with the year after them. Words of the classification line in front of the post and signals after the
/// serial are passed over. `None` when a part is missing, or when the post may be one of two.
///
/// ```
/// use enclair::field::mrn::parse;
/// let canonical = |text| parse(text).map(|mrn| mrn.canonical);
/// assert_eq!(canonical("08BAGHDAD4006").as_deref(), Some("08BAGHDAD4006"));
/// assert_eq!(canonical("EFTO BAKU 1165 of 2006").as_deref(), Some("06BAKU1165"));
/// assert_eq!(canonical("7575LIBREVILLE1895").as_deref(), Some("75LIBREVILLE1895"));
/// assert_eq!(canonical("08:45 in Baghdad"), None);
/// ```
#[must_use]
pub fn parse(text: &str) -> Option<Mrn> {
    let text = text.trim();
    if text.len() > LONGEST {
        return None;
    }
    let upper = text.to_ascii_uppercase();
    let upper = mended_serial(&upper);
    let upper = upper.as_str();
    let written = words(upper);
    let found = read(&written).or_else(|| read(&words(&mended(upper)?))).or_else(|| unknown_post(&written));
    let (post, year, number) = found?;
    let canonical = format!("{:02}{post}{number}", year.rem_euclid(100));
    Some(Mrn { as_written: text.to_owned(), canonical, post, year, number })
}

/// As [`parse`], for a text that may be anything: a name that no post has counts only in an id without blanks.
#[must_use]
pub fn identify(text: &str) -> Option<Mrn> {
    parse(text).filter(|mrn| post::by_name(&mrn.post).is_some() || !text.trim().contains(' '))
}

/// Puts a reference number together from its parts.
#[must_use]
pub fn build(as_written: &str, year: i32, name: &str, number: u32) -> Mrn {
    // `UNCLAS EFTO BAKU 001165`: what the line has in front of the post.
    let squeezed = post::squeeze(name);
    let one = |name: &str| if let Meant::One(post) = post::meant(name) { Some(post.name.to_owned()) } else { None };
    let post = one(name).or_else(|| one(bare(&squeezed)));
    let post = post.unwrap_or(squeezed);
    let canonical = format!("{:02}{post}{number}", year.rem_euclid(100));
    Mrn { as_written: as_written.to_owned(), canonical, post, year, number }
}

/// The longest malformed id has under 60 bytes; a longer text is no id.
const LONGEST: usize = 80;

/// Post, year, serial.
type Parts = (String, i32, u32);

/// A run of letters or of digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Word<'a> {
    text: &'a str,
    /// The blank or sign before it; none when it is glued to the run before it.
    sign: Option<char>,
}

impl Word<'_> {
    fn is_number(self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }

    fn number(self) -> Option<u32> {
        (self.text.len() <= 8).then(|| self.text.parse().ok()).flatten()
    }
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut out = Vec::new();
    let mut sign = Some(' ');
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if !first.is_ascii_alphanumeric() {
            sign = Some(first);
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let same = |c: char| if first.is_ascii_digit() { c.is_ascii_digit() } else { c.is_ascii_alphabetic() };
        let end = rest.find(|c| !same(c)).unwrap_or(rest.len());
        out.push(Word { text: &rest[..end], sign: sign.take() });
        rest = &rest[end..];
    }
    out
}

/// Words that may stand in front of an id in a sentence or a list.
const LEADS: &[&str] = &["CABLE", "ID", "MRN", "REF", "REFTEL", "REFERENCE", "SEE", "TELEGRAM"];

/// Reads an id whose post is known.
fn read(words: &[Word<'_>]) -> Option<Parts> {
    let mut at = words.iter().take_while(|word| LEADS.contains(&word.text)).count();
    let mut year = words.get(at).and_then(|word| year_of(word.text));
    at += usize::from(year.is_some());
    if let Some((found, count)) = words.get(at..).filter(|_| year.is_none()).and_then(year_and_section) {
        (year, at) = (Some(found), at + count);
    }
    // `08 08 BAGHDAD 4006`: the year may stand twice.
    at += usize::from(year.is_some() && words.get(at).and_then(|word| year_of(word.text)) == year);
    let mut name = String::new();
    while let Some(word) = words.get(at) {
        if !word.is_number() {
            name.push_str(word.text);
            at += 1;
        } else if let Some(count) = section(&name, &words[at..]) {
            name.clear();
            at += count;
        } else if bare(&name).is_empty() && year.is_none() {
            year = Some(year_of(word.text)?);
            at += 1;
        } else {
            break;
        }
    }
    let (digits, rest) = serial(&words[at..])?;
    let (digits, rest) = repeated(rest).unwrap_or((digits, rest));
    let number = digits.parse().ok().filter(|&number: &u32| number > 0)?;
    // A name that is near to a post as it stands has nothing in front: `PRTEORIA` is no provincial team.
    let found = [name.as_str(), bare(&name)].map(post::meant);
    let Meant::One(post) = found.into_iter().find(|found| matches!(found, Meant::One(_)))? else { return None };
    let year = tail(rest, year)?;
    Some((post.name.to_owned(), year, number))
}

/// The digits of the serial, and the words behind it and behind the page that may have run into it
/// (`08TRIPOLI402002OF003`, `08TRIPOLI00000402001.2OF003`).
fn serial<'a, 'b>(words: &'b [Word<'a>]) -> Option<(&'a str, &'b [Word<'a>])> {
    const PAGE: usize = 3;
    let (first, rest) = words.split_first()?;
    let is = |word: &Word<'_>, length: usize| word.is_number() && word.text.len() == length;
    let (behind, apart) = match rest {
        [of, pages, more @ ..] if of.text == "OF" && is(pages, PAGE) => (Some(more), false),
        [part, of, pages, more @ ..] if part.sign == Some('.') && of.text == "OF" && is(pages, PAGE) => (Some(more), false),
        [page, of, pages, more @ ..] if is(page, PAGE) && of.text == "OF" && is(pages, PAGE) => (Some(more), true),
        [page, part, of, pages, more @ ..] if is(page, PAGE) && part.sign == Some('.') && of.text == "OF" && is(pages, PAGE) => {
            (Some(more), true)
        }
        _ => (None, true),
    };
    let digits = if apart { first.text } else { &first.text[..first.text.len().checked_sub(PAGE)?] };
    (digits.len() <= 8).then_some((digits, behind.unwrap_or(rest)))
}

/// `08ACCRA001382SUSPECTEDDUPLICATE1392`: an operator's remark that the telegram looks like one that went before. The number
/// in front of it is that one's, padded as in a telegram; the number behind it is its own.
fn repeated<'a, 'b>(behind: &'b [Word<'a>]) -> Option<(&'a str, &'b [Word<'a>])> {
    let (remark, number, rest) = match behind {
        [remark, number, rest @ ..] if remark.text == "SUSPECTEDDUPLICATE" => (remark, number, rest),
        [word, remark, number, rest @ ..] if word.text == "SUSPECTED" && remark.text == "DUPLICATE" => (word, number, rest),
        _ => return None,
    };
    (remark.sign.is_none() == number.sign.is_none() && number.is_number() && number.text.len() <= 8)
        .then_some((number.text, rest))
}

/// An id in the usual form whose post the table does not have: year, name and serial, and nothing else.
fn unknown_post(words: &[Word<'_>]) -> Option<Parts> {
    let (first, rest) = words.split_first()?;
    let (last, names) = rest.split_last()?;
    let year = year_of(first.text)?;
    let name = names.iter().map(|word| word.text).collect::<Vec<_>>().join(" ");
    let is_name = names.iter().all(|word| !word.is_number()) && post::is_name(&name);
    let post = post::squeeze(bare(&post::squeeze(&name)));
    let named = is_name && !post.is_empty() && post != "SECTION";
    let free = named && last.is_number() && post::meant(&post) == Meant::Unknown;
    free.then(|| last.number()).flatten().map(|number| (post, year, number))
}

/// Words of the classification line that have run into an id in front of the post (`06EFTOBAKU1165`).
const FRONT: &[&str] = &[
    "AMEMBASSY",
    "AMEMB",
    "AMCONSUL",
    "AMCONGEN",
    "USEMBASSY",
    "USMISSION",
    "MISSION",
    "EMBASSY",
    "CONSULATE",
    "FM",
    "EFTO",
    "EXDIS",
    "NODIS",
    "LIMDIS",
    "STADIS",
    "SIPDIS",
    "AIDAC",
    "NOFORN",
    "SBU",
    "FOUO",
    "SENSITIVE",
    "FOROFFICIALUSEONLY",
    "LIMITEDOFFICIALUSE",
    "UNCLASSIFIED",
    // `09SIFIEDABUJA1673`: what was left of it.
    "SIFIED",
    "UNCLASS",
    "UNCLAS",
    "CONFIDENTIAL",
    "TOPSECRET",
    "SECRET",
    "CORRECTEDCOPY",
    "CORRECTED",
    "CCOPY",
    "COPY",
    "REO",
    "PRT",
];

/// The name without what ran into it.
fn bare(name: &str) -> &str {
    let mut name = name;
    while post::by_name(name).is_none() {
        let front = without_embassy(name).or_else(|| FRONT.iter().find_map(|word| name.strip_prefix(word)));
        // `07KINSHASANOFORN123`: what stood between post and serial.
        let behind = |word: &&str| name.strip_suffix(*word).filter(|rest| post::by_name(rest).is_some());
        let back = || FRONT.iter().chain(&["JUN", "JUL"]).find_map(behind);
        let stripped = front.or_else(back);
        let Some(rest) = stripped else { break };
        name = rest;
    }
    name
}

/// `AMBASSYBAKU`, `AMEMBASYBAKU`: the word for the embassy may be misspelt, too. What follows it must be a post.
fn without_embassy(name: &str) -> Option<&str> {
    (7..=10).find_map(|length| {
        let (front, rest) = name.split_at_checked(length)?;
        let is_embassy = edits::within(front.as_bytes(), b"AMEMBASSY", 2);
        (is_embassy && post::by_name(rest).is_some()).then_some(rest)
    })
}

/// `SECTION 01 OF 02`, misspelt (`SQCTION01OF02`) or not, and glued to what stood before it: how many words its numbers take
/// behind the name, as `01`, `OF`, `02`.
fn section(name: &str, words: &[Word<'_>]) -> Option<usize> {
    const WORD: &[u8] = b"SECTION";
    let letters = name.as_bytes();
    let ends = (6..=8).any(|length| letters.len().checked_sub(length).is_some_and(|at| edits::within(&letters[at..], WORD, 2)));
    let (a, rest) = words.split_first().filter(|(a, _)| a.is_number())?;
    // `SECTION01O02`: the small word has lost a letter, and the other one was taken for a figure.
    if ends && runs_together(a.text) && rest.first().is_some_and(|word| !word.is_number()) {
        return Some(1);
    }
    let [of, b, ..] = rest else { return None };
    let numbers = a.text.len() <= 3 && b.is_number();
    let known = of.text == "OF" && (ends || bare(name).is_empty() || name.ends_with("SEC"));
    // Behind the word itself, the small one may be misspelt, too: `SECTION02F02`, `SECTION0QF05`.
    (numbers && (known || ends && edits::within(of.text.as_bytes(), b"OF", 1))).then_some(3)
}

/// True for the two numbers of a section in one run of figures, `01002` or `0102`: no section comes after the last.
fn runs_together(digits: &str) -> bool {
    let behind = |from: usize| digits.get(from..).and_then(|rest| rest.parse::<u32>().ok());
    let first = digits.get(..2).and_then(|first| first.parse::<u32>().ok()).filter(|first| *first > 0);
    let last = match digits.len() {
        4 => behind(2),
        5 if digits.as_bytes()[2] == b'0' => behind(3),
        _ => None,
    };
    first.zip(last).is_some_and(|(first, last)| first <= last)
}

/// `0901OF02RPODUBAI288`: the word has been lost, and the section's number has run into the year. The year, and how many
/// words the two take.
fn year_and_section(words: &[Word<'_>]) -> Option<(i32, usize)> {
    let [first, of, last, name, ..] = words else { return None };
    let is_count = first.text.len() == 4 && of.text == "OF" && last.is_number() && last.text.len() == 2;
    let glued = [of, last, name].iter().all(|word| word.sign.is_none()) && !name.is_number();
    let rises = first.text.get(2..).is_some_and(|section| section != "00" && section <= last.text);
    (is_count && glued && rises).then(|| first.text.get(..2).and_then(year_of)).flatten().map(|year| (year, 3))
}

/// What may follow the serial: operating signals, series of the travelling Secretary, notes on the copy, file endings.
const TAILS: &[&str] = &[
    "TOSEC",
    "SECTO",
    "ZDK",
    "ZDS",
    "ZFR",
    "ZFF",
    "CORRECTED",
    "CORRECTEDCOPY",
    "COPY",
    "CCOPY",
    "SUSPECTED",
    "SUSPECTEDDUPLICATE",
    "DUPLICATE",
    "NOTAL",
    "CIRCULAR",
    "A",
    "B",
    "C",
    "D",
    "HTML",
    "HTM",
    "TXT",
];

/// Passes over what follows the serial, and returns the year, which may stand there: `(07)`, `of 2006`. Letters glued to
/// the serial may be anything; a word apart must be known, or the text is a sentence.
fn tail(words: &[Word<'_>], year: Option<i32>) -> Option<i32> {
    let mut year = year;
    let mut rest = words;
    while let [word, after @ ..] = rest {
        rest = after;
        if let Some(count) = section(word.text, after) {
            rest = &after[count..];
        } else if word.is_number() {
            let written = word.text.len() == 4 || matches!(word.sign, Some('(' | '\'' | '’'));
            let found = year_of(word.text).filter(|_| written)?;
            year = Some(year.filter(|year| *year != found).map_or(Some(found), |_| None)?);
        } else if matches!(word.text, "OF" | "IN" | "DATED") && year.is_none() {
        } else if word.sign.is_none() || TAILS.contains(&word.text) {
            // The number of a signal or of a series is glued to it or stands after it: `ZFR2585`, `TOSEC 00012`.
            rest = &after[usize::from(after.first().is_some_and(|word| word.is_number()))..];
        } else {
            return None;
        }
    }
    year
}

/// The year of two digits, of four, or of two or four that stand twice (`7575`). The first telegrams in the open are of
/// 1966.
fn year_of(digits: &str) -> Option<i32> {
    let half = digits.len() / 2;
    let number: u32 = digits.get(..4.min(digits.len()))?.parse().ok()?;
    match digits.len() {
        2 => Some(century(number)).filter(|year| *year < 2030),
        4 if (1950..2030).contains(&number) => Some(number.cast_signed()),
        4 | 8 if digits[..half] == digits[half..] => year_of(&digits[..half]),
        _ => None,
    }
}

/// Letters among the digits of a serial stand for digits: `08BAGHDAD4OO6`, `08BAGHDAD400I`.
fn mended_serial(text: &str) -> String {
    let mut out: Vec<char> = text.chars().collect();
    let mut at = 1;
    while at < out.len() {
        let end = (at..out.len()).find(|&end| !matches!(out[end], 'O' | 'I')).unwrap_or(out.len());
        let digits = out[at - 1].is_ascii_digit() && at > 2 && out.get(end).is_none_or(char::is_ascii_digit);
        for letter in &mut out[at..end.max(at)] {
            if digits {
                *letter = if *letter == 'O' { '0' } else { '1' };
            }
        }
        at = end.max(at + 1);
    }
    out.into_iter().collect()
}

/// Letters that stand for digits of the year, and digits that stand for letters of the post: `O8OSLO585`, `080SLO585`,
/// `08T0KYO12`. A sign is taken for its double only where its neighbours leave it no other sense.
fn mended(text: &str) -> Option<String> {
    let mut out: Vec<char> = text.chars().collect();
    let digit = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
    let letter = |c: Option<&char>| c.is_some_and(char::is_ascii_alphabetic);
    for at in 0..out.len() {
        let (before, after) = (at.checked_sub(1).and_then(|at| out.get(at)), out.get(at + 1));
        let of_year = (at == 0 && digit(after)) || (at == 1 && digit(before));
        // The year has two digits; a third before letters begins the post.
        let of_post = (at == 2 && digit(before) || letter(before)) && letter(after);
        // `08OSL0585`: the last letter of a post whose name ends in one.
        let ends_post = letter(before) && digit(after) && at > 3;
        out[at] = match out[at] {
            'O' if of_year => '0',
            'I' | 'L' if of_year => '1',
            '0' if of_post || ends_post => 'O',
            '1' if of_post => 'I',
            other => other,
        };
    }
    let out: String = out.into_iter().collect();
    (out != text).then_some(out)
}
