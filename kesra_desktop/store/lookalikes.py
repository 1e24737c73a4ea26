"""The register as candidates for comparing, and the answers about look-alikes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from kesra_desktop.model.sameness.candidate import Candidate
from kesra_desktop.model.verdicts import Answer, Verdict, Verdicts, in_order, person_mark
from kesra_desktop.store import joining

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kesra_desktop.store.store import Store

REGISTER = "register"
_PAGE = 2000
_ROWS = """
SELECT r.rowid, r.id, r.full_name, r.alias, r.nik, r.former_niks, r.kk, r.birth_date,
  coalesce(r.birth_precision, 'hari'), r.sex, r.kelurahan_code, r.rt, r.rw, r.phone,
  (SELECT group_concat(e.mark, ' ') FROM evidence e WHERE e.recipient=r.id AND e.mark<>'')
FROM recipient r WHERE r.rowid>? AND r._del=0 ORDER BY r.rowid LIMIT ?
"""


def register(store: Store) -> Iterator[Candidate]:
    """Yield every person of the register, a page at a time: a long one is never all in memory.

    Who was joined with somebody is part of that person: with the NIK, and with the answers.
    """
    stands_for = dict(joining.aliases(store.conn))
    joined = set(stands_for.values()) | set(stands_for)
    parts: defaultdict[str, list[Candidate]] = defaultdict(list)
    for one in _everybody(store):
        if one.key in joined:
            parts[stands_for.get(one.key, one.key)].append(one)
        else:
            yield one
    for main, members in sorted(parts.items()):
        members.sort(key=lambda member: member.key != main)
        yield _as_one(members)


def _everybody(store: Store) -> Iterator[Candidate]:
    last = 0
    while True:
        rows = store.conn.execute(_ROWS, (last, _PAGE)).fetchall()
        for row in rows:
            yield _candidate(row[1:])
        if len(rows) < _PAGE:
            return
        last = rows[-1][0]


def _as_one(members: list[Candidate]) -> Candidate:
    main = members[0]
    others = [nik for one in members[1:] for nik in (one.nik, *one.former_niks) if nik]
    return replace(
        main,
        former_niks=(*main.former_niks, *others),
        marks=tuple(mark for one in members for mark in one.marks),
    )


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
        marks=(person_mark(key), *marks.split()),
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
