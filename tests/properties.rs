//! What holds for every text whatsoever.

mod promises;

use ascribe::{ClaimGraph, extract, render};
use promises::wrong;
use proptest::prelude::*;
use std::fs;
use std::path::Path;

/// The graph as bytes.
fn bytes(graph: &ClaimGraph) -> Vec<u8> {
    serde_json::to_vec(graph).unwrap()
}

/// Panics where a text breaks a promise.
#[track_caller]
fn holds(text: &str) {
    let graph = extract(text);
    if let Some(reason) = wrong(&graph, text) {
        panic!("{reason} in {:?}", text.chars().take(300).collect::<String>());
    }
    assert_eq!(bytes(&graph), bytes(&extract(text)), "a second run differs");
    render::text(&graph, text);
    render::html(&graph, text);
}

fn fixtures() -> Vec<String> {
    let folders = ["fixtures", "fixtures/small"].map(|folder| Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    let files = folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten().map(|file| file.unwrap().path());
    let mut texts: Vec<_> = files.filter(|path| path.extension().is_some_and(|end| end == "txt")).collect();
    texts.sort();
    texts.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// Pieces of which news and its accidents are made.
const PIECES: &[&str] = &[
    "President",
    "Ana Ruiz",
    "Baku",
    "the U.S.",
    "U.S",
    "(USAID)",
    "Mr.",
    "he",
    "she",
    "they",
    "the bank",
    "'s",
    "’s",
    "n't",
    "said",
    "says",
    "did not say",
    "according to",
    "told",
    "that",
    "to",
    "whether",
    "stressed",
    "\"",
    "“",
    "”",
    "‘",
    "’",
    "''",
    "'",
    "``",
    "«",
    "»",
    ",",
    ".",
    "...",
    "…",
    "?",
    "!",
    ":",
    ";",
    "—",
    "-",
    "(",
    ")",
    "[",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\u{a0}",
    "\u{feff}",
    "\u{200b}",
    "e\u{301}",
    "👍🏽",
    "北京",
    "القاهرة",
    "$",
    "€",
    "%",
    "11.5",
    "53,000",
    "1/2",
    "2023-09-27",
    "Sept. 19",
    "Tuesday",
    "last",
    "May",
    "million",
    "more than",
    "hundreds of",
    "3-2",
    "p.m.",
    "president.az",
    "@ana",
    "#news",
    "http://a.b/c",
    "A",
    "I",
    "aa",
    "Aa",
    "AA",
    "aA9",
    "9",
    "０",
    "ß",
    "İ",
    "ﬁ",
    "\0",
    "\u{7f}",
    "|",
    "\\",
    "/",
];

fn piece_text() -> impl Strategy<Value = String> {
    let piece = (prop::sample::select(PIECES), prop::bool::weighted(0.8));
    prop::collection::vec(piece, 0..60).prop_map(|pieces| {
        pieces.iter().map(|(piece, blank)| if *blank { format!("{piece} ") } else { (*piece).to_owned() }).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_string_gives_a_sound_graph(text in any::<String>()) {
        holds(&text);
    }

    #[test]
    fn any_run_of_words_and_marks_gives_a_sound_graph(text in piece_text()) {
        holds(&text);
    }

    #[test]
    fn a_cut_through_an_article_gives_a_sound_graph(which in 0..1000usize, from in 0..4000usize, length in 0..1500usize) {
        let texts = fixtures();
        let text: String = texts[which % texts.len()].chars().skip(from).take(length).collect();
        holds(&text);
    }
}

#[test]
fn a_million_of_one_character_is_a_text() {
    for c in ['a', 'A', ' ', '\n', '"', '“', '”', '\'', '’', '(', '.', ',', '-', '9', '$', '%', '\0', 'é', '北', '\u{301}', '👍']
    {
        let text: String = std::iter::repeat_n(c, 1_000_000 / c.len_utf8()).collect();
        let graph = extract(&text);
        assert_eq!(wrong(&graph, &text), None, "{c:?}");
    }
}

#[test]
fn one_word_all_over_is_a_text() {
    for word in [
        "said ",
        "\"a\" ",
        "“Yes,” ",
        "Ana ",
        "he said ",
        "the ",
        "2023 ",
        "$5 ",
        "of the ",
        "to say that ",
        "‘“",
        "May ",
        "president of ",
        "U.S. ",
        "a. ",
    ] {
        let text = word.repeat(50_000 / word.len());
        let graph = extract(&text);
        assert_eq!(wrong(&graph, &text), None, "{word:?}");
    }
}

#[test]
fn nested_quotations_are_a_text() {
    for depth in [1, 2, 10, 1000] {
        holds(&format!("{}no{}", "Ana Ruiz said: “Ben Olsen said: ‘".repeat(depth), "’”".repeat(depth)));
        holds(&"“".repeat(depth));
        holds(&"Ana said that Ben said that ".repeat(depth));
    }
}

#[test]
fn a_chain_of_sayings_copies_its_text_a_few_times_only() {
    let text = "he said ".repeat(5_000);
    let graph = extract(&text);
    let copied: usize = graph.statements.iter().flat_map(|statement| &statement.content).map(|piece| piece.text.len()).sum();
    assert!(copied < 8 * text.len(), "{copied} bytes of content in a text of {}", text.len());
    let nested = extract("Ana said that Ben said that Cy said that Di said that the bridge was open.");
    assert_eq!(nested.statements.len(), 4);
}

#[test]
fn fixtures_give_sound_graphs() {
    fixtures().iter().for_each(|text| holds(text));
}

#[test]
fn two_threads_give_the_same_bytes() {
    let texts = fixtures();
    let run = || texts.iter().map(|text| bytes(&extract(text))).collect::<Vec<_>>();
    let (one, other) = std::thread::scope(|scope| {
        let (one, other) = (scope.spawn(run), scope.spawn(run));
        (one.join().unwrap(), other.join().unwrap())
    });
    assert_eq!(one, other);
    assert_eq!(one, run());
}

#[test]
fn two_blank_lines_in_front_shift_every_span_by_two_and_change_nothing_else() {
    for text in fixtures() {
        let (mut plain, mut shifted) = (graph(&text), graph(&format!("\n\n{text}")));
        shift(&mut plain, 2);
        let (plain, shifted) = (render(&mut plain), render(&mut shifted));
        assert_eq!(plain, shifted);
    }
    fn graph(text: &str) -> serde_json::Value {
        let made = ascribe::Extractor::default().extract_document(text, Some("same"), None).unwrap();
        serde_json::to_value(made).unwrap()
    }
    fn render(graph: &mut serde_json::Value) -> String {
        graph["document"]["length"] = 0.into();
        serde_json::to_string_pretty(graph).unwrap()
    }
    fn shift(value: &mut serde_json::Value, by: u64) {
        match value {
            serde_json::Value::Object(fields) => {
                for (name, field) in fields {
                    match field.as_u64() {
                        Some(offset) if name == "start" || name == "end" => *field = (offset + by).into(),
                        _ => shift(field, by),
                    }
                }
            }
            serde_json::Value::Array(items) => items.iter_mut().for_each(|item| shift(item, by)),
            _ => {}
        }
    }
}
