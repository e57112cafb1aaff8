//! Who said what: statements, their cues, and the claims they make.

use super::{Evidence, Id};
use serde::{Deserialize, Serialize};

/// A stretch of the text with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Slice {
    /// Offset of its first byte.
    pub start: u32,
    /// Offset after its last byte.
    pub end: u32,
    /// The text between the two.
    pub text: String,
}

/// One act of saying in one document.
///
/// ```
/// let graph = ascribe::extract("Ana Ruiz said that the bridge was open.");
/// let statement = &graph.statements[0];
/// assert_eq!(statement.source.as_ref().unwrap().text, "Ana Ruiz");
/// assert_eq!(statement.content[0].text, "the bridge was open");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Statement {
    /// Its identifier, `s…`.
    pub id: Id,
    /// Offset of the first byte of source, cue and content together.
    pub start: u32,
    /// Offset after their last byte.
    pub end: u32,
    /// Whether the words are quoted.
    pub form: StatementForm,
    /// The words that name who says it, with title and apposition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The entity behind the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Id>,
    /// The words of saying.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<Cue>,
    /// What is said, without complementiser and outer quotation marks; several pieces where the cue splits it.
    pub content: Vec<Slice>,
    /// Whether the saying is affirmed, or denied and withheld ("declined to say").
    pub polarity: Polarity,
    /// How certain the saying itself is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modality: Option<Modality>,
    /// Whom it is said to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addressee: Option<Addressee>,
    /// When it was said: an entry of `times`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Id>,
    /// Where it was said or printed: "in a statement".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub medium: Option<Slice>,
    /// The statement whose content this one stands in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Id>,
    /// Mentions inside the content.
    pub mentions: Vec<Id>,
    /// Amounts inside the content.
    pub amounts: Vec<Id>,
    /// Times inside the content.
    pub times: Vec<Id>,
    /// The claim that it states.
    pub claim: Id,
    /// The rule that found it.
    pub evidence: Evidence,
}

/// Whether the content is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum StatementForm {
    /// All of it in quotation marks.
    Direct,
    /// None of it.
    Indirect,
    /// A part.
    Mixed,
}

/// The words that name who says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Source {
    /// Offset of its first byte.
    pub start: u32,
    /// Offset after its last byte.
    pub end: u32,
    /// The text between the two.
    pub text: String,
    /// The mention at its head.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mention: Option<Id>,
}

/// The words of saying: the whole verb group, or the noun or preposition that does its work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Cue {
    /// Offset of its first byte.
    pub start: u32,
    /// Offset after its last byte.
    pub end: u32,
    /// The text between the two.
    pub text: String,
    /// The dictionary form of the word that carries it: "say".
    pub lemma: String,
    /// The kind of saying.
    pub act: Act,
}

/// Whom something is said to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Addressee {
    /// Offset of its first byte.
    pub start: u32,
    /// Offset after its last byte.
    pub end: u32,
    /// The text between the two.
    pub text: String,
    /// The entity, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<Id>,
}

/// Whether a saying is affirmed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Polarity {
    /// It was said.
    #[default]
    Positive,
    /// It was denied or withheld: "did not say", "stopped short of".
    Negative,
}

/// How certain a saying is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Modality {
    /// "may say"
    Possible,
    /// "is expected to announce"
    Probable,
    /// "must explain"
    Necessary,
    /// "plans to announce"
    Intended,
    /// "would say if asked"
    Conditional,
}

/// What is said, whoever says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Claim {
    /// Its identifier, `c…`, which depends on its words only.
    pub id: Id,
    /// The words of the first statement that makes it.
    pub text: String,
    /// The statements that make it.
    pub statements: Vec<Id>,
    /// The entities it is about.
    pub about: Vec<Id>,
}

macro_rules! acts {
    ($($variant:ident $name:literal $cues:literal),* $(,)?) => {
        /// The kind of saying: a closed list in five families and one for the rest.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum Act {
            $(
                #[doc = concat!("As in ", $cues, ".")]
                $variant
            ),*
        }

        impl Act {
            /// Every act, in the order of the families.
            pub const ALL: &[Act] = &[$(Act::$variant),*];

            /// Its name in tables and in JSON.
            pub fn name(self) -> &'static str {
                match self { $(Act::$variant => $name),* }
            }
        }
    };
}

impl Act {
    /// The family it belongs to: assert, direct, commit, express, declare or other.
    ///
    /// ```
    /// assert_eq!(ascribe::Act::Promise.family(), "commit");
    /// ```
    pub fn family(self) -> &'static str {
        use Act::*;
        match self {
            Say | Inform | Emphasize | Explain | Report | Confirm | Acknowledge | Claim | Deny | Predict | Warn | Argue
            | Suggest => "assert",
            Ask | Urge | Demand | Order | Recommend | Invite => "direct",
            Promise | Offer | Threaten | Refuse | Agree | Intend => "commit",
            Praise | Thank | Condole | Criticize | Accuse | Support | Oppose | Hope | Worry | Believe | Want | Know => "express",
            Announce | Appoint | Decide | Sanction => "declare",
            Discuss | Describe | Withhold | Cite => "other",
        }
    }
}

acts! {
    Say "say" "said, told, noted",
    Inform "inform" "informed, reminded, briefed",
    Emphasize "emphasize" "insisted, pointed out, stressed",
    Explain "explain" "explained, clarified, spelled out",
    Report "report" "reported, revealed, concluded",
    Confirm "confirm" "confirmed, verified, vouched for",
    Acknowledge "acknowledge" "acknowledged, admitted, conceded",
    Claim "claim" "claimed, asserted, boasted of",
    Deny "deny" "denied, rejected, dismissed",
    Predict "predict" "predicted, expected, forecast",
    Warn "warn" "warned, cautioned against",
    Argue "argue" "argued, made the case for",
    Suggest "suggest" "suggested, proposed, hinted at",
    Ask "ask" "asked, asked for, wondered",
    Urge "urge" "urged, called for",
    Demand "demand" "demanded, required",
    Order "order" "ordered, instructed",
    Recommend "recommend" "recommended, endorsed",
    Invite "invite" "invited",
    Promise "promise" "promised, vowed, pledged",
    Offer "offer" "offered, expressed readiness",
    Threaten "threaten" "threatened",
    Refuse "refuse" "refused, declined, turned down",
    Agree "agree" "agreed, concurred, sided with",
    Intend "intend" "planned, intended, mulled",
    Praise "praise" "praised, hailed, congratulated",
    Thank "thank" "thanked, appreciated",
    Condole "condole" "mourned, offered condolences",
    Criticize "criticize" "criticized, decried, complained",
    Accuse "accuse" "accused, blamed, charged",
    Support "support" "supported, defended, stood by",
    Oppose "oppose" "opposed, voted against",
    Hope "hope" "hoped, wished, looked forward to",
    Worry "worry" "worried, expressed concern",
    Believe "believe" "believed, thought about, considered",
    Want "want" "wanted, sought",
    Know "know" "knew, realized, took note of",
    Announce "announce" "announced, unveiled",
    Appoint "appoint" "appointed, named",
    Decide "decide" "decided, opted, pardoned",
    Sanction "sanction" "imposed sanctions on (for tables of your own; the shipped ones have no such cue)",
    Discuss "discuss" "discussed, touched on",
    Describe "describe" "described, called, referred to",
    Withhold "withhold" "stopped short of, refrained from",
    Cite "cite" "cited, invoked, pointed to",
}
