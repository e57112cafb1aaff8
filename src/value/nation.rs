//! Settles whose dollars, pounds or rupees an amount is in.
//!
//! **How.** A code, an unambiguous sign or a nation's adjective is explicit. A form that several nations use follows, in this
//! order, the last explicit amount of the same family in the document, then the nation of the dateline, then the most
//! common reading.
//!
//! **Why this way.** A text that has said "Canadian dollars" once writes "$" from then on, and a paper writes the money of its place without a
//! name; the basis tells a reader which of these was used.
//!
//! Where only the most common reading is left and the text names a nation that has another money of the family, but not the one of that
//! reading, the amount says so by a rule of lower confidence.
//!
//! What is priced by the ounce or the barrel is quoted in American dollars everywhere.
//!
//! **Limits.** An American figure in a Sydney story without "US" is read as Australian.

use super::money::{Currency, Form};
use crate::lexicon::{Class, Hit, Hits, Lexicon};
use crate::model::{Basis, BlockKind};
use crate::text::Article;

/// What the document says so far of the nations of its currencies.
#[derive(Debug)]
pub(super) struct Nations<'a> {
    lexicon: &'a Lexicon,
    /// ISO 3166 code of the dateline's place.
    country: Option<&'a str>,
    /// The last explicit code of each family.
    explicit: Vec<(&'a str, [u8; 3])>,
    /// All that the look-up found.
    hits: &'a Hits,
    /// For each family whether the text speaks of another nation than the one of its commonest reading.
    elsewhere: Vec<(&'a str, bool)>,
}

/// Words for a nation, with the column that has its code.
const NATIONS: [(Class, &str); 5] = [
    (Class::Country, "country"),
    (Class::Capital, "country"),
    (Class::DemonymAdjective, "refers"),
    (Class::DemonymPerson, "refers"),
    (Class::DemonymPeople, "refers"),
];

impl<'a> Nations<'a> {
    /// Reads the dateline.
    pub fn new(article: &Article<'_>, hits: &'a Hits, lexicon: &'a Lexicon) -> Self {
        let dateline = article.blocks.iter().find(|block| block.kind == BlockKind::Dateline);
        let country = dateline.and_then(|block| {
            let places = [Class::Country, Class::Capital, Class::City, Class::Subdivision];
            let hits = block.tokens.iter().flat_map(|token| hits.starting_at(token));
            hits.filter(|hit| places.contains(&hit.class))
                .map(|hit| lexicon.cell(hit.entry, "country"))
                .find(|country| country.len() == 2)
        });
        Nations { lexicon, country, explicit: Vec::new(), hits, elsewhere: Vec::new() }
    }

    /// The code of a currency and why.
    pub fn settle(&mut self, currency: Currency<'a>) -> (Option<[u8; 3]>, Option<Basis>) {
        if currency.form == Form::Minor {
            return (None, None);
        }
        let code = iso(currency.code);
        if !currency.shared {
            if let Some(code) = code {
                match self.explicit.iter_mut().find(|(family, _)| *family == currency.family) {
                    Some(known) => known.1 = code,
                    None => self.explicit.push((currency.family, code)),
                }
            }
            return (code, code.map(|_| if currency.form == Form::Nation { Basis::Adjective } else { Basis::Explicit }));
        }
        if let Some(&(_, code)) = self.explicit.iter().find(|(family, _)| *family == currency.family) {
            return (Some(code), Some(Basis::Document));
        }
        if let Some(code) = self.of_dateline(currency.family) {
            return (Some(code), Some(Basis::Dateline));
        }
        (code, code.map(|_| Basis::Default))
    }

    /// The code of a currency that several nations use where what is priced says whose it is.
    pub fn settle_in(&mut self, currency: Currency<'a>, code: [u8; 3]) -> (Option<[u8; 3]>, Option<Basis>) {
        if currency.shared && currency.family == "dollar" && currency.form != Form::Minor {
            return (Some(code), Some(Basis::Default));
        }
        self.settle(currency)
    }

    /// The currency of this family that the dateline's nation has.
    fn of_dateline(&self, family: &str) -> Option<[u8; 3]> {
        self.of_nation(self.country?, family)
    }

    /// The currency of this family that a nation has: found under "ca dollar" and the like.
    fn of_nation(&self, country: &str, family: &str) -> Option<[u8; 3]> {
        let key = format!("{} {family}", country.to_ascii_lowercase());
        iso(self.lexicon.cell(self.lexicon.find(&key, Class::CurrencyWord)?, "code"))
    }

    /// Whether the text speaks of nations that have another money of the family, and not of the one whose money is the commonest.
    pub fn may_be_elsewhere(&mut self, currency: Currency<'a>) -> bool {
        if let Some(&(_, known)) = self.elsewhere.iter().find(|(family, _)| *family == currency.family) {
            return known;
        }
        let commonest = iso(currency.code);
        let own = self.nations().into_iter().filter_map(|nation| self.of_nation(nation, currency.family));
        let (home, abroad): (Vec<_>, Vec<_>) = own.partition(|&code| Some(code) == commonest);
        let elsewhere = home.is_empty() && !abroad.is_empty();
        self.elsewhere.push((currency.family, elsewhere));
        elsewhere
    }

    /// The codes of the nations that the text speaks of.
    fn nations(&self) -> Vec<&'a str> {
        let code = |hit: &Hit| {
            let (_, column) = NATIONS.iter().find(|(class, _)| *class == hit.class)?;
            Some(self.lexicon.cell(hit.entry, column)).filter(|code| code.len() == 2)
        };
        let mut codes: Vec<&str> = self.hits.all().iter().filter_map(code).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }
}

fn iso(code: &str) -> Option<[u8; 3]> {
    code.as_bytes().try_into().ok()
}
