//! Where the output goes: standard output, or a file that may be there already.

use super::arguments::Output;
use super::resume::Kept;
use super::{Failure, settle};
use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::Path;

/// Takes the pieces of the output in order.
pub(super) struct Sink<'a> {
    out: BufWriter<Box<dyn Write + 'a>>,
}

impl<'a> Sink<'a> {
    /// Standard output.
    pub fn stdout() -> Self {
        Sink { out: BufWriter::with_capacity(1 << 16, Box::new(io::stdout().lock())) }
    }

    /// A new file, or one that is empty. A run of days is not to be lost for a forgotten word, so nothing is overwritten.
    pub fn create(path: &Path, form: Output) -> Result<Self, Failure> {
        let there = path.metadata().is_ok_and(|there| there.is_file() && there.len() > 0);
        if there {
            let name = path.display();
            let go_on = if form == Output::Jsonl { "go on with it by --resume, " } else { "" };
            return Err(Failure::usage(format_args!("{name} is there already; {go_on}remove it, or write to another file")));
        }
        let file = File::create(path).map_err(|error| Failure::usage(format_args!("{}: {error}", path.display())))?;
        Ok(Sink { out: BufWriter::with_capacity(1 << 16, Box::new(file)) })
    }

    /// The file of an interrupted run, cut behind what is kept of it.
    pub fn cut(path: &Path, kept: &Kept) -> Result<Self, Failure> {
        let open = || {
            let mut file = OpenOptions::new().write(true).open(path)?;
            file.set_len(kept.bytes)?;
            file.seek(SeekFrom::Start(kept.bytes))?;
            Ok(file)
        };
        let file = open().map_err(|error: io::Error| Failure::broken(format_args!("{}: {error}", path.display())))?;
        Ok(Sink { out: BufWriter::with_capacity(1 << 16, Box::new(file)) })
    }

    /// Writes a piece; `more` says that another one is ready, so that this one need not go out at once.
    pub fn write(&mut self, piece: &[u8], more: bool) -> Result<(), Failure> {
        settle(self.out.write_all(piece))?;
        if more { Ok(()) } else { settle(self.out.flush()) }
    }
}
