"""spaCy's blank English pipeline with its sentencizer and an entity ruler that knows the names of the texts."""
import json
import pathlib
import sys
import time

import spacy

texts = [json.loads(line)["text"] for line in pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
ruler = nlp.add_pipe("entity_ruler")
ruler.add_patterns([{"label": label, "pattern": name} for label, name in json.loads(pathlib.Path(sys.argv[2]).read_text())])
start = time.process_time()
found = {"sentences": 0, "names": 0}
for doc in nlp.pipe(texts):
    found["sentences"] += sum(1 for _ in doc.sents)
    found["names"] += len(doc.ents)
print(json.dumps({"version": spacy.__version__, "seconds": time.process_time() - start, "found": found}))
