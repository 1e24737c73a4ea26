"""The file that a USB drive carries: header, encrypted body, digest, signature (sync.md 14)."""

from __future__ import annotations

import hashlib
import io
import json
import struct
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

import pyrage
import zstandard

from kesra_desktop import errors
from kesra_desktop.store import chain
from kesra_desktop.store.chain import Entry, Range

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

MAGIC = b"KESRA1\r\n\x1a\n"
FORMAT = 1
MAX_HEADER = 65_536
MAX_RAW = 1 << 30
MAX_RATIO = 200
MAX_RANGES = 10_000
MAX_LINE = chain.MAX_BODY + 200
WINDOW = 128 << 20
_START = len(MAGIC) + 4
_TAIL = 32 + 64
_TYPES: dict[str, type] = {
    "v": int, "min": int, "kind": str, "office": str, "sender": str, "file": str, "at": int,
    "n": int, "raw": int, "body": int, "schema": int, "vv": dict, "tip": dict, "to": list,
}  # fmt: skip


@dataclass(frozen=True)
class Header:
    """What anyone who holds the file may read: counts, times and device codes, no persons."""

    kind: str
    office: str
    sender: str
    file: str
    at: int
    vv: dict[str, int] = field(default_factory=dict)
    tip: dict[str, str] = field(default_factory=dict)
    to: list[str] = field(default_factory=list)
    n: int = 0
    raw: int = 0
    body: int = 0
    schema: int = 1
    v: int = FORMAT
    min: int = FORMAT


@dataclass(frozen=True)
class Contents:
    """An opened file: who sent it, the ranges, and an invitation's secrets."""

    header: Header
    ranges: tuple[Range, ...]
    grant: dict[str, Any]
    sha: str


def pack(
    header: Header,
    ranges: Sequence[Range],
    encrypt: Callable[[bytes], bytes],
    sign: Callable[[bytes], bytes],
    grant: dict[str, Any] | None = None,
) -> bytes:
    """Return the bytes of an exchange file."""
    raw = _raw(ranges, grant or {})
    if len(raw) > MAX_RAW:
        raise errors.FileTooLarge(file=header.file)
    body = encrypt(zstandard.ZstdCompressor(level=3).compress(raw))
    filled = asdict(header) | {
        "n": sum(len(found.entries) for found in ranges),
        "raw": len(raw),
        "body": len(body),
    }
    text = json.dumps(filled, separators=(",", ":")).encode()
    whole = MAGIC + struct.pack("<I", len(text)) + text + body
    digest = hashlib.sha256(whole).digest()
    return whole + digest + sign(b"kesra-file-1\n" + digest)


def _raw(ranges: Sequence[Range], grant: dict[str, Any]) -> bytes:
    index = [
        {
            "dev": found.dev,
            "a": found.a,
            "z": found.z,
            "prev": found.prev,
            "hash": found.hash,
            "sig": found.sig.hex(),
        }
        for found in ranges
    ]
    lines = [json.dumps({"ranges": index, "grant": grant}).encode()]
    for found in ranges:
        for entry in found.entries:
            salt = (b" " + entry.salt.hex().encode()) if entry.salt is not None else b""
            body = (b" " + entry.body.encode()) if entry.body is not None else b""
            lines.append(entry.line + salt + body)
    return b"\n".join(lines) + b"\n"


def peek(path: Path) -> Header:
    """Return the header alone, whatever the file's size; nothing of it is trusted yet."""
    with path.open("rb") as file:
        start = file.read(_START + MAX_HEADER)
        size = path.stat().st_size
    return _header(path.name, start, size)[0]


def _header(name: str, start: bytes, size: int) -> tuple[Header, int]:
    if start[: len(MAGIC)] != MAGIC:
        raise errors.NotExchangeFile(file=name)
    if len(start) < _START:
        raise errors.IncompleteFile(file=name, present=size, expected="?")
    (length,) = struct.unpack("<I", start[len(MAGIC) : _START])
    if length > MAX_HEADER:
        raise errors.DamagedFile(file=name)
    if len(start) < _START + length:
        raise errors.IncompleteFile(file=name, present=size, expected="?")
    header = _parsed_header(name, start[_START : _START + length])
    expected = _START + length + header.body + _TAIL
    if size < expected:
        raise errors.IncompleteFile(file=name, present=size, expected=expected)
    if size > expected:
        raise errors.DamagedFile(file=name)
    return header, length


