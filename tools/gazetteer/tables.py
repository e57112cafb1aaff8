"""Shape of every table, and how one is written and checked."""

import os
import unicodedata

from .packages import ORIGINS
from .text import key

COLUMNS = {
    "persons": "name canonical country role gender",
    "given_names": "name gender rank",
    "surnames": "name rank",
    "organizations": "name canonical type country form",
    "places": "name canonical type country weight",
    "demonyms": "name refers type form",
    "titles": "title type",
    "keywords": "word type",
    "other_names": "name canonical type country",
    "ambiguous": "word treatment",
    "nouns": "noun type singular",
    "words": "form noun verb adjective adverb verb_forms",
}

TYPES = {
    ("organizations", "type"): "igo ngo government agency ministry parliament court military armed_group party company "
    "media university bank exchange union team league think_tank religious other",
    ("organizations", "form"): "name acronym short",
    ("places", "type"): "country capital city subdivision subdivision_abbr region conflict_region natural continent "
    "facility metonym",
    ("demonyms", "type"): "nationality region ethnic religion political",
    ("demonyms", "form"): "adj sg pl",
    ("titles", "type"): "honorific suffix office office_of modifier military religious royal police academic sport "
    "profession family",
    ("keywords", "type"): "organization_head organization_suffix location_head location_tail facility_tail event_head "
    "event_tail work_tail place_directions",
    ("other_names", "type"): "event work product",
    ("nouns", "type"): "person body place event work product",
    ("ambiguous", "treatment"): "stop context calendar cross_type",
}

INTEGERS = {
    ("given_names", "rank"), ("surnames", "rank"), ("places", "weight"),
    ("words", "noun"), ("words", "verb"), ("words", "adjective"), ("words", "adverb"),
}

# Columns that together may occur once.
KEYS = {
    "persons": ("name", "canonical"),
    "given_names": ("name",),
    "surnames": ("name",),
    "organizations": ("name", "canonical", "type"),
    "places": ("name", "canonical", "type"),
    "demonyms": ("name", "refers", "type", "form"),
    "titles": ("title", "type"),
    "keywords": ("word", "type"),
    "other_names": ("name", "canonical", "type"),
    "ambiguous": ("word",),
    "nouns": ("noun",),
    "words": ("form",),
}


def header(table, origins):
    """The four header lines of a table."""
    sources = "; ".join(ORIGINS[o][0] for o in origins)
    licences = "; ".join(dict.fromkeys(ORIGINS[o][1] for o in origins))
    columns = "\t".join(COLUMNS[table].split())
    return [f"#% table: {table}", f"#% columns: {columns}", f"#% source: {sources}", f"#% licence: {licences}"]


def write(directory, table, rows, origins):
    """Writes the rows, sorted by bytes; of rows with one key after folding the first given stays."""
    columns = COLUMNS[table].split()
    positions = [columns.index(c) for c in KEYS[table]]
    kept = {}
    for row in rows:
        row = tuple(" ".join(unicodedata.normalize("NFC", str(cell)).split()) for cell in row)
        if len(row) != len(columns):
            raise ValueError(f"{table}: {row} does not have {len(columns)} columns")
        # Upper-case letters matter: "US" and "us", "AIDS" and "aids" are different facts.
        folded = tuple(key(row[p]) if p == positions[0] else row[p] for p in positions)
        shape = row[positions[0]].isupper()
        kept.setdefault((folded, shape), row)
    lines = sorted("\t".join(row) for row in kept.values())
    lines.sort(key=lambda line: line.encode())
    with open(os.path.join(directory, table + ".tsv"), "w", encoding="utf-8", newline="\n") as out:
        out.write("\n".join(header(table, origins) + lines) + "\n")
    return len(lines)


def check(directory):
    """Problems of all tables in the directory, as lines of text; an empty list when they are sound."""
    problems = []
    for table, names in COLUMNS.items():
        path = os.path.join(directory, table + ".tsv")
        if not os.path.exists(path):
            problems.append(f"{table}: missing")
            continue
        with open(path, encoding="utf-8", newline="\n") as file:
            lines = file.read().split("\n")
        if lines.pop() != "":
            problems.append(f"{table}: no newline at the end")
        problems += _check_header(table, names.split(), lines[:4])
        problems += _check_rows(table, names.split(), lines[4:])
    return problems


def _check_header(table, columns, lines):
    wanted = [f"#% table: {table}", "#% columns: " + "\t".join(columns)]
    if lines[:2] != wanted or not lines[2].startswith("#% source: ") or not lines[3].startswith("#% licence: "):
        return [f"{table}: header is not as agreed"]
    return []


def _check_rows(table, columns, lines):
    problems = []
    before, seen = b"", set()
    for number, line in enumerate(lines, 5):
        cells = line.split("\t")
        where = f"{table}:{number}"
        if len(cells) != len(columns):
            problems.append(f"{where}: {len(cells)} cells")
            continue
        if line.encode() <= before:
            problems.append(f"{where}: not sorted or repeated")
        before = line.encode()
        if line != unicodedata.normalize("NFC", line):
            problems.append(f"{where}: not NFC")
        if any(cell != cell.strip() or "  " in cell for cell in cells) or not cells[0]:
            problems.append(f"{where}: stray space or empty name")
        row = dict(zip(columns, cells))
        unique = tuple(row[c] for c in KEYS[table])
        if unique in seen:
            problems.append(f"{where}: key {unique} occurs twice")
        seen.add(unique)
        for column, cell in row.items():
            allowed = TYPES.get((table, column))
            if allowed and cell not in allowed.split():
                problems.append(f"{where}: {column} is {cell!r}")
            if (table, column) in INTEGERS and not cell.isdigit():
                problems.append(f"{where}: {column} is {cell!r}, not a number")
    return problems
