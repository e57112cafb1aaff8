//! Who holds an office: the name that touches its phrase.
//!
//! **How.** A person right behind the phrase, behind its comma, before its comma or before a form of "to be"; before a verb that puts
//! into an office, serves in it or leaves it; in a list of offices beside one name the others share its holder.
//!
//! **Why this way.** The frames are tried from the surest to the least sure, and the first that names a person decides.
//!
//! **Limits.** "Y is led by X" names no office and is not read.

use super::page::TITLES;
use super::role::{OFFICES, Phrase, Reader, is_possessive};
use super::role_tie::Tie;
use crate::grammar::Tag;
use crate::lexicon::{Class, WordSet};
use crate::text::{Shape, TokenId, TokenSpan};

/// How many titles stand before a name.
const MOST_TITLES: usize = 4;

/// Verbs that put somebody into an office.
const PUTS: &[&str] = &["named", "appointed", "elected", "re-elected", "reelected", "made", "crowned"];

/// What stands between a person and the verb of their office.
const LIGHT: &[&str] = &[
    "who",
    "is",
    "was",
    "has",
    "had",
    "been",
    "later",
    "also",
    "once",
    "now",
    "currently",
    "previously",
    "recently",
    "briefly",
    "then",
    "first",
    "formally",
];

impl Reader<'_, '_> {
    /// The holder of a phrase and the frame that says so.
    pub fn holder(&self, phrase: &Phrase, sentence: TokenSpan) -> (Option<usize>, Tie) {
        let (first, end) = (phrase.whole.first, phrase.tokens.end);
        if let Some(index) = self.person_at(end).filter(|_| end < sentence.end) {
            return (Some(index), Tie::Before);
        }
        // "Ana Ruiz is the founder's daughter"
        if end == phrase.title.end && end < sentence.end && is_possessive(self.text(end)) {
            return (None, Tie::Alone);
        }
        let tied = |holder: Option<usize>, tie: Tie| holder.map(|index| (Some(index), tie));
        tied(self.before_comma(first, sentence), Tie::After)
            .or_else(|| tied(self.before_bracket(first, sentence), Tie::After))
            .or_else(|| tied(self.before_being(first, sentence), Tie::Is))
            .or_else(|| tied(self.put_into(first, sentence), Tie::Verb))
            .or_else(|| tied(self.behind_comma(phrase, sentence), Tie::BeforeComma))
            .unwrap_or((None, Tie::Alone))
    }

    /// The person before the comma of an office: "|Ana Ruiz|, 43, M.D., a surgeon".
    fn before_comma(&self, first: u32, sentence: TokenSpan) -> Option<usize> {
        if first <= sentence.first + 1 {
            return None;
        }
        // "Ana Ruiz, then | head of surgery, said"
        let when = u32::from(matches!(self.text(first - 1), "then" | "now" | "formerly" | "currently"));
        let comma = first - 1 - when;
        if self.text(comma) != "," {
            return None;
        }
        let mut at = comma;
        // "Ana Ruiz, 43, a spokeswoman"
        if at >= sentence.first + 3 && self.page.shape(TokenId(at - 1)) == Shape::Number && self.text(at - 2) == "," {
            at -= 2;
        }
        // "Ana Ruiz, M.D., Ph.D., a surgeon"
        let honour = |at: u32| at >= sentence.first + 3 && self.page.single(TokenId(at - 1)).has(Class::NameSuffix);
        while honour(at) && self.text(at - 2) == "," {
            at -= 2;
        }
        // "In Geneva, the envoy, Ana Ruiz, said"
        let within = |index: usize| {
            let name = self.names[index].tokens.first;
            name == sentence.first + 1 && matches!(self.text(sentence.first), "In" | "At")
        };
        self.person_ending(at).filter(|&index| !within(index))
    }

    /// The person before a bracket that an office opens: "|Ana Ruiz| (a surgeon)".
    fn before_bracket(&self, first: u32, sentence: TokenSpan) -> Option<usize> {
        let bracket = first.checked_sub(1).filter(|&at| at > sentence.first && self.text(at) == "(")?;
        self.person_ending(bracket)
    }

    /// The person who is said to be in office: "|Ana Ruiz| is a surgeon", "|Ana Ruiz|, 52, who also serves as mayor".
    fn before_being(&self, first: u32, sentence: TokenSpan) -> Option<usize> {
        let verb = first.checked_sub(1).filter(|&verb| verb > sentence.first)?;
        let serves = || self.text(verb) == "as" && self.text(verb - 1) == "serves";
        if !is_being(self.text(verb)) && !serves() {
            return None;
        }
        let mut at = verb;
        if matches!(self.text(at - 1), "who" | "currently" | "now" | "also" | "has" | "serves") {
            at -= 1;
        }
        if at > sentence.first && self.text(at - 1) == "," {
            at -= 1;
        }
        let comma = (at < verb && self.text(at) == ",").then_some(at);
        let aside = || self.before_aside(comma?, sentence.first).filter(|&index| self.is_person(index));
        self.person_ending(at).or_else(aside)
    }

