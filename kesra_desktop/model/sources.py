"""Where what we know comes from: surviving lists and the cells behind each value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date  # noqa: TC003  (read at run time by fields_of)
from enum import StrEnum
from typing import ClassVar

from kesra_desktop.i18n import N_
from kesra_desktop.model.fields import entry
from kesra_desktop.model.record import Record

_YEAR = re.compile("(?<![0-9])20[0-9]{2}(?![0-9])")


class SourceQuality(StrEnum):
    """What kind of copy a list is."""

    SIGNED_COPY = "salinan_bertanda_tangan"
    ORIGINAL_FILE = "berkas_asli"
    PHOTO = "foto"
    MEMORY = "ingatan"


@dataclass(frozen=True, kw_only=True)
class Source(Record):
    """A surviving list: the file, who kept it and when it reached us."""

    kind: ClassVar[str] = "source"
    title: ClassVar[str] = N_("Source list")

    file_name: str = entry(N_("File name"), grid=True)
    digest: str = entry(N_("SHA-256 of the file"), default="")
    holder: str = entry(N_("Kept by"), default="", grid=True)
    about: str = entry(N_("What it is"), default="")
    received_on: date | None = entry(N_("Received on"), default=None, grid=True)
    quality: SourceQuality = entry(N_("Quality"), default=SourceQuality.ORIGINAL_FILE)
    year: int = entry(N_("Year the list is of"), default=0)
    withdrawn: bool = entry(N_("Withdrawn"), default=False, watched=True)


@dataclass(frozen=True, kw_only=True)
class Evidence(Record):
    """What one row of a source says about one person; raw texts are kept for ever.

    ``cells`` is a JSON object: field name to [column letter, raw text, finding codes, value]; the
    value is left out where it is the raw text. ``filled`` names the fields whose value the person
    got from this row, with a blank between: who fills a field last without it is a clerk.
    One record a row, not one a cell: 145 people would otherwise be 1,500 entries.
    """

    kind: ClassVar[str] = "evidence"
    title: ClassVar[str] = N_("Evidence")
    is_fact: ClassVar[bool] = True
    indexes: ClassVar[tuple[str, ...]] = ("recipient", "source")

    recipient: str = entry(N_("Recipient"), refers_to="recipient")
    source: str = entry(N_("Source list"), refers_to="source")
    sheet: str = entry(N_("Sheet"), default="")
    row: int = entry(N_("Row"), grid=True)
    cells: str = entry(N_("Cells"), private=True)
    mark: str = entry(N_("Mark of the row"), default="")  # answers about the row go by it
    filled: str = entry(N_("Fields it filled"), default="")


class Manner(StrEnum):
    """How somebody made sure of a person's data."""

    DOCUMENT = "dokumen"  # an identity card, a family card, a letter was seen
    MET = "bertemu"
    CHOSEN = "pilihan"  # a clerk chose one of several sources, with a reason


MANNER_TITLES = {
    Manner.DOCUMENT: N_("Document seen"),
    Manner.MET: N_("Met in person"),
    Manner.CHOSEN: N_("Chosen by a clerk"),
}


@dataclass(frozen=True, kw_only=True)
class Confirmation(Record):
    """Somebody made sure of a person, or of one field; a confirmed value yields to no list."""

    kind: ClassVar[str] = "confirmation"
    title: ClassVar[str] = N_("Confirmation")
    is_fact: ClassVar[bool] = True
    indexes: ClassVar[tuple[str, ...]] = ("recipient",)

    recipient: str = entry(N_("Recipient"), refers_to="recipient")
    manner: Manner = entry(N_("Manner"), grid=True)
    day: date = entry(N_("Date"), grid=True)
    field: str = entry(N_("Field"), default="", grid=True)
    value: str = entry(N_("Value"), default="", private=True)
    document: str = entry(N_("Document"), default="")
    reason: str = entry(N_("Reason"), default="")


@dataclass(frozen=True, kw_only=True)
class KnownTotal(Record):
    """How many people a programme, category or kecamatan had when it was last known."""

    kind: ClassVar[str] = "known_total"
    title: ClassVar[str] = N_("Last known total")

    people: int = entry(N_("People"), grid=True, watched=True)
    programme: str = entry(N_("Aid programme"), default="", grid=True)
    category: str = entry(N_("Category"), default="", grid=True)
    district_code: str = entry(N_("Kecamatan code"), default="", grid=True)
    year: int = entry(N_("Year"), default=0, grid=True)
    source: str = entry(N_("Source list"), default="", refers_to="source")
    note: str = entry(N_("Note"), default="")


def year_of(*texts: str) -> int:
    """Return the year that a list says it is of, or 0: in its file name, else in its title."""
    for text in texts:
        found = _YEAR.findall(text)
        if found:
            return int(max(found))
    return 0
