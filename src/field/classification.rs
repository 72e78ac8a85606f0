//! The classification line: `S E C R E T SECTION 01 OF 07 BAGHDAD 004006`.

use super::edits;
use super::post;
use super::scan::Scan;
use crate::bytes::{self, Openings};
use crate::record::{Classification, Level};

/// A classification line as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassificationLine {
    /// Level and controls.
    pub classification: Classification,
    /// Section and number of sections.
    pub section: Option<(u32, u32)>,
    /// Post name, as written.
    pub post: Option<String>,
    /// Serial number, and where `POST SERIAL` stands in the line.
    pub serial: Option<u32>,
    /// `POST SERIAL` as written.
    pub mrn_as_written: Option<String>,
    /// Captions behind the serial: `LISBON 000500 SIPDIS`.
    pub captions: Vec<String>,
}

/// The words that name a level, longer ones before those they begin with.
const WORDS: &[(&str, Level, Option<&str>)] = &[
    ("TOPSECRET", Level::TopSecret, None),
    ("SECRET", Level::Secret, None),
    ("CONFIDENTIAL", Level::Confidential, None),
    ("RESTRICTED", Level::Restricted, None),
    ("LIMITEDOFFICIALUSE", Level::Unclassified, Some("LIMITED OFFICIAL USE")),
    ("SENSITIVEBUTUNCLASSIFIED", Level::Unclassified, Some("SBU")),
    ("UNCLASSIFIED", Level::Unclassified, None),
    ("UNCLASS", Level::Unclassified, None),
    ("UNCLAS", Level::Unclassified, None),
];

/// What they open with.
const OPENINGS: Openings = {
    let (mut all, mut at) = (Openings::NONE, 0);
    while at < WORDS.len() {
        all = all.and(WORDS[at].0);
        at += 1;
    }
    all
};

/// False for a line that begins as no level does. One may be misspelt all the same, with a number behind it.
pub(crate) fn may_open(line: &str) -> bool {
    OPENINGS.may_begin(line)
}

/// Controls that follow a level on its line, as written and in their short form.
const CONTROLS: &[(&str, &str)] = &[
    ("FOR OFFICIAL USE ONLY", "FOUO"),
    ("LIMITED OFFICIAL USE", "LIMITED OFFICIAL USE"),
    ("SENSITIVE", "SBU"),
    ("NOFORN", "NOFORN"),
    ("N O F O R N", "NOFORN"),
    ("FOUO", "FOUO"),
    ("SBU", "SBU"),
    ("ORCON", "ORCON"),
    ("NODIS", "NODIS"),
    ("EXDIS", "EXDIS"),
    ("LIMDIS", "LIMDIS"),
    ("STADIS", "STADIS"),
    ("EFTO", "EFTO"),
    ("E F T O", "EFTO"),
    ("LOU", "LIMITED OFFICIAL USE"),
    ("FGI", "FGI"),
    ("PROPIN", "PROPIN"),
    ("RELIDO", "RELIDO"),
    ("HCS", "HCS"),
    ("SI", "SI"),
    ("TK", "TK"),
];

/// Reads the level at the start of `text`, its letters spaced or not, and the bytes it takes.
///
/// ```
/// use enclair::{cable::Level, field::classification::level};
/// assert_eq!(level("S E C R E T SECTION 01 OF 07").map(|(level, ..)| level), Some(Level::Secret));
/// assert_eq!(level("Secretary Rice met the President"), None);
/// ```
#[must_use]
pub fn level(text: &str) -> Option<(Level, Option<&'static str>, usize)> {
    // Every line of a text is asked: its first letters answer nearly all.
    if !OPENINGS.may_begin(text) {
        return None;
    }
    WORDS.iter().find_map(|&(word, level, control)| {
        let mut letters = word.bytes();
        let mut wanted = letters.next();
        for (at, byte) in text.bytes().enumerate() {
            if byte == b' ' && at > 0 {
                continue;
            }
            if wanted != Some(byte.to_ascii_uppercase()) {
                return None;
            }
            wanted = letters.next();
            if wanted.is_none() {
                let ends = !text[at + 1..].starts_with(|c: char| c.is_alphanumeric());
                return ends.then_some((level, control, at + 1));
            }
        }
        None
    })
}

