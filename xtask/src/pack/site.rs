//! The hosted site: the name of its build in the page, and its service worker.

use super::{files_below, hex, integrity, program, read, replace_once, slim, styles, version};
use crate::html;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// What a plain static host does not send, and the service worker adds to everything that it serves. The page's own
/// policy stands in the page as well; only a header can forbid that the page is framed.
const HEADERS: [(&str, &str); 7] = [
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-DNS-Prefetch-Control", "off"),
    (
        "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), hid=(), bluetooth=(), microphone=(), midi=(), serial=(), usb=()",
    ),
];

/// Finishes the site in `dist`, built from the project at `root`, with the program `wasm_opt`.
///
/// # Errors
/// When a file cannot be read or written, or the page lacks a place that is to be filled in.
pub fn finish(root: &Path, dist: &Path, wasm_opt: &Path) -> io::Result<()> {
    let page_file = dist.join("index.html");
    let worker = read(&root.join("offline/sw.js"))?;
    let _ = fs::remove_file(dist.join("sw.js"));
    program::finish(dist, &read(&page_file)?, wasm_opt)?;
    slim_down(dist)?;
    let manifest = dist.join("manifest.webmanifest");
    fs::write(&manifest, with_icons(&read(&manifest)?, &root.join("public/icons"))?)?;
    let page = with_version(&styles::join(dist, &read(&page_file)?)?, &version(root)?)?;
    fs::write(&page_file, &page)?;
    let build = build_of(&assets(dist)?, &worker);
    let page = with_build(&page, &build)?;
    fs::write(&page_file, &page)?;
    let headers = headers(&page);
    let worker = replace_once(&worker, "const BUILD = \"development\";", &format!("const BUILD = \"{build}\";"))?;
    let worker = replace_once(&worker, "const ASSETS = {};", &format!("const ASSETS = {};", object(&assets(dist)?)))?;
    let worker = replace_once(&worker, "const HEADERS = {};", &format!("const HEADERS = {};", object(&headers)))?;
    fs::write(dist.join("sw.js"), slim::script(&worker))?;
    println!("The build is {build}.");
    Ok(())
}

fn slim_down(dist: &Path) -> io::Result<()> {
    for file in files_below(dist)? {
        let slim = match file.extension().and_then(|end| end.to_str()) {
            Some("js") => slim::script(&read(&file)?),
            Some("css") => slim::markup(&read(&file)?, ["/*", "*/"]),
            Some("html") => slim::markup(&read(&file)?, ["<!--", "-->"]),
            _ => continue,
        };
        fs::write(&file, slim)?;
    }
    Ok(())
}

/// The page with the version in its panel.
pub(super) fn with_version(page: &str, version: &str) -> io::Result<String> {
    replace_once(page, "<span data-proof=\"version\">0.0.0<", &format!("<span data-proof=\"version\">{version}<"))
}

/// The page with the name of the build in its panel.
pub(super) fn with_build(page: &str, build: &str) -> io::Result<String> {
    replace_once(page, "<code data-proof=\"build\">development<", &format!("<code data-proof=\"build\">{build}<"))
}

/// The manifest with its icons inside: the page's policy allows no image from any address, its own server's included,
/// and holds for the manifest's icons as well.
fn with_icons(manifest: &str, icons: &Path) -> io::Result<String> {
    let mut parts = manifest.split("\"icons/");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('"').ok_or_else(|| io::Error::other("an icon's address has no end"))?;
        let kind = if name.ends_with(".svg") { "image/svg+xml" } else { "image/png" };
        out.push_str(&format!("\"data:{kind};base64,{}\"{rest}", STANDARD.encode(fs::read(icons.join(name))?)));
    }
    Ok(out)
}

/// The files of the site with their checksums; the start page under the name that visitors ask for.
fn assets(dist: &Path) -> io::Result<BTreeMap<String, String>> {
    let mut assets = BTreeMap::new();
    for file in files_below(dist)? {
        let parts = file.strip_prefix(dist).unwrap_or(&file).components();
        let name = parts.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/");
        let name = if name == "index.html" { "./".to_owned() } else { name };
        assets.insert(name, integrity(&fs::read(&file)?));
    }
    Ok(assets)
}

/// The name of a build: any other byte anywhere in the site, or in its service worker, gives another.
fn build_of(assets: &BTreeMap<String, String>, worker: &str) -> String {
    let mut all = hex(worker.as_bytes());
    for (name, sum) in assets {
        all.push_str(&format!("\n{sum} {name}"));
    }
    hex(all.as_bytes())[..16].to_owned()
}

fn headers(page: &str) -> BTreeMap<String, String> {
    let policy = html::policies(page).first().map(|policy| format!("{policy}; frame-ancestors 'none'"));
    let fixed = HEADERS.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    fixed.chain(policy.map(|policy| ("Content-Security-Policy".to_owned(), policy))).collect()
}

/// An object of strings in JavaScript. Names and values are our own and hold neither quotes nor backslashes.
fn object(entries: &BTreeMap<String, String>) -> String {
    let lines: Vec<_> = entries.iter().map(|(name, value)| format!("  \"{name}\": \"{value}\",\n")).collect();
    format!("{{\n{}}}", lines.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assets_of(name: &str, sum: &str) -> BTreeMap<String, String> {
        BTreeMap::from([(name.to_owned(), sum.to_owned())])
    }

    #[test]
    fn every_change_gives_another_build() {
        let build = build_of(&assets_of("a.js", "sha256-x"), "worker");
        assert_eq!(build.len(), 16);
        assert_eq!(build, build_of(&assets_of("a.js", "sha256-x"), "worker"));
        for other in [
            build_of(&assets_of("a.js", "sha256-y"), "worker"),
            build_of(&assets_of("b.js", "sha256-x"), "worker"),
            build_of(&assets_of("a.js", "sha256-x"), "another worker"),
        ] {
            assert_ne!(build, other);
        }
    }

    #[test]
    fn the_headers_hold_the_pages_own_policy_and_forbid_framing() {
        let page = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";
        assert_eq!(headers(page)["Content-Security-Policy"], "default-src 'none'; frame-ancestors 'none'");
    }
}
