//! Decides what each name is, once for the document, and which of its places are mentions.
//!
//! **How.** The heaviest kind wins, once full names have told of their parts ([`super::spread`]). A place where the capital
//! means nothing is a mention only if the name is sure by itself or stands elsewhere with a capital of its own.
//!
//! **Why this way.** What no list knows is explained by the rest of the document or stays out: an invented name costs
//! more than a missed one.
//!
//! **Limits.** Words that nothing explains are taken for persons when no vocabulary knows them (a single one only where persons
//! stand), for bodies when they are acronyms, and are left out otherwise.

use super::key::{self, NameKey};
use super::names::{NameId, Names};
use super::page::{DOUBTFUL, Page};
use super::role::is_possessive;
use super::sign::{Sign, Verdict};
use super::split::{Candidate, Stretches, Title};
use super::team::Teams;
use super::{GenderSign, Mention, gender, particle};
use crate::grammar::Tag;
use crate::lexicon::{Class, ClassSet, EntryId};
use crate::model::{Form, MentionKind};
use crate::rules::{FoundBy, Rules, passes};
use crate::text::{Shape, TokenId, TokenSpan};
use rustc_hash::FxHashMap;

passes! {
    IN_HEADING "name-in-heading" 90 "A name of the body, in a line where every word has a capital.",
}

/// What a name is, where anything says so.
fn kind(page: &Page<'_>, names: &Names, id: NameId) -> Option<Verdict> {
    let name = names.get(id);
    if name.common {
        return None;
    }
    // "The super PAC", "two PACs"
    let letters = || page.text(TokenId(name.tokens.first)).chars().nth(1).is_some_and(char::is_uppercase);
    let single = name.tokens.len() == 1 && name.entry.is_none();
    if single && page.single(TokenId(name.tokens.first)).has(Class::AmbiguousStop) && letters() {
        return None;
    }
    let need = if name.doubtful {
        24
    } else if name.plain {
        18
    } else {
        6
    };
    match name.tally.verdict() {
        Some(verdict) if verdict.score >= need => Some(verdict),
        _ => last_resort(page, names, id),
    }
}

/// A name without any sign.
fn last_resort(page: &Page<'_>, names: &Names, id: NameId) -> Option<Verdict> {
    let name = names.get(id);
    let first = TokenId(name.tokens.first);
    if name.doubtful || name.firm == 0 && (name.plain || name.tokens.len() > 1 || page.in_heading(first)) {
        return None;
    }
    let verdict = |kind, sign: Sign| Some(Verdict { kind, score: 1, found: FoundBy::Pass(sign.pass()) });
    // "the analyst Ana Ruiz of Tarvik": where she works or lives, and nobody.
    if belongs_to_person(page, first) {
        return None;
    }
    let unknown = |token: TokenId| !page.word(token).known && page.shape(token) == Shape::Title;
    // At the start of a sentence an unknown word is a name only in running text, and not when it ends as verbs and kinds do.
    if name.firm == 0 && !may_begin(page, first) {
        return None;
    }
    let plural = page.text(first).ends_with('s');
    match name.tokens.len() {
        1 if unknown(first) && plural && name.tally.saw(Sign::The) => verdict(MentionKind::Organization, Sign::The),
        1 if name.plain && plural && name.tally.saw(Sign::The) => verdict(MentionKind::Organization, Sign::The),
        1 if page.shape(first) == Shape::Caps && page.text(first).len() > 1 => {
            verdict(MentionKind::Organization, Sign::Unexplained)
        }
        4..=5 if ends_in_syllable(page, name.tokens) => verdict(MentionKind::Person, Sign::UnexplainedPerson),
        // One word that nothing explains in a whole article is a place or a thing as often as a person.
        1 if unknown(first) && page.article.tokens.len() > SHORT_TEXT && !stands_as_person(page, first) => None,
        1..=3 if name.tokens.iter().all(unknown) => verdict(MentionKind::Person, Sign::UnexplainedPerson),
        2..=5 if !name.plain && name.tokens.iter().any(unknown) => verdict(MentionKind::Organization, Sign::Unexplained),
        _ => None,
    }
}

/// Whether a name stands behind "of" and two words with capitals of their own, as those of a person.
pub(super) fn belongs_to_person(page: &Page<'_>, token: TokenId) -> bool {
    let Some(of) = token.0.checked_sub(3).map(|at| at + 2) else { return false };
    let named = |at: u32| page.shape(TokenId(at)) == Shape::Title && page.tag(TokenId(at)) == Tag::Propn;
    let given = || page.single(TokenId(of - 2)).has(Class::GivenName);
    page.text(TokenId(of)) == "of" && named(of - 1) && named(of - 2) && given()
}

