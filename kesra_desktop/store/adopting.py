"""What a log wrote that does not count, looked at one by one and taken over by who may.

A laptop that was shut out, or a log that was closed at a gap which nothing fills any more, leaves
entries that are kept and count nowhere. To adopt one is to write it again under the own log, with
the bytes its author committed to: who wrote it first stays provable.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kesra_desktop import errors
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.record import kinds
from kesra_desktop.store import aside, authority, chain, decisions, forks, heads, log
from kesra_desktop.store.rows import Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from sqlite3 import Connection

    from kesra_desktop.store.chain import Entry
    from kesra_desktop.store.fold import Applying
    from kesra_desktop.store.store import Store

KIND = "o"
ADOPT, LEAVE = "adopt", "leave"
_RECORDS = ("c", "e", "h", "x")
_STEP = N_("decide on changes that do not count")


@dataclass(frozen=True)
class Leftover:
    """One entry that is kept and counts nowhere, until somebody adopts it or leaves it."""

    key: str  # the same on every laptop
    prefix: str  # of the laptop that wrote it
    number: int
    at: int  # its stamp
    body: dict[str, Any]
    entry: Entry


def original(body: dict[str, Any]) -> dict[str, Any]:
    """Return the body that an adoption repeats, proved against its author's commitment.

    Raises:
        ValueError: it is not what the author wrote, or it makes no sense.

    """
    said = body["v"]
    text = said["body"]
    if chain.commitment(bytes.fromhex(said["salt"]), text) != said["commit"]:
        raise ValueError("adopted words that nobody committed to")
    return chain.check_body(text)


def unwrapped(body: dict[str, Any]) -> dict[str, Any]:
    """Return what an entry does to its record; of an adoption what was adopted, with its reason."""
    if body.get("k") != KIND:
        return body
    try:
        return {**original(body), "n": body.get("n", "")}
    except (KeyError, TypeError, ValueError):
        return body


def note(conn: Connection, entry: Applying) -> None:
    """Remember that an entry was adopted."""
    conn.execute(
        "INSERT OR IGNORE INTO adopted(commit_,d,seq) VALUES (?,?,?)",
        (entry.body["v"]["commit"], entry.d, entry.seq),
    )


def leftovers(store: Store) -> list[Leftover]:
    """Return what nobody has decided on, by laptop and number."""
    rows = store.conn.execute(
        "SELECT d, code, prefix, last_ok, got FROM device WHERE last_ok IS NOT NULL ORDER BY code"
    ).fetchall()
    found: dict[str, Leftover] = {}
    for d, code, prefix, last_ok, got in rows:
        for entry in _kept(store.conn, d, code, (last_ok, got)):
            one = _leftover(prefix, entry)
            if one is not None and not _is_decided(store, one):
                found.setdefault(one.key, one)
    return sorted(found.values(), key=lambda one: (one.prefix, one.number, one.key))


def _kept(conn: Connection, d: int, code: str, span: tuple[int, int]) -> Iterator[Entry]:
    """Yield the entries of a line above the last that counts: stored ones, then held ones."""
    yield from log.entries(conn, d, *span)
    base = forks.base_of(code)
    held = conn.execute("SELECT hash FROM held WHERE code=? ORDER BY a", (base,)).fetchall()
    for (hash_,) in held:
        for batch in aside.opened(conn, base, hash_).batches():
            yield from batch


def _leftover(prefix: str, entry: Entry) -> Leftover | None:
    try:
        body = chain.check_body(entry.body or "{}")
    except ValueError:
        return None
    known = body.get("k") in _RECORDS and body.get("t") in kinds() and "r" in body
    if not known or not isinstance(body.get("v"), dict):
        return None
    return Leftover(f"left:{entry.commit}", prefix, entry.seq, entry.hlc, body, entry)


def _is_decided(store: Store, one: Leftover) -> bool:
    row = store.conn.execute("SELECT 1 FROM adopted WHERE commit_=?", (one.entry.commit,))
    if row.fetchone():
        return True
    return decisions.decided(decisions.standing(store, one.key), [one.entry.commit]) is not None


def adopt(store: Store, key: str, reason: str) -> None:
    """Write a leftover again, so that it counts.

    An edit takes the place of what is shown now; a record or fact that is there already stays.

    Raises:
        NotYourStep: the operator is neither coordinator nor head.
        ReasonMissing: no reason was given.
        NotFound: nothing is left under this key.
        RecordGone: it is about a record that is not there.

    """
    one = _chosen(store, key, reason)
    body, entry = one.body, one.entry
    said = {"commit": entry.commit, "salt": (entry.salt or b"").hex(), "body": entry.body}
    with store.transaction():
        store.write(
            {"k": KIND, "t": body["t"], "r": body["r"], "v": said, "b": _bases(store, body)},
            reason.strip(),
        )


def _bases(store: Store, body: dict[str, Any]) -> dict[str, list[str]]:
    """Return every head that an adopted edit replaces."""
    place = Place(kinds()[body["t"]], body["r"])
    if body["k"] != "e":
        return {}
    if heads.created(store.conn, place) is None:
        raise errors.RecordGone()
    return {name: [head.ref for head in heads.heads(store.conn, place, name)] for name in body["v"]}


def leave(store: Store, key: str, reason: str) -> None:
    """Decide that a leftover does not count; it is kept.

    Raises:
        NotYourStep, ReasonMissing, NotFound: as `adopt`.

    """
    one = _chosen(store, key, reason)
    decisions.write(store, key, LEAVE, [one.entry.commit], reason.strip())


def _chosen(store: Store, key: str, reason: str) -> Leftover:
    if store.operator is None or store.operator.role not in authority.LEADING:
        raise errors.NotYourStep(step=tr(_STEP))
    if not reason.strip():
        raise errors.ReasonMissing()
    for one in leftovers(store):
        if one.key == key:
            return one
    raise errors.NotFound(what=key)
