//! Nouns by which news takes up the same thing in other words: "the site" after "a website", "the vessel" after "a boat".
//!
//! **How.** Every noun of a row stands for the first of it.
//!
//! **Why this way.** Only what is the same thing under either word is here; a word for something wider, "the event", may be
//! any of several, and a word for something narrower brings news.
//!
//! **Limits.** Words of one row with two senses ("poll", "case") are left out.

/// The noun that stands for a noun and all that mean the same.
pub(super) fn of(noun: &str) -> &str {
    match noun {
        "site" => "website",
        "match" => "game",
        "contest" => "competition",
        "mum" | "mom" => "mother",
        "dad" => "father",
        "exhibit" => "exhibition",
        "quake" | "tremor" => "earthquake",
        "blaze" => "fire",
        "aircraft" | "airplane" | "airliner" | "jet" => "plane",
        "ship" | "vessel" => "boat",
        "movie" => "film",
        "kid" => "child",
        "probe" | "inquiry" => "investigation",
        "accord" | "deal" | "pact" => "agreement",
        "crash" | "collision" => "accident",
        "blast" => "explosion",
        "suit" => "lawsuit",
        "shop" => "store",
        "firm" => "company",
        "protest" => "demonstration",
        "footage" | "clip" => "video",
        "picture" | "photo" | "image" => "photograph",
        "flat" => "apartment",
        "attorney" => "lawyer",
        "physician" => "doctor",
        "ruling" | "judgment" | "judgement" => "verdict",
        "negotiation" => "talk",
        "jail" => "prison",
        "exam" | "examination" => "test",
        "legislation" => "bill",
        "cemetery" => "graveyard",
        "infant" => "baby",
        "firearm" => "gun",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::coref::tests::with;

    #[test]
    fn words_for_one_thing_stand_for_each_other() {
        assert_eq!(of("vessel"), of("boat"));
        assert_ne!(of("vessel"), of("plane"));
        assert_eq!(of("harbour"), "harbour");
    }

    #[test]
    fn the_same_thing_may_have_another_noun() {
        let text = "A boat sank near Soto on Monday. The vessel was new.";
        assert_eq!(with(text, "The vessel"), ["A boat", "The vessel"]);
        let text = "A boat sank near Soto on Monday. The old vessel was new.";
        assert!(with(text, "A boat").is_empty());
        let text = "A rifle lay near Soto on Monday. The pistol was new.";
        assert!(with(text, "The pistol").is_empty());
    }
}
