"""What a paper is printed for, and how it is wished."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date  # noqa: TC003  (part of the declaration)
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kesra_desktop.model.closing import DaySummary
    from kesra_desktop.model.reporting import Figures


@dataclass(frozen=True)
class Asked:
    """What a paper is printed for, and how; a kind of paper looks at what concerns it."""

    subject: str  # id of the record
    paper: str = "f4"
    copy: int = 0  # 0 is the original
    kelurahan: str = ""  # only people whose kelurahan code begins so
    category: str = ""  # only people of this category, as `category_key` gives it
    person: str = ""  # only this recipient
    upright: bool = False
    thumb: bool = False
    missing: bool = False  # only those who have not collected
    served: bool = False  # only those who have
    each: str = "8"  # coupons on a page
    hours: str = ""  # on coupons and invitations
    number: str = ""  # of the letter
    day: date | None = None  # of the letter
    note: str = ""  # a free line, such as where to complain
    blank: int = 0  # empty rows to fill in by hand
    proxy: str = ""  # who collects for another, or who states
    proxy_nik: str = ""
    relation: str = ""
    until: date | None = None  # how long a proxy letter holds
    summary: DaySummary | None = None  # the counting of a day, for its minutes
    figures: Figures | None = None  # a realisation, for its paper
    copies: Mapping[str, int] = field(default_factory=dict)  # receipt: which copy it is
