//! The command line: reads documents, calls the library, writes what it made.
//!
//! **How.** [`arguments`] says what can be asked; each command has a file. For `extract`, [`files`] finds the files and
//! [`clash`] tells those of one name apart, [`item`] cuts them into documents, [`batch`] spreads these over threads and hands
//! the answers back in the order of the input, [`sink`] writes them, and [`resume`] finds out where an interrupted run has
//! stopped.
//!
//! **Why this way.** The tool is a client of the public interface like any other, so whatever it can do, a program can do.
//!
//! **Limits.** A document is held in memory as a whole, and so is its graph; the number of documents does not matter.

mod arguments;
mod batch;
mod clash;
mod codec;
mod extract;
mod files;
mod item;
mod link;
mod output;
mod progress;
mod record;
mod resume;
mod rules;
mod sink;
mod source;

use arguments::{Arguments, Command, SchemaName};
use ascribe::{Date, Extractor, Offsets};
use clap::Parser;
use std::ffi::OsString;
use std::fmt;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Why a command ended early.
enum Failure {
    /// The arguments, a table or a rule are wrong, or name what is not there: status 2.
    Usage(String),
    /// Something could not be read or written: status 1.
    Broken(String),
}

impl Failure {
    fn usage(reason: impl fmt::Display) -> Self {
        Failure::Usage(reason.to_string())
    }

    fn broken(reason: impl fmt::Display) -> Self {
        Failure::Broken(reason.to_string())
    }
}

/// Runs the command that the arguments name.
pub(crate) fn run() -> ExitCode {
    let ended = match Arguments::parse_from(arguments()).command {
        Command::Extract(asked) => extract::run(&asked),
        Command::Link(asked) => link::run(&asked),
        Command::Rules(asked) => rules::list(&asked),
        Command::Explain(asked) => rules::explain(&asked),
        Command::Schema { name } => print(match name {
            SchemaName::ClaimGraph => include_str!("../../schema/claim-graph.v1.json"),
            SchemaName::Corpus => include_str!("../../schema/corpus.v1.json"),
        }),
    };
    let (reason, status) = match ended {
        Ok(all_well) => return ExitCode::from(u8::from(!all_well)),
        Err(Failure::Usage(reason)) => (reason, 2),
        Err(Failure::Broken(reason)) => (reason, 1),
    };
    eprintln!("ascribe: {reason}");
    ExitCode::from(status)
}

/// The arguments of the program; `ascribe help --help` is taken for `ascribe help`, as `help` has no options.
fn arguments() -> Vec<OsString> {
    let mut arguments: Vec<OsString> = std::env::args_os().collect();
    if arguments.get(1).is_some_and(|command| command == "help") {
        arguments.retain(|argument| argument != "--help" && argument != "-h");
    }
    arguments
}

/// The extractor for a day and folders of tables and rules.
fn extractor(date: Option<Date>, lexicon: &[PathBuf], offsets: Offsets) -> Result<Extractor, Failure> {
    let mut builder = Extractor::builder().offsets(offsets);
    if let Some(date) = date {
        builder = builder.date(date);
    }
    for dir in lexicon {
        builder = builder.lexicon_dir(dir).map_err(Failure::usage)?;
    }
    builder.build().map_err(Failure::usage)
}

/// Writes a text to standard output.
fn print(text: &str) -> Result<bool, Failure> {
    let mut out = io::stdout().lock();
    settle(out.write_all(text.as_bytes()).and_then(|()| out.flush()))?;
    Ok(true)
}

/// Ends the program quietly where the reader of our output has gone away.
fn settle(written: io::Result<()>) -> Result<(), Failure> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => std::process::exit(0),
        other => other.map_err(|error| Failure::broken(format_args!("cannot write the output: {error}"))),
    }
}
