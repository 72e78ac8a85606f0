//! A paragraph without a marking of its own is under the classification of the whole, and every export says so: it is never
//! unclassified by default.

use enclair::export;

const CABLE: &str = "R 141030Z FEB 08\nS E C R E T LISBON 000123\nNOFORN\nSUBJECT: THE LAMP\n1. (U) The lamp burns.\n\
    2. The road is open.\n-- An item of it.\n3. (C) The boat is in.\n";

#[test]
fn each_export_says_what_an_unmarked_paragraph_inherits() {
    let parsed = enclair::parse("lamp.txt", CABLE.as_bytes()).expect("a cable");
    let text = export::text(&parsed.record);
    assert!(text.contains("\nUnmarked: paragraph 2 inherits S/NF\n"), "{text}");
    assert!(text.contains("\n2. The road is open.\n-- An item of it.\n"), "{text}");
    assert!(text.contains("\n1. (U) The lamp burns.\n"), "{text}");
    let markdown = export::markdown(&parsed.record).expect("Markdown");
    let road = markdown.lines().find(|line| line.contains("The road is open.")).expect("the paragraph");
    assert!(road.starts_with('2') && road.contains("inherits S/NF"), "{road}");
    let page = export::html(&parsed);
    let mark = "<span class=\"mark\" data-inherited title=\"No marking of its own: Secret, No Foreign Nationals, like the whole cable\">";
    assert!(page.contains(&format!("{mark}[inherits S/NF]</span>")), "{page}");
    assert_eq!(page.matches("data-inherited").count(), 1);
}

#[test]
fn nothing_is_inherited_where_nothing_is_known() {
    let cable = CABLE.replace("S E C R E T LISBON 000123\nNOFORN\n", "DE RUEHLI #0123 0451030\nFM AMEMBASSY LISBON\n");
    let parsed = enclair::parse("lamp.txt", cable.as_bytes()).expect("a cable");
    assert!(!export::text(&parsed.record).contains("inherit"));
}
