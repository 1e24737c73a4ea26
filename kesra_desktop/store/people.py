"""What tells people apart, read for everybody at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.store import joining

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store


@dataclass(frozen=True)
class Identity:
    """The numbers and the name by which others' files mean a person."""

    person: str  # the record that stands for the person
    name: str
    nik: str
    former_niks: str
    account: str
    birth_date: str
    in_period: bool


def identities(store: Store, period: str) -> list[Identity]:
    """Return everybody on the register, and whether they are in a period."""
    main = joining.person("r.id")
    rows = store.conn.execute(
        f"SELECT {main}, r.full_name, coalesce(r.nik,''), coalesce(r.former_niks,''), "  # noqa: S608
        "coalesce(r.account,''), coalesce(r.birth_date,''), "
        "EXISTS(SELECT 1 FROM enrolment e WHERE e.period=? AND e.recipient=r.id AND e._del=0) "
        "FROM recipient r WHERE r._del=0",
        (period,),
    ).fetchall()
    return [
        Identity(person, name, nik, former, account, born, bool(here))
        for person, name, nik, former, account, born, here in rows
    ]
