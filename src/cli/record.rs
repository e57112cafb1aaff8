//! One line of JSON Lines: identifier, text and day, under the field names that the user chose.

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// The names of the fields of a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields<'a> {
    pub id: &'a str,
    pub text: &'a str,
}

/// What a line holds.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Record<'a> {
    pub id: Option<Cow<'a, str>>,
    pub text: Option<Cow<'a, str>>,
    pub date: Option<Cow<'a, str>>,
}

/// What a line holds, or what is wrong with it beside the identifier as far as it could be read.
pub(super) fn parse<'a>(line: &'a [u8], fields: Fields<'_>) -> Result<Record<'a>, (Option<String>, String)> {
    match std::str::from_utf8(line) {
        Ok(line) => {
            let mut record = Record::default();
            let read = fill(&mut record, line, fields);
            read.map_err(|problem| (record.id.take().map(Cow::into_owned), problem)).map(|()| record)
        }
        Err(error) => {
            let byte = error.valid_up_to() + 1;
            let problem = format!("byte {byte} of the line is not UTF-8; convert the file, as with `iconv -t utf-8`");
            Err((id_of_other_encoding(line, fields), problem))
        }
    }
}

/// The identifier of a line that is not UTF-8, where the bytes that are not stand elsewhere.
fn id_of_other_encoding(line: &[u8], fields: Fields<'_>) -> Option<String> {
    let line = String::from_utf8_lossy(line);
    let mut record = Record::default();
    // What else is wrong with the line does not matter any more.
    let _ = fill(&mut record, &line, fields);
    record.id.map(Cow::into_owned).filter(|id| !id.contains(char::REPLACEMENT_CHARACTER))
}

/// Reads a line into a record; an error says what is wrong with it.
fn fill<'a>(record: &mut Record<'a>, line: &'a str, fields: Fields<'_>) -> Result<(), String> {
    if !line.trim_start().starts_with('{') {
        let (id, text) = (fields.id, fields.text);
        return Err(format!("no JSON object; write {{\"{id}\": \"..\", \"{text}\": \"..\"}} on each line"));
    }
    let mut problem = None;
    let mut json = serde_json::Deserializer::from_str(line);
    let filling = Filling { record, fields, problem: &mut problem };
    filling.deserialize(&mut json).and_then(|()| json.end()).map_err(|error| match error.classify() {
        Category::Eof => "the line ends inside the object; write each object on one line, as `jq -c .` does".to_owned(),
        _ => format!("no JSON at byte {} of the line: {}; see it with `jq .`", error.column(), in_words(&error)),
    })?;
    match problem {
        Some(problem) => Err(problem),
        None if record.text.is_none() => Err(format!("no `{}` in the object; name another field by --text-field", fields.text)),
        None => Ok(()),
    }
}

/// What the parser says, without the place, which counts from where it began to read.
pub(super) fn in_words(error: &serde_json::Error) -> String {
    let words = error.to_string();
    match words.rfind(" at line ") {
        Some(place) => words[..place].to_owned(),
        None => words,
    }
}

/// Fills a record field by field, so that the identifier is there even when a later part of the line is broken.
struct Filling<'r, 'a, 'f> {
    record: &'r mut Record<'a>,
    fields: Fields<'f>,
    /// What is wrong with the first field that holds something else than it should.
    problem: &'r mut Option<String>,
}

