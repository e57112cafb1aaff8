//! Which files are meant: each FILE of the command line is a file, a folder or a pattern of file names.
//!
//! **How.** [`Files`] checks the arguments; [`Walk`] comes to one file after the other. It opens a folder when it gets there
//! and sorts what is in it; patterns are expanded by the `glob` crate, which sorts as well.
//!
//! **Why this way.** A folder of ten million files is walked while its first files are worked on; only the names of the
//! open folders are held.
//!
//! **Limits.** Links to folders are not followed, so no walk is endless; names with a dot in front are left out.

use super::arguments::Input;
use super::clash::{self, Names};
use super::source;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::iter::Enumerate;
use std::path::{Component, Path, PathBuf};

/// A file to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub path: PathBuf,
    /// The identifier of a text in it: the file name, or the path below the folder or below the fixed part of the pattern, or
    /// the whole path where another text has that name; none for standard input.
    pub id: Option<String>,
}

/// A folder that cannot be read, and why.
pub(super) type Unreadable = (PathBuf, io::Error);

/// A FILE of the command line.
#[derive(Clone, Debug)]
pub(super) enum Asked {
    One(PathBuf),
    Folder(PathBuf),
    Pattern(String),
}

impl Asked {
    /// The folder that identifiers leave out.
    pub fn base(&self) -> PathBuf {
        match self {
            Asked::One(file) => file.parent().unwrap_or(file).to_owned(),
            Asked::Folder(folder) => folder.clone(),
            Asked::Pattern(pattern) => fixed(pattern),
        }
    }
}

/// The files that the command line names.
#[derive(Clone, Debug)]
pub(super) struct Files {
    asked: Vec<Asked>,
    /// How the files of a folder end that are read.
    suffixes: &'static [&'static str],
    /// How texts are told apart that would be called the same.
    names: Names,
}

impl Files {
    /// The files that the arguments name; standard input when there are none. An error says what is wrong with them.
    pub fn of(arguments: &[PathBuf], input: Input) -> Result<Self, String> {
        let suffixes = match input {
            Input::Text => &["txt", "text"][..],
            Input::Jsonl => &["jsonl", "ndjson"][..],
        };
        let mut files = Files { asked: Vec::new(), suffixes, names: Names::default() };
        for path in arguments {
            files.asked.push(asked(path));
            files.last_names_something()?;
        }
        if files.asked.is_empty() {
            files.asked.push(Asked::One(PathBuf::from("-")));
        }
        files.some_are_there()?;
        if input == Input::Text {
            clash::find_twice(&files.asked, suffixes)?;
            files.names = Names::of(&files.asked);
        }
        Ok(files)
    }

    /// Where nothing that the command line names is there, it is mistaken; one of several that is missing is a document that
    /// failed.
    fn some_are_there(&self) -> Result<(), String> {
        let is_missing = |asked: &Asked| matches!(asked, Asked::One(path) if source::is_missing(path));
        match self.asked.first() {
            Some(Asked::One(first)) if self.asked.iter().all(is_missing) => {
                Err(format!("{}: there is no such file", source::name(first)))
            }
            _ => Ok(()),
        }
    }

    /// A folder or a pattern without a file is a mistake of the command line; a missing file is one document that failed.
    fn last_names_something(&self) -> Result<(), String> {
        let last = self.asked.last().expect("one was just added");
        let mut found = Files { asked: vec![last.clone()], suffixes: self.suffixes, names: Names::default() }.walk();
        match last {
            Asked::Pattern(pattern) => {
                glob::Pattern::new(pattern).map_err(|error| format!("{pattern}: no pattern of file names: {error}"))?;
                match found.next() {
                    Some(_) => Ok(()),
                    None => Err(format!("{pattern}: there is no such file, and as a pattern it fits none")),
                }
            }
            Asked::Folder(folder) if found.next().is_none() => {
                let [first, second] = [self.suffixes[0], self.suffixes[1]];
                let folder = folder.display();
                Err(format!(
                    "{folder}: no *.{first} or *.{second} in this folder; name other files by a pattern, as '{folder}/*'"
                ))
            }
            _ => Ok(()),
        }
    }

    /// Whether there is exactly one file and the command line names it as such.
    pub fn is_single(&self) -> bool {
        matches!(self.asked.as_slice(), [Asked::One(_)])
    }

    /// Whether the walk comes to this file, or would if it were there.
    pub fn reads(&self, file: &Path) -> bool {
        let folder = file.parent().map(|folder| if folder == Path::new("") { Path::new(".") } else { folder });
        let there = || Some(folder?.canonicalize().ok()?.join(file.file_name()?));
        let Some(file) = file.canonicalize().ok().or_else(there) else { return false };
        let is_it = |path: &Path| path.canonicalize().is_ok_and(|path| path == file);
        self.asked.iter().any(|asked| match asked {
            Asked::One(path) => is_it(path),
            Asked::Folder(folder) => {
                has_suffix(&file, self.suffixes) && folder.canonicalize().is_ok_and(|folder| file.starts_with(folder))
            }
            Asked::Pattern(pattern) => {
                expand(pattern).is_some_and(|mut found| found.any(|path| path.is_ok_and(|path| is_it(&path))))
            }
        })
    }

    /// The bytes of all files together, where each has a length.
    pub fn bytes(&self) -> Option<u64> {
        let length = |file: &Path| fs::metadata(file).ok().filter(fs::Metadata::is_file).map(|file| file.len());
        self.walk().map(|file| file.ok().and_then(|file| length(&file.path))).sum()
    }

