"""Daftar hadir and notula: who came and signed, and what was said and agreed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents import signing, wording
from kesra_desktop.documents.flow import Flow, Imprint, upright, upright_table
from kesra_desktop.documents.sheet import BOLD, REGULAR
from kesra_desktop.documents.table import MIDDLE, Column, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.documents.heads import Head
    from kesra_desktop.documents.signing import Signing

ROW = 9.0  # millimetres
_PHOTO, _BETWEEN = 62.0, 6.0  # millimetres


@dataclass(frozen=True)
class Present:
    """A line of the attendance list; all empty for who is not known beforehand."""

    name: str = ""
    sex: str = ""
    agency: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Meeting:
    """What both papers of a meeting say of it."""

    head: Head
    name: str
    day: str
    hours: str
    place: str
    signer: Signing


@dataclass(frozen=True)
class Notes:
    """What the notula says: a heading and its paragraphs, one line of text each."""

    sections: tuple[tuple[str, str], ...]
    facts: tuple[tuple[str, str], ...]
    signers: tuple[Signing, ...]
    photos: tuple[tuple[str, bytes], ...] = ()  # what each shows, a JPEG file


def attendance_pdf(
    meeting: Meeting, rows: Sequence[Present], paper: str, imprint: Imprint, out: BinaryIO
) -> int:
    """Write an attendance list and return the pages.

    Raises:
        InvalidValue: the paper is not known.

    """
    flow = Flow(out, upright_table(paper), imprint)
    _opening(flow, meeting, wording.ATTENDANCE)
    table = Table(flow, _columns(flow.width), signing=21)
    laid = [
        table.cells([str(place), one.name, one.sex, one.agency, one.phone], ROW, number=f"{place}.")
        for place, one in enumerate(rows, 1)
    ]
    table.heading()
    end = signing.height(flow, (meeting.signer, meeting.signer)) + 4
    for place, cells in enumerate(laid):
        last_two = place == len(laid) - 2
        height = sum(row.height for row in laid[place:]) + end if last_two else cells.height
        if place < len(laid) - 1 and flow.y + height > flow.end:
            table.close()
            flow.next_page()
            table.heading()
        table.row(cells)
    table.close()
    flow.y += 3
    signing.draw(flow, (signing.Signing(()), meeting.signer))
    return flow.finish()


def notes_pdf(meeting: Meeting, notes: Notes, paper: str, imprint: Imprint, out: BinaryIO) -> int:
    """Write the minutes of a meeting (notula) and return the pages.

    Raises:
        InvalidValue: the paper is not known.

    """
    flow = Flow(out, upright(paper), imprint)
    _opening(flow, meeting, wording.NOTES)
    for label, value in notes.facts:
        flow.fact(label, value)
    flow.y += 3
    for title, text in notes.sections:
        flow.need(24)
        flow.paragraph(title, font=BOLD)
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        for place, line in enumerate(lines, 1):
            flow.paragraph(line, f"{place}." if len(lines) > 1 else "")
        if not lines:
            flow.gaps(3)
        flow.y += 2
    flow.y += 3
    signing.draw(flow, notes.signers)
    if notes.photos:
        _photos(flow, notes.photos)
    return flow.finish()


def _photos(flow: Flow, photos: Sequence[tuple[str, bytes]]) -> None:
    """Put the photos two side by side on pages of their own, each with what it shows."""
    flow.next_page()
    flow.heading(wording.PHOTOS.upper())
    width = (flow.width - _BETWEEN) / 2
    for place, (label, file) in enumerate(photos):
        if place % 2 == 0:
            flow.need(_PHOTO + 10)
        x = flow.left + (width + _BETWEEN) * (place % 2)
        flow.sheet.picture(x, flow.y, (width, _PHOTO), file)
        caption = wording.PHOTO.format(number=place + 1, label=label).rstrip(": ")
        size = flow.sheet.fitting(caption, width, (8.5, 5.5), REGULAR)
        flow.sheet.text(x, flow.y + _PHOTO + 4, caption, size)
        if place % 2 or place == len(photos) - 1:
            flow.y += _PHOTO + 10


def _opening(flow: Flow, meeting: Meeting, title: str) -> None:
    flow.head(meeting.head)
    flow.heading(title)
    flow.y += 2
    flow.fact(wording.EVENT, meeting.name)
    flow.fact(wording.DAY_AND_DATE, meeting.day)
    flow.fact(wording.TIME, meeting.hours)
    flow.fact(wording.PLACE, meeting.place)
    flow.y += 4


def _columns(width: float) -> list[Column]:
    rest = width - 9 - 9 - 42
    return [
        Column(wording.ROW_NUMBER, 9, MIDDLE),
        Column(wording.NAME, rest * 0.4),
        Column("L/P", 9, MIDDLE),
        Column(wording.AGENCY, rest * 0.37),
        Column(wording.PHONE, rest * 0.23),
    ]
