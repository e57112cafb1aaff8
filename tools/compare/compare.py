#!/usr/bin/env python3
"""Runs ascribe beside tools that do a part of what it does, on the same text, one after another, and counts processor time.

    python3 tools/compare/compare.py --bin target/release/ascribe [--bytes 1000000] [--work DIR] [--only NAME,NAME]

Installs the peers from their registries into DIR (a new folder under the system's temporary one by default): npm for
compromise and wink-nlp, pip for pysbd and spaCy, cargo for anno and unicode-segmentation. A peer that cannot be installed or fails
is said so in the table. README.md says what the figures show and what they do not.
"""
import argparse
import json
import os
import pathlib
import platform
import resource
import subprocess
import sys
import tempfile
import time

import story

HERE = pathlib.Path(__file__).resolve().parent
NPM = ["compromise@14.17.0", "wink-nlp@2.4.0", "wink-eng-lite-web-model@1.8.1"]
PIP = ["pysbd==0.3.4", "spacy==3.8.18"]
# name: what is run, what it gives on this text.
PEERS = {
    "ascribe": "names, roles, amounts, times, coreference, statements with speakers, claims; JSON",
    "compromise": "people, places, organizations, quotations",
    "wink-nlp": "sentences, entities (dates, money, numbers; no names of people), part of speech",
    "anno": "names (its offline stack of patterns and heuristics)",
    "spacy-blank": "sentences by punctuation, names of a given list (blank English, entity ruler)",
    "pysbd": "sentences",
    "unicode-segmentation": "sentences and words by UAX #29",
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--bytes", type=int, default=1_000_000)
    parser.add_argument("--work", type=pathlib.Path)
    parser.add_argument("--only", default=",".join(PEERS))
    opt = parser.parse_args()
    work = opt.work or pathlib.Path(tempfile.mkdtemp(prefix="ascribe-compare-"))
    work.mkdir(parents=True, exist_ok=True)
    texts, names = work / "texts.jsonl", work / "names.json"
    documents = story.write(texts, names, opt.bytes)
    size = sum(len(text.encode()) for text in documents)
    print(f"{len(documents)} articles, {size / 1e6:.2f} MB; {platform.machine()}, {time.strftime('%Y-%m-%d')}; work in {work}\n", flush=True)
    rows, missing = [], []
    for name in opt.only.split(","):
        try:
            result = RUNS[name](opt, work, texts, names)
        except (subprocess.CalledProcessError, OSError, KeyError, ValueError) as error:
            missing.append(name)
            print(f"*** {name} COULD NOT BE MEASURED: {reason(error)}", file=sys.stderr, flush=True)
            continue
        rows.append((name, result))
    print_table(rows, size)
    if missing:
        sys.exit("*** NOT MEASURED: " + ", ".join(missing))


def print_table(rows, size):
    ours = next((result["seconds"] for name, result in rows if name == "ascribe"), None)
    print("| tool | version | MB/s | ascribe is | found | what it gives |\n| --- | --- | --- | --- | --- | --- |")
    for name, result in rows:
        rate = size / 1e6 / result["seconds"]
        ratio = f"{result['seconds'] / ours:.2f} times as fast" if ours and name != "ascribe" else "-"
        found = ", ".join(f"{count} {what}" for what, count in result["found"].items())
        print(f"| {name} | {result['version']} | {rate:.2f} | {ratio} | {found} | {PEERS[name]} |")


def reason(error):
    output = getattr(error, "stderr", None)
    return (output.strip().splitlines() or [str(error)])[-1] if output else str(error)


def run(command, **more):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True, **more)


def peer(command, cwd=None):
    """Runs a peer: it prints one line, {version, seconds, found}."""
    return json.loads(run(command, cwd=cwd).stdout.splitlines()[-1])


def ascribe(opt, work, texts, names):
    """The whole tool on one thread, from start to exit, JSON written: nothing of ours is left out."""
    best, found = None, {}
    for _ in range(3):
        out = work / "graphs.jsonl"
        out.unlink(missing_ok=True)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run([opt.bin, "extract", "--input", "jsonl", "--jobs", "1", "--to", out, texts])
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = seconds if best is None else min(best, seconds)
    for line in out.read_text().splitlines():
        graph = json.loads(line)
        for what in ("mentions", "amounts", "times", "statements"):
            found[what] = found.get(what, 0) + len(graph[what])
    return {"version": run([opt.bin, "--version"]).stdout.split()[-1], "seconds": best, "found": found}


def node(script):
    def measure(opt, work, texts, names):
        folder = work / "node"
        folder.mkdir(exist_ok=True)
        if not (folder / "node_modules/wink-nlp").exists():
            (folder / "package.json").write_text('{"private": true, "type": "module"}')
            run(["npm", "install", "--no-audit", "--no-fund", *NPM], cwd=folder)
        (folder / script).write_text((HERE / "peers" / script).read_text())
        return peer(["node", script, texts], cwd=folder)
    return measure


def python(script):
    def measure(opt, work, texts, names):
        folder = work / "python"
        if not (folder / "bin/pip").exists():
            run([sys.executable, "-m", "venv", folder])
        run([folder / "bin/pip", "install", "-q", *PIP])
        return peer([folder / "bin/python", HERE / "peers" / script, texts, names])
    return measure


def rust(name):
    def measure(opt, work, texts, names):
        env = {**os.environ, "CARGO_TARGET_DIR": str(work / "rust")}
        run(["cargo", "build", "--locked", "--release", "--manifest-path", HERE / "peers/rust/Cargo.toml"], env=env)
        return peer([work / "rust/release/peers", name, texts])
    return measure


RUNS = {
    "ascribe": ascribe,
    "compromise": node("compromise.js"),
    "wink-nlp": node("wink.js"),
    "anno": rust("anno"),
    "spacy-blank": python("spacy_blank.py"),
    "pysbd": python("pysbd_sentences.py"),
    "unicode-segmentation": rust("unicode-segmentation"),
}

if __name__ == "__main__":
    main()
