//! The built page as trunk writes it: its tags and their attributes. Enough for our own page, and for no other.

/// The tags of a page in order, each without its angle brackets; comments and the text of scripts are passed over.
#[must_use]
pub fn tags(html: &str) -> Vec<&str> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let Some((tag, after)) = after.split_once('>') else { break };
        tags.push(tag);
        let ends_with = match tag.split_whitespace().next() {
            Some("script") => "</script",
            Some("style") => "</style",
            _ => "",
        };
        // The end tag itself is found as the next one.
        rest = after.find(ends_with).map_or("", |at| &after[at..]);
    }
    tags
}

/// The value of an attribute in double quotes, as trunk writes them.
#[must_use]
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

/// The names of a tag's attributes.
#[must_use]
pub fn attribute_names(tag: &str) -> Vec<&str> {
    // Every second part lies between quotes: a value.
    let outside = tag.split('"').step_by(2).flat_map(str::split_whitespace);
    outside.skip(1).map(|word| word.trim_end_matches(['=', '/'])).filter(|name| !name.is_empty()).collect()
}

/// The policies that a page gives itself, in order, each as the text of its tag.
#[must_use]
pub fn policies(html: &str) -> Vec<&str> {
    let metas = tags(html).into_iter().filter(|tag| attribute(tag, "http-equiv") == Some("Content-Security-Policy"));
    metas.filter_map(|tag| attribute(tag, "content")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_comments_and_scripts_are_none() {
        let html = "<!-- <b> --><p id=\"a\" hidden>x</p><script>if (a < b) { '<i>' }</script><br/>";
        assert_eq!(tags(html), ["p id=\"a\" hidden", "/p", "script", "/script", "br/"]);
    }

    #[test]
    fn attributes_have_names_and_values() {
        let tag = "meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:\" hidden/";
        assert_eq!(attribute_names(tag), ["http-equiv", "content", "hidden"]);
        assert_eq!(attribute(tag, "content"), Some("default-src 'none'; img-src data:"));
        assert_eq!(policies(&format!("<{tag}>")), ["default-src 'none'; img-src data:"]);
    }
}
