//! How far two words are from each other: for posts, labels and precedences that were misspelt.

/// The longest word that is compared: everything looked up here is shorter.
const LONGEST: usize = 32;

/// True when `a` becomes `b` by at most `most` edits: a letter more, a letter less, another letter, or two neighbours
/// swapped: `PRIOITY` is one edit from `PRIORITY`.
pub(super) fn within(a: &[u8], b: &[u8], most: usize) -> bool {
    if a.len() > LONGEST || b.len() > LONGEST || a.len().abs_diff(b.len()) > most {
        return false;
    }
    // What both begin and end with costs no edit.
    let first = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[first..], &b[first..]);
    let last = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[..a.len() - last], &b[..b.len() - last]);
    if a.len().max(b.len()) <= most {
        return true;
    }
    // An edit takes one letter out of the set of a word's letters and puts one in, at most.
    if a.is_empty() || b.is_empty() || (letters(a) ^ letters(b)).count_ones() as usize > 2 * most {
        return false;
    }
    table(a, b) <= most
}

/// Which letters a word has, a bit for each.
fn letters(word: &[u8]) -> u32 {
    word.iter().fold(0, |all, letter| all | 1 << (letter & 31))
}

/// Rows of the usual table: what the first letters of `a` cost against all first letters of `b`.
fn table(a: &[u8], b: &[u8]) -> usize {
    let mut before;
    let mut last = [0u8; LONGEST + 1];
    let mut row: [u8; LONGEST + 1] = std::array::from_fn(|at| at as u8);
    for i in 1..=a.len() {
        (before, last) = (last, row);
        row[0] = i as u8;
        for j in 1..=b.len() {
            let other = u8::from(a[i - 1] != b[j - 1]);
            row[j] = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + other);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
    }
    usize::from(row[b.len()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_counted() {
        for (a, b, edits) in [
            ("PARIS", "PARIS", 0),
            ("PARIS", "PARSI", 1),
            ("PARIS", "ARIS", 1),
            ("PARIS", "PARRIS", 1),
            ("PARIS", "PAQIS", 1),
            ("PARIS", "PRAI", 2),
            ("", "AB", 2),
        ] {
            assert!(within(a.as_bytes(), b.as_bytes(), edits), "{a} {b}");
            assert!(edits == 0 || !within(a.as_bytes(), b.as_bytes(), edits - 1), "{a} {b}");
        }
    }
}
