//! A page while it is made: its HTML, the text that somebody gets who copies it, and the words that are not the cable's.

use std::fmt::Write as _;

/// How the cable stands in the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// In one `pre`.
    Pre,
    /// A `br` at the end of every line.
    Breaks,
    /// A `p` for every paragraph, with a `br` at the end of every line in it.
    Paragraphs,
    /// A `div` for every line.
    Lines,
}

/// A page and its copy.
#[derive(Default)]
pub struct Page {
    /// As a browser gets it.
    pub html: String,
    /// As somebody copies it out of the browser.
    pub text: String,
    /// Words of the website in it.
    pub noise: Vec<String>,
}

impl Page {
    /// Mark-up that shows nothing.
    pub fn raw(&mut self, html: &str) -> &mut Self {
        self.html.push_str(html);
        self
    }

    /// Words of the website on a line of their own.
    pub fn line(&mut self, tag: &str, words: &str) -> &mut Self {
        let name = tag.split(' ').next().unwrap_or(tag);
        let _ = writeln!(self.html, "<{tag}>{}</{name}>", escaped(words));
        let _ = writeln!(self.text, "{words}");
        self.note(words)
    }

    /// Labels side by side, such as a menu: in the copy on one line.
    pub fn row(&mut self, tag: &str, labels: &[&str]) -> &mut Self {
        let name = tag.split(' ').next().unwrap_or(tag);
        let links: Vec<String> = labels.iter().map(|label| format!("<a href=\"#\">{}</a>", escaped(label))).collect();
        let _ = writeln!(self.html, "<{tag}>{}</{name}>", links.join(" "));
        let _ = writeln!(self.text, "{}", labels.join(" "));
        self.note(&labels.join(" "))
    }

    /// Labels below each other, such as a list of links.
    pub fn list(&mut self, labels: &[&str]) -> &mut Self {
        self.raw("<ul>\n");
        for label in labels {
            self.line("li", label);
        }
        self.raw("</ul>\n")
    }

    /// An empty line in the copy.
    pub fn gap(&mut self) -> &mut Self {
        self.text.push('\n');
        self
    }

    /// The cable, with a line of the website after the paragraph that `between` counts, if there is to be one.
    pub fn cable(&mut self, cable: &str, setting: Setting, between: Option<(usize, &str)>, glued: Option<&str>) -> &mut Self {
        let mut paragraphs: Vec<String> = vec![String::new()];
        for line in cable.trim_end().lines() {
            let starts = line.chars().next().is_some_and(|sign| sign.is_ascii_digit()) && line.contains(". (");
            if starts && !paragraphs.last().is_some_and(String::is_empty) {
                paragraphs.push(String::new());
            }
            if let Some(last) = paragraphs.last_mut() {
                last.push_str(line);
                last.push('\n');
            }
        }
        if let (Some(words), Some(last)) = (glued, paragraphs.last_mut()) {
            last.truncate(last.trim_end().len());
            let _ = writeln!(last, " {words}");
            self.note(words);
        }
        let split = between.filter(|&(after, _)| after < paragraphs.len());
        let at = split.map_or(paragraphs.len(), |(after, _)| after);
        self.stretch(&paragraphs[..at], setting);
        if let Some((_, words)) = split {
            self.gap().line("div class=\"in-content\"", words).gap();
            self.stretch(&paragraphs[at..], setting);
        }
        self
    }

    fn stretch(&mut self, paragraphs: &[String], setting: Setting) {
        let whole = paragraphs.concat();
        self.text.push_str(&whole);
        match setting {
            Setting::Pre => {
                let _ = writeln!(self.html, "<pre>{}</pre>", escaped(&whole));
            }
            Setting::Breaks => {
                let _ = writeln!(self.html, "<div>{}</div>", escaped(whole.trim_end()).replace('\n', "<br>\n"));
            }
            Setting::Paragraphs => {
                for paragraph in paragraphs {
                    let _ = writeln!(self.html, "<p>{}</p>", escaped(paragraph.trim_end()).replace('\n', "<br/>\n"));
                }
            }
            Setting::Lines => {
                for line in whole.lines() {
                    let line = if line.trim().is_empty() { "&nbsp;".to_owned() } else { escaped(line) };
                    let _ = writeln!(self.html, "<div>{line}</div>");
                }
            }
        }
    }

    fn note(&mut self, words: &str) -> &mut Self {
        self.noise.extend(words.split_whitespace().map(str::to_owned));
        self
    }
}

/// Text as it stands in HTML.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
