"""The fact that a paper other than a receipt left the program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime  # noqa: TC003  (read at run time by fields_of)
from typing import ClassVar

from kesra_desktop.i18n import N_
from kesra_desktop.model.fields import entry
from kesra_desktop.model.record import Record


@dataclass(frozen=True, kw_only=True)
class Printout(Record):
    """A list, letter or form was printed or saved; from the second time on it says SALINAN."""

    kind: ClassVar[str] = "printout"
    title: ClassVar[str] = N_("Printed paper")
    is_fact: ClassVar[bool] = True

    paper: str = entry(N_("Kind of paper"), grid=True)
    subject: str = entry(N_("Printed for (id)"))
    pages: int = entry(N_("Pages"), default=0)
    at: datetime = entry(N_("Time"), grid=True)
