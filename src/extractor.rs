//! The front of the pipeline: what is loaded once and used for every text.

use crate::error::{Error, ErrorKind};
use crate::folder;
use crate::lexicon::Lexicon;
use crate::model::{ClaimGraph, Date, FailedExample, Offsets, RuleInfo};
use crate::resources::Resources;
use crate::rules::Rules;
use crate::{explain, pipeline, render};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

static EMBEDDED: LazyLock<Arc<Resources>> = LazyLock::new(Arc::default);

/// Extracts claim graphs; built once, used for any number of texts on any number of threads.
///
/// ```
/// let extractor = ascribe::Extractor::builder().date("2023-09-27".parse()?).build()?;
/// let graph = extractor.extract("Power announced on Tuesday that the aid would come.");
/// # let _ = graph;
/// # Ok::<(), ascribe::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Extractor {
    resources: Arc<Resources>,
    date: Option<Date>,
    offsets: Offsets,
}

impl Default for Extractor {
    fn default() -> Self {
        Extractor { resources: Arc::clone(&EMBEDDED), date: None, offsets: Offsets::Byte }
    }
}

impl Extractor {
    /// Starts to build an extractor.
    pub fn builder() -> ExtractorBuilder {
        ExtractorBuilder::default()
    }

    /// The tables and rules in use.
    pub(crate) fn resources(&self) -> &Resources {
        &self.resources
    }

    /// The tables in use.
    pub(crate) fn lexicon(&self) -> &Lexicon {
        &self.resources.lexicon
    }

    /// The claim graph of a text.
    ///
    /// # Panics
    /// When the text has 4 GiB or more; see [`try_extract`](Self::try_extract).
    pub fn extract(&self, text: &str) -> ClaimGraph {
        self.try_extract(text).expect("texts of 4 GiB or more go through `try_extract`")
    }

    /// The claim graph of a text of any length.
    ///
    /// # Errors
    /// When the text has 4 GiB or more.
    pub fn try_extract(&self, text: &str) -> Result<ClaimGraph, Error> {
        self.extract_document(text, None, None)
    }

    /// The claim graph of a document with an identifier and a day of its own, which wins over the extractor's.
    ///
    /// # Errors
    /// When the text has 4 GiB or more.
    pub fn extract_document(&self, text: &str, id: Option<&str>, date: Option<Date>) -> Result<ClaimGraph, Error> {
        if u32::try_from(text.len()).is_err() {
            return Err(Error::new(ErrorKind::TooLong { bytes: text.len() }));
        }
        let mut graph = pipeline::run(text, id, date.or(self.date), &self.resources);
        render::convert_offsets(&mut graph, text, self.offsets);
        Ok(graph)
    }

    /// Every rule and pass in use, by stage and name.
    ///
    /// ```
    /// let rules = ascribe::Extractor::default().rules();
    /// assert!(rules.iter().any(|rule| rule.name == "place-the-town-of" && rule.confidence > 0));
    /// ```
    pub fn rules(&self) -> Vec<RuleInfo> {
        explain::rules(&self.resources.rules)
    }

    /// The examples of rules that do not hold: every `yes` and `no` line runs through the whole pipeline. Of an extractor with
    /// rules of a user's own, theirs alone; the embedded ones may have been given up for them.
    ///
    /// ```
    /// assert!(ascribe::Extractor::default().failed_examples().is_empty());
    /// ```
    pub fn failed_examples(&self) -> Vec<FailedExample> {
        let rules = &self.resources.rules;
        explain::failed_examples(&if rules.has_own() { rules.list_own() } else { rules.list() }, &self.resources)
    }

    /// What was found at a byte offset of a text, by which rule and on which evidence, and which candidates lost.
    ///
    /// ```
    /// let text = "Ana Ruiz said that the bridge was open.";
    /// let explanation = ascribe::Extractor::default().explain(text, 0);
    /// assert!(explanation.starts_with("word      \"Ana\" 0..3"));
    /// ```
    pub fn explain(&self, text: &str, offset: usize) -> String {
        explain::at(text, offset, self.date, &self.resources)
    }
}

/// Builds an [`Extractor`].
#[derive(Clone, Debug, Default)]
pub struct ExtractorBuilder {
    date: Option<Date>,
    offsets: Offsets,
    lexicon_dirs: Vec<PathBuf>,
}

impl ExtractorBuilder {
    /// The day that relative dates ("on Tuesday") refer to. It wins over a dateline of the text.
    ///
    /// ```
    /// let extractor = ascribe::Extractor::builder().date("2023-09-27".parse()?).build()?;
    /// assert_eq!(extractor.extract("The port closed on Tuesday.").times[0].value.as_deref(), Some("2023-09-26"));
    /// # Ok::<(), ascribe::Error>(())
    /// ```
    #[must_use]
    pub fn date(mut self, date: Date) -> Self {
        self.date = Some(date);
        self
    }

    /// The unit of every span of the graphs: bytes, unless another is asked for.
    ///
    /// ```
    /// let extractor = ascribe::Extractor::builder().offsets(ascribe::Offsets::Char).build()?;
    /// assert_eq!(extractor.extract("Señora Ruiz").document.length, 11);
    /// # Ok::<(), ascribe::Error>(())
    /// ```
    #[must_use]
    pub fn offsets(mut self, offsets: Offsets) -> Self {
        self.offsets = offsets;
        self
    }

    /// A folder of more tables (`*.tsv`) and rules (`*.rules`), in the format of `gazetteers/`. May be called again.
    ///
    /// ```
    /// let error = ascribe::Extractor::builder().lexicon_dir("no/such/folder").unwrap_err();
    /// assert!(error.to_string().contains("no/such/folder"));
    /// ```
    ///
    /// # Errors
    /// When the folder cannot be read; what is wrong inside it is reported by [`build`](Self::build).
    pub fn lexicon_dir(mut self, dir: impl AsRef<Path>) -> Result<Self, Error> {
        let dir = dir.as_ref();
        std::fs::read_dir(dir).map_err(|source| Error::new(ErrorKind::Io { path: dir.display().to_string(), source }))?;
        self.lexicon_dirs.push(dir.to_owned());
        Ok(self)
    }

    /// The extractor.
    ///
    /// # Errors
    /// When a table or rule of a lexicon folder is wrong: the message names file, line and remedy.
    ///
    /// ```
    /// let extractor = ascribe::Extractor::builder().build()?;
    /// assert_eq!(extractor.extract("Ana Ruiz said that the bridge was open.").statements.len(), 1);
    /// # Ok::<(), ascribe::Error>(())
    /// ```
    pub fn build(self) -> Result<Extractor, Error> {
        let plain = Extractor { date: self.date, offsets: self.offsets, ..Extractor::default() };
        if self.lexicon_dirs.is_empty() {
            return Ok(plain);
        }
        self.lexicon_dirs.iter().try_for_each(|dir| folder::find_mistakes(dir))?;
        let lexicon = Lexicon::with_dirs(&self.lexicon_dirs)?;
        let passes = explain::pass_names();
        let rules = self.lexicon_dirs.iter().try_fold(Rules::default(), |rules, dir| rules.with_dir(dir, &passes))?;
        Ok(Extractor { resources: Arc::new(Resources::new(lexicon, rules)), ..plain })
    }
}
