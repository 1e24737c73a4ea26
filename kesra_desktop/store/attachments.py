"""Photos and scans announced by entries: hash, size, a small preview, and of which record."""

from __future__ import annotations

import base64
import binascii
import re
import unicodedata
from typing import TYPE_CHECKING

from kesra_desktop.model.record import kinds

if TYPE_CHECKING:
    from sqlite3 import Connection

    from kesra_desktop.store.fold import Applying

ANNOUNCE = "b"
LARGEST = 2 * 1024 * 1024  # bytes of one picture
LARGEST_PREVIEW = 8 * 1024
PICTURE = "image/jpeg"
_LONGEST_LABEL = 120
TABLES = """
CREATE TABLE IF NOT EXISTS attachment(code TEXT, seq INTEGER, t TEXT NOT NULL, r TEXT NOT NULL,
  hash TEXT NOT NULL, size INTEGER NOT NULL, label TEXT NOT NULL, preview BLOB NOT NULL,
  PRIMARY KEY(code,seq)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS attachment_record ON attachment(t,r);
"""


def apply_announcement(conn: Connection, entry: Applying) -> tuple[str, str]:
    """Apply an entry that announces a picture of a record."""
    kind, record, said = entry.body["t"], entry.body["r"], entry.body["v"]
    if (
        kind not in kinds()
        or not isinstance(record, str)
        or not re.fullmatch("[0-9a-f]{64}", said["hash"])
    ):
        raise ValueError("which picture of which record")
    if said["mime"] != PICTURE or not 0 < int(said["size"]) <= LARGEST:
        raise ValueError("a picture of another sort or size")
    conn.execute(
        "INSERT OR IGNORE INTO attachment(code,seq,t,r,hash,size,label,preview) "
        "VALUES (?,?,?,?,?,?,?,?)",
        (
            entry.code, entry.seq, kind, record, said["hash"], int(said["size"]),
            shown_label(str(said.get("label", ""))), _preview(said.get("thumb", "")),
        ),
    )  # fmt: skip
    return kind, record


def shown_label(text: str) -> str:
    """Return a file's name as it may be shown: one line without signs that steer the screen."""
    seen = (sign for sign in text if unicodedata.category(sign)[0] != "C")
    return " ".join("".join(seen).split())[:_LONGEST_LABEL]


def _preview(text: str) -> bytes:
    """Return the preview of an entry, or nothing when it is too large or no preview."""
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""
    return raw if len(raw) <= LARGEST_PREVIEW and raw.startswith(b"\xff\xd8") else b""
