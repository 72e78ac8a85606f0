//! The pages that cables are set into: each as sites of its kind are built, none as the parser's fixtures are.

use crate::page::{Page, Setting};
use crate::pick::Pick;
use crate::sentences::Sentences;

/// What a template works with.
pub struct Site<'a> {
    /// Sentences by kind.
    pub sentences: &'a Sentences,
    /// Language of the page.
    pub language: &'static str,
    /// The choices of this page.
    pub pick: Pick,
    /// Text of the cable.
    pub cable: &'a str,
}

impl Site<'_> {
    fn say(&mut self, kind: &'static str) -> &'static str {
        self.pick.of(self.sentences.of(self.language, kind))
    }

    fn all(&self, kind: &'static str) -> Vec<&'static str> {
        self.sentences.of(self.language, kind).to_vec()
    }

    fn headlines(&mut self, count: usize) -> Vec<&'static str> {
        let from = self.pick.below(HEADLINES.len());
        (0..count).map(|at| HEADLINES[(from + at) % HEADLINES.len()]).collect()
    }

    /// Sets the cable in, in one of four ways; in one page of three something stands between two paragraphs, and in one of
    /// four something is glued to the last line.
    fn cable(&mut self, page: &mut Page) {
        let setting = self.pick.of(&[Setting::Pre, Setting::Breaks, Setting::Paragraphs, Setting::Lines]);
        let kind = self.pick.of(&["ad", "newsletter", "share", "subscribe", "cookie"]);
        let between = self.pick.one_in(3).then(|| (2 + self.pick.below(2), self.say(kind)));
        let glued = self.pick.one_in(4).then(|| self.say("cookie"));
        page.gap().cable(self.cable, setting, between, glued).gap();
    }
}

/// Makes a page of a site.
pub type Template = fn(&mut Site) -> Page;

/// The templates by name.
pub const TEMPLATES: &[(&str, Template)] = &[
    ("newspaper", newspaper),
    ("weblog", weblog),
    ("mirror of cables", mirror),
    ("forum", forum),
    ("wiki", wiki),
    ("telephone page", telephone),
    ("tables of 2003", tables),
    ("divisions without names", divisions),
    ("paper's application", application),
    ("archive of a library", library),
];

const HEADLINES: &[&str] = &[
    "Minister resigns after ferry report",
    "Ten maps that explain the harbour dispute",
    "What the leaked files say about the north pier",
    "Watch: divers find a bell from 1802",
    "Opinion: Why we publish documents in full",
    "Storm closes two airports",
    "The cables, one year on",
    "Quiz: how well do you know the islands?",
];

const READERS: &[(&str, &str)] = &[
    ("harbour_rat", "Great find, thanks for posting the whole thing!"),
    ("Anna K.", "Nothing new here, everybody in town knew about it."),
    ("sailor71", "lol so much for open government"),
];

/// Two more lines of the frame.
fn more(site: &mut Site, page: &mut Page) {
    for _ in 0..2 {
        let words = site.say("more");
        page.line("div", words);
    }
}

fn head(page: &mut Page, title: &str) {
    page.raw("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>").raw(title);
    page.raw(
        "</title>\n<style>body{margin:0} .x{color:red}</style>\n<script>window.site={\"ads\":true};</script>\n</head>\n<body>\n",
    );
}

fn newspaper(site: &mut Site) -> Page {
    let mut page = Page::default();
    head(&mut page, "The Harbour Gazette");
    page.raw("<header>").line("a href=\"/\"", "The Harbour Gazette").raw("<nav>").list(&site.all("nav")).raw("</nav></header>\n");
    page.line("div class=\"crumbs\"", site.say("breadcrumb")).raw("<main><article>\n");
    page.line("p class=\"byline\"", site.say("byline")).line("div class=\"share\"", site.say("share"));
    site.cable(&mut page);
    more(site, &mut page);
    page.raw("</article></main>\n<aside>").line("h3", site.say("related")).list(&site.headlines(3)).raw("</aside>\n");
    page.raw("<section class=\"newsletter\">").line("p", site.say("newsletter")).raw("</section>\n<footer>");
    page.line("p", site.say("footer")).line("p", site.say("privacy")).raw("</footer>\n");
    page.raw("<div role=\"dialog\">").line("p", site.say("cookie")).raw("</div></body></html>\n");
    page
}

fn weblog(site: &mut Site) -> Page {
    let mut page = Page::default();
    head(&mut page, "Notes from the Pier");
    page.raw("<div id=\"page\"><div id=\"masthead\">").line("h1", "Notes from the Pier").raw("</div>\n");
    page.row("div id=\"access\"", &site.all("nav")).raw("<div id=\"content\"><div class=\"post hentry\">\n");
    page.line("div class=\"entry-meta\"", site.say("byline")).raw("<div class=\"entry-content\">\n");
    site.cable(&mut page);
    more(site, &mut page);
    page.raw("</div>\n")
        .line("div class=\"sharedaddy\"", site.say("share"))
        .line("h3 class=\"jp-relatedposts-headline\"", site.say("related"));
    page.list(&site.headlines(2)).raw("</div>\n<div id=\"comments\">").line("h3 id=\"comments-title\"", site.say("comment"));
    for (name, words) in READERS {
        page.line("cite", name).line("p", words);
    }
    page.raw("</div></div>\n<div id=\"colophon\">").line("div id=\"site-info\"", site.say("footer")).raw("</div>\n");
    page.line("div id=\"cookie-law-info-bar\"", site.say("cookie")).raw("</div></body></html>\n");
    page
}

