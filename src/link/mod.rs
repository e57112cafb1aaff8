//! What several documents say together: which entities are one, which statements say the same, and who contradicts whom.
//!
//! **How.** [`entity`] joins entities by name; [`profile`] reduces each statement to what it is compared by; statements that
//! share a word that tells something ([`rarity`]) are compared pair by pair ([`compare`]); [`copy`] finds the documents that print one text, and [`claim`]
//! groups what is left linked.
//!
//! **Why this way.** Comparing what is already normalised (entities, amounts, times, acts) needs no model, and each link
//! can say what it rests on.
//!
//! **Limits.** A word of very many of the documents, or of more than two thousand statements, brings no pair together by itself.
//! Documents are told apart by their identifiers, which must differ.

mod aside;
mod claim;
mod compare;
mod copy;
mod entity;
mod group;
mod overlap;
mod profile;
mod rarity;
mod words;

use crate::model::{ClaimGraph, Corpus, CorpusDocument, Form, Id, Link, LinkType, Statement};
use compare::Found;
use profile::{Index, Profile};
use rarity::Rarity;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// A graph and what is looked up in it more than once.
struct Document<'g> {
    graph: &'g ClaimGraph,
    /// The entities that the text names, rather than describing them only.
    named: HashSet<Id>,
}

impl<'g> Document<'g> {
    fn of(graph: &'g ClaimGraph) -> Self {
        let names = graph.mentions.iter().filter(|mention| mention.form == Form::Name);
        Document { graph, named: names.filter_map(|mention| mention.entity).collect() }
    }
}

/// Links the entities and statements of several documents, whose identifiers must differ.
///
/// ```
/// let (a, b) = (ascribe::extract("Ana Ruiz said no."), ascribe::extract("Ana Ruiz said yes."));
/// let corpus = ascribe::link([&a, &b]);
/// assert_eq!(corpus.documents.len(), 2);
/// ```
pub fn link<'g>(graphs: impl IntoIterator<Item = &'g ClaimGraph>) -> Corpus {
    let documents: Vec<Document<'_>> = graphs.into_iter().map(Document::of).collect();
    let (clusters, entities) = entity::join(&documents);
    let mut said: Vec<&Statement> = Vec::new();
    let mut profiles: Vec<Profile<'_>> = Vec::new();
    for (at, document) in documents.iter().enumerate() {
        let index = Index::of(document);
        for statement in &document.graph.statements {
            said.push(statement);
            profiles.push(profile::of(statement, at, &index, &clusters));
        }
    }
    let rarity = Rarity::of(&profiles);
    let mut compared: Vec<(usize, usize, Found)> = candidates(&profiles, &rarity)
        .into_iter()
        .filter_map(|(a, b)| Some((a, b, compare::compare(&profiles[a], &profiles[b], &rarity, &clusters)?)))
        .collect();
    let mut copies = copy::of(documents.len(), &profiles, &compared);
    copy::settle(&profiles, &mut copies, &mut compared);
    let mut links = Vec::new();
    let mut pairs = Vec::new();
    for (a, b, found) in best(compared, &said, &profiles) {
        let (from, to) = if found.reversed { (b, a) } else { (a, b) };
        pairs.push(claim::Pair { a, b, one_claim: found.one_claim, one_origin: found.kind == LinkType::SameOrigin });
        links.push(Link {
            from: claim::reference(&documents, &profiles[from]),
            kind: found.kind,
            to: claim::reference(&documents, &profiles[to]),
            score: found.score,
            shared: found.shared,
            differs: found.differs,
        });
    }
    let claims = claim::group(&documents, &said, &profiles, &rarity, &pairs, &mut copies);
    let documents = documents.iter().map(|document| describe(document.graph));
    Corpus { documents: documents.collect(), entities, claims, links }
}

/// How much a word must tell to bring two statements together by itself, in hundredths.
const TELLING: u32 = 50;
/// How many statements may share a word that brings them together; one text may say a thing a thousand times.
const COMMON: usize = 2000;

