//! Groups statements of equal content into claims.

use super::ids::Hash;
use crate::model::{Claim, Id, Mention, Slice, Statement};
use rustc_hash::{FxHashMap, FxHashSet};

/// The claims of the statements, in the order in which they are first made.
pub(super) fn of(statements: &[Statement], mentions: &[Mention]) -> Vec<Claim> {
    let entity_of: FxHashMap<Id, Id> = mentions.iter().filter_map(|mention| Some((mention.id, mention.entity?))).collect();
    let mut at: FxHashMap<Id, usize> = FxHashMap::default();
    let mut claims: Vec<Claim> = Vec::new();
    let mut known: FxHashSet<(usize, Id)> = FxHashSet::default();
    for statement in statements {
        let index = *at.entry(statement.claim).or_insert_with(|| {
            let text = statement.content.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join(" ");
            claims.push(Claim { id: statement.claim, text, statements: Vec::new(), about: Vec::new() });
            claims.len() - 1
        });
        let claim = &mut claims[index];
        claim.statements.push(statement.id);
        for entity in statement.mentions.iter().filter_map(|mention| entity_of.get(mention)) {
            if known.insert((index, *entity)) {
                claim.about.push(*entity);
            }
        }
    }
    claims
}

/// The identifier of the claim that these words make: case, marks and the cut into pieces do not count.
pub(super) fn id_of(content: &[Slice]) -> Id {
    let mut hash = Hash::default();
    for word in content.iter().flat_map(|piece| piece.text.split(|c: char| !c.is_alphanumeric())).filter(|word| !word.is_empty())
    {
        if word.is_ascii() {
            word.bytes().for_each(|byte| hash.byte(byte.to_ascii_lowercase()));
        } else {
            hash.text(&word.to_lowercase());
        }
        hash.end();
    }
    Id::new('c', hash.finish(0))
}