fn mirror(site: &mut Site) -> Page {
    let mut page = Page::default();
    head(&mut page, "Cable Mirror");
    page.row("div class=\"top\"", &site.all("nav")).line("div class=\"path\"", site.say("breadcrumb"));
    page.line("div class=\"tools\"", site.say("tool"));
    site.cable(&mut page);
    more(site, &mut page);
    page.line("div", site.say("tool")).line("div", site.say("share")).line("div class=\"bottom\"", site.say("footer"));
    page.raw("</body></html>\n");
    page
}

fn forum(site: &mut Site) -> Page {
    let mut page = Page::default();
    head(&mut page, "Boards");
    page.line("div class=\"login\"", site.say("login")).line("div class=\"nav\"", site.say("breadcrumb"));
    page.raw("<div class=\"postbit\">").line("div class=\"date\"", site.say("byline"));
    site.cable(&mut page);
    more(site, &mut page);
    page.line("div class=\"actions\"", site.say("share")).raw("</div>\n").line("div", site.say("comment"));
    page.line("div class=\"footer\"", site.say("footer"))
        .line("div class=\"notice\"", site.say("cookie"))
        .raw("</body></html>\n");
    page
}

fn wiki(site: &mut Site) -> Page {
    let mut page = Page::default();
    head(&mut page, "Document - Open Shelf");
    page.raw("<div id=\"content\" role=\"main\">\n");
    site.cable(&mut page);
    more(site, &mut page);
    page.raw("</div>\n<div id=\"mw-navigation\">")
        .list(&site.all("nav"))
        .list(&site.all("tool"))
        .raw("</div>\n<div id=\"footer\">");
    page.line("li", site.say("privacy")).line("li", site.say("footer")).raw("</div></body></html>\n");
    page
}

fn telephone(site: &mut Site) -> Page {
    let mut page = Page::default();
    head(&mut page, "Gazette mobile");
    page.raw("<div class=\"smartbanner\">").line("p", site.say("app")).raw("</div>\n").line("button", site.say("nav"));
    page.raw("<div class=\"story\">").line("span class=\"when\"", site.say("byline"));
    site.cable(&mut page);
    more(site, &mut page);
    page.raw("</div>\n").line("div class=\"wall\"", site.say("subscribe")).line("div", site.say("login"));
    page.line("h4", site.say("related")).list(&site.headlines(3)).line("small", site.say("footer"));
    page.line("div class=\"gdpr\"", site.say("cookie")).raw("</body></html>\n");
    page
}

fn tables(site: &mut Site) -> Page {
    let mut page = Page::default();
    head(&mut page, "documents");
    page.raw("<table width=\"760\"><tr><td>\n").row("font size=\"1\"", &site.all("nav")).raw("</td></tr><tr><td>\n");
    site.cable(&mut page);
    more(site, &mut page);
    page.raw("</td></tr><tr><td>\n").line("center", site.say("tool")).line("center", site.say("footer"));
    page.raw("</td></tr></table></body></html>\n");
    page
}

fn divisions(site: &mut Site) -> Page {
    let mut page = Page::default();
    head(&mut page, "x");
    page.raw("<div class=\"css-1x\"><div class=\"css-9k\">\n").line("div", site.say("nav")).line("div", site.say("login"));
    page.raw("</div><div class=\"css-4m\">\n").line("div", site.say("byline")).line("div", site.say("share"));
    site.cable(&mut page);
    more(site, &mut page);
    page.line("div", site.say("ad")).line("div", site.say("newsletter")).line("div", site.say("related"));
    for headline in site.headlines(2) {
        page.line("div", headline);
    }
    page.line("div", site.say("footer")).line("div", site.say("cookie")).raw("</div></div></body></html>\n");
    page
}

fn application(site: &mut Site) -> Page {
    let mut page = Page::default();
    head(&mut page, "Gazette+");
    page.raw("<div id=\"root\"><div role=\"banner\">").line("span", site.say("subscribe")).raw("</div><div role=\"navigation\">");
    page.list(&site.all("nav")).raw("</div><div role=\"main\">\n");
    site.cable(&mut page);
    more(site, &mut page);
    page.raw("</div><div role=\"complementary\">").line("div", site.say("ad")).line("div", site.say("related"));
    page.list(&site.headlines(3)).raw("</div><div role=\"contentinfo\">").line("div", site.say("footer"));
    page.raw("</div><div role=\"alertdialog\">").line("div", site.say("cookie")).raw("</div></div></body></html>\n");
    page
}

fn library(site: &mut Site) -> Page {
    let mut page = Page::default();
    head(&mut page, "Reading room");
    page.line("div class=\"skip\"", site.say("nav")).line("div class=\"trail\"", site.say("breadcrumb"));
    page.line("div class=\"support\"", site.say("subscribe")).raw("<div class=\"document\">\n");
    site.cable(&mut page);
    more(site, &mut page);
    page.raw("</div>\n").line("div class=\"source\"", site.say("tool")).line("div class=\"share\"", site.say("share"));
    page.line("div class=\"list\"", site.say("newsletter")).line("div class=\"legal\"", site.say("footer"));
    page.line("div class=\"legal\"", site.say("privacy")).raw("</body></html>\n");
    page
}