/// How many tokens a text has that is too short to explain its names.
const SHORT_TEXT: u32 = 60;

/// Whether a name stands where persons do: before a verb, behind one, or behind "with", "by", "to".
fn stands_as_person(page: &Page<'_>, token: TokenId) -> bool {
    let next = TokenId(token.0 + 1);
    let acts =
        next.0 < page.article.tokens.len() && (matches!(page.tag(next), Tag::Verb | Tag::Aux) || is_possessive(page.text(next)));
    let Some(before) = token.0.checked_sub(1).map(TokenId) else { return acts };
    acts || matches!(page.tag(before), Tag::Verb | Tag::Aux | Tag::Intj)
        || matches!(page.text(before), "with" | "by" | "to" | "for" | "like" | "than")
}

/// Whether a name ends in two syllables tied by a hyphen, the second small: "Shen Ka-wai".
fn ends_in_syllable(page: &Page<'_>, tokens: TokenSpan) -> bool {
    let shape = |back: u32| page.shape(TokenId(tokens.end - back));
    shape(1) == Shape::Lower && shape(2) == Shape::Hyphen && shape(3) == Shape::Title
}

/// Whether an unknown word at the start of a sentence may be a name.
fn may_begin(page: &Page<'_>, token: TokenId) -> bool {
    let sentence = page.article.sentences[page.article.sentence_of(token)].tokens;
    let closed = sentence.len() > 5 && page.shape(TokenId(sentence.end - 1)) == Shape::Stop;
    let word = page.text(token);
    closed
        && !["ed", "ing", "ly", "ers", "ists", "isms", "ness", "tion", "ism", "able"].iter().any(|ending| word.ends_with(ending))
}

/// The mentions among the candidates.
pub(super) fn mentions(page: &Page<'_>, stretches: &Stretches, ids: &[NameId], names: &Names, rules: &Rules) -> Vec<Mention> {
    let verdicts: Vec<Option<Verdict>> = (0..names.all.len()).map(|at| kind(page, names, NameId(at as u32))).collect();
    let mut found = Vec::with_capacity(stretches.candidates.len());
    let teams = Teams::find(page, &stretches.candidates, ids, names);
    let mut title_at = 0;
    for (at, (candidate, &id)) in stretches.candidates.iter().zip(ids).enumerate() {
        page.article.trace.note("mention", candidate.tokens, || names.get(id).tally.describe(rules));
        let unknown =
            || teams.in_table(at).map(|pass| Verdict { kind: MentionKind::Organization, score: 1, found: FoundBy::Pass(pass) });
        let Some(mut verdict) = title_of_work(candidate).or(verdicts[id.0 as usize]).or_else(unknown) else {
            found.extend(leading_place(page, candidate.tokens));
            continue;
        };
        // "the Visigoths": an unknown plural is a team where the text is about sport, and people elsewhere.
        if verdict.kind == MentionKind::Organization
            && verdict.found == FoundBy::Pass(Sign::The.pass())
            && !teams.is_sport()
            && !is_school(page, candidate.tokens)
        {
            verdict.kind = MentionKind::Group;
        }
        if let Some(pass) = teams.is_team(page, names, at, candidate, id, verdict.kind) {
            (verdict.kind, verdict.found) = (MentionKind::Organization, FoundBy::Pass(pass));
        }
        if teams.in_table(at).is_some() || stands(page, candidate, names, id, &verdict) {
            let gender = match verdict.kind {
                MentionKind::Person => {
                    gender::of(page, candidate.tokens, title_before(&stretches.titles, &mut title_at, candidate.tokens))
                }
                _ => None,
            };
            found.push(Mention {
                tokens: candidate.tokens,
                kind: verdict.kind,
                form: Form::Name,
                head: TokenId(candidate.tokens.end - 1),
                gender: gender.map(|(gender, _)| gender),
                gender_sign: gender.map_or(GenderSign::Text, |(_, sign)| sign),
                plural: verdict.kind == MentionKind::Group && page.text(TokenId(candidate.tokens.end - 1)).ends_with('s'),
                entry: names.get(id).entry.filter(|&entry| match verdict.kind {
                    MentionKind::Person => is_row(page, candidate, entry, Class::Person),
                    MentionKind::Work => is_row(page, candidate, entry, Class::Work),
                    _ => true,
                }),
                found: verdict.found,
            });
        }
    }
    recase(page, names, &verdicts, &mut found);
    particle::take_in(page, &mut found);
    found
}

