//! Finds the stretches of a sentence that may be names, and cuts off the titles before them.
//!
//! **How.** A run of capitalised words, with the particles and small words that may stand inside a name, becomes pieces:
//! listed names, titles, single words. The pieces are read from the left: a title is set aside, a word for a body or a
//! place ends the name that leads up to it ("Azerbaijani Defence Ministry") or goes on with "of" ("Bank of England"), a
//! given name takes what follows, a people or a place stands alone.
//!
//! **Why this way.** A name is one maximal run in six cases of ten only; where a run is cut decides more than where it
//! begins.
//!
//! **Limits.** Small words other than of, for, on, and, & and the never join; in headlines with capitals everywhere only
//! listed and known names are found.

use super::page::{BODIES, DEMONYMS, DOUBTFUL, KEYWORDS, NAMES, PLACES, Page, TITLES};
use super::sign::Sign;
use crate::lexicon::{Class, ClassSet, Hit};
use crate::text::{Shape, TokenId, TokenSpan};

/// A run longer than this is cut, so that no text is read more than once.
const LONGEST_RUN: u32 = 48;

/// A stretch that may be a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub tokens: TokenSpan,
    /// What its words say.
    pub signs: [Option<Sign>; 2],
    /// Whether its capital could have been a small letter.
    pub firm: bool,
}

/// A title or role word, in capitals or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Title {
    pub tokens: TokenSpan,
    pub class: Class,
}

/// What the sentences hold: candidates and titles, both by first token.
#[derive(Debug, Default)]
pub(super) struct Stretches {
    pub candidates: Vec<Candidate>,
    pub titles: Vec<Title>,
}

/// Reads every sentence.
pub(super) fn find(page: &Page<'_>) -> Stretches {
    let mut found = Stretches::default();
    for sentence in &page.article.sentences {
        let mut at = sentence.tokens.first;
        while at < sentence.tokens.end {
            at = step(page, at, sentence.tokens.end, &mut found);
        }
    }
    found
}

/// Reads what stands at `at` and returns where to go on.
fn step(page: &Page<'_>, at: u32, end: u32, found: &mut Stretches) -> u32 {
    let token = TokenId(at);
    let classes = page.hits.classes(token);
    let shape = page.shape(token);
    if !shape.is_capital() && !classes.meets(NAMES) && !is_tied(page, at, end) {
        if classes.meets(TITLES)
            && shape.is_word()
            && let Some(hit) = page.longest(token, TITLES, end)
        {
            found.titles.push(Title { tokens: hit.tokens, class: hit.class });
            return hit.tokens.end;
        }
        return at + 1;
    }
    if page.is_covered(token) | is_calendar(page, at, end)
        && page.longest(token, NAMES, end).is_none_or(|hit| hit.tokens.len() < 2)
    {
        return at + 1;
    }
    if page.text(token) == "I" {
        return at + 1;
    }
    if is_prefix(page, at, end) {
        return at + 2;
    }
    if let Some(code) = code_end(page, at, end) {
        found.candidates.push(Candidate { tokens: TokenSpan::new(at, code), signs: [Some(Sign::Code), None], firm: true });
        return code;
    }
    if !shape.is_capital() && page.longest(token, NAMES, end).is_none() {
        let run = run_end(page, at, end);
        found.candidates.push(Candidate { tokens: TokenSpan::new(at, run), signs: [Some(Sign::Particle), None], firm: true });
        return run;
    }
    if !shape.is_capital() {
        // A listed name that begins small: "al-Shabaab", "iPhone".
        let Some(hit) = page.longest(token, NAMES, end).filter(|hit| begins_a_name(page, hit.tokens)) else { return at + 1 };
        found.candidates.push(Candidate { tokens: hit.tokens, signs: [None, None], firm: true });
        return hit.tokens.end;
    }
    let run = run_end(page, at, end);
    if page.in_heading(token) {
        return heading(page, at, run, found);
    }
    let pieces = pieces(page, TokenSpan::new(at, run));
    Cutter { page, pieces: &pieces, found }.cut();
    pieces.last().map_or(run, |piece| piece.tokens.end.max(run))
}

/// Whether a month or a day of the week stands alone, not before a name: "March", but "April Jones".
fn is_calendar(page: &Page<'_>, at: u32, end: u32) -> bool {
    let classes = page.single(TokenId(at));
    if !(classes.has(Class::Month) || classes.has(Class::Weekday)) {
        return false;
    }
    let named = at + 1 < end
        && classes.has(Class::GivenName)
        && page.single(TokenId(at + 1)).has(Class::Surname)
        && page.shape(TokenId(at + 1)).is_capital();
    !named
}

