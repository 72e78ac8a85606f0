//! The order of the rules matters only where two of them know the same lines.

use proptest::prelude::*;

use super::folded::Folded;
use super::{LINE_RULES, LineRule, Reason, Sure, TEXT_RULES, TextRule, surest};
use crate::line::{self, Line};
use crate::shape::{self, Shape};

/// What each of the rules for whole lines takes out, with what stands around it as it comes.
const STRETCHES: &[&str] = &[
    "Declassified/Released US Department of State EO Systematic Review 04 MAY 2006",
    "Margaret P. Grafeld\nDeclassified/Released\nUS Department of State\nEO Systematic Review\n04 MAY 2006",
    "-----BEGIN PGP PUBLIC KEY BLOCK-----\nVersion: 1\n\nmQENBE8x\n=AbCd\n-----END PGP PUBLIC KEY BLOCK-----",
    "LISBON 00000123  001.2 OF 002",
    "CONFIDENTIAL\n\nPAGE 02        LISBON    01196  082030Z",
    "PAGE 03 LISBON 01196 01 OF 01 082030Z",
    "It was dark.  The lamp was lit by the mayor and the\nQIt was dark.  The lamp was lit by the mayor and the",
    "2. (S) The keeper (LK) said that the Lantern Keepers\nQ2. (S) The keeper (LK) said that the Lantern Keepers",
    "Reference IDCreatedClassificationOrigin",
    "Reference ID\nCreated\nReleased\nClassification\nOrigin",
];

/// What stands above all of it, if anything: only there is a mail's header known.
const ABOVE: &[&str] = &[
    "",
    "From: Jane Doe <jane@example.org>\nSent: Monday, November 29, 2010 10:12 AM\nTo: Richard Roe; Desk\nSubject: FW: a cable",
    "-----Original Message-----\nFrom: Doe, Jane\nSent: Monday\nTo: Roe\nSubject: a cable",
];

/// What stands between them: each rule has its own lines to look at.
const BETWEEN: &[&str] = &[
    "1. (U) The lighthouse is open again after twelve years of repairs.",
    "The minister asked who would pay for the lamp.",
    "-- The first item of three.",
    "SUBJECT: LIGHTHOUSE REOPENED",
    "C O N F I D E N T I A L LISBON 000123",
    "P 041011Z MAR 09",
];

/// Words that rules for texts know, some of them more than one.
const WORDS: &[&str] = &[
    "This website uses cookies",
    "to improve your visit.",
    "You may opt-out.",
    "Accept",
    "Read more",
    "Source Link",
    "Share this",
    "on Facebook",
    "Tweet",
    "Subscribe to our newsletter",
    "Sign up",
    "Log in",
    "Privacy policy",
    "All rights reserved",
    "© 2011",
    "Home",
    "About us",
    "Related articles",
    "Leave a comment",
    "3 comments",
    "Advertisement",
    "Diese Seite verwendet Cookies",
    "Partager",
    "Iniciar sesión",
    "by Jane Doe",
    "function () {",
    "window.location",
    "The minister",
    "asked about cookies",
    "(S)",
    "1.",
    "2009",
    "»",
    "|",
    "Newsletter",
    "Terms of use",
    "Powered by WordPress",
    "Print",
    "Email",
];

/// The lines of a text as the rules get them.
fn lines_of(text: &str) -> (Vec<Line<'_>>, Vec<Shape>) {
    let (_, read) = line::read(text);
    let mut lines = read.lines;
    super::cut_pages(&mut lines);
    super::cut_stamps(&mut lines);
    let shapes = shape::read(&lines);
    (lines, shapes)
}

fn verdicts(rules: &[LineRule], lines: &[Line<'_>], shapes: &[Shape]) -> Vec<Option<Reason>> {
    let mut verdicts = vec![None; lines.len()];
    rules.iter().for_each(|rule| rule(lines, shapes, &mut verdicts));
    verdicts
}

/// True where two rules, each by itself, take out the same line, or one takes out what it leaves alone without the others.
fn meet(lines: &[Line<'_>], shapes: &[Shape]) -> bool {
    let alone: Vec<_> = LINE_RULES.iter().map(|rule| verdicts(&[*rule], lines, shapes)).collect();
    verdicts(LINE_RULES, lines, shapes).iter().enumerate().any(|(at, together)| {
        let mut own = alone.iter().filter_map(|verdicts| verdicts[at]);
        own.next() != *together || own.next().is_some()
    })
}

fn rows() -> impl Strategy<Value = String> {
    let row = (prop::sample::select(STRETCHES), prop::collection::vec(prop::sample::select(BETWEEN), 0..3));
    (prop::sample::select(ABOVE), prop::collection::vec(row, 1..8)).prop_map(|(above, rows)| {
        let rows = rows.into_iter().map(|(stretch, between)| format!("{}\n\n{stretch}\n\n", between.join("\n")));
        format!("{above}\n\n{}{}", rows.collect::<String>(), BETWEEN[0])
    })
}

proptest! {
    #[test]
    fn rules_for_lines_come_in_any_order_where_they_do_not_meet(
        text in rows(),
        order in Just((0..LINE_RULES.len()).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let (lines, shapes) = lines_of(&text);
        prop_assume!(!meet(&lines, &shapes));
        let turned: Vec<LineRule> = order.iter().map(|rule| LINE_RULES[*rule]).collect();
        prop_assert_eq!(verdicts(&turned, &lines, &shapes), verdicts(LINE_RULES, &lines, &shapes));
    }

    #[test]
    fn rules_for_texts_come_in_any_order_where_they_do_not_meet(
        words in prop::collection::vec(prop::sample::select(WORDS), 1..8),
        order in Just((0..TEXT_RULES.len()).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let text = words.join(" ");
        let folded = Folded::new(&text);
        let turned: Vec<TextRule> = order.iter().map(|rule| TEXT_RULES[*rule]).collect();
        let (before, after) = (surest(TEXT_RULES, &folded), surest(&turned, &folded));
        let sure = |known: Option<(Reason, Sure)>| known.map(|(_, sure)| sure);
        prop_assert_eq!(sure(before), sure(after), "how sure they are hangs on no order: {}", &text);
        let best = TEXT_RULES.iter().filter_map(|rule| rule(&folded)).filter(|known| Some(known.1) == sure(before));
        if best.count() == 1 {
            prop_assert_eq!(before, after, "{}", &text);
        }
    }
}

#[test]
fn every_rule_for_lines_has_its_part_in_this() {
    let text = format!("{}\n\n{}", ABOVE[1], STRETCHES.join(&format!("\n\n{}\n\n", BETWEEN[4])));
    let (lines, shapes) = lines_of(&text);
    for (at, rule) in LINE_RULES.iter().enumerate() {
        assert!(verdicts(&[*rule], &lines, &shapes).iter().any(Option::is_some), "rule {at}");
    }
}
