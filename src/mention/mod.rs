//! Who and where: names with their kinds, roles, nominal and pronominal mentions.

mod acronym;
mod branch;
mod case;
mod change;
mod context;
mod cutter;
mod decide;
mod eponym;
mod evidence;
mod evidence_after;
mod extent;
mod firm;
mod gender;
pub(crate) mod key;
mod lead;
mod list;
mod names;
mod nominal;
mod of_phrase;
mod opening;
mod opus;
mod page;
mod particle;
mod person;
mod piece;
mod pronoun;
mod role;
mod role_holder;
mod role_reach;
mod role_tie;
mod role_title;
mod run;
mod ship;
mod sign;
mod split;
mod spread;
pub(crate) mod surname;
mod team;
mod unit;
mod unknown;

pub(crate) use change::Moved;
pub(crate) use extent::{complete, whole_end};
pub(crate) use nominal::{description, is_byword, kind_of_noun};
use page::TITLES;
pub(crate) use pronoun::{is_first_person, is_open};

use crate::grammar::{Chunks, Tags};
use crate::lexicon::{EntryId, Hits, Lexicon};
use crate::model::{Form, MentionKind};
use crate::rules::{FoundBy, Pass, Rules};
use crate::text::{Article, TokenId, TokenSpan};
use crate::value::Values;

/// The passes of this folder, for `ascribe rules`.
pub(crate) const PASSES: &[&[Pass]] = &[
    &sign::PASSES,
    decide::PASSES,
    team::PASSES,
    unit::PASSES,
    eponym::PASSES,
    role_tie::PASSES,
    acronym::PASSES,
    nominal::PASSES,
    pronoun::PASSES,
];

/// Index of a mention in [`Mentions::all`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct MentionIndex(pub u32);

/// Grammatical and natural gender, where known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Gender {
    Female,
    Male,
}

/// What tells a gender, from unsure to sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum GenderSign {
    /// A given name that few bear, or that may be a family name: "Lian".
    RareName,
    /// A given name of one gender, or the row of the person.
    Name,
    /// The text itself: "Mr", "his wife", "a spokeswoman", "she".
    Text,
}

/// A place in the text that refers to somebody or something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    pub tokens: TokenSpan,
    pub kind: MentionKind,
    pub form: Form,
    /// The word that carries it.
    pub head: TokenId,
    pub gender: Option<Gender>,
    /// What tells the gender, where it is known.
    pub gender_sign: GenderSign,
    pub plural: bool,
    /// The row that knows the name, where there is one.
    pub entry: Option<EntryId>,
    pub found: FoundBy,
}

/// A title and who holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Role {
    /// The whole phrase: "Administrator of the Agency (USAID)".
    pub tokens: TokenSpan,
    /// The title words alone, and with the nouns before them that narrow them: "campaign manager".
    pub title: TokenSpan,
    pub called: TokenSpan,
    pub holder: Option<MentionIndex>,
    /// The nominal that the phrase is where it stands for its holder: "the head of the agency".
    pub nominal: Option<MentionIndex>,
    pub organization: Option<MentionIndex>,
    pub location: Option<MentionIndex>,
    pub acting: bool,
    pub former: bool,
    pub found: FoundBy,
}

/// Two names that the text itself declares to be the same: "International Development (USAID)".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Alias {
    pub long: MentionIndex,
    pub short: MentionIndex,
    pub found: FoundBy,
}

/// Everything this stage finds. Mentions are sorted by first token, longer first; names do not overlap one another.
#[derive(Debug, Default)]
pub(crate) struct Mentions {
    pub all: Vec<Mention>,
    pub roles: Vec<Role>,
    pub aliases: Vec<Alias>,
}

impl Mentions {
    /// A mention.
    pub fn get(&self, index: MentionIndex) -> &Mention {
        &self.all[index.0 as usize]
    }

    /// The first token of a name with the titles and the phrase of office directly before it: "| Dr. Ana Ruiz", "| army chief Ana Ruiz".
    pub fn with_titles(&self, hits: &Hits, index: MentionIndex) -> u32 {
        const LONGEST: u32 = 4;
        const MOST: usize = 4;
        let mut first = self.get(index).tokens.first;
        let role = self.roles.partition_point(|role| role.title.first < first).checked_sub(1).map(|at| &self.roles[at]);
        if let Some(role) = role.filter(|role| role.holder == Some(index) && role.tokens.end == first) {
            first = role.tokens.first;
        }
        for _ in 0..MOST {
            let title =
                |at: &u32| hits.starting_at(TokenId(*at)).iter().any(|hit| hit.tokens.end == first && TITLES.has(hit.class));
            let Some(at) = (first.saturating_sub(LONGEST)..first).find(title) else { break };
            first = at;
        }
        first
    }

