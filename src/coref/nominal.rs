//! The sieve for descriptions: "the head of the agency", "the president", "the country", "the bank".
//!
//! **How.** A phrase of office is the person who holds that office in that body or country, else the last holder of an office of
//! that name; "the country" is the last country named, "the bank" the last body whose name or row says that it is one.
//!
//! **Why this way.** An office is as good as a name once the text has said who holds it.
//!
//! **Limits.** A description of somebody whose office the text never states stays alone.

use super::chain::{ChainId, Chains};
use crate::lexicon::{Class, Hits, Lexicon, fold};
use crate::mention::{Mention, MentionIndex, Mentions, Role};
use crate::model::{Form, MentionKind};
use crate::rules::Pass;
use crate::text::{Article, TokenId};
use rustc_hash::FxHashMap;

pub(super) static PASSES: [Pass; 4] = [
    Pass {
        name: "coref-office-at-body",
        confidence: 90,
        about: "The holder of an office in the body or country that the description names.",
    },
    Pass { name: "coref-office", confidence: 82, about: "The last holder of an office of that name." },
    Pass { name: "coref-place-noun", confidence: 70, about: "The last place of the kind that the noun names." },
    Pass { name: "coref-body-noun", confidence: 68, about: "The last body of the kind that the noun names." },
];

const AT_BODY: usize = 0;
const OFFICE: usize = 1;
const PLACE: usize = 2;
const BODY: usize = 3;

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
];

/// An office and who holds it.
struct Held {
    holder: ChainId,
    at: u32,
}

/// Links the nominals.
pub(super) fn link(article: &Article<'_>, hits: &Hits, mentions: &Mentions, lexicon: &Lexicon, chains: &mut Chains) {
    let mut sieve = Sieve { article, hits, mentions, lexicon, by_body: FxHashMap::default(), by_title: FxHashMap::default() };
    let mut roles: Vec<&Role> = mentions.roles.iter().collect();
    roles.sort_by_key(|role| role.tokens.first);
    for role in &roles {
        sieve.learn(role, chains);
    }
    for role in &roles {
        sieve.resolve(role, chains);
    }
    sieve.nouns(chains);
}

struct Sieve<'s> {
    article: &'s Article<'s>,
    hits: &'s Hits,
    mentions: &'s Mentions,
    lexicon: &'s Lexicon,
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

