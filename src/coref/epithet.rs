//! The sieve for epithets: "the Tarvel senator", "the retired surgeon", behind a sentence about the one that they call so.
//!
//! **How.** A definite noun for somebody in public life that begins its sentence or stands beside its quotation. It is the one person
//! of the last sentence that names any whom the text has called so; else, where words narrow the noun, who speaks there, the one
//! person named, or the only subject. Nobody whom its own clause names, and nobody of whom the text tells another office, party, place
//! or gender.
//!
//! **Why this way.** News varies the name of whom it has just spoken of, and an epithet that fits nobody else is as good as a name;
//! where two may be meant it is nobody's.
//!
//! **Limits.** An epithet inside a clause ("when the senator left") stays alone.

use super::byword;
use super::chain::{ChainId, Chains};
use super::description::{self, Opening};
use super::gender::Genders;
use super::office;
use super::rival::{self, Rivals};
use super::scene::Scene;
use super::voice;
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::{Class, ClassSet, WordSet};
use crate::mention::{Mention, MentionIndex, Mentions};
use crate::model::{Form, MentionKind};
use crate::rules::passes;
use crate::text::{Shape, TokenId, TokenSpan};

passes! {
    EPITHET "coref-epithet" 72 "A definite description of somebody in public life, behind a sentence about the one it calls so.",
}

/// How many sentences without a name the text may go on before an epithet, and behind the last name of whom it has called so.
const NEAR: usize = 2;
const CALLED: usize = 8;
/// How many sentences back somebody was named lately.
const LATELY: usize = 4;
/// How many mentions are looked back over.
const BACK: usize = 120;
/// How many names of somebody are asked what else the text tells.
const NAMES: usize = 12;
/// How many words stand in front of an epithet that begins its sentence.
const FRONT: u32 = 40;
/// How many words before an epithet are searched for "he" and "she".
const REACH: u32 = 120;

/// Links the epithets.
pub(super) fn link(scene: Scene<'_>, mentions: &Mentions, chains: &mut Chains) {
    let mut genders = None;
    for (at, mention) in mentions.all.iter().enumerate() {
        let index = MentionIndex(at as u32);
        if !may_be(scene, mention) || chains.of(index).is_some() {
            continue;
        }
        let rivals = Rivals { scene, mentions, epithet: mention, noun: scene.noun(index) };
        let finder = Finder { scene, mentions, at, mention, rivals, persons: byword::before(mentions, at).collect() };
        let Some(chain) = finder.find(chains) else { continue };
        let genders = genders.get_or_insert_with(|| Genders::of(mentions, chains));
        if mention.gender.is_none() || !genders.is_surely_other(chain, mention.gender) {
            chains.put(index, chain, &EPITHET);
        }
    }
}

/// Whether a description is one of somebody in public life that stands where its sentence says something of them.
fn may_be(scene: Scene<'_>, mention: &Mention) -> bool {
    let (first, head, end) = (mention.tokens.first, mention.head, mention.tokens.end);
    let plain = mention.form == Form::Nominal && mention.kind == MentionKind::Person && !mention.plural;
    let front = || head.0 > 1 && scene.text(head.0) == "runner" && scene.text(head.0 - 2) == "front";
    plain
        && matches!(scene.text(first), "the" | "The")
        && (scene.hits.classes(head).has(Class::Epithet) || front())
        && !scene.article.is_quoted(head)
        && !is_office_or_owned(scene, mention)
        && (is_tag(scene, mention) || is_subject(scene, mention))
        && scene.text(end) != ","
}

/// Whether a description is an office of another sort, or somebody's own: "the inspector general", "the club's star".
fn is_office_or_owned(scene: Scene<'_>, mention: &Mention) -> bool {
    const OFFICES: ClassSet = ClassSet::of(&[Class::OfficeOf, Class::Profession]);
    let general = scene.text(mention.head.0) == "general" && scene.hits.classes(TokenId(mention.head.0 - 1)).meets(OFFICES);
    general || mention.tokens.iter().any(|token| matches!(scene.article.token(token), "'s" | "’s" | "'" | "’"))
}

/// Whether a description stands beside the quotation that it says: “…,” |the Tarvel senator| said.
fn is_tag(scene: Scene<'_>, mention: &Mention) -> bool {
    let mark = mention.tokens.first.checked_sub(1).map(TokenId);
    let behind = mark.is_some_and(|mark| scene.article.tokens.shape(mark) == Shape::Quote || scene.article.token(mark) == ",");
    let inverted = || {
        let before = mark.and_then(|verb| verb.0.checked_sub(1)).map(TokenId);
        before.is_some_and(|before| scene.article.tokens.shape(before) == Shape::Quote)
    };
    (behind || inverted()) && voice::is_heard(scene, mention)
}

