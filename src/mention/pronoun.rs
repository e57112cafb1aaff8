//! Pronouns that stand for somebody: he, she, they, it, I, we and their forms.
//!
//! **How.** A table of the forms with kind, gender and number; every one outside a name is a mention.
//!
//! **Why this way.** Who it is is decided later; here it costs one look at words of two to ten letters.
//!
//! **Limits.** "You" is left out: few texts say who is addressed.

use super::page::Page;
use super::{Gender, Mention};
use crate::grammar::Tag;
use crate::model::{Form, MentionKind};
use crate::rules::{FoundBy, Pass};
use crate::text::{Shape, TokenId, TokenSpan};

pub(super) static PASSES: [Pass; 1] =
    [Pass { name: "pronoun", confidence: 90, about: "A personal pronoun of the third or first person." }];

/// A form: word, kind, gender, plural.
type Row = (&'static str, MentionKind, Option<Gender>, bool);

const FORMS: [Row; 26] = [
    ("he", MentionKind::Person, Some(Gender::Male), false),
    ("him", MentionKind::Person, Some(Gender::Male), false),
    ("his", MentionKind::Person, Some(Gender::Male), false),
    ("himself", MentionKind::Person, Some(Gender::Male), false),
    ("she", MentionKind::Person, Some(Gender::Female), false),
    ("her", MentionKind::Person, Some(Gender::Female), false),
    ("hers", MentionKind::Person, Some(Gender::Female), false),
    ("herself", MentionKind::Person, Some(Gender::Female), false),
    ("it", MentionKind::Organization, None, false),
    ("its", MentionKind::Organization, None, false),
    ("itself", MentionKind::Organization, None, false),
    ("they", MentionKind::Group, None, true),
    ("them", MentionKind::Group, None, true),
    ("their", MentionKind::Group, None, true),
    ("theirs", MentionKind::Group, None, true),
    ("themselves", MentionKind::Group, None, true),
    ("i", MentionKind::Person, None, false),
    ("me", MentionKind::Person, None, false),
    ("my", MentionKind::Person, None, false),
    ("mine", MentionKind::Person, None, false),
    ("myself", MentionKind::Person, None, false),
    ("we", MentionKind::Group, None, true),
    ("us", MentionKind::Group, None, true),
    ("our", MentionKind::Group, None, true),
    ("ours", MentionKind::Group, None, true),
    ("ourselves", MentionKind::Group, None, true),
];

/// The forms by which a speaker speaks of himself.
pub(crate) fn is_first_person(word: &str) -> bool {
    matches!(word.as_bytes(), [b'i' | b'I'] | [b'm' | b'w' | b'o' | b'M' | b'W' | b'O', ..] | [b'u' | b'U', ..])
}

/// The pronouns, by token.
pub(super) fn find(page: &Page<'_>, names: &[Mention]) -> Vec<Mention> {
    let tokens = page.article.tokens.all();
    let in_name = |token: TokenId| {
        let at = names.partition_point(|name| name.tokens.end <= token.0);
        names.get(at).is_some_and(|name| name.tokens.holds(token))
    };
    tokens.iter().filter_map(|token| mention(page, token)).filter(|pronoun| !in_name(pronoun.head)).collect()
}

fn mention(page: &Page<'_>, token: TokenId) -> Option<Mention> {
    let word = page.text(token);
    if !matches!(page.shape(token), Shape::Lower | Shape::Title) && word != "I" {
        return None;
    }
    let initial = word.as_bytes()[0].to_ascii_lowercase();
    if word.len() > 10 || !matches!(initial, b'h' | b's' | b'i' | b't' | b'm' | b'w' | b'u' | b'o') {
        return None;
    }
    let &(_, kind, gender, plural) = FORMS.iter().find(|(form, ..)| form.eq_ignore_ascii_case(word))?;
    if is_first_person(word) && page.tag(token) != Tag::Pron {
        return None;
    }
    Some(Mention {
        tokens: TokenSpan::new(token.0, token.0 + 1),
        kind,
        form: Form::Pronoun,
        head: token,
        gender,
        plural,
        entry: None,
        found: FoundBy::Pass(&PASSES[0]),
    })
}