/// Whether a singular stands where no people does: "at the Tarvikum".
fn is_school(page: &Page<'_>, tokens: TokenSpan) -> bool {
    let at = tokens.first.checked_sub(2).is_some_and(|at| page.text(TokenId(at)) == "at");
    at && !page.text(TokenId(tokens.end - 1)).ends_with('s')
}

/// What the text calls a work at this very place, whatever the name is elsewhere.
fn title_of_work(candidate: &Candidate) -> Option<Verdict> {
    let titled = candidate.signs[0] == Some(Sign::TitleOfWork);
    titled.then(|| Verdict { kind: MentionKind::Work, score: 80, found: FoundBy::Pass(Sign::TitleOfWork.pass()) })
}

/// Whether a row of a name is one of its kind: "Sinclair", who is named in full, is no Sinclair Group.
fn is_row(page: &Page<'_>, candidate: &Candidate, entry: EntryId, class: Class) -> bool {
    page.exactly(candidate.tokens).any(|hit| hit.entry == entry && hit.class == class)
}

/// The listed place that begins a run that is no name: "UK" in "UK Wildlife".
fn leading_place(page: &Page<'_>, tokens: TokenSpan) -> Option<Mention> {
    let first = TokenId(tokens.first);
    if tokens.len() < 2 || page.in_heading(first) {
        return None;
    }
    let hit = page.longest(first, PLAIN_PLACES, tokens.end).filter(|hit| hit.tokens.end < tokens.end)?;
    Some(Mention {
        tokens: hit.tokens,
        kind: MentionKind::Location,
        form: Form::Name,
        head: TokenId(hit.tokens.end - 1),
        gender: None,
        gender_sign: GenderSign::Text,
        plural: false,
        entry: Some(hit.entry),
        found: FoundBy::Pass(Sign::ListedCountry.pass()),
    })
}

/// Places that are hardly ever anything else.
const PLAIN_PLACES: ClassSet = ClassSet::of(&[Class::Country, Class::Continent, Class::Capital, Class::Region]);

/// Finds the names of the body in lines where every word has a capital.
fn recase(page: &Page<'_>, names: &Names, verdicts: &[Option<Verdict>], found: &mut Vec<Mention>) {
    if !page.article.blocks.iter().any(|block| page.in_heading(TokenId(block.tokens.first))) {
        return;
    }
    let lasts = last_words(page, names, verdicts);
    let mut more = Vec::new();
    for block in &page.article.blocks {
        if !page.in_heading(TokenId(block.tokens.first)) {
            continue;
        }
        let mut at = block.tokens.first;
        while at < block.tokens.end {
            if !page.shape(TokenId(at)).is_capital() {
                at += 1;
                continue;
            }
            let last = || lasts.get(&key::of_token(page.article, TokenId(at))).map(|&id| (id, TokenSpan::new(at, at + 1)));
            at = match known_name(page, at, block.tokens.end, names, verdicts).or_else(last) {
                Some((id, tokens)) => {
                    more.push((id, tokens));
                    tokens.end
                }
                None => at + 1,
            };
        }
    }
    if more.is_empty() {
        return;
    }
    let before = found.len();
    for (id, tokens) in more {
        let clash = |mention: &Mention| mention.tokens.overlaps(tokens) && mention.tokens.len() >= tokens.len();
        let from = found[..before].partition_point(|mention| mention.tokens.end <= tokens.first);
        if found[from..before].iter().take(8).any(clash) {
            continue;
        }
        let Some(verdict) = verdicts[id.0 as usize] else { continue };
        found.push(Mention {
            tokens,
            kind: verdict.kind,
            form: Form::Name,
            head: TokenId(tokens.end - 1),
            gender: None,
            gender_sign: GenderSign::Text,
            plural: false,
            entry: names.get(id).entry.filter(|_| names.get(id).tokens.len() == tokens.len()),
            found: FoundBy::Pass(&IN_HEADING),
        });
    }
    let added: Vec<TokenSpan> = found[before..].iter().map(|mention| mention.tokens).collect();
    let mut at = 0;
    found.retain(|mention| {
        at += 1;
        if at > before {
            return true;
        }
        let next = added.partition_point(|tokens| tokens.end <= mention.tokens.first);
        added.get(next).is_none_or(|tokens| !tokens.overlaps(mention.tokens))
    });
    found.sort_by_key(|mention| mention.tokens.first);
}

