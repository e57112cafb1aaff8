//! Which mentions refer to the same entity: ordered sieves from sure to unsure.

mod antecedent;
mod apposition;
mod bearer;
mod binding;
mod body;
mod byword;
mod calling;
mod chain;
mod country;
mod description;
mod epithet;
mod first_person;
mod front;
mod gender;
mod headline;
mod links;
mod name;
mod namesake;
mod neuter;
mod noun;
mod office;
mod past;
mod possessed;
mod possessor;
mod predicate;
mod pronoun;
mod rival;
mod row;
mod scene;
mod seen;
mod sense;
mod short_body;
mod short_name;
mod spelling;
mod synonym;
mod topic;
mod voice;

pub(crate) use first_person::link as link_first_person;
pub(crate) use links::{Entity, EntityIndex, Links};
pub(crate) use spelling::skeleton;

use crate::grammar::{Chunks, Tags};
use crate::lexicon::{Hits, Lexicon};
use crate::mention::{Mention, MentionIndex, Mentions};
use crate::model::{Form, MentionKind};
use crate::rules::Pass;
use crate::text::{Article, Determiner, TokenId, determiner};
use links::in_one_line;

/// The passes of this folder, for `ascribe rules`.
pub(crate) const PASSES: &[&[Pass]] = &[
    name::PASSES,
    short_body::PASSES,
    office::PASSES,
    byword::PASSES,
    epithet::PASSES,
    apposition::PASSES,
    noun::PASSES,
    front::PASSES,
    pronoun::PASSES,
    possessed::PASSES,
    predicate::PASSES,
    first_person::PASSES,
];

/// Links mentions to entities, and drops descriptions of nobody known.
pub(crate) fn link(
    article: &Article<'_>,
    hits: &Hits,
    tags: &Tags,
    chunks: &Chunks,
    mentions: &mut Mentions,
    lexicon: &Lexicon,
) -> Links {
    let mut chains = chain::Chains::new(mentions.all.len());
    let nouns = sense::Nouns::read(article, lexicon, mentions);
    let scene = scene::Scene { article, hits, tags, chunks, lexicon, nouns: &nouns };
    row::settle(scene, mentions);
    name::link(scene, mentions, &mut chains);
    office::link(scene, mentions, &mut chains);
    byword::link(scene, mentions, &mut chains);
    apposition::link(scene, mentions, &mut chains);
    epithet::link(scene, mentions, &mut chains);
    noun::link(scene, mentions, &mut chains);
    pronoun::link(scene, mentions, &mut chains);
    possessed::link(scene, mentions, &mut chains);
    predicate::link(scene, mentions, &mut chains);
    let mut links = chains.finish(&mentions.all, |chain| describe(article, mentions, lexicon, chain));
    country::give(scene, mentions, &mut links);
    possessor::give(article, mentions, &links);
    drop_unknown(article, mentions, &mut links);
    links
}

/// Gives every pronoun the kind of what it stands for, which its word alone does not tell: "it" is a body, a place or a thing; so too
/// the descriptions that fit a man and a firm: "Tarvik Group, |the owner of the ferry|".
pub(crate) fn settle(mentions: &mut Mentions, links: &Links) {
    for (mention, link) in mentions.all.iter_mut().zip(&links.of) {
        let Some(kind) = link.map(|(entity, _)| links.entities[entity.0 as usize].kind) else { continue };
        let trade = mention.form == Form::Nominal && mention.kind == MentionKind::Person && kind == MentionKind::Organization;
        if trade || mention.form == Form::Pronoun {
            mention.kind = kind;
        }
    }
}

/// Drops descriptions that are linked to nothing, unless they are definite ones of a person, body or place.
fn drop_unknown(article: &Article<'_>, mentions: &mut Mentions, links: &mut Links) {
    let definite = |mention: &Mention| {
        matches!(mention.kind, MentionKind::Person | MentionKind::Organization | MentionKind::Location)
            && matches!(
                determiner(article.token(TokenId(mention.tokens.first))),
                Some(Determiner::Definite | Determiner::Pointing | Determiner::Owned)
            )
    };
    let kept = mentions.all.iter().zip(&links.of);
    let kept: Vec<bool> =
        kept.map(|(mention, link)| link.is_some() || mention.form != Form::Nominal || definite(mention)).collect();
    if !kept.iter().all(|&kept| kept) {
        links.follow(&mentions.change(&kept, Vec::new()));
    }
}

