//! How far a run of capitalised words reaches: hyphens, particles, small words inside names, nicknames in quotation marks.
//!
//! **How.** From a capital on, token by token, as long as a capital follows or something that may stand between two.
//!
//! **Why this way.** The run is found before it is understood, by looks at two or three tokens, and is cut off at a fixed
//! length so that no text is read more than once.
//!
//! **Limits.** A syllable behind a hyphen belongs to the name only when no vocabulary knows it ("Yiu-chung") or a surname
//! stands before the two.

use super::page::{NAMES, Page};
use crate::grammar::Tag;
use crate::lexicon::{Class, ClassSet, VerbForms};
use crate::text::{Shape, TokenId, TokenSpan};

/// A run longer than this is cut, so that no text is read more than once.
const LONGEST_RUN: u32 = 48;

/// Whether a capital I stands behind no name that it could number: "Prompted, I think".
fn is_first_person(page: &Page<'_>, at: u32) -> bool {
    page.text(TokenId(at)) == "I" && at.checked_sub(1).is_none_or(|before| !page.single(TokenId(before)).has(Class::GivenName))
}

/// Whether a month or a day of the week stands alone, not before a name: "March", but "April Jones".
pub(super) fn is_calendar(page: &Page<'_>, at: u32, end: u32) -> bool {
    if !page.hits.classes(TokenId(at)).meets(ClassSet::CALENDAR) {
        return false;
    }
    let classes = page.single(TokenId(at));
    if !classes.meets(ClassSet::CALENDAR) || is_first_syllable(page, at, end) {
        return false;
    }
    let named = at + 1 < end
        && classes.has(Class::GivenName)
        && page.single(TokenId(at + 1)).has(Class::Surname)
        && page.shape(TokenId(at + 1)).is_capital();
    !named
}

/// Whether a short word is tied to a small one as the halves of a given name are: "Tan Mon-ha", but "Sunday-night".
fn is_first_syllable(page: &Page<'_>, at: u32, end: u32) -> bool {
    let (hyphen, next) = (TokenId(at + 1), TokenId(at + 2));
    at + 2 < end
        && page.text(TokenId(at)).len() <= 3
        && page.shape(TokenId(at)) == Shape::Title
        && page.shape(hyphen) == Shape::Hyphen
        && page.article.tokens.is_glued(hyphen)
        && page.article.tokens.is_glued(next)
        && page.shape(next) == Shape::Lower
}

/// Whether the hit is written as a name: its last word has a capital, or it is one word with a capital inside ("iPhone").
pub(super) fn begins_a_name(page: &Page<'_>, tokens: TokenSpan) -> bool {
    let last = TokenId(tokens.end - 1);
    // "Moody's", where it is the firm
    if page.shape(last) == Shape::Clitic {
        return page.tag(last) == Tag::Propn;
    }
    page.shape(last).is_capital() || page.text(last).chars().any(char::is_uppercase) || page.shape(last) == Shape::Number
}

