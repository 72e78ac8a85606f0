//! Short forms that a text explains itself: `Mujahedin e-Khalq (MEK)`.

/// A long form and where it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Definition<'a> {
    /// `MEK`
    pub short: &'a str,
    /// `Mujahedin e-Khalq`
    pub long: &'a str,
    /// Byte offset of the short form in the text.
    pub at: usize,
}

/// All definitions of a text: a short form in brackets, whose letters the words before it give in order.
///
/// ```
/// let text = "home to 3000 Mujahedin e-Khalq (MEK) members and Iraqi Security Forces (ISF)";
/// let found: Vec<_> = enclair::field::acronym::definitions(text).map(|d| (d.short, d.long)).collect();
/// assert_eq!(found, [("MEK", "Mujahedin e-Khalq"), ("ISF", "Iraqi Security Forces")]);
/// ```
pub fn definitions(text: &str) -> impl Iterator<Item = Definition<'_>> {
    definitions_but(text, |_| false)
}

/// The same without those of the short forms that are known: their long forms are not looked for.
pub(crate) fn definitions_but<'a>(text: &'a str, mut known: impl FnMut(&'a str) -> bool) -> impl Iterator<Item = Definition<'a>> {
    brackets(text).filter(move |(_, short)| is_short(short) && !known(short)).filter_map(move |(end, short)| {
        let at = end - 1 - short.len();
        let long = long_form(&text[..at - 1], short)?;
        Some(Definition { short, long, at })
    })
}

/// What stands in short brackets, and where each bracket ends.
pub(crate) fn brackets(text: &str) -> impl Iterator<Item = (usize, &str)> {
    memchr::memchr_iter(b'(', text.as_bytes()).filter_map(move |open| {
        let inner = &text[open + 1..];
        let close = inner.bytes().take(16).position(|b| b == b')')?;
        Some((open + 1 + close + 1, &inner[..close]))
    })
}

/// True for what can be a short form: two to ten signs, more capitals than small letters, no full stop.
fn is_short(short: &str) -> bool {
    let capitals = short.bytes().filter(u8::is_ascii_uppercase).count();
    let small = short.bytes().filter(u8::is_ascii_lowercase).count();
    (2..=10).contains(&short.len())
        && capitals >= 2
        && small < capitals
        && short.starts_with(|c: char| c.is_ascii_alphanumeric())
        && short.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'/' | b'&' | b' '))
}

/// The words before the bracket that give the letters of `short`, read backwards: each letter is looked for to the left
/// of the one found before, and the first must begin a word (the method of Schwartz and Hearst, 2003).
fn long_form<'a>(before: &'a str, short: &str) -> Option<&'a str> {
    let window = window(before.trim_end(), short);
    let (letters, ordinal) = letters(short);
    let bytes = window.as_bytes();
    let mut at = bytes.len();
    for (index, letter) in letters.bytes().enumerate().rev() {
        loop {
            at = at.checked_sub(1)?;
            let begins = at == 0 || !bytes[at - 1].is_ascii_alphanumeric();
            if bytes[at].eq_ignore_ascii_case(&letter) && (index > 0 || begins) {
                break;
            }
        }
    }
    let start = match ordinal {
        // `Fourth Geneva Convention (GC IV)`: the figure is the word in front.
        Some(word) => window[..at].trim_end().rfind(' ').map_or(0, |at| at + 1).min(at).max(prefix(&window[..at], word)?),
        None => at,
    };
    let long = window[start..].trim();
    let same = long.eq_ignore_ascii_case(short);
    (long.len() > short.len() && !same && !long.contains(['(', ')', '"'])).then_some(long)
}

/// Where the ordinal word stands at the end of `before`.
fn prefix(before: &str, word: &str) -> Option<usize> {
    let trimmed = before.trim_end();
    let start = trimmed.len().checked_sub(word.len())?;
    trimmed.get(start..).filter(|end| end.eq_ignore_ascii_case(word)).map(|_| start)
}