/// The last words of the persons named in full.
fn last_words(page: &Page<'_>, names: &Names, verdicts: &[Option<Verdict>]) -> FxHashMap<NameKey, NameId> {
    let persons = names.all.iter().enumerate().filter(|(at, name)| {
        let person = verdicts[*at].is_some_and(|verdict| verdict.kind == MentionKind::Person && verdict.score >= 20);
        person && name.firm > 0 && name.tokens.len() > 1
    });
    let mut lasts = FxHashMap::default();
    for (at, name) in persons {
        let last = TokenId(name.tokens.end - 1);
        if page.text(last).len() > 2 && !page.single(last).meets(DOUBTFUL) {
            lasts.entry(key::of_token(page.article, last)).or_insert(NameId(at as u32));
        }
    }
    lasts
}

/// The longest name of the body that starts at a capitalised token of a heading.
fn known_name(page: &Page<'_>, at: u32, end: u32, names: &Names, verdicts: &[Option<Verdict>]) -> Option<(NameId, TokenSpan)> {
    let mut key = key::of_token(page.article, TokenId(at));
    let mut best = None;
    for to in at + 1..=end.min(at + 7) {
        if page.shape(TokenId(to - 1)).is_capital()
            && let Some(id) = names.find(key)
            && names.get(id).firm > 0
            && verdicts[id.0 as usize].is_some()
        {
            best = Some((id, TokenSpan::new(at, to)));
        }
        if to < end {
            key = key::with(key, page.article, TokenId(to));
        }
    }
    best
}

/// The title that ends where a candidate begins; `at` moves on with the candidates.
fn title_before(titles: &[Title], at: &mut usize, tokens: TokenSpan) -> Option<TokenSpan> {
    while titles.get(*at).is_some_and(|title| title.tokens.end < tokens.first) {
        *at += 1;
    }
    titles.get(*at).filter(|title| title.tokens.end == tokens.first).map(|title| title.tokens)
}

/// Whether an illness is called so: "Tarvik's disease".
fn names_illness(page: &Page<'_>, tokens: TokenSpan) -> bool {
    let noun = TokenId(tokens.end + 1);
    tokens.len() == 1
        && noun.0 < page.article.tokens.len()
        && matches!(page.text(TokenId(tokens.end)), "'s" | "’s")
        && matches!(page.text(noun), "disease" | "syndrome")
}

/// Whether this place of a name is a mention of it.
fn stands(page: &Page<'_>, candidate: &Candidate, names: &Names, id: NameId, verdict: &Verdict) -> bool {
    let name = names.get(id);
    let token = TokenId(candidate.tokens.first);
    if verdict.kind == MentionKind::Person && names_illness(page, candidate.tokens) {
        return false;
    }
    if candidate.firm || candidate.tokens.len() > 1 || candidate.signs[0] == Some(Sign::TitleOfWork) {
        return true;
    }
    let classes = page.single(token);
    if page.in_heading(token) {
        return name.firm > 0 || !classes.meets(DOUBTFUL) && verdict.score >= 18;
    }
    if !name.plain && !name.doubtful {
        return true;
    }
    // A plain word at the start of a sentence: the name of somebody in the text, before a verb.
    let next = TokenId(token.0 + 1);
    let followed_by_noun =
        next.0 < page.article.tokens.len() && matches!(page.tag(next), Tag::Noun | Tag::Adj) && page.shape(next) == Shape::Lower;
    let known = name.firm > 0
        || name.tally.saw(Sign::LastName)
        || name.tally.saw(Sign::ListedCountry)
        || name.tally.saw(Sign::ListedGroup);
    // "Xi said", "Acme lost": a word of a longer name of the text, where the sentence reads as one.
    let part = [Sign::FirstName, Sign::PartOfOrganization, Sign::PartOfFirm].into_iter().any(|sign| name.tally.saw(sign));
    let acts = || next.0 < page.article.tokens.len() && matches!(page.tag(next), Tag::Verb | Tag::Aux);
    let part = part && page.tag(token) == Tag::Propn && acts();
    // "Google said": no common noun in the singular says something without an article.
    let says = || acts() && page.hits.classes(next).has(Class::CueVerb);
    // "Shell, which runs the pier,"
    let word = |at: u32| if at < page.article.tokens.len() { page.text(TokenId(at)) } else { "" };
    let told = || word(next.0) == "," && word(next.0 + 1) == "which";
    // "Rice said", but "Banks said"
    let surname = || classes.has(Class::Surname) && !page.text(token).ends_with('s') && page.tag(token) == Tag::Propn && says();
    let body = || page.tag(token) == Tag::Propn && says() || told();
    let listed = name.tally.saw(Sign::ListedBody) && body() || surname();
    (known || part || listed) && !(followed_by_noun && verdict.kind == MentionKind::Person)
}
