//! The cable as a page that stands alone: no script, nothing loaded, every word of the file escaped, and a policy that lets
//! a browser run and fetch nothing, should there be a mistake in the escaping.

use super::unseen::{is_unseen, name_of_unseen};
use crate::Parsed;
use crate::field::marking;
use crate::noise;
use crate::record::{Block, BlockKind, Cable, Classification, Finding, Removed, Severity};
use crate::view;
use crate::view::inherited::{Inherited, in_brackets};

/// The style of the page. It is the same in every export, so that the policy can name it by its hash.
const STYLE: &str = include_str!("html.css");

/// SHA-256 of [`STYLE`]; a test holds it to that.
const STYLE_HASH: &str = "sha256-RrWw/xATaYy3Sakb0bMfJXv6q/P4uV8kyUbU4oGXA3s=";

/// Reason code of what a container's own syntax takes: a page has thousands of them, none a line of a text.
const MARKUP: &str = "markup";

/// All cables of a file as one page: classification, heading, body, and as an appendix the findings and what was removed.
#[must_use]
pub fn html(parsed: &Parsed) -> String {
    let cables = &parsed.record.cables;
    let highest = cables.iter().filter_map(|cable| cable.classification.as_ref()).max_by_key(|found| found.level);
    let mut page = Page::default();
    page.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '");
    page.raw(STYLE_HASH);
    page.raw("'; base-uri 'none'; form-action 'none'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.line("title", "", cables.first().and_then(view::reference).as_deref().unwrap_or("Cable"));
    page.raw("<style>");
    page.raw(STYLE);
    page.raw("</style>\n</head>\n<body>\n<div class=\"sheet\">\n<header>");
    banner(&mut page, highest);
    page.raw("</header>\n<main>\n");
    for change in view::changes(&parsed.record.findings) {
        page.line("p", " class=\"why\"", change);
    }
    for cable in cables {
        article(&mut page, cable);
    }
    findings(&mut page, &parsed.record.findings);
    ledger(&mut page, parsed);
    page.raw("</main>\n<footer>");
    banner(&mut page, highest);
    page.raw("</footer>\n</div>\n</body>\n</html>\n");
    page.0
}

/// A page that is being written. What is written here is mark-up; what comes from a file goes through [`Page::text`].
#[derive(Default)]
struct Page(String);

impl Page {
    /// Mark-up of this module.
    fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Words: no sign of them is mark-up, and no sign is unseen.
    fn text(&mut self, words: &str) {
        for c in words.chars() {
            match c {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                '\'' => self.raw("&#39;"),
                '\r' => {}
                c if is_unseen(c) => {
                    self.raw("<span class=\"unseen\">");
                    self.raw(&name_of_unseen(c));
                    self.raw("</span>");
                }
                c => self.0.push(c),
            }
        }
    }

    /// An element of its own line, with its attributes as written here.
    fn line(&mut self, tag: &str, attributes: &str, words: &str) {
        self.element(tag, attributes, words);
        self.raw("\n");
    }

    fn element(&mut self, tag: &str, attributes: &str, words: &str) {
        self.open(tag, attributes);
        self.text(words);
        self.close(tag);
    }

    fn open(&mut self, tag: &str, attributes: &str) {
        self.raw("<");
        self.raw(tag);
        self.raw(attributes);
        self.raw(">");
    }

    fn close(&mut self, tag: &str) {
        self.raw("</");
        self.raw(tag);
        self.raw(">");
    }

    /// An attribute whose value comes from a file.
    fn value(&mut self, name: &str, value: &str) {
        self.raw(" ");
        self.raw(name);
        self.raw("=\"");
        // An attribute holds no elements, so an unseen sign goes without its box.
        let seen: String = value.chars().filter(|&c| !is_unseen(c)).collect();
        self.text(&seen);
        self.raw("\"");
    }
}

fn banner(page: &mut Page, classification: Option<&Classification>) {
    page.raw("<p class=\"banner\"");
    if let Some(found) = classification {
        page.value("data-level", &view::level(found.level).to_ascii_lowercase().replace(' ', "-"));
    }
    page.raw(">");
    page.text(&classification.map_or_else(|| "No classification given".to_owned(), view::classification));
    page.raw("</p>");
}

fn article(page: &mut Page, cable: &Cable) {
    page.raw("<article");
    if let Some(mrn) = &cable.mrn {
        page.value("data-cable", &mrn.canonical);
    }
    page.raw(">\n");
    page.line("h1", " dir=\"auto\"", &view::title(cable));
    if let Some(classification) = &cable.classification {
        page.line("p", " class=\"why\"", &view::classification(classification));
    }
    page.raw("<dl>\n");
    for (label, value) in view::facts(cable) {
        page.element("dt", "", label);
        page.line("dd", " dir=\"auto\"", &value);
    }
    page.raw("</dl>\n");
    let heading: Vec<&str> = view::heading_lines(cable).collect();
    if !heading.is_empty() {
        page.line("h2", "", "Heading as written");
        page.line("pre", "", &heading.join("\n"));
    }
    let mut in_list = false;
    for (at, written) in cable.body.iter().enumerate() {
        let item = written.kind == BlockKind::Item;
        if item != in_list {
            page.raw(if item { "<ul>\n" } else { "</ul>\n" });
        }
        in_list = item;
        block(page, written, view::inherited(cable, at).as_ref());
    }
    if in_list {
        page.raw("</ul>\n");
    }
    for line in &cable.trailer {
        page.line("p", " class=\"why\" dir=\"auto\"", &line.text);
    }
    page.raw("</article>\n");
}

fn block(page: &mut Page, block: &Block, inherited: Option<&Inherited>) {
    let (tag, kind) = match block.kind {
        BlockKind::Heading => ("h2", "heading"),
        BlockKind::Item => ("li", "item"),
        BlockKind::Preformatted => ("pre", "preformatted"),
        BlockKind::Paragraph => ("p", "paragraph"),
        BlockKind::Signature => ("p", "signature"),
    };
    page.raw("<");
    page.raw(tag);
    page.raw(" dir=\"auto\"");
    page.value("data-kind", kind);
    if let Some(marking) = &block.marking {
        page.value("data-marking", marking);
    }
    page.raw(">");
    if let Some(number) = block.number {
        page.element("span", " class=\"number\"", &format!("{number}."));
        page.raw(" ");
    }
    if let Some(marking) = &block.marking {
        marked(page, marking, block.marking_as_written.as_deref().unwrap_or(marking));
        page.raw(" ");
    }
    if let Some(inherited) = inherited {
        page.raw("<span class=\"mark\" data-inherited");
        page.value("title", &inherited.words);
        page.raw(">");
        page.text(&in_brackets(inherited));
        page.close("span");
        page.raw(" ");
    }
    page.raw("<span data-words>");
    for piece in view::pieces(block) {
        match piece {
            view::Piece::Text(text) => page.text(text),
            view::Piece::Gap => page.raw(" <span class=\"gap\">text lost here</span> "),
            view::Piece::Removed(_) => {}
        }
    }
    page.raw("</span>");
    page.close(tag);
    page.raw("\n");
}

/// A marking as it is written, with its words where the level is known.
fn marked(page: &mut Page, marking: &str, as_written: &str) {
    page.raw("<span class=\"mark\"");
    if let Some(explained) = marking::explain(marking) {
        let controls = marking::controls_in_words(marking);
        let words: Vec<&str> = std::iter::once(explained.words).chain(controls.iter().map(String::as_str)).collect();
        page.value("title", &words.join(", "));
    }
    page.raw(">");
    page.text(&format!("({as_written})"));
    page.raw("</span>");
}

fn findings(page: &mut Page, findings: &[Finding]) {
    page.raw("<section class=\"appendix\">\n<h2>Findings about this copy</h2>\n");
    if findings.is_empty() {
        page.raw("<p class=\"quiet\">The checks found no contradiction and no loss.</p>\n");
    }
    for finding in findings {
        page.raw("<p>");
        page.element("strong", "", severity(finding.severity));
        page.text(&format!(": {} ", finding.code.replace('-', " ")));
        if let Some([first, last]) = finding.lines {
            let lines = if first == last { format!("(line {first})") } else { format!("(lines {first} to {last})") };
            page.element("span", " class=\"why\"", &lines);
        }
        page.raw("<br>");
        page.text(&finding.message);
        page.raw("</p>\n");
    }
    page.raw("</section>\n");
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Fault",
        Severity::Warning => "Doubt",
        Severity::Note => "Note",
    }
}

