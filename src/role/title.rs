//! Headings: how their text looks.

use super::{is_part_name, prose};

/// Headings are short: one of three lines is long already.
const LONGEST: usize = 78;

/// True for a line that can be (a line of) a heading by its looks: short, no sentence's end, and words in capitals as
/// titles have them. In a text all in capitals these say nothing, so there only a few words pass.
#[must_use]
pub(super) fn looks_like(text: &str, all_capitals: bool) -> bool {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST || text.ends_with(['.', ',', ';']) && !is_part_name(text) {
        return false;
    }
    if is_part_name(text) {
        return true;
    }
    let words: Vec<&str> = text.split([' ', '/', '-']).filter(|word| word.chars().any(char::is_alphabetic)).collect();
    if words.is_empty() || !text.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "\"'“‘(".contains(c)) {
        return false;
    }
    if all_capitals {
        return words.len() <= 6;
    }
    let capital = |word: &&&str| {
        word.trim_start_matches(['"', '\'', '(', '“', '‘']).starts_with(|c: char| c.is_uppercase() || c.is_numeric())
    };
    let long: Vec<&&str> = words.iter().filter(|word| word.len() > 3 || prose::is_capital(word)).collect();
    let capitals = long.iter().filter(|word| capital(word)).count();
    capitals * 10 >= long.len() * 7
}

/// True for a text in the capitals of a title: `What the Islands Want`.
#[must_use]
pub fn looks_like_title(text: &str) -> bool {
    looks_like(text, false)
}
