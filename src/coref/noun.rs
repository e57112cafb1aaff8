//! The sieve for descriptions by a noun: "the team" after "a team of teenagers", "the bank" after the name of a bank,
//! "the country".
//!
//! **How.** Every description is kept under its noun with the words that narrow it. A definite one goes back to the last
//! description of that noun and number that has all of its own words, or to the last name that the noun fits, whichever
//! stands nearer; "the country" goes to the country most spoken of in the last sentences. A bare one must repeat all words, and
//! a new one, "a team", only takes up the headline.
//!
//! **Why this way.** News takes things up by the noun that brought them in; fewer words mean the same thing, new ones another.
//!
//! **Limits.** "The woman" never goes back to a name that was not described as one.

use super::bearer;
use super::body::{self, Standing};
use super::chain::{ChainId, Chains};
use super::description::{self, Opening};
use super::headline::Headline;
use super::scene::Scene;
use super::seen::{Before, Said, Seen};
use super::sense::Noun;
use crate::mention::key::{self, NameKey};
use crate::mention::{Mention, MentionIndex, Mentions};
use crate::model::{Form, MentionKind};
use crate::rules::{Pass, passes};
use crate::text::{Shape, TokenId, TokenSpan};
use rustc_hash::{FxHashMap, FxHashSet};

passes! {
    FIRST "coref-noun-first" 80 "The description that brings somebody or something in.",
    SYNONYM "coref-noun-synonym" 72 "A definite description by another noun of the same sense.",
    AGAIN "coref-noun-again" 78 "A definite description of a noun that stood before.",
    SAME "coref-same-description" 70 "A description without article in the same words.",
    HEADLINE "coref-headline" 75 "What the headline brings in without an article, and the text below with one.",
    PLACE "coref-place-noun" 70 "The last place of the kind that the noun names.",
    BODY "coref-body-noun" 68 "The last body of the kind that the noun names.",
    SORT "coref-sort-of-name" 85 "The name of a body and behind it the noun for its sort.",
    THING "coref-thing-noun" 70 "The last event, work or product whose name has the noun.",
}

/// How many sentences a possessive pronoun keeps its meaning.
const POSSESSED: usize = 4;
/// How many sentences a bare noun keeps its meaning, unless the text has come back to it or its headline has it.
const NEAR: usize = 4;
/// Nouns that mean others at every place.
const VAGUE: &[&str] = &["people", "person", "human", "other", "child", "official", "member", "home", "area", "site"];
/// General nouns for any body just named.
const GENERAL: &[&str] = &["company", "firm", "group", "organization", "organisation", "agency", "body", "team", "club", "party"];

/// How many sentences back a general noun looks for its body.
const GENERAL_NEAR: usize = 2;

/// Links the nominals that no other sieve has linked; the others open chains of their own.
pub(super) fn link(scene: Scene<'_>, mentions: &Mentions, chains: &mut Chains) {
    let mut sieve = Sieve {
        scene,
        mentions,
        seen: Before::new(scene.nouns.senses()),
        headline: Headline::of(scene.article),
        asked: FxHashSet::default(),
        named: FxHashMap::default(),
        meant: FxHashMap::default(),
        countries: Vec::new(),
        times: FxHashMap::default(),
        bodies: body::Bodies::default(),
        taken_up_in: None,
    };
    let takes_up = |mention: &Mention| mention.form == Form::Nominal && !mention.plural && is_bearer(mention.kind);
    let asked = mentions.all.iter().zip(0..).filter(|(mention, _)| takes_up(mention));
    sieve.asked = asked.filter_map(|(_, at)| scene.nouns.of(MentionIndex(at))).map(|noun| noun.key).collect();
    for (mention, at) in mentions.all.iter().zip(0..) {
        let index = MentionIndex(at);
        match scene.nouns.of(index) {
            Some(noun) => sieve.nominal(mention, index, noun, chains),
            None if mention.form == Form::Name => sieve.name(mention, index, chains),
            None => {}
        }
    }
}

