"""Common nouns by what they stand for: persons, bodies, places, events, works, products (WordNet, hand-written facts)."""

import collections
import re

from .lexicon import WordNet, _inflections
from .text import items, source
from .wordnet_names import _ancestors, _synsets

# A word of a synset above the noun, and the kind that it makes; the first that fits decides.
_KINDS = (
    ("person", "person"),
    ("contest", "event"), ("social_event", "event"), ("group_action", "event"), ("crime", "event"), ("attack", "event"),
    ("misfortune", "event"), ("accident", "event"), ("legal_proceeding", "event"), ("journey", "event"),
    ("military_operation", "event"), ("storm", "event"), ("ceremony", "event"), ("killing", "event"),
    ("natural_phenomenon", "other"),
    ("written_communication", "work"), ("document", "work"), ("show", "work"), ("music", "work"), ("creation", "work"),
    ("broadcast", "work"), ("law", "work"),
    ("structure", "place"), ("location", "place"), ("geological_formation", "place"), ("body_of_water", "place"),
    ("land", "place"), ("way", "place"), ("facility", "place"), ("area", "place"),
    ("organization", "body"), ("social_group", "body"), ("gathering", "body"),
    ("instrumentality", "product"), ("commodity", "product"), ("drug", "product"), ("software", "product"),
    ("clothing", "product"), ("foodstuff", "product"), ("vehicle", "product"),
)
# What less telling words above the noun say of nouns that are in use.
_WIDER = (
    ("act", "event"), ("event", "event"), ("physical_process", "event"), ("ill_health", "event"), ("message", "work"),
    ("artifact", "product"), ("substance", "product"), ("situation", "event"), ("pathological_state", "event"),
    ("plan", "work"),
)
_RAREST = 50


def _kind(synsets, offset, kinds):
    words = {w for a in {offset} | _ancestors(synsets, offset) for w in synsets[a][1]}
    return next((kind for word, kind in kinds if word in words), "other")


def _is_instance(synsets, offset):
    """Whether a sense is one bearer of a name: "fields" is not the comedian Fields."""
    return any(kind == "@i" for kind, _ in synsets[offset][2])


def _shares(packages):
    """Noun -> uses by the number of the sense."""
    uses = collections.defaultdict(dict)
    with open(packages.wordnet("wordnet", "cntlist.rev"), encoding="latin-1") as lines:
        for line in lines:
            sense, number, count = line.split()[:3]
            lemma, rest = sense.split("%")
            if rest.startswith("1:"):
                uses[lemma][int(number)] = int(count)
    return uses


def _from_wordnet(packages, common):
    """(noun, kind) where most uses of the noun are of one kind."""
    synsets, uses = _synsets(packages), _shares(packages)
    with open(packages.wordnet("wordnet", "index.noun"), encoding="latin-1") as lines:
        for line in lines:
            fields = line.split()
            noun = fields[0]
            if line.startswith("  ") or not re.fullmatch("[a-z]{3,}", noun) or common.get(noun, 99) > _RAREST:
                continue
            size = int(fields[2])
            senses = [sense for sense in enumerate(fields[-size:], 1) if not _is_instance(synsets, sense[1])]
            kinds = _KINDS + _WIDER if uses[noun] else _KINDS
            weights = collections.Counter()
            for at, (number, offset) in enumerate(senses):
                weights[_kind(synsets, offset, kinds)] += 2 * uses[noun].get(number, 0) + (1 if at == 0 else 0)
            if not weights:
                continue
            kind, weight = min(weights.items(), key=lambda one: (-one[1], one[0]))
            # Nobody counted the uses of "pivot", and only one of its senses is a player.
            persons = [offset for _, offset in senses if _kind(synsets, offset, kinds) == "person"]
            if kind == "person" and not uses[noun] and 2 * len(persons) < len(senses):
                continue
            if kind != "other" and 5 * weight >= 3 * sum(weights.values()):
                yield noun, kind


def _is_plural_of_man(noun, kinds):
    return noun.endswith("men") and kinds.get(noun[:-3] + "man") == "person"


def rows(packages, common):
    """Rows of nouns.tsv: every noun and its plural, which names its singular."""
    wordnet = WordNet(packages)
    hand = {}
    for kind, nouns in source("nouns.txt"):
        hand.update((noun, kind) for noun in items(nouns))
    kinds = {**dict(_from_wordnet(packages, common)), **hand}
    # "Businessmen" as a body are the plural of persons.
    kinds = {noun: kind for noun, kind in kinds.items() if kind != "none" and not _is_plural_of_man(noun, kinds)}
    for noun, kind in kinds.items():
        yield noun, kind, ""
    for noun, kind in kinds.items():
        irregular = [form for form in wordnet.exceptions[noun, "noun"] if re.fullmatch("[a-z]+", form)]
        # WordNet lists no "fishermen"; "humans" are in use.
        if kind == "person" and noun.endswith("man") and noun + "s" not in common:
            irregular.append(noun[:-3] + "men")
        for form in irregular or _inflections(noun, "noun"):
            if form not in kinds and (irregular or form in common):
                yield form, kind, noun
