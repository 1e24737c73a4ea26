"""What a clerk decided about staged lists: look-alike pairs, a journal, answers on columns.

Every decision is one line of a journal, written with its effect in one transaction: nothing is
lost when the laptop dies, and each can be taken back, the last one first.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import NotFound
from kesra_desktop.store import staged_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kesra_desktop.store.staged_rows import StagedRow
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store

SAME, DIFFERENT, LATER = "same", "different", "later"
ANSWERS = (SAME, DIFFERENT, LATER)


@dataclass(frozen=True)
class StagedPair:
    """Two rows, or a row and a recipient, that may be one person."""

    n: int
    a: int  # row
    b: int  # row, or 0 when the other side is a recipient
    recipient: str
    kind: str  # auto, proposed or conflict
    level: str
    score: int
    reasons: tuple[str, ...]  # coded
    answer: str = ""  # "", same, different or later

    @property
    def is_open(self) -> bool:
        """Return whether a clerk still has to say something."""
        return self.kind != "auto" and self.answer in ("", LATER)


@dataclass(frozen=True)
class Decision:
    """One line of the journal."""

    n: int
    at: str
    operator: str
    verb: str
    what: dict[str, Any]
    rows: int  # how many rows or pairs it changed


# --- pairs ----------------------------------------------------------------------------------------


def pairs(store: Store, batch: Batch) -> list[StagedPair]:
    """Return the look-alikes of a batch: what must be decided first, the surest first."""
    found = store.conn.execute(
        "SELECT n,a,b,recipient,kind,level,score,reasons,answer FROM staged_pair WHERE batch=? "
        "ORDER BY kind='auto', score DESC, n",
        (batch.n,),
    ).fetchall()
    return [
        StagedPair(n, a, b, person, kind, level, score, tuple(json.loads(reasons)), answer)
        for n, a, b, person, kind, level, score, reasons, answer in found
    ]


def pair(store: Store, batch: Batch, n: int) -> StagedPair:
    """Return one pair.

    Raises:
        NotFound: the batch has no such pair.

    """
    found = [one for one in pairs(store, batch) if one.n == n]
    if not found:
        raise NotFound(what=f"{batch.id} p{n}")
    return found[0]


def replace_pairs(store: Store, batch: Batch, found: Iterable[StagedPair]) -> None:
    """Put newly found pairs of waiting rows in the place of the old ones; answers are kept."""
    with store.transaction():
        store.conn.execute(
            "DELETE FROM staged_pair WHERE batch=? AND answer='' AND EXISTS (SELECT 1 FROM "
            "staged_row r WHERE r.n IN (staged_pair.a, staged_pair.b) AND r.outcome='')",
            (batch.n,),
        )
        store.conn.executemany(
            "INSERT INTO staged_pair(batch,a,b,recipient,kind,level,score,reasons) "
            "VALUES (?,?,?,?,?,?,?,?) ON CONFLICT(batch,a,b,recipient) DO UPDATE SET "
            "kind=excluded.kind, level=excluded.level, score=excluded.score, "
            "reasons=excluded.reasons",
            (
                (batch.n, one.a, one.b, one.recipient, one.kind, one.level, one.score,
                 json.dumps(one.reasons))
                for one in found
            ),
        )  # fmt: skip


def pair_counts(found: Sequence[StagedPair]) -> dict[str, int]:
    """Return how many pairs there are of each kind, and how many are open."""
    kinds = ("auto", "proposed", "conflict")
    counts = {kind: sum(one.kind == kind for one in found) for kind in kinds}
    return counts | {"open": sum(one.is_open for one in found)}


# --- the journal ----------------------------------------------------------------------------------


def decide_rows(
    store: Store, batch: Batch, verb: str, what: dict[str, Any], changed: Sequence[StagedRow]
) -> int:
    """Change rows by one decision of the clerk and return how many."""
    with store.transaction():
        decision = _journal(store, batch, verb, what)
        _change(store, batch, decision, changed)
    return len(changed)


def _change(store: Store, batch: Batch, decision: int, changed: Sequence[StagedRow]) -> None:
    for after in changed:
        _remember(store, decision, "row", after.n, _row_state(store, batch, after.n))
        staged_rows.save_row(store, batch, replace(after, decided=True))


def decide_pair(
    store: Store, batch: Batch, n: int, answer: str, changed: Sequence[StagedRow] = ()
) -> None:
    """Answer whether two are the same person; what that settles in their rows goes with it."""
    with store.transaction():
        before = pair(store, batch, n)
        decision = _journal(store, batch, "pair", {"pair": n, "answer": answer})
        _remember(store, decision, "pair", n, before.answer)
        _change(store, batch, decision, changed)
        store.conn.execute("UPDATE staged_pair SET answer=? WHERE n=?", (answer, n))


def take_back(store: Store, batch: Batch) -> Decision | None:
    """Undo the clerk's last decision about a batch and return it, or None when there is none."""
    with store.transaction():
        standing = decisions(store, batch)
        if not standing:
            return None
        last = standing[-1]
        for thing, n, was in store.conn.execute(
            "SELECT thing, n, was FROM staged_before WHERE decision=?", (last.n,)
        ).fetchall():
            if thing == "pair":
                store.conn.execute("UPDATE staged_pair SET answer=? WHERE n=?", (was, n))
            else:
                _restore(store, batch, n, json.loads(was))
        store.conn.execute("UPDATE staged_decision SET undone=1 WHERE n=?", (last.n,))
    return last


