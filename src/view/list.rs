//! Several cables as a list: what each is, in which order, and which of them are the same.

use super::{moment, reference};
use crate::Parsed;
use crate::record::Cable;

/// One cable in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The subject, if the copy has one.
    pub subject: Option<String>,
    /// The reference number with blanks.
    pub reference: Option<String>,
    /// When it was sent, for people: the day alone.
    pub day: Option<String>,
    /// The classification in capitals.
    pub classification: Option<&'static str>,
    /// When, where from, how secret: numbers to sort by, the least first.
    keys: [u64; 3],
    /// Stands for the number, and for the words of the body. Nothing for none.
    number: Option<u64>,
    words: Option<u64>,
}

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// As they were given.
    Given,
    /// The earliest first; those without a date last.
    Oldest,
    /// The latest first; those without a date last.
    Newest,
    /// By post.
    Post,
    /// The most secret first.
    Classification,
    /// By subject.
    Subject,
}

/// What a cable has in common with an earlier one of the list: its place there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Twin {
    /// The same words.
    Text(usize),
    /// The same number, other words.
    Number(usize),
}

/// What a list says of the cable at `cable`.
#[must_use]
pub fn listed(parsed: &Parsed, cable: usize) -> Option<Listed> {
    let cable = parsed.record.cables.get(cable)?;
    let level = cable.classification.as_ref().map(|found| found.level);
    let post = cable.mrn.as_ref().map(|mrn| mrn.post.as_str());
    Some(Listed {
        subject: cable.subject.clone(),
        reference: reference(cable),
        day: cable.created.as_deref().and_then(|created| moment(created.split('T').next()?)),
        classification: level.map(super::level),
        keys: [
            cable.created.as_deref().map_or(u64::MAX, when),
            post.map_or(u64::MAX, |post| letters(post, 0)),
            u64::MAX - level.map_or(0, |level| 1 + level as u64),
        ],
        number: cable.mrn.as_ref().map(|mrn| mark(0, mrn.canonical.bytes())),
        words: words(cable),
    })
}

/// The places of a list in this order; what is no cable comes last.
#[must_use]
pub fn sorted(list: &[Option<&Listed>], order: Order) -> Vec<usize> {
    let mut places: Vec<usize> = (0..list.len()).collect();
    let mut by = |key: &dyn Fn(&Listed) -> u64| places.sort_by_cached_key(|&at| list[at].map_or(u64::MAX, key));
    match order {
        Order::Given => {}
        Order::Oldest => by(&|one| one.keys[0]),
        Order::Newest => by(&|one| if one.keys[0] == u64::MAX { u64::MAX } else { u64::MAX - 1 - one.keys[0] }),
        Order::Post => by(&|one| one.keys[1]),
        Order::Classification => by(&|one| one.keys[2]),
        Order::Subject => {
            // The last letters first: equal ones keep their order.
            for from in [16, 8, 0] {
                by(&|one| one.subject.as_deref().map_or(u64::MAX, |subject| letters(subject, from)));
            }
        }
    }
    places
}

/// For each cable what it has in common with an earlier one.
#[must_use]
pub fn twins(list: &[Option<&Listed>]) -> Vec<Option<Twin>> {
    let mut out = vec![None; list.len()];
    let mut note = |key: &dyn Fn(&Listed) -> Option<u64>, twin: fn(usize) -> Twin| {
        let key = |at: usize| list[at].and_then(key);
        let mut places: Vec<usize> = (0..list.len()).filter(|&at| key(at).is_some()).collect();
        places.sort_by_cached_key(|&at| key(at).unwrap_or_default());
        let mut first = None;
        for at in places {
            match first {
                Some(first) if key(first) == key(at) => out[at] = out[at].or(Some(twin(first))),
                _ => first = Some(at),
            }
        }
    };
    note(&|one| one.words, Twin::Text);
    note(&|one| one.number, Twin::Number);
    out
}

/// True when every word that is looked for stands in what the list says of a cable or in the name of its file. Capitals
/// do not matter.
#[must_use]
pub fn matches(one: Option<&Listed>, name: &str, wanted: &str) -> bool {
    let fields = one.map(|one| [one.subject.as_deref(), one.reference.as_deref(), one.day.as_deref(), one.classification]);
    let hay: Vec<String> = fields.into_iter().flatten().flatten().chain([name]).map(str::to_ascii_lowercase).collect();
    wanted.split_whitespace().all(|word| hay.iter().any(|field| field.contains(&word.to_ascii_lowercase())))
}

