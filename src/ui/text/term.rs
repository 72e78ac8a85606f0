//! Words of the terms and their explanations, and of what is mentioned.

use crate::view::ground::{self, Grounds};
use crate::view::terms::{Ground, Term};

/// Heading of the glossary.
pub const TERMS: &str = "Terms";
/// Heading of the list of what is mentioned.
pub const MENTIONED: &str = "Mentioned";
/// People.
pub const PEOPLE: &str = "People the cable names as such";
/// Posts.
pub const POSTS: &str = "Posts";
/// Organisations.
pub const ORGANISATIONS: &str = "Organisations";
/// Dates.
pub const DATES: &str = "Dates, as written";
/// Other open cables that refer to this one.
pub const REFERRED_TO_BY: &str = "Referred to by";
/// Copies a value.
pub const COPY: &str = "Copy";

/// Where an explanation comes from.
#[must_use]
pub fn ground(ground: Ground) -> String {
    match ground {
        Ground::Text(line) => format!("As the cable explains it on line {line}."),
        Ground::Table => "From this viewer’s own list.".to_owned(),
    }
}

/// What is read out when a term has the focus.
#[must_use]
pub fn said(term: &Term) -> String {
    format!("{}: {}. {}", term.name, term.meaning.trim_end_matches('.'), term.more)
}

/// How sure a value is, in a word or two, and on which line it stands.
#[must_use]
pub fn grounds(grounds: &Grounds) -> String {
    let level = match grounds.ground {
        ground::Ground::Telegram => "Telegram",
        ground::Ground::Page => "Page",
        ground::Ground::WorkedOut => "Worked out",
    };
    match grounds.line.filter(|_| grounds.ground != ground::Ground::WorkedOut) {
        Some(line) => format!("{level}, line {line}"),
        None => level.to_owned(),
    }
}

/// What that means, for those who do not see the table.
#[must_use]
pub fn grounds_of(field: &str) -> String {
    format!(": show {field} in the source")
}

/// Why a value had to be worked out.
#[must_use]
pub fn from(grounds: &Grounds) -> Option<String> {
    (!grounds.from.is_empty()).then(|| format!("from {}", grounds.from))
}

/// Name of the button that copies a field.
#[must_use]
pub fn copy(field: &str) -> String {
    format!("Copy {field}")
}

/// Leads back to where a jump came from.
#[must_use]
pub fn back_to_paragraph(number: Option<u32>) -> String {
    number.map_or_else(|| "Back to where you were".to_owned(), |number| format!("Back to paragraph {number}"))
}

/// Leads to a cable that is open.
#[must_use]
pub fn opens(reference: &str) -> String {
    format!("Open {reference}")
}
