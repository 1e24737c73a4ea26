"""Aid that was handed over wrongly and is to come back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from kesra_desktop.i18n import N_
from kesra_desktop.model.fields import entry
from kesra_desktop.model.record import Record


class RecoveryState(StrEnum):
    """How far a recovery is."""

    OPEN = "terbuka"
    RETURNED = "dikembalikan"
    WRITTEN_OFF = "dihapuskan"


@dataclass(frozen=True, kw_only=True)
class Recovery(Record):
    """A case of aid to be given back, for one handover.

    Its id follows from the handover's, so two laptops that open the same case make one.
    """

    kind: ClassVar[str] = "recovery"
    title: ClassVar[str] = N_("Recovery case")

    handover: str = entry(N_("Handover"), refers_to="handover")
    recipient: str = entry(N_("Recipient"), refers_to="recipient")
    receipt: str = entry(N_("Receipt number"), grid=True)
    amount: int = entry(N_("Amount in rupiah"), default=0, grid=True)
    goods: str = entry(N_("Goods"), default="")
    reason: str = entry(N_("Reason"), default="")
    state: RecoveryState = entry(N_("Status"), default=RecoveryState.OPEN, grid=True)
