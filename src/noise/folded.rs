//! A text folded for the rules that go by words: small letters, the words without their signs, and their classes.

use super::label;
use super::lexicon::{self, Hash, class};
use crate::bytes::{self, Openings, Signs};

/// A text, its words, and what the table of words knows of them.
pub(super) struct Folded<'a> {
    /// As written, blanks at the ends left out.
    pub(super) text: &'a str,
    /// In small letters, curly apostrophes made straight.
    pub(super) lower: String,
    words: Vec<Word>,
    /// How many words or phrases, each of the table's counted as one.
    tokens: usize,
    /// The signs that it has as written.
    signs: Signs,
    /// All classes that one of them has.
    classes: u32,
}

/// Where a word stands in `lower`.
#[derive(Clone, Copy)]
struct Word {
    start: usize,
    end: usize,
    /// By which the table has it.
    hash: Hash,
    /// The classes of the word or phrase that begins here, as the table knows it; none for one that it does not know.
    classes: Option<u32>,
}

impl<'a> Folded<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let text = bytes::trim(text);
        let signs = Signs::read(text);
        let is_ascii = !signs.has_any(Signs::FURTHER) || text.is_ascii();
        let lower: String = if is_ascii { text.to_ascii_lowercase() } else { text.chars().map(small).collect() };
        let words = if is_ascii { ascii_words(&lower) } else { words(&lower) };
        let mut folded = Self { text, lower, words, tokens: 0, signs, classes: 0 };
        folded.look_up();
        folded
    }

    fn look_up(&mut self) {
        let lexicon = lexicon::get();
        let mut at = 0;
        while let Some(&Word { start, end, hash, .. }) = self.words.get(at) {
            let first = &self.lower[start..end];
            let known = lexicon.of_first(first, hash);
            let word = |ahead: usize| self.words.get(at + ahead).map(|word| &self.lower[word.start..word.end]);
            let (mut classes, count) = lexicon::longest_of(known, &word);
            if count > 1 {
                // `Our newsletter` is what the site says of itself, and it names a newsletter.
                let single = |ahead: usize| lexicon::longest(|further| (further == 0).then(|| word(ahead)).flatten()).0;
                classes |= (0..count).map(single).fold(0, |all, classes| all | classes) & lexicon::INHERITED;
            }
            if classes == 0 {
                classes = alone(first);
            }
            self.words[at].classes = Some(classes);
            self.tokens += 1;
            self.classes |= classes;
            at += count;
        }
    }

    /// The words: letters, digits, apostrophes and hyphens.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| &self.lower[word.start..word.end])
    }

    /// How many words.
    pub(super) fn count(&self) -> usize {
        self.words.len()
    }

    /// True when a word has one of the classes.
    pub(super) fn has(&self, classes: u32) -> bool {
        self.classes & classes != 0
    }

    /// How many of the classes its words have.
    pub(super) fn kinds(&self, classes: u32) -> u32 {
        (self.classes & classes).count_ones()
    }

    /// How many words or phrases, each of the table's counted as one.
    pub(super) fn tokens(&self) -> usize {
        self.tokens
    }

    /// The classes of each word or phrase.
    fn classes(&self) -> impl Iterator<Item = u32> {
        self.words.iter().filter_map(|word| word.classes)
    }

    /// True when it has one of these signs, as written.
    pub(super) fn has_any(&self, signs: Signs) -> bool {
        self.signs.has_any(signs)
    }

    /// How many words or phrases have one of the classes.
    pub(super) fn tokens_of(&self, classes: u32) -> usize {
        if !self.has(classes) {
            return 0;
        }
        self.classes().filter(|token| token & classes != 0).count()
    }

    /// True when it has words, and each has one of the classes.
    pub(super) fn only(&self, classes: u32) -> bool {
        self.has(classes) && self.classes().all(|token| token & classes != 0)
    }

    /// True when a word or phrase is a strong one of the classes.
    pub(super) fn has_strong(&self, classes: u32) -> bool {
        self.has(class::STRONG)
            && self.has(classes)
            && self.classes().any(|token| token & class::STRONG != 0 && token & classes != 0)
    }

    /// The classes of the first word or phrase.
    pub(super) fn first(&self) -> u32 {
        self.classes().next().unwrap_or_default()
    }

    /// True when the table knows one of its words.
    pub(super) fn is_known(&self) -> bool {
        self.classes != 0
    }

    /// The same, small words of other languages aside: names in capitals have those (`VAN VOORST`).
    pub(super) fn is_known_but_small(&self) -> bool {
        self.has(!(class::FOREIGN | class::BOTH))
    }

    /// True when it ends as a sentence does.
    pub(super) fn is_sentence(&self) -> bool {
        self.text.trim_end_matches(['"', '\'', ')', '”', '’', '»']).ends_with(['.', '!', '?', '؟'])
    }

    /// True when it begins with a small letter, as the rest of a wrapped sentence does.
    pub(super) fn begins_small(&self) -> bool {
        self.text.starts_with(char::is_lowercase)
    }

    /// True when it is in another script than telegrams are, or has words of another language and no English one.
    pub(super) fn is_foreign(&self) -> bool {
        if self.is_other_script() {
            return true;
        }
        let foreign = self.tokens_of(class::FOREIGN) + self.accented();
        foreign >= 2 && foreign * 8 >= self.tokens && !self.is_english()
    }

    /// True when one of its small words is English alone.
    pub(super) fn is_english(&self) -> bool {
        self.classes().any(|token| token & (class::ENGLISH | class::REPORT) != 0 && token & class::BOTH == 0)
    }

    /// How many of its words have a letter that English has not.
    fn accented(&self) -> usize {
        if !self.has_any(Signs::FURTHER) {
            return 0;
        }
        self.words().filter(|word| word.chars().any(|c| matches!(c, 'ß'..='ÿ' | 'ā'..='ž') && c != '÷')).count()
    }

    /// True when most of its letters are of a script that telegrams are never in.
    pub(super) fn is_other_script(&self) -> bool {
        if self.text.is_ascii() {
            return false;
        }
        let letters = self.lower.chars().filter(|c| c.is_alphabetic());
        let (other, all) =
            letters.fold((0, 0), |(other, all), c| (other + usize::from(u32::from(c) >= 0x370 && c < '\u{1e00}'), all + 1));
        other * 2 > all
    }
}