/// Reads a classification as a page's metadata writes it: `SECRET//NOFORN`, `UNCLASSIFIED//FOR OFFICIAL USE ONLY`.
/// Returns the bytes it takes too.
#[must_use]
pub fn parse(text: &str) -> Option<(Classification, usize)> {
    let (level, control, length) = level(text)?;
    Some(with_controls(text, level, control, length))
}

/// The controls behind a level that ends at `length`.
fn with_controls(text: &str, level: Level, control: Option<&str>, length: usize) -> (Classification, usize) {
    let mut scan = Scan::new(&text[length..]);
    let mut controls: Vec<String> = control.map(str::to_owned).into_iter().collect();
    let mut end = length;
    loop {
        scan.while_char(|c| matches!(c, '/' | ' ' | ','));
        let found = CONTROLS.iter().find(|(written, _)| scan.whole_word(written)).map(|&(_, short)| short.to_owned());
        let found = found.or_else(|| releasable(&mut scan));
        let Some(control) = found else { break };
        end = length + scan.at();
        if !controls.contains(&control) {
            controls.push(control);
        }
    }
    (Classification { level, controls, as_written: text[..end].to_owned() }, end)
}

/// A level with one letter wrong, missing or too many: `S E C E T`, `CONFIDENTAL`. It counts only with a section or a known
/// post behind it.
fn misspelt(text: &str) -> Option<(Classification, usize)> {
    let bytes = text.as_bytes();
    if bytes.len() > 80 {
        return None;
    }
    let pairs = bytes.chunks(2).take_while(|pair| matches!(pair, [letter, b' '] if letter.is_ascii_alphabetic())).count();
    let end = if pairs > 3 { 2 * pairs - 1 } else { memchr::memchr2(b' ', b'/', bytes)? };
    // Every line of a text is asked: the length of its first word answers for half of them.
    let numbered = end > 4 && (bytes.last().is_some_and(u8::is_ascii_digit) || bytes::has(text, "SECTION"));
    if !numbered || !text.is_ascii() {
        return None;
    }
    let letters = super::post::squeeze(&text[..end]);
    let near = |word: &&(&str, Level, Option<&str>)| word.0.len() >= 6 && edits::within(letters.as_bytes(), word.0.as_bytes(), 1);
    let (_, level, control) = WORDS.iter().find(near)?;
    Some(with_controls(text, *level, *control, end))
}

/// `REL TO USA, GBR`: capitals and commas up to the section or the end.
fn releasable(scan: &mut Scan<'_>) -> Option<String> {
    let mut ahead = *scan;
    if !(ahead.whole_word("REL") || ahead.whole_word("RELEASABLE")) {
        return None;
    }
    let mut words = vec!["REL".to_owned()];
    loop {
        ahead.while_char(|c| c == ' ' || c == ',');
        // `REL NATO SKOPJE 000105`: the post is no country.
        if post_and_serial(ahead.rest()).is_some_and(|(name, ..)| post::by_name(&name).is_some()) {
            break;
        }
        match ahead.while_char(|c| c.is_ascii_uppercase()) {
            Some(word) if word != "SECTION" && (2..=8).contains(&word.len()) => words.push(word.to_owned()),
            _ => break,
        }
        *scan = ahead;
    }
    (words.len() > 1).then(|| words.join(" "))
}