impl<'a> DeserializeSeed<'a> for Filling<'_, 'a, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'a>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'a> Visitor<'a> for Filling<'_, 'a, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<M: MapAccess<'a>>(mut self, mut map: M) -> Result<(), M::Error> {
        while let Some(Word(name)) = map.next_key()? {
            if name == self.fields.text {
                let remedy = "a text is a string; name another field by --text-field";
                self.record.text = self.word(&name, map.next_value()?, remedy).map_err(M::Error::custom)?;
            } else if name == self.fields.id {
                let value: &RawValue = map.next_value()?;
                self.record.id = match value.get().as_bytes()[0] {
                    // A number of any length stays as it is written.
                    b'-' | b'0'..=b'9' => Some(value.get().into()),
                    _ => {
                        let remedy = "an identifier is a string or a number; name another field by --id-field";
                        self.word(&name, value, remedy).map_err(M::Error::custom)?.filter(|id| !id.is_empty())
                    }
                };
            } else if name == "date" {
                let remedy = "a day is a string such as \"2023-09-27\"";
                self.record.date = self.word(&name, map.next_value()?, remedy).map_err(M::Error::custom)?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

impl<'a> Filling<'_, 'a, '_> {
    /// A string, or nothing for null; of anything else the problem is kept. An error where the string itself is broken.
    fn word(&mut self, name: &str, value: &'a RawValue, remedy: &str) -> Result<Option<Cow<'a, str>>, String> {
        let kind = match value.get().as_bytes()[0] {
            b'"' => {
                let word: Result<Word<'a>, _> = serde_json::from_str(value.get());
                return word.map(|Word(word)| Some(word)).map_err(|error| format!("`{name}`: {}", in_words(&error)));
            }
            b'n' => return Ok(None),
            b'{' => "an object",
            b'[' => "a list",
            b't' | b'f' => "true or false",
            _ => "a number",
        };
        self.problem.get_or_insert_with(|| format!("`{name}` is {kind}; {remedy}"));
        Ok(None)
    }
}

/// A string, borrowed from the line where it has no escape.
#[derive(serde::Deserialize)]
struct Word<'a>(#[serde(borrow)] Cow<'a, str>);

#[cfg(test)]
mod tests {
    use super::*;

    const FIELDS: Fields<'_> = Fields { id: "id", text: "text" };

    #[test]
    fn other_fields_are_left_aside() {
        let record = parse(br#"{"url": {"a": [1]}, "id": "x", "text": "Hello.", "date": "2023-09-27"}"#, FIELDS).unwrap();
        assert_eq!(
            (record.id.as_deref(), record.text.as_deref(), record.date.as_deref()),
            (Some("x"), Some("Hello."), Some("2023-09-27"))
        );
    }

    #[test]
    fn a_number_is_an_identifier_too_whatever_its_length() {
        for id in ["17", "12345678901234567890123", "-1", "1.50"] {
            let line = format!("{{\"id\": {id}, \"text\": \"\"}}");
            assert_eq!(parse(line.as_bytes(), FIELDS).unwrap().id.as_deref(), Some(id));
        }
    }

    #[test]
    fn an_empty_identifier_is_none() {
        assert_eq!(parse(br#"{"id": "", "text": ""}"#, FIELDS).unwrap().id, None);
    }

    #[test]
    fn a_line_without_identifier_or_day_is_fine() {
        let record = parse(br#"{"text": "a\nb", "date": null}"#, FIELDS).unwrap();
        assert_eq!(record, Record { text: Some("a\nb".into()), ..Record::default() });
    }

    #[test]
    fn the_fields_can_have_other_names() {
        let record = parse(br#"{"text": "no", "body": "yes", "uri": "u"}"#, Fields { id: "uri", text: "body" }).unwrap();
        assert_eq!((record.id.as_deref(), record.text.as_deref()), (Some("u"), Some("yes")));
    }

    #[test]
    fn a_broken_line_keeps_the_identifier_and_says_what_to_do() {
        for (line, id, message) in [
            (
                &br#"{"id": "x", "text": 5}"#[..],
                Some("x"),
                "`text` is a number; a text is a string; name another field by --text-field",
            ),
            (br#"{"text": ["a"], "id": "x"}"#, Some("x"), "`text` is a list; a text is a string; name"),
            (br#"{"id": "x"}"#, Some("x"), "no `text` in the object; name another field by --text-field"),
            (br#"{"id": {"a": 1}, "text": "a"}"#, None, "`id` is an object; an identifier is a string or a number; name"),
            (br#"{"id": true, "text": "a"}"#, None, "`id` is true or false; an identifier"),
            (
                br#"{"id": "x", "text": "a", "date": 2023}"#,
                Some("x"),
                "`date` is a number; a day is a string such as \"2023-09-27\"",
            ),
            (b"[]", None, "no JSON object; write {\"id\": \"..\", \"text\": \"..\"} on each line"),
            (b"no json", None, "no JSON object; write"),
            (b"{", None, "the line ends inside the object; write each object on one line, as `jq -c .` does"),
            (br#"{"id": "x", "text": "a"} x"#, Some("x"), "no JSON at byte 26 of the line: trailing characters; see it with"),
            (br#"{"id": "x", text: "a"}"#, Some("x"), "no JSON at byte 13 of the line: key must be a string; see"),
            (br#"{"id": "x", "text": "\ud800"}"#, Some("x"), "no JSON at byte "),
            (
                b"{\"id\": \"x\", \"text\": \"caf\xe9\"}",
                Some("x"),
                "byte 25 of the line is not UTF-8; convert the file, as with `iconv",
            ),
            (b"{\"text\": \"caf\xe9\", \"id\": \"x\"}", Some("x"), "byte 14 of the line is not UTF-8"),
            (b"{\"id\": \"\xe9\", \"text\": \"\"}", None, "byte 9 of the line is not UTF-8"),
        ] {
            let (found, reason) = parse(line, FIELDS).unwrap_err();
            assert_eq!(found.as_deref(), id, "{reason}");
            assert!(reason.starts_with(message), "{reason}");
            assert!(!reason.contains("at line"), "{reason}");
        }
    }
}
