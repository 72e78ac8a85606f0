//! How numbers, sizes and names are written for people.

use crate::export::is_unseen;

/// A count with its noun: `1 line`, `17 lines`.
#[must_use]
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number), if number == 1 { one } else { many })
}

/// A number with its thousands set apart: `26,863`.
#[must_use]
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The size of a file: `812 bytes`, `27 KB`, `3.4 MB`.
#[must_use]
pub fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} KB", (bytes + 500) / 1_000),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

/// The name of a file with its unseen characters made visible: some of them turn the order of the letters round, so
/// that a name looks like another.
#[must_use]
pub fn shown(name: &str) -> String {
    name.chars().map(|letter| if is_unseen(letter) { char::REPLACEMENT_CHARACTER } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_sizes() {
        assert_eq!([grouped(7), grouped(999), grouped(26_863), grouped(1_000_000)], ["7", "999", "26,863", "1,000,000"]);
        assert_eq!([size(812), size(26_863), size(3_450_000)], ["812 bytes", "27 KB", "3.4 MB"]);
        assert_eq!([count(1, "line", "lines"), count(0, "line", "lines")], ["1 line", "0 lines"]);
    }

    #[test]
    fn names_hide_nothing() {
        assert_eq!(shown("cable\u{202e}txt.exe"), "cable\u{fffd}txt.exe");
        assert_eq!(shown("Kábel 4.txt"), "Kábel 4.txt");
    }
}
