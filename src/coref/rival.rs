//! What speaks against an epithet: another party, people, place or office that the text tells of a person.
//!
//! **How.** The words around each name of the person ("Texas Sen. Ana Ruiz", "Ana Ruiz, a Democrat") and the offices that it holds are
//! laid beside the words of the epithet. What is of one sort must be the same; who serves somebody speaks for another.
//!
//! **Why this way.** News tells a person's party, place and office with the name; an epithet repeats one of them.
//!
//! **Limits.** A town and the state that it lies in are two places.

use super::office;
use super::scene::Scene;
use crate::lexicon::Class;
use crate::mention::{Mention, MentionIndex, Mentions, Role};
use crate::model::MentionKind;
use crate::text::{self, TokenSpan};

/// How many words of the phrase before a name, and behind its comma or bracket, tell of it.
const BEFORE: u32 = 8;
const BEHIND: u32 = 7;
/// How many roles around a name may be its own, and how many are looked back over.
const BESIDE: usize = 4;
const ROLES: usize = 60;
/// Offices of those who serve somebody else, of whom they speak, and titles that go with any office.
const SERVES: &[&str] = &[
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "aide",
    "adviser",
    "advisor",
    "lawyer",
    "attorney",
    "manager",
    "strategist",
    "reporter",
    "journalist",
    "editor",
    "correspondent",
];
const RUNS: &[&str] = &["candidate", "nominee", "hopeful", "contender", "frontrunner", "leader", "lawmaker"];

/// What an epithet says, for the names that it may stand for.
pub(super) struct Rivals<'s> {
    pub scene: Scene<'s>,
    pub mentions: &'s Mentions,
    pub epithet: &'s Mention,
    pub noun: &'s str,
}

impl Rivals<'_> {
    /// Whether something else is told with a name, or of the office that its bearer holds there; `last` of the last name before the
    /// epithet.
    pub fn are_told(&self, index: MentionIndex, last: bool) -> bool {
        let name = self.mentions.get(index);
        let aside = if matches!(self.scene.text(name.tokens.end), "," | "(") { BEHIND } else { 0 };
        let around = TokenSpan::new(before(self.scene, name), name.tokens.end + aside);
        let told = || self.mentions.within(around).map(|(_, one)| one).filter(|one| one.kind != MentionKind::Person);
        let mut own = self.mentions.within(self.epithet.tokens).map(|(_, one)| one);
        let differs = |one: &Mention| {
            let mut alike = told().filter(|other| self.is_sort(one, other)).peekable();
            alike.peek().is_some() && alike.all(|other| !self.is_same(one, other))
        };
        // The roles of a name stand around it.
        let near = self.mentions.roles.partition_point(|role| role.title.first < name.tokens.first);
        let beside = &self.mentions.roles[near.saturating_sub(BESIDE)..self.mentions.roles.len().min(near + BESIDE)];
        let held = || beside.iter().filter(|role| role.holder == Some(index) && !role.former);
        own.any(differs) || held().any(|role| self.is_other_office(&office::noun_of_title(self.scene, role), last))
    }

    /// Whether who holds an office is not called so: a spokeswoman speaks for the governor, and whom the text has just called mayor is
    /// not "the former mayor".
    fn is_other_office(&self, title: &str, last: bool) -> bool {
        let past = |token| text::is_any(self.scene.article.token(token), &["former", "ex", "onetime", "retired"]);
        let former = self.epithet.tokens.iter().any(past);
        if title == self.noun {
            return former && last;
        }
        let seat = || self.scene.hits.classes(self.epithet.head).has(Class::OfficeOf) && office::is_seat(self.noun);
        SERVES.contains(&title) || !RUNS.contains(&title) && !former && seat()
    }

    /// Whether two names tell the same sort of thing of somebody: a party or people, or a place.
    fn is_sort(&self, one: &Mention, other: &Mention) -> bool {
        let sort = |mention: &Mention| match mention.kind {
            MentionKind::Group => Some(true),
            MentionKind::Organization if self.cell(mention, "type") == "party" => Some(true),
            MentionKind::Location => Some(false),
            _ => None,
        };
        sort(one).is_some_and(|one| sort(other) == Some(one))
    }

    /// Whether two names are of one party, people or place: "GOP" and "Republican".
    fn is_same(&self, one: &Mention, other: &Mention) -> bool {
        let what = |mention| {
            let known =
                ["refers", "canonical"].into_iter().map(|column| self.cell(mention, column)).find(|cell| !cell.is_empty());
            known.unwrap_or(self.scene.article.token(mention.head))
        };
        let (one, other) = (what(one), what(other));
        one.starts_with(other) || other.starts_with(one)
    }

    fn cell(&self, mention: &Mention, column: &str) -> &str {
        mention.entry.map_or("", |entry| self.scene.lexicon.cell(entry, column))
    }
}

/// The last roles with a holder before a mention.
pub(super) fn held_before<'s>(
    mentions: &'s Mentions,
    mention: &Mention,
) -> impl Iterator<Item = (&'s Role, MentionIndex)> + use<'s> {
    let end = mentions.roles.partition_point(|role| role.title.first < mention.tokens.first);
    mentions.roles[..end].iter().rev().take(ROLES).filter_map(|role| Some((role, role.holder?)))
}

/// Where the phrase before a name begins: "|Republican front-runner| Ana Ruiz".
pub(super) fn before(scene: Scene<'_>, name: &Mention) -> u32 {
    let phrase = scene.chunks.noun_at(name.head).map(|at| scene.chunks.nouns[at].base.first);
    let first = phrase.map_or(name.tokens.first, |phrase| phrase.min(name.tokens.first));
    first.max(name.tokens.first.saturating_sub(BEFORE))
}

#[cfg(test)]
mod tests {
    use crate::coref::tests::with;

    #[test]
    fn what_the_text_tells_of_somebody_speaks_against_an_epithet() {
        for text in [
            "Democrat Carl Benn spoke first. The Republican candidate said that taxes were high.",
            "Texas Sen. Carl Benn spoke first. The Vermont senator said that taxes were high.",
            "Mayor Carl Benn spoke first. The outgoing governor said that taxes were high.",
            "“No,” said Carl Benn, a spokesman for Ana Ruiz. The former mayor told nobody else.",
            "Mrs. Benn spoke first. The Dover businessman said that taxes were high.",
        ] {
            let chain = with(text, "Benn");
            assert!(chain.iter().all(|mention| !mention.starts_with("The")), "{text}: {chain:?}");
        }
        let text = "Republican Carl Benn spoke first. The GOP candidate said that taxes were high.";
        assert!(with(text, "Carl Benn").contains(&"The GOP candidate"));
    }
}