/// Whether the hit is written as a name: its last word has a capital, or it is one word with a capital inside ("iPhone").
fn begins_a_name(page: &Page<'_>, tokens: TokenSpan) -> bool {
    let last = TokenId(tokens.end - 1);
    page.shape(last).is_capital() || page.text(last).chars().any(char::is_uppercase) || page.shape(last) == Shape::Number
}

/// Where the run of capitalised words that begins at `first` ends.
fn run_end(page: &Page<'_>, first: u32, end: u32) -> u32 {
    let end = end.min(first + LONGEST_RUN);
    let capital = |at: u32| {
        at < end && page.shape(TokenId(at)).is_capital() && !page.is_covered(TokenId(at)) && !is_calendar(page, at, end)
    };
    let mut at = first + 1;
    loop {
        if capital(at) {
            at += 1;
            continue;
        }
        if at >= end {
            return end;
        }
        let token = TokenId(at);
        if page.shape(token) == Shape::Hyphen
            && page.article.tokens.is_glued(token)
            && at + 1 < end
            && page.article.tokens.is_glued(TokenId(at + 1))
        {
            if capital(at + 1) {
                at += 2;
                continue;
            }
            // "Yiu-chung", "Jong-un": a syllable that is no word.
            if is_syllable(page, TokenId(at + 1)) || at > first + 1 && is_second_syllable(page, at) {
                at += 2;
                continue;
            }
            // "Chester-le-Street", "al-Din".
            if at + 3 < end
                && page.single(TokenId(at + 1)).has(Class::NameParticle)
                && page.shape(TokenId(at + 2)) == Shape::Hyphen
                && capital(at + 3)
            {
                at += 4;
                continue;
            }
            return at;
        }
        if page.text(token) == "&" && capital(at + 1) {
            at += 2;
            continue;
        }
        // William "Bud" Carter
        if page.shape(token) == Shape::Quote && page.single(TokenId(at - 1)).has(Class::GivenName) && capital(at + 1) {
            let close = (at + 2..end.min(at + 4)).find(|&close| page.shape(TokenId(close)) == Shape::Quote);
            if let Some(close) = close.filter(|&close| capital(close + 1)) {
                at = close + 1;
                continue;
            }
        }
        let Some(next) = joint(page, at, end) else { return at };
        at = next;
    }
}

/// The end of a code of capitals, hyphen and number: "F-16", "CH-53".
fn code_end(page: &Page<'_>, at: u32, end: u32) -> Option<u32> {
    let glued = |at: u32| page.article.tokens.is_glued(TokenId(at));
    let code = at + 2 < end
        && matches!(page.shape(TokenId(at)), Shape::Caps | Shape::Initial)
        && page.shape(TokenId(at + 1)) == Shape::Hyphen
        && glued(at + 1)
        && page.shape(TokenId(at + 2)) == Shape::Number
        && glued(at + 2)
        && page.text(TokenId(at)).len() <= 4
        && !page.in_heading(TokenId(at))
        && page.longest(TokenId(at), NAMES, end).is_none();
    let more = at + 3 < end && page.shape(TokenId(at + 3)) == Shape::Hyphen;
    (code && !more).then_some(at + 3)
}

/// Whether a word before a hyphen is a mere prefix: "Pro-Moscow", "Ex-Soviet".
fn is_prefix(page: &Page<'_>, at: u32, end: u32) -> bool {
    at + 2 < end
        && page.shape(TokenId(at + 1)) == Shape::Hyphen
        && page.article.tokens.is_glued(TokenId(at + 1))
        && matches!(page.text(TokenId(at)), "Pro" | "Anti" | "Ex" | "Non" | "Mid" | "Post" | "Pre" | "Former")
}

/// Whether a small word behind a hyphen is a syllable of a name rather than a word.
fn is_syllable(page: &Page<'_>, token: TokenId) -> bool {
    page.shape(token) == Shape::Lower
        && page.text(token).len() <= 6
        && !page.word(token).known
        && page.hits.classes(token) == ClassSet::default()
}

/// Whether the hyphen at `at` ties the halves of a given name of two syllables, behind a surname: "Hau Lung-bin".
fn is_second_syllable(page: &Page<'_>, at: u32) -> bool {
    let (left, right) = (TokenId(at - 1), TokenId(at + 1));
    let surname = page.single(TokenId(at - 2)).has(Class::Surname);
    let short = |token: TokenId| page.text(token).len() <= 5;
    surname
        && short(left)
        && short(right)
        && page.shape(right) == Shape::Lower
        && page.shape(left) == Shape::Title
        && !page.single(left).meets(NAMES)
}

