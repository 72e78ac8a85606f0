//! After the telegram: where it ends, and which of the lines behind it are the website's.
//!
//! A telegram ends with its signature or with the last line of its last paragraph. Behind that, a line goes when a rule
//! knows it, and a line that no rule knows goes when it stands among such lines. What is left is kept after the text.

use super::quoted::is_quoted;
use super::site_title::of_page;
use super::zone::{is_apart, is_signature, leaves_preformatted, opens, rule_at, unknown_script};
use super::{
    Judged, Known, Reason, Sure, by_language_alone, by_words, comments, cookie_notice, navigation, related_links, surrounded,
};
use crate::bytes::{self, Signs};
use crate::container::Hint;
use crate::line::Line;
use crate::noise::folded::Folded;
use crate::shape::Shape;

/// What the rules say of a line behind the last sign of the telegram.
#[derive(Clone, Copy, Default)]
pub(super) struct Seen {
    pub(super) known: Option<Known>,
    pub(super) words: usize,
}

impl Seen {
    /// The same without what the rules say, where the words are the telegram's own.
    fn unless(self, own: impl FnOnce(Known) -> bool) -> Self {
        Self { known: self.known.filter(|known| !own(*known)), ..self }
    }
}

/// The end of the telegram, and what the rules say of the lines behind its last sign.
pub(super) struct End {
    /// The first line after the telegram.
    pub(super) tail: usize,
    /// True when a signature or an end mark closes the telegram.
    pub(super) closed: bool,
    /// The last line that bears a sign of the telegram.
    last: usize,
    /// For each line after `last`.
    seen: Vec<Seen>,
    /// The page is WikiLeaks' own, and what it shows as the telegram has no words of the page.
    viewer: bool,
}

/// So many words of running text are more than a website says between its labels: the telegram goes on with them.
const PROSE: usize = 60;

