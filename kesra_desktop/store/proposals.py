"""Readings about proposals and decisions that concern many people at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.model.programmes import EnrolmentStatus
from kesra_desktop.model.workflow import GONE
from kesra_desktop.store import joining

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store

# A field that holds its default is left out of the log and is NULL in its column.
_STATUS = f"coalesce(e.status, '{EnrolmentStatus.PROPOSED.value}')"
_GONE = ",".join(f"'{status.value}'" for status in sorted(GONE))


@dataclass(frozen=True)
class ProposalRow:
    """One proposal of a period as lists show it."""

    enrolment: str
    recipient: str
    name: str
    category: str
    kelurahan_code: str
    status: EnrolmentStatus
    reason: str


def programmes_of(store: Store, recipient: str, without: str = "") -> list[str]:
    """Return the codes of the programmes a person is in, except by one proposal."""
    rows = store.conn.execute(
        "SELECT DISTINCT p.code FROM enrolment e JOIN programme p ON p.id=e.programme "  # noqa: S608
        f"WHERE {joining.belongs('e.recipient', '?1')} AND e.id<>?2 AND e._del=0 "
        f"AND {_STATUS} NOT IN ({_GONE}) ORDER BY 1",
        (joining.main_of(store.conn, recipient), without),
    )
    return [row[0] for row in rows.fetchall()]


def same_family(store: Store, period: str, kk: str, without: str) -> list[str]:
    """Return the names of others in a period whose family card is the same."""
    rows = store.conn.execute(
        "SELECT r.full_name FROM recipient r JOIN enrolment e ON e.recipient=r.id "  # noqa: S608
        f"WHERE r.kk=? AND {joining.person('r.id')}<>? AND e.period=? AND e._del=0 "
        f"AND {_STATUS} NOT IN ({_GONE}) ORDER BY 1",
        (kk, joining.main_of(store.conn, without), period),
    )
    return [row[0] for row in rows.fetchall()]


def decided_programmes(store: Store) -> set[str]:
    """Return the programmes that have decided people."""
    rows = store.conn.execute(
        "SELECT DISTINCT programme FROM enrolment "
        "WHERE status IN ('ditetapkan','siap_salur') AND _del=0"
    )
    return {row[0] for row in rows.fetchall()}


def status_counts(store: Store, period: str) -> dict[EnrolmentStatus, int]:
    """Return how many proposals of a period stand where; statuses without any are left out."""
    rows = store.conn.execute(
        f"SELECT {_STATUS}, count(*) FROM enrolment e WHERE e.period=? AND e._del=0 GROUP BY 1",  # noqa: S608
        (period,),
    ).fetchall()
    counts = dict(rows)
    return {status: counts[status.value] for status in EnrolmentStatus if status.value in counts}


def rows_of(
    store: Store, period: str, statuses: tuple[EnrolmentStatus, ...] = ()
) -> list[ProposalRow]:
    """Return the proposals of a period, by kelurahan and name; all statuses when none is named."""
    wanted = [status.value for status in statuses or tuple(EnrolmentStatus)]
    marks = ",".join("?" * len(wanted))
    rows = store.conn.execute(
        "SELECT e.id, r.id, r.full_name, coalesce(e.category, ''), "  # noqa: S608
        f"coalesce(r.kelurahan_code, ''), {_STATUS}, coalesce(e.reason, '') "
        "FROM enrolment e JOIN recipient r ON r.id=e.recipient "
        f"WHERE e.period=? AND e._del=0 AND {_STATUS} IN ({marks}) "
        "ORDER BY r.kelurahan_code, r.full_name COLLATE NOCASE, r.id",
        (period, *wanted),
    ).fetchall()
    return [
        ProposalRow(one, who, name, category, area, EnrolmentStatus(status), reason)
        for one, who, name, category, area, status, reason in rows
    ]


def decided_by(store: Store, period: str, operator: str) -> list[str]:
    """Return the proposals of a period that an operator decided and that still stand."""
    rows = store.conn.execute(
        "SELECT id FROM enrolment WHERE period=? AND decided_by=? AND _del=0 "
        "AND status IN ('ditetapkan','siap_salur')",
        (period, operator),
    )
    return [row[0] for row in rows.fetchall()]


def decided_people(store: Store, programme: str) -> int:
    """Return how many people of a programme are decided, each period counted."""
    row = store.conn.execute(
        "SELECT count(*) FROM enrolment WHERE programme=? AND _del=0 "
        "AND status IN ('ditetapkan','siap_salur')",
        (programme,),
    ).fetchone()
    return int(row[0])
