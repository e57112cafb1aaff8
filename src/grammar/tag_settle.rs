//! Words that a look beyond their neighbours settles, once a path through the sentence is found.
//!
//! **How.** Read again are words that open a clause only if a clause follows, plurals that look like verbs (nouns that do: `tag_noun`),
//! verbs that look like nouns, the verb that a tag behind a quotation must have, and that of a headline.
//!
//! **Why this way.** Each needs to see a whole phrase; as a weight it would lengthen the search for every word.
//!
//! **Limits.** A phrase is followed for twelve words, a tag to the end of its sentence.

use crate::lexicon::{Class, Hits, Slot, Tag, VerbForms, WordSet};
use crate::text::{self, Article, Shape, TokenId, TokenSpan};

/// How far a noun phrase is followed in search of its verb.
const REACH: usize = 12;

/// A verb that is a noun at least once in so many times: "cuts", but not "comes".
pub(super) const NOUN_AT_TIMES: u32 = 50;

/// Decides again on words that are prepositions or open a clause: the latter where a noun phrase and its verb follow.
pub(super) fn clauses(tokens: TokenSpan, hits: &Hits, slots: &mut [Slot]) {
    let (first, end) = (tokens.first as usize, tokens.end as usize);
    for at in first..end {
        if !matches!(slots[at], Slot::Adp | Slot::AdpThan | Slot::SconjClause) {
            continue;
        }
        let closed = hits.word(TokenId(at as u32)).closed;
        let can = |wanted| closed.iter().any(|(slot, _)| slot == wanted);
        let after_such = at > first && slots[at - 1] == Slot::AdjSuch;
        let verb = verb_after_noun_phrase(&slots[at + 1..end.min(at + 1 + REACH)]);
        match verb {
            Some(verb) if verb.is_finite() && can(Slot::SconjClause) && !after_such => slots[at] = Slot::SconjClause,
            Some(Slot::VerbIng | Slot::AuxBeing) if can(Slot::SconjWith) => slots[at] = Slot::SconjWith,
            Some(Slot::PartTo) if can(Slot::SconjFor) => slots[at] = Slot::SconjFor,
            None if slots[at] == Slot::SconjClause && can(Slot::Adp) => slots[at] = Slot::Adp,
            None if slots[at] == Slot::SconjClause && can(Slot::AdpThan) => slots[at] = Slot::AdpThan,
            _ => {}
        }
    }
}

/// A plural that looks like a verb: "rejected such worries", "there were claims", "said cuts in pay were likely"; "Guards back the deal", where "back" is the verb.
pub(super) fn plurals(article: &Article<'_>, tokens: TokenSpan, hits: &Hits, slots: &mut [Slot]) {
    use Slot::*;
    let (first, end) = (tokens.first as usize, tokens.end as usize);
    for at in first..end.saturating_sub(1) {
        let exist = slots[at] == VerbExist && at > first && slots[at - 1] == PronThere;
        // But "which he said runs a risk".
        let said = matches!(slots[at], VerbPast | VerbThird)
            && hits.classes(TokenId(at as u32)).has(Class::CueVerb)
            && slots[at + 2..end].first().is_some_and(|slot| slot.tag() == Tag::Adp)
            && has_verb_behind_phrase(&slots[at + 2..end.min(at + 2 + REACH)]);
        if slots[at + 1] == VerbThird && (slots[at] == AdjSuch || exist || said) && hits.word(TokenId(at as u32 + 1)).noun > 0 {
            slots[at + 1] = NounPlural;
        }
    }
    let opens = end - first > 3 && slots[first] == VerbThird && hits.word(TokenId(first as u32)).noun > 0;
    // "Claims that the port was full were denied": a sentence begins with no such verb.
    let word = hits.word(TokenId(first as u32));
    if opens && slots[first + 1] == SconjThat && u32::from(word.noun) * NOUN_AT_TIMES >= u32::from(word.verb) {
        slots[first] = NounPlural;
    }
    let backs = || text::is_any(article.token(TokenId(first as u32 + 1)), &["back"]) && slots[first + 2].tag() == Tag::Det;
    if opens && backs() && !slots[first + 1..end].iter().any(|slot| slot.is_finite()) {
        (slots[first], slots[first + 1]) = (NounPlural, VerbPlain);
    }
}