/// Whether a small syllable is tied to a name by a hyphen: "al-Ram", "ar-Rahman".
fn is_tied(page: &Page<'_>, at: u32, end: u32) -> bool {
    at + 2 < end
        && page.shape(TokenId(at)) == Shape::Lower
        && page.text(TokenId(at)).len() <= 3
        && page.shape(TokenId(at + 1)) == Shape::Hyphen
        && page.article.tokens.is_glued(TokenId(at + 1))
        && page.article.tokens.is_glued(TokenId(at + 2))
        && page.shape(TokenId(at + 2)).is_capital()
        && (page.single(TokenId(at)).has(Class::NameParticle)
            || matches!(page.text(TokenId(at)), "as" | "at" | "an" | "ad" | "ar" | "az"))
}

/// The token after the small words at `at`, when they may stand inside a name and a capital follows.
fn joint(page: &Page<'_>, at: u32, end: u32) -> Option<u32> {
    let mut next = at;
    while next < end && next < at + 4 {
        let token = TokenId(next);
        if next > at && page.shape(token).is_capital() {
            return (!page.is_covered(token) && !is_calendar(page, next, end)).then_some(next);
        }
        let glued = page.shape(token) == Shape::Hyphen && next > at;
        if !(glued
            || is_link(page.text(token))
            || page.shape(token) == Shape::Lower && page.single(token).has(Class::NameParticle))
        {
            return None;
        }
        next += 1;
    }
    None
}

/// Small words that may join the parts of the name of a body.
fn is_link(word: &str) -> bool {
    matches!(word, "of" | "for" | "on" | "and" | "the" | "&" | "at")
}

/// A part of a run.
#[derive(Clone, Copy, Debug)]
struct Piece {
    tokens: TokenSpan,
    /// The classes of exactly these tokens.
    classes: ClassSet,
    /// A small word or hyphen.
    link: bool,
}

impl Piece {
    fn is(&self, class: Class) -> bool {
        self.classes.has(class)
    }

    fn meets(&self, classes: ClassSet) -> bool {
        self.classes.meets(classes)
    }

    fn long(&self) -> bool {
        self.tokens.len() > 1
    }
}

/// Cuts a run into listed names, titles and words.
fn pieces(page: &Page<'_>, run: TokenSpan) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(run.len() as usize);
    let reach = run.end + 6;
    let mut at = run.first;
    while at < run.end {
        let token = TokenId(at);
        if is_prefix(page, at, run.end) {
            pieces.push(Piece { tokens: TokenSpan::new(at, at + 2), classes: ClassSet::default(), link: true });
            at += 2;
            continue;
        }
        let limit = page
            .article
            .sentences
            .get(page.article.sentence_of(token))
            .map_or(run.end, |sentence| sentence.tokens.end)
            .min(reach);
        let hit = page.longest(token, NAMES, limit).filter(|hit| {
            hit.tokens.len() > 1
                && begins_a_name(page, hit.tokens)
                && !is_the_people(page, hit.tokens)
                && !is_people_of_a_place(page, hit)
        });
        let title = page
            .longest(token, TITLES, limit)
            .filter(|hit| hit.tokens.len() > 1 && !cuts_a_name(page, hit.tokens, limit) && !mixes_case(page, hit.tokens));
        let word = page.longest(token, KEYWORDS, run.end).filter(|hit| hit.tokens.len() > 1);
        let longest = [hit, title, word].into_iter().flatten().max_by_key(|hit| hit.tokens.len());
        let tokens = longest.map_or(TokenSpan::new(at, at + 1), |hit| hit.tokens);
        let tokens = glue(page, tokens, run.end);
        let mut classes = ClassSet::default();
        page.exactly(tokens).for_each(|hit| classes.insert(hit.class));
        let link = tokens.len() == 1 && !page.shape(token).is_capital();
        pieces.push(Piece { tokens, classes, link });
        at = tokens.end;
    }
    pieces
}

/// Whether a listed name is the article and a people: "The Australian".
fn is_the_people(page: &Page<'_>, tokens: TokenSpan) -> bool {
    tokens.len() == 2 && page.is_start(TokenId(tokens.first)) && page.single(TokenId(tokens.first + 1)).meets(DEMONYMS)
}

/// Whether a listed people is one that lives in a listed place: "Karabakh Armenians" is two names.
fn is_people_of_a_place(page: &Page<'_>, hit: &Hit) -> bool {
    DEMONYMS.has(hit.class) && page.single(TokenId(hit.tokens.first)).meets(PLACES)
}

