//! Questions that every byte of a text is asked, in forms that a processor answers for many bytes at a time.

/// True when `text` holds `word`, as written. For the many questions that most lines answer with no: looking for the first
/// letter alone is faster on a short text than any search for words.
pub(crate) fn has(text: &str, word: &str) -> bool {
    let (bytes, word) = (text.as_bytes(), word.as_bytes());
    word.first().is_none_or(|first| memchr::memchr_iter(*first, bytes).any(|at| bytes[at..].starts_with(word)))
}

/// How many bytes of a text are of a kind. Counted in single bytes first, which a processor adds up many at a time.
pub(crate) fn count(text: impl AsRef<[u8]>, is_one: impl Fn(u8) -> bool) -> usize {
    let of_part = |part: &[u8]| usize::from(part.iter().fold(0u8, |count, b| count + u8::from(is_one(*b))));
    text.as_ref().chunks(usize::from(u8::MAX)).map(of_part).sum()
}
