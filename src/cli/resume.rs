//! What an interrupted run has left behind, and whether this run would go on as that one did.
//!
//! **How.** The output itself is the record: a document is one line. Whole lines (or whole compressed members) are counted;
//! the last of them is made again and must come out the same before the file is cut behind the others and written on.
//!
//! **Why this way.** There is no second file that could be lost or disagree. Making the last piece again notices a
//! change of the input, the arguments, the tables or the version at once where that piece changes with it. Nothing is cut
//! before that.
//!
//! **Limits.** What a change leaves alone in that one piece it does not notice. A run must not be resumed twice at once.

use super::codec::Codec;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

/// How the line of a graph begins, and how that of a document that failed does.
const GRAPH: &[u8] = b"{\"schema\":";
const FAILED: &[u8] = b"{\"document\":";

/// What of an output stays as it is.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Kept {
    /// How many documents stay.
    pub documents: u64,
    /// How many of them have failed.
    pub failed: u64,
    /// Where the file will be cut: behind them.
    pub bytes: u64,
    /// The lines that follow there, and must come out again.
    pub again: Vec<u8>,
}

impl Kept {
    /// Reads what is there.
    pub fn of(path: &Path) -> Result<Self, String> {
        let name = path.display();
        let failed = |error: io::Error| format!("{name}: {error}");
        let mut file = Counted { reader: BufReader::with_capacity(1 << 18, File::open(path).map_err(failed)?), at: 0 };
        let codec = Codec::of(path);
        let mut kept = Kept::default();
        loop {
            let start = file.at;
            let damaged = |reason: &str| {
                Err(format!("{name}: {reason} at byte {start}; only the output of `extract --output jsonl` can be resumed"))
            };
            let piece = match next_piece(codec, &mut file) {
                Ok(piece) => piece,
                Err(error) => return damaged(&error.to_string()),
            };
            match piece {
                Piece::Whole(piece) if is_output(&piece) => {
                    kept.keep_again();
                    (kept.bytes, kept.again) = (start, piece);
                }
                Piece::Cut(piece) if is_output_cut(&piece) => return Ok(kept),
                Piece::End => return Ok(kept),
                Piece::Whole(_) | Piece::Cut(_) => return damaged("not a graph"),
            }
        }
    }

    /// Counts what was the last piece as one that stays.
    fn keep_again(&mut self) {
        for line in lines(&self.again) {
            self.documents += 1;
            self.failed += u64::from(line.starts_with(FAILED));
        }
    }

    /// Whether `piece`, the first that this run has made, brings back the last that was there. A document that had failed
    /// may fare otherwise: perhaps its file is there now.
    pub fn goes_on_with(&self, piece: &[u8]) -> bool {
        let mut made = lines(piece);
        lines(&self.again).all(|line| made.next().is_some_and(|made| made == line || line.starts_with(FAILED)))
    }
}

/// A line or a member of an output.
enum Piece {
    Whole(Vec<u8>),
    /// The last one, as far as it was written.
    Cut(Vec<u8>),
    End,
}

fn next_piece(codec: Codec, file: &mut Counted) -> io::Result<Piece> {
    if file.fill_buf()?.is_empty() {
        return Ok(Piece::End);
    }
    let mut piece = Vec::new();
    if codec == Codec::Plain {
        file.read_until(b'\n', &mut piece)?;
        return Ok(if piece.ends_with(b"\n") { Piece::Whole(piece) } else { Piece::Cut(piece) });
    }
    match codec.decode_member(file, &mut piece) {
        Ok(()) => Ok(Piece::Whole(piece)),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(Piece::Cut(piece)),
        Err(error) => Err(error),
    }
}

fn lines(piece: &[u8]) -> impl Iterator<Item = &[u8]> {
    piece.split_inclusive(|&byte| byte == b'\n')
}

/// Whether every line is one that `extract` writes.
fn is_output(piece: &[u8]) -> bool {
    lines(piece).all(|line| (line.starts_with(GRAPH) || line.starts_with(FAILED)) && line.ends_with(b"}\n"))
}

