//! Which names a text holds, how far each reaches and of which kind it is, in tables of one class of names each.

use ascribe::{Form, MentionKind};

/// A text and all of its names with the first letter of their kinds.
type Row = (&'static str, &'static [(&'static str, MentionKind)]);

use MentionKind::{Event as E, Group as G, Location as L, Organization as O, Person as P, Work as W};

fn check(rows: &[Row]) {
    let mut wrong = Vec::new();
    for (text, expected) in rows {
        let graph = ascribe::extract(text);
        let named = graph.mentions.iter().filter(|mention| mention.form == Form::Name);
        let found: Vec<_> = named.map(|mention| (mention.text.as_str(), mention.kind)).collect();
        if found != *expected {
            wrong.push(format!("{text}\n  {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn owners_operators_and_suppliers_are_firms_as_often_as_persons() {
    check(&[
        ("Norvik Lines, the owner of the barge, said it was late.", &[("Norvik Lines", O)]),
        ("Norvik Lines, the operator of the barge, said it was late.", &[("Norvik Lines", O)]),
        ("Tom Lund, the owner of the barge, said it was late.", &[("Tom Lund", P)]),
        ("Mencor, a supplier of glue, said it was late. Mencor shares fell.", &[("Mencor", O), ("Mencor", O)]),
    ]);
}

#[test]
fn who_has_chiefs_and_analysts_is_a_body() {
    check(&[
        ("Marjorie Twill, chief executive of Mencor, said costs had risen.", &[("Marjorie Twill", P), ("Mencor", O)]),
        ("She is an economist at Bernstern.", &[("Bernstern", O)]),
        ("According to a poll by Perfiles Costeros, voters want change.", &[("Perfiles Costeros", O)]),
        ("She is a lawyer in Bernstern.", &[("Bernstern", L)]),
    ]);
}

#[test]
fn syllables_that_look_like_days_are_parts_of_names() {
    check(&[
        ("Lee Sun-hee left on Monday.", &[("Lee Sun-hee", P)]),
        ("Rep. Bae Sun-young left on Monday.", &[("Bae Sun-young", P)]),
        ("The shop is open Mon-Fri and on Sunday-night.", &[]),
    ]);
}

#[test]
fn titles_that_are_names_belong_to_the_name_behind_a_title() {
    check(&[
        ("Spokesman Don Stewart said no.", &[("Don Stewart", P)]),
        ("The aide, Don Stewart, said no.", &[("Don Stewart", P)]),
        ("Justice Potter Stewart said no.", &[("Potter Stewart", P)]),
        ("President Ana Ruiz and Judge Tom Lund said no.", &[("Ana Ruiz", P), ("Tom Lund", P)]),
    ]);
}

#[test]
fn a_firm_called_after_somebody_leaves_him_his_name() {
    check(&[
        ("James Zogby said no.", &[("James Zogby", P)]),
        ("A Zogby poll was late.", &[("Zogby", O)]),
        ("Betty Uber left.", &[("Betty Uber", P)]),
        ("The death of Tamrik Rice was a shock.", &[("Tamrik Rice", P)]),
        ("They walked near Tarvik Wells.", &[("Tarvik Wells", L)]),
    ]);
}

#[test]
fn teams_and_their_nicknames_are_bodies() {
    check(&[
        ("Team Ruiz was late.", &[("Team Ruiz", O)]),
        ("The Tarviks, who won, left.", &[("Tarviks", G)]),
        ("The Dover Gullwings won. The Gullwings, who had lost in May, left early.", &[("Dover Gullwings", O), ("Gullwings", O)]),
    ]);
}

#[test]
fn a_noun_for_a_place_makes_a_place_of_the_name_before_it() {
    check(&[
        ("He died in the Urdena neighborhood.", &[("Urdena", L)]),
        ("They closed the Urdena bridge on Monday.", &[("Urdena", L)]),
        ("He lives in Dodge City, Kan.", &[("Dodge City", L), ("Kan.", L)]),
        ("He studied at the Angelinum in May.", &[("Angelinum", O)]),
        ("They fought the Visigaths.", &[("Visigaths", G)]),
        ("Many Clevelanders were glad.", &[("Clevelanders", G)]),
    ]);
}

#[test]
fn laws_have_numbers_and_committees_two_fields() {
    check(&[
        ("House Bill 96 would cut taxes.", &[("House Bill 96", W)]),
        ("He spoke of the Equal Harbour Clause.", &[("Equal Harbour Clause", W)]),
        ("On Monday the National Harbour Center in Miami closed.", &[("National Harbour Center", O), ("Miami", L)]),
        ("The National Hurricane Center in Miami closed.", &[("National Hurricane Center", O), ("Miami", L)]),
        ("Two super PACs and three VIPs spent money.", &[]),
        ("Redwing Capital Management said no.", &[("Redwing Capital Management", O)]),
        ("He chairs the House Oversight and Reform Committee.", &[("House Oversight and Reform Committee", O)]),
        ("The House of Lords and the Reform Committee met.", &[("House of Lords", O), ("Reform Committee", O)]),
    ]);
}

#[test]
fn streets_lands_and_winds_are_nobody() {
    check(&[
        ("He lives at 86 Gansevik St. in the old town.", &[("Gansevik St.", L)]),
        ("The two Koreas were close to a deal.", &[("Koreas", L)]),
        ("The storm came because of El Niño in May.", &[("El Niño", E)]),
        ("She has Parkinson's disease.", &[]),
        ("The painters Charles G. and Anton H. Selm left.", &[("Charles G.", P), ("Anton H. Selm", P)]),
    ]);
}

#[test]
fn what_stands_beside_a_name_tells_its_kind() {
    check(&[
        ("His lawyer, Marvix law professor Ann Lee, said no.", &[("Marvix", O), ("Ann Lee", P)]),
        ("Her film, The Stone Road, won a prize.", &[("The Stone Road", W)]),
        ("Bob Lund, D-Tarvik, left.", &[("Bob Lund", P), ("Tarvik", L)]),
        ("Bishop Paul Obi of Gatineau, Quebec, who is ill, resigned.", &[("Paul Obi", P), ("Gatineau", L), ("Quebec", L)]),
        ("Mr. Earl Selm left.", &[("Earl Selm", P)]),
        ("The Committee to Save Rivers was late.", &[("Committee to Save Rivers", O)]),
        ("They sent the Reform Committee to Peru.", &[("Reform Committee", O), ("Peru", L)]),
    ]);
}

#[test]
fn a_description_of_several_is_none_of_them() {
    for text in ["Anna Holm and her daughters Mia, 15, and Rosa, 9, were found.", "The brothers Bob and Tom left the town."] {
        let graph = ascribe::extract(text);
        let several = |mention: &ascribe::Mention| ["her daughters", "The brothers"].contains(&mention.text.as_str());
        let tied = graph.mentions.iter().filter(|mention| several(mention)).any(|mention| mention.entity.is_some());
        assert!(!tied, "{text}");
    }
}

#[test]
fn a_title_in_the_plural_is_held_by_each_name_behind_it() {
    let holders = |text: &str| {
        let graph = ascribe::extract(text);
        let name = |id| graph.entities.iter().find(|entity| entity.id == id).map(|entity| entity.name.clone());
        graph.roles.iter().map(|role| (role.title.clone(), role.holder.and_then(name).unwrap_or_default())).collect::<Vec<_>>()
    };
    let row = |title: &str, name: &str| (title.to_owned(), name.to_owned());
    let found = holders("Senators Ana Ruiz, Bob Selm and Tom Lund left.");
    assert_eq!(found, [row("Senators", "Ana Ruiz"), row("Senators", "Bob Selm"), row("Senators", "Tom Lund")]);
    assert_eq!(holders("Senator Ana Ruiz and Tom Lund left."), [row("Senator", "Ana Ruiz")]);
    let found = holders("He met Reps. Ana Ruiz and Tom Lund.");
    assert_eq!(found, [row("Reps.", "Ana Ruiz"), row("Reps.", "Tom Lund")]);
    assert_eq!(holders("She met Karl Voss, a Danish-born physicist."), [row("physicist", "Karl Voss")]);
    assert_eq!(holders("Ana Ruiz, a three-term lawmaker, left."), [row("lawmaker", "Ana Ruiz")]);
}
