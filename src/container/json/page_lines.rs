//! Page lines that run into the text around them, in exports that lost their line ends:
//! `… TO THE CONFIDENTIAL  CONFIDENTIAL  PAGE 02        CAPE T  00097  01 OF 03  182017Z  RELEASE OF …` (90CAPETOWN97).

/// Longest distance from the start of a page line to its `OF`, in bytes.
const LONGEST: usize = 70;

const LEVELS: [&str; 5] = ["CONFIDENTIAL", "SECRET", "UNCLASSIFIED", "LIMITED OFFICIAL USE", "UNCLAS"];

/// Where page lines begin and end, in order of their `OF`.
pub(super) fn find(text: &str) -> Vec<usize> {
    let mut out = Vec::new();
    for of in memchr::memmem::find_iter(text.as_bytes(), " OF ") {
        let (before, behind) = (&text[..of], &text[of + 4..]);
        let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
        if !(2..=3).contains(&digits) || !before.ends_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let end = of + 4 + digits;
        if let Some(start) = numbered_page(before).filter(|_| digits == 3) {
            out.extend([start, end]);
        } else if let Some(start) = archive_page(before) {
            levels(text, start, &mut out);
            out.extend([start, end + sent(&text[end..])]);
        }
    }
    out.retain(|at| *at > 0 && *at < text.len());
    out
}

/// The last bytes of a text, at most as many as a page line has.
fn window(before: &str) -> &str {
    let from = before.len().saturating_sub(LONGEST);
    (from..=before.len()).find_map(|from| before.get(from..)).unwrap_or_default()
}

/// `LISBON 00000123  002` at the end of `before`: where the post begins.
fn numbered_page(before: &str) -> Option<usize> {
    let window = window(before);
    let page = window.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    let serial = page.trim_end_matches(' ');
    let post = serial.trim_end_matches(|c: char| c.is_ascii_digit());
    let name = post.trim_end_matches(|c: char| c.is_ascii_uppercase() || c == ' ');
    let letters = post[name.len()..].trim();
    let fits = serial.len() - post.len() == 8 && serial.len() < page.len() && post.ends_with(' ') && letters.len() >= 3;
    let blanks = post[name.len()..].len() - post[name.len()..].trim_start().len();
    fits.then(|| before.len() - window.len() + name.len() + blanks)
}

/// `PAGE 02        CAPE T  00097  01` at the end of `before`: where it begins.
fn archive_page(before: &str) -> Option<usize> {
    let window = window(before);
    let at = window.rfind("PAGE ")?;
    let number = window[at + 5..].bytes().take_while(u8::is_ascii_digit).count();
    (number == 2).then(|| before.len() - window.len() + at)
}

/// `  182017Z`: the time at the end of such a line.
fn sent(text: &str) -> usize {
    let time = text.trim_start_matches(' ');
    let blanks = text.len() - time.len();
    let is_time = time.len() >= 7 && time.bytes().take(6).all(|b| b.is_ascii_digit()) && time.as_bytes()[6] == b'Z';
    if is_time && blanks <= 8 { blanks + 7 } else { 0 }
}

/// The level stands alone in front of such a line, for the page before and for this one.
fn levels(text: &str, start: usize, out: &mut Vec<usize>) {
    let mut at = start;
    for _ in 0..2 {
        let before = text[..at].trim_end_matches(' ');
        let Some(level) = LEVELS.iter().find(|level| before.ends_with(*level)).filter(|_| before.len() < at) else { return };
        at = before.len() - level.len();
        out.push(at);
    }
}

#[cfg(test)]
mod tests {
    use super::find;

    fn lines(text: &str) -> Vec<&str> {
        let mut ends = find(text);
        ends.sort_unstable();
        ends.push(text.len());
        let mut start = 0;
        ends.into_iter().map(|end| text[std::mem::replace(&mut start, end)..end].trim()).collect()
    }

    #[test]
    fn page_lines_stand_alone_again() {
        let text = "the boats of the bay.LISBON 00000123  002 OF 003 2. (C) They sailed.";
        assert_eq!(lines(text), ["the boats of the bay.", "LISBON 00000123  002 OF 003", "2. (C) They sailed."]);
        let text =
            "EXILES TO THE CONFIDENTIAL  CONFIDENTIAL  PAGE 02        LISB  00097  01 OF 03  182017Z  RELEASE OF PRISONERS";
        let wanted = [
            "EXILES TO THE",
            "CONFIDENTIAL",
            "CONFIDENTIAL",
            "PAGE 02        LISB  00097  01 OF 03  182017Z",
            "RELEASE OF PRISONERS",
        ];
        assert_eq!(lines(text), wanted);
    }

    #[test]
    fn other_words_of_that_look_stay() {
        for text in ["HE CAME 3 OF 12 TIMES", "SECTION 01 OF 03 LISBON 00097", "ON 5 OF 20 PAGES", "A 12345678 OF 003", ""] {
            assert_eq!(find(text), [0; 0], "{text}");
        }
    }
}