/// Whether a piece can be the beginning of what `extract` writes.
fn is_output_cut(piece: &[u8]) -> bool {
    let whole = piece.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
    let (lines, last) = piece.split_at(whole);
    let begins = |with: &[u8]| last.starts_with(with) || with.starts_with(last);
    is_output(lines) && (begins(GRAPH) || begins(FAILED))
}

/// Knows how much of a file has been taken.
struct Counted {
    reader: BufReader<File>,
    at: u64,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(buffer)?;
        self.at += read as u64;
        Ok(read)
    }
}

impl BufRead for Counted {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.reader.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.at += amount as u64;
        self.reader.consume(amount);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    const A: &str = "{\"schema\":\"1.0\",\"n\":1}\n";
    const B: &str = "{\"document\":{\"id\":\"b\"},\"error\":\"gone\"}\n";
    const C: &str = "{\"schema\":\"1.0\",\"n\":3}\n";

    /// A file with this content; its name ends as asked.
    fn file(content: &[u8], suffix: &str) -> PathBuf {
        static NEXT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
        let number = NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("ascribe-kept-{}-{number}.jsonl{suffix}", std::process::id()));
        std::fs::write(&path, content).unwrap();
        path
    }

    fn kept(content: &[u8], suffix: &str) -> Result<Kept, String> {
        let path = file(content, suffix);
        let kept = Kept::of(&path);
        std::fs::remove_file(path).unwrap();
        kept
    }

    #[test]
    fn whole_lines_stay_but_for_the_last() {
        for cut in ["", "{", "{\"schema\":\"1.0\",\"n"] {
            let kept = kept([A, B, C, cut].concat().as_bytes(), "").unwrap();
            assert_eq!((kept.documents, kept.failed, kept.bytes), (2, 1, (A.len() + B.len()) as u64), "{cut}");
            assert_eq!(kept.again, C.as_bytes());
        }
        assert_eq!(kept(b"", "").unwrap(), Kept::default());
    }

    #[test]
    fn whole_members_stay_but_for_the_last_wherever_the_rest_was_cut_off() {
        for (codec, suffix) in [(Codec::Gzip, ".gz"), (Codec::Zstd, ".zst")] {
            let members = [[A, B], [C, A], [C, C]].map(|lines| codec.pack(lines.concat().into_bytes()));
            let two = [&members[0][..], &members[1]].concat();
            for end in 0..members[2].len() {
                let kept = kept(&[&two[..], &members[2][..end]].concat(), suffix).unwrap();
                assert_eq!((kept.documents, kept.failed, kept.bytes), (2, 1, members[0].len() as u64), "{suffix} {end}");
                assert_eq!(kept.again, [C, A].concat().as_bytes());
            }
        }
    }

    #[test]
    fn a_file_of_something_else_is_refused() {
        for content in ["no graph\n", "no graph", "{\"schema\":\"1.0\"\n", "{\"text\": \"a\"}\n"] {
            let reason = kept([A, content].concat().as_bytes(), "").unwrap_err();
            assert!(reason.contains(&format!("not a graph at byte {}; only", A.len())), "{reason}");
        }
        assert!(kept(b"no gzip at all", ".gz").is_err());
        assert!(kept(&Codec::Zstd.pack(b"no graph\n".to_vec()), ".zst").is_err());
    }

    #[test]
    fn the_last_piece_must_come_back_unless_it_had_failed() {
        let kept = Kept { again: [A, B].concat().into_bytes(), ..Kept::default() };
        assert!(kept.goes_on_with([A, B, C].concat().as_bytes()));
        assert!(kept.goes_on_with([A, C].concat().as_bytes()), "the document can be read now");
        assert!(!kept.goes_on_with([C, B].concat().as_bytes()));
        assert!(!kept.goes_on_with(A.as_bytes()));
    }
}
