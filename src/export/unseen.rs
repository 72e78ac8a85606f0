//! Signs that nobody sees and that turn the order of the letters round, or end a line where none should: on their way into
//! a file that other programs show, they are written out.
//!
//! The text, Markdown and JSON exports keep them: they give the cable's own words, and reading them again must give the
//! same. Citations, tables and pages are for people.

use crate::record::Cable;

/// True for a control character, or a sign of direction or of no width. Tabs and line ends are seen.
#[must_use]
pub fn is_unseen(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// The name of such a sign: `U+202E`.
#[must_use]
pub fn name_of_unseen(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// How many of them stand in what is kept of a cable.
#[must_use]
pub fn unseen_in(cable: &Cable) -> usize {
    let lines = cable.header.iter().chain(&cable.trailer).map(|line| &line.text);
    let texts = lines.chain(cable.body.iter().map(|block| &block.text));
    texts.map(|text| text.chars().filter(|&letter| is_unseen(letter)).count()).sum()
}

/// The text as one line, with what is unseen written out: `[U+202E]`. Tabs and line ends become blanks.
#[must_use]
pub(super) fn in_one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            '\t' | '\n' | '\r' => out.push(' '),
            c if is_unseen(c) => {
                out.push('[');
                out.push_str(&name_of_unseen(c));
                out.push(']');
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_letters_round_is_written_out() {
        assert_eq!(in_one_line("TEA \u{202e}txt\nAND\tCAKE\u{0}"), "TEA [U+202E]txt AND CAKE[U+0000]");
        assert_eq!(in_one_line(" Kábel – “four” שלום "), "Kábel – “four” שלום");
    }
}
