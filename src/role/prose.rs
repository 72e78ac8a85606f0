//! How sentences end, and how they cannot.

use std::borrow::Cow;

use crate::bytes;

/// True when the text ends as a sentence or a part of one does: `.`, `?`, `!`, `:`, `;`, with closing quotes and brackets
/// after it.
#[must_use]
pub fn ends_sentence(text: &str) -> bool {
    let text = bytes::trim_end(text);
    // The last sign answers for nearly every line.
    match text.as_bytes().last() {
        Some(b'.' | b'?' | b'!' | b':' | b';') => return true,
        Some(b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'7' | b'9' | b',' | b'-' | b'/') | None => return false,
        _ => {}
    }
    // An 8 for a closing quotation mark is damage of an old character set: `… sovereignty of the state.8`
    let text = text.strip_suffix('8').filter(|rest| rest.ends_with(['.', '?', '!'])).unwrap_or(text);
    text.trim_end_matches(['"', '\'', ')', ']', '”', '’', '*']).ends_with(['.', '?', '!', ':', ';', '…'])
}

/// True when the text ends in the words that close a part, with or without a full stop: `(Note: … End Note)`,
/// `END SUMMARY`.
#[must_use]
pub fn ends_part(text: &str) -> bool {
    const PARTS: &[&str] =
        &["summary", "comment", "comments", "note", "text", "introduction", "quote", "points", "non-paper", "nonpaper"];
    let text = text.trim_end_matches([' ', '.', ')', ']', '"', '*', '”', '-']);
    let mut words = text.rsplitn(4, [' ', '(', '/']);
    // Hardly a text ends in one of them.
    if !words.next().is_some_and(|part| PARTS.iter().any(|known| known.eq_ignore_ascii_case(part))) {
        return false;
    }
    let (Some(before), further) = (words.next(), words.next()) else { return false };
    let is_end = |word: &str| word.eq_ignore_ascii_case("end");
    // `End of summary`, `End talking points`, `END BIO NOTE`
    is_end(before) || further.is_some_and(is_end)
}

/// Words after which a sentence goes on.
const GO_ON: &[&str] = &[
    "a",
    "about",
    "after",
    "against",
    "all",
    "along",
    "also",
    "am",
    "among",
    "an",
    "and",
    "any",
    "are",
    "as",
    "at",
    "be",
    "because",
    "been",
    "before",
    "being",
    "between",
    "both",
    "but",
    "by",
    "can",
    "could",
    "did",
    "do",
    "does",
    "during",
    "each",
    "either",
    "every",
    "for",
    "from",
    "had",
    "has",
    "have",
    "having",
    "he",
    "her",
    "his",
    "if",
    "in",
    "including",
    "into",
    "is",
    "it",
    "its",
    "may",
    "might",
    "more",
    "most",
    "must",
    "my",
    "nor",
    "not",
    "of",
    "on",
    "onto",
    "or",
    "our",
    "over",
    "per",
    "shall",
    "she",
    "should",
    "since",
    "so",
    "some",
    "such",
    "than",
    "that",
    "the",
    "their",
    "these",
    "they",
    "this",
    "those",
    "through",
    "to",
    "toward",
    "towards",
    "under",
    "until",
    "upon",
    "very",
    "via",
    "was",
    "we",
    "were",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
    "whom",
    "whose",
    "will",
    "with",
    "within",
    "without",
    "would",
    "your",
];

/// The longest of them.
const LONGEST: usize = 9;

/// True for one of these words in any case.
fn goes_on(word: &str) -> bool {
    let mut small = [0; LONGEST];
    let Some(small) = small.get_mut(..word.len()) else { return false };
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    let small: &[u8] = small;
    GO_ON.binary_search_by(|known| known.as_bytes().cmp(small)).is_ok()
}

