"""The register as candidates for comparing, and the answers about look-alikes."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kesra_desktop.model.sameness.candidate import Candidate, Pair, PairKind, PairLevel
from kesra_desktop.model.verdicts import Answer, Verdict, Verdicts, in_order, person_mark, person_of
from kesra_desktop.store import fold, joining, log

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from kesra_desktop.store.store import Store

REGISTER = "register"
_LOOKED = "lookalikes_looked"  # up to which entries the register was looked through
_PAGE = 2000
_ROWS = """
SELECT r.rowid, r.id, r.full_name, r.alias, r.nik, r.former_niks, r.kk, r.birth_date,
  coalesce(r.birth_precision, 'hari'), r.sex, r.kelurahan_code, r.rt, r.rw, r.phone,
  (SELECT group_concat(e.mark, ' ') FROM evidence e WHERE e.recipient=r.id AND e.mark<>''),
  (SELECT group_concat(DISTINCT e.source) FROM evidence e WHERE e.recipient=r.id)
FROM recipient r WHERE r.rowid>? AND r._del=0 {which} ORDER BY r.rowid LIMIT ?
"""


def register(
    store: Store, *, among_themselves: bool = False, only: Collection[str] | None = None
) -> Iterator[Candidate]:
    """Yield every person of the register, a page at a time: a long one is never all in memory.

    Held against a list, the register is one list; ``among_themselves`` it is as many as it was
    made from. Who was joined with somebody is part of that person, with NIK and answers.
    ``only``: the ids of some people, with those they were joined with.
    """
    stands_for = dict(joining.aliases(store.conn))
    joined = set(stands_for.values()) | set(stands_for)
    parts: defaultdict[str, list[Candidate]] = defaultdict(list)
    for one in _everybody(store, "" if among_themselves else REGISTER, only):
        if one.key in joined:
            parts[stands_for.get(one.key, one.key)].append(one)
        else:
            yield one
    for main, members in sorted(parts.items()):
        members.sort(key=lambda member: member.key != main)
        yield _as_one(members)


def _everybody(store: Store, whole: str, only: Collection[str] | None) -> Iterator[Candidate]:
    last = 0
    which = "AND r.id IN (SELECT value FROM json_each(?))" if only is not None else ""
    given = [json.dumps(sorted(only))] if only is not None else []
    while True:
        rows = store.conn.execute(_ROWS.format(which=which), (last, *given, _PAGE)).fetchall()
        for row in rows:
            *texts, sources = ("" if value is None else str(value) for value in row[1:])
            lists = sorted(sources.split(","))
            # The first line is the list in which namesakes make each other doubtful.
            yield _candidate(texts, "\n".join([whole, *lists] if whole else [*lists]))
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
    return str(log.local(store.conn, _LOOKED)) == _seen(store)


def to_look_at(store: Store) -> set[str] | None:
    """Return whose look-alikes may be others than those kept, or None: everybody's.

    They are the people written about since, and those whom look-alikes tie to them.
    """
    changed = _written_about(store)
    if changed is None or len(changed) > _FEW:
        return None
    given = (json.dumps(sorted(changed)),)
    tied = store.conn.execute(
        "WITH g(id) AS (SELECT value FROM json_each(?)), tied(id) AS (SELECT id FROM g UNION "
        "SELECT l.other FROM lookalike l JOIN tied t ON l.one=t.id UNION "
        "SELECT l.one FROM lookalike l JOIN tied t ON l.other=t.id) SELECT id FROM tied",
        given,
    ).fetchall()
    return joining.around(store.conn, changed | {one for (one,) in tied})


def near(store: Store, people: Collection[str]) -> set[str]:
    """Return who may share a key with some people: see model/sameness/blocks.py."""
    given = (json.dumps(sorted(people)),)
    found = store.conn.execute(_NEAR, given).fetchall()
    return joining.around(store.conn, {one for (one,) in found}) - set(people)


_FEW = 500  # people: more are looked for in everybody at once


def _day(table: str) -> str:
    """Return the SQL for year, month and day of birth in six digits."""
    born = f"{table}.birth_date"
    return f"substr({born},3,2)||substr({born},6,2)||substr({born},9,2)"


def _swapped(table: str) -> str:
    born = f"{table}.birth_date"
    return f"substr({born},3,2)||substr({born},9,2)||substr({born},6,2)"


def _told(table: str) -> str:
    """Return the same as a NIK tells it."""
    nik = f"{table}.nik"
    day = f"(CAST(substr({nik},7,2) AS INTEGER)-1)%40+1"
    return f"substr({nik},11,2)||substr({nik},9,2)||printf('%02d',{day})"


_NEAR = f"""
WITH p AS (SELECT r.* FROM recipient r WHERE r.id IN (SELECT value FROM json_each(?))),
days(d) AS (SELECT {_day("p")} FROM p UNION SELECT {_swapped("p")} FROM p
  UNION SELECT {_told("p")} FROM p),