/// Whether capitals stand inside a title that ends small: "Foreign Ministry spokesman" is a body and a title.
fn mixes_case(page: &Page<'_>, title: TokenSpan) -> bool {
    let small = page.shape(TokenId(title.end - 1)) == Shape::Lower;
    small && title.iter().skip(1).any(|token| page.shape(token).is_capital())
}

/// Whether the last word of a title begins a listed name: "President of the Republic" in "… Republic of Azerbaijan".
fn cuts_a_name(page: &Page<'_>, title: TokenSpan, end: u32) -> bool {
    let last = TokenId(title.end - 1);
    page.longest(last, NAMES, end).is_some_and(|hit| hit.tokens.end > title.end)
}

/// Takes in what a hyphen joins: "Al-Maeena", "Coca-Cola"; two listed places or peoples stay apart.
fn glue(page: &Page<'_>, tokens: TokenSpan, end: u32) -> TokenSpan {
    let mut tokens = tokens;
    while tokens.end + 1 < end && page.shape(TokenId(tokens.end)) == Shape::Hyphen {
        let next = TokenId(tokens.end + 1);
        let (mut left, right) = (ClassSet::default(), page.single(next));
        page.exactly(tokens).for_each(|hit| left.insert(hit.class));
        let apart = PLACES_AND_PEOPLES;
        if left.meets(apart) && (right.meets(apart) || page.hits.classes(next).meets(apart)) {
            break;
        }
        tokens.end += 2;
    }
    tokens
}

const PLACES_AND_PEOPLES: ClassSet =
    ClassSet::of(&[Class::Country, Class::Capital, Class::City, Class::Region, Class::DemonymAdjective, Class::DemonymPeople]);

/// Reads the pieces of one run from the left.
struct Cutter<'c, 'a> {
    page: &'c Page<'a>,
    pieces: &'c [Piece],
    found: &'c mut Stretches,
}

impl Cutter<'_, '_> {
    fn cut(&mut self) {
        let mut at = self.skip_start();
        while at < self.pieces.len() {
            at = self.read(at);
        }
    }

    /// Leaves out the plain word at the start of a sentence: "Yesterday Aliyev", "In Baku".
    fn skip_start(&self) -> usize {
        let Some(first) = self.pieces.first() else { return 0 };
        let token = TokenId(first.tokens.first);
        if first.long() || !self.page.is_start(token) {
            return 0;
        }
        usize::from(self.page.is_plain(token) && !first.meets(STRONG))
    }

    fn read(&mut self, at: usize) -> usize {
        let piece = self.pieces[at];
        if piece.link {
            return at + 1;
        }
        // "Douglas & Lomason"
        if self.pieces.get(at + 1).is_some_and(|link| link.link && self.ampersand(at + 1))
            && self.pieces.get(at + 2).is_some_and(|next| !next.link)
            && !piece.is(Class::Person)
        {
            let end = (at + 3..self.pieces.len().min(at + 6))
                .take_while(|&end| self.pieces[end].is(Class::OrganizationSuffix) || self.pieces[end].is(Class::OrganizationHead))
                .last()
                .map_or(at + 3, |end| end + 1);
            return self.emit(at, end, [Some(Sign::Ampersand), None]);
        }
        if self.is_title(at) {
            let class = title_class(piece.classes);
            self.found.titles.push(Title { tokens: piece.tokens, class });
            return at + 1;
        }
        if piece.is(Class::Direction)
            && self
                .pieces
                .get(at + 1)
                .is_some_and(|next| !next.link && (next.meets(DEMONYMS) || next.meets(PLACES) && !next.is(Class::GivenName)))
        {
            let sign = if self.pieces[at + 1].meets(DEMONYMS) { Sign::ListedGroup } else { Sign::ListedRegion };
            if self.pieces.get(at + 2).is_none_or(|next| next.link || keyword(next.classes).is_none()) {
                return self.emit(at, at + 2, [Some(sign), None]);
            }
        }
        // "S. African", "N. Korea".
        if matches!(self.page.text(TokenId(piece.tokens.first)), "S." | "N." | "E." | "W.")
            && self.pieces.get(at + 1).is_some_and(|next| next.meets(DEMONYMS) || next.is(Class::Country))
        {
            let sign = if self.pieces[at + 1].meets(DEMONYMS) { Sign::ListedGroup } else { Sign::ListedCountry };
            return self.emit(at, at + 2, [Some(sign), None]);
        }
        let reach = self.reach(at);
        if let Some((end, sign)) = self.tail(at, reach) {
            return self.emit(at, end, [Some(sign), self.person_inside(at, end)]);
        }
        if piece.is(Class::Person)
            && piece.long()
            && self.pieces.get(at + 1).is_some_and(|next| {
                !next.link
                    && !next.long()
                    && !next.meets(NAMES)
                    && !next.meets(TITLES)
                    && !next.meets(KEYWORDS)
                    && (next.is(Class::Surname) || self.is_unknown(at + 1))
            })
        {
            return self.emit(at, at + 2, [Some(Sign::GivenAndMore), None]);
        }
        if piece.is(Class::Person) && piece.long() || piece.meets(BODIES) && piece.long() {
            return self.emit(at, at + 1, [None, None]);
        }
        if self.begins_person(at) {
            return self.person(at, reach);
        }
        if piece.meets(DEMONYMS) {
            return self.emit(at, at + 1, [None, None]);
        }
        if piece.is(Class::LocationHead) && at + 1 < reach && !piece.long() && !self.pieces[at + 1].link {
            return self.emit(at, at + 2, [Some(Sign::LocationWord), None]);
        }
        if piece.meets(PLACES) {
            return self.place(at, reach);
        }
        if piece.meets(BODIES) || piece.meets(NAMES) && piece.long() {
            return self.emit(at, at + 1, [None, None]);
        }
        self.unknown(at, reach)
    }

