//! The values that stand in a telegram's lines: one parser a file, from `&str` to a value, knowing nothing of lines or
//! cables.

pub mod acronym;
pub mod address;
pub mod archive_page;
pub mod attribute;
pub mod caption;
pub mod classification;
pub mod classified_by;
pub mod copy_date;
pub mod date;
pub mod distribution;
pub mod dtg;
mod edits;
pub mod executive_order;
pub mod label;
pub mod marking;
pub mod mrn;
pub mod page;
pub mod page_row;
pub mod paragraph;
pub mod post;
pub mod redaction;
pub mod reference;
mod scan;
pub mod security_warning;
pub mod station;
pub mod tags;
