//! The words of a person's name and title: what each can be.

use crate::field::edits;

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
    "AF",
    "AFFAIRS",
    "AGENT",
    "AGRICULTURAL",
    "AIT",
    "AMB",
    "AMBASSADOR",
    "ANALYST",
    "ARSO",
    "ASSISTANT",
    "ATTACHE",
    "AVC",
    "BG",
    "BRANCH",
    "BUREAU",
    "CAPT",
    "CDA",
    "CDR",
    "CG",
    "CHAIR",
    "CHAIRMAN",
    "CHAIRWOMAN",
    "CHARGE",
    "CHIEF",
    "CMDR",
    "CODEL",
    "COL",
    "COLONEL",
    "COM",
    "COMMANDER",
    "COMMERCIAL",
    "CONGEN",
    "CONOFF",
    "CONSUL",
    "CONSULAR",
    "CONTROL",
    "COORDINATOR",
    "COUN",
    "COUNS",
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
    "DELEGATE",
    "DEPARTMENT",
    "DEPT",
    "DEPUTY",
    "DESK",
    "DEVELOPMENT",
    "DIR",
    "DIRECTOR",
    "DPAO",
    "DPO",
    "DRL",
    "EAP",
    "EB",
    "ECMIN",
    "ECON",
    "ECONCOUNS",
    "ECONMIN",
    "ECONOFF",
    "ECONOMIC",
    "ECOPOL",
    "EEB",
    "EMBASSY",
    "EMBOFF",
    "EMIN",
    "ENERGY",
    "ENFORCEMENT",
    "ENVIRONMENT",
    "ENVIRONMENTAL",
    "ENVOY",
    "EST",
    "ESTH",
    "EUR",
    "EXECUTIVE",
    "FCS",
    "FIRST",
    "GEN",
    "GENERAL",
    "GOVERNANCE",
    "HEAD",
    "INL",
    "INR",
    "INSTITUTIONAL",
    "INTELLIGENCE",
    "INTERAGENCY",
    "INTERIM",
    "IO",
    "IPO",
    "ISN",
    "LABOR",
    "LARGE",
    "LAW",
    "LEADER",
    "LEGAL",
    "LEGATT",
    "LIAISON",
    "LTC",
    "LTCOL",
    "LTG",
    "MAJ",
    "MANAGEMENT",
    "MC",
    "MEMBER",
    "MG",
    "MIL",
    "MILITARY",
    "MIN",
    "MINISTER",
    "MISSION",
    "NARCOTICS",
    "NEA",
    "NEGOTIATOR",
    "NIV",
    "ODC",
    "OES",
    "OFF",
    "OFFICE",
    "OFFICER",
    "OPERATIONS",
    "PAO",
    "PDAS",
    "PERMANENT",
    "PERMREP",
    "PM",
    "POL",
    "POLAD",
    "POLCHIEF",
    "POLCOUNS",
    "POLECON",
    "POLITICAL",
    "POLITICO",
    "POLMIL",
    "POLMIN",
    "POLOFF",
    "POST",
    "PRINCIPAL",
    "PRM",
    "PROGRAM",
    "PROVINCIAL",
    "PRT",
    "PUBLIC",
    "RADM",
    "REFUGEE",
    "REGIONAL",
    "REPRESENTATIVE",
    "RSO",
    "SCA",
    "SCIENCE",
    "SECOND",
    "SECRETARY",
    "SECTION",
    "SECURITY",
    "SENIOR",
    "SPECIAL",
    "SPOKESMAN",
    "SPOKESPERSON",
    "STAFF",
    "TDY",
    "TEAM",
    "THIRD",
    "TRADE",
    "U.S",
    "UNDER",
    "UNDERSECRETARY",
    "UNIT",
    "US",
    "USAID",
    "USDEL",
    "USEU",
    "USNATO",
    "USUN",
    "VADM",
    "VCI",
    "VICE",
    "WHA",
];

