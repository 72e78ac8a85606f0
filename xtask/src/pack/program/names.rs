//! Short names for what the program asks of the browser.
//!
//! wasm-bindgen ends each name in a number of sixteen digits that keeps apart what many packages might declare. The number
//! stands in the program and in the glue, and nothing packs it: here it goes, and where two names are then the same, they
//! are counted: `click`, `click$2`.

use super::fault;
use crate::imports::plain;
use std::collections::BTreeMap;
use std::io;

/// For each name its short one; those that have none keep theirs.
pub(super) fn short_names(names: &[String]) -> BTreeMap<String, String> {
    let mut counts = BTreeMap::<String, usize>::new();
    let mut short = BTreeMap::new();
    for name in names.iter().filter(|name| is_numbered(name)) {
        let plain = plain(name);
        let count = counts.entry(plain.clone()).or_default();
        *count += 1;
        let new = if *count == 1 { plain } else { format!("{plain}${count}") };
        short.insert(name.clone(), new);
    }
    short
}

/// Whether the name has the form `__wbg_click_4f9c0a1b2c3d4e5f`.
fn is_numbered(name: &str) -> bool {
    name.starts_with("__wbg_") && plain(name).len() + "__wbg_".len() + 1 + 16 == name.len()
}

/// The glue with the short names. Each stands there once, as the name of a function: `__wbg_click_4f9c0a1b2c3d4e5f: function`.
pub(super) fn in_glue(glue: &str, short: &BTreeMap<String, String>) -> io::Result<String> {
    let mut found = 0;
    let lines: Vec<String> = glue
        .lines()
        .map(|line| {
            let Some((name, rest)) = line.split_once(": function") else { return line.to_owned() };
            let Some(new) = short.get(name.trim()) else { return line.to_owned() };
            found += 1;
            format!("{new}: function{rest}")
        })
        .collect();
    if found != short.len() {
        return Err(fault(&format!("{} names are shortened in the program, and {found} in its glue", short.len())));
    }
    Ok(lines.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLICK: &str = "__wbg_click_4f9c0a1b2c3d4e5f";
    const OTHER_CLICK: &str = "__wbg_click_00000a1b2c3d4e5f";

    #[test]
    fn numbers_go_and_what_is_then_the_same_is_counted() {
        let names = [CLICK, "__wbindgen_throw", OTHER_CLICK, "__wbg__wbg_cb_unref_09736879a3f67559"].map(str::to_owned);
        let short = short_names(&names);
        assert_eq!(short.get(CLICK).map(String::as_str), Some("click"));
        assert_eq!(short.get(OTHER_CLICK).map(String::as_str), Some("click$2"));
        assert_eq!(short.get("__wbg__wbg_cb_unref_09736879a3f67559").map(String::as_str), Some("_wbg_cb_unref"));
        assert_eq!(short.len(), 3);
    }

    #[test]
    fn the_glue_has_the_same_names_or_is_refused() {
        let glue = format!("{CLICK}: function(arg0) {{\narg0.click();\n}},\n");
        let short = BTreeMap::from([(CLICK.to_owned(), "click".to_owned())]);
        assert_eq!(in_glue(&glue, &short).expect("it fits"), "click: function(arg0) {\narg0.click();\n},\n");
        assert!(in_glue("", &short).is_err());
    }
}
