//! Mentions of a paragraph of the same cable (`para 16`) in its text.

/// Words before a number that make it the number of a paragraph.
const WORDS: [&str; 3] = ["para", "paragraph", "paras"];

/// A stretch of text, or the mention of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run<'a> {
    /// Words without a mention.
    Text(&'a str),
    /// `para 16`, and the number.
    Mention(&'a str, u32),
}

/// Cuts text at its mentions of paragraphs. Nothing is lost: the runs put together are the text.
#[must_use]
pub fn runs(text: &str) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    let mut plain = 0;
    let mut from = 0;
    while let Some((start, end, number)) = next(text, from) {
        if start > plain {
            runs.push(Run::Text(&text[plain..start]));
        }
        runs.push(Run::Mention(&text[start..end], number));
        plain = end;
        from = end;
    }
    if plain < text.len() {
        runs.push(Run::Text(&text[plain..]));
    }
    runs
}

/// The next mention at or after `from`: where it starts and ends, and its number.
fn next(text: &str, from: usize) -> Option<(usize, usize, u32)> {
    let mut words = text[from..].split(' ').scan(from, |at, word| {
        let start = *at;
        *at += word.len() + 1;
        Some((start, word))
    });
    let mut before = words.next()?;
    for word in words {
        let digits = word.1.bytes().take_while(u8::is_ascii_digit).count();
        let name = before.1.trim_start_matches(['(', '"']);
        if digits > 0 && WORDS.iter().any(|known| known.eq_ignore_ascii_case(name)) {
            let number = word.1[..digits].parse().ok()?;
            return Some((before.0 + before.1.len() - name.len(), word.0 + digits, number));
        }
        before = word;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mentions_are_found_and_nothing_is_lost() {
        let text = "Please see para 16.  (Paragraph 3, and paras 4-5.)";
        let wanted = [
            Run::Text("Please see "),
            Run::Mention("para 16", 16),
            Run::Text(".  ("),
            Run::Mention("Paragraph 3", 3),
            Run::Text(", and "),
            Run::Mention("paras 4", 4),
            Run::Text("-5.)"),
        ];
        assert_eq!(runs(text), wanted);
    }

    #[test]
    fn other_numbers_are_text() {
        for text in ["", "18 para", "the paramilitary 16", "para", "para  16", "Article 16"] {
            assert!(!runs(text).iter().any(|run| matches!(run, Run::Mention(..))), "{text}");
        }
    }
}
