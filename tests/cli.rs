//! The command as a person or a script meets it: formats, exit codes, standard input, a closed pipe.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const SAMPLE: &str = "public/samples/sample.txt";
const ESSAY: &str = "tests/fixtures/none/essay.txt";

fn path(file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(file)
}

fn enclair() -> Command {
    Command::new(env!("CARGO_BIN_EXE_enclair"))
}

fn run(arguments: &[&str], files: &[&str]) -> Output {
    enclair().args(arguments).args(files.iter().map(|file| path(file))).output().expect("the command runs")
}

fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("UTF-8")
}

fn err(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("UTF-8")
}

fn read(arguments: &[&str], file: &str) -> String {
    let output = run(&[&["read"], arguments].concat(), &[file]);
    assert!(output.status.success(), "{}", err(&output));
    assert_eq!(err(&output), "");
    out(&output).to_owned()
}

fn parsed(file: &str) -> enclair::Parsed {
    let file = path(file);
    let name = file.file_name().expect("a name").to_string_lossy();
    enclair::parse(&name, &std::fs::read(&file).expect("the file")).expect("a cable")
}

#[test]
fn text_is_the_default_and_clean() {
    let text = read(&[], SAMPLE);
    assert_eq!(text, read(&["--format", "text"], SAMPLE));
    for words in ["SECRET//NOFORN", "1. (U) This cable is made up", "-- Clean the clockwork", "THISTLEWICK", "[text lost here]"] {
        assert!(text.contains(words), "{words:?} is missing in\n{text}");
    }
    for noise in ["cookies", "Source Link", "001.2 OF 002", "Qwith", "Reference IDCreated"] {
        assert!(!text.contains(noise), "{noise:?} is left in\n{text}");
    }
}

#[test]
fn json_is_the_librarys_record_byte_for_byte() {
    let parsed = parsed(SAMPLE);
    assert_eq!(read(&["--format", "json"], SAMPLE), enclair::export::json(&parsed.record).expect("JSON"));
    let record: enclair::cable::Record = serde_json::from_str(&read(&["--format", "json"], SAMPLE)).expect("a record");
    assert_eq!(record.source.name, "sample.txt");
    assert_eq!(record.removed, parsed.record.removed);
}

#[test]
fn jsonl_is_one_object_a_line_with_one_cable() {
    let files = [SAMPLE, "tests/fixtures/plain/raw-telegram/input.txt", "tests/fixtures/html/pre-page/input.html"];
    let output = run(&["read", "--format", "jsonl"], &files);
    assert!(output.status.success());
    let lines: Vec<&str> = out(&output).lines().collect();
    assert_eq!(lines.len(), files.len());
    for (line, file) in lines.iter().zip(files) {
        let record: Value = serde_json::from_str(line).expect("an object a line");
        assert_eq!(record["cables"].as_array().map(Vec::len), Some(1), "{file}");
        assert_eq!(record["source"]["name"], Path::new(file).file_name().expect("a name").to_string_lossy().as_ref());
    }
}

#[test]
fn markdown_has_the_title_and_the_paragraphs() {
    let markdown = read(&["--format", "markdown"], SAMPLE);
    assert!(markdown.starts_with("# ") && markdown.contains("**SECRET//NOFORN**"), "{markdown}");
    assert!(markdown.contains("## The Lens Comes Home"), "{markdown}");
    assert!(!markdown.contains("cookies on your device"), "{markdown}");
}

#[test]
fn page_and_citations_are_the_librarys() {
    let parsed = parsed(SAMPLE);
    let cables = &parsed.record.cables;
    assert_eq!(read(&["--format", "html"], SAMPLE), enclair::export::html(&parsed));
    assert_eq!(read(&["--format", "csl-json"], SAMPLE), enclair::export::csl_json(cables).expect("CSL"));
    assert_eq!(read(&["--format", "bibtex"], SAMPLE), enclair::export::bibtex(cables).expect("BibTeX"));
}

