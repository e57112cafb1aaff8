//! Pronouns that stand for somebody: he, she, they, it and their forms.
//!
//! **How.** A table of the forms with kind, gender and number; every one outside a name is a mention.
//!
//! **Why this way.** Who it is is decided later; here it costs one look at words of two to ten letters.
//!
//! **Limits.** I, we and you are left to whoever knows the speaker.

use super::page::Page;
use super::{Gender, Mention};
use crate::model::{Form, MentionKind};
use crate::rules::{FoundBy, Pass};
use crate::text::{Shape, TokenId, TokenSpan};

pub(super) static PASSES: [Pass; 1] = [Pass { name: "pronoun", confidence: 90, about: "A personal pronoun of the third person." }];

/// A form: word, kind, gender, plural.
type Row = (&'static str, MentionKind, Option<Gender>, bool);

const FORMS: [Row; 16] = [
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
];

/// The pronouns, by token.
pub(super) fn find(page: &Page<'_>) -> Vec<Mention> {
    let tokens = page.article.tokens.all();
    tokens.iter().filter_map(|token| mention(page, token)).collect()
}

fn mention(page: &Page<'_>, token: TokenId) -> Option<Mention> {
    if !matches!(page.shape(token), Shape::Lower | Shape::Title) {
        return None;
    }
    let word = page.text(token);
    if !(2..=10).contains(&word.len()) || !matches!(word.as_bytes()[0], b'h' | b'H' | b's' | b'S' | b'i' | b'I' | b't' | b'T') {
        return None;
    }
    let &(_, kind, gender, plural) = FORMS.iter().find(|(form, ..)| form.eq_ignore_ascii_case(word))?;
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
