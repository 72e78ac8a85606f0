//! Telegrams whose text has no line ends at all, as some archives' recognised scans have:
//! `CONFIDENTIAL PAGE 01 LISBON 00123 041010Z ACTION EUR-12 … R 041002Z MAR 74 FM AMEMBASSY LISBON TO SECSTATE WASHDC 3344 …`.
//!
//! A line began where one of the telegram's own signs stands in its order: page line, offices, date-time group, addresses,
//! classification, the labels of the heading, paragraphs by their numbers. What else is between them stays as it runs: no
//! line end is guessed inside a sentence.

/// A text with one of these has not lost its line ends.
const ENDS: [char; 7] = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

const SHORTEST: usize = 300;

const LEVELS: [&str; 4] = ["CONFIDENTIAL", "SECRET", "UNCLASSIFIED", "UNCLAS"];
const ADDRESSES: [&str; 9] = ["AMEMBASSY", "AMCONSUL", "AMCONGEN", "SECSTATE", "SECDEF", "USMISSION", "USDEL", "USINT", "USLO"];
const MONTHS: [&str; 12] = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/// How far the reading has come.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Stage {
    /// Above the date-time group: page lines, offices, who drafted it.
    Offices,
    Addresses,
    /// From the classification line on.
    Labels,
    Subject,
    Text,
}

/// Where lines must have begun, in order, and whether a paragraph begins there; none where the text is no telegram that lost
/// its line ends.
pub(super) fn find(text: &str) -> Vec<(usize, bool)> {
    let body = text.trim();
    if body.len() < SHORTEST || body.contains(ENDS) {
        return Vec::new();
    }
    let words = Words::of(text);
    let mut reading = Reading { stage: Stage::Offices, number: 1, subject: 0, starts: Vec::new(), paragraphs: Vec::new() };
    let mut at = 0;
    while at < words.all.len() {
        at = reading.word(&words, at);
    }
    let Reading { stage, starts, paragraphs, .. } = reading;
    if stage < Stage::Labels {
        return Vec::new();
    }
    let inside = starts.into_iter().filter(|&at| at < text.len());
    inside.map(|at| (at, paragraphs.binary_search(&at).is_ok())).collect()
}

/// The words of a text, parted by blanks.
struct Words<'a> {
    text: &'a str,
    all: Vec<(usize, &'a str)>,
}

impl<'a> Words<'a> {
    fn of(text: &'a str) -> Self {
        let start = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
        Self { text, all: text.split_whitespace().map(|word| (start(word), word)).collect() }
    }

    fn get(&self, at: usize) -> &'a str {
        self.all.get(at).map_or("", |(_, word)| word)
    }

    fn start(&self, at: usize) -> usize {
        self.all.get(at).map_or(self.text.len(), |(start, _)| *start)
    }
}

struct Reading {
    stage: Stage,
    /// The number of the next paragraph.
    number: u32,
    /// The word of the subject's label.
    subject: usize,
    /// Where lines begin, each behind the one before.
    starts: Vec<usize>,
    /// Those of paragraphs.
    paragraphs: Vec<usize>,
}

impl Reading {
    /// A line begins here, unless one has begun here or further on: `SECRET UNCLAS PAGE 02`, whose last level is the heading's.
    fn begin(&mut self, start: usize) {
        if start > self.starts.last().copied().unwrap_or_default() {
            self.starts.push(start);
        }
    }

