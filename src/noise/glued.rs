//! A notice glued to the last sentence of a cable: `… until another country takes them. This website uses cookies to
//! improve your experience. … Accept Read More`, all on one line.
//!
//! Looked for on the last line that no rule knows as a whole, and nowhere else. What goes are the whole sentences at
//! its end that are the website's, if a rule is certain of them together; the sentence before them stays to the letter.

use super::folded::Folded;
use super::zone::is_signature;
use super::{Reason, Sure, by_words, cookie_notice, quoted, viewer};
use crate::line::Line;
use crate::shape::{self, Shape};

/// How many lines behind the cable's last one are looked at, and how many sentences of that line.
const LOOK_BACK: usize = 40;

/// How many lines behind the last paragraph may be the website's for the signature to be looked for above them.
const FARTHEST_LINES: usize = 2000;

/// A notice at the end of a line is no longer than this.
const FARTHEST: usize = 1500;

/// Cuts a notice off the end of the cable's last line.
pub(crate) fn cut(lines: &mut [Line<'_>]) {
    if viewer::is_own(lines) || cut_behind_signature(lines) || cut_above_website(lines) {
        return;
    }
    let from = lines.len().saturating_sub(LOOK_BACK);
    for at in (from..lines.len()).rev() {
        if lines[at].is_blank() {
            continue;
        }
        match ending(&lines[at].text) {
            // A paragraph that is about cookies from its first word on is the cable's, and so is all above it.
            Some((0, _)) if shape::of(&lines[at].text).is_telegram() => return,
            // All of it is the website's.
            Some((0, _)) => {}
            Some((start, reason)) if !is_all_notice(lines, at, start) => {
                let end = lines[at].text.len();
                lines[at].cut(start, end, reason.code());
                return;
            }
            Some(_) => {}
            None if by_words(&lines[at].text).is_some() => {}
            None => return,
        }
    }
}

/// The whole sentences at the end of the text that are the website's and of which a rule is certain together: where they
/// begin, and why. A sentence belongs to them when a rule knows it, or when it speaks of the site or to its visitor.
fn ending(text: &str) -> Option<(usize, Reason)> {
    // `He said: "Nous acceptons. Lire la suite de la lettre est votre droit."`
    if quoted::closes(text) {
        return None;
    }
    let starts = std::iter::once(0).chain(sentence_starts(text)).collect::<Vec<_>>();
    let mut end = text.len();
    let mut found = None;
    for &at in starts.iter().rev().take(LOOK_BACK) {
        // The last few words may be a button that nobody has in a list: `Find out more. I understand`
        let button = end == text.len() && text[at..].split_whitespace().count() <= 4;
        let known = || by_words(&text[at..end]).is_some() || cookie_notice::speaks(&text[at..end]);
        if text.len() - at > FARTHEST || !(button || known()) {
            break;
        }
        if let Some((reason, Sure::Certain)) = by_words(&text[at..]) {
            found = Some((at, reason));
        }
        end = at;
    }
    // A signature in between (`… a similar competition. WHITNEY This site uses cookies.`) begins the notice's first sentence.
    found.map(|(at, reason)| (at + glued_to_name(&text[at..]).filter(|_| at > 0).map_or(0, |(start, _)| start), reason))
}

/// True when what stands before the notice on its line is the website's, too: the line begins no paragraph, no sentence
/// of the cable is open, and the words speak to a visitor.
fn is_all_notice(lines: &[Line<'_>], at: usize, start: usize) -> bool {
    let before = lines[..at].iter().rev().take(2).find(|line| !line.is_blank());
    let open =
        before.is_some_and(|line| !line.text.trim_end().ends_with(['.', '!', '?', ':', '"', ')']) && !lines[at - 1].is_blank());
    let line = &lines[at].text;
    !open && !shape::of(line).is_telegram() && cookie_notice::speaks(&line[..start])
}

/// Cuts a notice off the line right above the first words of the website, if it ends with one: below them headlines may
/// stand that no rule knows.
fn cut_above_website(lines: &mut [Line<'_>]) -> bool {
    let from = lines.len().saturating_sub(FARTHEST_LINES);
    let last = (from..lines.len()).rev().find(|&at| begins_paragraph(&lines[at].text)).unwrap_or(from);
    let first = (last + 1..lines.len()).find(|&at| {
        (lines[at].apart || lines[at - 1].is_blank())
            && !lines[at].is_blank()
            && by_words(&lines[at].text).is_some_and(|(_, sure)| sure > Sure::Hint)
    });
    let above = first.and_then(|first| (last..first).rev().find(|&at| !lines[at].is_blank()));
    let Some((at, (start, reason))) = above.and_then(|at| Some((at, ending(&lines[at].text)?))) else { return false };
    if start == 0 || is_all_notice(lines, at, start) {
        return false;
    }
    let end = lines[at].text.len();
    lines[at].cut(start, end, reason.code());
    true
}

/// Cuts off what is glued to the signature: `CROCKER This website uses cookies.` Looked for from the end of the copy up to
/// the telegram's last paragraph. A line under the website's words, or under a signature, has none.
fn cut_behind_signature(lines: &mut [Line<'_>]) -> bool {
    let mut found = None;
    for (at, line) in lines.iter().enumerate().rev().take(FARTHEST_LINES) {
        found =
            glued_to_name(&line.text).filter(|_| may_be_signed(lines, at)).map(|(start, reason)| (at, start, reason)).or(found);
        if begins_paragraph(&line.text) {
            break;
        }
    }
    let Some((at, start, reason)) = found else { return false };
    let end = lines[at].text.len();
    lines[at].cut(start, end, reason.code());
    true
}

/// True for `12. (C) …` and `3. PRESS REPORTS …`, behind which the telegram's last words are looked for.
fn begins_paragraph(text: &str) -> bool {
    let shape = || shape::of(text);
    text.starts_with(|c: char| c.is_ascii_digit()) && (matches!(shape(), Shape::Numbered(_)) || shape().is_telegram())
}

/// True when the words above this line are the telegram's own and no signature.
fn may_be_signed(lines: &[Line<'_>], at: usize) -> bool {
    let above = lines[..at].iter().rev().take(LOOK_BACK).find(|line| !line.is_blank());
    above.is_some_and(|line| !is_signature(line.text.trim()) && by_words(&line.text).is_none_or(|(_, sure)| sure == Sure::Hint))
}

/// What is glued to a name at the beginning of the line: where it begins, and why it goes. A signature is one to three words
/// in capitals or one with a capital (`Vershbow`) that the table of words does not have; what is glued to it begins with a
/// capital of its own.
fn glued_to_name(text: &str) -> Option<(usize, Reason)> {
    let mut start = 0;
    for (count, word) in text.split_inclusive(' ').take(3).enumerate() {
        let name = word.trim();
        let plain = name.len() > 2 && name.bytes().all(|b| b.is_ascii_alphabetic() || matches!(b, b'-' | b'\''));
        let capitals = !name.bytes().any(|b| b.is_ascii_lowercase());
        if !plain || !(capitals || count == 0 && name.starts_with(|c: char| c.is_ascii_uppercase())) {
            return None;
        }
        start += word.len();
        let rest = text[start..].trim_start();
        let next = rest.split(' ').next().unwrap_or_default();
        if rest.starts_with(char::is_lowercase) || !next.chars().any(char::is_lowercase) && next.is_ascii() {
            if capitals { continue } else { return None }
        }
        let site = |text: &str| by_words(text).filter(|(_, sure)| *sure > Sure::Hint);
        // `Jane Doe This website uses cookies.`: the second word is the name's, too, and it is not cut off. That of
        // `Doe Diese Website verwendet Cookies.` is the website's: in German the next one has a capital as well.
        let behind = rest[next.len()..].trim_start();
        let names = || behind.starts_with(char::is_uppercase) && !Folded::new(next).is_known();
        if !capitals && names() && site(behind).is_some() {
            return None;
        }
        let known = site(rest)?;
        let name = Folded::new(&text[..start]);
        let known_name = if capitals { name.is_known_but_small() } else { name.is_known() };
        return (!known_name).then_some((start, known.0));
    }
    None
}

/// Where sentences begin inside the text: after a full stop, with closing brackets and quotes, and at least one blank.
fn sentence_starts(text: &str) -> Vec<usize> {
    let mut out = Vec::new();
    for (stop, _) in text.match_indices(['.', '!', '?']) {
        let rest = text[stop + 1..].trim_start_matches(['"', ')', '\'', '”', '’']);
        let start = rest.trim_start();
        if start.len() < rest.len() && !start.is_empty() && !start.starts_with('(') {
            out.push(text.len() - start.len());
        }
    }
    out
}

#[cfg(test)]
mod tests {
    const HEAD: &str =
        "DE RUEHLI #0123 0631011\nP 041011Z MAR 09\nUNCLAS LISBON 000123\nSUBJECT: TEA\n\n1. (U) The boats came in.\n2. (U) ";

    fn read(rest: &str) -> (String, Vec<String>) {
        let parsed = crate::parse("tea", format!("{HEAD}{rest}").as_bytes()).expect("a cable");
        assert!(parsed.ledger.accounts_for(parsed.text.len()));
        let last = parsed.record.cables[0].body.last().map(|block| block.text.clone()).unwrap_or_default();
        (last, parsed.record.removed.into_iter().map(|entry| format!("{}: {}", entry.reason, entry.text)).collect())
    }

    #[test]
    fn a_notice_is_cut_off_the_last_sentence() {
        let notice = "This website uses cookies to improve your visit. We assume you're ok with this, but you can opt-out. Accept Read More";
        for end in ["", "\n", "\nSource Link\n\n© 2012 Example. All rights reserved.\n"] {
            let (last, removed) = read(&format!("They stayed (it rained). {notice}{end}"));
            assert_eq!(last, "They stayed (it rained).");
            assert_eq!(removed[0], format!("cookie-notice: {notice}"));
        }
    }

    #[test]
    fn a_notice_is_cut_off_the_only_sentence() {
        let text = "UNCLAS LISBON 000123\nSUBJECT: TEA\n\n1. (U) The boats came in. This website uses cookies. Accept  Reject";
        let parsed = crate::parse("tea", text.as_bytes()).expect("a cable");
        assert_eq!(parsed.record.cables[0].body[0].text, "The boats came in.");
        assert_eq!(parsed.record.removed[0].text, "This website uses cookies. Accept  Reject");
    }

    #[test]
    fn words_of_the_cable_before_the_notice_stay() {
        let notice = "This site uses cookies. Accept  Reject";
        for (text, last) in [
            (format!("They stayed until they\nwent home. {notice}"), "They stayed until they went home."),
            (format!("They stayed. Comment. It rained.\nEnd comment. {notice}\n"), "End comment."),
        ] {
            assert_eq!(read(&text), (last.to_owned(), vec![format!("cookie-notice: {notice}")]), "{text}");
        }
    }

    #[test]
    fn a_notice_goes_above_headlines_that_no_rule_knows() {
        let (last, removed) = read(
            "They stayed. This site uses cookies. Accept  Reject\n\nRelated articles\nStorm closes two airports\n\nSix maps of the pier\n",
        );
        assert_eq!(last, "They stayed.");
        assert_eq!(removed[0], "cookie-notice: This site uses cookies. Accept  Reject");
    }

    #[test]
    fn a_signature_before_the_notice_stays() {
        for (name, notice) in [
            ("CROCKER", "This website uses cookies. Accept  Reject"),
            ("WHITLOCK", "We value your privacy. This site uses cookies. Accept  Reject"),
            ("Vershbow", "We value your privacy. This site uses cookies. Accept  Reject"),
            ("O'BRIEN", "Ce site utilise des cookies. Tout accepter"),
            ("VAN DER BERG", "Этот сайт использует куки. Принять"),
        ] {
            let parsed = crate::parse("tea", format!("{HEAD}They stayed.\n\n{name} {notice}\n").as_bytes()).expect("a cable");
            let last = parsed.record.cables[0].body.last().map(|block| block.text.clone()).unwrap_or_default();
            let removed: Vec<_> = parsed.record.removed.iter().map(|entry| entry.text.as_str()).collect();
            assert_eq!((last.as_str(), removed), (name, vec![notice]));
        }
    }

    #[test]
    fn a_notice_of_several_sentences_goes_as_a_whole() {
        let notice = "We value your privacy. This site uses cookies. Accept  Reject";
        let (last, removed) = read(&format!("They stayed.\n{notice}"));
        assert_eq!((last.as_str(), removed), ("They stayed.", vec![format!("cookie-notice: {notice}")]));
    }

    #[test]
    fn a_last_sentence_about_cookies_stays() {
        for text in [
            "They stayed. The draft law would oblige every website that uses cookies to ask visitors for consent.",
            "They stayed. Embassy staff served coffee and cookies to the 40 students.",
            "They stayed. We do not subscribe to the view that sanctions have failed.",
            "They stayed. He asked whether you may share such a list on Facebook.",
        ] {
            assert_eq!(read(text), (text.to_owned(), Vec::new()), "{text}");
        }
    }

    #[test]
    fn what_is_glued_to_a_name_begins_with_a_capital_and_is_known() {
        use super::glued_to_name;
        const NOTICE: &str = "This website uses cookies. Accept  Reject";
        for (name, start) in [("CROCKER ", 8), ("Vershbow ", 9), ("VAN DER BERG ", 13), ("O'BRIEN ", 8), ("SMITH-JONES ", 12)] {
            assert_eq!(glued_to_name(&format!("{name}{NOTICE}")).map(|(start, _)| start), Some(start), "{name}");
        }
        let capitals = "CROCKER Our Website Uses Cookies. Accept  Reject";
        assert_eq!(glued_to_name(capitals).map(|(start, _)| start), Some(8));
        let named = "Doe Harbornews uses cookies on this site. Accept  Reject";
        assert_eq!(glued_to_name(named).map(|(start, _)| start), Some(4));
        let german = "Doe Diese Website verwendet Cookies. Akzeptieren  Ablehnen";
        assert_eq!(glued_to_name(german).map(|(start, _)| start), Some(4));
        let subscribe = "Doe Jetzt Newsletter abonnieren";
        assert_eq!(glued_to_name(subscribe).map(|(start, _)| start), Some(4));
        for text in [
            format!("van der berg {NOTICE}"),
            format!("Jane Doe {NOTICE}"),
            format!("VAN DER BERG ROE {NOTICE}"),
            format!("LI {NOTICE}"),
            format!("WU {NOTICE}"),
            format!("- {NOTICE}"),
            format!("berg {NOTICE}"),
            "CROCKER Contact".to_owned(),
            format!("DOE2 {NOTICE}"),
            format!("COOKIES {NOTICE}"),
            "CROCKER this website uses cookies. Accept  Reject".to_owned(),
            "CROCKER The boats came in".to_owned(),
            "CROCKER".to_owned(),
        ] {
            assert_eq!(glued_to_name(&text), None, "{text}");
        }
    }

    #[test]
    fn sentences_begin_behind_a_stop_its_marks_and_a_blank() {
        use super::{begins_paragraph, sentence_starts};
        assert_eq!(sentence_starts("One. Two! Three?"), [5, 10]);
        assert_eq!(sentence_starts("\"One.\"  Two.) Three"), [8, 14]);
        assert!(sentence_starts("One.two, e.g. ").is_empty() && sentence_starts("One. (C) Two").is_empty());
        assert!(begins_paragraph("12. (C) The boats") && begins_paragraph("3. PRESS REPORTS of boats"));
        assert!(!begins_paragraph("The boats") && !begins_paragraph("12 boats") && !begins_paragraph("TAGS: PREL"));
    }

    #[test]
    fn a_button_of_a_few_words_ends_a_notice_and_no_sentence_of_the_cable_does() {
        use super::ending;
        let cut = |text: &'static str| ending(text).map(|(start, _)| &text[start..]);
        assert_eq!(cut("This website uses cookies. Accept  Reject"), Some("This website uses cookies. Accept  Reject"));
        assert_eq!(cut("They left. This website uses cookies. Now the boats came home again"), None);
        assert_eq!(cut("They left. The boats came home."), None);
        assert_eq!(cut("I understand"), None);
        let notice = "This website uses cookies to improve your visit.";
        assert_eq!(ending(&format!("They left. {notice} I understand")).map(|(start, _)| start), Some(11));
        assert_eq!(ending(&format!("They left. {notice} The boats came back")).map(|(start, _)| start), Some(11));
        assert_eq!(ending(&format!("They left. {notice} The boats came back again")), None);
        assert_eq!(ending(&format!("They left. {notice} It rained. Accept  Reject")), None);
    }

    /// The name in front of a notice is cut off it where a sentence stands before the name; alone on its line, it is looked at by
    /// the rule for names.
    #[test]
    fn a_name_between_the_last_sentence_and_the_notice_stays() {
        use super::ending;
        let cut = |text: &'static str| ending(text).map(|(start, _)| &text[start..]);
        assert_eq!(
            cut("They left. WHITNEY This site uses cookies. Accept  Reject"),
            Some("This site uses cookies. Accept  Reject")
        );
        let alone = "WHITNEY This site uses cookies. Accept  Reject";
        assert_eq!(cut(alone), Some(alone));
    }

    #[test]
    fn a_notice_has_no_more_than_its_bytes_however_long_the_text_before_it_is() {
        use super::{FARTHEST, ending};
        let notice = |bytes: usize| {
            let sentence = "This website uses cookies to improve your visit and the visits of all of the others. ";
            let all = sentence.repeat(FARTHEST / sentence.len() - 1) + "This website uses cookies";
            format!("{all}{}.", " a".repeat((bytes - all.len() - 1) / 2))
        };
        let before = "The boats came in at noon. ".repeat(80);
        for (bytes, found) in [(FARTHEST - 1, true), (FARTHEST, true), (FARTHEST + 1, false), (FARTHEST + 2, false)] {
            let notice = notice(bytes);
            let notice = if notice.len() < bytes { notice.replacen("uses cookies", "uses  cookies", 1) } else { notice };
            assert_eq!(notice.len(), bytes);
            let text = format!("{before}{notice}");
            assert_eq!(ending(&text).is_some_and(|(start, _)| start == before.len()), found, "{bytes}");
        }
    }
}