niks(n) AS (SELECT nik FROM p WHERE length(nik)=16)
SELECT r.id FROM recipient r WHERE r._del=0 AND (
  r.kelurahan_code IN (SELECT kelurahan_code FROM p WHERE kelurahan_code<>'')
  OR {_day("r")} IN (SELECT d FROM days WHERE length(d)=6)
  OR (length(r.nik)=16 AND ({_told("r")} IN (SELECT d FROM days WHERE length(d)=6)
    OR substr(r.nik,1,12) IN (SELECT substr(n,1,12) FROM niks)
    OR substr(r.nik,7) IN (SELECT substr(n,7) FROM niks)))
  OR r.kk IN (SELECT kk FROM p WHERE kk<>'') OR r.phone IN (SELECT phone FROM p WHERE phone<>'')
  OR r.former_niks<>'')
"""  # noqa: S608  (our own columns)


def _seen(store: Store) -> str:
    return json.dumps(store.conn.execute("SELECT d, applied FROM device ORDER BY d").fetchall())


def _written_about(store: Store) -> set[str] | None:
    """Return the people written about since the register was looked through; None: unknown."""
    before = dict(json.loads(log.local(store.conn, _LOOKED) or "[]"))
    if not before:
        return None
    people: set[str] = set()
    for d, upto in json.loads(_seen(store)):
        last = before.get(d, 0)
        if upto < last or upto - last > _FEW * 4:
            return None  # a log was cut off, or a whole list came in
        for entry in log.entries(store.conn, d, last, upto):
            about = _about(store, json.loads(entry.body or "{}"))
            if about is None:
                return None
            people |= about
    return people


def _about(store: Store, body: dict[str, Any]) -> set[str] | None:
    """Return the people whose likeness an entry may change, or None: anybody's."""
    if body.get("k") not in _PLAIN_ENTRIES:
        return None
    values = body.get("v", {})
    match body.get("t"):
        case "recipient":
            return {str(body.get("r")), *([str(values["with"])] if "with" in values else [])}
        case "evidence":
            return {str(values.get("recipient"))}
        case "verdict":
            marks = [str(values.get(side, "")) for side in ("one", "other")]
            told = {person_of(mark) for mark in marks} - {""}
            rows = store.conn.execute(
                "SELECT recipient FROM evidence WHERE mark IN (SELECT value FROM json_each(?))",
                (json.dumps(marks),),
            )
            return told | {one for (one,) in rows.fetchall()}
    return set()


_PLAIN_ENTRIES = {fold.CREATE, fold.EDIT, fold.FACT, fold.VOID, fold.MARK, fold.CERTIFICATE,
                  joining.JOIN, joining.SEPARATE}  # fmt: skip


def keep_found(store: Store, found: Iterable[Pair], of: Collection[str] | None = None) -> None:
    """Keep the look-alikes found just now in place of those before: of some people, or of all."""
    with store.transaction():
        given = None if of is None else (json.dumps(sorted(of)),)
        if given is None:
            store.conn.execute("DELETE FROM lookalike")
        else:
            for side in ("one", "other"):
                store.conn.execute(
                    f"DELETE FROM lookalike WHERE {side} IN "  # noqa: S608  (two columns)
                    "(SELECT value FROM json_each(?))",
                    given,
                )
        store.conn.executemany(
            "INSERT OR IGNORE INTO lookalike VALUES (?,?,?,?,?,?)",
            [
                (*sorted((one.a, one.b)), one.kind, one.level, one.score, " ".join(one.reasons))
                for one in found
            ],
        )
        log.set_local(store.conn, _LOOKED, _seen(store))


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
