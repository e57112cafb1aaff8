//! What can be asked on the command line.

use clap::{Args, Parser, Subcommand, ValueEnum, value_parser};
use std::path::PathBuf;

/// Turns English news text into a typed claim graph: who said what, about whom, how much and when.
#[derive(Debug, Parser)]
#[command(name = "ascribe", version, about, arg_required_else_help = true, propagate_version = true, max_term_width = 100)]
#[command(after_help = "\
Status: 0 all went well; 1 some documents, or the output, could not be read or written, or an example of a rule fails;
2 the arguments name nothing that is there, or they, a table or a rule are wrong.")]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Extract the claim graph of every document
    Extract(Extract),
    /// Link the entities and statements of several graphs
    Link(Link),
    /// List every rule and pass in use
    Rules(Rules),
    /// Say what was found at a place of a text, why, and which candidates lost
    Explain(Explain),
    /// Print the JSON Schema of the output
    Schema {
        /// Which output
        #[arg(value_enum, default_value_t = SchemaName::ClaimGraph)]
        name: SchemaName,
    },
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  ascribe extract article.txt                          one graph, pretty JSON
  ascribe extract article.txt --output text            for reading
  ascribe extract --input jsonl --output jsonl < in.jsonl > graphs.jsonl
  ascribe extract news/2023 'news/2024/*.txt.gz' --to graphs.jsonl.zst
  ascribe extract --input jsonl archive.jsonl.gz --to graphs.jsonl.gz --resume

A FILE can be a folder: its *.txt or *.text files are read, with --input jsonl its *.jsonl or *.ndjson, also in the
folders below, sorted by name; names that begin with a dot are left out. It can be a pattern with *, **, ? and [..]; the
files that it fits are read, whatever their suffix. Files that hold gzip or zstd are decompressed, standard input too.

A text is called after its file, or after its path below the folder or below the fixed part of the pattern; where two texts
would be called the same, by the path as it is named here. No file may be named twice.

A line of JSON Lines is {\"id\": .., \"text\": .., \"date\"?: ..}; other names are given by --id-field and --text-field, other
fields are left aside. A document without identifier is called after a digest of its text. Blank lines are passed over. A
line that cannot be read is reported on standard error and leaves {\"document\": {\"id\": ..}, \"error\": ..} in its place;
the status is then 1. So does a text or a line of 4 GiB or more, and one of several files that is missing.

--resume counts the documents that the file of --to has whole, makes the last of them again, and goes on behind it when it
comes out as it was. Changes of the input, the arguments or the version that leave that document as it was are not noticed.
From the same input the result is byte for byte that of a run without a break.")]
pub(super) struct Extract {
    /// Files, folders or patterns to read; `-` or none reads standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// What a file holds: one text, or one JSON object a line
    #[arg(long, value_enum, default_value_t = Input::Text)]
    pub input: Input,
    /// What to write [default: json for one text, jsonl otherwise]
    #[arg(long, value_enum)]
    pub output: Option<Output>,
    /// Write to a new file instead of standard output; a name in .gz or .zst compresses
    #[arg(long, value_name = "FILE")]
    pub to: Option<PathBuf>,
    /// Go on with an interrupted run: same arguments, same input (--output jsonl only)
    #[arg(long, requires = "to")]
    pub resume: bool,
    /// The day that relative dates refer to, as 2023-09-27; a `date` of a line wins over it
    #[arg(long, value_name = "DATE")]
    pub date: Option<ascribe::Date>,
    /// A folder of more tables (*.tsv) and rules (*.rules); may be given again
    #[arg(long, value_name = "DIR")]
    pub lexicon: Vec<PathBuf>,
    /// The unit of all spans in JSON
    #[arg(long, value_enum, default_value_t = Unit::Byte)]
    pub offsets: Unit,
    /// How many documents to work on at a time, 1 to 512 [default: one a processor]
    #[arg(long, short, value_name = "N", value_parser = value_parser!(u16).range(1..=512))]
    pub jobs: Option<u16>,
    /// The field of a line that holds the text (--input jsonl) [default: text]
    #[arg(long, value_name = "NAME")]
    pub text_field: Option<String>,
    /// The field of a line that holds the identifier (--input jsonl) [default: id]
    #[arg(long, value_name = "NAME")]
    pub id_field: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Link {
    /// Graphs as `extract` writes them, one pretty object or one a line; `-` reads standard input
    #[arg(value_name = "GRAPH", required = true)]
    pub graphs: Vec<PathBuf>,
    /// What to write
    #[arg(long, value_enum, default_value_t = LinkOutput::Json)]
    pub output: LinkOutput,
}

#[derive(Debug, Args)]
pub(super) struct Rules {
    /// A folder of more tables (*.tsv) and rules (*.rules); may be given again
    #[arg(long, value_name = "DIR")]
    pub lexicon: Vec<PathBuf>,
    /// What to write
    #[arg(long, value_enum, default_value_t = RulesOutput::Text)]
    pub output: RulesOutput,
    /// Run the `yes` and `no` lines of the rules of --lexicon, of the embedded ones without it, and report those that fail
    #[arg(long, conflicts_with = "output")]
    pub check: bool,
}

#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The text; `-` reads standard input
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// A byte of the text, counted from 0; on a blank, the next word is meant
    #[arg(long, value_name = "OFFSET")]
    pub at: usize,
    /// The day that relative dates refer to, as 2023-09-27
    #[arg(long, value_name = "DATE")]
    pub date: Option<ascribe::Date>,
    /// A folder of more tables (*.tsv) and rules (*.rules); may be given again
    #[arg(long, value_name = "DIR")]
    pub lexicon: Vec<PathBuf>,
}

/// What the input holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Input {
    /// One text a file
    Text,
    /// One JSON object a line
    Jsonl,
}

/// What `extract` writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Output {
    /// Pretty JSON
    Json,
    /// One graph a line
    Jsonl,
    /// The sentences, and under each what was found in it
    Text,
    /// A page that needs no other file (one document)
    Html,
}

/// What `link` writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum LinkOutput {
    /// Pretty JSON
    Json,
    /// All in one line
    Jsonl,
}

/// What `rules` writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum RulesOutput {
    /// A line a rule: stage, name, tier, confidence, place
    Text,
    /// Everything, as pretty JSON
    Json,
}

/// A schema of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum SchemaName {
    /// What `extract` writes
    ClaimGraph,
    /// What `link` writes
    Corpus,
}

/// The unit of spans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Unit {
    /// Bytes of UTF-8
    Byte,
    /// UTF-16 code units, as JavaScript and Java count
    Utf16,
    /// Unicode scalar values, as Python counts
    Char,
}

impl From<Unit> for ascribe::Offsets {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Byte => ascribe::Offsets::Byte,
            Unit::Utf16 => ascribe::Offsets::Utf16,
            Unit::Char => ascribe::Offsets::Char,
        }
    }
}
