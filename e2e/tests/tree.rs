//! What a screen reader is told: the tree of roles and names that the browser makes of the page, in six states, held against
//! the trees that are checked in. `ENCLAIR_ACCEPT_TREES=1` writes them anew: read what changed before you commit it.

use std::fs;

use e2e::files::Files;
use e2e::{Page, devtools, run, site};
use serde_json::{Value, json};
use thirtyfour::Key;

/// The tree as text, a line a node, set in below what it stands in. What has neither a name nor a role to speak of is left out.
async fn tree(page: &Page) -> String {
    devtools::send(page, "Accessibility.enable", json!({})).await;
    let answer = devtools::send(page, "Accessibility.getFullAXTree", json!({})).await;
    let nodes = answer["nodes"].as_array().cloned().unwrap_or_default();
    let by_id = |id: &Value| nodes.iter().find(|node| node["nodeId"] == *id);
    let mut out = String::new();
    let mut waiting = vec![(&nodes[0], 0)];
    while let Some((node, depth)) = waiting.pop() {
        let line = line(node);
        let below = depth + usize::from(line.is_some());
        if let Some(line) = line {
            out.push_str(&"  ".repeat(depth));
            out.push_str(&line);
            out.push('\n');
        }
        let children = node["childIds"].as_array().into_iter().flatten().rev();
        waiting.extend(children.filter_map(by_id).map(|child| (child, below)));
    }
    out
}

fn line(node: &Value) -> Option<String> {
    let text = |field: &str| node[field]["value"].as_str().unwrap_or_default().trim();
    let (role, name) = (text("role"), text("name"));
    if node["ignored"] == true || ["none", "generic", "InlineTextBox", "StaticText", "LineBreak", "ListMarker"].contains(&role) {
        return None;
    }
    let name: String = name.chars().take(80).collect();
    // What says which build, and how often, differs from run to run.
    let states = node["properties"].as_array().into_iter().flatten().filter_map(|property| {
        let value = property["value"]["value"].clone();
        let name = property["name"].as_str()?;
        let told = ["checked", "pressed", "expanded", "disabled", "level", "modal", "live"].contains(&name);
        (told && value != json!(false) && value != json!("")).then(|| format!("{name}={}", value.to_string().replace('"', "")))
    });
    let states: Vec<String> = states.collect();
    let states = if states.is_empty() { String::new() } else { format!(" [{}]", states.join(" ")) };
    Some(if name.is_empty() { format!("{role}{states}") } else { format!("{role} “{name}”{states}") })
}

/// The part of a tree below the first line that begins so.
fn part(tree: &str, top: &str) -> String {
    let depth = |line: &str| line.len() - line.trim_start().len();
    let mut lines = tree.lines().skip_while(|line| !line.trim_start().starts_with(top));
    let first = lines.next().unwrap_or_default();
    let below = lines.take_while(|line| depth(line) > depth(first));
    std::iter::once(first).chain(below).map(|line| format!("{}\n", &line[depth(first)..])).collect()
}

/// Holds what stands below `top` against what is checked in for this state.
async fn assert_tree(page: &Page, state: &str, top: &str) {
    let file = site::root().join("e2e/tests/trees").join(format!("{state}.txt"));
    let found = part(&tree(page).await, top);
    assert!(found.lines().count() > 3, "{state}: there is no {top}");
    if std::env::var_os("ENCLAIR_ACCEPT_TREES").is_some() {
        fs::create_dir_all(file.parent().expect("a folder")).expect("the folder");
        return fs::write(&file, found).expect("the tree can be written");
    }
    let wanted = fs::read_to_string(&file).unwrap_or_default();
    let first = found.lines().zip(wanted.lines()).position(|(found, wanted)| found != wanted);
    let at = first.unwrap_or(found.lines().count().min(wanted.lines().count()));
    let around = |text: &str| text.lines().skip(at.saturating_sub(2)).take(6).collect::<Vec<_>>().join("\n");
    assert!(
        found == wanted,
        "{state}: what a screen reader is told has changed at line {}.\nIt was:\n{}\nIt is:\n{}\n\
         If it is meant so: ENCLAIR_ACCEPT_TREES=1 cargo test -p e2e tree::",
        at + 1,
        around(&wanted),
        around(&found),
    );
}

#[test]
fn before_anything_is_open() {
    run(async |page| {
        page.wait_count(".news:not(:empty)", 0).await;
        assert_tree(page, "empty", "RootWebArea").await;
        let files = Files::new();
        devtools::drop_files(page, &[&files.write("nothing.txt", "")]).await;
        page.error("empty").await;
        assert_tree(page, "error", "RootWebArea").await;
    });
}

#[test]
fn while_reading() {
    run(async |page| {
        page.open_sample().await;
        page.wait_count(".news:not(:empty)", 0).await;
        assert_tree(page, "reading", "RootWebArea").await;
        page.press("s").await;
        page.element("#source").await;
        assert_tree(page, "source", "region “Source”").await;
        page.press("s").await;
        page.wait_count("#source", 0).await;
        page.press("d").await;
        page.element("#take:popover-open").await;
        assert_tree(page, "save", "group “Save”").await;
        page.press(Key::Escape).await;
        page.wait_count("#take:popover-open", 0).await;
        page.press("?").await;
        page.element("#help[open]").await;
        assert_tree(page, "help", "dialog").await;
    });
}
