//! The passes of this folder, with how often each is right.
//!
//! **How.** One constant a shape of statement; `ascribe rules` lists them all.
//!
//! **Why this way.** A reader of a statement sees at once which shape was read and how far to trust it.
//!
//! **Limits.** The confidence is the share of finds whose content and source were right on development text.

use super::frame::Frame;
use super::trust;
use crate::rules::{Pass, passes};

passes! {
    QUOTE_TAG "said-quote-tag" 96 "A quotation, then source and cue: “…,” she said.",
    QUOTE_TAG_INVERTED "said-quote-tag-inverted" 97 "A quotation, then cue and source: “…,” said Ana Ruiz.",
    CLAUSE_TAG "said-clause-tag" 86 "A sentence, then source and cue: the plan is ready, she said.",
    THAT "said-that" 86 "Source, cue and a clause with that.",
    CLAUSE "said-clause" 82 "Source, cue and a clause without that.",
    QUOTE "said-quote" 85 "Source, cue and a quotation.",
    COLON "said-colon" 89 "Source, cue, colon and content.",
    WH "said-wh" 72 "Source, cue and a clause with whether, why, how or what.",
    INFINITIVE "said-infinitive" 64 "Source, cue and an infinitive: vowed to, refused to.",
    ING "said-ing" 65 "Source, cue and a verb in -ing.",
    PREPOSITION "said-preposition" 63 "Source, cue with its preposition and a noun phrase: called for, talked about.",
    OBJECT_SURE "said-object" 72 "Source, cue and a noun phrase: criticized the plan.",
    OBJECT_LIKELY "said-object-likely" 62 "Source, a cue that often means something else, and a noun phrase: backed the plan.",
    PASSIVE "said-passive" 60 "A cue in the passive: was criticized by, was asked whether.",
    ADJECTIVE "said-adjective" 55 "A copula and an adjective: is confident that.",
    LIGHT_VERB "said-light-verb" 58 "A light verb and a noun: expressed concern over.",
    POSSESSOR "said-possessor" 60 "An owner, a noun and a clause with that or a quotation: Ruiz's claim that, her answer was “…”.",
    VOICED "said-by" 66 "A noun, who says so behind it, and a clause with that: the claim by Ruiz that.",
    ACCORDING "said-according-to" 84 "According to a source, and phrases that mean the same.",
    AS "as-said" 74 "As a source reported, and a clause.",
    SIGNATURE "said-signature" 72 "A quotation, a dash and a name at the end of a line.",
    GAPPED "said-relative" 62 "A relative pronoun, source, cue and the rest of the clause: which he said had harmed trade.",
    ASKED "asked-participle" 70 "A participle of asking without a subject: when asked whether.",
    QUOTE_TAG_OTHER "quote-tag-other" 78 "A quotation, a phrase and a verb that the table does not know: “…,” the mayor deadpanned.",
    ECHO "quote-taken-up" 78 "A quotation that the words behind it take up: “…” was her answer; “…”. That was all she would say.",
    LED_QUOTE "led-quote" 77 "A clause and a colon before a quotation: the bank gave this reason: “…”.",
    SEEM "seems" 58 "Subject and predicate of a verb of seeming, as \"appear to\"; nobody is the source.",
    LABEL "said-label" 88 "A name and a colon at the head of a line: headline or transcript.",
    NAMELESS "coref-nameless-source" 85 "A source without a name is an entity of its own, called as the text calls it.",
    GOVERNMENT "coref-government" 85 "A capital or country that speaks acts for the government that the text names.",
    FIRST_PERSON "coref-first-person" 85 "I and we inside a quotation are its speaker.",
}

/// The pass of a frame behind a cue with this precision.
pub(super) fn of(frame: Frame, precision: u8) -> &'static Pass {
    match frame {
        Frame::That => &THAT,
        Frame::Clause => &CLAUSE,
        Frame::Quote => &QUOTE,
        Frame::Colon => &COLON,
        Frame::Wh => &WH,
        Frame::Inf => &INFINITIVE,
        Frame::Ing => &ING,
        Frame::Prep => &PREPOSITION,
        Frame::Object if precision >= trust::OBJECT => &OBJECT_SURE,
        Frame::Object => &OBJECT_LIKELY,
    }
}
