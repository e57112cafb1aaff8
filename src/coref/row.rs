//! Which row of the lists a name stands for: bodies that many countries have under one name, acronyms that the text defines.
//!
//! **How.** "The Supreme Court" is that of the row only where the text names its country, else nobody's in the lists, and so is an
//! acronym of a body abroad whose words the text never has; of several rows of one acronym the one of a country that the text names is
//! taken. An acronym in brackets is the body before it, so a row
//! that has nothing of that name is not meant.
//!
//! **Why this way.** The lists know one bearer of a name, the text is about another as often as not; a link to the wrong country
//! is worse than none.
//!
//! **Limits.** A text that names two countries with such a body gets the one of the lists.

use super::scene::Scene;
use crate::lexicon::{Class, ClassSet, EntryId, fold};
use crate::mention::key::{self, NameKey};
use crate::mention::{Mention, Mentions};
use crate::model::{Form, MentionKind};
use crate::text::TokenId;
use rustc_hash::FxHashSet;

/// How many letters of two words must agree for them to be one: "Organisation", "Organization".
const STEM: usize = 5;

/// Countries whose bodies news of any place calls by their letters alone.
const AT_HOME: &[&str] = &["US", "GB"];

/// Settles the rows of the names of bodies.
pub(super) fn settle(scene: Scene<'_>, mentions: &mut Mentions) {
    if !mentions.all.iter().any(|mention| is_body(mention) && mention.entry.is_some()) {
        return;
    }
    let named = countries(scene, mentions);
    let defined = defined(scene, mentions);
    let spelled = spelled(scene, mentions);
    for mention in mentions.all.iter_mut().filter(|mention| is_body(mention)) {
        let Some(entry) = mention.entry else { continue };
        if !defined.is_empty() && defined.contains(&key::of(scene.article, mention.tokens)) {
            mention.entry = None;
            continue;
        }
        let country = scene.lexicon.cell(entry, "country");
        if country.len() != 2 || named.contains(country) {
            continue;
        }
        let here = || scene.hits.starting_at(TokenId(mention.tokens.first)).iter().filter(|hit| hit.tokens == mention.tokens);
        let rows = || here().filter(|hit| matches!(hit.class, Class::OrganizationName | Class::OrganizationAcronym));
        let other = rows().map(|hit| hit.entry).find(|&row| named.contains(scene.lexicon.cell(row, "country")));
        let shared = || here().any(|hit| hit.class == Class::SharedBody);
        // "DA" of a text that names neither the Philippines nor anything else of it
        let abroad = || !AT_HOME.contains(&country) && here().any(|hit| hit.class == Class::OrganizationAcronym);
        let canonical = scene.lexicon.cell(entry, "canonical");
        if let Some(other) = other {
            mention.entry = Some(other);
        } else if shared() || abroad() && !spelled.contains(canonical) {
            mention.entry = None;
        }
    }
}

fn is_body(mention: &Mention) -> bool {
    mention.form == Form::Name && mention.kind == MentionKind::Organization
}

/// The countries that the text names, by themselves, by a people or by a place in them.
fn countries<'a>(scene: Scene<'a>, mentions: &Mentions) -> FxHashSet<&'a str> {
    const IN_COUNTRIES: ClassSet = ClassSet::of(&[Class::Country, Class::Capital, Class::Subdivision]);
    let place = |mention: &&Mention| matches!(mention.kind, MentionKind::Group | MentionKind::Location);
    let codes = |mention: &Mention| {
        let column = if mention.kind == MentionKind::Group { "refers" } else { "country" };
        let here = scene.hits.starting_at(TokenId(mention.tokens.first)).iter();
        let tokens = mention.tokens;
        let rows = here.filter(move |hit| hit.tokens == tokens && IN_COUNTRIES.has(hit.class)).map(|hit| hit.entry);
        rows.chain(mention.entry).map(move |entry| scene.lexicon.cell(entry, column))
    };
    let names = mentions.all.iter().filter(|mention| mention.form == Form::Name);
    names.filter(place).flat_map(codes).filter(|code| code.len() == 2).collect()
}

/// The rows of the bodies that the text names in words.
fn spelled<'a>(scene: Scene<'a>, mentions: &Mentions) -> FxHashSet<&'a str> {
    let words = |mention: &&Mention| is_body(mention) && mention.tokens.len() > 1;
    let rows = mentions.all.iter().filter(words).filter_map(|mention| mention.entry);
    rows.map(|entry| scene.lexicon.cell(entry, "canonical")).collect()
}

/// The acronyms that the text gives to a body of which their row says nothing.
fn defined(scene: Scene<'_>, mentions: &Mentions) -> FxHashSet<NameKey> {
    let mut defined = FxHashSet::default();
    for alias in &mentions.aliases {
        let (long, short) = (mentions.get(alias.long), mentions.get(alias.short));
        let canonical = |entry: EntryId| scene.lexicon.cell(entry, "canonical");
        let Some(row) = short.entry.map(canonical) else { continue };
        if long.entry.map(canonical) != Some(row) && !shares_words(row, scene.article.slice(long.tokens)) {
            defined.insert(key::of(scene.article, short.tokens));
        }
    }
    defined
}

/// Whether a row's name and a name of the text share more than half of the longer words of the shorter one, whatever their ending.
fn shares_words(row: &str, name: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let long = text.split([' ', '-']).filter(|word| word.chars().count() > 3);
        long.map(|word| fold(word).chars().take(STEM).collect()).collect()
    };
    let (row, name) = (words(row), words(name));
    2 * row.iter().filter(|word| name.contains(word)).count() > row.len().min(name.len())
}

#[cfg(test)]
mod tests {
    use crate::extractor::Extractor;

    fn name(text: &str) -> String {
        let graph = Extractor::default().extract(text);
        graph.entities.into_iter().map(|entity| entity.name).next().unwrap_or_default()
    }

    #[test]
    fn letters_are_a_body_abroad_only_where_the_text_names_its_country_or_its_words() {
        assert_eq!(name("The BJP said on Monday that it had won."), "BJP");
        assert_eq!(name("The BJP said on Monday in Delhi that it had won."), "Bharatiya Janata Party");
        assert_eq!(name("The BJP won. The Bharatiya Janata Party had hoped for more."), "Bharatiya Janata Party");
        assert_eq!(name("The FBI said on Monday that it had won."), "Federal Bureau of Investigation");
    }
}
