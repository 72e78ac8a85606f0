//! The single file: the whole viewer in one page that runs from a disk, with the network cut.
//!
//! Style sheets and scripts stand in it with their checksums in its policy; the program is packed with gzip, written as
//! [`dense`] does it, and unpacked by the browser. Its policy allows no connection at all, from the first byte on.

use super::{dense, hex, integrity, read, replace_once};
use crate::html::{attribute, policies, tags};
use flate2::{Compression, GzBuilder};
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// The line of boot.js that fetches the program.
const LOAD: &str = "const load = () => Promise.all([compiled(), import(address(\"glue\")).then((glue) => glue.default)]);";

/// The same for a page that has the program inside; [`dense::READ`] stands before it.
const LOAD_INSIDE: &str =
    "const load = async () => [await WebAssembly.compile(await inside(\"program\").arrayBuffer()), __wbg_init];";

/// The lines of boot.js that fetch the table of terms.
const TABLE: &str = "const response = await fetch(\"./terms.txt\", { priority: \"low\", signal: AbortSignal.timeout(PATIENCE) });
return response.ok ? response.text() : \"\";";

/// The same for a page that has the table inside.
const TABLE_INSIDE: &str = "return inside(\"table\").text();";

/// Puts the single file together from the finished site and writes it to `to`, with its checksum in `SHA256SUMS`.
///
/// # Errors
/// When a file is missing, or the page or the glue is not as expected.
pub fn write(dist: &Path, to: &Path) -> io::Result<()> {
    let page = assemble(dist)?;
    let folder = to.parent().unwrap_or(to);
    fs::create_dir_all(folder)?;
    fs::write(to, &page)?;
    let name = to.file_name().unwrap_or_default().to_string_lossy();
    fs::write(folder.join("SHA256SUMS"), format!("{}  {name}\n", hex(&page)))?;
    println!("{}: {} bytes, SHA-256 {}", to.display(), page.len(), hex(&page));
    Ok(())
}

fn assemble(dist: &Path) -> io::Result<Vec<u8>> {
    let page = read(&dist.join("index.html"))?;
    let all = tags(&page);
    let file = |link: &str| dist.join(link.trim_start_matches("./"));
    let (mut styles, mut first, mut scripts, mut out) = (String::new(), String::new(), Vec::new(), page.clone());
    let (mut glue, mut program) = (None, None);
    for tag in &all {
        let link = attribute(tag, "href").or_else(|| attribute(tag, "src")).unwrap_or_default();
        match (tag.split_whitespace().next(), attribute(tag, "rel"), attribute(tag, "data-boot")) {
            (Some("link"), Some("stylesheet"), _) => styles.push_str(&read(&file(link))?),
            (Some("link"), _, Some("glue")) => glue = Some(read(&file(link))?),
            (Some("link"), _, Some("wasm")) => program = Some(fs::read(file(link))?),
            (Some("link"), Some("manifest"), _) => {}
            // What is no module runs before anything is drawn, here as there.
            (Some("script"), ..) if attribute(tag, "type").is_none() => first.push_str(&read(&file(link))?),
            (Some("script"), ..) => scripts.push(read(&file(link))?),
            _ => continue,
        }
        let end = if tag.starts_with("script") { "</script>" } else { "" };
        out = replace_once(&out, &format!("<{tag}>{end}"), "")?;
    }
    let missing = |what| io::Error::other(format!("the page names no {what}"));
    let script = script(&glue.ok_or_else(|| missing("glue"))?, &scripts)?;
    let program = dense::write(&gzip(&program.ok_or_else(|| missing("program"))?)?);
    let table = dense::write(&gzip(&fs::read(dist.join("terms.txt"))?)?);
    let (styles, first) = (dense::ascii_style(&lines_only(&styles)), dense::ascii_script(&lines_only(&first)));
    let policy = policy(&styles, &[&first, &script]);
    let old = policies(&page).first().copied().unwrap_or_default().to_owned();
    out = replace_once(&out, &old, &policy)?;
    out = replace_once(&out, "<meta charset=\"utf-8\">", &format!("<meta charset=\"{}\">", dense::CHARSET))?;
    out = dense::ascii_page(&lines_only(&out));
    let (head, body) = out.split_once("</head>").ok_or_else(|| missing("end of its head"))?;
    let open = |id: &str| format!("<script id=\"{id}\" type=\"application/octet-stream\">");
    let inside = format!("{head}<script>{first}</script>\n<style>{styles}</style>\n{}", open("program"));
    let between = format!("</script>\n{}", open("table"));
    let rest = format!("</script>\n<script type=\"module\">{script}</script>\n</head>{body}");
    Ok([inside.as_bytes(), &program, between.as_bytes(), &table, rest.as_bytes()].concat())
}

/// Glue and scripts as one module. Each script keeps its names to itself; the service worker has no place in a file.
fn script(glue: &str, scripts: &[String]) -> io::Result<String> {
    let glue = replace_once(glue, "export { initSync, __wbg_init as default };", "")?
        .replace("\nexport class ", "\nclass ")
        .replace("\nexport function ", "\nfunction ");
    let glue = glue.strip_prefix("export ").unwrap_or(&glue).to_owned();
    let mut text = replace_once(&glue, "new URL('app_bg.wasm', import.meta.url)", "undefined")?;
    for script in scripts.iter().filter(|script| !script.contains("navigator.serviceWorker.register(")) {
        let script = match script.contains(LOAD) {
            true => {
                let inside = format!("{}\n{LOAD_INSIDE}", dense::READ);
                replace_once(&replace_once(script, LOAD, &inside)?, TABLE, TABLE_INSIDE)?
            }
            false => script.clone(),
        };
        text.push_str(&format!("\n{{\n{script}}}\n"));
    }
    if text.contains("</script") || text.contains("\nexport ") || text.contains("\nimport ") || !text.contains(LOAD_INSIDE) {
        return Err(io::Error::other("the scripts cannot stand in one page as they are"));
    }
    // Empty lines are taken out here already, since the checksum is of the very bytes between the tags.
    Ok(dense::ascii_script(&lines_only(&text)))
}

fn lines_only(text: &str) -> String {
    text.lines().filter(|line| !line.trim().is_empty()).map(|line| format!("{line}\n")).collect()
}

fn policy(styles: &str, scripts: &[&str]) -> String {
    let scripts: Vec<String> = scripts.iter().map(|script| format!("'{}'", integrity(script.as_bytes()))).collect();
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src '{}'; img-src data:; connect-src 'none'; \
         worker-src blob:; base-uri 'none'; form-action 'none'; frame-src 'none'; object-src 'none'; \
         require-trusted-types-for 'script'; trusted-types enclair-worker",
        scripts.join(" "),
        integrity(styles.as_bytes()),
    )
}

/// The same bytes on every machine: no time and no system's name in the header.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().mtime(0).operating_system(255).write(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