/// Where the run of capitalised words that begins at `first` ends.
pub(super) fn run_end(page: &Page<'_>, first: u32, end: u32) -> u32 {
    let end = end.min(first + LONGEST_RUN);
    let capital = |at: u32| {
        at < end
            && page.shape(TokenId(at)).is_capital()
            && !page.is_covered(TokenId(at))
            && !is_calendar(page, at, end)
            && !is_first_person(page, at)
    };
    let mut at = first + 1;
    loop {
        if capital(at) || at < end && page.shape(TokenId(at)) == Shape::Clitic && page.tag(TokenId(at)) == Tag::Propn {
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
        let given = |back: u32| at >= first + back && page.single(TokenId(at - back)).has(Class::GivenName);
        if page.shape(token) == Shape::Quote && (given(1) || given(2)) && capital(at + 1) {
            let close = (at + 2..end.min(at + 4)).find(|&close| page.shape(TokenId(close)) == Shape::Quote);
            if let Some(close) = close.filter(|&close| capital(close + 1)) {
                at = close + 1;
                continue;
            }
        }
        // "Committee to Save the Pier"
        if page.text(token) == "to" && capital(at + 1) && is_cause(page, at) {
            at += 2;
            continue;
        }
        if let Some(next) = owned(page, first, at, end) {
            at = next;
            continue;
        }
        let Some(next) = joint(page, at, end) else { return at };
        at = next;
    }
}

/// Whether what a body is there for stands behind "to": "Committee | to Save", but "the Committee to Peru".
fn is_cause(page: &Page<'_>, at: u32) -> bool {
    let (body, verb) = (TokenId(at - 1), TokenId(at + 1));
    matches!(page.text(body), "Committee" | "Campaign" | "Coalition" | "Alliance" | "Movement")
        && page.word(verb).verb_forms & VerbForms::BASE != 0
        && !page.single(verb).meets(NAMES)
}

/// Over the clitic inside the name of a body: "St. Mary's Hospital", "Women's Health Clinic"; but "Ruiz's Hospital".
fn owned(page: &Page<'_>, first: u32, at: u32, end: u32) -> Option<u32> {
    const TAILS: ClassSet = ClassSet::of(&[Class::FacilityTail, Class::OrganizationSuffix, Class::OrganizationHead]);
    const LONGEST: u32 = 4;
    let owner = TokenId(at - 1);
    let clitic = page.text(TokenId(at));
    // "Dover Teachers' Union", but "Ruiz' Hospital"
    let members = matches!(clitic, "'" | "’")
        && page.article.tokens.is_glued(TokenId(at))
        && page.text(owner).ends_with('s')
        && page.word(owner).noun > 0
        && !page.single(owner).meets(NAMES)
        && !page.single(owner).has(Class::Surname);
    if !members && !matches!(clitic, "'s" | "’s") {
        return None;
    }
    let saint = at >= first + 2 && matches!(page.text(TokenId(at - 2)), "St." | "St" | "Saint");
    let people = matches!(page.text(owner), "Women" | "Men" | "Children" | "People" | "King" | "Queen" | "Veterans");
    let mut after = (at + 1..end.min(at + 1 + LONGEST)).take_while(|&next| page.shape(TokenId(next)).is_capital());
    let tailed = after.any(|next| page.single(TokenId(next)).meets(TAILS));
    ((members || saint || people && at <= first + 2) && tailed).then_some(at + 1)
}

/// The end of a code of capitals, hyphen and number: "F-16", "CH-53".
pub(super) fn code_end(page: &Page<'_>, at: u32, end: u32) -> Option<u32> {
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
pub(super) fn is_prefix(page: &Page<'_>, at: u32, end: u32) -> bool {
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

/// Whether the hyphen at `at` ties the halves of a given name of two syllables, behind a surname: "Tan Mei-hua".
fn is_second_syllable(page: &Page<'_>, at: u32) -> bool {
    let (left, right) = (TokenId(at - 1), TokenId(at + 1));
    let before = TokenId(at - 2);
    let surname =
        page.single(before).has(Class::Surname) || !page.word(before).known && page.hits.classes(before) == ClassSet::default();
    let short = |token: TokenId| page.text(token).len() <= 5;
    surname
        && short(left)
        && short(right)
        && page.shape(right) == Shape::Lower
        && page.shape(left) == Shape::Title
        && (!page.single(left).meets(NAMES) || page.single(left).has(Class::GivenName))
}

/// Whether a small syllable is tied to a name by a hyphen: "al-Ram", "ar-Rahman".
pub(super) fn is_tied(page: &Page<'_>, at: u32, end: u32) -> bool {
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
        let joins = match page.shape(token) {
            Shape::Hyphen => next > at,
            Shape::Lower => is_link(page.text(token)) || page.single_is(token, Class::NameParticle),
            _ => is_link(page.text(token)),
        };
        if !joins {
            return None;
        }
        next += 1;
    }
    None
}

/// Small words that may join the parts of the name of a body.
pub(super) fn is_link(word: &str) -> bool {
    matches!(word, "of" | "for" | "on" | "and" | "the" | "&" | "at")
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::texts;

    #[test]
    fn a_syllable_behind_a_hyphen_is_a_part_of_the_name_and_a_word_is_not() {
        assert_eq!(texts("The seat went to Ong Siu-fan on Sunday."), ["Ong Siu-fan"]);
        assert_eq!(texts("The Baku-based paper closed."), ["Baku"]);
    }

    #[test]
    fn two_listed_places_at_a_hyphen_are_two_names() {
        assert_eq!(texts("The Russia-Ukraine border was closed."), ["Russia", "Ukraine"]);
    }

    #[test]
    fn a_prefix_is_no_part_of_the_name() {
        assert_eq!(texts("The Pro-Moscow party lost."), ["Moscow"]);
    }

    #[test]
    fn a_month_is_no_name_unless_a_surname_follows() {
        assert_eq!(texts("It was cold in March and on Monday."), Vec::<String>::new());
    }

    #[test]
    fn a_body_may_have_an_owner_in_its_name() {
        assert_eq!(texts("He died at St. Mary’s Hospital on Monday."), ["St. Mary’s Hospital"]);
        assert_eq!(texts("She works at the Women's Health Clinic."), ["Women's Health Clinic"]);
        assert_eq!(texts("They met at Ruiz's Hospital."), ["Ruiz"]);
        assert_eq!(texts("The Dover Teachers' Union closed it."), ["Dover Teachers' Union"]);
    }
}
