//! A double array: a set of byte strings with a number each, walked one byte at a time.
//!
//! **How.** A node is one little-endian `u32`: the byte that leads to it, whether a key ends there, and the base of its
//! children; the child for a byte stands at base xor byte and names that byte. The number of a key stands where the
//! child for the byte 0 would, with the top bit set. [`write()`] puts the children of each node, that of the most common key
//! first, into the first free places of a window at the end of the array; no two nodes share a base.
//!
//! **Why this way.** A step is one bounds-checked read, nothing is built at start and the bytes can be embedded; measured
//! against a dozen designs it is the fastest that costs no start-up time. A walk waits for memory more than for anything else,
//! so the common words of a language lie together and stay in the cache. The writer stands beside the reader, since
//! a user's tables take the same road at run time.
//!
//! **Limits.** Up to 4 million nodes, about 40 MB of names; keys hold no byte 0.

use std::collections::BinaryHeap;

/// Set where a node holds the number of a key.
const NUMBER: u32 = 1 << 31;
/// Set where a key ends at the node.
const ENDS: u32 = 1 << 8;
/// Where the base of the children begins.
const BASE: u32 = 9;
/// No text holds this byte, so a free place never answers.
const FREE: u32 = 0xff;

/// The units of a double array.
#[derive(Clone, Copy, Debug)]
pub(super) struct Trie<'a>(&'a [[u8; 4]]);

/// A place in a double array.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node(u32);

impl<'a> Trie<'a> {
    /// The double array that [`write()`] has written.
    pub fn of(bytes: &'a [u8]) -> Self {
        Trie(bytes.as_chunks().0)
    }

    /// The place before the first byte.
    pub fn root(self) -> Option<Node> {
        self.unit(0).map(Node)
    }

    /// The place after one more byte.
    #[inline]
    pub fn step(self, node: Node, byte: u8) -> Option<Node> {
        let child = self.unit(node.base() ^ u32::from(byte))?;
        (child & (NUMBER | 0xff) == u32::from(byte)).then_some(Node(child))
    }

    /// The number of the key that ends here.
    #[inline]
    pub fn number(self, node: Node) -> Option<u32> {
        if node.0 & ENDS == 0 {
            return None;
        }
        self.unit(node.base()).map(|unit| unit & !NUMBER)
    }

    #[inline]
    fn unit(self, at: u32) -> Option<u32> {
        self.0.get(at as usize).map(|&unit| u32::from_le_bytes(unit))
    }
}

impl Node {
    #[inline]
    fn base(self) -> u32 {
        (self.0 & !NUMBER) >> BASE
    }
}

/// A key to be written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key<'k> {
    /// What leads to it.
    pub bytes: &'k [u8],
    /// Its number.
    pub number: u32,
    /// How common it is in texts, on any scale.
    pub weight: u32,
}

/// Writes the double array of `keys`, which are sorted, different and not empty; `None` when they are too many.
pub(super) fn write(keys: &[Key<'_>]) -> Option<Vec<u8>> {
    let mut writer = Writer::new();
    writer.take(0);
    // Common keys first, and else depth first, so that the nodes of one key stand near each other.
    let mut open = BinaryHeap::from([Branch { weight: 0, turn: 0, at: 0, first: 0, end: keys.len(), depth: 0 }]);
    let mut turn = 0;
    let mut children = Vec::new();
    while let Some(branch) = open.pop() {
        branch.children(keys, &mut children);
        if children.is_empty() {
            continue;
        }
        let base = writer.base_for(&children)?;
        let ends = if children[0].byte == 0 { ENDS } else { 0 };
        writer.units[branch.at as usize] = (writer.units[branch.at as usize] & 0xff) | ends | (base << BASE);
        for child in children.iter().rev() {
            let at = base ^ u32::from(child.byte);
            writer.take(at);
            if child.byte == 0 {
                writer.units[at as usize] = NUMBER | keys[child.first].number;
                continue;
            }
            writer.units[at as usize] = u32::from(child.byte);
            turn += 1;
            let Child { weight, first, end, .. } = *child;
            open.push(Branch { weight, turn, at, first, end, depth: branch.depth + 1 });
        }
    }
    Some(writer.units.iter().flat_map(|unit| unit.to_le_bytes()).collect())
}

/// A node whose children are not written yet: the keys from `first` to `end` share `depth` bytes. The greatest is the next.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Branch {
    /// That of its most common key.
    weight: u32,
    /// How many branches came before it.
    turn: u32,
    at: u32,
    first: usize,
    end: usize,
    depth: usize,
}