/// Reads a classification line. After the level there may be controls, a section, post and serial; anything else and
/// it is prose that begins with such a word, unless the letters are spaced, which no prose does.
///
/// ```
/// let line = enclair::field::classification::line("S E C R E T SECTION 01 OF 07 BAGHDAD 004006 ").unwrap();
/// assert_eq!((line.section, line.serial), (Some((1, 7)), Some(4006)));
/// assert!(enclair::field::classification::line("Secret talks went on for a month").is_none());
/// ```
#[must_use]
pub fn line(line: &str) -> Option<ClassificationLine> {
    let text = bytes::trim(line);
    let known = parse(text);
    let is_known = known.is_some();
    let (classification, end) = known.or_else(|| misspelt(text))?;
    let spaced = is_known && text.as_bytes().get(1) == Some(&b' ');
    let mut scan = Scan::new(&text[end..]);
    let mut found = ClassificationLine {
        classification,
        section: None,
        post: None,
        serial: None,
        mrn_as_written: None,
        captions: Vec::new(),
    };
    scan.while_char(|c| c == '/' || c == ' ');
    let mut in_front = captions_in_front(&mut scan);
    found.section = section(&mut scan);
    scan.blanks();
    in_front.extend(captions_in_front(&mut scan));
    let rest = scan.rest();
    if let Some((post, serial, length)) = post_and_serial(rest) {
        found.mrn_as_written = Some(rest[..length].to_owned());
        found.post = Some(post);
        found.serial = Some(serial);
        scan = Scan::new(&rest[length..]);
        scan.blanks();
    }
    let found_section = section(&mut scan);
    found.section = found.section.or(found_section);
    scan.blanks();
    let certain = found.section.is_some() || found.post.as_deref().is_some_and(|post| post::by_name(post).is_some());
    if !is_known && !certain {
        return None;
    }
    let bare_word = is_known && end == text.len() && text.bytes().all(|b| !b.is_ascii_lowercase());
    let complete = scan.is_done() && (found.serial.is_some() || found.section.is_some() || bare_word);
    let follow = scan.rest();
    found.captions = captions(follow);
    if found.captions.is_empty() && !follow.is_empty() {
        found.captions = super::caption::line(follow).unwrap_or_default();
    }
    found.captions.splice(0..0, in_front);
    let captions_follow = found.serial.is_some() && !found.captions.is_empty();
    // Copies lose line ends: `… SECTION 01 OF 02 LISBON 000500 SIPDIS DEPT FOR EUR E.O. 12958: …`. A serial padded to five
    // figures or more, or a section, stands in no sentence.
    let capitals = !text[..end].bytes().any(|b| b.is_ascii_lowercase());
    let padded = found.mrn_as_written.as_deref().is_some_and(|mrn| mrn.bytes().rev().take_while(u8::is_ascii_digit).count() > 4);
    if !capitals && !spaced && !certain {
        return None;
    }
    let heading = found.serial.is_some() && certain && (capitals || spaced) && (padded || found.section.is_some());
    (complete || captions_follow || heading || (spaced && follow.len() < 60)).then_some(found)
}

/// `UNCLAS AIDAC LISBON 000500`: captions between the level and what names the message.
fn captions_in_front(scan: &mut Scan<'_>) -> Vec<String> {
    let mut out = Vec::new();
    loop {
        let mut ahead = *scan;
        let word = ahead.while_char(|c| c.is_ascii_alphabetic()).filter(|word| super::caption::is_caption(word));
        let Some(word) = word.filter(|_| ahead.blanks() && ahead.rest().ends_with(|c: char| c.is_ascii_digit())) else {
            return out;
        };
        out.push(word.to_ascii_uppercase());
        *scan = ahead;
    }
}

/// The captions at the start of what follows.
fn captions(rest: &str) -> Vec<String> {
    rest.split_ascii_whitespace().take_while(|word| super::caption::is_caption(word)).map(str::to_ascii_uppercase).collect()
}

/// `SECTION 01 OF 07`, a letter of either word wrong or not (`SQCTION`).
fn section(scan: &mut Scan<'_>) -> Option<(u32, u32)> {
    let mut ahead = *scan;
    let word = ahead.while_char(|c| c.is_ascii_alphabetic()).filter(|word| word.len() <= 8)?;
    if !edits::within(word.to_ascii_uppercase().as_bytes(), b"SECTION", 1) {
        return None;
    }
    ahead.blanks();
    let number = ahead.number(1, 3)?;
    ahead.blanks();
    // `SECTION 01 GF 02`
    ahead.while_char(|c| c.is_ascii_alphabetic()).filter(|of| edits::within(of.to_ascii_uppercase().as_bytes(), b"OF", 1))?;
    ahead.blanks();
    let of = ahead.number(1, 3)?;
    *scan = ahead;
    Some((number, of))
}

/// `BAGHDAD 004006`: a post name in any case, then a serial of up to eight digits.
fn post_and_serial(text: &str) -> Option<(String, u32, usize)> {
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let name = text[..digits].trim_end();
    let mut scan = Scan::new(&text[digits..]);
    let serial = scan.number(1, 8)?;
    // `CONFIDENTIAL PTQ8384`: the message centre's own number.
    let glued = name.len() == digits && post::by_name(name).is_none();
    let is_post = digits <= 34 && post::is_name(&name.to_ascii_uppercase()) && !glued;
    is_post.then(|| (name.to_owned(), serial, digits + scan.at()))
}
