//! Names for files that every system takes: Windows is the strictest of them.

/// The longest stem, in bytes: with an ending and a browser's ` (1)` it stays far below the 255 that file systems take.
const LONGEST: usize = 100;

/// Names of devices, which Windows takes for no file, whatever ending they have.
const DEVICES: &[&str] = &["CON", "PRN", "AUX", "NUL", "CONIN", "CONOUT", "CLOCK"];

/// What a file without a usable name is called.
const PLAIN: &str = "cable";

/// A name from `stem` and an ending such as `md` or `csl.json`.
///
/// Letters and digits of every script stay, and hyphens, underlines and single dots between them; all else becomes a
/// hyphen. A name of dots, of a device or of nothing gets a word before it.
///
/// ```
/// use enclair::export::file_name;
/// assert_eq!(file_name("08BAGHDAD4006", "bib"), "08BAGHDAD4006.bib");
/// assert_eq!(file_name("../a:b\\c?", "md"), "a-b-c.md");
/// assert_eq!(file_name("nul", "txt"), "cable-nul.txt");
/// ```
#[must_use]
pub fn file_name(stem: &str, ending: &str) -> String {
    let mut out = String::new();
    for c in stem.chars() {
        let fits = c.is_alphanumeric() || c == '_' || (c == '.' && !out.is_empty() && !out.ends_with(['.', '-']));
        let c = if fits { c } else { '-' };
        if out.len() + c.len_utf8() > LONGEST {
            break;
        }
        if c != '-' || !(out.is_empty() || out.ends_with('-')) {
            out.push(c);
        }
    }
    let end = out.trim_end_matches(['.', '-']).len();
    out.truncate(end);
    if out.is_empty() {
        out.push_str(PLAIN);
    } else if is_device(&out) {
        out.insert_str(0, "cable-");
    }
    format!("{out}.{ending}")
}

/// True for `con`, `LPT1`, `aux.report`: what stands before the first dot decides. The raised digits count, too.
fn is_device(name: &str) -> bool {
    let head = name.split('.').next().unwrap_or_default().to_ascii_uppercase();
    let port = head.strip_prefix("COM").or_else(|| head.strip_prefix("LPT"));
    let numbered = port.is_some_and(|rest| {
        let mut digits = rest.chars();
        digits.next().is_some_and(|digit| digit.is_ascii_digit() || matches!(digit, '¹' | '²' | '³')) && digits.next().is_none()
    });
    numbered || DEVICES.contains(&head.as_str())
}

/// A file's name without its folders and its ending: `cables/tea.party.txt` gives `tea.party`.
#[must_use]
pub fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_a_device_a_path_or_nothing() {
        for (stem, name) in [
            ("", "cable.md"),
            ("...", "cable.md"),
            ("-", "cable.md"),
            ("CON", "cable-CON.md"),
            ("com1", "cable-com1.md"),
            ("Lpt¹", "cable-Lpt¹.md"),
            ("aux.report", "cable-aux.report.md"),
            ("COMMA", "COMMA.md"),
            ("COM10", "COM10.md"),
            ("a/b\\c:d*e?f\"g<h>i|j", "a-b-c-d-e-f-g-h-i-j.md"),
            ("tea \u{202e}txt.exe\u{0}", "tea-txt.exe.md"),
            (".hidden", "hidden.md"),
            ("-rf", "rf.md"),
            ("ends in a dot.", "ends-in-a-dot.md"),
            ("Bericht über Пекин", "Bericht-über-Пекин.md"),
        ] {
            assert_eq!(file_name(stem, "md"), name, "{stem}");
        }
    }

    #[test]
    fn a_long_name_is_cut_between_letters() {
        let name = file_name(&"ü".repeat(400), "csl.json");
        assert_eq!(name, format!("{}.csl.json", "ü".repeat(50)));
    }

    #[test]
    fn a_stem_has_no_folder_and_no_ending() {
        for (name, wanted) in [("a/b.txt", "b"), ("c:\\x\\tea.party.html", "tea.party"), (".txt", ".txt"), ("plain", "plain")] {
            assert_eq!(stem(name), wanted);
        }
    }
}
