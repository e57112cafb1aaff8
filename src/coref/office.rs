//! The sieve for offices: "the head of the agency", "the president", "Ana Ruiz, a spokeswoman of the agency".
//!
//! **How.** A phrase of office beside a name, or a title that begins the name, is its holder; alone it is the person who holds that
//! office in that body or country, else the last holder of an office of that name; one named behind it only in the lead or in the
//! same words. What narrows the office in the description narrows it for the holder too, and a deputy is a deputy in both.
//!
//! **Why this way.** An office is as good as a name once the text has said who holds it.
//!
//! **Limits.** A description of somebody whose office the text never states stays alone.

use super::chain::{ChainId, Chains};
use super::description;
use super::past;
use super::scene::Scene;
use crate::grammar::Tag;
use crate::lexicon::{WordSet, fold};
use crate::mention::{Mention, MentionIndex, Mentions, Role};
use crate::model::{Form, MentionKind};
use crate::rules::passes;
use crate::text::{self, TokenId, TokenSpan};
use rustc_hash::FxHashMap;

passes! {
    AT_BODY "coref-office-at-body" 90 "The holder of an office in the body or country that the description names.",
    OFFICE "coref-office" 82 "The last holder of an office of that name.",
    HOLDER "coref-office-of-holder" 93 "The phrase of office stands beside the name of its holder.",
}

/// Offices that other words stand for.
const OTHER_WORDS: &[(&str, &[&str])] = &[
    ("head of state", &["president", "king", "queen", "emperor", "sultan", "emir"]),
    ("head of government", &["minister", "premier", "chancellor", "taoiseach"]),
    ("leader", &["president", "minister", "chairman", "premier", "chancellor", "head", "chief", "leader"]),
    (
        "head",
        &[
            "administrator",
            "director",
            "chief",
            "chairman",
            "chairwoman",
            "president",
            "leader",
            "secretary",
            "commissioner",
            "head",
        ],
    ),
    ("chief", &["director", "head", "chairman", "executive", "commander", "leader", "general", "secretary", "chief"]),
    ("premier", &["minister"]),
    ("monarch", &["king", "queen", "emperor"]),
    ("coach", &["manager"]),
    ("manager", &["coach"]),
    ("boss", &["manager", "coach", "executive", "chairman", "head", "director"]),
    ("ceo", &["executive"]),
    ("executive", &["ceo"]),
    ("official", &["secretary", "minister", "commissioner", "director", "spokesman", "spokeswoman"]),
    ("judge", &["justice", "magistrate"]),
    ("pastor", &["reverend", "minister", "priest", "vicar"]),
    ("lawmaker", LAWMAKERS),
    ("legislator", LAWMAKERS),
    ("congresswoman", &["representative"]),
    ("congressman", &["representative"]),
    ("officer", &["sergeant", "detective", "lieutenant", "inspector", "constable", "captain", "major", "colonel"]),
    ("envoy", &["rapporteur", "ambassador", "representative"]),
    ("diplomat", &["ambassador", "envoy", "rapporteur", "consul"]),
];

const LAWMAKERS: &[&str] =
    &["senator", "representative", "congresswoman", "congressman", "deputy", "assemblyman", "assemblywoman"];

/// Titles as they stand before names, and the words that take them up.
const WRITTEN_OUT: &[(&str, &str)] = &[
    ("sen", "senator"),
    ("rep", "representative"),
    ("gov", "governor"),
    ("gen", "general"),
    ("dr", "doctor"),
    ("prof", "professor"),
    ("capt", "captain"),
    ("sgt", "sergeant"),
    ("lt", "lieutenant"),
    ("col", "colonel"),
    ("maj", "major"),
    ("adm", "admiral"),
    ("cmdr", "commander"),
    ("brig", "brigadier"),
    ("det", "detective"),
    ("insp", "inspector"),
    ("supt", "superintendent"),
    ("pres", "president"),
    ("rev", "reverend"),
    ("cllr", "councillor"),
    ("amb", "ambassador"),
    ("mp", "lawmaker"),
];

/// How many mentions back somebody new is looked for.
const NEW_BACK: usize = 24;

/// How many holders of an office of one name are tried.
const HOLDERS: usize = 8;

/// An office and who holds it.
#[derive(Clone, Copy)]
struct Held {
    holder: ChainId,
    /// The whole phrase of office, and the title in it.
    tokens: TokenSpan,
    title: TokenSpan,
    /// Whether the holder has left it, as the text says.
    former: bool,
    /// Whether the text dates the office back to a year.
    past: bool,
}

