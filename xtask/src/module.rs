//! The binary format of wasm modules, as much of it as stands in their list of imports.

/// What a module begins with: its magic number and the version of the format.
const HEADER: &[u8] = b"\0asm\x01\0\0\0";

/// The numbers of the sections with the imports and the exports.
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

/// The names of a module's imports, in its order; `None` when it is no module.
#[must_use]
pub fn imports(module: &[u8]) -> Option<Vec<String>> {
    let mut rest = Bytes(module.strip_prefix(HEADER)?);
    while !rest.0.is_empty() {
        let (section, body) = rest.section()?;
        if section == IMPORTS {
            let mut body = Bytes(body);
            return (0..body.number()?).map(|_| String::from_utf8(body.import()?.name.to_vec()).ok()).collect();
        }
    }
    Some(Vec::new())
}

/// The module with other names for its imports, each given by the old one; `None` when it is no module.
#[must_use]
pub fn rename_imports(module: &[u8], new_name: impl Fn(&str) -> String) -> Option<Vec<u8>> {
    with_section(module, IMPORTS, |body| renamed_section(body, &new_name))
}

/// The module without those exports that `goes` names; `None` when it is no module.
#[must_use]
pub fn without_exports(module: &[u8], goes: impl Fn(&str) -> bool) -> Option<Vec<u8>> {
    with_section(module, EXPORTS, |body| left_exports(body, &goes))
}

/// The module with another body in one of its sections.
fn with_section(module: &[u8], number: u8, change: impl Fn(Bytes<'_>) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
    let mut rest = Bytes(module.strip_prefix(HEADER)?);
    let mut out = HEADER.to_vec();
    while !rest.0.is_empty() {
        let (section, body) = rest.section()?;
        out.push(section);
        if section == number { put_bytes(&mut out, &change(Bytes(body))?) } else { put_bytes(&mut out, body) }
    }
    Some(out)
}

/// Each export is its name, what it is, and its number among those of its kind.
fn left_exports(mut body: Bytes<'_>, goes: impl Fn(&str) -> bool) -> Option<Vec<u8>> {
    let (mut left, mut out) = (0, Vec::new());
    for _ in 0..body.number()? {
        let start = body.0;
        let name = str::from_utf8(body.counted()?).ok()?;
        body.byte()?;
        body.number()?;
        if !goes(name) {
            left += 1;
            out.extend_from_slice(&start[..start.len() - body.0.len()]);
        }
    }
    let mut counted = Vec::new();
    put_number(&mut counted, left);
    counted.extend(out);
    Some(counted)
}

fn renamed_section(mut body: Bytes<'_>, new_name: impl Fn(&str) -> String) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let count = body.number()?;
    put_number(&mut out, count);
    for _ in 0..count {
        let import = body.import()?;
        put_bytes(&mut out, import.module);
        put_bytes(&mut out, new_name(str::from_utf8(import.name).ok()?).as_bytes());
        out.extend_from_slice(import.kind);
    }
    Some(out)
}

fn put_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    put_number(out, bytes.len());
    out.extend_from_slice(bytes);
}

/// An unsigned number in LEB128.
fn put_number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// One import: the module that it is asked of, its name, and what it is, as it is written.
struct Import<'a> {
    module: &'a [u8],
    name: &'a [u8],
    kind: &'a [u8],
}

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

    /// Bytes with their number in front.
    fn counted(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        self.take(length)
    }

    fn section(&mut self) -> Option<(u8, &'a [u8])> {
        Some((self.byte()?, self.counted()?))
    }

    fn import(&mut self) -> Option<Import<'a>> {
        let (module, name, start) = (self.counted()?, self.counted()?, self.0);
        self.kind()?;
        Some(Import { module, name, kind: &start[..start.len() - self.0.len()] })
    }

    fn kind(&mut self) -> Option<()> {
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
        Some(())
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

    /// One type, and two imports: the function `env.a`, the memory `env.mem`. An empty section of data.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x14\x02\x03env\x01a\0\0\x03env\x03mem\x02\0\x01\x0b\x01\0";

    #[test]
    fn imports_are_read_from_the_module() {
        assert_eq!(imports(MODULE), Some(vec!["a".to_owned(), "mem".to_owned()]));
        assert_eq!(imports(HEADER), Some(vec![]));
        for cut in 9..MODULE.len() - 3 {
            assert_ne!(imports(&MODULE[..cut]), Some(vec!["a".to_owned(), "mem".to_owned()]), "{cut}");
        }
        assert_eq!(imports(b"<html>"), None);
    }

    #[test]
    fn other_names_change_nothing_else() {
        assert_eq!(rename_imports(MODULE, str::to_owned).as_deref(), Some(MODULE));
        let long = "n".repeat(200);
        let renamed = rename_imports(MODULE, |name| if name == "a" { long.clone() } else { name.to_owned() });
        let renamed = renamed.expect("it is a module");
        assert_eq!(imports(&renamed), Some(vec![long.clone(), "mem".to_owned()]));
        let back = rename_imports(&renamed, |name| if name == long { "a".to_owned() } else { name.to_owned() });
        assert_eq!(back.as_deref(), Some(MODULE));
    }

    #[test]
    fn exports_go_by_name() {
        // The functions `a`, number 300, and `b`, number 1.
        let module = b"\0asm\x01\0\0\0\x07\x0a\x02\x01a\0\xac\x02\x01b\0\x01";
        let left = without_exports(module, |name| name == "a");
        assert_eq!(left.as_deref(), Some(&b"\0asm\x01\0\0\0\x07\x05\x01\x01b\0\x01"[..]));
        assert_eq!(without_exports(module, |_| false).as_deref(), Some(&module[..]));
    }
}
