"""The facts of one day: which they are, up to where they are known, and their fingerprint."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from kesra_desktop.store import log

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store

_FACTS = """
WITH fact(kind, id, d, s) AS (
  SELECT 'handover', id, _d, _s FROM handover WHERE distribution=:day
  UNION ALL SELECT 'absence', id, _d, _s FROM absence WHERE distribution=:day
  UNION ALL SELECT 'void', v.id, v._d, v._s FROM void v JOIN handover h ON h.id=v.handover
    WHERE h.distribution=:day)
SELECT f.kind, f.id, e.commit_, device.code, e.seq FROM fact f
  JOIN entry e ON e.d=f.d AND e.seq=f.s JOIN device ON device.d=f.d
"""


def known(store: Store) -> str:
    """Return up to which entry each laptop's log is here, as code:number parted by spaces."""
    vector = log.vector(store.conn)
    return " ".join(f"{code}:{seq}" for code, seq in sorted(vector.items()))


def fingerprint(store: Store, distribution: str, upto: str) -> tuple[str, int]:
    """Return the digest over a day's facts up to ``upto``, and how many facts came later.

    The digest takes each fact's commitment of the log, not its words: it stays the same when a
    person's data is forgotten, and nobody can make other facts that have it.
    """
    bounds = read_known(upto)
    lines, later = [], 0
    for kind, record, commitment, code, seq in store.conn.execute(
        _FACTS, {"day": distribution}
    ).fetchall():
        if seq <= bounds.get(code, 0):
            lines.append(f"{kind} {record} {commitment}")
        else:
            later += 1
    digest = hashlib.sha256("\n".join([distribution, *sorted(lines)]).encode())
    return digest.hexdigest()[:32], later


def read_known(text: str) -> dict[str, int]:
    """Return the bound of each laptop's log; what is not written as one bounds nothing."""
    parts = (part.rpartition(":") for part in text.split())
    return {code: int(seq) for code, _, seq in parts if seq.isdecimal()}


def lacking(store: Store, upto: str) -> list[str]:
    """Return the laptops whose log is not here as far as ``upto`` says."""
    vector = log.vector(store.conn)
    return [code for code, seq in read_known(upto).items() if vector.get(code, 0) < seq]
