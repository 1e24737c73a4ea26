"""A surviving list on its way into the register: read and staged, looked at, accepted."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import NotFound
from kesra_desktop.intake.reading import ReadingContext, ReadSheet, read_list
from kesra_desktop.model.names import likeness
from kesra_desktop.model.office import Office
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.record import new_id
from kesra_desktop.model.sources import Evidence, Source
from kesra_desktop.progress import silent
from kesra_desktop.store import aside

if TYPE_CHECKING:
    from pathlib import Path

    from kesra_desktop.intake.reading import ReadRow
    from kesra_desktop.progress import Progress
    from kesra_desktop.store.store import Store

_ALIKE = 0.92  # of folded names; only together with the same NIK


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
    sheets: list[dict[str, Any]] = []
    rows: list[dict[str, Any]] = []
    for part in read_list(path, ReadingContext(city, store.now().date())):
        if isinstance(part, ReadSheet):
            sheets.append(_sheet(part))
        else:
            rows.append(_row(part))
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


def _sheet(sheet: ReadSheet) -> dict[str, Any]:
    return {
        "sheet": sheet.name,
        "header_row": sheet.header_row,
        "columns": sheet.columns,
        "rows": sheet.classes,
    }


def _row(read: ReadRow) -> dict[str, Any]:
    return {
        "sheet": read.sheet,
        "row": read.row,
        "class": read.cls,
        "fields": read.fields,
        "problems": list(read.problems),
        "raw": {name: list(place) for name, place in read.raw.items()},
    }


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