/// Whether names of this kind are taken up by nouns.
fn is_bearer(kind: MentionKind) -> bool {
    !matches!(kind, MentionKind::Person | MentionKind::Group)
}

/// General nouns that say of a body what sort it is, behind its name: "the Tarvel group".
pub(super) const SORTS: &[&str] =
    &["company", "firm", "group", "organization", "organisation", "agency", "club", "party", "movement", "network", "newspaper"];

/// A name that a noun may take up: its mention, its last token and its sentence.
#[derive(Clone, Copy)]
pub(super) struct Named {
    pub index: MentionIndex,
    pub at: u32,
    pub sentence: usize,
}

struct Sieve<'a> {
    scene: Scene<'a>,
    mentions: &'a Mentions,
    /// The last descriptions by their noun in the singular.
    seen: Before<'a>,
    headline: Headline<'a>,
    /// The nouns by which the article takes up bodies and places.
    asked: FxHashSet<NameKey>,
    /// The last name by a noun that fits it, among the nouns asked for.
    named: FxHashMap<NameKey, Named>,
    /// Which body each noun has taken up by name, alone.
    meant: FxHashMap<NameKey, ChainId>,
    /// The last countries named.
    countries: Vec<Named>,
    /// How often each place was named, by itself or by its adjective.
    times: FxHashMap<ChainId, u32>,
    bodies: body::Bodies,
    /// The sentence in which a general noun last stood for a body.
    taken_up_in: Option<usize>,
}

impl<'a> Sieve<'a> {
    fn name(&mut self, mention: &Mention, index: MentionIndex, chains: &mut Chains) {
        if let Some(chain) = chains.of(index).filter(|&chain| chains.kind(chain) == MentionKind::Location) {
            *self.times.entry(chain).or_default() += 1;
        }
        if !is_bearer(mention.kind) || is_title_of_work(self.scene, mention) {
            return;
        }
        let named = Named { index, at: mention.tokens.first, sentence: self.scene.article.sentence_of(mention.head) };
        // "Ana Ruiz, who follows the company for Acme": the company stays the one in play.
        let beside = self.taken_up_in == Some(named.sentence);
        let standing = match body::standing(self.scene, mention) {
            Standing::Free if beside => Standing::Aside,
            standing => standing,
        };
        if !self.asked.is_empty() {
            let (asked, names) = (&self.asked, &mut self.named);
            bearer::nouns(self.scene, mention, |noun| {
                let holds = |before: &&Named| standing != Standing::Free && named.sentence <= before.sentence + GENERAL_NEAR;
                if asked.contains(&noun) && names.get(&noun).filter(holds).is_none() {
                    names.insert(noun, named);
                }
            });
        }
        if mention.kind == MentionKind::Organization {
            // "French |drugmaker| Tarvik SA"
            let sort = mention.tokens.first.checked_sub(1).map(TokenId).filter(|&sort| body::is_sort(self.scene, sort));
            if let Some(sort) = sort.map(|sort| key::of_token(self.scene.article, sort)).filter(|sort| self.asked.contains(sort))
            {
                self.named.insert(sort, named);
            }
            self.bodies.keep(self.scene, mention, named, standing);
        } else if bearer::is_country(self.scene.hits, mention.tokens) {
            self.countries.push(named);
        }
    }

