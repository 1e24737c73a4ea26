"""Where the titles of a sheet stand, and which column is what: by its title and by its cells.

A sure title is believed unless the cells contradict it; an unsure one needs their support; a
column without a known title is only proposed. What stays open is listed and left unread.
"""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.intake.contents import contradicts, profile, proposed, supported
from kesra_desktop.intake.grid import kind_of, shown
from kesra_desktop.intake.headers import (
    KNOWN_ENOUGH,
    WIDEST,
    Header,
    TitleRows,
    best_at,
    score_of,
    search,
    search_weakly,
)
from kesra_desktop.intake.titles import normal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kesra_desktop.intake.contents import Profile
    from kesra_desktop.intake.grid import Grid
    from kesra_desktop.intake.titles import Meaning

_SAMPLED = 240  # rows that show what columns hold
_SEVERAL = 8  # numbers that show a column of NIK or of KK
_PLAIN = frozenset({"tanda_tangan", "keterangan", "alamat", "jenis_bantuan", "kategori_ppks"})


@dataclass(frozen=True)
class Block:
    """The columns of one person in a row; a row may hold several, counted from the left."""

    columns: Mapping[str, int]
    role: str = ""  # the title of the name's column, when it is a duty


@dataclass(frozen=True)
class Table:
    """The titles of a list and what its columns are."""

    first: int  # row of the titles, from 0; -1 when the sheet has none
    depth: int  # rows of titles
    titles: dict[int, str]
    blocks: tuple[Block, ...]
    uncertain: dict[int, tuple[str, ...]]
    shared: frozenset[str] = frozenset()  # columns that hold for every person of a row

    @property
    def columns(self) -> dict[str, int]:
        """Return the columns of the first person of a row."""
        return dict(self.blocks[0].columns) if self.blocks else {}

    @property
    def body(self) -> int:
        """Return the first row below the titles."""
        return self.first + self.depth


def find_table(
    grid: Grid,
    answers: Mapping[int, str] | None = None,
    header_row: int | None = None,
    until: int | None = None,
) -> Table | None:
    """Return the titles and columns of a list, or None when the sheet shows no header.

    ``answers`` are a clerk's: what a column is, or "" to leave it unread. ``header_row`` is theirs
    too, from 1; 0 says that there are no titles. Another list begins in row ``until``, from 0.
    """
    if header_row == 0:
        header = Header(-1, 1, {column: [""] for column in range(min(grid.width(), WIDEST))})
    elif header_row is not None:
        row = max(min(header_row, len(grid.rows)) - 1, 0)
        header = best_at(TitleRows(grid, row, row), row)
    else:
        titles = TitleRows(grid)
        found = search(titles)
        weak = search_weakly(titles) if found is None else None
        if weak is not None:
            table = _table(grid, weak, answers or {}, until)
            named = "nama" in table.columns or any(
                "nama" in one for one in table.uncertain.values()
            )
            return table if named else None
        if found is None:
            return None
        header = found
    return _table(grid, header, answers or {}, until)


def header_at(grid: Grid, row: int, until: int | None = None) -> Table | None:
    """Return the table whose titles stand in a row further down, where another list begins."""
    header = best_at(TitleRows(grid, row, row), row)
    score, names = score_of(header)
    if score < KNOWN_ENOUGH or not {"nama", "nik"} & names:
        return None
    return _table(grid, header, {}, until)


def _table(grid: Grid, header: Header, answers: Mapping[int, str], until: int | None) -> Table:
    columns = _Columns(grid, header, answers, until)
    columns.resolve()
    titles = {column: header.title(column) for column in header.parts if header.parts[column]}
    blocks, shared = columns.blocks()
    return Table(header.first, header.depth, titles, blocks, columns.uncertain, shared)


