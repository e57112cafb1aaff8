#!/usr/bin/env python3
"""Fails when a figure of the development sets falls below its floor.

    floors.py --bin target/release/ascribe --shared ../shared [--suggest]

A floor is about a point below what was last measured (DESIGN.md, "Figures"), so that a change that costs accuracy is seen and noise
is not. To raise the floors after a gain: `--suggest` prints the table anew, a point below what it measures; paste it here.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

# Figure as `evaluate.py --json` names it: per cent. "source texts" comes from `score_seeds.py`.
FLOORS = {
    "source texts, all points": 100.0,
    "attribution/dev speech: full": 86.7,
    "attribution/dev direct: full": 94.0,
    "attribution/dev mixed: full": 82.1,
    "attribution/dev indirect: full": 62.2,
    "attribution/dev full": 71.7,
    "attribution/dev strict": 59.4,
    "ner/conll-dev strict": 88.7,
    "ner/out of domain, mean of re3d gum wikigold": 67.0,
    "sentences/golden golden": 100.0,
    "sentences/golden extended": 86.4,
    "sentences/ud_gum all": 97.3,
    "values/money pooled pass~": 95.3,
    "values/number pooled pass~": 91.4,
    "values/measure pooled pass~": 86.9,
    "values/gum_time pass~": 77.4,
    "coref/gum-news-train all mentions": 42.6,
    "coref/gum-news-train alias chains": 75.4,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--shared", type=pathlib.Path, required=True)
    parser.add_argument("--suggest", action="store_true", help="print floors a point below the present figures")
    opt = parser.parse_args()
    figures = {**measured(opt), "source texts, all points": source_texts(opt)}
    if opt.suggest:
        for name in FLOORS:
            figure = figures[name]
            print(f'    "{name}": {figure if figure == 100 else int(10 * figure - 10) / 10:.1f},')
        return
    below = []
    for name, least in FLOORS.items():
        figure = figures.get(name)
        shown = "missing" if figure is None else f"{figure:7.1f}"
        print(f"{name:<48}{shown}  (floor {least})")
        if figure is None or figure < least:
            below.append(name)
    if below:
        sys.exit("below the floor: " + "; ".join(below))


def measured(opt):
    """The figures of the development sets, in per cent."""
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "figures.json"
        run([opt.shared / "corpora/evaluate.py", "--bin", opt.bin, "--only", "attribution,ner,values,sentences,coref", "--json", out])
        return {name: 100 * value for name, value in json.loads(out.read_text()).items()}


def source_texts(opt):
    """The share of all points of the two source texts, in per cent."""
    count = json.loads(run([opt.shared / "seeds/score_seeds.py", "--bin", opt.bin, "--json"]))["count"]
    right, asked = (sum(layer[i] for layer in count.values()) for i in (0, 1))
    return 100 * right / asked


def run(command):
    ended = subprocess.run([sys.executable, *command], capture_output=True, text=True)
    if ended.returncode:
        sys.exit(f"{command[0]} ended with {ended.returncode}: {ended.stderr[-2000:]}")
    return ended.stdout


if __name__ == "__main__":
    main()
