//! Which country a place is in whose name several countries have: "Durham", "Valencia", "Georgia".
//!
//! **How.** The places of the text that one country alone has, and its peoples, tell where it plays; a name of several countries is in the
//! one of them that most of those speak for, and in none where none does. A country of the name gives way to a state of it only
//! beside two other states and no place of its own: "Georgia, Ohio and Florida".
//!
//! **Why this way.** Papers write for readers who know where they are; what stands around a name says it as well as "Durham, N.C.".
//! A wrong code in print is worse than none.
//!
//! **Limits.** Towns that the lists do not have tell nothing.

use super::scene::Scene;
use super::{Entity, Links};
use crate::lexicon::{Class, ClassSet};
use crate::mention::Mentions;
use crate::model::{Form, MentionKind};
use crate::text::TokenId;
use rustc_hash::FxHashMap;

/// Places that lie in a country, and countries.
const PLACES: ClassSet =
    ClassSet::of(&[Class::Country, Class::Capital, Class::City, Class::Subdivision, Class::Region, Class::Facility]);
/// How many other states speak for a state that has the name of a country.
const STATES: u32 = 2;

/// What the text says for a country.
#[derive(Clone, Copy, Default)]
struct Votes {
    /// Entities of it.
    all: u32,
    /// Places in it.
    places: u32,
    /// First-level parts of it.
    parts: u32,
}

/// The rows of a place's name: their class and countries.
type Rows<'l> = Vec<(Class, &'l str)>;

/// Gives the places whose name several countries have a country, or takes it.
pub(super) fn give(scene: Scene<'_>, mentions: &Mentions, links: &mut Links) {
    let mut votes: FxHashMap<&str, Votes> = FxHashMap::default();
    let mut open: Vec<(usize, Rows<'_>)> = Vec::new();
    for (at, entity) in links.entities.iter().enumerate() {
        let rows = match entity.kind {
            MentionKind::Location => rows(scene, mentions, entity),
            _ => Vec::new(),
        };
        match codes(&rows)[..] {
            [] => {}
            [code] => {
                let own = votes.entry(code).or_default();
                let has = |class| rows.iter().any(|&(row, _)| row == class);
                own.all += 1;
                own.places += u32::from(!has(Class::Country));
                own.parts += u32::from(has(Class::Subdivision) && !has(Class::Country));
            }
            _ => open.push((at, rows)),
        }
    }
    for (at, rows) in open {
        let country = links.entities[at].country.take();
        let known = |code: &str| votes.get(code).copied().unwrap_or_default();
        links.entities[at].country = match rows.iter().find(|(class, _)| *class == Class::Country) {
            Some((_, own)) => {
                let state = |code: &&str| code != own && known(code).parts >= STATES && known(own).places == 0;
                codes(&rows).into_iter().find(state).map(str::to_owned).or(country)
            }
            None => {
                let codes = codes(&rows);
                let most = codes.iter().map(|code| known(code).all).max().unwrap_or(0);
                let mut best = codes.iter().filter(|code| known(code).all == most);
                let one = best.next().filter(|_| best.next().is_none());
                one.map(|&code| code.to_owned()).or(country)
            }
        };
    }
}

/// The rows of the first name of an entity.
fn rows<'l>(scene: Scene<'l>, mentions: &Mentions, entity: &Entity) -> Rows<'l> {
    let names = entity.mentions.iter().map(|&mention| mentions.get(mention));
    let Some(name) = names.into_iter().find(|mention| mention.form == Form::Name) else { return Vec::new() };
    let here = scene.hits.starting_at(TokenId(name.tokens.first)).iter();
    let rows = here.filter(|hit| hit.tokens == name.tokens && PLACES.has(hit.class));
    let rows = rows.map(|hit| (hit.class, scene.lexicon.cell(hit.entry, "country")));
    // The Baltics are in three countries, not in one of three.
    rows.filter(|(class, codes)| *class != Class::Region || codes.len() == 2).collect()
}

/// The different codes of rows, in their order.
fn codes<'l>(rows: &Rows<'l>) -> Vec<&'l str> {
    let mut seen: Vec<&str> = Vec::new();
    for code in rows.iter().flat_map(|(_, codes)| codes.split(';')).filter(|code| code.len() == 2) {
        if !seen.contains(&code) {
            seen.push(code);
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use crate::extractor::Extractor;

    /// The country of the place of this name.
    fn country_of(name: &str, text: &str) -> Option<String> {
        let graph = Extractor::default().extract(text);
        graph.entities.into_iter().find(|entity| entity.name == name).and_then(|entity| entity.country)
    }

    #[test]
    fn the_text_around_a_name_says_where_it_is() {
        for (name, text, country) in [
            ("Durham", "A mine near Durham closed.", None),
            ("Durham", "A mine near Durham closed. Miners marched from Leeds to Bristol.", Some("GB")),
            ("Durham", "A mill near Durham closed. Weavers marched to Texas and Ohio.", Some("US")),
            ("Georgia", "A court in Georgia ruled on Monday.", Some("GE")),
            ("Georgia", "Storms hit Georgia, Florida and Alabama.", Some("US")),
            ("Georgia", "Georgia sold wine to Ohio and Florida, said a trader in Tbilisi.", Some("GE")),
            ("Baltic states", "Ships left the Baltic states for Vilnius.", None),
            ("Virginia", "A court in Virginia ruled on Monday.", Some("US")),
            ("Michigan", "A court in Michigan ruled on Monday.", Some("US")),
        ] {
            assert_eq!(country_of(name, text).as_deref(), country, "{text}");
        }
    }
}
