//! The parts of speech of Universal Dependencies, and those that a function word can be.

/// A part of speech of Universal Dependencies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Tag {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    Other,
}

impl Tag {
    /// Every tag, in order.
    pub const ALL: [Tag; 17] = {
        use Tag::*;
        [Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb, Other]
    };

    /// Its name in the treebanks.
    pub fn name(self) -> &'static str {
        const NAMES: [&str; 17] = [
            "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",
            "VERB", "X",
        ];
        NAMES[self as usize]
    }

    /// The tag of a name.
    pub fn of(name: &str) -> Option<Tag> {
        Tag::ALL.into_iter().find(|tag| tag.name() == name)
    }
}

/// How many tags a function word can have.
const CLOSED: usize = 5;

/// The tags that a function word can have, each with a weight from 1 to 255.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct ClosedTags([(u8, u8); CLOSED]);

impl ClosedTags {
    /// How many bytes they take.
    pub const BYTES: usize = 2 * CLOSED;

    /// Whether the word is in the list of function words.
    pub fn any(self) -> bool {
        self.0[0].1 != 0
    }

    /// The tags with their weights.
    pub fn iter(self) -> impl Iterator<Item = (Tag, u8)> {
        self.0
            .into_iter()
            .filter(|&(_, weight)| weight != 0)
            .filter_map(|(tag, weight)| Some((*Tag::ALL.get(tag as usize)?, weight)))
    }

    /// Adds a tag; `None` when there is no room.
    pub fn insert(&mut self, tag: Tag, weight: u8) -> Option<()> {
        let free = self.0.iter_mut().find(|(_, weight)| *weight == 0)?;
        *free = (tag as u8, weight);
        Some(())
    }

    pub fn bytes(self) -> [u8; Self::BYTES] {
        let mut bytes = [0; Self::BYTES];
        for (place, (tag, weight)) in self.0.into_iter().enumerate() {
            bytes[2 * place] = tag;
            bytes[2 * place + 1] = weight;
        }
        bytes
    }

    pub fn from_bytes(bytes: &[u8]) -> Self {
        let mut tags = ClosedTags::default();
        for (place, pair) in bytes.chunks_exact(2).take(CLOSED).enumerate() {
            tags.0[place] = (pair[0], pair[1]);
        }
        tags
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_tags_go_both_ways() {
        assert!(Tag::ALL.into_iter().all(|tag| Tag::of(tag.name()) == Some(tag)));
        assert_eq!(Tag::of("NN"), None);
    }

    #[test]
    fn tags_of_a_function_word_survive_as_bytes() {
        let mut tags = ClosedTags::default();
        assert!(!tags.any());
        tags.insert(Tag::Sconj, 60).unwrap();
        tags.insert(Tag::Pron, 30).unwrap();
        let again = ClosedTags::from_bytes(&tags.bytes());
        assert_eq!(again.iter().collect::<Vec<_>>(), [(Tag::Sconj, 60), (Tag::Pron, 30)]);
    }
}
