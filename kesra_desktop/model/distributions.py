"""The day of handing over: what was planned, what one may collect, what left our hands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime  # noqa: TC003  (read at run time by fields_of)
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar, NamedTuple, Self

from kesra_desktop.errors import InvalidValue
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.fields import entry, field_named
from kesra_desktop.model.identity import cleaned, nik_problem
from kesra_desktop.model.record import Record


@dataclass(frozen=True, kw_only=True)
class Distribution(Record):
    """The planned event: place, day and list of one period of a programme."""

    kind: ClassVar[str] = "distribution"
    title: ClassVar[str] = N_("Distribution")

    programme: str = entry(N_("Aid programme"), refers_to="programme")
    period: str = entry(N_("Period"), refers_to="period")
    place: str = entry(N_("Place"), grid=True)
    day: date = entry(N_("Date"), grid=True)
    people: int = entry(N_("People on the list"), default=0)
    closed: bool = entry(N_("Closed"), default=False)


@dataclass(frozen=True, kw_only=True)
class Entitlement(Record):
    """How much of one item one recipient may collect in one period."""

    kind: ClassVar[str] = "entitlement"
    title: ClassVar[str] = N_("Entitlement")
    indexes: ClassVar[tuple[str, ...]] = (
        "distribution,number",
        "distribution,recipient",
        "recipient",
    )

    distribution: str = entry(N_("Distribution"), refers_to="distribution")
    period: str = entry(N_("Period"), refers_to="period")
    recipient: str = entry(N_("Recipient"), refers_to="recipient")
    item: str = entry(N_("Aid"), refers_to="aid_item")
    number: str = entry(N_("Invitation number"), default="", grid=True)
    quantity: Decimal = entry(N_("Quantity"), default=Decimal(1), group="amount")
    amount: int = entry(N_("Amount in rupiah"), default=0, group="amount")
    deduction: int = entry(N_("Deducted (rupiah)"), default=0, group="amount")
    desk: str = entry(N_("Desk (laptop code)"), default="")

    @property
    def paid(self) -> int:
        """Return the money that leaves our hands, in rupiah."""
        return self.amount - self.deduction


class Line(NamedTuple):
    """One item of a handover: how much of it, rupiah for money else 0, and what was kept back."""

    item: str
    quantity: Decimal
    amount: int
    deduction: int = 0

    @property
    def paid(self) -> int:
        """Return the money that left our hands."""
        return self.amount - self.deduction


class Lines(tuple[Line, ...]):
    """The items of one handover. A fact may carry a list: it is never edited, so never merged."""

    __slots__ = ()

    @classmethod
    def load(cls, stored: Any) -> Self:
        """Return lines from their plain JSON form.

        Raises:
            TypeError: a quantity is not text or an amount not a whole number.

        """
        lines = []
        for item, quantity, amount, *kept in stored:
            deduction = kept[0] if kept else 0
            numbers = (type(amount), type(deduction), len(kept) <= 1)
            if not (type(item) is str and type(quantity) is str and numbers == (int, int, True)):
                raise TypeError(stored)
            lines.append(Line(item, Decimal(quantity), amount, deduction))
        return cls(lines)

    def dump(self) -> list[list[str | int]]:
        """Return the plain JSON form: a list of [item, quantity, amount], then a deduction."""
        return [
            [line.item, str(line.quantity), line.amount, *filter(None, [line.deduction])]
            for line in self
        ]

    def total(self) -> int:
        """Return the money that was due, in rupiah: what the budget is charged with."""
        return sum(line.amount for line in self)

    def deducted(self) -> int:
        """Return what was kept back for others, such as a tax, in rupiah."""
        return sum(line.deduction for line in self)

    def paid(self) -> int:
        """Return the money that left our hands, in rupiah."""
        return self.total() - self.deducted()


@dataclass(frozen=True, kw_only=True)
class Handover(Record):
    """The fact that aid left our hands, with the number of its receipt."""

    kind: ClassVar[str] = "handover"
    title: ClassVar[str] = N_("Handover")
    is_fact: ClassVar[bool] = True
    indexes: ClassVar[tuple[str, ...]] = (
        "receipt",
        "period,recipient",
        "distribution,recipient",
        "recipient",
    )

    receipt: str = entry(N_("Receipt number"), grid=True)
    distribution: str = entry(N_("Distribution"), refers_to="distribution")
    programme: str = entry(N_("Aid programme"), refers_to="programme")
    period: str = entry(N_("Period"), refers_to="period")
    recipient: str = entry(N_("Recipient"), refers_to="recipient")
    lines: Lines = entry(N_("Items"))
    day: date = entry(N_("Date"))
    at: datetime = entry(N_("Time"), grid=True)
    number: str = entry(N_("Invitation number"), default="")
    collected_by: str = entry(N_("Collected by"), default="")
    relation: str = entry(N_("Relation to the recipient"), default="")
    collector_nik: str = entry(
        N_("NIK of the collector"), default="", private=True, check=nik_problem
    )
    collector_phone: str = entry(N_("Phone of the collector"), default="", private=True)
    documents: str = entry(N_("Documents shown"), default="")
    exception: str = entry(N_("Reason of the exception"), default="")
    paper: str = entry(N_("Page of the paper list"), default="")


HEIR = ("ahli waris", "heir")


@dataclass(frozen=True)
class Collector:
    """Who took the aid in the recipient's place: nobody when it was the recipient."""

    name: str = ""
    relation: str = ""
    nik: str = ""
    phone: str = ""
    documents: tuple[str, ...] = ()

    @property
    def is_heir(self) -> bool:
        """Return whether the aid of somebody who died is collected."""
        return self.relation.casefold().replace("_", " ") in HEIR

    def checked(self) -> Self:
        """Return the collector as it is kept, the NIK without the signs people write between.

        Raises:
            InvalidValue: the NIK is not one, or it belongs to nobody named.

        """
        found = field_named(Handover, "collector_nik")
        nik = found.parse(cleaned(self.nik)) if found and self.nik.strip() else ""
        name = " ".join(self.name.split())
        if not name and (nik or self.relation.strip()):
            collected_by = field_named(Handover, "collected_by")
            label = collected_by.label() if collected_by else ""
            raise InvalidValue(field=label, value="", hint=tr(N_("Fill this in.")))
        return replace(self, name=name, relation=self.relation.strip(), nik=nik)


