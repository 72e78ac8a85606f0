//! Markings as a reader sees them: letters and a shape of their own for each level, so that colour is never needed.

use leptos::prelude::*;

use crate::cable::{Classification, Level};
use crate::field::marking;
use crate::ui::text;

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
#[component]
pub fn Badge(
    /// Canonical short form, such as `S/NF`.
    marking: String,
) -> impl IntoView {
    let words = in_words(&marking);
    let look = Look::of_marking(&marking).name();
    view! {
        <span class="badge" role="img" aria-label=words.clone() title=words data-badge="" data-look=look>{marking}</span>
    }
}

/// The overall classification, as on a cover sheet.
#[component]
pub fn Banner(
    /// The overall classification, if the cable has one.
    classification: Option<Classification>,
) -> impl IntoView {
    let look = classification.as_ref().map_or("none", |found| Look::of_level(found.level).name());
    let words = classification.map_or(text::NO_CLASSIFICATION.to_owned(), |found| {
        let level = text::level(found.level);
        std::iter::once(level).chain(found.controls.iter().map(String::as_str)).collect::<Vec<_>>().join("//")
    });
    view! { <p class="banner" data-banner=words data-look=look>{words.clone()}</p> }
}
