//! Memory does not grow with the number of documents.
//!
//! In CI a few megabytes go through. 2 GB, through the tool as it is released:
//! `ASCRIBE_BIN=target/release/ascribe ASCRIBE_STREAM=2000000000 cargo test --test memory -- --nocapture`.
#![cfg(all(feature = "cli", target_os = "linux"))]

use std::io::{Read, Write};
use std::process::{Command, Stdio};

/// The most memory that a process has used so far, in KB.
fn peak(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

/// One document a line, made as it is sent: a story of one to six paragraphs.
fn line(n: u64) -> String {
    let paragraph = format!(
        "Mayor Ana Ruiz of Tarvel told reporters on Tuesday that bridge number {n} had cost ${}.5 million. “We will pay for it,” she \
         said. The union denied that {} workers had been hurt, and Bo Lindqvist of Maren Holdings declined to comment.\\n\\n",
        n % 90 + 1,
        n % 900
    );
    format!("{{\"id\": \"n{n}\", \"text\": \"{}\"}}\n", paragraph.repeat(n as usize % 6 + 1))
}

#[test]
fn the_peak_of_memory_is_reached_early_in_a_long_run() {
    let total: u64 = std::env::var("ASCRIBE_STREAM").map_or(1_500_000, |bytes| bytes.parse().unwrap());
    let tool = std::env::var("ASCRIBE_BIN").unwrap_or_else(|_| env!("CARGO_BIN_EXE_ascribe").to_owned());
    let mut run = Command::new(tool)
        .args(["extract", "--input", "jsonl", "--output", "jsonl", "--jobs", "2"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = run.stdout.take().unwrap();
    let reading = std::thread::spawn(move || {
        let (mut buffer, mut graphs) = (vec![0; 1 << 16], 0);
        loop {
            match out.read(&mut buffer).unwrap() {
                0 => return graphs,
                read => graphs += buffer[..read].iter().filter(|&&byte| byte == b'\n').count() as u64,
            }
        }
    });
    let mut stdin = run.stdin.take().unwrap();
    let (mut sent, mut lines, mut peaks) = (0, 0, Vec::new());
    while sent < total {
        let line = line(lines);
        stdin.write_all(line.as_bytes()).unwrap();
        (sent, lines) = (sent + line.len() as u64, lines + 1);
        if sent * 8 / total > peaks.len() as u64 {
            peaks.push(peak(run.id()));
            println!("{sent} bytes sent, {lines} documents: peak {} KB", peaks[peaks.len() - 1]);
        }
    }
    drop(stdin);
    assert!(run.wait().unwrap().success());
    assert_eq!(reading.join().unwrap(), lines);
    let (early, last) = (peaks[3], peaks[peaks.len() - 1]);
    assert!(last <= early + early / 10 + 4_000, "{early} KB in the middle, {last} KB at the end");
    assert!(last < 200_000, "{last} KB");
}