    /// Looks at one word and gives the next one to look at.
    fn word(&mut self, words: &Words<'_>, at: usize) -> usize {
        if let Some(end) = page_line(words, at) {
            self.levels_before(words, at);
            self.begin(words.start(at));
            self.begin(words.start(end));
            return end;
        }
        if date_time(words, at) && self.stage == Stage::Offices {
            self.stage = Stage::Addresses;
            let doubled = at > 0 && is_precedence(words.get(at - 1));
            self.begin(words.start(at - usize::from(doubled)));
            return at + 4;
        }
        let (word, next) = (words.get(at), words.get(at + 1));
        let begins = match self.stage {
            Stage::Offices => is_office_line(word, next),
            Stage::Addresses if is_classification(words, at) => {
                self.stage = Stage::Labels;
                true
            }
            Stage::Addresses => is_address_line(word, next, at.checked_sub(1).map_or("", |before| words.get(before))),
            Stage::Labels | Stage::Subject => self.label(words, at),
            Stage::Text => false,
        };
        let paragraph = self.paragraph(words, at);
        if begins || paragraph || self.stage == Stage::Text && is_end(words, at) {
            self.begin(words.start(at));
            self.paragraphs.extend(paragraph.then(|| words.start(at)));
        }
        at + 1
    }

    /// `CONFIDENTIAL CONFIDENTIAL PAGE 02 …`: the foot of one page and the head of the next.
    fn levels_before(&mut self, words: &Words<'_>, at: usize) {
        let levels = (0..at).rev().take(2).take_while(|&before| LEVELS.contains(&words.get(before))).count();
        (at - levels..at).for_each(|level| self.begin(words.start(level)));
    }

    fn label(&mut self, words: &Words<'_>, at: usize) -> bool {
        let (word, next) = (words.get(at), words.get(at + 1));
        let digits = |word: &str| word.len() >= 5 && word.as_bytes()[..5].iter().all(u8::is_ascii_digit);
        if self.stage == Stage::Labels {
            let order = matches!(word, "E.O." | "EO") && digits(next) || word == "E" && next == "O" && digits(words.get(at + 2));
            if matches!(word, "SUBJ:" | "SUBJECT:" | "SUBJ" | "SUBJECT") {
                self.stage = Stage::Subject;
                self.subject = at;
                return true;
            }
            return order || matches!(word, "TAGS:" | "TAGS");
        }
        matches!(word, "REF:" | "REFS:" | "REFTEL:" | "REF(S):") || word == "REF" && next.len() == 1
    }

    /// `1. SUMMARY:`, and `2. …` behind the end of a sentence. A scan that lost its full stops, too, has the first one alone: a
    /// number that stands soon behind the subject.
    fn paragraph(&mut self, words: &Words<'_>, at: usize) -> bool {
        const SUBJECT: usize = 40;
        if self.stage < Stage::Labels {
            return false;
        }
        let word = words.get(at);
        let is_next = |digits: &str| digits.parse() == Ok(self.number);
        let capital = words.get(at + 1).starts_with(|c: char| c.is_ascii_uppercase() || matches!(c, '(' | '"'));
        let ended = self.number == 1 || at > 0 && words.get(at - 1).ends_with(['.', '?', '!', '"', ')', ':']);
        let stopped = word.strip_suffix('.').is_some_and(is_next);
        let bare = self.stage == Stage::Subject && self.number == 1 && is_next(word) && at - self.subject <= SUBJECT;
        let begins = capital && ended && (stopped || bare && at > self.subject + 1);
        if begins {
            self.number += 1;
            self.stage = Stage::Text;
        }
        begins
    }
}

/// `PAGE 02 STATE 311722 TOSEC 340058`, `PAGE 02 CAPE T 00097 01 OF 03 182017Z`: the word behind it.
fn page_line(words: &Words<'_>, at: usize) -> Option<usize> {
    let digits = |word: &str, count: std::ops::RangeInclusive<usize>| {
        count.contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
    };
    let capitals = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_uppercase());
    if words.get(at) != "PAGE" || !digits(words.get(at + 1), 2..=2) {
        return None;
    }
    let post = (at + 2..at + 5).take_while(|&word| capitals(words.get(word))).count();
    let mut end = at + 2 + post;
    if post == 0 || !digits(words.get(end), 5..=6) {
        return None;
    }
    end += 1;
    if words.get(end) == "TOSEC" && digits(words.get(end + 1), 5..=6) {
        end += 2;
    }
    if digits(words.get(end), 2..=2) && words.get(end + 1) == "OF" && digits(words.get(end + 2), 2..=2) {
        end += 3;
    }
    Some(end + usize::from(is_time(words.get(end))))
}

