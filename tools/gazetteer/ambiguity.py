"""Names with another common reading, and how to treat them."""

from .text import items, key, source

_MONTHS_AND_DAYS = (
    "January February March April May June July August September October November December "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
).split()


def rows(common, given, surnames, places, organizations, demonyms):
    """Rows of ambiguous.tsv; the first treatment of a word wins."""
    for _, words in source("closed_class.txt"):
        for word in items(words, " "):
            yield [word.capitalize(), "stop"]
    hand = [(treatment, word) for treatment, words in source("ambiguous.txt") for word in items(words)]
    for wanted in ("stop", "calendar", "context", "cross_type"):
        for treatment, word in hand:
            if treatment == wanted:
                yield [word, treatment]
        if wanted == "calendar":
            for word in _MONTHS_AND_DAYS:
                yield [word, "calendar"]
        if wanted == "context":
            yield from _common_rows(common, given, surnames, places, organizations)
    yield from _cross_rows(given, surnames, places, organizations, demonyms)


def _common_rows(common, given, surnames, places, organizations):
    """Single-word names that are common English words."""
    clear = {key(word) for treatment, words in source("ambiguous.txt") if treatment == "clear" for word in items(words)}
    names = {row[0] for table in (given, surnames) for row in table}
    names |= {row[0] for row in places if row[2] in ("city", "subdivision") and row[4] < 1_000_000}
    names |= {row[0] for row in organizations if row[4] != "acronym" and not row[0].isupper()}
    for name in sorted(names):
        if " " not in name and common.get(key(name), 99) <= 50 and key(name) not in clear:
            yield [name, "context"]


def _cross_rows(given, surnames, places, organizations, demonyms):
    """Single words that are a personal name and a place or organization."""
    personal = {key(row[0]) for row in given if row[2]} | {key(row[0]) for row in surnames if 0 < row[1] <= 3000}
    for table in (places, organizations, demonyms):
        for row in table:
            name = row[0]
            if " " not in name and key(name) in personal and not name.isupper():
                yield [name, "cross_type"]
