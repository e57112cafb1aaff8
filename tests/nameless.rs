//! Whom the text does not name: sources by description, pronouns for nothing, and places that speak for a government.

use ascribe::{Amount, ClaimGraph, Edge, EdgeType, Entity, Form, Id, Node, extract};

fn entity(graph: &ClaimGraph, id: Id) -> &Entity {
    graph.entities.iter().find(|entity| entity.id == id).expect("the entity is listed")
}

/// The speaker of every statement; "-" for none.
fn speakers(graph: &ClaimGraph) -> Vec<&str> {
    let name = |id| entity(graph, id).name.as_str();
    graph.statements.iter().map(|statement| statement.speaker.map_or("-", name)).collect()
}

#[test]
fn findings_speak_for_whom_they_are_from_and_not_for_where_they_were_made_or_whom_they_are_about() {
    for (text, name) in [
        ("It was late, according to data from Acme Corp.", "Acme Corp."),
        ("An analysis by Acme Corp. found that it was late.", "Acme Corp."),
        ("Acme Corp.'s data show that it was late.", "Acme Corp."),
        ("Data from Peru show that it was late.", "-"),
        ("Footage from the village showed that it was late.", "-"),
        ("Ana Ruiz's records show that it was late.", "-"),
    ] {
        assert_eq!(speakers(&extract(text)), [name], "{text}");
    }
}

#[test]
fn a_source_without_a_name_is_an_entity_called_as_the_text_calls_it() {
    for (text, names) in [
        ("Officials said the harbour was closed.", &["Officials"][..]),
        ("Police said nothing had been stolen.", &["Police"]),
        ("A source said the talks were over.", &["A source"]),
        ("The ministry said the figures were wrong.", &["The ministry"]),
        ("Two witnesses said the driver had run away.", &["Two witnesses"]),
        ("More than 100 drivers said it was late.", &["More than 100 drivers"]),
        ("One of Ana Ruiz's aides said it was late.", &["One of Ana Ruiz's aides"]),
        ("Six in 10 voters say it is late.", &["Six in 10 voters"]),
        ("The barn was on fire, neighbours said.", &["neighbours"]),
        ("A spokesman for the harbour declined to say when it would open.", &["A spokesman for the harbour"]),
        ("Police and residents said the dam had burst.", &["Police and residents"]),
        ("The barn was on fire, said officials, residents and police.", &["officials, residents and police"]),
        ("A source close to the talks said it was late.", &["A source close to the talks"]),
        ("One local official who knew the plan said it was late.", &["One local official"]),
        ("One of the drivers said it was late.", &["One of the drivers"]),
        ("A majority of voters said that it was late.", &["A majority of voters"]),
        ("The Ruiz campaign said it was late.", &["The Ruiz campaign"]),
        ("The spokesman for the port said it was late.", &["The spokesman for the port"]),
        ("Even drivers said it was late, and others said it was early.", &["drivers", "others"]),
        ("Officials said the road was closed and added that it would open in May.", &["Officials", "Officials"]),
        ("According to two senior officials, the plan has failed.", &["two senior officials"]),
        // Whom a relative pronoun stands for.
        ("Two drivers, who asked for water, said it was late.", &["Two drivers", "Two drivers"]),
        ("They met a group of welders who said it was late.", &["a group of welders"]),
        ("They paid a settlement to a cook who said it was late.", &["a cook"]),
        ("The barn is a ruin, wreck and hazard who said it was late.", &["-"]),
        // A noun in capitals.
        ("A PAC run by Tom Lund said it was late.", &["A PAC run by Tom Lund"]),
        // No one, a thing, and a word that stands for a thing.
        ("No official said that the plan had failed.", &["-"]),
        ("The report said that the plan had failed.", &["-"]),
    ] {
        let graph = extract(text);
        assert_eq!(speakers(&graph), names, "{text}");
        for statement in graph.statements.iter().filter(|statement| statement.speaker.is_some()) {
            let mention = statement.source.as_ref().and_then(|source| source.mention).expect("a speaker is mentioned");
            let mention = graph.mentions.iter().find(|one| one.id == mention).expect("the mention is listed");
            assert_eq!((mention.form, mention.entity), (Form::Nominal, statement.speaker), "{text}");
            assert!(statement.evidence.notes.is_empty(), "{text}");
        }
    }
}

#[test]
fn one_of_a_people_is_somebody_without_a_name_and_not_the_people() {
    for (text, names) in [
        ("“It is late,” said a Lutheran close to the talks.", &["a Lutheran close to the talks"][..]),
        ("“It is late,” said one Swede briefed on the sale.", &["one Swede briefed on the sale"]),
        ("A Dane working in the port said it was late.", &["A Dane working in the port"]),
        (
            "“It is late,” said a Soto Democrat. “It is not,” added another Soto Democrat.",
            &["a Soto Democrat", "another Soto Democrat"],
        ),
        ("Tom Lund of Soto, a Democrat who opposes the dam, said it was late.", &["Tom Lund", "Tom Lund"]),
        ("Ana Ruiz came. She is a Swede opposed to the dam.", &["Ana Ruiz"]),
        ("Swedes close to the talks said it was late.", &["Swedes"]),
    ] {
        assert_eq!(speakers(&extract(text)), names, "{text}");
    }
}

