//! What stands behind the noun of a description and belongs to it: "the boy |who found it|", "teams |from Peru|", "an attempt
//! |to leave|".
//!
//! **How.** Between a subject and its verb everything belongs to the subject. Elsewhere a relative clause directly behind the
//! noun does, a participle with what follows it, and a preposition that ties nouns of this kind more often than verbs:
//! "from" behind people, "in" before the place of a building or body, "for" and "to" behind acts and happenings.
//!
//! **Why this way.** Coreference and attribution read the short phrase, by which news takes things up again; who reads the graph wants
//! the words that say which boy. So descriptions grow after every other stage.
//!
//! **Limits.** What follows a comma is an aside and stays out; so "people who eat, drink and smoke" is cut short.

use super::{Mention, Mentions};
use crate::grammar::{Chunks, Tag, Tags, VerbGroup, VerbKind};
use crate::lexicon::{Class, Hits, Slot};
use crate::model::{Form, MentionKind};
use crate::text::{Article, Determiner, Shape, TokenId, TokenSpan, determiner};

/// How many words behind a noun are looked at.
const REACH: u32 = 40;

/// Lets every description grow over what belongs to its noun.
pub(crate) fn complete(article: &Article<'_>, hits: &Hits, tags: &Tags, chunks: &Chunks, mentions: &mut Mentions) {
    let mut sentence = 0;
    for at in 0..mentions.all.len() {
        let mention = &mentions.all[at];
        while article.sentences.get(sentence).is_some_and(|sentence| sentence.tokens.end <= mention.tokens.first) {
            sentence += 1;
        }
        let Some(around) = article.sentences.get(sentence).map(|sentence| sentence.tokens) else { break };
        if mention.form != Form::Nominal || mention.tokens.end > around.end {
            continue;
        }
        let end = end_within(article, hits, tags, chunks, mentions, around, mention);
        mentions.all[at].tokens.end = end;
    }
}

/// Where a description ends with what belongs to its noun.
pub(crate) fn whole_end(
    article: &Article<'_>,
    hits: &Hits,
    tags: &Tags,
    chunks: &Chunks,
    mentions: &Mentions,
    mention: &Mention,
) -> u32 {
    let around = article.sentences.get(article.sentence_of(mention.head)).map(|sentence| sentence.tokens);
    let around = around.filter(|around| mention.tokens.end <= around.end);
    around.map_or(mention.tokens.end, |around| end_within(article, hits, tags, chunks, mentions, around, mention))
}

fn end_within(
    article: &Article<'_>,
    hits: &Hits,
    tags: &Tags,
    chunks: &Chunks,
    mentions: &Mentions,
    around: TokenSpan,
    mention: &Mention,
) -> u32 {
    let end = around.end.min(mention.tokens.end + REACH);
    let words = Words { article, hits, tags, chunks, mentions, first: around.first, end, whole: end == around.end };
    words.end_of(mention)
}

/// The words of a sentence behind a noun.
struct Words<'a> {
    article: &'a Article<'a>,
    hits: &'a Hits,
    tags: &'a Tags,
    chunks: &'a Chunks,
    mentions: &'a Mentions,
    first: u32,
    end: u32,
    /// Whether the sentence ends where the reach does.
    whole: bool,
}

