"""Where the table is in a sheet: header rows, columns by title, a class for every row."""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kesra_desktop.paths import resource

if TYPE_CHECKING:
    from kesra_desktop.intake.sheets import Cell, Grid

_SEARCHED = 30  # rows in which a header is looked for
_TOTAL = re.compile(r"^(sub ?)?(jumlah|total)\b", re.IGNORECASE)
_SIGNATURE = re.compile(
    r"mengetahui|menyetujui|bendahara|lurah|kepala bagian|kepala dinas|\bnip\b|20[0-9][0-9]$",
    re.IGNORECASE,
)
_NIK = re.compile("[0-9][0-9 .'-]{13,}")
_KNOWN_ENOUGH = 2


@dataclass(frozen=True)
class Layout:
    """How a sheet is laid out; rows are numbered from 1 as people see them."""

    header_row: int
    columns: dict[str, int]  # canonical field: column from 0
    classes: tuple[str, ...]  # one for each row

    def counts(self) -> dict[str, int]:
        """Return how many rows there are of each class; nothing disappears silently."""
        return dict(Counter(self.classes))


@cache
def _aliases() -> dict[str, str]:
    with resource("names", "header_alias.csv").open(encoding="utf-8", newline="") as lines:
        return {
            normal(row["alias"]): row["kolom_baku"]
            for row in csv.DictReader(lines)
            if row["kepastian"] == "tinggi"
        }


def normal(title: str) -> str:
    """Return a column title as it is compared: lower case, single blanks, no dots."""
    return " ".join(title.casefold().replace(".", " ").replace("/", " / ").split()).strip(" :")


def find_layout(grid: Grid) -> Layout | None:
    """Return the layout of a list of people, or None when the sheet holds none."""
    best: tuple[int, int, dict[str, int]] | None = None
    for number, row in enumerate(grid.rows[:_SEARCHED]):
        below = grid.rows[number + 1] if number + 1 < len(grid.rows) else ()
        columns, rows = _columns(row, below)
        good = "nama" in columns and len(columns) >= _KNOWN_ENOUGH
        if good and (best is None or len(columns) > len(best[2])):
            best = (number, rows, columns)
    if best is None:
        return None
    number, rows, columns = best
    return Layout(number + 1, columns, _classes(grid, number, rows, columns))


def _columns(row: tuple[Cell, ...], below: tuple[Cell, ...]) -> tuple[dict[str, int], int]:
    """Return the recognised columns of a header row, and how many rows the header has."""
    single = _recognised([cell.text for cell in row])
    titled = [cell.text.strip() != "" for cell in row]
    sub = [cell.text for cell in below]
    continued = any(text.strip() for text in sub) and not any(
        text.strip() and place and titled[place] and _starts_anew(titled, place)
        for place, text in enumerate(sub[: len(titled)])
        if text.strip() and not _is_text(text)
    )
    texts = [
        sub[place] if place < len(sub) and sub[place].strip() else cell.text
        for place, cell in enumerate(row)
    ]
    if sum(titled) < _KNOWN_ENOUGH:
        return single, 1
    double = _recognised(texts)
    if continued and len(double) > len(single) and all(map(_is_text, filter(str.strip, sub))):
        return double, 2
    return single, 1


def _is_text(text: str) -> bool:
    return re.search("[A-Za-z]", text) is not None


def _starts_anew(titled: list[bool], place: int) -> bool:
    return place + 1 >= len(titled) or titled[place + 1]


def _recognised(texts: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, text in enumerate(texts):
        field = _aliases().get(normal(text))
        if field and field not in found:
            found[field] = place
    return found


def _classes(grid: Grid, header: int, rows: int, columns: dict[str, int]) -> tuple[str, ...]:
    titles = {normal(cell.text) for row in grid.rows[header : header + rows] for cell in row}
    titles.discard("")
    classes = []
    for number, row in enumerate(grid.rows):
        if number < header:
            classes.append("title" if any(cell.kind for cell in row) else "blank")
        elif number < header + rows:
            classes.append("header")
        else:
            classes.append(_class(row, titles, columns))
    return tuple(_after_the_last(classes, grid))


def _class(row: tuple[Cell, ...], titles: set[str], columns: dict[str, int]) -> str:
    filled = [cell for cell in row if cell.kind]
    if not filled:
        return "blank"
    if sum(normal(cell.text) in titles for cell in filled) * 2 > len(filled):
        return "header_repeat"
    if any(cell.kind == "s" and _TOTAL.match(cell.text.strip()) for cell in filled):
        return "subtotal"
    numbers = [cell.text for cell in filled]
    if len(filled) > _KNOWN_ENOUGH and numbers == [str(n + 1) for n in range(len(filled))]:
        return "numbering"
    if _is_person(row, columns):
        return "data"
    return "group" if len(filled) == 1 and filled[0].kind == "s" else "note"


def _is_person(row: tuple[Cell, ...], columns: dict[str, int]) -> bool:
    name = _at(row, columns.get("nama"))
    if name is None or not _is_text(name.text):
        return False
    number = _at(row, columns.get("no"))
    counted = number is not None and number.text.strip(" .").isdigit()
    return counted or any(_NIK.fullmatch(cell.text.strip(" '")) for cell in row)


def _at(row: tuple[Cell, ...], place: int | None) -> Cell | None:
    return row[place] if place is not None and place < len(row) else None


def _after_the_last(classes: list[str], grid: Grid) -> list[str]:
    """Return the classes with everything signed after the last person named as such."""
    last = max((place for place, name in enumerate(classes) if name == "data"), default=-1)
    signed = False
    for place in range(last + 1, len(classes)):
        texts = " ".join(cell.text for cell in grid.rows[place] if cell.kind)
        signed = signed or (classes[place] != "subtotal" and bool(_SIGNATURE.search(texts)))
        if signed and classes[place] in ("group", "note"):
            classes[place] = "signature"
    return classes
