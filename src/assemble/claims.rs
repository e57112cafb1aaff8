//! Groups statements of equal content into claims.

use super::ids::Hash;
use crate::model::{Claim, Id, Mention, Slice, Statement};
use rustc_hash::{FxHashMap, FxHashSet};

/// The claims of the statements, in the order in which they are first made.
pub(super) fn of(statements: &[Statement], mentions: &[Mention]) -> Vec<Claim> {
    let mut entity_of: FxHashMap<Id, Id> = FxHashMap::with_capacity_and_hasher(mentions.len(), Default::default());
    entity_of.extend(mentions.iter().filter_map(|mention| Some((mention.id, mention.entity?))));
    let mut at: FxHashMap<Id, usize> = FxHashMap::with_capacity_and_hasher(statements.len(), Default::default());
    let mut claims: Vec<Claim> = Vec::with_capacity(statements.len());
    let mut known: FxHashSet<(usize, Id)> = FxHashSet::default();
    for statement in statements {
        let index = *at.entry(statement.claim).or_insert_with(|| {
            claims.push(Claim {
                id: statement.claim,
                text: words(&statement.content),
                statements: Vec::new(),
                about: Vec::new(),
            });
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

/// The words of all pieces.
fn words(content: &[Slice]) -> String {
    let mut words = String::with_capacity(content.iter().map(|piece| piece.text.len() + 1).sum());
    for (at, piece) in content.iter().enumerate() {
        if at > 0 {
            words.push(' ');
        }
        words.push_str(&piece.text);
    }
    words
}

/// The identifier of the claim that these words make: case, marks and the cut into pieces do not count.
pub(super) fn id_of(content: &[Slice]) -> Id {
    let mut hash = Hash::default();
    for piece in content {
        let mut inside = false;
        let end_word = |hash: &mut Hash, inside: &mut bool| {
            if std::mem::take(inside) {
                hash.end();
            }
        };
        let mut at = 0;
        while let Some(&byte) = piece.text.as_bytes().get(at) {
            at += 1;
            if byte.is_ascii_alphanumeric() {
                hash.byte(byte.to_ascii_lowercase());
                inside = true;
            } else if byte.is_ascii() {
                end_word(&mut hash, &mut inside);
            } else {
                let c = piece.text[at - 1..].chars().next().unwrap_or_default();
                at += c.len_utf8() - 1;
                // Quotation marks and dashes are told without a look into the tables of letters.
                if matches!(c, '\u{2000}'..='\u{206f}') || !c.is_alphanumeric() {
                    end_word(&mut hash, &mut inside);
                } else {
                    c.to_lowercase().for_each(|small| hash.text(small.encode_utf8(&mut [0; 4])));
                    inside = true;
                }
            }
        }
        end_word(&mut hash, &mut inside);
    }
    Id::new('c', hash.finish(0))
}