fn is_time(word: &str) -> bool {
    word.len() == 7 && word.ends_with('Z') && word.bytes().take(6).all(|b| b.is_ascii_digit())
}

fn is_precedence(word: &str) -> bool {
    matches!(word, "Z" | "O" | "P" | "R")
}

/// `R 041002Z MAR 74`
fn date_time(words: &Words<'_>, at: usize) -> bool {
    is_precedence(words.get(at)) && is_time(words.get(at + 1)) && MONTHS.contains(&words.get(at + 2))
}

/// `ACTION EUR-12`, `INFO OCT 01`, `DRAFTED BY …`, a rule above a number.
fn is_office_line(word: &str, next: &str) -> bool {
    // `INFO OCT 01`, whose hyphen is lost, would read as an address: it stays behind the office that has the action.
    let office = || next.split_once('-').is_some_and(|(office, _)| (1..=5).contains(&office.len()));
    matches!(word, "ACTION" | "ORIGIN")
        || word == "INFO" && office()
        || matches!(word, "DRAFTED" | "APPROVED") && next.starts_with("BY")
        || word.len() >= 8 && word.bytes().all(|b| b == b'-')
}

/// `NNNN` at the very end.
fn is_end(words: &Words<'_>, at: usize) -> bool {
    at + 1 == words.all.len() && matches!(words.get(at), "NNN" | "NNNN")
}

/// `FM AMEMBASSY LISBON`, and each further address.
fn is_address_line(word: &str, next: &str, before: &str) -> bool {
    let address = |word: &str| ADDRESSES.contains(&word.split('/').next_back().unwrap_or_default());
    matches!(word, "FM" | "TO" | "INFO") && !next.is_empty() || address(word) && !matches!(before, "FM" | "TO" | "INFO" | "XMT")
}

/// `C O N F I D E N T I A L LISBON 0123`, `UNCLAS LISBON 0123`
fn is_classification(words: &Words<'_>, at: usize) -> bool {
    let spaced = ["CONFIDENTIAL", "SECRET", "UNCLAS", "LIMITED"]
        .iter()
        .any(|level| level.char_indices().all(|(index, letter)| words.get(at + index).chars().eq([letter])));
    spaced || words.get(at) == "UNCLAS" || words.get(at) == "LIMITED" && words.get(at + 1) == "OFFICIAL"
}

#[cfg(test)]
mod tests {
    use super::find;

    const STAMP: &str = "Margaret P Grafeld Declassified Released US Department of State EO Systematic Review 04 MAY 2006";

    fn scan() -> String {
        format!(
            "{STAMP} CONFIDENTIAL PAGE 01 LISBON 00123 TOSEC 340058 041010Z ACTION EUR-12 INFO OCT-01 ISO-00 /013 W \
             --------------------- 099491 R 041002Z MAR 74 FM AMEMBASSY LISBON TO SECSTATE WASHDC IMMEDIATE 3344 INFO AMEMBASSY \
             ROME USMISSION NATO C O N F I D E N T I A L LISBON 0123 E O 11652 GDS TAGS PFOR PO SUBJECT THE FERRY OF THE NORTH PIER \
             1 THE HARBOR MASTER SAID THAT THE FERRY WOULD SAIL AS {STAMP} CONFIDENTIAL CONFIDENTIAL PAGE 02 LISBON 00123 TOSEC \
             340058 041010Z SOON AS THE WIND ALLOWED IT HE HAD 2 BOATS AND SEE PAGE 02 OF HIS LETTER ON THE STATE OF THE PIER AND OF THE NETS \
             WHICH WERE TORN IN THE STORM OF LAST WEEK AND WHICH NOBODY HAS MENDED SINCE KISSINGER CONFIDENTIAL NNNN"
        )
    }

