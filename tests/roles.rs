//! Who holds which office where, in every frame in which news says so.

const BODIES: &[(&str, &str)] = &[
    ("Acme Corp.", "Acme Corp."),
    ("the World Bank", "World Bank"),
    ("the University of Dover", "University of Dover"),
    ("Northern Bank", "Northern Bank"),
];

const OFFICES: &[&str] = &[
    "president",
    "chief executive",
    "spokeswoman",
    "head",
    "director",
    "professor",
    "lawyer",
    "senior analyst",
    "chair",
    "CEO",
    "manager",
    "deputy governor",
    "vice president",
    "chief economist",
    "secretary general",
    "founder",
    "owner",
    "chief spokeswoman",
    "regional director",
];

/// `{t}` is the office, `{b}` the body, `{bb}` the body without its article.
const FRAMES: &[&str] = &[
    "{b}'s {t}, Ana Ruiz, left on Monday.",
    "Ana Ruiz, {b}'s {t}, left on Monday.",
    "Ana Ruiz, the {t} of {b}, left on Monday.",
    "Ana Ruiz, {t} of {b}, left on Monday.",
    "The {t} of {b}, Ana Ruiz, left on Monday.",
    "Ana Ruiz is the {t} of {b}.",
    "Ana Ruiz, {t} at {b}, left on Monday.",
    "{bb} {t} Ana Ruiz left on Monday.",
    "Ana Ruiz, who is the {t} of {b}, left on Monday.",
    "Ana Ruiz, former {t} of {b}, left on Monday.",
    "Ana Ruiz, {bb} {t}, left on Monday.",
    "Former {bb} {t} Ana Ruiz left on Monday.",
    "Ana Ruiz, the {t} for {b}, left on Monday.",
    "{b}'s {t} Ana Ruiz left on Monday.",
    "“It is old,” said Ana Ruiz, {t} of {b}.",
    "“It is old,” said Ana Ruiz, {bb} {t}.",
    "“It is old,” said {b}'s {t}, Ana Ruiz.",
    "Ana Ruiz was named {t} of {b} in May.",
    "Ana Ruiz, who served as {t} of {b}, left on Monday.",
    "Ana Ruiz's second term as {t} of {b} ends on Monday.",
    "Ana Ruiz stepped down as {t} of {b} on Monday.",
];

/// Office, holder and place of the first role.
fn role(text: &str) -> String {
    let graph = ascribe::extract(text);
    let name = |id: Option<ascribe::Id>| graph.entities.iter().find(|entity| Some(entity.id) == id).map(|one| one.name.as_str());
    let role = graph.roles.iter().find(|role| role.holder.is_some());
    role.map_or_else(
        || "no role".to_owned(),
        |role| {
            let place = name(role.organization).or_else(|| name(role.location));
            format!("{} of {} at {}", role.title, name(role.holder).unwrap_or("-"), place.unwrap_or("-"))
        },
    )
}