/// The canonical name of a chain and its country: the list's name, else the longest name of the text.
fn describe(article: &Article<'_>, mentions: &Mentions, lexicon: &Lexicon, chain: &[MentionIndex]) -> (String, Option<String>) {
    let all = || chain.iter().map(|&index| mentions.get(index));
    let names = || all().filter(|mention| mention.form == Form::Name);
    let place = names().find(|mention| mention.kind == MentionKind::Location);
    // Most mentions of a chain are of one row.
    let rows = || {
        let mut last = None;
        place.into_iter().chain(names()).filter_map(move |mention| {
            let row = mention.entry.map(|entry| (mention.kind, entry)).filter(|&row| last != Some(row));
            last = row.or(last);
            row
        })
    };
    let cell = |column: &str| rows().map(|(_, entry)| lexicon.cell(entry, column)).find(|cell| !cell.is_empty());
    let longest =
        all().max_by_key(|mention| (mention.form == Form::Name, mention.tokens.len(), std::cmp::Reverse(mention.tokens.first)));
    let longest = longest.map_or("", |mention| as_subject(article.slice(mention.tokens)));
    let name = match cell("canonical") {
        Some(canonical) if rows().next().is_some_and(|(kind, _)| kind != MentionKind::Group) => canonical,
        _ => longest,
    };
    let country =
        cell("country").or_else(|| cell("refers")).filter(|code| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()));
    (in_one_line(name), country.map(str::to_owned))
}