@dataclass(frozen=True, kw_only=True)
class Void(Record):
    """A fact that cancels a handover; the handover stays, its receipt is no longer valid."""

    kind: ClassVar[str] = "void"
    title: ClassVar[str] = N_("Void")
    is_fact: ClassVar[bool] = True
    indexes: ClassVar[tuple[str, ...]] = ("handover",)

    handover: str = entry(N_("Handover"), refers_to="handover")
    reason: str = entry(N_("Reason"), grid=True)
    at: datetime = entry(N_("Time"), grid=True)
    approver: str = entry(N_("Approved by"), default="")


class AbsenceReason(StrEnum):
    """Why aid was not delivered."""

    NOT_PRESENT = "tidak_hadir"
    REFUSED = "menolak"
    DECEASED = "meninggal"
    MOVED = "pindah"
    WRONG_DATA = "data_salah"


ABSENCE_TITLES = {
    AbsenceReason.NOT_PRESENT: N_("Did not come"),
    AbsenceReason.REFUSED: N_("Refused it"),
    AbsenceReason.DECEASED: N_("Died"),
    AbsenceReason.MOVED: N_("Moved away"),
    AbsenceReason.WRONG_DATA: N_("The data is wrong"),
}


@dataclass(frozen=True, kw_only=True)
class Absence(Record):
    """The fact that a person on the list did not get the aid, and why."""

    kind: ClassVar[str] = "absence"
    title: ClassVar[str] = N_("Absence")
    is_fact: ClassVar[bool] = True
    indexes: ClassVar[tuple[str, ...]] = ("distribution",)

    distribution: str = entry(N_("Distribution"), refers_to="distribution")
    recipient: str = entry(N_("Recipient"), refers_to="recipient")
    reason: AbsenceReason = entry(N_("Reason"), grid=True)
    at: datetime = entry(N_("Time"), grid=True)
    note: str = entry(N_("Note"), default="")


