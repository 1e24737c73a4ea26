"""A surviving list on its way into the register: read and staged, looked at, accepted."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import NotFound, Refused
from kesra_desktop.i18n import N_
from kesra_desktop.intake.cleaning import Surroundings, clean_row
from kesra_desktop.intake.layout import Layout, find_layout
from kesra_desktop.intake.sheets import read_file
from kesra_desktop.model.areas import areas
from kesra_desktop.model.dates import order_in, split_birthplace
from kesra_desktop.model.identity import cleaned
from kesra_desktop.model.names import likeness
from kesra_desktop.model.office import Office
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.record import new_id
from kesra_desktop.model.sources import Evidence, Source
from kesra_desktop.progress import silent
from kesra_desktop.store import aside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.intake.sheets import Grid
    from kesra_desktop.progress import Progress
    from kesra_desktop.store.store import Store

_ALIKE = 0.92  # of folded names; only together with the same NIK
_NEARBY = 3  # cities that a list's NIKs name most
_ENOUGH = 40  # names of kelurahan that tell a city
_GROUP = re.compile(r"^(?:[A-Z]|[IVX]+)\s*[.)]\s*|[:]", re.IGNORECASE)


class NoList(Refused):
    """No table of people was found."""

    code = "no_header"
    message = N_("No list with a header row and a name column was found in {file}.")
    advice = N_("Check that the file has column titles such as NAMA and NIK, then read it again.")


@dataclass(frozen=True)
class Accepted:
    """What accepting a batch did."""

    added: int
    enriched: int
    held: int
    skipped: int


def read(store: Store, path: Path, *, about: str = "", holder: str = "") -> dict[str, Any]:
    """Read a list and stage it; no recipient changes. The same contents give the same batch.

    Raises:
        UnreadableList, ProtectedList, TooLargeList, NoList.

    """
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        raise NotFound(what=path.name) from None
    known = aside.kept(store, f"list:{digest}")
    if known:
        return summary(store, known["batch"]) | {"already_read": True}
    office = store.maybe(Office, "office")
    city = office.city if office else "33.75"
    batch = new_id()
    sheets, rows = [], []
    for grid in read_file(path):
        layout = find_layout(grid)
        sheets.append(_sheet(grid, layout))
        if layout:
            rows += list(_rows(grid, layout, _surroundings(store, grid, layout, city)))
    if not rows:
        raise NoList(file=path.name)
    _note_shared_numbers(rows)
    staged = {
        "file": path.name, "digest": digest, "about": about, "holder": holder,
        "sheets": sheets, "rows": rows, "accepted": False,
    }  # fmt: skip
    with store.transaction():
        aside.keep(store, f"batch:{batch}", staged)
        aside.keep(store, f"list:{digest}", {"batch": batch})
    return summary(store, batch)


def _note_shared_numbers(rows: list[dict[str, Any]]) -> None:
    """Note a NIK that stands with different names: often copied from the row above (N13)."""
    first: dict[str, dict[str, Any]] = {}
    for row in rows:
        nik = row["fields"].get("nik")
        if not nik:
            continue
        other = first.setdefault(nik, row)
        names = (other["fields"]["full_name"], row["fields"]["full_name"])
        if likeness(*names) < _ALIKE:
            for one in (other, row):
                if "nik:N13" not in one["problems"]:
                    one["problems"].append("nik:N13")


def _sheet(grid: Grid, layout: Layout | None) -> dict[str, Any]:
    return {
        "sheet": grid.name,
        "header_row": layout.header_row if layout else None,
        "columns": layout.columns if layout else {},
        "rows": layout.counts() if layout else {},
    }


def _surroundings(store: Store, grid: Grid, layout: Layout, home: str) -> Surroundings:
    city = _city(grid, layout, home)
    districts = {one.district.casefold() for one in areas().in_city(city)}
    district = grid.name if grid.name.casefold() in districts else ""
    return Surroundings(city, store.now().date(), _order(grid, layout), district)


def _city(grid: Grid, layout: Layout, home: str) -> str:
    """Return the city whose kelurahan a list names: the office's own, or one its NIKs come from."""
    codes = Counter(
        number[:4]
        for number in map(cleaned, _column(grid, layout, "nik"))
        if re.fullmatch("[0-9]{16}", number)
    )
    nearby = [f"{code[:2]}.{code[2:]}" for code, _ in codes.most_common(_NEARBY)]
    named = sorted(set(_column(grid, layout, "kelurahan")))[:_ENOUGH]
    known = [city for city in dict.fromkeys([home, *nearby]) if areas().regency(city)]

    def found(city: str) -> int:
        return sum(bool(areas().find_kelurahan(name, city).candidates) for name in named)

    return max(known, key=found, default=home)