    fn nominal(&mut self, mention: &'a Mention, index: MentionIndex, noun: Noun<'a>, chains: &mut Chains) {
        // "No ships left" speaks of none.
        if self.scene.text(mention.tokens.first).eq_ignore_ascii_case("no") {
            return;
        }
        let mut said = Said::of(self.scene, mention, noun);
        let opening = match description::opening(self.scene, mention) {
            Opening::Definite if said.leads_to_name(self.scene, self.mentions) => Opening::New,
            opening => opening,
        };
        let in_headline = self.headline.holds(self.scene, mention);
        // Nothing else has the noun of most descriptions, and no name may have it either.
        let alone = self.scene.nouns.is_alone(noun);
        if !alone || in_headline || self.headline.waits() || opening == Opening::Definite {
            said.read(self.scene, self.mentions, index, chains);
        }
        let taken = if opening == Opening::New && !in_headline {
            self.headline.take(self.scene, noun.text, mention, &said.words)
        } else {
            None
        };
        let own = chains.of(index);
        let before = if own.is_some() || taken.is_some() || alone { None } else { self.again(&said, opening) };
        let inherited = before.map(|(seen, _)| seen.known().copied().collect::<Vec<_>>());
        let chain = if let Some(own) = own {
            // "Ruiz, a Peruvian judge" is the "Peruvian judge" of the headline.
            if let Some(taken) = taken {
                chains.merge_described(own, taken);
            }
            chains.root(own)
        } else {
            let headline = taken.map(|chain| (chains.root(chain), mention.tokens.first, &HEADLINE));
            let before = before.map(|(seen, pass)| (chains.root(seen.chain), seen.at(), pass));
            let named = self.named(&said, opening, chains);
            let goes_on = self.goes_on(&said, opening, before.map(|(chain, at, _)| (chain, at)), named, chains);
            let before = before.filter(|_| !goes_on);
            let nearest = [headline, before, named].into_iter().flatten().max_by_key(|(_, at, _)| *at);
            let (chain, pass) = nearest.map_or_else(|| (chains.open(mention.kind), &FIRST), |(chain, _, pass)| (chain, pass));
            chains.put(index, chain, pass);
            if pass == &BODY {
                self.meant.insert(noun.key, chain);
            }
            if opening == Opening::Definite && GENERAL.contains(&noun.text) {
                self.taken_up_in = Some(said.sentence);
            }
            chain
        };
        if in_headline && opening == Opening::Bare {
            self.headline.keep(noun.text, mention, said.words.clone(), chain);
        }
        if alone {
            return;
        }
        let again = in_headline || inherited.is_some();
        self.seen.keep(Seen::new(said, chain, inherited.unwrap_or_default(), again));
    }

