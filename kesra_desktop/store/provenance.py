"""Where each value of a person comes from: every source of every field, and which one stands."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kesra_desktop.model import provenance
from kesra_desktop.model.fields import dump, fields_of
from kesra_desktop.model.people import Recipient, Trust
from kesra_desktop.model.provenance import Claim, Standing
from kesra_desktop.model.sources import Confirmation, SourceQuality
from kesra_desktop.store import joining

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store


@dataclass(frozen=True)
class Origin:
    """One field of a person: what stands and why, and everything any source says."""

    field: str
    value: str
    standing: Standing
    claims: tuple[Claim, ...]

    @property
    def disputed(self) -> bool:
        """Return whether sources differ."""
        return any(
            claim.value and not claim.withdrawn and not provenance.alike(claim.value, self.value)
            for claim in self.claims
        )


def claims_of(store: Store, recipient: str) -> list[Claim]:
    """Return what every list says about a person, in the order it was accepted."""
    rows = store.conn.execute(
        "SELECT e.cells, e.filled, e.sheet, e.row, s.id, s.file_name, s.holder, s.quality, "
        "coalesce(s.year,0), coalesce(s.received_on,''), coalesce(s.withdrawn,0) "
        "FROM evidence e JOIN source s ON s.id=e.source "
        "WHERE e.recipient IN (SELECT value FROM json_each(?)) ORDER BY e._h, e.id",
        (json.dumps(joining.members(store.conn, recipient)),),
    ).fetchall()
    return [claim for row in rows for claim in _claims(*row)]


def _claims(  # noqa: PLR0913, PLR0917  (the columns of the query)
    cells: str, filled: str | None, sheet: str, row: int, source: str, file_name: str,
    holder: str | None, quality: str | None, year: int, received: str, withdrawn: int,
) -> list[Claim]:  # fmt: skip
    names = set((filled or "").split())
    return [
        Claim(
            name, _value(cell), source, file_name, holder or "",
            SourceQuality(quality or SourceQuality.ORIGINAL_FILE), (year, received),
            sheet, row, str(cell[0]), str(cell[1]), tuple(cell[2]), name in names, bool(withdrawn),
        )
        for name, cell in json.loads(cells).items()
    ]  # fmt: skip


def _value(cell: list[Any]) -> str:
    return str(cell[3]) if len(cell) > 3 else str(cell[1])


def confirmations_of(store: Store, recipient: str) -> list[Confirmation]:
    """Return who made sure of a person, oldest first."""
    return store.find(Confirmation, recipient=recipient)


def origins(store: Store, person: Recipient) -> dict[str, Origin]:
    """Return the origin of each field that has a value or a source."""
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims_of(store, person.id):
        claims[claim.field].append(claim)
    confirmed = confirmations_of(store, person.id)
    found = {}
    for field in fields_of(Recipient):
        value = dump(getattr(person, field.name))
        text = "" if value is None else str(value)
        told = claims.get(field.name, [])
        if not told and (not text or getattr(person, field.name) == field.default):
            continue
        own = [one for one in confirmed if one.field == field.name]
        found[field.name] = Origin(
            field.name, text, provenance.standing(text, told, own), tuple(told)
        )
    return found


def origin_values(store: Store, person: Recipient) -> list[dict[str, Any]]:
    """Return the origin of each field as plain values: what stands, why, and every source."""
    return [
        {
            "field": one.field,
            "value": one.value,
            "why": one.standing.why.value,
            "reason": one.standing.words(),
            "sources": [_plain_claim(claim) for claim in one.claims],
        }
        for one in origins(store, person).values()
    ]


def _plain_claim(claim: Claim) -> dict[str, Any]:
    return {
        "list": claim.file_name,
        "holder": claim.holder,
        "quality": claim.quality.value,
        "sheet": claim.sheet,
        "row": claim.row,
        "column": claim.column,
        "raw": claim.raw,
        "value": claim.value,
        "problems": list(claim.codes),
        **({"withdrawn": True} if claim.withdrawn else {}),
    }


def trust_of(store: Store, recipient: str) -> Trust:
    """Return how well a person's data is supported by what is in force."""
    return provenance.trust(claims_of(store, recipient), confirmations_of(store, recipient))