/// Whether a description is the subject of its sentence, behind no more than a phrase and a comma.
fn is_subject(scene: Scene<'_>, mention: &Mention) -> bool {
    let sentence = scene.article.sentences[scene.article.sentence_of(mention.head)].tokens;
    let first = mention.tokens.first;
    if first > sentence.first + FRONT {
        return false;
    }
    let finite = |at: u32| {
        let verb = scene.chunks.verb_at(TokenId(at)).map(|at| scene.chunks.verbs[at]);
        verb.is_some_and(|verb| verb.kind == VerbKind::Finite)
    };
    let light = |at: u32| matches!(scene.tags.of(TokenId(at)), Tag::Cconj | Tag::Adv);
    let opens =
        (sentence.first..first).all(light) || scene.text(first.saturating_sub(1)) == "," && !(sentence.first..first).any(finite);
    let verb = (mention.tokens.end..sentence.end).find(|&at| scene.tags.of(TokenId(at)) != Tag::Adv);
    opens && verb.is_some_and(finite)
}

/// Looks for whom an epithet calls.
struct Finder<'s> {
    scene: Scene<'s>,
    mentions: &'s Mentions,
    at: usize,
    mention: &'s Mention,
    rivals: Rivals<'s>,
    /// The names of persons before it, the nearest first.
    persons: Vec<(MentionIndex, &'s Mention)>,
}

