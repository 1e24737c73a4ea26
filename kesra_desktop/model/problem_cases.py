"""The problem desk's cases: who was sent there, why, and what was done about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime  # noqa: TC003  (read at run time by fields_of)
from enum import StrEnum
from typing import ClassVar

from kesra_desktop.i18n import N_
from kesra_desktop.model.fields import entry
from kesra_desktop.model.record import Record


class ProblemReason(StrEnum):
    """Why somebody is sent to the problem desk, so that the queue moves on."""

    NOT_LISTED = "tidak_di_daftar"
    WRONG_DATA = "data_salah"
    CLAIMS_NOT_SERVED = "merasa_belum_menerima"
    PAPERS = "surat_kurang"
    OTHER = "lainnya"


PROBLEM_TITLES = {
    ProblemReason.NOT_LISTED: N_("Not on the list"),
    ProblemReason.WRONG_DATA: N_("The data is wrong"),
    ProblemReason.CLAIMS_NOT_SERVED: N_("Says nothing was received"),
    ProblemReason.PAPERS: N_("Papers are missing"),
    ProblemReason.OTHER: N_("Something else"),
}


@dataclass(frozen=True, kw_only=True)
class ProblemCase(Record):
    """Somebody sent to the problem desk, until the coordinator has settled it.

    A case gives no right: it only keeps who came, why, and what was done about it.
    """

    kind: ClassVar[str] = "problem_case"
    title: ClassVar[str] = N_("Case at the problem desk")
    indexes: ClassVar[tuple[str, ...]] = ("distribution",)

    distribution: str = entry(N_("Distribution"), refers_to="distribution")
    recipient: str = entry(N_("Recipient"), default="", refers_to="recipient")
    typed: str = entry(N_("What was typed"), default="")
    reason: ProblemReason = entry(N_("Reason"), grid=True)
    at: datetime = entry(N_("Time"), grid=True)
    note: str = entry(N_("Note"), default="")
    outcome: str = entry(N_("Outcome"), default="", watched=True)
