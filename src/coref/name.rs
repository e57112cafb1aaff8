//! The sieves for names: the same name, the list's other name, the declared acronym, the last name of a person, the short
//! form of a body, another spelling.
//!
//! **How.** Equal names of one kind open a chain each; every further sieve looks up a key in a map of chains and merges.
//! Whose a last name is that several persons share is decided by [`namesake`]; which words of the name of a body stand for it, by
//! [`short_body`].
//!
//! **Why this way.** Every sieve is one pass over the distinct names with hash look-ups, so that an article of ten thousand
//! names costs no more per name than one of ten.
//!
//! **Limits.** Two persons of one full name in one text are one.

use super::bearer::is_country;
use super::chain::{ChainId, Chains};
use super::namesake::{self, Namesake};
use super::scene::Scene;
use super::short_body;
use super::short_name::{late_keys_of, short_forms_of, short_keys_of};
use super::spelling::{firm_letters, skeleton};
use crate::lexicon::{Class, Hits, Lexicon};
use crate::mention::key::{self, NameKey};
use crate::mention::{Gender, GenderSign, Mention, MentionIndex, Mentions};
use crate::model::{Form, MentionKind};
use crate::rules::{Pass, passes};
use crate::text::{Article, Shape, TokenId, TokenSpan};
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

passes! {
    SAME "coref-same-name" 97 "The same name of the same kind.",
    LISTED "coref-listed-alias" 97 "The lists give both names to one bearer.",
    DECLARED "coref-declared" 97 "The text puts the one behind the other in brackets.",
    INITIALS "coref-initials" 92 "The acronym is made of the initials of the name.",
    PART "coref-part-of-name" 95 "The last or first name of a person named in full.",
    NAMESAKE "coref-namesake" 80 "The last name of several persons; whom the text calls so, or the one named last.",
    SPELLING "coref-spelling" 90 "Another spelling of the same name.",
    ADJECTIVE "coref-adjective-of-country" 88 "The adjective of a country that the text names.",
}

/// How many bytes a name has whose spelling says anything.
const LONG: u32 = 5;

/// A distinct name.
pub(super) struct Name {
    pub chain: ChainId,
    pub kind: MentionKind,
    pub key: NameKey,
    /// Where it stands first.
    pub tokens: TokenSpan,
    gender: Option<Gender>,
    /// The surest sign of a gender that any mention has.
    sign: GenderSign,
    /// Its first and its last mention; each mention knows the next.
    pub first: MentionIndex,
    last: MentionIndex,
}

/// The distinct names of an article.
pub(super) struct Names {
    pub all: Vec<Name>,
    /// For each mention that is a name, the index of the name and the next mention of it.
    of: Vec<Option<(u32, Option<MentionIndex>)>>,
}

impl Names {
    /// The mentions of a name, in the order of the text.
    fn mentions(&self, name: &Name) -> impl Iterator<Item = MentionIndex> {
        std::iter::successors(Some(name.first), |at| self.of[at.0 as usize].and_then(|(_, next)| next))
    }

    /// Moves all places of a name over to another chain.
    pub fn join(&self, name: &Name, into: ChainId, pass: &'static Pass, chains: &mut Chains) {
        let (a, b) = (chains.root(name.chain), chains.root(into));
        if a == b {
            return;
        }
        for mention in self.mentions(name) {
            chains.put(mention, name.chain, pass);
        }
        chains.merge(a, b);
    }
}

/// Links the names.
pub(super) fn link(scene: Scene<'_>, mentions: &Mentions, chains: &mut Chains) {
    let Scene { article, hits, lexicon, .. } = scene;
    let names = same(article, mentions, chains);
    listed(mentions, lexicon, &names, chains);
    declared(mentions, chains);
    initials(article, hits, &names, chains);
    spelling(article, &names, chains);
    parts(scene, mentions, &names, chains);
    short_body::link(scene, mentions, &names, chains);
    adjectives(hits, mentions, lexicon, &names, chains);
    names.all.iter().for_each(|name| chains.name(name.chain));
}