    /// Whether a noun alone goes on with the body that it has taken up by name before, past another that the text has described since:
    /// "the court" of a text about the Supreme Court is no "famously liberal court" of old. One just brought in is taken up itself.
    fn goes_on(
        &self,
        said: &Said<'a>,
        opening: Opening,
        before: Option<(ChainId, u32)>,
        named: Option<(ChainId, u32, &'static Pass)>,
        chains: &mut Chains,
    ) -> bool {
        let (Some((before, at)), Some((named, ..))) = (before, named) else { return false };
        let meant = self.meant.get(&said.noun.key).is_some_and(|&meant| chains.root(meant) == chains.root(named));
        let new = matches!(self.scene.text(at), "a" | "an" | "A" | "An");
        let near = self.scene.article.sentence_of(TokenId(at)) + 1 >= said.sentence;
        meant
            && opening == Opening::Definite
            && said.is_bare(self.scene, self.mentions)
            && chains.root(before) != chains.root(named)
            && !(new && near)
    }

    /// The last description of the same noun that has all the words of this one.
    fn again(&self, said: &Said<'a>, opening: Opening) -> Option<(&Seen<'a>, &'static Pass)> {
        let noun = said.noun.text;
        let list = || self.seen.of(said.noun);
        let has_all = |seen: &&Seen<'a>| seen.has_all(self.scene, self.mentions, said);
        let is_same = |seen: &&Seen<'a>| seen.is_same(self.scene, self.mentions, said);
        let fits = list().filter(|seen| seen.agrees(said));
        match opening {
            Opening::New => None,
            Opening::Definite => {
                let vague = said.mention.plural && said.words.is_empty() && VAGUE.contains(&noun);
                let near = |seen: &&Seen<'_>| !vague || seen.sentence() + NEAR >= said.sentence;
                let again = fits.filter(near).find(has_all).map(|seen| (seen, &AGAIN));
                let other = || list().find(|seen| seen.is_other_noun(said)).map(|seen| (seen, &SYNONYM));
                again.or_else(|| other().filter(|_| said.is_bare(self.scene, self.mentions)))
            }
            Opening::Possessive => {
                let near = |seen: &&Seen<'a>| seen.sentence() + POSSESSED >= said.sentence;
                Some((fits.filter(near).find(is_same)?, &SAME))
            }
            Opening::Bare if said.words.is_empty() && VAGUE.contains(&noun) => None,
            Opening::Bare => {
                let near = |seen: &&Seen<'_>| seen.again || seen.sentence() + NEAR >= said.sentence;
                // "Police" are the same all day long.
                let unique = matches!(said.mention.kind, MentionKind::Organization | MentionKind::Location);
                let reaches = |seen: &&Seen<'_>| unique || !said.words.is_empty() || near(seen);
                Some((fits.filter(reaches).find(is_same)?, &SAME))
            }
        }
    }

    /// The chain of the name that a description takes up, and where that stands.
    fn named(&self, said: &Said<'a>, opening: Opening, chains: &mut Chains) -> Option<(ChainId, u32, &'static Pass)> {
        let (named, pass) = match opening {
            Opening::Definite => self.by_name(said, chains)?,
            Opening::Bare if SORTS.contains(&said.noun.text) && !said.mention.plural => (self.by_own_name(said)?, &SORT),
            _ => return None,
        };
        Some((chains.of(named.index)?, named.at, pass))
    }

    /// The name that a definite description takes up.
    fn by_name(&self, said: &Said<'a>, chains: &mut Chains) -> Option<(Named, &'static Pass)> {
        let Said { mention, ref words, sentence, noun: Noun { text: noun, key, .. }, .. } = *said;
        if mention.plural || mention.kind == MentionKind::Location && said.is_placed(self.scene, self.mentions) {
            return None;
        }
        if mention.kind == MentionKind::Location && matches!(noun, "country" | "nation") {
            return words.is_empty().then(|| self.country(sentence, chains)).flatten().map(|named| (named, &PLACE));
        }
        if let Some(named) = SORTS.contains(&noun).then(|| self.by_own_name(said)).flatten() {
            return Some((named, &SORT));
        }
        let pass = match mention.kind {
            MentionKind::Location => &PLACE,
            MentionKind::Organization => &BODY,
            MentionKind::Person | MentionKind::Group => return None,
            MentionKind::Event | MentionKind::Work | MentionKind::Product => &THING,
        };
        let listed = self.named.get(&key).filter(|named| {
            let name = self.scene.article.slice(self.span_of(named));
            // "The world" is no World Health Organisation.
            let is_body = |kind: MentionKind| kind == MentionKind::Organization;
            is_body(self.mentions.get(named.index).kind) == is_body(mention.kind)
                && words.iter().all(|word| name.contains(word.text))
        });
        let general = || {
            let sort = || body::is_trade(self.scene, mention.head).then_some("company");
            let general = if GENERAL.contains(&noun) { Some(noun) } else { sort() };
            let bare = || words.is_empty() || body::is_based(self.scene, mention);
            let general = general.filter(|_| mention.kind == MentionKind::Organization && bare());
            self.bodies.last(general?, sentence.saturating_sub(GENERAL_NEAR))
        };
        // A body of that sort far above gives way to the one that the text has just named.
        let near = |named: &&Named| named.sentence + GENERAL_NEAR >= sentence;
        listed.filter(near).or_else(general).or(listed).map(|&named| (named, pass))
    }

    /// The name that is written out in a description of its sort: "the Tarvel group".
    fn by_own_name(&self, said: &Said<'a>) -> Option<Named> {
        let index = said.name(self.scene, self.mentions)?;
        Some(Named { index, at: said.mention.tokens.first, sentence: said.sentence })
    }

    /// The country most named in the sentence and the one before, of several the one most named so far; else the last one.
    fn country(&self, sentence: usize, chains: &mut Chains) -> Option<Named> {
        let near = self.countries.iter().rev().take(8).take_while(|named| named.sentence + 1 >= sentence);
        let near: Vec<(Named, Option<ChainId>)> = near.map(|&named| (named, chains.of(named.index))).collect();
        let count = |chain: Option<ChainId>| near.iter().filter(|(_, other)| *other == chain).count();
        let times = |chain: Option<ChainId>| chain.and_then(|chain| self.times.get(&chain)).copied();
        let best = near.iter().max_by_key(|(named, chain)| (count(*chain), times(*chain), named.at));
        best.map(|(named, _)| named).or(self.countries.last()).copied()
    }

    /// The phrase that a name stands in.
    fn span_of(&self, named: &Named) -> TokenSpan {
        let at = self.scene.chunks.noun_at(TokenId(named.at));
        at.map_or(TokenSpan::new(named.at, named.at + 1), |at| self.scene.chunks.nouns[at].base)
    }
}

/// Whether a name is the title of a work, whose words tell nothing of it: "the road" is not the film "Stone Road".
fn is_title_of_work(scene: Scene<'_>, mention: &Mention) -> bool {
    let quoted = || mention.tokens.first.checked_sub(1).is_some_and(|at| scene.article.tokens.shape(TokenId(at)) == Shape::Quote);
    mention.kind == MentionKind::Work && quoted()
}

#[cfg(test)]
mod tests {
    use crate::coref::tests::with;