#[test]
fn ledger_rows_tile_the_decoded_source() {
    for file in [
        SAMPLE,
        "tests/fixtures/encoding/utf16le/input.txt",
        "tests/fixtures/html/saved-page/input.html",
        "tests/fixtures/markdown/copy/input.md",
        "tests/fixtures/damaged/cr-only/input.txt",
    ] {
        let parsed = parsed(file);
        let mut at = 0;
        for row in read(&["--format", "ledger"], file).lines() {
            let cells: Vec<&str> = row.split('\t').collect();
            let [start, end, fate, code] = cells.as_slice() else { panic!("{file}: {row:?}") };
            let (start, end): (usize, usize) = (start.parse().expect("a number"), end.parse().expect("a number"));
            assert!(start == at && end > start, "{file}: {row:?} after {at}");
            assert!(matches!(*fate, "kept" | "removed") && !code.is_empty(), "{file}: {row:?}");
            assert!(parsed.text.is_char_boundary(end), "{file}: {row:?}");
            at = end;
        }
        assert_eq!(at, parsed.text.len(), "{file}");
    }
}

#[test]
fn removed_is_line_reason_and_text() {
    let rows = read(&["--removed"], SAMPLE);
    let cells: Vec<Vec<&str>> = rows.lines().map(|row| row.split('\t').collect()).collect();
    assert_eq!(cells[0], ["1", "site-title", "An Invented Cable: The Lamp of Skuggey Light"]);
    assert!(cells.iter().all(|cells| cells.len() == 3 && cells[0].parse::<usize>().is_ok()), "{rows}");
    let reasons: Vec<(&str, &str)> = cells.iter().map(|cells| (cells[0], cells[1])).collect();
    assert!(reasons.contains(&("37", "garbled-duplicate")) && reasons.contains(&("80", "cookie-notice")), "{rows}");
    let page = read(&["--removed"], "tests/fixtures/html/saved-page/input.html");
    assert!(page.lines().all(|row| row.split('\t').count() == 3), "a line end inside a text breaks a row:\n{page}");
    assert_eq!(read(&["--removed"], "tests/fixtures/plain/raw-telegram/input.txt"), "");
}