/// One chain for every distinct name and kind.
fn same(article: &Article<'_>, mentions: &Mentions, chains: &mut Chains) -> Names {
    let count = named(mentions).count();
    let couples = couples(article, mentions);
    let mut last: FxHashMap<NameKey, Gender> = FxHashMap::default();
    let mut by_key: FxHashMap<(NameKey, MentionKind, Option<Gender>), u32> =
        FxHashMap::with_capacity_and_hasher(count, FxBuildHasher);
    let mut names = Names { all: Vec::with_capacity(count), of: vec![None; mentions.all.len()] };
    for (index, mention) in named(mentions) {
        let Mention { tokens, kind, gender, gender_sign: sign, .. } = *mention;
        let key = key::of(article, tokens);
        let mut which = None;
        if couples.contains(&key) {
            if let Some(said) = gender.filter(|_| sign == GenderSign::Text) {
                last.insert(key, said);
            }
            which = last.get(&key).copied();
        }
        let at = *by_key.entry((key, kind, which)).or_insert_with(|| {
            let chain = chains.open(kind);
            names.all.push(Name { chain, kind, key, tokens, gender, sign, first: index, last: index });
            names.all.len() as u32 - 1
        });
        let name = &mut names.all[at as usize];
        if name.last != index
            && let Some((_, next)) = &mut names.of[name.last.0 as usize]
        {
            *next = Some(index);
        }
        name.last = index;
        if gender.is_some() && (name.gender.is_none() || sign > name.sign) {
            (name.gender, name.sign) = (gender, sign);
        }
        names.of[index.0 as usize] = Some((at, None));
        chains.put(index, name.chain, &SAME);
    }
    names
}

/// The single names by which the text calls both a man and a woman, neither of them in full: "Mr Lund", "Mrs Lund".
fn couples(article: &Article<'_>, mentions: &Mentions) -> FxHashSet<NameKey> {
    let mut first: FxHashMap<NameKey, Gender> = FxHashMap::default();
    let mut both = FxHashSet::default();
    for (_, mention) in named(mentions) {
        let Some(gender) = mention.gender.filter(|_| mention.gender_sign == GenderSign::Text && mention.tokens.len() == 1) else {
            continue;
        };
        let key = key::of(article, mention.tokens);
        if *first.entry(key).or_insert(gender) != gender {
            both.insert(key);
        }
    }
    if !both.is_empty() {
        for (_, full) in named(mentions).filter(|(_, name)| name.tokens.len() > 1) {
            let last = TokenSpan::new(full.tokens.end - 1, full.tokens.end);
            both.remove(&key::of(article, last));
        }
    }
    both
}

fn named(mentions: &Mentions) -> impl Iterator<Item = (MentionIndex, &Mention)> {
    let all = mentions.all.iter().enumerate().map(|(at, mention)| (MentionIndex(at as u32), mention));
    all.filter(|(_, mention)| mention.form == Form::Name)
}

/// Names to which the lists give one canonical name.
fn listed(mentions: &Mentions, lexicon: &Lexicon, names: &Names, chains: &mut Chains) {
    let mut by_canonical: FxHashMap<(&str, MentionKind), ChainId> =
        FxHashMap::with_capacity_and_hasher(names.all.len(), FxBuildHasher);
    for name in &names.all {
        let Some(entry) = mentions.get(name.first).entry else { continue };
        let column = if name.kind == MentionKind::Group { "refers" } else { "canonical" };
        let canonical = lexicon.cell(entry, column);
        if canonical.is_empty() {
            continue;
        }
        let into = *by_canonical.entry((canonical, name.kind)).or_insert(name.chain);
        names.join(name, into, &LISTED, chains);
    }
}

/// Names that the text declares to be the same.
fn declared(mentions: &Mentions, chains: &mut Chains) {
    for alias in &mentions.aliases {
        let (Some(long), Some(short)) = (chains.of(alias.long), chains.of(alias.short)) else { continue };
        chains.put(alias.short, short, &DECLARED);
        chains.merge(long, short);
    }
}

/// Acronyms of the names of bodies and places.
fn initials(article: &Article<'_>, hits: &Hits, names: &Names, chains: &mut Chains) {
    let mut by_initials: FxHashMap<NameKey, ChainId> = FxHashMap::default();
    for name in names.all.iter().filter(|name| name.kind != MentionKind::Person && (2..=12).contains(&name.tokens.len())) {
        let letters: String = article.initials(name.tokens).collect();
        if letters.chars().nth(1).is_some() {
            by_initials.entry(key::of_text(&letters)).or_insert(name.chain);
        }
    }
    let caps = |name: &&Name| name.tokens.len() == 1 && article.tokens.shape(TokenId(name.tokens.first)) == Shape::Caps;
    for name in names.all.iter().filter(caps) {
        // "US" is a country, and no Ultimate Skating.
        let listed = is_country(hits, name.tokens);
        if let Some(&chain) = by_initials.get(&name.key).filter(|_| !listed)
            && chains.kind(chain) == name.kind
        {
            names.join(name, chain, &INITIALS, chains);
        }
    }
}

