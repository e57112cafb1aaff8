//! The output, held against its JSON Schema.

use ascribe::{Act, ClaimGraph, Corpus, Extractor, Offsets};
use jsonschema::Validator;
use serde::Serialize;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn schema(name: &str) -> serde_json::Value {
    serde_json::from_str(&fs::read_to_string(root().join("schema").join(name)).unwrap()).unwrap()
}

/// Every text of `fixtures/`, in the order of the names.
fn fixtures() -> Vec<(PathBuf, String)> {
    let folders = ["fixtures", "fixtures/small"].map(|folder| root().join(folder));
    let files = folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten().map(|file| file.unwrap().path());
    let mut texts: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|end| end == "txt")).collect();
    texts.sort();
    texts.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

fn valid(validator: &Validator, output: &impl Serialize, what: &Path) {
    let json = serde_json::to_value(output).unwrap();
    let wrong: Vec<String> = validator.iter_errors(&json).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(wrong.is_empty(), "{}: {}", what.display(), wrong.join("\n"));
}

#[test]
fn every_fixture_fits_the_schema_in_every_unit() {
    let validator = jsonschema::validator_for(&schema("claim-graph.v1.json")).unwrap();
    for unit in [Offsets::Byte, Offsets::Utf16, Offsets::Char] {
        let extractor = Extractor::builder().offsets(unit).date("2023-09-27".parse().unwrap()).build().unwrap();
        for (path, text) in fixtures() {
            valid(&validator, &extractor.extract(&text), &path);
        }
    }
}

#[test]
fn every_fixture_survives_a_round_trip_byte_for_byte() {
    for (path, text) in fixtures() {
        let json = serde_json::to_string(&ascribe::extract(&text)).unwrap();
        let graph: ClaimGraph = serde_json::from_str(&json).unwrap();
        assert_eq!(serde_json::to_string(&graph).unwrap(), json, "{}", path.display());
    }
}

#[test]
fn the_fixtures_together_fit_the_schema_of_a_corpus() {
    let validator = jsonschema::validator_for(&schema("corpus.v1.json")).unwrap();
    let extractor = Extractor::default();
    let texts = fixtures();
    let id = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    let graphs = texts.iter().map(|(path, text)| extractor.extract_document(text, Some(&id(path)), None).unwrap());
    let corpus = ascribe::link(&graphs.collect::<Vec<_>>());
    valid(&validator, &corpus, Path::new("fixtures"));
    let json = serde_json::to_string(&corpus).unwrap();
    assert_eq!(serde_json::to_string(&serde_json::from_str::<Corpus>(&json).unwrap()).unwrap(), json);
}

#[test]
fn nothing_but_the_schema_is_accepted() {
    let validator = jsonschema::validator_for(&schema("claim-graph.v1.json")).unwrap();
    let mut json = serde_json::to_value(ascribe::extract("Ana Ruiz said that the bridge was open.")).unwrap();
    assert!(validator.is_valid(&json));
    json["guess"] = true.into();
    assert!(!validator.is_valid(&json), "a property that the schema does not name");
    json.as_object_mut().unwrap().remove("guess");
    json.as_object_mut().unwrap().remove("claims");
    assert!(!validator.is_valid(&json), "a list is missing");
}

#[test]
fn the_schema_names_every_act() {
    let named: Vec<String> = serde_json::from_value(schema("claim-graph.v1.json")["$defs"]["act"]["enum"].clone()).unwrap();
    assert_eq!(named, Act::ALL.iter().map(|act| act.name()).collect::<Vec<_>>());
}

/// The objects of a schema, each with its place.
fn objects<'s>(schema: &'s serde_json::Value, at: String, found: &mut Vec<(String, &'s serde_json::Value)>) {
    let Some(fields) = schema.as_object() else { return };
    if fields.get("type").is_some_and(|kind| kind == "object") {
        found.push((at.clone(), schema));
    }
    fields.iter().for_each(|(name, value)| objects(value, format!("{at}/{name}"), found));
}

#[test]
fn every_object_of_the_schemas_is_closed() {
    for name in ["claim-graph.v1.json", "corpus.v1.json"] {
        let schema = schema(name);
        let mut found = Vec::new();
        objects(&schema, String::new(), &mut found);
        for (at, object) in found {
            assert_eq!(object["additionalProperties"], false, "{name}{at} lets other properties in");
            assert!(object["required"].is_array(), "{name}{at} says nothing of what is required");
        }
    }
}