#[test]
fn each_new_phrase_is_an_entity_of_its_own() {
    let graph =
        extract("A witness said the car was red. A witness said it was blue. Police said it was late. Police said it rained.");
    let said: Vec<_> = graph.statements.iter().map(|statement| statement.speaker).collect();
    assert_ne!(said[0], said[1]);
    assert_eq!(said[2], said[3]);
    assert_eq!(speakers(&graph), ["A witness", "A witness", "Police", "Police"]);
}

#[test]
fn a_source_that_nobody_finds_says_why() {
    let graph = extract("The report said that the plan had failed.");
    assert_eq!(graph.statements[0].evidence.notes, ["source_is_no_mention"]);
}

#[test]
fn a_pronoun_for_nothing_is_no_mention() {
    for text in ["It is raining.", "It was late when they left the house.", "Ana Ruiz said it was raining."] {
        let graph = extract(text);
        assert!(graph.mentions.iter().all(|mention| mention.form != Form::Pronoun), "{text}: {:#?}", graph.mentions);
    }
    // Who says something is somebody.
    let graph = extract("It said the road was open.");
    assert_eq!(graph.mentions.iter().map(|mention| mention.text.as_str()).collect::<Vec<_>>(), ["It", "the road"]);
}

#[test]
fn a_pronoun_has_the_kind_of_what_it_stands_for() {
    for text in [
        "Acme Corp. lost money. It cut jobs.",
        "Peru closed its ports.",
        "The report came late. Two drivers said they had read it.",
        "Ana Ruiz left. She said “we are tired”, and her brother said that he was too.",
    ] {
        let graph = extract(text);
        for mention in graph.mentions.iter().filter(|mention| mention.form == Form::Pronoun) {
            let of = mention.entity.map(|id| entity(&graph, id).kind);
            assert!(of.is_none_or(|kind| kind == mention.kind), "{text}: {mention:?}");
        }
    }
}

/// From whom to whom the edges of one type lead, by name.
fn acts_for(graph: &ClaimGraph) -> Vec<(&str, &str)> {
    let name = |node: &Node| match node {
        Node::Item(id) => entity(graph, *id).name.as_str(),
        _ => "-",
    };
    let edges = graph.edges.iter().filter(|edge| edge.kind == EdgeType::ActsFor);
    edges.map(|Edge { from, to, .. }| (name(from), name(to))).collect()
}

#[test]
fn a_place_that_speaks_leads_to_the_government_that_the_text_names() {
    for (text, edges) in [
        ("Lima said the port was open. The Peruvian government sent no ships.", &[("Lima", "The Peruvian government")][..]),
        ("Peru warned that its ports would close. The government of Peru met on Monday.", &[("Peru", "The government of Peru")]),
        // No government, one of another nation, a city that is no capital.
        ("Lima said the port was open. The government sent no ships.", &[]),
        ("Lima said the port was open. The Chilean government sent no ships.", &[]),
        ("Leeds said the road was open. The British government sent no money.", &[]),
    ] {
        let graph = extract(text);
        assert_eq!(acts_for(&graph), edges, "{text}");
        assert_ne!(speakers(&graph), ["-"], "{text}");
    }
}

#[test]
fn sayings_lie_in_one_another_to_any_depth_that_a_text_has() {
    let names = ["Ana", "Ben", "Cora", "Dan", "Eva", "Finn", "Gina", "Hal", "Ida", "Jon"];
    let told: Vec<String> = names.iter().map(|name| format!("{name} said that")).collect();
    let graph = extract(&format!("{} the bridge was open.", told.join(" ")));
    assert_eq!(graph.statements.len(), names.len());
    assert_eq!(graph.statements.iter().filter(|statement| statement.within.is_some()).count(), names.len() - 1);
}

#[test]
fn a_dollar_is_less_sure_where_the_text_speaks_of_another_nation_that_has_one() {
    let evidence = |text: &str| {
        let amounts = extract(text).amounts;
        let [Amount { currency, evidence, .. }] = &amounts[..] else { panic!("{amounts:?}") };
        (currency.clone().unwrap_or_default(), evidence.rule.to_string(), evidence.confidence)
    };
    let (code, rule, sure) = evidence("The mill was sold for $5 million.");
    assert_eq!((code.as_str(), rule.as_str()), ("USD", "amount-money"));
    let (code, rule, unsure) = evidence("The Australian government will pay farmers $5 million.");
    assert_eq!((code.as_str(), rule.as_str()), ("USD", "amount-money-elsewhere"));
    assert!(unsure < sure);
    // American too, a nation with other money, and one that says whose they are.
    for text in [
        "The Australian government will pay American farmers $5 million.",
        "The Peruvian government will pay farmers $5 million.",
        "The Australian government will pay farmers A$5 million.",
    ] {
        assert_eq!(evidence(text).1, "amount-money", "{text}");
    }
}

#[test]
fn a_time_that_a_content_holds_has_its_edge() {
    let graph = extract("Ana Ruiz said that the mill had closed in May 2019.");
    assert_eq!(graph.edges.iter().filter(|edge| edge.kind == EdgeType::AtTime).count(), 1);
}
