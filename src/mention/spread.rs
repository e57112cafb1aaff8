//! What full names say of their parts: last and first names of persons, acronyms and first words of bodies, directions of countries.
//!
//! **How.** Each name of several words whose kind weighs enough is a sign for the shorter forms of it that stand in the text.
//!
//! **Why this way.** News names in full once and shortens from then on; the short form alone would be read by the lists, in which
//! many a last name is a company or a town.
//!
//! **Limits.** The word for a person that a company is called by, "Hartwell" of Hartwell & Co., is the firm only where no person of
//! that name is named in full.

use super::key;
use super::names::{NameId, Names};
use super::page::{PLACES, Page};
use super::ship;
use super::sign::Sign;
use super::surname;
use crate::lexicon::{Class, WordSet};
use crate::model::MentionKind;
use crate::text::{Shape, TokenId, TokenSpan};

/// Spreads what is known of full names to their parts, and of organizations to their acronyms.
pub(super) fn to_parts(page: &Page<'_>, names: &mut Names) {
    for at in 0..names.all.len() {
        let id = NameId(at as u32);
        let tokens = names.get(id).tokens;
        if tokens.len() < 2 {
            continue;
        }
        let Some(leader) = names.get(id).tally.leader() else { continue };
        match leader.kind {
            MentionKind::Location => spread_country(page, tokens, names),
            MentionKind::Person if leader.score >= 20 || is_given_and_last(page, tokens) => spread_person(page, tokens, names),
            MentionKind::Organization if leader.score >= 20 => spread_organization(page, tokens, names),
            MentionKind::Event => spread_storm(page, tokens, names),
            MentionKind::Product => ship::spread(page, tokens, names),
            _ => {}
        }
    }
}

/// Whether a listed given name and a listed surname that is no place make a name.
fn is_given_and_last(page: &Page<'_>, tokens: TokenSpan) -> bool {
    let last = page.single(TokenId(tokens.end - 1));
    page.single(TokenId(tokens.first)).has(Class::GivenName) && last.has(Class::Surname) && !last.meets(PLACES)
}

fn spread_person(page: &Page<'_>, tokens: TokenSpan, names: &mut Names) {
    for last in last_names(page, tokens) {
        if let Some(id) = names.find(key::of(page.article, last)) {
            names.see(id, Sign::LastName);
        }
    }
    // "Ortega" of Luis Ortega Vidal
    let first_of_two = surname::first_of_two(page.article, page.hits, tokens);
    if let Some(id) = first_of_two.and_then(|part| names.find(key::of(page.article, part))) {
        names.see(id, Sign::LastName);
    }
    let first = TokenSpan::new(tokens.first, tokens.first + 1);
    let place =
        || page.single(TokenId(first.first)).has(Class::Country) || page.single(TokenId(first.first)).has(Class::Subdivision);
    if let Some(id) = names.find(key::of(page.article, first)).filter(|_| !place()) {
        names.see(id, Sign::FirstName);
    }
}

/// The forms by which the last name of a person may stand alone: without the first word, with and without particles.
pub(super) fn last_names(page: &Page<'_>, tokens: TokenSpan) -> impl Iterator<Item = TokenSpan> {
    let end = surname::without_suffixes(page.hits, tokens).end;
    (tokens.first + 1..end).filter(move |&at| at + 4 >= end).map(move |at| TokenSpan::new(at, end))
}

