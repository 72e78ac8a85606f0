//! Values as bytes and back: numbers in seven bits a byte, texts with their length in front, fields in the order of the type.
//!
//! It is for two copies of the same build that talk to each other, so it has no names and no version. A type whose fields
//! are not all named here does not compile: nothing of a record can be left behind unseen.

use std::cell::RefCell;

use crate::Origin as Decoding;
use crate::Parsed;
use crate::Share;
use crate::choice::Choices;
use crate::decode::{Encoding, Known};
use crate::job::{Before, Wish};
use crate::ledger::{self, Ledger, Sort};
use crate::record::{
    Acronym, Address, Block, BlockKind, Cable, Classification, ClassifiedBy, ContainerKind, Dtg, ExecutiveOrder, Finding,
    KeptLine, Level, Mrn, Origin, Precedence, Publication, Record, Redaction, Reference, Removed, Seam, Sections, Severity,
    Source, Tag, Transmission,
};
use crate::span::Span;

/// A value that can cross.
pub(super) trait Wire: Sized {
    fn put(&self, out: &mut Vec<u8>);
    /// `None` where the bytes are no such value.
    fn take(from: &mut Bytes<'_>) -> Option<Self>;
}

pub(super) fn to_bytes(value: &impl Wire) -> Vec<u8> {
    let mut out = Vec::new();
    value.put(&mut out);
    out
}

pub(super) fn from_bytes<T: Wire>(bytes: &[u8]) -> Option<T> {
    let mut from = Bytes(bytes);
    let value = from.take()?;
    from.0.is_empty().then_some(value)
}

/// What is still to be taken.
pub(super) struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    pub(super) fn take<T: Wire>(&mut self) -> Option<T> {
        T::take(self)
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    #[inline(never)]
    fn number(&mut self) -> Option<usize> {
        let mut number = 0_usize;
        for shift in (0..usize::BITS).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    #[inline(never)]
    fn text(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        std::str::from_utf8(text).ok()
    }

    /// One of the codes that the library names things by. The text of each is kept once, for good: there are a hundred.
    #[inline(never)]
    pub(super) fn code(&mut self) -> Option<&'static str> {
        thread_local!(static CODES: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) });
        const MOST: usize = 1_000;
        let code = self.text()?;
        CODES.with_borrow_mut(|codes| match codes.iter().find(|known| **known == code) {
            Some(known) => Some(*known),
            None if codes.len() >= MOST => None,
            None => {
                codes.push(code.to_owned().leak());
                codes.last().copied()
            }
        })
    }
}

#[inline(never)]
fn put_number(mut number: usize, out: &mut Vec<u8>) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

#[inline(never)]
pub(super) fn put_text(text: &str, out: &mut Vec<u8>) {
    put_number(text.len(), out);
    out.extend_from_slice(text.as_bytes());
}

impl Wire for usize {
    fn put(&self, out: &mut Vec<u8>) {
        put_number(*self, out);
    }
    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        from.number()
    }
}

impl Wire for u64 {
    fn put(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.to_le_bytes());
    }
    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        let (bytes, rest) = from.0.split_first_chunk()?;
        from.0 = rest;
        Some(Self::from_le_bytes(*bytes))
    }
}

impl Wire for u32 {
    fn put(&self, out: &mut Vec<u8>) {
        put_number(*self as usize, out);
    }
    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        Self::try_from(from.number()?).ok()
    }
}

impl Wire for i32 {
    fn put(&self, out: &mut Vec<u8>) {
        self.cast_unsigned().put(out);
    }
    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        Some(from.take::<u32>()?.cast_signed())
    }
}

impl Wire for String {
    fn put(&self, out: &mut Vec<u8>) {
        put_text(self, out);
    }
    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        from.text().map(str::to_owned)
    }
}

impl<T: Wire> Wire for Option<T> {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(u8::from(self.is_some()));
        if let Some(value) = self {
            value.put(out);
        }
    }
    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        Some(match from.byte()? {
            0 => None,
            _ => Some(from.take()?),
        })
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn put(&self, out: &mut Vec<u8>) {
        put_number(self.len(), out);
        for value in self {
            value.put(out);
        }
    }
    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        let count = from.number()?;
        // Each has one byte at least, so that a wrong count asks for no room.
        let mut values = Self::with_capacity(count.min(from.0.len()));
        for _ in 0..count {
            values.push(from.take()?);
        }
        Some(values)
    }
}

impl<T: Wire> Wire for Box<T> {
    fn put(&self, out: &mut Vec<u8>) {
        (**self).put(out);
    }
    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        from.take().map(Self::new)
    }
}

impl<T: Wire, E: Wire> Wire for Result<T, E> {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(u8::from(self.is_err()));
        match self {
            Ok(value) => value.put(out),
            Err(error) => error.put(out),
        }
    }
    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        Some(match from.byte()? {
            0 => Ok(from.take()?),
            _ => Err(from.take()?),
        })
    }
}

