//! Rules: the examples of the shipped ones, and what users can add and mistake.

use ascribe::Extractor;

#[test]
fn every_example_of_every_rule_holds() {
    let failed = Extractor::default().failed_examples();
    let lines: Vec<String> =
        failed.iter().map(|one| format!("{}: rule `{}`: {}\n    {}", one.place, one.rule, one.problem, one.text)).collect();
    assert!(lines.is_empty(), "{} examples fail\n{}", lines.len(), lines.join("\n"));
}

#[test]
fn rules_and_passes_share_no_name() {
    let rules = Extractor::default().rules();
    let mut names: Vec<&str> = rules.iter().map(|rule| rule.name.as_str()).collect();
    names.sort_unstable();
    let twice: Vec<_> = names.windows(2).filter(|pair| pair[0] == pair[1]).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

/// A folder with one file of rules.
fn folder(name: &str, rules: &str) -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("ascribe-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("mine.rules"), rules).unwrap();
    folder
}

#[test]
fn a_capture_inside_a_capture_may_come_to_nothing() {
    let rules = "stage attribution\nrule by-the-word\n  cue=( by source=( <name> 's ) ( word | tally ) ) \",\" <content>\n  \
                 tier sure confidence 90\n  gives act say\n  yes By Ruiz's tally, the bridge is safe. -> source \"Ruiz's\"\n  \
                 no By Ruiz's tally the bridge is safe.\n";
    let folder = folder("nested", rules);
    let extractor = Extractor::builder().lexicon_dir(&folder).unwrap().build().unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    let found = |text: &str| {
        let graph = extractor.extract(text);
        graph.statements.iter().filter(|statement| statement.evidence.rule == "by-the-word").count()
    };
    assert_eq!(found("By Ruiz's tally, the bridge is safe."), 1);
    // The outer capture is closed before the comma is missed.
    assert_eq!(found("By Ana Ruiz's tally the bridge is safe."), 0);
}

#[test]
fn a_user_can_add_a_rule_and_disable_another() {
    let text = "The oracle of Tarvik hath decreed that the games begin.";
    let rules = "stage attribution\nrule hath-decreed\n  cue=( hath decreed ) that <content>\n  tier sure confidence 90\n  gives act order\n  \
                 yes The king hath decreed that all shall sing. -> act order\n  no The king decreed it.\ndisable place-the-town-of\n";
    let folder = folder("rules", rules);
    let extractor = Extractor::builder().lexicon_dir(&folder).unwrap().build().unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    let graph = extractor.extract(text);
    let said = graph.statements.iter().find(|said| said.evidence.rule == "hath-decreed").expect("the rule fires");
    assert_eq!((said.content[0].text.as_str(), said.cue.as_ref().unwrap().act.name()), ("the games begin", "order"));
    assert!(extractor.rules().iter().all(|rule| rule.name != "place-the-town-of"));
    assert!(Extractor::default().rules().iter().any(|rule| rule.name == "place-the-town-of"));
}

#[test]
fn a_mistake_in_a_users_rule_names_file_line_and_remedy() {
    let folder = folder(
        "mistake",
        "stage attribution\nrule hath-decreed\n  cue={sya} that <content>\n  tier sure confidence 90\n  yes a\n  no b\n",
    );
    let error = Extractor::builder().lexicon_dir(&folder).unwrap().build().unwrap_err();
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(error.is_lexicon());
    assert!(error.to_string().contains("mine.rules:3: there is no class, word class, shape or word list `sya`; "), "{error}");
}

#[test]
fn the_examples_of_a_users_rules_are_run() {
    let rules = "stage attribution\nrule hath-decreed-so\n  cue=( hath decreed ) that <content>\n  tier sure confidence 90\n  gives act order\n  \
                 yes The king hath decreed that all shall sing. -> act order\n  \
                 yes The king hath decreed that all shall sing. -> source \"Nobody\"\n  \
                 yes The king hath decreed that all shall sing. -> bogus fact here\n  \
                 yes The king hath decreed that all shall sing.\n  \
                 no The queen hath decreed that all shall dance.\n  no The king decreed it.\n";
    let folder = folder("examples", rules);
    let extractor = Extractor::builder().lexicon_dir(&folder).unwrap().build().unwrap();
    let failed = extractor.failed_examples();
    std::fs::remove_dir_all(&folder).unwrap();
    let found: Vec<String> =
        failed.iter().map(|one| format!("{}: {}", one.place.rsplit('/').next().unwrap(), one.problem)).collect();
    let starts = [
        "mine.rules:7: does not find it, but \n      hath-decreed-so: polarity \"positive\"",
        "mine.rules:8: `bogus fact here` is no fact; a fact begins with one of kind, form",
        "mine.rules:9: names no fact; write some behind ` -> `",
        "mine.rules:10: finds something in a `no`: \n      hath-decreed-so:",
    ];
    assert_eq!(found.len(), starts.len(), "{found:#?}");
    assert!(found.iter().zip(starts).all(|(found, start)| found.starts_with(start)), "{found:#?}");
}

#[test]
fn a_rule_cannot_take_the_name_of_a_pass_nor_disable_one() {
    let said = "stage attribution\nrule said-that\n  cue=zorked <content>\n  tier sure confidence 90\n  yes a\n  no b\n";
    for (rules, message) in
        [(said, "mine.rules:2: rule `said-that` has the name of a pass"), ("disable said-that\n", "cannot be disabled")]
    {
        let folder = folder("pass", rules);
        let error = Extractor::builder().lexicon_dir(&folder).unwrap().build().unwrap_err();
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(error.is_lexicon() && error.to_string().contains(message), "{error}");
    }
}

#[test]
fn a_graph_tells_by_which_tables_and_rules_it_was_made() {
    let rule = "stage attribution\nrule hath-vowed\n  cue=( hath vowed ) that <content>\n  tier sure confidence 90\n  gives act say\n  \
                yes The king hath vowed that all shall sing. -> act say\n  no The king vowed it.\n";
    let made_by = |rules: &str| {
        let folder = folder("digest", rules);
        let extractor = Extractor::builder().lexicon_dir(&folder).unwrap().build().unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
        extractor.extract("The port is open.").generator.lexicon
    };
    let shipped = Extractor::default().extract("The port is open.").generator.lexicon;
    assert_ne!(made_by(rule), shipped);
    assert_ne!(made_by(rule), made_by(&rule.replace("vowed", "sworn")));
    assert_eq!(made_by(rule), made_by(rule));
}
