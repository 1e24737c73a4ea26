"""The command that tells who looked at whose data, and who changed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kesra_desktop.errors import DamagedData
from kesra_desktop.i18n import N_

if TYPE_CHECKING:
    from datetime import datetime

    from kesra_desktop.cli.context import Session
    from kesra_desktop.store.store import Store


_VERBS = {"c": "created", "e": "changed", "d": "deleted", "q": "decided", "f": "forgotten"}


class TrailAltered(DamagedData):
    """The trail of looks was changed, cut or made anew."""

    code = "audit_altered"
    message = N_("The audit trail of this laptop was altered at {where}.")
    advice = N_("Keep this laptop as it is and tell the coordinator. Backups hold earlier trails.")


@click.command("audit", help="Who looked at and changed what. / Jejak audit.")
@click.option("--record", default="", help="only one record, by its id")
@click.option("--limit", default=200, show_default=True, type=click.IntRange(min=1))
@click.pass_obj
def audit(session: Session, record: str, limit: int) -> None:
    """List looks on this laptop and changes on every laptop, oldest first; verify the trail."""
    from kesra_desktop.store import audit as trail  # noqa: PLC0415

    with session.store() as store:
        for place in trail.altered(store):
            raise TrailAltered(where=place.where)
        rows = [
            _row(look.at, store.device.prefix, look.operator, look.act, (look.kind, look.record),
                 look.detail)
            for look in trail.looks(store, record, limit)
        ]  # fmt: skip
        rows += _changes(store, record, limit)
    session.answer(sorted(rows, key=lambda row: row["at"])[-limit:])


def _changes(store: Store, record: str, limit: int) -> list[dict[str, str]]:
    """Return changes without their values: the trail outlives the data."""
    from kesra_desktop.store import audit as trail  # noqa: PLC0415

    if not record:
        return [
            _row(at, laptop, who, verb, (kind, changed))
            for at, laptop, who, verb, kind, changed in trail.changed_by(store, limit)
        ]
    return [
        _row(one.at, one.prefix, one.operator, one.verb, ("", record), ", ".join(one.values))
        for one in store.history(record)[-limit:]
    ]


def _row(
    at: datetime, laptop: str, who: str, act: str, what: tuple[str, str], detail: str = ""
) -> dict[str, str]:
    return {
        "at": at.isoformat(),
        "laptop": laptop,
        "operator": who,
        "act": _VERBS.get(act, act),
        "kind": what[0],
        "record": what[1],
        "detail": detail,
    }


COMMANDS = (audit,)
