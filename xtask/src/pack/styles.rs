//! One style sheet for the site: the sheets of the sources, each beside what it is for, in the order of the page.
//!
//! Together they pack to two thirds of what they do one by one, and a first visit asks for one file instead of a dozen.

use super::{hex, read, replace_once};
use crate::html::{attribute, tags};
use std::fs;
use std::io;
use std::path::Path;

/// Puts the page's style sheets into one file and returns the page that names it.
///
/// # Errors
/// When the page names none, or a file cannot be read or written.
pub(super) fn join(dist: &Path, page: &str) -> io::Result<String> {
    let sheets: Vec<(&str, &str)> = tags(page)
        .into_iter()
        .filter(|tag| attribute(tag, "rel") == Some("stylesheet"))
        .filter_map(|tag| Some((tag, attribute(tag, "href")?)))
        .collect();
    let (last, _) = sheets.last().ok_or_else(|| io::Error::other("the page names no style sheet"))?;
    let (mut all, mut page) = (String::new(), page.to_owned());
    for (tag, link) in &sheets {
        let file = dist.join(link.trim_start_matches("./"));
        all.push_str(&read(&file)?);
        fs::remove_file(&file)?;
        if tag != last {
            page = replace_once(&page, &format!("<{tag}>"), "")?;
        }
    }
    let name = format!("style-{}.css", &hex(all.as_bytes())[..16]);
    fs::write(dist.join(&name), all)?;
    replace_once(&page, &format!("<{last}>"), &format!("<link rel=\"stylesheet\" href=\"./{name}\">"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_joined_in_the_order_of_the_page() {
        let folder = std::env::temp_dir().join(format!("enclair-styles-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("the temporary folder can be made");
        for (name, text) in [("z.css", "p {}\n"), ("a.css", "q {}\n")] {
            fs::write(folder.join(name), text).expect("a file can be written");
        }
        let page = "<link rel=\"stylesheet\" href=\"./z.css\"/>\n<link rel=\"stylesheet\" href=\"./a.css\"/>\n<p>";
        let joined = join(&folder, page).expect("both are there");
        let files = crate::pack::files_below(&folder).expect("the folder can be read");
        let text = fs::read_to_string(&files[0]).expect("the sheet is there");
        fs::remove_dir_all(&folder).expect("the folder can be removed");
        let name = files[0].file_name().and_then(|name| name.to_str()).expect("it has a name");
        assert_eq!((files.len(), text.as_str()), (1, "p {}\nq {}\n"));
        assert_eq!(joined, format!("\n<link rel=\"stylesheet\" href=\"./{name}\">\n<p>"));
        assert!(join(&folder, "<p>").is_err());
    }
}
