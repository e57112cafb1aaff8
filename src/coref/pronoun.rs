//! The sieve for pronouns: he, she, they, it and their forms.
//!
//! **How.** Goes through the mentions in order and keeps those of the last sentences. A pronoun takes the best of them that
//! agrees in kind, number and gender: the subject of its own sentence, the subject of the sentence before, the last one
//! named, in this order, and a name whose gender is known before somebody whose gender nobody knows; inside a quotation
//! nothing outside it in the same sentence. What "they" and "it" take is in [`super::neuter`], what a possessive at the
//! head of a sentence waits for in [`super::front`]. "She" whom nothing before explains is somebody for the next sentence. A pronoun
//! that says something asks for the last voice first ([`super::voice`]); who stands back behind whom is in [`super::topic`].
//!
//! **Why this way.** Subjects go on: in news the person a sentence begins with is the one the next sentence speaks of.
//!
//! **Limits.** Three sentences back is as far as it looks, one for "it" and "they"; "it" that stands for a clause is left alone
//! only before an adjective or a verb of seeming.

use super::antecedent::Antecedent;
use super::apposition::is_predicate;
use super::binding::{is_bound, is_capacity, is_of_clause, is_possessive, is_second_object, named_in_clause};
use super::chain::{ChainId, Chains};
use super::gender::Genders;
use super::scene::Scene;
use super::voice;
use crate::grammar::{Tag, VerbKind};
use crate::mention::{Gender, Mention, MentionIndex, Mentions, is_first_person};
use crate::model::{Form, MentionKind};
use crate::rules::{Pass, passes};
use crate::text::{Quoted, TokenId, TokenSpan};

passes! {
    SAME_SENTENCE "coref-pronoun-same-sentence" 82 "The pronoun takes up somebody named before it in its sentence.",
    SUBJECT "coref-pronoun-subject" 80 "The pronoun takes up the subject of a sentence before.",
    LAST "coref-pronoun-last" 65 "The pronoun takes up the last one named that agrees.",
    SEVERAL "coref-pronoun-several" 65 "They take up several persons or things.",
    VOICE "coref-pronoun-voice" 82 "The pronoun that says something takes up who spoke, or acted, before it.",
    UNNAMED "coref-pronoun-unnamed" 80 "Somebody whom the text calls he or she alone.",
    OF_BODY "coref-pronoun-body" 60 "It or they take up a body, place or people.",
}

/// How many mentions of a sentence are kept, and how many sentences.
const KEPT: usize = 24;
const SENTENCES: usize = 4;

/// Links the pronouns.
pub(super) fn link(scene: Scene<'_>, mentions: &Mentions, chains: &mut Chains) {
    let genders = Genders::of(mentions, chains);
    let named = chains.len();
    let mut sieve = Sieve {
        scene,
        genders,
        named,
        recent: Vec::new(),
        barred: Vec::new(),
        sentence: usize::MAX,
        first: 0,
        has_subject: false,
        quoted: Quoted::default(),
    };
    let mut sentence = 0;
    for (at, mention) in mentions.all.iter().enumerate() {
        let index = MentionIndex(at as u32);
        while scene.article.sentences.get(sentence).is_some_and(|sentence| sentence.tokens.end <= mention.tokens.first) {
            sentence += 1;
        }
        sieve.turn(sentence);
        sieve.quoted.go_to(&scene.article.quotations, mention.tokens.first);
        let third = mention.form == Form::Pronoun && !is_first_person(scene.article, mention);
        if third {
            sieve.barred = sieve.named_in_quotation(mention);
            let speaker = sieve.speaker_of_quotation(mention, &mentions.all[at..]);
            let end = scene.article.sentences.get(sentence).map_or(mention.tokens.end, |sentence| sentence.tokens.end);
            let told = named_in_clause(scene, mention, &mentions.all[at..], end);
            let barred = speaker.into_iter().chain(told);
            sieve.barred.extend(barred.filter_map(|after| chains.of(MentionIndex((at + after) as u32))));
            let found = sieve.ahead(&mentions.all[at..], at, chains).or_else(|| sieve.resolve(mention, chains));
            if let Some((chain, pass)) = found.or_else(|| sieve.unnamed(mention, chains)) {
                chains.put(index, chain, pass);
                sieve.genders.show(chain, mention.gender);
                if let Some(front) = sieve.fronted(mention) {
                    chains.merge_described(front, chain);
                }
            }
            sieve.barred.clear();
        }
        if let Some(chain) = chains.of(index).filter(|_| !is_capacity(scene, mention)) {
            sieve.keep(mention, chain, chains);
        }
    }
}