impl Words<'_> {
    fn end_of(&self, mention: &Mention) -> u32 {
        let from = mention.tokens.end;
        if let Some(verb) = self.verb_of_subject(mention) {
            return verb;
        }
        let mut end = from;
        // "teams from Peru that", "an article in the paper written by"
        while let Some(next) = self.preposition(mention, end) {
            end = next;
        }
        self.clause(mention, end).or_else(|| self.participle(mention, end)).or_else(|| self.purpose(mention, end)).unwrap_or(end)
    }

    /// The finite verb whose subject a description is with nothing but prepositions and participles in between.
    fn verb_of_subject(&self, mention: &Mention) -> Option<u32> {
        let says = |at: u32| self.hits.classes(TokenId(at)).has(Class::CueVerb);
        if self.before(mention).is_some_and(|(at, tag)| matches!(tag, Tag::Adp | Tag::Aux) || tag == Tag::Verb && !says(at)) {
            return None;
        }
        let (mut at, mut end) = (mention.tokens.end, mention.tokens.end);
        while at < self.end {
            if let Some(group) = self.verb(at) {
                if group.kind == VerbKind::Finite {
                    return (end > mention.tokens.end).then_some(end);
                }
                at = self.complements(group.tokens.end);
            } else if end > mention.tokens.end && self.tag(at) == Some(Tag::Adv) {
                at += 1;
                continue;
            } else if self.tag(at) == Some(Tag::Adp) {
                at = self.noun(at + 1)?;
            } else {
                return None;
            }
            end = at;
        }
        None
    }

    /// The word before a description in its sentence.
    fn before(&self, mention: &Mention) -> Option<(u32, Tag)> {
        let at = mention.tokens.first.checked_sub(1).filter(|&at| at >= self.first)?;
        Some((at, self.tags.of(TokenId(at))))
    }

    /// A preposition behind a noun that it ties, and its own noun.
    fn preposition(&self, mention: &Mention, at: u32) -> Option<u32> {
        use MentionKind::{Event, Group, Location, Organization, Person, Work};
        if self.tag(at) != Some(Tag::Adp) || self.is_bare_definite(mention) {
            return None;
        }
        let end = self.noun(at + 1)?;
        let thing = matches!(mention.kind, Event | Work);
        let ties = match self.text(at) {
            "from" => matches!(mention.kind, Person | Group | Organization) && self.is_named(TokenSpan::new(at + 1, end)),
            "in" | "near" => matches!(mention.kind, Organization | Location) && self.is_place(TokenSpan::new(at + 1, end)),
            "for" => thing && !self.is_definite(mention),
            "between" | "against" | "about" | "among" | "toward" | "towards" => thing,
            _ => false,
        };
        ties.then_some(end)
    }

    /// A relative clause: "who found it", "that came", "he had made". Behind a comma it is an aside.
    fn clause(&self, mention: &Mention, at: u32) -> Option<u32> {
        let opens = match self.text(at) {
            "who" | "whom" => matches!(mention.kind, MentionKind::Person | MentionKind::Group | MentionKind::Organization),
            "whose" | "which" => true,
            "where" => mention.kind == MentionKind::Location,
            // "the report that came", but "told the court that it rained"
            "that" => self.finite_from(at + 1).is_some_and(|verb| verb == at + 1),
            _ => self.is_contact(mention, at),
        };
        if !opens {
            return None;
        }
        let verb = self.finite_from(at)?;
        let group = self.verb(verb)?;
        let mut end = group.tokens.end;
        while end < self.end {
            let shape = self.article.tokens.shape(TokenId(end));
            if self.closes(end) || shape == Shape::Quote {
                let further = self.list_end(TokenSpan::new(at, end));
                if further == end {
                    return Some(end);
                }
                end = further;
                continue;
            }
            if self.verb(end).is_some_and(|group| group.kind == VerbKind::Finite) {
                // The verb of the sentence, unless somebody says something or another clause has opened.
                let opened = (group.tokens.end..end).any(|at| self.opens_clause(at));
                return (!opened).then_some(end);
            }
            end += 1;
        }
        self.whole.then_some(end)
    }

    /// "a clock he had made": a subject pronoun and a finite verb directly behind a noun, unless it is somebody who is told so.
    fn is_contact(&self, mention: &Mention, at: u32) -> bool {
        let told = || self.before(mention).is_none_or(|(_, tag)| tag != Tag::Adp);
        !(mention.kind == MentionKind::Person && told())
            && matches!(self.text(at), "he" | "she" | "they" | "it" | "we" | "I")
            && self.verb(at + 1).is_some_and(|group| group.kind == VerbKind::Finite)
    }

    /// A participle with its preposition and what follows: "found in the water", "written by Ruiz".
    fn participle(&self, mention: &Mention, at: u32) -> Option<u32> {
        let group = self.verb(at).filter(|group| group.kind == VerbKind::Participle)?;
        let has_no_object = self.tag(group.tokens.end) == Some(Tag::Adp);
        (has_no_object && !self.is_bare_definite(mention)).then(|| self.complements(group.tokens.end))
    }

    /// "an attempt to leave"
    fn purpose(&self, mention: &Mention, at: u32) -> Option<u32> {
        let group = self.verb(at).filter(|group| group.kind == VerbKind::Infinitive && group.tokens.first == at)?;
        (mention.kind == MentionKind::Event).then(|| self.complements(group.tokens.end))
    }

    /// Where the objects and prepositions behind a verb end.
    fn complements(&self, from: u32) -> u32 {
        let mut end = from + u32::from(from < self.end && self.tags.slot(TokenId(from)) == Slot::AdpParticle);
        loop {
            let preposition = u32::from(self.tag(end) == Some(Tag::Adp));
            match self.noun(end + preposition) {
                Some(next) => end = next,
                None => return end,
            }
        }
    }

    /// The first finite verb from a place on, before any mark.
    fn finite_from(&self, from: u32) -> Option<u32> {
        (from..self.end)
            .take_while(|&at| !self.closes(at))
            .find(|&at| self.verb(at).is_some_and(|group| group.kind == VerbKind::Finite))
    }

    /// Whether a word opens a clause of its own inside a relative clause.
    fn opens_clause(&self, at: u32) -> bool {
        matches!(self.tag(at), Some(Tag::Sconj | Tag::Pron | Tag::Cconj))
    }

    /// Whether a mark ends a clause.
    fn closes(&self, at: u32) -> bool {
        matches!(self.tags.slot(TokenId(at)), Slot::Stop | Slot::Comma | Slot::Colon | Slot::Dash)
    }

    /// The verb group that begins at a place.
    fn verb(&self, at: u32) -> Option<&VerbGroup> {
        let group = &self.chunks.verbs[self.chunks.verb_at(TokenId(at)).filter(|_| at < self.end)?];
        (group.tokens.first == at).then_some(group)
    }

    /// The end of the noun phrase that begins at a place.
    fn noun(&self, at: u32) -> Option<u32> {
        let phrase = &self.chunks.nouns[self.chunks.noun_at(TokenId(at)).filter(|_| at < self.end)?];
        // The owner of another phrase begins that one: "Peru's team".
        let next = |end: u32| self.tags.slot(TokenId(end)) == Slot::PartPossessive;
        let mut end = (phrase.base.first == at && phrase.tokens.end <= self.end).then_some(phrase.tokens.end)?;
        if end < self.end && next(end) {
            end = self.noun(end + 1)?;
        }
        Some(self.list_end(TokenSpan::new(at, end)))
    }

    /// Where a list of names or a place with the place around it ends: "Peru, Chile and Cuba", "Soto, Peru".
    fn list_end(&self, phrase: TokenSpan) -> u32 {
        let mut end = phrase.end;
        if !self.ends_in_name(end) {
            return end;
        }
        loop {
            let comma = u32::from(self.text(end) == ",");
            let and = u32::from(matches!(self.text(end + comma), "and" | "or"));
            let next = end + comma + and;
            let name = self.mentions.within(TokenSpan::new(next, self.end)).next();
            let name = name.filter(|(_, name)| next > end && name.tokens.first == next && name.form == Form::Name);
            // "He came from Peru and Cuba lost."
            let in_list = |name: &Mention| end > phrase.end || self.verb(name.tokens.end).is_none();
            match name.filter(|(_, name)| in_list(name) && self.kind_at(end) == Some(name.kind)) {
                Some((_, name)) => end = name.tokens.end,
                None => return end,
            }
        }
    }

    /// The kind of the name that ends at a place.
    fn kind_at(&self, end: u32) -> Option<MentionKind> {
        let from = end.saturating_sub(REACH).max(self.first);
        let mut names = self.mentions.within(TokenSpan::new(from, end)).filter(|(_, one)| one.form == Form::Name);
        names.find(|(_, one)| one.tokens.end == end).map(|(_, one)| one.kind)
    }

    fn ends_in_name(&self, end: u32) -> bool {
        self.kind_at(end).is_some()
    }

    /// Whether a name stands in a phrase.
    fn is_named(&self, phrase: TokenSpan) -> bool {
        self.mentions.within(phrase).any(|(_, one)| one.form == Form::Name)
    }

    fn is_place(&self, phrase: TokenSpan) -> bool {
        self.mentions.within(phrase).any(|(_, one)| one.form == Form::Name && one.kind == MentionKind::Location)
    }

    /// Whether a description is nothing but "the" and its noun: it takes up what is known, and needs no more words.
    fn is_bare_definite(&self, mention: &Mention) -> bool {
        mention.tokens.len() == 2 && self.is_definite(mention)
    }

    fn is_definite(&self, mention: &Mention) -> bool {
        let said = determiner(self.article.token(TokenId(mention.tokens.first)));
        matches!(said, Some(Determiner::Definite | Determiner::Pointing))
            || self.tags.slot(TokenId(mention.tokens.first)) == Slot::PronPossessive
    }

    fn tag(&self, at: u32) -> Option<Tag> {
        (at < self.end).then(|| self.tags.of(TokenId(at)))
    }

    fn text(&self, at: u32) -> &str {
        if at < self.end { self.article.token(TokenId(at)) } else { "" }
    }
}

