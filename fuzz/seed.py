#!/usr/bin/env python3
"""Writes the seeds of the fuzz targets to fuzz/corpus/TARGET, all of them made from files of this project.

    python3 fuzz/seed.py [--bin target/debug/ascribe]

text   the fixtures              rules  every shipped rule, and every shipped rule file's word lists
table  the head of every table   line   lines as users have them      link   pairs of graphs of the fixtures
"""
import argparse
import json
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "target/debug/ascribe")
    opt = parser.parse_args()
    texts = [path for folder in ("", "small") for path in sorted((ROOT / "fixtures" / folder).glob("*.txt"))]
    for path in texts:
        write("text", path.name, path.read_bytes())
    for path in sorted((ROOT / "gazetteers/rules").glob("*.rules")):
        head, *rules = re.split(r"\n(?=rule )", path.read_text())
        stage = re.search(r"^stage .*$", head, re.M)[0]
        words = dict(re.findall(r"^words (\S+)\s+(.*)$", head, re.M))
        write("rules", f"{path.stem}-words", "\n".join([stage, *(f"words {name} {words[name]}" for name in words)]).encode())
        for rule in rules:
            name = rule.split()[1]
            used = [f"words {word} {words[word]}" for word in words if "{" + word + "}" in rule]
            # Shipped names are taken; a user's rule has its own.
            write("rules", name, "\n".join([stage, *used, "", rule.replace(f"rule {name}", f"rule my-{name}", 1)]).encode())
    for path in sorted((ROOT / "gazetteers").glob("*.tsv")):
        lines = path.read_text().splitlines()
        write("table", path.stem, ("\n".join(lines[:16]) + "\n").encode())
    said = "Mayor Ana Ruiz said \"no\" on Tuesday.\n"
    for number, line in enumerate([
        {"id": "a", "text": said}, {"id": 7, "text": said, "date": "2023-09-27"}, {"text": "é 北京 👍"}, {"id": None, "text": ""},
        {"url": "x", "body": said, "more": {"deep": [1, 2.5e3, True, None]}}, {"id": "a", "text": said, "date": "soon"}, [said], said,
    ]):
        write("line", str(number), json.dumps(line, ensure_ascii=number % 2 == 0).encode())
    graphs = []
    for path in texts[:24]:
        run = [opt.bin, "extract", "--output", "jsonl", path]
        graphs.append(subprocess.run(run, check=True, capture_output=True).stdout)
    for number, (one, other) in enumerate(zip(graphs, graphs[1:])):
        write("link", str(number), one + other)


def write(target, name, content):
    folder = pathlib.Path(__file__).resolve().parent / "corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"seed-{name}").write_bytes(content)


if __name__ == "__main__":
    main()
