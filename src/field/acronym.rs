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
    memchr::memchr_iter(b'(', text.as_bytes()).filter_map(move |open| {
        let inner = &text[open + 1..];
        let close = inner.bytes().take(16).position(|b| b == b')')?;
        let short = &inner[..close];
        let long = is_short(short).then(|| long_form(&text[..open], short))??;
        Some(Definition { short, long, at: open + 1 })
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

/// The one phrase of a text whose capital initials spell `short`: for a short form that the text uses and never puts
/// in brackets (`GOI`, and somewhere `the Government of Iraq`). Small words count by their initial.
#[must_use]
pub fn spelled_out<'a>(text: &'a str, short: &str) -> Option<(&'a str, usize)> {
    let words: Vec<(usize, &str)> = words(text).collect();
    let letters: Vec<char> = short.chars().collect();
    if letters.len() < 3 || !letters.iter().all(char::is_ascii_uppercase) {
        return None;
    }
    let mut found: Option<(&'a str, usize)> = None;
    for window in words.windows(letters.len()) {
        let fits = window.iter().zip(&letters).enumerate().all(|(index, ((_, word), letter))| {
            let initial = word.chars().next().unwrap_or_default();
            let small = matches!(*word, "of" | "for" | "and" | "the") && index > 0 && index + 1 < letters.len();
            initial == *letter && word.len() > 1 && *word != word.to_ascii_uppercase()
                || (small && initial.to_ascii_uppercase() == *letter)
        });
        if !fits {
            continue;
        }
        let (start, last) = (window[0].0, window[window.len() - 1]);
        let phrase = &text[start..last.0 + last.1.len()];
        if phrase.contains(['.', ',', '(', ';', ':', '"']) {
            continue;
        }
        match found {
            None => found = Some((phrase, start)),
            Some((known, _)) if known.eq_ignore_ascii_case(phrase) => {}
            Some(_) => return None,
        }
    }
    found
}

/// Words of letters, with their places.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let base = text.as_ptr() as usize;
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - base, word))
}
