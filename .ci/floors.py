#!/usr/bin/env python3
"""Fails when a figure of the development sets falls below its floor.

    floors.py --bin target/release/ascribe --shared ../shared

Floors are a little below what was last measured (DESIGN.md, "Figures"), so that a change that costs accuracy is seen.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

# Share of the points of the two source texts.
SEEDS = 97.0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--shared", type=pathlib.Path, required=True)
    opt = parser.parse_args()
    failed = []

    def floor(name, value, least):
        print(f"{name:<40}{value:8.1f}  (floor {least})")
        if value < least:
            failed.append(name)

    run = [sys.executable, opt.shared / "seeds/score_seeds.py", "--bin", opt.bin, "--json"]
    count = json.loads(subprocess.run(run, check=True, capture_output=True, text=True).stdout)["count"]
    right, asked = (sum(layer[i] for layer in count.values()) for i in (0, 1))
    floor("source texts, all points", 100 * right / asked, SEEDS)
    if failed:
        sys.exit("below the floor: " + ", ".join(failed))


if __name__ == "__main__":
    main()
