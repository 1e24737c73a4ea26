"""The decision table: what evidence makes of two candidates.

Only the same valid NIK with a like name links by itself. A name alone never does, nor does a
standard date of birth; one family card is a family. Every other likeness is only proposed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kesra_desktop.model.sameness.candidate import PairKind, PairLevel
from kesra_desktop.model.sameness.evidence import BirthTie, NameTie, NikTie

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kesra_desktop.model.sameness.evidence import Evidence

_GENERATION = 12  # years: father and son who share a name, not a slip in the year
_EQUAL = (NameTie.SAME, NameTie.SOUND)
_LIKE = (*_EQUAL, NameTie.NEAR, NameTie.PART)
_NOTHING_TOLD = (NikTie.MISSING, NikTie.MISFIT, NikTie.OTHER)
_NEARLY_ONE = (NikTie.SAME_DAMAGED, NikTie.SAME_ZERO, NikTie.CUT, NikTie.NEAR, NikTie.LENGTH)
_KNOWN_DAY = (BirthTie.SAME, BirthTie.SWAPPED, BirthTie.NEAR)
_BASE = {
    PairLevel.SURE: 97,
    PairLevel.ALMOST_SURE: 92,
    PairLevel.STRONG: 84,
    PairLevel.POSSIBLE: 66,
}
_FOR, _AGAINST = 2, -4
_OPEN = 50  # one NIK with two names says nothing about which of them is right
_HIGHEST = {PairLevel.SURE: 100, PairLevel.ALMOST_SURE: 96, PairLevel.STRONG: 91,
            PairLevel.POSSIBLE: 79}  # fmt: skip


class Finding(NamedTuple):
    """What the table says of two candidates.

    An ``exclusive`` one is too weak to bring two rows of one list together: who writes a list
    knows twins and namesakes apart. A ``lone`` one holds only while nobody else fits as well.
    """

    kind: PairKind
    level: PairLevel
    score: int
    reasons: tuple[str, ...]
    exclusive: bool = False
    lone: bool = False


def decide(found: Evidence) -> Finding | None:
    """Return what two candidates are to each other, or None: nothing to show anybody."""
    if found.nik is NikTie.SAME or _is_one_by_birth(found):
        return _same_nik(found)
    level = _EQUAL_NAME[found.nik](found) if found.name in _EQUAL else _like_name(found)
    if level is None:
        return None
    finding = _finding(PairKind.PROPOSED, level, found)
    return finding._replace(exclusive=_is_weak(found, level), lone=_rests_on_the_name(found))


def _is_one_by_birth(found: Evidence) -> bool:
    """Return whether a NIK that may have lost its last digit is the whole one beside it.

    Serials are given in order within a day, a sex and a district: who shares fifteen digits, the
    spelling of the name and a date of birth that both lists state is no neighbour in that order.
    """
    return (
        found.nik is NikTie.SAME_ZERO
        and found.name in _EQUAL
        and found.birth is BirthTie.SAME
        and not found.dates_by_nik
        and found.sex is not False
        and found.kelurahan is not False
    )


def _same_nik(found: Evidence) -> Finding:
    if found.name in _LIKE and not _another(found):
        return _finding(PairKind.AUTO, PairLevel.SURE, found)
    told = found.birth in (*_KNOWN_DAY, BirthTie.STANDARD) and not found.dates_by_nik
    if found.name is not NameTie.OTHER and told:
        return _finding(PairKind.PROPOSED, PairLevel.ALMOST_SURE, found)
    return _finding(PairKind.CONFLICT, PairLevel.POSSIBLE, found)


def _another(found: Evidence) -> bool:
    """Return whether a like name with the same NIK is rather a relative whose NIK was copied."""
    if found.birth is BirthTie.OTHER and found.years_apart >= _GENERATION:
        return True
    doubtful = found.name not in _EQUAL
    return doubtful and (found.sex is False or found.birth is BirthTie.OTHER)


def _generation(found: Evidence) -> bool:
    return found.birth is BirthTie.OTHER and found.years_apart >= _GENERATION


# --- the same name, spelling set aside ------------------------------------------------------------


def _damaged_nik(found: Evidence) -> PairLevel | None:
    """The digits that are left agree."""
    return None if _generation(found) else PairLevel.ALMOST_SURE


def _near_nik(found: Evidence) -> PairLevel | None:
    """A slip in the NIK."""
    if found.birth is BirthTie.OTHER:
        return PairLevel.POSSIBLE if found.door and not _generation(found) else None
    return PairLevel.STRONG


def _following_nik(found: Evidence) -> PairLevel | None:
    """Twins have serials that follow each other; only one spelling of one name is one person."""
    one = found.name is NameTie.SAME and found.birth is not BirthTie.OTHER
    return PairLevel.STRONG if one and found.kelurahan is not False else None


def _no_nik(found: Evidence) -> PairLevel | None:
    """No NIK on one side, or none that can be trusted."""
    if found.birth in (BirthTie.SAME, BirthTie.SWAPPED):
        near = found.kelurahan is not False or _tied(found)
        return PairLevel.STRONG if near else PairLevel.POSSIBLE
    if found.birth is BirthTie.OTHER or found.kelurahan is False:
        return None
    if found.birth is BirthTie.NEAR or _tied(found):
        return PairLevel.POSSIBLE
    return PairLevel.POSSIBLE if found.kelurahan and found.door is None else None


def _other_nik(found: Evidence) -> PairLevel | None:
    """Two valid NIKs: an older one and today's, when all the rest agrees."""
    if found.birth is BirthTie.SAME:
        return PairLevel.POSSIBLE if found.kelurahan is not False or _tied(found) else None
    if found.birth is BirthTie.STANDARD and _tied(found):
        return PairLevel.POSSIBLE
    # Lists without dates of birth: one of the two NIKs may be a relative's.
    return PairLevel.POSSIBLE if found.dates_by_nik and found.kelurahan else None


