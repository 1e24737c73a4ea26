"""What the log says about some people: where, and how much of it stays when they are forgotten."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kesra_desktop.model.fields import field_named, fields_of
from kesra_desktop.model.people import Household, LifeStatus, Recipient
from kesra_desktop.model.record import kinds
from kesra_desktop.model.typed import Typing
from kesra_desktop.model.verdicts import person_mark
from kesra_desktop.store import adopting, attachments, chain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from sqlite3 import Connection

    from kesra_desktop.model.fields import Field

GONE = "(data dihapus)"  # stands where the name stood, on every laptop alike
DECISION = "q"
_TELLING = 4  # characters: a shorter text is looked for nowhere
_TELLERS = ("c", "e", "h", "x", attachments.ANNOUNCE, DECISION)
_MUST_STAY = ("void",)  # a receipt that was voided stays void, whatever the reason told

_AROUND = """
SELECT household FROM recipient WHERE id IN (SELECT value FROM json_each(:people)) UNION
SELECT id FROM handover WHERE recipient IN (SELECT value FROM json_each(:people))
"""


class About:
    """Finds what tells of a person, with every record joined to them, and what of it stays."""

    def __init__(self, conn: Connection, members: set[str]) -> None:
        self.members = members
        self._conn = conn
        self._told = texts_about(bodies(conn), members)
        self._typed = _typed_rows(conn, members)
        self._related = self._around()

    def _around(self) -> set[str]:
        """Return the ids that what is about these people refers to, or is."""
        found = self.members | {person_mark(one) for one in self.members}
        for (one,) in self._conn.execute(_AROUND, {"people": json.dumps(sorted(self.members))}):
            found |= {one} if one else set()
        return found

    def entries(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield their own entries, and those that tell their data, by commitment."""
        for commit, body in bodies(self._conn):
            if self._is_about(body):
                yield commit, body

    def _is_about(self, body: dict[str, Any]) -> bool:
        table, values, verb = body.get("t"), body["v"], body["k"]
        if verb == DECISION:
            theirs = any(one in str(body.get("i", "")) for one in self.members)
            return theirs and self._in(str(body.get("n", "")))
        if table == Typing.kind and (values.get("source"), values.get("row")) in self._typed:
            return True
        if table == Recipient.kind:
            return body.get("r") in self.members
        if verb == "e":  # blanked only when the edit says nothing else
            theirs = body.get("r") in self._related
            return theirs and all(self._in(_text(value)) for value in values.values())
        theirs = body.get("r") in self._related or any(
            value in self._related for value in values.values() if isinstance(value, str)
        )
        return theirs and self._tells(table, values)

    def _tells(self, table: Any, values: dict[str, Any]) -> bool:
        if table == Household.kind:
            return self._in(_text(values.get("head_name")))
        kind = kinds().get(table)
        private = kind is not None and any(
            values.get(field.name) for field in fields_of(kind) if field.declared.private
        )
        return private or self._in(_text(values))

    def _in(self, text: str) -> bool:
        small = text.casefold()
        return any(one in small for one in self._told)

    def rest(self, commit: str, body: dict[str, Any]) -> dict[str, Any] | None:
        """Return what stays of a record as plain values, or None when nothing of it can."""
        if body["k"] == DECISION:
            return {"commit": commit, "i": body["i"], **body["v"]}
        if body["t"] == Recipient.kind:
            return {"full_name": GONE, "life": LifeStatus.INACTIVE.value, "commit": commit}
        kind = kinds().get(body["t"])
        if kind is None:
            return None
        rest: dict[str, Any] = {"commit": commit}
        for field in fields_of(kind):
            value = body["v"].get(field.name)
            if value is not None and not self._is_personal(body["t"], field, value):
                rest[field.name] = value
            elif field.required and kind.kind in _MUST_STAY:
                rest[field.name] = GONE
            elif field.required:
                return None
        return rest

    def _is_personal(self, table: str, field: Field, value: Any) -> bool:
        if table == Household.kind:  # the others of the family keep their card and address
            return field.name == "head_name"
        return field.declared.private or (isinstance(value, str) and self._in(value))


def kept_as(commit: str, body: dict[str, Any]) -> tuple[str, str]:
    """Return under which table and id something of an entry may stay; empty when nothing can."""
    if body["k"] == DECISION:
        return DECISION, commit
    return (body["t"], body["r"]) if body["k"] in ("c", "h", "x") else ("", "")


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _typed_rows(conn: Connection, members: set[str]) -> set[tuple[str, int]]:
    """Return the rows of photographed lists from which people were typed in."""
    rows = conn.execute(
        "SELECT source, row FROM evidence WHERE recipient IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(members)),),
    )
    return set(rows.fetchall())


def bodies(conn: Connection) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every entry that may tell something of a person; of an adoption what was adopted."""
    for commit, text in conn.execute("SELECT commit_, body FROM entry WHERE body IS NOT NULL"):
        try:
            body = adopting.unwrapped(chain.check_body(text))
        except ValueError:
            continue
        if body.get("k") in _TELLERS and isinstance(body.get("v"), dict):
            yield commit, body


def texts_about(found: Iterable[tuple[str, dict[str, Any]]], members: Collection[str]) -> set[str]:
    """Return every text that was ever written about people, in small letters."""
    return {
        value.casefold()
        for _, body in found
        if body.get("t") == Recipient.kind and body.get("r") in members
        for name, value in body["v"].items()
        if isinstance(value, str) and len(value) >= _TELLING and _is_own(name)
    }


def _is_own(name: str) -> bool:
    """Return whether a recipient's field is the person's own, and not a place's or a choice."""
    field = field_named(Recipient, name)
    if field is None:
        return True
    return field.type is str and not field.declared.refers_to and name != "kelurahan_code"
