"""The stream inside an exchange file: one index line, then the entries of its ranges.

Read as it comes, never whole: a bomb is refused after its first megabytes, and nothing that was
decrypted is ever written to a disk.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

import zstandard

from kesra_desktop import errors
from kesra_desktop.store import chain
from kesra_desktop.store.chain import Entry, Span
from kesra_desktop.sync import header as headers
from kesra_desktop.sync.lines import Group, parse_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kesra_desktop.sync.header import Header

MAX_RAW = 1 << 30
MAX_RATIO = 200
MAX_RANGES = 10_000
MAX_INDEX = 4 << 20
MAX_LINE = chain.MAX_BODY + 200  # numbers, commitment and salt before the body
WINDOW = 128 << 20
LEVEL = 3
BATCH = 5_000  # entries that are in memory at one time
BATCH_BYTES = 4 << 20  # and bytes of their lines, about
_SLICE = 512  # the most one slice can grow to is 16 MiB
_CHUNK = 1 << 16
_is_hash = headers.is_hex(64)
_is_signature = headers.is_hex(128)

Visit: TypeAlias = Callable[[Span, tuple[Entry, ...]], None]


class Packing:
    """Reads like a file: the lines, compressed; counts both sizes on the way."""

    def __init__(self, name: str, parts: Iterable[bytes]) -> None:
        self._name = name
        self._parts = iter(parts)
        self._compressor = zstandard.ZstdCompressor(level=LEVEL).compressobj()
        self._ready = bytearray()
        self._ended = False
        self.raw = 0
        self.zip = 0

    def read(self, size: int = -1) -> bytes:
        """Return up to ``size`` bytes of the compressed stream, or all that is left."""
        while not self._ended and (size < 0 or len(self._ready) < size):
            self._more()
        taken = bytes(self._ready if size < 0 else self._ready[:size])
        del self._ready[: len(taken)]
        return taken

    def _more(self) -> None:
        chunk = bytearray()
        for part in self._parts:
            chunk += part
            if len(chunk) >= _CHUNK:
                break
        self.raw += len(chunk)
        if self.raw > MAX_RAW:
            raise errors.FileTooLarge(file=self._name)
        self._ended = not chunk
        packed = self._compressor.compress(bytes(chunk)) if chunk else self._compressor.flush()
        self.zip += len(packed)
        self._ready += packed


class Lines(Protocol):
    """Takes the lines of a stream as they come."""

    @property
    def longest(self) -> int:
        """Return how long the next line may be."""

    def take(self, complete: list[bytes]) -> None:
        """Read complete lines."""

    def finish(self) -> None:
        """Make sure that everything declared has come."""


class Unpacking:
    """Takes decrypted bytes like a file and hands complete lines on, within the declared size."""

    def __init__(self, name: str, header: Header, reading: Lines) -> None:
        self._name, self._header, self._reading = name, header, reading
        self._decompressor = zstandard.ZstdDecompressor(max_window_size=WINDOW).decompressobj()
        self._pending = bytearray()
        self._raw = 0
        self._zip = 0

    def write(self, data: bytes) -> int:
        """Unpack some bytes, a little at a time."""
        self._check_declared()
        self._zip += len(data)
        view = memoryview(data)
        try:
            for start in range(0, len(data), _SLICE):
                self._take(self._decompressor.decompress(view[start : start + _SLICE]))
        except zstandard.ZstdError:
            raise errors.SenselessFile(file=self._name) from None
        return len(data)

    def flush(self) -> None:
        """Nothing is kept back."""

    def _check_declared(self) -> None:
        if self._header.raw > MAX_RAW or self._header.raw > MAX_RATIO * self._header.body:
            raise errors.FileTooLarge(file=self._name)

    def _take(self, raw: bytes) -> None:
        self._raw += len(raw)
        if self._raw > self._header.raw:
            raise errors.FileTooLarge(file=self._name)
        *complete, rest = raw.split(b"\n")
        if complete:
            complete[0] = bytes(self._pending) + complete[0]
            self._pending.clear()
            self._reading.take(complete)
        self._pending += rest
        if len(self._pending) > self._reading.longest:
            raise errors.EntryTooLarge(file=self._name)

    def finish(self) -> None:
        """Compare what came with what was declared."""
        self._check_declared()
        told = (self._header.raw, self._header.zip)
        ended = self._decompressor.eof and not self._decompressor.unused_data
        if not ended or self._pending or told != (self._raw, self._zip):
            raise errors.SenselessFile(file=self._name)
        self._reading.finish()


class Reading:
    """Turns lines into entries of the declared ranges and hands them on in batches."""

    def __init__(self, name: str, header: Header, visit: Visit) -> None:
        self._name, self._header, self._visit = name, header, visit
        self._index: list[tuple[Span, int | None]] | None = None
        self._grouped = header.v > 1
        self._group: Group | None = None
        self._at = 0
        self._batch: list[Entry] = []
        self._next = 0
        self._length = 0  # of the range's lines so far
        self._size = 0  # of the batch
        self.grant: dict[str, Any] = {}
        self._wants_grant = header.kind == "grant"

    @property
    def longest(self) -> int:
        """Return how long the next line may be."""
        return MAX_INDEX if self._index is None else MAX_LINE

    def take(self, complete: list[bytes]) -> None:
        """Read complete lines."""
        for line in complete:
            if len(line) > self.longest:
                raise errors.EntryTooLarge(file=self._name)
            if self._index is None:
                self._index = _index(self._name, line, self._header)
                self._next = self._index[0][0].a if self._index else 0
            elif self._wants_grant:
                self.grant, self._wants_grant = _grant(self._name, line), False
            else:
                self._entry(line)

    def _entry(self, line: bytes) -> None:
        if not self._index or self._at == len(self._index):
            raise errors.SenselessFile(file=self._name)
        span, length = self._index[self._at]
        if not self._grouped:
            entry = parse_line(self._name, line, self._next)
        elif self._group is None:
            self._group = Group(self._name, line, span.z - self._next + 1)
            return
        else:
            entry = self._group.entry(self._next, line)
            self._group = self._group if self._group.left else None
        self._batch.append(entry)
        self._next += 1
        self._length += len(line) + 1
        self._size += len(line)
        ended = self._next > span.z
        if ended and length is not None and self._length != length:
            raise errors.BadIndex(file=self._name)
        if ended or len(self._batch) == BATCH or self._size > BATCH_BYTES:
            self._visit(span, tuple(self._batch))
            self._batch.clear()
            self._size = 0
        if ended:
            self._at += 1
            self._length = 0
            self._next = self._index[self._at][0].a if self._at < len(self._index) else 0

    def finish(self) -> None:
        """Make sure that everything declared has come."""
        if self._index is None or self._wants_grant or self._at != len(self._index):
            raise errors.SenselessFile(file=self._name)


def _index(name: str, line: bytes, header: Header) -> list[tuple[Span, int | None]]:
    """Return the declared spans, in format 1 with the length of their lines, if all agrees."""
    if line.count(b"{") > MAX_RANGES:
        raise errors.FileTooLarge(file=name)
    if line.count(b"[") != 1:
        raise errors.BadIndex(file=name)
    try:
        found = [_span(item, sized=header.v == 1) for item in json.loads(line)]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise errors.BadIndex(file=name) from None
    spans = [span for span, _ in found]
    told = (header.n, header.has)
    if told != (sum(span.z - span.a + 1 for span in spans), extents(spans)):
        raise errors.BadIndex(file=name)
    return found


def _span(item: Any, *, sized: bool) -> tuple[Span, int | None]:
    if not isinstance(item, dict):
        raise TypeError("a range is an object")
    dev, a, z = (item[key] for key in ("dev", "a", "z"))
    length = item["len"] if sized else None
    prev, hash_, sig = (item[key] for key in ("prev", "hash", "sig"))
    numbers = (a, z, length) if sized else (a, z)
    counts = all(map(headers.is_count, numbers)) and 1 <= a <= z
    if not (counts and headers.is_code(dev) and _is_hash(prev) and _is_hash(hash_)):
        raise ValueError("a range of wrong types")
    if not _is_signature(sig):
        raise ValueError("a seal of the wrong shape")
    return Span(dev, a, z, prev, hash_, bytes.fromhex(sig)), length


def extents(spans: Iterable[Span]) -> dict[str, list[int]]:
    """Return from which to which number a file carries each log; gaps inside are possible."""
    found: dict[str, list[int]] = {}
    for span in spans:
        a, z = found.get(span.dev, [span.a, span.z])
        found[span.dev] = [min(a, span.a), max(z, span.z)]
    return found


def _grant(name: str, line: bytes) -> dict[str, Any]:
    try:
        found = chain.parse_json(line.decode())
    except ValueError:
        raise errors.SenselessFile(file=name) from None
    if not isinstance(found, dict):
        raise errors.SenselessFile(file=name)
    return found
