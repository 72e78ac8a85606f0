//! Reads the `about.md` of a fixture: what must be read, what must go, what must be kept, where text is lost.

use std::path::Path;

/// One `about.md`.
#[derive(Debug, Default)]
pub struct About {
    /// `- name: value` below "Must be read", in order.
    pub fields: Vec<(String, String)>,
    /// The table below "Must go".
    pub go: Vec<Go>,
    /// The table below "Must be kept".
    pub kept: Vec<Kept>,
    /// Lines that the section "Gaps" names.
    pub gaps: Vec<usize>,
    /// Lines that are mark-up and nothing else.
    pub markup: Vec<usize>,
}

/// A row of "Must go".
#[derive(Debug)]
pub struct Go {
    pub line: usize,
    pub reason: String,
    pub text: String,
}

/// A row of "Must be kept".
#[derive(Debug)]
pub struct Kept {
    pub lines: [usize; 2],
    pub what: String,
    pub begins: String,
}

impl About {
    /// Reads the file.
    pub fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut about = Self::default();
        let mut section = String::new();
        for line in text.lines() {
            if let Some(title) = line.strip_prefix("## ") {
                title.clone_into(&mut section);
            } else {
                about.line(&section, line);
            }
        }
        assert!(!about.fields.is_empty(), "{}: nothing below \"Must be read\"", path.display());
        about
    }

    /// True for a file in which no cable must be found.
    pub fn is_no_cable(&self) -> bool {
        self.fields.iter().any(|(name, _)| name == "No cable")
    }

    fn line(&mut self, section: &str, line: &str) {
        match section {
            "Must be read" => {
                if let Some((name, value)) = line.strip_prefix("- ").and_then(|field| field.split_once(": ")) {
                    self.fields.push((name.to_owned(), value.to_owned()));
                }
            }
            "Must go" => {
                if let Some([line, reason, text]) = row(line) {
                    let line = line.parse().expect("a line number");
                    self.go.push(Go { line, reason: code(&reason), text: code(&text) });
                } else if let Some((_, lines)) = line.split_once("nothing else: ") {
                    self.markup = lines.trim_end_matches('.').split(", ").flat_map(|lines| all(range(lines))).collect();
                }
            }
            "Must be kept" => {
                if let Some([lines, what, begins]) = row(line) {
                    self.kept.push(Kept { lines: range(&lines), what, begins: code(&begins) });
                }
            }
            "Gaps" => {
                if let Some((_, line)) = line.split_once("the end of line ") {
                    self.gaps.push(line.trim_end_matches('.').parse().expect("a line number"));
                }
            }
            _ => {}
        }
    }
}

/// The three cells of a row of a table whose first cell is a number or a range.
fn row(line: &str) -> Option<[String; 3]> {
    let inner = line.strip_prefix("| ")?.strip_suffix(" |")?.replace("\\|", "\u{1}");
    let mut cells = inner.splitn(3, " | ").map(|cell| cell.replace('\u{1}', "|"));
    let cells = [cells.next()?, cells.next()?, cells.next()?];
    cells[0].starts_with(|c: char| c.is_ascii_digit()).then_some(cells)
}

/// A cell without the backticks around it.
fn code(cell: &str) -> String {
    cell.trim_matches('`').to_owned()
}

/// `20–23` or `20`.
pub fn range(text: &str) -> [usize; 2] {
    let number = |text: &str| text.trim().parse().unwrap_or_else(|_| panic!("no line number: {text:?}"));
    let (first, last) = text.split_once('–').unwrap_or((text, text));
    [number(first), number(last)]
}

/// Every number of a range, both ends included.
pub fn all([first, last]: [usize; 2]) -> std::ops::RangeInclusive<usize> {
    first..=last
}

/// What stands between backticks, in order.
pub fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// The letters and digits that a reader sees: tags gone, references decoded. What is cut off (`…`) is left open.
pub fn seen(text: &str) -> String {
    let mut visible = String::new();
    let mut rest = text.trim_end_matches('…');
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        visible.push_str(before);
        let is_tag = tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        let end = if is_tag { tag.find('>').map_or(tag.len(), |end| end + 1) } else { 1 };
        rest = &tag[end..];
    }
    visible.push_str(rest);
    let names = [
        ("&nbsp;", " "),
        ("&raquo;", " "),
        ("&middot;", " "),
        ("&copy;", " "),
        ("&quot;", " "),
        ("&lt;", " "),
        ("&gt;", " "),
        ("&#x000A;", " "),
        ("&#8217;", " "),
        ("&eacute;", "é"),
        ("&amp;", " "),
    ];
    for (name, letter) in names {
        visible = visible.replace(name, letter);
    }
    visible.chars().filter(|c| c.is_alphanumeric()).collect()
}
