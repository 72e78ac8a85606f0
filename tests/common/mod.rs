//! What several tests need: the real corpus where it is present, and the invariant of the ledger.
#![allow(dead_code, reason = "each test file uses a part of it")]

pub mod about;
pub mod checks;

use std::path::PathBuf;

use enclair::cable::Block;
use enclair::ledger::Fate;
use enclair::{Parsed, view};

/// Where the real cables stand, beside the project.
pub fn corpus_folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus")
}

/// A file of the real corpus. `None` where it is not there; under CI that is a failure, unless `ENCLAIR_NO_CORPUS` says
/// that it is known.
pub fn corpus(path: &str) -> Option<Vec<u8>> {
    let file = corpus_folder().join(path);
    let found = std::fs::read(&file).ok();
    let required = std::env::var_os("CI").is_some() && std::env::var_os("ENCLAIR_NO_CORPUS").is_none();
    assert!(found.is_some() || !required, "the real cables must be present under CI: {} is missing", file.display());
    if found.is_none() {
        eprintln!("note: {} is not there; this test has nothing to read", file.display());
    }
    found
}

/// Every file below a folder, sorted.
pub fn files_below(folder: &std::path::Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                out.push(path);
            }
        }
    }
    out.sort();
    out
}

/// The promise of the project: the rows touch from the first byte to the last, kept and removed text put back in order
/// give the source again, and the record's removed entries are the ledger's removed rows.
pub fn assert_accounted(parsed: &Parsed) {
    assert!(parsed.ledger.accounts_for(parsed.text.len()), "rows do not tile the source");
    let back: String = parsed.ledger.rows().map(|row| row.span.of(&parsed.text)).collect();
    assert!(back == parsed.text, "the rows put back in order are not the source");
    let rows = parsed.ledger.rows().filter_map(|row| match row.fate {
        Fate::Removed(reason) => Some((row.span, reason)),
        Fate::Kept(_) => None,
    });
    let rows = rows.collect::<Vec<_>>();
    let listed: Vec<_> = parsed.record.removed.iter().map(|entry| (entry.span, &*entry.reason)).collect();
    assert_eq!(rows, listed, "the removed entries are not the ledger's removed rows");
    assert_shares(parsed);
    for block in parsed.record.cables.iter().flat_map(|cable| &cable.body) {
        assert!(!block.span.of(&parsed.text).is_empty(), "a block's span is no text: {:?}", block.span);
        assert!(block.gaps.iter().all(|&at| block.text.is_char_boundary(at)), "a gap is inside a character");
        assert!(block.seams.iter().all(|seam| block.text.is_char_boundary(seam.at) && seam.removed < listed.len()));
    }
}

/// Each cable has its part of the file; the parts touch each other, as do their shares of what was removed and found.
fn assert_shares(parsed: &Parsed) {
    let (mut at, mut removed, mut findings) = (0, 0, 0);
    assert_eq!(parsed.parts.len(), parsed.record.cables.len(), "a part for each cable");
    for (part, cable) in parsed.parts.iter().zip(&parsed.record.cables) {
        assert_eq!((part.span.start, part.removed.start, part.findings.start), (at, removed, findings), "the parts touch");
        (at, removed, findings) = (part.span.end, part.removed.end, part.findings.end);
        let inside = |span: enclair::span::Span| part.span.start <= span.start && span.end <= part.span.end;
        assert!(parsed.record.removed[part.removed.clone()].iter().all(|entry| inside(entry.span)));
        assert!(cable.body.iter().all(|block| inside(block.span)), "a block stands in another cable's part");
        let seams = cable.body.iter().flat_map(|block| &block.seams);
        assert!(seams.into_iter().all(|seam| part.removed.contains(&seam.removed)), "a seam of another cable");
        let kept = cable.header.iter().chain(&cable.trailer);
        assert!(kept.into_iter().all(|line| inside(line.span)), "a line stands in another cable's part");
    }
    let (text, record) = (&parsed.text, &parsed.record);
    assert_eq!((at, removed, findings), (text.len(), record.removed.len(), record.findings.len()), "the parts are the file");
}

/// Every word of the kept rows stands in header, body (with its numbers and markings) or trailer, as often as in the
/// source.
pub fn assert_words_kept(parsed: &Parsed) {
    // A web page's references (`&amp;`) are decoded and Markdown's are, too: the words differ by design.
    if parsed.record.source.container != enclair::cable::ContainerKind::Text {
        return;
    }
    let words = |text: &str| {
        let mut counts = std::collections::BTreeMap::<String, usize>::new();
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            *counts.entry(word.to_owned()).or_default() += 1;
        }
        counts
    };
    let kept: String = parsed
        .ledger
        .rows()
        .filter(|row| matches!(row.fate, Fate::Kept(_)))
        .map(|row| format!("{}\n", row.span.of(&parsed.text)))
        .collect();
    let mut shown = String::new();
    for cable in &parsed.record.cables {
        show(cable, &mut shown);
    }
    let (kept, shown) = (words(&kept), words(&shown));
    let hyphens = parsed.text.contains("-\n") || parsed.text.contains("- \n");
    let zeros = |word: &String| word.starts_with('0');
    for (word, count) in &kept {
        let found = shown.get(word).copied().unwrap_or_default();
        assert!(
            found >= *count || hyphens || zeros(word),
            "the word {word:?} stands {count} times in the source and {found} times in the cable"
        );
    }
}

/// What header, body and trailer of a cable say.
fn show(cable: &enclair::cable::Cable, shown: &mut String) {
    for line in cable.header.iter().chain(&cable.trailer) {
        shown.push_str(&line.text);
        shown.push('\n');
    }
    for block in &cable.body {
        if let Some(number) = block.number {
            shown.push_str(&format!("{number} "));
        }
        if block.kind == enclair::cable::BlockKind::Paragraph {
            shown.push_str(block.marking_as_written.as_deref().unwrap_or_default());
        }
        shown.push(' ');
        shown.push_str(&block.text);
        shown.push('\n');
    }
}

/// The text of a block with the export's mark at each gap.
pub fn with_gaps(block: &Block) -> String {
    let mut out = String::new();
    for piece in view::pieces(block) {
        match piece {
            view::Piece::Text(text) => out.push_str(text),
            view::Piece::Gap => out.push_str(if out.ends_with(' ') { "[text lost here]" } else { " [text lost here]" }),
            view::Piece::Removed(_) => {}
        }
    }
    out
}
