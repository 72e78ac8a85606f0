//! axe-core in the page: looks for what shuts readers out, in the state that the page is in.

use std::fs;

use serde::Deserialize;
use serde_json::Value;
use xtask::setup::npm;

use crate::contrast;
use crate::page::Page;

/// What axe-core says of one of its rules.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Fault {
    /// Its name, such as `color-contrast`.
    pub rule: String,
    /// What is wrong, in a sentence.
    pub help: String,
    /// The first elements in question, each with the reason.
    pub places: Vec<String>,
}

/// What it found.
#[derive(Debug, Deserialize)]
pub struct Found {
    /// What is certainly wrong.
    pub faults: Vec<Fault>,
    /// What it could not decide.
    pub undecided: Vec<Fault>,
    /// How many rules had something to look at.
    pub rules: usize,
}

/// All rules, those for AAA and the best practices included, but not the experimental ones.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const short = result => ({
        rule: result.id,
        help: result.help,
        places: result.nodes.slice(0, 5).map(node => `${node.target.join(' ')}: ${node.failureSummary ?? ''} ${node.html.slice(0, 200)}`),
    });
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const look = what => axe.run(document, { resultTypes: ['violations', 'incomplete'], ...what });
    // What the bar covers half of can be scrolled out from under it: targets are measured where the page begins.
    const targets = async () => {
        const from = scrollY;
        scrollTo({ top: 0, behavior: 'instant' });
        const found = await look({ runOnly: ['target-size'] });
        scrollTo({ top: from, behavior: 'instant' });
        return found;
    };
    look({ runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: false } } })
        .then(async one => [one, await targets()])
        .then(all => [all.flatMap(found => found.violations), all.flatMap(found => found.incomplete), all.flatMap(found => found.passes)])
        .then(([faults, undecided, passes]) => done({ faults: faults.map(short), undecided: undecided.map(short), rules: passes.length }),
            error => done({ faults: [{ rule: 'axe', help: String(error), places: [] }], undecided: [], rules: 0 }));";

/// Looks the page over as it stands.
///
/// # Panics
/// When axe-core is not set up, or the browser cannot run it.
pub async fn look(page: &Page) -> Found {
    let known: bool = page.js("return !!window.axe", vec![]).await;
    if !known {
        let script = npm::AXE.script().expect("axe-core is not set up: run `cargo xtask setup`");
        let script = fs::read_to_string(script).expect("axe-core should be readable");
        page.js::<Value>(&format!("{script}\nwindow.axe = axe; return null;"), vec![]).await;
    }
    let found = page.session().execute_async(RUN, vec![]).await.expect("axe-core should run");
    serde_json::from_value(found.json().clone()).expect("the answer is what this asked for")
}

/// Everything that it finds in the page as it stands, in words. Where text lies under something else, the bar for one, it
/// leaves the contrast undecided; the project's own measure decides it.
///
/// # Panics
/// When it looked at next to nothing.
pub async fn faults(page: &Page, state: &str) -> Vec<String> {
    let found = look(page).await;
    assert!(found.rules > 10, "{state}: axe-core looked at next to nothing: {found:#?}");
    let undecided = found.undecided.into_iter().filter(|fault| fault.rule != "color-contrast");
    let faults = found.faults.into_iter().chain(undecided).map(|fault| format!("{state}: {fault:#?}"));
    let faint = contrast::faint(page).await.into_iter().map(|faint| format!("{state}: {faint:?}"));
    faults.chain(faint).collect()
}