    /// The person behind the comma of an office that is a seat or somebody's: "Iran's president, |Ana Ruiz|,", "Lund's lawyer, |Ana Ruiz|,".
    fn behind_comma(&self, phrase: &Phrase, sentence: TokenSpan) -> Option<usize> {
        let (first, comma) = (phrase.whole.first, phrase.tokens.end);
        if comma + 1 >= sentence.end || self.text(comma) != "," {
            return None;
        }
        let index = self.titled_person_at(comma + 1)?;
        let end = self.names[index].tokens.end;
        // "a lawyer for the driver, Mr. Lund": the driver is; whoever is brought in has a full name.
        let person = |at: u32| self.page.hits.classes(TokenId(at)).has(Class::NounPerson);
        let other = comma > phrase.title.end && self.names[index].tokens.len() == 1 && person(comma - 1);
        if other {
            return None;
        }
        let closed = matches!(self.text(end), "," | "." | ")" | ";" | "") || end >= sentence.end;
        let seated = phrase.organization.is_some() || phrase.location.is_some();
        let owned = first > sentence.first && (is_possessive(self.text(first - 1)) || self.text(first - 1) == "whose")
            || first > sentence.first + 2 && self.is_second_office(first);
        (closed && (first < phrase.tokens.first || seated || owned)).then_some(index)
    }

    /// The person whose name ends right before a token.
    fn person_ending(&self, at: u32) -> Option<usize> {
        self.ending(at).filter(|&index| self.is_person(index))
    }

    /// The phrase once more for each further name behind a title in the plural: "Senators Ana Ruiz | and Tom Lund".
    pub fn other_holders(&self, phrase: &Phrase) -> Vec<Phrase> {
        const MOST: usize = 4;
        let title = self.text(phrase.title.end - 1).trim_end_matches('.');
        let many = phrase.touches_name() && title.ends_with('s') && !title.ends_with("ss");
        let mut others = Vec::new();
        let mut last = phrase.holder.filter(|_| many);
        while let Some(end) = last.map(|holder| self.names[holder].tokens.end).filter(|_| others.len() < MOST) {
            let comma = u32::from(self.text(end) == ",");
            let and = u32::from(matches!(self.text(end + comma), "and" | "&"));
            last = self.person_at(end + comma + and).filter(|_| comma + and > 0);
            others.extend(last.map(|holder| Phrase { holder: Some(holder), ..phrase.clone() }));
        }
        // "Senators Ana Ruiz, Tom Lund said": a list ends in "and"
        let ends = last.is_none()
            && others.last().and_then(|other: &Phrase| other.holder).is_some_and(|holder| {
                let first = self.names[holder].tokens.first;
                first > 0 && matches!(self.text(first - 1), "and" | "&")
            });
        if ends { others } else { Vec::new() }
    }

    /// The name before the aside that a comma ends: "|Ana Ruiz|, 52, is", "|Ana Ruiz|, a former pilot, is".
    fn before_aside(&self, comma: u32, floor: u32) -> Option<usize> {
        const ASIDE: u32 = 12;
        let opens = (floor.max(comma.saturating_sub(ASIDE))..comma).rev().find(|&at| self.text(at) == ",")?;
        self.ending(opens)
    }

    /// The person whose name, with the titles before it, starts at a token: "| Dr. Ana Ruiz", "| public defender Ana Ruiz".
    fn titled_person_at(&self, mut at: u32) -> Option<usize> {
        for _ in 0..MOST_TITLES {
            if let Some(index) = self.person_at(at) {
                return Some(index);
            }
            at = self.page.longest(TokenId(at), TITLES, self.page.article.tokens.len())?.tokens.end;
            if at >= self.page.article.tokens.len() {
                return None;
            }
        }
        self.person_at(at)
    }

    /// Who is put into the office that begins at `first`, holds it or leaves it: "Ana Ruiz was named |", "Ruiz, who served as |".
    fn put_into(&self, first: u32, sentence: TokenSpan) -> Option<usize> {
        let inside = |at: u32| at > sentence.first;
        let as_office = inside(first) && self.text(first - 1) == "as";
        let mut at = first - u32::from(as_office);
        // "The bank named Ana Ruiz (as) chief executive"
        if let Some(named) = self.person_ending(at) {
            return self.is_put(named, sentence).then_some(named);
        }
        if as_office && let Some(index) = self.in_term(at, sentence) {
            return Some(index);
        }
        let particle = as_office && inside(at) && matches!(self.text(at - 1), "over" | "down" | "in" | "on" | "back");
        at -= u32::from(particle);
        let verb = at.checked_sub(1).filter(|_| inside(at)).map(TokenId)?;
        let puts = PUTS.contains(&self.text(verb.0));
        if !(puts || as_office && self.page.is_in(verb, WordSet::Serving)) {
            return None;
        }
        // "named her chief": whoever has no "was" is the one that names.
        let passive = puts || matches!(self.text(verb.0), "sworn" | "confirmed" | "ousted" | "fired" | "sacked" | "replaced");
        let light = (sentence.first..verb.0).rev().take_while(|&at| LIGHT.contains(&self.text(at)));
        let first = light.last().unwrap_or(verb.0);
        let been = (first..verb.0).any(|at| matches!(self.text(at), "is" | "was" | "been"));
        let comma = inside(first) && self.text(first - 1) == ",";
        self.person_ending(first - u32::from(comma)).filter(|_| been || !passive)
    }