impl Finder<'_> {
    fn find(&self, chains: &mut Chains) -> Option<ChainId> {
        let called = self.called_so(chains);
        let last = self.last_sentence();
        let named: Vec<ChainId> =
            called.iter().copied().filter(|&one| last.iter().any(|(index, _)| chains.of(*index) == Some(one))).collect();
        let narrowed = description::words(self.scene, self.mention).next().is_some();
        let found = match (called.as_slice(), named.as_slice()) {
            ([], _) if narrowed => self.spoken_of(&last, chains),
            (_, &[one]) => Some(one),
            (&[one], []) if narrowed && last.is_empty() => Some(one).filter(|&one| self.is_near(one, chains)),
            (called, _) => self.spoken_of(&last, chains).filter(|told| called.contains(told)),
        };
        found.filter(|&chain| !self.is_named_behind(chain, chains) && !self.is_another(chain, chains))
    }

    fn sentence(&self, mention: &Mention) -> usize {
        self.scene.article.sentence_of(mention.head)
    }

    /// Those whom the text has called by the same noun, and of whom it tells nothing else.
    fn called_so(&self, chains: &mut Chains) -> Vec<ChainId> {
        let noun = self.scene.noun(MentionIndex(self.at as u32));
        let mut called = Vec::new();
        let mut add = |chain: Option<ChainId>| called.extend(chain.filter(|chain| !called.contains(chain)));
        for &(index, name) in &self.persons {
            let before = TokenSpan::new(rival::before(self.scene, name), name.tokens.first);
            if before.iter().any(|token| self.scene.article.token(token) == noun) {
                add(chains.of(index));
            }
        }
        let mut named: Vec<ChainId> = self.persons.iter().filter_map(|&(person, _)| chains.of(person)).collect();
        named.sort_unstable();
        named.dedup();
        let first = self.at.saturating_sub(BACK);
        for (index, one) in self.mentions.all[first..self.at].iter().enumerate().filter(|(_, one)| one.form == Form::Nominal) {
            let index = MentionIndex((first + index) as u32);
            // "He ran for president"
            let bare = || description::opening(self.scene, one) == Opening::Bare;
            if one.kind == MentionKind::Person && !one.plural && self.scene.noun(index) == noun && !bare() {
                add(chains.of(index).filter(|chain| named.contains(chain)));
            }
        }
        for (role, holder) in rival::held_before(self.mentions, self.mention) {
            if office::noun_of_title(self.scene, role) == noun && !office::is_ranked(self.scene, role.title) {
                add(chains.of(holder));
            }
        }
        called.retain(|&chain| !self.is_another(chain, chains));
        called
    }

    /// Whether somebody was named a few sentences before.
    fn is_near(&self, chain: ChainId, chains: &mut Chains) -> bool {
        let last = self.persons.iter().find(|(person, _)| chains.of(*person) == Some(chain));
        last.is_some_and(|(_, name)| self.sentence(name) + CALLED >= self.sentence(self.mention))
    }

    /// The persons named in the nearest of the last sentences that names any, the nearest first; none where the sentence of the epithet
    /// names one before it.
    fn last_sentence(&self) -> Vec<(MentionIndex, &Mention)> {
        let own = self.sentence(self.mention);
        let mut free = self.persons.iter().filter(|(_, name)| !self.scene.article.is_quoted(name.head)).copied().peekable();
        let last = free.peek().map(|(_, name)| self.sentence(name));
        match last.filter(|&last| last < own && own <= last + NEAR && self.has_verb(last)) {
            Some(last) => free.take_while(|(_, name)| self.sentence(name) == last).collect(),
            None => Vec::new(),
        }
    }

    /// Of those named in a sentence: who speaks there, or the one person, or, where the epithet says something, the only subject.
    fn spoken_of(&self, there: &[(MentionIndex, &Mention)], chains: &mut Chains) -> Option<ChainId> {
        let (_, name) = there.last()?;
        let first = self.scene.article.sentences[self.sentence(name)].tokens.first;
        // "Ruiz asked Lund", "Ruiz accused Lund": who speaks next may be the one or the other.
        let object = |name: &Mention| {
            let verb =
                rival::before(self.scene, name).checked_sub(1).is_some_and(|verb| self.scene.tags.of(TokenId(verb)) == Tag::Verb);
            let owner = matches!(self.scene.text(name.tokens.end), "'s" | "’s" | "'" | "’");
            verb && !owner && there.iter().any(|(_, subject)| subject.tokens.end + 1 == rival::before(self.scene, name))
        };
        if there.iter().any(|(_, name)| self.scene.is_in(name.tokens.end, WordSet::Asking) || object(name)) {
            return None;
        }
        let only = |fits: &dyn Fn(&Mention) -> bool, chains: &mut Chains| {
            let mut found = there.iter().filter(|(_, name)| fits(name)).filter_map(|(index, _)| chains.of(*index));
            let one = found.next()?;
            found.all(|other| other == one).then_some(one)
        };
        if let Some(speaker) = only(&|name| voice::speaks(self.scene, name, first), chains).filter(|_| self.says()) {
            return Some(speaker);
        }
        let behind = |name: &Mention| TokenId(name.tokens.end);
        let acts = |name: &Mention| matches!(self.scene.tags.of(behind(name)), Tag::Verb | Tag::Aux) && !self.is_governed(name);
        let owns = |name: &Mention| matches!(self.scene.article.token(behind(name)), "'s" | "’s" | "'" | "’");
        let found = match only(&|_| true, chains) {
            Some(alone) => {
                let acted = there.iter().any(|(_, name)| acts(name));
                Some(alone).filter(|&alone| acted || !self.has_pronoun(first) && self.is_undisputed(alone, chains))
            }
            // "Ruiz attacks Lund's plan" is about Ruiz.
            None => only(&acts, chains).filter(|_| self.says() || there.iter().all(|(_, name)| acts(name) || owns(name))),
        };
        let found = found.filter(|&chain| self.is_topic(chain, chains));
        found.filter(|&chain| self.says() || !self.is_another_quoted(first, chain, chains))
    }

    /// Whether the epithet says something.
    fn says(&self) -> bool {
        let size = self.scene.article.tokens.len();
        let verb = (self.mention.tokens.end..size).find(|&at| self.scene.tags.of(TokenId(at)) != Tag::Adv);
        let behind = verb.and_then(|at| self.scene.chunks.verb_at(TokenId(at))).map(|at| self.scene.chunks.verbs[at].head);
        is_tag(self.scene, self.mention) || behind.is_some_and(|verb| self.scene.hits.classes(verb).has(Class::CueVerb))
    }

    /// Whether "he" or "she" stands between a sentence's beginning and the epithet, and may be somebody else than who is named.
    fn has_pronoun(&self, first: u32) -> bool {
        let end = self.mention.tokens.first;
        let mut between = self.mentions.within(TokenSpan::new(first.max(end.saturating_sub(REACH)), end));
        between.any(|(_, one)| {
            one.form == Form::Pronoun && one.kind == MentionKind::Person && !self.scene.article.is_quoted(one.head)
        })
    }

    /// Whether nobody else was named lately: "They voted for Ruiz. The senator" is Ruiz where no other is in reach.
    fn is_undisputed(&self, chain: ChainId, chains: &mut Chains) -> bool {
        let own = self.sentence(self.mention);
        let mut lately = self.persons.iter().take_while(|(_, name)| self.sentence(name) + LATELY >= own);
        lately.all(|(index, _)| chains.of(*index) == Some(chain))
    }

    /// Whether a quotation between a sentence's beginning and the epithet names somebody else.
    fn is_another_quoted(&self, first: u32, chain: ChainId, chains: &mut Chains) -> bool {
        let quoted = self.persons.iter().take_while(|(_, name)| name.tokens.first >= first);
        let mut quoted = quoted.filter(|(_, name)| self.scene.article.is_quoted(name.head));
        quoted.any(|(index, _)| chains.of(*index) != Some(chain))
    }

    /// Whether a sentence says something: a line that is but a name is a credit.
    fn has_verb(&self, sentence: usize) -> bool {
        self.scene.article.sentences[sentence]
            .tokens
            .iter()
            .any(|token| matches!(self.scene.tags.of(token), Tag::Verb | Tag::Aux))
    }

    /// Whether the text is about somebody: named three times in the last sentences, or at least half as often as anybody else. Whom it
    /// mentions in passing it does not call otherwise.
    fn is_topic(&self, chain: ChainId, chains: &mut Chains) -> bool {
        let mut named: Vec<ChainId> = self.persons.iter().filter_map(|(index, _)| chains.of(*index)).collect();
        let near =
            self.persons.iter().take_while(|(_, name)| self.sentence(name) + LATELY >= self.sentence(self.mention)).count();
        if named.iter().take(near).filter(|&&one| one == chain).count() > 2 {
            return true;
        }
        let own = named.iter().filter(|&&one| one == chain).count();
        named.sort_unstable();
        named.chunk_by(|one, other| one == other).all(|one| one.len() <= 2 * own)
    }

    /// Whether a preposition, a verb or a word that opens a clause stands before a name.
    fn is_governed(&self, name: &Mention) -> bool {
        let before = rival::before(self.scene, name).checked_sub(1).map(|at| self.scene.tags.of(TokenId(at)));
        matches!(before, Some(Tag::Adp | Tag::Verb | Tag::Aux | Tag::Sconj))
    }

    /// Whether the sentence of the epithet names somebody behind it: "The senator mocked Ruiz."
    fn is_named_behind(&self, chain: ChainId, chains: &mut Chains) -> bool {
        let end = self.scene.article.sentences[self.sentence(self.mention)].tokens.end;
        let mut behind = self.mentions.all[self.at + 1..].iter().enumerate().take_while(|(_, one)| one.tokens.first < end);
        behind.any(|(after, one)| {
            one.form == Form::Name
                && !self.scene.article.is_quoted(one.head)
                && chains.of(MentionIndex((self.at + 1 + after) as u32)) == Some(chain)
        })
    }

    /// Whether the text tells of somebody what does not go with the epithet.
    fn is_another(&self, chain: ChainId, chains: &mut Chains) -> bool {
        let names = self.persons.iter().filter(|(index, _)| chains.of(*index) == Some(chain));
        names.take(NAMES).enumerate().any(|(back, &(index, _))| self.rivals.are_told(index, back == 0))
    }
}