#[test]
fn every_frame_gives_every_office_to_its_holder() {
    let mut wrong = String::new();
    for &(body, name) in BODIES {
        for office in OFFICES {
            for frame in FRAMES {
                let bare = body.trim_start_matches("the ");
                let text = frame.replace("{bb}", bare).replace("{b}", body).replace("{t}", office);
                let text = text.strip_prefix("the ").map_or(text.clone(), |rest| format!("The {rest}"));
                let found = role(&text);
                if !found.ends_with(&format!("{office} of Ana Ruiz at {name}")) {
                    wrong.push_str(&format!("\n{text}\n  {found}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn countries_and_owners_have_offices_too() {
    for (text, expected) in [
        ("Iran's president, Ana Ruiz, left.", "president of Ana Ruiz at Iran"),
        ("Lund's lawyer, Ana Ruiz, left.", "lawyer of Ana Ruiz at -"),
        ("Lund named Ana Ruiz chief executive of Acme Corp.", "chief executive of Ana Ruiz at Acme Corp."),
        ("World Bank chief Ana Ruiz left.", "chief of Ana Ruiz at World Bank"),
        ("Ana Ruiz was not elected mayor of Dover.", "no role"),
        ("The chief concern of the bank is trade.", "no role"),
        ("History will judge President Ana Ruiz.", "President of Ana Ruiz at -"),
        ("Ana Ruiz is the founder's daughter.", "no role"),
        ("Acme Corp. lost money. Its chairman, Ana Ruiz, left.", "chairman of Ana Ruiz at Acme Corp."),
        ("Acme Corp. lost money. The company's chairman, Ana Ruiz, left.", "chairman of Ana Ruiz at Acme Corp."),
        ("Sergeant Ana Ruiz of Dover Police left.", "Sergeant of Ana Ruiz at Dover Police"),
        ("Sheriff Ana Ruiz of Ohio left.", "Sheriff of Ana Ruiz at Ohio"),
        ("Ana Ruiz, 52, is the head of Acme Corp.", "head of Ana Ruiz at Acme Corp."),
        ("Ana Ruiz, who was born in Lima, is the head of Acme Corp.", "head of Ana Ruiz at Acme Corp."),
        ("Acme Corp. chairman and CEO Ana Ruiz left.", "chairman of Ana Ruiz at Acme Corp."),
    ] {
        assert_eq!(role(text), expected, "{text}");
    }
}

#[test]
fn a_phrase_of_office_has_the_words_that_narrow_it() {
    for (text, expected) in [
        ("Finance director Ana Ruiz left.", "Finance director"),
        ("The reason President Ana Ruiz left is clear.", "President"),
        ("The union Chairman Ana Ruiz left.", "union Chairman"),
        ("They met five-star Gen. Ana Ruiz.", "Gen."),
        ("They met Ana Ruiz, a retired fast-food cook.", "retired fast-food cook"),
        ("She was kind to donors in her time as port minister, President Ana Ruiz said.", "President"),
        ("Dover's planning director, Ana Ruiz, left.", "Dover's planning director"),
        ("Additional Solicitor General Ana Ruiz left.", "Additional Solicitor General"),
        ("While President Ruiz left, Lund stayed.", "President"),
        ("They lead President Ruiz out.", "President"),
        ("Anglers pressed the mayor on new rules for the Harbour Board.", "mayor"),
        ("Tom Lund, a candidate with a plan, left.", "candidate"),
        ("Ana Ruiz, an expert on eels at the World Bank, left.", "expert on eels at the World Bank"),
        ("Ana Ruiz, a fellow with the World Bank, left.", "fellow with the World Bank"),
        ("Ana Ruiz, the ambassador to Peru, left.", "ambassador to Peru"),
        ("Ana Ruiz, chief of staff to the governor of Ohio, left.", "chief of staff to the governor of Ohio"),
    ] {
        let found = ascribe::extract(text).roles.into_iter().map(|role| role.text).collect::<Vec<_>>();
        assert_eq!(found, [expected], "{text}");
    }
}

#[test]
fn a_party_or_a_faith_is_a_body_and_no_place() {
    for (text, body, place) in [
        ("Republican Senator Ana Ruiz left.", Some("Republican"), None),
        ("Ana Ruiz, the Democratic nominee, left.", Some("Democratic"), None),
        ("Catholic bishop Tom Lund left.", Some("Catholic"), None),
        ("Peruvian President Ana Ruiz left.", None, Some("Peruvian")),
        ("Kurdish leader Ana Ruiz left.", None, Some("Kurdish")),
    ] {
        let graph = ascribe::extract(text);
        let name =
            |id: Option<ascribe::Id>| graph.entities.iter().find(|entity| Some(entity.id) == id).map(|one| one.name.as_str());
        let role = graph.roles.first().expect("a role");
        assert_eq!((name(role.organization), name(role.location)), (body, place), "{text}");
    }
}