/// The subject of what somebody is told, which looks like the verb of a relative clause: "told the crew that | plans | for a ferry were
/// dead". A second verb behind it says so, with a verb of telling or where the first does not agree with the plural before it.
pub(super) fn subjects_of_the_told(article: &Article<'_>, tokens: TokenSpan, hits: &Hits, slots: &mut [Slot]) {
    use Slot::*;
    const ADDRESSEE: usize = 5;
    let (first, end) = (tokens.first as usize, tokens.end as usize);
    for at in first + 1..end.saturating_sub(2) {
        if slots[at] != PronRelative || !text::is_any(article.token(TokenId(at as u32)), &["that"]) {
            continue;
        }
        let noun = match slots[at + 1] {
            VerbThird => NounPlural,
            VerbPlain | Noun => Noun,
            _ => continue,
        };
        let told = || {
            let mut words = (first.max(at.saturating_sub(ADDRESSEE))..at).rev();
            words.any(|word| slots[word].tag() == Tag::Verb && hits.is_in(TokenId(word as u32), WordSet::Telling))
        };
        let clashes = slots[at - 1] == NounPlural && slots[at + 1] == VerbThird;
        let alone = slots[at + 2].is_finite();
        let phrase = slots[at + 2].tag() == Tag::Adp || slots[at + 1] == VerbPlain && slots[at + 2].tag() == Tag::Noun;
        if hits.word(TokenId(at as u32 + 1)).noun > 0
            && matches!(slots[at - 1].tag(), Tag::Noun | Tag::Propn)
            && (clashes || told())
            && (alone || phrase && has_verb_behind_phrase(&slots[at + 2..end.min(at + 2 + REACH)]))
        {
            (slots[at], slots[at + 1]) = (SconjThat, noun);
        }
    }
}

/// Whether nothing but words of noun phrases stands before a finite verb.
fn has_verb_behind_phrase(slots: &[Slot]) -> bool {
    let nominal = |slot: &Slot| {
        matches!(slot.tag(), Tag::Adp | Tag::Det | Tag::Adj | Tag::Num | Tag::Noun | Tag::Propn | Tag::Adv | Tag::Cconj)
            // "ferries | like | the Star were old"
            || matches!(slot, Slot::Hyphen | Slot::Quote | Slot::PartPossessive | Slot::PronPossessive | Slot::SconjClause)
    };
    let verb = slots.iter().position(|slot| !nominal(slot));
    verb.is_some_and(|at| at > 1 && slots[at].is_finite())
}

/// A word that could be a noun is the verb behind a comma with "that" after it, or behind an adverb of time: "Ruiz agreed, warning
/// that time was short", "said the army never targets civilians".
pub(super) fn verbs(article: &Article<'_>, tokens: TokenSpan, hits: &Hits, slots: &mut [Slot]) {
    use Slot::*;
    let word = |at: usize| article.token(TokenId(at as u32));
    for at in tokens.first as usize + 2..(tokens.end as usize).saturating_sub(1) {
        if slots[at].tag() != Tag::Noun {
            continue;
        }
        let before = slots[at - 1];
        let token = TokenId(at as u32);
        let can = || hits.word(token).verb > 0 || hits.classes(token).has(Class::CueVerb);
        // "anyone who lives here"
        if slots[at] == NounPlural && before.tag() == Tag::Pron && can() && text::is_any(word(at - 1), &["who"]) {
            slots[at] = VerbThird;
            continue;
        }
        if !(before == Comma || before.tag() == Tag::Adv) {
            continue;
        }
        let often = || text::is_any(word(at - 1), &["never", "always", "often", "rarely", "seldom"]);
        // "closed the road, warning of floods"
        let warns = || [Class::CueVerb, Class::CueNoun].iter().all(|&class| hits.classes(token).has(class));
        let is_warning = || word(at).ends_with("ing") && warns() && text::is_any(word(at + 1), &["of", "against", "about"]);
        if matches!(slots[at], Noun | NounSay)
            && before == Comma
            && can()
            && word(at).ends_with("ing")
            && text::is_any(word(at + 1), &["that"])
        {
            (slots[at], slots[at + 1]) = (VerbIng, SconjThat);
        } else if matches!(slots[at], Noun | NounSay) && before == Comma && is_warning() {
            slots[at] = VerbIng;
        } else if slots[at] == NounPlural && can() && matches!(slots[at - 2], Noun | Propn) && often() {
            slots[at] = VerbThird;
        }
    }
}

