//! Hostile texts, put together from parts: what a file would have to become in a page to run, to be fetched, or to be taken
//! for something of the page's own. Nothing is taken from elsewhere, and the same parts give the same texts every time.
//!
//! `<img src=x onerror="top.__pwn17=1">` sets a name of its own where it runs, so that a test says which one did.
//!
//! The library's tests read this file, too: it uses nothing but the standard library.

mod address;
mod markup;
mod shape;
mod sign;
pub mod slot;

pub use shape::NAMES;
pub use sign::SIGNS;

/// What the name of the trace begins with that a payload leaves on the page's `window` when it runs; its number follows.
pub const TRACE: &str = "__pwn";

/// What a payload tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Elements of scripts.
    Script,
    /// Attributes that are run when something happens.
    Handler,
    /// The same behind what closes a comment, an attribute or another element first.
    Breakout,
    /// Addresses that run, or that tell another place of the reader.
    Address,
    /// Markup that means something else once a browser has read it and written it again.
    Mutation,
    /// Templates, shadow trees, frames with their own page, and calls that would get around Trusted Types.
    Template,
    /// Style sheets and styles.
    Style,
    /// Elements that speak for the whole page: base, refresh, import maps.
    Page,
    /// Names that stand in for the page's own.
    Clobber,
    /// Signs that nobody sees, or that turn letters round.
    Sign,
    /// The same again in other encodings.
    Encoded,
    /// Very long or very deep.
    Long,
    /// What a spreadsheet reckons with.
    Formula,
}

/// One hostile text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payload {
    /// What it tries.
    pub family: Family,
    /// The text; one line, unless it says otherwise.
    pub text: String,
}

/// All of them; `sink` is the port on this machine that stands for a stranger's server.
#[must_use]
pub fn all(sink: u16) -> Vec<Payload> {
    let mut maker = Maker { sink, made: Vec::new() };
    markup::make(&mut maker);
    address::make(&mut maker);
    shape::make(&mut maker);
    sign::make(&mut maker);
    maker.made
}

/// Makes one payload after the other and numbers them.
struct Maker {
    sink: u16,
    made: Vec<Payload>,
}

impl Maker {
    fn add(&mut self, family: Family, text: impl Into<String>) {
        self.made.push(Payload { family, text: text.into() });
    }

    /// A program that leaves the trace of the next payload, in one of its spellings.
    fn code(&self, spelling: usize) -> String {
        let trace = format!("{TRACE}{}", self.made.len());
        match spelling % 6 {
            0 => format!("top.{trace}=1"),
            1 => format!("top[`{trace}`]=1"),
            2 => format!("\\u0074op.{trace}=1"),
            3 => format!("Function(`top.{trace}=1`)()"),
            4 => format!("top.{trace}=1;fetch(`{}`)", self.place()),
            _ => format!("[1].map(()=>{{top.{trace}=1}})"),
        }
    }

    /// A picture whose failing to load runs the next payload's program: what most breakouts end with.
    fn picture(&self, spelling: usize) -> String {
        format!("<img src=x onerror={}>", self.code(spelling))
    }

    /// An address of the stranger's server, with the number of the next payload.
    fn place(&self) -> String {
        format!("http://127.0.0.1:{}/{}", self.sink, self.made.len())
    }
}

#[cfg(test)]
mod tests {
    use super::{Family, all};
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn there_are_many_of_every_family_and_no_two_are_the_same() {
        let made = all(9);
        let mut families: BTreeMap<Family, usize> = BTreeMap::new();
        made.iter().for_each(|payload| *families.entry(payload.family).or_default() += 1);
        println!("{} payloads: {families:?}", made.len());
        assert!(made.len() >= 500, "{}", made.len());
        assert!(families.len() == 13 && families.values().all(|count| *count >= 10), "{families:?}");
        let different: BTreeSet<&str> = made.iter().map(|payload| &*payload.text).collect();
        assert_eq!(different.len(), made.len());
        assert_eq!(all(9), made, "the same every time");
    }
}
