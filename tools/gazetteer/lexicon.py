"""General English: common words (SCOWL) and the word-class weights of words.tsv (WordNet)."""

import collections
import os
import re

from .text import items, source

_CATEGORIES = ("english-words", "american-words", "british-words", "british_z-words")
_SIZES = (10, 20, 35, 40, 50, 55, 60, 70)
_CLASSES = {"1": "noun", "2": "verb", "3": "adjective", "4": "adverb", "5": "adjective"}
_FILES = {"noun": "noun", "verb": "verb", "adj": "adjective", "adv": "adverb"}


def common_words(packages):
    """Lower-case words of SCOWL with the size (10 very common ... 70 rare) at which they enter."""
    words = {}
    for size in _SIZES:
        for category in _CATEGORIES:
            path = packages.scowl("dict", "scowl", f"{category}.{size}")
            if not os.path.exists(path):
                continue
            with open(path, encoding="latin-1") as lines:
                for word in map(str.strip, lines):
                    if word.isalpha() and word.isascii() and word.islower():
                        words.setdefault(word, size)
    return words


class WordNet:
    """What words.tsv needs of WordNet: lemmas, sense counts and irregular forms."""

    def __init__(self, packages):
        folder = packages.wordnet("wordnet")
        self.counts = collections.defaultdict(collections.Counter)
        self.classes = collections.defaultdict(set)
        self.irregular = {}
        self.exceptions = collections.defaultdict(list)
        with open(os.path.join(folder, "cntlist.rev"), encoding="latin-1") as lines:
            for line in lines:
                sense, _, count = line.split()[:3]
                lemma, rest = sense.split("%")
                self.counts[lemma][_CLASSES[rest[0]]] += int(count)
        for name, word_class in _FILES.items():
            with open(os.path.join(folder, "index." + name), encoding="latin-1") as lines:
                for line in lines:
                    if not line.startswith("  "):
                        self.classes[line.split()[0]].add(word_class)
        for name, word_class in _FILES.items():
            with open(os.path.join(folder, name + ".exc"), encoding="latin-1") as lines:
                for line in lines:
                    form, lemma = line.split()[:2]
                    self.irregular.setdefault((form, word_class), lemma)
                    self.exceptions[lemma, word_class].append(form)

    def has(self, lemma, word_class):
        return word_class in self.classes.get(lemma, ())


def _regular_analyses(form):
    """(lemma, class, inflection) of every way in which a form could be regular."""
    found = []
    if form.endswith("ies"):
        found += [(form[:-3] + "y", "noun", "s"), (form[:-3] + "y", "verb", "s")]
    elif form.endswith("s") and not form.endswith("ss"):
        found += [(form[:-1], "noun", "s"), (form[:-1], "verb", "s")]
        if form.endswith("es"):
            found += [(form[:-2], "noun", "s"), (form[:-2], "verb", "s")]
    if form.endswith("ied"):
        found += [(form[:-3] + "y", "verb", "dn"), (form[:-1], "verb", "dn")]
    elif form.endswith("ed"):
        found += [(form[:-2], "verb", "dn"), (form[:-1], "verb", "dn")]
        if len(form) > 4 and form[-3] == form[-4]:
            found.append((form[:-3], "verb", "dn"))
    if form.endswith("ing") and len(form) > 5:
        found += [(form[:-3], "verb", "g"), (form[:-3] + "e", "verb", "g")]
        if form[-4] == form[-5]:
            found.append((form[:-4], "verb", "g"))
    return found


def _comparative_analyses(form):
    """(lemma, class) of regular comparatives and superlatives."""
    found = []
    for ending in ("er", "est"):
        if form.endswith(ending) and len(form) > len(ending) + 2:
            stem = form[: -len(ending)]
            found += [stem, stem + "e"]
            if stem[-1] == "i":
                found.append(stem[:-1] + "y")
            if stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return [(stem, "adjective") for stem in found]


class Verbs:
    """Irregular verbs: which of their forms are past tense, which past participle."""

    # Their third person is "is" and "has", so that "bees" and "haves" are none.
    IRREGULAR_THIRD = ("be", "have")

    def __init__(self):
        self.past, self.participle, self.unchanged, self.bases = {}, {}, {}, set()
        for base, past, participle in source("irregular_verbs.txt"):
            self.bases.add(base)
            for form in items(past, ","):
                self.past.setdefault(form, set()).add(base)
            for form in items(participle, ","):
                self.participle.setdefault(form, set()).add(base)
            letters = ("d" if base in items(past, ",") else "") + ("n" if base in items(participle, ",") else "")
            if letters:
                self.unchanged[base] = letters

    def makes(self, lemma, inflection, form, wordnet):
        """Whether a verb may make a form by rule: "be" makes no "bed", nor "see" a "seed", which are words of their own."""
        if inflection == "s":
            return lemma not in self.IRREGULAR_THIRD
        own = wordnet.has(form, "noun") or wordnet.has(form, "verb")
        known = form in self.past or form in self.participle
        return inflection != "dn" or lemma not in self.bases or known or not own

    def letters(self, form, lemma):
        """Letters for a form that WordNet lists as irregular."""
        if form.endswith("ing"):
            return "g"
        found = ("d" if form in self.past else "") + ("n" if form in self.participle else "")
        if not found:
            for prefix in ("out", "over", "re", "un", "mis", "fore", "with", "under", "up", "inter", "pre", "be", "for"):
                if form.startswith(prefix) and lemma.startswith(prefix):
                    rest = form[len(prefix):]
                    found = ("d" if rest in self.past else "") + ("n" if rest in self.participle else "")
                    if found:
                        break
        if found:
            return found
        return "s" if form.endswith("s") and not lemma.endswith("s") else "dn"