/// "Has Ruiz said why?", "Had Ruiz said so": before its subject the auxiliary has a capital, which is none of a name.
pub(super) fn auxiliaries_in_front(article: &Article<'_>, tokens: TokenSpan, slots: &mut [Slot]) {
    let first = tokens.first as usize;
    let have = text::is_any(article.token(TokenId(tokens.first)), &["has", "have", "had"]);
    if !have || !matches!(slots[first], Slot::Propn | Slot::VerbPast | Slot::VerbParticiple | Slot::VerbThird) {
        return;
    }
    let asks = text::is_any(article.token(TokenId(tokens.first)), &["had"]) || article.token(TokenId(tokens.end - 1)) == "?";
    let mut behind = slots[first + 1..(first + REACH).min(tokens.end as usize)].iter();
    let verb = behind.find(|slot| !matches!(slot.tag(), Tag::Propn | Tag::Det | Tag::Noun | Tag::Adj | Tag::Pron | Tag::Adv));
    let follows = verb.is_some_and(|slot| matches!(slot, Slot::VerbPast | Slot::VerbParticiple));
    if asks && follows && slots[first + 1].tag() != Tag::Verb {
        slots[first] = Slot::AuxHave;
    }
}

/// The clitic behind one of somebody's: "a friend of Ruiz | 's |, said", "a friend of Ruiz's | said |". Nothing that is hangs on it.
pub(super) fn owners(article: &Article<'_>, tokens: TokenSpan, hits: &Hits, slots: &mut [Slot]) {
    use Slot::*;
    const LONGEST: usize = 4;
    let first = tokens.first as usize;
    for at in first + 3..tokens.end as usize {
        if slots[at].tag() != Tag::Aux || !text::is_any(article.token(TokenId(at as u32)), &["'s", "’s"]) {
            continue;
        }
        let of =
            (first.max(at - LONGEST.min(at))..at).rev().find(|&of| slots[of] == AdpOf).filter(|&of| of > first && of + 1 < at);
        let Some(of) = of.filter(|&of| matches!(slots[of - 1], Noun | NounPlural)) else { continue };
        let name = slots[of + 1..at].iter().all(|slot| matches!(slot.tag(), Tag::Propn | Tag::Noun | Tag::Det | Tag::Adj));
        let next = slots.get(at + 1).copied().filter(|_| at + 1 < tokens.end as usize).unwrap_or(Stop);
        let said = || {
            let word = TokenId(at as u32 + 1);
            next.tag() == Tag::Verb && hits.word(word).verb_forms & VerbForms::PAST != 0 && hits.classes(word).has(Class::CueVerb)
        };
        if name && matches!(next, Stop | Comma | Quote | PronRelative) {
            slots[at] = PartPossessive;
        } else if name && said() {
            (slots[at], slots[at + 1]) = (PartPossessive, VerbPast);
        }
    }
}

