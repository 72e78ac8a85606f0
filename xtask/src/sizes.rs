//! What a first visit loads, and how much that is.

use crate::html::{self, attribute};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The most that everything a first visit loads should come to, in bytes after brotli. It is not met yet:
/// docs/performance.md says what weighs how much.
pub const BUDGET: usize = 150_000;

/// The build fails above this, so that nothing large grows unseen: what the site weighs today and some room. It was
/// 420,000 before the standard library was built for size, 363,000 before terms, reading beside the page and the marks
/// of findings came, and 412,000 before scans without line ends, letters in other languages and slips in ids could be read.
pub const CEILING: usize = 413_600;

/// What it may weigh more where the standard library could not be built for size ([`crate::small`]).
pub const READY_MADE_LIBRARY: usize = 40_000;

/// One file of the site with its sizes in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weight {
    /// Its path below the site's root.
    pub name: String,
    /// As it is.
    pub raw: usize,
    /// After gzip at its best level.
    pub gzip: usize,
    /// After brotli at its best level.
    pub brotli: usize,
}

/// The files that a first visit loads: the page, and whatever it, its style sheets and its modules name.
///
/// # Errors
/// When the page or a file that it names cannot be read.
pub fn first_visit(dist: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = BTreeSet::new();
    let mut waiting = vec![dist.join("index.html")];
    while let Some(file) = waiting.pop() {
        let file = file.canonicalize().map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", file.display())))?;
        if !found.insert(file.clone()) {
            continue;
        }
        let folder = file.parent().unwrap_or(dist);
        waiting.extend(links_of(&file)?.iter().filter(|link| is_relative(link)).map(|link| folder.join(without_query(link))));
    }
    Ok(found.into_iter().collect())
}

/// The table of sizes with their sums and the budget.
#[must_use]
pub fn table(weights: &[Weight]) -> String {
    let mut text = String::from("What a first visit loads, in bytes\n");
    let wide = weights.iter().map(|weight| weight.name.len()).max().unwrap_or(0).max("together".len());
    let mut row = |name: &str, cells: [&str; 3]| {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "  {name:wide$}  {:>11}  {:>11}  {:>11}", cells[0], cells[1], cells[2]);
    };
    row("", ["raw", "gzip", "brotli"]);
    for weight in weights {
        row(&weight.name, [&grouped(weight.raw), &grouped(weight.gzip), &grouped(weight.brotli)]);
    }
    let sum = |part: fn(&Weight) -> usize| grouped(weights.iter().map(part).sum());
    row("together", [&sum(|weight| weight.raw), &sum(|weight| weight.gzip), &sum(|weight| weight.brotli)]);
    text
}

/// How the sum stands to the budget: a sentence, as a failure when it is above the ceiling.
///
/// # Errors
/// The sentence, when the files come to more than `ceiling`.
pub fn verdict(weights: &[Weight], ceiling: usize) -> Result<String, String> {
    let total: usize = weights.iter().map(|weight| weight.brotli).sum();
    let (total_words, budget) = (grouped(total), grouped(BUDGET));
    if total <= BUDGET {
        return Ok(format!("{total_words} of {budget} bytes brotli: {} % of the budget.", total * 100 / BUDGET));
    }
    let over = format!("{total_words} bytes brotli are {} over the budget of {budget}", grouped(total - BUDGET));
    let limit = grouped(ceiling);
    if total <= ceiling {
        Ok(format!("{over}, and below today's ceiling of {limit}."))
    } else {
        Err(format!("{over}, and above the ceiling of {limit}."))
    }
}

/// The addresses that a page makes a browser load: of links, scripts and images, not of anchors, and not those
/// that carry their data themselves.
#[must_use]
pub fn links_in_html(html: &str) -> Vec<String> {
    let loading =
        html::tags(html).into_iter().filter(|tag| matches!(tag.split_whitespace().next(), Some("link" | "script" | "img")));
    loading
        .filter_map(|tag| attribute(tag, "href").or_else(|| attribute(tag, "src")))
        .filter(|link| !link.starts_with("data:"))
        .map(str::to_owned)
        .collect()
}

/// Whether an address counts from the page, and so works below any path.
#[must_use]
pub fn is_relative(link: &str) -> bool {
    let scheme_ends = link.find(':').unwrap_or(link.len());
    let path_starts = link.find(['/', '?', '#']).unwrap_or(link.len());
    !link.starts_with('/') && path_starts <= scheme_ends
}