class _Columns:
    """Decides what each column is."""

    def __init__(
        self, grid: Grid, header: Header, answers: Mapping[int, str], until: int | None
    ) -> None:
        self.grid = grid
        self.header = header
        self.answers = answers
        self.width = min(grid.width(), WIDEST)
        self.names: dict[int, str] = {}  # what is settled
        self.uncertain: dict[int, tuple[str, ...]] = {}
        self.roles: dict[int, str] = {}  # names under a duty
        self.seen: dict[int, Profile] = {}
        self.sample = self._sample(until)

    def _sample(self, until: int | None) -> list[int]:
        first = max(self.header.first + self.header.depth, 0)
        below = range(first, len(self.grid.rows) if until is None else until)
        step = max(1, len(below) // _SAMPLED)
        return [*below[: _SAMPLED // 2], *below[_SAMPLED // 2 :: step]]

    def profile(self, column: int) -> Profile:
        """Return what a column's cells look like, the numbering below the titles left out."""
        if column not in self.seen:
            mine = {normal(part) for part in self.header.parts.get(column, ())}
            values = [self.grid.at(row, column) for row in self.sample]
            if values and shown(values[0]).strip("().") == str(column + 1):
                values = values[1:]
            self.seen[column] = profile(
                value
                for value in values
                if not (kind_of(value) == "s" and mine and normal(shown(value)) in mine)
            )
        return self.seen[column]

    def resolve(self) -> None:
        """Settle the columns: what a clerk said, then sure titles, then unsure ones."""
        for column, name in self.answers.items():
            if name and column < self.width:
                self.names[column] = name
        found = {
            column: one
            for column in self.header.parts
            if column not in self.answers and (one := self.header.meaning(column))
        }
        self._names_of_roles(found)
        for column in sorted(found, key=lambda column: (not found[column].sure, column)):
            self._settle(column, found[column])
        self._swapped()
        self._heads_of_families()
        for column in range(self.width):
            if column not in self.names and column not in found and column not in self.answers:
                self._propose(column)

    def _names_of_roles(self, found: dict[int, Meaning]) -> None:
        places = [c for c in self.header.parts if self.header.is_name_of_role(c)]
        places = [c for c in places if c not in self.answers and c not in found]
        named = [c for c in places if self.profile(c).sort in ("name", "")]
        if len(named) > 1 and not any(one.name == "nama" and one.sure for one in found.values()):
            for column in named:
                self.names[column] = "nama"
                self.roles[column] = self.header.parts[column][-1]

    def _settle(self, column: int, means: Meaning) -> None:
        seen = self.profile(column)
        if means.sure and not contradicts(means.name, seen):
            self.names[column] = means.name
            return
        name = "" if means.sure else supported(means.name, seen)
        if name and (name not in self.names.values() or name == "nama"):
            self.names[column] = name
        elif not name or seen.filled:
            others = proposed(seen, frozenset(self.names.values()))
            self.uncertain[column] = tuple(dict.fromkeys([name or means.name, *others]))

    def _swapped(self) -> None:
        """Doubt NIK and KK when only the numbers below KK show women's days of birth."""
        places = {name: column for column, name in self.names.items() if column not in self.answers}
        nik, kk = places.get("nik"), places.get("no_kk")
        if nik is None or kk is None:
            return
        one, other = self.profile(nik), self.profile(kk)
        if one.sort != "n16" or other.sort != "n16" or min(one.filled, other.filled) < _SEVERAL:
            return
        if one.women == 0 and other.women > 0.15:
            del self.names[nik], self.names[kk]
            self.uncertain[nik], self.uncertain[kk] = ("no_kk", "nik"), ("nik", "no_kk")

    def _heads_of_families(self) -> None:
        """Take the heads of families for the people where the list names nobody else."""
        if "nama" in self.names.values() or any("nama" in one for one in self.uncertain.values()):
            return
        heads = [column for column, name in self.names.items() if name == "nama_kepala_keluarga"]
        if len(heads) == 1:
            self.names[heads[0]] = "nama"

    def _propose(self, column: int) -> None:
        taken = frozenset(self.names.values()) | {
            name for names in self.uncertain.values() for name in names[:1]
        }
        names = proposed(self.profile(column), taken)
        if names:
            self.uncertain[column] = names

    def blocks(self) -> tuple[tuple[Block, ...], frozenset[str]]:
        """Return the columns of each person of a row, and which of them hold for all."""
        people = sorted(column for column, name in self.names.items() if name == "nama")
        if len(people) > 1:
            several = self._by_role(people) if self.roles else self._side_by_side(people)
            if several:
                return several
        columns: dict[str, int] = {}
        for column, name in sorted(self.names.items()):
            if name not in columns:
                columns[name] = column
            elif name not in _PLAIN and self.profile(column).filled:
                self.uncertain[column] = (name,)
        return (Block(columns),) if columns else (), frozenset()

    def _by_role(self, people: list[int]) -> tuple[tuple[Block, ...], frozenset[str]]:
        """Return a block for each named duty; what stands once belongs to all of them."""
        times = Counter(self.names.values())
        own = {name for name in times if times[name] == len(people)}
        common: dict[str, int] = {}
        for column, name in sorted(self.names.items()):
            if name not in own:
                common.setdefault(name, column)
        ranks = {name: [c for c, n in sorted(self.names.items()) if n == name] for name in own}
        blocks = tuple(
            Block(
                common | {name: columns[place] for name, columns in ranks.items()},
                self.roles.get(column, ""),
            )
            for place, column in enumerate(people)
        )
        return blocks, frozenset(common)

    def _side_by_side(self, people: list[int]) -> tuple[tuple[Block, ...], frozenset[str]] | None:
        """Return the blocks of lists that stand beside each other, or None when they do not."""
        times = Counter(self.names.values())
        repeated = {name for name in times if times[name] == len(people)}
        if len(repeated) < 2:
            return None
        ranks = [sorted(c for c, n in self.names.items() if n == name) for name in repeated]
        starts = [min(rank[place] for rank in ranks) for place in range(len(people))]
        ends = [max(rank[place] for rank in ranks) for place in range(len(people))]
        if any(end >= start for end, start in zip(ends, starts[1:], strict=False)):
            return None
        common = {name: column for column, name in self.names.items() if column < starts[0]}
        borders = [*starts, self.width]
        blocks = [
            Block(
                common
                | {
                    name: column
                    for column, name in sorted(self.names.items(), reverse=True)
                    if start <= column < end
                }
            )
            for start, end in itertools.pairwise(borders)
        ]
        return tuple(blocks), frozenset(common)