/// Adjectives of countries: "Armenian" in "the Armenian president" is Armenia; "Armenians" are a people.
fn adjectives(hits: &Hits, mentions: &Mentions, lexicon: &Lexicon, names: &Names, chains: &mut Chains) {
    let listed = |name: &Name, class: Class| {
        hits.starting_at(TokenId(name.tokens.first)).iter().any(|hit| hit.tokens == name.tokens && hit.class == class)
    };
    let mut countries: FxHashMap<&str, ChainId> = FxHashMap::default();
    for name in names.all.iter().filter(|name| name.kind == MentionKind::Location && listed(name, Class::Country)) {
        if let Some(entry) = mentions.get(name.first).entry {
            countries.entry(lexicon.cell(entry, "country")).or_insert(name.chain);
        }
    }
    for name in names.all.iter().filter(|name| name.kind == MentionKind::Group && listed(name, Class::DemonymAdjective)) {
        let Some(entry) = mentions.get(name.first).entry else { continue };
        let Some(&country) = countries.get(lexicon.cell(entry, "refers")) else { continue };
        let own = chains.open(MentionKind::Location);
        for mention in names.mentions(name) {
            chains.put(mention, own, &ADJECTIVE);
        }
        chains.merge(own, country);
    }
}

/// Other spellings of whole names.
fn spelling(article: &Article<'_>, names: &Names, chains: &mut Chains) {
    let spelled = |name: &Name| {
        let kind = matches!(name.kind, MentionKind::Person | MentionKind::Location) && name.tokens.len() <= 6;
        kind && article.span(name.tokens).len() >= LONG && article.tokens.shape(TokenId(name.tokens.first)) != Shape::Caps
    };
    let firm = |name: &Name| (firm_letters(article.slice(name.tokens)), name.kind);
    let long = names.all.iter().enumerate().filter(|(_, name)| spelled(name));
    let mut alike: Vec<((u64, MentionKind), usize)> = long.map(|(at, name)| (firm(name), at)).collect();
    alike.sort_unstable();
    let groups = alike.chunk_by(|(one, _), (other, _)| one == other).filter(|group| group.len() > 1);
    let mut shared: Vec<usize> = groups.flatten().map(|&(_, at)| at).collect();
    shared.sort_unstable();
    let mut by_skeleton: FxHashMap<(String, MentionKind), ChainId> = FxHashMap::default();
    for name in shared.into_iter().map(|at| &names.all[at]) {
        let into = *by_skeleton.entry((skeleton(article.slice(name.tokens)), name.kind)).or_insert(name.chain);
        names.join(name, into, &SPELLING, chains);
    }
}