    /// Whether the piece is a title rather than a part of a name.
    fn is_title(&self, at: usize) -> bool {
        let piece = self.pieces[at];
        // "St Johnstone", "San Mateo": the saint is a part of the place.
        if piece.is(Class::LocationHead) && !piece.is(Class::Office) && !piece.is(Class::MilitaryRank) {
            return false;
        }
        if !piece.meets(TITLES) || piece.meets(NAMES) && piece.long() {
            return false;
        }
        let Some(next) = self.pieces.get(at + 1) else {
            // A title alone is none of a name, unless it may be a surname: "King said".
            return piece.long() || !piece.meets(NAME_WORDS);
        };
        if next.link {
            return !(piece.meets(KEYWORDS) || piece.is(Class::Surname) && self.page.text(TokenId(next.tokens.first)) != "of");
        }
        // "Prime Minister Office", "General Hospital".
        if next.meets(KEYWORDS) && !next.meets(NAME_WORDS) && !next.meets(TITLES) && !piece.is(Class::Honorific) {
            return false;
        }
        // "Bishop Garrigan High School"
        let last = self.pieces.last().filter(|last| at + 2 < self.pieces.len() && !last.link);
        if last.is_some_and(|last| last.is(Class::OrganizationHead) || last.is(Class::FacilityTail))
            && !next.is(Class::GivenName)
            && !next.meets(TITLES)
            && !piece.long()
            && self.pieces[at..].iter().all(|piece| !piece.link)
        {
            return false;
        }
        if piece.is(Class::GivenName) && !piece.is(Class::Honorific) && next.is(Class::Surname) && !piece.meets(RANKS) {
            return false;
        }
        true
    }

    /// The index after the last piece that can belong to a name that begins at `at`.
    fn reach(&self, at: usize) -> usize {
        let mut end = at + 1;
        while end < self.pieces.len() {
            let piece = self.pieces[end];
            if piece.link {
                let text = self.page.text(TokenId(piece.tokens.first));
                if is_link(text) && text != "&" {
                    break;
                }
            } else if piece.meets(TITLES)
                && self.is_title(end)
                && (end + 1 < self.pieces.len() || piece.long())
                && !piece.meets(KEYWORDS)
                || piece.is(Class::Person) && piece.long()
            {
                break;
            }
            end += 1;
        }
        end
    }

    /// The end of the name whose last word says what it is, and what it says.
    fn tail(&self, at: usize, reach: usize) -> Option<(usize, Sign)> {
        let (index, sign) = (at..reach)
            .rev()
            .find_map(|index| {
                let piece = &self.pieces[index];
                keyword(piece.classes).filter(|_| index > at || piece.long()).map(|sign| (index, sign))
            })
            .or_else(|| {
                let sign = keyword(self.pieces[at].classes)?;
                Some((at, sign))
            })?;
        let end = self.of_phrase(index + 1);
        if index == at && end == index + 1 && !self.pieces[at].long() {
            return None;
        }
        // A given name before a word that is a surname too is a person: "Charlotte Church".
        Some((end, sign))
    }

