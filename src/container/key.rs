//! What a value of a table or an export says of a cable, by the name of its column or key.

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Key {
    /// The row's number.
    Number,
    /// The message reference number.
    Reference,
    /// When it was created.
    Created,
    /// When the publisher released it.
    Released,
    /// Classification.
    Classification,
    /// Origin.
    Origin,
    /// Subject, as the publisher has it.
    Subject,
    /// Other cables that it refers to.
    References,
    /// The telegram's header, above its classification line.
    Header,
    /// The telegram's text.
    Body,
    /// Something else.
    Other,
}

/// Names as exports spell them, in small letters and without signs.
const NAMES: &[(&str, Key)] = &[
    ("number", Key::Number),
    ("row", Key::Number),
    ("rownumber", Key::Number),
    ("referenceid", Key::Reference),
    ("reference", Key::Reference),
    ("refid", Key::Reference),
    ("identifier", Key::Reference),
    ("cableid", Key::Reference),
    ("mrn", Key::Reference),
    ("canonicalid", Key::Reference),
    ("created", Key::Created),
    ("createdat", Key::Created),
    ("date", Key::Created),
    ("datetime", Key::Created),
    ("sent", Key::Created),
    ("released", Key::Released),
    ("releasedat", Key::Released),
    ("releasedate", Key::Released),
    ("classification", Key::Classification),
    ("origin", Key::Origin),
    ("office", Key::Origin),
    ("source", Key::Origin),
    ("embassy", Key::Origin),
    ("from", Key::Origin),
    ("subject", Key::Subject),
    ("title", Key::Subject),
    ("references", Key::References),
    ("refs", Key::References),
    ("header", Key::Header),
    ("headers", Key::Header),
    ("head", Key::Header),
    ("body", Key::Body),
    ("content", Key::Body),
    ("text", Key::Body),
    ("cable", Key::Body),
    ("cabletext", Key::Body),
    ("fulltext", Key::Body),
    ("message", Key::Body),
    ("messagetext", Key::Body),
];

impl Key {
    /// What the value under this name is: `reference_id`, `Reference ID` and `refid` are the same.
    pub(super) fn named(name: &str) -> Option<Self> {
        const LONGEST: usize = 24;
        if name.len() > LONGEST {
            return None;
        }
        let plain: String = name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
        NAMES.iter().find(|(known, _)| *known == plain).map(|&(_, key)| key)
    }

    /// The order in which a record is read: what the publisher says of the cable, the telegram's header, its text. Exports
    /// write their keys in any order.
    pub(crate) fn rank(self) -> usize {
        match self {
            Self::Header => 1,
            Self::Body => 2,
            _ => 0,
        }
    }
}
