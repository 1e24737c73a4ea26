"""What is typed and not saved yet: on this laptop only, encrypted, there after a power cut."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kesra_desktop.store import log

if TYPE_CHECKING:
    from collections.abc import Mapping
    from sqlite3 import Connection

    from kesra_desktop.store.store import Store

_BEFORE = "draft:"


def keep(store: Store, key: str, texts: Mapping[str, str]) -> None:
    """Keep what is typed under a key; nothing typed forgets it."""
    with store.transaction():
        if texts:
            kept = json.dumps(dict(texts), ensure_ascii=False)
            log.set_local(store.conn, _BEFORE + key, kept)
        else:
            store.conn.execute("DELETE FROM local WHERE k=?", (_BEFORE + key,))


def kept(store: Store, key: str) -> dict[str, str]:
    """Return what was typed under a key last and not saved."""
    found = json.loads(log.local(store.conn, _BEFORE + key) or "{}")
    return {str(name): str(text) for name, text in found.items()}


def under(store: Store, before: str) -> dict[str, dict[str, str]]:
    """Return every draft whose key begins so, by the rest of its key."""
    rows = store.conn.execute(
        "SELECT k FROM local WHERE substr(k,1,?)=?", (len(_BEFORE + before), _BEFORE + before)
    ).fetchall()
    rests = [str(row[0])[len(_BEFORE + before) :] for row in rows]
    return {rest: kept(store, before + rest) for rest in rests}


def forget_all(conn: Connection) -> None:
    """Let every draft go: one of them may name a person who is being forgotten."""
    conn.execute("DELETE FROM local WHERE substr(k,1,?)=?", (len(_BEFORE), _BEFORE))
