//! Captions: the words under the classification line that say how a telegram is handed on.

use crate::bytes::{self, Openings};

/// One-word captions (5 FAH-2 H-440 and real cables), spaced letters closed up.
const CAPTIONS: &[&str] = &[
    "SIPDIS",
    "NOFORN",
    "NODIS",
    "EXDIS",
    "LIMDIS",
    "STADIS",
    "EFTO",
    "AIDAC",
    "SENSITIVE",
    "TERREP",
    "CHEROKEE",
    "ORCON",
    "DOCKLAMP",
    "NIACT",
    "SPECAT",
    "PRIAM",
    "CODEL",
    "ROGER",
    "VISAS",
    "SIPRNET",
];

/// Captions of several words.
const PHRASES: &[&str] = &[
    "ROGER CHANNEL",
    "DISSENT CHANNEL",
    "EYES ONLY",
    "CORRECTED COPY",
    "OFFICIAL INFORMAL",
    "NODIS CHEROKEE",
    "LIMITED OFFICIAL USE",
    "SUSPECTED DUPLICATE",
    "FOR OFFICIAL USE ONLY",
    "DS CHANNEL",
    "TERREP EXCLUSIVE",
];

/// The label that telegrams of 2010 and later have: `Captions: SENSITIVE, SIPDIS`.
const LABEL: &str = "captions:";

/// What such a line opens with.
const OPENINGS: Openings = openings(openings(Openings::NONE.and(LABEL), CAPTIONS), PHRASES);

const fn openings(mut all: Openings, captions: &[&str]) -> Openings {
    let mut at = 0;
    while at < captions.len() {
        all = all.and(captions[at]);
        at += 1;
    }
    all
}

/// False for a line that begins as none of captions does.
pub(crate) fn may_open_line(line: &str) -> bool {
    OPENINGS.may_begin(line)
}

/// True for a one-word caption in any case.
#[must_use]
pub fn is_caption(word: &str) -> bool {
    CAPTIONS.iter().any(|caption| caption.eq_ignore_ascii_case(word))
}

/// The captions of a line that holds nothing else: `SIPDIS`, `NODIS EXDIS`, `S I P D I S`, `C O R R E C T E D COPY`.
///
/// ```
/// use enclair::field::caption::line;
/// assert_eq!(line("NOFORN SIPDIS "), Some(vec!["NOFORN".to_owned(), "SIPDIS".to_owned()]));
/// assert_eq!(line("SENSITIVE talks were held"), None);
/// ```
#[must_use]
pub fn line(line: &str) -> Option<Vec<String>> {
    const LONGEST: usize = 60;
    let text = bytes::trim(line);
    // Every line of a text is asked: its first letters answer nearly all.
    let labelled = text.as_bytes().get(LABEL.len() - 1) == Some(&b':');
    if !OPENINGS.may_begin(text) || (text.len() > LONGEST && !labelled) {
        return None;
    }
    let label = text.get(..LABEL.len()).filter(|label| label.eq_ignore_ascii_case(LABEL)).map_or(0, str::len);
    let text = text[label..].trim_start();
    if text.is_empty() || text.len() > LONGEST || !may_open(text.split_ascii_whitespace().next()?) {
        return None;
    }
    let closed = close_up(text);
    let begins = |phrase: &&&str| closed.get(..phrase.len()).is_some_and(|start| start.eq_ignore_ascii_case(phrase));
    // `C O R R E C T E D C O P Y (CORRECTED ADDEE)` (09TELAVIV1098): two spaced words run together.
    let spaced = text.as_bytes().get(1) == Some(&b' ');
    let runs = |phrase: &&&str| spaced && closed.to_ascii_uppercase().starts_with(&phrase.replace(' ', ""));
    let phrase = PHRASES.iter().find(begins).or_else(|| PHRASES.iter().find(runs));
    if let Some(phrase) = phrase {
        return Some(vec![(*phrase).to_owned()]);
    }
    let words: Vec<_> = closed.split([' ', '/', ',']).filter(|word| !word.is_empty()).collect();
    words.iter().all(|word| is_caption(word)).then(|| words.iter().map(|word| word.to_ascii_uppercase()).collect())
}

/// True for a first word that can open a line of captions, so that other lines cost next to nothing. A single letter may be
/// the first of a spaced word.
fn may_open(word: &str) -> bool {
    let phrase = |phrase: &&str| {
        phrase.as_bytes().get(word.len()) == Some(&b' ')
            && phrase.get(..word.len()).is_some_and(|first| first.eq_ignore_ascii_case(word))
    };
    let parted = word.bytes().any(|b| matches!(b, b'/' | b','));
    let bare = if parted { word.split(['/', ',']).find(|part| !part.is_empty()) } else { Some(word) };
    if word.len() > 1 && bare.is_some_and(|bare| !OPENINGS.may_begin(bare)) {
        return false;
    }
    word.len() == 1 || bare.is_none_or(is_caption) || PHRASES.iter().any(phrase)
}

/// Closes up runs of single letters: `C O R R E C T E D COPY` gives `CORRECTED COPY`.
fn close_up(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut single = false;
    for word in text.split_ascii_whitespace() {
        let is_letter = word.len() == 1 && word.bytes().all(|b| b.is_ascii_alphabetic());
        if !(out.is_empty() || single && is_letter) {
            out.push(' ');
        }
        out.push_str(word);
        single = is_letter;
    }
    out
}
