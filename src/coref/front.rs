//! What stands in front of its clause or beside its name: descriptions before "he", agents before the one they act on, subjects
//! before an aside.
//!
//! **How.** A description at the head of a sentence whose phrase ends at the comma before the pronoun is the one that the pronoun is,
//! and joins it. The agent of a participle there ("Asked by the judge, he") is somebody else. A name with an aside or as an aside
//! before its verb is a subject. A possessive at the head of a sentence may wait for the subject behind the comma: "In her speech, Ruiz
//! said".
//!
//! **Why this way.** These places say by themselves who is who, whatever kind, number and gender would allow.
//!
//! **Limits.** An aside longer than sixteen words is not seen past.

use super::antecedent::Antecedent;
use super::binding::is_possessive;
use super::chain::{ChainId, Chains};
use super::pronoun::Sieve;
use super::voice;
use crate::grammar::{Tag, VerbKind};
use crate::mention::{Mention, MentionIndex};
use crate::model::{Form, MentionKind};
use crate::rules::{Pass, passes};
use crate::text::{self, TokenId, TokenSpan};

passes! {
    AHEAD "coref-pronoun-ahead" 80 "A possessive at the head of a sentence takes the subject behind the comma.",
}

/// How many words an aside has at most.
const ASIDE: u32 = 16;

/// How far from its beginning a possessive stands at the head of a sentence.
const HEAD_OF_SENTENCE: u32 = 6;
/// How many mentions ahead a possessive at the head of a sentence looks.
const LOOK_AHEAD: usize = 12;

impl<'s> Sieve<'s> {
    fn tag(&self, at: u32) -> Option<Tag> {
        (at < self.scene.article.tokens.len()).then(|| self.scene.tags.of(TokenId(at)))
    }

    fn is_verb(&self, at: u32) -> bool {
        matches!(self.tag(at), Some(Tag::Verb | Tag::Aux))
    }

    fn is_finite(&self, at: u32) -> bool {
        let verb = self.scene.chunks.verb_at(TokenId(at)).map(|verb| self.scene.chunks.verbs[verb].kind);
        verb == Some(VerbKind::Finite)
    }

    /// The subject behind the comma that a possessive at the head of a sentence waits for.
    pub fn ahead(&self, mentions: &'s [Mention], at: usize, chains: &mut Chains) -> Option<(ChainId, &'static Pass)> {
        let (pronoun, rest) = mentions.split_first()?;
        let sentence = self.sentence()?;
        let head = pronoun.tokens.first < sentence.first + HEAD_OF_SENTENCE && is_possessive(self.scene, pronoun)
            || self.is_asked_in_front(pronoun, sentence);
        let opens = matches!(self.scene.tags.of(TokenId(sentence.first)), Tag::Adp | Tag::Verb | Tag::Sconj);
        if !head || !opens || self.recent().last()?.iter().any(|one| self.agrees(pronoun, one)) {
            return None;
        }
        let names = rest.iter().enumerate().take(LOOK_AHEAD).take_while(|(_, name)| name.tokens.first < sentence.end);
        let behind_comma = |name: &Mention| self.scene.text(voice::phrase_first(self.scene, name).max(1) - 1) == ",";
        let named = names.filter(|(_, name)| name.form == Form::Name && behind_comma(name));
        // "Besides her son Tom, she met Ana Ruiz": the pronoun behind the comma goes back with it.
        let again = |one: &Mention| {
            let same = one.form == Form::Pronoun && one.kind == pronoun.kind && one.gender == pronoun.gender;
            same && self.scene.text(one.tokens.first - 1) == ","
        };
        for (after, name) in named {
            if rest[..after].iter().any(again) {
                return None;
            }
            let Some(chain) = chains.of(MentionIndex((at + 1 + after) as u32)) else { continue };
            if self.agrees(pronoun, &self.antecedent(name, chain)) {
                return Some((chain, &AHEAD));
            }
        }
        None
    }

    /// Whether a pronoun stands in the question at the head of a sentence: "Asked on Monday whether |she| would leave, Ruiz said".
    fn is_asked_in_front(&self, pronoun: &Mention, sentence: TokenSpan) -> bool {
        const QUESTION: u32 = 16;
        let (first, at) = (sentence.first, pronoun.tokens.first);
        let asked = text::is_any(self.scene.text(first), &["asked", "pressed", "questioned", "quizzed"]);
        asked
            && at < first + QUESTION
            && (first + 1..at).any(|at| text::is_any(self.scene.text(at), &["if", "whether", "why", "how", "what", "about"]))
            && (first + 1..at).all(|at| self.scene.text(at) != "," && !text::is_any(self.scene.text(at), &["by"]))
    }

    /// Whether a description stands in front of the pronoun that it describes: "|A former teacher|, he".
    fn is_front(&self, pronoun: &Mention, one: &Antecedent) -> bool {
        let at = pronoun.tokens.first;
        one.mention.form == Form::Nominal
            && one.kind == MentionKind::Person
            && !one.plural
            && one.mention.tokens.first == self.first()
            && at > one.end
            && self.scene.text(at - 1) == ","
            && self.is_verb(pronoun.tokens.end)
            && (one.end..at - 1).all(|at| self.scene.text(at) != "," && !self.is_finite(at))
    }

