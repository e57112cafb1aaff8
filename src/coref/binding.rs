//! What a pronoun cannot be by its place: nobody praises "him" and is meant, "it is clear that" is nothing, and of whom a clause
//! says "he" it does not give the name ("He said that Ruiz was ill").
//!
//! **How.** Looks at the words between a mention and the pronoun, at those behind "it", and at the names in the clause of a subject.
//!
//! **Why this way.** These places exclude a mention whatever its kind and number, so every search for an antecedent asks them first.
//!
//! **Limits.** An object behind another noun is not seen: "Ruiz sent a letter to him".

use super::scene::Scene;
use crate::grammar::{Tag, VerbKind};
use crate::lexicon::{Class, WordSet};
use crate::mention::Mention;
use crate::model::{Form, MentionKind};
use crate::text::{self, TokenId};

/// How many words of verbs stand between a subject and its object.
const OBJECT: u32 = 8;

/// Whether a pronoun says whose something is.
pub(super) fn is_possessive(scene: Scene<'_>, pronoun: &Mention) -> bool {
    let word = scene.article.token(pronoun.head);
    text::is_any(word, &["his", "its", "their"])
        || word.eq_ignore_ascii_case("her") && pronoun.tokens.end < scene.article.tokens.len() && {
            let next = scene.tags.of(TokenId(pronoun.tokens.end));
            matches!(next, Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num | Tag::Verb)
        }
}

/// Whether a pronoun cannot be the mention that ends before it: "Ruiz praised him", "Ruiz, her rival".
pub(super) fn is_bound(scene: Scene<'_>, pronoun: &Mention, end: u32, thing: bool) -> bool {
    let first = pronoun.tokens.first;
    if is_possessive(scene, pronoun) {
        return first == end + 1 && scene.text(end) == ",";
    }
    // "the clock it needs"
    if first == end && thing {
        return true;
    }
    let object = matches!(scene.article.token(pronoun.head), "him" | "her" | "it" | "them");
    let next = TokenId(pronoun.tokens.end);
    let subject = next.0 < scene.article.tokens.len() && matches!(scene.tags.of(next), Tag::Verb | Tag::Aux);
    // "the mayor, who worked with her"
    let who = end + u32::from(scene.text(end) == ",");
    let relative = || scene.text(who) == "who" && is_in_predicate(scene, first, who + 1);
    object && !subject && (is_object_of(scene, first, end) || relative())
}

/// Whether nothing but verbs and prepositions stand between the beginning of a clause and an object: "who |worked with| her".
fn is_in_predicate(scene: Scene<'_>, object: u32, from: u32) -> bool {
    let light = |at: u32| matches!(scene.tags.of(TokenId(at)), Tag::Verb | Tag::Aux | Tag::Adv | Tag::Adp | Tag::Part);
    from < object && object - from <= OBJECT && (from..object).all(light)
}

/// Whether a pronoun is the object of a verb that shares its subject with one before: "Ruiz met Lund and praised |him|".
pub(super) fn is_second_object(scene: Scene<'_>, pronoun: &Mention) -> bool {
    let first = pronoun.tokens.first;
    let Some(last) = first.checked_sub(1).map(TokenId) else { return false };
    let verb = scene.chunks.verb_at(last).map(|at| scene.chunks.verbs[at]);
    let tied = |at: u32| at > 0 && matches!(scene.text(at - 1), "and" | "but" | "or");
    let tag = |at: u32| (at < scene.article.tokens.len()).then(|| scene.tags.of(TokenId(at)));
    let after = (pronoun.tokens.end..).map(tag).find(|&tag| tag != Some(Tag::Adv)).flatten();
    let subject = matches!(after, Some(Tag::Verb | Tag::Aux));
    let object = matches!(scene.article.token(pronoun.head), "him" | "her" | "it" | "them");
    let finite = verb.filter(|verb| verb.kind == VerbKind::Finite && verb.tokens.end == first);
    object && !is_possessive(scene, pronoun) && !subject && finite.is_some_and(|verb| tied(verb.tokens.first))
}

