"""What a paper is printed for, and how it is wished."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003  (part of the declaration)


@dataclass(frozen=True)
class Asked:
    """What a paper is printed for, and how; a kind of paper looks at what concerns it."""

    subject: str  # id of the record
    paper: str = "f4"
    copy: int = 0  # 0 is the original
    kelurahan: str = ""  # only people of this kelurahan
    person: str = ""  # only this recipient
    upright: bool = False
    thumb: bool = False
    missing: bool = False  # only those who have not collected
    each: str = "8"  # coupons on a page
    hours: str = ""  # on coupons and invitations
    number: str = ""  # of the letter
    day: date | None = None  # of the letter
    note: str = ""  # a free line, such as where to complain
    blank: int = 0  # empty rows to fill in by hand
