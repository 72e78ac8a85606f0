//! The credit under a website's picture: `Photograph: Ana Example/Agency`.
//!
//! Known only before and after the telegram: between its paragraphs `Photo: the Minister at the opening` may be its own.

use super::Sure;
use super::folded::Folded;
use crate::bytes::Signs;

/// What such a line begins with.
const PICTURE: &[&str] = &[
    "photograph:",
    "photo:",
    "photo credit:",
    "photo by ",
    "picture:",
    "image:",
    "image credit:",
    "foto:",
    "fotos:",
    "bild:",
    "fotografía:",
    "fotografia:",
    "immagine:",
    "beeld:",
    "imagem:",
    "фото:",
    "صورة:",
];

/// A name and an agency have no more words than this.
const LONGEST: usize = 8;

pub(super) fn judge(text: &Folded<'_>) -> Option<Sure> {
    if !text.lower.starts_with("photo by ") && !text.has_any(Signs::of(":")) {
        return None;
    }
    // `Photo : Ana Exemple/Agence`, as French sets its colons.
    let lower = text.lower.replacen(" :", ":", 1);
    let names = PICTURE.iter().any(|front| lower.starts_with(front));
    (names && (2..=LONGEST).contains(&text.count()) && !text.text.ends_with('.')).then_some(Sure::Likely)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credits_are_known_and_sentences_are_not() {
        for text in [
            "Photograph: Ana Example/Agency",
            "Photo : Ana Exemple/Agence",
            "Foto: Ana Beispiel / Agentur",
            "Photo by Ana Example",
        ] {
            assert_eq!(judge(&Folded::new(text)), Some(Sure::Likely), "{text}");
        }
        for text in [
            "Photo: The Minister shook hands with the Ambassador at the opening.",
            "Photo identification is required of all applicants",
            "Picture: the two sides sat at one table for the first time since the war of 1992",
        ] {
            assert_eq!(judge(&Folded::new(text)), None, "{text}");
        }
    }
}