def decisions(store: Store, batch: Batch) -> list[Decision]:
    """Return the decisions that stand, in the order they were made."""
    found = store.conn.execute(
        "SELECT n, at, operator, verb, what, "
        "(SELECT count(*) FROM staged_before b WHERE b.decision=d.n) "
        "FROM staged_decision d WHERE batch=? AND undone=0 ORDER BY n",
        (batch.n,),
    ).fetchall()
    return [
        Decision(n, at, who, verb, json.loads(what), rows) for n, at, who, verb, what, rows in found
    ]


def note(store: Store, batch: Batch, verb: str, what: dict[str, Any]) -> None:
    """Write a decision about a whole batch into the journal; it is not taken back one by one."""
    with store.transaction():
        n = _journal(store, batch, verb, what)
        store.conn.execute(
            "UPDATE staged_decision SET undone=2 WHERE n<=? AND batch=?", (n, batch.n)
        )


def _journal(store: Store, batch: Batch, verb: str, what: dict[str, Any]) -> int:
    cursor = store.conn.execute(
        "INSERT INTO staged_decision(batch,at,operator,verb,what) VALUES (?,?,?,?,?)",
        (
            batch.n,
            store.now().isoformat(timespec="seconds"),
            store.operator.name if store.operator else "",
            verb,
            json.dumps(what, ensure_ascii=False),
        ),
    )
    return int(cursor.lastrowid or 0)


def _remember(store: Store, decision: int, thing: str, n: int, was: str) -> None:
    store.conn.execute(
        "INSERT OR IGNORE INTO staged_before(decision,thing,n,was) VALUES (?,?,?,?)",
        (decision, thing, n, was),
    )


def _row_state(store: Store, batch: Batch, n: int) -> str:
    before = staged_rows.row(store, batch, n)
    return json.dumps(
        {
            "fields": before.fields, "problems": before.problems, "suggest": before.suggest,
            "kept": before.kept, "typed": before.typed, "document": before.document,
            "held": before.held, "decided": before.decided,
        },
        ensure_ascii=False,
    )  # fmt: skip


def _restore(store: Store, batch: Batch, n: int, was: dict[str, Any]) -> None:
    now = staged_rows.row(store, batch, n)
    was["problems"] = tuple(was["problems"])
    staged_rows.save_row(store, batch, replace(now, **was))


# --- answers about columns ------------------------------------------------------------------------


def remember_columns(store: Store, holder: str, titles: str, columns: dict[int, str]) -> None:
    """Remember what a sender's columns are, by the titles they stand under."""
    with store.transaction():
        store.conn.execute(
            "INSERT INTO column_answer(holder,titles,columns,at) VALUES (?,?,?,?) "
            "ON CONFLICT(holder,titles) DO UPDATE SET columns=excluded.columns, at=excluded.at",
            (holder, titles, json.dumps(columns), store.now().isoformat(timespec="seconds")),
        )


def remembered_columns(store: Store, holder: str, titles: str) -> dict[int, str] | None:
    """Return what was answered about columns under these titles of this sender."""
    found = store.conn.execute(
        "SELECT columns FROM column_answer WHERE holder=? AND titles=?", (holder, titles)
    ).fetchone()
    return {int(place): name for place, name in json.loads(found[0]).items()} if found else None