/// The letters to look for, and the ordinal word that a Roman figure at the end stands for.
fn letters(short: &str) -> (String, Option<&'static str>) {
    const FIGURES: &[(&str, &str)] =
        &[(" I", "First"), (" II", "Second"), (" III", "Third"), (" IV", "Fourth"), (" V", "Fifth"), (" VI", "Sixth")];
    let figure = FIGURES.iter().rev().find_map(|(figure, word)| short.strip_suffix(figure).map(|rest| (rest, *word)));
    let (rest, word) = figure.map_or((short, None), |(rest, word)| (rest, Some(word)));
    (rest.chars().filter(char::is_ascii_alphanumeric).collect(), word)
}

/// As many words as a long form can have, and no more than 120 bytes: the search goes no further back.
fn window<'a>(before: &'a str, short: &str) -> &'a str {
    let mut start = before.len().saturating_sub(120);
    while !before.is_char_boundary(start) {
        start += 1;
    }
    let tail = &before[start..];
    let words = short.len() + short.len().min(5);
    tail.rmatch_indices(' ').nth(words).map_or(tail, |(at, _)| &tail[at + 1..])
}

/// The phrases of a text whose capital initials spell one of the short forms, and which of them: for short forms that the
/// text uses and never puts in brackets (`GOI`, and somewhere `the Government of Iraq`). Small words count by their
/// initial.
///
/// ```
/// let text = "The Government of Iraq met the Ministry of Interior.";
/// let found: Vec<_> = enclair::field::acronym::spelled_out(text, &["MOI", "GOI"]).collect();
/// assert_eq!(found, [(1, "Government of Iraq"), (0, "Ministry of Interior")]);
/// ```
pub fn spelled_out<'a>(text: &'a str, shorts: &[&str]) -> impl Iterator<Item = (usize, &'a str)> {
    let (mut places, mut found) = (Vec::new(), Vec::new());
    find_capitals(text, |at| places.push(at));
    Spelling::of(shorts).find(text, places.into_iter(), |which, phrase| found.push((which, phrase)));
    found.into_iter()
}

/// Short forms whose letters are looked for.
pub(crate) struct Spelling<'s> {
    shorts: &'s [&'s str],
    /// For each first letter the second ones: with the next word's initial they answer for nearly all words.
    seconds: [u32; 32],
}

impl<'s> Spelling<'s> {
    pub(crate) fn of(shorts: &'s [&'s str]) -> Self {
        let mut seconds = [0u32; 32];
        for short in shorts {
            if let [first, rest @ ..] = short.as_bytes() {
                seconds[place(*first)] |= rest.first().map_or(u32::MAX, |second| 1 << place(*second));
            }
        }
        Self { shorts, seconds }
    }

    /// Gives each phrase that spells one of them, and which, of a text whose words with a capital begin at these places.
    pub(crate) fn find<'a>(&self, text: &'a str, capitals: impl Iterator<Item = usize>, mut found: impl FnMut(usize, &'a str)) {
        let bytes = text.as_bytes();
        for at in capitals {
            let seconds = self.seconds[place(bytes[at])];
            if seconds == 0 {
                continue;
            }
            let next = next_initial(bytes, at);
            if seconds == u32::MAX || next.is_some_and(|next| seconds & 1 << place(next) != 0) {
                self.find_at(text, at, next, &mut found);
            }
        }
    }

    fn find_at<'a>(&self, text: &'a str, at: usize, next: Option<u8>, found: &mut impl FnMut(usize, &'a str)) {
        let initial = text.as_bytes()[at];
        for (which, short) in self.shorts.iter().enumerate() {
            let may_be = match short.as_bytes() {
                [first, second, ..] => *first == initial && next.is_some_and(|next| next.eq_ignore_ascii_case(second)),
                only => only.first() == Some(&initial),
            };
            if let Some(phrase) = may_be.then(|| phrase(text, at, short.as_bytes())).flatten() {
                found(which, phrase);
            }
        }
    }
}

