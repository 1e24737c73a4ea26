"""What others paid or answered: result files of banks, the post and the higher government."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime  # noqa: TC003  (read at run time by fields_of)
from enum import StrEnum
from typing import ClassVar

from kesra_desktop.i18n import N_
from kesra_desktop.model.fields import entry
from kesra_desktop.model.record import Record


class Outcome(StrEnum):
    """What became of one payment."""

    PAID = "berhasil"
    FAILED = "gagal"


@dataclass(frozen=True, kw_only=True)
class Payment(Record):
    """The fact that somebody else's file says a payment was made, or failed and why."""

    kind: ClassVar[str] = "payment"
    title: ClassVar[str] = N_("Payment")
    is_fact: ClassVar[bool] = True
    indexes: ClassVar[tuple[str, ...]] = ("period,recipient",)

    programme: str = entry(N_("Aid programme"), refers_to="programme")
    period: str = entry(N_("Period"), refers_to="period")
    recipient: str = entry(N_("Recipient"), refers_to="recipient")
    outcome: Outcome = entry(N_("Outcome"), grid=True)
    amount: int = entry(N_("Amount in rupiah"), default=0)
    reason: str = entry(N_("Reason"), default="")
    paid_on: date | None = entry(N_("Date"), default=None)
    source: str = entry(N_("SHA-256 of the file"), default="")
    row: int = entry(N_("Row"), default=0)


@dataclass(frozen=True, kw_only=True)
class KeptFigure(Record):
    """The fact that a report left the office: which figures, narrowed to what, by whom, for whom.

    ``figures`` is JSON. ``reason`` is asked when identity numbers were among them.
    """

    kind: ClassVar[str] = "kept_figure"
    title: ClassVar[str] = N_("Released figure")
    is_fact: ClassVar[bool] = True

    name: str = entry(N_("What was released"), grid=True)
    filter: str = entry(N_("Narrowed to"), default="")
    figures: str = entry(N_("Figures"), default="")
    at: datetime = entry(N_("Time"), grid=True)
    operator: str = entry(N_("Released by"), default="", grid=True)
    given_to: str = entry(N_("Given to"), default="")
    reason: str = entry(N_("Reason"), default="")


@dataclass(frozen=True)
class ResultRow:
    """One row of a result file, as far as it could be read; amount 0 means none stood there."""

    sheet: str
    row: int
    name: str = ""
    nik: str = ""
    account: str = ""
    birth_date: str = ""
    amount: int = 0
    remark: str = ""


_NO = re.compile(
    r"\b(gagal|ditolak|tolak|tidak|retur|failed|rejected|nonaktif|belum|batal|dormant)\b"
)
_YES = re.compile(
    r"\b(berhasil|sukses|diterima|disetujui|cair|ok|success|paid|layak|lunas|dibayar)\b"
)


def verdict(remark: str) -> bool | None:
    """Return whether a remark says yes or no; None when it says neither."""
    text = remark.casefold()
    if _NO.search(text):
        return False
    return True if _YES.search(text) else None
