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
mod link_label;
mod navigation;
mod newsletter_prompt;
mod page_break;
mod page_footer;
mod paragraph_anchor;
mod region;
mod related_links;
mod share_buttons;
mod site_title;
mod stamp_words;
mod table_label;
mod zone;

use crate::container::Region;
use crate::line::Line;
use crate::shape::Shape;
pub(crate) use declassification_stamp::cut as cut_stamps;
use folded::Folded;
pub(crate) use glued::cut as cut_glued;
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
}

/// A reason in words: its code, a title for a list, and a sentence that says why such a line is not the cable's.
struct Words {
    reason: Reason,
    code: &'static str,
    title: &'static str,
    why: &'static str,
}

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
];

impl Reason {
    fn words(self) -> Option<&'static Words> {
        WORDS.iter().find(|words| words.reason == self)
    }

    /// The code in the record and the ledger.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.words().map_or("markup", |words| words.code)
    }
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
}

/// Decides which lines go. What transmission added is taken out first, then what the page says of itself, then what
/// stands before and after the telegram, and last what stands between its paragraphs.
#[must_use]
pub fn judge(lines: &[Line<'_>], shapes: &[Shape], regions: &[Region]) -> Judged {
    let mut judged = Judged { verdicts: vec![None; lines.len()], ..Judged::default() };
    declassification_stamp::judge(lines, &mut judged.verdicts);
    page_break::judge(lines, shapes, &mut judged.verdicts);
    garbled_duplicate::judge(lines, &mut judged.verdicts);
    table_label::judge(shapes, &mut judged.verdicts);
    region::judge(lines, shapes, regions, &mut judged);
    judged.head = zone::head(lines, shapes, &judged.verdicts);
    judged.tail = zone::tail(lines, shapes, &judged.verdicts);
    site_title::judge(lines, shapes, &mut judged);
    site_title::judge_under_table(lines, shapes, &mut judged);
    zone::judge_tail(lines, shapes, &mut judged);
    zone::judge_between(lines, shapes, &mut judged);
    judged
}

/// True for a line that says nothing about what stands around it: blank, or taken out already.
fn is_blank_or_gone(lines: &[Line<'_>], verdicts: &[Option<Reason>], at: usize) -> bool {
    verdicts[at].is_some() || lines[at].is_blank()
}

/// How sure a rule is of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sure {
    /// Only where the telegram has ended.
    Likely,
    /// Also between its paragraphs.
    Certain,
}

/// A rule that judges a text by its words.
type TextRule = fn(&Folded<'_>) -> Option<Sure>;

/// The rules that judge a text by its words, in order.
const TEXT_RULES: &[(Reason, TextRule)] = &[
    (Reason::CookieNotice, cookie_notice::judge),
    (Reason::LinkLabel, link_label::judge),
    (Reason::Comments, comments::judge),
    (Reason::NewsletterPrompt, newsletter_prompt::judge),
    (Reason::ShareButtons, share_buttons::judge),
    (Reason::RelatedLinks, related_links::judge),
    (Reason::Advertisement, advertisement::judge),
    (Reason::PageFooter, page_footer::judge),
    (Reason::SiteNavigation, navigation::judge),
];

/// What the text rules say of a text.
fn by_words(text: &str) -> Option<(Reason, Sure)> {
    let folded = Folded::new(text);
    TEXT_RULES.iter().find_map(|(reason, rule)| rule(&folded).map(|sure| (*reason, sure)))
}

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
}
