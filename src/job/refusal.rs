//! Refusals as bytes and back.

use super::wire::{Bytes, Wire, put_text};
use crate::error::Refusal;

impl Wire for Refusal {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Self::Empty => out.push(0),
            Self::NotText { what, advice } => {
                out.push(1);
                put_text(what, out);
                put_text(advice, out);
            }
            Self::TooLarge { bytes } => {
                out.push(2);
                bytes.put(out);
            }
            Self::TooManyLines { lines, limit } => {
                out.push(3);
                [*lines, *limit].put(out);
            }
            Self::Damaged => out.push(4),
            Self::Locked => out.push(5),
            Self::UnknownMethod => out.push(6),
            Self::Bomb => out.push(7),
            Self::TooManyEntries { entries, limit } => {
                out.push(8);
                [*entries, *limit].put(out);
            }
            Self::UnknownEncoding => out.push(9),
            Self::NotACable { what, missing, text } => {
                out.push(10);
                put_text(what, out);
                put_text(missing, out);
                text.put(out);
            }
        }
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        Some(match from.byte()? {
            0 => Self::Empty,
            1 => Self::NotText { what: from.code()?, advice: from.code()? },
            2 => Self::TooLarge { bytes: from.take()? },
            3 => {
                let [lines, limit] = from.take()?;
                Self::TooManyLines { lines, limit }
            }
            4 => Self::Damaged,
            5 => Self::Locked,
            6 => Self::UnknownMethod,
            7 => Self::Bomb,
            8 => {
                let [entries, limit] = from.take()?;
                Self::TooManyEntries { entries, limit }
            }
            9 => Self::UnknownEncoding,
            10 => Self::NotACable { what: from.code()?, missing: from.code()?, text: from.take()? },
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::wire::{from_bytes, to_bytes};
    use super::*;

    #[test]
    fn every_refusal_crosses() {
        for refusal in [
            Refusal::Empty,
            Refusal::NotText { what: "a picture", advice: "Look at it." },
            Refusal::TooLarge { bytes: 1 << 40 },
            Refusal::TooManyLines { lines: 3, limit: 2 },
            Refusal::Damaged,
            Refusal::Locked,
            Refusal::UnknownMethod,
            Refusal::Bomb,
            Refusal::TooManyEntries { entries: 300, limit: 200 },
            Refusal::UnknownEncoding,
            Refusal::NotACable { what: "text", missing: "a heading", text: "It was dark.".to_owned() },
        ] {
            assert_eq!(from_bytes(&to_bytes(&refusal)), Some(refusal));
        }
    }
}
