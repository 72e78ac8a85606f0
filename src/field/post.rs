//! Posts: embassies, consulates and missions, and the names they go by.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::edits;

/// Post, name on pages, ISO country, other spellings, routing indicators of its station without the `RUEH` that most begin with:
/// sorted by post, one a line.
const TABLE: &str = include_str!("data/posts.tsv");

/// A post of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Post {
    /// Canonical name without blanks: `RIODEJANEIRO`.
    pub name: &'static str,
    /// Name as pages write it: `Consulate Rio De Janeiro`.
    pub display: &'static str,
    /// ISO 3166 code of the country it is in; empty where that is not one country.
    pub country: &'static str,
    /// True when the routing indicator of its station is known.
    pub has_station: bool,
}

/// What a name that may be misspelt stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Meant {
    /// This post and no other.
    One(Post),
    /// Two posts or more that are equally near.
    Several,
    /// No post of the table.
    Unknown,
}

/// True for what can be the name of a post in a telegram: capitals, blanks, full stops, apostrophes and hyphens, and
/// no more words than any post has.
#[must_use]
pub fn is_name(name: &str) -> bool {
    (2..=32).contains(&name.len())
        && name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.bytes().all(|b| b.is_ascii_uppercase() || matches!(b, b' ' | b'.' | b'\'' | b'-'))
        && name.split_ascii_whitespace().count() <= 4
}

/// The name without blanks and signs, in capitals: `Rio de Janeiro` gives `RIODEJANEIRO`.
#[must_use]
pub fn squeeze(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

/// Looks a post up by its canonical name or another spelling of it, words such as `AMEMBASSY` in front left out.
#[must_use]
pub fn by_name(name: &str) -> Option<Post> {
    let key = squeeze(name);
    spelled(&key).or_else(|| spelled(undressed(&key)?))
}

/// The post of exactly this name or spelling, blanks and signs left out.
fn spelled(key: &str) -> Option<Post> {
    let known = known_spellings();
    known.binary_search_by(|(spelling, _)| (**spelling).cmp(key)).ok().map(|at| known[at].1)
}

/// All names and other spellings without blanks and signs, sorted. Every word of a reference list is looked up in them.
fn known_spellings() -> &'static [(Cow<'static, str>, Post)] {
    static KNOWN: OnceLock<Vec<(Cow<'static, str>, Post)>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let of_row = |row: &'static Row| row.spellings().chain([row.post.name]).map(|spelling| (squeezed(spelling), row.post));
        let mut all: Vec<_> = rows().iter().flat_map(of_row).collect();
        all.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        all
    })
}

fn squeezed(spelling: &'static str) -> Cow<'static, str> {
    let as_it_is = spelling.bytes().all(|b| b.is_ascii_uppercase());
    if as_it_is { Cow::Borrowed(spelling) } else { Cow::Owned(squeeze(spelling)) }
}

/// A line of the table.
struct Row {
    post: Post,
    spellings: &'static str,
    stations: &'static str,
}

impl Row {
    fn read(line: &'static str) -> Option<Self> {
        let mut cells = line.split('\t');
        let (name, display, country) = (cells.next()?, cells.next()?, cells.next()?);
        let (spellings, stations) = (cells.next()?, cells.next()?);
        Some(Self { post: Post { name, display, country, has_station: !stations.is_empty() }, spellings, stations })
    }

    fn spellings(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.spellings.split(',').filter(|spelling| !spelling.is_empty())
    }
}

/// The table, read once.
fn rows() -> &'static [Row] {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    ROWS.get_or_init(|| TABLE.lines().filter_map(Row::read).collect())
}

/// The posts that a station with this routing indicator sends for, as the allied list of 2010 has it: some share one, and the
/// indicators of closed posts are not known.
///
/// ```
/// let posts: Vec<_> = enclair::field::post::behind("RUEHBS").map(|post| post.name).collect();
/// assert_eq!(posts, ["BRUSSELS", "USEUBRUSSELS"]);
/// ```
pub fn behind(indicator: &str) -> impl Iterator<Item = Post> {
    let short = indicator.strip_prefix("RUEH").map(str::as_bytes);
    let is_its = move |entry: &[u8]| Some(entry) == short || (entry.len() > 4 && entry == indicator.as_bytes());
    let sends = move |row: &&Row| row.post.has_station && row.stations.as_bytes().split(|b| *b == b',').any(is_its);
    rows().iter().filter(sends).map(|row| row.post)
}

/// What stands in front of a post's name in address lines and in garbled ids (`AMEMBASSYKABUL`).
const DRESS: &[&str] = &["AMEMBASSY", "AMEMB", "AMCONSUL", "AMCONGEN", "EMBASSY", "CONSULATE", "USMISSION", "USOFFICE", "USLO"];

/// Series and senders that are no posts, though their names are near to one.
const NO_POSTS: &[&str] = &["PARTO", "SECTO", "TOSEC", "TEDTO", "FBIS", "USDAO", "CODEL", "SECTION", "ICE", "USA", "DOA", "DOL"];

fn undressed(key: &str) -> Option<&str> {
    DRESS.iter().find_map(|word| key.strip_prefix(word)).filter(|rest| rest.len() > 2)
}

