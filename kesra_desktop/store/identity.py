"""Who this laptop is: noticed when it may be a copy, and changed without losing anything.

A backup or a copied folder never restores an identity: two laptops writing one log would be two
histories. The data stays, the laptop gets new keys, a new code and a log of its own.
"""

from __future__ import annotations

import hashlib
import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kesra_desktop.i18n import tr
from kesra_desktop.store import changes, fold, forks, log

if TYPE_CHECKING:
    from sqlite3 import Connection

    from kesra_desktop.store.store import Store

_PRINT, _NEXT = "machine_print", "next_keys"
_MACHINE_ID = Path("/etc/machine-id")


class Doubt(StrEnum):
    """Why this laptop may not be alone with its identity."""

    NONE = ""
    MOVED = "moved"  # other machine or other place: a copy, or the same laptop repaired
    FORKED = "forked"  # another laptop wrote under this code


def machine_print(folder: Path) -> str:
    """Return a digest of this machine and of where the data lies on it."""
    words = f"kesra-machine\n{_machine_id()}\n{folder.resolve()}"
    return hashlib.sha256(words.encode()).hexdigest()


def _machine_id() -> str:
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415  (Windows only)

        place = r"SOFTWARE\Microsoft\Cryptography"
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place) as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    try:
        return _MACHINE_ID.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def note_place(store: Store) -> None:
    """Remember that this machine and place are right."""
    with store.transaction():
        log.set_local(store.conn, _PRINT, machine_print(store.path.parent))


def forget_place(store: Store) -> None:
    """Doubt whether this is the laptop it says: its data came out of a backup."""
    with store.transaction():
        log.set_local(store.conn, _PRINT, "")


def doubt(store: Store) -> Doubt:
    """Return whether this laptop should take a new identity; the first look remembers the place."""
    if forks.base_of(own := log.own_name(store.conn)) != own:
        return Doubt.FORKED
    known = log.local(store.conn, _PRINT)
    if known is None:
        note_place(store)
    elif known != machine_print(store.path.parent):
        return Doubt.MOVED
    return Doubt.NONE


def doubt_in_words(store: Store) -> str:
    """Return what to tell whoever opens a laptop that may be a copy; empty when it is not."""
    found = doubt(store)
    if found is Doubt.FORKED:
        text = tr("Another laptop has also worked as {laptop}: ask for a new invitation.")
    elif found is Doubt.MOVED:
        text = tr(
            "This looks like a copy of laptop {laptop}: confirm it, or ask for an invitation."
        )
    else:
        return ""
    return text.format(laptop=store.device.prefix)


def take_new(store: Store, cert: dict[str, Any], keys: dict[str, str]) -> None:
    """Give this laptop a log of its own under a new certificate; the old log stays, sealed.

    ``keys`` are the new private keys: they wait in the encrypted database until the key file holds
    them, so that a crash in between loses neither.
    """
    store.seal()
    with store.transaction():
        conn = store.conn
        _step_aside(conn)
        fold.add_device(conn, cert)
        conn.execute("UPDATE device SET d=? WHERE code=?", (log.OWN, cert["code"]))
        log.set_local(conn, "receipt", 0)  # its receipts begin with another code
        log.set_local(conn, _NEXT, json.dumps(keys))
        changes.rebuild(conn)
    note_place(store)


def _step_aside(conn: Connection) -> None:
    """Move the log that was this laptop's own among those of others."""
    (free,) = conn.execute("SELECT max(d) + 1 FROM device").fetchone()
    conn.execute("UPDATE device SET parent=? WHERE parent=?", (free, log.OWN))
    for table in ("device", "entry", "seal"):
        conn.execute(f"UPDATE {table} SET d=? WHERE d=?", (free, log.OWN))  # noqa: S608  (our list)


def waiting_keys(conn: Connection) -> dict[str, str] | None:
    """Return new private keys that the key file does not hold yet."""
    text = log.local(conn, _NEXT)
    return dict(json.loads(text)) if text else None


def keys_are_kept(conn: Connection) -> None:
    """Forget the waiting keys: the key file holds them."""
    log.set_local(conn, _NEXT, "")