    /// Takes in "of England", "for Security and Co-operation", "of the Red Cross" behind the word for a body.
    fn of_phrase(&self, at: usize) -> usize {
        let text = |index: usize| {
            self.pieces.get(index).filter(|piece| piece.link).map_or("", |piece| self.page.text(TokenId(piece.tokens.first)))
        };
        let mut end = at;
        if !matches!(text(at), "of" | "for" | "on") {
            return end;
        }
        let mut next = at + 1;
        loop {
            if text(next) == "the" {
                next += 1;
            }
            let Some(piece) = self.pieces.get(next).filter(|piece| !piece.link) else { return end };
            if piece.is(Class::Person) && piece.long() {
                return end;
            }
            let mut to = next + 1;
            while to < self.pieces.len() && !self.pieces[to].link && !self.stops_of_phrase(to) {
                to += 1;
            }
            end = to;
            match text(end) {
                "of" | "for" | "on" => next = end + 1,
                "and" | "&" if self.goes_on(end + 1) => next = end + 1,
                // "University of Texas at Austin"
                "at" if self.page.text(TokenId(self.pieces[at - 1].tokens.first)) == "University" => next = end + 1,
                _ => return end,
            }
        }
    }

    fn stops_of_phrase(&self, at: usize) -> bool {
        let piece = self.pieces[at];
        piece.meets(TITLES) && !piece.meets(KEYWORDS)
            || piece.is(Class::Person) && piece.long()
            || piece.is(Class::GivenName) && !piece.meets(PLACES)
    }

    /// Whether the piece behind "and" goes on with the name of the body before it.
    fn goes_on(&self, at: usize) -> bool {
        let Some(piece) = self.pieces.get(at).filter(|piece| !piece.link) else { return false };
        let plain = self.page.word(TokenId(piece.tokens.first)).known;
        plain && !piece.meets(NAMES) && !piece.meets(TITLES) && !piece.is(Class::GivenName)
    }

    /// What a name of a body says for a person: "Charlotte Church", "Rosa Parks".
    fn person_inside(&self, at: usize, end: usize) -> Option<Sign> {
        let (first, last) = (self.pieces[at], self.pieces[end - 1]);
        let person = end == at + 2
            && first.is(Class::GivenName)
            && last.is(Class::Surname)
            && !last.is(Class::OrganizationSuffix)
            && !first.meets(PLACES);
        person.then_some(Sign::GivenAndMore)
    }

    fn begins_person(&self, at: usize) -> bool {
        let piece = self.pieces[at];
        let token = TokenId(piece.tokens.first);
        let next = self.pieces.get(at + 1).filter(|next| !next.link);
        if self.page.shape(token) == Shape::Initial && !piece.long() {
            let word = (at + 1..self.pieces.len().min(at + 4))
                .find(|&index| self.page.shape(TokenId(self.pieces[index].tokens.first)) != Shape::Initial);
            let named = word.is_some_and(|index| {
                matches!(self.page.shape(TokenId(self.pieces[index].tokens.first)), Shape::Title | Shape::Mixed | Shape::Lower)
            });
            return named
                && next.is_some_and(|next| !next.meets(KEYWORDS) && !next.meets(DEMONYMS) && !next.is(Class::Country))
                && self.page.text(token).ends_with('.') | next.is_some();
        }
        if !piece.is(Class::GivenName) {
            return false;
        }
        let Some(next) = next else { return self.particle(at + 1) };
        if piece.meets(PLACES) || piece.meets(DEMONYMS) {
            let unknown = next.classes == ClassSet::default() && !self.page.word(TokenId(next.tokens.first)).known;
            return (next.is(Class::Surname) || unknown && !piece.is(Class::Country))
                && !next.meets(KEYWORDS)
                && !next.meets(DEMONYMS);
        }
        !next.meets(BODIES) && (!next.meets(DEMONYMS) || next.is(Class::Surname))
    }

    /// Whether small particles lead on to a capital: "van der Berg".
    fn particle(&self, at: usize) -> bool {
        let mut index = at;
        while let Some(piece) = self.pieces.get(index) {
            if !piece.link {
                return index > at;
            }
            let token = TokenId(piece.tokens.first);
            if self.page.shape(token) != Shape::Hyphen
                && (is_link(self.page.text(token)) || !self.page.single(token).has(Class::NameParticle))
            {
                return false;
            }
            index += 1;
        }
        false
    }

