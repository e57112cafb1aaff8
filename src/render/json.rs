//! A graph as one line of JSON.
//!
//! **How.** A writer for `serde` that knows the shapes the public types have. A text is looked through eight bytes at a time, and
//! only one that holds a mark, a backslash or a control is written byte by byte.
//!
//! **Why this way.** A graph is ten to fifteen times as long as its text and consists of short fields. A writer made for any
//! format and any sink costs two and a half times as much, and the library would need another dependency.
//!
//! **Limits.** No maps, floating-point numbers or variants with content: the graph has none, and a test writes a whole one.

use crate::model::ClaimGraph;
use serde::ser::{self, Impossible, Serialize, Serializer};
use std::fmt::Error;

/// How much longer a graph is than its text, at most times: room is made at once.
const LONGER: usize = 16;

/// The graph as one line of JSON, without a line end.
///
/// ```
/// let graph = ascribe::extract("Ana Ruiz said that the bridge was open.");
/// let line = ascribe::render::json(&graph);
/// assert!(line.starts_with(r#"{"schema":"1.0","#) && !line.contains('\n'));
/// ```
pub fn json(graph: &ClaimGraph) -> String {
    let mut out = Vec::with_capacity(LONGER * graph.document.length as usize + 512);
    graph.serialize(&mut Writer(&mut out)).expect("the public types have the shapes that the writer knows");
    String::from_utf8(out).expect("texts are written whole, and everything else is ASCII")
}

/// Appends values; whether one is the first of its list shows in the last byte written.
struct Writer<'a>(&'a mut Vec<u8>);

impl Writer<'_> {
    /// A text that needs no escapes.
    fn plain(&mut self, text: &str) {
        self.0.push(b'"');
        self.0.extend_from_slice(text.as_bytes());
        self.0.push(b'"');
    }

    fn escaped(&mut self, text: &str) {
        const HEX: &[u8; 16] = b"0123456789abcdef";
        self.0.push(b'"');
        for byte in text.bytes() {
            let short = match byte {
                b'"' | b'\\' => byte,
                b'\n' => b'n',
                b'\r' => b'r',
                b'\t' => b't',
                0x08 => b'b',
                0x0c => b'f',
                0..0x20 => {
                    let digits = [HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]];
                    self.0.extend_from_slice(b"\\u00");
                    self.0.extend_from_slice(&digits);
                    continue;
                }
                _ => {
                    self.0.push(byte);
                    continue;
                }
            };
            self.0.extend_from_slice(&[b'\\', short]);
        }
        self.0.push(b'"');
    }

    fn number(&mut self, mut number: u64) {
        let mut digits = [0; 20];
        let mut first = digits.len();
        loop {
            first -= 1;
            digits[first] = b'0' + (number % 10) as u8;
            number /= 10;
            if number == 0 {
                break;
            }
        }
        self.0.extend_from_slice(&digits[first..]);
    }

    /// Parts a value from the one before it in the list that `open` began.
    fn part(&mut self, open: u8) {
        if self.0.last() != Some(&open) {
            self.0.push(b',');
        }
    }
}

/// Whether JSON can hold the bytes as they are.
fn is_plain(bytes: &[u8]) -> bool {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    const HIGH: u64 = ONES << 7;
    let below = |word: u64, limit: u8| word.wrapping_sub(ONES * u64::from(limit)) & !word & HIGH;
    let (words, rest) = bytes.as_chunks::<8>();
    let unlike = |&word: &[u8; 8]| {
        let word = u64::from_ne_bytes(word);
        let (mark, backslash) = (word ^ (ONES * u64::from(b'"')), word ^ (ONES * u64::from(b'\\')));
        below(word, b' ') | below(mark, 1) | below(backslash, 1)
    };
    words.iter().all(|word| unlike(word) == 0) && rest.iter().all(|&byte| byte >= b' ' && byte != b'"' && byte != b'\\')
}

impl<'a, 'w> Serializer for &'w mut Writer<'a> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = List<'a, 'w>;
    type SerializeStruct = List<'a, 'w>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Impossible<(), Error>;
    type SerializeStructVariant = Impossible<(), Error>;

    #[inline]
    fn serialize_str(self, text: &str) -> Result<(), Error> {
        if is_plain(text.as_bytes()) {
            self.plain(text)
        } else {
            self.escaped(text)
        }
        Ok(())
    }

    #[inline]
    fn serialize_u64(self, number: u64) -> Result<(), Error> {
        self.number(number);
        Ok(())
    }

    #[inline]
    fn serialize_u32(self, number: u32) -> Result<(), Error> {
        self.serialize_u64(number.into())
    }

    fn serialize_u16(self, number: u16) -> Result<(), Error> {
        self.serialize_u64(number.into())
    }

    fn serialize_u8(self, number: u8) -> Result<(), Error> {
        self.serialize_u64(number.into())
    }

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.0.extend_from_slice(if value { b"true" } else { b"false" });
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.0.extend_from_slice(b"null");
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Error> {
        self.plain(variant);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    #[inline]
    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Error> {
        self.0.push(b'[');
        Ok(List(self))
    }

    #[inline]
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct, Error> {
        self.0.push(b'{');
        Ok(List(self))
    }

    fn serialize_char(self, _: char) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_i8(self, _: i8) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_i16(self, _: i16) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_i32(self, _: i32) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_i64(self, _: i64) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_f32(self, _: f32) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_f64(self, _: f64) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
        Err(Error)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Error> {
        Err(Error)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        Err(Error)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Error> {
        Err(Error)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        Err(Error)
    }
}

/// An array or an object that is being written.
struct List<'a, 'w>(&'w mut Writer<'a>);

impl ser::SerializeSeq for List<'_, '_> {
    type Ok = ();
    type Error = Error;

    #[inline]
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.0.part(b'[');
        value.serialize(&mut *self.0)
    }

    #[inline]
    fn end(self) -> Result<(), Error> {
        self.0.0.push(b']');
        Ok(())
    }
}

impl ser::SerializeStruct for List<'_, '_> {
    type Ok = ();
    type Error = Error;

    #[inline]
    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        self.0.part(b'{');
        self.0.plain(key);
        self.0.0.push(b':');
        value.serialize(&mut *self.0)
    }

    #[inline]
    fn end(self) -> Result<(), Error> {
        self.0.0.push(b'}');
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut out = Vec::new();
        text.serialize(&mut Writer(&mut out)).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn marks_and_controls_are_escaped_wherever_they_stand() {
        for c in (0..0x180).filter_map(char::from_u32) {
            for before in 0..9 {
                let text = format!("{}{c}abc", "é".repeat(before / 2) + &"x".repeat(before % 2));
                assert_eq!(written(&text), serde_json::to_string(&text).unwrap());
            }
        }
    }

    #[test]
    fn a_whole_graph_is_written_as_another_writer_does() {
        let text = "Ana divides Porto\n\nPORTO, March 3 (ANP) — Acting Mayor Ana Ruiz of Porto told \"reporters\" on Tuesday that the \
            bridge had cost more than $11.5 million or 4 to 5 percent.\n\n“We,” she did not say,\t“will pay.” Bo Lindqvist, head of \
            the World Food Programme (WFP), denied it.";
        for text in [text, "", "\u{1}", "\"\\\""] {
            let graph = crate::extract(text);
            assert_eq!(json(&graph), serde_json::to_string(&graph).unwrap());
        }
    }
}
