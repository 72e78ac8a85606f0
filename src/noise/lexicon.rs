//! The words of websites in nine languages, each with what it does: `words.txt`, one class a line.
//!
//! A word proves nothing by itself. The rules count how many classes of words a text has, and where it stands.

use std::sync::LazyLock;

/// Sets of classes: one bit each.
pub(super) mod class {
    pub(in crate::noise) const COOKIE: u32 = 1;
    /// The site speaks of itself.
    pub(in crate::noise) const ITSELF: u32 = 1 << 1;
    /// It speaks to its reader. Words of one or two letters are left out: a marking `(U)` reads as one.
    pub(in crate::noise) const READER: u32 = 1 << 2;
    /// It asks its reader to agree, refuse or choose.
    pub(in crate::noise) const ASK: u32 = 1 << 3;
    /// What stands between such words on a button.
    pub(in crate::noise) const FILL: u32 = 1 << 4;
    pub(in crate::noise) const NETWORK: u32 = 1 << 5;
    pub(in crate::noise) const SHARE: u32 = 1 << 6;
    /// What stands between the words of a share button.
    pub(in crate::noise) const SHARE_FILL: u32 = 1 << 7;
    pub(in crate::noise) const NEWS: u32 = 1 << 8;
    pub(in crate::noise) const JOIN: u32 = 1 << 9;
    pub(in crate::noise) const LOGIN: u32 = 1 << 10;
    pub(in crate::noise) const COMMENT: u32 = 1 << 11;
    pub(in crate::noise) const RELATED: u32 = 1 << 12;
    pub(in crate::noise) const AD: u32 = 1 << 13;
    pub(in crate::noise) const APP: u32 = 1 << 14;
    pub(in crate::noise) const BROWSER: u32 = 1 << 15;
    pub(in crate::noise) const PAY: u32 = 1 << 16;
    pub(in crate::noise) const LEGAL: u32 = 1 << 17;
    pub(in crate::noise) const MENU: u32 = 1 << 18;
    pub(in crate::noise) const LANG: u32 = 1 << 19;
    pub(in crate::noise) const LINK: u32 = 1 << 20;
    pub(in crate::noise) const BY: u32 = 1 << 21;
    /// Under which heads the site files the page.
    pub(in crate::noise) const FILED: u32 = 1 << 22;
    /// What counters count.
    pub(in crate::noise) const COUNT: u32 = 1 << 23;
    /// Months and days of the week.
    pub(in crate::noise) const MONTH: u32 = 1 << 24;
    pub(in crate::noise) const ENGLISH: u32 = 1 << 25;
    /// Small words of the other languages.
    pub(in crate::noise) const FOREIGN: u32 = 1 << 26;
    /// A word or phrase that hardly anything but a website has; marked `!` in the table.
    pub(in crate::noise) const STRONG: u32 = 1 << 27;
    /// A number, with its signs.
    pub(in crate::noise) const NUMBER: u32 = 1 << 28;
    /// Who acts in a report, and that it is one: a notice speaks to its reader, a telegram of others.
    pub(in crate::noise) const REPORT: u32 = 1 << 29;

    /// Small words that English shares with another language, such as `in` and `is`: they prove neither.
    pub(in crate::noise) const BOTH: u32 = 1 << 30;

    /// The names in the table.
    pub(super) const NAMES: &[(&str, u32)] = &[
        ("cookie", COOKIE),
        ("itself", ITSELF),
        ("reader", READER),
        ("ask", ASK),
        ("fill", FILL),
        ("network", NETWORK),
        ("share", SHARE),
        ("sharefill", SHARE_FILL),
        ("news", NEWS),
        ("join", JOIN),
        ("login", LOGIN),
        ("comment", COMMENT),
        ("related", RELATED),
        ("ad", AD),
        ("app", APP),
        ("browser", BROWSER),
        ("pay", PAY),
        ("legal", LEGAL),
        ("menu", MENU),
        ("lang", LANG),
        ("link", LINK),
        ("by", BY),
        ("file", FILED),
        ("count", COUNT),
        ("month", MONTH),
        ("english", ENGLISH),
        ("foreign", FOREIGN),
        ("report", REPORT),
        ("both", BOTH),
    ];
}

/// Classes that a phrase has because a word in it has them.
pub(super) const INHERITED: u32 = class::COOKIE
    | class::READER
    | class::ASK
    | class::NEWS
    | class::JOIN
    | class::LOGIN
    | class::COMMENT
    | class::AD
    | class::BROWSER;