/// The word for somebody who has no name but "he" or "she", as a subject.
fn as_subject(name: &str) -> &str {
    match name {
        "He" | "him" | "Him" | "his" | "His" | "himself" => "he",
        "She" | "her" | "Her" | "hers" | "herself" => "she",
        name => name,
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use crate::extractor::Extractor;

    /// The mentions of the entity that holds `first`, in order; none where it stands alone.
    pub fn with<'t>(text: &'t str, first: &str) -> Vec<&'t str> {
        let graph = Extractor::default().extract(text);
        let chains = graph.entities.iter().map(|entity| {
            let mentions = graph.mentions.iter().filter(|mention| mention.entity == Some(entity.id));
            mentions.map(|mention| &text[mention.start as usize..mention.end as usize]).collect::<Vec<_>>()
        });
        chains.into_iter().find(|chain| chain.len() > 1 && chain.contains(&first)).unwrap_or_default()
    }

    #[test]
    fn a_definite_description_goes_back_to_the_one_that_brought_its_noun_in() {
        let text = "A red helicopter landed near the village of Soto. The helicopter left after an hour.";
        assert_eq!(with(text, "A red helicopter"), ["A red helicopter", "The helicopter"]);
    }

    #[test]
    fn a_description_with_new_words_is_a_new_thing() {
        let text = "A red helicopter landed near the river. The black helicopter left after an hour.";
        assert!(with(text, "The black helicopter").is_empty());
        let text = "A helicopter landed near the river. Another helicopter left after an hour.";
        assert!(with(text, "A helicopter").is_empty());
    }

    #[test]
    fn number_keeps_descriptions_apart() {
        let text = "A girl from Lima won a medal. The girls went home on Friday.";
        assert!(with(text, "The girls").is_empty());
    }

    #[test]
    fn no_description_makes_two_named_people_one() {
        let text = "First, Tom Lund mocked former lead singer Piet Brand for being late. Lund was unhappy, though at the end the band \
                    swore that it would hire him if he becomes the singer.";
        assert!(!with(text, "Tom Lund").contains(&"Piet Brand"));
    }

    #[test]
    fn who_tells_somebody_is_somebody_else() {
        let text = "Miller Tom Lund waited at the gate. Carter Piet Brand arrived late. “The road is closed,” he told Brand.";
        assert_eq!(with(text, "he"), ["Tom Lund", "he"]);
    }

    #[test]
    fn who_is_called_mr_is_not_the_woman_of_that_name() {
        let text = |title| format!("Farmer Nora Haddad waved. {title} Haddad left early.");
        assert!(with(&text("Mr."), "Nora Haddad").is_empty());
        assert_eq!(with(&text("Ms."), "Nora Haddad"), ["Nora Haddad", "Haddad"]);
    }

    #[test]
    fn an_apposition_is_the_person_before_it() {
        let text = "Ana Ruiz, a teacher from Lima, won on Friday.";
        assert_eq!(with(text, "Ana Ruiz").first(), Some(&"Ana Ruiz"));
        assert!(with(text, "Ana Ruiz").len() > 1);
    }

    #[test]
    fn an_apposition_with_an_owner_is_the_name_beside_it() {
        let text = "Peru's prime minister, Ana Ruiz, left. Tarvel, the island's largest town, was quiet.";
        assert_eq!(with(text, "Ana Ruiz"), ["Peru's prime minister", "Ana Ruiz"]);
        assert_eq!(with(text, "Tarvel"), ["Tarvel", "the island's largest town"]);
    }

    #[test]
    fn a_description_holds_the_whole_name_that_it_begins_with() {
        let text = "Hackers attacked the Bank of Peru website. The website is new.";
        assert_eq!(with(text, "The website"), ["the Bank of Peru website", "The website"]);
    }

    #[test]
    fn a_predicate_that_is_denied_is_nobody() {
        let text = "Ana Ruiz was not a victim. She left.";
        assert!(!with(text, "Ana Ruiz").contains(&"a victim"));
    }

    #[test]
    fn they_takes_several_before_a_body() {
        let text = "Acme Corp. hired two drivers in May. The drivers said they were paid late.";
        assert!(with(text, "they").contains(&"The drivers"));
    }

    #[test]
    fn a_possessive_at_the_head_of_a_sentence_waits_for_the_subject() {
        let text = "In her speech, Ana Ruiz praised the deal.";
        assert_eq!(with(text, "her"), ["her", "Ana Ruiz"]);
    }

    #[test]
    fn first_persons_are_the_speaker_of_their_quotation_alone() {
        let text = "“I am happy with my work,” said Ana Ruiz. Boris Blanco waved.";
        assert_eq!(with(text, "I"), ["I", "my", "Ana Ruiz"]);
        assert!(with("I walked home on Monday. Ana Ruiz waved.", "I").is_empty());
    }

    #[test]
    fn we_of_a_person_with_one_office_is_the_body_it_is_held_in() {
        let text = "“We are proud of our work,” said Ana Ruiz, a spokeswoman for the Harbour Agency.";
        assert_eq!(with(text, "We"), ["We", "our", "Harbour Agency"]);
    }

    #[test]
    fn nobody_says_he_of_himself() {
        let text = "Pablo Ruiz met Karim Odeh in May. Ruiz said the talks went well. “He is a friend,” Ruiz added.";
        assert!(!with(text, "Ruiz").contains(&"He"));
    }

    #[test]
    fn it_said_goes_back_to_the_body_that_spoke() {
        let text = "The Harbour Agency said the pier was safe. Two ships waited outside. It added that nobody was hurt.";
        assert_eq!(with(text, "It").first(), Some(&"Harbour Agency"));
    }

    #[test]
    fn a_description_leads_to_the_name_behind_it() {
        assert_eq!(with("They praised his brother Karim Odeh in May.", "his brother"), ["his brother", "Karim Odeh"]);
        assert_eq!(with("Peru's goalkeeper Karim Odeh left.", "Karim Odeh"), ["Peru's goalkeeper", "Karim Odeh"]);
    }

    #[test]
    fn a_direction_is_the_country_that_it_begins() {
        let text = "North Korea fired two rockets. The North denied it. It bought maps of Hong Kong Island and Hong Kong.";
        assert_eq!(with(text, "North")[..2], ["North Korea", "North"]);
        assert!(with(text, "Hong Kong Island").is_empty());
    }

    #[test]
    fn a_family_stays_apart() {
        let text = "Pablo Ruiz and Ana Ruiz married in May. Mr. Ruiz is a baker. Mrs. Ruiz is a judge.";
        let chain = with(text, "Pablo Ruiz");
        assert!(!chain.contains(&"Ana Ruiz"), "{chain:?}");
        let text = "Mr Ruiz and Mrs Ruiz came by boat. Mrs Ruiz steered. Mr Ruiz slept.";
        assert_eq!(with(text, "Ruiz"), ["Ruiz", "Ruiz"]);
    }

    #[test]
    fn an_owner_may_be_a_firm() {
        assert_eq!(with("The operator, Tarvik Group, sold two boats.", "Tarvik Group"), ["The operator", "Tarvik Group"]);
        assert!(with("Tarvik Group, the owner of the ferry, sold it.", "Tarvik Group").contains(&"the owner"));
    }

    #[test]
    fn a_body_is_taken_up_by_its_trade() {
        let text =
            "French toymaker Tarvik SA closed its shop. The toymaker said sales were slow. The Lyon-based firm has three others.";
        assert_eq!(with(text, "Tarvik SA")[..3], ["Tarvik SA", "its", "The toymaker"]);
        assert!(with(text, "Tarvik SA").contains(&"The Lyon-based firm"), "{:?}", with(text, "Tarvik SA"));
    }

    #[test]
    fn what_somebody_has_is_one_thing_at_any_distance() {
        let pages = "The rain fell on the hills. ".repeat(6);
        let text = format!("Ana Ruiz lost her passport in May. {pages}Ana Ruiz found her passport in June.");
        assert_eq!(with(&text, "her passport"), ["her passport", "her passport"]);
        let text = format!("Ana Ruiz lost her passport in May. {pages}Pablo Blanco found his passport in June.");
        assert!(with(&text, "her passport").is_empty());
    }

    #[test]
    fn a_pronoun_has_its_predicate() {
        let text = "Ana Ruiz came from Lima. She is a judge.";
        assert!(with(text, "Ana Ruiz").contains(&"a judge"));
        let text = "Ana Ruiz came from Lima. She is not a judge.";
        assert!(!with(text, "Ana Ruiz").contains(&"a judge"));
    }

    #[test]
    fn first_persons_of_one_paragraph_are_one_voice() {
        let text = "“We are tired and our boat is lost. Nobody helped us.”\n\n“We will go on.”";
        assert_eq!(with(text, "our"), ["We", "our", "us"]);
    }

    #[test]
    fn a_noun_at_the_head_of_a_sentence_is_a_description_like_any_other() {
        let text = "The town lives on bread. Bread is baked at night.";
        assert_eq!(with(text, "bread"), ["bread", "Bread"]);
        assert!(with("Image: Ana Ruiz\n\nImage: Karim Odeh", "Image").is_empty());
    }

    #[test]
    fn an_event_is_taken_up_by_the_noun_of_its_name() {
        let text = "The Tarvel Film Festival opened on Monday. Ten thousand guests came to the festival.";
        assert!(with(text, "the festival").contains(&"Tarvel Film Festival"), "{:?}", with(text, "the festival"));
    }

    #[test]
    fn a_description_that_is_called_by_a_name_is_its_bearer() {
        assert_eq!(with("They met a man named Karim Odeh in May.", "a man"), ["a man", "Karim Odeh"]);
        assert_eq!(with("She wrote for the website “Tarvel News” in June.", "the website"), ["the website", "Tarvel News"]);
        assert!(with("The committee named Acme Corp. on Monday.", "The committee").is_empty());
    }

    #[test]
    fn the_sort_of_a_body_behind_its_name_is_the_body() {
        let text = "Police blamed the Harbour Front group. The Harbour Front did not answer.";
        assert_eq!(with(text, "the Harbour Front group"), ["the Harbour Front group", "Harbour Front", "Harbour Front"]);
    }
}
