//! Whether something was said, and how surely, with every verb group that English has for it.

/// A verb group; "!" behind it for a saying that is denied or withheld, "~" before its modality.
const GROUPS: &[&str] = &[
    "said",
    "has said",
    "had said",
    "also said",
    "has also said",
    "later said",
    "did say",
    "is saying",
    "was saying",
    "has been saying",
    "will say ~probable",
    "would say ~conditional",
    "did not say !",
    "didn't say !",
    "has not said !",
    "hasn't said !",
    "never said !",
    "has never said !",
    "would not say ! ~conditional",
    "wouldn't say ! ~conditional",
    "will not say ! ~probable",
    "won't say !",
    "could not say ! ~possible",
    "does not say !",
    "no longer says !",
    "declined to say !",
    "failed to say !",
    "has yet to say !",
    "has declined to say !",
    "avoided saying !",
    "was unable to say !",
    "is not saying !",
    "neglected to say !",
    "hesitated to say !",
    "may say ~possible",
    "might say ~possible",
    "could say ~possible",
    "must say ~necessary",
    "should say ~necessary",
    "has to say ~necessary",
    "needs to say ~necessary",
    "is likely to say ~probable",
    "is going to say ~intended",
    "is set to say ~probable",
    "is due to say ~probable",
    "was quick to say",
    "went on to say",
    "went so far as to say",
    "was careful to say",
    "began to say",
    "began saying",
    "kept saying",
    "started saying",
    "repeatedly said",
    "rushed to say",
    "seemed to say",
    "tried to say",
    "used to say",
    "was forced to say",
    "was heard to say",
    "was able to say",
    "took to Twitter to say",
    "issued a statement saying",
];

/// The group, polarity and modality of the statement by Ruiz, in the form of the list.
fn group(text: &str) -> String {
    let graph = ascribe::extract(text);
    let said = graph.statements.iter().find(|said| said.content[0].text == "the bridge was closed");
    let Some(said) = said.filter(|said| said.source.as_ref().is_some_and(|source| source.text == "Ruiz")) else {
        return "nothing".to_owned();
    };
    let cue = said.cue.as_ref().map_or("", |cue| cue.text.as_str());
    let denied = if said.polarity == ascribe::Polarity::Negative { " !" } else { "" };
    let modality = said.modality.map_or(String::new(), |modality| format!(" ~{}", format!("{modality:?}").to_lowercase()));
    format!("{cue}{denied}{modality}")
}

#[test]
fn the_verb_group_tells_whether_it_was_said() {
    let mut wrong = String::new();
    for &expected in GROUPS {
        let cue = expected.split(['!', '~']).next().unwrap_or(expected).trim_end();
        for that in [" that", ""] {
            let text = format!("Ruiz {cue}{that} the bridge was closed.");
            let found = group(&text);
            if found != expected {
                wrong.push_str(&format!("\n{text}\n  wanted {expected}\n  got    {found}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