#[cfg(test)]
mod tests {
    use crate::model::Form;

    /// The descriptions of a text.
    fn descriptions(text: &str) -> Vec<String> {
        let mentions = crate::extract(text).mentions.into_iter();
        mentions.filter(|mention| mention.form == Form::Nominal).map(|mention| mention.text).collect()
    }

    #[test]
    fn what_belongs_to_the_noun_is_part_of_the_description() {
        let table = [
            ("The strike at the port ended on Monday. The strike was long.", "The strike at the port"),
            ("The boy who found the ring left. Ana Ruiz thanked the boy.", "The boy who found the ring"),
            ("Officials said the festival in Lima was a success. The festival was long.", "the festival in Lima"),
            ("The guards elected in March will leave.", "The guards elected in March"),
            ("A team from Soto, Peru, and Ana Ruiz met. The team won.", "A team from Soto, Peru"),
            ("Teams from Peru, Chile and Cuba will compete. They are strong.", "Teams from Peru, Chile and Cuba"),
            ("They launched a campaign against the law. The campaign failed.", "a campaign against the law"),
            ("Ana Ruiz read a letter that came on Monday. The letter was long.", "a letter that came on Monday"),
            ("Ana Ruiz lost a boat she had bought. The boat was old.", "a boat she had bought"),
            ("Ana Ruiz waited for a driver she had paid. The driver left.", "a driver she had paid"),
        ];
        for (text, expected) in table {
            assert!(descriptions(text).iter().any(|found| found == expected), "{text}: {:?}", descriptions(text));
        }
    }

    #[test]
    fn what_belongs_to_the_verb_is_not() {
        let table = [
            ("Ana Ruiz met the crowd in Lima.", "the crowd"),
            ("The court told the driver that the road was closed.", "the driver"),
            ("Ana Ruiz told the driver she had paid.", "the driver"),
            ("The army, which came late, left the town on Monday.", "The army"),
            ("They asked the government to leave.", "the government"),
            ("The boy who found the ring left the town.", "the town"),
        ];
        for (text, expected) in table {
            assert!(descriptions(text).iter().any(|found| found == expected), "{text}: {:?}", descriptions(text));
        }
    }

    #[test]
    fn a_sentence_without_end_is_looked_at_only_so_far() {
        let text = format!("The boy who {}left.", "saw the man who ".repeat(5_000));
        assert!(descriptions(&text).iter().all(|found| found.len() < 400));
    }
}
