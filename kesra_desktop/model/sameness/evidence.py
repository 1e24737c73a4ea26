"""Two candidates held against each other, field by field: how well each one agrees."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA, Indel, JaroWinkler

from kesra_desktop.model.names import sounds

if TYPE_CHECKING:
    from kesra_desktop.model.sameness.candidate import Candidate

ALIKE = 0.92  # Jaro-Winkler of folded names
_HINT = 0.8
_LETTERS_A_SLIP = 6  # one slip is forgiven for this many letters of a name
_LENGTH = 16
_CENTURY = 100
_WOMAN = 40
_NOT_VOWEL = re.compile("[AEIOUY]")
_DOUBLED = re.compile(r"(.)\1+")
_STANDARD = {"1231", "0701"}  # month and day of unknown birth dates (Permendagri 19/2010)
_STANDARD_DAY = "15"


class NikTie(StrEnum):
    """How two NIKs relate."""

    SAME = "same"
    SAME_DAMAGED = "same_damaged"
    SAME_ZERO = "same_zero"  # one of them may have lost its last digit, and ends in the 0 it leaves
    CUT = "cut"  # the same up to digits that Excel took from one of them
    NEAR = "near"  # one digit, or two swapped ones
    LENGTH = "length"  # one digit too few or too many
    NEXT = "next"  # serials that follow each other, as twins have
    OTHER = "other"
    MISFIT = "misfit"  # different, but one of them does not fit its own date of birth
    MISSING = "missing"


class NameTie(StrEnum):
    """How two names relate."""

    SAME = "same"
    SOUND = "sound"  # equal once folded
    NEAR = "near"
    PART = "part"
    HINT = "hint"  # says nothing alone; with the same NIK and date, a heavy slip
    OTHER = "other"


class BirthTie(StrEnum):
    """How two dates of birth relate."""

    SAME = "same"
    STANDARD = "standard"
    SWAPPED = "swapped"
    NEAR = "near"  # one digit, or day and month the same
    YEAR = "year"  # only the year is known on one side, and it fits
    OTHER = "other"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Evidence:
    """How well two candidates agree; None where one side is not known."""

    nik: NikTie
    nik_code: str
    name: NameTie
    birth: BirthTie
    years_apart: int
    dates_by_nik: bool  # one side has no date of birth but the one in its NIK
    kelurahan: bool | None
    door: bool | None  # RT and RW
    kk: bool | None
    phone: bool | None
    sex: bool | None


class Face:
    """A candidate made ready for comparing."""

    __slots__ = ("bones", "born", "candidate", "day", "has_nik", "letters", "misfit", "names",
                 "standard", "usable")  # fmt: skip

    def __init__(self, candidate: Candidate) -> None:
        self.candidate = candidate
        self.names = tuple(
            _Name(words)
            for text in (candidate.name, candidate.alias)
            if text and (words := sounds(text))
        ) or (_Name(()),)
        self.letters = "".join(filter(str.isalpha, candidate.name.casefold()))
        self.bones = _DOUBLED.sub(r"\1", _NOT_VOWEL.sub("", self.sound))
        self.has_nik = len(candidate.nik) == _LENGTH
        self.usable = self.has_nik and bool(day_of(candidate.nik))
        exact = candidate.birth_date if candidate.precision == "hari" else ""
        told = day_of(candidate.nik) if self.usable and not candidate.nik_suspect else ""
        self.born = exact.replace("-", "") if len(exact) == 10 else ""
        self.day = self.born[2:] or told
        self.misfit = bool(told and self.born and not _fits(told, self.born[2:]))
        self.standard = self.day[2:] in _STANDARD or self.day[4:] == _STANDARD_DAY

    @property
    def sound(self) -> str:
        """Return how the whole name sounds."""
        return self.names[0].joined

    @property
    def year(self) -> str:
        """Return the year of birth as far as it is known."""
        return self.candidate.birth_date[:4]

    @property
    def sex(self) -> str:
        """Return the sex given, else what the NIK tells."""
        if self.candidate.sex or not self.usable or self.candidate.nik_suspect:
            return self.candidate.sex
        return "P" if int(self.candidate.nik[6:8]) > _WOMAN else "L"


class _Name:
    """One name as it sounds, in words and joined."""

    __slots__ = ("joined", "words")

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words
        self.joined = _DOUBLED.sub(r"\1", "".join(words))


def day_of(nik: str) -> str:
    """Return year, month and day of birth in six digits as a NIK tells them, or nothing."""
    day = int(nik[6:8])
    day -= _WOMAN if day > _WOMAN else 0
    return (
        f"{nik[10:12]}{nik[8:10]}{day:02}" if 1 <= day <= 31 and "01" <= nik[8:10] <= "12" else ""
    )


def _fits(told: str, given: str) -> bool:
    """Return whether two days differ by no more than a slip."""
    return told == given or _swapped(told, given) or Indel.distance(told, given) <= 2


def _swapped(one: str, other: str) -> bool:
    return one[:2] == other[:2] and one[2:4] == other[4:] and one[4:] == other[2:4]


def compare(a: Face, b: Face) -> Evidence:
    """Return how well two candidates agree."""
    tie, code = _nik(a, b)
    birth, years = _birth(a, b)
    one, other = a.candidate, b.candidate
    same_place = _equal(one.kelurahan, other.kelurahan)
    return Evidence(
        nik=tie,
        nik_code=code,
        name=_names(a, b),
        birth=birth,
        years_apart=years,
        dates_by_nik=bool(a.day and b.day) and not (one.birth_date and other.birth_date),
        kelurahan=same_place,
        door=_door(one, other) if same_place is not False else None,
        kk=_equal(one.kk, other.kk),
        phone=_equal(one.phone, other.phone),
        sex=_equal(a.sex, b.sex),
    )


def _equal(one: str, other: str) -> bool | None:
    return one == other if one and other else None


def _door(one: Candidate, other: Candidate) -> bool | None:
    if not (one.rt and one.rw and other.rt and other.rw):
        return None
    return (one.rt, one.rw) == (other.rt, other.rw)


def _names(a: Face, b: Face) -> NameTie:
    if a.letters and a.letters == b.letters:
        return NameTie.SAME
    tie = min((_name(x, y) for x in a.names for y in b.names), key=_NAME_ORDER.index)
    if tie in (NameTie.HINT, NameTie.OTHER) and _slipped(a.letters, b.letters):
        return NameTie.NEAR
    return tie


_NAME_ORDER = list(NameTie)


def _name(one: _Name, other: _Name) -> NameTie:
    if not one.joined or not other.joined:
        return NameTie.OTHER
    if one.joined == other.joined:
        return NameTie.SOUND
    shorter, longer = sorted((one, other), key=lambda name: len(name.joined))
    if len(longer.words) > len(shorter.words) and _holds(longer.words, shorter.words):
        return NameTie.PART
    likeness = JaroWinkler.similarity(one.joined, other.joined)
    if likeness >= ALIKE or _slipped(one.joined, other.joined):
        return NameTie.NEAR
    if _holds(longer.words, shorter.words):
        return NameTie.PART
    return NameTie.HINT if likeness >= _HINT else NameTie.OTHER


def _slipped(one: str, other: str) -> bool:
    """Return whether two texts differ by no more slips than their length forgives."""
    slips = min(len(one), len(other)) // _LETTERS_A_SLIP
    return slips > 0 and OSA.distance(one, other, score_cutoff=slips) <= slips


def _holds(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Return whether every word of a name stands in the other one, in order, or begins a word."""
    rest = iter(longer)
    return all(any(_word(word, wanted) for word in rest) for wanted in shorter)


