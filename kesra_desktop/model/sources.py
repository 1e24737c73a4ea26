"""Where what we know comes from: surviving lists and the cells behind each value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003  (read at run time by fields_of)
from enum import StrEnum
from typing import ClassVar

from kesra_desktop.i18n import N_
from kesra_desktop.model.fields import entry
from kesra_desktop.model.record import Record


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


@dataclass(frozen=True, kw_only=True)
class Evidence(Record):
    """What one row of a source says about one person; raw texts are kept for ever.

    ``cells`` is a JSON object: field name to [column letter, raw text, finding codes].
    One record a row, not one a cell: 145 people would otherwise be 1,500 entries.
    """

    kind: ClassVar[str] = "evidence"
    title: ClassVar[str] = N_("Evidence")
    is_fact: ClassVar[bool] = True

    recipient: str = entry(N_("Recipient"), refers_to="recipient")
    source: str = entry(N_("Source list"), refers_to="source")
    sheet: str = entry(N_("Sheet"), default="")
    row: int = entry(N_("Row"), grid=True)
    cells: str = entry(N_("Cells"), private=True)
    mark: str = entry(N_("Mark of the row"), default="")  # answers about the row go by it
