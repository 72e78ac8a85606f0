//! What a web page says of its own parts: navigation, footer, dialog, or a class such as `cookie-banner`.
//!
//! A part that holds a line of a telegram stays whatever it calls itself. One that only a class tells, and that stands
//! between two lines of the telegram, goes only when it is short: pages use such words for other things, too.

use super::{Judged, Reason, by_words};
use crate::container::{Hint, Region, RegionKind};
use crate::line::Line;
use crate::shape::Shape;

pub(super) const WHY_MARKUP: &str =
    "Tags, scripts, styles and other signs that tell a program how to show the text; they are no part of it.";

/// More text than this inside a telegram is not taken for a button row or an inset.
const SHORT: usize = 300;

pub(super) fn judge(lines: &[Line<'_>], shapes: &[Shape], regions: &[Region], judged: &mut Judged) {
    judged.regions = vec![None; regions.len()];
    let telegram = |at: &usize| shapes[*at].is_telegram();
    let first = (0..lines.len()).find(telegram).unwrap_or(lines.len());
    let last = (0..lines.len()).rev().find(telegram).unwrap_or(0);
    let mut texts: Vec<String> = vec![String::new(); regions.len()];
    let mut stays = vec![false; regions.len()];
    let mut inside = vec![false; regions.len()];
    for (at, line) in lines.iter().enumerate() {
        let Some(region) = line.region().map(|region| region as usize) else { continue };
        stays[region] |= shapes[at].is_telegram() || shapes[at].is_archive();
        inside[region] |= (first..last).contains(&at);
        if texts[region].len() <= SHORT {
            texts[region].push_str(&line.text);
            texts[region].push(' ');
        }
    }
    for (at, region) in regions.iter().enumerate() {
        let doubtful = region.weak && inside[at] && texts[at].len() > SHORT;
        if !stays[at] && !doubtful {
            judged.regions[at] = Some(reason(region.kind, &texts[at]));
        }
    }
    for (line, verdict) in lines.iter().zip(&mut judged.verdicts) {
        if line.hint == Hint::PageTitle {
            *verdict = Some(Reason::SiteTitle);
        } else if let Some(reason) = line.region().and_then(|region| judged.regions[region as usize])
            && verdict.is_none()
        {
            *verdict = Some(reason);
        }
    }
}

fn reason(kind: RegionKind, text: &str) -> Reason {
    match kind {
        RegionKind::Unseen => Reason::Markup,
        RegionKind::Navigation => Reason::SiteNavigation,
        RegionKind::Footer => Reason::PageFooter,
        RegionKind::Cookies => Reason::CookieNotice,
        RegionKind::Newsletter => Reason::NewsletterPrompt,
        RegionKind::Share => Reason::ShareButtons,
        RegionKind::Comments => Reason::Comments,
        RegionKind::Related => Reason::RelatedLinks,
        RegionKind::Advertisement => Reason::Advertisement,
        RegionKind::Dialog => by_words(text).map_or(Reason::SiteText, |(reason, _)| reason),
    }
}

#[cfg(test)]
mod tests {
    /// A part between two paragraphs that only its class tells goes up to 299 bytes, and the blank behind them.
    #[test]
    fn a_part_that_only_its_class_tells_is_short() {
        for (bytes, gone) in [(super::SHORT - 1, true), (super::SHORT, false)] {
            let mut text = "The men at the pier tell this to all who ask. ".repeat(8);
            text.truncate(bytes - 1);
            let page = format!(
                "<html><body><p>UNCLAS LISBON 000123</p><p>SUBJECT: TEA</p><p>1. (U) The boats came in.</p>\
                <div class=\"share\">{text}.</div><p>2. (U) They left.</p><p>DOE</p></body></html>"
            );
            let parsed = crate::parse("tea", page.as_bytes()).expect("a cable");
            assert!(parsed.ledger.accounts_for(parsed.text.len()));
            let shared = parsed.record.removed.iter().any(|entry| entry.reason == "share-buttons");
            assert_eq!(shared, gone, "{bytes}");
        }
    }
}
