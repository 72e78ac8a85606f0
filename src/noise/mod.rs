//! Noise: what is taken out, and why. One file for each rule; this one has their codes and their order.
//!
//! Precision goes before recall. A line of the cable lost is worse than a line of noise kept, so a rule that is not sure
//! keeps its hands off. To add a rule, see CONTRIBUTING.md.

mod advertisement;
mod comments;
mod cookie_notice;
mod declassification_stamp;
mod folded;
mod garbled_duplicate;
mod glued;
mod key_block;
mod label;
mod lexicon;
mod link_label;
mod mail_header;
mod navigation;
mod newsletter_prompt;
mod notice;
mod page_break;
mod page_footer;
mod paragraph_anchor;
mod picture_credit;
mod printout;
mod program_text;
mod quoted;
mod region;
mod related_links;
mod share_buttons;
mod site_title;
mod stamp_words;
mod surrounded;
mod table_label;
mod tail;
mod viewer;
mod zone;

use crate::container::Region;
use crate::line::Line;
use crate::shape::Shape;
pub(crate) use declassification_stamp::cut as cut_stamps;
use folded::Folded;
pub(crate) use glued::cut as cut_glued;
pub(crate) use page_break::cut as cut_pages;
pub(crate) use paragraph_anchor::cut as cut_anchors;

/// Why something was taken out. Codes are public and never used again for something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// `site-title`
    SiteTitle,
    /// `site-navigation`
    SiteNavigation,
    /// `site-text`
    SiteText,
    /// `fused-table-label`
    FusedTableLabel,
    /// `page-break`
    PageBreak,
    /// `garbled-duplicate`
    GarbledDuplicate,
    /// `declassification-stamp`
    DeclassificationStamp,
    /// `key-block`
    KeyBlock,
    /// `mail-header`
    MailHeader,
    /// `paragraph-anchor`
    ParagraphAnchor,
    /// `link-label`
    LinkLabel,
    /// `cookie-notice`
    CookieNotice,
    /// `newsletter-prompt`
    NewsletterPrompt,
    /// `share-buttons`
    ShareButtons,
    /// `related-links`
    RelatedLinks,
    /// `comments`
    Comments,
    /// `advertisement`
    Advertisement,
    /// `page-footer`
    PageFooter,
    /// `markup`
    Markup,
    /// `readers-choice`
    ReadersChoice,
}

/// A reason in words: its code, a title for a list, and a sentence that says why such a line is not the cable's.
struct Words {
    reason: Reason,
    code: &'static str,
    title: &'static str,
    why: &'static str,
}

/// In the order of the variants.
const WORDS: &[Words] = &[
    Words { reason: Reason::SiteTitle, code: "site-title", title: "Site titles", why: site_title::WHY },
    Words { reason: Reason::SiteNavigation, code: "site-navigation", title: "Site navigation", why: navigation::WHY },
    Words { reason: Reason::SiteText, code: "site-text", title: "Other words of the site", why: site_title::WHY_TEXT },
    Words { reason: Reason::FusedTableLabel, code: "fused-table-label", title: "Table labels", why: table_label::WHY },
    Words { reason: Reason::PageBreak, code: "page-break", title: "Page breaks", why: page_break::WHY },
    Words { reason: Reason::GarbledDuplicate, code: "garbled-duplicate", title: "Garbled repeats", why: garbled_duplicate::WHY },
    Words {
        reason: Reason::DeclassificationStamp,
        code: "declassification-stamp",
        title: "Stamps of the release",
        why: declassification_stamp::WHY,
    },
    Words { reason: Reason::KeyBlock, code: "key-block", title: "Public keys", why: key_block::WHY },
    Words { reason: Reason::MailHeader, code: "mail-header", title: "Headers of mails", why: mail_header::WHY },
    Words {
        reason: Reason::ParagraphAnchor,
        code: "paragraph-anchor",
        title: "Paragraph signs of the site",
        why: paragraph_anchor::WHY,
    },
    Words { reason: Reason::LinkLabel, code: "link-label", title: "Link labels", why: link_label::WHY },
    Words { reason: Reason::CookieNotice, code: "cookie-notice", title: "Cookie notices", why: cookie_notice::WHY },
    Words {
        reason: Reason::NewsletterPrompt,
        code: "newsletter-prompt",
        title: "Newsletter prompts",
        why: newsletter_prompt::WHY,
    },
    Words { reason: Reason::ShareButtons, code: "share-buttons", title: "Share buttons", why: share_buttons::WHY },
    Words { reason: Reason::RelatedLinks, code: "related-links", title: "Links to other pages", why: related_links::WHY },
    Words { reason: Reason::Comments, code: "comments", title: "Readers’ comments", why: comments::WHY },
    Words { reason: Reason::Advertisement, code: "advertisement", title: "Advertisements", why: advertisement::WHY },
    Words { reason: Reason::PageFooter, code: "page-footer", title: "Page footers", why: page_footer::WHY },
    Words { reason: Reason::Markup, code: "markup", title: "Mark-up", why: region::WHY_MARKUP },
    Words {
        reason: Reason::ReadersChoice,
        code: READERS_CHOICE,
        title: "Taken out by the reader",
        why: "The rules kept this. A reader took it out, by hand.",
    },
];

