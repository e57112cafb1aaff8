//! `ascribe extract`: documents in, graphs out, in the order of the input.

use super::arguments::{Extract, Input, Output};
use super::record::{self, Fields};
use super::source::{self, Item, Lines};
use super::{Failure, batch, extractor, output, settle};
use ascribe::{ClaimGraph, Extractor, Offsets};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, BufWriter, Write};
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::thread;

/// What became of a batch of documents.
#[derive(Default)]
struct Done {
    /// What to print.
    out: Vec<u8>,
    /// What to report.
    failed: Vec<String>,
    /// Bytes of the input.
    read: u64,
}

/// Extracts every document; whether all went well.
pub(super) fn run(asked: &Extract) -> Result<bool, Failure> {
    let files = if asked.files.is_empty() { vec![PathBuf::from("-")] } else { asked.files.clone() };
    let single = asked.input == Input::Text && files.len() == 1;
    let form = asked.output.unwrap_or(if single { Output::Json } else { Output::Jsonl });
    if form == Output::Html && !single {
        return Err(Failure::usage("--output html makes a page of one text; give one FILE"));
    }
    let offsets = Offsets::from(asked.offsets);
    if matches!(form, Output::Html | Output::Text) && offsets != Offsets::Byte {
        return Err(Failure::usage("--offsets goes with --output json or jsonl"));
    }
    let extractor = extractor(asked.date, &asked.lexicon, offsets)?;
    let work = Work { extractor, form, fields: Fields { id: &asked.id_field, text: &asked.text_field } };
    let jobs = asked.jobs.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    let jobs = if asked.input == Input::Text { jobs.min(files.len()) } else { jobs };
    let bar = progress(&files, asked.input);
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let mut all_well = true;
    let take = |done: Done, more: bool| {
        bar.inc(done.read);
        for reason in &done.failed {
            all_well = false;
            bar.suspend(|| eprintln!("ascribe: {reason}"));
        }
        // Settled here and not at the end: the thread that reads may be waiting for input that never comes.
        settle(out.write_all(&done.out))?;
        if more { Ok(()) } else { settle(out.flush()) }
    };
    let ended = match asked.input {
        Input::Text => batch::in_order(files.into_iter().map(|path| vec![Item::Text(path)]), jobs, |items| work.all(items), take),
        Input::Jsonl => batch::in_order(Lines::of(files), jobs, |items| work.all(items), take),
    };
    ended?;
    bar.finish_and_clear();
    Ok(all_well)
}

/// A bar on standard error where that is a terminal and the length of the input is known.
fn progress(files: &[PathBuf], input: Input) -> ProgressBar {
    let length = |path: &PathBuf| std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file).map(|file| file.len());
    let Some(total) = files.iter().map(length).sum::<Option<u64>>() else { return ProgressBar::hidden() };
    if files.len() == 1 && input == Input::Text {
        return ProgressBar::hidden();
    }
    let style = "{bar:40} {decimal_bytes}/{decimal_total_bytes} {decimal_bytes_per_sec} {eta} left";
    let style = ProgressStyle::with_template(style).expect("the template names fields that exist");
    ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr_with_hz(5)).with_style(style)
}

/// What every worker needs.
struct Work<'a> {
    extractor: Extractor,
    form: Output,
    fields: Fields<'a>,
}

impl Work<'_> {
    fn all(&self, items: Vec<Item>) -> Done {
        let mut done = Done::default();
        for item in items {
            self.one(item, &mut done);
        }
        done
    }

    fn one(&self, item: Item, done: &mut Done) {
        match item {
            Item::Text(path) => {
                let id = path.file_name().filter(|_| !source::is_stdin(&path)).map(|name| name.to_string_lossy());
                match source::read(&path) {
                    Ok(text) => {
                        done.read += text.len() as u64;
                        self.document(id.as_deref(), &text, None, || source::name(&path), done);
                    }
                    Err(reason) => self.fail(id.as_deref(), reason.clone(), &reason, done),
                }
            }
            Item::Line(file, number, bytes) => {
                done.read += bytes.len() as u64;
                let place = || format!("{file}:{number}");
                match record::parse(&bytes, self.fields) {
                    Ok(record) => {
                        let text = record.text.as_deref().unwrap_or_default();
                        self.document(record.id.as_deref(), text, record.date.as_deref(), place, done);
                    }
                    Err((id, reason)) => self.fail(id.as_deref(), format!("{}: {reason}", place()), &reason, done),
                }
            }
            Item::Unreadable(file, error) => self.fail(None, format!("{file}: {error}"), &error.to_string(), done),
        }
    }

    fn document(&self, id: Option<&str>, text: &str, date: Option<&str>, place: impl Fn() -> String, done: &mut Done) {
        match self.graph(id, text, date) {
            Ok(graph) => output::write(&graph, text, self.form, &mut done.out),
            Err(reason) => self.fail(id, format!("{}: {reason}", place()), &reason, done),
        }
    }

    fn graph(&self, id: Option<&str>, text: &str, date: Option<&str>) -> Result<ClaimGraph, String> {
        let date = date.map(str::parse).transpose().map_err(|error: ascribe::Error| error.to_string())?;
        // One article that meets a mistake of ours must not end a run over a million others.
        catch_unwind(AssertUnwindSafe(|| self.extractor.extract_document(text, id, date)))
            .map_err(|_| "a mistake inside ascribe; please report it with this text".to_owned())?
            .map_err(|error| error.to_string())
    }

    fn fail(&self, id: Option<&str>, report: String, reason: &str, done: &mut Done) {
        output::write_error(id, reason, self.form, &mut done.out);
        done.failed.push(report);
    }
}
