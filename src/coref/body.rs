//! The body that "the company", "the group" or "the agency" takes up, of those just named.
//!
//! **How.** The last body named as itself; one that only says where somebody works or whom somebody told comes after it, and one that
//! narrows a noun ("a Senate panel") or signs the report ("(AP) —") is never it. A company is nothing that the lists or its own
//! name call a parliament, a ministry, a court or a league of states.
//!
//! **Why this way.** General nouns go on with the body that the text is about, and most texts name others on the way.
//!
//! **Limits.** Of two bodies in one sentence the second one wins.

use super::noun::{Named, SORTS};
use super::scene::Scene;
use crate::grammar::Tag;
use crate::lexicon::{Class, WordSet};
use crate::mention::Mention;
use crate::model::MentionKind;
use crate::text::{Shape, TokenId};

/// Types of bodies that are no companies.
const NO_COMPANY: &[&str] = &[
    "party",
    "university",
    "armed_group",
    "igo",
    "ngo",
    "league",
    "think_tank",
    "military",
    "parliament",
    "ministry",
    "government",
    "union",
    "court",
    "police",
];

/// Types of bodies that nobody calls a group.
const NO_GROUP: &[&str] = &["university", "military", "parliament", "ministry", "government", "court", "police"];

/// How the text names a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// As itself.
    Free,
    /// Where somebody works, or whom somebody told: "an economist at Northern Bank", "told Acme News".
    Aside,
    /// As a word of another noun, or of the line of the report: "a Senate panel", "DOVER (AP) —".
    Word,
}

/// The last bodies of each sort.
#[derive(Default)]
pub(super) struct Bodies {
    /// Any body, the last that may be a company, and the last that may be a group; each as itself and aside.
    any: [Option<Named>; 2],
    company: [Option<Named>; 2],
    group: [Option<Named>; 2],
}

impl Bodies {
    /// Notes a place of the name of a body.
    pub fn keep(&mut self, scene: Scene<'_>, mention: &Mention, named: Named, standing: Standing) {
        let at = match standing {
            Standing::Free => 0,
            Standing::Aside => 1,
            Standing::Word => return,
        };
        self.any[at] = Some(named);
        let kind = mention.entry.map_or("", |entry| scene.lexicon.cell(entry, "type"));
        let public = mention.tokens.iter().any(|token| scene.hits.is_in(token, WordSet::PublicBody));
        if !NO_COMPANY.contains(&kind) && !public {
            self.company[at] = Some(named);
        }
        // "the Senate Water Caucus" is a group all the same.
        let circle = mention.tokens.iter().any(|token| scene.hits.is_in(token, WordSet::Circle));
        if circle || !NO_GROUP.contains(&kind) && !public {
            self.group[at] = Some(named);
        }
    }

    /// The body for a general noun, named in the sentence `from` or later.
    pub fn last(&self, noun: &str, from: usize) -> Option<&Named> {
        let of = match noun {
            "company" | "firm" => &self.company,
            "group" => &self.group,
            _ => &self.any,
        };
        of.iter().flatten().find(|named| named.sentence >= from)
    }
}

/// Whether a noun before a name says what sort of body it is: "French |drugmaker| Tarvik".
pub(super) fn is_sort(scene: Scene<'_>, noun: TokenId) -> bool {
    let classes = scene.hits.classes(noun);
    scene.article.tokens.shape(noun) == Shape::Lower
        && scene.tags.of(noun) == Tag::Noun
        && (classes.has(Class::NominalBody) || scene.hits.is_in(noun, WordSet::BodySort))
}

/// Whether a noun says by what trade a body is a company: "the carmaker".
pub(super) fn is_trade(scene: Scene<'_>, noun: TokenId) -> bool {
    let other = matches!(scene.article.token(noun), "regulator" | "watchdog" | "rival" | "charity");
    !other && scene.hits.is_in(noun, WordSet::BodySort)
}