/// Code of what no rule took out.
pub const READERS_CHOICE: &str = "readers-choice";

const _: () = {
    let mut at = 0;
    while at < WORDS.len() {
        assert!(WORDS[at].reason as usize == at);
        at += 1;
    }
};

impl Reason {
    /// The code in the record and the ledger.
    #[must_use]
    pub fn code(self) -> &'static str {
        code(self as u8)
    }
}

/// The code of the reason with this number.
pub(crate) fn code(number: u8) -> &'static str {
    WORDS.get(usize::from(number)).map_or("markup", |words| words.code)
}

/// The reason of this code.
pub(crate) fn of_code(code: &str) -> Option<Reason> {
    WORDS.iter().find(|words| words.code == code).map(|words| words.reason)
}

/// A title for a list of what was removed for the reason of this code.
///
/// ```
/// assert_eq!(enclair::noise::title("page-break"), "Page breaks");
/// ```
#[must_use]
pub fn title(code: &str) -> &'static str {
    WORDS.iter().find(|words| words.code == code).map_or("Other", |words| words.title)
}

/// Why lines with the reason of this code are not the cable's words, in a sentence.
#[must_use]
pub fn why(code: &str) -> &'static str {
    WORDS.iter().find(|words| words.code == code).map_or("", |words| words.why)
}

/// What was decided of all lines and regions.
#[derive(Debug, Clone, Default)]
pub struct Judged {
    /// One for each line: why it goes, if it does.
    pub verdicts: Vec<Option<Reason>>,
    /// One for each region: why its mark-up goes along with its text, if that goes.
    pub regions: Vec<Option<Reason>>,
    /// The first line of the telegram or the table above it.
    pub head: usize,
    /// The first line after the telegram.
    pub tail: usize,
    /// Lines that were kept although they may be the website's.
    pub doubtful: Vec<usize>,
    /// Lines that a rule took out and a reader put back, in order.
    pub put_back: Vec<usize>,
}