impl End {
    pub(super) fn find(lines: &[Line<'_>], shapes: &[Shape], verdicts: &[Option<Reason>], viewer: bool) -> Self {
        let last = last_of_telegram(lines, shapes, verdicts);
        let own =
            |at: usize, known| viewer && lines[at].hint == Hint::Preformatted || is_quoted(lines, shapes, verdicts, at, known);
        let see = |at| see(&lines[at], &shapes[at], verdicts[at]).unless(|known| own(at, known));
        let seen = (last + 1..lines.len()).map(see).collect();
        let mut end = Self { tail: lines.len(), closed: false, last, seen, viewer };
        let signature = end.signature(lines, shapes, verdicts);
        end.closed = signature.is_some() || matches!(shapes.get(last), Some(Shape::EndMark));
        let from = signature.map_or(last, |at| at) + 1;
        end.tail = (from..lines.len()).find(|&at| end.begins(lines, shapes, verdicts, at)).unwrap_or(lines.len());
        end
    }

    pub(super) fn at(&self, at: usize) -> Seen {
        at.checked_sub(self.last + 1).and_then(|index| self.seen.get(index)).copied().unwrap_or_default()
    }

    /// The signature: one or two words in capitals that no rule knows, after a line that ended, with no running text
    /// behind it.
    fn signature(&self, lines: &[Line<'_>], shapes: &[Shape], verdicts: &[Option<Reason>]) -> Option<usize> {
        const FAR: usize = 80;
        let candidate = |at: &usize| {
            matches!(shapes[*at], Shape::Text)
                && verdicts[*at].is_none()
                && self.at(*at).known.is_none()
                && is_signature(bytes::trim(&lines[*at].text))
                && is_apart(lines, verdicts, *at)
        };
        let first = (self.last + 1..lines.len()).take(FAR).find(candidate)?;
        // In a list of words in capitals, or above further text, it is none.
        (!self.prose_follows(first + 1)).then_some(first)
    }

    /// True when a stretch of lines that no rule knows, long enough for running text, begins at this line or later.
    fn prose_follows(&self, from: usize) -> bool {
        let mut words = 0;
        self.seen.iter().skip(from.saturating_sub(self.last + 1)).any(|seen| {
            words = if seen.known.is_some() { 0 } else { words + seen.words };
            words > PROSE
        })
    }

    /// True when the website's words begin at this line.
    fn begins(&self, lines: &[Line<'_>], shapes: &[Shape], verdicts: &[Option<Reason>], at: usize) -> bool {
        if leaves_preformatted(lines, self.last, at) || shapes[at].is_archive() {
            return true;
        }
        let own = self.viewer && lines[at].hint == Hint::Preformatted;
        if own || verdicts[at].is_some() {
            return false;
        }
        let apart = is_apart(lines, verdicts, at);
        let enough = match self.at(at).known {
            Some((_, Sure::Certain)) => apart || opens(lines, verdicts, at),
            Some((_, Sure::Likely)) => apart,
            // Lines in another language vouch for none: they may be a letter that the cable ends with.
            Some((Reason::SiteText, Sure::Hint)) if !self.surer_after(at) => false,
            Some((_, Sure::Hint)) if self.known_after(at) >= if self.closed { 1 } else { 2 } => apart,
            // `DOE`, and `Home` as the last word of the copy.
            Some((_, Sure::Hint)) if self.closed && self.written_after(at).next().is_none() => apart,
            _ => apart && rule_at(lines, shapes, verdicts, at, None).is_some(),
        };
        enough && (self.closed || !self.prose_follows(at))
    }

    /// True when one of the two written lines right after this one is known for more than its language.
    fn surer_after(&self, at: usize) -> bool {
        self.written_after(at).take(2).any(|seen| seen.known.is_some_and(|(_, sure)| sure > Sure::Hint))
    }

    /// How many of the written lines right after this one are known, two at most.
    fn known_after(&self, at: usize) -> usize {
        self.written_after(at).take(2).take_while(|seen| seen.known.is_some()).count()
    }

    /// What the rules say of the lines after this one that have words.
    fn written_after(&self, at: usize) -> impl Iterator<Item = &Seen> {
        self.seen.iter().skip(at - self.last).filter(|seen| seen.words > 0)
    }
}

/// What the rules say of one line.
fn see(line: &Line<'_>, shape: &Shape, verdict: Option<Reason>) -> Seen {
    if verdict.is_some() {
        return Seen::default();
    }
    let text = bytes::trim(&line.text);
    let known = match shape {
        Shape::Tags(_) if navigation::is_tag_row(text) => Some((Reason::SiteNavigation, Sure::Certain)),
        Shape::Text | Shape::Item(_) | Shape::Numbered(_) | Shape::Reference(_) | Shape::Rule => by_words(text),
        _ => None,
    };
    let known = known.map(|known| if by_language_alone(text, known) { (known.0, Sure::Hint) } else { known });
    Seen { known, words: text.split_whitespace().count() }
}

/// The last line that begins a paragraph or is a sign of transmission. A number without a marking counts where it goes on
/// the numbers before it; a website's list begins at 1 again.
fn last_of_telegram(lines: &[Line<'_>], shapes: &[Shape], verdicts: &[Option<Reason>]) -> usize {
    let (mut last, mut number) = (0, 0);
    for (at, shape) in shapes.iter().enumerate() {
        if verdicts[at].is_some_and(|reason| reason != Reason::PageBreak) {
            continue;
        }
        let goes_on = match shape {
            Shape::Numbered(numbered) if numbered.marking.is_some() || numbered.number == number + 1 => {
                number = numbered.number;
                true
            }
            Shape::EndMark | Shape::Marked => true,
            Shape::Text => may_end_part(&lines[at]) && ends_part(&lines[at].text),
            other => other.is_telegram(),
        };
        if goes_on {
            last = at;
        }
    }
    last
}

/// False for a line without the signs of any of these words, as most are.
fn may_end_part(line: &Line<'_>) -> bool {
    line.signs().has_all(Signs::of("END ")) || line.signs().has_all(Signs::of("UNQUOTE"))
}

/// `END TEXT.`, `END OF SUMMARY`, `END QUOTE`: what a drafter closes a part of the telegram with.
fn ends_part(text: &str) -> bool {
    const PARTS: &[&str] = &["TEXT", "QUOTE", "SUMMARY", "COMMENT", "NOTE", "TRANSLATION", "LETTER", "STATEMENT", "POINTS"];
    let bare = bytes::trim(text).trim_matches(['.', '-', ' ', '(', ')']);
    let Some(rest) = bare.strip_prefix("END ") else { return bare == "UNQUOTE" };
    bare.len() <= 48
        && !bare.bytes().any(|b| b.is_ascii_lowercase())
        && rest.split(' ').any(|word| PARTS.contains(&word.trim_end_matches(['.', ','])))
}

/// After the telegram every line that a rule knows goes, and so does one that stands among such lines. Any other is kept,
/// outside the cable's body.
pub(super) fn judge(lines: &[Line<'_>], shapes: &[Shape], end: &End, judged: &mut Judged) {
    let mut at = judged.tail;
    let mut last = None;
    let outside = at < lines.len() && leaves_preformatted(lines, end.last, at);
    while at < lines.len() {
        if judged.verdicts[at].is_some() || lines[at].is_blank() || shapes[at].is_archive() {
            at += 1;
            continue;
        }
        let found = rule_at(lines, shapes, &judged.verdicts, at, end.at(at).known);
        let directly_under = judged.verdicts[at - 1].is_some() && !lines[at].apart;
        let found = found.or_else(|| goes_on(last, directly_under, &lines[at].text).map(|reason| (reason, 1)));
        let found = found.or_else(|| outside.then(|| (of_page(&lines[at].text), 1)));
        let Some((reason, count)) = found else {
            at += 1;
            continue;
        };
        last = Some(reason);
        for verdict in &mut judged.verdicts[at..at + count] {
            *verdict = Some(reason);
        }
        at += count;
    }
    surrounded::judge(lines, shapes, end, judged);
}

/// What a line is by the line removed before it: a headline under `Related articles`, a reader's words under `3 Comments`,
/// the rest of a notice right under its beginning.
fn goes_on(last: Option<Reason>, directly_under: bool, text: &str) -> Option<Reason> {
    let reason = last?;
    let folded = || Folded::new(text);
    let known = match reason {
        Reason::RelatedLinks => related_links::is_headline(&folded()),
        Reason::Comments => comments::is_comment(text),
        Reason::CookieNotice => directly_under && cookie_notice::goes_on(&folded()),
        _ => unknown_script(text),
    };
    known.then_some(reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many lines go of a text that ends with these lines.
    fn removed(rest: &str) -> usize {
        let head = "P 041011Z MAR 09\nUNCLAS LISBON 000123\nSUBJECT: TEA\n\n1. (U) The boats came in.\n";
        crate::parse("tea", format!("{head}{rest}").as_bytes()).expect("a cable").record.removed.len()
    }

    /// A website does not say so much between its labels: the telegram goes on, and the label is a word of it.
    #[test]
    fn more_than_a_stretch_of_words_is_the_telegrams_own() {
        let words = |count: usize| "tea ".repeat(count);
        for (count, gone) in [(PROSE, 1), (PROSE + 1, 0)] {
            assert_eq!(removed(&format!("\nLogin\n\n{}\n", words(count))), gone, "{count}");
            let halves = format!("{}\n\n{}\n", words(PROSE / 2), words(count - PROSE / 2));
            assert_eq!(removed(&format!("\nLogin\n\n{halves}")), gone, "{count}");
        }
        // Right under a name, so that it is none, and the two headings behind it are no menu.
        for (count, none) in [(PROSE, false), (PROSE + 1, true)] {
            let rest = format!("DOE\n{}\n\nContact\n\nComments\n\nThe tea is dry.\n", words(count));
            assert_eq!(removed(&rest) == 0, none, "{count}");
        }
    }

    #[test]
    fn parts_end_in_capitals_with_a_name_of_theirs() {
        for text in ["END TEXT.", "END OF SUMMARY", "(END QUOTE)", "UNQUOTE", "END BIO NOTE", "- END COMMENT, -"] {
            assert!(ends_part(text), "{text}");
        }
        for text in ["End text.", "END OF THE PIER", "END", "QUOTE", "TEXT ENDS", &format!("END {}TEXT", "OF THE ".repeat(7))] {
            assert!(!ends_part(text), "{text}");
        }
    }
}
