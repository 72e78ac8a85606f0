//! Words of encodings.

use crate::decode::Known;

/// Heading.
pub const TITLE: &str = "Encoding";
/// Name of the choice.
pub const CHOICE: &str = "Read the file as";
/// The first of the choices.
pub const BY_ITSELF: &str = "As its bytes say";
/// Of letters that look wrong.
pub const LOOKS_TWICE: &str = "Some letters look as if this text had been through a wrong encoding once: Ã© for é, â€™ for ’. ";
/// Reads them as they were. The choice leads back.
pub const READ_TWICE: &str = "Read them as they were";

/// How it is known, after its name.
#[must_use]
pub fn known(known: Known) -> &'static str {
    match known {
        Known::Mark => ": the file says so with its first bytes.",
        Known::Valid => ": every byte makes sense in it.",
        Known::Likely => ": the likeliest by its bytes. If letters look wrong, choose another.",
        Known::Chosen => ": you chose it. All that you save says so.",
    }
}