_EQUAL_NAME: dict[NikTie, Callable[[Evidence], PairLevel | None]] = {
    NikTie.SAME_DAMAGED: _damaged_nik,
    NikTie.SAME_ZERO: _damaged_nik,
    NikTie.CUT: _damaged_nik,
    NikTie.NEAR: _near_nik,
    NikTie.LENGTH: _near_nik,
    NikTie.NEXT: _following_nik,
    NikTie.MISSING: _no_nik,
    NikTie.MISFIT: _no_nik,
    NikTie.OTHER: _other_nik,
}


# --- a name that is only alike --------------------------------------------------------------------


def _like_name(found: Evidence) -> PairLevel | None:
    if found.name is NameTie.OTHER or found.sex is False or found.kelurahan is False:
        return None
    if found.birth not in _KNOWN_DAY:
        return _like_name_by_nik(found)
    if found.nik in _NEARLY_ONE:
        return PairLevel.POSSIBLE if found.name is NameTie.HINT else PairLevel.STRONG
    if found.nik in (NikTie.MISSING, NikTie.MISFIT) and found.name is not NameTie.HINT:
        return PairLevel.POSSIBLE if found.birth is BirthTie.SAME else None
    return None


def _like_name_by_nik(found: Evidence) -> PairLevel | None:
    """The date says nothing: what is left of the NIK must."""
    told = found.nik in _NEARLY_ONE
    if told and found.name is not NameTie.HINT and found.birth is not BirthTie.OTHER:
        return PairLevel.POSSIBLE
    return None


def _tied(found: Evidence) -> bool:
    """Return whether the same door, card or phone is known of both."""
    return bool(found.door or found.kk or found.phone)


def _rests_on_the_name(found: Evidence) -> bool:
    """Return whether nothing but name and kelurahan speaks for one person."""
    return found.birth not in _KNOWN_DAY and found.nik in _NOTHING_TOLD and not _tied(found)


def _is_weak(found: Evidence, level: PairLevel) -> bool:
    """Return whether a pair may be twins or namesakes."""
    if found.name not in _EQUAL:
        return found.nik is not NikTie.NEAR
    return level is PairLevel.POSSIBLE and found.birth not in _KNOWN_DAY


def _finding(kind: PairKind, level: PairLevel, found: Evidence) -> Finding:
    reasons = tuple(_reasons(found))
    extra = 0
    if kind is not PairKind.CONFLICT:
        weights = [_FOR if speaks else _AGAINST for _, speaks in _weighed(found)]
        extra = sum(weights)
    score = max(1, min(_HIGHEST[level], _BASE[level] + extra))
    score = _OPEN if kind is PairKind.CONFLICT else score
    return Finding(kind, level, score, reasons)


_NAME_CODES = {
    NameTie.SAME: "name_same",
    NameTie.SOUND: "name_same_sound",
    NameTie.NEAR: "name_near",
    NameTie.PART: "name_part",
    NameTie.HINT: "name_hint",
    NameTie.OTHER: "name_other",
}


def _reasons(found: Evidence) -> Iterator[str]:
    yield found.nik_code
    yield _NAME_CODES[found.name]
    yield f"birth_{found.birth.value}"
    for code, _ in _weighed(found):
        if not code.startswith(("name", "birth")):
            yield code


def _weighed(found: Evidence) -> Iterator[tuple[str, bool]]:
    """Yield what makes a pair likelier or less likely than its row of the table says."""
    yield from [("name", found.name in _EQUAL)]
    if found.birth in (BirthTie.SAME, BirthTie.OTHER):
        yield "birth", found.birth is BirthTie.SAME
    if found.kelurahan is not None:
        yield ("kelurahan_same" if found.kelurahan else "kelurahan_other"), found.kelurahan
    if found.door is not None:
        yield ("rt_same" if found.door else "rt_other"), found.door
    for code, same in (("kk_same", found.kk), ("phone_same", found.phone)):
        if same:
            yield code, True
    if found.sex is False:
        yield "sex_other", False
