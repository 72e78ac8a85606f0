//! Whole cables with a hostile text in each place that a reader is shown: as telegrams, as rows of tables, as records of an
//! export, as pages.

/// The places of a telegram. The cable with number N has payload N in the first, the one after it in the second, and so on:
/// over all cables, each payload is in each place once.
pub const PLACES: usize = 14;

/// The hostile texts of one cable.
#[derive(Debug, Clone, Copy)]
pub struct Set<'a> {
    texts: &'a [String],
    first: usize,
}

impl<'a> Set<'a> {
    /// As many sets as there are texts.
    pub fn all(texts: &'a [String]) -> impl Iterator<Item = Self> {
        (0..texts.len()).map(move |first| Self { texts, first })
    }

    /// The number of the set.
    #[must_use]
    pub fn number(self) -> usize {
        self.first
    }

    /// The text for a place. Neighbours in the list are much alike, so the next place has one from elsewhere.
    #[must_use]
    pub fn text(self, place: usize) -> &'a str {
        &self.texts[(self.first + place * 61) % self.texts.len()]
    }
}

/// The texts of the payloads, each as one line.
#[must_use]
pub fn lines(payloads: &[super::Payload]) -> Vec<String> {
    payloads.iter().map(|payload| payload.text.replace(['\n', '\r'], " ")).collect()
}

/// Some of them together in one place, so that there are fewer cables to open.
#[must_use]
pub fn together(lines: &[String], count: usize) -> Vec<String> {
    lines.chunks(count).map(|lines| lines.join(" ")).collect()
}

/// A reference number of its own for each cable: `08LISBON1000`.
#[must_use]
pub fn reference(number: usize) -> String {
    format!("08LISBON{}", number + 1000)
}

/// The heading of a telegram, down to its classification.
#[must_use]
pub fn header(set: Set<'_>) -> String {
    let [from, info, routing] = [0, 1, 2].map(|place| set.text(place));
    format!(
        "DE RUEHLI #{number} 0451030\nR 141030Z FEB 08\nFM AMEMBASSY LISBON {from}\nTO SECSTATE WASHDC {routing}\n\
         INFO AMEMBASSY {info}\nS E C R E T LISBON {number:06}\n",
        number = set.number() + 1000
    )
}

/// What stands below it.
#[must_use]
pub fn body(set: Set<'_>) -> String {
    let text = |place: usize| set.text(place);
    format!(
        "E.O. 12958: DECL: 02/14/2018 {order}\nTAGS: PREL, {tag}\nSUBJECT: {subject}\nREF: A. 08 OSLO 7 {reference}\n\n\
         Classified By: Ambassador {classifier} for reasons 1.4 (b) and (d).\n\n\
         1. (S//NF) The Embassy in Lisbon {words} says so, {more}.\n\n\
         2. {marking} The Ministry says nothing.\n\n\
         {heading}\n--------\n\n\
         3. (U) The NATO ship, see para 1 and ref A:\n\n- one {item}\n- two\n\nAMBERLEY\n{footer}\n",
        order = text(3),
        tag = text(4),
        subject = text(5),
        reference = text(6),
        classifier = text(7),
        words = text(8),
        more = text(9),
        marking = text(10),
        heading = text(11),
        item = text(12),
        footer = text(13),
    )
}

/// A telegram.
#[must_use]
pub fn telegram(set: Set<'_>) -> String {
    [header(set), body(set)].concat()
}

/// A row of `cables.csv`.
#[must_use]
pub fn row(set: Set<'_>) -> String {
    let cell = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    let cells = [
        &set.number().to_string(),
        "2/14/2008 10:30",
        &reference(set.number()),
        &format!("Embassy Lisbon {}", set.text(0)),
        &format!("SECRET {}", set.text(1)),
        &format!("08OSLO7|{}", set.text(2)),
        &header(set),
        &body(set),
    ];
    cells.map(cell).join(",") + "\n"
}

/// A line of an export as JSON Lines.
#[must_use]
pub fn record(set: Set<'_>) -> String {
    let value = |text: &str| {
        let inside: String = text
            .chars()
            .map(|letter| match letter {
                '"' | '\\' => format!("\\{letter}"),
                letter if letter < ' ' => format!("\\u{:04x}", u32::from(letter)),
                letter => letter.to_string(),
            })
            .collect();
        format!("\"{inside}\"")
    };
    let pairs = [
        ("identifier", reference(set.number())),
        ("created", "2008-02-14 10:30".to_owned()),
        ("released", set.text(0).to_owned()),
        ("classification", format!("SECRET {}", set.text(1))),
        ("origin", format!("Embassy Lisbon {}", set.text(2))),
        ("subject", set.text(3).to_owned()),
        ("header", header(set)),
        ("body", body(set)),
    ];
    let pairs: Vec<String> = pairs.iter().map(|(key, text)| format!("{}: {}", value(key), value(text))).collect();
    // A key of the file's own choice, too.
    format!("{{{}, {}: {}}}\n", pairs.join(", "), value(set.text(4)), value(set.text(5)))
}

/// A page with the texts as its own markup: title, meta, labels and cells of its table, links, and paragraphs.
#[must_use]
pub fn page(set: Set<'_>) -> String {
    let [title, meta, label, cell, link, inside, comment, class] = [0, 1, 2, 3, 4, 5, 6, 7].map(|place| set.text(place));
    format!(
        "<!DOCTYPE html>\n<html><head><title>{title}</title><meta name=\"description\" content=\"{meta}\">\n\
         <!-- {comment} --></head><body>\n\
         <table><tr><th>Reference ID</th><th>{label}</th><th>Classification</th></tr>\n\
         <tr><td>{reference}</td><td>{cell}</td><td>SECRET</td></tr></table>\n\
         <p><a href=\"{link}\">{link}</a> <b class=\"{class}\">{inside}</b></p>\n<pre>{telegram}</pre>\n</body></html>\n",
        reference = reference(set.number()),
        // The telegram's own texts once as markup, once as what a page makes of a text.
        telegram = if set.number().is_multiple_of(2) { telegram(set) } else { escaped(&telegram(set)) },
    )
}

/// A text as a page writes it.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
