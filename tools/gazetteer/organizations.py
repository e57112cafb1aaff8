"""Organizations of every kind."""

import re

from .text import entry, items, key, source

_KINDS = {
    "terrorist_organization": "armed_group", "political_party": "party", "party": "party", "agency": "agency",
    "bureau": "agency", "intelligence": "agency", "department": "ministry", "court": "court", "religion": "religious",
    "military_unit": "military", "army": "military",
}
_COUNTRY_CODES = {
    "United States": "US", "Germany": "DE", "United Kingdom": "GB", "France": "FR", "Switzerland": "CH", "Japan": "JP",
    "Netherlands": "NL", "Spain": "ES", "Italy": "IT", "Finland": "FI", "Sweden": "SE", "Belgium": "BE", "China": "CN",
    "Ireland": "IE", "Luxembourg": "LU", "Russia": "RU", "Austria": "AT", "Denmark": "DK", "Norway": "NO",
    "Canada": "CA", "Israel": "IL", "Turkey": "TR", "Poland": "PL", "Portugal": "PT", "Greece": "GR", "Australia": "AU",
}
_LEGAL = re.compile(
    r"(?:,? (?:Inc|Corp|Corporation|plc|PLC|AG|SE|SA|S\.A|NV|N\.V|Ltd|Limited|Co|Company|Companies|ASA|AB|Oyj|A/S|KGaA"
    r"|GmbH|SpA|S\.p\.A|PJSC|OAO|PAO|Group|Holdings?|Holding|Aktiengesellschaft|Class [A-C]|& Co|\(.*\))\.?)+$"
)


def organization_rows(packages, common, groups):
    """Rows of organizations.tsv: the hand-written first."""
    seen, dropped = set(), {key(n) for _, names in source("not_organizations.txt") for n in items(names)}
    for kind, country, names in source("organizations.txt"):
        for item in items(names):
            canonical, acronyms, aliases, short, _ = entry(item)
            forms = [(canonical, "name")] + [(a, "acronym") for a in acronyms] + [(a, "name") for a in aliases]
            for name, form in forms + [(s, "short") for s in short]:
                if key(name) in dropped:
                    continue
                seen.add(key(name))
                yield [name, canonical, kind, country, form]
    for name, canonical, kinds in groups:
        kind = next((_KINDS[k] for k in sorted(kinds) if k in _KINDS), "other")
        if key(name) not in seen and key(canonical) not in seen and key(name) not in dropped and " " in name:
            seen.add(key(name))
            yield [name, canonical, kind, "", "name"]
    yield from _company_rows(common, seen, dropped)


def _company_rows(common, seen, dropped):
    """Members of stock indices, with and without the legal form."""
    from pytickersymbols import PyTickerSymbols

    found = []
    for stock in PyTickerSymbols().get_all_stocks():
        name = re.sub(r"\s+", " ", stock["name"] or "").strip().rstrip(".")
        country = _COUNTRY_CODES.get(stock.get("country") or "", "")
        bare = _LEGAL.sub("", name).strip()
        if name:
            found.append((bare, name, country))
    for bare, name, country in sorted(found):
        if key(bare) in seen or key(bare) in dropped or len(bare) < 3 or not re.match(r"[A-Z0-9]", bare):
            continue
        if bare.islower() or bare.isupper() and len(bare) > 5:
            continue
        is_word = all(w in common for w in key(bare).replace("&", " ").split())
        seen.add(key(bare))
        if not is_word or " " in bare:
            yield [bare, bare, "company", country, "name"]
        if name != bare and key(name) not in seen:
            seen.add(key(name))
            yield [name, bare, "company", country, "name"]
