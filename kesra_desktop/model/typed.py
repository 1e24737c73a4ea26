"""Rows typed from a photo or scan: each by two operators, so that slips are seen.

A typing is a fact. Who types a row anew replaces the own earlier typing; who settles a difference
replaces both.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime  # noqa: TC003  (read at run time by fields_of)
from typing import TYPE_CHECKING, ClassVar

from kesra_desktop.i18n import N_
from kesra_desktop.model.fields import entry
from kesra_desktop.model.identity import cleaned
from kesra_desktop.model.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable

TWICE = ("full_name", "nik")  # what a second operator types again
# What may stand on a row, as the fields of a list are called once they are read.
TYPABLE = (
    "full_name", "nik", "kk", "ttl", "birth_place", "birth_date", "sex", "address", "rt_rw", "rt",
    "rw", "kelurahan_code", "district", "phone", "category", "institution", "role", "guardian",
    "guardian_nik", "mother", "father", "account", "amount", "remark",
)  # fmt: skip
_WHOLE = 1000  # thousandths
_TURNS = 4


@dataclass(frozen=True)
class Place:
    """Where a row stands on a page, in thousandths of the picture's width and height as stored.

    ``turn`` says how many quarters clockwise the page was turned to be read.
    """

    page: str = ""  # SHA-256 of the picture
    x: int = 0
    y: int = 0
    width: int = 0
    height: int = 0
    turn: int = 0

    def text(self) -> str:
        """Return the place as a typing keeps it."""
        if not self.page:
            return ""
        numbers = [min(_WHOLE, max(0, n)) for n in (self.x, self.y, self.width, self.height)]
        return " ".join(map(str, [*numbers, *([self.turn % _TURNS] if self.turn else [])]))


def place_in(page: str, text: str) -> Place | None:
    """Return the place that a typing keeps, or None where it keeps none that can be shown."""
    numbers = [int(one) for one in text.split() if one.isdigit()]
    if not page or len(numbers) not in (4, 5) or max(numbers[:4]) > _WHOLE:
        return None
    turn = numbers[4] % _TURNS if len(numbers) == 5 else 0
    x, y, width, height = numbers[:4]
    return Place(page, x, y, width, height, turn)


@dataclass(frozen=True, kw_only=True)
class Typing(Record):
    """What one operator read on one row of a page."""

    kind: ClassVar[str] = "typing"
    title: ClassVar[str] = N_("Row typed from a photo")
    is_fact: ClassVar[bool] = True
    indexes: ClassVar[tuple[str, ...]] = ("source,row",)

    source: str = entry(N_("Source list"), refers_to="source")
    row: int = entry(N_("Row"), grid=True)
    texts: str = entry(N_("Typed texts"), private=True)  # JSON object: field, text
    by: str = entry(N_("Clerk"), default="", refers_to="operator", grid=True)
    at: datetime | None = entry(N_("Typed at"), default=None, grid=True)
    page: str = entry(N_("Page"), default="")  # SHA-256 of the picture
    place: str = entry(N_("Place on the page"), default="")  # as `Place.text` says it
    settles: bool = entry(N_("Settles a difference"), default=False)
    reason: str = entry(N_("Reason"), default="")
    replaces: str = entry(N_("Replaces"), default="")  # ids of typings, between blanks

    def fields(self) -> dict[str, str]:
        """Return what was typed, by field."""
        try:
            found = json.loads(self.texts)
        except ValueError:
            return {}
        return {str(name): str(text) for name, text in dict(found).items()}


@dataclass(frozen=True)
class Difference:
    """One field that two operators read differently."""

    field: str
    first: str
    second: str


@dataclass(frozen=True)
class TypedRow:
    """One row as it stands: typed once, twice alike, twice differently, or settled."""

    row: int
    first: Typing
    second: Typing | None = None
    differences: tuple[Difference, ...] = ()
    hands: int = 1  # how many operators have read it, whatever stands now

    @property
    def ready(self) -> bool:
        """Return whether the row may become a person."""
        return self.first.settles or (self.second is not None and not self.differences)

    def values(self) -> dict[str, str]:
        """Return what is taken over: everything the first operator typed, or what was settled."""
        return self.first.fields()


def rows_of(typings: Iterable[Typing]) -> list[TypedRow]:
    """Return the rows of a source as they stand, in order; the order of arrival does not matter."""
    facts = list(typings)
    replaced = {old for fact in facts for old in fact.replaces.split()}
    by_row: defaultdict[int, list[Typing]] = defaultdict(list)
    readers: defaultdict[int, set[str]] = defaultdict(set)
    for fact in facts:
        if not fact.settles:
            readers[fact.row].add(fact.by)
        if fact.id not in replaced:
            by_row[fact.row].append(fact)
    return [
        replace(_row(row, standing), hands=len(readers[row]))
        for row, standing in sorted(by_row.items())
    ]


def _row(row: int, standing: list[Typing]) -> TypedRow:
    # The fullest is the first: the second operator types only what is compared.
    standing.sort(key=lambda one: (not one.settles, -len(one.fields()), str(one.at), one.id))
    first = standing[0]
    others = [one for one in standing[1:] if one.by != first.by]
    for second in others:
        differences = tuple(_differences(first.fields(), second.fields()))
        if differences:
            return TypedRow(row, first, second, differences)
    return TypedRow(row, first, others[0] if others else None)


def _differences(first: dict[str, str], second: dict[str, str]) -> Iterable[Difference]:
    for name in TWICE:
        one, other = first.get(name, ""), second.get(name, "")
        if _read(name, one) != _read(name, other):
            yield Difference(name, one, other)


def _read(name: str, text: str) -> str:
    """Return what counts of a text: of a name not case and blanks, of a NIK the digits."""
    return cleaned(text) if name == "nik" else " ".join(text.split()).casefold()