/// Every line that was taken out, with its reason; mark-up is counted.
fn ledger(page: &mut Page, parsed: &Parsed) {
    let (markup, lines): (Vec<&Removed>, Vec<&Removed>) =
        parsed.record.removed.iter().partition(|removed| removed.reason == MARKUP);
    page.raw("<section>\n<h2>What was taken out</h2>\n");
    if lines.is_empty() {
        page.raw("<p class=\"quiet\">No line was taken out.</p>\n");
    } else {
        page.raw("<table>\n<tr><th scope=\"col\">Line</th><th scope=\"col\">Reason</th><th scope=\"col\">Text</th></tr>\n");
        for removed in lines {
            page.raw("<tr>");
            page.element("td", "", &removed.line.to_string());
            page.element("td", "", noise::title(&removed.reason));
            page.element("td", " dir=\"auto\"", removed.text.trim());
            page.raw("</tr>\n");
        }
        page.raw("</table>\n");
    }
    let accounted: usize = parsed.ledger.rows().map(|row| row.span.len()).sum();
    let source = &parsed.record.source;
    let markup = if markup.is_empty() { String::new() } else { format!(" Pieces of mark-up taken out: {}.", markup.len()) };
    page.line(
        "p",
        " class=\"quiet\" dir=\"auto\"",
        &format!(
            "Source: {}, {} bytes, {}. Bytes accounted for, as kept or as taken out: {accounted} of {}.{markup} Read by Enclair {}.",
            source.name,
            source.bytes,
            source.encoding,
            parsed.text.len(),
            env!("CARGO_PKG_VERSION"),
        ),
    );
    page.raw("</section>\n");
}