#[cfg(test)]
mod tests {
    use crate::coref::tests::with;

    #[test]
    fn an_epithet_takes_up_whom_the_sentence_before_is_about() {
        for (text, epithet) in [
            ("Carl Benn closed the pier. The veteran politician told the union that it was unsafe.", "The veteran politician"),
            ("Carl Benn closed the pier. “It was unsafe,” the retired surgeon said.", "the retired surgeon"),
            ("Carl Benn attacks Ana Ruiz's plan. The billionaire investor called it a fraud.", "The billionaire investor"),
            ("Ana Ruiz lost to Sen. Carl Benn in May. The Vermont senator said that it was close.", "The Vermont senator"),
        ] {
            assert!(with(text, "Carl Benn").contains(&epithet), "{text}");
        }
    }

    #[test]
    fn an_epithet_of_two_is_nobodys() {
        for text in [
            "Carl Benn accused Tom Lund of fraud. The retired surgeon denied it.",
            "Carl Benn asked Tom Lund about the pier. The retired surgeon denied it.",
            "Carl Benn and Tom Lund met in Lima. The retired surgeon was ill.",
            "He lost to Carl Benn in May. The retired surgeon was ill.",
            "Carl Benn closed the pier. The retired surgeon praised Benn.",
        ] {
            assert!(with(text, "retired surgeon").len() < 2, "{text}: {:?}", with(text, "retired surgeon"));
            assert!(!with(text, "Carl Benn").contains(&"The retired surgeon"), "{text}");
        }
    }

    #[test]
    fn a_line_that_is_but_a_name_is_a_credit() {
        let text = "Ana Ruiz won the race in May.\\n\\nCarl Benn.\\n\\nThe veteran politician said that she was glad.";
        assert!(!with(text, "Carl Benn").contains(&"The veteran politician"));
    }
}
