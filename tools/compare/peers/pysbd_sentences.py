"""pySBD: the sentences of every text."""
import importlib.metadata
import json
import pathlib
import sys
import time

import pysbd

texts = [json.loads(line)["text"] for line in pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
segmenter = pysbd.Segmenter(language="en", clean=False)
start = time.process_time()
sentences = sum(len(segmenter.segment(text)) for text in texts)
version = importlib.metadata.version("pysbd")
print(json.dumps({"version": version, "seconds": time.process_time() - start, "found": {"sentences": sentences}}))
