//! Who and where: names with their kinds, roles, nominal and pronominal mentions.

mod decide;
mod evidence;
pub(crate) mod key;
mod names;
mod page;
mod sign;
mod split;

use crate::grammar::{Chunks, Tags};
use crate::lexicon::{EntryId, Hits, Lexicon};
use crate::model::{Form, MentionKind};
use crate::rules::{FoundBy, Pass, Rules};
use crate::text::{Article, TokenId, TokenSpan};
use crate::value::Values;

/// The passes of this folder, for `ascribe rules`.
pub(crate) const PASSES: &[Pass] = &sign::PASSES;

/// Index of a mention in [`Mentions::all`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct MentionIndex(pub u32);

/// Grammatical and natural gender, where known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    Female,
    Male,
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
    /// The title words alone.
    pub title: TokenSpan,
    pub holder: Option<MentionIndex>,
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

    /// The mentions that start at `token` or later, up to `end`.
    pub fn within(&self, range: TokenSpan) -> impl Iterator<Item = (MentionIndex, &Mention)> {
        let from = self.all.partition_point(|mention| mention.tokens.first < range.first);
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
    _chunks: &Chunks,
    values: &Values,
    lexicon: &Lexicon,
    _rules: &Rules,
) -> Mentions {
    let page = page::Page::new(article, hits, tags, values, lexicon);
    let stretches = split::find(&page);
    let mut names = names::Names::default();
    let ids: Vec<_> = stretches.candidates.iter().map(|candidate| names.add(&page, candidate)).collect();
    evidence::gather(&page, &stretches.candidates, &ids, &stretches.titles, &mut names);
    decide::spread(&page, &mut names);
    let mut all = Vec::new();
    for (candidate, &id) in stretches.candidates.iter().zip(&ids) {
        let Some(verdict) = decide::kind(&page, &names, id) else { continue };
        if decide::stands(&page, candidate, &names, id, &verdict) {
            all.push(Mention {
                tokens: candidate.tokens,
                kind: verdict.kind,
                form: Form::Name,
                head: TokenId(candidate.tokens.end - 1),
                gender: None,
                plural: false,
                entry: names.get(id).entry,
                found: FoundBy::Pass(verdict.pass),
            });
        }
    }
    Mentions { all, ..Mentions::default() }
}
