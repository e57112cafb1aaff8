//! Many documents at once: folders, patterns, compressed files, and runs that were broken off.
#![cfg(feature = "cli")]

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

/// A folder for the files of one test, empty at the beginning.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Runs `ascribe extract` in a folder.
fn extract(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ascribe"))
        .arg("extract")
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// The same, and nothing goes wrong.
#[track_caller]
fn extracted(folder: &Path, arguments: &[&str]) -> Vec<u8> {
    let output = extract(folder, arguments);
    assert!(output.status.success() && output.stderr.is_empty(), "{arguments:?}: {}", stderr(&output));
    output.stdout
}

/// The message of a run that ended with this status and wrote nothing.
#[track_caller]
fn refused(folder: &Path, arguments: &[&str], status: i32) -> String {
    let output = extract(folder, arguments);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(status), 0), "{arguments:?}: {}", stderr(&output));
    stderr(&output)
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn ids(graphs: &[u8]) -> Vec<String> {
    let graphs = String::from_utf8_lossy(graphs);
    let graphs = graphs.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    graphs.map(|graph| graph["document"]["id"].as_str().unwrap_or("-").to_owned()).collect()
}

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(content).unwrap();
    packer.finish().unwrap()
}

/// What a file holds whose name says how it is packed.
fn unpacked(path: &Path) -> Vec<u8> {
    let packed = fs::read(path).unwrap();
    let mut content = Vec::new();
    match path.extension().and_then(|suffix| suffix.to_str()) {
        Some("gz") => flate2::read::MultiGzDecoder::new(&packed[..]).read_to_end(&mut content).unwrap(),
        Some("zst") => zstd::Decoder::new(&packed[..]).unwrap().read_to_end(&mut content).unwrap(),
        _ => return packed,
    };
    content
}

/// A sequence of numbers that is the same in every run.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

/// Lines of JSON of different lengths, every thirtieth of them broken.
fn lines(count: u64) -> Vec<u8> {
    const SAID: [&str; 4] = [
        "Mayor Ana Ruiz said on Tuesday that the bridge of Tarvel had cost $11.5 million. ",
        "“We will pay,” she told reporters. ",
        "The union denied it. ",
        "Bo Lindqvist, head of Maren Holdings, promised 400 jobs by 2030. ",
    ];
    let mut sequence = Sequence(5);
    let mut all = Vec::new();
    for n in 0..count {
        let text: String = (0..sequence.below(6)).map(|_| SAID[sequence.below(4) as usize]).collect();
        let line = if n % 30 == 17 {
            "no graph comes of this".to_owned()
        } else {
            format!("{{\"id\": \"n{n}\", \"text\": \"{text}\"}}")
        };
        all.extend(line.into_bytes());
        all.push(b'\n');
    }
    all
}

