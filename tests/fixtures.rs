//! Every fixture is read as the `about.md` beside it says: what must be read, what must go for which reason, what must
//! be kept as what, where text is lost.

mod common;

use std::path::{Path, PathBuf};

use common::about::About;
use common::checks;
use enclair::Parsed;

/// A file to read and what is expected of it.
struct Fixture {
    name: String,
    bytes: Vec<u8>,
    about: About,
}

impl Fixture {
    fn parsed(&self) -> Parsed {
        enclair::parse(&self.name, &self.bytes).unwrap_or_else(|refusal| panic!("{}: {refusal}", self.name))
    }

    /// Exact lines: a web page and Markdown have more than one stretch on a line.
    fn is_plain(&self) -> bool {
        !self.name.starts_with("html/") && !self.name.starts_with("markdown/")
    }
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// The one `input.*` of a folder.
fn input(folder: &Path) -> PathBuf {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let inputs: Vec<PathBuf> = entries.filter(|path| path.file_stem().is_some_and(|stem| stem == "input")).collect();
    let [input] = inputs.as_slice() else { panic!("{} must hold one input, not {}", folder.display(), inputs.len()) };
    input.clone()
}

/// All fixtures that hold a cable or are described one by one, and the app's sample.
fn fixtures() -> Vec<Fixture> {
    let mut out = Vec::new();
    for family in folders_in(&folder()).iter().filter(|family| !family.ends_with("none")) {
        let leaves = folders_in(family);
        assert!(!leaves.is_empty(), "{} is empty", family.display());
        for leaf in leaves {
            let name = leaf.strip_prefix(folder()).expect("below the folder").to_string_lossy().replace('\\', "/");
            let bytes = std::fs::read(input(&leaf)).expect("the input");
            out.push(Fixture { name, bytes, about: About::read(&leaf.join("about.md")) });
        }
    }
    let sample = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("public/samples/sample.txt");
    let bytes = std::fs::read(sample).expect("the sample");
    out.push(Fixture { name: "sample".to_owned(), bytes, about: About::read(&folder().join("sample.md")) });
    out
}

fn cables() -> impl Iterator<Item = Fixture> {
    fixtures().into_iter().filter(|fixture| !fixture.about.is_no_cable())
}

/// Runs one check over all fixtures and shows every disagreement at once.
fn hold(check: impl Fn(&Fixture, &Parsed) -> Vec<String>) {
    let mut all = Vec::new();
    for fixture in cables() {
        let complaints = check(&fixture, &fixture.parsed());
        all.extend(complaints.into_iter().map(|complaint| format!("{}: {complaint}", fixture.name)));
    }
    assert!(all.is_empty(), "{} disagreements:\n{}", all.len(), all.join("\n"));
}

#[test]
fn what_must_be_read_is_read() {
    hold(|fixture, parsed| {
        let of_field = |(name, value): &(String, String)| checks::field(parsed, name, value).err();
        fixture.about.fields.iter().filter_map(of_field).collect()
    });
}

#[test]
fn what_must_go_is_removed_for_its_reason_and_nothing_else_is() {
    hold(|fixture, parsed| match fixture.is_plain() {
        true => checks::removed_exactly(parsed, &fixture.about),
        false => checks::removed_around(parsed, &fixture.about),
    });
}

#[test]
fn what_must_be_kept_is_kept_as_what_it_is() {
    hold(|fixture, parsed| {
        assert!(!fixture.about.kept.is_empty(), "{}: nothing below \"Must be kept\"", fixture.name);
        fixture.about.kept.iter().filter_map(|kept| checks::kept(parsed, &fixture.about, kept).err()).collect()
    });
}

#[test]
fn torn_sentences_are_marked_and_no_others() {
    hold(|fixture, parsed| {
        let torn = parsed.record.cables[0].body.iter().filter(|block| !block.gaps.is_empty());
        let lines: Vec<usize> = torn.map(|block| block.lines[1]).collect();
        (lines != fixture.about.gaps).then(|| format!("gaps: {lines:?}, expected {:?}", fixture.about.gaps)).into_iter().collect()
    });
}

#[test]
fn every_byte_is_accounted_for() {
    for fixture in cables() {
        let parsed = fixture.parsed();
        common::assert_accounted(&parsed);
        common::assert_words_kept(&parsed);
    }
}

#[test]
fn line_ends_of_windows_make_no_difference() {
    let mut twins = 0;
    for fixture in cables().filter(Fixture::is_plain) {
        let Ok(text) = std::str::from_utf8(&fixture.bytes) else { continue };
        if text.contains('\r') {
            continue;
        }
        let twin = text.replace('\n', "\r\n");
        let twin = enclair::parse(&fixture.name, twin.as_bytes()).expect("the twin is a cable");
        let without_spans = |parsed: &Parsed| {
            let mut cable = parsed.record.cables[0].clone();
            cable.body.iter_mut().for_each(|block| block.span = enclair::span::Span::default());
            serde_json::to_value(cable).expect("serialises")
        };
        assert_eq!(without_spans(&twin), without_spans(&fixture.parsed()), "{}", fixture.name);
        twins += 1;
    }
    assert!(twins > 5, "only {twins} plain fixtures were compared");
}

#[test]
fn a_file_without_a_cable_is_refused() {
    let none = folder().join("none");
    let entries = std::fs::read_dir(&none).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<PathBuf> = entries.filter(|path| !path.ends_with("about.md")).collect();
    files.push(folder().join("html/no-cable/input.html"));
    assert!(files.len() > 3, "the folder {} is empty", none.display());
    for file in files {
        let refusal = enclair::parse("", &std::fs::read(&file).expect("the file")).expect_err("no cable");
        assert_eq!(refusal.code(), "not-a-cable", "{}", file.display());
        assert!(refusal.text().is_some_and(|text| text.len() > 100), "{}: its text can be shown", file.display());
    }
}
