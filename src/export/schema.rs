//! The JSON Schema of the record.

use schemars::generate::SchemaSettings;

use crate::record::Record;

/// The JSON Schema (draft 2020-12) of what [`json`](super::json()) writes, made from the types of [`record`](crate::record) with
/// their descriptions. A line of [`json_lines`](super::json_lines) meets it, too.
///
/// # Errors
/// When it cannot be written as JSON, which no schema of these types is known to do.
pub fn schema() -> serde_json::Result<String> {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let schema = settings.into_generator().into_root_schema_for::<Record>();
    serde_json::to_string_pretty(&schema).map(|text| text + "\n")
}
