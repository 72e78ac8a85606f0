//! The JSON Schema of the record: checked in as the types have it, and met by every record.

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::{Value, json};

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn schema() -> Value {
    serde_json::from_str(&enclair::export::schema().expect("a schema")).expect("JSON")
}

/// The schema, and every object in it closed: a field that it does not name must not pass unseen.
struct Checker {
    schemas: Schemas,
    record: SchemaIndex,
}

impl Checker {
    fn new() -> Self {
        let mut schema = schema();
        close(&mut schema);
        let mut definitions: Vec<Value> =
            schema["$defs"].as_object_mut().expect("definitions").values_mut().map(Value::take).collect();
        definitions.iter_mut().for_each(close);
        for (place, definition) in schema["$defs"].as_object_mut().expect("definitions").values_mut().zip(definitions) {
            *place = definition;
        }
        let mut schemas = Schemas::new();
        let mut compiler = Compiler::new();
        compiler.add_resource("record.json", schema).expect("a resource");
        let record = compiler.compile("record.json", &mut schemas).expect("a schema of draft 2020-12");
        Self { schemas, record }
    }

    fn complaint(&self, record: &Value) -> Option<String> {
        self.schemas.validate(record, self.record).err().map(|error| format!("{error:#}"))
    }
}

fn close(object: &mut Value) {
    if object.get("properties").is_some() {
        object["additionalProperties"] = json!(false);
    }
}

#[test]
fn the_schema_is_checked_in_as_the_types_have_it() {
    let checked_in = fs::read_to_string(project().join("docs/record.schema.json")).unwrap_or_default();
    let made = enclair::export::schema().expect("a schema");
    assert!(
        checked_in == made,
        "docs/record.schema.json is not what the types say. Run: cargo run --features cli --bin enclair -- schema > docs/record.schema.json"
    );
}

#[test]
fn every_record_meets_it() {
    let checker = Checker::new();
    let mut files = common::files_below(&project().join("tests/fixtures"));
    files.extend(common::files_below(&project().join("public/samples")));
    let own = files.len();
    files.extend(common::files_below(&common::corpus_folder()));
    assert!(files.len() > own || common::corpus("seed/cable.txt").is_none(), "the corpus was not listed");
    let mut read = 0;
    for file in files {
        let Ok(parsed) = enclair::parse("file", &fs::read(&file).expect("it can be read")) else { continue };
        let whole = enclair::export::json(&parsed.record).expect("JSON");
        let lines = enclair::export::json_lines(&parsed).expect("JSON");
        for text in std::iter::once(whole.as_str()).chain(lines.lines()) {
            let record = serde_json::from_str(text).expect("JSON");
            assert_eq!(checker.complaint(&record), None, "{}", file.display());
            read += 1;
        }
    }
    assert!(read > 100, "{read} records are too few for a check");
}

/// The checker itself sees what is missing, what is too much, and what is of another kind.
#[test]
fn what_is_no_record_is_told() {
    let checker = Checker::new();
    let sample: PathBuf = project().join("public/samples/sample.txt");
    let parsed = enclair::parse("sample.txt", &fs::read(sample).expect("the sample")).expect("a cable");
    let record = serde_json::to_value(&parsed.record).expect("JSON");
    assert_eq!(checker.complaint(&record), None);
    for (pointer, wrong) in [
        ("/format", json!("enclair/2")),
        ("/source/container", json!("papyrus")),
        ("/source/publication", json!(7)),
        ("/cables/0/mrn/year", json!("2009")),
        ("/cables/0/body/0/span", json!([1, 2, 3])),
        ("/cables/0/body/0/lines", json!([1])),
        ("/cables/0/body/0/kind", json!(null)),
        ("/cables/0/classification/controls", json!("NOFORN")),
        ("/removed/0", json!({ "line": 1, "span": [0, 1], "reason": "page-break" })),
        ("/findings/0/whim", json!(true)),
    ] {
        let mut changed = record.clone();
        let (parent, name) = pointer.rsplit_once('/').expect("a path");
        let parent = changed.pointer_mut(parent).expect("it is there");
        match (parent, name.parse::<usize>()) {
            (Value::Array(list), Ok(at)) => list[at] = wrong,
            (parent, _) => parent[name] = wrong,
        }
        assert!(checker.complaint(&changed).is_some(), "{pointer} passes");
    }
}
