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
        (&["extract", "--jobs", "0"], "0 is not in 1..=512"),
        (&["extract", "--jobs", "20000"], "20000 is not in 1..=512"),
        (&["extract", "--id-field", "url"], "--input jsonl"),
        (&["extract", "--text-field", "body"], "--input jsonl"),
        (&["extract", "no/such/file.txt"], "no/such/file.txt: there is no such file"),
        (&["link", "no/such/file.json"], "no/such/file.json: there is no such file"),
        (&["explain", "no/such/file.txt", "--at", "0"], "no/such/file.txt: there is no such file"),
        (&["rules", "--lexicon", "no/such/folder", "--check"], "no/such/folder"),
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
    let message =
        "standard input:3: a graph of `a` stands at standard input:1 already; extract each document once, under an `id`";
    assert!(stderr(&twice).contains(message), "{}", stderr(&twice));
    let output = ascribe(&["link", "-"], b"{\"a\": 1}");
    assert_eq!(output.status.code(), Some(1));
    let message =
        "standard input:1: no graph as `ascribe extract` writes it with --output json or jsonl: missing field `schema`\n";
    assert!(stderr(&output).ends_with(message), "{}", stderr(&output));
    let pretty = ascribe(&["extract"], b"Ana Ruiz said no.").stdout;
    let twice = ascribe(&["link", "-"], &[&b"\n"[..], &pretty, &pretty].concat());
    let second = pretty.iter().filter(|&&byte| byte == b'\n').count() + 2;
    assert!(stderr(&twice).contains(&format!("standard input:{second}: a graph of ")), "{}", stderr(&twice));
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

#[test]
fn an_end_of_text_and_a_blank_are_explained_as_such() {
    let text = b"Ana Ruiz said no.";
    let at = |offset: usize| String::from_utf8(ascribe(&["explain", "-", "--at", &offset.to_string()], text).stdout).unwrap();
    assert_eq!(at(text.len()), "no word stands at byte 17; the text has 17 bytes\n");
    assert!(at(3).starts_with("place     no word stands at byte 3; this is the next one\nword      \"Ruiz\" 4..8"), "{}", at(3));
    let empty = ascribe(&["explain", "-", "--at", "0"], b"");
    assert_eq!((empty.status.code(), empty.stdout.starts_with(b"no word stands")), (Some(0), true));
}

#[test]
fn help_and_version_are_there_wherever_one_asks() {
    for arguments in [&["help", "--help"][..], &["help", "extract", "-h"], &["extract", "--version"]] {
        let output = ascribe(arguments, b"");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", stderr(&output));
        assert!(!output.stdout.is_empty(), "{arguments:?}");
    }
}

#[test]
fn control_characters_of_an_article_do_not_reach_the_terminal() {
    let article = "Ana Ruiz said \u{1b}[31mthat the bridge was open.".as_bytes();
    for arguments in [&["extract", "--output", "text"][..], &["explain", "-", "--at", "0"]] {
        let shown = String::from_utf8(ascribe(arguments, article).stdout).unwrap();
        assert!(shown.contains("␛[31m") && !shown.contains('\u{1b}'), "{shown}");
    }
}

#[test]
fn a_field_of_identifiers_that_no_line_has_is_reported() {
    let input = b"{\"id\": \"a\", \"text\": \"Yes.\"}\n{\"id\": \"b\", \"text\": \"Yes.\"}\n";
    let output = ascribe(&[&JSONL[..], &["--id-field", "uid"]].concat(), input);
    assert_eq!((output.status.code(), lines(&output).len()), (Some(1), 2));
    assert!(stderr(&output).contains("no line has a field `uid`"), "{}", stderr(&output));
    let output = ascribe(&JSONL, b"{\"text\": \"Yes.\"}\n");
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""));
}

#[test]
fn packed_standard_input_is_unpacked() {
    let line = b"{\"id\": \"a\", \"text\": \"Ana Ruiz said no.\"}\n";
    let plain = ascribe(&JSONL, line).stdout;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(line).unwrap();
    assert_eq!(ascribe(&JSONL, &gzip.finish().unwrap()).stdout, plain);
    assert_eq!(ascribe(&JSONL, &zstd::bulk::compress(line, 1).unwrap()).stdout, plain);
}

#[test]
fn the_examples_of_rules_can_be_run() {
    let output = ascribe(&["rules", "--check"], b"");
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(0), &b"every example holds\n"[..]), "{}", stderr(&output));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("own-rules");
    std::fs::create_dir_all(&folder).unwrap();
    let rule = "stage attribution\nrule hath-decreed-so\n  cue=( hath decreed ) that <content>\n  tier sure confidence 90\n  gives act order\n  \
                yes The king hath decreed that all shall sing. -> source \"Nobody\"\n  no The king decreed it.\n";
    std::fs::write(folder.join("mine.rules"), rule).unwrap();
    let output = ascribe(&["rules", "--check", "--lexicon", folder.to_str().unwrap()], b"");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    assert!(stderr(&output).contains("mine.rules:6: rule `hath-decreed-so`: does not find it, but"), "{}", stderr(&output));
}
