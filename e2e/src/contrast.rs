//! Text that cannot be told from its background.

use serde::Deserialize;

use crate::page::Page;

/// Text whose contrast against what lies behind it is too low.
#[derive(Debug, Deserialize)]
pub struct Faint {
    /// Its first words.
    pub text: String,
    /// The contrast, from 1 to 21.
    pub contrast: f64,
}

/// All text on the screen with less contrast than WCAG 2.2 asks for.
pub async fn faint(page: &Page) -> Vec<Faint> {
    page.js(include_str!("contrast.js"), vec![]).await
}

/// Asserts that all text on the screen has the contrast that WCAG 2.2 asks for.
///
/// # Panics
/// When some has not; the message lists it.
pub async fn assert_readable(page: &Page, what: &str) {
    let faint = faint(page).await;
    assert!(faint.is_empty(), "{what}: {faint:#?}");
}