    #[test]
    fn of_several_countries_the_country_is_the_one_most_spoken_of() {
        let text = "Peru closed its ports. Ships waited off Peru for days. Officials from Peru, Chile and Cuba met. The country is poor.";
        assert!(with(text, "The country").contains(&"Peru"));
    }

    #[test]
    fn a_noun_goes_on_with_the_body_that_it_has_meant() {
        let text =
            "The Supreme Court met in May. The court was glad. It was the famously gentle court of old. The court was late.";
        assert!(with(text, "Supreme Court").ends_with(&["The court"]), "{:?}", with(text, "Supreme Court"));
        assert_eq!(with(text, "Supreme Court").iter().filter(|name| **name == "The court").count(), 2);
    }

    #[test]
    fn the_company_is_the_one_just_named_and_not_the_one_that_the_lists_know_far_above() {
        let text =
            "Microsoft cut jobs. The sun shone. The ferry came in. A bell rang. Tarvel Systems hired. The company was glad.";
        assert!(with(text, "The company").contains(&"Tarvel Systems"), "{:?}", with(text, "The company"));
    }

    #[test]
    fn a_bare_noun_far_away_is_taken_up_only_where_the_text_came_back_to_it() {
        let rain = "Rain fell on the hills for days. ".repeat(6);
        let text = format!("They sold bread and salt at the port. {rain}Bread was cheap.");
        assert!(with(&text, "bread").is_empty());
        let text = format!("They sold bread at the port. Bread was cheap. {rain}The sailors wanted bread.");
        assert_eq!(with(&text, "Bread"), ["bread", "Bread", "bread"]);
    }

    #[test]
    fn what_is_not_there_is_not_taken_up() {
        assert!(with("No ships left the port. The ships were old.", "The ships").is_empty());
    }

    #[test]
    fn a_place_is_not_taken_up_by_a_word_in_the_name_of_a_body() {
        let text = "The World Harbour Organisation met on Monday. Officials from all over the world came.";
        assert!(!with(text, "the world").contains(&"World Harbour Organisation"));
    }
}