/// True for a text of which no rule can know anything: plain words, and of those that the table has none that a rule begins with.
/// So it is for nearly every line of a telegram, and for most entries of a menu, and nothing of them has to be written down.
pub(super) fn is_plain(text: &str) -> bool {
    /// Signs of labels, addresses, programs and other languages.
    const TELLING: Signs = Signs::of(":;([{<&").and(Signs::FURTHER);
    /// How lines begin that rules know by their beginning.
    const TOLD: Openings = Openings::NONE.and("www").and("viewing").and("copyright");
    /// A counter of pages has so many words.
    const COUNTER: usize = 4;
    let text = bytes::trim(text);
    let told = match text.as_bytes() {
        [first, _, _, ..] if first.is_ascii_alphabetic() => TOLD.may_begin(text),
        [first, ..] => !first.is_ascii_alphanumeric(),
        [] => true,
    };
    if told || Signs::read(text).has_any(TELLING) {
        return false;
    }
    let (mut words, mut foreign, mut all, mut is_english) = (0, 0, 0, false);
    let mut rest = text;
    while let Some((word, hash)) = next_word(&mut rest) {
        let mut classes = lexicon::get().classes_of_first(hash);
        if classes == 0 {
            if word.as_bytes()[0].is_ascii_digit() {
                classes = class::NUMBER;
            } else if lexicon::may_have_stem(word) || word.bytes().take(5).any(|b| b == b'\'') {
                return false;
            }
        }
        words += 1;
        foreign += usize::from(classes & class::FOREIGN != 0);
        is_english |= classes & (class::ENGLISH | class::REPORT) != 0 && classes & class::BOTH == 0;
        all |= classes;
    }
    // A phrase may have swallowed the English word.
    let one_language = foreign < 2 || is_english && all & lexicon::PHRASES == 0;
    let counts = all & class::NUMBER != 0 && words <= COUNTER;
    all & !(QUIET | lexicon::PHRASES) == 0 && one_language && !counts
}

/// Classes that tell nothing without one of the others.
const QUIET: u32 = label::BETWEEN | class::BOTH | class::REPORT;

/// The next word of a text of ASCII, as written, and its hash.
fn next_word<'t>(rest: &mut &'t str) -> Option<(&'t str, Hash)> {
    let bytes = rest.as_bytes();
    let start = bytes.iter().position(|b| KINDS[usize::from(*b)] == 2)?;
    let (mut at, mut end) = (start, start);
    let (mut whole, mut hash) = (Hash::EMPTY, Hash::EMPTY);
    while let Some(&byte) = bytes.get(at) {
        let kind = KINDS[usize::from(byte)];
        if kind == 0 {
            break;
        }
        whole = whole.and(byte.to_ascii_lowercase());
        at += 1;
        if kind == 2 {
            (end, hash) = (at, whole);
        }
    }
    let word = &rest[start..end];
    *rest = &rest[at..];
    Some((word, hash))
}

