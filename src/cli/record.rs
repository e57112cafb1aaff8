//! One line of JSON Lines: identifier, text and day, under the field names that the user chose.

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
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
    let line =
        std::str::from_utf8(line).map_err(|error| (None, format!("not UTF-8 at byte {} of the line", error.valid_up_to())))?;
    let mut record = Record::default();
    let mut json = serde_json::Deserializer::from_str(line);
    let read = Filling { record: &mut record, fields }.deserialize(&mut json).and_then(|()| json.end());
    let id = || record.id.as_deref().map(str::to_owned);
    if let Err(error) = read {
        return Err((id(), format!("not a JSON object with `{}` and `{}`: {error}", fields.id, fields.text)));
    }
    if record.text.is_none() {
        return Err((id(), format!("no `{}` in the object; name another field by --text-field", fields.text)));
    }
    Ok(record)
}

/// Fills a record field by field, so that the identifier is there even when a later part of the line is broken.
struct Filling<'r, 'a, 'f> {
    record: &'r mut Record<'a>,
    fields: Fields<'f>,
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

    fn visit_map<M: MapAccess<'a>>(self, mut map: M) -> Result<(), M::Error> {
        while let Some(Word(name)) = map.next_key()? {
            if name == self.fields.text {
                self.record.text = map.next_value::<Option<Word<'a>>>()?.map(|Word(text)| text);
            } else if name == self.fields.id {
                self.record.id = map.next_value::<Option<Name<'a>>>()?.map(|Name(id)| id);
            } else if name == "date" {
                self.record.date = map.next_value::<Option<Word<'a>>>()?.map(|Word(date)| date);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

/// A string, borrowed from the line where it has no escape.
#[derive(serde::Deserialize)]
struct Word<'a>(#[serde(borrow)] Cow<'a, str>);

/// A string or a number, as identifiers come.
struct Name<'a>(Cow<'a, str>);

impl<'a> serde::Deserialize<'a> for Name<'a> {
    fn deserialize<D: Deserializer<'a>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(untagged)]
        enum Either<'a> {
            Word(#[serde(borrow)] Cow<'a, str>),
            Number(serde_json::Number),
        }
        Ok(Name(match Either::deserialize(deserializer)? {
            Either::Word(word) => word,
            Either::Number(number) => number.to_string().into(),
        }))
    }
}

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
    fn a_number_is_an_identifier_too() {
        assert_eq!(parse(br#"{"id": 17, "text": ""}"#, FIELDS).unwrap().id.as_deref(), Some("17"));
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
    fn a_broken_line_keeps_the_identifier_that_was_read() {
        let (id, reason) = parse(br#"{"id": "x", "text": 5}"#, FIELDS).unwrap_err();
        assert_eq!(id.as_deref(), Some("x"));
        assert!(reason.contains("invalid type"), "{reason}");
        assert!(parse(br#"{"id": "x"}"#, FIELDS).unwrap_err().1.contains("no `text`"));
        assert!(parse(b"[]", FIELDS).unwrap_err().1.contains("a JSON object"));
        assert!(parse(b"{\"text\": \"\xff\"}", FIELDS).unwrap_err().1.contains("not UTF-8"));
        assert!(parse(br#"{"text": "a"} x"#, FIELDS).unwrap_err().1.contains("trailing"));
    }
}