/// `2008-12-22T14:57:00Z` as a number; what is left out counts as the first of it.
fn when(created: &str) -> u64 {
    let digits = created.bytes().filter(u8::is_ascii_digit).chain(std::iter::repeat(b'0')).take(14);
    digits.fold(0, |number, digit| number * 10 + u64::from(digit - b'0'))
}

/// Eight letters from this one on, as a number that sorts as they do. Blanks and signs in front of a subject do not count.
fn letters(text: &str, from: usize) -> u64 {
    let text = text.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
    let bytes = text.bytes().skip(from).chain(std::iter::repeat(0)).take(8);
    bytes.fold(0, |number, byte| number << 8 | u64::from(byte.to_ascii_uppercase()))
}

/// Stands for the words of the body, however they are wrapped and numbered; nothing for a cable without words.
fn words(cable: &Cable) -> Option<u64> {
    let letters = cable.body.iter().flat_map(|block| block.text.bytes()).filter(u8::is_ascii_alphanumeric);
    let (mut count, mut sum) = (0, mark(0, [].into_iter()));
    for letter in letters {
        count += 1;
        sum = mark(sum, std::iter::once(letter));
    }
    (count > 0).then_some(sum)
}

/// FNV-1a, 64 bits.
fn mark(start: u64, bytes: impl Iterator<Item = u8>) -> u64 {
    let start = if start == 0 { 0xcbf2_9ce4_8422_2325 } else { start };
    bytes.fold(start, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(day: &str, level: &str, post: &str, number: u32, subject: &str, words: &str) -> Listed {
        let text = format!("R {day}Z FEB 08\n{level} {post} {number:06}\nSUBJECT: {subject}\n1. (U) {words}\nEXAMPLE\n");
        let parsed = crate::parse("one.txt", text.as_bytes()).expect("a cable");
        listed(&parsed, 0).expect("it is there")
    }

    fn list() -> Vec<Listed> {
        vec![
            read("141030", "UNCLAS", "LISBON", 12, "PUFFINS AT THE LIGHTHOUSE", "The lamp is lit."),
            read("121030", "S E C R E T", "OSLO", 7, "(S) PUFFINS AT SEA", "The lamp is out."),
            read("161030", "C O N F I D E N T I A L", "LISBON", 12, "LAMPS", "The lamp is\nlit."),
            read("161030", "C O N F I D E N T I A L", "LISBON", 12, "LAMPS", "Other words."),
        ]
    }

    #[test]
    fn every_order() {
        let list = list();
        let list: Vec<Option<&Listed>> = list.iter().map(Some).chain([None]).collect();
        assert_eq!(sorted(&list, Order::Given), [0, 1, 2, 3, 4]);
        assert_eq!(sorted(&list, Order::Oldest), [1, 0, 2, 3, 4]);
        assert_eq!(sorted(&list, Order::Newest), [2, 3, 0, 1, 4]);
        assert_eq!(sorted(&list, Order::Post), [0, 2, 3, 1, 4]);
        assert_eq!(sorted(&list, Order::Classification), [1, 2, 3, 0, 4]);
        assert_eq!(list[1].and_then(|one| one.classification), Some("SECRET"));
        assert_eq!(list[0].and_then(|one| one.day.as_deref()), Some("14 February 2008"));
    }

    #[test]
    fn subjects_sort_beyond_their_first_letters() {
        let list: Vec<Listed> = ["PUFFINS AT THE LIGHTHOUSE", "PUFFINS AT SEA", "lamps", "PUFFINS AT THE LAMP"]
            .map(|subject| read("141030", "UNCLAS", "LISBON", 12, subject, "One."))
            .to_vec();
        assert_eq!(sorted(&list.iter().map(Some).collect::<Vec<_>>(), Order::Subject), [2, 1, 3, 0]);
    }

    #[test]
    fn the_same_words_and_the_same_number_are_noticed() {
        let list = list();
        let twins = twins(&list.iter().map(Some).collect::<Vec<_>>());
        assert_eq!(twins, [None, None, Some(Twin::Text(0)), Some(Twin::Number(0))]);
    }

    #[test]
    fn all_words_must_be_there() {
        let list = list();
        assert!(matches(Some(&list[1]), "a.txt", "secret puffins"));
        assert!(matches(Some(&list[1]), "a.txt", "A.TXT 2008 oslo"));
        assert!(!matches(Some(&list[1]), "a.txt", "secret lisbon"));
        assert!(matches(None, "notes.txt", "notes") && !matches(None, "notes.txt", "lamp") && matches(None, "x", " "));
    }
}
