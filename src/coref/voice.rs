//! Whom a pronoun that says something takes up: "he said", "…, it added".
//!
//! **How.** The last sentences are gone through from the nearest: who speaks in one, else its subject; nobody who stands in a
//! quotation, in a clause with a word of its own ("whether the girl was hurt"), or in what the pronoun itself reports.
//!
//! **Why this way.** A voice goes on until another is heard; those it speaks of are named nearer to the pronoun and are not it.
//!
//! **Limits.** "He said" looks three sentences back; "it said" and "they said" only one, unless their words stand before them.

use super::antecedent::Antecedent;
use super::chain::ChainId;
use super::pronoun::Sieve;
use super::scene::Scene;
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::Class;
use crate::mention::Mention;
use crate::model::{Form, MentionKind};
use crate::text::{Shape, TokenId};

/// How many words stand between the commas behind a name: "Ruiz, a judge from Lima, said".
const ASIDE: u32 = 16;
/// How many phrases with a preposition stand between a name and its verb: "Ruiz of the Harbour Agency in Lima said".
const PHRASES: usize = 3;
/// How many quotations before a tag are looked at for its own.
const QUOTATIONS: usize = 4;

impl<'s> Sieve<'s> {
    /// Who spoke last, or else acted, before a pronoun that says something; a tag stands behind its content.
    pub fn voice(&self, pronoun: &Mention, before: &[Vec<Antecedent<'s>>], tag: bool) -> Option<ChainId> {
        let person = pronoun.kind == MentionKind::Person;
        let reach = if tag || person { before.len() } else { 1 };
        for (back, sentence) in before.iter().rev().take(reach).enumerate() {
            let earlier = &before[..before.len() - back - 1];
            let free =
                |one: &&Antecedent<'_>| one.quotation.is_none() && self.agrees(pronoun, one) && !self.is_lower(one.mention);
            let free = || sentence.iter().filter(free);
            let spoke = free().find(|one| self.voices(one.mention, one.sentence));
            if let Some(one) = spoke {
                return Some(one.chain);
            }
            let acts = |one: &&Antecedent| one.subject && (person || tag && is_body(pronoun, one));
            let acts = |one: &&Antecedent| acts(one) && !(person && self.is_bystander(pronoun, one, earlier));
            if let Some(one) = free().find(acts) {
                return Some(if person { self.owner(pronoun, one, sentence) } else { one }.chain);
            }
            // Somebody who is not the subject, or one of the other gender who is: the search by nearness decides.
            if person && (free().next().is_some() || sentence.iter().any(|one| self.is_other_person(pronoun, one))) {
                return None;
            }
        }
        None
    }

    /// Whether a pronoun stands behind what it reports: "The road is closed, |she| said.", “…,” |she| said.
    pub fn is_tag(&self, pronoun: &Mention) -> bool {
        let (first, end) = (pronoun.tokens.first, pronoun.tokens.end);
        let Some(before) = first.checked_sub(1) else { return false };
        let mark = |at: u32| self.scene.article.tokens.shape(TokenId(at)) == Shape::Quote;
        if !(self.scene.text(before) == "," || mark(before)) || !self.is_saying(end) {
            return false;
        }
        let Some(verb) = self.scene.chunks.verb_at(TokenId(end)).map(|at| self.scene.chunks.verbs[at].tokens.end) else {
            return false;
        };
        let after = self.scene.text(verb);
        verb >= self.scene.article.tokens.len()
            || matches!(after, "." | "," | ";" | "")
            || matches!(self.scene.tags.of(TokenId(verb)), Tag::Adp | Tag::Adv | Tag::Punct)
    }

    /// Who is named in the quotation that a pronoun is the tag of, and does not speak it: “|Lund| is a coward,” he said.
    pub fn named_in_quotation(&self, pronoun: &Mention) -> Vec<ChainId> {
        let person =
            pronoun.kind == MentionKind::Person && self.scene.article.tokens.shape(TokenId(pronoun.head.0)) != Shape::Title;
        let mark = pronoun.tokens.first.checked_sub(1).filter(|_| person);
        let Some(mark) = mark.filter(|&at| self.scene.article.tokens.shape(TokenId(at)) == Shape::Quote) else {
            return Vec::new();
        };
        if !self.is_tag(pronoun) {
            return Vec::new();
        }
        let quotations = &self.scene.article.quotations[self.quoted.opened.saturating_sub(QUOTATIONS)..self.quoted.opened];
        let Some(said) = quotations.iter().rev().find(|quotation| quotation.tokens.end == mark + 1) else { return Vec::new() };
        let inside = |one: &&Antecedent| {
            one.mention.form == Form::Name && said.tokens.first <= one.mention.tokens.first && one.end <= said.tokens.end
        };
        self.recent().iter().flatten().filter(inside).map(|one| one.chain).collect()
    }

    /// Who is named beside the quotation that a pronoun stands in and speaks it: “|He| lied to me,” Lund said.
    pub fn speaker_of_quotation(&self, pronoun: &Mention, after: &[Mention]) -> Option<usize> {
        const NEAR: u32 = 8;
        let quotation = self.quoted.innermost().filter(|_| pronoun.kind == MentionKind::Person)?;
        let end = self.scene.article.quotations[quotation].tokens.end;
        let from = after.partition_point(|one| one.tokens.first < end);
        let one = after.get(from).filter(|one| one.form == Form::Name && one.tokens.first < end + NEAR)?;
        let block = |at: u32| self.scene.article.block_of(TokenId(at));
        (block(one.tokens.first) == block(end - 1) && speaks(self.scene, one, self.first())).then_some(from)
    }

    /// Whether a mention is the subject of a clause that a word of its own opens: "whether |the girl| was hurt", "where Ruiz and
    /// |Lund| met".
    pub fn is_lower(&self, mention: &Mention) -> bool {
        let noun = |at: u32| self.scene.chunks.noun_at(TokenId(at)).map(|at| self.scene.chunks.nouns[at].tokens.first);
        let mut first = noun(mention.head.0).map_or(mention.tokens.first, |phrase| phrase.min(mention.tokens.first));
        if first > 1 && self.scene.text(first - 1) == "and" {
            first = noun(first - 2).unwrap_or(first);
        }
        let opens = |before: u32| {
            self.scene.tags.of(TokenId(before)) == Tag::Sconj || matches!(self.scene.text(before), "where" | "when")
        };
        first.checked_sub(1).is_some_and(opens)
    }

    /// The same with phrases, auxiliaries and adverbs between the two, or "according to" before the mention.
    pub fn voices(&self, mention: &Mention, sentence: u32) -> bool {
        let before = phrase_first(self.scene, mention).checked_sub(1);
        // "Ruiz, of Dover, said": what a preposition governs does not speak.
        if let Some(before) = before.filter(|&before| self.scene.tags.of(TokenId(before)) == Tag::Adp) {
            return before > 0 && self.scene.text(before - 1).eq_ignore_ascii_case("according");
        }
        speaks(self.scene, mention, sentence) || self.is_saying(self.behind(mention))
    }

    /// Whether a pronoun tells what somebody said and not what somebody did: "He said", but "He appointed a judge".
    pub fn reports(&self, pronoun: &Mention) -> bool {
        const DEEDS: &[&str] = &["order", "appoint", "invite", "offer", "decide", "thank"];
        let at = self.behind(pronoun);
        let group = if at < self.scene.article.tokens.len() { self.scene.chunks.verb_at(TokenId(at)) } else { None };
        let head = group.map_or(TokenId(at), |group| self.scene.chunks.verbs[group].head);
        let row = if self.is_saying(at) { self.scene.hits.longest(head, Class::CueVerb) } else { None };
        row.is_some_and(|row| !DEEDS.contains(&self.scene.lexicon.cell(row.entry, "act")))
    }

    /// Behind the phrases that belong to a mention, and the adverbs behind them: "Ruiz of the Harbour Agency also | said".
    fn behind(&self, mention: &Mention) -> u32 {
        let size = self.scene.article.tokens.len();
        let tag = |at: u32| (at < size).then(|| self.scene.tags.of(TokenId(at)));
        let noun = |at: u32| self.scene.chunks.noun_at(TokenId(at)).map(|at| self.scene.chunks.nouns[at].tokens);
        let mut end = mention.tokens.end;
        for _ in 0..PHRASES {
            let next = if tag(end) == Some(Tag::Adp) && end + 1 < size { noun(end + 1) } else { None };
            let Some(next) = next.filter(|next| next.end > end) else { break };
            end = next.end;
        }
        while tag(end) == Some(Tag::Adv) && end < mention.tokens.end + ASIDE {
            end += 1;
        }
        end
    }

    /// Whether a finite verb group of saying begins at a place.
    fn is_saying(&self, at: u32) -> bool {
        if at >= self.scene.article.tokens.len() {
            return false;
        }
        let group = self.scene.chunks.verb_at(TokenId(at)).map(|at| self.scene.chunks.verbs[at]);
        let cue = |head: TokenId| self.scene.hits.classes(head).has(Class::CueVerb);
        says(self.scene, at)
            || group.is_some_and(|group| {
                group.tokens.first == at && group.kind == VerbKind::Finite && !group.passive && cue(group.head)
            })
    }
}

/// Where the phrase of a mention begins, with titles before a name.
pub(super) fn phrase_first(scene: Scene<'_>, mention: &Mention) -> u32 {
    let phrase = scene.chunks.noun_at(mention.head).map(|at| scene.chunks.nouns[at].tokens.first);
    phrase.map_or(mention.tokens.first, |phrase| phrase.min(mention.tokens.first))
}

/// Whether a verb of saying stands directly behind a mention or what is between commas there, or before it at the end of a
/// quotation or the beginning of its sentence.
pub(super) fn speaks(scene: Scene<'_>, mention: &Mention, sentence: u32) -> bool {
    let end = mention.tokens.end;
    let text = |at: u32| scene.text(at);
    let aside = || {
        let mut inner = end + 1..end + ASIDE;
        let comma = (text(end) == ",").then(|| inner.find(|&at| matches!(text(at), "," | "."))).flatten();
        comma.is_some_and(|comma| text(comma) == "," && says(scene, comma + 1))
    };
    let is_gerund = |at: u32| {
        let verb = scene.chunks.verb_at(TokenId(at)).map(|at| scene.chunks.verbs[at].kind);
        verb == Some(VerbKind::Gerund)
    };
    // “…,” said Mayor Ana Ruiz; but "did not mention Ana Ruiz"
    let inverted = || {
        let first = phrase_first(scene, mention);
        let mark = |at: u32| scene.article.tokens.shape(TokenId(at)) == Shape::Quote || text(at) == ",";
        first > 0 && says(scene, first - 1) && !is_gerund(first - 1) && (first < 2 || mark(first - 2) || first - 1 == sentence)
    };
    says(scene, end) || aside() || inverted()
}

fn says(scene: Scene<'_>, at: u32) -> bool {
    let cue = at < scene.article.tokens.len() && scene.hits.classes(TokenId(at)).has(Class::CueVerb);
    cue && matches!(scene.tags.of(TokenId(at)), Tag::Verb)
}

/// Whether a verb of saying stands beside a description: “…,” |the defender| said, “…,” said |the defender|.
pub(super) fn is_heard(scene: Scene<'_>, mention: &Mention) -> bool {
    let (first, end) = (mention.tokens.first, mention.tokens.end);
    let says = |at: u32| {
        let group = if at < scene.article.tokens.len() { scene.chunks.verb_at(TokenId(at)) } else { None };
        let group = group.map(|at| scene.chunks.verbs[at]).filter(|group| group.kind == VerbKind::Finite && !group.passive);
        group.is_some_and(|group| scene.hits.classes(group.head).has(Class::CueVerb))
    };
    let mark = |at: u32| scene.article.tokens.shape(TokenId(at)) == Shape::Quote;
    says(end) || first > 1 && says(first - 1) && mark(first - 2)
}

/// Whether a subject that is no person may speak as "they" or "it".
fn is_body(pronoun: &Mention, one: &Antecedent) -> bool {
    let holds_words = matches!(one.kind, MentionKind::Work | MentionKind::Location);
    !one.is_thing() || holds_words && !pronoun.plural
}

#[cfg(test)]
mod tests {
    use crate::coref::tests::with;

    #[test]
    fn whom_a_participle_thanks_does_not_speak() {
        let text = "Carl Benn opened the fair, thanking Tom Lund. “It rained on us,” he said.";
        assert!(with(text, "Carl Benn").contains(&"he"));
    }

    #[test]
    fn who_acts_in_a_clause_of_place_stands_back() {
        let text =
            "Filling in at a fair where Carl Benn and Tom Lund appeared, Karl Odeh told a joke. “It rained on us,” he said.";
        assert!(with(text, "Karl Odeh").contains(&"he"), "{:?}", with(text, "he"));
    }
}