class Moved(StrEnum):
    """What happened to goods at a place."""

    RECEIVED = "diterima"
    ISSUED = "dipindah"  # from one laptop's desk to another's
    DAMAGED = "rusak"
    RETURNED = "dikembalikan"


MOVED_TITLES = {
    Moved.RECEIVED: N_("Came in"),
    Moved.ISSUED: N_("Moved to another desk"),
    Moved.DAMAGED: N_("Damaged"),
    Moved.RETURNED: N_("Returned"),
}


@dataclass(frozen=True, kw_only=True)
class StockMove(Record):
    """The fact that goods came to a desk of a place, or left it otherwise than to a recipient.

    Money is counted in rupiah. ``document`` is the delivery note, or for money that goes back the
    deposit slip (STS). A desk gives away only what it holds, and only it does, so the sum
    over all desks never falls below zero, whatever is late or lost.
    """

    kind: ClassVar[str] = "stock_move"
    title: ClassVar[str] = N_("Movement of stock")
    is_fact: ClassVar[bool] = True
    indexes: ClassVar[tuple[str, ...]] = ("place,item",)

    place: str = entry(N_("Place"), grid=True)
    item: str = entry(N_("Aid"), refers_to="aid_item")
    moved: Moved = entry(N_("What happened"), grid=True)
    quantity: Decimal = entry(N_("Quantity"), grid=True)
    desk: str = entry(N_("Desk (laptop code)"))
    to_desk: str = entry(N_("To desk (laptop code)"), default="")
    at: datetime = entry(N_("Time"), grid=True)
    reason: str = entry(N_("Reason"), default="")
    document: str = entry(N_("Number of the document"), default="")


@dataclass(frozen=True, kw_only=True)
class DayClosed(Record):
    """The fact that a day was closed: what was counted, and the fingerprint of its facts.

    ``known`` says up to which entry of each laptop the facts were counted (``code:number:hash``,
    parted by spaces; the hash is the beginning of the log's chain there), so that the fingerprint
    can be computed again however much came in later, also after the log was forked.
    ``counted`` is what was counted by hand, ``item=quantity`` parted by semicolons.
    """

    kind: ClassVar[str] = "day_closed"
    title: ClassVar[str] = N_("Closing of a day")
    is_fact: ClassVar[bool] = True
    indexes: ClassVar[tuple[str, ...]] = ("distribution",)

    distribution: str = entry(N_("Distribution"), refers_to="distribution")
    at: datetime = entry(N_("Time"), grid=True)
    known: str = entry(N_("Counted up to"))
    fingerprint: str = entry(N_("Fingerprint of the day"), grid=True)
    people: int = entry(N_("People on the list"), default=0)
    served: int = entry(N_("Served"), default=0)
    amount: int = entry(N_("Amount in rupiah"), default=0)
    counted: str = entry(N_("Counted by hand"), default="")
    reason: str = entry(N_("Reason of the difference"), default="")


@dataclass(frozen=True, kw_only=True)
class Reprint(Record):
    """The fact that a receipt was printed again; the count marks the copy SALINAN n."""

    kind: ClassVar[str] = "reprint"
    title: ClassVar[str] = N_("Reprint")
    is_fact: ClassVar[bool] = True
    indexes: ClassVar[tuple[str, ...]] = ("handover",)

    handover: str = entry(N_("Handover"), refers_to="handover")
    at: datetime = entry(N_("Time"), grid=True)
