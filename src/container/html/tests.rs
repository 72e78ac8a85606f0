//! Tags and references are held to html5gum, a tokenizer that follows the HTML standard.

use html5gum::{DefaultEmitter, Token, Tokenizer};
use proptest::prelude::*;

use super::entity;
use super::token::{Kind, tokens};
use crate::span::Span;

/// The values of class and role. Ours are as written and html5gum's decoded (`class=&amp`), so those of a tag that has a
/// reference are not compared.
fn values(tag: &str, class: &str, role: &str) -> String {
    if tag.contains('&') { "&".to_owned() } else { format!("{class} {role}") }
}

/// Every token as `start..end name`, with class and role of start tags. `</>` is mark-up without a name: html5gum drops
/// it without a word.
fn ours(page: &str) -> Vec<String> {
    let token = |token: super::token::Token<'_>| {
        let Span { start, end } = token.span;
        match token.kind {
            Kind::Start(name, attributes) => {
                let values = values(&page[start..end], attributes.class.unwrap_or("-"), attributes.role.unwrap_or("-"));
                format!("{start}..{end} <{} {values}", name.to_ascii_lowercase())
            }
            Kind::End(name) => format!("{start}..{end} </{}", name.to_ascii_lowercase()),
            Kind::Other => format!("{start}..{end} !"),
        }
    };
    tokens(page).filter(|token| token.span.of(page) != "</>").map(token).collect()
}

/// The same by html5gum. Its declarations at the end of a page reach to where the last `>` would stand.
fn theirs(page: &str) -> Vec<String> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut out = Vec::new();
    for Ok(token) in Tokenizer::new_with_emitter(page, emitter) {
        match token {
            Token::StartTag(tag) => {
                let value = |key: &[u8]| tag.attributes.get(key).map_or("-".to_owned(), |found| text(&found.value));
                let (start, end) = (tag.span.start, tag.span.end);
                let values = values(&page[start..end.min(page.len())], &value(b"class"), &value(b"role"));
                out.push(format!("{start}..{end} <{} {values}", text(&tag.name)));
            }
            Token::EndTag(tag) => out.push(format!("{}..{} </{}", tag.span.start, tag.span.end, text(&tag.name))),
            Token::Comment(mark) => out.push(format!("{}..{} !", mark.span.start, mark.span.end.min(page.len()))),
            Token::Doctype(mark) => out.push(format!("{}..{} !", mark.span.start, mark.span.end.min(page.len()))),
            Token::String(_) | Token::Error(_) => {}
        }
    }
    out
}

fn decoded(text: &str) -> String {
    let mut out = String::new();
    entity::runs(text, Span::new(0, text.len()), |_, run| match run {
        entity::Run::Source(text) => out.push_str(text),
        entity::Run::Reference(entity::Decoded::Sign(sign)) => out.push(sign),
        entity::Run::Reference(entity::Decoded::Signs(signs)) => out.push_str(&signs),
    });
    out
}

fn decoded_by_html5gum(text: &str) -> String {
    let text_of = |Ok(token)| match token {
        Token::String(found) => Some(String::from_utf8_lossy(&found.value).into_owned()),
        _ => None,
    };
    Tokenizer::new(text).filter_map(text_of).collect()
}

#[test]
fn the_marks_of_a_page_are_where_the_standard_has_them() {
    for page in [
        "<p class=a>x</p>",
        "<P CLASS='A>B' role = \"x y\" role=z>x</P >",
        "a < b, 3<4, <<END>>, </ p>, <3",
        "<br/><hr / ><a/b=c/><img src=a/>",
        "<!doctype html><!-- a > b --><!--><!---><!--x--!><!-- -- > -->y",
        "<?xml version='1.0'?></><!x><![CDATA[<b>]]>",
        "<script>if (a<b) '</p>' </script><b>",
        "<script><!-- <script> </script> --> </script><b>",
        "<script><!-- </script><b>",
        "<title>a <b> c</title><textarea></p></textareax></textarea>",
        "<a href='x",
        "<a =b==c d>e",
        "<a class=b\u{c}role=ü>\u{a0}<ü>",
        "<table><tr><td>Reference ID",
        "x<!-- never ends",
        "<p class=&amp<p </p>",
    ] {
        assert_eq!(ours(page), theirs(page), "{page}");
    }
}

#[test]
fn references_stand_for_what_the_standard_says() {
    for text in [
        "&amp;&lt;&gt;&quot;&apos;&nbsp;",
        "&ampx &amp x &copy2 &notin; &notit; &not",
        "&eacute;&Eacute&hellip;&mdash;&NotEqualTilde;&bne;",
        "&#39;&#039;&#x27;&#X27;&#x000A;&#146;&#x92;&#129;",
        "&#0;&#xD800;&#x110000;&#99999999999999999999;&#;&#x;&#xg;",
        "&nosuch; & && &; &a b; R&D AT&T; &#39 &#39x",
        "&half;&half &AMP;&AMP",
    ] {
        assert_eq!(decoded(text), decoded_by_html5gum(text), "{text}");
    }
}

fn soup() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "<", ">", "/", "!", "--", "-", "=", "'", "\"", " ", "\n", "a", "p", "class", "role", "<p ", "</p>", "<script",
        "</script", "<!--", "-->", "<title>", "</title>", "&", ";", "#", "amp", "x27", "ü", "<style>", "</style ", "<?", "text",
    ];
    prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_soup_of_tags_is_cut_as_the_standard_has_it(page in soup()) {
        prop_assert_eq!(ours(&page), theirs(&page));
    }

    #[test]
    fn any_reference_is_read_as_the_standard_has_it(text in "(&#?x?[a-zA-Z0-9]{0,7};?[ b]?){0,6}") {
        prop_assert_eq!(decoded(&text), decoded_by_html5gum(&text));
    }
}

/// Whether each text of a page stands in a region.
fn regions(page: &str) -> Vec<(&str, bool)> {
    let contained = crate::container::open(page);
    let text = |chunk: &crate::container::Chunk<'_>| matches!(chunk.kind, crate::container::ChunkKind::Flow(_));
    contained.chunks.iter().filter(|chunk| text(chunk)).map(|chunk| (chunk.span.of(page), chunk.region.is_some())).collect()
}

#[test]
fn an_end_tag_ends_its_element_however_deep_it_stands_and_a_stray_one_nothing() {
    for depth in [0, 10, 63, 64, 65, 200] {
        let nested = "<b>".repeat(depth);
        let page = format!("{nested}<nav>menu</section>more<i></nav>text</i></nav>end");
        let wanted = [("menu", true), ("more", true), ("text", false), ("end", false)];
        assert_eq!(regions(&page), wanted, "{depth} elements around it");
        let page = format!("<nav>{nested}menu</section>more</nav>text</b></nav>end");
        assert_eq!(regions(&page), wanted, "{depth} elements inside it");
    }
}
