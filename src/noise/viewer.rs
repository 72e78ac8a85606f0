//! WikiLeaks' own viewer of cables, in its three generations of 2010 and 2011.
//!
//! The publisher set the telegram apart from its page, as preformatted text, and put no word of the page into it. What
//! transmission left there is known by its form; nothing in it is judged by its words.

use crate::container::Hint;
use crate::line::Line;

/// True for a page of the viewer: it is called so, in each generation.
pub(super) fn is_own(lines: &[Line<'_>]) -> bool {
    lines.iter().any(|line| line.hint == Hint::PageTitle && line.text.trim() == "Cable Viewer")
        && lines.iter().any(|line| line.hint == Hint::Preformatted)
}

#[cfg(test)]
mod tests {
    /// Lines as a cable may have them. On another page, and in plain text, they would go.
    const QUOTED: &str = "Sign up for our newsletter and get the latest news in your inbox.";

    fn page(title: &str) -> String {
        format!(
            "<html><head><title>{title}</title></head><body><h3>Viewing cable 09LISBON123, TEA</h3>\
            <table class='cable'><tr><th>Reference ID</th><th>Created</th><th>Classification</th><th>Origin</th></tr>\
            <tr><td>09LISBON123</td><td>2009-03-04 10:10</td><td>UNCLASSIFIED</td><td>Embassy Lisbon</td></tr></table>\
            <code><pre>P 041011Z MAR 09&#x000A;FM AMEMBASSY LISBON</pre></code>\
            <code><pre>UNCLAS LISBON 000123&#x000A;SUBJECT: TEA&#x000A;&#x000A;1. (U) The screen on the pier says much.&#x000A;&#x000A;\
            {QUOTED}&#x000A;&#x000A;2. (U) It says so twice.&#x000A;&#x000A;{QUOTED}</pre></code>\
            <p>{QUOTED}</p></body></html>"
        )
    }

    fn removed(title: &str) -> usize {
        let parsed = crate::parse("tea", page(title).as_bytes()).expect("a cable");
        assert!(parsed.ledger.accounts_for(parsed.text.len()));
        parsed.record.removed.iter().filter(|entry| entry.text.starts_with(QUOTED)).count()
    }

    #[test]
    fn words_in_the_publisher_s_own_text_stay() {
        assert_eq!(removed("Cable Viewer"), 1, "the one outside the text");
        assert_eq!(removed("A page of somebody else"), 3);
    }

    /// A page of that name without such text is judged by its words to the end.
    #[test]
    fn a_page_of_that_name_alone_is_another_site_s() {
        let page = "<html><head><title>Cable Viewer</title></head><body><p>UNCLAS LISBON 000123</p><p>SUBJECT: TEA</p>\
            <p>1. (U) The boats came in. This website uses cookies. Accept  Reject</p></body></html>";
        let parsed = crate::parse("tea", page.as_bytes()).expect("a cable");
        let notice = parsed.record.removed.iter().any(|entry| entry.reason == "cookie-notice");
        assert!(notice && parsed.record.cables[0].body[0].text == "The boats came in.");
    }
}
