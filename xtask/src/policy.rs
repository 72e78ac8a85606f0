//! The gate on the policies of the built page: what they must forbid, what they may allow, and that nothing in the page needs
//! more. There are two: the one in the page, and the one that `boot.js` adds before the program runs.

use crate::html;

/// Everything a page of ours may ever allow, for each directive. A directive that is not here must be `'none'`.
const MOST: [(&str, &[&str]); 9] = [
    ("script-src", &["'self'", "'wasm-unsafe-eval'"]),
    ("style-src", &["'self'"]),
    ("img-src", &["data:"]),
    ("connect-src", &["'self'"]),
    ("manifest-src", &["'self'"]),
    // The service worker's own address, and the blob of the worker that reads: only the blob is left after the start.
    ("worker-src", &["'self'", "blob:"]),
    ("require-trusted-types-for", &["'script'"]),
    // One function each: the first lets the address of the service worker through and nothing else, the second gives the
    // address of the blob.
    ("trusted-types", &["enclair", "enclair-worker"]),
    ("default-src", &[]),
];

/// The same for the policy that is added before the program runs: nothing that reaches another place, its own server included.
const MOST_LOCKED: [(&str, &[&str]); 6] = [
    // WebKit asks for it when the compiled program is put to work; no script comes in by it.
    ("script-src", &["'wasm-unsafe-eval'"]),
    ("img-src", &["data:"]),
    ("manifest-src", &["'self'"]),
    ("worker-src", &["blob:"]),
    ("require-trusted-types-for", &["'script'"]),
    ("default-src", &[]),
];

/// What has to be there: a directive that falls back on none other is open while it is missing.
const REQUIRED: [&str; 6] =
    ["default-src", "base-uri", "form-action", "require-trusted-types-for", "trusted-types", "script-src"];

/// What is wrong with the policy of a built page, one sentence each; empty when it holds.
#[must_use]
pub fn faults(page: &str) -> Vec<String> {
    let mut faults = Vec::new();
    match html::policies(page).as_slice() {
        [policy] => faults.extend(faults_of(policy, &MOST)),
        all => faults.push(format!("The page has {} policies, and one is wanted.", all.len())),
    }
    if !is_first(page) {
        faults.push("The policy does not stand before everything else: what comes earlier is not held by it.".to_owned());
    }
    faults.extend(inline(page));
    faults
}

/// What is wrong with the second policy in a built script, or in a page that has that script inside; empty when it holds.
#[must_use]
pub fn faults_of_lock(script: &str) -> Vec<String> {
    let Some(policy) = locked(script) else {
        return vec!["The list LOCKED is not where it was: boot.js is not as expected.".to_owned()];
    };
    let mut faults: Vec<String> = faults_of(&policy, &MOST_LOCKED).iter().map(|fault| format!("When locked: {fault}")).collect();
    if !directives(&policy).contains(&("connect-src", vec!["'none'"])) {
        faults.push("When locked: connections are not forbidden by name.".to_owned());
    }
    // It is put into the page, and that before the program is started.
    let put = ["policy.httpEquiv = \"Content-Security-Policy\";", "policy.content = LOCKED;", "document.head.append(policy);"];
    let places: Vec<_> = put.iter().chain(&["\nlock();", "await start("]).map(|line| unindented(script).find(line)).collect();
    if places.contains(&None) || !places.is_sorted() {
        faults.push("The second policy is not put into the page before the program is started.".to_owned());
    }
    faults
}

/// The list in the script, joined as the script joins it.
fn locked(script: &str) -> Option<String> {
    let (_, rest) = script.split_once("const LOCKED = [")?;
    let (list, _) = rest.split_once("].join(\"; \")")?;
    Some(list.split('"').skip(1).step_by(2).collect::<Vec<_>>().join("; "))
}

fn unindented(script: &str) -> String {
    script.lines().map(|line| format!("{}\n", line.trim_start())).collect()
}

/// The directives with their sources.
#[must_use]
pub fn directives(policy: &str) -> Vec<(&str, Vec<&str>)> {
    let directives = policy.split(';').map(str::split_whitespace);
    directives.filter_map(|mut words| Some((words.next()?, words.collect()))).collect()
}

fn faults_of(policy: &str, most: &[(&str, &[&str])]) -> Vec<String> {
    let directives = directives(policy);
    let mut faults = Vec::new();
    for name in REQUIRED {
        if !directives.iter().any(|(found, _)| *found == name) {
            faults.push(format!("The policy says nothing of {name}."));
        }
    }
    for (name, sources) in &directives {
        let allowed = most.iter().find(|(known, _)| known == name).map_or(&[][..], |(_, sources)| sources);
        // A hash names one text to the byte: that of an inline script or style in the single file.
        let is_hash = |source: &str| matches!(*name, "script-src" | "style-src") && source.starts_with("'sha256-");
        for source in sources.iter().filter(|source| **source != "'none'" && !is_hash(source) && !allowed.contains(source)) {
            faults.push(format!("The policy's {name} allows {source}."));
        }
    }
    faults
}

