//! The reading view as data: what `reading.js` collects from the screen.

use std::collections::BTreeMap;

use serde::Deserialize;

/// What a reader sees of the open cable. Only what is visible counts, the ledger's entries excepted.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Reading {
    /// `data-cable`.
    pub cable: Option<String>,
    /// The main heading.
    pub title: String,
    /// The overall classification.
    pub banner: Option<String>,
    /// The body's blocks, from top to bottom.
    pub blocks: Vec<Block>,
    /// Metadata values by name.
    pub fields: BTreeMap<String, String>,
    /// The ledger's own count.
    pub count: Option<usize>,
    /// Reasons of the ledger's entries, folded away or not.
    pub ledger: Vec<String>,
    /// Removed text that stands in the reading view now.
    pub in_place: Vec<InPlace>,
    /// Codes of the findings.
    pub findings: Vec<String>,
    /// Gap marks.
    pub gaps: usize,
    /// All visible text of the reading view but for the ledger's.
    pub outside_ledger: String,
}

/// One block of the body.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Block {
    /// `paragraph`, `item`, `heading` …
    pub kind: String,
    /// Paragraph number.
    pub number: Option<u32>,
    /// Marking as in the record.
    pub marking: Option<String>,
    /// What the badge says.
    pub badge: Option<String>,
    /// The words alone, without number, badge and gap marks.
    pub text: String,
    /// Gap marks inside it.
    pub gaps: usize,
}

/// Removed text shown where it stood.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct InPlace {
    /// Its reason code.
    pub reason: String,
    /// What is seen of it.
    pub text: String,
}

impl Reading {
    /// The visible words of all blocks, one blank between any two.
    #[must_use]
    pub fn words(&self) -> String {
        self.blocks.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// How many badges each marking has.
    #[must_use]
    pub fn badges(&self) -> BTreeMap<String, usize> {
        let mut count = BTreeMap::new();
        for block in self.blocks.iter().filter(|block| block.badge.is_some()) {
            *count.entry(block.marking.clone().unwrap_or_default()).or_default() += 1;
        }
        count
    }

    /// How many of the ledger's entries each reason has.
    #[must_use]
    pub fn reasons(&self) -> BTreeMap<String, usize> {
        let mut count = BTreeMap::new();
        for reason in &self.ledger {
            *count.entry(reason.clone()).or_default() += 1;
        }
        count
    }

    /// A paragraph with its items: from the one numbered `number` to the block before the next numbered one.
    ///
    /// # Panics
    /// When no paragraph has that number.
    #[must_use]
    pub fn paragraph(&self, number: u32) -> &[Block] {
        let start = self.blocks.iter().position(|block| block.number == Some(number));
        let start = start.unwrap_or_else(|| panic!("Paragraph {number} is not on the screen."));
        let rest = &self.blocks[start + 1..];
        let length = rest.iter().position(|block| block.number.is_some()).unwrap_or(rest.len());
        &self.blocks[start..=start + length]
    }
}
