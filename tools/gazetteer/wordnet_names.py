"""Instances of WordNet: historical persons, geography, groups."""

import os
import re

from .text import is_latin

_NATURAL = (
    "river sea ocean lake mountain range mountain_peak desert island archipelago peninsula bay gulf strait volcano "
    "channel cape waterfall glacier canal body_of_water national_park valley plateau geological_formation"
).split()
_SETTLED = {
    "city", "town", "country", "state", "port", "American_state", "municipality", "urban_area",
    "administrative_district",
}
_PLACES, _REGIONS, _PERSONS, _GROUPS = "17", "15", "18", "14"


def _synsets(packages):
    """Offset -> (lexical file, words, pointers) of the nouns."""
    synsets = {}
    with open(packages.wordnet("wordnet", "data.noun"), encoding="latin-1") as lines:
        for line in lines:
            if line.startswith("  "):
                continue
            fields = line.split(" | ")[0].split()
            size = int(fields[3], 16)
            words = [fields[4 + 2 * i] for i in range(size)]
            at = 4 + 2 * size
            pointers = [(fields[at + 1 + 4 * i], fields[at + 2 + 4 * i]) for i in range(int(fields[at]))]
            synsets[fields[0]] = (fields[1], words, pointers)
    return synsets


def _ancestors(synsets, offset):
    seen, todo = set(), [offset]
    while todo:
        for kind, target in synsets[todo.pop()][2]:
            if kind in ("@", "@i") and target not in seen:
                seen.add(target)
                todo.append(target)
    return seen


# "El Nino" is the Christ child to WordNet; news means the weather.
_NO_PERSONS = {"El Nino"}


def instances(packages):
    """Lists (name, canonical) of persons, natural features and groups that WordNet names."""
    synsets = _synsets(packages)
    persons, natural, groups = [], [], []
    for offset in sorted(synsets):
        lexical, words, pointers = synsets[offset]
        if not any(kind == "@i" for kind, _ in pointers):
            continue
        kinds = {w for a in _ancestors(synsets, offset) for w in synsets[a][1]}
        names = [w.replace("_", " ") for w in words]
        names = [n for n in names if n[0].isupper() and is_latin(n)]
        for name in names:
            if lexical in (_PLACES, _REGIONS) and not _SETTLED & kinds and any(k in kinds for k in _NATURAL):
                natural.append((name, names[0]))
            elif lexical == _PERSONS and "person" in kinds and " " in name and name not in _NO_PERSONS:
                persons.append((name, _longest(names)))
            elif lexical == _GROUPS:
                groups.append((name, names[0], kinds))
    return persons, natural, groups


def _longest(names):
    """The fullest of the names of a person that is no description."""
    good = [n for n in names if " " in n and not re.search(r"\b(the|of|Baron|Earl|Duke|Viscount)\b", n)]
    return good[0] if good else names[0]
