"""A class for every row of a sheet: people, titles, groups, totals, signatures."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kesra_desktop.intake.columns import Table, find_table, header_at
from kesra_desktop.intake.contents import INSTITUTION, sort_of
from kesra_desktop.intake.grid import is_filled, kind_of, shown
from kesra_desktop.intake.places import card_in
from kesra_desktop.intake.titles import meaning, normal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kesra_desktop.intake.columns import Block
    from kesra_desktop.intake.grid import Grid, Row, Value

PEOPLE = ("data", "data_hidden")
TOTAL = re.compile(
    r"(?:(?:sub|grand)[ -]?)?(?:jumlah|total|jml)\b|(?:di)?pindah(?:an|kan)\b|sub ?total",
    re.IGNORECASE,
)
_GRAND = re.compile(r"seluruh|keseluruhan|grand|jumlah total|^total", re.IGNORECASE)
_SIGNATURE = re.compile(
    r"mengetahui|menyetujui|mengesahkan|bendahara|\blurah|camat\b|pengurus,"
    r"|kepala (?:bagian|dinas|desa|kelurahan|seksi|bidang|sub)|ketua\b|sekretaris|koordinator"
    r"|\bnip\b|yang (?:menerima|membuat)|petugas,|pendamping,|pembuat daftar|hormat kami|pptk"
    r"|kuasa pengguna|^[^0-9]{3,30}, *[0-9. ]{1,3} ?[a-z]+ 20[0-9]{2}\Z",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:catatan|keterangan|ket|nb|n\.b|terbilang|sumber|dicetak|halaman|hal|lampiran|dasar)\b|\*",
    re.IGNORECASE,
)
GROUP = re.compile(
    r"(?:(?:[A-Z]|[IVX]{1,5}|[0-9]{1,2})\s*[.)]\s*)?"
    r"(?:kel|kelurahan|desa|kec|kecamatan|kota|kab|kabupaten|wilayah|rt|rw|lingkungan|kategori)\b",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"(?:[A-Z]|[IVX]{1,5})\s*[.)]\s")
_LETTER = re.compile(r"[^\W0-9_]")
_NUMBERED = re.compile(r"\(?[0-9]{1,6}\s*[.)]?")
_SIGNED = re.compile(r"[0-9]{0,4}[ .)…_-]*")
_EVIDENCE = {
    "nik": {"n16", "digits", "science"}, "no_kk": {"n16", "digits", "science"},
    "nominal": {"money"}, "tanggal_lahir": {"date", "year"}, "ttl": {"ttl", "date"},
    "no_hp": {"phone", "science"}, "jenis_kelamin": {"sex"}, "rt_rw": {"rtrw"},
    "no_rekening": {"digits", "phone"},
    "umur": {"small"}, "rt": {"small"}, "jumlah_diterima": {"money"},
}  # fmt: skip
_MOST_LISTS = 20  # on one sheet, one below the other
_PASSES = 3
_ENOUGH_CELLS = 4  # filled beside a name, where nothing else tells


@dataclass
class Layout:
    """What every row of a sheet is, and the tables on it (mostly one)."""

    tables: list[tuple[int, Table]]  # from which row on, from 0
    classes: list[str]
    people: dict[int, list[int]] = field(default_factory=dict)  # row: its blocks with somebody

    @property
    def table(self) -> Table | None:
        """Return the first table."""
        return self.tables[0][1] if self.tables else None

    def counts(self) -> dict[str, int]:
        """Return how many rows there are of each class."""
        return dict(Counter(self.classes))

    def skipped(self) -> Iterator[tuple[int, int, str]]:
        """Yield the stretches of rows that hold nobody: first and last row, from 1, and class."""
        first = 0
        for place, kind in enumerate(self.classes):
            if place + 1 == len(self.classes) or self.classes[place + 1] != kind:
                if kind not in PEOPLE:
                    yield first + 1, place + 1, kind
                first = place + 1


def find_layout(
    grid: Grid, answers: Mapping[int, str] | None = None, header_row: int | None = None
) -> Layout:
    """Return the class of every row; without a table all of them are titles, notes or blank."""
    others: list[int] = []  # rows in which other lists begin
    layout = Layout([], [])
    for _ in range(_PASSES):
        until = others[0] if others else None
        table = find_table(grid, answers, header_row, until)
        if table is None:
            blank = [not any(map(is_filled, row)) for row in grid.rows]
            return Layout([], ["blank" if one else "note" for one in blank])
        reader = _Reader(grid, table, others)
        layout = reader.read()
        if reader.others == others:
            break
        others = reader.others  # what columns hold is looked at again, each list for itself
    return layout


class _Reader:
    def __init__(self, grid: Grid, table: Table, others: list[int]) -> None:
        self.grid = grid
        self.known = others
        self.others: list[int] = []
        self.signing = False  # within a block of signatures
        self.layout = Layout([(max(table.body, 0), table)], [])
        self._use(table)

    def _use(self, table: Table) -> None:
        self.table = table
        self.titles = {
            normal(part) for title in table.titles.values() for part in title.split(" / ")
        }
        self.titles.discard("")
        self.above = {
            column: {normal(part) for part in title.split(" / ")}
            for column, title in table.titles.items()
        }
        self.names = [block.columns.get("nama", -1) for block in table.blocks]
        self.numbers = [block.columns.get("no", -1) for block in table.blocks]
        self.niks = [block.columns.get("nik", -1) for block in table.blocks]
        self.signed = {c for c, title in table.titles.items() if _is_signature(title)}
        first = min(self.signed, default=-1)
        if first >= 0 and first + 1 not in table.titles:
            self.signed.add(first + 1)  # its title stands over two columns

    def read(self) -> Layout:
        """Class the rows from the first to the last."""
        table, classes = self.table, self.layout.classes
        top = max(table.first, 0)
        classes += [_above(row) for row in self.grid.rows[:top]]
        classes += ["header"] * (min(table.body, len(self.grid.rows)) - top)
        number = len(classes)
        while number < len(self.grid.rows):
            row = self.grid.rows[number]
            kind = "data" if self._is_plainly_data(row) else self._class(number, row)
            if kind == "header_repeat":
                number += self._header_again(number)
                self.signing = False
                continue
            if kind == "data":
                self.signing = False
                kind = "data_hidden" if number in self.grid.hidden_rows else "data"
            classes.append(kind)
            number += 1
        self._after_the_last()
        if not any("nama" in table.columns for _, table in self.layout.tables):
            self._is_recap()
        return self.layout

    def _is_plainly_data(self, row: Row) -> bool:
        """Return whether a row shows at a glance that it holds one person: most rows do."""
        if len(self.names) != 1:
            return False
        name, count, nik = self.names[0], self.numbers[0], self.niks[0]
        if name < 0 or count < 0 or nik < 0 or len(row) <= max(name, count, nik):
            return False
        said, who, counted = row[nik], row[name], row[count]
        if type(said) is str and len(said) == 16 and said.isdigit() and type(who) is str:
            is_number = type(counted) is float or (type(counted) is str and counted.isdigit())
            return is_number and len(who) > 2 and who[0].isalpha()
        return False

    def _class(self, number: int, row: Row) -> str:
        filled = [
            (column, value)
            for column, value in enumerate(row)
            if is_filled(value) and shown(value) and column not in self.signed
        ]
        if not filled:
            return "blank"
        texts = [shown(value) for _, value in filled]
        if self._repeats_titles(texts, number):
            return "header_repeat"
        people = [place for place in range(len(self.names)) if self._is_person(row, place)]
        if people:
            if len(self.names) > 1:
                self.layout.people[number] = people
            return "data"
        return self._other_class(filled, texts)

    def _other_class(self, filled: list[tuple[int, Value]], texts: list[str]) -> str:
        pairs = zip(filled, texts, strict=True)
        words = [text for (_, value), text in pairs if kind_of(value) == "s"]
        if any(TOTAL.match(text) for text in words):
            return "subtotal"
        if _is_numbering(texts):
            return "numbering"
        if self._is_empty_numbered([column for column, _ in filled], texts):
            return "empty_numbered"
        card = bool(card_in([value for _, value in filled]))
        is_group = card or _is_group(texts, words)
        if is_group and (card or GROUP.match(texts[0]) or _LETTERED.match(texts[0])):
            self.signing = False
            return "group"
        self.signing = self.signing or any(map(_SIGNATURE.search, words))
        if self.signing:
            return "signature"
        return "group" if is_group and not _NOTE.match(words[0]) else "note"

    def _is_empty_numbered(self, columns: list[int], texts: list[str]) -> bool:
        """Return whether a row holds a number, and perhaps the dots to sign on, and no more."""
        counted = {column for column in self.numbers if column >= 0}
        if counted.issuperset(columns):
            return all(map(_NUMBERED.fullmatch, texts))
        return columns[0] in counted and all(map(_SIGNED.fullmatch, texts))

    def _repeats_titles(self, texts: list[str], number: int) -> bool:
        known = sum(normal(text) in self.titles for text in texts)
        if known * 2 > len(texts) and (known > 1 or self.layout.classes[-1:] == ["header_repeat"]):
            return True
        if len(texts) < 3 or number < self.table.body:
            return False
        found = [one for text in texts if (one := meaning(text)) and one.sure]
        return len({one.name for one in found}) >= 3 and len(found) * 2 >= len(texts)

    def _is_same_header(self, row: Row) -> bool:
        """Return whether the titles of a row stand where the table's own do."""
        return all(
            normal(shown(value)) in self.above.get(column, ())
            for column, value in enumerate(row)
            if is_filled(value) and column not in self.signed
        )

    def _header_again(self, number: int) -> int:
        """Note titles that are repeated, or those of another list; return how many rows."""
        enough = len(self.others) >= _MOST_LISTS
        if enough or self._is_same_header(self.grid.rows[number]):
            self.layout.classes.append("header_repeat")
            return 1
        later = [row for row in self.known if row > number]
        other = header_at(self.grid, number, min(later, default=None))
        depth = 1
        if other is not None:
            depth = other.depth
            if other.blocks:
                same = {name: other.columns.get(name) for name in self.table.columns}
                if same != self.table.columns:
                    self.others.append(number)
                    self.layout.tables.append((number + depth, other))
                    self._use(other)
        self.layout.classes += ["header_repeat"] * depth
        return depth

    def _is_person(self, row: Row, place: int) -> bool:
        block = self.table.blocks[place]
        name = _at(row, self.names[place])
        text = shown(name) if kind_of(name) == "s" else ""
        named = len(text) > 1 and _LETTER.search(text) is not None
        nik = _at(row, self.niks[place])
        numbered = _is_number(_at(row, self.numbers[place]))
        if not named:
            return is_filled(nik) and sort_of(nik) == "n16" and self.names[place] >= 0
        if len(self.names) > 1 and block.role:
            return not TOTAL.match(text) and not _SIGNATURE.search(text)
        evidence = self._evidence(row, block)
        if GROUP.match(text) or INSTITUTION.match(text) or TOTAL.match(text):
            return bool(evidence & {"nik", "no_kk", "tanggal_lahir", "ttl"})
        if numbered and (evidence or not _SIGNATURE.search(text)):
            return True
        strong = evidence & {"nik", "no_kk", "nominal", "tanggal_lahir", "ttl", "no_rekening"}
        return (
            bool(strong) or len(evidence) > 1 or (bool(evidence) and _count(row) >= _ENOUGH_CELLS)
        )

    def _evidence(self, row: Row, block: Block) -> set[str]:
        """Return the columns of a block that hold what a person's row holds."""
        return {
            name
            for name, sorts in _EVIDENCE.items()
            if (column := block.columns.get(name)) is not None
            and is_filled(value := _at(row, column))
            and sort_of(value) in sorts
        }

    def _after_the_last(self) -> None:
        """Name everything from the first signature after the last person as such."""
        classes = self.layout.classes
        last = max((place for place, kind in enumerate(classes) if kind in PEOPLE), default=-1)
        if last < 0:
            return
        signed = False
        for place in range(last + 1, len(classes)):
            row = self.grid.rows[place]
            texts = [shown(value) for value in row if is_filled(value)]
            if classes[place] == "subtotal" and not signed:
                classes[place] = "total"
            elif classes[place] in (
                "group",
                "note",
                "empty_numbered",
                "header_repeat",
                "signature",
            ):
                signed = signed or any(_SIGNATURE.search(text) for text in texts)
                numbered = classes[place] == "empty_numbered"
                classes[place] = "signature" if signed else "empty_numbered" if numbered else "note"
        self._name_subtotals(last)

    def _name_subtotals(self, last: int) -> None:
        """Leave the last total below the people as the sheet's own, and those that say so."""
        classes = self.layout.classes
        totals = [place for place in range(last + 1, len(classes)) if classes[place] == "total"]
        for place in totals[:-1]:
            text = " ".join(shown(value) for value in self.grid.rows[place] if is_filled(value))
            if not _GRAND.search(text):
                classes[place] = "subtotal"

    def _is_recap(self) -> None:
        """Call the rows of a table without people a summary."""
        if self.table.uncertain and any("nama" in one for one in self.table.uncertain.values()):
            return
        for place in range(max(self.table.body, 0), len(self.layout.classes)):
            if self.layout.classes[place] in ("note", "group", "data"):
                self.layout.classes[place] = "recap"
            elif self.layout.classes[place] == "subtotal":
                self.layout.classes[place] = "total"