    /// Whether the verb before a name puts its bearer into an office: "named Ana Ruiz".
    fn is_put(&self, index: usize, sentence: TokenSpan) -> bool {
        let verb =
            self.names[index].tokens.first.checked_sub(1).filter(|&verb| verb > sentence.first).map(|verb| self.text(verb));
        verb.is_some_and(|verb| PUTS.contains(&verb) || matches!(verb, "naming" | "appointing" | "electing"))
    }

    /// Whose term the noun before "as" is: "|Ana Ruiz|'s second term | as".
    fn in_term(&self, end: u32, sentence: TokenSpan) -> Option<usize> {
        let term = end.checked_sub(1).filter(|&at| at > sentence.first + 1)?;
        if !self.page.is_in(TokenId(term), WordSet::Term) {
            return None;
        }
        let described = |at: u32| matches!(self.page.tag(TokenId(at)), Tag::Adj | Tag::Num | Tag::Noun);
        let owner = (sentence.first + 1..term).rev().find(|&at| !described(at)).filter(|&at| is_possessive(self.text(at)))?;
        self.ending(owner).filter(|&index| self.is_person(index))
    }

    /// Whether two offices before one name stand in a list or side by side: "chairman and | chief", "candidate | Sen. Ana Ruiz".
    fn is_beside(&self, end: u32, first: u32) -> bool {
        let sentence = |at: u32| self.page.article.sentence_of(TokenId(at));
        end == first && sentence(end - 1) == sentence(first) || end + 1 == first && matches!(self.text(end), "," | "and")
    }

    /// Whether an office is the second of one person: "the club's founder and | chairman, Ana Ruiz,".
    fn is_second_office(&self, first: u32) -> bool {
        let one = TokenId(first - 2);
        self.text(first - 1) == "and" && self.page.shape(one) == Shape::Lower && self.page.single(one).meets(OFFICES)
    }

    /// Offices in a list before or behind one name.
    pub fn share(&self, phrases: &mut [Phrase]) {
        for at in (0..phrases.len().saturating_sub(1)).rev() {
            let (before, behind) = phrases.split_at_mut(at + 1);
            if let (Some(one), Some(next)) = (before.last_mut(), behind.first_mut())
                && self.shares_next(one, next)
            {
                share_with(one, next);
            }
        }
        for at in 1..phrases.len() {
            let (before, next) = (&phrases[at - 1], &phrases[at]);
            let mut gap = before.tokens.end..next.whole.first;
            let near = !gap.is_empty() && gap.len() <= 2 && gap.all(|at| matches!(self.text(at), "," | "and"));
            if next.holder.is_none() && before.tie.follows_name() && near {
                (phrases[at].holder, phrases[at].tie) = (before.holder, Tie::Shared);
            }
        }
    }

    /// Whether an office has the holder of the one behind it: "chairman and chief executive Ana Ruiz".
    fn shares_next(&self, one: &Phrase, next: &Phrase) -> bool {
        let bare = one.whole.first == one.tokens.first && next.tie == Tie::Before;
        let shared = next.whole.first == next.tokens.first || self.text(next.whole.first) != "the";
        let pair = shared && next.tie == Tie::BeforeComma && self.text(one.tokens.end) == "and";
        // "in her time as minister, President Ana Ruiz said"
        let served = || {
            let comma = self.text(one.tokens.end) == ",";
            comma && one.tokens.first.checked_sub(1).is_some_and(|before| self.text(before) == "as")
        };
        one.holder.is_none()
            && (bare || pair)
            && !served()
            && self.is_beside(one.tokens.end, next.whole.first)
            && self.page.shape(TokenId(one.title.first)) != Shape::Other
    }
}

/// Gives an office the holder of the one behind it, and that one its body: "|Acme Corp.| chairman and CEO Ana Ruiz".
fn share_with(one: &mut Phrase, next: &mut Phrase) {
    one.holder = next.holder;
    if next.whole.first == one.tokens.end {
        one.tie = Tie::Before;
        return;
    }
    one.tie = Tie::Shared;
    if next.organization.is_none() && next.location.is_none() {
        (next.organization, next.location) = (one.organization, one.location);
    }
}

fn is_being(word: &str) -> bool {
    matches!(word, "is" | "was" | "are" | "were" | "been" | "became" | "becomes" | "remains")
}
