"""A person forgotten by order: bodies blanked on every laptop, receipts and amounts kept.

An order names entries by their commitments, so it covers them wherever and whenever they arrive,
and says what stays of the records they made: numbers, dates and amounts, no personal data.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from kesra_desktop.model.fields import field_named, fields_of, plain
from kesra_desktop.model.people import LifeStatus, Recipient
from kesra_desktop.model.record import kinds
from kesra_desktop.model.typed import Typing
from kesra_desktop.store import attachments, chain, drafts, joining, log, orders

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from sqlite3 import Connection

    from kesra_desktop.model.record import Record
    from kesra_desktop.store.chain import Entry, Range
    from kesra_desktop.store.store import Store

KIND = "f"
GONE = "(data dihapus)"  # stands where the name stood, on every laptop alike
_TELLING = 4  # characters: a shorter text is looked for nowhere
_NEWS = "forgotten_news"
_PICTURES = "forgotten_pictures"
_A_BODY = 3_000  # commitments in one order, so that its body fits a line


# --- giving the order -----------------------------------------------------------------------------


def orders_about(store: Store, person: str) -> list[dict[str, Any]]:
    """Return the signed orders that forget a person with every record joined to them.

    Raises:
        NotCoordinator: this laptop may not give orders.

    """
    members = set(joining.members(store.conn, person))
    told = _told(store.conn, members)
    commits: list[str] = []
    kept: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for commit, body in _about(store.conn, members, told):
        commits.append(commit)
        if body["k"] in ("c", "h", "x") and (rest := _rest(commit, body, told)) is not None:
            kept[body["t"]][body["r"]] = rest
    pieces = [commits[at : at + _A_BODY] for at in range(0, len(commits), _A_BODY)] or [[]]
    people = sorted(members)
    return [
        orders.signed(store, KIND, {"people": people, "of": piece, "keep": kept if not n else {}})
        for n, piece in enumerate(pieces)
    ]


def _about(
    conn: Connection, members: set[str], told: set[str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the entries that say something about people: their own, and what tells their data."""
    references = {
        (name, field.name)
        for name, kind in kinds().items()
        for field in fields_of(kind)
        if field.declared.refers_to == Recipient.kind
    }
    typed = _typed_rows(conn, members)
    for commit, body in _bodies(conn):
        table, values = body.get("t"), body.get("v")
        if not isinstance(values, dict):
            continue
        if table == Typing.kind and (values.get("source"), values.get("row")) in typed:
            yield commit, body
            continue
        own = table == Recipient.kind and body.get("r") in members
        theirs = any((table, name) in references and values[name] in members for name in values)
        if own or (theirs and _tells(table, values, told)):
            yield commit, body


def _typed_rows(conn: Connection, members: set[str]) -> set[tuple[str, int]]:
    """Return the rows of photographed lists from which people were typed in."""
    rows = conn.execute(
        "SELECT source, row FROM evidence WHERE recipient IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(members)),),
    )
    return set(rows.fetchall())


def _bodies(conn: Connection) -> Iterator[tuple[str, dict[str, Any]]]:
    for commit, text in conn.execute("SELECT commit_, body FROM entry WHERE body IS NOT NULL"):
        try:
            body = chain.check_body(text)
        except ValueError:
            continue
        if body.get("k") in ("c", "e", "h", "x", attachments.ANNOUNCE):
            yield commit, body


def _told(conn: Connection, members: set[str]) -> set[str]:
    """Return every text that was ever written about people, in small letters."""
    return {
        value.casefold()
        for _, body in _bodies(conn)
        if body.get("t") == Recipient.kind and body.get("r") in members
        for name, value in (body.get("v") or {}).items()
        if isinstance(value, str) and len(value) >= _TELLING and _is_personal(name)
    }


def _is_personal(name: str) -> bool:
    """Return whether a recipient's field is the person's own, and not a place's or a choice."""
    field = field_named(Recipient, name)
    if field is None:
        return True
    return field.type is str and not field.declared.refers_to and name != "kelurahan_code"


def _tells(table: Any, values: dict[str, Any], told: set[str]) -> bool:
    kind = kinds().get(table)
    private = kind is not None and any(
        values.get(field.name) for field in fields_of(kind) if field.declared.private
    )
    text = json.dumps(values, ensure_ascii=False).casefold()
    return private or any(one in text for one in told)


def _rest(commit: str, body: dict[str, Any], told: set[str]) -> dict[str, Any] | None:
    """Return what stays of a record as plain values, or None when nothing of it can."""
    if body["t"] == Recipient.kind:
        return {"full_name": GONE, "life": LifeStatus.INACTIVE.value, "commit": commit}
    kind = kinds().get(body["t"])
    if kind is None:
        return None
    rest: dict[str, Any] = {"commit": commit}
    for field in fields_of(kind):
        value = body["v"].get(field.name)
        personal = field.declared.private or (
            isinstance(value, str) and any(one in value.casefold() for one in told)
        )
        if not personal and value is not None:
            rest[field.name] = value
        elif field.required:
            return None
    return rest


# --- obeying it -----------------------------------------------------------------------------------


