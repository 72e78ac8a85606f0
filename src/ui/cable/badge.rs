//! Markings as a reader sees them: letters and a shape of their own for each level, so that colour is never needed.

use crate::cable::{Classification, Level};
use crate::field::marking;
use crate::ui::element::{Element, element};
use crate::ui::text;
use crate::view;
use crate::view::inherited::Inherited;
use crate::view::run::Guide;
use crate::view::terms::Sort;

/// Which shape and colour a marking has: the value of `data-look` in the style sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look(&'static str);

impl Look {
    /// The look of a level of classification.
    #[must_use]
    pub fn of_level(level: Level) -> Self {
        Self(match level {
            Level::Unclassified => "unclassified",
            Level::Restricted => "restricted",
            Level::Confidential => "confidential",
            Level::Secret => "secret",
            Level::TopSecret => "top-secret",
        })
    }

    /// The look of a portion marking; a controlled one (`SBU`, `FOUO`) is unclassified, and looks different all the same.
    #[must_use]
    pub fn of_marking(marking: &str) -> Self {
        match marking::explain(marking) {
            Some(explained) if explained.controlled => Self("controlled"),
            Some(explained) => Self::of_level(explained.level),
            None => Self("other"),
        }
    }

    /// Value of `data-look`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0
    }
}

/// A portion marking in words: `Secret, No Foreign Nationals`; what is not known stays as it is.
#[must_use]
pub fn in_words(marking: &str) -> String {
    let Some(explained) = marking::explain(marking) else {
        return marking.to_owned();
    };
    std::iter::once(explained.words.to_owned()).chain(marking::controls_in_words(marking)).collect::<Vec<_>>().join(", ")
}

/// The badge of a portion marking: its short form to the eye, its words to a screen reader.
pub fn badge(marking: &str, guide: &Guide) -> Element {
    let words = in_words(marking);
    // What its level means is explained when it is pointed at; else its words are.
    let term = marking.split('/').next().and_then(|level| guide.terms.find(Sort::Marking, level));
    element("span")
        .class("badge")
        .set("role", "img")
        .set("aria-label", words.clone())
        .set_some("title", term.is_none().then_some(words))
        .set_some("data-term", term.map(|place| place.to_string()))
        .set("data-badge", "")
        .set("data-look", Look::of_marking(marking).name())
        .child(marking.to_owned())
}

/// The badge of a marking that a paragraph inherits: the same letters in another look, with where they come from.
pub fn inherited(inherited: &Inherited) -> Element {
    let look = if inherited.controlled { "controlled" } else { Look::of_level(inherited.level).name() };
    element("span")
        .class("badge inherited")
        .set("role", "img")
        .set("aria-label", inherited.words.clone())
        .set("title", inherited.words.clone())
        .set("data-badge", "")
        .set("data-inherited", "")
        .set("data-look", look)
        .child(inherited.short.clone())
}

/// The overall classification as on a cover sheet.
pub fn banner(classification: Option<&Classification>) -> Element {
    let look = classification.map_or("none", |found| Look::of_level(found.level).name());
    let words = classification.map_or_else(|| text::NO_CLASSIFICATION.to_owned(), view::classification);
    element("p").class("banner").set("data-banner", words.clone()).set("data-look", look).child(words)
}