/// True when the last word is `END` as it stands before a part's name.
#[must_use]
pub fn ends_with_end(text: &str) -> bool {
    let text = bytes::trim_end(text);
    let before = text.strip_suffix("END").or_else(|| text.strip_suffix("End"));
    before.is_some_and(|before| before.is_empty() || before.ends_with([' ', '(']))
}

/// True when the text cannot end here: its last word is an article, a preposition, a conjunction, an auxiliary, a
/// pronoun, or a possessive.
#[must_use]
pub fn ends_in_the_middle(text: &str) -> bool {
    let text = bytes::trim_end(text);
    if text.ends_with(',') {
        return true;
    }
    let word = text.rsplit([' ', '/']).next().unwrap_or_default().trim_matches(['"', '(', '“']);
    let small = |end: u8| end.to_ascii_lowercase();
    let possessive = match word.as_bytes() {
        [_, .., b'\'', s] | [.., 0xe2, 0x80, 0x99, s] => small(*s) == b's',
        [_, .., s, b'\''] => small(*s) == b's',
        _ => false,
    };
    // `A` and `MOD` in capitals may be names; in running text of small letters the word is what it says.
    let acronym =
        || word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase()) && text.bytes().any(|b| b.is_ascii_lowercase());
    possessive || (!acronym() && goes_on(word))
}

/// True when a sentence ends somewhere inside the text: a small letter, figure, bracket or quote, a stop, and a capital
/// after a blank. Titles and initials (`Dr. Salam`, `J. Doe`, `U.S. forces`) are none.
#[must_use]
pub fn has_sentence_inside(text: &str) -> bool {
    let bytes = text.as_bytes();
    (1..bytes.len()).any(|at| {
        let stop = matches!(bytes[at], b'.' | b'?' | b'!');
        let before = bytes[at - 1].is_ascii_lowercase() || bytes[at - 1].is_ascii_digit() || matches!(bytes[at - 1], b')' | b'"');
        if !stop || !before {
            return false;
        }
        let rest = text[at + 1..].trim_start_matches(['"', ')']);
        let word = text[..at].rsplit([' ', '(']).next().unwrap_or_default();
        let title = word.len() <= 4 && word.starts_with(|c: char| c.is_ascii_uppercase());
        rest.starts_with("  ")
            || (rest.starts_with(' ')
                && !title
                && bytes::trim_start(rest).starts_with(|c: char| c.is_ascii_uppercase() || c == '"'))
    })
}

/// Words that open a question.
const ASK: &[&str] = &[
    "what",
    "why",
    "who",
    "whom",
    "whose",
    "when",
    "where",
    "which",
    "how",
    "is",
    "are",
    "was",
    "were",
    "do",
    "does",
    "did",
    "can",
    "could",
    "will",
    "would",
    "should",
    "may",
    "might",
    "must",
    "has",
    "have",
    "had",
    "isn't",
    "aren't",
    "wasn't",
    "weren't",
    "don't",
    "doesn't",
    "didn't",
    "can't",
    "couldn't",
    "won't",
    "wouldn't",
    "shouldn't",
    "hasn't",
    "haven't",
];

/// True when the text opens with a word that opens a question, in a capital.
#[must_use]
pub fn opens_question(text: &str) -> bool {
    first_word(text).is_some_and(|word| {
        let straight = if word.is_ascii() { Cow::Borrowed(word) } else { Cow::Owned(word.replace('’', "'")) };
        word.starts_with(|c: char| c.is_ascii_uppercase()) && ASK.iter().any(|ask| ask.eq_ignore_ascii_case(&straight))
    })
}

/// True when the text opens with a small word in a capital, as only the beginning of a sentence has it.
#[must_use]
pub(super) fn opens_sentence(text: &str) -> bool {
    const SMALL: &[&str] = &[
        "The", "A", "An", "If", "In", "On", "At", "As", "It", "This", "That", "These", "Those", "There", "They", "We", "You",
        "He", "She", "For", "But", "And", "After", "Since",
    ];
    opens_question(text) || first_word(text).is_some_and(|word| SMALL.contains(&word))
}

