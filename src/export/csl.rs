//! CSL-JSON, which Zotero, pandoc and the citation processors read.

use serde::Serialize;

use super::citation::{KIND, SERIES, Work};
use super::key::keys;
use crate::record::Cable;

/// An item of the list. CSL knows no cables: a `report` with a genre is what Zotero, too, makes of them.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Item {
    id: String,
    r#type: &'static str,
    genre: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Issued>,
    publisher: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

/// An institution has a literal name: it is not cut into given and family name.
#[derive(Serialize)]
struct Name {
    literal: String,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Issued {
    date_parts: [Vec<u32>; 1],
}

/// All cables as a list of CSL items, indented, with a line end.
///
/// # Errors
/// When serialising fails, which a cable gives no cause for.
pub fn csl_json(cables: &[Cable]) -> Result<String, serde_json::Error> {
    let items: Vec<Item> = cables.iter().zip(keys(cables)).map(|(cable, key)| item(Work::of(cable), key)).collect();
    serde_json::to_string_pretty(&items).map(|text| text + "\n")
}

fn item(work: Work, id: String) -> Item {
    let issued = work.date.map(|date| {
        let month = date.month.and_then(|month| u32::try_from(month).ok());
        Issued { date_parts: [std::iter::once(date.year).chain(month).chain(date.day).collect()] }
    });
    Item {
        id,
        r#type: "report",
        genre: KIND,
        title: work.title,
        number: work.number,
        author: work.author.map(|literal| Name { literal }).into_iter().collect(),
        issued,
        publisher: SERIES,
        note: work.classification.map(|classification| format!("Classification: {classification}")),
    }
}
