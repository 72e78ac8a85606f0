//! From the target of a request to a file below the served folder, and never to one outside it.

use std::path::{Component, Path, PathBuf};

/// What a target leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// This file, which exists.
    File(PathBuf),
    /// A folder asked for without its final slash: relative links would go wrong, so the browser is sent here.
    Redirect(String),
    /// Nothing, or nothing that may be seen.
    Nothing,
}

/// `prefix` with exactly one slash at each end.
pub(super) fn normal_prefix(prefix: &str) -> String {
    let inner = prefix.trim_matches('/');
    if inner.is_empty() { "/".to_owned() } else { format!("/{inner}/") }
}

/// Finds the file that `target` (path and query, percent-encoded) asks for.
///
/// `root` must be canonical and `prefix` normal (see [`normal_prefix`]).
pub(super) fn find(root: &Path, prefix: &str, target: &str) -> Found {
    let encoded = target.split(['?', '#']).next().unwrap_or_default();
    if format!("{encoded}/") == prefix {
        return Found::Redirect(prefix.to_owned());
    }
    let Some(relative) = encoded.strip_prefix(prefix).and_then(decode) else {
        return Found::Nothing;
    };
    if !stays_inside(&relative) {
        return Found::Nothing;
    }
    // Canonical, then compared: a symbolic link that leads outside is no way out either.
    match root.join(&relative).canonicalize() {
        Ok(found) if !found.starts_with(root) => Found::Nothing,
        Ok(found) if found.is_file() => Found::File(found),
        Ok(found) if found.join("index.html").is_file() => {
            if encoded.ends_with('/') {
                Found::File(found.join("index.html"))
            } else {
                Found::Redirect(format!("{encoded}/"))
            }
        }
        _ => Found::Nothing,
    }
}

/// Only plain names: no `..`, no root, no drive, no backslash, which Windows would read as a separator.
fn stays_inside(relative: &str) -> bool {
    !relative.contains(['\\', '\0']) && Path::new(relative).components().all(|part| matches!(part, Component::Normal(_)))
}

/// Undoes percent-encoding; `None` for a broken escape or bytes that are not UTF-8.
fn decode(encoded: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}