def _is_group(texts: list[str], words: list[str]) -> bool:
    """Return whether the cells of a row are the title of the rows below: mostly one text alone."""
    if len(texts) == 1:
        return bool(words)
    if len(texts) == 2 and re.fullmatch(r"(?:[A-Z]|[IVX]{1,5})[.)]?", texts[0]):
        return True
    if len(texts) == 2 and _NUMBERED.fullmatch(texts[0]) and INSTITUTION.match(texts[1]):
        return True
    lettered = [text for text in texts if _LETTER.search(text)]
    return bool(lettered) and GROUP.match(lettered[0]) is not None


def _above(row: Row) -> str:
    texts = [shown(value) for value in row if is_filled(value) and shown(value)]
    if not texts:
        return "blank"
    keyed = [re.match(r"[^:]{2,30}:", text) is not None or text.startswith(":") for text in texts]
    return "meta" if any(keyed) else "title"


def _is_signature(title: str) -> bool:
    found = meaning(title) or meaning(title.split(" / ", maxsplit=1)[0])
    return found is not None and found.name == "tanda_tangan"


def _is_numbering(texts: list[str]) -> bool:
    """Return whether cells count the columns: 1, 2, 3 or (1), (2), 5=3x4."""
    numbers = [found[1] for text in texts if (found := re.match(r"\(?([0-9]{1,2})\b", text))]
    if len(texts) < 3 or len(numbers) * 10 < len(texts) * 8:
        return False
    steps = [int(two) - int(one) for one, two in itertools.pairwise(numbers)]
    return steps.count(1) * 10 >= len(steps) * 8


def _is_number(value: Value) -> bool:
    if kind_of(value) == "n":
        return True
    return kind_of(value) == "s" and _NUMBERED.fullmatch(shown(value)) is not None


def _at(row: Row, column: int) -> Value:
    return row[column] if 0 <= column < len(row) else ""


def _count(row: Row) -> int:
    return sum(map(is_filled, row))
