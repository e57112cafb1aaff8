//! `ascribe extract`: documents in, graphs out, in the order of the input.

use super::arguments::{Extract, Input, Output};
use super::codec::Codec;
use super::files::Files;
use super::item::{Batches, Cut, Item, Items};
use super::progress::Progress;
use super::record::{self, Fields};
use super::resume::Kept;
use super::sink::Sink;
use super::source::{self, LIMIT};
use super::{Failure, batch, extractor, output};
use ascribe::{ClaimGraph, Extractor, Offsets};
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;

/// What became of a batch of documents.
#[derive(Default)]
struct Done {
    /// What to write.
    out: Vec<u8>,
    /// What to report.
    failed: Vec<String>,
    /// How many they were.
    documents: u64,
}

/// Extracts every document; whether all went well.
pub(super) fn run(asked: &Extract) -> Result<bool, Failure> {
    let files = Files::of(&asked.files, asked.input).map_err(Failure::usage)?;
    let single = asked.input == Input::Text && files.is_single();
    let form = asked.output.unwrap_or(if single && !asked.resume { Output::Json } else { Output::Jsonl });
    if form == Output::Html && !single {
        return Err(Failure::usage("--output html makes a page of one text; give one FILE"));
    }
    let offsets = Offsets::from(asked.offsets);
    if matches!(form, Output::Html | Output::Text) && offsets != Offsets::Byte {
        return Err(Failure::usage("--offsets goes with --output json or jsonl"));
    }
    if asked.input == Input::Text && (asked.id_field.is_some() || asked.text_field.is_some()) {
        return Err(Failure::usage("--id-field and --text-field go with --input jsonl; a text has no fields"));
    }
    if asked.resume && form != Output::Jsonl {
        return Err(Failure::usage("--resume goes with --output jsonl, where a document is a line"));
    }
    let codec = asked.to.as_deref().map_or(Codec::Plain, Codec::of);
    let extractor = extractor(asked.date, &asked.lexicon, offsets)?;
    let read = Arc::new(AtomicU64::new(0));
    let fields = Fields { id: asked.id_field.as_deref().unwrap_or("id"), text: asked.text_field.as_deref().unwrap_or("text") };
    let work = Work { extractor, form, fields, codec, read: Arc::clone(&read), has_ids: AtomicBool::new(false) };
    let processors = || thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let jobs = asked.jobs.map_or_else(processors, usize::from);
    let mut target = Target::of(asked, &files, codec, form)?;
    let items = Items::of(&files, asked.input, &read);
    let batches = Batches { items, cut: if codec == Codec::Plain { Cut::Arrived } else { Cut::Sized } };
    let skipping = AtomicU64::new(target.skip());
    let batches = batches.filter_map(|batch| left(batch, &skipping));
    let mut progress = Progress::over(&files, &read);
    let mut all_well = target.report(&progress);
    batch::in_order(
        batches,
        if single { 1 } else { jobs },
        |items| work.all(items),
        |done: Done, more: bool| {
            if target.is_waiting() {
                progress.start(target.skip());
            }
            target.write(&done.out, more)?;
            progress.advance(done.documents);
            for reason in &done.failed {
                all_well = false;
                progress.report(reason);
            }
            Ok(())
        },
    )?;
    progress.finish();
    if asked.id_field.is_some() && progress.documents() > 0 && !work.has_ids.load(Ordering::Relaxed) {
        all_well = false;
        let name = fields.id;
        progress.report(&format!("no line has a field `{name}`: the documents are called after their texts; see --id-field"));
    }
    if skipping.load(Ordering::Relaxed) > 0 || target.is_waiting() {
        return Err(target.unlike());
    }
    Ok(all_well)
}

/// What is left of a batch when the documents that are done already have been taken out.
fn left(mut batch: Vec<Item>, skipping: &AtomicU64) -> Option<Vec<Item>> {
    let skip = skipping.load(Ordering::Relaxed);
    let skipped = batch.len().min(usize::try_from(skip).unwrap_or(usize::MAX));
    skipping.store(skip - skipped as u64, Ordering::Relaxed);
    batch.drain(..skipped);
    (!batch.is_empty()).then_some(batch)
}

