//! One telegram as references write it: `07 STATE 12345`, `PARIS 12 (07)`, `870 ULAANBAATAR`.

use super::year::{following_year, in_brackets, leading_year, two_digits};
use crate::field::date::month;
use crate::field::marking;
use crate::field::post::{self, Post};
use crate::field::scan::Scan;

/// A telegram found in an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Where its words begin and end.
    pub start: usize,
    pub end: usize,
    pub post: &'static str,
    /// The year that the entry gives.
    pub year: Option<i32>,
    pub number: u32,
    /// The serial has eight digits, as page lines have it.
    pub padded: bool,
}

/// A serial as it is written.
struct Serial {
    number: u32,
    padded: bool,
}

/// A telegram that begins here: `[year] POST SERIAL [(year)]`. At the start of a piece the post may be misspelt.
pub(super) fn telegram(entry: &str, at: usize, opens: bool) -> Option<Found> {
    let mut scan = Scan::starting_at(entry, at);
    let before = leading_year(&mut scan);
    if let Some(found) = reversed(entry, at).filter(|_| opens) {
        return Some(found);
    }
    let (post, number_at) = name(entry, scan.at(), opens)?;
    let mut scan = Scan::starting_at(entry, number_at);
    // `STATE (07) 12345`: the year stands between.
    let between = in_brackets(&mut scan);
    let Serial { number, padded } = serial(&mut scan)?;
    let after = following_year(&mut scan);
    Some(Found { start: at, end: scan.at(), post: post.name, year: before.or(between).or(after), number, padded })
}

/// `870 ULAANBAATAR`: the serial in front of the post, where nothing else is in the entry.
fn reversed(entry: &str, at: usize) -> Option<Found> {
    const LEAST: usize = 3;
    let mut scan = Scan::starting_at(entry, at);
    let number = scan.number(LEAST, 6)?;
    let from = scan.blanks().then_some(scan.at())?;
    let length = entry[from..].find([',', ';', '\n']).unwrap_or(entry.len() - from);
    let name = entry[from..from + length].trim_end_matches([' ', '.']);
    let plain = name.chars().all(|c| c.is_ascii_alphabetic() || c == ' ');
    let post = if plain { post::by_name(name)? } else { return None };
    Some(Found { start: at, end: from + name.len(), post: post.name, year: None, number, padded: false })
}

/// `AND 140`, `, 140`, `/140` behind a telegram: another serial of the same post, and of the same year.
pub(super) fn same_post(entry: &str, at: usize, last: &Found) -> Option<Found> {
    let mut scan = Scan::starting_at(entry, at);
    scan.blanks();
    let sign = scan.one_of(&[',', '&', '/', ';']).is_some();
    scan.blanks();
    let and = scan.whole_word("AND");
    scan.blanks();
    let start = scan.at();
    if !(sign || and) || telegram(entry, start, true).is_some() {
        return None;
    }
    let Serial { number, padded } = serial(&mut scan)?;
    let after = following_year(&mut scan);
    let rest = scan.rest().trim_start();
    let ends = rest.is_empty()
        || rest.starts_with([',', ';', '(', '.', ')', '&', '/'])
        || ["AND ", "NOTAL"].iter().any(|word| rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)));
    ends.then_some(Found { start, end: scan.at(), post: last.post, year: after.or(last.year), number, padded })
}

