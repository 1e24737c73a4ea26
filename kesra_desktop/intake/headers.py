"""Where the titles of a sheet stand: one to three rows, merged or not, in the first rows of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kesra_desktop.intake.grid import is_filled, kind_of, shown
from kesra_desktop.intake.titles import Meaning, is_role, meaning

if TYPE_CHECKING:
    from kesra_desktop.intake.grid import Grid, Value

KNOWN_ENOUGH = 2  # sure titles that make a header
WIDEST = 400  # columns looked at
_WEAK = 1.4  # a sure title and an unsure one
_SEARCHED = 40  # rows in which titles are looked for
_DEEPEST = 3  # rows of one header


@dataclass
class Header:
    first: int
    depth: int
    parts: dict[int, list[str]]  # column: its titles from above
    spanned: frozenset[int] = field(default=frozenset())  # columns below a title of several

    def meaning(self, column: int) -> Meaning | None:
        parts = self.parts[column]
        whole = meaning(" ".join(parts))
        if len(parts) == 1 or (whole and whole.sure):
            return whole
        below = meaning(parts[-1])
        if below or column in self.spanned:
            return below
        return whole or meaning(parts[0])

    def title(self, column: int) -> str:
        return " / ".join(self.parts[column])

    def is_name_of_role(self, column: int) -> bool:
        parts = self.parts[column]
        if len(parts) > 1 and is_role(parts[-1]):
            above = meaning(parts[0])
            return above is not None and above.name in ("nama", "jabatan", "nama_lembaga")
        return len(parts) == 1 and is_role(parts[0])


class TitleRows:
    """The texts of the first rows, those of merged cells copied to all their cells."""

    def __init__(self, grid: Grid, first: int = 0, last: int = _SEARCHED) -> None:
        self.grid = grid
        self.copied: dict[tuple[int, int], tuple[str, int]] = {}  # and the row it comes from
        self.wide: set[tuple[int, int]] = set()  # under a title over several columns
        for area in grid.merged:
            if area.first_row > last + _DEEPEST or area.last_row < first:
                continue
            if (
                area.last_row - area.first_row > _DEEPEST
                or area.last_column - area.first_column > 60
            ):
                continue
            text = _title(grid.at(area.first_row, area.first_column))
            for row in range(area.first_row, area.last_row + 1):
                for column in range(area.first_column, area.last_column + 1):
                    self.copied[row, column] = text, area.first_row
                    if area.last_column > area.first_column:
                        self.wide.add((row, column))

    def at(self, row: int, column: int, first: int) -> str:
        """Return the title in a cell, also when it is merged with others from a first row on."""
        text, origin = self.copied.get((row, column), ("", 0))
        return _title(self.grid.at(row, column)) or (text if origin >= first else "")

    def own(self, row: int, column: int) -> str:
        """Return the text written in a cell itself."""
        return _title(self.grid.at(row, column))

    def header(self, first: int, depth: int) -> Header:
        """Return the header of some rows, a title over several columns given to each of them."""
        parts: dict[int, list[str]] = {}
        spanned = {column for row, column in self.wide if first <= row < first + depth - 1}
        above = ""
        for column in range(min(self.grid.width(), WIDEST)):
            texts = [self.at(first + step, column, first) for step in range(depth)]
            if texts[0]:
                above = texts[0]
            elif any(texts[1:]) and above and (first, column) not in self.copied:
                texts[0] = above  # a file without merged cells: the title to the left
                spanned |= {column, *(c for c in parts if parts[c][:1] == [above])}
            elif not any(texts):
                above = ""
            different = [one for place, one in enumerate(texts) if one and one not in texts[:place]]
            if different:
                parts[column] = different
        return Header(first, depth, parts, frozenset(spanned))

    def continues(self, first: int, row: int) -> bool:
        """Return whether a row goes on with the titles above it."""
        if row >= len(self.grid.rows):
            return False
        filled = [c for c, value in enumerate(self.grid.rows[row][:WIDEST]) if is_filled(value)]
        if not filled or any(kind_of(self.grid.at(row, column)) != "s" for column in filled):
            return False
        if any(not any(map(str.isalpha, self.own(row, column))) for column in filled):
            return False
        good = bad = 0
        for column in filled:
            above, own = self.own(row - 1, column), self.own(row, column)
            fits = self._fits(above, own)
            under = not above or (row - 1, column) in self.wide
            good += fits or (under and row - 1 == first and self._is_below(row - 1, column))
            bad += not fits and not under
        return good > 0 and bad == 0 and good * 2 >= len(filled)

    def _fits(self, above: str, own: str) -> bool:
        if above and (own.startswith("(") or meaning(f"{above} {own}") is not None):
            return True
        return meaning(own) is not None or is_role(own)

    def _is_below(self, row: int, column: int) -> bool:
        return (row, column) in self.wide


def _title(value: Value) -> str:
    return shown(value)[:120] if kind_of(value) == "s" else ""


def search(titles: TitleRows) -> Header | None:
    best: tuple[float, int, int] | None = None
    found: Header | None = None
    for row in range(min(len(titles.grid.rows), _SEARCHED)):
        if not _may_be_header(titles, row):
            continue
        header = best_at(titles, row)
        score, names = score_of(header)
        rank = (score + ("nama" in names) + ("nik" in names), -header.depth, -row)
        if score >= KNOWN_ENOUGH and (best is None or rank > best):
            best, found = rank, header
    return found


def search_weakly(titles: TitleRows) -> Header | None:
    """Return the likeliest header with one sure title only: its columns are mostly asked about."""
    rows = [
        row for row in range(min(len(titles.grid.rows), _SEARCHED)) if _may_be_header(titles, row)
    ]
    headers = [best_at(titles, row) for row in rows]
    good = [header for header in headers if score_of(header)[0] >= _WEAK and len(header.parts) > 2]
    return max(good, key=lambda header: score_of(header)[0], default=None)


def _may_be_header(titles: TitleRows, row: int) -> bool:
    """Return whether a row has titles at all, and no answers to them such as ": SERANG"."""
    cells = [value for value in titles.grid.rows[row][:WIDEST] if is_filled(value)]
    texts = [shown(value) for value in cells if kind_of(value) == "s"]
    if len(texts) * 2 < len(cells) or any(text.startswith(":") for text in texts):
        return False
    return any((found := meaning(text)) and found.sure for text in texts)


def best_at(titles: TitleRows, row: int) -> Header:
    best = titles.header(row, 1)
    for depth in range(2, _DEEPEST + 1):
        if not titles.continues(row, row + depth - 1):
            break
        best = titles.header(row, depth)
    return best


def score_of(header: Header) -> tuple[float, set[str]]:
    found = [one for column in header.parts if (one := header.meaning(column))]
    sure = {one.name for one in found if one.sure}
    unsure = {one.name for one in found} - sure
    roles = sum(map(header.is_name_of_role, header.parts))
    names = sure | ({"nama"} if roles > 1 else set())
    return len(sure) + 0.4 * len(unsure) + (roles > 1), names