struct Child {
    byte: u8,
    weight: u32,
    first: usize,
    end: usize,
}

impl Branch {
    /// The children, by byte; the byte 0 stands for the end of a key.
    fn children(&self, keys: &[Key<'_>], into: &mut Vec<Child>) {
        into.clear();
        for (at, key) in (self.first..).zip(&keys[self.first..self.end]) {
            let byte = key.bytes.get(self.depth).copied().unwrap_or(0);
            match into.last_mut() {
                Some(last) if last.byte == byte => (last.weight, last.end) = (last.weight.max(key.weight), at + 1),
                _ => into.push(Child { byte, weight: key.weight, first: at, end: at + 1 }),
            }
        }
    }
}

/// How many places a block has; the children of a node lie in one.
const BLOCK: usize = 256;
/// How many blocks at the end of the array are searched for free places.
const WINDOW: usize = 32;
/// One more than the largest base.
const LIMIT: usize = 1 << (31 - BASE);

struct Writer {
    units: Vec<u32>,
    taken: Vec<bool>,
    base_used: Vec<bool>,
    /// The free places of the window, in order.
    free: Vec<u32>,
}

impl Writer {
    fn new() -> Self {
        let mut writer = Writer { units: Vec::new(), taken: Vec::new(), base_used: Vec::new(), free: Vec::new() };
        writer.grow();
        writer
    }

    fn grow(&mut self) {
        let from = self.units.len();
        self.units.resize(from + BLOCK, FREE);
        self.taken.resize(from + BLOCK, false);
        self.base_used.resize(from + BLOCK, false);
        let window = (from + BLOCK).saturating_sub(WINDOW * BLOCK);
        let taken = &self.taken;
        self.free.retain(|&at| at as usize >= window && !taken[at as usize]);
        self.free.extend(from as u32..(from + BLOCK) as u32);
    }

    fn take(&mut self, at: u32) {
        self.taken[at as usize] = true;
    }

    /// A base that nobody uses, whose places for all the children are free.
    fn base_for(&mut self, children: &[Child]) -> Option<u32> {
        loop {
            if let Some(base) = self.search(children) {
                self.base_used[base as usize] = true;
                return Some(base);
            }
            if self.units.len() >= LIMIT {
                return None;
            }
            self.grow();
        }
    }

    fn search(&mut self, children: &[Child]) -> Option<u32> {
        let mut taken = 0;
        let mut found = None;
        for &place in &self.free {
            if self.taken[place as usize] {
                taken += 1;
                continue;
            }
            let base = place ^ u32::from(children[0].byte);
            // The base 0 is left out, so that a free place has no children.
            let fits = base != 0
                && !self.base_used[base as usize]
                && children.iter().all(|child| !self.taken[(base ^ u32::from(child.byte)) as usize]);
            if fits {
                found = Some(base);
                break;
            }
        }
        if taken > BLOCK {
            let all = &self.taken;
            self.free.retain(|&at| !all[at as usize]);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look_up(trie: Trie<'_>, key: &str) -> Option<u32> {
        let end = key.bytes().try_fold(trie.root()?, |node, byte| trie.step(node, byte))?;
        trie.number(end)
    }

    #[test]
    fn every_key_gives_its_number_and_nothing_else_does() {
        let mut words: Vec<String> = (0..5000u32).map(|n| format!("{:x}", n.wrapping_mul(2_654_435_761) >> 8)).collect();
        words.sort_unstable();
        words.dedup();
        let keys: Vec<Key<'_>> =
            words.iter().zip(0..).map(|(word, number)| Key { bytes: word.as_bytes(), number, weight: number % 7 }).collect();
        let bytes = write(&keys).unwrap();
        let trie = Trie::of(&bytes);
        for (word, n) in words.iter().zip(0..) {
            assert_eq!(look_up(trie, word), Some(n), "{word}");
            assert_eq!(look_up(trie, &format!("{word}\0")), None);
        }
        assert_eq!(look_up(trie, "no such word"), None);
        assert_eq!(look_up(trie, ""), None);
    }

    #[test]
    fn no_keys_answer_nothing() {
        let bytes = write(&[]).unwrap();
        assert_eq!(look_up(Trie::of(&bytes), "a"), None);
        assert_eq!(look_up(Trie::of(&[]), "a"), None);
        assert_eq!(look_up(Trie::of(&bytes), "\0"), None);
    }
}
