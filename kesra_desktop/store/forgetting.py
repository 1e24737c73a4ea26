"""A person forgotten by order: bodies blanked on every laptop, receipts and amounts kept.

An order names entries by their commitments, so it covers them wherever and whenever they arrive,
and says what stays of the records they made: numbers, dates and amounts, no personal data.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from kesra_desktop.model.fields import field_named, fields_of, plain
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.record import kinds
from kesra_desktop.store import aside, chain, drafts, joining, log, orders, telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from sqlite3 import Connection

    from kesra_desktop.model.record import Record
    from kesra_desktop.store.chain import Entry
    from kesra_desktop.store.store import Store

ABOUT_FORGOTTEN = "about a person who was forgotten"  # why an entry is not applied
KIND = "f"
GONE = telling.GONE
_DECISIONS_ON = (
    "UPDATE staged_decision SET what='{}' WHERE n IN "
    "(SELECT decision FROM staged_before WHERE thing<>'pair' AND n"
)
_NIK = re.compile("[0-9]{16}")
_NEWS = "forgotten_news"
_PICTURES, _PAGES = "forgotten_pictures", "forgotten_pages"
_A_BODY = 3_000  # commitments in one order, so that its body fits a line


# --- giving the order -----------------------------------------------------------------------------


def orders_about(store: Store, person: str) -> list[dict[str, Any]]:
    """Return the signed orders that forget a person with every record joined to them.

    Raises:
        NotCoordinator: this laptop may not give orders.

    """
    about = telling.About(store.conn, set(joining.members(store.conn, person)))
    commits: list[str] = []
    kept: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for commit, body in about.entries():
        commits.append(commit)
        table, record = telling.kept_as(commit, body)
        if record and (rest := about.rest(commit, body)) is not None:
            kept[table][record] = rest
    pages = _pages_of(store.conn, sorted(about.members))
    pieces = [commits[at : at + _A_BODY] for at in range(0, len(commits), _A_BODY)] or [[]]
    people = sorted(about.members)
    return [
        orders.signed(
            store,
            KIND,
            {"people": people, "of": piece, "keep": {} if n else kept, "pages": [] if n else pages},
        )
        for n, piece in enumerate(pieces)
    ]


def _pages_of(conn: Connection, people: list[str]) -> list[str]:
    """Return the photographed pages from which people were typed: each shows their data."""
    rows = conn.execute(
        "SELECT DISTINCT t.page FROM typing t JOIN evidence e ON e.source=t.source AND e.row=t.row "
        "WHERE t.page<>'' AND e.recipient IN (SELECT value FROM json_each(?)) ORDER BY 1",
        (json.dumps(people),),
    )
    return [row[0] for row in rows]


# --- obeying it -----------------------------------------------------------------------------------


def heed(conn: Connection) -> bool:
    """Blank what stored orders cover and return whether the tables must be made anew."""
    news, pages = False, set(forgotten_pages(conn))
    for order in orders.stored(conn, KIND):
        for commit in _texts(order.values.get("of")):
            fresh = conn.execute("INSERT OR IGNORE INTO forgotten(commit_) VALUES (?)", (commit,))
            news = news or fresh.rowcount > 0
        for person in _texts(order.values.get("people")):
            fresh = conn.execute("INSERT OR IGNORE INTO forgotten_person(id) VALUES (?)", (person,))
            news = news or fresh.rowcount > 0
        pages |= set(_texts(order.values.get("pages")))
    if news:
        _note_pictures(conn, pages)
        _blank_staged(conn)
        covered = "commit_ IN (SELECT commit_ FROM forgotten)"
        conn.execute(f"UPDATE entry SET salt=NULL, body=NULL WHERE {covered}")  # noqa: S608
        _blank_held(conn)
        log.set_local(conn, _NEWS, 1)
    return news


def _note_pictures(conn: Connection, pages: set[str]) -> None:
    """Remember which pictures must go before their announcements are blanked."""
    log.set_local(conn, _PAGES, json.dumps(sorted(pages)))
    rows = conn.execute(
        "SELECT DISTINCT hash FROM attachment WHERE t=? AND r IN (SELECT id FROM forgotten_person)",
        (Recipient.kind,),
    )
    known = json.loads(log.local(conn, _PICTURES) or "[]")
    gone = {*known, *pages, *(row[0] for row in rows)}
    log.set_local(conn, _PICTURES, json.dumps(sorted(gone)))


def forgotten_pages(conn: Connection) -> list[str]:
    """Return the pages that nobody may have any more, because they show somebody forgotten."""
    return list(_texts(json.loads(log.local(conn, _PAGES) or "[]")))


def take_pictures(conn: Connection) -> list[str]:
    """Return once which pictures nobody announces any more since people were forgotten."""
    names = json.loads(log.local(conn, _PICTURES) or "[]")
    log.set_local(conn, _PICTURES, "[]")
    announced = "SELECT 1 FROM attachment WHERE hash=?"
    pages = set(forgotten_pages(conn))
    return [
        name
        for name in names
        if name in pages or conn.execute(announced, (name,)).fetchone() is None
    ]


def take_news(conn: Connection) -> bool:
    """Return once whether something was blanked, so that traces of it must go too."""
    news = bool(log.local(conn, _NEWS))
    if news:
        log.set_local(conn, _NEWS, 0)
    return news


def _texts(found: Any) -> Iterator[str]:
    yield from (one for one in found if isinstance(one, str)) if isinstance(found, list) else ()


def _blank_held(conn: Connection) -> None:
    for code, hash_ in conn.execute("SELECT code, hash FROM held").fetchall():
        found = aside.opened(conn, code, hash_)
        kept = aside.Keeping(found)
        for batch in found.batches():
            kept.add(log.unless_forgotten(conn, batch))
        conn.execute("UPDATE held SET raw=? WHERE code=? AND hash=?", (kept.finish(), code, hash_))


def _blank_staged(conn: Connection) -> None:
    """Let rows of lists go that became a person, or that tell of one and wait to be accepted.

    They never leave this laptop. A namesake's row stays: a row must have the person's NIK, or two
    of their texts. Runs while the log still says what those texts are.
    """
    drafts.forget_all(conn)
    people = forgotten_people(conn)
    told = defaultdict[str, set[str]](set)
    for found in telling.bodies(conn):
        if found[1].get("t") == Recipient.kind and found[1].get("r") in people:
            told[found[1]["r"]] |= telling.texts_about([found], people)
    became, waiting = [], []
    for n, doc, recipient in conn.execute("SELECT n, doc, recipient FROM staged_row"):
        if recipient in people:
            became.append(n)
        elif any(_is_row_of(doc.casefold(), one) for one in told.values()):
            waiting.append(n)
    given = "IN (SELECT value FROM json_each(?))"
    for sql, rows in (
        ("UPDATE staged_row SET doc=json_object() WHERE n", became),
        ("DELETE FROM staged_row WHERE n", waiting),
        ("DELETE FROM staged_problem WHERE row", waiting),
        ("DELETE FROM staged_pair WHERE a", waiting),
        ("DELETE FROM staged_pair WHERE b", waiting),
        (_DECISIONS_ON, became + waiting),
        ("DELETE FROM staged_before WHERE thing<>'pair' AND n", became + waiting),
        ("UPDATE staged_effect SET before=NULL WHERE record", sorted(people)),
    ):
        closing = ")" * (sql.count("(") - sql.count(")"))
        conn.execute(f"{sql} {given}{closing}", (json.dumps(rows),))


def _is_row_of(doc: str, told: set[str]) -> bool:
    digits = re.sub("[^0-9]", "", doc)  # a NIK may be written with blanks or points
    has_nik = any(_NIK.fullmatch(one) and one in digits for one in told)
    return has_nik or sum(one in doc for one in told) > 1


def forgotten_people(conn: Connection) -> set[str]:
    """Return who was forgotten: nothing more is applied to them."""
    return {row[0] for row in conn.execute("SELECT id FROM forgotten_person")}


def plant(conn: Connection) -> None:
    """Put what stays of blanked records into empty tables, before entries are applied."""
    for order in orders.stored(conn, KIND):
        kept = order.values.get("keep")
        for table, records in kept.items() if isinstance(kept, dict) else ():
            kind = kinds().get(table)
            if table == telling.DECISION and isinstance(records, dict):
                for values in records.values():
                    _plant_decision(conn, values)
            elif kind is not None and isinstance(records, dict):
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


def _plant_decision(conn: Connection, values: Any) -> None:
    """Let a decision stand whose note told too much."""
    if not isinstance(values, dict):
        return
    row = conn.execute(
        "SELECT d, seq FROM entry WHERE commit_=?", (values.get("commit"),)
    ).fetchone()
    item, choice = values.get("i"), values.get("choice")
    if row and isinstance(item, str) and isinstance(choice, str):
        conn.execute(
            "INSERT OR IGNORE INTO decision(item,d,seq,choice,about,note) VALUES (?,?,?,?,?,'')",
            (item, *row, choice, json.dumps(sorted(_texts(values.get("on"))))),
        )


# --- lines without a body -------------------------------------------------------------------------


def orders_in(entries: Iterable[Entry]) -> Iterator[dict[str, Any]]:
    """Yield what entries order forgotten, as committed; whether they may is for `covered`."""
    for entry in entries:
        values = orders.order_of(entry.body, KIND)
        if values is not None and _is_as_committed(entry):
            yield values


def covered(conn: Connection, found: Iterable[dict[str, Any]]) -> set[str]:
    """Return the commitments that genuine ones among these orders cover."""
    return {
        commit
        for values in found
        if orders.is_genuine(conn, KIND, values)
        for commit in _texts(values.get("of"))
    }


def _is_as_committed(entry: Entry) -> bool:
    return entry.salt is not None and entry.commit == chain.commitment(entry.salt, entry.body or "")