    /// The description in front of a pronoun.
    pub fn fronted(&self, pronoun: &Mention) -> Option<ChainId> {
        let here = self.recent().last()?;
        if pronoun.kind != MentionKind::Person
            || pronoun.tokens.first < self.first() + 3
            || !matches!(self.scene.text(self.first()), "A" | "An")
        {
            return None;
        }
        here.iter().find(|one| self.is_front(pronoun, one)).map(|one| one.chain)
    }

    /// Whether somebody of the pronoun's sentence is not who it takes up: its own description in front with whoever is named in it, the
    /// agent of a participle there, and somebody without name or gender beside a person whose gender fits.
    pub fn stands_back(&self, pronoun: &Mention, one: &Antecedent, before: &[Vec<Antecedent<'_>>]) -> bool {
        if pronoun.kind != MentionKind::Person || one.kind != MentionKind::Person {
            return false;
        }
        let new = || {
            !one.subject && !is_possessive(self.scene, pronoun) && matches!(self.scene.text(one.mention.tokens.first), "a" | "an")
        };
        self.fronted(pronoun).is_some() || self.is_agent_in_front(one) || new() && self.is_bystander(pronoun, one, before)
    }

    /// "Asked by |the judge| whether", where nothing else stands before.
    pub fn is_agent_in_front(&self, one: &Antecedent) -> bool {
        const TITLES: u32 = 4;
        let (head, first) = (self.first(), one.mention.tokens.first);
        first >= head + 2
            && first <= head + 2 + TITLES
            && self.scene.text(head + 1) == "by"
            && self.scene.text(head).ends_with("ed")
            && (head + 2..first).all(|at| !matches!(self.tag(at), Some(Tag::Punct | Tag::Verb)))
    }

    /// Whether a mention stands before its verb with an aside between, or is the aside: "Acme, which is old, said", "its owner, Acme, said".
    pub fn is_subject_before_aside(&self, mention: &Mention) -> bool {
        let end = mention.tokens.end;
        if self.scene.text(end) != "," || mention.form == Form::Pronoun {
            return false;
        }
        let first = voice::phrase_first(self.scene, mention);
        let governed = first > self.first() && matches!(self.tag(first - 1), Some(Tag::Adp | Tag::Verb | Tag::Aux));
        if governed {
            return false;
        }
        if first > self.first() && self.scene.text(first - 1) == "," {
            return self.is_verb(end + 1);
        }
        let opens = text::is_any(self.scene.text(end + 1), &["which", "who", "whose", "a", "an", "the"]);
        let closes = || (end + 2..end + ASIDE).find(|&at| matches!(self.scene.text(at), "," | "." | ";" | ""));
        opens && closes().is_some_and(|at| self.scene.text(at) == "," && self.is_verb(at + 1))
    }

    /// Whether a subject opens a clause of its own behind another one: "Ruiz won, and |Berg| fell".
    pub fn opens_clause(&self, one: &Antecedent) -> bool {
        let first = voice::phrase_first(self.scene, one.mention);
        first > self.first() + 2
            && matches!(self.scene.text(first - 1), "and" | "but" | "while")
            && self.scene.text(first - 2) == ","
            && self.is_verb(one.end)
    }
}

#[cfg(test)]
mod tests {
    use crate::coref::tests::with;

    #[test]
    fn a_description_in_front_of_a_pronoun_is_the_one_it_takes_up() {
        for (text, front) in [
            ("Karim Odeh is 60. A former sailor, he became mayor in 2012.", "A former sailor"),
            ("Karim Odeh is 60. A native of Lima, he became mayor in 2012.", "A native of Lima"),
        ] {
            let chain = with(text, front);
            assert!(chain.contains(&"Karim Odeh") && chain.contains(&"he"), "{text}: {chain:?}");
        }
    }

    #[test]
    fn who_asks_is_not_who_answers() {
        for text in ["Asked by Ana Ruiz whether she was cold, she nodded.", "Pressed by Ana Ruiz, she nodded."] {
            assert!(with(text, "Ana Ruiz").is_empty(), "{text}: {:?}", with(text, "Ana Ruiz"));
        }
    }

    #[test]
    fn an_aside_does_not_part_a_subject_from_its_verb() {
        for (text, name) in [
            (
                "The Harbour Agency left; the Dover Sailors Union, which has 90 members, said it would stay.",
                "Dover Sailors Union",
            ),
            ("Acme Corp. left. Its largest rival, Northern Bank, said it would stay.", "Northern Bank"),
        ] {
            assert!(with(text, name).contains(&"it"), "{text}: {:?}", with(text, "it"));
        }
    }

    #[test]
    fn a_clause_of_its_own_has_its_own_possessives() {
        let text = "Karim Odeh came fourth, and Pablo Blanco fell after his horse stopped.";
        assert!(with(text, "Pablo Blanco").contains(&"his"), "{:?}", with(text, "his"));
    }

    #[test]
    fn who_is_asked_in_front_answers_behind_the_comma() {
        let text = "Ana Ruiz left. Asked on Sunday if she would quit, Carol Lund said it was late.";
        assert!(with(text, "Carol Lund").contains(&"she"), "{:?}", with(text, "she"));
    }

    #[test]
    fn a_title_does_not_hide_what_governs_the_name() {
        let text = "Under questioning from Captain Paul Berg, Tom Lund accepted that he had lied.";
        assert!(with(text, "Tom Lund").contains(&"he"), "{:?}", with(text, "he"));
    }
}