/// The words of a text in small letters. One ends with the last letter before a sign other than an apostrophe or a hyphen. To
/// Unicode Arabic vowel signs are letters.
fn words(lower: &str) -> Vec<Word> {
    let mut out = Vec::with_capacity(lower.len() / 6 + 2);
    let mut open: Option<(usize, usize)> = None;
    let word = |(start, end): (usize, usize)| Word { start, end, hash: Hash::of(&lower[start..end]), classes: None };
    for (at, c) in lower.char_indices() {
        if c.is_alphanumeric() {
            open = Some((open.map_or(at, |(start, _)| start), at + c.len_utf8()));
        } else if c != '\'' && c != '-' {
            out.extend(open.take().map(word));
        }
    }
    out.extend(open.map(word));
    out
}

/// What a byte is in a text of ASCII: 0 for one that stands in no word, 1 for one that may stand inside one, 2 for a letter or
/// a figure.
const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = if (byte as u8).is_ascii_alphanumeric() { 2 } else { matches!(byte as u8, b'\'' | b'-') as u8 };
        byte += 1;
    }
    kinds
};

/// The same of a text without further letters, as most are.
fn ascii_words(lower: &str) -> Vec<Word> {
    let mut out = Vec::with_capacity(lower.len() / 4 + 2);
    let mut bytes = lower.bytes().enumerate();
    while let Some((start, byte)) = bytes.next() {
        if KINDS[usize::from(byte)] < 2 {
            continue;
        }
        // With the signs that may yet stand inside it.
        let mut hash = Hash::EMPTY.and(byte);
        let mut word = Word { start, end: start + 1, hash, classes: None };
        for (at, byte) in bytes.by_ref() {
            let kind = KINDS[usize::from(byte)];
            if kind == 0 {
                break;
            }
            hash = hash.and(byte);
            if kind == 2 {
                (word.end, word.hash) = (at + 1, hash);
            }
        }
        out.push(word);
    }
    out
}

/// What a word is that the table does not have: a number, a form of a known word, or one behind an article that lost its
/// vowel (`l'informativa`).
fn alone(word: &str) -> u32 {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return class::NUMBER;
    }
    let apostrophe = word.bytes().take(5).position(|b| b == b'\'');
    match apostrophe.map(|at| &word[at + 1..]).filter(|rest| rest.len() > 2) {
        Some(rest) => {
            let (classes, _) = lexicon::longest(|at| (at == 0).then_some(rest));
            if classes == 0 { lexicon::by_stem(rest) } else { classes }
        }
        None => lexicon::by_stem(word),
    }
}