def weights(wordnet, verbs, form):
    """Weights of a form for its word classes and the letters of its verb forms.

    A lemma counts its senses' uses in the concordance plus a half; an inflected form half of its lemma's uses plus a
    half. Everything is doubled to stay with integers.
    """
    total, letters = collections.Counter(), set()
    for word_class in ("noun", "verb", "adjective", "adverb"):
        if wordnet.has(form, word_class):
            total[word_class] += 2 * wordnet.counts[form][word_class] + 1
            if word_class == "verb":
                letters |= {"b"} | set(verbs.unchanged.get(form, ""))
    inflected = []
    for word_class in ("verb", "noun"):
        lemma = wordnet.irregular.get((form, word_class))
        if lemma:
            inflected.append((lemma, word_class, verbs.letters(form, lemma) if word_class == "verb" else ""))
    inflected += [
        (lemma, word_class, found)
        for lemma, word_class, found in _regular_analyses(form)
        if word_class != "verb" or verbs.makes(lemma, found, form, wordnet)
    ]
    comparative = [(wordnet.irregular[form, c], c) for c in ("adjective", "adverb") if (form, c) in wordnet.irregular]
    if not comparative and not wordnet.has(form, "adjective"):
        comparative = _comparative_analyses(form)
    inflected += [(lemma, word_class, "") for lemma, word_class in comparative if lemma != form]
    for lemma, word_class, found in inflected:
        if wordnet.has(lemma, word_class):
            total[word_class] += wordnet.counts[lemma][word_class] + 1
            if word_class == "verb":
                letters |= set(found)
    if form.endswith("ly") and not total:
        total["adverb"] = 2
    return total, "".join(sorted(letters, key="bsdng".index))


def _inflections(lemma, word_class):
    """Regular forms of a lemma; too many rather than too few, the caller filters."""
    forms = []
    consonant_y = lemma.endswith("y") and len(lemma) > 1 and lemma[-2] not in "aeiou"
    if word_class in ("noun", "verb"):
        if consonant_y:
            forms.append(lemma[:-1] + "ies")
        elif lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
            forms.append(lemma + "es")
        if not consonant_y and not lemma.endswith(("s", "x", "z", "ch", "sh")):
            forms.append(lemma + "s")
    doubling = re.search(r"[^aeiou][aeiou][bcdfgklmnprtvz]$", lemma)
    if word_class == "verb":
        stem = lemma[:-1] if lemma.endswith("e") else lemma
        forms += [lemma[:-1] + "ied" if consonant_y else stem + "ed", stem + "ing"]
        if lemma.endswith(("ee", "oe", "ye")):
            forms.append(lemma + "ing")
        if doubling:
            forms += [lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"]
    if word_class == "adjective" and len(lemma) < 9:
        stem = lemma[:-1] + "i" if consonant_y else lemma[:-1] if lemma.endswith("e") else lemma
        forms += [stem + "er", stem + "est"]
        if doubling:
            forms += [lemma + lemma[-1] + "er", lemma + lemma[-1] + "est"]
    return forms


def word_rows(packages, common):
    """Rows of words.tsv."""
    wordnet, verbs = WordNet(packages), Verbs()
    forms = set()
    for lemma, classes in wordnet.classes.items():
        if not re.fullmatch("[a-z]+", lemma):
            continue
        if lemma in common:
            forms.add(lemma)
        for word_class in sorted(classes):
            irregular = [f for f in wordnet.exceptions[lemma, word_class] if re.fullmatch("[a-z]+", f)]
            forms.update(f for f in irregular if f in common or lemma in common)
            forms.update(f for f in _inflections(lemma, word_class) if f in common)
            regular = _inflections(lemma, word_class) if lemma in common and not irregular else []
            if word_class in ("noun", "verb") and not re.search(r"[^aeiou][aeiou][bcdfgklmnprtvz]$", lemma):
                forms.update(regular[:3] if word_class == "verb" else regular[:1])
    forms.update(word for word in common if word.endswith("ly") and len(word) > 4)
    for form in sorted(forms):
        total, letters = weights(wordnet, verbs, form)
        if total:
            cells = [min(total[c], 60000) for c in ("noun", "verb", "adjective", "adverb")]
            yield [form, *cells, letters]
