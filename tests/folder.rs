//! Folders and many files: read on all cores, printed in order, to the same bytes as one by one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const CABLES: [&str; 4] = [
    "public/samples/sample.txt",
    "tests/fixtures/plain/raw-telegram/input.txt",
    "tests/fixtures/html/pre-page/input.html",
    "tests/fixtures/markdown/copy/input.md",
];
const ESSAY: &str = "tests/fixtures/none/essay.txt";

fn content(file: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("the file is there")
}

fn enclair(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_enclair")).args(arguments).output().expect("the command runs")
}

/// A folder that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("enclair-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        Self(folder)
    }

    fn write(&self, file: &str, bytes: &[u8]) {
        let path = self.0.join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("written");
    }

    fn path(&self) -> &str {
        self.0.to_str().expect("UTF-8")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

/// What the library makes of a file, as `--format jsonl` prints it.
fn line_of(name: &str, bytes: &[u8]) -> String {
    enclair::export::json_lines(&enclair::parse(name, bytes).expect("a cable")).expect("JSON")
}

/// More files than are brought at a time, the long ones among the short ones, so that later ones are ready first.
#[test]
fn a_folder_is_printed_in_order_and_to_the_same_bytes() {
    let folder = Folder::new("order");
    let mut wanted = String::new();
    for at in 0..400 {
        let (name, bytes) = match at % 97 {
            0 => (format!("{at:04}.txt"), [content(CABLES[1]), b"\nThe lantern is lit.".repeat(1000)].concat()),
            _ => (format!("{at:04}.txt"), content(CABLES[at % 4])),
        };
        folder.write(&format!("part{}/{name}", at / 100), &bytes);
        wanted.push_str(&line_of(&name, &bytes));
    }
    for arguments in [&["--jobs", "3"][..], &["--jobs", "1"], &[]] {
        let output = enclair(&[&["read", "--format", "jsonl"], arguments, &[folder.path()]].concat());
        assert!(output.status.success() && output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(output.stdout == wanted.as_bytes(), "{arguments:?}: not the bytes of one file after the other");
    }
}

#[test]
fn a_file_that_is_no_cable_is_told_in_its_place_and_the_rest_is_printed() {
    let folder = Folder::new("refused");
    folder.write("a.txt", &content(CABLES[0]));
    folder.write("b/essay.txt", &content(ESSAY));
    folder.write("b/deeper/still/c.html", &content(CABLES[2]));
    folder.write("z.txt", b"");
    folder.write(".hidden", &content(CABLES[1]));
    folder.write(".git/d.txt", &content(CABLES[1]));
    let output = enclair(&["read", "--format", "jsonl", folder.path()]);
    assert_eq!(output.status.code(), Some(1));
    let wanted = line_of("a.txt", &content(CABLES[0])) + &line_of("c.html", &content(CABLES[2]));
    assert_eq!(String::from_utf8_lossy(&output.stdout), wanted);
    let said = String::from_utf8_lossy(&output.stderr);
    let said: Vec<&str> = said.lines().collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].contains("/b/essay.txt: ") && said[1].contains("/z.txt: "), "{said:?}");
}

#[test]
fn folders_and_files_are_read_in_the_order_of_the_arguments() {
    let folder = Folder::new("arguments");
    folder.write("2.txt", &content(CABLES[0]));
    folder.write("1.txt", &content(CABLES[1]));
    let single = Path::new(env!("CARGO_MANIFEST_DIR")).join(CABLES[3]);
    let output =
        enclair(&["read", "--format", "jsonl", single.to_str().expect("UTF-8"), folder.path(), single.to_str().expect("UTF-8")]);
    let markdown = line_of("input.md", &content(CABLES[3]));
    let inside = line_of("1.txt", &content(CABLES[1])) + &line_of("2.txt", &content(CABLES[0]));
    assert_eq!(String::from_utf8_lossy(&output.stdout), format!("{markdown}{inside}{markdown}"));
}

/// An empty folder is no fault, and has nothing to print.
#[test]
fn an_empty_folder_gives_nothing() {
    let folder = Folder::new("empty");
    let output = enclair(&["read", folder.path()]);
    assert!(output.status.success() && output.stdout.is_empty() && output.stderr.is_empty());
}

#[test]
fn help_says_how_it_is_used_and_shells_can_complete_it() {
    let help = String::from_utf8(enclair(&["read", "--help"]).stdout).expect("UTF-8");
    let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "Usage: enclair read",
        "Exit status:",
        "Examples:",
        "Output:",
        "--format <FORMAT>",
        "csl-json",
        "--removed",
        "`-` is standard input",
    ] {
        assert!(help.contains(words), "{words:?} is missing in\n{help}");
    }
    let help = String::from_utf8(enclair(&["--help"]).stdout).expect("UTF-8");
    assert!(help.contains("enclair read --format jsonl") && help.contains("completions"), "{help}");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = enclair(&["completions", shell]);
        let script = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(output.status.success(), "{shell}");
        for word in ["read", "completions", "removed", "format"] {
            assert!(script.contains(word), "{shell}: {word} is missing");
        }
    }
}
