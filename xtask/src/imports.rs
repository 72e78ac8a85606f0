//! What the program asks of the browser: the imports of its wasm module, held against a list that is read before it grows.
//!
//! The module can reach nothing outside itself but by an import, so the list is the whole of what it can do. A new way to
//! send something (`fetch`, a socket) would have to appear there.

use crate::failure::{Failure, Outcome};
use crate::project;
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
    let names = names(&bytes).ok_or_else(|| fail(format!("{} is no wasm module.", program.display())))?;
    Ok(names.into_iter().map(|name| plain(&name)).collect())
}

/// `__wbg_click_4f9c0a1b2c3d4e5f` is `click`: the number comes from the place of the declaration and means nothing.
fn plain(name: &str) -> String {
    let name = name.strip_prefix("__wbg_").unwrap_or(name);
    match name.rsplit_once('_') {
        Some((front, number)) if number.len() == 16 && number.bytes().all(|byte| byte.is_ascii_hexdigit()) => front.to_owned(),
        // Casts are numbered in the order in which they are compiled.
        Some((front, number)) if front.starts_with("__wbindgen_cast") && !number.is_empty() => "__wbindgen_cast".to_owned(),
        _ => name.to_owned(),
    }
}

/// The names of a module's imports, in its order; `None` when it is no module.
fn names(module: &[u8]) -> Option<Vec<String>> {
    let mut rest = Bytes(module.strip_prefix(b"\0asm\x01\0\0\0")?);
    while !rest.0.is_empty() {
        let (section, length) = (rest.byte()?, rest.number()?);
        let mut body = Bytes(rest.take(length)?);
        // Imports have section number 2.
        if section == 2 {
            return (0..body.number()?).map(|_| body.import()).collect();
        }
    }
    Some(Vec::new())
}

/// As much of wasm's binary format as stands in its list of imports.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    /// An unsigned number in LEB128.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0_usize;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    fn name(&mut self) -> Option<String> {
        let length = self.number()?;
        String::from_utf8(self.take(length)?.to_vec()).ok()
    }

    /// Module, name and what it is; the name.
    fn import(&mut self) -> Option<String> {
        self.name()?;
        let name = self.name()?;
        match self.byte()? {
            // A function with its type.
            0 => drop(self.number()?),
            // A table: kind of its elements, limits.
            1 => {
                self.byte()?;
                self.limits()?;
            }
            2 => self.limits()?,
            // A global: type, whether it changes.
            3 => drop(self.take(2)?),
            // An exception's tag.
            4 => drop((self.byte()?, self.number()?)),
            _ => return None,
        }
        Some(name)
    }

    fn limits(&mut self) -> Option<()> {
        let has_most = self.byte()? & 1 == 1;
        self.number()?;
        if has_most { self.number().map(drop) } else { Some(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_are_read_from_the_module() {
        // One type, and two imports: the function `env.a`, the memory `env.mem`.
        let module = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x14\x02\x03env\x01a\0\0\x03env\x03mem\x02\0\x01";
        assert_eq!(names(module), Some(vec!["a".to_owned(), "mem".to_owned()]));
        assert_eq!(names(b"\0asm\x01\0\0\0"), Some(vec![]));
        for cut in 9..module.len() {
            assert_ne!(names(&module[..cut]), Some(vec!["a".to_owned(), "mem".to_owned()]), "{cut}");
        }
        assert_eq!(names(b"<html>"), None);
    }

    #[test]
    fn names_are_compared_without_their_numbers() {
        assert_eq!(plain("__wbg_click_4f9c0a1b2c3d4e5f"), "click");
        assert_eq!(plain("__wbg_set_innerHTML_a9d3a267967b5117"), "set_innerHTML");
        assert_eq!(plain("__wbindgen_init_externref_table"), "__wbindgen_init_externref_table");
    }
}