#[test]
fn a_folder_is_read_in_the_order_of_its_names_and_so_are_those_below() {
    let here = folder("folders");
    for (path, text) in [
        ("news/b.txt", "Ana Ruiz said no."),
        ("news/a/z.txt", "Ana Ruiz said no."),
        ("news/a/B.TXT", "Ana Ruiz said no."),
        ("news/a.text", "Ana Ruiz said no."),
        ("news/notes.md", "Nobody reads this."),
        ("news/.hidden.txt", "Nobody reads this."),
        ("news/.git/x.txt", "Nobody reads this."),
        ("other.txt", "Ana Ruiz said no."),
    ] {
        let path = here.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    fs::write(here.join("news/c.txt.gz"), gzip(b"Ana Ruiz said no.")).unwrap();
    let graphs = extracted(&here, &["news", "other.txt"]);
    assert_eq!(ids(&graphs), ["a/B.TXT", "a/z.txt", "a.text", "b.txt", "c.txt.gz", "other.txt"]);
    assert_eq!(graphs, extracted(&here, &["news/", "other.txt", "--jobs", "1"]));
    assert_eq!(
        ids(&extracted(&here, &["news/**/*.t*xt", "other.txt"])),
        ["a/B.TXT", "a/z.txt", "a.text", "b.txt", "other.txt"][1..]
    );
    assert_eq!(ids(&extracted(&here, &["news/?.*", "news/a/[A-C].TXT"])), ["a.text", "b.txt", "c.txt.gz", "B.TXT"]);
}

#[test]
fn a_folder_of_lines_is_one_long_input() {
    let here = folder("folder-of-lines");
    fs::create_dir(here.join("in")).unwrap();
    fs::write(here.join("in/b.jsonl"), "{\"id\": \"3\", \"text\": \"Yes.\"}\n").unwrap();
    fs::write(
        here.join("in/a.ndjson.zst"),
        zstd::bulk::compress(b"{\"id\": \"1\", \"text\": \"\"}\n{\"id\": \"2\", \"text\": \"\"}", 1).unwrap(),
    )
    .unwrap();
    fs::write(here.join("in/a.txt"), "no line").unwrap();
    assert_eq!(ids(&extracted(&here, &["--input", "jsonl", "in"])), ["1", "2", "3"]);
}

#[test]
fn arguments_that_name_nothing_or_too_much_are_refused() {
    let here = folder("refused");
    fs::create_dir(here.join("empty")).unwrap();
    fs::write(here.join("a.txt"), "Yes.").unwrap();
    fs::write(here.join("full.jsonl"), "{}\n").unwrap();
    assert!(refused(&here, &["empty"], 2).contains("empty: no *.txt or *.text in this folder; name other files"));
    assert!(refused(&here, &["--input", "jsonl", "empty"], 2).contains("no *.jsonl or *.ndjson"));
    assert!(refused(&here, &["*.tx"], 2).contains("*.tx: there is no such file, and as a pattern it fits none"));
    assert!(refused(&here, &["[.txt"], 2).contains("no pattern of file names"));
    let full = refused(&here, &["a.txt", "--to", "full.jsonl", "--output", "jsonl"], 2);
    assert!(full.contains("full.jsonl is there already; go on with it by --resume"), "{full}");
    let full = refused(&here, &["a.txt", "--to", "full.jsonl", "--output", "html"], 2);
    assert!(full.contains("full.jsonl is there already; remove it, or write"), "{full}");
    assert!(refused(&here, &["no.txt", "--to", "new.json"], 2).contains("no.txt: there is no such file"));
    assert!(!here.join("new.json").exists(), "nothing is in the way of the next try");
    assert!(refused(&here, &["a.txt", "--resume"], 2).contains("--to"));
    assert!(refused(&here, &["a.txt", "--to", "o.txt", "--resume", "--output", "text"], 2).contains("--output jsonl"));
    assert!(refused(&here, &["a.txt", "--to", "no/such/folder.jsonl"], 2).contains("no/such/folder.jsonl"));
    assert!(refused(&here, &[".", "--to", "b.txt"], 2).contains("b.txt would be read as input too"));
    assert!(refused(&here, &["*.txt", "--to", "a.txt"], 2).contains("a.txt would be read as input too"));
    assert!(!here.join("b.txt").exists());
    assert_eq!(fs::read(here.join("full.jsonl")).unwrap(), b"{}\n");
}

#[test]
fn texts_of_one_name_are_called_by_their_paths() {
    let here = folder("names");
    for path in ["x/a.txt", "x/b.txt", "x/sub/c.txt", "y/a.txt", "y/sub/c.txt", "a.txt"] {
        let path = here.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "Ana Ruiz said no.").unwrap();
    }
    assert_eq!(ids(&extracted(&here, &["x/a.txt", "y/a.txt", "x/b.txt"])), ["x/a.txt", "y/a.txt", "b.txt"]);
    assert_eq!(ids(&extracted(&here, &["x", "y"])), ["x/a.txt", "b.txt", "x/sub/c.txt", "y/a.txt", "y/sub/c.txt"]);
    assert_eq!(ids(&extracted(&here, &["x/*.txt", "y/a.txt", "a.txt"])), ["x/a.txt", "b.txt", "y/a.txt", "a.txt"]);
    assert_eq!(ids(&extracted(&here, &["x"])), ["a.txt", "b.txt", "sub/c.txt"], "one folder needs no path");
    for twice in
        [&["x/a.txt", "./x/a.txt"][..], &["x", "x/b.txt"], &["x", "x/"], &["x", "x/sub"], &["x/*.txt", "x/a.*"], &["-", "-"]]
    {
        let message = refused(&here, twice, 2);
        assert!(message.contains("the command line names it twice; name it once"), "{twice:?}: {message}");
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_in_a_folder_is_left_out_and_reported() {
    let here = folder("pipe");
    fs::create_dir(here.join("in")).unwrap();
    fs::write(here.join("in/a.txt"), "Ana Ruiz said no.").unwrap();
    let made = Command::new("mkfifo").arg(here.join("in/b.txt")).status();
    assert!(made.is_ok_and(|status| status.success()), "a pipe can be made");
    for input in ["in", "in/*.txt"] {
        let output = extract(&here, &[input]);
        assert_eq!((output.status.code(), ids(&output.stdout)), (Some(1), vec!["a.txt".to_owned(), "-".to_owned()]));
        assert!(stderr(&output).contains("in/b.txt: a pipe or device and no file; left out"), "{}", stderr(&output));
    }
}

#[test]
fn a_broken_compressed_file_is_reported_and_the_others_are_read() {
    let here = folder("broken");
    let whole = gzip(b"{\"id\": \"1\", \"text\": \"Yes.\"}\n{\"id\": \"2\", \"text\": \"Yes.\"}\n");
    fs::write(here.join("a.jsonl.gz"), &whole[..whole.len() - 9]).unwrap();
    fs::write(here.join("b.jsonl"), "{\"id\": \"3\", \"text\": \"Yes.\"}\n").unwrap();
    let output = extract(&here, &["--input", "jsonl", "a.jsonl.gz", "b.jsonl", "c.jsonl"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(ids(&output.stdout), ["1", "2", "-", "3", "-"]);
    assert!(
        stderr(&output).contains("a.jsonl.gz, after line 2: ") && stderr(&output).contains("c.jsonl: "),
        "{}",
        stderr(&output)
    );
    assert!(stderr(&output).contains("; see by `gzip -t` whether the file is gzip and whole"), "{}", stderr(&output));
    let text = extract(&here, &["a.jsonl.gz", "b.jsonl"]);
    assert_eq!((text.status.code(), ids(&text.stdout)), (Some(1), vec!["a.jsonl.gz".to_owned(), "b.jsonl".to_owned()]));
}

#[test]
fn a_compressed_output_holds_what_standard_output_would_whatever_the_number_of_jobs() {
    let here = folder("packed");
    fs::write(here.join("in.jsonl"), lines(400)).unwrap();
    let plain = extract(&here, &["--input", "jsonl", "in.jsonl"]);
    assert_eq!(plain.status.code(), Some(1), "some lines are broken");
    for to in ["out.jsonl", "out.jsonl.gz", "out.jsonl.zst"] {
        let run = |jobs: &str| {
            let _ = fs::remove_file(here.join(to));
            let output = extract(&here, &["--input", "jsonl", "in.jsonl", "--to", to, "--jobs", jobs]);
            assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0), "{}", stderr(&output));
            assert!(unpacked(&here.join(to)) == plain.stdout, "{to}");
            fs::read(here.join(to)).unwrap()
        };
        assert!(run("1") == run("3"), "{to}");
    }
    assert_eq!(extracted(&here, &["--to", "page.html.gz", "--output", "html", "in.jsonl"]), b"");
    assert!(unpacked(&here.join("page.html.gz")).starts_with(b"<!doctype html>"));
}

#[test]
fn what_does_not_go_on_as_it_began_is_left_alone() {
    let here = folder("unlike");
    let say = |words: &[&str]| {
        let lines: String =
            words.iter().enumerate().map(|(n, word)| format!("{{\"id\": \"{n}\", \"text\": \"{word}\"}}\n")).collect();
        fs::write(here.join("in.jsonl"), lines).unwrap();
    };
    let arguments = |to: &'static str| ["--input", "jsonl", "in.jsonl", "--resume", "--to", to];
    for to in ["out.jsonl", "out.jsonl.gz"] {
        say(&["One.", "Two.", "Three."]);
        extracted(&here, &arguments(to));
        let before = fs::read(here.join(to)).unwrap();
        extracted(&here, &arguments(to));
        assert_eq!(fs::read(here.join(to)).unwrap(), before, "a whole run stays as it is");
        for other in [&["One.", "Two.", "Other."][..], &["One.", "Two."], &[]] {
            say(other);
            assert!(refused(&here, &arguments(to), 1).contains("comes out otherwise now"), "{other:?}");
            assert_eq!(fs::read(here.join(to)).unwrap(), before);
        }
        say(&["One.", "Two.", "Three."]);
        let dated = [&arguments(to)[..], &["--date", "2023-09-27"]].concat();
        assert!(refused(&here, &dated, 1).contains("comes out otherwise now"));
        say(&["One.", "Two.", "Three.", "Four."]);
        extracted(&here, &arguments(to));
        assert_eq!(ids(&unpacked(&here.join(to))), ["0", "1", "2", "3"], "a longer input is gone on with");
    }
    fs::write(here.join("notes.jsonl"), "my notes").unwrap();
    assert!(refused(&here, &arguments("notes.jsonl"), 1).contains("only the output of `extract --output jsonl` can be resumed"));
    assert_eq!(fs::read(here.join("notes.jsonl")).unwrap(), b"my notes");
}

/// How often every run is killed.
const KILLS: u32 = 10;

/// Starts a run again and again and kills it after a while, ten times; then lets it come to its end. The result must be `unbroken`.
#[track_caller]
fn killed_often(here: &Path, arguments: &[&str], to: &str, unbroken: &[u8], longest: Duration, sequence: &mut Sequence) {
    let start = || {
        let mut run = Command::new(env!("CARGO_BIN_EXE_ascribe"));
        run.arg("extract").args(arguments).args(["--resume", "--to", to]).current_dir(here);
        run.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    };
    let ended = |status: std::process::ExitStatus| {
        assert_eq!(status.code(), Some(1), "the status tells of the documents that failed before, too");
        assert!(fs::read(here.join(to)).unwrap() == unbroken, "{to} differs from a run without a break");
    };
    let mut killed = 0;
    while killed < KILLS {
        let mut run = start();
        std::thread::sleep(Duration::from_micros(sequence.below(longest.as_micros() as u64)));
        if let Some(status) = run.try_wait().unwrap() {
            // It was faster than its killer; the next one begins from the beginning.
            ended(status);
            fs::remove_file(here.join(to)).unwrap();
            continue;
        }
        // Kills on the spot, without a last word.
        run.kill().unwrap();
        run.wait().unwrap();
        killed += 1;
    }
    ended(start().wait().unwrap());
}

#[test]
fn a_run_killed_at_fifty_moments_comes_out_byte_for_byte_as_one_without_a_break() {
    let here = folder("killed");
    fs::write(here.join("in.jsonl"), lines(1000)).unwrap();
    fs::create_dir(here.join("texts")).unwrap();
    for n in 0..120 {
        fs::write(here.join(format!("texts/{n:03}.txt")), "Ana Ruiz said that the bridge was open. ".repeat(n % 7)).unwrap();
    }
    fs::write(here.join("texts/077.txt"), b"\xff").unwrap();
    let mut sequence = Sequence(11);
    // Killed after a tenth of the run on average, and where a piece is large, a quarter: so that most runs get a little further.
    for (input, to, percent) in [
        (&["--input", "jsonl", "in.jsonl"][..], "a.jsonl", 20),
        (&["--input", "jsonl", "in.jsonl", "--jobs", "1"], "b.jsonl", 20),
        (&["--input", "jsonl", "in.jsonl"], "a.jsonl.gz", 50),
        (&["--input", "jsonl", "in.jsonl"], "a.jsonl.zst", 50),
        (&["texts"], "texts.jsonl", 20),
    ] {
        let whole = format!("whole-{to}");
        let begin = Instant::now();
        assert_eq!(extract(&here, &[input, &["--to", &whole]].concat()).status.code(), Some(1));
        let longest = begin.elapsed() * percent / 100;
        killed_often(&here, input, to, &fs::read(here.join(whole)).unwrap(), longest, &mut sequence);
    }
}