const TABLE: &str = include_str!("words.txt");

/// Beginnings of words in the other languages that websites have in many forms, and what they do: `abonnieren`, `abonnees`,
/// `abonnez-vous`. None begins an English word that a telegram may have. Sorted.
const STEMS: &[(&str, u32)] = &[
    ("abbona", class::PAY | class::JOIN),
    ("abonn", class::PAY | class::JOIN),
    ("anmeld", class::LOGIN),
    ("anuncia", class::AD),
    ("assinant", class::PAY | class::JOIN),
    ("assine", class::PAY | class::JOIN),
    ("benutz", class::LOGIN),
    ("comentario", class::COMMENT),
    ("comentár", class::COMMENT),
    ("commentaire", class::COMMENT),
    ("commenti", class::COMMENT),
    ("comparta", class::SHARE),
    ("comparte", class::SHARE),
    ("compartil", class::SHARE),
    ("compartir", class::SHARE),
    ("condivi", class::SHARE),
    ("confidentialit", class::LEGAL),
    ("connecte", class::LOGIN),
    ("consentement", class::ASK),
    ("consentimi", class::ASK),
    ("datenschutz", class::LEGAL),
    ("drucke", class::LINK),
    ("einlogg", class::LOGIN),
    ("einwillig", class::ASK),
    ("gebruik", class::ITSELF),
    ("gesponsor", class::AD),
    ("herunterlad", class::LINK),
    ("imprime", class::LINK),
    ("imprimi", class::LINK),
    ("inschrijv", class::JOIN),
    ("inscreva", class::JOIN),
    ("inscrit", class::JOIN),
    ("inscrive", class::JOIN),
    ("iscriv", class::JOIN),
    ("kommenti", class::COMMENT),
    ("kostenlos", class::PAY),
    ("leserkomment", class::COMMENT),
    ("nieuwsbrie", class::NEWS),
    ("partage", class::SHARE),
    ("partilh", class::SHARE),
    ("patrocinad", class::AD),
    ("privacy-", class::LEGAL),
    ("pubblicit", class::AD),
    ("publicidad", class::AD),
    ("registri", class::LOGIN),
    ("sponsorizza", class::AD),
    ("suscri", class::PAY | class::JOIN),
    ("teilen", class::SHARE),
    ("télécharge", class::LINK),
    ("weiterlese", class::LINK),
    ("werb", class::AD),
    ("zustimm", class::ASK),
    ("войдите", class::LOGIN),
    ("коммента", class::COMMENT),
    ("подели", class::SHARE),
    ("подпис", class::PAY | class::JOIN),
    ("реклам", class::AD),
    ("согла", class::ASK),
];

/// For each first letter of a stem its second ones, a bit for each: most words begin with no such pair.
const PAIRS: [u32; 32] = {
    let mut pairs = [0; 32];
    let mut at = 0;
    while at < STEMS.len() {
        let stem = STEMS[at].0.as_bytes();
        pairs[(stem[0] & 31) as usize] |= 1 << (stem[1] & 31);
        at += 1;
    }
    pairs
};

/// False for a word that begins with two letters which no stem begins with, in any case.
pub(super) fn may_have_stem(word: &str) -> bool {
    // The shortest has four.
    let &[first, second, _, _, ..] = word.as_bytes() else { return false };
    PAIRS[usize::from(first & 31)] & 1 << (second & 31) != 0
}

/// What a word is by its beginning, where the table does not have it.
pub(super) fn by_stem(word: &str) -> u32 {
    if !may_have_stem(word) {
        return 0;
    }
    let end = STEMS.partition_point(|(stem, _)| *stem <= word);
    let found = STEMS[..end].last().filter(|(stem, _)| word.starts_with(stem));
    found.map_or(0, |(_, classes)| classes | class::FOREIGN)
}

/// A word or phrase of the table and its classes.
pub(super) struct Entry {
    phrase: &'static str,
    classes: u32,
    /// Of its first word.
    hash: Hash,
    /// The first byte of its second word.
    second: Option<u8>,
}

/// The table, sorted by first word, and for each first word where its entries are.
pub(super) struct Lexicon {
    entries: Vec<Entry>,
    /// Open addressing by the first word's hash; a slot without entries is free.
    slots: Vec<Slot>,
}

