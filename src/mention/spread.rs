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
use super::sign::Sign;
use crate::lexicon::Class;
use crate::model::MentionKind;
use crate::text::{TokenId, TokenSpan};

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
    let first = TokenSpan::new(tokens.first, tokens.first + 1);
    let place =
        || page.single(TokenId(first.first)).has(Class::Country) || page.single(TokenId(first.first)).has(Class::Subdivision);
    if let Some(id) = names.find(key::of(page.article, first)).filter(|_| !place()) {
        names.see(id, Sign::FirstName);
    }
}

/// The forms by which the last name of a person may stand alone: without the first word, with and without particles.
pub(super) fn last_names(page: &Page<'_>, tokens: TokenSpan) -> impl Iterator<Item = TokenSpan> {
    let mut end = tokens.end;
    while end > tokens.first + 2 && page.single(TokenId(end - 1)).has(Class::NameSuffix) {
        end -= 1;
    }
    (tokens.first + 1..end).filter(move |&at| at + 4 >= end).map(move |at| TokenSpan::new(at, end))
}

fn spread_organization(page: &Page<'_>, tokens: TokenSpan, names: &mut Names) {
    if tokens.len() > 12 {
        return;
    }
    let initials: String = tokens
        .iter()
        .filter(|&token| page.shape(token).is_capital())
        .filter_map(|token| page.text(token).chars().next())
        .collect();
    // What the lists call a country is no acronym of a body by chance.
    if initials.chars().count() >= 2
        && let Some(id) = names.find(key::of_text(&initials)).filter(|&id| !names.get(id).settled)
    {
        names.see(id, Sign::AcronymOf);
    }
    let first = TokenSpan::new(tokens.first, tokens.first + 1);
    // "Leeds" of "Leeds Brewery" is the town.
    let place = page.single(TokenId(first.first)).meets(PLACES);
    if let Some(id) = names.find(key::of(page.article, first)).filter(|&id| !names.get(id).settled && !place) {
        names.see(id, if is_firm(page, TokenId(tokens.end - 1)) { Sign::PartOfFirm } else { Sign::PartOfOrganization });
    }
    let last = TokenId(tokens.end - 1);
    if page.single(last).has(Class::OrganizationHead)
        && let Some(id) = names.find(key::of_token(page.article, last))
    {
        names.see(id, Sign::ShortOfOrganization);
    }
}

/// Whether the last word of a name is that of a firm: "Holdings", "Foods", "Motors".
fn is_firm(page: &Page<'_>, last: TokenId) -> bool {
    let classes = page.single(last);
    let wares = page.text(last).ends_with('s') && page.text(last) != "Corps";
    classes.has(Class::OrganizationSuffix) || classes.has(Class::OrganizationHead) && wares
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
