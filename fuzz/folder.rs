//! A folder with one file of a user's own, and a text to try it on.

use std::sync::LazyLock;
use tempfile::TempDir;

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| TempDir::new().expect("a temporary folder can be made"));

/// A text in which the rules and tables of the seeds find something.
const TEXT: &str = "\
TARVEL, March 3 (Nordwire) - Mayor Ana Ruiz of the town of Tarvel said on Tuesday that the bridge had cost $11.5 million. \
“We will pay 40 percent,” she told reporters. The minister was quoted as saying that talks with ACME Holdings had resumed \
in May. The bank issued a statement saying that the fault had been mended, 5 km from the Marens.";

/// Builds an extractor from the folder with this one file, and runs it when the file is taken.
pub fn try_lexicon(name: &str, content: &str) {
    let file = FOLDER.path().join(name);
    std::fs::write(&file, content).expect("the temporary folder can be written");
    let built = ascribe::Extractor::builder().lexicon_dir(FOLDER.path()).and_then(ascribe::ExtractorBuilder::build);
    std::fs::remove_file(&file).expect("the temporary folder can be written");
    match built {
        Ok(extractor) => {
            extractor.extract(TEXT);
            extractor.explain(TEXT, TEXT.len() / 2);
            extractor.rules();
        }
        Err(error) => assert!(error.is_lexicon() && !error.to_string().is_empty(), "{error}"),
    }
}