/// Whether the mention that ends at `end` is whom the pronoun of the clause behind it stands for: "asked |Lund| why |he| left", "|Lund|'s
/// claim that |he| left". "Asked Lund whether he could leave" is left open, since either may want to.
pub(super) fn is_of_clause(scene: Scene<'_>, pronoun: &Mention, one: &Mention) -> bool {
    let (end, first) = (one.tokens.end, pronoun.tokens.first);
    if end >= first || is_possessive(scene, pronoun) {
        return false;
    }
    let plain = |from: u32| (from..first).all(|at| scene.tags.of(TokenId(at)) != Tag::Punct);
    let same = |at: u32| scene.text(at).eq_ignore_ascii_case(scene.article.token(pronoun.head));
    // The pronoun may stand in the question again: "asked Lund why |he| left when |he| had paid".
    let asked = || {
        let verb = one.tokens.first.checked_sub(1).is_some_and(|verb| scene.hits.is_in(TokenId(verb), WordSet::Questioning));
        let opens = text::is_any(scene.text(end), &["why", "how", "if", "whether", "what", "when", "where"]);
        let can = text::is_any(scene.text(end + 2), &["can", "could", "may", "might"]);
        verb && opens && same(end + 1) && !can && plain(end)
    };
    const OWNED: u32 = 4;
    let owns = || {
        let noun = first.checked_sub(2).map(TokenId).filter(|noun| noun.0 > end && noun.0 <= end + OWNED);
        let said = noun.is_some_and(|noun| scene.hits.classes(noun).has(Class::CueNoun));
        said && matches!(scene.text(end), "'s" | "’s" | "'" | "’") && scene.text(first - 1) == "that" && plain(end + 1)
    };
    asked() || owns()
}

/// The names, counted in `after`, that stand in the clause whose subject a person's pronoun is: "|he| told Ruiz that Lund was ill"
/// is said by neither. What a word of time or a relative opens is another clause, as is what stands behind a comma but for a
/// participle ("|he| went on, mocking Ruiz"); a name before a noun is no mention of its bearer ("a Ruiz poster").
pub(super) fn named_in_clause(scene: Scene<'_>, pronoun: &Mention, after: &[Mention], end: u32) -> Vec<usize> {
    let group = |at: u32| {
        let group = (at < end).then(|| scene.chunks.verb_at(TokenId(at))).flatten();
        group.map(|group| scene.chunks.verbs[group]).filter(|group| group.tokens.first == at)
    };
    let verb = group(behind_adverbs(scene, pronoun.tokens.end, end)).filter(|verb| verb.kind == VerbKind::Finite);
    let person = pronoun.kind == MentionKind::Person && !is_possessive(scene, pronoun);
    let Some(verb) = verb.filter(|_| person) else { return Vec::new() };
    let closes = |at: u32| {
        let next = || group(behind_adverbs(scene, at + 1, end));
        match scene.text(at) {
            "that" | "whether" | "if" => false,
            "," => next().is_none_or(|verb| verb.kind != VerbKind::Gerund),
            _ => match scene.tags.of(TokenId(at)) {
                Tag::Punct | Tag::Sconj | Tag::Pron => true,
                Tag::Cconj => next().is_some() || at + 1 < end && scene.tags.of(TokenId(at + 1)) == Tag::Pron,
                _ => group(at).is_some_and(|group| group.kind == VerbKind::Finite),
            },
        }
    };
    let clause = (verb.tokens.end..end).find(|&at| closes(at)).unwrap_or(end);
    let bears = |one: &Mention| {
        let noun = one.tokens.end < end && scene.tags.of(TokenId(one.tokens.end)) == Tag::Noun;
        one.form == Form::Name && one.tokens.first >= verb.tokens.end && !noun
    };
    let inside = after.iter().enumerate().take_while(|(_, one)| one.tokens.first < clause);
    inside.filter(|(_, one)| bears(one)).map(|(at, _)| at).collect()
}

/// The first token that is no adverb.
fn behind_adverbs(scene: Scene<'_>, from: u32, end: u32) -> u32 {
    (from..end).find(|&at| scene.tags.of(TokenId(at)) != Tag::Adv).unwrap_or(end)
}

/// Whether a description says as what somebody does something, "as a boy", and is nobody else.
pub(super) fn is_capacity(scene: Scene<'_>, mention: &Mention) -> bool {
    let first = mention.tokens.first;
    let new = mention.form == Form::Nominal && matches!(scene.text(first), "a" | "an");
    new && mention.kind == MentionKind::Person && first > 0 && matches!(scene.text(first - 1), "as" | "As" | "like")
}