fn links_of(file: &Path) -> io::Result<Vec<String>> {
    let text = || fs::read_to_string(file);
    Ok(match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => links_in_html(&text()?),
        Some("css") => between(&text()?, "url(", ")"),
        Some("js") => {
            let text = text()?;
            let quoted = ["\"", "'"].iter().flat_map(|quote| between(&text, &format!("from {quote}"), quote));
            quoted.filter(|link| link.starts_with('.')).collect()
        }
        _ => Vec::new(),
    })
}

fn between(text: &str, start: &str, end: &str) -> Vec<String> {
    let parts = text.split(start).skip(1).filter_map(|rest| rest.split(end).next());
    parts.map(|part| part.trim_matches(['"', '\'']).to_owned()).collect()
}

fn without_query(link: &str) -> &str {
    link.split(['?', '#']).next().unwrap_or(link)
}

/// `1234567` as `1,234,567`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(name: &str, raw: usize, gzip: usize, brotli: usize) -> Weight {
        Weight { name: name.to_owned(), raw, gzip, brotli }
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn the_table_has_every_file_and_the_sums() {
        let table = table(&[weight("app_bg.wasm", 50_888, 20_000, 18_000), weight("index.html", 877, 500, 400)]);
        let last = table.lines().last().expect("there are lines");
        assert_eq!(last.split_whitespace().collect::<Vec<_>>(), ["together", "51,765", "20,500", "18,400"]);
        assert_eq!(table.lines().count(), 5);
    }

    #[test]
    fn budget_and_ceiling_hold_to_the_byte() {
        assert_eq!(
            verdict(&[weight("a", 1, 1, BUDGET)], CEILING).expect("within"),
            "150,000 of 150,000 bytes brotli: 100 % of the budget."
        );
        let over = verdict(&[weight("a", 1, 1, BUDGET), weight("b", 1, 1, 1_500)], CEILING).expect("below the ceiling");
        assert!(over.starts_with("151,500 bytes brotli are 1,500 over the budget of 150,000, and below"), "{over}");
        assert!(verdict(&[weight("a", 1, 1, CEILING)], CEILING).is_ok());
        assert!(verdict(&[weight("a", 1, 1, CEILING), weight("b", 1, 1, 1)], CEILING).is_err());
    }

    #[test]
    fn a_page_loads_its_links_scripts_and_images_but_not_its_anchors() {
        let html = "<link rel=\"stylesheet\" href=\"./a.css\"><script type=\"module\" src=\"./b.js\"></script>\
            <a href=\"/elsewhere\">x</a><link rel=\"icon\" href=\"data:image/svg+xml,x\"><img alt=\"\" src=\"c.svg\"><script>inline</script>";
        assert_eq!(links_in_html(html), ["./a.css", "./b.js", "c.svg"]);
    }

    #[test]
    fn only_addresses_that_count_from_the_page_are_relative() {
        for link in ["./a.css", "a.css", "icons/b.svg", "../c", "a?x=y:z/", "./a:b"] {
            assert!(is_relative(link), "{link}");
        }
        for link in ["/a.css", "//host/a", "https://host/a", "data:image/png;base64,AA/"] {
            assert!(!is_relative(link), "{link}");
        }
    }

    #[test]
    fn a_first_visit_follows_pages_styles_and_modules() {
        let folder = std::env::temp_dir().join(format!("enclair-sizes-{}", std::process::id()));
        fs::create_dir_all(folder.join("snippets")).expect("the temporary folder can be made");
        let write = |name: &str, text: &str| fs::write(folder.join(name), text).expect("a file can be written");
        write("index.html", "<link href=\"./a.css\" rel=stylesheet><link rel=\"modulepreload\" href=\"./b.js\">");
        write("a.css", "p { background: url(\"paper.svg\") } b { background: url(data:image/png;base64,AA) }");
        write("b.js", "import { x } from './snippets/c.js';\nconst text = 'from \"nowhere\"';");
        for name in ["paper.svg", "snippets/c.js", "sample.txt"] {
            write(name, "");
        }
        let found = first_visit(&folder).expect("all files are there");
        let names: Vec<_> = found.iter().filter_map(|file| file.file_name()?.to_str()).collect();
        fs::remove_dir_all(&folder).expect("the folder can be removed");
        assert_eq!(names, ["a.css", "b.js", "index.html", "paper.svg", "c.js"]);
    }
}
