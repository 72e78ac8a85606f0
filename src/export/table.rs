//! A table of cables as CSV (RFC 4180), a row a cable, which no spreadsheet can take for formulas.

use super::unseen::in_one_line;
use crate::Parsed;
use crate::record::{BlockKind, Cable};
use crate::view;

const COLUMNS: [&str; 15] = [
    "reference",
    "sent",
    "classification",
    "origin",
    "country",
    "precedence",
    "captions",
    "tags",
    "subject",
    "references",
    "paragraphs",
    "removed",
    "findings",
    "file",
    "encoding",
];

/// The cables of all files given. Where a copy lacks something, the cell is empty.
#[must_use]
pub fn table<'a>(files: impl IntoIterator<Item = &'a Parsed>) -> String {
    let mut out = String::new();
    row(&mut out, COLUMNS.map(str::to_owned));
    for parsed in files {
        for (at, cable) in parsed.record.cables.iter().enumerate() {
            row(&mut out, cells(parsed, at, cable));
        }
    }
    out
}

fn cells(parsed: &Parsed, at: usize, cable: &Cable) -> [String; 15] {
    let record = &parsed.record;
    let paragraphs = cable.body.iter().filter(|block| block.kind == BlockKind::Paragraph).count();
    let removed = parsed.removed_of(at).filter(|(_, removed)| removed.reason != "markup").count();
    let mut codes: Vec<&str> = Vec::new();
    for finding in parsed.findings_of(at) {
        if !codes.contains(&finding.code.as_str()) {
            codes.push(&finding.code);
        }
    }
    let references = cable.references.iter().map(|one| one.canonical.as_deref().unwrap_or(&one.as_written));
    let origin = cable.origin.as_ref();
    let from = || cable.from.as_ref().map(|from| from.name.clone());
    [
        cable.mrn.as_ref().map(|mrn| mrn.canonical.clone()).unwrap_or_default(),
        cable.created.clone().unwrap_or_default(),
        cable.classification.as_ref().map(view::classification).unwrap_or_default(),
        origin.map(|origin| origin.name.clone()).or_else(from).unwrap_or_default(),
        origin.and_then(|origin| origin.country.clone()).unwrap_or_default(),
        cable.dtg.as_ref().and_then(|dtg| dtg.precedence).map(view::precedence).unwrap_or_default().to_owned(),
        cable.captions.join("; "),
        cable.tags.iter().map(|tag| tag.code.as_str()).collect::<Vec<_>>().join("; "),
        cable.subject.clone().unwrap_or_default(),
        references.collect::<Vec<_>>().join("; "),
        paragraphs.to_string(),
        removed.to_string(),
        codes.join("; "),
        record.source.name.clone(),
        record.source.encoding.clone(),
    ]
}

fn row(out: &mut String, cells: [String; 15]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        out.push('"');
        out.push_str(&safe(cell).replace('"', "\"\""));
        out.push('"');
    }
    out.push_str("\r\n");
}

/// A cell as one line, with an apostrophe before what a spreadsheet would reckon with: Excel, LibreOffice and Sheets all
/// take that for the sign of a text.
fn safe(cell: &str) -> String {
    // Signs of full width are read as their narrow kind by some; blanks before them, too, are cut off by some.
    const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    let text = in_one_line(cell);
    let formula = text.starts_with(FORMULA) || cell.trim_start_matches(' ').starts_with(FORMULA);
    if formula { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n=1", "＝1+1"] {
            assert!(safe(cell).starts_with('\''), "{cell:?} gives {:?}", safe(cell));
        }
        for cell in ["08BAGHDAD4006", "A - B", "1=1", "", "“=1”"] {
            assert_eq!(safe(cell), cell);
        }
    }

    #[test]
    fn quotation_marks_commas_and_line_ends_stay_in_their_cell() {
        let mut out = String::new();
        let mut cells = [const { String::new() }; 15];
        cells[0] = "a \"b\", c\r\nd".to_owned();
        row(&mut out, cells);
        assert!(out.starts_with("\"a \"\"b\"\", c  d\",\"\","), "{out}");
        assert_eq!(out.matches('\n').count(), 1);
    }
}
