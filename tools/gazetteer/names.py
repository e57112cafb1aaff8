"""Given names, surnames and well-known persons."""

import collections
import importlib
import os
import re

from . import transliteration
from .text import entry, is_latin, items, key, plain, source

_NAME = re.compile(r"[A-Z][A-Za-z']*(?:[- ][A-Za-z][A-Za-z']*)*")
_PARTICLES = "de da do dos das del della di du la le van der den von zu el al bin ibn ben ter ten y e san st".split()
# A census surname outside this rank is kept only if it is no common word.
_CORE_RANK = 12000
_WORD_RANK, _GIVEN_RANK = 2500, 1300


def _closed_class():
    return {word for _, words in source("closed_class.txt") for word in items(words, " ")}


class NameLists:
    """Given names with gender and surnames, by their folded form."""

    def __init__(self, common):
        self.common = common
        self.closed = _closed_class()
        self.given = {}
        self.surnames = {}
        self.trusted = set()

    def add_given(self, name, gender="", weight=0, rank=0, trusted=False):
        name = _clean(name)
        if not name or name.lower() in self.closed:
            return
        found = self.given.setdefault(key(name), {"name": name, "f": 0, "m": 0, "rank": 0})
        if gender:
            found[gender] += weight or 0.001
        if rank:
            found["rank"] = min(found["rank"], rank) if found["rank"] else rank
        if trusted:
            self.trusted.add(("given", key(name)))

    def add_surname(self, name, rank=0, trusted=False):
        name = _clean(name)
        if not name or name.lower() in self.closed:
            return
        found = self.surnames.setdefault(key(name), {"name": name, "rank": 0})
        if rank:
            found["rank"] = min(found["rank"], rank) if found["rank"] else rank
        if trusted:
            self.trusted.add(("surname", key(name)))

    def _is_noise(self, kind, folded, found, limit):
        """A common English word that is no frequent name."""
        if (kind, folded) in self.trusted or self.common.get(folded, 99) > 40:
            return False
        return not 0 < found["rank"] <= limit

    def given_rows(self):
        for folded, found in self.given.items():
            if self._is_noise("given", folded, found, _GIVEN_RANK):
                continue
            female, male = found["f"], found["m"]
            gender = "f" if female > 10 * male else "m" if male > 10 * female else ""
            yield [found["name"], gender, found["rank"]]

    def surname_rows(self):
        for folded, found in self.surnames.items():
            if self._is_noise("surname", folded, found, _WORD_RANK):
                continue
            yield [found["name"], found["rank"]]

    def gender(self, full_name):
        """Gender of a person by the given name, or blank."""
        first = full_name.split()[0]
        found = self.given.get(key(first))
        if not found:
            return ""
        female, male = found["f"], found["m"]
        return "f" if female > 10 * male else "m" if male > 10 * female else ""


def _clean(name):
    """The name as it enters a list, or an empty string if it is not fit for one."""
    name = plain(name.strip())
    words = name.split()
    while words and words[0].lower() in _PARTICLES and not words[0][0].isupper():
        words = words[1:]
    name = " ".join(words)
    return name if len(name) > 1 and len(words) < 4 and _NAME.fullmatch(name) else ""


def collect(packages, common):
    """All name lists: Faker, US census and the hand-written ones."""
    lists = NameLists(common)
    _from_census(packages, lists)
    _from_faker(packages, lists)
    for tag, kind, names in source("personal_names.txt"):
        for group in items(names):
            for name in items(group, "="):
                if kind == "given":
                    for part in name.split():
                        lists.add_given(part, gender=tag[-1] if tag.endswith(("-f", "-m")) else "", trusted=True)
                else:
                    lists.add_surname(re.sub(r"^(?:al|el|Al|El|an|as)-", "", name), trusted=True)
    for person in persons():
        for name in [person.name] + person.aliases:
            words = [w for w in name.split() if re.fullmatch(r"[A-Z][^\W\d_]+(?:['’-][^\W\d_]+)*", plain(w))]
            if len(words) >= 2 and words[0] not in _STYLES:
                lists.add_given(words[0], gender=person.gender)
                if words[-1] not in ("Jr", "II", "III", "IV", "Sr"):
                    lists.add_surname(words[-1])
    return lists


_STYLES = {
    "King", "Queen", "Pope", "Prince", "Princess", "Mullah", "Sheikh", "Mother", "Dalai", "Crown", "Emperor", "Sultan",
    "Patriarch", "Archbishop", "Cardinal", "Grand", "Lady", "Sir", "Lord", "Abu", "Emir", "Pol", "Subcomandante", "El",
    "Duchess", "Duke", "Saint", "Empress", "Dr", "Baby", "Big", "Bad", "Snoop", "Kid", "The", "Panchen", "Catholicos",
}


def _from_census(packages, lists):
    """US census 1990: file lines are NAME frequency cumulative rank."""
    folder = packages.python("names")
    for file, kind in (("dist.all.last", ""), ("dist.male.first", "m"), ("dist.female.first", "f")):
        with open(os.path.join(folder, file), encoding="ascii") as lines:
            for line in lines:
                name, frequency, _, rank = line.split()
                name = re.sub(r"^(Mc|O')(\w)", lambda m: m[1] + m[2].upper(), name.capitalize())
                if kind:
                    lists.add_given(name, kind, weight=float(frequency), rank=int(rank))
                elif int(rank) <= _CORE_RANK:
                    lists.add_surname(name, rank=int(rank))


def _from_faker(packages, lists):
    """Given names and surnames of every locale of Faker whose script can be read."""
    folder = packages.python("faker", "providers", "person")
    for locale in sorted(os.listdir(folder)):
        if locale.startswith("_") or "." in locale:
            continue
        provider = importlib.import_module("faker.providers.person." + locale).Provider
        for attribute in sorted(dir(provider)):
            values = getattr(provider, attribute)
            if attribute.startswith("_") or "name" not in attribute or "format" in attribute:
                continue
            if not isinstance(values, (dict, list, tuple, set)):
                continue
            gender = "f" if "female" in attribute else "m" if "male" in attribute else ""
            for value in sorted(v for v in values if isinstance(v, str)):
                for name in sorted(_spellings(value, locale)):
                    if "first" in attribute:
                        lists.add_given(name, gender)
                    elif "last" in attribute:
                        lists.add_surname(name)


def _spellings(name, locale):
    if is_latin(name):
        if locale.startswith("de_") and re.search("[äöü]", name):
            return {name, name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")}
        return {name}
    if locale in transliteration.LOCALES:
        return transliteration.romanise(name, locale)
    return set()


Person = collections.namedtuple("Person", "name aliases country role gender")


def persons():
    """The hand-written persons: `country|role|Name* = alias; ...`, a star marks a woman."""
    for country, role, people in source("persons.txt"):
        for item in items(people):
            name, _, aliases, _, female = entry(item)
            yield Person(name, aliases, country, role, "f" if female else "m")


def person_rows(packages, lists, historical):
    """Rows of persons.tsv: hand-written first, then those of WordNet that they do not name."""
    listed = set()
    for person in persons():
        for name in [person.name] + person.aliases:
            listed.add(key(name))
            yield [name, person.name, person.country, person.role, person.gender]
    for name, canonical in historical:
        if key(name) in listed or key(canonical) in listed:
            continue
        yield [name, canonical, "", "", lists.gender(canonical)]