/// The post that a name means: exactly, or misspelt by one edit, cut short, with a Q for letters that were lost, or misspelt
/// by two, in that order. A name that is equally near to two posts means none of them.
///
/// ```
/// use enclair::field::post::{Meant, meant};
/// let name = |text| match meant(text) { Meant::One(post) => Some(post.name), _ => None };
/// assert_eq!(name("BAGDHAD"), Some("BAGHDAD"));
/// assert_eq!(name("PORTAUPRI"), Some("PORTAUPRINCE"));
/// assert_eq!(meant("LOMA"), Meant::Several, "Lome and Lima are as near");
/// ```
#[must_use]
pub fn meant(name: &str) -> Meant {
    let key = squeeze(name);
    if let Some(post) = by_name(&key) {
        return Meant::One(post);
    }
    let key = undressed(&key).unwrap_or(&key);
    if NO_POSTS.contains(&key) {
        return Meant::Unknown;
    }
    for found in [nearest(key, 1), cut_short(key), behind_q(key), nearest(key, 2)] {
        if found != Meant::Unknown {
            return found;
        }
    }
    Meant::Unknown
}

/// The post that a name of five letters or more is one edit away from, or a long one begins, and no other.
#[must_use]
pub fn misspelt(name: &str) -> Option<Post> {
    let key = squeeze(name);
    let key = undressed(&key).unwrap_or(&key);
    let found = if key.len() < 5 { Meant::Unknown } else { nearest(key, 1) };
    // `HO CHI MINH 12`: a long name may have lost its end.
    let found = if found == Meant::Unknown && key.len() >= 8 { cut_short(key) } else { found };
    if let Meant::One(post) = found { Some(post) } else { None }
}

/// The post within so many edits. Names of four letters may differ in one place, shorter ones in none: too much would be
/// near to them.
fn nearest(key: &str, most: usize) -> Meant {
    if key.len() < 3 + most {
        return Meant::Unknown;
    }
    let near = |name: &str| edits::within(name.as_bytes(), key.as_bytes(), most);
    only(|row| near(row.post.name) || row.spellings().any(|spelling| spelling.len() > 4 && near(spelling)))
}

/// The post whose name was cut after the fifth letter or later (`HOCHIMINH`, `CAPE T`), or that has lost one of four
/// (`SUV`, `OSO`).
fn cut_short(key: &str) -> Meant {
    match key.len() {
        0..=2 | 4 => Meant::Unknown,
        3 => only(|row| row.post.name.len() == 4 && edits::within(row.post.name.as_bytes(), key.as_bytes(), 1)),
        _ => only(|row| row.post.name.starts_with(key)),
    }
}

/// The post in whose name a Q stands for two or three letters: where letters were garbled in sending, one was printed
/// (`LISQ` for Lisbon). What is left of the name must be there, letter by letter.
fn behind_q(key: &str) -> Meant {
    const LOST: std::ops::RangeInclusive<usize> = 2..=3;
    let Some((before, after)) = key.split_once('Q').filter(|_| key.len() >= 4) else { return Meant::Unknown };
    only(|row| {
        let name = row.post.name;
        let lost = name.len().checked_sub(before.len() + after.len());
        lost.is_some_and(|lost| LOST.contains(&lost)) && name.starts_with(before) && name.ends_with(after)
    })
}

fn only(is_it: impl Fn(&Row) -> bool) -> Meant {
    let mut found = rows().iter().filter(|row| is_it(row)).map(|row| row.post);
    match (found.next(), found.next()) {
        (Some(post), None) => Meant::One(post),
        (Some(_), Some(_)) => Meant::Several,
        (None, _) => Meant::Unknown,
    }
}

/// Looks a post up by what a page calls it: `Embassy Baghdad`, `Consulate Rio De Janeiro`, `Secretary of State`.
#[must_use]
pub fn by_display(name: &str) -> Option<Post> {
    let name = name.trim();
    if let Some(row) = rows().iter().find(|row| row.post.display.eq_ignore_ascii_case(name)) {
        return Some(row.post);
    }
    let (_, place) = name.split_once(' ')?;
    let place = squeeze(place);
    spelled(&place).filter(|post| post.name == place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_post_of_the_table_is_found() {
        let names: Vec<_> = rows().iter().map(|row| row.post.name).collect();
        assert!(names.len() > 250);
        assert!(names.iter().all(|name| by_name(name).is_some_and(|post| post.name == *name)));
    }

    #[test]
    fn no_spelling_belongs_to_two_posts() {
        let mut seen = std::collections::BTreeMap::new();
        assert_eq!(rows().len(), TABLE.lines().count());
        for row in rows() {
            let name = row.post.name;
            for spelling in row.spellings().map(squeeze).chain([name.to_owned()]) {
                let before = seen.insert(spelling.clone(), name);
                assert!(before.is_none_or(|before| before == name), "{spelling} is {before:?} and {name}");
            }
        }
    }

    #[test]
    fn a_post_is_found_by_what_a_page_calls_it() {
        let country = |name| by_display(name).map(|post| (post.name, post.country));
        assert_eq!(country("Embassy Baghdad"), Some(("BAGHDAD", "IQ")));
        assert_eq!(country("Consulate Nowhere"), None);
        assert_eq!(by_name("ABU DHABI").map(|post| post.name), Some("ABUDHABI"));
        assert_eq!(by_name("AMEMBASSY ABU DHABI").map(|post| post.name), Some("ABUDHABI"));
    }
}