pub(super) struct Sieve<'s> {
    pub scene: Scene<'s>,
    pub genders: Genders,
    /// How many chains there were before the pronouns opened their own.
    named: usize,
    /// The last sentences, the current one last.
    recent: Vec<Vec<Antecedent<'s>>>,
    /// Whom the pronoun at hand is not, wherever they stand.
    barred: Vec<ChainId>,
    sentence: usize,
    /// Its first token.
    first: u32,
    /// Whether one of its mentions has been taken for its subject.
    has_subject: bool,
    /// The quotations around the mention at hand.
    pub quoted: Quoted,
}

impl<'s> Sieve<'s> {
    /// The last sentences, the current one last.
    pub fn recent(&self) -> &[Vec<Antecedent<'s>>] {
        &self.recent
    }

    /// The sentence at hand.
    pub fn sentence(&self) -> Option<TokenSpan> {
        self.scene.article.sentences.get(self.sentence).map(|sentence| sentence.tokens)
    }

    /// The first token of the sentence at hand.
    pub fn first(&self) -> u32 {
        self.first
    }

    pub fn gender(&self, chain: ChainId) -> Option<Gender> {
        self.genders.get(chain)
    }

    fn turn(&mut self, sentence: usize) {
        if sentence == self.sentence {
            return;
        }
        self.sentence = sentence;
        self.has_subject = false;
        self.first = self.scene.article.sentences.get(sentence).map_or(u32::MAX, |sentence| sentence.tokens.first);
        let mut next = if self.recent.len() == SENTENCES { self.recent.remove(0) } else { Vec::with_capacity(KEPT) };
        next.clear();
        self.recent.push(next);
    }

    fn keep(&mut self, mention: &'s Mention, chain: ChainId, chains: &mut Chains) {
        // "Her father is a chemist": the predicate is nobody new.
        let told = |one: &Antecedent| is_predicate(self.scene, one.mention, mention);
        let person = mention.form == Form::Nominal && mention.kind == MentionKind::Person && self.genders.is_vague(chain);
        if person && self.recent.last().is_some_and(|current| current.iter().any(told)) {
            return;
        }
        let mut antecedent = self.antecedent(mention, chain);
        if mention.form == Form::Pronoun && !mention.plural {
            antecedent.kind = chains.kind(chain);
        }
        if let Some(current) = self.recent.last_mut()
            && current.len() < KEPT
        {
            self.has_subject |= antecedent.subject;
            current.push(antecedent);
        }
    }

