//! Reads the files that documents come from, compressed or not.

use super::codec::Codec;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Bytes of the buffer in front of a file.
const BUFFER: usize = 1 << 18;

/// How many bytes at the head of a file say that it is compressed.
const HEAD: u64 = 4;

/// A text, or a line of JSON, has fewer bytes than this: its offsets are numbers of 32 bits.
pub(super) const LIMIT: u64 = 1 << 32;

/// Whether the path stands for standard input.
pub(super) fn is_stdin(path: &Path) -> bool {
    path == Path::new("-")
}

/// Whether there is nothing of this name.
pub(super) fn is_missing(path: &Path) -> bool {
    !is_stdin(path) && path.symlink_metadata().is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
}

/// How a file is called in messages.
pub(super) fn name(path: &Path) -> String {
    if is_stdin(path) { "standard input".to_owned() } else { path.display().to_string() }
}

/// Opens a file or standard input; adds the bytes that are read, as they are in the file, to `count`.
pub(super) fn open(path: &Path, count: &Arc<AtomicU64>) -> io::Result<Box<dyn Read + Send>> {
    let file: Box<dyn Read + Send> = if is_stdin(path) { Box::new(io::stdin()) } else { Box::new(File::open(path)?) };
    let mut counted = Counted { file, count: Arc::clone(count) };
    let mut head = Vec::new();
    let codec = match Codec::of(path) {
        Codec::Plain => {
            (&mut counted).take(HEAD).read_to_end(&mut head)?;
            Codec::of_head(&head)
        }
        codec => codec,
    };
    let whole = io::Cursor::new(head).chain(counted);
    match codec {
        // Not through a second buffer: a line that has arrived must not wait for the next one.
        Codec::Plain => Ok(Box::new(whole)),
        codec => codec.decoder(BufReader::with_capacity(BUFFER, whole)),
    }
}

/// The text of a file of fewer than `limit` bytes.
pub(super) fn read(path: &Path, limit: u64, count: &Arc<AtomicU64>) -> Result<String, String> {
    let failed = |error: io::Error| format!("{}: {error}", name(path));
    let mut bytes = Vec::new();
    open(path, count).and_then(|file| file.take(limit).read_to_end(&mut bytes)).map_err(failed)?;
    if bytes.len() as u64 == limit {
        return Err(format!("{}: {}; split it", name(path), too_long(limit)));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("{}: not UTF-8 at byte {at}; convert it first, as with `iconv -t utf-8`", name(path))
    })
}

/// That something has at least `limit` bytes.
pub(super) fn too_long(limit: u64) -> String {
    if limit.is_multiple_of(1 << 30) { format!("{} GiB or more", limit >> 30) } else { format!("{limit} bytes or more") }
}

/// Counts the bytes that are read.
struct Counted {
    file: Box<dyn Read + Send>,
    count: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.count.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_reaches_the_limit_is_refused_and_what_to_do_is_said() {
        let count = Arc::default();
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/efe.txt");
        let length = path.metadata().unwrap().len();
        assert_eq!(read(&path, length + 1, &count).unwrap().len() as u64, length);
        assert_eq!(count.load(Ordering::Relaxed), length);
        let error = read(&path, length, &count).unwrap_err();
        assert!(error.ends_with(&format!("efe.txt: {length} bytes or more; split it")), "{error}");
        assert_eq!(too_long(LIMIT), "4 GiB or more");
    }
}
