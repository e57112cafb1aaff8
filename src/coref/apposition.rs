//! The sieve for descriptions that stand beside who they describe: "Ana Ruiz, a student from Lima,", "Warhol was a legend".
//!
//! **How.** A name, a comma and a description of the same kind that ends at a comma, a bracket, a phrase of its own or the end of
//! the sentence, with an age in between or not; or a name, a form of "to be" and a description.
//!
//! **Why this way.** These two frames need no parse and are nearly always right when the kinds agree.
//!
//! **Limits.** In a list of names and nouns ("Ruiz, a teacher, and Blanco") the noun may be somebody else.

use super::chain::Chains;
use super::description::{self, Opening};
use super::scene::Scene;
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::{Class, Slot, WordSet};
use crate::mention::{Mention, MentionIndex, Mentions};
use crate::model::{Form, MentionKind};
use crate::rules::{Pass, passes};
use crate::text::{Shape, TokenId};

passes! {
    APPOSITION "coref-apposition" 86 "A description between commas behind a name of its kind.",
    PREDICATE "coref-predicate" 85 "A form of to be ties the description to the name before it.",
    NAMED "coref-named" 90 "A description that is said to be called by a name.",
    BEFORE "coref-description-of-name" 88 "A description directly before a name of its kind, or before its comma.",
}

/// How many mentions are looked back over.
const BACK: usize = 6;
/// How many words stand at most between a description and the name behind its phrase.
const LONGEST: u32 = 16;

/// Links the nominals beside a name.
pub(super) fn link(scene: Scene<'_>, mentions: &Mentions, chains: &mut Chains) {
    let reader = Reader { scene };
    for (at, mention) in mentions.all.iter().enumerate().filter(|(_, mention)| mention.form == Form::Nominal) {
        let index = MentionIndex(at as u32);
        if mention.plural || chains.of(index).is_some() {
            continue;
        }
        let before = mentions.all[at.saturating_sub(BACK)..at].iter().enumerate().rev();
        let found = before
            .filter(|(_, name)| name.form == Form::Name && reader.fits(name, mention) && name.tokens.end < mention.tokens.first)
            .find_map(|(back, name)| Some((back, reader.tie(name, mention)?)));
        if let Some((back, pass)) = found
            && let Some(chain) = chains.of(MentionIndex((at.saturating_sub(BACK) + back) as u32))
        {
            chains.put(index, chain, pass);
            continue;
        }
        let ahead = mentions.all[at + 1..].iter().take(BACK).enumerate();
        let mut named = ahead.filter(|(_, name)| name.form == Form::Name && name.tokens.first >= mention.tokens.end);
        let found = named.find_map(|(ahead, name)| {
            let titled = || {
                let titles = mentions.with_titles(scene.hits, MentionIndex((at + 1 + ahead) as u32));
                reader.with_words(name, titles).max(mention.tokens.end)
            };
            Some((ahead, reader.leads(mention, name, titled)?))
        });
        if let Some((ahead, pass)) = found
            && let Some(chain) = chains.of(MentionIndex((at + 1 + ahead) as u32))
        {
            chains.put(index, chain, pass);
        }
    }
}

struct Reader<'a> {
    scene: Scene<'a>,
}

