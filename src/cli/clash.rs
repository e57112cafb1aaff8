//! Which files of the command line are one and the same, and which would bear one identifier.
//!
//! **How.** A text is called after its file name, or after its path below a folder or pattern; where another FILE of the
//! command line has a text of that name, it is called by its whole path as the command line has it. A file that would be
//! read twice is a mistake.
//!
//! **Why this way.** Graphs that share an identifier cannot be linked or told apart. Looking at the names of the other FILEs
//! holds no list of the documents, however many there are.
//!
//! **Limits.** A folder or pattern is taken to hold every file below it, even what a pattern does not fit or a link leads to:
//! then a name is longer than it needs to be.

use super::files::{Asked, Named, expand, has_suffix, is_hidden};
use super::source;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

/// What the FILEs of a command line are called; nothing where there is only one.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    /// How many single files have this for their name or path.
    singles: HashMap<PathBuf, usize>,
    /// The folders and the fixed parts of patterns, by their place on the command line.
    bases: Vec<(usize, PathBuf)>,
}

impl Names {
    /// The names of several FILEs, each with the folder that its identifiers leave out.
    pub fn of(asked: &[Asked]) -> Self {
        let mut names = Names::default();
        if asked.len() < 2 {
            return names;
        }
        for (at, asked) in asked.iter().enumerate() {
            match asked {
                Asked::One(path) => {
                    let name = path.file_name().map(PathBuf::from).filter(|name| name != path);
                    name.into_iter().chain([path.clone()]).for_each(|name| *names.singles.entry(name).or_default() += 1);
                }
                Asked::Folder(_) | Asked::Pattern(_) => names.bases.push((at, asked.base())),
            }
        }
        names
    }

    /// The text with an identifier that no other one of the command line has; `at` is the place of its FILE.
    pub fn told_apart(&self, text: Named, at: usize) -> Named {
        let is_single = !self.bases.iter().any(|(place, _)| *place == at);
        let Some(id) = text.id.as_deref() else { return text };
        let id = Path::new(id);
        let singles = self.singles.get(id).copied().unwrap_or_default();
        let shared = singles > usize::from(is_single)
            || self.bases.iter().any(|(place, base)| *place != at && (base.join(id).exists() || id.starts_with(base)));
        if !shared {
            return text;
        }
        Named { id: Some(text.path.to_string_lossy().into_owned()), ..text }
    }
}

/// A file that two FILEs of the command line name, in words.
pub(super) fn find_twice(asked: &[Asked], suffixes: &[&str]) -> Result<(), String> {
    if asked.len() < 2 {
        return Ok(());
    }
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let mut folders: HashSet<PathBuf> = HashSet::new();
    for folder in asked.iter().filter_map(|asked| if let Asked::Folder(folder) = asked { Some(folder) } else { None }) {
        if !folders.insert(real(folder)) {
            return Err(twice(folder));
        }
    }
    let is_inside = |file: &Path| {
        let above = file.ancestors().skip(1).find(|above| folders.contains(*above));
        above.is_some_and(|above| !is_hidden(file.strip_prefix(above).unwrap_or(file)))
    };
    if let Some(inner) = folders.iter().find(|folder| is_inside(folder)) {
        return Err(twice(inner));
    }
    let mut files: HashSet<PathBuf> = HashSet::new();
    let patterns = || asked.iter().filter_map(|asked| if let Asked::Pattern(pattern) = asked { Some(pattern) } else { None });
    let singles = asked.iter().filter_map(|asked| if let Asked::One(path) = asked { Some(path.clone()) } else { None });
    let matched = patterns().filter_map(|pattern| expand(pattern)).flatten().flatten().filter(|path| !path.is_dir());
    for path in singles.chain(matched) {
        let file = if source::is_stdin(&path) { path.clone() } else { real(&path) };
        if is_inside(&file) && has_suffix(&file, suffixes) || !files.insert(file) {
            return Err(twice(&path));
        }
    }
    Ok(())
}

fn twice(path: &Path) -> String {
    format!("{}: the command line names it twice; name it once", source::name(path))
}