    pub fn antecedent(&self, mention: &'s Mention, chain: ChainId) -> Antecedent<'s> {
        Antecedent {
            chain,
            kind: mention.kind,
            plural: mention.plural,
            subject: self.is_subject(mention),
            quotation: self.quoted.innermost(),
            mention,
            sentence: self.first,
            end: mention.tokens.end,
        }
    }

    /// Whether a mention may be a subject: no preposition before it, no possessive behind it.
    fn is_subject(&self, mention: &Mention) -> bool {
        let (first, end) = (mention.tokens.first, mention.tokens.end);
        let after = TokenId(end);
        if end < self.scene.article.tokens.len() && matches!(self.scene.article.token(after), "'s" | "’s" | "'" | "’") {
            return false;
        }
        // "with Captain |Ruiz|": what stands before the title governs the name too.
        let opens = if mention.form == Form::Name { voice::phrase_first(self.scene, mention) } else { first };
        let before = opens.checked_sub(1).map(TokenId).filter(|token| token.0 >= self.first);
        // "She thanked |the pilot| waiting at the gate"
        let governed = || before.is_some_and(|token| matches!(self.scene.tags.of(token), Tag::Adp | Tag::Verb | Tag::Aux));
        let reduced = || {
            let verb = self.scene.chunks.verb_at(after).map(|at| self.scene.chunks.verbs[at]);
            let described = mention.form == Form::Nominal && mention.kind == MentionKind::Person;
            described && verb.is_some_and(|verb| verb.kind == VerbKind::Gerund && verb.tokens.first == end) && governed()
        };
        if end < self.scene.article.tokens.len() && matches!(self.scene.tags.of(after), Tag::Verb | Tag::Aux) && !reduced()
            || self.is_subject_before_aside(mention)
        {
            return true;
        }
        // "born to a Chilean father and |a Dutch mother|": what governs the one governs the other.
        let governing = |token: TokenId| matches!(self.scene.tags.of(token), Tag::Adp | Tag::Verb | Tag::Aux | Tag::Sconj);
        let joined = |token: TokenId| {
            let other = token.0.checked_sub(1).filter(|_| self.scene.tags.of(token) == Tag::Cconj);
            let phrase = other.and_then(|at| self.scene.chunks.noun_at(TokenId(at))).map(|at| self.scene.chunks.nouns[at]);
            let led = phrase.and_then(|phrase| phrase.tokens.first.checked_sub(1)).filter(|&at| at >= self.first);
            led.is_some_and(|at| governing(TokenId(at)))
        };
        before.is_none_or(|token| !governing(token) && !joined(token)) && !self.has_subject
    }

    fn resolve(&self, pronoun: &Mention, chains: &mut Chains) -> Option<(ChainId, &'static Pass)> {
        let quotation = self.quoted.innermost();
        let (current, before) = self.recent.split_last()?;
        let fits = |one: &&Antecedent| one.end <= pronoun.tokens.first && one.quotation == quotation && self.agrees(pronoun, one);
        let mut here: Vec<&Antecedent> = current.iter().filter(fits).collect();
        // "In a letter to the mayor, it said": neither the letter nor the mayor says it.
        let front = self.behind_front(pronoun, self.first).filter(|_| quotation.is_none());
        here.retain(|one| front.is_none_or(|front| one.end > front));
        here.retain(|one| !self.is_affiliation(one, current) && !self.stands_back(pronoun, one, before));
        // "He told him": whoever he is, he is not him.
        let bound = here
            .iter()
            .find(|one| is_bound(self.scene, pronoun, one.end, one.is_thing()))
            .or_else(|| here.iter().rev().find(|one| one.subject).filter(|_| is_second_object(self.scene, pronoun)));
        let topic = || current.iter().find(|one| self.is_fronted_topic(pronoun, one));
        let bound = bound.copied().or_else(topic).map(|one| one.chain);
        here.retain(|one| Some(one.chain) != bound);
        let tag = quotation.is_none() && self.is_tag(pronoun);
        let reports = tag || quotation.is_none() && here.is_empty() && self.reports(pronoun);
        if let Some(voice) = reports.then(|| self.voice(pronoun, before, tag)).flatten().filter(|&chain| Some(chain) != bound) {
            return Some((chains.root(voice), &VOICE));
        }
        let found = match pronoun.kind {
            MentionKind::Person => self.person(pronoun, &here, before, bound),
            MentionKind::Group => self.several(pronoun, &here, before),
            _ => self.thing(pronoun, &here, before),
        };
        let lone = || {
            let person = pronoun.kind == MentionKind::Person && quotation.is_none();
            person.then(|| self.lone(pronoun, bound)).flatten().map(|chain| (chain, &LAST))
        };
        found.filter(|(chain, _)| Some(*chain) != bound).or_else(lone).map(|(chain, pass)| (chains.root(chain), pass))
    }

    /// The chain of somebody who is nothing but "he" or "she", for the pronouns that follow.
    fn unnamed(&self, pronoun: &Mention, chains: &mut Chains) -> Option<(ChainId, &'static Pass)> {
        (pronoun.kind == MentionKind::Person).then(|| {
            let chain = chains.open(MentionKind::Person);
            (chain, &UNNAMED)
        })
    }

    fn person(
        &self,
        pronoun: &Mention,
        here: &[&Antecedent<'_>],
        before: &[Vec<Antecedent<'s>>],
        bound: Option<ChainId>,
    ) -> Option<(ChainId, &'static Pass)> {
        if let Some(one) = here.iter().rev().find(|one| is_of_clause(self.scene, pronoun, one.mention)) {
            return Some((one.chain, &SAME_SENTENCE));
        }
        // "Ruiz said that Berg had blamed herself" is of Berg.
        let reflexive = matches!(self.scene.article.token(pronoun.head), "himself" | "herself");
        let subject = |one: &&&Antecedent| one.subject;
        let possessive = is_possessive(self.scene, pronoun);
        // "Ruiz came third, and Berg fell after his horse stopped" is of Berg.
        let clause = || here.iter().rev().find(subject).filter(|one| possessive && self.opens_clause(one));
        let own = if reflexive { here.iter().rev().find(subject) } else { clause().or_else(|| here.iter().find(subject)) };
        let own = own.or(here.last());
        // "Ruiz asked Tom Lund whether he": of one whose gender nobody knows and a man, "he" is the man.
        let known = |one: &&&Antecedent| self.gender(one.chain).is_some() && one.mention.form == Form::Name;
        let sure = || here.iter().find(known).filter(|_| !reflexive && !possessive);
        let own = own.map(|one| if self.gender(one.chain).is_none() { sure().unwrap_or(one) } else { one });
        if let Some(one) = own {
            return Some((one.chain, &SAME_SENTENCE));
        }
        // Somebody else's sentence, whose subject the pronoun cannot be, leaves only subjects before it in reach.
        let own = self.scene.article.token(pronoun.head) != "him";
        let mut other =
            own && self.recent.last().is_some_and(|current| current.iter().any(|one| self.is_other_person(pronoun, one)));
        let quoted = self.quoted.innermost().is_some();
        let near = || self.recent.last().into_iter().chain(before.last()).flatten();
        let speaks = |chain: ChainId| {
            near()
                .any(|one| one.chain == chain && one.quotation.is_none() && voice::speaks(self.scene, one.mention, one.sentence))
        };
        for (back, sentence) in before.iter().rev().enumerate() {
            // Nobody says "he" of himself: who speaks outside is not meant inside a quotation. Who has no name is soon forgotten.
            let known = |one: &Antecedent| Some(one.chain) != bound && (back == 0 || (one.chain.0 as usize) < self.named);
            let earlier = &before[..before.len() - back - 1];
            let fits = |one: &&Antecedent| {
                self.agrees(pronoun, one)
                    && known(one)
                    && !(quoted && speaks(one.chain))
                    && !self.is_bystander(pronoun, one, earlier)
                    && !self.is_affiliation(one, sentence)
            };
            let of = || sentence.iter().filter(fits);
            if let Some(one) = of().find(|one| one.subject) {
                return Some((self.owner(pronoun, one, sentence).chain, &SUBJECT));
            }
            // "Ana Ruiz met Tom Lund. He": beside the other's subject it must be somebody known to be a man.
            let own = !other;
            other |= sentence.iter().any(|one| self.is_other_person(pronoun, one));
            let sure = |one: &Antecedent| self.gender(one.chain).is_some() && own;
            if let Some(one) = of().next_back().filter(|one| !other || sure(one)) {
                return Some((one.chain, &LAST));
            }
        }
        None
    }

    /// Whether a mention is the subject of its sentence and a person of the other gender.
    pub fn is_other_person(&self, pronoun: &Mention, one: &Antecedent) -> bool {
        one.subject
            && one.kind == MentionKind::Person
            && !one.plural
            && self.gender(one.chain).is_some_and(|gender| Some(gender) != pronoun.gender)
    }

    pub fn agrees(&self, pronoun: &Mention, one: &Antecedent) -> bool {
        !self.barred.contains(&one.chain) && self.is_alike(pronoun, one)
    }

    /// Whether kind, number and gender go together.
    fn is_alike(&self, pronoun: &Mention, one: &Antecedent) -> bool {
        match pronoun.kind {
            MentionKind::Person => {
                one.kind == MentionKind::Person
                    && !one.plural
                    && self.gender(one.chain).is_none_or(|gender| Some(gender) == pronoun.gender)
            }
            MentionKind::Group => one.plural || one.kind == MentionKind::Organization,
            _ => !one.plural && !matches!(one.kind, MentionKind::Person | MentionKind::Group),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::coref::tests::with;

    #[test]
    fn she_whom_nobody_names_is_one() {
        let text = "Nobody saw her. She left the house at noon.";
        assert_eq!(with(text, "She"), ["her", "She"]);
        assert!(with("She left the house at noon. Later he came.", "She").is_empty());
    }

    #[test]
    fn he_is_whom_somebody_asks_and_whose_claim_it_is() {
        let asked = "Tom Lund asked Paul Koch why he had sold the mill when he said that he would keep it.";
        assert_eq!(with(asked, "Paul Koch"), ["Paul Koch", "he", "he", "he"]);
        let owned = "Tom Lund heard of Paul Koch's claim that he had sold the mill.";
        assert_eq!(with(owned, "Paul Koch"), ["Paul Koch", "he"]);
        let either = "Tom Lund asked Paul Koch whether he could leave.";
        assert_eq!(with(either, "Tom Lund"), ["Tom Lund", "he"]);
    }

    #[test]
    fn it_may_be_an_object_of_its_sentence() {
        let text = "The Harbour Agency closed in May. Ana Ruiz built a clock and a teacher thought it was old.";
        assert_eq!(with(text, "it"), ["a clock", "it"]);
        let text = "The Harbour Agency wanted to sell it.";
        assert!(with(text, "it").is_empty());
    }

    #[test]
    fn he_is_not_the_one_who_speaks_beside_an_aside() {
        let text = "Pablo Ruiz painted all his life. Karim Odeh, a teacher from Lima, said: “The work is good. I think he was a master.”";
        assert!(with(text, "Pablo Ruiz").contains(&"he"));
    }

    #[test]
    fn a_pronoun_does_not_reach_over_the_sentence_of_the_other_gender() {
        let text = "Ana Ruiz met Pablo Blanco. Mrs. Ruiz is a judge. He left.";
        assert!(with(text, "He").is_empty());
    }

    #[test]
    fn what_they_do_is_done_by_persons_or_places() {
        let text = "The decisions came late. They waited for the praise of the press.";
        assert!(with(text, "The decisions").is_empty());
        let text = "Peru and Chile met on Monday. The two countries have put their armies on alert.";
        assert_eq!(with(text, "their"), ["The two countries", "their"]);
    }

    #[test]
    fn its_goes_back_to_the_body_before_the_thing() {
        assert_eq!(with("The Harbour Agency sent a letter through its lawyer.", "its"), ["Harbour Agency", "its"]);
    }
}
