"""Indonesian names: titles set apart, and how they sound, so that spellings of one name meet.

A folded name that is equal is strong evidence; likeness only proposes. A name alone never merges
two people: Javanese names differ in their last letters.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import JaroWinkler

from kesra_desktop.paths import resource

_DEATH = ("Alm.", "Almh.")
_COURTESY = ("Bpk.", "Ibu", "An.")  # said before a name, no title that is printed
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_ALIAS = re.compile(r"\s*[/@]\s*|\s+al\.\s*|\s+(?:als|alias|aka)\b\.?\s*", re.IGNORECASE)
_BRACKETS = re.compile(r"\(([^()]*)\)")
_COMMA_FOR_DOT = re.compile(r"\b(S),\s?(?=PD\b)", re.IGNORECASE)  # S,Pd.I
_ABBREVIATED = re.compile(r"[A-Za-z]{1,4}(?:\.[A-Za-z]{1,5})+\.?")
_PATRONYMIC = re.compile(r"(?<=\S)[\s,]+(bin(?:ti)?\s+[^\s,/@][^,/@]*)", re.IGNORECASE)
_PLAIN = re.compile("[A-Za-z]+(?: [A-Za-z]+)*")
_APOSTROPHES = re.compile("[’‘‛'`´ʼ′]")
_VOWELS = re.compile("[AEIOU]")
_DOUBLED = re.compile(r"(.)\1+")

# What an abbreviation stands for; those of _BESIDE only beside another word.
_BESIDE = {"M": "MUHAMMAD", "ST": "SITI", "STI": "SITI", "NR": "NUR"}
_ANYWHERE = {
    **dict.fromkeys(("MOH", "MUH", "MOCH", "MUCH", "MOKH", "MOHD", "MHD"), "MUHAMMAD"),
    **dict.fromkeys(("MUHAMAD", "MUHAMMED", "MUHAMED", "MUHAMMAT", "MUHAMAT"), "MUHAMMAD"),
    **dict.fromkeys(("MOHAMMAD", "MOHAMAD", "MOHAMMED", "MOHAMED"), "MUHAMMAD"),
    **dict.fromkeys(("MOCHAMMAD", "MOCHAMAD", "MUCHAMMAD", "MUCHAMAD"), "MUHAMMAD"),
    **dict.fromkeys(("ACH", "AKH", "ACHMAD", "AKHMAD"), "AHMAD"),
    "ABD": "ABDUL",
}
_SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("OE", "U"), ("DJ", "J"), ("TJ", "C"), ("SJ", "SY"), ("NJ(?=[AEIOU])", "NY"), ("KH", "H"),
        ("CH", "H"), ("DZ", "Z"), ("DH", "D"), ("DL(?=[AEIOU])", "D"), ("TH", "T"), ("TS", "S"),
        ("SH", "S"), ("SY", "S"), ("Q", "K"), ("V", "F"), ("X", "KS"), ("PH", "F"), ("F", "P"),
        ("Z", "S"), ("AE", "AI"), ("AY", "AI"), ("IY", "I"), ("Y(?![AEIOU])", "I"), ("O", "U"),
        ("AI", "E"), (r"H\Z", ""), (r"D\Z", "T"), (r"B\Z", "P"), (r"G\Z", "K"), (r"(.)\1+", r"\1"),
    )
]  # fmt: skip


@dataclass(frozen=True)
class NameParts:
    """A written name taken apart; ``name`` keeps the spelling of the identity card."""

    name: str
    prefix: str = ""
    suffix: str = ""
    alias: str = ""
    deceased: bool = False  # "(Alm)" stood beside it: to be confirmed
    patronymic: str = ""  # "bin Slamet", which lists add to tell namesakes apart


@dataclass(frozen=True)
class _Titles:
    """Spellings in capitals and the form we write, before and behind a name."""

    front: dict[str, str]
    behind: dict[str, str]


def split_name(text: str) -> NameParts:
    """Return the parts of a name as lists write it; the last word left is always the name."""
    if is_plain(text):
        return NameParts(text)  # most names are nothing else
    text = " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", text)).split())
    bracketed = [one.strip() for one in _BRACKETS.findall(text)]
    text = _COMMA_FOR_DOT.sub(r"\1.", _BRACKETS.sub(" ", text))
    patronymics = [one.strip() for one in _PATRONYMIC.findall(text)]
    text, moved, suffixes = _cut_behind(_PATRONYMIC.sub("", text))
    name, *others = [one for part in _ALIAS.split(text) if (one := part.strip(" ,"))] or [""]
    words, prefixes = _cut_front(name.split())
    if set(prefixes) - set(_COURTESY):
        words, ended = _cut_hafidz(words)
        suffixes = [*ended, *suffixes]
    aliases = [*others, *(one for one in bracketed if len(one) > 2 and not _front(one))]
    marks = [*prefixes, *moved, *(_front(one) for one in bracketed)]
    if len(words) > 1 and _front(words[-1]) in _DEATH:
        marks.append(_front(words.pop()))
    return NameParts(
        name=" ".join(words),
        prefix=" ".join(
            mark for mark in dict.fromkeys([*moved, *prefixes]) if mark not in _DEATH + _COURTESY
        ),
        suffix=", ".join(suffixes),
        alias=", ".join(dict.fromkeys(aliases)),
        deceased=any(mark in _DEATH for mark in marks),
        patronymic=" ".join(patronymics),
    )


def is_plain(text: str) -> bool:
    """Return whether a text is a name and nothing else: letters, one blank between words."""
    return _PLAIN.fullmatch(text) is not None and _marks().isdisjoint(text.upper().split())


def full_title(prefix: str, name: str, suffix: str) -> str:
    """Return a name with its titles as printed: KH. Ahmad, S.Pd.I."""
    titled = f"{prefix} {name}".strip()
    return f"{titled}, {suffix}" if suffix else titled


@lru_cache(maxsize=16_384)
def fold(text: str) -> str:
    """Return how a name sounds: capitals, no titles, one spelling, the words joined."""
    return _DOUBLED.sub(r"\1", "".join(sounds(text)))


@lru_cache(maxsize=16_384)
def sounds(text: str) -> tuple[str, ...]:
    """Return how each word of a name sounds, without titles."""
    name = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", split_name(text).name)).upper()
    words = re.findall("[A-Z]+", _without_accents(name))
    known = _ANYWHERE | _BESIDE if len(words) > 1 else _ANYWHERE
    return tuple(_sound(known.get(word, word)) for word in words)


def consonants(text: str) -> str:
    """Return the folded name without its vowels: a weaker key that finds more."""
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", fold(text)))


def same_spelling(one: str, other: str) -> bool:
    """Return whether two writings are spellings of one name."""
    return fold(one) == fold(other) != ""


def likeness(one: str, other: str) -> float:
    """Return 0 to 1: how alike two names sound (Jaro-Winkler of the folded names)."""
    return float(JaroWinkler.similarity(fold(one), fold(other)))


@cache
def _marks() -> frozenset[str]:
    """Return the words that make more than a name of a name, in capitals without their dots."""
    titled = (word.strip(".()") for title in _titles().front for word in title.split())
    return frozenset(titled) | {"BIN", "BINTI", "AL", "ALS", "ALIAS", "AKA", "AH"}


@cache
def _titles() -> _Titles:
    front: dict[str, str] = {}
    behind: dict[str, str] = {}
    with resource("names", "gelar.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            for spelling in row["varian"].split("|"):
                if row["posisi"] == "depan":
                    front.setdefault(spelling.upper().strip("()"), row["bentuk_baku"])
                else:
                    behind[_bare(spelling)] = row["bentuk_baku"]
    return _Titles(front, behind)


def _bare(title: str) -> str:
    return re.sub("[-., ]", "", title).upper()


def _front(word: str) -> str:
    """Return the form we write of a title that stands before names, or nothing."""
    front = _titles().front
    if word.startswith("dr") and word.rstrip(".") == "dr":
        return "dr."  # a physician; Dr. is a doctor of any science
    spelled = word.upper().strip("()")
    return front.get(spelled) or front.get(spelled.removesuffix("."), "")


def _cut_front(words: list[str]) -> tuple[list[str], list[str]]:
    """Return the words of a name without the titles before it, and these."""
    titles: list[str] = []
    while words:
        pair = _front(" ".join(words[:2])) if len(words) > 2 else ""
        if pair:
            words = words[2:]
        elif len(words) > 1 and not _is_balinese(words) and (single := _front(words[0])):
            pair, words = single, words[1:]
        else:
            pair, rest = _glued(words[0])
            if not pair:
                break
            words = [rest, *words[1:]]
        titles.append(pair)
    return words, titles


def _is_balinese(words: list[str]) -> bool:
    return [word.upper() for word in words[:2]] == ["ANAK", "AGUNG"]


def _glued(word: str) -> tuple[str, str]:
    """Return the title and the rest of HJ.SITI."""
    for at in reversed([found.end() for found in re.finditer(r"\.(?=\w)", word)]):
        if title := _front(word[:at]):
            return title, word[at:]
    return "", word


def _cut_behind(text: str) -> tuple[str, list[str], list[str]]:
    """Return a name without what follows its commas, titles of the front found there, and titles.

    Without a comma only a known title with a dot inside is taken: SE and MA may be names.
    """
    name, *parts = (part.strip() for part in text.split(","))
    front: list[str] = []
    behind: list[str] = []
    for part in parts:
        titles = _behind(part)
        if titles:
            behind += titles
        elif moved := _front(part):
            front.append(moved)
        elif part:
            name = f"{name}, {part}" if name else part
    words = name.split()
    while len(words) > 1 and "." in words[-1][:-1] and (title := _known_behind(words[-1])):
        behind.insert(0, title)
        words.pop()
    return " ".join(words), front, behind


def _cut_hafidz(words: list[str]) -> tuple[list[str], list[str]]:
    """Return a name whose owner bears a title in front without Al Hafidz or AH. at its end."""
    if (
        len(words) > 2
        and words[-2].upper() == "AL"
        and (title := _known_behind("".join(words[-2:])))
    ):
        return words[:-2], [title]
    if len(words) > 1 and words[-1].upper() == "AH.":
        return words[:-1], [_known_behind("AH")]
    return words, []


def _behind(part: str) -> list[str]:
    """Return the titles that a part behind a comma consists of, or nothing."""
    words, titles = part.split(), []
    while words:
        pair = _known_behind(" ".join(words[:2])) if len(words) > 1 else ""  # Al Hafidz
        title = pair or _known_behind(words[0]) or _abbreviation(words[0])
        if not title:
            return []
        titles.append(title)
        words = words[2 if pair else 1 :]
    return titles


def _abbreviation(word: str) -> str:
    """Return a title that the table does not know, such as S.Tr.Keb, as it is written."""
    return word if _ABBREVIATED.fullmatch(word) else ""


def _known_behind(word: str) -> str:
    return _titles().behind.get(_bare(word), "")


def _without_accents(name: str) -> str:
    return "".join(sign for sign in name if not unicodedata.combining(sign))


@lru_cache(maxsize=16_384)
def _sound(word: str) -> str:
    """Return how one word sounds; a spelling that makes another is followed to its end."""
    before = ""
    while word != before:
        before = word
        for pattern, sound in _SOUNDS:
            word = pattern.sub(sound, word)
    return word