/// Decides which lines go. What transmission added is taken out first, then what the page says of itself, then what
/// stands before and after the telegram, and last what stands between its paragraphs.
#[must_use]
pub fn judge(lines: &[Line<'_>], shapes: &[Shape], regions: &[Region]) -> Judged {
    let mut judged = Judged { verdicts: vec![None; lines.len()], ..Judged::default() };
    LINE_RULES.iter().for_each(|rule| rule(lines, shapes, &mut judged.verdicts));
    region::judge(lines, shapes, regions, &mut judged);
    judged.head = zone::head(lines, shapes, &judged.verdicts);
    let viewer = viewer::is_own(lines);
    let end = tail::End::find(lines, shapes, &judged.verdicts, viewer);
    judged.tail = end.tail;
    site_title::judge(lines, shapes, &mut judged);
    site_title::judge_under_table(lines, shapes, &mut judged);
    tail::judge(lines, shapes, &end, &mut judged);
    if !viewer {
        zone::judge_between(lines, shapes, &mut judged);
    }
    judged
}

/// A rule that looks at whole lines, wherever they stand.
type LineRule = fn(&[Line<'_>], &[Shape], &mut [Option<Reason>]);

/// The rules for what transmission and release have added, in order. Where two of them know a line, the first has it.
const LINE_RULES: &[LineRule] = &[
    |lines, _, verdicts| declassification_stamp::judge(lines, verdicts),
    |lines, _, verdicts| key_block::judge(lines, verdicts),
    mail_header::judge,
    page_break::judge,
    |lines, _, verdicts| garbled_duplicate::judge(lines, verdicts),
    |_, shapes, verdicts| table_label::judge(shapes, verdicts),
];

/// True for a line that says nothing about what stands around it: blank, or taken out already.
fn is_blank_or_gone(lines: &[Line<'_>], verdicts: &[Option<Reason>], at: usize) -> bool {
    verdicts[at].is_some() || lines[at].is_blank()
}

/// How sure a rule is of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sure {
    /// Only among lines that are known to be the website's.
    Hint,
    /// Only where the telegram has ended.
    Likely,
    /// Also between its paragraphs.
    Certain,
}

/// What the rules know of a text: why it goes, and how sure they are.
type Known = (Reason, Sure);

/// A rule that judges a text by its words.
type TextRule = fn(&Folded<'_>) -> Option<Known>;

/// The rules that judge a text by its words, in order. The surest counts; of several, the first.
const TEXT_RULES: &[TextRule] = &[
    |text| Some((Reason::CookieNotice, cookie_notice::judge(text)?)),
    |text| Some((Reason::LinkLabel, link_label::judge(text)?)),
    |text| Some((Reason::PageFooter, page_footer::judge(text)?)),
    |text| Some((Reason::PageFooter, printout::judge(text)?)),
    |text| Some((Reason::SiteText, picture_credit::judge(text)?)),
    |text| Some((Reason::Comments, comments::judge(text)?)),
    |text| Some((Reason::ShareButtons, share_buttons::judge(text)?)),
    label::judge,
    notice::judge,
    |text| Some((Reason::SiteNavigation, navigation::judge(text)?)),
    |text| Some((Reason::SiteTitle, site_title::by_words_alone(text)?)),
    |text| Some((Reason::Markup, program_text::judge(text)?)),
    |text| Some((Reason::SiteText, other_language(text)?)),
];

/// Texts longer than this are no line of a website's frame, and no rule looks at them.
const LONGEST: usize = 1500;

/// What the text rules say of a text.
fn by_words(text: &str) -> Option<Known> {
    if text.len() > LONGEST {
        return None;
    }
    let known = || surest(TEXT_RULES, &Folded::new(text));
    // In a browser the bytes of this program weigh more than the time that it would save.
    if !cfg!(target_family = "wasm") && folded::is_plain(text) {
        debug_assert!(known().is_none(), "a rule knows {text:?}");
        return None;
    }
    known()
}

/// What the surest of these rules says; of several, the first.
fn surest(rules: &[TextRule], text: &Folded<'_>) -> Option<Known> {
    let mut found: Option<Known> = None;
    for rule in rules {
        let known = rule(text);
        if known.is_some_and(|(_, sure)| found.is_none_or(|(_, best)| sure > best)) {
            found = known;
        }
    }
    found
}

/// A line in another language than telegrams are in, which no other rule knows. A name in capitals (`VAN DER BERG`) may be a
/// signature; a quotation between the telegram's paragraphs stays, since only what is certain goes there.
fn other_language(text: &Folded<'_>) -> Option<Sure> {
    let written = text.text.chars().any(char::is_lowercase) && !text.begins_small();
    (text.is_other_script() || text.is_foreign() && written).then_some(Sure::Likely)
}

/// True when nothing but its language speaks against a text that is known as this, and the letters are those of telegrams: a
/// cable may end with a letter that it quotes.
fn by_language_alone(text: &str, known: Known) -> bool {
    let folded = || Folded::new(text);
    known == (Reason::SiteText, Sure::Likely) && folded().is_foreign() && !folded().is_other_script()
}

#[cfg(test)]
mod order;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_words_and_a_code_of_its_own() {
        let mut codes: Vec<_> = WORDS.iter().map(|words| words.code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), WORDS.len());
        assert!(WORDS.iter().all(|words| words.reason.code() == words.code && words.why.ends_with('.')));
    }

    #[test]
    fn a_code_has_its_title_and_its_sentence() {
        assert_eq!((title("page-break"), title("no-such-code")), ("Page breaks", "Other"));
        assert_eq!((why("link-label"), why("no-such-code")), (link_label::WHY, ""));
    }

    #[test]
    fn a_text_longer_than_a_website_s_lines_is_judged_by_no_rule() {
        let script = |length: usize| format!("{:a<length$}", "var map = {");
        assert_eq!(by_words(&script(LONGEST)), Some((Reason::Markup, Sure::Certain)));
        assert_eq!(by_words(&script(LONGEST + 1)), None);
        assert_eq!(by_words(&script(LONGEST * 2)), None);
    }

    #[test]
    fn another_language_is_likely_the_site_s_where_no_name_and_no_wrapped_sentence_has_it() {
        let foreign = Some((Reason::SiteText, Sure::Likely));
        for text in ["La nostra gente della lonja dice che non è vero", "Лодки вернулись в гавань вечером"]
        {
            assert_eq!(by_words(text), foreign, "{text}");
        }
        for text in [
            "LA NOSTRA GENTE DELLA LONJA DICE CHE NON È VERO",
            "la nostra gente della lonja dice che non è vero",
            "VAN DER BERG",
            "He spoke of \"la dolce vita\" and of nothing else",
        ] {
            assert_eq!(by_words(text), None, "{text}");
        }
    }

    #[test]
    fn language_alone_speaks_only_against_lines_in_the_letters_of_telegrams() {
        let likely = (Reason::SiteText, Sure::Likely);
        let italian = "La nostra gente della lonja dice che non è vero";
        assert!(by_language_alone(italian, likely));
        assert!(!by_language_alone(italian, (Reason::SiteText, Sure::Hint)));
        assert!(!by_language_alone(italian, (Reason::CookieNotice, Sure::Likely)));
        assert!(!by_language_alone("Лодки вернулись в гавань вечером", likely));
        assert!(!by_language_alone("The people of the fish hall say that it is not true", likely));
    }
}
