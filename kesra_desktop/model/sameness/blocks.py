"""Which candidates are worth comparing: those who share one of several keys.

Every candidate has up to ten keys; two who share none are never held against each other. A key
that too many share is cut down to those whose names stand near each other.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kesra_desktop.model.sameness.evidence import Face

CROWD = 40  # who share one key and are still all compared
NEIGHBOURS = 12  # of a crowd, in the order of their names, on each side
_TEN_DIGITS = 6  # where date and serial begin in a NIK
_BONES = 2  # first consonants of a name


def keys_of(face: Face) -> Iterator[int]:
    """Yield the keys of one candidate as numbers, which are small to keep."""
    yield from map(hash, _by_numbers(face))
    yield from map(hash, _by_birth(face))
    one = face.candidate
    if one.kelurahan:
        yield from (hash(("home", name.joined, one.kelurahan)) for name in face.names)


def _by_numbers(face: Face) -> Iterator[tuple[str, ...]]:
    one, bones = face.candidate, face.bones[:_BONES]
    if face.has_nik:
        yield "n", one.nik
        yield "area", one.nik[:12]
        yield "serial", one.nik[_TEN_DIGITS:]
    elif one.nik_written:
        yield "area", one.nik_written[:12]
    yield from (("n", nik) for nik in one.former_niks)
    if one.phone:
        yield "phone", bones, one.phone
    if one.kk:
        yield "kk", bones, one.kk


def _by_birth(face: Face) -> Iterator[tuple[str, ...]]:
    if not face.day:
        return
    either = "".join(sorted((face.day[2:4], face.day[4:])))  # day and month may be swapped
    yield "day", face.sound, face.day[:2], either
    yield "bones", face.bones[:_BONES], face.day
    if face.candidate.kelurahan and not face.standard:
        yield "born", face.day, face.candidate.kelurahan


class Blocks:
    """Candidates by key, each by its place; who comes in meets those who came before."""

    def __init__(self) -> None:
        self._sounds: list[str] = []
        self._places: dict[int, int | list[int]] = {}

    def meet(self, face: Face) -> set[int]:
        """Let a candidate in, at the next place; return the places of all to compare it with."""
        found: set[int] = set()
        place = len(self._sounds)
        self._sounds.append(face.sound)
        for key in set(keys_of(face)):
            self._look(key, face.sound, found)
            self._add(key, place)
        return found

    def near(self, face: Face) -> set[int]:
        """Return the places of all who are worth comparing with a candidate who stays outside."""
        found: set[int] = set()
        for key in keys_of(face):
            self._look(key, face.sound, found)
        return found

    def _look(self, key: int, sound: str, found: set[int]) -> None:
        places = self._places.get(key)
        if places is None:
            return
        if isinstance(places, int):
            found.add(places)
        elif len(places) <= CROWD:
            found.update(places)
        else:
            at = bisect_left(places, sound, key=self._sounds.__getitem__)
            found.update(places[max(0, at - NEIGHBOURS) : at + NEIGHBOURS])

    def _add(self, key: int, place: int) -> None:
        present = self._places.get(key)
        if present is None:
            self._places[key] = place
        elif isinstance(present, int):
            self._places[key] = [present, place]
        elif len(present) < CROWD:
            present.append(place)
        else:
            if len(present) == CROWD:
                present.sort(key=self._sounds.__getitem__)
            insort(present, place, key=self._sounds.__getitem__)