/// Whether verbs alone lead from the end of a subject to an object: "Ruiz praised", "Ruiz was accused of killing".
fn is_object_of(scene: Scene<'_>, object: u32, subject: u32) -> bool {
    let verb = |at: u32| scene.chunks.verb_at(TokenId(at)).map(|at| scene.chunks.verbs[at].tokens);
    let last = object.checked_sub(1).and_then(verb).is_some_and(|verb| verb.end == object);
    let first = behind_adverbs(scene, subject, object);
    let leads = verb(first).is_some_and(|verb| verb.first == first);
    last && leads
        && object - subject <= OBJECT
        && (subject..object).all(|at| verb(at).is_some() || matches!(scene.tags.of(TokenId(at)), Tag::Adv | Tag::Adp | Tag::Part))
}

/// Whether "it" stands for a clause or for nothing: "it is clear that", "it seems", "it rained".
pub(super) fn is_empty(scene: Scene<'_>, pronoun: &Mention) -> bool {
    let word = |at: u32| {
        let at = pronoun.tokens.first + at;
        if at < scene.article.tokens.len() { scene.article.token(TokenId(at)) } else { "" }
    };
    let tag = |at: u32| {
        let at = pronoun.tokens.first + at;
        (at < scene.article.tokens.len()).then(|| scene.tags.of(TokenId(at)))
    };
    if is_possessive(scene, pronoun) {
        return false;
    }
    let before = pronoun.tokens.first.checked_sub(1).map(|at| scene.article.token(TokenId(at)));
    if matches!(before, Some("make" | "makes" | "made" | "making" | "find" | "found")) {
        return tag(1) == Some(Tag::Adj);
    }
    if matches!(word(1), "rained" | "rains" | "snowed" | "snows") {
        return true;
    }
    if matches!(word(1), "seems" | "seemed" | "appears" | "appeared" | "turns" | "turned" | "took" | "takes") {
        return true;
    }
    let being = matches!(word(1), "is" | "was" | "'s" | "’s" | "would" | "will" | "may" | "might" | "has");
    let open = (2..5).any(|at| matches!(tag(at), Some(Tag::Adj)) || matches!(word(at), "time" | "up" | "been"));
    let clause = (3..9).any(|at| matches!(word(at), "that" | "to" | "if" | "whether" | "who"));
    being && open && clause
}

#[cfg(test)]
mod tests {
    use crate::coref::tests::with;

    #[test]
    fn a_verb_does_not_turn_back_to_its_own_subject() {
        let text = "Karim Odeh greeted Pablo Blanco. Pablo Blanco praised him.";
        assert!(!with(text, "Pablo Blanco").contains(&"him"));
        let text = "Pablo Blanco praised himself.";
        assert!(with(text, "Pablo Blanco").contains(&"himself"));
    }

    #[test]
    fn it_that_stands_for_a_clause_is_left_alone() {
        let text = "Acme Corp. closed in May. It is clear that nobody will buy the firm.";
        assert!(with(text, "It").is_empty());
    }

    #[test]
    fn what_somebody_does_something_as_is_nobody_new() {
        let text = "Karim Odeh began as a boy and painted throughout his life.";
        assert_eq!(with(text, "his"), ["Karim Odeh", "his"]);
    }

    #[test]
    fn her_may_be_an_object_too() {
        assert!(with("Ana Ruiz praised her.", "her").is_empty());
        assert_eq!(with("Ana Ruiz praised her friend.", "her"), ["Ana Ruiz", "her"]);
    }

    #[test]
    fn who_does_something_to_him_is_not_he() {
        let text = "Karim Odeh met with Pablo Blanco. He told him that it was late.";
        assert!(with(text, "Karim Odeh").contains(&"He"));
        assert!(!with(text, "Karim Odeh").contains(&"him"));
    }

    #[test]
    fn a_subject_is_nobody_whom_its_own_clause_names() {
        let text = "Pablo Blanco said it would end in court. Karim Odeh answered him at once. And he went on, mocking Blanco's last film.";
        assert!(with(text, "Karim Odeh").contains(&"he"), "{:?}", with(text, "he"));
        let text = "Karim Odeh beat Pablo Blanco. Odeh asked the judges why he had rarely praised Blanco.";
        assert!(with(text, "Karim Odeh").contains(&"he"), "{:?}", with(text, "he"));
        // Another clause may say who it was.
        let text = "Karim Odeh left. He was in a hurry when Odeh's bus came.";
        assert!(with(text, "Karim Odeh").contains(&"He"));
    }
}