/// Where the output goes.
enum Target<'a> {
    /// A sink that takes everything.
    Open(Sink<'a>),
    /// The file of an interrupted run, untouched until the first output shows that this run goes on as that one did.
    Waiting { path: &'a Path, codec: Codec, kept: Kept },
}

impl<'a> Target<'a> {
    fn of(asked: &'a Extract, files: &Files, codec: Codec, form: Output) -> Result<Self, Failure> {
        let Some(path) = asked.to.as_deref() else { return Ok(Target::Open(Sink::stdout())) };
        if files.reads(path) {
            let name = path.display();
            return Err(Failure::usage(format_args!("{name} would be read as input too; write to a file elsewhere")));
        }
        if !(asked.resume && path.exists()) {
            return Ok(Target::Open(Sink::create(path, form)?));
        }
        let kept = Kept::of(path).map_err(Failure::broken)?;
        Ok(if kept.again.is_empty() { Target::Open(Sink::cut(path, &kept)?) } else { Target::Waiting { path, codec, kept } })
    }

    /// Whether an interrupted run is still to be compared with this one.
    fn is_waiting(&self) -> bool {
        matches!(self, Target::Waiting { .. })
    }

    /// How many documents need not be made.
    fn skip(&self) -> u64 {
        match self {
            Target::Open(_) => 0,
            Target::Waiting { kept, .. } => kept.documents,
        }
    }

    /// Says how many documents had failed before; whether none had.
    fn report(&self, progress: &Progress) -> bool {
        match self {
            Target::Waiting { path, kept, .. } if kept.failed > 0 => {
                progress.report(&format!("{}: {} documents had failed before", path.display(), kept.failed));
                false
            }
            _ => true,
        }
    }

    fn write(&mut self, piece: &[u8], more: bool) -> Result<(), Failure> {
        if let Target::Waiting { path, codec, kept } = self {
            let mut content = Vec::new();
            let decoded = codec.decode_member(&mut &piece[..], &mut content);
            decoded.expect("what was packed can be unpacked");
            if !kept.goes_on_with(&content) {
                return Err(self.unlike());
            }
            *self = Target::Open(Sink::cut(path, kept)?);
        }
        match self {
            Target::Open(sink) => sink.write(piece, more),
            Target::Waiting { .. } => Ok(()),
        }
    }

    /// The error when this run would not go on as the interrupted one did.
    fn unlike(&self) -> Failure {
        let Target::Waiting { path, kept, .. } = self else { return Failure::broken("the input has changed meanwhile") };
        Failure::broken(format_args!(
            "{}: document {} comes out otherwise now; the input, the arguments, the tables or the version are not those of the \
             interrupted run; write to another file",
            path.display(),
            kept.documents + 1
        ))
    }
}

/// What every worker needs.
struct Work<'a> {
    extractor: Extractor,
    form: Output,
    fields: Fields<'a>,
    codec: Codec,
    /// The bytes of input that have been read.
    read: Arc<AtomicU64>,
    /// Whether a line had an identifier.
    has_ids: AtomicBool,
}

impl Work<'_> {
    fn all(&self, items: Vec<Item>) -> Done {
        let mut done = Done { documents: items.len() as u64, ..Done::default() };
        for item in items {
            self.one(item, &mut done);
        }
        if !done.out.is_empty() {
            done.out = self.codec.pack(done.out);
        }
        done
    }

    fn one(&self, item: Item, done: &mut Done) {
        match item {
            Item::Text(file) => match source::read(&file.path, LIMIT, &self.read) {
                Ok(text) => self.document(file.id.as_deref(), &text, None, || source::name(&file.path), done),
                Err(reason) => self.fail(file.id.as_deref(), reason.clone(), &reason, done),
            },
            Item::Line(file, number, bytes) => {
                let place = || format!("{file}:{number}");
                match record::parse(&bytes, self.fields) {
                    Ok(record) => {
                        self.note(record.id.is_some());
                        let text = record.text.as_deref().unwrap_or_default();
                        self.document(record.id.as_deref(), text, record.date.as_deref(), place, done);
                    }
                    Err((id, reason)) => {
                        self.note(id.is_some());
                        self.fail(id.as_deref(), format!("{}: {reason}", place()), &reason, done);
                    }
                }
            }
            Item::Unreadable(place, reason) => self.fail(None, format!("{place}: {reason}"), &reason, done),
        }
    }

    /// Keeps in mind whether any line has an identifier.
    fn note(&self, has_id: bool) {
        if has_id && !self.has_ids.load(Ordering::Relaxed) {
            self.has_ids.store(true, Ordering::Relaxed);
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
