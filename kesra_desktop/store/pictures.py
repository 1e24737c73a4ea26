"""Photos and scans of records: the bytes in `blobs`, what is said of them in the log.

A record works without the bytes: they may still be on the laptop that announced them.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.store import blobs
from kesra_desktop.store.attachments import ANNOUNCE, PICTURE, shown_label

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store


@dataclass(frozen=True)
class Attachment:
    """A picture of a record; ``laptop`` announced it and has it."""

    hash: str
    label: str  # for showing only: never a path
    size: int
    preview: bytes  # a small JPEG, or nothing
    laptop: str
    here: bool


def announce(store: Store, kind: str, record: str, label: str, found: tuple[bytes, bytes]) -> str:
    """Keep a picture and announce it as one of a record; ``found`` is it and its preview.

    The bytes are durable before the entry names them. The same picture of the same record is
    announced once.
    """
    picture, preview = found
    name = blobs.put(store, picture)
    if name not in {one.hash for one in attachments(store, kind, record)}:
        body = {
            "k": ANNOUNCE,
            "t": kind,
            "r": record,
            "v": {
                "hash": name,
                "size": len(picture),
                "mime": PICTURE,
                "label": shown_label(label),
                "thumb": base64.b64encode(preview).decode(),
            },
        }
        store.write(body)
    return name


def attachments(store: Store, kind: str, record: str) -> list[Attachment]:
    """Return the pictures of a record, each once, in the order of their laptops."""
    rows = store.conn.execute(
        "SELECT a.hash, a.label, a.size, a.preview, v.prefix FROM attachment a "
        "JOIN device v ON v.code=a.code WHERE a.t=? AND a.r=? ORDER BY a.code, a.seq",
        (kind, record),
    ).fetchall()
    once = {row[0]: row for row in reversed(rows)}
    here = blobs.kept(store, list(once))
    return [
        Attachment(name, label, size, bytes(preview), laptop, name in here)
        for name, label, size, preview, laptop in reversed(once.values())
    ]


def missing(store: Store) -> dict[str, list[str]]:
    """Return the pictures announced whose bytes are not here, by the laptop that has them."""
    rows = store.conn.execute(
        "SELECT DISTINCT v.prefix, a.hash FROM attachment a JOIN device v ON v.code=a.code "
        "ORDER BY 1, 2"
    ).fetchall()
    here = blobs.kept(store, [row[1] for row in rows])
    found: dict[str, list[str]] = {}
    for laptop, name in rows:
        if name not in here:
            found.setdefault(laptop, []).append(name)
    return found