    /// Takes in the parts of a person's name.
    fn person(&mut self, at: usize, reach: usize) -> usize {
        let mut end = at + 1;
        let mut words = 1;
        let mut sign = if self.page.shape(TokenId(self.pieces[at].tokens.first)) == Shape::Initial {
            Sign::Initials
        } else {
            Sign::GivenAndMore
        };
        let mut second = None;
        while end < self.pieces.len() && words < 5 {
            let piece = self.pieces[end];
            if piece.link && self.page.shape(TokenId(piece.tokens.first)) == Shape::Quote {
                let close = (end + 1..self.pieces.len().min(end + 4))
                    .find(|&close| self.page.shape(TokenId(self.pieces[close].tokens.first)) == Shape::Quote);
                match close.filter(|&close| close + 1 < self.pieces.len()) {
                    Some(close) => end = close + 1,
                    None => break,
                }
                continue;
            }
            if piece.link {
                if !self.particle(end) {
                    break;
                }
                while self.pieces[end].link {
                    end += 1;
                }
                second = Some(Sign::Particle);
                continue;
            }
            if piece.is(Class::NameSuffix) && words > 1 {
                second = Some(Sign::PersonSuffix);
                end += 1;
                break;
            }
            let initial = self.page.shape(TokenId(piece.tokens.first)) == Shape::Initial;
            if end >= reach && !piece.is(Class::Person) || !initial && !self.may_be_surname(end, words) {
                break;
            }
            if initial && words == 1 && sign == Sign::GivenAndMore {
                second = Some(Sign::Initials);
            }
            end += 1;
            words += 1;
        }
        if words == 1 {
            sign = Sign::GivenAlone;
        }
        self.emit(at, end, [Some(sign), second])
    }

    fn may_be_surname(&self, at: usize, words: u32) -> bool {
        let piece = self.pieces[at];
        // "Elizabeth Quat In the east …", where a line ends without a period.
        if piece.is(Class::AmbiguousStop) {
            return false;
        }
        if piece.is(Class::Surname)
            || piece.is(Class::GivenName)
            || piece.is(Class::Person) && self.pieces[at - 1].is(Class::GivenName)
        {
            return true;
        }
        if piece.meets(DEMONYMS)
            || piece.meets(BODIES)
            || piece.meets(TITLES) && self.pieces.get(at + 1).is_some_and(|next| !next.link)
        {
            return false;
        }
        !(piece.meets(PLACES) && (piece.long() || words > 1))
    }

    /// A listed place, or the name of a team or body that begins with one.
    fn place(&mut self, at: usize, reach: usize) -> usize {
        let mut end = at + 1;
        while end < reach && end < at + 3 {
            let piece = self.pieces[end];
            let token = TokenId(piece.tokens.first);
            if piece.link
                || piece.long()
                || piece.meets(NAMES)
                || piece.meets(TITLES)
                || piece.is(Class::GivenName)
                || self.page.shape(token) != Shape::Title
            {
                break;
            }
            end += 1;
        }
        let plural = end > at + 1 && self.page.text(TokenId(self.pieces[end - 1].tokens.end - 1)).ends_with('s');
        if end == at + 1 {
            return self.emit(at, end, [None, None]);
        }
        self.emit(at, end, [plural.then_some(Sign::PlaceAndNoun), None])
    }

    /// Words that no list explains.
    fn unknown(&mut self, at: usize, reach: usize) -> usize {
        let mut end = at + 1;
        while end < reach {
            let piece = self.pieces[end];
            if piece.link && !self.ampersand(end) {
                if !self.particle(end) || self.pieces[at].meets(KEYWORDS) {
                    break;
                }
            } else if !piece.link
                && self.page.word(TokenId(self.pieces[end - 1].tokens.first)).known
                && self.begins_person(end)
                && end + 1 < self.pieces.len()
                || !piece.link
                    && (piece.long() && piece.meets(NAMES)
                        || piece.meets(DEMONYMS)
                        || piece.meets(CERTAIN)
                        || piece.is(Class::NameSuffix))
            {
                break;
            }
            end += 1;
        }
        while self.pieces[end - 1].link {
            end -= 1;
        }
        let last = self.pieces[end - 1];
        let sign = if end - at > 1 && last.is(Class::Surname) && !self.page.word(TokenId(last.tokens.first)).known {
            Some(Sign::SurnameLast)
        } else if end - at > 1 && self.pieces[at].is(Class::Surname) && self.is_unknown(at + 1) {
            Some(Sign::SurnameFirst)
        } else {
            None
        };
        let particle =
            (at..end).any(|index| self.pieces[index].link || index + 1 < end && self.pieces[index].is(Class::NameParticle));
        self.emit(at, end, [sign, particle.then_some(Sign::Particle)])
    }

