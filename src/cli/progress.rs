//! The progress bar: how much of the input has been read, how fast, and how long the rest will take.

use super::files::Files;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A bar over the bytes of the input.
pub(super) struct Progress {
    bar: ProgressBar,
    /// The bytes that have been read.
    read: Arc<AtomicU64>,
    documents: u64,
}

impl Progress {
    /// A bar on standard error where that is a terminal, hidden otherwise.
    pub fn over(files: &Files, read: &Arc<AtomicU64>) -> Self {
        if !io::stderr().is_terminal() {
            return Progress { bar: ProgressBar::hidden(), read: Arc::clone(read), documents: 0 };
        }
        Progress::on(ProgressDrawTarget::stderr_with_hz(5), files.bytes(), read)
    }

    /// A bar up to `total` bytes; where nobody knows the total, a line without time left.
    fn on(target: ProgressDrawTarget, total: Option<u64>, read: &Arc<AtomicU64>) -> Self {
        let style = match total {
            Some(_) => "{bar:30} {decimal_bytes}/{decimal_total_bytes}, {msg}, {decimal_bytes_per_sec}, {eta} left",
            None => "{spinner} {decimal_bytes}, {msg}, {decimal_bytes_per_sec}, {elapsed}",
        };
        let style = ProgressStyle::with_template(style).expect("the template names fields that exist");
        let bar = ProgressBar::with_draw_target(total, target).with_style(style);
        Progress { bar, read: Arc::clone(read), documents: 0 }
    }

    /// Forgets how fast documents went by that only had to be skipped.
    pub fn start(&mut self, documents: u64) {
        self.documents = documents;
        self.bar.set_position(self.read.load(Ordering::Relaxed));
        self.bar.reset_eta();
    }

    /// Some more documents are done.
    pub fn advance(&mut self, documents: u64) {
        self.documents += documents;
        self.bar.set_message(format!("{} documents", self.documents));
        self.bar.set_position(self.read.load(Ordering::Relaxed));
    }

    /// How many documents are done.
    pub fn documents(&self) -> u64 {
        self.documents
    }

    /// Reports something, above the bar.
    pub fn report(&self, reason: &str) {
        self.bar.suspend(|| eprintln!("ascribe: {reason}"));
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use indicatif::InMemoryTerm;

    fn drawn(total: Option<u64>) -> String {
        let term = InMemoryTerm::new(4, 120);
        let read = Arc::new(AtomicU64::new(0));
        let target = ProgressDrawTarget::term_like_with_hz(Box::new(term.clone()), 200);
        let mut progress = Progress::on(target, total, &read);
        progress.start(3);
        read.fetch_add(2_000_000, Ordering::Relaxed);
        progress.advance(2);
        progress.bar.force_draw();
        term.contents()
    }

    #[test]
    fn the_bar_tells_bytes_documents_rate_and_time_left() {
        let line = drawn(Some(8_000_000));
        assert!(line.contains("2.00 MB/8.00 MB, 5 documents, ") && line.contains("/s, ") && line.ends_with("left"), "{line}");
    }

    #[test]
    fn without_a_total_there_is_no_time_left() {
        let line = drawn(None);
        assert!(line.contains("2.00 MB, 5 documents, ") && line.contains("/s, ") && !line.contains("left"), "{line}");
    }
}