impl Reader<'_> {
    /// Whether a description can be of whoever has a name: of one kind, or a firm that is called the owner, the maker, the operator.
    fn fits(&self, name: &Mention, mention: &Mention) -> bool {
        let firm = || name.kind == MentionKind::Organization && mention.kind == MentionKind::Person;
        name.kind == mention.kind || firm() && self.scene.is_in(mention.head.0, WordSet::ManOrFirm)
    }

    /// What ties a description to a name before it.
    fn tie(&self, name: &Mention, mention: &Mention) -> Option<&'static Pass> {
        if self.scene.article.sentence_of(name.head) != self.scene.article.sentence_of(mention.head) {
            return None;
        }
        let (end, first) = (name.tokens.end, mention.tokens.first);
        // "Ana Ruiz, 63, a teacher"
        let text = |at: u32| self.scene.text(at);
        let aged = first == end + 3 && text(end + 2) == "," && self.scene.tags.of(TokenId(end + 1)) == Tag::Num;
        if text(end) == "," && (first == end + 1 || aged) {
            return self.is_apposition(mention).then_some(&APPOSITION);
        }
        is_predicate(self.scene, name, mention).then_some(&PREDICATE)
    }

    /// What ties a description to the name behind it: "his brother Karim", "the nation's capital, Tarvel,", "a boat called Tarvel".
    /// `titled` is where the titles before the name begin.
    fn leads(&self, mention: &Mention, name: &Mention, titled: impl Fn() -> u32) -> Option<&'static Pass> {
        let (end, first) = (mention.tokens.end, name.tokens.first);
        let text = |at: u32| self.scene.text(at);
        let definite = || matches!(description::opening(self.scene, mention), Opening::Definite | Opening::Possessive);
        let person = name.kind == MentionKind::Person && mention.kind == MentionKind::Person;
        if person && text(end) != "," && (definite() || self.is_free(mention)) && self.is_behind_phrase(end, &titled, name) {
            return Some(&BEFORE);
        }
        if self.fits(name, mention) {
            let closes = || matches!(text(name.tokens.end), "," | "." | ";" | ")" | "");
            let comma = || text(end) == "," && titled() == end + 1;
            let beside = first == end || first == end + 1 && text(end) == "the" || comma() && closes();
            if beside && definite() || comma() && self.is_new_subject(mention, name) {
                return Some(&BEFORE);
            }
        }
        // A name that nothing else explains may have been taken for another kind of thing, but persons are no things.
        let person = |kind: MentionKind| kind == MentionKind::Person;
        if person(name.kind) != person(mention.kind) {
            return None;
        }
        let mark = |at: u32| at < self.scene.article.tokens.len() && self.scene.article.tokens.shape(TokenId(at)) == Shape::Quote;
        let quoted = mark(first.saturating_sub(1)) && mark(name.tokens.end);
        let first = first - u32::from(quoted) - u32::from(text(first.saturating_sub(1)) == "the");
        if first == end {
            return (quoted && definite()).then_some(&BEFORE);
        }
        let as_word = u32::from(text(first.saturating_sub(1)) == "as");
        let called = first == end + 1 + as_word
            && (if as_word == 1 { text(end) == "known" } else { self.scene.is_in(end, WordSet::Called) });
        // "The committee named Acme" says who did it.
        let verb = || self.scene.chunks.verb_at(TokenId(end)).map(|at| self.scene.chunks.verbs[at].kind);
        let new = || description::opening(self.scene, mention) == Opening::New;
        (called && (verb() == Some(VerbKind::Participle) || new())).then_some(&NAMED)
    }

    /// Whether a description that brings somebody in and the name behind its comma are one subject: "A driver, Ana Ruiz, said". In a
    /// row the next is another: "A driver, Ana Ruiz, and a baker".
    fn is_new_subject(&self, mention: &Mention, name: &Mention) -> bool {
        let (first, comma) = (mention.tokens.first, name.tokens.end);
        if name.tokens.len() == 1 && self.is_of_another(mention.head, mention.tokens.end) {
            return false;
        }
        let free = first.checked_sub(1).is_none_or(|before| !matches!(self.scene.text(before), "," | "and"));
        mention.kind == MentionKind::Person && self.is_told(comma) && free
    }

    /// Whether another person stands right before the comma at `comma`, who may be the one of the name behind it: "a lawyer for |the
    /// driver|, Mr. Lund". Whoever is brought in by a description has a full name.
    fn is_of_another(&self, head: TokenId, comma: u32) -> bool {
        let phrase = comma.checked_sub(1).and_then(|last| self.scene.chunks.noun_at(TokenId(last)));
        let phrase = phrase.map(|at| self.scene.chunks.nouns[at]);
        phrase.is_some_and(|phrase| {
            let person = self.scene.hits.classes(phrase.head).has(Class::NounPerson);
            phrase.head != head && phrase.head.0 + 1 == comma && person && !phrase.plural
        })
    }

    /// Whether the aside that a comma ends is followed by what is told of it: "…, Ana Ruiz|, said".
    fn is_told(&self, comma: u32) -> bool {
        let verb =
            |at: u32| at < self.scene.article.tokens.len() && matches!(self.scene.tags.of(TokenId(at)), Tag::Verb | Tag::Aux);
        self.scene.text(comma) == "," && (verb(comma + 1) || matches!(self.scene.text(comma + 1), "who" | "whose"))
    }

    /// Whether a description that brings somebody in begins its sentence: "|A driver| based in Dover, Ana Ruiz, said".
    fn is_free(&self, mention: &Mention) -> bool {
        let sentence = self.scene.article.sentences[self.scene.article.sentence_of(mention.head)].tokens;
        sentence.first == mention.tokens.first
    }

    /// Whether a phrase belongs to a description that ends before it, and a comma and a name with what is told stand behind that:
    /// "his counterpart |at Acme Corp.|, Ana Ruiz, said".
    fn is_behind_phrase(&self, end: u32, titled: &impl Fn() -> u32, name: &Mention) -> bool {
        if name.tokens.first > end + LONGEST || !self.is_told(name.tokens.end) {
            return false;
        }
        let opens = titled();
        let Some(comma) = opens.checked_sub(1).filter(|&comma| comma > end && self.scene.text(comma) == ",") else {
            return false;
        };
        let verb = |at: u32| self.scene.chunks.verb_at(TokenId(at)).map(|verb| self.scene.chunks.verbs[verb].kind);
        if name.tokens.len() == 1 && self.is_of_another(TokenId(end), comma) {
            return false;
        }
        let tied = self.scene.tags.of(TokenId(end)) == Tag::Adp || verb(end) == Some(VerbKind::Participle);
        let marks = |at: u32| matches!(self.scene.tags.of(TokenId(at)), Tag::Punct | Tag::Cconj | Tag::Sconj | Tag::Pron);
        tied && (end..comma).all(|at| verb(at) != Some(VerbKind::Finite) && !marks(at))
    }

    /// Where the words begin that stand before a name with its titles: "| the cellist Ana Ruiz", "| two-term Republican Sen. Ana Ruiz".
    fn with_words(&self, name: &Mention, titles: u32) -> u32 {
        let phrase = self.scene.chunks.noun_at(name.head).map_or(titles, |at| self.scene.chunks.nouns[at].base.first).min(titles);
        let article = |at: &u32| matches!(self.scene.text(*at), "the" | "a" | "an");
        phrase.checked_sub(1).filter(article).unwrap_or(phrase)
    }

    fn is_apposition(&self, mention: &Mention) -> bool {
        let end = mention.tokens.end;
        let closes = || matches!(self.scene.text(end), "," | ";" | "." | ")" | "who" | "which" | "that" | "" | "and");
        // "a teacher |from Peru|", "a teacher |raised in Peru|"
        let phrase = || {
            let verb = || self.scene.chunks.verb_at(TokenId(end)).map(|at| self.scene.chunks.verbs[at].kind);
            self.scene.tags.of(TokenId(end)) == Tag::Adp || matches!(verb(), Some(VerbKind::Participle | VerbKind::Gerund))
        };
        (closes() || phrase()) && description::opening(self.scene, mention) != Opening::Bare
    }
}

