//! Every kind of source in every everyday frame: what works for one must work for all.
//!
//! Each sentence is put together from a source and a frame; it must give a statement with that source and that content.

/// Sources as news names them. A comma at the end closes an aside.
const SOURCES: &[&str] = &[
    "Ruiz",
    "Ana Ruiz",
    "Mr. Ruiz",
    "Dr. Ana Ruiz",
    "Sen. Ana Ruiz (D-Ohio)",
    "President Ana Ruiz",
    "former President Ana Ruiz",
    "Ana Ruiz, 43,",
    "Ana Ruiz, the mayor of Dover,",
    "Ana Ruiz, a spokeswoman for the bank,",
    "the minister",
    "a spokesman for the bank",
    "a senior official at the ministry",
    "a person familiar with the talks",
    "two people briefed on the plan",
    "sources close to the talks",
    "those close to Ruiz",
    "officials",
    "US officials",
    "U.S. officials",
    "the Ministry of Defence",
    "Reuters",
    "a new report by the bank",
    "the White House",
    "Dover police",
    "police chief Tom Lund",
    "her brother, Tom Ruiz,",
    "Ruiz and Lund",
    "Ana Ruiz and Tom Lund of the bank",
    "one of the drivers",
    "a 43-year-old driver",
    "the driver's wife",
    "the company's chief executive, Ana Ruiz,",
    "a man who lives near the bridge",
    "the man who lost his house",
    "Prime Minister Ana Ruiz of Ruritania",
    "Iranian Foreign Minister Ana Ruiz",
    "Ruiz campaign spokesman Tom Lund",
    "half of those surveyed",
    "critics",
    "Amnesty International",
    "the United States",
    "Pope Francis",
    "Maj. Gen. Tom Lund",
    "Kim Jong Un",
    "the Supreme Court",
    "the mother of one of the victims",
];

/// Frames: the sentence with `{}` for the source, and what is said in it.
const FRAMES: &[(&str, &str)] = &[
    ("{} said the plan had failed.", "the plan had failed"),
    ("{} said on Monday that the plan had failed.", "the plan had failed"),
    ("On Monday, {} said the plan had failed.", "the plan had failed"),
    ("“The plan has failed,” {} said.", "The plan has failed"),
    ("“The plan has failed,” {} told reporters. “We lost.”", "The plan has failed"),
    ("“The plan,” {} said, “has failed.”", "The plan"),
    ("{} said, “The plan has failed.”", "The plan has failed."),
    ("The plan has failed, {} said on Monday.", "The plan has failed"),
    ("{} told the paper that the plan had failed.", "the plan had failed"),
    ("{} has repeatedly denied that the plan had failed.", "the plan had failed"),
    ("Asked about the plan, {} said it had failed.", "it had failed"),
    ("But {} said the plan had failed.", "the plan had failed"),
    ("In a statement, {} said the plan had failed.", "the plan had failed"),
    ("After the vote, {} warned that the plan had failed.", "the plan had failed"),
    ("The plan failed because of the weather, {} told the BBC.", "The plan failed because of the weather"),
    ("{} called the plan “a failure.”", "the plan “a failure.”"),
    ("{} did not say whether the plan had failed.", "whether the plan had failed"),
];

/// With a capital where the source opens the sentence.
fn sentence(frame: &str, source: &str) -> String {
    let mut letters = source.chars();
    let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    frame.replace("{}", if frame.starts_with("{}") { &capital } else { source })
}

#[test]
fn every_source_is_found_in_every_frame() {
    let mut wrong = String::new();
    for &source in SOURCES {
        for &(frame, said) in FRAMES {
            let text = sentence(frame, source);
            let graph = ascribe::extract(&text);
            let named = |found: &str| found.trim_end_matches(',').eq_ignore_ascii_case(source.trim_end_matches(','));
            let fits = |statement: &ascribe::Statement| {
                statement.source.as_ref().is_some_and(|source| named(&source.text))
                    && statement.content.first().is_some_and(|piece| piece.text == said)
            };
            if !graph.statements.iter().any(fits) {
                wrong.push_str(&format!("\n{text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