/// Last and first names of persons named in full.
fn parts(scene: Scene<'_>, mentions: &Mentions, names: &Names, chains: &mut Chains) {
    let Scene { article, hits, .. } = scene;
    let mut fulls: FxHashMap<NameKey, Vec<Namesake>> = FxHashMap::default();
    // "Team Lund" is nobody's full name.
    let camp = |name: &Name| matches!(article.token(TokenId(name.tokens.first)), "Team" | "Camp" | "TEAM");
    for name in names.all.iter().filter(|name| is_full(name) && !camp(name)) {
        let root = chains.root(name.chain);
        for key in short_keys_of(article, hits, name.tokens) {
            let list = fulls.entry(key).or_default();
            let known = list.iter().any(|full| full.chain == root);
            if !known && list.len() < 8 {
                list.push(Namesake::new(root, name.gender, name.sign));
            }
        }
    }
    if fulls.is_empty() {
        return;
    }
    // "Ortega" is Luis Ortega Vidal, but not beside Ana Ortega; "Lund" is Paul Lund Jr., but not beside Paul Lund.
    let firsts = names.all.iter().filter(|name| is_full(name)).flat_map(|name| {
        let full = |key| (key, Namesake::new(chains.root(name.chain), name.gender, name.sign));
        late_keys_of(article, hits, name.tokens).into_iter().map(full).collect::<Vec<_>>()
    });
    let firsts: Vec<_> = firsts.filter(|(key, _)| !fulls.contains_key(key)).collect();
    for (key, full) in firsts {
        let list = fulls.entry(key).or_default();
        if list.len() < 8 && list.iter().all(|other| other.chain != full.chain) {
            list.push(full);
        }
    }
    // Spellings are asked for only by a short name that is no part of a full one as it is written.
    let mut spellings: Option<Spellings> = None;
    // Which short name may stand for which full ones; a short name with one full one joins it whole.
    let mut ambiguous: Vec<Option<NameKey>> = vec![None; names.all.len()];
    let short = |name: &Name| name.kind == MentionKind::Person && name.tokens.len() <= 4;
    for (at, name) in names.all.iter().enumerate().filter(|(_, name)| short(name)) {
        let key = if fulls.contains_key(&name.key) {
            Some(name.key)
        } else if name.tokens.len() == 1 {
            spellings.get_or_insert_with(|| Spellings::of(article, hits, names)).find(article, name.tokens)
        } else {
            None
        };
        let Some(key) = key else { continue };
        let mut roots = fulls[&key].iter().map(|full| chains.root(full.chain));
        let first = roots.next();
        let one = first.filter(|&first| roots.all(|other| other == first));
        // "Nora Haddad waved. Mr. Haddad left": of a text that names her alone in full, he is somebody else.
        let other = name.sign == GenderSign::Text && fulls[&key].iter().any(|full| full.is_surely_not(name.gender));
        match one {
            Some(one) if !other => names.join(name, one, &PART, chains),
            _ if name.tokens.len() == 1 => ambiguous[at] = Some(key),
            _ => {}
        }
    }
    if ambiguous.iter().all(Option::is_none) {
        return;
    }
    shared(scene, mentions, names, &ambiguous, &mut fulls, chains);
}

/// Whether a name is that of a person in full.
fn is_full(name: &Name) -> bool {
    name.kind == MentionKind::Person && name.tokens.len() > 1
}

/// The short forms of full names by their spelling.
struct Spellings {
    /// By their firm letters.
    short_forms: Vec<(u64, TokenSpan)>,
}

impl Spellings {
    fn of(article: &Article<'_>, hits: &Hits, names: &Names) -> Self {
        let full = names.all.iter().filter(|name| is_full(name)).flat_map(|name| short_forms_of(article, hits, name.tokens));
        let long = full.filter(|&part| article.span(part).len() >= LONG);
        let mut short_forms: Vec<_> = long.map(|part| (firm_letters(article.slice(part)), part)).collect();
        short_forms.sort_by_key(|(firm, _)| *firm);
        Spellings { short_forms }
    }

    /// The first short form that a name spells in another way.
    fn find(&self, article: &Article<'_>, name: TokenSpan) -> Option<NameKey> {
        let text = article.slice(name);
        let firm = firm_letters(text);
        let from = self.short_forms.partition_point(|(other, _)| *other < firm);
        let mut alike = self.short_forms[from..].iter().take_while(|(other, _)| *other == firm).peekable();
        alike.peek()?;
        let own = skeleton(text);
        alike.find(|(_, part)| skeleton(article.slice(*part)) == own).map(|(_, part)| key::of(article, *part))
    }
}

/// Gives each place of a last name that several persons share to one of them.
fn shared(
    scene: Scene<'_>,
    mentions: &Mentions,
    names: &Names,
    ambiguous: &[Option<NameKey>],
    fulls: &mut FxHashMap<NameKey, Vec<Namesake>>,
    chains: &mut Chains,
) {
    let seats = namesake::Seats::of(scene.article, mentions, |name| {
        let sure = names.of[name.0 as usize].is_some_and(|(at, _)| ambiguous[at as usize].is_none());
        chains.of(name).filter(|_| sure)
    });
    for (index, mention) in named(mentions).filter(|(_, mention)| mention.kind == MentionKind::Person) {
        let Some((at, _)) = names.of[index.0 as usize] else { continue };
        if let Some(key) = ambiguous[at as usize] {
            let Some(among) = fulls.get_mut(&key) else { continue };
            if let Some(chain) = namesake::choose(scene, index, mention, &seats, among) {
                chains.put(index, chain, &NAMESAKE);
            }
            continue;
        }
        let Some(root) = chains.of(index) else { continue };
        for key in short_keys_of(scene.article, scene.hits, names.all[at as usize].tokens) {
            for full in fulls.get_mut(&key).into_iter().flatten() {
                if chains.root(full.chain) == root {
                    full.name(scene, index, mention);
                }
            }
        }
    }
}