/// The entries with one first word.
#[derive(Clone, Copy, Default)]
struct Slot {
    /// Of the word: nearly all words that are not in the table are told by it alone.
    hash: Hash,
    from: u16,
    to: u16,
    /// All classes of the entries, and `PHRASES` where one has a second word.
    classes: u32,
}

/// Marks a first word that phrases have.
pub(super) const PHRASES: u32 = 1 << 31;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);

/// The table.
pub(super) fn get() -> &'static Lexicon {
    &LEXICON
}

/// The classes of the longest entry that these words begin with, and how many words it takes: `(0, 1)` for a word that
/// is not in the table.
pub(super) fn longest<'w>(words: impl Fn(usize) -> Option<&'w str>) -> (u32, usize) {
    let Some(first) = words(0) else { return (0, 1) };
    longest_of(LEXICON.of_first(first, Hash::of(first)), &words)
}

/// The same among these entries, which begin with the first of the words.
pub(super) fn longest_of<'w>(entries: &[Entry], words: &dyn Fn(usize) -> Option<&'w str>) -> (u32, usize) {
    // Most entries with a second word are told by its first letter.
    let next = if entries.len() > 1 { words(1).and_then(|word| word.bytes().next()) } else { None };
    let may_be = |entry: &&Entry| entry.second.is_none() || entry.second == next || entries.len() == 1;
    let found = entries.iter().filter(may_be).filter_map(|entry| Some((entry.classes, matched(entry.phrase, words)?)));
    found.last().unwrap_or((0, 1))
}

/// How many words the phrase has, when the words begin with it. Its first word is known to be theirs.
fn matched<'w>(phrase: &str, words: &dyn Fn(usize) -> Option<&'w str>) -> Option<usize> {
    let mut rest = phrase.get(words(0)?.len()..)?;
    let mut count = 1;
    while let Some(further) = rest.strip_prefix('_') {
        let part = &further[..memchr::memchr(b'_', further.as_bytes()).unwrap_or(further.len())];
        if words(count) != Some(part) {
            return None;
        }
        rest = &further[part.len()..];
        count += 1;
    }
    Some(count)
}

impl Lexicon {
    fn read() -> Self {
        let mut entries: Vec<Entry> = TABLE.lines().filter(|line| !line.starts_with('#')).flat_map(of_class).collect();
        // Entries with one first word must touch. A phrase comes before those that go on from it. The hash settles nearly every question
        // at once: the first page that is read waits for this.
        let order = |entry: &Entry| (first(entry.phrase), entry.phrase);
        entries.sort_unstable_by(|a, b| a.hash.0.cmp(&b.hash.0).then_with(|| order(a).cmp(&order(b))));
        // An entry is in every class that names it.
        entries.dedup_by(|later, kept| {
            let same = later.phrase == kept.phrase;
            kept.classes |= if same { later.classes } else { 0 };
            same
        });
        let mut lexicon = Self { slots: vec![Slot::default(); (entries.len() * 2).next_power_of_two()], entries };
        let mut from = 0;
        while from < lexicon.entries.len() {
            from = lexicon.enter(from);
        }
        lexicon
    }

