//! Every real cable that is at hand, read as its hand-checked truth says, with no word of it lost and none of a page left.
//!
//! The cables are no part of the project: they stand in `../shared`. Where one is missing the tests say so, and under CI
//! they fail (`ENCLAIR_NO_CORPUS=1` says that it is known).

#[path = "../common/mod.rs"]
mod common;
mod page;
mod scraped;
mod truth;
mod words;

use page::Page;

/// The real cables below a folder of the corpus, by the end of their names; none where the corpus is not there.
fn files(folder: &str, end: &str) -> Vec<String> {
    let below = common::files_below(&common::corpus_folder().join(folder));
    let names = below.iter().filter_map(|path| path.file_name()?.to_str().map(str::to_owned));
    let found: Vec<String> = names.filter(|name| name.ends_with(end)).map(|name| format!("{folder}/{name}")).collect();
    if found.is_empty() {
        let none = common::corpus(&format!("{folder}/*{end}"));
        assert!(none.is_none());
    }
    found
}

/// All the disagreements of a set of files, each on a line with the file's name in front.
struct Differences(Vec<String>);

impl Differences {
    fn assert_none(&self, what: &str) {
        assert!(self.0.is_empty(), "{what}: {} differences\n{}", self.0.len(), self.0.join("\n"));
    }
}

#[test]
fn every_truth_file_is_met() {
    let mut all = Differences(Vec::new());
    for truth in files("html", ".truth.json") {
        let page = Page::read(&truth.replace(".truth.json", ".html"));
        let wanted = common::corpus(&truth).expect("the truth was listed");
        let wanted = serde_json::from_slice(&wanted).expect("a truth file is JSON");
        all.0.extend(truth::compare(&page, &wanted).into_iter().map(|line| format!("{truth}: {line}")));
    }
    all.assert_none("record against truth");
}

#[test]
fn no_word_of_a_page_s_cable_is_lost_and_none_of_the_page_is_left() {
    let mut all = Differences(Vec::new());
    for file in files("html", ".html") {
        let page = Page::read(&file);
        all.0.extend(words::compare(&page).map(|line| format!("{file}: {line}")));
    }
    all.assert_none("words");
}

#[test]
fn every_paragraph_with_a_mark_is_a_paragraph_of_the_record() {
    let mut all = Differences(Vec::new());
    for file in files("html", ".html") {
        let page = Page::read(&file);
        all.0.extend(words::marks(&page).map(|line| format!("{file}: {line}")));
    }
    all.assert_none("markings");
}

#[test]
fn lost_words_are_marked_where_they_were_lost_and_nowhere_else() {
    let mut all = Differences(Vec::new());
    for file in files("text", ".simscrape.json") {
        all.0.extend(scraped::compare(&file).into_iter().map(|line| format!("{file}: {line}")));
    }
    all.assert_none("gaps");
}

/// The same cables as plain text in five lines and the telegram: the body is the page's, block for block.
#[test]
fn a_text_copy_has_the_body_of_its_page() {
    let mut all = Differences(Vec::new());
    for file in files("text", ".txt").iter().filter(|file| !file.contains("simscrape") && !file.contains(".head.")) {
        let name = file.trim_start_matches("text/").replace(".txt", ".html");
        let page = Page::read(&format!("html/{name}"));
        let bytes = common::corpus(file).expect("the file was listed");
        let text = enclair::parse(file, &bytes).unwrap_or_else(|refusal| panic!("{file}: {refusal}"));
        let (wanted, found) = (&page.parsed.record.cables[0], &text.record.cables[0]);
        all.0.extend(truth::same_body(wanted, found).into_iter().map(|line| format!("{file}: {line}")));
    }
    all.assert_none("text against page");
}