impl<const N: usize> Wire for [usize; N] {
    fn put(&self, out: &mut Vec<u8>) {
        self.iter().for_each(|number| put_number(*number, out));
    }
    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        let mut numbers = [0; N];
        for number in &mut numbers {
            *number = from.number()?;
        }
        Some(numbers)
    }
}

impl Wire for std::ops::Range<usize> {
    fn put(&self, out: &mut Vec<u8>) {
        [self.start, self.end].put(out);
    }
    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        let [start, end] = from.take()?;
        Some(start..end)
    }
}

impl Wire for Span {
    fn put(&self, out: &mut Vec<u8>) {
        [self.start, self.len()].put(out);
    }
    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        let [start, length] = from.take()?;
        Some(Self::new(start, start.checked_add(length)?))
    }
}

/// Types by their fields.
macro_rules! fields {
    ($($type:ident { $($field:ident)* })*) => {$(
        impl Wire for $type {
            fn put(&self, out: &mut Vec<u8>) {
                let Self { $($field),* } = self;
                $($field.put(out);)*
            }
            fn take(from: &mut Bytes<'_>) -> Option<Self> {
                $(let $field = from.take()?;)*
                Some(Self { $($field),* })
            }
        }
    )*};
}

/// Types by their variants, which have no fields.
macro_rules! variants {
    ($($type:ident { $($variant:ident)* })*) => {$(
        impl Wire for $type {
            fn put(&self, out: &mut Vec<u8>) {
                const ALL: &[$type] = &[$($type::$variant),*];
                // A variant that is missing here does not compile.
                match self { $(Self::$variant => (),)* }
                out.extend(ALL.iter().position(|one| one == self).map(|at| at as u8));
            }
            fn take(from: &mut Bytes<'_>) -> Option<Self> {
                const ALL: &[$type] = &[$($type::$variant),*];
                ALL.get(usize::from(from.byte()?)).copied()
            }
        }
    )*};
}

fields! {
    Share { span removed findings }
    Decoding { encoding known replaced }
    Choices { put_back taken_out }
    Wish { name encoding only skip }
    Before { name size bom origin choices }
    Record { format source cables removed findings }
    Source { name bytes encoding container publication }
    Cable {
        mrn created classification origin transmission dtg from to info captions sections executive_order classified_by tags
        subject references header trailer body acronyms redactions
    }
    Mrn { as_written canonical post year number }
    Classification { level controls as_written }
    Origin { name post country }
    Transmission { as_written routing_indicator serial section filed }
    Dtg { as_written precedence at }
    Address { as_written routing name precedence number excluded }
    Sections { count present }
    ExecutiveOrder { order declassify as_written }
    ClassifiedBy { as_written name title reasons }
    Tag { code name }
    Reference { label as_written canonical }
    KeptLine { role text lines span }
    Block { kind number marking marking_as_written text lines span gaps part seams }
    Seam { at removed }
    Acronym { short long line }
    Redaction { text line }
    Finding { code severity message lines span }
}

variants! {
    Encoding { Utf8 Utf16Le Utf16Be Windows1252 Latin1 Twice }
    Known { Mark Valid Likely Chosen }
    ContainerKind { Text Html Markdown Csv Json Jsonl }
    Publication { WebCopy WikileaksHtml CablesCsv Plusd Aad Foia Raw }
    Level { Unclassified Restricted Confidential Secret TopSecret }
    Precedence { Flash Immediate Priority Routine }
    BlockKind { Paragraph Item Heading Preformatted Signature }
    Severity { Error Warning Note }
}

/// Rows touch each other, so that their lengths say where they are.
impl Wire for Ledger {
    fn put(&self, out: &mut Vec<u8>) {
        let rows = self.lengths();
        put_number(rows.len(), out);
        for (length, Sort(sort)) in rows {
            out.push(sort);
            put_number(length, out);
        }
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        let count = from.number()?;
        let mut rows = Vec::with_capacity(count.min(from.0.len()));
        for _ in 0..count {
            let sort = Sort(from.byte()?);
            rows.push((from.number()?, sort));
        }
        Some(Self::of_lengths(rows.into_iter()))
    }
}

/// Its text is a stretch of the source, and is taken from there.
impl Wire for Removed {
    fn put(&self, out: &mut Vec<u8>) {
        let Self { line, span, reason, text: _ } = self;
        line.put(out);
        span.put(out);
        put_text(reason, out);
    }
    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        Some(Self { line: from.take()?, span: from.take()?, reason: from.code()?.into(), text: String::new() })
    }
}

impl Wire for Parsed {
    fn put(&self, out: &mut Vec<u8>) {
        let Self { text, bom, record, ledger, parts, origin } = self;
        // The text is the most of it by far, and what is known beside it is about as long.
        out.reserve(text.len() * 2);
        text.put(out);
        bom.put(out);
        record.put(out);
        ledger.put(out);
        parts.put(out);
        origin.put(out);
    }
    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        let (text, bom, mut record): (String, _, Record) = (from.take()?, from.take()?, from.take()?);
        for entry in &mut record.removed {
            entry.text = ledger::text_of(entry.span, &text);
        }
        Some(Self { text, bom, record, ledger: from.take()?, parts: from.take()?, origin: from.take()? })
    }
}
