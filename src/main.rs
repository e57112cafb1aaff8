//! The command-line tool: arguments in, graphs out; no linguistic word in it.

mod cli;

fn main() -> std::process::ExitCode {
    cli::run()
}