    /// Enters the first word of this entry, and returns the first entry with another.
    fn enter(&mut self, from: usize) -> usize {
        let word = first(self.entries[from].phrase);
        let same = self.entries[from..].iter().take_while(|entry| first(entry.phrase) == word).count();
        let place = |at: usize| u16::try_from(at).unwrap_or(0);
        let hash = self.entries[from].hash;
        let mut slot = self.slot(hash);
        while self.slots[slot].to != 0 {
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        let classes = self.entries[from..from + same].iter().fold(0, |all, entry| {
            let phrase = if entry.second.is_some() { PHRASES } else { 0 };
            all | entry.classes | phrase
        });
        self.slots[slot] = Slot { hash, from: place(from), to: place(from + same), classes };
        from + same
    }

    fn slot(&self, hash: Hash) -> usize {
        hash.0 as usize & (self.slots.len() - 1)
    }

    /// All classes of the entries that begin with a word of this hash; none where no word of the table has it.
    pub(super) fn classes_of_first(&self, hash: Hash) -> u32 {
        let mut slot = self.slot(hash);
        let mut all = 0;
        while self.slots[slot].to != 0 {
            let known = self.slots[slot];
            all |= if known.hash == hash { known.classes } else { 0 };
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        all
    }

    /// The entries that begin with this word, which has this hash.
    pub(super) fn of_first(&self, word: &str, hash: Hash) -> &[Entry] {
        let mut slot = self.slot(hash);
        while self.slots[slot].to != 0 {
            let known = self.slots[slot];
            if known.hash == hash {
                let entries = &self.entries[usize::from(known.from)..usize::from(known.to)];
                if entries.first().is_some_and(|entry| begins(entry.phrase, word)) {
                    return entries;
                }
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        &[]
    }
}

/// The entries of one line of the table.
fn of_class(line: &'static str) -> impl Iterator<Item = Entry> {
    let mut words = line.split(' ');
    let name = words.next().unwrap_or_default();
    let bit = class::NAMES.iter().find(|(known, _)| *known == name).map_or(0, |(_, bit)| *bit);
    words.filter(|word| !word.is_empty()).map(move |word| {
        let (phrase, strong) = word.strip_prefix('!').map_or((word, 0), |phrase| (phrase, class::STRONG));
        let first = first(phrase);
        Entry { phrase, classes: bit | strong, hash: Hash::of(first), second: phrase.as_bytes().get(first.len() + 1).copied() }
    })
}

fn first(phrase: &str) -> &str {
    &phrase[..memchr::memchr(b'_', phrase.as_bytes()).unwrap_or(phrase.len())]
}

/// True when this is the first word of the phrase.
fn begins(phrase: &str, word: &str) -> bool {
    phrase.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
}

/// FNV-1a: short words, and nothing hangs on who chose them, since only the table's own words are entered.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Hash(u32);

impl Hash {
    pub(super) const EMPTY: Self = Self(0x811c_9dc5);

    pub(super) fn of(word: &str) -> Self {
        word.bytes().fold(Self::EMPTY, Self::and)
    }

    /// The hash of the word with one more byte.
    pub(super) fn and(self, byte: u8) -> Self {
        Self((self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> (u32, usize) {
        let words: Vec<&str> = text.split(' ').collect();
        longest(|at| words.get(at).copied())
    }

    #[test]
    fn the_longest_phrase_is_taken() {
        assert_eq!(of("read more of it"), (class::LINK | class::STRONG, 2));
        assert_eq!(of("read it"), (0, 1));
        assert_eq!(of("cookies"), (class::COOKIE | class::FILL | class::STRONG, 1));
        assert_eq!(of("все права защищены"), (class::LEGAL | class::STRONG, 3));
    }

    #[test]
    fn words_are_known_by_their_beginnings_in_other_languages_alone() {
        assert!(STEMS.is_sorted_by_key(|(stem, _)| *stem) && STEMS.iter().all(|(stem, _)| stem.len() >= 4));
        assert_eq!(by_stem("abonnieren"), class::PAY | class::JOIN | class::FOREIGN);
        assert_eq!(by_stem("benutzen"), class::LOGIN | class::FOREIGN, "no other stem begins with its first letter");
        assert_eq!(by_stem("suscríbete"), 0, "an accent is another letter");
        for word in
            ["abbot", "aboard", "anomaly", "announce", "compartment", "condition", "connect", "drummer", "impression", "imprint"]
        {
            assert_eq!(by_stem(word), 0, "{word}");
        }
        for word in ["inscribe", "partner", "party", "publicity", "publish", "register", "registration", "telephone", "wereld"] {
            assert_eq!(by_stem(word), 0, "{word}");
        }
    }

    #[test]
    fn every_line_of_the_table_has_a_class_and_words() {
        for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
            let (name, words) = line.split_once(' ').expect("a class and words");
            assert!(class::NAMES.iter().any(|(known, _)| *known == name), "{name}");
            for word in words.split(' ') {
                let phrase = word.trim_start_matches('!');
                assert!(phrase == phrase.to_lowercase(), "{word}");
                let words: Vec<&str> = phrase.split('_').collect();
                let (classes, count) = longest(|at| words.get(at).copied());
                assert!(classes != 0 && count == words.len(), "{word} is not found");
            }
        }
    }

    #[test]
    fn no_class_shares_its_bit_with_another() {
        let others = [class::STRONG, class::NUMBER];
        let all = class::NAMES.iter().map(|(_, bit)| *bit).chain(others);
        let union = all.clone().fold(0u32, |union, bit| {
            assert!(bit.is_power_of_two() && union & bit == 0, "{bit:b}");
            union | bit
        });
        assert_eq!(union.count_ones() as usize, all.count());
    }
}
