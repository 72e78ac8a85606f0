//! Posts: embassies, consulates and missions, and the names they go by.

/// Post, name on pages, ISO country, other spellings: sorted by post, one a line.
const TABLE: &str = include_str!("data/posts.tsv");

/// A post of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Post {
    /// Canonical name without blanks: `RIODEJANEIRO`.
    pub name: &'static str,
    /// Name as pages write it: `Consulate Rio De Janeiro`.
    pub display: &'static str,
    /// ISO 3166 code of the country it is in; empty where that is not one country.
    pub country: &'static str,
}

/// True for what can be the name of a post in a telegram: capitals, blanks, full stops, apostrophes and hyphens, and
/// no more words than any post has.
#[must_use]
pub fn is_name(name: &str) -> bool {
    (2..=32).contains(&name.len())
        && name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.bytes().all(|b| b.is_ascii_uppercase() || matches!(b, b' ' | b'.' | b'\'' | b'-'))
        && name.split_ascii_whitespace().count() <= 4
}

/// The name without blanks and signs, in capitals: `Rio de Janeiro` gives `RIODEJANEIRO`.
#[must_use]
pub fn squeeze(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

/// Looks a post up by its canonical name or another spelling of it.
#[must_use]
pub fn by_name(name: &str) -> Option<Post> {
    let key = squeeze(name);
    let lines: &'static str = TABLE;
    canonical(lines, &key).or_else(|| {
        lines
            .lines()
            .find(|line| line.rsplit('\t').next().is_some_and(|also| also.split(',').any(|a| squeeze(a) == key)))
            .and_then(row)
    })
}

/// Looks a post up by what a page calls it: `Embassy Baghdad`, `Consulate Rio De Janeiro`, `Secretary of State`.
#[must_use]
pub fn by_display(name: &str) -> Option<Post> {
    let name = name.trim();
    if let Some(post) = TABLE.lines().filter_map(row).find(|post| post.display.eq_ignore_ascii_case(name)) {
        return Some(post);
    }
    let (_, place) = name.split_once(' ')?;
    canonical(TABLE, &squeeze(place))
}

/// Binary search in the sorted table.
fn canonical(table: &'static str, key: &str) -> Option<Post> {
    let (mut low, mut high) = (0, table.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = table[..middle].rfind('\n').map_or(0, |at| at + 1);
        let end = table[start..].find('\n').map_or(table.len(), |at| start + at);
        let name = table[start..end].split('\t').next().unwrap_or_default();
        match name.cmp(key) {
            std::cmp::Ordering::Equal => return row(&table[start..end]),
            std::cmp::Ordering::Less => low = end + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    None
}

fn row(line: &'static str) -> Option<Post> {
    let mut cells = line.split('\t');
    Some(Post { name: cells.next()?, display: cells.next()?, country: cells.next()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_post_is_found() {
        let names: Vec<_> = TABLE.lines().filter_map(row).map(|post| post.name).collect();
        assert!(names.len() > 250 && names.is_sorted());
        assert!(names.iter().all(|name| by_name(name).is_some_and(|post| post.name == *name)));
    }

    #[test]
    fn a_post_is_found_by_what_a_page_calls_it() {
        let country = |name| by_display(name).map(|post| (post.name, post.country));
        assert_eq!(country("Embassy Baghdad"), Some(("BAGHDAD", "IQ")));
        assert_eq!(country("Consulate Nowhere"), None);
        assert_eq!(by_name("ABU DHABI").map(|post| post.name), Some("ABUDHABI"));
    }
}
