//! First persons of whom the text never says who they are: "We are tired," … "our boat".
//!
//! **How.** "I" and its forms in the quotations of one paragraph are one speaker, "we" and its forms one side; where attribution
//! has found who speaks there, the others are that one too. Outside quotations a paragraph has one writer.
//!
//! **Why this way.** A paragraph quotes one voice. This runs after attribution, which knows most speakers by name, and joins
//! what is left to itself rather than to a guess.
//!
//! **Limits.** The writers of two paragraphs stay apart: one of them may be a quotation without marks.

use super::{Entity, EntityIndex, Links};
use crate::mention::{Mention, MentionIndex, Mentions, is_first_person};
use crate::model::MentionKind;
use crate::rules::{FoundBy, passes};
use crate::text::Article;
use rustc_hash::FxHashSet;

passes! {
    SAME_VOICE "coref-same-voice" 85 "First persons of one paragraph, in its quotations or outside.",
}

/// Links the first persons that attribution has left open; those of `told` speak in a quotation within another.
pub(crate) fn link(article: &Article<'_>, mentions: &Mentions, told: &FxHashSet<MentionIndex>, links: &mut Links) {
    let voice = |mention: &Mention| is_first_person(article, mention);
    let voices = mentions.all.iter().zip(0..).filter(|(mention, _)| voice(mention)).map(|(_, at)| MentionIndex(at));
    let voices: Vec<MentionIndex> = voices.filter(|voice| !told.contains(voice)).collect();
    let block = |voice: MentionIndex| article.block_of(mentions.get(voice).head);
    for paragraph in voices.chunk_by(|&one, &other| block(one) == block(other)) {
        for kind in [MentionKind::Person, MentionKind::Group] {
            let voices = paragraph.iter().copied().filter(|&voice| mentions.get(voice).kind == kind);
            let (quoted, plain): (Vec<_>, Vec<_>) = voices.partition(|&voice| article.is_quoted(mentions.get(voice).head));
            join(article, mentions, &quoted, kind, links);
            join(article, mentions, &plain, kind, links);
        }
    }
    links.sort();
}

/// Makes the first persons of one paragraph one entity, unless two speak in it.
fn join(article: &Article<'_>, mentions: &Mentions, voices: &[MentionIndex], kind: MentionKind, links: &mut Links) {
    let mut known: Vec<EntityIndex> = voices.iter().filter_map(|&voice| links.entity(voice)).collect();
    known.dedup();
    if voices.len() < 2 || known.len() > 1 || voices.iter().all(|&voice| links.entity(voice).is_some()) {
        return;
    }
    let entity = known.first().copied().unwrap_or_else(|| {
        let name = article.token(mentions.get(voices[0]).head).to_owned();
        links.entities.push(Entity { kind, name, country: None, mentions: Vec::new() });
        EntityIndex(links.entities.len() as u32 - 1)
    });
    voices.iter().for_each(|&voice| links.add(voice, entity, FoundBy::Pass(&SAME_VOICE)));
}

#[cfg(test)]
mod tests {
    use crate::coref::tests::with;

    #[test]
    fn a_paragraph_without_quotations_has_one_writer() {
        let text = "I visited the port on Monday. Nobody was there, and I went home.\n\nI saw the sea.";
        assert_eq!(with(text, "I"), ["I", "I"]);
    }

    #[test]
    fn who_speaks_does_not_hang_on_how_many_quotations_stand_inside() {
        let inner = "‘cold’ and ‘wet’ and ‘grey’ and ‘dull’ and ‘long’";
        for inner in [inner, "cold and wet"] {
            let text = format!("“He called the crossing {inner} before I went ashore,” Ana Ruiz said.");
            assert_eq!(with(&text, "I"), ["I", "Ana Ruiz"], "{text}");
            let text = format!("“Tom Lund paid for the {inner} crossing before he went ashore,” Ana Ruiz said.");
            assert_eq!(with(&text, "he"), ["Tom Lund", "he"], "{text}");
        }
    }

    #[test]
    fn whom_a_quotation_within_another_quotes_says_i() {
        let text = "“Tom Lund told the guests, ‘I own the pier,’ and I left,” Ana Ruiz said.";
        assert_eq!(with(text, "Tom Lund"), ["Tom Lund", "I"]);
        assert_eq!(with(text, "Ana Ruiz"), ["I", "Ana Ruiz"]);
        let text = "Ana Ruiz wrote that Tom Lund said: “Benn is a baker. I am a baker.”";
        assert_eq!(with(text, "Tom Lund"), ["Tom Lund", "I"]);
        // Nobody knows who "he" is.
        assert_eq!(with("“He said, ‘Trust me,’ and I left,” Ana Ruiz said.", "Ana Ruiz"), ["I", "Ana Ruiz"]);
    }
}