/// Whether nothing narrows a noun but where the body sits: "the Lima-based firm".
pub(super) fn is_based(scene: Scene<'_>, mention: &Mention) -> bool {
    const LONGEST: u32 = 6;
    let head = mention.head.0;
    let from = mention.tokens.first;
    let based = head >= from + 3 && head <= from + LONGEST && scene.text(head - 1) == "based" && scene.text(head - 2) == "-";
    based && (from + 1..head - 2).all(|at| scene.tags.of(TokenId(at)) == Tag::Propn)
}

/// How the text names a body here.
pub(super) fn standing(scene: Scene<'_>, mention: &Mention) -> Standing {
    if mention.kind != MentionKind::Organization {
        return Standing::Free;
    }
    let (first, end) = (mention.tokens.first, mention.tokens.end);
    let phrase = scene.chunks.noun_at(mention.head).map(|at| scene.chunks.nouns[at]);
    // "A Senate panel" is a body of its own; "Acme shares", "the Acme group" are not.
    let own = |head: TokenId| {
        let classes = scene.hits.classes(head);
        (classes.has(Class::NounBody) || classes.has(Class::NominalBody)) && !SORTS.contains(&scene.article.token(head))
    };
    let narrows = phrase.is_some_and(|phrase| phrase.head.0 >= end && own(phrase.head));
    let line = first > 0
        && scene.text(first - 1) == "("
        && scene.text(end) == ")"
        && matches!(scene.text(end + 1), "-" | "–" | "—" | "--");
    if narrows || line {
        return Standing::Word;
    }
    let begins = phrase.map_or(first, |phrase| phrase.base.first.min(first));
    let before = |back: u32| begins.checked_sub(back).map_or("", |at| scene.text(at));
    let media = mention.entry.is_some_and(|entry| scene.lexicon.cell(entry, "type") == "media");
    if matches!(before(1), "told" | "tells" | "tell" | "telling") {
        // The paper that is told something is not what the text is about.
        return if media { Standing::Word } else { Standing::Aside };
    }
    // "Acme News reported that the company was for sale"
    if media && scene.is_in(end, WordSet::Passing) {
        return Standing::Aside;
    }
    let tied = matches!(before(1), "at" | "from" | "for" | "with") && begins > 1;
    let who = || {
        let word = TokenId(begins - 2);
        scene.hits.classes(word).has(Class::NounPerson) || scene.tags.of(word) == Tag::Verb
    };
    if tied && who() { Standing::Aside } else { Standing::Free }
}

#[cfg(test)]
mod tests {
    use crate::coref::tests::with;

    #[test]
    fn a_company_is_no_senate() {
        let text = "Acme Motors will cut jobs. The Senate met on Monday. The company was sorry.";
        assert!(with(text, "The company").contains(&"Acme Motors"), "{:?}", with(text, "The company"));
    }

    #[test]
    fn a_group_is_no_university_but_may_be_a_committee_of_a_parliament() {
        let text = "Acme Watch paid for spots about Tarvel University. The group was sorry.";
        assert!(with(text, "The group").contains(&"Acme Watch"), "{:?}", with(text, "The group"));
        let text = "The Senate Water Committee met on Monday. The group was sorry.";
        assert!(with(text, "The group").contains(&"Senate Water Committee"), "{:?}", with(text, "The group"));
    }

    #[test]
    fn where_somebody_works_is_not_what_the_text_is_about() {
        let text = "The Bank of Peru raised its rate. Ana Ruiz, an economist at Northern Bank, was glad. The bank was not.";
        assert!(with(text, "The bank").contains(&"Bank of Peru"), "{:?}", with(text, "The bank"));
        let text = "Acme Corp. lost money. Ana Ruiz, who came from Northern Motors in May, left. The company was sorry.";
        assert!(with(text, "The company").contains(&"Acme Corp."), "{:?}", with(text, "The company"));
    }

    #[test]
    fn the_paper_that_was_told_or_reports_is_not_the_company() {
        let text = "Acme Motors lost money. Ana Ruiz told Reuters that the company was sorry.";
        assert!(with(text, "the company").contains(&"Acme Motors"), "{:?}", with(text, "the company"));
        let text = "Acme Motors lost money. The Guardian reported that the company was for sale.";
        assert!(with(text, "the company").contains(&"Acme Motors"), "{:?}", with(text, "the company"));
    }
}
