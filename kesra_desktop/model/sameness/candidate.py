"""Somebody who may be somebody else's double: a row of a list or a person of the register."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Candidate:
    """What is known of one person, as plain texts; an empty text is not known.

    ``marks`` are the names under which answers about this person are remembered (see `verdicts`).
    """

    key: str  # of the row or the record: given back in pairs
    name: str
    nik: str = ""  # as it can be stored: 16 digits
    nik_suspect: bool = False  # Excel or a slip damaged it, or a clerk has yet to confirm it
    nik_written: str = ""  # digits that cannot be stored because there are 15 or 17 of them
    former_niks: tuple[str, ...] = ()
    kk: str = ""
    alias: str = ""
    birth_date: str = ""  # ISO
    precision: str = "hari"  # of the birth date: hari, bulan or tahun
    sex: str = ""  # L or P
    kelurahan: str = ""  # code
    rt: str = ""
    rw: str = ""
    phone: str = ""
    source: str = ""  # for showing: the file, or the register
    list_key: str = ""  # rows of one list share it; a person of several lists has lines
    marks: tuple[str, ...] = ()


class PairKind(StrEnum):
    """What becomes of two candidates."""

    AUTO = "auto"  # linked without asking
    PROPOSED = "proposed"  # shown to the clerk
    CONFLICT = "conflict"  # one NIK, two people: the clerk decides


class PairLevel(StrEnum):
    """How likely it is one person."""

    SURE = "pasti"
    ALMOST_SURE = "hampir pasti"
    STRONG = "kuat"
    POSSIBLE = "mungkin"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two candidates who are, or may be, one person, and why."""

    a: str
    b: str
    kind: PairKind
    level: PairLevel
    score: int  # 0 to 100
    reasons: tuple[str, ...]  # codes; `reasons` has their sentences