    fn is_unknown(&self, at: usize) -> bool {
        let piece = &self.pieces[at];
        piece.long() && !piece.meets(NAMES) || !self.page.word(TokenId(piece.tokens.first)).known
    }

    fn ampersand(&self, at: usize) -> bool {
        self.page.text(TokenId(self.pieces[at].tokens.first)) == "&"
    }

    fn emit(&mut self, at: usize, end: usize, signs: [Option<Sign>; 2]) -> usize {
        let mut tokens = TokenSpan::new(self.pieces[at].tokens.first, self.pieces[end - 1].tokens.end);
        // "65th Air Division"
        if signs[0] == Some(Sign::OrganizationWord) && tokens.first > 0 && is_ordinal(self.page, TokenId(tokens.first - 1)) {
            tokens.first -= 1;
        }
        let first = TokenId(tokens.first);
        let firm = self.page.is_firm(first) || tokens.len() > 1 && !self.page.in_heading(first);
        self.found.candidates.push(Candidate { tokens, signs, firm });
        end
    }
}

/// Whether a token is an ordinal in figures: "65th".
fn is_ordinal(page: &Page<'_>, token: TokenId) -> bool {
    let text = page.text(token);
    text.as_bytes().first().is_some_and(u8::is_ascii_digit)
        && ["st", "nd", "rd", "th"].iter().any(|ending| text.ends_with(ending))
}

/// Names that stand even at the start of a sentence.
const STRONG: ClassSet =
    ClassSet::of(&[Class::Country, Class::Capital, Class::DemonymAdjective, Class::DemonymPeople, Class::OrganizationAcronym]);

/// Names that no unknown name swallows.
const CERTAIN: ClassSet = ClassSet::of(&[Class::Country, Class::Continent, Class::OrganizationAcronym]);

/// Words that may be parts of a person's name.
const NAME_WORDS: ClassSet = ClassSet::of(&[Class::GivenName, Class::Surname]);

/// Ranks and titles that stand before a given name even where they are given names themselves.
const RANKS: ClassSet = ClassSet::of(&[Class::MilitaryRank, Class::RoyalTitle, Class::Office, Class::PoliceRank]);

/// The class that counts of a title with several.
fn title_class(classes: ClassSet) -> Class {
    const ORDER: [Class; 12] = [
        Class::Office,
        Class::MilitaryRank,
        Class::RoyalTitle,
        Class::Honorific,
        Class::ReligiousTitle,
        Class::PoliceRank,
        Class::AcademicTitle,
        Class::SportRole,
        Class::OfficeOf,
        Class::Profession,
        Class::FamilyWord,
        Class::RoleModifier,
    ];
    ORDER.into_iter().find(|&class| classes.has(class)).unwrap_or(Class::Office)
}

/// What the word for a body, a site, a place, an event or a work says.
fn keyword(classes: ClassSet) -> Option<Sign> {
    const ORDER: [(Class, Sign); 6] = [
        (Class::OrganizationSuffix, Sign::CompanySuffix),
        (Class::OrganizationHead, Sign::OrganizationWord),
        (Class::FacilityTail, Sign::FacilityWord),
        (Class::LocationTail, Sign::LocationWord),
        (Class::EventTail, Sign::EventWord),
        (Class::WorkTail, Sign::WorkWord),
    ];
    ORDER.into_iter().find(|&(class, _)| classes.has(class)).map(|(_, sign)| sign)
}

/// In a line where every word has a capital only listed names and given name with surname are candidates; the names of
/// the body are looked up there afterwards.
fn heading(page: &Page<'_>, at: u32, end: u32, found: &mut Stretches) -> u32 {
    let token = TokenId(at);
    if let Some(hit) = page.longest(token, NAMES, end.max(at + 1)) {
        let alone = hit.tokens.len() == 1;
        if !(alone && page.single(token).meets(DOUBTFUL)) {
            found.candidates.push(Candidate { tokens: hit.tokens, signs: [None, None], firm: false });
            return hit.tokens.end;
        }
    }
    let (mut to, given) = (at + 1, page.single(token).has(Class::GivenName) && !page.single(token).meets(DOUBTFUL));
    if given && to < end {
        let next = page.single(TokenId(to));
        if next.has(Class::Surname) && !next.meets(DOUBTFUL) {
            to += 1;
            found.candidates.push(Candidate {
                tokens: TokenSpan::new(at, to),
                signs: [Some(Sign::GivenAndMore), None],
                firm: false,
            });
        }
    }
    to
}
