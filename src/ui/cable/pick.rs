//! Choosing a place of the reading with the pointer, while the source stands beside it.

use leptos::ev::Event;

use crate::ui::browser::{page, term};
use crate::ui::state::State;
use crate::view::source::Place;

/// What has an id that names a place.
pub const PLACES: &str = "[id^=block-], [id^=heading-], [id^=trailer-], [id^=removed-], [id^=field-]";

/// What does something else when it is clicked.
const CONTROLS: &str = "a, button, summary, input, select";

/// Marks in the source what was clicked in the reading. Whoever selects words is left alone.
pub fn picked(state: State, event: &Event) {
    if page::selects() {
        return;
    }
    if let Some((term, element)) = term::at(event) {
        term::place(&element);
        return state.pin_term(term);
    }
    state.hide_term();
    if page::nearest(event, CONTROLS).is_some() {
        return;
    }
    let place = page::nearest(event, PLACES).and_then(|element| place_of(&element.id()));
    if let Some(place) = place.filter(|_| state.source_open_now()) {
        state.pick(&place, false);
    }
}

/// The place that an id names.
#[must_use]
pub fn place_of(id: &str) -> Option<Place> {
    let (kind, rest) = id.split_once('-')?;
    let index = || rest.parse().ok();
    match kind {
        "block" => index().map(Place::Block),
        "heading" => index().map(Place::Header),
        "trailer" => index().map(Place::Trailer),
        "removed" => index().map(Place::Removed),
        "field" => Some(Place::Field(rest.to_owned())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_name_places() {
        assert_eq!(place_of("block-12"), Some(Place::Block(12)));
        assert_eq!(place_of("field-classified-by"), Some(Place::Field("classified-by".to_owned())));
        assert_eq!([place_of("entry-3"), place_of("block-"), place_of("title")], [None, None, None]);
    }
}
