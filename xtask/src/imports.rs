//! What the program asks of the browser: the imports of its wasm module, held against a list that is read before it grows.
//!
//! The module can reach nothing outside itself but by an import, so the list is the whole of what it can do. A new way to
//! send something (`fetch`, a socket) would have to appear there.

use crate::failure::{Failure, Outcome};
use crate::{module, project};
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

/// Words of interfaces that reach another place, or run text as a program. None may ever be imported.
const NEVER: [&str; 18] = [
    "fetch",
    "XMLHttpRequest",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "sendBeacon",
    "RTC",
    "Worker",
    "importScripts",
    "eval",
    "Function_",
    "newnoargs",
    "indexedDB",
    "cookie",
    "insertAdjacentHTML",
    "document_write",
    "pushState",
    "set_href",
];

/// Writes a value of the browser's down as text for a person who looks for a mistake. Whether it is imported hangs on the standard
/// library that the program was built with ([`crate::small`]), and it does nothing.
const EITHER_WAY: &str = "__wbindgen_debug_string";

/// Compares the imports of the built program with the checked-in list.
///
/// # Errors
/// When they differ, or one of them is of a kind that is never allowed.
pub fn check() -> Outcome {
    let found = found()?;
    if let Some(bad) = found.iter().find(|name| NEVER.iter().any(|word| name.contains(word))) {
        return Err(Failure::new(format!("The program imports {bad}."), "It must not reach other places: take the call out."));
    }
    let list = list_file();
    if std::env::var_os("ENCLAIR_ACCEPT_IMPORTS").is_some() {
        let text: String = found.iter().map(|name| format!("{name}\n")).collect();
        return fs::write(&list, text)
            .map_err(|error| Failure::new(format!("{} cannot be written: {error}.", list.display()), "Make it writable."));
    }
    let known = fs::read_to_string(&list).unwrap_or_default();
    let known: BTreeSet<String> = known.lines().map(str::to_owned).collect();
    let new: Vec<_> = found.difference(&known).map(String::as_str).collect();
    let gone: Vec<_> = known.difference(&found).map(String::as_str).collect();
    if new.is_empty() && gone.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        format!("The program's imports are not those of {}: new {new:?}, gone {gone:?}.", list.display()),
        "Make sure that each new one is harmless, and run this again with ENCLAIR_ACCEPT_IMPORTS=1, which writes the list.",
    ))
}

fn list_file() -> PathBuf {
    project::root().join("xtask/wasm-imports.txt")
}

fn found() -> Outcome<BTreeSet<String>> {
    let fail = |what: String| Failure::new(what, "Build the site again: `cargo xtask dist`.");
    let entries = fs::read_dir(project::dist()).map_err(|error| fail(format!("dist/ cannot be read: {error}.")))?;
    let program = entries.flatten().map(|entry| entry.path()).find(|path| path.extension().is_some_and(|end| end == "wasm"));
    let program = program.ok_or_else(|| fail("dist/ holds no program.".to_owned()))?;
    let bytes = fs::read(&program).map_err(|error| fail(format!("{} cannot be read: {error}.", program.display())))?;
    let names = module::imports(&bytes).ok_or_else(|| fail(format!("{} is no wasm module.", program.display())))?;
    Ok(names.into_iter().map(|name| plain(&name)).filter(|name| name != EITHER_WAY).collect())
}

/// `__wbg_click_4f9c0a1b2c3d4e5f` is `click`: the number comes from the place of the declaration and means nothing.
#[must_use]
pub fn plain(name: &str) -> String {
    let name = name.strip_prefix("__wbg_").unwrap_or(name);
    // `click$2`: what is left of it where two have the same name.
    let name = name.split('$').next().unwrap_or(name);
    match name.rsplit_once('_') {
        Some((front, number)) if number.len() == 16 && number.bytes().all(|byte| byte.is_ascii_hexdigit()) => front.to_owned(),
        // Casts are numbered in the order in which they are compiled.
        Some((front, number)) if front.starts_with("__wbindgen_cast") && !number.is_empty() => "__wbindgen_cast".to_owned(),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_their_numbers() {
        assert_eq!(plain("__wbg_click_4f9c0a1b2c3d4e5f"), "click");
        assert_eq!(plain("click$2"), "click");
        assert_eq!(plain("__wbg_set_innerHTML_a9d3a267967b5117"), "set_innerHTML");
        assert_eq!(plain("__wbindgen_init_externref_table"), "__wbindgen_init_externref_table");
    }
}
