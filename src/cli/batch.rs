//! Spreads work over threads and hands the answers back in the order of the input.
//!
//! **How.** One thread reads; it puts a place for each answer into a short queue and the work into another. Workers
//! fill the places; the caller takes them in order.
//!
//! **Why this way.** The queue of places is the bound: a slow document holds back the reader, not the memory.

use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, channel, sync_channel};
use std::thread;

/// How many inputs may wait or be worked on for each worker.
const AHEAD: usize = 3;

/// Calls `work` on every input by `jobs` threads, and `take` on every answer, in the order of the inputs. The flag is
/// true while further answers are on their way. Ends early with the first error of `take`.
pub(super) fn in_order<I: Send, O: Send, E>(
    inputs: impl Iterator<Item = I> + Send,
    jobs: usize,
    work: impl Fn(I) -> O + Sync,
    mut take: impl FnMut(O, bool) -> Result<(), E>,
) -> Result<(), E> {
    let (places, answers) = sync_channel::<Receiver<O>>(AHEAD * jobs);
    let (tasks, queue) = channel::<(I, SyncSender<O>)>();
    let queue = Mutex::new(queue);
    thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(|| {
                while let Some((input, place)) = next(&queue) {
                    // The place is gone when the caller has given up: the answer is not wanted any more.
                    let _ = place.send(work(input));
                }
            });
        }
        scope.spawn(move || {
            for input in inputs {
                let (place, answer) = sync_channel(1);
                if places.send(answer).is_err() || tasks.send((input, place)).is_err() {
                    return;
                }
            }
        });
        // Dropped when the caller gives up, so that the reader does not wait for room.
        let answers = answers;
        let mut following = answers.recv().ok();
        while let Some(answer) = following {
            let Ok(done) = answer.recv() else { break };
            following = answers.try_recv().ok();
            take(done, following.is_some())?;
            following = following.or_else(|| answers.recv().ok());
        }
        Ok(())
    })
}

fn next<T>(queue: &Mutex<Receiver<T>>) -> Option<T> {
    queue.lock().expect("no worker panics while it waits").recv().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn answers_come_in_the_order_of_the_inputs() {
        let mut taken = Vec::new();
        let slow_on_even = |n: u64| {
            thread::sleep(std::time::Duration::from_micros(if n.is_multiple_of(2) { 300 } else { 0 }));
            n * n
        };
        in_order(0..100, 4, slow_on_even, |answer, _| {
            taken.push(answer);
            Ok::<(), ()>(())
        })
        .unwrap();
        assert_eq!(taken, (0..100).map(|n| n * n).collect::<Vec<_>>());
    }

    #[test]
    fn reading_waits_for_a_slow_answer() {
        let read = AtomicUsize::new(0);
        let inputs = (0..1000).inspect(|_| {
            read.fetch_add(1, Ordering::Relaxed);
        });
        let mut first = true;
        in_order(
            inputs,
            2,
            |n| n,
            |_, _| {
                if std::mem::take(&mut first) {
                    thread::sleep(std::time::Duration::from_millis(30));
                    assert!(read.load(Ordering::Relaxed) <= 4 * AHEAD, "the reader ran away");
                }
                Ok::<(), ()>(())
            },
        )
        .unwrap();
    }

    #[test]
    fn an_error_of_the_taker_ends_the_run() {
        let mut taken = 0;
        let ended = in_order(
            0..,
            2,
            |n| n,
            |n: usize, _| {
                taken += 1;
                if n == 10 { Err("full") } else { Ok(()) }
            },
        );
        assert_eq!((ended, taken), (Err("full"), 11));
    }
}
