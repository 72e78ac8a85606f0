//! A person's name and title, in the orders that the classifier's field has: `Ambassador Jane Doe`, `Jane Doe, DCM`,
//! `DCM, Jane Doe`, `Jane Doe (DCM)`.

use crate::field::post;

/// Words of titles and offices at American posts, sorted.
const TITLES: &[&str] = &[
    "A/AMB",
    "A/DCM",
    "A/S",
    "AA/S",
    "ACTG",
    "ACTING",
    "ADCM",
    "ADM",
    "ADMINISTRATOR",
    "ADMIRAL",
    "ADVISER",
    "ADVISOR",
    "AFFAIRS",
    "AGENT",
    "AGRICULTURAL",
    "AMB",
    "AMBASSADOR",
    "ANALYST",
    "ASSISTANT",
    "ATTACHE",
    "BG",
    "BRANCH",
    "BUREAU",
    "CAPT",
    "CDA",
    "CDR",
    "CG",
    "CHARGE",
    "CHIEF",
    "CODEL",
    "COL",
    "COLONEL",
    "COMMANDER",
    "COMMERCIAL",
    "CONGEN",
    "CONOFF",
    "CONSUL",
    "CONSULAR",
    "CONTROL",
    "COORDINATOR",
    "COUNSEL",
    "COUNSELLOR",
    "COUNSELOR",
    "COUNTRY",
    "CPAO",
    "CULTURAL",
    "D'AFFAIRES",
    "DAFFAIRES",
    "DAO",
    "DAS",
    "DATT",
    "DCM",
    "DCOM",
    "DEFENSE",
    "DEPARTMENT",
    "DEPT",
    "DEPUTY",
    "DESK",
    "DIR",
    "DIRECTOR",
    "DPAO",
    "DPO",
    "ECON",
    "ECONCOUNS",
    "ECONOFF",
    "ECONOMIC",
    "EMBASSY",
    "EMBOFF",
    "ENERGY",
    "ENFORCEMENT",
    "ENVIRONMENT",
    "ENVIRONMENTAL",
    "ENVOY",
    "EST",
    "ESTH",
    "EXECUTIVE",
    "FCS",
    "FIRST",
    "GEN",
    "GENERAL",
    "HEAD",
    "INTELLIGENCE",
    "INTERIM",
    "LABOR",
    "LARGE",
    "LAW",
    "LEGAL",
    "LEGATT",
    "LIAISON",
    "LTC",
    "LTG",
    "MAJ",
    "MANAGEMENT",
    "MC",
    "MG",
    "MILITARY",
    "MINISTER",
    "MISSION",
    "NARCOTICS",
    "NEGOTIATOR",
    "NIV",
    "ODC",
    "OFFICE",
    "OFFICER",
    "PAO",
    "PERMANENT",
    "PERMREP",
    "POL",
    "POLAD",
    "POLCHIEF",
    "POLCOUNS",
    "POLECON",
    "POLITICAL",
    "POLITICO",
    "POLMIL",
    "POLOFF",
    "POST",
    "PRINCIPAL",
    "PROGRAM",
    "PRT",
    "PUBLIC",
    "RADM",
    "REFUGEE",
    "REGIONAL",
    "REPRESENTATIVE",
    "RSO",
    "SCIENCE",
    "SECOND",
    "SECRETARY",
    "SECTION",
    "SENIOR",
    "SPECIAL",
    "SPOKESMAN",
    "SPOKESPERSON",
    "STAFF",
    "TEAM",
    "THIRD",
    "TRADE",
    "U.S",
    "UNDER",
    "UNDERSECRETARY",
    "UNIT",
    "US",
    "USAID",
    "VADM",
    "VICE",
];

/// Words that stand between those of a title, and in some names.
const LINKS: &[&str] = &["A.I", "AI", "AND", "AT", "D", "FOR", "IN", "OF", "ON", "THE", "TO", "DU", "&"];

fn bare(word: &str) -> String {
    word.trim_matches([',', '.', ':', ';', '(', ')']).to_ascii_uppercase().replace(['é', 'É'], "E").replace('’', "'")
}

/// True for a word that only titles have. Office symbols (`EUR/SE`, `ISN/MTR`) are titles, too.
fn is_title(word: &str) -> bool {
    let bare = bare(word);
    TITLES.binary_search(&bare.as_str()).is_ok()
        || (bare.contains('/') && bare.len() > 2)
        || (bare.len() > 5 && (bare.ends_with("COUNS") || bare.ends_with("COUNSELOR")))
        || (bare.ends_with("OFF")
            && ["POL", "ECON", "CON", "EMB", "LAB", "PAO", "RE"].iter().any(|start| bare.starts_with(start)))
        || (bare.contains('-') && bare.split('-').all(|part| TITLES.binary_search(&part).is_ok() || LINKS.contains(&part)))
}