fn spread_organization(page: &Page<'_>, tokens: TokenSpan, names: &mut Names) {
    if tokens.len() > 12 {
        return;
    }
    let initials: String = page.article.initials(tokens).collect();
    // What the lists call a country is no acronym of a body by chance.
    if initials.chars().nth(1).is_some()
        && let Some(id) = names.find(key::of_text(&initials)).filter(|&id| !names.get(id).settled)
    {
        names.see(id, Sign::AcronymOf);
    }
    // "Tarvik Selm" of Tarvik Selm Holding, but "Ana Ruiz" of Ana Ruiz Ltd
    let suffix = |at: u32| page.single(TokenId(at)).has(Class::OrganizationSuffix);
    let end = (tokens.first + 1..tokens.end).rev().take_while(|&at| suffix(at)).last().unwrap_or(tokens.end);
    let firm = TokenSpan::new(tokens.first, end);
    if end < tokens.end
        && firm.len() > 1
        && page.shape(TokenId(firm.end - 1)).is_capital()
        && (!is_given_and_last(page, firm) || page.single(TokenId(firm.first)).has(Class::NameParticle))
        && let Some(id) = names.find(key::of(page.article, firm)).filter(|&id| !names.get(id).settled)
    {
        names.see(id, Sign::FirmWithoutSuffix);
    }
    let first = TokenSpan::new(tokens.first, tokens.first + 1);
    // "Leeds" of "Leeds Brewery" is the town.
    let place = page.single(TokenId(first.first)).meets(PLACES);
    // So is "Tarvik" of "Tarvik District Court" where the text has something happen in Tarvik.
    let public = || tokens.iter().any(|token| page.is_in(token, WordSet::PublicBody));
    let town = |id: NameId| names.get(id).tally.saw(Sign::InPlace) && public();
    if let Some(id) = names.find(key::of(page.article, first)).filter(|&id| !names.get(id).settled && !place && !town(id)) {
        names.see(id, if is_firm(page, TokenId(tokens.end - 1)) { Sign::PartOfFirm } else { Sign::PartOfOrganization });
    }
    let last = TokenId(tokens.end - 1);
    let team = || names.find(key::of(page.article, tokens)).is_some_and(|id| names.get(id).tally.saw(Sign::PlaceAndNoun));
    // "The PAC" of a text may be any.
    let short = page.single(last).has(Class::OrganizationHead) && !page.single(last).has(Class::AmbiguousStop) || team();
    if short && let Some(id) = names.find(key::of_token(page.article, last)) {
        names.see(id, Sign::ShortOfOrganization);
    }
}

/// Whether the last word of a name is that of a firm: "Holdings", "Foods", "Motors".
fn is_firm(page: &Page<'_>, last: TokenId) -> bool {
    let classes = page.single(last);
    let wares = page.text(last).ends_with('s') && page.text(last) != "Corps";
    classes.has(Class::OrganizationSuffix) || classes.has(Class::OrganizationHead) && wares
}

/// "Mira", where the text names Cyclone Mira.
fn spread_storm(page: &Page<'_>, tokens: TokenSpan, names: &mut Names) {
    let last = TokenId(tokens.end - 1);
    let storm = tokens.len() == 2 && page.single(TokenId(tokens.first)).has(Class::EventHead) && page.shape(last) == Shape::Title;
    if storm && let Some(id) = names.find(key::of_token(page.article, last)).filter(|&id| !names.get(id).settled) {
        names.see(id, Sign::NameOfStorm);
    }
}

/// "The North", where the text names North Korea.
fn spread_country(page: &Page<'_>, tokens: TokenSpan, names: &mut Names) {
    let first = TokenId(tokens.first);
    let country = tokens.len() == 2 && page.single(first).has(Class::Direction);
    if country
        && page.exactly(tokens).any(|hit| hit.class == Class::Country)
        && let Some(id) = names.find(key::of_token(page.article, first)).filter(|&id| names.get(id).tally.saw(Sign::The))
    {
        names.see(id, Sign::PartOfPlace);
    }
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::names;
    use crate::model::MentionKind::{self, Event, Organization, Person};

    /// The kind of the last name of a text.
    fn last(text: &str) -> Option<(String, MentionKind)> {
        names(text).pop()
    }

    #[test]
    fn a_firm_is_called_without_its_suffix_and_a_storm_by_its_name() {
        for (text, name, kind) in [
            ("Al Noor Holding bought a port. They asked Al Noor.", "Al Noor", Organization),
            ("Tarvik Selm AS was sold. They asked Tarvik Selm.", "Tarvik Selm", Organization),
            ("Ana Ruiz Ltd was sold. They asked Ana Ruiz.", "Ana Ruiz", Person),
            ("Cyclone Mira hit the coast. It rained when Mira passed.", "Mira", Event),
        ] {
            assert_eq!(last(text), Some((name.to_owned(), kind)), "{text}");
        }
    }
}
