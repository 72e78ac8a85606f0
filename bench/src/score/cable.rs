//! The cables that are set into pages: synthetic ones of the repository, and the real corpus where it is at hand.

use std::error::Error;
use std::fs;
use std::path::Path;

/// A cable by itself.
pub struct Cable {
    /// File it came from.
    pub name: String,
    /// Its text, line by line as transmitted.
    pub text: String,
    /// One of the corpus.
    pub real: bool,
}

/// Every cable there is.
///
/// # Errors
/// When a file of the repository cannot be read.
pub fn all() -> Result<Vec<Cable>, Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut cables = Vec::new();
    for entry in fs::read_dir(root.join("bench/cables"))? {
        let path = entry?.path();
        cables.push(Cable { name: name_of(&path), text: fs::read_to_string(&path)?, real: false });
    }
    for entry in fs::read_dir(root.join("../shared/corpus/html")).into_iter().flatten() {
        let path = entry?.path();
        // The oldest pages of a cable that is there three times differ in the page alone.
        if path.extension().is_none_or(|end| end != "html") || name_of(&path).matches('.').count() > 1 {
            continue;
        }
        if let Some(text) = telegram(&fs::read_to_string(&path)?) {
            cables.push(Cable { name: name_of(&path), text, real: true });
        }
    }
    cables.sort_by(|one, other| (one.real, &one.name).cmp(&(other.real, &other.name)));
    Ok(cables)
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The words of a leaked page's `pre` blocks: heading and body, without links and pilcrows.
fn telegram(page: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once("<pre>") {
        let (block, next) = after.split_once("</pre>")?;
        out.push_str(&shown(block));
        out.push('\n');
        rest = next;
    }
    // What the publisher says of the record is no word of the telegram.
    let written = out.lines().filter(|line| !line.starts_with("This record is a partial extract"));
    let text = written.map(|line| line.trim_end().trim_start_matches('¶')).collect::<Vec<_>>().join("\n");
    (!text.trim().is_empty()).then_some(text)
}

/// A block without its tags, with the few references that these pages use.
fn shown(block: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for sign in block.chars() {
        match sign {
            '<' => inside = true,
            '>' if inside => inside = false,
            _ if inside => {}
            _ => out.push(sign),
        }
    }
    let references = [("&#x000A;", "\n"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">")];
    let out = references.iter().fold(out, |text, (reference, sign)| text.replace(reference, sign));
    out.replace("&nbsp;", " ").replace("&amp;", "&")
}