/// Whether a form of "to be" ties a description to the mention before it.
pub(super) fn is_predicate(scene: Scene<'_>, subject: &Mention, mention: &Mention) -> bool {
    let (end, first) = (subject.tokens.end, mention.tokens.first);
    // A name inside a larger phrase is not what the sentence is about: "the owner of Acme is a company".
    let free = subject.tokens.first.checked_sub(1).is_none_or(|before| scene.tags.of(TokenId(before)) != Tag::Adp);
    let Some(verb) = scene.chunks.verb_at(TokenId(end)).map(|at| scene.chunks.verbs[at]) else { return false };
    let ties = free && verb.tokens.first == end && verb.tokens.end <= first && verb.tokens.len() <= 2 && !verb.negated;
    let being = matches!(scene.article.token(verb.head), "is" | "was" | "are" | "were" | "became" | "becomes" | "remains");
    let light = |at: u32| scene.tags.of(TokenId(at)) == Tag::Adv || scene.tags.slot(TokenId(at)) == Slot::CconjPre;
    ties && being && (verb.tokens.end..first).all(light)
}

#[cfg(test)]
mod tests {
    use crate::coref::tests::with;

    #[test]
    fn an_age_may_stand_before_the_description() {
        for text in
            ["Ana Ruiz, 63, a baker, said no. The baker left.", "Ana Ruiz, 63, a baker from Lima, said no. The baker left."]
        {
            assert!(with(text, "Ana Ruiz").contains(&"The baker"), "{text}");
        }
    }

    #[test]
    fn a_name_without_its_first_half_brings_nobody_in() {
        let text = "A lawyer for the driver, Mr. Lund, said no.";
        assert!(with(text, "Lund").is_empty(), "{:?}", with(text, "Lund"));
        let text = "A lawyer for the driver, Tom Lund, said no.";
        assert!(with(text, "Tom Lund").contains(&"A lawyer for the driver"));
    }
}
