"""The register as candidates for comparing, and the answers about look-alikes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kesra_desktop.model.sameness.candidate import Candidate
from kesra_desktop.model.verdicts import Answer, Verdict, Verdicts, in_order, person_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kesra_desktop.store.store import Store

REGISTER = "register"
_PAGE = 2000
_ROWS = """
SELECT r.rowid, r.id, r.full_name, r.alias, r.nik, r.former_niks, r.kk, r.birth_date,
  r.birth_precision, r.sex, r.kelurahan_code, r.rt, r.rw, r.phone,
  (SELECT json_group_array(e.mark) FROM evidence e WHERE e.recipient=r.id AND e.mark<>'')
FROM recipient r WHERE r.rowid>? AND r._del=0 ORDER BY r.rowid LIMIT ?
"""


def register(store: Store) -> Iterator[Candidate]:
    """Yield every person of the register, a page at a time: a long one is never all in memory."""
    last = 0
    while True:
        rows = store.conn.execute(_ROWS, (last, _PAGE)).fetchall()
        for row in rows:
            yield _candidate(row[1:])
        if len(rows) < _PAGE:
            return
        last = rows[-1][0]


def _candidate(row: tuple[str | int | None, ...]) -> Candidate:
    (key, name, alias, nik, former, kk, born, precision, sex, kelurahan, rt, rw, phone, marks) = (
        "" if value is None else str(value) for value in row
    )
    return Candidate(
        key=key,
        name=name,
        alias=alias,
        nik=nik,
        former_niks=tuple(former.replace(",", " ").split()),
        kk=kk,
        birth_date=born,
        precision=precision,
        sex=sex,
        kelurahan=kelurahan,
        rt=rt,
        rw=rw,
        phone=phone,
        source=REGISTER,
        list_key=REGISTER,
        marks=(person_mark(key), *json.loads(marks)),
    )


def verdicts(store: Store) -> Verdicts:
    """Return every answer that is known on this laptop."""
    return Verdicts(store.find(Verdict))


def remember(
    store: Store, sides: tuple[str, str], answer: Answer, reason: str = ""
) -> Verdict | None:
    """Save an answer about two marks in place of those known here.

    Two rows that say exactly the same have one mark and cannot be told apart when they are read
    again: of them nothing is remembered, and None is returned.
    """
    one, other = in_order(*sides)
    if one == other:
        return None
    with store.transaction():
        standing = Verdicts(store.find(Verdict, one=one, other=other)).standing(one, other)
        replaces = " ".join(sorted(fact.id for fact in standing))
        return store.add(
            Verdict(
                one=one, other=other, answer=answer, reason=reason, at=store.now(),
                replaces=replaces,
            )
        )  # fmt: skip
