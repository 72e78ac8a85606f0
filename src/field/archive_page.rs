//! The page line of the 1970s and 1980s, and of the Department's own traffic later on: `PAGE 02        STATE   150591`,
//! `PAGE 02 ROME 01196 01 OF 02 082030Z`. The post is cut at six columns (`CAPE T`, `RIO DE`).

use super::post;
use super::scan::Scan;

/// A page line of this form as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArchivePage {
    /// Number of the page in its section.
    pub page: u32,
    /// Post, as written: often its first six columns alone.
    pub post: String,
    /// Serial number of the message.
    pub serial: u32,
    /// Section and number of sections.
    pub section: Option<(u32, u32)>,
    /// Bytes that it takes from the start of the text.
    pub length: usize,
}

impl ArchivePage {
    /// True when its post can be the one of this name: equal, or cut at the sixth column.
    #[must_use]
    pub fn is_of(&self, post: &str) -> bool {
        let (own, post) = (post::squeeze(&self.post), post::squeeze(post));
        own == post || (own.len() >= 4 && post.starts_with(&own)) || post::by_name(&own).is_some_and(|known| known.name == post)
    }
}

/// Reads a line that is such a page line and nothing else.
///
/// ```
/// let page = enclair::field::archive_page::parse("PAGE 02        CAPE T  00097  01 OF 03  182017Z ").unwrap();
/// assert_eq!((page.page, page.serial, page.section), (2, 97, Some((1, 3))));
/// assert!(page.is_of("CAPETOWN"));
/// assert!(enclair::field::archive_page::parse("PAGE 12 OF THE DRAFT WAS MISSING").is_none());
/// ```
#[must_use]
pub fn parse(line: &str) -> Option<ArchivePage> {
    let text = line.trim();
    begins(text).filter(|page| page.length == text.len())
}

/// Reads such a page line at the start of the text, whatever follows it.
#[must_use]
pub fn begins(text: &str) -> Option<ArchivePage> {
    let mut scan = Scan::new(text);
    if !(text.starts_with("PAGE") && scan.whole_word("PAGE") && scan.blanks()) {
        return None;
    }
    let page = scan.digits(2, 3)?.parse().ok()?;
    if !scan.blanks() {
        return None;
    }
    let name = scan.while_char(|c| c.is_ascii_uppercase() || matches!(c, ' ' | '.' | '\''))?.trim_end();
    if name.starts_with("OF ") || !post::is_name(name) {
        return None;
    }
    // Serials are padded to five or six places, so that `PAGE 12 ARTICLE 5` is none.
    let serial = scan.number(5, 8)?;
    let mut found = ArchivePage { page, post: name.to_owned(), serial, section: None, length: scan.at() };
    while let Some(section) = word(&mut scan) {
        found.section = found.section.or(section);
        found.length = scan.at();
    }
    Some(found)
}

/// One of the things that may follow the serial: a section, the date and time of reception, the number of a travel message.
fn word(scan: &mut Scan<'_>) -> Option<Option<(u32, u32)>> {
    let mut ahead = *scan;
    if !ahead.blanks() {
        return None;
    }
    let found = if ahead.whole_word("TOSEC") || ahead.whole_word("SECTO") || ahead.whole_word("TODEP") {
        ahead.blanks();
        ahead.digits(1, 6).map(|_| None)
    } else {
        let digits = ahead.while_char(|c| c.is_ascii_digit())?;
        match digits.len() {
            6 => ahead.one_of(&['Z']).filter(|_| !ahead.rest().starts_with(char::is_alphanumeric)).map(|_| None),
            2 if ahead.blanks() && ahead.whole_word("OF") && ahead.blanks() => {
                let of = ahead.number(2, 2);
                digits.parse().ok().zip(of).map(Some)
            }
            _ => None,
        }
    };
    if found.is_some() {
        *scan = ahead;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_lines_of_archives_are_read() {
        for (line, wanted) in [
            ("PAGE 01        STATE   150591", (1, "STATE", 150_591, None)),
            ("PAGE 02 ROME 01196 01 OF 02 082030Z", (2, "ROME", 1196, Some((1, 2)))),
            ("PAGE 02        STATE   311722  TOSEC 340058", (2, "STATE", 311_722, None)),
            ("PAGE 04        BUENOS  00842  02 OF 02  061903Z", (4, "BUENOS", 842, Some((2, 2)))),
            ("PAGE 02        STATE   015113  182333Z", (2, "STATE", 15_113, None)),
            ("PAGE 01        RIO DE  01234  171534Z", (1, "RIO DE", 1234, None)),
        ] {
            let page = parse(line).unwrap_or_else(|| panic!("{line} is a page line"));
            assert_eq!((page.page, page.post.as_str(), page.serial, page.section), wanted, "{line}");
        }
    }

    #[test]
    fn sentences_that_name_a_page_are_none() {
        for line in [
            "PAGE 12 OF VOLUME 19741 WAS MISSING",
            "PAGE 2 ARTICLE 5",
            "PAGE 02 ARTICLE 5 PARAGRAPH 3",
            "PAGE ONE STORY IN 1974",
            "Page 02 of the letter names 12345 men",
            "PAGE 02 STATE 150591 WAS NOT RECEIVED",
            "PAGE 03 LINE 12345 SHOULD READ 12346",
        ] {
            assert_eq!(parse(line), None, "{line}");
        }
    }

    #[test]
    fn a_post_cut_at_six_columns_is_that_post() {
        let page = |line| parse(line).expect("a page line");
        assert!(page("PAGE 02        BUENOS  00842  061903Z").is_of("BUENOSAIRES"));
        assert!(page("PAGE 02        USUN N  00842  061903Z").is_of("USUN NEW YORK"));
        assert!(!page("PAGE 02        ANKARA  00842  061903Z").is_of("ROME"));
    }
}