    #[test]
    fn a_telegram_in_one_line_falls_into_its_own() {
        let text = scan();
        let mut ends: Vec<usize> = find(&text).into_iter().map(|(at, _)| at).collect();
        ends.push(text.len());
        let mut start = 0;
        let lines: Vec<&str> = ends.into_iter().map(|end| text[std::mem::replace(&mut start, end)..end].trim()).collect();
        let wanted = [
            STAMP,
            "CONFIDENTIAL",
            "PAGE 01 LISBON 00123 TOSEC 340058 041010Z",
            "ACTION EUR-12",
            "INFO OCT-01 ISO-00 /013 W",
            "--------------------- 099491",
            "R 041002Z MAR 74",
            "FM AMEMBASSY LISBON",
            "TO SECSTATE WASHDC IMMEDIATE 3344",
            "INFO AMEMBASSY ROME",
            "USMISSION NATO",
            "C O N F I D E N T I A L LISBON 0123",
            "E O 11652 GDS",
            "TAGS PFOR PO",
            "SUBJECT THE FERRY OF THE NORTH PIER",
        ];
        assert_eq!(lines[..wanted.len()], wanted);
        let rest = &lines[wanted.len()..];
        assert_eq!(rest[1..4], ["CONFIDENTIAL", "CONFIDENTIAL", "PAGE 02 LISBON 00123 TOSEC 340058 041010Z"]);
        assert!(rest[0].starts_with("1 THE HARBOR") && rest[4].starts_with("SOON AS"), "{rest:?}");
        assert_eq!(rest[5..], ["NNNN"]);
    }

    #[test]
    fn it_is_read_as_a_cable() {
        let parsed = crate::parse("scan", scan().as_bytes()).expect("a cable");
        assert!(parsed.ledger.accounts_for(parsed.text.len()));
        let cable = &parsed.record.cables[0];
        assert_eq!(cable.mrn.as_ref().map(|mrn| mrn.canonical.as_str()), Some("74LISBON123"));
        assert_eq!(cable.created.as_deref(), Some("1974-03-04T10:02:00Z"));
        assert_eq!(cable.subject.as_deref(), Some("THE FERRY OF THE NORTH PIER"));
        assert_eq!(cable.tags.len(), 2);
        assert!(cable.info.iter().all(|address| !address.name.contains("OCT")), "{:?}", cable.info);
        assert!(!parsed.record.findings.iter().any(|finding| finding.code == "text-lost"), "a scan without stops tells nothing");
        let body: Vec<&str> = cable.body.iter().map(|block| block.text.as_str()).collect();
        assert!(body.concat().contains("WOULD SAIL AS SOON AS THE WIND"), "{body:?}");
        assert!(parsed.record.removed.iter().filter(|entry| entry.reason == "declassification-stamp").count() == 2);
    }

    #[test]
    fn no_line_begins_before_the_one_above_it() {
        let text = scan().replacen("NATO C O N F I D E N T I A L", "NATO SECRET UNCLAS PAGE 02 LISBON 00123 041010Z", 1);
        let starts = find(&text);
        assert!(starts.len() > 10 && starts.is_sorted_by(|one, other| one.0 < other.0), "{starts:?}");
    }

    #[test]
    fn other_texts_are_left_alone() {
        let prose = "The keeper wrote that the ferry would sail as soon as the wind allowed it. ".repeat(20);
        let about = format!("{prose} He quoted R 041002Z MAR 74 FM AMEMBASSY LISBON and no more of it.");
        let lines = scan().replace(" FM ", "\nFM ").replace(" TO ", "\nTO ").replace(" E O", "\nE O");
        for text in [prose, about, lines] {
            assert_eq!(find(&text), Vec::new(), "{text}");
        }
    }
}
