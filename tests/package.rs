//! The published package: the source, its documents and licences, and neither tests nor anybody's cables.

use std::process::Command;

#[test]
fn the_package_has_the_source_and_no_fixtures() {
    let output = Command::new(env!("CARGO"))
        .args(["package", "--list", "--allow-dirty", "--offline", "--package", "enclair"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let list = String::from_utf8(output.stdout).expect("UTF-8").replace('\\', "/");
    let own = [
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "README.md",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "docs/record.schema.json",
        "public/samples/sample.txt",
    ];
    // Cargo's own.
    let made = ["Cargo.lock", "Cargo.toml", "Cargo.toml.orig", ".cargo_vcs_info.json"];
    let is_source =
        |file: &str| file.starts_with("src/") && [".rs", ".txt", ".tsv", ".css"].iter().any(|end| file.ends_with(end));
    let is_document = |file: &str| file.starts_with("docs/") && file.ends_with(".md");
    let strange: Vec<&str> = list
        .lines()
        .filter(|file| !(is_source(file) || is_document(file) || own.contains(file) || made.contains(file)))
        .collect();
    assert!(strange.is_empty(), "{strange:?}");
    for file in own.into_iter().chain(["src/lib.rs", "src/bin/enclair/main.rs", "docs/noise.md", "docs/findings.md"]) {
        assert!(list.lines().any(|listed| listed == file), "{file} is missing in\n{list}");
    }
}

/// The oldest compiler is promised in one number, wherever it is named.
#[test]
fn the_oldest_compiler_is_the_same_everywhere() {
    let read = |file: &str| {
        std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("the file is there")
    };
    let manifest = read("Cargo.toml");
    let version = manifest.lines().find_map(|line| line.strip_prefix("rust-version = \"")?.strip_suffix('"')).expect("a version");
    assert!(read("src/lib.rs").contains(&format!("Rust {version}.")), "the crate's documentation names another than {version}");
    assert!(read(".github/workflows/ci.yml").contains(&format!("cargo +{version} check")), "CI checks another than {version}");
}
