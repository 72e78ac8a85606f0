//! The arrows between the modules: each may use those of its row and no others, so that nothing points back.

use std::path::Path;

/// A module and what it may use. The types of the record are used by all and use nothing but places.
const ARROWS: &[(&str, &[&str])] = &[
    ("bytes", &[]),
    ("span", &[]),
    ("limits", &[]),
    ("error", &["limits"]),
    ("record", &["span"]),
    ("archive", &["error", "limits"]),
    ("decode", &["bytes", "error", "limits", "span"]),
    ("container", &["bytes", "record", "span"]),
    ("line", &["bytes", "container", "span"]),
    ("field", &["bytes", "record", "span"]),
    ("shape", &["bytes", "container", "field", "line", "record"]),
    ("part", &["bytes", "container", "field", "line", "shape"]),
    ("noise", &["bytes", "container", "field", "limits", "line", "noise", "shape", "span"]),
    ("choice", &["line", "noise", "span"]),
    ("role", &["bytes", "field", "limits", "line", "noise", "role", "shape"]),
    ("ledger", &["bytes", "choice", "line", "noise", "record", "role", "span"]),
    ("cable", &["bytes", "cable", "field", "ledger", "line", "limits", "record", "role", "shape", "span"]),
    ("finding", &["bytes", "cable", "choice", "decode", "field", "line", "noise", "part", "record", "role", "span"]),
    ("view", &["Parsed", "cable", "field", "ledger", "record", "role", "span"]),
    (
        "job",
        &[
            "Choices", "Origin", "Parsed", "Share", "archive", "choice", "decode", "error", "ledger", "parse_as", "read",
            "record", "span",
        ],
    ),
    ("export", &["Parsed", "cable", "export", "field", "ledger", "noise", "record", "view"]),
];

/// The source of a module without its tests: its file, or all files of its folder.
fn source_of(module: &str) -> String {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = vec![src.join(format!("{module}.rs"))];
    let mut folders = vec![src.join(module)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    let texts = files.iter().filter(|file| file.extension().is_some_and(|end| end == "rs"));
    texts
        .filter_map(|file| std::fs::read_to_string(file).ok())
        .map(|text| text.split("#[cfg(test)]").next().unwrap_or_default().to_owned())
        .flat_map(|text| {
            text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn every_module_uses_only_what_stands_before_it() {
    for (module, allowed) in ARROWS {
        let source = source_of(module);
        assert!(!source.is_empty(), "{module} is not there any more: take its row out");
        for (at, _) in source.match_indices("crate::") {
            let rest = &source[at + "crate::".len()..];
            let used: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            assert!(used == *module || allowed.contains(&used.as_str()), "{module} uses {used}, which is not in its row");
        }
    }
}

#[test]
fn only_the_viewer_knows_the_browser() {
    for (module, _) in ARROWS {
        let source = source_of(module);
        for word in ["leptos", "web_sys", "gloo", "wasm_bindgen", "std::fs", "std::net", "std::time", "unsafe "] {
            assert!(!source.contains(word), "{module} names {word}");
        }
    }
}

/// What the standard library brings with these weighs more in the viewer than a whole step of the pipeline: 27 KB of tables for the
/// letters of all scripts, and 2 KB of code for each type that is sorted. `sort_by_cached_key` by a number is shared by all types.
#[test]
fn nothing_brings_the_tables_of_all_letters_or_one_more_sort() {
    for module in ARROWS.iter().map(|(module, _)| *module).chain(["ui"]) {
        let source = source_of(module);
        for word in [".to_uppercase()", ".to_lowercase()", ".sort()", ".sort_unstable()", ".sort_by(", ".sort_by_key("] {
            assert!(!source.contains(word), "{module} uses {word}");
        }
    }
}

#[test]
fn every_code_is_documented() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |file: &str| std::fs::read_to_string(root.join(file)).expect("the document is there");
    let (noise, findings) = (read("docs/noise.md"), read("docs/findings.md"));
    let quoted = |source: &str, before: &str| -> Vec<String> {
        source.split(before).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
    };
    let reasons = quoted(&source_of("noise"), "code: \"");
    let codes: Vec<String> = quoted(&source_of("finding"), "finding(\"")
        .into_iter()
        .chain(quoted(&source_of("finding"), "report(case, (\""))
        .collect();
    assert!(reasons.len() >= 16 && codes.len() >= 30, "{} reasons and {} findings", reasons.len(), codes.len());
    for reason in reasons {
        assert!(noise.contains(&format!("## `{reason}`")), "docs/noise.md does not say what `{reason}` is");
    }
    for code in codes {
        assert!(findings.contains(&format!("## `{code}`")), "docs/findings.md does not say what `{code}` is");
    }
}

/// The viewer's program is built without the words of `{:?}`: whatever it wrote so would be empty.
#[test]
fn the_viewer_writes_nothing_for_developers_eyes() {
    let source = source_of("ui");
    let found: Vec<&str> = source.lines().filter(|line| line.contains(":?}") || line.contains(":#?}")).collect();
    assert!(found.is_empty(), "{found:#?}");
}