def _column(grid: Grid, layout: Layout, name: str) -> list[str]:
    """Return the texts of one column, of people's rows only."""
    place = layout.columns.get(name)
    if place is None:
        return []
    rows = zip(grid.rows, layout.classes, strict=True)
    return [row[place].text for row, kind in rows if kind == "data" and place < len(row)]


def _order(grid: Grid, layout: Layout) -> str:
    """Return the order of day and month that the dates of a sheet show."""
    name = "tanggal_lahir" if "tanggal_lahir" in layout.columns else "ttl"
    return order_in(split_birthplace(text)[1] for text in _column(grid, layout, name))


def _rows(grid: Grid, layout: Layout, around: Surroundings) -> Iterator[dict[str, Any]]:
    category = kelurahan = ""
    for number, (row, kind) in enumerate(zip(grid.rows, layout.classes, strict=True), 1):
        if kind == "group":
            text = next(cell.text for cell in row if cell.kind)
            if re.match(r"kel(urahan)?\b", text, re.IGNORECASE):
                kelurahan = re.sub(r"^kel(urahan)?[. :]*", "", text, flags=re.IGNORECASE)
            else:
                category = " ".join(_GROUP.sub(" ", text).split()).casefold()
        if kind == "data":
            place = replace(around, category=category, kelurahan=kelurahan)
            person = clean_row(row, layout.columns, place)
            yield {"sheet": grid.name, "row": number, "class": kind, **asdict(person)}


def staged(store: Store, batch: str) -> dict[str, Any]:
    """Return everything staged of a batch.

    Raises:
        NotFound: there is no such batch on this laptop.

    """
    found = aside.kept(store, f"batch:{batch}")
    if found is None:
        raise NotFound(what=batch)
    return found


def summary(store: Store, batch: str) -> dict[str, Any]:
    """Return what was found in a batch, in counts."""
    found = staged(store, batch)
    problems = Counter(code.split(":")[1] for row in found["rows"] for code in row["problems"])
    return {
        "batch": batch,
        "files": [{"file": found["file"], "sheets": found["sheets"]}],
        "people": len(found["rows"]),
        "problems": dict(sorted(problems.items())),
        "accepted": found["accepted"],
    }


def accept(store: Store, batch: str, progress: Progress = silent) -> Accepted:
    """Put the settled rows into the register with their source; conflicting ones stay held.

    A row whose valid NIK belongs to somebody with a like name adds evidence to that person; with
    another name it is held, since a number is often copied from a relative.
    """
    found = staged(store, batch)
    if found["accepted"]:
        return Accepted(0, 0, 0, len(found["rows"]))
    counts: Counter[str] = Counter()
    with store.transaction():
        source = store.add(
            Source(
                file_name=found["file"],
                digest=found["digest"],
                holder=found["holder"],
                about=found["about"],
                received_on=store.now().date(),
            )
        )
        for number, row in enumerate(found["rows"]):
            progress(number, len(found["rows"]))
            row["outcome"] = _accept_row(store, row, source.id)
            counts[row["outcome"]] += 1
        aside.keep(store, f"batch:{batch}", found | {"accepted": True})
    return Accepted(counts["added"], counts["enriched"], counts["held"], 0)


def _accept_row(store: Store, row: dict[str, Any], source: str) -> str:
    person = Recipient.from_texts(row["fields"])
    same = store.find(Recipient, nik=person.nik) if person.nik else []
    if same and likeness(same[0].full_name, person.full_name) < _ALIKE:
        return "held"
    kept = same[0] if same else store.add(person)
    cells = {name: [*place, _codes(row, name)] for name, place in row["raw"].items()}
    store.add(
        Evidence(
            recipient=kept.id,
            source=source,
            sheet=row["sheet"],
            row=row["row"],
            cells=json.dumps(cells, ensure_ascii=False),
        )
    )
    return "enriched" if same else "added"


def _codes(row: dict[str, Any], name: str) -> list[str]:
    return [code for field, code in (text.split(":") for text in row["problems"]) if field == name]
