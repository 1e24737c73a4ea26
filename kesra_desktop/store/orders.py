"""Orders of the office that bind every laptop by their own signature, whoever carries them.

An order counts wherever it is stored: two laptops with the same entries obey the same orders even
while the log that holds one waits for something else.
"""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING, Any, NamedTuple

from kesra_desktop.errors import NotCoordinator
from kesra_desktop.store import chain, log
from kesra_desktop.store.sync_tables import ORDERS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from sqlite3 import Connection

    from kesra_desktop.store.store import Store

BY_OFFICE = "office"
ADMIN = "admin"


class Order(NamedTuple):
    """A genuine order that is stored here, with what decides between two of them."""

    rank: tuple[bool, int, str, int]  # the office key before a laptop's, then stamp, log, number
    values: dict[str, Any]


def may_order(store: Store) -> bool:
    """Return whether this laptop keeps the office key or is an administrator's."""
    (role,) = store.conn.execute("SELECT role FROM device WHERE d=?", (log.OWN,)).fetchone()
    return store.keys.office_sign is not None or role == ADMIN


def signed(store: Store, kind: str, values: dict[str, Any]) -> dict[str, Any]:
    """Return values signed by the office key, or by this laptop when it is an administrator's.

    Raises:
        NotCoordinator: this laptop may not give orders.

    """
    if store.keys.office_sign is not None:
        sign, by = store.keys.office_sign, BY_OFFICE
    else:
        (role,) = store.conn.execute("SELECT role FROM device WHERE d=?", (log.OWN,)).fetchone()
        if role != ADMIN:
            raise NotCoordinator()
        sign, by = store.keys.sign, store.device.code
    full = {**values, "office": store.office_id, "by": by}
    return {**full, "sig": sign(_message(kind, full)).hex()}


def _message(kind: str, values: dict[str, Any]) -> bytes:
    body = {key: value for key, value in values.items() if key != "sig"}
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return f"kesra-order-1\n{kind}\n".encode() + unicodedata.normalize("NFC", text).encode()


def is_genuine(conn: Connection, kind: str, values: dict[str, Any]) -> bool:
    """Return whether an order is of this office and signed by somebody who may give it."""
    key = _key_of(conn, values.get("by"))
    try:
        signature = bytes.fromhex(values["sig"])
    except (KeyError, TypeError, ValueError):
        return False
    ours = values.get("office") == log.local(conn, "office")
    return ours and key is not None and chain.signed_by(key, signature, _message(kind, values))


def _key_of(conn: Connection, by: object) -> bytes | None:
    if by == BY_OFFICE:
        return bytes.fromhex(log.local(conn, "office_key"))
    row = conn.execute("SELECT pub FROM device WHERE code=? AND role=?", (by, ADMIN)).fetchone()
    return bytes(row[0]) if row else None


def stored(conn: Connection, kind: str) -> Iterator[Order]:
    """Yield every genuine order of a kind, whether or not its log may be applied so far."""
    rows = conn.execute(
        "SELECT v.code, e.seq, e.hlc, e.body FROM entry e JOIN device v ON v.d=e.d "  # noqa: S608
        f"WHERE {ORDERS} ORDER BY v.code, e.seq"  # our own text
    ).fetchall()
    for code, seq, hlc, text in rows:
        values = order_of(text, kind)
        if values is not None and is_genuine(conn, kind, values):
            yield Order((values["by"] == BY_OFFICE, hlc, code, seq), values)


def order_of(text: str | None, kind: str) -> dict[str, Any] | None:
    """Return the values of an entry that is an order of this kind, or None."""
    if text is None or not text.startswith(f'{{"k":"{kind}"'):
        return None
    try:
        body = chain.check_body(text)
    except ValueError:
        return None
    values = body.get("v")
    return values if isinstance(values, dict) else None