/// Links the nominals.
pub(super) fn link(scene: Scene<'_>, mentions: &Mentions, chains: &mut Chains) {
    let person = |one: &Mention| one.form == Form::Name && one.kind == MentionKind::Person;
    let first_person = mentions.all.iter().position(person).map(|at| MentionIndex(at as u32));
    let mut sieve = Sieve { scene, mentions, first_person, by_body: FxHashMap::default(), by_title: FxHashMap::default() };
    let mut roles: Vec<&Role> = mentions.roles.iter().collect();
    roles.sort_by_key(|role| role.tokens.first);
    for role in &roles {
        sieve.learn(role, chains);
    }
    sieve.learn_styles(chains);
    for role in &roles {
        sieve.resolve(role, chains);
    }
    sieve.resolve_nouns(chains);
}

/// The noun of the title, folded: "prime minister" gives "minister", "Secretary of State" gives "secretary"; heads of state and of
/// government are offices of their own.
pub(super) fn noun_of_title(scene: Scene<'_>, role: &Role) -> String {
    let whole = fold(scene.article.slice(role.title));
    if let Some(office) = ["head of state", "head of government"].into_iter().find(|office| whole.ends_with(office)) {
        return office.to_owned();
    }
    let noun = whole.split(" of ").next().unwrap_or(&whole);
    let noun = noun.rsplit(' ').next().unwrap_or(noun).trim_end_matches('.');
    let written = WRITTEN_OUT.iter().find(|(short, _)| *short == noun);
    written.map_or(noun, |(_, word)| word).to_owned()
}

/// Whether a title has a word that makes another office of it: "vice president".
pub(super) fn is_ranked(scene: Scene<'_>, title: TokenSpan) -> bool {
    title.iter().any(|token| scene.hits.is_in(token, WordSet::Rank))
}

/// Whether an office is a seat of which nobody holds two at a time.
pub(super) fn is_seat(noun: &str) -> bool {
    const SEATS: &[&str] =
        &["president", "governor", "mayor", "secretary", "minister", "chancellor", "premier", "judge", "justice", "councillor"];
    SEATS.contains(&noun) || LAWMAKERS.contains(&noun)
}

struct Sieve<'s> {
    scene: Scene<'s>,
    mentions: &'s Mentions,
    /// The first name of a person.
    first_person: Option<MentionIndex>,
    /// Who holds which office (last word) in which body or country.
    by_body: FxHashMap<(Seat, String), Vec<Held>>,
    by_title: FxHashMap<String, Vec<Held>>,
}

/// Where an office is held.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Seat {
    Body(ChainId),
    Country(String),
}

impl<'s> Sieve<'s> {
    fn seats(&self, role: &Role, chains: &mut Chains) -> Vec<Seat> {
        let body = role.organization.and_then(|index| chains.of(index)).map(Seat::Body);
        let place = role.location.map(|index| (index, self.mentions.get(index)));
        let country = place.map(|(index, mention)| match self.country(mention) {
            Some(code) => Some(Seat::Country(code)),
            None => chains.of(index).map(Seat::Body),
        });
        body.into_iter().chain(country.flatten()).collect()
    }

    fn country(&self, mention: &Mention) -> Option<String> {
        let entry = mention.entry?;
        let column = if mention.kind == MentionKind::Group { "refers" } else { "country" };
        let code = self.scene.lexicon.cell(entry, column);
        (code.len() == 2).then(|| code.to_owned())
    }

    fn learn(&mut self, role: &'s Role, chains: &mut Chains) {
        let Some(holder) = role.holder.and_then(|holder| chains.of(holder)) else { return };
        let word = noun_of_title(self.scene, role);
        let former = role.former || past::is_left(self.scene, role);
        let past = past::is_dated(self.scene, role);
        let held = Held { holder, tokens: role.tokens, title: role.title, former, past };
        for seat in self.seats(role, chains) {
            self.by_body.entry((seat, word.clone())).or_default().push(held);
        }
        self.by_title.entry(word).or_default().push(held);
    }

    /// Titles that the names of their holders begin with.
    fn learn_styles(&mut self, chains: &mut Chains) {
        for (at, mention) in self.mentions.all.iter().enumerate() {
            let first = mention.tokens.first;
            if mention.form != Form::Name || mention.kind != MentionKind::Person {
                continue;
            }
            let doctor = first > 0 && matches!(self.scene.text(first - 1), "Dr" | "Dr.");
            let styled = mention.tokens.len() > 1 && self.scene.is_in(first, WordSet::Style);
            if !(doctor || styled) {
                continue;
            }
            let style = if doctor { "doctor".to_owned() } else { fold(self.scene.text(first)) };
            if let Some(holder) = chains.of(MentionIndex(at as u32)) {
                let title = TokenSpan::new(first, first + 1);
                let held = self.by_title.entry(style).or_default();
                held.push(Held { holder, tokens: title, title, former: false, past: false });
            }
        }
        self.by_title.values_mut().for_each(|held| held.sort_by_key(|held| held.tokens.first));
    }