/// The pairs of statements of different documents that share a word that tells something, in order.
fn candidates(profiles: &[Profile<'_>], rarity: &Rarity) -> BTreeSet<(usize, usize)> {
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, profile) in profiles.iter().enumerate() {
        for word in profile.words.keys().filter(|word| rarity.word(word) >= TELLING) {
            places.entry(&word.stem).or_default().push(at);
        }
    }
    let mut pairs = BTreeSet::new();
    for places in places.values().filter(|places| places.len() <= COMMON) {
        for (at, &a) in places.iter().enumerate() {
            pairs.extend(places[at + 1..].iter().filter(|&&b| profiles[a].document != profiles[b].document).map(|&b| (a, b)));
        }
    }
    pairs
}

/// Of the links between a statement and others that share text (one within another), the best: of one speaker the
/// longest, otherwise the highest score.
fn best(all: Vec<(usize, usize, Found)>, said: &[&Statement], profiles: &[Profile<'_>]) -> Vec<(usize, usize, Found)> {
    let beats = |one: (usize, u8), other: (usize, u8)| {
        let length =
            |at: usize| said[at].content.iter().map(|piece| u64::from(piece.end.saturating_sub(piece.start))).sum::<u64>();
        let by_length = length(one.0).cmp(&length(other.0));
        let by_score = one.1.cmp(&other.1);
        let order = if profiles[one.0].speaker == profiles[other.0].speaker {
            by_length.then(by_score)
        } else {
            by_score.then(by_length)
        };
        order.then(other.0.cmp(&one.0)).is_gt()
    };
    let shares_text = |a: usize, b: usize| {
        a != b && said[a].content.iter().any(|one| said[b].content.iter().any(|two| one.start < two.end && two.start < one.end))
    };
    let mut of: BTreeMap<(usize, usize), Vec<(usize, u8)>> = BTreeMap::new();
    for (a, b, found) in &all {
        of.entry((*a, profiles[*b].document)).or_default().push((*b, found.score));
        of.entry((*b, profiles[*a].document)).or_default().push((*a, found.score));
    }
    let loses = |one: usize, other: usize, score: u8| {
        let rivals = of.get(&(one, profiles[other].document)).map_or(&[][..], Vec::as_slice);
        rivals.iter().any(|&rival| shares_text(rival.0, other) && beats(rival, (other, score)))
    };
    let is_best: Vec<bool> = all.iter().map(|(a, b, found)| !loses(*a, *b, found.score) && !loses(*b, *a, found.score)).collect();
    all.into_iter().zip(is_best).filter_map(|(link, is_best)| is_best.then_some(link)).collect()
}

fn describe(graph: &ClaimGraph) -> CorpusDocument {
    let publisher = graph.document.publisher.and_then(|id| graph.entities.iter().find(|entity| entity.id == id));
    CorpusDocument {
        id: graph.document.id.clone(),
        date: graph.document.date.clone(),
        publisher: publisher.map(|entity| entity.name.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The links between two texts.
    fn links(a: &str, b: &str) -> Vec<Link> {
        let extractor = crate::Extractor::default();
        let graph = |text, id| extractor.extract_document(text, Some(id), None).expect("short");
        link([&graph(a, "a"), &graph(b, "b")]).links
    }

    #[test]
    fn pairs_of_statements_relate_as_a_reader_says() {
        use crate::LinkType::{Contradicts, Entails, Equivalent, SameOrigin};
        let quote = "The harvest will be poor because the rain never came to the valley";
        for (a, b, kind) in [
            (
                "Governor Ana Ruiz said that the rights of refugees would be protected.",
                "Ana Ruiz promised that officials would safeguard the rights of refugees.",
                Some(Equivalent),
            ),
            (
                "Finance Minister Marta Kowalska said that exports had doubled.",
                "Foreign Minister Peter Novak said that exports had doubled.",
                Some(Equivalent),
            ),
            (
                "Minister Lena Brandt said that the tunnel would reopen.",
                "Minister Lena Brandt said that the tunnel would reopen after engineers repaired the ventilation and tested the alarm.",
                Some(Entails),
            ),
            (
                "Mayor Tom Hale said that 12 people had been killed in the fire.",
                "The mayor, Tom Hale, said that 20 people had been killed in the fire.",
                Some(Contradicts),
            ),
            (
                "General Omar Haddad said that troops had crossed the border near Karsa.",
                "General Omar Haddad said that troops had not crossed the border near Karsa.",
                Some(Contradicts),
            ),
            (
                "Senator Grace Lam said that she had taken money from the tobacco lobby.",
                "Senator Grace Lam denied that she had taken money from the tobacco lobby.",
                Some(Contradicts),
            ),
            (
                &format!("“{quote},” farmer Piet de Vries said."),
                &format!("Piet de Vries told a radio: “{quote}.”"),
                Some(SameOrigin),
            ),
            (
                "Governor Ana Ruiz said that taxes would fall next year.",
                "Governor Ana Ruiz said that a new hospital would open in Dunmore.",
                None,
            ),
            (
                "Governor Ana Ruiz promised that the port would protect the rights of dockers, whom a foreign owner had locked out in a \
                 bitter quarrel over wages that lasted all spring.",
                "Governor Ana Ruiz said the rights of dockers would be safeguarded in line with the law and the customs of the harbour.",
                Some(Equivalent),
            ),
            (
                "Mayor Tom Hale said on Monday that he wanted a bridge.",
                "Pilot Mina Okafor said that the storm had thrown her plane so low that she had seen the bridge.",
                None,
            ),
            (
                "Senator Grace Lam promised that boats would be free for pupils, that the pier would be rebuilt with oak from the hills, \
                 that the market would have a roof of glass and a kitchen, that every street would have a bench and a tree, that \
                 the old mill would grind flour again for the bakers, and that lamps would burn on the shore before the fair.",
                "Senator Grace Lam demanded a lamp for pupils.",
                None,
            ),
            (
                "Mayor Tom Hale said that rents had risen from 400 to 700 euros.",
                "Mayor Tom Hale said that rents had risen to 700 euros.",
                Some(Equivalent),
            ),
            ("The bank said that profits had doubled.", "The union said that wages had fallen.", None),
            (
                "Mayor Tom Hale declined to say when the bridge would open.",
                "Mayor Tom Hale said when the bridge would open.",
                None,
            ),
        ] {
            let found = links(a, b);
            assert_eq!(found.first().map(|link| link.kind), kind, "{a} / {b}: {found:#?}");
        }
    }

    #[test]
    fn a_link_says_what_is_shared_and_what_differs() {
        let found = links(
            "Mayor Tom Hale said that 12 people had been killed in the fire.",
            "Mayor Tom Hale stressed that 20 people had been killed in the fire.",
        );
        assert!(found[0].shared.contains(&"speaker: Tom Hale".to_owned()), "{found:#?}");
        assert!(found[0].differs.contains(&"act: say | emphasize".to_owned()), "{found:#?}");
        assert!(found[0].differs.contains(&"amount: 12 | 20".to_owned()), "{found:#?}");
    }

    #[test]
    fn what_all_articles_speak_of_links_none_of_them() {
        let towns = ["Ardel", "Bron", "Calder", "Dunmore", "Esk", "Fallon", "Garth", "Harwick"];
        let deeds = ["cranes", "trams", "wells", "schools", "roofs", "ovens", "ponds", "bells"];
        let graphs: Vec<_> = (0..400)
            .map(|at| {
                let (town, deed) = (towns[at % 8], deeds[at / 8 % 8]);
                let text = format!("Mayor Tom Hale told voters in {town} that the election campaign was about {deed}.");
                crate::Extractor::default().extract_document(&text, Some(&at.to_string()), None).expect("short")
            })
            .collect();
        let pair = link(&graphs[..2]).links;
        assert_eq!(pair.len(), 1, "in two articles alone it is much: {pair:#?}");
        let apart = |link: &Link| graphs_of(link).map(|at| deeds[at / 8 % 8]);
        let all = link(&graphs).links;
        assert!(all.iter().all(|link| apart(link)[0] == apart(link)[1]), "{:#?}", all.first());
    }

    /// The numbers of the documents that a link joins.
    fn graphs_of(link: &Link) -> [usize; 2] {
        [&link.from, &link.to].map(|end| end.document.parse().expect("documents are numbered"))
    }

    #[test]
    fn one_minister_in_five_papers_is_one_origin() {
        let text = |word| format!("Finance Minister Marta Kowalska {word} that exports had doubled since spring.");
        let graph = |id: usize, text: &str| {
            crate::Extractor::default().extract_document(text, Some(&id.to_string()), None).expect("short")
        };
        let mut graphs: Vec<_> = ["said", "stressed", "told reporters", "announced", "noted"].into_iter().map(text).collect();
        graphs.push("The chamber of commerce said that exports had doubled since spring.".to_owned());
        let graphs: Vec<_> = graphs.iter().enumerate().map(|(at, text)| graph(at, text)).collect();
        let corpus = link(&graphs);
        assert_eq!(corpus.claims.iter().map(|claim| (claim.statements.len(), claim.origins)).collect::<Vec<_>>(), [(6, 2)]);
    }

    #[test]
    fn people_of_one_surname_stay_apart() {
        let found = link([
            &crate::extract("Bill Harper spoke in Dublin. Harper said no."),
            &crate::extract("Nora Harper spoke in Cork. Harper said yes."),
        ]);
        let people: Vec<_> = found.entities.iter().filter(|entity| entity.kind == crate::MentionKind::Person).collect();
        assert_eq!(people.len(), 2, "{people:#?}");
    }

    #[test]
    fn another_document_renames_nothing() {
        let (a, b) = (
            crate::extract("Ana Ruiz said that the bridge was open."),
            crate::extract("Ben Olsen said that the bridge was closed."),
        );
        let (one, both) = (link([&a]), link([&a, &b]));
        assert_eq!(one.entities[..], both.entities[..one.entities.len()]);
        assert_eq!(one.claims[0].id, both.claims[0].id);
    }

    #[test]
    fn words_that_say_nothing_by_themselves_are_no_claim_of_two_texts() {
        let (a, b) = (
            crate::extract("Ana Ruiz praised it. Tom Lund wanted to help."),
            crate::extract("Ben Olsen praised it. He wanted to help."),
        );
        let claims = link([&a, &b]).claims;
        assert!(claims.iter().all(|claim| claim.statements.len() == 1), "{claims:#?}");
        let ids: HashSet<Id> = claims.iter().map(|claim| claim.id).collect();
        assert_eq!(ids.len(), claims.len());
    }

    #[test]
    fn a_short_name_joins_the_one_body_that_has_it() {
        let texts = ["The Harwick Labor Bureau (HLB) met.", "HLB said little.", "The Hill Lodge Board (HLB) met."];
        let graphs = texts.map(crate::extract);
        let bodies = |graphs: &[ClaimGraph]| link(graphs).entities.iter().map(|body| body.members.len()).collect::<Vec<_>>();
        assert_eq!(bodies(&graphs[..2]), [2]);
        assert_eq!(bodies(&graphs), [1, 1, 1]);
    }

    /// The statements and origins of every claim of these texts that is stated more than once.
    fn origins(texts: &[&str]) -> Vec<(usize, u32)> {
        let graph = |(at, text): (usize, &&str)| {
            crate::Extractor::default().extract_document(text, Some(&at.to_string()), None).expect("short")
        };
        let graphs: Vec<_> = texts.iter().enumerate().map(graph).collect();
        let claims = link(&graphs).claims;
        claims.iter().map(|claim| (claim.statements.len(), claim.origins)).filter(|(said, _)| *said > 1).collect()
    }

    #[test]
    fn copies_of_an_article_are_one_origin_for_all_that_they_say() {
        let text = "The ferry will stop on Friday, officials said. Residents said the pier had cracked in two places after the \
                    storm of last winter. Police said it was safe.";
        let longer = format!("{text} Nurse Mila Brandt said that two passengers had been treated for burns.");
        assert_eq!(origins(&[text, text, &longer]), [(3, 1), (3, 1), (3, 1)]);
    }

    #[test]
    fn the_same_few_words_in_other_articles_are_other_origins() {
        let one = "The ferry will stop on Friday, officials said. Residents said the pier had cracked after the storm.";
        let two = "The ferry will stop on Friday, officials said. A teacher said that pupils would be late for their exams.";
        assert_eq!(origins(&[one, two]), [(2, 2)]);
    }
}
