"""Photos and scans of records: the bytes in `blobs`, what is said of them in the log.

A record works without the bytes: they may still be on the laptop that announced them.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kesra_desktop.store import blobs, forgetting, log
from kesra_desktop.store.attachments import ANNOUNCE, PICTURE, shown_label

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    here = blobs.kept(store, [name for _, name in _announced(store)])
    found: dict[str, list[str]] = {}
    for laptop, name in _announced(store):
        if name not in here:
            found.setdefault(laptop, []).append(name)
    return found


def _announced(store: Store) -> list[tuple[str, str]]:
    return store.conn.execute(
        "SELECT DISTINCT v.prefix, a.hash FROM attachment a JOIN device v ON v.code=a.code "
        "ORDER BY 1, 2"
    ).fetchall()


# --- travelling -----------------------------------------------------------------------------------

_WANTED, _SENT, _REFUSED = "pictures_wanted", "pictures_sent", "pictures_refused"


def wishes(store: Store, most: int) -> list[str]:
    """Return pictures that this laptop lacks and can use, at most so many."""
    refused = set(_kept(store, _REFUSED).get("names", ()))
    refused |= set(forgetting.forgotten_pages(store.conn))
    lacking = {name for names in missing(store).values() for name in names}
    return sorted(lacking - refused)[:most]


def sizes(store: Store, names: Sequence[str]) -> dict[str, int]:
    """Return how many bytes each of these announced pictures has; others are left out."""
    names = sorted({*names} - {*forgetting.forgotten_pages(store.conn)})
    return dict(
        store.conn.execute(
            "SELECT hash, max(size) FROM attachment "
            "WHERE hash IN (SELECT value FROM json_each(?)) GROUP BY hash",
            (json.dumps(list(names)),),
        ).fetchall()
    )


def note_wishes(store: Store, laptop: str, at: int, names: Sequence[str]) -> None:
    """Remember what a laptop lacks, as it said last; ``at`` is when, in milliseconds."""
    wanted = _kept(store, _WANTED)
    if at >= wanted.get(laptop, {}).get("at", 0):
        _keep(store, _WANTED, wanted | {laptop: {"at": at, "names": list(names)}})


def owed(store: Store) -> dict[str, list[str]]:
    """Return which pictures that are here each laptop asked for and was not sent since."""
    sent, found = _kept(store, _SENT), {}
    for laptop, wish in _kept(store, _WANTED).items():
        before = sent.get(laptop, {})
        open_ones = [name for name in wish["names"] if before.get(name, -1) < wish["at"]]
        if here := sorted(blobs.kept(store, open_ones)):
            found[laptop] = here
    return found


def note_sent(store: Store, laptops: Sequence[str], names: Sequence[str]) -> None:
    """Remember what was sent; whoever asks for it again later gets it again."""
    wanted, sent = _kept(store, _WANTED), _kept(store, _SENT)
    for laptop in laptops:
        wish = wanted.get(laptop, {"at": 0, "names": []})
        told = {name: at for name, at in sent.get(laptop, {}).items() if name in wish["names"]}
        sent[laptop] = told | dict.fromkeys(set(names) & set(wish["names"]), wish["at"])
    _keep(store, _SENT, sent)


def note_refused(store: Store, names: Sequence[str]) -> None:
    """Remember pictures that are none, so that they are not asked for again and again."""
    refused = {*_kept(store, _REFUSED).get("names", ()), *names}
    _keep(store, _REFUSED, {"names": sorted(refused)})


def refused(store: Store) -> int:
    """Return how many pictures came damaged; they are not asked for again by themselves."""
    return len(_kept(store, _REFUSED).get("names", ()))


def ask_again(store: Store) -> None:
    """Let pictures that came damaged be asked for once more."""
    _keep(store, _REFUSED, {"names": []})


def _kept(store: Store, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(log.local(store.conn, name) or "{}")
    return found


def _keep(store: Store, name: str, values: dict[str, Any]) -> None:
    with store.transaction():
        log.set_local(store.conn, name, json.dumps(values))