fn is_link(word: &str) -> bool {
    LINKS.contains(&bare(word).as_str())
}

/// Parts a person's words into name and title.
pub(super) fn name_and_title(who: &str) -> (Option<String>, Option<String>) {
    let who = trimmed(who);
    let pieces: Vec<&str> = who
        .split([',', ';', '(', ')'])
        .flat_map(|piece| piece.split(" - "))
        .map(trimmed)
        .filter(|piece| !piece.is_empty())
        .collect();
    let Some((first, rest)) = pieces.split_first() else { return (None, None) };
    let words: Vec<&str> = first.split(' ').filter(|word| !word.is_empty()).collect();
    let at = name_at(&words);
    let ends = words[at..].iter().position(|word| is_title(word)).map_or(words.len(), |end| at + end);
    // `John Doe, Jr.`
    let junior = rest.first().filter(|piece| matches!(bare(piece).as_str(), "JR" | "SR" | "II" | "III" | "IV"));
    if at == words.len() {
        // Nothing but a title: the name is the next piece that is none.
        let name = rest.iter().position(|piece| !piece.split(' ').all(|word| is_title(word) || is_link(word)));
        let title: Vec<&str> = std::iter::once(first).chain(&rest[..name.unwrap_or(rest.len())]).copied().collect();
        return (name.map(|name| rest[name].to_owned()), some(&title.join(", ")));
    }
    let mut name = words[at..ends].join(" ");
    if let Some(junior) = junior {
        name = format!("{name}, {junior}");
    }
    let title = if at > 0 {
        words[..at].join(" ")
    } else if ends < words.len() {
        words[ends..].join(" ")
    } else {
        rest[usize::from(junior.is_some())..].join(", ")
    };
    (some(&name), some(&title))
}

fn some(text: &str) -> Option<String> {
    let text = text.trim_matches([',', ';', ':', ' ']);
    (!text.is_empty()).then(|| text.to_owned())
}

/// Without signs at both ends, and without the words that lead on to the reasons.
fn trimmed(text: &str) -> &str {
    let mut text = text;
    loop {
        let next = text.trim().trim_matches([',', ';', ':', '-', '–']).trim();
        // A full stop belongs to `a.i.` and `Jr.`, not to the end of a sentence.
        let stop = next
            .strip_suffix('.')
            .filter(|rest| !rest.ends_with(".i") && !rest.ends_with(".I") && !rest.ends_with("Jr") && !rest.ends_with("JR"));
        let next = stop.unwrap_or(next);
        let lower = next.to_ascii_lowercase();
        let lead =
            [" for", " per", " under", " and", " reason", " reasons", " in", " on"].iter().find(|word| lower.ends_with(**word));
        let next = lead.map_or(next, |word| &next[..next.len() - word.len()]);
        if next.len() == text.len() {
            return text;
        }
        text = next;
    }
}

/// Where the name begins: behind the last title word of those that stand first, and behind the place that a title names
/// (`Consul General in Sao Paulo Jane Doe`). Zero when the words begin with a name.
fn name_at(words: &[&str]) -> usize {
    let Some(first) = words.iter().position(|word| is_title(word)) else { return acronyms(words) };
    // `NEA Assistant Secretary …`: one word in capitals in front of the title is an office; two words are a name.
    let office = first == 1 && words[0].len() <= 6 && words[0].bytes().all(|b| b.is_ascii_uppercase() || b == b'-');
    if first > 0 && !office && acronyms(words) < first {
        return 0;
    }
    let mut at = first;
    while at < words.len() {
        let links = words[at..].iter().take_while(|word| is_link(word)).count();
        let after = at + links;
        if links > 0 && after < words.len() && !is_title(words[after]) {
            // `for Near East Affairs`: words up to the next title word, or the place.
            let next = words[after..].iter().position(|word| is_title(word)).map(|next| after + next);
            let place = (1..=3)
                .rev()
                .find(|&count| words.get(after..after + count).is_some_and(|name| post::by_name(&name.join(" ")).is_some()));
            match (next, place) {
                (Some(next), _) => at = next,
                (None, Some(count)) => return after + count,
                (None, None) => return after,
            }
        } else if after < words.len() && is_title(words[after]) {
            at = after + 1;
        } else {
            return after;
        }
    }
    at
}

/// `WHA PDAS Jane Doe`: words in capitals in front of a name in small letters are offices and their short forms.
fn acronyms(words: &[&str]) -> usize {
    let capitals = |word: &&&str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase() || b == b'-');
    let count = words.iter().take_while(capitals).count();
    let name = words.get(count).is_some_and(|word| word.bytes().any(|b| b.is_ascii_lowercase()));
    if name { count } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_words_can_be_searched() {
        assert!(TITLES.is_sorted(), "{:?}", TITLES.windows(2).find(|pair| pair[0] > pair[1]));
    }
}