    /// "the general" after "Gen. Ana Ruiz": words of title that are no offices elsewhere.
    fn resolve_nouns(&self, chains: &mut Chains) {
        for (at, mention) in self.mentions.all.iter().enumerate() {
            let index = MentionIndex(at as u32);
            let plain = mention.form == Form::Nominal && mention.kind == MentionKind::Person && !mention.plural;
            if !plain || self.by_title.is_empty() || chains.of(index).is_some() {
                continue;
            }
            let definite = self.scene.text(mention.tokens.first).eq_ignore_ascii_case("the") && mention.tokens.len() == 2;
            let narrowed = || description::words_behind(self.scene, self.mentions, mention).next().is_some();
            let Some(held) = self.by_title.get(&fold(self.scene.noun(index))).filter(|_| definite && !narrowed()) else {
                continue;
            };
            let before = held.partition_point(|held| held.tokens.first < mention.tokens.first);
            let free = |held: &&Held| !is_ranked(self.scene, held.title) && !held.past;
            if let Some(held) = held[..before].iter().rev().take(HOLDERS).find(free) {
                chains.put(index, held.holder, &OFFICE);
            }
        }
    }

    fn resolve(&self, role: &Role, chains: &mut Chains) {
        let Some(nominal) = role.nominal else { return };
        if let Some(holder) = role.holder {
            if let Some(chain) = chains.of(holder) {
                chains.put(nominal, chain, &HOLDER);
            }
            return;
        }
        if self.mentions.get(nominal).plural || self.is_part_of_body(role) {
            return;
        }
        let word = noun_of_title(self.scene, role);
        let words = || {
            std::iter::once(word.as_str())
                .chain(OTHER_WORDS.iter().filter(|(of, _)| *of == word).flat_map(|(_, words)| words.iter().copied()))
        };
        let seats = self.seats(role, chains);
        for seat in &seats {
            for word in words() {
                let held = self.by_body.get(&(seat.clone(), word.to_owned()));
                let next = |held: &Vec<Held>| self.next_behind(held, role).map(|held| held.holder);
                if let Some(chain) = held.and_then(|held| self.last_before(held, role).or_else(|| next(held))) {
                    return chains.put(nominal, chain, &AT_BODY);
                }
            }
        }
        // "the minister who resigned" is one that the text has not named.
        let narrowed = || description::words_behind(self.scene, self.mentions, self.mentions.get(nominal)).next().is_some();
        if !seats.is_empty() || narrowed() {
            return;
        }
        for word in words() {
            if let Some(chain) = self.by_title.get(word).and_then(|held| self.last_before(held, role)) {
                return chains.put(nominal, chain, &OFFICE);
            }
        }
        // "The president said …" in the lead, whom the text names below.
        let named = self.first_person.is_some_and(|first| first < nominal);
        let Some(held) = self.by_title.get(&word).and_then(|held| self.next_behind(held, role)) else { return };
        if !named || self.is_in_same_words(role, held) {
            chains.put(nominal, held.holder, &OFFICE);
        }
    }

    /// "She shook her head": nobody's office.
    fn is_part_of_body(&self, role: &Role) -> bool {
        let before = role.title.first.checked_sub(1).map_or("", |at| self.scene.text(at));
        self.scene.article.slice(role.title) == "head" && text::is_any(before, &["his", "her", "their", "my", "your", "its"])
    }

    /// The last holder of an office before a description that fits it.
    fn last_before(&self, held: &[Held], role: &Role) -> Option<ChainId> {
        let before = held.partition_point(|held| held.tokens.first < role.tokens.first);
        let near = held[..before].iter().rev().take(HOLDERS).find(|held| self.fits(role, held) && (!held.past || role.former));
        near.filter(|held| !self.is_new_between(role, held)).map(|held| held.holder)
    }

