//! Pronouns that stand for somebody: he, she, they, it, I, we and their forms.
//!
//! **How.** A table of the forms with kind, gender and number; every one outside a name is a mention.
//!
//! **Why this way.** Who it is is decided later; here it costs one look at words of two to ten letters.
//!
//! **Limits.** "You" is left out: few texts say who is addressed.

use super::page::Page;
use super::{Gender, GenderSign, Mention};
use crate::grammar::Tag;
use crate::model::{Form, MentionKind};
use crate::rules::{FoundBy, passes};
use crate::text::{Article, Shape, TokenId, TokenSpan};

passes! {
    PRONOUN "pronoun" 90 "A personal pronoun of the third or first person.",
}

/// A form: word, kind, gender, plural.
type Row = (&'static str, MentionKind, Option<Gender>, bool);

/// The forms that begin with a small letter.
const fn forms(initial: u8) -> &'static [Row] {
    use MentionKind::{Group, Organization, Person};
    match initial {
        b'h' => &[
            ("he", Person, Some(Gender::Male), false),
            ("him", Person, Some(Gender::Male), false),
            ("his", Person, Some(Gender::Male), false),
            ("himself", Person, Some(Gender::Male), false),
            ("her", Person, Some(Gender::Female), false),
            ("hers", Person, Some(Gender::Female), false),
            ("herself", Person, Some(Gender::Female), false),
        ],
        b's' => &[("she", Person, Some(Gender::Female), false)],
        b'i' => &[
            ("it", Organization, None, false),
            ("its", Organization, None, false),
            ("itself", Organization, None, false),
            ("i", Person, None, false),
        ],
        b't' => &[
            ("they", Group, None, true),
            ("them", Group, None, true),
            ("their", Group, None, true),
            ("theirs", Group, None, true),
            ("themselves", Group, None, true),
        ],
        b'm' => &[
            ("me", Person, None, false),
            ("my", Person, None, false),
            ("mine", Person, None, false),
            ("myself", Person, None, false),
        ],
        b'w' => &[("we", Group, None, true)],
        b'u' => &[("us", Group, None, true)],
        b'o' => &[("our", Group, None, true), ("ours", Group, None, true), ("ourselves", Group, None, true)],
        _ => &[],
    }
}

/// How many letters the forms of an initial have, a bit each.
const LENGTHS: [u16; 256] = {
    let (mut lengths, mut initial) = ([0; 256], 0);
    while initial < lengths.len() {
        let (forms, mut at) = (forms(initial as u8), 0);
        while at < forms.len() {
            lengths[initial] |= 1 << forms[at].0.len();
            at += 1;
        }
        initial += 1;
    }
    lengths
};

/// Whether a form that begins with a small letter has so many letters.
fn may_be_long(initial: u8, letters: usize) -> bool {
    letters < 16 && LENGTHS[usize::from(initial)] >> letters & 1 == 1
}

/// Whether a mention is a pronoun by which a speaker speaks of himself.
pub(crate) fn is_first_person(article: &Article<'_>, mention: &Mention) -> bool {
    mention.form == Form::Pronoun && is_speakers(article.token(mention.head))
}

/// Whether one of the forms is the speaker's own: those that begin so, and "i".
fn is_speakers(form: &str) -> bool {
    matches!(form.as_bytes(), [b'i' | b'I'] | [b'm' | b'w' | b'o' | b'u' | b'M' | b'W' | b'O' | b'U', ..])
}

/// Whether only what it stands for tells the kind of a pronoun: "it" is a body or a thing, "they" are people, bodies or things.
pub(crate) fn is_open(mention: &Mention, word: &str) -> bool {
    mention.form == Form::Pronoun && mention.kind != MentionKind::Person && !is_speakers(word)
}

/// The pronouns, by token.
pub(super) fn find(page: &Page<'_>, names: &[Mention]) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = 0;
    for (word, token) in page.article.words.iter().zip((0..).map(TokenId)) {
        let initial = word.as_bytes().first().map_or(0, u8::to_ascii_lowercase);
        // Few words have the initial and the length of a form.
        let Some(mention) = may_be_long(initial, word.len()).then(|| mention(page, token, initial)).flatten() else { continue };
        while names.get(at).is_some_and(|name| name.tokens.end <= token.0) {
            at += 1;
        }
        if !names.get(at).is_some_and(|name| name.tokens.holds(token)) {
            found.push(mention);
        }
    }
    found
}

fn mention(page: &Page<'_>, token: TokenId, initial: u8) -> Option<Mention> {
    let (word, shape) = (page.text(token), page.shape(token));
    let forms = forms(initial);
    let &(_, kind, gender, plural) = forms.iter().find(|(form, ..)| form.eq_ignore_ascii_case(word))?;
    if !matches!(shape, Shape::Lower | Shape::Title) && word != "I" {
        return None;
    }
    if is_speakers(word) && page.tag(token) != Tag::Pron {
        return None;
    }
    Some(Mention {
        tokens: TokenSpan::new(token.0, token.0 + 1),
        kind,
        form: Form::Pronoun,
        head: token,
        gender,
        gender_sign: GenderSign::Text,
        plural,
        entry: None,
        found: FoundBy::Pass(&PRONOUN),
    })
}

#[cfg(test)]
mod tests {
    use super::{forms, may_be_long};

    #[test]
    fn every_form_has_a_length_that_its_initial_allows() {
        for initial in b'a'..=b'z' {
            let mut own = forms(initial).iter();
            assert!(own.all(|(form, ..)| form.as_bytes()[0] == initial && may_be_long(initial, form.len())));
        }
    }
}
