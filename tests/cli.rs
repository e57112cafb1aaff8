//! The command-line tool, from exec to exit.
#![cfg(feature = "cli")]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Runs the tool with `input` on its standard input.
fn ascribe(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ascribe"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    // The tool may end before it has read everything: that is what some tests are about.
    let feeding = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    feeding.join().unwrap();
    output
}

fn lines(output: &Output) -> Vec<serde_json::Value> {
    String::from_utf8_lossy(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn fixture(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name).display().to_string()
}

/// The arguments for JSON Lines in and out.
const JSONL: [&str; 5] = ["extract", "--input", "jsonl", "--output", "jsonl"];

#[test]
fn a_file_gives_one_pretty_graph_named_after_it() {
    let output = ascribe(&["extract", &fixture("efe.txt")], b"");
    assert_eq!(output.status.code(), Some(0));
    let graph: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(graph["document"]["id"], "efe.txt");
    assert!(output.stdout.starts_with(b"{\n  \"schema\": \"1.0\""));
}

#[test]
fn standard_input_is_named_after_its_content() {
    let (a, b) = (ascribe(&["extract", "-"], b"Ana Ruiz said no."), ascribe(&["extract"], b"Ana Ruiz said no."));
    assert_eq!(a.stdout, b.stdout);
    let graph: serde_json::Value = serde_json::from_slice(&a.stdout).unwrap();
    assert!(graph["document"]["id"].as_str().unwrap().starts_with('d'));
}

#[test]
fn lines_come_out_in_the_order_of_the_input_whatever_the_number_of_jobs() {
    let input: String =
        (0..500).map(|n| format!("{{\"id\": \"n{n}\", \"text\": \"{}\"}}\n", "Ana Ruiz said no. ".repeat(n % 40))).collect();
    let one = ascribe(&[&JSONL[..], &["--jobs", "1"]].concat(), input.as_bytes());
    let four = ascribe(&[&JSONL[..], &["--jobs", "4"]].concat(), input.as_bytes());
    assert_eq!(one.stdout, four.stdout);
    let ids: Vec<String> = lines(&one).iter().map(|graph| graph["document"]["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(ids, (0..500).map(|n| format!("n{n}")).collect::<Vec<_>>());
}

#[test]
fn a_bad_line_leaves_an_error_in_its_place_and_the_run_goes_on() {
    let input = b"{\"id\": \"a\", \"text\": \"Yes.\"}\nno json\n{\"id\": \"c\"}\n\xff\n{\"id\": \"e\", \"text\": \"Yes.\", \"date\": \"today\"}\n\n{\"id\": \"g\", \"text\": \"\"}\n";
    let output = ascribe(&JSONL, input);
    assert_eq!(output.status.code(), Some(1));
    let graphs = lines(&output);
    let ids: Vec<_> = graphs.iter().map(|graph| graph["document"]["id"].as_str()).collect();
    assert_eq!(ids, [Some("a"), None, Some("c"), None, Some("e"), Some("g")]);
    let failed: Vec<bool> = graphs.iter().map(|graph| graph["error"].is_string()).collect();
    assert_eq!(failed, [false, true, true, true, true, false]);
    let report = stderr(&output);
    for place in ["standard input:2: ", "standard input:3: ", "standard input:4: ", "standard input:5: "] {
        assert!(report.contains(place), "{report}");
    }
}

#[test]
fn a_day_of_a_line_wins_over_the_day_of_the_run() {
    let input = b"{\"id\": \"a\", \"text\": \"Yes.\", \"date\": \"2023-09-27\"}\n{\"id\": \"b\", \"text\": \"Yes.\"}\n";
    let graphs = lines(&ascribe(&[&JSONL[..], &["--date", "2020-01-01"]].concat(), input));
    let days: Vec<_> = graphs.iter().map(|graph| graph["document"]["date"]["value"].as_str().unwrap()).collect();
    assert_eq!(days, ["2023-09-27", "2020-01-01"]);
}

#[test]
fn fields_can_have_other_names() {
    let input = b"{\"uri\": 7, \"body\": \"Yes.\"}\n";
    let output = ascribe(&[&JSONL[..], &["--id-field", "uri", "--text-field", "body"]].concat(), input);
    assert_eq!(lines(&output)[0]["document"]["id"], "7");
}

#[test]
fn a_missing_file_leaves_an_error_and_the_others_are_read() {
    let output = ascribe(&["extract", "no/such/file.txt", &fixture("efe.txt")], b"");
    assert_eq!(output.status.code(), Some(1));
    let graphs = lines(&output);
    assert_eq!(graphs[0]["document"]["id"], "file.txt");
    assert!(graphs[0]["error"].is_string());
    assert_eq!(graphs[1]["document"]["id"], "efe.txt");
    assert!(stderr(&output).contains("no/such/file.txt"));
}

#[test]
fn wrong_arguments_end_with_two_and_say_what_to_do() {
    for (arguments, word) in [
        (&["extract", "--date", "yesterday"][..], "2023-09-27"),
        (&["extract", "--output", "xml"], "jsonl"),
        (&["extract", "--lexicon", "no/such/folder"], "no/such/folder"),
        (&["extract", "--output", "html", "--input", "jsonl"], "one FILE"),
        (&["extract", "--output", "text", "--offsets", "char"], "jsonl"),
        (&["extract", "--jobs", "0"], "--jobs"),
        (&["link"], "GRAPH"),
        (&["explain", "-", "--at", "9"], "behind the text"),
    ] {
        let output = ascribe(arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(stderr(&output).contains(word), "{}", stderr(&output));
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn offsets_count_what_was_asked_for() {
    let length = |unit| {
        let output = ascribe(&["extract", "--offsets", unit], "Ça 👍".as_bytes());
        let graph: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(graph["offsets"], unit);
        graph["document"]["length"].as_u64().unwrap()
    };
    assert_eq!([length("byte"), length("utf16"), length("char")], [8, 5, 4]);
}

#[test]
fn a_closed_pipe_ends_the_run_quietly() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ascribe"))
        .args(JSONL)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    while stdin.write_all(b"{\"id\": \"a\", \"text\": \"Ana Ruiz said no.\"}\n").is_ok() {}
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""));
}

#[test]
fn a_line_is_answered_before_the_next_one_is_sent() {
    use std::io::{BufRead, BufReader};
    let mut child =
        Command::new(env!("CARGO_BIN_EXE_ascribe")).args(JSONL).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut stdin, mut stdout) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
    for n in 0..3 {
        writeln!(stdin, "{{\"id\": \"n{n}\", \"text\": \"Ana Ruiz said no.\"}}").unwrap();
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        assert!(line.contains(&format!("\"n{n}\"")), "{line}");
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn graphs_can_be_linked_one_a_file_or_one_a_line() {
    let input = b"{\"id\": \"a\", \"text\": \"Ana Ruiz said no.\"}\n{\"id\": \"b\", \"text\": \"Ana Ruiz said no.\"}\n";
    let graphs = ascribe(&JSONL, input).stdout;
    let corpus: serde_json::Value = serde_json::from_slice(&ascribe(&["link", "-"], &graphs).stdout).unwrap();
    assert_eq!(corpus["documents"].as_array().unwrap().len(), 2);
    let twice = ascribe(&["link", "-"], &[&graphs[..], &graphs[..]].concat());
    assert!(stderr(&twice).contains("its own `id`"), "{}", stderr(&twice));
    let output = ascribe(&["link", "-"], b"{\"a\": 1}");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("ascribe extract"), "{}", stderr(&output));
}

#[test]
fn schemas_and_pages_are_printed() {
    for name in ["claim-graph", "corpus"] {
        let schema: serde_json::Value = serde_json::from_slice(&ascribe(&["schema", name], b"").stdout).unwrap();
        assert!(schema["$id"].is_string());
    }
    assert!(ascribe(&["extract", "--output", "html"], b"Ana Ruiz said no.").stdout.starts_with(b"<!doctype html>"));
    assert!(ascribe(&["extract", "--output", "text"], b"Ana Ruiz said no.").stdout.starts_with(b"document d"));
}

#[test]
fn rules_are_listed_and_their_finds_explained() {
    let rules: serde_json::Value = serde_json::from_slice(&ascribe(&["rules", "--output", "json"], b"").stdout).unwrap();
    let lines = String::from_utf8(ascribe(&["rules"], b"").stdout).unwrap();
    assert_eq!(lines.lines().count(), rules.as_array().unwrap().len());
    let explained = ascribe(&["explain", "-", "--at", "0"], b"Ana Ruiz said that the bridge was open.");
    assert!(explained.stdout.starts_with(b"word "), "{}", stderr(&explained));
}