def _word(word: str, wanted: str) -> bool:
    return word == wanted or (len(wanted) == 1 and word.startswith(wanted))


def _birth(a: Face, b: Face) -> tuple[BirthTie, int]:
    if a.day and b.day:
        return _days(a, b)
    if a.year and b.year:
        apart = abs(int(a.year) - int(b.year))
        return (BirthTie.YEAR if apart <= 1 else BirthTie.OTHER), apart
    return BirthTie.MISSING, 0


def _days(a: Face, b: Face) -> tuple[BirthTie, int]:
    """Return how two days relate and how many years apart they are, centuries set aside."""
    whole = bool(a.born and b.born)
    apart = abs(int(a.born[:4]) - int(b.born[:4])) if whole else _apart(a.day, b.day)
    if a.day == b.day and apart == 0:
        return (BirthTie.STANDARD if a.standard else BirthTie.SAME), 0
    if a.day == b.day and apart % _CENTURY == 0:
        return BirthTie.NEAR, 0  # two digits of a year read as the other century
    if apart == 0 and _swapped(a.day, b.day):
        return BirthTie.SWAPPED, 0
    one, other = (a.born, b.born) if whole else (a.day, b.day)
    same_birthday = a.day[2:] == b.day[2:]
    if (same_birthday or OSA.distance(one, other) == 1) and not (a.standard or b.standard):
        return BirthTie.NEAR, apart
    return BirthTie.OTHER, apart