/// The small letter of a capital in the scripts that the lists are in, Latin and Cyrillic; the tables of all of Unicode
/// would take more room than all lists together.
fn small(c: char) -> char {
    let further = |by: u32| char::from_u32(u32::from(c) + by).unwrap_or(c);
    match c {
        '’' | '‘' => '\'',
        'A'..='Z' => c.to_ascii_lowercase(),
        '×' | 'İ' => c,
        'À'..='Þ' | 'А'..='Я' => further(32),
        'Ѐ'..='Џ' => further(80),
        // From here on a capital is followed by its small letter.
        'Ā'..='Ķ' if u32::from(c) % 2 == 0 => further(1),
        'Ĺ'..='Ň' | 'Ź'..='Ž' if u32::from(c) % 2 == 1 => further(1),
        'Ŋ'..='Ŷ' if u32::from(c) % 2 == 0 => further(1),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_become_small_letters_as_unicode_has_it() {
        let latin_and_cyrillic = ('\0'..'\u{17f}').chain('\u{400}'..'\u{460}').filter(|c| !matches!(c, 'İ' | 'Ÿ'));
        for c in latin_and_cyrillic {
            assert_eq!(small(c).to_string(), c.to_lowercase().to_string(), "{c}");
        }
        assert_eq!(Folded::new("ÜBER ‘ČÍST DÁL’ ЧИТАТЬ").lower, "über 'číst dál' читать");
    }

    #[test]
    fn words_and_phrases_are_found_whole() {
        let text = Folded::new("'Don't' opt-out -- of the well-read ARTICLE's 3 parts-");
        let words: Vec<_> = text.words().collect();
        assert_eq!(words, ["don't", "opt-out", "of", "the", "well-read", "article's", "3", "parts"]);
        assert_eq!(text.count(), 8);
        assert!(text.has(class::ASK) && text.has(class::NUMBER) && !text.has(class::LINK));
        assert_eq!(Folded::new("Read more: opt out").tokens(), 2);
        assert_eq!(Folded::new("l'été -- peut-être.").words().collect::<Vec<_>>(), ["l'été", "peut-être"]);
    }

    #[test]
    fn a_language_is_told_by_two_small_words_or_accents_and_by_no_english_one() {
        let foreign = |text: &str| Folded::new(text).is_foreign();
        let boats = "boats came home della lonja nets lamps songs fish la wine bread salt";
        for text in ["la gente della lonja", "Más allá", "Лодки вернулись", "the лодки вернулись вечером домой", boats]
        {
            assert!(foreign(text), "{text}");
        }
        for text in [
            "la lonja",
            "Müller fish",
            "the people of la Rambla and le Marais",
            "boats came home della lonja with nets lamps songs fish wine bread salt oil rope sails oars tar nets",
            "El Paso 9 × 4 ÷ 2",
        ] {
            assert!(!foreign(text), "{text}");
        }
        assert!(!foreign("la minister della lonja"), "a word of reports is English");
        assert!(foreign("la die in della lonja"), "words that two languages share prove neither");
    }

    #[test]
    fn a_script_is_another_where_most_letters_are_of_it() {
        let other = |text: &str| Folded::new(text).is_other_script();
        assert!(other("Лодки") && other("العربية") && other("лодки net"));
        assert!(!other("net лод") && !other("Čeština") && !other("12") && !other("ṁ") && !other("ḁḂ") && !other("ḀḀ"));
    }

    /// No rule is asked for a line that is plain, so that it must have nothing which a rule begins with.
    #[test]
    fn a_line_is_plain_without_words_signs_and_languages_that_rules_know() {
        for text in ["of the pier", "la", "came", "12 nets came of the 4 boats", "La la said", "der del and of", "boats nets"] {
            assert!(is_plain(text), "{text}");
        }
        for text in [
            "",
            "4",
            "4 boats",
            "home",
            "la la",
            "of la la",
            "is la la",
            "date",
            "the o'brien pier",
            "www boats",
            "viewing the pier",
            "-- the boats came in",
            "the boats: nets",
            "the café",
        ] {
            assert!(!is_plain(text), "{text}");
        }
    }

    #[test]
    fn arabic_words_are_whole_with_their_vowel_signs() {
        let text = Folded::new("نُشر في 4 يناير");
        assert_eq!(text.words().collect::<Vec<_>>(), ["نُشر", "في", "4", "يناير"]);
        assert!(text.first() & class::BY != 0);
    }

    #[test]
    fn words_are_known_behind_an_article_without_its_vowel() {
        for (text, class) in [
            ("l'informativa", 0),
            ("d'accepter", class::ASK),
            ("l'abonnement", class::JOIN),
            ("12th", class::NUMBER),
            ("dell'abbonamento", class::JOIN),
            ("nessun'abbonamento", 0),
            ("d'ok", 0),
        ] {
            let text = Folded::new(text);
            assert!(if class == 0 { !text.is_known() } else { text.has(class) }, "{}", text.text);
        }
        assert_eq!(Folded::new("كُتُب").count(), 1, "vowel signs stand inside a word");
    }

    #[test]
    fn a_phrase_has_what_its_words_say() {
        let text = Folded::new("Our newsletter");
        assert!(text.has(class::ITSELF) && text.has(class::NEWS) && text.tokens() == 1);
        assert!(!Folded::new("read more").has(class::FILL), "what fills a button says nothing of the phrase");
    }

    #[test]
    fn sentences_end_with_a_stop_inside_their_quotation_marks_too() {
        for text in ["They left.", "\"They left.\"", "Did they? »", "(They left!)"] {
            assert!(Folded::new(text.trim_end_matches(" »")).is_sentence(), "{text}");
        }
        assert!(!Folded::new("They left").is_sentence() && !Folded::new("Accept all").is_sentence());
        assert!(!Folded::new("VAN DER BERG").is_known_but_small() && Folded::new("COOKIE BERG").is_known_but_small());
    }
}