#[test]
fn a_dash_is_standard_input() {
    let mut child = enclair()
        .args(["read", "--format", "json", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command runs");
    let mut input = child.stdin.take().expect("a pipe");
    input.write_all(&std::fs::read(path(SAMPLE)).expect("the sample")).expect("written");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "{}", err(&output));
    let record: Value = serde_json::from_str(out(&output)).expect("JSON");
    assert_eq!(record["source"]["name"], "-");
    assert_eq!(record["cables"][0]["mrn"]["canonical"], "09REYKJAVIK8431");
}

#[test]
fn what_is_no_cable_is_one_and_says_why() {
    for file in
        [ESSAY, "tests/fixtures/none/shopping.html", "tests/fixtures/none/code.rs.txt", "tests/fixtures/html/no-cable/input.html"]
    {
        for format in ["text", "json", "jsonl", "markdown", "html", "csl-json", "bibtex", "ledger"] {
            let output = run(&["read", "--format", format], &[file]);
            assert_eq!(output.status.code(), Some(1), "{file}");
            assert_eq!(out(&output), "", "{file}");
            let said = err(&output).trim_end();
            assert!(said.contains("No cable was found") && said.ends_with('.') && said.contains(file), "{file}: {said}");
        }
    }
}

#[test]
fn a_bad_file_does_not_stop_the_next() {
    let output =
        run(&["read", "--format", "jsonl"], &[SAMPLE, ESSAY, "no-such-file.txt", "tests/fixtures/damaged/crlf/input.txt"]);
    assert_eq!(output.status.code(), Some(1), "the worst of all");
    let numbers: Vec<String> = out(&output)
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON")["cables"][0]["mrn"]["canonical"].to_string())
        .collect();
    assert_eq!(numbers, ["\"09REYKJAVIK8431\"", "\"06COPENHAGEN9444\""]);
    let said: Vec<&str> = err(&output).lines().collect();
    assert_eq!(said.len(), 2, "a sentence for each: {said:?}");
    assert!(said[0].contains("essay.txt") && said[1].contains("no-such-file.txt"), "{said:?}");
}

#[test]
fn a_wrong_call_is_two() {
    for arguments in [&["read"][..], &["read", "--format", "novel", "x"], &["write", "x"], &["read", "--quickly", "x"], &[]] {
        let output = enclair().args(arguments).output().expect("the command runs");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(out(&output).is_empty() && err(&output).contains("--help"), "{arguments:?}: {}", err(&output));
    }
}

#[test]
fn a_closed_pipe_ends_it_quietly() {
    let folder = std::env::temp_dir().join(format!("enclair-cli-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    // More than a pipe holds, so that the command is still writing when nobody reads any more.
    let mut long = std::fs::read_to_string(path("tests/fixtures/plain/raw-telegram/input.txt")).expect("the fixture");
    let (head, _) = long.split_at(long.find("\nBAYWATER").expect("the signature"));
    let mut text = head.to_owned();
    for number in 6..4000 {
        text.push_str(&format!("\n\n{number}. (U) The lantern is lit, and the boats come home one by one."));
    }
    long = text + "\nBAYWATER\n";
    let file = folder.join("long.txt");
    std::fs::write(&file, long).expect("written");
    for format in ["text", "json", "jsonl", "markdown", "html", "csl-json", "bibtex", "ledger"] {
        let mut child = enclair()
            .args(["read", "--format", format])
            .arg(&file)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command runs");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        assert!(output.status.success(), "{format}: {:?}", output.status);
        assert_eq!(err(&output), "", "{format}");
    }
    std::fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn numbers_are_made_canonical() {
    let output = enclair().args(["id", "08 Baghdad 4006", "09LISBON123"]).output().expect("the command runs");
    assert_eq!((output.status.code(), out(&output)), (Some(0), "08BAGHDAD4006\n09LISBON123\n"));
    let output = enclair().args(["id", "08 Baghdad 4006", "a lantern"]).output().expect("the command runs");
    assert_eq!((output.status.code(), out(&output)), (Some(1), "08BAGHDAD4006\n-\n"));
}

/// The keys of an object, sorted.
fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

fn sorted(names: &str) -> Vec<&str> {
    let mut names: Vec<&str> = names.split_whitespace().collect();
    names.sort_unstable();
    names
}

#[test]
fn the_record_has_the_fields_of_the_contract_at_every_level() {
    let record: Value =
        serde_json::from_str(&read(&["--format", "json"], "tests/fixtures/html/pre-page/input.html")).expect("JSON");
    assert_eq!(keys(&record), sorted("format source cables removed findings"));
    assert_eq!(record["format"], "enclair/1");
    assert_eq!(keys(&record["source"]), sorted("name bytes encoding container publication"));
    assert_eq!(keys(&record["removed"][0]), sorted("line span reason text"));
    let cable = &record["cables"][0];
    let names = "mrn created classification origin transmission dtg from to info captions sections executive_order \
                 classified_by tags subject references header trailer body acronyms redactions";
    assert_eq!(keys(cable), sorted(names));
    for (name, fields) in [
        ("mrn", "as_written canonical post year number"),
        ("classification", "level controls as_written"),
        ("origin", "name post country"),
        ("transmission", "as_written routing_indicator serial section filed"),
        ("dtg", "as_written precedence at"),
        ("from", "as_written routing name precedence number excluded"),
        ("sections", "count present"),
        ("executive_order", "order declassify as_written"),
        ("classified_by", "as_written name title reasons"),
    ] {
        assert_eq!(keys(&cable[name]), sorted(fields), "{name}");
    }
    for (name, fields) in [
        ("to", "as_written routing name precedence number excluded"),
        ("info", "as_written routing name precedence number excluded"),
        ("tags", "code name"),
        ("references", "label as_written canonical"),
        ("header", "role text lines"),
        ("body", "kind number marking marking_as_written text lines span gaps part"),
    ] {
        assert_eq!(keys(&cable[name][0]), sorted(fields), "{name}");
    }
    let sample: Value = serde_json::from_str(&read(&["--format", "json"], SAMPLE)).expect("JSON");
    assert_eq!(keys(&sample["findings"][0]), sorted("code severity message lines"));
    assert_eq!(keys(&sample["cables"][0]["acronyms"][0]), sorted("short long line"));
    let raw: Value =
        serde_json::from_str(&read(&["--format", "json"], "tests/fixtures/plain/raw-telegram/input.txt")).expect("JSON");
    assert_eq!(keys(&raw["cables"][0]["trailer"][0]), sorted("role text lines"));
}
