"""Romanisation of native-script name lists, in the manner of news agencies."""

import re
import unicodedata


def _table(pairs, base=None):
    table = dict(base or {})
    for pair in pairs.split():
        letter, _, latin = pair.partition("=")
        table[letter] = latin
    return table


_RUSSIAN = _table(
    "а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh "
    "щ=shch ъ= ы=y ь= э=e ю=yu я=ya"
)
_TABLES = {
    "ru_RU": _RUSSIAN,
    "uk_UA": _table("г=h ґ=g е=e є=ie и=y і=i ї=i й=i ю=iu я=ia щ=shch х=kh", _RUSSIAN),
    "bg_BG": _table("щ=sht ъ=a х=h й=y", _RUSSIAN),
    "mk_MK": _table("ј=j љ=lj њ=nj ќ=kj ѓ=gj џ=dzh ѕ=dz х=h ж=zh", _RUSSIAN),
    "hy_AM": _table(
        "ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o չ=ch "
        "պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k և=ev օ=o ֆ=f"
    ),
    "ka_GE": _table(
        "ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=q შ=sh "
        "ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h"
    ),
    "el_GR": _table(
        "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o"
    ),
}
_GREEK_PAIRS = (("ου", "ou"), ("αυ", "av"), ("ευ", "ef"), ("μπ", "b"), ("ντ", "nt"), ("γκ", "gk"), ("γγ", "ng"))
_UKRAINIAN_FIRST = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}

LOCALES = tuple(_TABLES)


def romanise(name, locale):
    """All usual spellings of a native-script name, as a set."""
    letters = name.lower().strip()
    table = _TABLES[locale]
    if locale == "hy_AM":
        letters = letters.replace("ու", "u").replace("յան", "yan")
    if locale == "el_GR":
        apart = unicodedata.normalize("NFD", letters)
        letters = unicodedata.normalize("NFC", apart.replace("\u0301", ""))
        for greek, latin in _GREEK_PAIRS:
            letters = letters.replace(greek, latin)
    out = []
    for position, letter in enumerate(letters):
        before = letters[position - 1] if position else ""
        if locale == "ru_RU" and letter == "е" and (not before or before in "аеёиоуыэюяьъ"):
            out.append("ye")
        elif locale == "uk_UA" and not before and letter in _UKRAINIAN_FIRST:
            out.append(_UKRAINIAN_FIRST[letter])
        elif letter in table:
            out.append(table[letter])
        elif letter in " -'" or "a" <= letter <= "z":
            out.append(letter)
    word = re.sub(r"(^|[ \-])(\w)", lambda m: m[1] + m[2].upper(), "".join(out))
    return {word} | set(_variants(word, locale))


def _variants(word, locale):
    """Spellings of the usual endings."""
    if locale in ("ru_RU", "uk_UA"):
        if word.endswith(("iy", "yy")):
            yield word[:-2] + "y"
            yield word[:-2] + "i"
        if word.endswith("yi"):
            yield word[:-2] + "y"
            yield word[:-2] + "yy"
        if word.endswith("yev"):
            yield word[:-3] + "ev"
        if word.endswith("ey"):
            yield word[:-2] + "ei"
        if word.endswith("ay"):
            yield word[:-2] + "ai"
    if locale == "uk_UA" and ("iia" in word or "ie" in word):
        yield word.replace("iia", "iya").replace("ie", "ye")
    if locale == "hy_AM" and word.endswith("yan"):
        yield word[:-3] + "ian"
