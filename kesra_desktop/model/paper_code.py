"""What the QR in the foot of a paper says: `KSR1|<kind>|<short id>|<page>[|<rows>]|<check>`.

``rows`` names the first and last row of a list on the page, such as 61-90. The code leads from a
sheet back to the record it was printed for; it proves nothing and names nobody.
"""

from __future__ import annotations

import hashlib
import re
from typing import NamedTuple

from kesra_desktop.errors import Refused
from kesra_desktop.i18n import N_
from kesra_desktop.model.clear_letters import clear_letters
from kesra_desktop.model.record import ID_ALPHABET

START = "KSR1|P-"
_BODY = re.compile(r"KSR1\|P-([^|]*)\|([^|]+)\|([0-9]{1,6})(?:\|([0-9]{1,6})-([0-9]{1,6}))?")
_SHORT = 10  # letters of a record's id: 50 bits tell all records of an office apart


class NotPaperCode(Refused):
    """The text is not from the foot of a paper, or was misread."""

    code = "not_a_paper_code"
    message = N_("This code is not from a paper of Kesra Desktop, or it was misread.")
    advice = N_("Scan the code at the foot of the page again.")


class OtherPaper(Refused):
    """A sheet of another paper, or of another day, was scanned."""

    code = "other_paper"
    message = N_("This sheet is not from the checklist of this day.")
    advice = N_("Open the day it was printed for, or take another sheet.")


class PaperCode(NamedTuple):
    """Which page of which paper a sheet is."""

    kind: str  # such as roster
    record: str  # the beginning of the id of what it was printed for
    page: int
    rows: tuple[int, int] | None = None  # first and last number of the list on the page


def paper_code(kind: str, record: str, page: int, rows: tuple[int, int] | None = None) -> str:
    """Return the text of a page's QR."""
    body = f"{START}{kind.upper()}|{record[:_SHORT].upper()}|{page}"
    if rows:
        body += f"|{rows[0]}-{rows[1]}"
    return f"{body}|{_check(body)}"


def read_paper_code(text: str) -> PaperCode:
    """Return which sheet was scanned.

    Raises:
        NotPaperCode: the text is none, or was misread.

    """
    body, _, check = text.strip().upper().rpartition("|")
    found = _BODY.fullmatch(body)
    if not found or check != _check(body) or not set(found[2].lower()) <= set(ID_ALPHABET):
        raise NotPaperCode()
    rows = (int(found[4]), int(found[5])) if found[4] else None
    return PaperCode(found[1].lower(), found[2].lower(), int(found[3]), rows)


def checklist_page(text: str, distribution: str) -> PaperCode:
    """Return which page of a day's checklist was scanned, with its rows.

    Raises:
        NotPaperCode: the text is none, or was misread.
        OtherPaper: it is a sheet of another paper, another day, or printed before rows were told.

    """
    found = read_paper_code(text)
    if found.kind != "checklist" or not distribution.startswith(found.record) or not found.rows:
        raise OtherPaper()
    return found


def _check(body: str) -> str:
    return clear_letters(hashlib.sha256(body.encode()).digest()[:4], 3)
