//! How far a cue is trusted: the bounds that the passes set on the precision of its row.
//!
//! **How.** A row of `gazetteers/cues.tsv` says how many of a hundred uses of the cue outside of quotations report something, as
//! counted on news text. A pass that has little else to go by asks for more of it.
//!
//! **Why this way.** One bound has one name, by the barest thing that it lets a cue report, so that passes which dare the same move
//! together. The bounds are round numbers, chosen with news at hand and not fitted any closer.
//!
//! **Limits.** A cue of which the news had few uses to count may stand on the wrong side of a bound.

/// Plain words of saying ("said", "told", "announced"): a clause behind them needs no "that", and even a fragment is said.
pub(super) const PLAIN: u8 = 85;

/// What tags a quotation wherever it stands: “The pier is safe,” confirmed Ruiz.
pub(super) const TAG: u8 = 80;

/// What reports three times in four: a clause or a preposition behind it is content even at a distance.
pub(super) const MOSTLY: u8 = 75;

/// What reports with a bare object: "praised the plan", but "found a gun".
pub(super) const OBJECT: u8 = 70;

/// What reports twice as often as not: enough behind a voice that is named already.
pub(super) const VOICED: u8 = 65;

/// What reports as a gerund behind its noun: "a letter warning of floods".
pub(super) const GERUND: u8 = 60;

/// What tags a whole sentence without marks: "The pier is safe, experts reckon."
pub(super) const WHOLE: u8 = 55;

/// What reports as often as not: enough where the shape of the sentence says the rest, as in "is believed to be".
pub(super) const EVEN: u8 = 50;

/// What reports less often than not, but does so with "that" or beside a quotation, or as a noun that nobody owns.
pub(super) const STATED: u8 = 40;

/// What a noun must reach to be put into somebody's mouth by "of" or "by": "a claim by Ruiz that".
pub(super) const NOUN: u8 = 35;

/// Below this a cue hardly ever reports ("rules", "finds"): a bare clause beside it is none.
pub(super) const EVER: u8 = 30;