impl Sieve<'_> {
    /// The noun of the title, folded: "prime minister" gives "minister", "Secretary of State" gives "secretary"; heads of
    /// state and of government are offices of their own.
    fn title_word(&self, role: &Role) -> String {
        let whole = fold(self.article.slice(role.title));
        if let Some(office) = ["head of state", "head of government"].into_iter().find(|office| whole.ends_with(office)) {
            return office.to_owned();
        }
        let noun = whole.split(" of ").next().unwrap_or(&whole);
        noun.rsplit(' ').next().unwrap_or(noun).to_owned()
    }

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
        let code = self.lexicon.cell(entry, column);
        (code.len() == 2).then(|| code.to_owned())
    }

    fn learn(&mut self, role: &Role, chains: &mut Chains) {
        let Some(holder) = role.holder.and_then(|holder| chains.of(holder)) else { return };
        let word = self.title_word(role);
        let at = role.tokens.first;
        for seat in self.seats(role, chains) {
            self.by_body.entry((seat, word.clone())).or_default().push(Held { holder, at });
        }
        self.by_title.entry(word).or_default().push(Held { holder, at });
    }

    fn resolve(&self, role: &Role, chains: &mut Chains) {
        let Some(nominal) = role.nominal else { return };
        if role.former || self.mentions.get(nominal).plural {
            return;
        }
        let word = self.title_word(role);
        let words = || {
            std::iter::once(word.as_str())
                .chain(OTHER_WORDS.iter().filter(|(of, _)| *of == word).flat_map(|(_, words)| words.iter().copied()))
        };
        let seats = self.seats(role, chains);
        for seat in &seats {
            for word in words() {
                if let Some(chain) =
                    self.by_body.get(&(seat.clone(), word.to_owned())).and_then(|held| last_before(held, role.tokens.first))
                {
                    return chains.put(nominal, chain, &PASSES[AT_BODY]);
                }
            }
        }
        if !seats.is_empty() {
            return;
        }
        for word in words() {
            if let Some(chain) = self.by_title.get(word).and_then(|held| last_before(held, role.tokens.first)) {
                return chains.put(nominal, chain, &PASSES[OFFICE]);
            }
        }
    }

    /// "the country", "the city", "the bank".
    fn nouns(&self, chains: &mut Chains) {
        let mut last_country: Option<MentionIndex> = None;
        let mut last_of: FxHashMap<String, MentionIndex> = FxHashMap::default();
        let mut last_body: Option<(MentionIndex, usize)> = None;
        for (at, mention) in self.mentions.all.iter().enumerate() {
            let index = MentionIndex(at as u32);
            match (mention.form, mention.kind) {
                (Form::Name, MentionKind::Location) => {
                    for word in self.words_for(mention) {
                        last_of.insert(word, index);
                    }
                    if self.is_country(mention) {
                        last_country = Some(index);
                    }
                }
                (Form::Name, MentionKind::Organization) => {
                    for word in self.words_for(mention) {
                        last_of.insert(word, index);
                    }
                    last_body = Some((index, self.article.sentence_of(mention.head)));
                }
                (Form::Nominal, kind) if !mention.plural && chains.of(index).is_none() => {
                    let word = fold(self.article.token(mention.head));
                    let found = match kind {
                        MentionKind::Location if matches!(word.as_str(), "country" | "nation") => {
                            last_country.map(|found| (found, PLACE))
                        }
                        MentionKind::Location => last_of.get(&word).map(|&found| (found, PLACE)),
                        MentionKind::Organization => {
                            let near = |(_, sentence): &(MentionIndex, usize)| {
                                matches!(
                                    word.as_str(),
                                    "company" | "firm" | "group" | "organization" | "organisation" | "agency" | "body"
                                ) && self.article.sentence_of(mention.head) <= sentence + 1
                            };
                            last_of
                                .get(&word)
                                .copied()
                                .or_else(|| last_body.filter(near).map(|(found, _)| found))
                                .map(|found| (found, BODY))
                        }
                        _ => None,
                    };
                    if let Some((antecedent, pass)) = found
                        && let Some(chain) = chains.of(antecedent)
                    {
                        chains.put(index, chain, &PASSES[pass]);
                    }
                }
                _ => {}
            }
        }
    }

    fn is_country(&self, mention: &Mention) -> bool {
        self.hits
            .starting_at(TokenId(mention.tokens.first))
            .iter()
            .any(|hit| hit.tokens == mention.tokens && hit.class == Class::Country)
    }

    /// The nouns by which a name may be taken up again: the words of the name, and what its row says it is.
    fn words_for(&self, mention: &Mention) -> Vec<String> {
        let mut words: Vec<String> =
            mention.tokens.iter().take(12).map(|token| fold(self.article.token(token))).filter(|word| word.len() > 3).collect();
        let here = self.hits.starting_at(TokenId(mention.tokens.first)).iter().filter(|hit| hit.tokens == mention.tokens);
        for hit in here {
            let nouns: &[&str] = match hit.class {
                Class::City => &["city", "town"],
                Class::Capital => &["city", "capital"],
                Class::Subdivision => &["province", "state", "region"],
                Class::Region | Class::ConflictRegion => &["region", "territory", "enclave"],
                Class::OrganizationName | Class::OrganizationAcronym | Class::OrganizationShort => self.nouns_of_type(mention),
                _ => &[],
            };
            words.extend(nouns.iter().map(|&noun| noun.to_owned()));
        }
        words
    }

    fn nouns_of_type(&self, mention: &Mention) -> &'static [&'static str] {
        match mention.entry.map_or("", |entry| self.lexicon.cell(entry, "type")) {
            "company" => &["company", "firm"],
            "media" | "agency" => &["agency", "newspaper", "paper", "network"],
            "party" => &["party"],
            "igo" => &["organization", "organisation", "bloc", "body"],
            "armed_group" | "armed" => &["group", "movement", "militia"],
            "club" | "team" => &["club", "team", "side"],
            "government" => &["agency", "department", "ministry"],
            _ => &[],
        }
    }
}

/// The last holder named before a place, else the first named after it.
fn last_before(held: &[Held], at: u32) -> Option<ChainId> {
    let before = held.partition_point(|held| held.at < at);
    before.checked_sub(1).or(Some(0)).and_then(|index| held.get(index)).map(|held| held.holder)
}
