//! Words as Markdown: what a Markdown reader shows of them is what was written, and nothing else.

/// Signs that may begin mark-up anywhere in a line: of CommonMark, and of the dialects that know struck out text (`~`) and
/// formulas (`$`).
const ANYWHERE: &[char] = &['\\', '`', '*', '_', '[', '<', '#', '~', '$'];

/// Signs that do so as the first of a line: of an item and of a quotation.
const FIRST: &[char] = &['-', '+', '>'];

const BLANKS: [char; 4] = [' ', '\t', '\n', '\r'];

/// The text for one line of Markdown. Blanks at its ends go, since Markdown takes them for layout, and a line end inside
/// it becomes a blank.
pub(super) fn escape(text: &str) -> String {
    let text = text.trim_matches(BLANKS);
    let number = number_sign(text);
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    for (at, c) in text.char_indices() {
        let sign = ANYWHERE.contains(&c)
            || (at == 0 && FIRST.contains(&c))
            || number == Some(at)
            || (c == '&' && is_reference(&text[at + 1..]));
        if sign {
            out.push('\\');
        }
        out.push(if matches!(c, '\n' | '\r') { ' ' } else { c });
    }
    out
}

/// Where the sign stands that makes a number at the start the number of a list: `1. `, `1) `.
fn number_sign(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text[digits..].strip_prefix(['.', ')'])?;
    (digits > 0 && (rest.is_empty() || rest.starts_with(BLANKS))).then_some(digits)
}

/// True when an ampersand before this would begin a character reference: `amp;`, `#38;`.
fn is_reference(rest: &str) -> bool {
    let name = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
    name.len() < rest.len() && name.starts_with(';')
}

/// A fence that no row of backticks in the text can close.
pub(super) fn fence(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    "`".repeat(longest.max(2) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_escaped_where_they_would_be_mark_up() {
        for (text, escaped) in [
            ("1. (S) A *star*, a_b and `c`", "1\\. (S) A \\*star\\*, a\\_b and \\`c\\`"),
            ("[x](y) <b> &amp; &#38;", "\\[x](y) \\<b> \\&amp; \\&\\#38;"),
            ("- a", "\\- a"),
            ("> a", "\\> a"),
            ("12)", "12\\)"),
            ("C:\\new", "C:\\\\new"),
        ] {
            assert_eq!(escape(text), escaped);
        }
    }

    #[test]
    fn words_that_cannot_be_mark_up_stay_as_they_are() {
        for text in ["AT&T a - b + c > d", "1.4 (b) and (d)", "May 2008.", "(S//NF) One.  Two!"] {
            assert_eq!(escape(text), text);
        }
    }

    #[test]
    fn a_fence_is_longer_than_any_row_of_backticks() {
        assert_eq!(fence("plain"), "```");
        assert_eq!(fence("a ```` b"), "`````");
    }
}