    /// The mentions inside a mention, itself among them.
    pub fn inside(&self, index: MentionIndex) -> impl Iterator<Item = (MentionIndex, &Mention)> {
        let (range, mut from) = (self.get(index).tokens, index.0 as usize);
        while from > 0 && self.all[from - 1].tokens.first == range.first {
            from -= 1;
        }
        self.from(from, range)
    }

    /// The mentions inside a range of tokens.
    pub fn within(&self, range: TokenSpan) -> impl Iterator<Item = (MentionIndex, &Mention)> + Clone {
        self.from(self.all.partition_point(|mention| mention.tokens.first < range.first), range)
    }

    /// The mentions inside a range of tokens, the first of which that starts there is known.
    fn from(&self, from: usize, range: TokenSpan) -> impl Iterator<Item = (MentionIndex, &Mention)> + Clone {
        self.all[from..]
            .iter()
            .enumerate()
            .take_while(move |(_, mention)| mention.tokens.first < range.end)
            .filter(move |(_, mention)| mention.tokens.end <= range.end)
            .map(move |(at, mention)| (MentionIndex((from + at) as u32), mention))
    }
}

/// Finds mentions and roles.
pub(crate) fn find(
    article: &Article<'_>,
    hits: &Hits,
    tags: &Tags,
    chunks: &Chunks,
    values: &Values,
    lexicon: &Lexicon,
    rules: &Rules,
) -> Mentions {
    let page = page::Page::new(article, hits, tags, values, lexicon);
    let stretches = split::find(&page);
    let mut names = names::Names::with_capacity(stretches.candidates.len());
    let ids: Vec<_> = stretches.candidates.iter().map(|candidate| names.add(&page, candidate)).collect();
    evidence::gather(&page, &stretches.candidates, &ids, &stretches.titles, &mut names);
    context::gather(&page, &stretches.candidates, &ids, rules, &mut names);
    spread::to_parts(&page, &mut names);
    let mut named = decide::mentions(&page, &stretches, &ids, &names, rules);
    eponym::settle(&page, &names, &mut named);
    unit::add(&page, &mut named);
    acronym::settle_kinds(&page, &mut named);
    let (mut phrases, parts) = role::find(&page, &stretches.titles, &named);
    if !parts.is_empty() {
        drop_all(&mut named, parts);
        (phrases, _) = role::find(&page, &stretches.titles, &named);
    }
    let aliases = acronym::find(&page, &named);
    let pronouns = pronoun::find(&page, &named);
    let nominals = nominal::find(&page, chunks, &phrases, &named);
    assemble(named, aliases, phrases, nominals, pronouns)
}

fn drop_all(mentions: &mut Vec<Mention>, mut gone: Vec<usize>) {
    gone.sort_unstable();
    let mut at = 0;
    mentions.retain(|_| {
        at += 1;
        gone.binary_search(&(at - 1)).is_err()
    });
}

