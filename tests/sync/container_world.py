"""Invented laptops that write, seal and carry entries, without a store."""

from __future__ import annotations

import hashlib
import json
import struct
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import pyrage
import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kesra_desktop.store import chain
from kesra_desktop.store.chain import Entry, Range
from kesra_desktop.sync import exchange_file
from kesra_desktop.sync.header import Header

if TYPE_CHECKING:
    from collections.abc import Callable

OFFICE = "0f" * 16


class Author:
    """A laptop with keys and a log that is made up as far as a test asks."""

    def __init__(self, number: int) -> None:
        self.key = Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32)
        self.public = self.key.public_key().public_bytes_raw()
        self.code = chain.device_code(self.public)
        self.identity = pyrage.x25519.Identity.generate()
        self.age = str(self.identity.to_public())

    def entry(self, seq: int, body: str | None = None) -> Entry:
        """Return entry ``seq`` of the log."""
        salt = hashlib.sha256(f"{self.code} {seq}".encode()).digest()[:16]
        text = body or f'{{"k":"c","t":"recipient","r":"r{seq}","v":{{"name":"Ibu Wahyuni ñ"}}}}'
        return Entry(seq, (seq << 20) + 1, chain.commitment(salt, text), salt, text)

    def range(
        self,
        a: int,
        z: int,
        *,
        bodies: dict[int, str] | None = None,
        code: str = "",
        public: bytes = b"",
    ) -> Range:
        """Return entries a..z under this laptop's seal; ``code`` and ``public`` tell a lie."""
        code = code or self.code
        running = chain.genesis(OFFICE, public or self.public)
        entries = [self.entry(seq, (bodies or {}).get(seq)) for seq in range(1, z + 1)]
        previous = running
        for entry in entries:
            previous = running if entry.seq == a else previous
            running = chain.next_hash(running, entry.line)
        sig = self.key.sign(chain.seal_message(OFFICE, code, z, running))
        return Range(code, a, z, previous, running, sig, tuple(entries[a - 1 :]))

    def header(self, **changes: object) -> Header:
        """Return the header of a new file of this laptop."""
        values = {
            "kind": "changes",
            "office": OFFICE,
            "sender": self.code,
            "file": "ab" * 16,
            "at": 1_763_424_000_000,
            "vv": {self.code: 5},
            "tip": {self.code: "0" * 16},
            **changes,
        }
        return Header(**values)  # type: ignore[arg-type]


def everyone(*authors: Author) -> Callable[[str], bytes | None]:
    """Return the look-up of enrolled laptops."""
    return {author.code: author.public for author in authors}.get


def crafted(sender: Author, reader: Author, raw: bytes, /, **changes: Any) -> bytes:
    """Return a correctly signed file whose inside and header say whatever a liar wants.

    ``zipped`` replaces the compressed stream, ``text`` the whole header.
    """
    zipped = changes.pop("zipped", None)
    zipped = zstandard.ZstdCompressor().compress(raw) if zipped is None else zipped
    body = changes.pop("encrypted", None)
    body = pyrage.encrypt(zipped, [reader.identity.to_public()]) if body is None else body
    counts = {"raw": len(raw), "zip": len(zipped), "body": len(body), "n": 0}
    text = changes.pop("text", None)
    drop = changes.pop("drop", "")
    values = asdict(sender.header()) | counts
    values["from"] = values.pop("sender")
    values |= changes
    values.pop(drop, None)
    text = json.dumps(values).encode() if text is None else text
    whole: bytes = exchange_file.MAGIC + struct.pack("<I", len(text)) + text + body
    digest = hashlib.sha256(whole).digest()
    return whole + digest + sender.key.sign(chain.file_message(digest))


def line_of(entry: Entry) -> bytes:
    """Return an entry as a line of format 1, as laptops wrote it before there was another."""
    if entry.salt is None or entry.body is None:
        return entry.line + b"\n"
    return b"%s %s %s\n" % (entry.line, entry.salt.hex().encode(), entry.body.encode())
