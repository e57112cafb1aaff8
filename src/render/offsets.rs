//! Counts spans in UTF-16 code units or in characters instead of bytes.
//!
//! **How.** One pass over the text notes the count at every sixty-fourth byte; an offset is the note before it and the
//! few bytes after that.
//!
//! **Why this way.** Spans come in no order (a statement starts before its cue, its content may start later), and so each
//! must be answered by itself; sorting them first would cost more than it saves.

use crate::model::{ClaimGraph, Offsets, Slice};

/// Rewrites every byte offset of `graph` in another unit of its `text`.
pub(crate) fn convert_offsets(graph: &mut ClaimGraph, text: &str, to: Offsets) {
    if to == graph.offsets {
        return;
    }
    graph.offsets = to;
    if text.is_ascii() {
        return;
    }
    let count = Counter::of(text, to);
    let span = |start: &mut u32, end: &mut u32| (*start, *end) = (count.at(*start), count.at(*end));
    let slice = |slice: &mut Slice| span(&mut slice.start, &mut slice.end);
    graph.document.length = count.at(graph.document.length);
    graph.document.blocks.iter_mut().for_each(|block| span(&mut block.start, &mut block.end));
    graph.sentences.iter_mut().for_each(|sentence| span(&mut sentence.start, &mut sentence.end));
    graph.mentions.iter_mut().for_each(|mention| span(&mut mention.start, &mut mention.end));
    graph.roles.iter_mut().for_each(|role| span(&mut role.start, &mut role.end));
    graph.times.iter_mut().for_each(|time| span(&mut time.start, &mut time.end));
    for amount in &mut graph.amounts {
        span(&mut amount.start, &mut amount.end);
        amount.of.iter_mut().chain(&mut amount.purpose).for_each(slice);
    }
    for statement in &mut graph.statements {
        span(&mut statement.start, &mut statement.end);
        statement.source.iter_mut().for_each(|source| span(&mut source.start, &mut source.end));
        statement.cue.iter_mut().for_each(|cue| span(&mut cue.start, &mut cue.end));
        statement.addressee.iter_mut().for_each(|whom| span(&mut whom.start, &mut whom.end));
        statement.content.iter_mut().chain(&mut statement.medium).for_each(slice);
    }
}

/// After how many bytes the count is noted: so many are counted at most for one offset.
const STEP: usize = 64;

/// How many units stand before a byte.
struct Counter<'t> {
    text: &'t [u8],
    unit: fn(u8) -> u32,
    /// The units before every `STEP`th byte.
    notes: Vec<u32>,
}

impl<'t> Counter<'t> {
    fn of(text: &'t str, unit: Offsets) -> Self {
        let unit: fn(u8) -> u32 = match unit {
            Offsets::Byte => |_| 1,
            // A character of four bytes is a pair of code units.
            Offsets::Utf16 => |byte| u32::from(byte & 0xc0 != 0x80) + u32::from(byte >= 0xf0),
            Offsets::Char => |byte| u32::from(byte & 0xc0 != 0x80),
        };
        let text = text.as_bytes();
        let mut before = 0;
        let notes = text.chunks(STEP).map(|chunk| {
            let note = before;
            before += chunk.iter().map(|&byte| unit(byte)).sum::<u32>();
            note
        });
        let mut notes: Vec<u32> = notes.collect();
        notes.push(before);
        Counter { text, unit, notes }
    }

    fn at(&self, offset: u32) -> u32 {
        let offset = offset as usize;
        let note = offset / STEP;
        self.notes[note] + self.text[note * STEP..offset].iter().map(|&byte| (self.unit)(byte)).sum::<u32>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_boundary_is_counted() {
        let text = "“Así”, dijo 👍 Ana — ".repeat(20);
        let (chars, units) = (Counter::of(&text, Offsets::Char), Counter::of(&text, Offsets::Utf16));
        for (at, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(chars.at(byte as u32), at as u32);
            assert_eq!(units.at(byte as u32), text[..byte].encode_utf16().count() as u32);
        }
        assert_eq!(chars.at(text.len() as u32), text.chars().count() as u32);
    }

    #[test]
    fn a_text_as_long_as_a_step_is_counted_to_its_end() {
        let text = "é".repeat(STEP / 2);
        assert_eq!(Counter::of(&text, Offsets::Char).at(STEP as u32), 32);
    }
}