/// Whether only the encoding stands before the policy.
fn is_first(page: &str) -> bool {
    let tags = html::tags(page);
    let mut in_head = tags.iter().skip_while(|tag| **tag != "head").skip(1);
    in_head.next().is_some_and(|tag| html::attribute(tag, "charset").is_some())
        && in_head.next().is_some_and(|tag| html::attribute(tag, "http-equiv") == Some("Content-Security-Policy"))
}

/// What the policy would refuse: handlers and styles in attributes, and scripts in the page without a hash.
fn inline(page: &str) -> Vec<String> {
    let hashes = html::policies(page).concat();
    let mut faults = Vec::new();
    for tag in html::tags(page) {
        for name in html::attribute_names(tag) {
            if name.starts_with("on") || name == "style" {
                faults.push(format!("<{tag}> has the attribute {name}."));
            }
        }
        let is_script = tag.starts_with("script") && html::attribute(tag, "src").is_none();
        let is_data = html::attribute(tag, "type").is_some_and(|kind| kind.starts_with("application/octet-stream"));
        if (is_script && !is_data || tag == "style") && !hashes.contains("'sha256-") {
            faults.push(format!("<{tag}> stands in the page itself, and the policy has no hash for it."));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; \
        form-action 'none'; require-trusted-types-for 'script'; trusted-types enclair";

    fn page(policy: &str, body: &str) -> String {
        format!(
            "<html><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
            </head><body>{body}</body></html>"
        )
    }

    #[test]
    fn a_strict_policy_passes() {
        assert_eq!(faults(&page(GOOD, "<script type=\"module\" src=\"./a.js\"></script>")), [""; 0]);
    }

    #[test]
    fn every_way_to_loosen_it_is_a_fault() {
        for (from, to) in [
            ("'wasm-unsafe-eval'", "'unsafe-eval'"),
            ("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
            ("script-src 'self'", "script-src 'self' 'nonce-abc'"),
            ("script-src 'self'", "script-src 'self' https:"),
            ("connect-src 'self'", "connect-src *"),
            ("connect-src 'self'", "connect-src https://example.org"),
            ("connect-src 'self'", "connect-src data:"),
            ("default-src 'none'", "default-src 'self'"),
            ("base-uri 'none'; ", ""),
            ("form-action 'none'; ", ""),
            ("trusted-types enclair", "trusted-types enclair default"),
            ("require-trusted-types-for 'script'; ", ""),
        ] {
            let loose = GOOD.replace(from, to);
            assert_ne!(loose, GOOD, "{from} is in the policy");
            assert!(!faults(&page(&loose, "")).is_empty(), "{to}");
        }
    }

    const BOOT: &str = include_str!("../../boot.js");

    #[test]
    fn the_second_policy_is_strict_and_comes_before_the_program() {
        assert_eq!(faults_of_lock(BOOT), [""; 0]);
        for (from, to) in [
            ("connect-src 'none'", "connect-src 'self'"),
            ("\"connect-src 'none'\", ", ""),
            ("default-src 'none'", "default-src 'self'"),
            ("style-src 'none'", "style-src 'self'"),
            ("img-src data:", "img-src data: https:"),
            ("script-src 'wasm-unsafe-eval'", "script-src 'self' 'wasm-unsafe-eval'"),
            ("worker-src blob:", "worker-src 'self' blob:"),
            ("form-action 'none'", "form-action 'self'"),
            ("\"base-uri 'none'\", ", ""),
            ("trusted-types 'none'", "trusted-types default"),
            ("\"require-trusted-types-for 'script'\", ", ""),
            ("    lock();\n", ""),
            ("policy.content = LOCKED", "policy.content = \"\""),
            ("document.head.append(policy);", ""),
            ("const LOCKED", "const OTHER"),
        ] {
            let loose = BOOT.replace(from, to);
            assert_ne!(loose, BOOT, "{from} is in boot.js");
            assert!(!faults_of_lock(&loose).is_empty(), "{to}");
        }
        // Started first and locked then: too late.
        let late =
            BOOT.replace("    lock();\n", "").replace("module_or_path: module });", "module_or_path: module });\n    lock();");
        assert_eq!(faults_of_lock(&late).len(), 1);
    }

    #[test]
    fn what_the_policy_would_refuse_is_a_fault() {
        for body in ["<p onclick=\"x()\">", "<p style=\"color: red\">", "<script>x()</script>", "<style>p {}</style>"] {
            assert_eq!(faults(&page(GOOD, body)).len(), 1, "{body}");
        }
    }

    #[test]
    fn a_page_without_a_policy_or_with_a_late_one_fails() {
        assert!(!faults("<html><head><meta charset=\"utf-8\"></head></html>").is_empty());
        let late = page(GOOD, "").replace("<meta http", "<link rel=\"icon\" href=\"a\"><meta http");
        assert_eq!(faults(&late).len(), 1);
    }
}