    /// Comes to one file after the other.
    pub fn walk(&self) -> Walk {
        let asked = self.asked.clone().into_iter().enumerate();
        let names = self.names.clone();
        Walk { asked, suffixes: self.suffixes, names, at: 0, base: PathBuf::new(), open: Vec::new(), pattern: None }
    }
}

fn asked(path: &Path) -> Asked {
    if source::is_stdin(path) {
        return Asked::One(path.to_owned());
    }
    if path.is_dir() {
        return Asked::Folder(path.to_owned());
    }
    match path.to_str() {
        Some(pattern) if is_wild(pattern) && !path.exists() => Asked::Pattern(pattern.to_owned()),
        _ => Asked::One(path.to_owned()),
    }
}

fn is_wild(part: &str) -> bool {
    part.contains(['*', '?', '['])
}

/// The files of a pattern; as in a shell, no wild card stands for a dot in front.
pub(super) fn expand(pattern: &str) -> Option<glob::Paths> {
    let options = glob::MatchOptions { require_literal_leading_dot: true, ..glob::MatchOptions::new() };
    glob::glob_with(pattern, options).ok()
}

/// The folders of a pattern in front of its first wild card.
fn fixed(pattern: &str) -> PathBuf {
    Path::new(pattern).components().take_while(|part| !is_wild(&part.as_os_str().to_string_lossy())).collect()
}

/// Whether the name ends as files of this input do, compressed or not.
pub(super) fn has_suffix(path: &Path, suffixes: &[&str]) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    let name = name.strip_suffix(".gz").or_else(|| name.strip_suffix(".zst")).unwrap_or(&name);
    name.rsplit_once('.').is_some_and(|(_, suffix)| suffixes.contains(&suffix))
}

/// Whether a name of the path has a dot in front.
pub(super) fn is_hidden(path: &Path) -> bool {
    path.components().any(|part| matches!(part, Component::Normal(name) if name.to_string_lossy().starts_with('.')))
}

/// One file after the other; what cannot be walked is an error in its place.
#[derive(Debug)]
pub(super) struct Walk {
    asked: Enumerate<std::vec::IntoIter<Asked>>,
    suffixes: &'static [&'static str],
    names: Names,
    /// The place of the FILE that is being walked.
    at: usize,
    /// What identifiers leave out.
    base: PathBuf,
    /// What is still to come of the folders that are open, each sorted backward.
    open: Vec<Vec<PathBuf>>,
    /// What is still to come of a pattern.
    pattern: Option<glob::Paths>,
}

impl Iterator for Walk {
    type Item = Result<Named, Unreadable>;

    fn next(&mut self) -> Option<Result<Named, Unreadable>> {
        loop {
            if let Some(found) = self.next_of_folder().or_else(|| self.next_of_pattern()) {
                return Some(found);
            }
            let (at, asked) = self.asked.next()?;
            (self.at, self.base) = (at, asked.base());
            match asked {
                Asked::One(path) if source::is_stdin(&path) => return Some(Ok(Named { path, id: None })),
                Asked::One(path) => return Some(Ok(self.named(path))),
                Asked::Folder(folder) => {
                    if let Err(error) = self.enter(&folder) {
                        return Some(Err(error));
                    }
                }
                Asked::Pattern(pattern) => self.pattern = expand(&pattern),
            }
        }
    }
}

impl Walk {
    /// Opens a folder.
    fn enter(&mut self, folder: &Path) -> Result<(), Unreadable> {
        self.open.push(entries(folder).map_err(|error| (folder.to_owned(), error))?);
        Ok(())
    }

    fn next_of_folder(&mut self) -> Option<Result<Named, Unreadable>> {
        while let Some(folder) = self.open.last_mut() {
            match folder.pop() {
                None => drop(self.open.pop()),
                Some(path) if path.is_dir() => {
                    if !path.is_symlink()
                        && let Err(error) = self.enter(&path)
                    {
                        return Some(Err(error));
                    }
                }
                Some(path) if has_suffix(&path, self.suffixes) => return Some(self.readable(path)),
                Some(_) => {}
            }
        }
        None
    }

    fn next_of_pattern(&mut self) -> Option<Result<Named, Unreadable>> {
        let found = self.pattern.as_mut()?.find(|path| path.as_ref().map_or(true, |path| !path.is_dir()))?;
        Some(found.map_err(|error| (error.path().to_owned(), error.into())).and_then(|path| self.readable(path)))
    }

    /// A file that was found, unless it is one that nobody may ever write to: a pipe would hold up the run for good.
    fn readable(&self, path: PathBuf) -> Result<Named, Unreadable> {
        if path.metadata().is_ok_and(|found| !found.is_file()) {
            return Err((path, io::Error::other("a pipe or device and no file; left out")));
        }
        Ok(self.named(path))
    }

    fn named(&self, path: PathBuf) -> Named {
        let below = path.strip_prefix(&self.base).unwrap_or(&path);
        let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        self.names.told_apart(Named { id: Some(parts.join("/")), path }, self.at)
    }
}

/// What is in a folder, sorted backward, without the names that begin with a dot.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut names: Vec<OsString> = fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name())).collect::<io::Result<_>>()?;
    names.retain(|name| !name.to_string_lossy().starts_with('.'));
    names.sort_unstable_by(|a, b| b.cmp(a));
    Ok(names.into_iter().map(|name| folder.join(name)).collect())
}
