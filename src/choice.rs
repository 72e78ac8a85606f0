//! A reader's own choices: a line put back that was taken out, a line taken out that was kept.
//!
//! They are an input of the reading beside the source. The rules decide as they always do; the reader has the last word
//! on each line, and both stay in the ledger under a name of their own: what a person chose is never told as the rules'.

use crate::line::Line;
use crate::noise::{Judged, Reason};
use crate::span::Span;

/// Name in the ledger of what a reader put back, in place of its role.
pub const PUT_BACK: &str = "put-back";

/// Stretches of the decoded source that a reader decided on. The last choice on a byte counts, and a line of which one byte
/// is taken out goes as a whole.
///
/// ```
/// use enclair::{Choices, span::Span};
/// let text = b"R 141030Z FEB 08\nUNCLAS LISBON 000123\nSUBJECT: LAMP\n1. (U) The lamp is lit.\n2. (U) It is red.\nACCEPT\n";
/// let parsed = enclair::parse("lamp.txt", text).unwrap();
/// let mut choices = Choices::default();
/// choices.take_out(parsed.record.cables[0].body[0].span);
/// let chosen = parsed.reread(&choices).unwrap();
/// assert_eq!(chosen.record.cables[0].body[0].number, Some(2));
/// assert_eq!(chosen.record.removed[0].reason, "readers-choice");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    pub(crate) put_back: Vec<Span>,
    pub(crate) taken_out: Vec<Span>,
}

impl Choices {
    /// Keeps every line of this stretch that the rules take out.
    pub fn put_back(&mut self, span: Span) {
        set_free(&mut self.taken_out, span);
        add(&mut self.put_back, span);
    }

    /// Takes every line of this stretch out that the rules keep.
    pub fn take_out(&mut self, span: Span) {
        set_free(&mut self.put_back, span);
        add(&mut self.taken_out, span);
    }

    /// Leaves this stretch to the rules again: each choice that has a byte of it goes as a whole.
    pub fn forget(&mut self, span: Span) {
        for list in [&mut self.put_back, &mut self.taken_out] {
            list.retain(|chosen| !chosen.meets(span));
        }
    }

    /// True when all is left to the rules.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.put_back.is_empty() && self.taken_out.is_empty()
    }

    /// The lines of which a part was cut that a reader wants back: looked up before anything is cut.
    pub(crate) fn spared<'a>(&self, lines: &[Line<'a>]) -> Vec<(usize, Line<'a>)> {
        if self.put_back.is_empty() {
            return Vec::new();
        }
        lines
            .iter()
            .enumerate()
            .filter(|(_, line)| meets(&self.put_back, line.span()))
            .map(|(at, line)| (at, line.clone()))
            .collect()
    }

    /// Cuts these lines again, but for what a reader wants back.
    pub(crate) fn restore<'a>(&self, lines: &mut [Line<'a>], spared: Vec<(usize, Line<'a>)>) {
        for (at, mut line) in spared {
            let Some(place) = lines.get_mut(at).filter(|line| line.cuts().iter().any(|(cut, _)| meets(&self.put_back, *cut)))
            else {
                continue;
            };
            for &(cut, reason) in place.cuts() {
                let Some((from, to)) = line.text_at(cut) else { continue };
                if meets(&self.put_back, cut) { line.set_apart(from, to, PUT_BACK) } else { line.cut(from, to, reason) }
            }
            *place = line;
        }
    }

    /// Puts the reader's word in place of the rules'.
    pub(crate) fn overrule(&self, lines: &[Line<'_>], judged: &mut Judged) {
        if self.is_empty() {
            return;
        }
        for (at, line) in lines.iter().enumerate() {
            let verdict = &mut judged.verdicts[at];
            let kept = |piece: &Span| !line.cuts().iter().any(|(cut, name)| cut == piece && *name != PUT_BACK);
            if meets(&self.taken_out, line.span()) && line.pieces().any(|piece| meets(&self.taken_out, piece) && kept(&piece)) {
                *verdict = verdict.or(Some(Reason::ReadersChoice));
            } else if verdict.is_some() && meets(&self.put_back, line.span()) {
                *verdict = None;
                // Where a part of it was chosen, the rest is no choice of the reader's.
                if !line.cuts().iter().any(|(_, name)| *name == PUT_BACK) {
                    judged.put_back.push(at);
                }
            }
        }
        let verdicts = &judged.verdicts;
        judged.doubtful.retain(|at| verdicts.get(*at).is_some_and(Option::is_none));
    }
}

/// Both lists are sorted and their spans lie apart.
fn meets(list: &[Span], span: Span) -> bool {
    let at = list.partition_point(|chosen| chosen.end <= span.start);
    list.get(at).is_some_and(|chosen| chosen.meets(span))
}

fn set_free(list: &mut Vec<Span>, span: Span) {
    let around = |chosen: Span| {
        let before = Span::new(chosen.start, chosen.end.min(span.start));
        let after = Span::new(chosen.start.max(span.end), chosen.end);
        [before, after].into_iter().filter(|rest| !rest.is_empty())
    };
    *list = list.iter().copied().flat_map(around).collect();
}

fn add(list: &mut Vec<Span>, span: Span) {
    set_free(list, span);
    if !span.is_empty() {
        list.insert(list.partition_point(|chosen| chosen.start < span.start), span);
    }
}
