//! How fast the pipeline and each stage are, beside the bare floor in the same run.
//!
//! `cargo bench --bench pipeline [-- --bytes 4000000]`. Each figure is the best of several runs, in MB/s of text. What every
//! stage finds is held against what the generator wrote, so that a pipeline that got fast by being wrong fails.

#[allow(dead_code, reason = "each bench uses a part of it")]
mod input;

use ascribe::stages;
use std::hint::black_box;
use std::time::{Duration, Instant};

const RUNS: usize = 5;

fn main() {
    let first = Instant::now();
    let graph = ascribe::extract("Ana Ruiz said that the bridge was open.");
    let first = first.elapsed();
    assert_eq!(graph.statements.len(), 1, "the first call finds its statement");

    println!("first call after start   {:8.2} ms", first.as_secs_f64() * 1e3);
    for input in input::inputs(bytes_asked()) {
        measure(&input);
    }
}

fn bytes_asked() -> usize {
    let arguments: Vec<String> = std::env::args().collect();
    let at = arguments.iter().position(|argument| argument == "--bytes");
    at.and_then(|at| arguments.get(at + 1)?.parse().ok()).unwrap_or(2_000_000)
}

/// The best times of several runs, summed over the articles: what else the machine does hits some runs of an article, not all.
fn best<T: std::iter::Sum>(input: &input::Input, run: impl Fn(&str) -> T) -> (Duration, T) {
    let time = |text: &str| {
        let start = Instant::now();
        black_box(run(black_box(text)));
        start.elapsed()
    };
    let least = |article: &input::Article| (0..RUNS).map(|_| time(&article.text)).min().unwrap_or_default();
    let took = input.articles.iter().map(least).sum();
    (took, input.articles.iter().map(|article| run(&article.text)).sum())
}

fn measure(input: &input::Input) {
    let bytes = input.bytes();
    let rate = |took: Duration| bytes as f64 / 1e6 / took.as_secs_f64();
    let line = |name: &str, took: Duration, items: usize| {
        println!("  {name:<28} {:9.1} MB/s  {items:>9} items", rate(took));
    };
    println!("\n{}: {} articles, {:.2} MB", input.name, input.articles.len(), bytes as f64 / 1e6);

    let (took, sum) = best(input, |text| text.bytes().map(usize::from).sum::<usize>());
    line("floor: read", took, sum / bytes);

    let (took, tokens) = best(input, stages::tokens);
    assert!(tokens > bytes / 8 && tokens < bytes / 3, "{tokens} tokens");
    line("floor: tokens", took, tokens);

    let (took, sentences) = best(input, |text| stages::layout(text).sentences);
    let found = |count: fn(stages::Layout) -> usize| input.articles.iter().map(|a| count(stages::layout(&a.text))).sum::<usize>();
    let written = |count: fn(&input::Article) -> usize| input.articles.iter().map(count).sum::<usize>();
    assert_eq!(found(|layout| layout.quotations), written(|article| article.quotations), "every quotation is found");
    assert_eq!(found(|layout| layout.blocks), written(|article| article.blocks), "every block is found");
    line("floor: text layer", took, sentences);

    let (floor, hits) = best(input, |text| stages::look_up(text).1);
    line("floor: text and look-up", floor, hits);

    stage_by_stage(input, &line);

    let (whole, statements) = best(input, |text| ascribe::extract(text).statements.len());
    let expected = written(|article| article.statements);
    assert!(statements * 10 >= expected * 8, "{statements} statements of {expected}");
    line("whole pipeline", whole, statements);

    let (took, json) = best(input, |text| serde_json::to_vec(&ascribe::extract(text)).map_or(0, |json| json.len()));
    line("whole pipeline with JSON", took, json);
    println!("  whole pipeline: {:.2} of text and look-up", floor.as_secs_f64() / whole.as_secs_f64());
}

/// The best time of each stage, summed over the articles, and what it found.
fn stage_by_stage(input: &input::Input, line: &dyn Fn(&str, Duration, usize)) {
    let mut sums: Vec<(&'static str, Duration, usize)> = Vec::new();
    for article in &input.articles {
        let runs: Vec<_> = (0..RUNS).map(|_| stages_of(&article.text)).collect();
        for at in 0..runs[0].len() {
            let took = runs.iter().map(|run| run[at].1).min().unwrap_or_default();
            let (name, _, items) = runs[0][at];
            if at == sums.len() {
                sums.push((name, Duration::ZERO, 0));
            }
            sums[at].1 += took;
            sums[at].2 += items;
        }
    }
    for (name, took, items) in sums {
        line(name, took, items);
    }
}

/// The time of each stage over a text and what it found.
fn stages_of(text: &str) -> Vec<(&'static str, Duration, usize)> {
    let mut stages = Vec::with_capacity(16);
    let mut last = Instant::now();
    let graph = stages::watch(text, |name, items| {
        stages.push((name, last.elapsed(), items));
        last = Instant::now();
    });
    black_box(graph);
    stages
}
