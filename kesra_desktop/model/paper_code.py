"""What the QR in the foot of a paper says: `KSR1|<kind>|<short id>|<page>|<check>`.

It leads from a sheet back to the record it was printed for; it proves nothing and names nobody.
"""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from kesra_desktop.errors import Refused
from kesra_desktop.i18n import N_
from kesra_desktop.model.clear_letters import clear_letters
from kesra_desktop.model.record import ID_ALPHABET

START = "KSR1|P-"
_SHORT = 10  # letters of a record's id: 50 bits tell all records of an office apart


class NotPaperCode(Refused):
    """The text is not from the foot of a paper, or was misread."""

    code = "not_a_paper_code"
    message = N_("This code is not from a paper of Kesra Desktop, or it was misread.")
    advice = N_("Scan the code at the foot of the page again.")


class PaperCode(NamedTuple):
    """Which page of which paper a sheet is."""

    kind: str  # such as roster
    record: str  # the beginning of the id of what it was printed for
    page: int


def paper_code(kind: str, record: str, page: int) -> str:
    """Return the text of a page's QR."""
    body = f"{START}{kind.upper()}|{record[:_SHORT].upper()}|{page}"
    return f"{body}|{_check(body)}"


def read_paper_code(text: str) -> PaperCode:
    """Return which sheet was scanned.

    Raises:
        NotPaperCode: the text is none, or was misread.

    """
    body, _, check = text.strip().upper().rpartition("|")
    parts = body.removeprefix(START).lower().split("|")
    known = body.startswith(START) and len(parts) == 3 and check == _check(body)
    if not known or not set(parts[1]) <= set(ID_ALPHABET) or not parts[2].isdecimal():
        raise NotPaperCode()
    return PaperCode(parts[0], parts[1], int(parts[2]))


def _check(body: str) -> str:
    return clear_letters(hashlib.sha256(body.encode()).digest()[:4], 3)
