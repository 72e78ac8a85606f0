//! Where in a text short forms may stand: runs of capitals and figures, with the signs that may be inside one.

/// A place that may be a short form: `GOI-USG` as a whole, then `GOI`, then `USG`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// Byte offset of its first letter.
    pub start: usize,
    /// Byte offset behind its last.
    pub end: usize,
}

/// The runs of a text, in order. A small `s` that makes a plural is left out: `NGOs`.
pub fn runs(text: &str) -> impl Iterator<Item = Run> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let start = at + bytes[at..].iter().position(u8::is_ascii_alphanumeric)?;
            let run = bytes[start..].iter().take_while(|byte| may_be_inside(**byte)).count();
            let word = bytes[start..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            let end = start + bytes[start..start + run].iter().rposition(u8::is_ascii_alphanumeric).map_or(0, |last| last + 1);
            let rest = &bytes[start + run..];
            let plural = rest.first() == Some(&b's') && !rest.get(1).is_some_and(u8::is_ascii_alphanumeric);
            // A letter of another script, or a small one, makes the whole a word of another kind: `MoHR`, `Đ`.
            let alone = plural || rest.first().is_none_or(|next| next.is_ascii() && !next.is_ascii_lowercase());
            at = start + run.max(word).max(1);
            let fits = (2..=40).contains(&(end.max(start) - start));
            let letters = bytes[start..end.max(start)].iter().any(u8::is_ascii_uppercase);
            let foreign = start > 0 && !bytes[start - 1].is_ascii();
            if alone && fits && letters && !foreign {
                return Some(Run { start, end });
            }
        }
        None
    })
}

fn may_be_inside(byte: u8) -> bool {
    byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'/' | b'&' | b'+')
}

/// The parts of a run that `known` knows, in order: the longest first, so that `MNF-I` is not `MNF`.
pub fn known_parts(text: &str, run: Run, known: impl Fn(&str) -> bool) -> Vec<Run> {
    let mut out = Vec::new();
    let mut start = run.start;
    while start < run.end {
        let mut end = run.end;
        let found = loop {
            if known(&text[start..end]) {
                break Some(end);
            }
            match text[start..end].rfind(['-', '/', '&', '+']) {
                Some(sign) if sign > 0 => end = start + sign,
                _ => break None,
            }
        };
        if let Some(end) = found {
            out.push(Run { start, end });
        }
        start = match found.unwrap_or(end) {
            end if end < run.end => end + 1,
            end => end,
        };
    }
    out
}

/// True for a text that is written in capitals alone: there, a short form looks like any word.
#[must_use]
pub fn is_all_capitals(text: &str) -> bool {
    let small = text.bytes().filter(u8::is_ascii_lowercase).count();
    let capitals = text.bytes().filter(u8::is_ascii_uppercase).count();
    small * 4 < capitals
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(text: &'a str, known: &[&str]) -> Vec<&'a str> {
        let parts = runs(text).flat_map(|run| known_parts(text, run, |word| known.contains(&word)));
        parts.map(|run| &text[run.start..run.end]).collect()
    }

    #[test]
    fn short_forms_are_found_alone_joined_and_in_the_plural() {
        let known = ["GOI", "USG", "MNF-I", "MNF", "NGO", "S/CT", "P5+1", "MFA"];
        let text = "A joint GOI-USG team (MNF-I), two NGOs, S/CT and the P5+1; the MFA's own. GOI";
        assert_eq!(found(text, &known), ["GOI", "USG", "MNF-I", "NGO", "S/CT", "P5+1", "MFA", "GOI"]);
    }

    #[test]
    fn parts_of_words_are_none() {
        let known = ["GOI", "MO", "MOHR", "UN", "EU"];
        for text in ["GOING", "MoHR", "agoi", "GOIs2", "ÉUN", "UNÉ", "GO I", "-", "", "EUropean"] {
            assert_eq!(found(text, &known), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_text_in_capitals_is_told_from_one_with_a_few() {
        assert!(is_all_capitals("THE AMBASSADOR WHO CALLED ON THE MINISTER."));
        assert!(!is_all_capitals("SUMMARY. The GOI and the USG met."));
    }
}
