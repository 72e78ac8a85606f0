//! The inputs: a cable, longer ones grown from it, and web pages.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// What the inputs are grown to: from a long cable to just under what the parser takes.
pub const SIZES: [Size; 4] = [("64 KB", 64 << 10), ("1 MB", 1 << 20), ("8 MB", 8 << 20), ("15 MB", 15 << 20)];

/// Its name and its bytes.
type Size = (&'static str, usize);

/// Paragraph numbers have three digits at most; after this one they begin again.
const LAST_NUMBER: usize = 999;

/// Documents that are measured together.
pub struct Input {
    /// Its name in the table.
    pub name: String,
    /// One document, or a set that is read one after the other.
    pub documents: Vec<String>,
    /// True for web pages: these have a peer.
    pub is_page: bool,
    /// True when it was grown from the seed, as one of a row of sizes.
    pub grown: bool,
}

/// A cable cut where its numbered paragraphs begin.
pub struct Seed {
    name: &'static str,
    text: String,
    heading: String,
    /// Without their numbers, up to the next one's.
    paragraphs: Vec<String>,
    tail: String,
}

/// The real cable where the corpus is at hand, the invented sample where it is not.
pub fn seed() -> Result<Seed, Box<dyn Error>> {
    let real = project().join("../shared/corpus/seed/cable.txt");
    let (name, path) =
        if real.is_file() { ("the real cable", real) } else { ("the sample", project().join("public/samples/sample.txt")) };
    let text = fs::read_to_string(&path).map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    cut(name, text)
}

/// The parser itself says where the paragraphs are, and `grown` checks what became of them.
fn cut(name: &'static str, text: String) -> Result<Seed, Box<dyn Error>> {
    let parsed = enclair::parse(name, text.as_bytes())?;
    let body = &parsed.record.cables[0].body;
    let starts: Vec<usize> = body.iter().filter(|block| block.number.is_some()).map(|block| block.span.start).collect();
    let (Some(&first), Some(last)) = (starts.first(), body.last()) else { return Err("The seed has no paragraphs.".into()) };
    let end = text[last.span.end..].find('\n').map_or(text.len(), |at| last.span.end + at + 1);
    let ends = starts.iter().skip(1).copied().chain([end]);
    let unnumbered =
        |(start, end): (&usize, usize)| text[*start..end].trim_start_matches(|c: char| c.is_ascii_digit()).to_owned();
    let paragraphs = starts.iter().zip(ends).map(unnumbered).collect();
    Ok(Seed { name, heading: text[..first].to_owned(), paragraphs, tail: text[end..].to_owned(), text })
}

/// The seed as it is, and grown.
pub fn texts(seed: &Seed) -> Result<Vec<Input>, Box<dyn Error>> {
    let mut inputs = vec![Input { name: seed.name.to_owned(), documents: vec![seed.text.clone()], is_page: false, grown: false }];
    for (size, bytes) in SIZES {
        let documents = vec![grown(seed, bytes, str::to_owned)?];
        inputs.push(Input { name: format!("{size} text"), documents, is_page: false, grown: true });
    }
    Ok(inputs)
}

/// The real pages where the corpus is at hand, and pages of the grown cables.
pub fn pages(seed: &Seed) -> Result<Vec<Input>, Box<dyn Error>> {
    let documents = real_pages()?;
    let mut inputs = Vec::new();
    if !documents.is_empty() {
        inputs.push(Input { name: format!("{} real pages", documents.len()), documents, is_page: true, grown: false });
    }
    for (size, bytes) in SIZES {
        let documents = vec![page(&grown(seed, bytes, as_paragraph)?)];
        inputs.push(Input { name: format!("{size} page"), documents, is_page: true, grown: true });
    }
    Ok(inputs)
}

/// One cable of about this many bytes: the heading once, the paragraphs again and again with rising numbers, and the
/// tail once, each in the form given.
fn grown(seed: &Seed, bytes: usize, form: fn(&str) -> String) -> Result<String, Box<dyn Error>> {
    let tail = form(&seed.tail);
    let mut out = form(&seed.heading);
    let mut count = 0;
    for paragraph in seed.paragraphs.iter().cycle() {
        if out.len() + tail.len() >= bytes {
            break;
        }
        out.push_str(&form(&format!("{}{paragraph}", count % LAST_NUMBER + 1)));
        count += 1;
    }
    out.push_str(&tail);
    let parsed = enclair::parse("grown", out.as_bytes())?;
    let numbered = parsed.record.cables[0].body.iter().filter(|block| block.number.is_some()).count();
    if numbered == count {
        Ok(out)
    } else {
        Err(format!("A cable grown to {bytes} bytes has {count} paragraphs, but {numbered} were read.").into())
    }
}

/// A paragraph of a page, with a break at the end of each line.
fn as_paragraph(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!("<p>{}</p>\n", escaped.trim_end().replace('\n', "<br>\n"))
}

/// A page as a small website would make it: head, menu, article, footer.
fn page(article: &str) -> String {
    let menu: String =
        ["Home", "Archive", "Search", "About"].iter().map(|name| format!("<li><a href=\"/{name}\">{name}</a></li>")).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>A cable</title>\n\
         <style>body {{ margin: 0 auto; max-width: 40em }}</style>\n<script>document.title += \" (read)\";</script></head>\n\
         <body><header><nav><ul>{menu}</ul></nav></header>\n<main><article>\n{article}</article></main>\n\
         <footer><p>Copyright. All rights reserved. Privacy policy. Contact us.</p></footer></body></html>\n"
    )
}

/// The web pages of the corpus, in the order of their names.
fn real_pages() -> Result<Vec<String>, Box<dyn Error>> {
    let Ok(folder) = fs::read_dir(project().join("../shared/corpus/html")) else { return Ok(Vec::new()) };
    let mut paths: Vec<PathBuf> = folder.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "html"));
    paths.sort();
    paths.iter().map(|path| Ok(String::from_utf8_lossy(&fs::read(path)?).into_owned())).collect()
}

/// The folder of the project.
pub fn project() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}
