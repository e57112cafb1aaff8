//! How fast the pipeline and each stage are, beside the bare floor in the same run.
//!
//! `cargo bench --bench pipeline [-- --bytes 4000000]`. Each figure is the best of several runs, in MB/s of text. What every
//! stage finds is held against what the generator wrote, so that a pipeline that got fast by being wrong fails.

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

/// The best of several runs.
fn best(mut run: impl FnMut()) -> Duration {
    let time = |run: &mut dyn FnMut()| {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..RUNS).map(|_| time(&mut run)).min().unwrap_or_default()
}

fn measure(input: &input::Input) {
    let bytes = input.bytes();
    let rate = |took: Duration| bytes as f64 / 1e6 / took.as_secs_f64();
    let line = |name: &str, took: Duration, items: usize| {
        println!("  {name:<28} {:9.1} MB/s  {items:>9} items", rate(took));
    };
    println!("\n{}: {} articles, {:.2} MB", input.name, input.articles.len(), bytes as f64 / 1e6);

    let mut sum = 0;
    let read = |article: &input::Article| black_box(article.text.as_bytes()).iter().map(|&byte| u64::from(byte)).sum::<u64>();
    let took = best(|| sum = input.articles.iter().map(read).sum::<u64>());
    line("floor: read", took, black_box(sum as usize / bytes));

    let mut tokens = 0;
    let took = best(|| tokens = input.articles.iter().map(|article| stages::tokens(&article.text)).sum());
    assert!(tokens > bytes / 8 && tokens < bytes / 3, "{tokens} tokens");
    line("floor: tokens", took, tokens);

    let mut layout = stages::Layout::default();
    let took = best(|| {
        layout = stages::Layout::default();
        for article in &input.articles {
            let found = stages::layout(&article.text);
            layout.sentences += found.sentences;
            layout.blocks += found.blocks;
            layout.quotations += found.quotations;
        }
    });
    let written = |count: fn(&input::Article) -> usize| input.articles.iter().map(count).sum::<usize>();
    assert_eq!(layout.quotations, written(|article| article.quotations), "every quotation is found");
    assert_eq!(layout.blocks, written(|article| article.blocks), "every block is found");
    line("floor: text layer", took, layout.sentences);

    let mut hits = 0;
    let floor = best(|| hits = input.articles.iter().map(|article| stages::look_up(&article.text).1).sum());
    line("floor: text and look-up", floor, hits);

    stage_by_stage(input, &line);

    let mut statements = 0;
    let whole = best(|| statements = input.articles.iter().map(|article| ascribe::extract(&article.text).statements.len()).sum());
    let expected = written(|article| article.statements);
    assert!(statements * 10 >= expected * 8, "{statements} statements of {expected}");
    line("whole pipeline", whole, statements);

    let mut json = 0;
    let took = best(|| {
        let write = |article: &input::Article| serde_json::to_vec(&ascribe::extract(&article.text)).map_or(0, |json| json.len());
        json = input.articles.iter().map(write).sum();
    });
    line("whole pipeline with JSON", took, json);
    println!("  whole pipeline: {:.2} of text and look-up", floor.as_secs_f64() / whole.as_secs_f64());
}

/// The best time of each stage and what it found.
fn stage_by_stage(input: &input::Input, line: &dyn Fn(&str, Duration, usize)) {
    let mut bests: Vec<(&'static str, Duration, usize)> = Vec::new();
    for run in 0..RUNS {
        let mut stages: Vec<(&'static str, Duration, usize)> = Vec::new();
        for article in &input.articles {
            let mut at = 0;
            let mut last = Instant::now();
            let graph = stages::watch(&article.text, |name, items| {
                let now = Instant::now();
                if at == stages.len() {
                    stages.push((name, Duration::ZERO, 0));
                }
                stages[at].1 += now - last;
                stages[at].2 += items;
                at += 1;
                last = Instant::now();
            });
            black_box(graph);
        }
        if run == 0 {
            bests = stages;
        } else {
            bests.iter_mut().zip(stages).for_each(|(best, new)| best.1 = best.1.min(new.1));
        }
    }
    for (name, took, items) in bests {
        line(name, took, items);
    }
}
