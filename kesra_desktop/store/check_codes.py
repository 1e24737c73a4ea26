"""Receipts by their check code, as it is read aloud on the telephone: a lookup on this laptop.

What a code is computed from is the papers' business; here each handover is only given its code
once. A trigger notes every handover that came in, by whatever door, and the first lookup after it
computes what is due.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.errors import StorageFault
from kesra_desktop.model.distributions import Handover

if TYPE_CHECKING:
    from collections.abc import Callable
    from sqlite3 import Connection

    from kesra_desktop.store.store import Store

TABLES = """
CREATE TABLE IF NOT EXISTS check_code(handover TEXT PRIMARY KEY, code TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS check_code_code ON check_code(code);
CREATE TABLE IF NOT EXISTS check_code_due(handover TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TRIGGER IF NOT EXISTS check_code_new AFTER INSERT ON handover BEGIN
  INSERT OR IGNORE INTO check_code_due VALUES (new.id); END;
"""
_AT_ONCE = 1000  # handovers read together


def add_tables(conn: Connection) -> None:
    """Make the tables; handovers that were there before them are due all at once."""
    known = "SELECT 1 FROM sqlite_master WHERE name='check_code'"
    is_new = conn.execute(known).fetchone() is None
    conn.executescript(TABLES)
    if is_new:
        conn.execute("INSERT INTO check_code_due SELECT id FROM handover")


def receipts_with(store: Store, code: str, code_of: Callable[[Handover], str]) -> list[Handover]:
    """Return the handovers whose check code is ``code``, as ``code_of`` computes it.

    A disk that takes no writing costs time, not the answer.
    """
    due = [row[0] for row in store.conn.execute("SELECT handover FROM check_code_due")]
    found: list[str] = []
    for start in range(0, len(due), _AT_ONCE):
        facts = store.find_any(Handover, "id", due[start : start + _AT_ONCE])
        codes = [(one.id, code_of(one)) for one in facts]
        found += [handover for handover, its_code in codes if its_code == code]
        _keep(store, codes, due[start : start + _AT_ONCE])
    rows = store.conn.execute("SELECT handover FROM check_code WHERE code=?", (code,))
    known = dict.fromkeys([*found, *(row[0] for row in rows)])
    facts = [fact for one in known if (fact := store.maybe(Handover, one)) is not None]
    return [fact for fact in facts if code_of(fact) == code]


def _keep(store: Store, codes: list[tuple[str, str]], done: list[str]) -> None:
    try:
        with store.transaction():
            store.conn.executemany("INSERT OR REPLACE INTO check_code VALUES (?,?)", codes)
            store.conn.executemany(
                "DELETE FROM check_code_due WHERE handover=?", [(one,) for one in done]
            )
    except StorageFault:
        return