fn first_word(text: &str) -> Option<&str> {
    let text = bytes::trim_start(text);
    let word = &text[..memchr::memchr2(b' ', b',', text.as_bytes()).unwrap_or(text.len())];
    (!word.is_empty()).then_some(word)
}

/// True for a word with a capital in front.
pub(super) fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// True for a text whose letters are nearly all capitals.
pub(super) fn is_all_capitals<'a>(lines: impl Iterator<Item = &'a str> + Clone) -> bool {
    let mut left: usize = lines.clone().map(str::len).sum();
    let (mut capitals, mut small) = (0usize, 0usize);
    for line in lines {
        capitals += bytes::count(line, |b| b.is_ascii_uppercase());
        small += bytes::count(line, |b| b.is_ascii_lowercase());
        left -= line.len();
        // In most texts the first lines have more small letters than all others can have capitals.
        if small * 8 >= capitals + left {
            return false;
        }
    }
    // All letters have been counted, and the small ones are few.
    capitals != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_end_with_the_word_and_its_name() {
        for text in ["End summary.", "END OF COMMENT", "(End text.)", "End bio note.", "END TALKING POINTS"] {
            assert!(ends_part(text), "{text}");
        }
        for text in ["Summary", "The end of it", "End of the pier", "Send note", "End user comment box"] {
            assert!(!ends_part(text), "{text}");
        }
    }

    #[test]
    fn a_text_in_capitals_has_hardly_a_small_letter() {
        assert!(
            is_all_capitals(["THE NETS", "WERE DRY"].into_iter()) && is_all_capitals(["THE NETS OF THE NORTH x"].into_iter())
        );
        assert!(!is_all_capitals(["THE NETS", "were dry"].into_iter()) && !is_all_capitals(["12"].into_iter()));
        assert!(!is_all_capitals(["The nets were dry", "AND THE BOATS"].into_iter()));
    }

    #[test]
    fn a_line_ends_in_the_middle_behind_a_comma_a_small_word_or_whose_it_is() {
        for text in [
            "the nets,",
            "the nets of the",
            "the keeper's",
            "the keeper’s",
            "the keepers'",
            "He went to",
            "THE NETS OF",
            "nets (the",
        ] {
            assert!(ends_in_the_middle(text), "{text}");
        }
        for text in ["the nets", "the nets'x", "He met OF", "he said 'net'", "the net't", "", "the 'net"] {
            assert!(!ends_in_the_middle(text), "{text}");
        }
        assert!(ends_in_the_middle("a grade of a") && ends_in_the_middle("THIS IS A") && ends_in_the_middle("It was A"));
    }

    #[test]
    fn a_sentence_ends_inside_before_two_blanks_or_a_capital() {
        for text in [
            "It was dry.  It is wet",
            "It was dry. It is wet",
            "It (they said). \"No\" they said",
            "In 2008. It was",
            "dry? Yes",
            "dry.\" It is",
        ] {
            assert!(has_sentence_inside(text), "{text}");
        }
        for text in ["It was dry.", "It was dry. it is", "Mr. Doe came", "Gov. Doe came", "U.S. Navy", "dry.It is", "dry, It is"]
        {
            assert!(!has_sentence_inside(text), "{text}");
        }
    }

    #[test]
    fn capitals_outweigh_small_letters_eight_to_one() {
        assert!(is_all_capitals(["ABCDEFGHI", "JKLMNOPQ a"].into_iter()) && is_all_capitals(["ABCDEFGHI a"].into_iter()));
        assert!(!is_all_capitals(["ABCDEFGH a"].into_iter()) && !is_all_capitals(["ABCDEFGH", "ab"].into_iter()));
        assert!(!is_all_capitals(["abc", "ABCDEFGHIJKLMNOPQRSTUVWX"].into_iter()));
        assert!(is_all_capitals(["abc", "ABCDEFGHIJKLMNOPQRSTUVWXY"].into_iter()));
    }
}