/// The verb of a tag behind a quotation: “…,” the letters | state |. Where no other word can be the verb, the last noun that can
/// is it.
pub(super) fn verbs_of_tags(article: &Article<'_>, tokens: TokenSpan, hits: &Hits, slots: &mut [Slot]) {
    let (first, end) = (tokens.first as usize, tokens.end as usize);
    for mark in first + 1..end {
        let comma = slots[mark] == Slot::Quote && slots[mark - 1] == Slot::Comma;
        if !comma || !article.tokens.is_glued(TokenId(mark as u32)) {
            continue;
        }
        let stops = |&at: &usize| matches!(slots[at], Slot::Quote | Slot::Stop | Slot::PronRelative);
        let stop = (mark + 1..end).find(stops).unwrap_or(end);
        if slots[mark + 1..stop].iter().any(|slot| slot.is_finite()) {
            continue;
        }
        let verb = (mark + 2..stop).rev().find_map(|at| Some((at, verb_of_tag(article, at, hits, slots)?)));
        if let Some((at, slot)) = verb {
            slots[at] = slot;
        }
    }
}

/// The verb of a headline of which every word looks like a noun: "Bonn | appeals for | peace". A phrase of the cue table behind a
/// name at the head of a sentence that has no verb.
pub(super) fn verb_of_headline(tokens: TokenSpan, hits: &Hits, slots: &mut [Slot]) {
    const REACH: u32 = 4;
    let (first, end) = (tokens.first as usize, tokens.end as usize);
    let plural = (tokens.first + 1..tokens.end.min(tokens.first + REACH)).find(|&at| slots[at as usize] == Slot::NounPlural);
    let Some(at) = plural.filter(|_| end - first <= 24 && !slots[first..end].iter().any(|slot| slot.is_finite())) else { return };
    let named = slots[first..at as usize].iter().all(|slot| slot.tag() == Tag::Propn);
    let phrase = hits.longest(TokenId(at), Class::CueVerb).is_some_and(|hit| hit.tokens.len() == 2);
    if named && phrase && slots.get(at as usize + 1).is_some_and(|slot| slot.tag() == Tag::Adp) {
        slots[at as usize] = Slot::VerbThird;
    }
}

/// The form of a verb of saying that a noun at `at` would be behind the noun before it.
fn verb_of_tag(article: &Article<'_>, at: usize, hits: &Hits, slots: &[Slot]) -> Option<Slot> {
    let token = TokenId(at as u32);
    let forms = hits.word(token).verb_forms;
    let small = article.tokens.shape(token) == Shape::Lower && hits.classes(token).has(Class::CueVerb);
    if slots[at].tag() != Tag::Noun || !small {
        return None;
    }
    // "the Norwegians state"
    let people = || slots[at - 2] == Slot::Det && article.token(TokenId(at as u32 - 1)).ends_with('s');
    match slots[at - 1] {
        Slot::NounPlural if forms & VerbForms::BASE != 0 => Some(Slot::VerbPlain),
        Slot::Propn if forms & VerbForms::BASE != 0 && people() => Some(Slot::VerbPlain),
        before if matches!(before.tag(), Tag::Noun | Tag::Propn) && forms & VerbForms::THIRD != 0 => Some(Slot::VerbThird),
        _ => None,
    }
}

/// The verb, or the "to" of a verb, that comes after a noun phrase; "he" and "there" count as both.
fn verb_after_noun_phrase(slots: &[Slot]) -> Option<Slot> {
    use Tag::*;
    let mut nominal = false;
    // Whether another noun phrase of the same subject may begin: after "of" and "and".
    let mut open = false;
    for &slot in slots {
        match slot.tag() {
            _ if matches!(slot, Slot::PronSubject | Slot::PronThere) => return Some(Slot::VerbPlain),
            Verb | Aux if matches!(slot, Slot::VerbName) => nominal = true,
            Verb | Aux if nominal || slot == Slot::VerbIng => return nominal.then_some(slot),
            Part if slot == Slot::PartTo => return nominal.then_some(slot),
            Det | Pron if open => (nominal, open) = (true, false),
            Det if nominal => return None,
            Pron if matches!(slot, Slot::PronRelative) => return None,
            Det | Adj | Num | Noun | Propn | Pron => nominal = true,
            Part if slot == Slot::PartPossessive => {}
            Punct if matches!(slot, Slot::Hyphen | Slot::Quote) => {}
            Adp | Cconj if nominal && matches!(slot, Slot::AdpOf | Slot::Cconj) => open = true,
            Adv | Sym => {}
            _ => return None,
        }
    }
    None
}