/// The post whose name begins here, and where its serial begins. Names have up to four words; the longest that is known
/// counts.
fn name(entry: &str, at: usize, misspelt: bool) -> Option<(Post, usize)> {
    let rest = &entry[at..];
    if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let digits = rest.find(|c: char| c.is_ascii_digit()).filter(|digits| *digits <= 40)?;
    // `STATE (07) 12345`
    let digits = if rest[..digits].ends_with('(') { digits - 1 } else { digits };
    let name = without_marking(rest[..digits].trim_end());
    // `PRAGUE, 1228`: a comma too many. What follows must be no telegram with its year in front.
    let name = name.strip_suffix(',').filter(|_| is_bare_serial(&rest[digits..])).unwrap_or(name);
    let name = name.trim_end_matches([' ', '-', '#', ':', '_', '\u{a0}', '.']);
    let name =
        [" NO", " NR", " CABLE", " CABLES", " TEL", " TELS"].iter().find_map(|word| strip_word(name, word)).unwrap_or(name);
    let name = name.trim_end_matches(['.', ' ']);
    let plain = name.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, ' ' | '-' | '\'' | '’' | '.'));
    if !plain || name.split_whitespace().count() > 5 {
        return None;
    }
    let found = post::by_name(name).or_else(|| if misspelt { post::misspelt(name) } else { None });
    found.map(|post| (post, at + digits))
}

/// `KUWAIT (C)02293`: some posts say in front of the serial how the telegram is classified.
fn without_marking(name: &str) -> &str {
    let Some((post, inside)) = name.strip_suffix(')').and_then(|name| name.rsplit_once('(')) else { return name };
    marking::parse(&name[post.len()..]).filter(|found| found.length == inside.len() + 2).map_or(name, |_| post.trim_end())
}

/// True for a serial of three figures or more and nothing else up to the next sign of the list.
fn is_bare_serial(rest: &str) -> bool {
    const LEAST: usize = 3;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let behind = rest[digits..].trim_start();
    digits >= LEAST && (behind.is_empty() || behind.starts_with([',', ';', '.', '(']) || behind.starts_with("AND "))
}

fn strip_word<'a>(name: &'a str, word: &str) -> Option<&'a str> {
    let (start, end) = name.trim_end_matches('.').split_at_checked(name.trim_end_matches('.').len().checked_sub(word.len())?)?;
    end.eq_ignore_ascii_case(word).then_some(start)
}

/// A serial: up to eight digits that are no date, no time and no group of a longer number.
fn serial(scan: &mut Scan<'_>) -> Option<Serial> {
    const PADDED: usize = 8;
    let mut ahead = *scan;
    ahead.one_of(&['#']);
    let digits = ahead.digits(1, PADDED)?;
    let rest = ahead.rest();
    let next = rest.chars().next();
    if next.is_some_and(char::is_alphanumeric) {
        return None;
    }
    let then_digit = rest.get(1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if then_digit && (next == Some(':') || (matches!(next, Some('/' | '.')) && digits.len() <= 2) || is_date(rest)) {
        return None;
    }
    // `PARIS 12 DEC 08` is a day, `842 0123 08` a number in groups.
    let word = rest.trim_start().split([' ', ',', ';']).next().unwrap_or_default();
    let day = digits.len() <= 2 && word.len() >= 3 && month(word).is_some() && word.chars().all(|c| c.is_ascii_alphabetic());
    let next = rest.trim_start();
    let figure = next.bytes().take_while(u8::is_ascii_digit).count();
    // `1) STATE 15220 2) PARIS 12`: a list by figures.
    let listed = next[figure..].starts_with(')');
    let year = digits.len() >= 3 && two_digits(&mut ahead.clone()).is_some();
    let group = rest.starts_with(' ') && figure > 0 && !listed && !year && !telegram_follows(next);
    if day || group {
        return None;
    }
    *scan = ahead;
    let padded = digits.len() == PADDED && digits.starts_with('0');
    digits.parse().ok().filter(|number| *number > 0).map(|number| Serial { number, padded })
}

/// `-3-08` behind a figure: a date.
fn is_date(rest: &str) -> bool {
    let month = rest.strip_prefix('-').unwrap_or_default();
    let digits = month.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && month[digits..].starts_with('-')
}

/// `STATE 123 08 PARIS 12`: the two digits behind a serial are the year of the next telegram.
fn telegram_follows(rest: &str) -> bool {
    let mut scan = Scan::new(rest);
    leading_year(&mut scan).is_some() && name(rest, scan.at(), false).is_some()
}