    /// The first holder of an office behind a description that fits it.
    fn next_behind<'h>(&self, held: &'h [Held], role: &Role) -> Option<&'h Held> {
        let before = held.partition_point(|held| held.tokens.first < role.tokens.first);
        held[before..].first().filter(|held| self.fits(role, held) && !held.past && self.is_said_ahead(role, held))
    }

    /// The phrase before a title: "the Harbour Agency" of "the Harbour Agency director".
    fn before_title(&self, tokens: TokenSpan, title: TokenSpan) -> TokenSpan {
        let phrase = self.scene.chunks.noun_at(TokenId(title.first)).map(|at| self.scene.chunks.nouns[at].base.first);
        TokenSpan::new(phrase.map_or(tokens.first, |phrase| phrase.min(tokens.first)), title.first)
    }

    /// Whether words narrow a title, all of which stand before the title of a holder too.
    fn is_in_same_words(&self, role: &Role, holder: &Held) -> bool {
        let article = self.scene.article;
        let whole = |tokens, title: TokenSpan| TokenSpan::new(self.before_title(tokens, title).first, title.end);
        let theirs = whole(holder.tokens, holder.title);
        let mut own =
            self.before_title(role.tokens, role.title).iter().filter(|&token| self.scene.tags.of(token) != Tag::Det).peekable();
        own.peek().is_some() && own.all(|token| theirs.iter().any(|other| article.token(other) == article.token(token)))
    }

    /// Whether a description may speak of a holder who is named behind it: nobody's own, and without words that narrow it only where
    /// none narrow the title: "its finance chief" is not the next chief, "the president" is not "Club president Paul Berg".
    fn is_said_ahead(&self, role: &Role, holder: &Held) -> bool {
        let definite = |nominal| self.scene.text(self.mentions.get(nominal).tokens.first).eq_ignore_ascii_case("the");
        let narrowed = |tokens: TokenSpan, title: TokenSpan| {
            let word = |token: TokenId| matches!(self.scene.tags.of(token), Tag::Adj | Tag::Noun | Tag::Propn);
            tokens.end > title.end || self.before_title(tokens, title).iter().any(word)
        };
        role.nominal.is_none_or(definite) && (narrowed(role.tokens, role.title) || !narrowed(holder.tokens, holder.title))
    }

    /// Whether somebody new by the same noun stands between a holder and a description: "a senior official said … the official".
    fn is_new_between(&self, role: &Role, holder: &Held) -> bool {
        let noun = self.scene.text(role.title.end - 1);
        let own = self.scene.text(holder.title.end.saturating_sub(1));
        let between = TokenSpan::new(holder.tokens.end, role.tokens.first);
        // The holder's own title is as near as the noun of somebody new.
        if own.eq_ignore_ascii_case(noun) || role.tokens.first <= holder.tokens.end {
            return false;
        }
        let from = self.mentions.all.partition_point(|mention| mention.tokens.first < role.tokens.first);
        let back =
            self.mentions.all[..from].iter().rev().take(NEW_BACK).take_while(|mention| mention.tokens.first >= between.first);
        back.filter(|mention| mention.form == Form::Nominal && !mention.plural)
            .filter(|mention| matches!(self.scene.text(mention.tokens.first), "a" | "A" | "an" | "An"))
            .any(|mention| self.scene.article.token(mention.head).eq_ignore_ascii_case(noun))
    }

    /// Whether a description of an office is that of a holder: "the foreign minister" is no prime minister.
    fn fits(&self, role: &Role, holder: &Held) -> bool {
        let article = self.scene.article;
        let words = |span: TokenSpan| span.iter().map(|token| article.token(token));
        let has = |span: TokenSpan, word: &str| words(span).any(|own| own.eq_ignore_ascii_case(word));
        let noun = |span: TokenSpan| TokenId(span.end.saturating_sub(1));
        let same_noun = article.token(noun(role.title)).eq_ignore_ascii_case(article.token(noun(holder.title)));
        let narrower = TokenSpan::new(role.title.first, noun(role.title).0.max(role.title.first));
        let has_ranks = |of: TokenSpan, within: TokenSpan| {
            of.iter().all(|token| !self.scene.hits.is_in(token, WordSet::Rank) || has(within, article.token(token)))
        };
        // "The former minister" is one whom the text has called so.
        (!role.former || holder.former)
            && has_ranks(role.title, holder.title)
            && has_ranks(holder.title, role.title)
            && (!same_noun || words(narrower).all(|word| has(holder.tokens, word) || holder.former && word == "former"))
    }
}

#[cfg(test)]
mod tests {
    use crate::coref::tests::with;

    #[test]
    fn an_office_is_taken_up_with_its_rank_and_field() {
        let table = [
            ("Finance Minister Ana Ruiz left on Monday. The minister was tired.", "The minister", true),
            ("Finance Minister Ana Ruiz left on Monday. The deputy minister stayed.", "The deputy minister", false),
            ("Vice President Ana Ruiz left on Monday. The president stayed.", "The president", false),
            ("Vice President Ana Ruiz left on Monday. The vice president was tired.", "The vice president", true),
            ("Prime Minister Ana Ruiz left on Monday. The foreign minister stayed.", "The foreign minister", false),
            ("Finance Minister Ana Ruiz left on Monday. The minister who came stayed.", "The minister who came", false),
            ("The coach Ana Ruiz won. The assistant coach lost.", "The assistant coach", false),
        ];
        for (text, description, linked) in table {
            assert_eq!(with(text, description).contains(&"Ana Ruiz"), linked, "{text}");
        }
    }
}
