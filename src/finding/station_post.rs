//! `station-mismatch`: the routing indicator of the station line is that of the post that the reference number and the FM line name.
//!
//! `DE RUEHLI #0123 …` (Lisbon) above `FM AMEMBASSY PARIS`. Indicators change and posts share stations, so nothing is said where
//! one of the two is not in the table, nor of two posts in one country.

use super::{Case, finding, on};
use crate::cable::{Finding, Severity};
use crate::field::post::{self, Post};

pub(super) fn check(case: Case<'_>, out: &mut Vec<Finding>) {
    let Some((station, line)) = &case.assembled.telegram.station else { return };
    let behind: Vec<Post> = post::behind(&station.indicator).collect();
    let Some(first) = behind.first() else { return };
    let cable = &case.assembled.cable;
    let by_number =
        cable.mrn.as_ref().and_then(|mrn| Some((post::by_name(&mrn.post)?, mrn.canonical.as_str(), "reference number is")));
    let by_sender = cable.from.as_ref().and_then(|from| Some((post::by_name(&from.name)?, from.name.as_str(), "FM line names")));
    let other = |(post, ..): &(Post, &str, &str)| {
        let own = |known: &&Post| known.name == post.name || (!post.country.is_empty() && known.country == post.country);
        post.has_station && !behind.iter().any(|known| own(&known))
    };
    if let Some((_, named, says)) = by_number.into_iter().chain(by_sender).find(other) {
        let message = format!("The station line is that of {} ({}), but the {says} {named}.", station.indicator, first.display);
        out.push(finding("station-mismatch", Severity::Warning, on(case, *line), message));
    }
}
