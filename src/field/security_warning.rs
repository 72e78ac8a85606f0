//! The security warning line: `ZNY SSSSS ZZH`. Its letter stands five times, so that one or two may be garbled.

use crate::record::Level;

/// The level that the line warns of: the letter that most of the five are. `None` where no letter has three of them, or where
/// it is none that is known.
///
/// ```
/// use enclair::{field::security_warning::level, record::Level};
/// assert_eq!(level("ZNY SSQSS ZZH"), Some(Level::Secret));
/// assert_eq!(level("ZNR UUUUU ZZH (CCY AD12A345 MSI0123)"), Some(Level::Unclassified));
/// assert_eq!(level("ZNY SSCCX ZZH"), None);
/// ```
#[must_use]
pub fn level(line: &str) -> Option<Level> {
    /// `E` is text that is unclassified and for official use (EFTO).
    const LETTERS: [(u8, Level); 5] = [
        (b'U', Level::Unclassified),
        (b'E', Level::Unclassified),
        (b'C', Level::Confidential),
        (b'S', Level::Secret),
        (b'T', Level::TopSecret),
    ];
    const MOST: usize = 3;
    let mut words = line.split_ascii_whitespace();
    words.next().filter(|word| matches!(*word, "ZNY" | "ZNR"))?;
    let letters = words.next().filter(|word| word.len() == 5)?.bytes();
    LETTERS.iter().find(|(letter, _)| letters.clone().filter(|own| own == letter).count() >= MOST).map(|(_, level)| *level)
}
