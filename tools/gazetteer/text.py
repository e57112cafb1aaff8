"""Folding, Latin-script tests and the hand-written source files."""

import os
import re
import unicodedata

SOURCES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "sources")

# Letters that NFKD does not take apart, and the apostrophes of other alphabets.
_LETTERS = str.maketrans({
    "ı": "i", "İ": "I", "ə": "a", "Ə": "A", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D",
    "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D",
    "’": "'", "ʻ": "'", "‘": "'", "ʼ": "'", "`": "'", "–": "-",
})


def plain(name):
    """The name without diacritics, in the same case."""
    apart = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    return "".join(c for c in apart if not unicodedata.combining(c))


def key(name):
    """What the look-up compares: no case, no diacritics, hyphen and space alike."""
    return plain(name).casefold().replace("-", " ")


def is_latin(name):
    """True if every letter is of the Latin alphabet."""
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) <= 0x1EFF or c in "'’‘ʻ -." for c in name)


def source(name):
    """Rows of a hand-written file: fields split at '|', blank lines and '#' comments left out."""
    with open(os.path.join(SOURCES, name), encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            line = line.strip()
            if line and not line.startswith("#"):
                yield [field.strip() for field in line.split("|")]


def items(field, separator=";"):
    """The non-empty items of a field."""
    return [item.strip() for item in field.split(separator) if item.strip()]


_ACRONYMS = re.compile(r"^(.*?)\s*\(([^()]*)\)$")


def entry(item):
    """Takes an item apart: `Canonical* (ACR, ACR) = alias = ~short`.

    Returns canonical name, acronyms, aliases, short forms and whether it was starred.
    """
    first, *rest = items(item, "=")
    acronyms = []
    found = _ACRONYMS.match(first)
    if found:
        first, acronyms = found[1], items(found[2], ",")
    starred = first.endswith("*")
    aliases = [name for name in rest if not name.startswith("~")]
    short = [name[1:].strip() for name in rest if name.startswith("~")]
    return first.rstrip("*"), acronyms, aliases, short, starred