def _parsed_header(name: str, text: bytes) -> Header:
    """Return a header whose every field has the declared type; unknown fields are a newer minor."""
    try:
        found = json.loads(text)
        known = {key: found[key] for key in _TYPES}
    except (ValueError, KeyError, TypeError, RecursionError):
        raise errors.DamagedFile(file=name) from None
    whole = all(type(value) is _TYPES[key] for key, value in known.items())
    numbers = [value for value in known.values() if isinstance(value, int)]
    vector = [*known["vv"].values()] if isinstance(known["vv"], dict) else [None]
    if not whole or min(numbers) < 0 or not all(type(value) is int for value in vector):
        raise errors.DamagedFile(file=name)
    return Header(**known)


def unpack(
    name: str,
    data: bytes,
    office: str | None,
    public_of: Callable[[str], bytes | None],
    decrypt: Callable[[bytes], bytes],
) -> Contents:
    """Check everything in the order of sync.md 14 and return the contents.

    An invitation (``office`` None) names its own office and signer inside; its one-time code has
    authenticated them when the signature is checked.
    """
    header, length = _header(name, data, len(data))
    signed, digest, signature = data[:-_TAIL], data[-_TAIL:-64], data[-64:]
    if hashlib.sha256(signed).digest() != digest:
        raise errors.DamagedFile(file=name)
    if header.min > FORMAT:
        raise errors.FromNewerVersion(file=name)
    if office is not None:
        if header.office != office:
            raise errors.OtherOffice(file=name, office=header.office[:6])
        public = public_of(header.sender)
        if public is None:
            raise errors.UnknownSender(file=name, sender=header.sender)
        if not chain.signed_by(public, signature, b"kesra-file-1\n" + digest):
            raise errors.ForgedFile(file=name, sender=header.sender)
    body = signed[_START + length :]
    try:
        packed = decrypt(body)
    except (pyrage.DecryptError, ValueError, OSError):
        raise errors.NotForThisLaptop(file=name) from None
    raw = _unpacked(name, packed, header)
    ranges, grant = _contents(name, raw)
    return Contents(header, ranges, grant, hashlib.sha256(data).hexdigest())


def _unpacked(name: str, packed: bytes, header: Header) -> bytes:
    if header.raw > MAX_RAW or header.raw > MAX_RATIO * max(header.body, 1):
        raise errors.FileTooLarge(file=name)
    try:
        reader = zstandard.ZstdDecompressor(max_window_size=WINDOW).stream_reader(
            io.BytesIO(packed)
        )
        raw = reader.read(header.raw + 1)
    except zstandard.ZstdError:
        raise errors.SenselessFile(file=name) from None
    if len(raw) != header.raw:
        raise (
            errors.FileTooLarge(file=name)
            if len(raw) > header.raw
            else errors.SenselessFile(file=name)
        )
    return bytes(raw)


def _contents(name: str, raw: bytes) -> tuple[tuple[Range, ...], dict[str, Any]]:
    first, _, rest = raw.partition(b"\n")
    lines = rest.split(b"\n")[:-1]
    try:
        head = json.loads(first)
        index, grant = head["ranges"], dict(head["grant"])
        if len(index) > MAX_RANGES or any(len(line) > MAX_LINE for line in lines):
            raise errors.FileTooLarge(file=name)
        ranges, start = [], 0
        for item in index:
            count = item["z"] - item["a"] + 1
            entries = tuple(map(_entry, lines[start : start + count]))
            ranges.append(
                Range(
                    str(item["dev"]),
                    item["a"],
                    item["z"],
                    str(item["prev"]),
                    str(item["hash"]),
                    bytes.fromhex(item["sig"]),
                    entries,
                )
            )
            start += count
            if count < 1 or [e.seq for e in entries] != list(range(item["a"], item["z"] + 1)):
                raise errors.SenselessFile(file=name)
    except (ValueError, KeyError, TypeError, RecursionError, AttributeError):
        raise errors.SenselessFile(file=name) from None
    return tuple(ranges), grant


def _entry(line: bytes) -> Entry:
    seq, hlc, commit, *rest = line.decode().split(" ", 4)
    salt = bytes.fromhex(rest[0]) if rest else None
    return Entry(int(seq), int(hlc), commit, salt, rest[1] if len(rest) > 1 else None)


def verify(name: str, found: Range, office: str, public: bytes) -> None:
    """Prove that a range is its author's: commitments, chain, seal."""
    running = chain.genesis(office, public) if found.a == 1 else found.prev
    for entry in found.entries:
        kept = entry.salt is not None and entry.body is not None
        if not kept or chain.commitment(entry.salt or b"", entry.body or "") != entry.commit:
            raise errors.BrokenChain(file=name, laptop=found.dev)
        running = chain.next_hash(running, entry.line)
    if running != found.hash:
        raise errors.BrokenChain(file=name, laptop=found.dev)
    if not chain.signed_by(
        public, found.sig, chain.seal_message(office, found.dev, found.z, running)
    ):
        raise errors.ForgedSeal(file=name, laptop=found.dev)