/// The first letter or figure of the word after the one at `at`.
fn next_initial(bytes: &[u8], at: usize) -> Option<u8> {
    let rest = &bytes[at..];
    let end = rest.iter().position(|b| !b.is_ascii_alphanumeric())?;
    rest[end..].iter().copied().find(u8::is_ascii_alphanumeric)
}

/// The place of a letter in the alphabet, in either case.
fn place(letter: u8) -> usize {
    usize::from(letter & 31)
}

/// Gives each place where a word begins with a capital. Every byte of a text is asked, so that eight are asked at a time.
pub(crate) fn find_capitals(text: &str, mut found: impl FnMut(usize)) {
    let bytes = text.as_bytes();
    let begins = |at: usize| at.checked_sub(1).is_none_or(|before| !bytes[before].is_ascii_alphanumeric());
    let (eights, rest) = bytes.as_chunks::<8>();
    for (index, eight) in eights.iter().enumerate() {
        let mut ones = capitals_of(*eight);
        while ones != 0 {
            let at = index * 8 + ones.trailing_zeros() as usize / 8;
            ones &= ones - 1;
            if begins(at) {
                found(at);
            }
        }
    }
    for at in bytes.len() - rest.len()..bytes.len() {
        if bytes[at].is_ascii_uppercase() && begins(at) {
            found(at);
        }
    }
}

/// A bit for each capital among eight bytes: the highest one of its byte. To each byte, its highest bit
/// left out, 0x80 is added less the letter that the range begins with and less the one that follows its last: the first
/// sum has the highest bit where the byte is at least `A`, the second where it is more than `Z`.
fn capitals_of(eight: [u8; 8]) -> u64 {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    let word = u64::from_le_bytes(eight);
    let low = word & !HIGH;
    let from_a = low + (0x80 - u64::from(b'A')) * EACH;
    let past_z = low + (0x80 - u64::from(b'Z') - 1) * EACH;
    from_a & !past_z & !word & HIGH
}

/// The word of three to six capitals, as short forms are, that begins at this capital.
pub(crate) fn short_word(text: &str, at: usize) -> Option<&str> {
    let length = text.as_bytes()[at..].iter().take(7).take_while(|b| b.is_ascii_uppercase()).count();
    let letter = |c: char| c.is_alphanumeric();
    let alone = (3..=6).contains(&length) && !text[at + length..].starts_with(letter) && !text[..at].ends_with(letter);
    alone.then(|| &text[at..at + length])
}

/// The words from `start` on, when they spell a short form and no sign parts them.
fn phrase<'a>(text: &'a str, start: usize, letters: &[u8]) -> Option<&'a str> {
    let mut words = words(text, start);
    let mut end = start;
    for (index, letter) in letters.iter().enumerate() {
        let (at, word) = words.next()?;
        let initial = word.as_bytes()[0];
        let inside = index > 0 && index + 1 < letters.len();
        let small = inside && matches!(word, "of" | "for" | "and" | "the") && initial.eq_ignore_ascii_case(letter);
        if !(small || initial == *letter && is_proper(word)) {
            return None;
        }
        end = at + word.len();
    }
    let phrase = &text[start..end];
    (!phrase.contains(['.', ',', '(', ';', ':', '"'])).then_some(phrase)
}

/// True for a word that opens with a capital and is no short form itself.
fn is_proper(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_uppercase()) && word.bytes().any(|b| b.is_ascii_lowercase())
}

/// Words of letters and figures from a place on, with their places.
fn words(text: &str, from: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut at = from;
    std::iter::from_fn(move || {
        let bytes = text.as_bytes();
        let start = at + bytes[at..].iter().position(u8::is_ascii_alphanumeric)?;
        at = bytes[start..].iter().position(|b| !b.is_ascii_alphanumeric()).map_or(bytes.len(), |length| start + length);
        Some((start, &text[start..at]))
    })
}
