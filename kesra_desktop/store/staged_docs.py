"""The text in which a staged row is kept: each cell once, a value only where it is another.

A cell is its column's letters, "=" when the field holds the very text of the cell or ":" when not,
and the text: ``"nik":"C=3399010101019001"``. Fields that came about otherwise stand under ``f``.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Mapping  # noqa: TC003  (a tuple's field)
from functools import cache
from json.encoder import encode_basestring
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from kesra_desktop.model.findings import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_EXPLICIT = frozenset({"category", "kelurahan_code"})  # told by SQL: always written out

# (code, field, level, whether there is a repair to take)
Mark: TypeAlias = tuple[str, str, str, int]


class StagedLine(NamedTuple):
    """One person of a list, ready to be kept: where, as which text, and what was noticed."""

    row: int  # as the spreadsheet shows it
    k: int
    doc: str
    worst: str
    marks: tuple[Mark, ...]


class Fragments(NamedTuple):
    """Parts of a row's text that some cells make, whatever stands beside them."""

    cells: str
    fields: str
    problems: tuple[str, ...] = ()
    suggest: str = ""
    values: Mapping[str, str] = MappingProxyType({})  # what became of the cells, by field


@cache
def level_of(code: str) -> Level:
    """Return how much a problem code weighs."""
    return Finding(code).level


def worst_of(problems: Iterable[str]) -> str:
    """Return the weightiest level of "field:CODE" problems, or nothing: mere notes do not count."""
    levels = {level_of(text.partition(":")[2]) for text in problems}
    return next((one.value for one in (Level.K, Level.T, Level.P) if one in levels), "")


def marks_of(problems: Iterable[str], repaired: Iterable[str]) -> tuple[Mark, ...]:
    """Return what was noticed as it is counted; ``repaired`` are fields with a repair to take."""
    proposals = set(repaired)
    split = (text.partition(":") for text in dict.fromkeys(problems))
    return tuple(
        (code, name, level_of(code).value, int(name in proposals)) for name, _, code in split
    )


def fragments(
    fields: Mapping[str, str],
    raw: Mapping[str, tuple[str, str]],
    problems: Iterable[str] = (),
    suggest: Mapping[str, str] | None = None,
) -> Fragments:
    """Return the parts of a text that fields, cells and repairs make."""
    cells, values = [], []
    same = set()
    for name, (letter, text) in raw.items():
        if fields.get(name) == text and name not in _EXPLICIT:
            same.add(name)
            cells.append(f'"{name}":{encode_basestring(f"{letter}={text}")}')
        else:
            cells.append(f'"{name}":{encode_basestring(f"{letter}:{text}")}')
    for name, text in fields.items():
        if name not in same:
            values.append(f'"{name}":{encode_basestring(text)}')
    repairs = [f'"{name}":{encode_basestring(text)}' for name, text in (suggest or {}).items()]
    return Fragments(
        ",".join(cells), ",".join(values), tuple(problems), ",".join(repairs), fields
    )  # fmt: skip


def line(  # noqa: PLR0913, PLR0917  (a row's own parts)
    row: int,
    k: int,
    cls: str,
    fields: Mapping[str, str],
    problems: Iterable[str],
    suggest: Mapping[str, str],
    raw: Mapping[str, tuple[str, str]],
) -> StagedLine:
    """Return one person of a list, ready to be kept."""
    return line_of(row, k, cls, (fragments(fields, raw, problems, suggest),))


def line_of(row: int, k: int, cls: str, parts: Sequence[Fragments]) -> StagedLine:
    """Return one person whose parts were made one by one; what comes later counts."""
    cells = ",".join([one[0] for one in parts if one[0]])
    fields = ",".join([one[1] for one in parts if one[1]])
    doc = f'{{"c":"{cls}","r":{{{cells}}},"f":{{{fields}}}'
    noticed = [one[2] for one in parts if one[2]]
    suggest = ",".join([one[3] for one in parts if one[3]])
    if suggest:
        doc += f',"s":{{{suggest}}}'
    if not noticed:
        return StagedLine(row, k, doc + "}", "", ())
    problems = list(dict.fromkeys(itertools.chain(*noticed)))
    repaired = json.loads(f"{{{suggest}}}")
    doc = f'{doc},"p":{json.dumps(problems)}}}'
    return StagedLine(row, k, doc, worst_of(problems), marks_of(problems, repaired))


def decided(text: str, more: Mapping[str, Any]) -> str:
    """Return a row's text with what a clerk decided about it; empty values are left out."""
    known = {name: value for name, value in more.items() if value}
    return f"{text[:-1]},{json.dumps(known, ensure_ascii=False)[1:]}" if known else text


def read(text: str) -> dict[str, Any]:
    """Return a row's parts: c, f, p, s, r as (letters, text), and what was decided: k, t, d."""
    found: dict[str, Any] = json.loads(text)
    raw: dict[str, tuple[str, str]] = {}
    fields: dict[str, str] = {}
    for name, cell in found.get("r", {}).items():
        at = 0
        while cell[at] not in "=:":
            at += 1
        raw[name] = cell[:at], cell[at + 1 :]
        if cell[at] == "=":
            fields[name] = cell[at + 1 :]
    fields.update(found.get("f", {}))
    found["r"], found["f"] = raw, fields
    return found