def _apart(one: str, other: str) -> int:
    """Return how many years are between two days without a century."""
    years = abs(int(one[:2]) - int(other[:2]))
    return min(years, _CENTURY - years)


def _nik(a: Face, b: Face) -> tuple[NikTie, str]:
    one, other = a.candidate, b.candidate
    if not a.has_nik or not b.has_nik:
        return _unusable(one, other)
    damaged = one.nik_suspect or other.nik_suspect or not (a.usable and b.usable)
    if one.nik == other.nik or one.nik in other.former_niks or other.nik in one.former_niks:
        return _same(a, b, damaged=damaged)
    if slip := _slip(one, other):
        return slip
    if a.misfit or b.misfit:
        return NikTie.MISFIT, "nik_misfit"
    return (NikTie.MISSING, "nik_missing") if damaged else (NikTie.OTHER, "nik_other")


def _same(a: Face, b: Face, *, damaged: bool) -> tuple[NikTie, str]:
    if not damaged:
        return NikTie.SAME, "nik_same"
    one, other = a.candidate, b.candidate
    whole = one.nik_suspect is not other.nik_suspect and a.usable and b.usable
    zero = one.nik == other.nik and one.nik[-1] == "0" and not one.nik.endswith("0000")
    return (NikTie.SAME_ZERO if whole and zero else NikTie.SAME_DAMAGED), "nik_same_damaged"


def _slip(one: Candidate, other: Candidate) -> tuple[NikTie, str] | None:
    """Return what slip makes one NIK of the other, if one does."""
    if _cut(one, other) or _cut(other, one):
        return NikTie.CUT, "nik_cut"
    if _differing(one.nik, other.nik) == 1:
        following = one.nik[:12] == other.nik[:12] and abs(int(one.nik) - int(other.nik)) == 1
        return (NikTie.NEXT if following else NikTie.NEAR), "nik_one_digit"
    if OSA.distance(one.nik, other.nik, score_cutoff=1) == 1:
        return NikTie.NEAR, "nik_swapped"
    return None


def _unusable(one: Candidate, other: Candidate) -> tuple[NikTie, str]:
    """Return what digits that cannot be stored still tell."""
    written = [one.nik_written or one.nik, other.nik_written or other.nik]
    lengths = {len(digits) for digits in written}
    if lengths in ({15, 16}, {16, 17}) and Indel.distance(*written, score_cutoff=1) == 1:
        return NikTie.LENGTH, "nik_digit_missing"
    if lengths in ({15}, {17}) and written[0] == written[1]:
        return NikTie.LENGTH, "nik_digit_missing"
    return NikTie.MISSING, "nik_missing"


def _cut(damaged: Candidate, whole: Candidate) -> bool:
    """Return whether one NIK is the other after Excel took its last digit, or its last four."""
    if not damaged.nik_suspect:
        return False
    kept = 12 if damaged.nik.endswith("0000") else 15
    return damaged.nik[:kept] == whole.nik[:kept]


def _differing(one: str, other: str) -> int:
    return sum(x != y for x, y in zip(one, other, strict=True))