/// Puts names, nominals and pronouns into one list by first token, and lets aliases and roles point into it.
fn assemble(
    names: Vec<Mention>,
    mut aliases: Vec<Alias>,
    phrases: Vec<role::Phrase>,
    nominals: Vec<(Mention, Option<usize>)>,
    pronouns: Vec<Mention>,
) -> Mentions {
    let (described, office): (Vec<Mention>, Vec<Option<usize>>) = nominals.into_iter().unzip();
    let first_described = names.len();
    let lists = [ranks(0, &names), ranks(names.len(), &described), ranks(names.len() + described.len(), &pronouns)];
    let order = merged(&merged(&lists[0], &lists[1]), &lists[2]);
    let mut all = names;
    all.extend(described);
    all.extend(pronouns);
    let mut place = vec![MentionIndex(0); all.len()];
    for (to, &(_, from)) in order.iter().enumerate() {
        place[from as usize] = MentionIndex(to as u32);
    }
    let mut nominal_of: Vec<Option<MentionIndex>> = vec![None; phrases.len()];
    for (at, phrase) in office.iter().enumerate() {
        if let Some(phrase) = phrase {
            nominal_of[*phrase] = Some(place[first_described + at]);
        }
    }
    for alias in &mut aliases {
        alias.long = place[alias.long.0 as usize];
        alias.short = place[alias.short.0 as usize];
    }
    let at = |index: Option<usize>| index.map(|index| place[index]);
    let roles = phrases.into_iter().zip(nominal_of).filter(|(phrase, nominal)| phrase.holder.is_some() || nominal.is_some());
    let roles = roles.map(|(phrase, nominal)| Role {
        tokens: phrase.tokens,
        title: phrase.title,
        called: phrase.called,
        holder: at(phrase.holder),
        nominal,
        organization: at(phrase.organization),
        location: at(phrase.location),
        acting: phrase.acting,
        former: phrase.former,
        found: FoundBy::Pass(phrase.tie.pass()),
    });
    let roles = roles.collect();
    let all = order.iter().map(|&(_, from)| all[from as usize].clone()).collect();
    Mentions { all, roles, aliases }
}

/// The places of mentions in their order, numbered from `from` on: by first token, longer first, and of equal ones as they come.
fn ranks(from: usize, mentions: &[Mention]) -> Vec<(u64, u32)> {
    let rank = |tokens: TokenSpan| u64::from(tokens.first) << 32 | u64::from(u32::MAX - tokens.end);
    let mut ranks: Vec<_> = mentions.iter().map(|mention| rank(mention.tokens)).zip(from as u32..).collect();
    // Names and pronouns are in order already.
    ranks.sort();
    ranks
}

/// Two lists in order as one.
fn merged<T: Ord + Copy>(left: &[T], right: &[T]) -> Vec<T> {
    let mut all = Vec::with_capacity(left.len() + right.len());
    let mut right = right.iter().copied().peekable();
    for &one in left {
        while let Some(other) = right.next_if(|other| *other < one) {
            all.push(other);
        }
        all.push(one);
    }
    all.extend(right);
    all
}

#[cfg(test)]
pub(crate) mod tests {
    use crate::model::{Form, MentionKind};

    /// The names of a text with their kinds, in order.
    pub fn names(text: &str) -> Vec<(String, MentionKind)> {
        let graph = crate::extract(text);
        graph
            .mentions
            .into_iter()
            .filter(|mention| mention.form == Form::Name)
            .map(|mention| (mention.text, mention.kind))
            .collect()
    }

    /// The names of a text, in order.
    pub fn texts(text: &str) -> Vec<String> {
        names(text).into_iter().map(|(text, _)| text).collect()
    }

    #[test]
    fn the_letters_of_question_and_answer_are_no_initials() {
        assert_eq!(texts("Q. Mr. Lund, when did you leave?\n\nA. Ruiz left on Monday."), ["Lund", "Ruiz"]);
        assert_eq!(texts("A. Ruiz left.\n\nQ. Lund stayed."), ["A. Ruiz", "Q. Lund"]);
    }

    #[test]
    fn a_storm_with_the_name_of_a_person_is_an_event() {
        let found = names("Hurricane Ida hit the coast. Typhoon Mei closed roads, and Ana Ruiz left.");
        let (event, person) = (MentionKind::Event, MentionKind::Person);
        assert_eq!(found, [("Hurricane Ida".into(), event), ("Typhoon Mei".into(), event), ("Ana Ruiz".into(), person)]);
    }

    #[test]
    fn a_text_without_names_has_none() {
        assert!(texts("").is_empty());
        assert!(texts("Yesterday the bridge was closed. In March it was cold.").is_empty());
    }

    #[test]
    fn mentions_stand_in_the_order_of_the_text_and_names_do_not_overlap() {
        let graph =
            crate::extract("The head of the Harbour Agency (HBA), Carol Reyes, met Azerbaijani President Ilham Aliyev in Baku.");
        let starts: Vec<u32> = graph.mentions.iter().map(|mention| mention.start).collect();
        assert!(starts.is_sorted());
        let named: Vec<_> = graph.mentions.iter().filter(|mention| mention.form == Form::Name).collect();
        assert!(named.windows(2).all(|pair| pair[0].end <= pair[1].start));
    }
}
