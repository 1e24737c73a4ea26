"""Ranges kept aside, compressed: written and read piece by piece, whatever their size."""

from __future__ import annotations

import json
import zlib
from functools import partial
from typing import TYPE_CHECKING, Any

from kesra_desktop.store import chain
from kesra_desktop.store.chain import Entry, Span, Told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from sqlite3 import Connection

_CHUNK = 1 << 16


class Keeping:
    """Compresses a range as it comes: a line for the span, then one for each entry."""

    def __init__(self, span: Span) -> None:
        self.span = span
        self._packer = zlib.compressobj(6)
        head = [span.dev, span.a, span.z, span.prev, span.hash, span.sig.hex()]
        self._parts = [self._packed([head])]

    def _packed(self, rows: list[list[Any]]) -> bytes:
        return self._packer.compress("".join(f"{json.dumps(row)}\n" for row in rows).encode())

    def add(self, entries: Sequence[Entry]) -> None:
        """Keep the next entries."""
        rows = [
            [e.seq, e.hlc, e.commit, e.salt.hex() if e.salt is not None else None, e.body]
            for e in entries
        ]
        self._parts.append(self._packed(rows))

    def finish(self) -> bytes:
        """Return everything, compressed."""
        return b"".join([*self._parts, self._packer.flush()])


def opened(conn: Connection, code: str, hash_: str) -> Told:
    """Return a held range, compressed in memory; its entries are read when they are asked for."""
    (raw,) = conn.execute("SELECT raw FROM held WHERE code=? AND hash=?", (code, hash_)).fetchone()
    return told(bytes(raw))


def told(raw: bytes) -> Told:
    """Return a range kept by `Keeping`, or by the first program that kept ranges."""
    head = json.loads(next(_lines(raw)))
    dev, a, z, prev, hash_, sig = head[0] if isinstance(head[0], list) else head
    return Told(dev, a, z, prev, hash_, bytes.fromhex(sig), partial(_batches, raw))


def _batches(raw: bytes) -> Iterator[Sequence[Entry]]:
    lines = _lines(raw)
    head = json.loads(next(lines))
    if isinstance(head[0], list):  # the first program wrote one text of all
        yield [_entry(row) for row in head[1]]
    batch, size = [], 0
    for line in lines:
        batch.append(_entry(json.loads(line)))
        size += len(line)
        if len(batch) == chain.BATCH or size > chain.BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _entry(row: list[Any]) -> Entry:
    seq, hlc, commit, salt, body = row
    return Entry(seq, hlc, commit, bytes.fromhex(salt) if salt is not None else None, body)


def _lines(raw: bytes) -> Iterator[bytes]:
    unpacker = zlib.decompressobj()
    rest = b""
    for start in range(0, len(raw), _CHUNK):
        *complete, rest = (rest + unpacker.decompress(raw[start : start + _CHUNK])).split(b"\n")
        yield from complete
    rest += unpacker.flush()
    if rest:
        yield rest