/// Long words of titles, which are known with two letters wrong: `Amabassador`, `Counsleor`, `Affiars`.
const LONG: &[&str] = &[
    "AFFAIRES",
    "AMBASSADOR",
    "ASSISTANT",
    "COORDINATOR",
    "COUNSELOR",
    "DIRECTOR",
    "ECONOMIC",
    "MINISTER",
    "POLITICAL",
    "PRINCIPAL",
    "REPRESENTATIVE",
    "SECRETARY",
];

/// Words of titles that are surnames, too, when they stand last: `Ambassador Jane Law`.
pub(super) const SURNAMES: &[&str] = &["BRANCH", "CHIEF", "HEAD", "LARGE", "LAW", "MIN", "POST"];

/// Words that stand between those of a title, and in some names.
const LINKS: &[&str] = &["AND", "AT", "D", "FOR", "IN", "OF", "ON", "THE", "TO", "DU", "&"];

/// Words in small letters that belong to a surname.
const PARTICLES: &[&str] = &[
    "al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "la", "le", "ten", "van", "von", "y",
];

/// Words in capitals that lead on to the reasons.
pub(super) const LEADS: &[&str] = &["BASED", "DUE", "F0R", "FOR", "FR", "IN", "ON", "PER", "PURSUANT", "UNDER"];

const SUFFIXES: &[&str] = &["II", "III", "IV", "JR", "SR"];

pub(super) fn bare(word: &str) -> String {
    word.trim_matches([',', '.', ':', ';', '(', ')', '\'', '’', '`'])
        .to_ascii_uppercase()
        .replace(['é', 'É'], "E")
        .replace('’', "'")
}

/// True for a word that only titles have. Office symbols (`EUR/SE`, `ISN/MTR`, `EST&H`) are titles, too.
pub(super) fn is_title(word: &str) -> bool {
    let bare = bare(word);
    // `d'Affaires`, `d,Affaires`, `de'Affaires`.
    let bare = ["D'", "D,", "DE'"].iter().find_map(|start| bare.strip_prefix(start)).unwrap_or(&bare);
    TITLES.binary_search(&bare).is_ok()
        || (bare.contains('/') && bare.len() > 1)
        || (bare.contains('&') && bare.len() > 2)
        || (bare.len() > 5 && ["COUNS", "CONS", "COUNSELOR"].iter().any(|end| bare.ends_with(end)))
        || (bare.ends_with("OFF")
            && ["POL", "ECON", "CON", "EMB", "LAB", "PAO", "RE"].iter().any(|start| bare.starts_with(start)))
        || (bare.contains('-') && bare.split('-').all(|part| is_known(part) || LINKS.contains(&part)))
        || is_known(bare)
}

pub(super) fn is_known(bare: &str) -> bool {
    TITLES.binary_search(&bare).is_ok()
        || (bare.len() > 5
            && LONG.iter().any(|long| bare.starts_with(&long[..1]) && edits::within(bare.as_bytes(), long.as_bytes(), 2)))
}

pub(super) fn is_link(word: &str) -> bool {
    LINKS.contains(&bare(word).as_str())
}

pub(super) fn has_figures(word: &str) -> bool {
    word.bytes().filter(u8::is_ascii_digit).count() > 1
}

/// `a.i.`, `ai.`, and the halves of `a. i.`
pub(super) fn is_interim(word: &str) -> bool {
    matches!(bare(word).as_str(), "A.I" | "AI") || matches!(word, "a." | "i.")
}

pub(super) fn is_suffix(word: &str) -> bool {
    SUFFIXES.contains(&bare(word).as_str())
}

pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word.to_ascii_lowercase().as_str())
}

pub(super) fn is_initial(word: &str) -> bool {
    let letters = bare(word);
    letters.len() == 1 || (letters.contains('.') && letters.len() <= 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_words_can_be_searched() {
        assert!(TITLES.is_sorted(), "{:?}", TITLES.windows(2).find(|pair| pair[0] > pair[1]));
    }
}
