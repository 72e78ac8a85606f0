//! How numbers, sizes, moments and names are written for people.

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

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

/// A moment of the record (ISO 8601) for people: `22 December 2008, 14:57 UTC`, only as precise as it is given.
#[must_use]
pub fn moment(iso: &str) -> Option<String> {
    let (day, time) = iso.split_once('T').map_or((iso, None), |(day, time)| (day, Some(time)));
    let mut parts = day.split('-');
    let year = parts.next().filter(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()))?;
    let month = parts.next().map(|month| month.parse::<usize>().ok().and_then(|month| MONTHS.get(month.checked_sub(1)?)));
    let day = parts.next().map(str::parse::<u32>);
    let mut out = match (month, day) {
        (None, _) => year.to_owned(),
        (Some(Some(month)), None) => format!("{month} {year}"),
        (Some(Some(month)), Some(Ok(day))) => format!("{day} {month} {year}"),
        _ => return None,
    };
    if let Some(clock) = time.and_then(|time| time.get(..5)) {
        out.push_str(", ");
        out.push_str(clock);
        out.push_str(" UTC");
    }
    Some(out)
}

/// The name of a file with its unseen characters made visible: some of them turn the order of the letters round, so
/// that a name looks like another.
#[must_use]
pub fn shown(name: &str) -> String {
    name.chars().map(|letter| if is_unseen(letter) { char::REPLACEMENT_CHARACTER } else { letter }).collect()
}

fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_as_precise_as_given() {
        let cases = [
            ("2008-12-22T14:57:00Z", Some("22 December 2008, 14:57 UTC")),
            ("2018-12-20", Some("20 December 2018")),
            ("1975-03", Some("March 1975")),
            ("1975", Some("1975")),
            ("1975-13", None),
            ("OADR", None),
        ];
        for (iso, wanted) in cases {
            assert_eq!(moment(iso).as_deref(), wanted, "{iso}");
        }
    }

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