def heed(conn: Connection) -> bool:
    """Blank what stored orders cover and return whether the tables must be made anew."""
    news = False
    for order in orders.stored(conn, KIND):
        for commit in _texts(order.values.get("of")):
            fresh = conn.execute("INSERT OR IGNORE INTO forgotten(commit_) VALUES (?)", (commit,))
            news = news or fresh.rowcount > 0
        for person in _texts(order.values.get("people")):
            fresh = conn.execute("INSERT OR IGNORE INTO forgotten_person(id) VALUES (?)", (person,))
            news = news or fresh.rowcount > 0
    if news:
        _note_pictures(conn)
        covered = "commit_ IN (SELECT commit_ FROM forgotten)"
        conn.execute(f"UPDATE entry SET salt=NULL, body=NULL WHERE {covered}")  # noqa: S608
        _blank_held(conn)
        _blank_local(conn)
        log.set_local(conn, _NEWS, 1)
    return news


def _note_pictures(conn: Connection) -> None:
    """Remember which pictures must go before their announcements are blanked."""
    rows = conn.execute(
        "SELECT DISTINCT hash FROM attachment WHERE t=? AND r IN (SELECT id FROM forgotten_person)",
        (Recipient.kind,),
    )
    known = json.loads(log.local(conn, _PICTURES) or "[]")
    log.set_local(conn, _PICTURES, json.dumps(sorted({*known, *(row[0] for row in rows)})))


def take_pictures(conn: Connection) -> list[str]:
    """Return once which pictures nobody announces any more since people were forgotten."""
    names = json.loads(log.local(conn, _PICTURES) or "[]")
    log.set_local(conn, _PICTURES, "[]")
    announced = "SELECT 1 FROM attachment WHERE hash=?"
    return [name for name in names if conn.execute(announced, (name,)).fetchone() is None]


def take_news(conn: Connection) -> bool:
    """Return once whether something was blanked, so that traces of it must go too."""
    news = bool(log.local(conn, _NEWS))
    if news:
        log.set_local(conn, _NEWS, 0)
    return news


def _texts(found: Any) -> Iterator[str]:
    yield from (one for one in found if isinstance(one, str)) if isinstance(found, list) else ()


def _blank_held(conn: Connection) -> None:
    for code, hash_, raw in conn.execute("SELECT code, hash, raw FROM held").fetchall():
        kept = log.range_to_bytes(log.blanked(conn, log.range_from_bytes(raw)))
        conn.execute("UPDATE held SET raw=? WHERE code=? AND hash=?", (kept, code, hash_))


def _blank_local(conn: Connection) -> None:
    """Let the rows of lists that became a person go too; they never leave this laptop."""
    people = "SELECT id FROM forgotten_person"
    drafts.forget_all(conn)
    conn.execute(
        f"UPDATE staged_row SET doc=json_object() WHERE recipient IN ({people})"  # noqa: S608
    )
    conn.execute(
        f"UPDATE staged_effect SET before=NULL WHERE record IN ({people})"  # noqa: S608
    )


def forgotten_people(conn: Connection) -> set[str]:
    """Return who was forgotten: nothing more is applied to them."""
    return {row[0] for row in conn.execute("SELECT id FROM forgotten_person")}


def plant(conn: Connection) -> None:
    """Put what stays of blanked records into empty tables, before entries are applied."""
    for order in orders.stored(conn, KIND):
        kept = order.values.get("keep")
        for table, records in kept.items() if isinstance(kept, dict) else ():
            kind = kinds().get(table)
            if kind is not None and isinstance(records, dict):
                for record, values in records.items():
                    _plant(conn, kind, record, values)


def _plant(conn: Connection, kind: type[Record], record: str, values: Any) -> None:
    if not isinstance(values, dict):
        return
    named = ((name, field_named(kind, name), value) for name, value in values.items())
    fitting = {name: plain(value) for name, f, value in named if f and f.fits(value)}
    if any(field.required and field.name not in fitting for field in fields_of(kind)):
        return
    made = conn.execute(
        "SELECT d, seq FROM entry WHERE commit_=?", (values.get("commit"),)
    ).fetchone() or (log.OWN, 0)
    columns = ["id", *fitting, "_d", "_s", "_h", "_del"]
    conn.execute(
        f"INSERT OR IGNORE INTO {kind.kind}({','.join(columns)}) "  # noqa: S608  (declared names)
        f"VALUES ({','.join('?' * len(columns))})",
        (record, *fitting.values(), *made, 0, 0),
    )


# --- lines without a body -------------------------------------------------------------------------


def covered(conn: Connection, ranges: Iterable[Range]) -> set[str]:
    """Return the commitments that genuine orders in these ranges cover, beside the known ones."""
    found: set[str] = set()
    for entry in (entry for one in ranges for entry in one.entries):
        values = orders.order_of(entry.body, KIND)
        if values is not None and _is_as_committed(entry) and orders.is_genuine(conn, KIND, values):
            found |= set(_texts(values.get("of")))
    return found


def _is_as_committed(entry: Entry) -> bool:
    return entry.salt is not None and entry.commit == chain.commitment(entry.salt, entry.body or "")
