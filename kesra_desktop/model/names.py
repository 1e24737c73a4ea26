"""Indonesian names: how they sound, so that spellings of one name meet (domain.md 1.4).

A folded name that is equal is strong evidence; likeness only proposes. A name alone never merges.
"""

from __future__ import annotations

import re
import unicodedata

from rapidfuzz.distance import JaroWinkler

_TITLES = re.compile(
    r"\b(KH|K\.H|HJ|H|USTADZAH|USTADZ|USTAD|USTZ|UST|KYAI|KIAI|NYAI|GUS|DRS|DRA|DR|IR|BPK|BP|IBU|"
    r"AN|ALMH?)\b\.?(?=\s|$)|\(ALMH?\.?\)"
)
_BEHIND = re.compile(r",|/|\bBINT?I?\b|\bAL\.\s|\s[A-Z]+(?:\.[A-Z]+)+\.?$")
_WHOLE = {
    "MUHAMMAD": [
        "MOH",
        "MUH",
        "MOCH",
        "MUCH",
        "MOHD",
        "MHD",
        "M",
        "MUHAMAD",
        "MOHAMMAD",
        "MOHAMAD",
        "MUHAMMED",
        "MOCHAMAD",
        "MOCHAMMAD",
        "MUCHAMMAD",
        "MUCHAMAD",
        "MUHAMMAT",
        "MOHAMMED",
    ],
    "ABDUL": ["ABD"],
    "AHMAD": ["ACH", "ACHMAD", "AKHMAD"],
    "SITI": ["ST", "STI"],
    "NUR": ["NR"],
}
_ALIASES = {alias: name for name, aliases in _WHOLE.items() for alias in aliases}
_SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("OE", "U"), ("DJ", "J"), ("TJ", "C"), ("SJ", "SY"), ("NJ(?=[AEIOU])", "NY"), ("KH", "H"),
        ("CH", "H"), ("DZ", "Z"), ("DH", "D"), ("DL(?=[AEIOU])", "D"), ("TH", "T"), ("TS", "S"),
        ("SH", "S"), ("SY", "S"), ("Q", "K"), ("V", "F"), ("X", "KS"), ("PH", "F"), ("F", "P"),
        ("Z", "S"), ("AE", "AI"), ("AY", "AI"), ("IY", "I"), ("Y(?![AEIOU])", "I"), ("O", "U"),
        ("AI", "E"), ("H$", ""), ("D$", "T"), ("B$", "P"), ("G$", "K"), (r"(.)\1+", r"\1"),
    )
]  # fmt: skip


def fold(text: str) -> str:
    """Return how a name sounds: upper case, no titles, one spelling, words joined."""
    plain = unicodedata.normalize("NFKD", text.upper())
    plain = _BEHIND.split(re.sub("[’'`´]", "", plain))[0]
    plain = _TITLES.sub(" ", plain)
    return "".join(_folded_word(word) for word in re.findall("[A-Z]+", plain))


def _folded_word(word: str) -> str:
    word = _ALIASES.get(word, word)
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


def consonants(text: str) -> str:
    """Return the folded name without vowels, doubled letters as one."""
    return re.sub(r"(.)\1+", r"\1", re.sub("[AEIOU]", "", fold(text)))


def same_sound(one: str, other: str) -> bool:
    """Return whether two spellings fold to one name."""
    return fold(one) == fold(other) != ""


def likeness(one: str, other: str) -> float:
    """Return 0 to 1: how alike two names sound (Jaro-Winkler of the folded names)."""
    return float(JaroWinkler.similarity(fold(one), fold(other)))
