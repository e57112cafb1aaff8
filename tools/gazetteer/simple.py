"""Tables that are hand-written lists, and filters over whole tables."""

from .text import entry, items, key, source


def list_rows(file):
    """`type|item; item ...` as rows (item, type)."""
    for kind, names in source(file):
        for name in items(names):
            yield [name, kind]


def other_rows():
    """Rows of other_names.tsv from `type|country|Name (ACR) = alias; ...`."""
    for kind, country, names in source("other_names.txt"):
        for item in items(names):
            canonical, acronyms, aliases, short, _ = entry(item)
            for name in [canonical] + acronyms + aliases + short:
                yield [name, canonical, kind, country]


def demonym_rows():
    """Rows of demonyms.tsv from `type|refers|adjectives|singulars|plurals`."""
    for kind, refers, *forms in source("demonyms.txt"):
        for form, names in zip(("adj", "sg", "pl"), forms):
            for name in items(names):
                yield [name, refers, kind, form]


def without(place_rows, demonym_rows):
    """Natural features that are also demonyms ("Canadian", a river) are left out."""
    demonyms = {key(row[0]) for row in demonym_rows}
    return [row for row in place_rows if row[2] not in ("natural", "subdivision", "city") or key(row[0]) not in demonyms]


_LOWER = {"the", "of", "de", "la", "von", "van", "da", "di", "der", "and", "le", "du", "al", "ibn", "y", "des", "a"}


def good_persons(historical, common, lists):
    """Persons of WordNet whose name cannot be a phrase of ordinary words."""
    for name, canonical in historical:
        words = name.split()
        first, last = key(words[0]), key(words[-1])
        if any(w[0].islower() and w not in _LOWER for w in words) or words[0] in ("The", "Old", "Great", "Good"):
            continue
        if first in common and not (first in lists.given and last in lists.surnames):
            continue
        if last in common and first not in lists.given:
            continue
        yield name, canonical
