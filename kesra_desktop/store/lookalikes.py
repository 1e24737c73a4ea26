"""The register as candidates for comparing, and the answers about look-alikes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from kesra_desktop.model.sameness.candidate import Candidate, Pair, PairKind, PairLevel
from kesra_desktop.model.verdicts import Answer, Verdict, Verdicts, in_order, person_mark
from kesra_desktop.store import joining, log
from kesra_desktop.store.staged_rows import register_state

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kesra_desktop.store.store import Store

REGISTER = "register"
_LOOKED = "lookalikes_looked"  # the state of the register when it was looked through
_PAGE = 2000
_ROWS = """
SELECT r.rowid, r.id, r.full_name, r.alias, r.nik, r.former_niks, r.kk, r.birth_date,
  coalesce(r.birth_precision, 'hari'), r.sex, r.kelurahan_code, r.rt, r.rw, r.phone,
  (SELECT group_concat(e.mark, ' ') FROM evidence e WHERE e.recipient=r.id AND e.mark<>''),
  (SELECT group_concat(DISTINCT e.source) FROM evidence e WHERE e.recipient=r.id)
FROM recipient r WHERE r.rowid>? AND r._del=0 ORDER BY r.rowid LIMIT ?
"""


def register(store: Store, *, among_themselves: bool = False) -> Iterator[Candidate]:
    """Yield every person of the register, a page at a time: a long one is never all in memory.

    Held against a list, the register is one list; ``among_themselves`` it is as many as it was
    made from. Who was joined with somebody is part of that person, with NIK and answers.
    """
    stands_for = dict(joining.aliases(store.conn))
    joined = set(stands_for.values()) | set(stands_for)
    parts: defaultdict[str, list[Candidate]] = defaultdict(list)
    for one in _everybody(store, "" if among_themselves else REGISTER):
        if one.key in joined:
            parts[stands_for.get(one.key, one.key)].append(one)
        else:
            yield one
    for main, members in sorted(parts.items()):
        members.sort(key=lambda member: member.key != main)
        yield _as_one(members)


def _everybody(store: Store, whole: str) -> Iterator[Candidate]:
    last = 0
    while True:
        rows = store.conn.execute(_ROWS, (last, _PAGE)).fetchall()
        for row in rows:
            *texts, lists = ("" if value is None else str(value) for value in row[1:])
            yield _candidate(texts, "\n".join([whole, *lists.split(",")]))
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


def _candidate(texts: list[str], lists: str) -> Candidate:
    (key, name, alias, nik, former, kk, born, precision, sex, kelurahan, rt, rw, phone, marks) = (
        texts
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
        list_key=lists,
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


# --- look-alikes of the register ------------------------------------------------------------------


def is_looked_through(store: Store) -> bool:
    """Return whether nothing was written since the register was looked through."""
    return str(log.local(store.conn, _LOOKED)) == register_state(store)


def keep_found(store: Store, found: Iterable[Pair]) -> None:
    """Keep the look-alikes of the register, found just now, in place of those found before."""
    with store.transaction():
        store.conn.execute("DELETE FROM lookalike")
        store.conn.executemany(
            "INSERT OR IGNORE INTO lookalike VALUES (?,?,?,?,?,?)",
            [
                (*sorted((one.a, one.b)), one.kind, one.level, one.score, " ".join(one.reasons))
                for one in found
            ],
        )
        log.set_local(store.conn, _LOOKED, register_state(store))


def kept_found(store: Store) -> list[Pair]:
    """Return the look-alikes found last, the likeliest first, as far as both are still there."""
    rows = store.conn.execute(
        "SELECT l.one, l.other, l.kind, l.level, l.score, l.reasons FROM lookalike l "
        "JOIN recipient a ON a.id=l.one AND a._del=0 JOIN recipient b ON b.id=l.other "
        "AND b._del=0 WHERE l.one NOT IN (SELECT id FROM alias) "
        "AND l.other NOT IN (SELECT id FROM alias) ORDER BY l.score DESC, l.one, l.other"
    ).fetchall()
    return [
        Pair(one, other, PairKind(kind), PairLevel(level), score, tuple(reasons.split()))
        for one, other, kind, level, score, reasons in rows
    ]
