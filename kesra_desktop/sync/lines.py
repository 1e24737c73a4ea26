"""How entries stand in the stream of an exchange file: a line each, or in groups that pack better.

docs/exchange-format.md is the description: format 1 is read for ever, format 2 is written.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any, Protocol

from kesra_desktop import errors
from kesra_desktop.store import chain
from kesra_desktop.store.chain import Entry
from kesra_desktop.sync import header as headers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

GROUP = 2_000  # entries in one group; its first line then stays within the longest line
_SALT = 32  # hex digits
_LINE = re.compile(
    rb"([1-9][0-9]{0,15}) ([1-9][0-9]{0,18}) ([0-9a-f]{64})(?: ([0-9a-f]{32}) (.+))?", re.DOTALL
)
_SALTS = re.compile(f"(?:[0-9a-f]{{{_SALT}}})*")
_is_hash = headers.is_hex(64)


class Carried(Protocol):
    """A range to be written: a span, and its entries piece by piece, as often as asked."""

    @property
    def dev(self) -> str:
        """Whose log."""

    @property
    def a(self) -> int:
        """Its first number."""

    @property
    def z(self) -> int:
        """Its last number."""

    @property
    def prev(self) -> str:
        """The chain's hash before."""

    @property
    def hash(self) -> str:
        """The chain's hash after the last entry."""

    @property
    def sig(self) -> bytes:
        """The author's seal there."""

    def batches(self) -> Iterator[Sequence[Entry]]:
        """Yield the entries, few enough at a time for memory."""


def written(ranges: Iterable[Carried], grant: dict[str, Any] | None) -> Iterator[bytes]:
    """Yield the stream line by line; an invitation's secrets are its second line."""
    ranges = tuple(ranges)
    index = [
        {
            "dev": found.dev, "a": found.a, "z": found.z,
            "prev": found.prev, "hash": found.hash, "sig": found.sig.hex(),
        }
        for found in ranges
    ]  # fmt: skip
    yield _line_of(index)
    if grant is not None:
        yield _line_of(grant)
    for found in ranges:
        for batch in found.batches():
            for start in range(0, len(batch), GROUP):
                yield from _group(batch[start : start + GROUP])


def _line_of(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode() + b"\n"


def _group(entries: Sequence[Entry]) -> Iterator[bytes]:
    """Yield what a group's entries have beside their bodies, then the bodies.

    Apart, each packs to what it holds; a commitment follows from salt and body and is left out.
    """
    stamps, salts, gone, last = [], [], {}, 0
    for at, entry in enumerate(entries):
        stamps.append(entry.hlc - last)
        last = entry.hlc
        if entry.salt is None or entry.body is None:
            gone[str(at)] = entry.commit
        else:
            salts.append(entry.salt.hex())
    yield _line_of({"hlc": stamps, "salt": "".join(salts), "gone": gone})
    yield "".join(f"{entry.body or ''}\n" for entry in entries).encode()


class Group:
    """The entries of one group on their way out of a file, told by its first line."""

    def __init__(self, name: str, line: bytes, most: int) -> None:
        self._name = name
        try:
            stamps, self._salts, self._gone = _told(json.loads(line))
        except (ValueError, TypeError, KeyError, RecursionError):
            raise errors.SenselessFile(file=name) from None
        self._stamps = iter(stamps)
        self.left = len(stamps)
        self._at = 0
        self._used = 0
        if not 0 < self.left <= most:
            raise errors.SenselessFile(file=name)

    def entry(self, seq: int, line: bytes) -> Entry:
        """Return the next entry from the line of its body; what it means is judged elsewhere."""
        at, self._at = self._at, self._at + 1
        self.left -= 1
        stamp = next(self._stamps)
        if not line:
            commit = self._gone.get(str(at))
            if commit is None:
                raise errors.SenselessFile(file=self._name)
            return Entry(seq, stamp, commit, None, None)
        salt = bytes.fromhex(self._salts[self._used : self._used + _SALT])
        self._used += _SALT
        if not salt or str(at) in self._gone:
            raise errors.SenselessFile(file=self._name)
        try:
            text = line.decode()
        except UnicodeDecodeError:
            raise errors.SenselessFile(file=self._name) from None
        return Entry(seq, stamp, hashlib.sha256(salt + line).hexdigest(), salt, text)


def _told(found: Any) -> tuple[list[int], str, dict[str, str]]:
    """Return stamps, salts and commitments of a group, or raise what tells that they make none."""
    steps, salts, gone = found["hlc"], found["salt"], found["gone"]
    if not (isinstance(steps, list) and isinstance(salts, str) and isinstance(gone, dict)):
        raise TypeError("a group of wrong types")
    stamps, last = [], 0
    for step in steps:
        if type(step) is not int:
            raise TypeError("a stamp is a number")
        last += step
        if not 0 < last < chain.MAX_HLC:
            raise ValueError("a stamp out of bounds")
        stamps.append(last)
    fits = _SALTS.fullmatch(salts) and len(salts) == _SALT * (len(stamps) - len(gone))
    if not fits or len(stamps) > GROUP or not all(map(_is_hash, gone.values())):
        raise ValueError("a group that does not add up")
    return stamps, salts, gone


def parse_line(name: str, line: bytes, seq: int) -> Entry:
    """Return the entry numbered ``seq`` from its line in format 1."""
    match = _LINE.fullmatch(line)
    if match is None or int(match[1]) != seq or int(match[2]) >= chain.MAX_HLC:
        raise errors.SenselessFile(file=name)
    commit, salt, body = match[3].decode(), match[4], match[5]
    if salt is None:
        return Entry(seq, int(match[2]), commit, None, None)
    try:
        return Entry(seq, int(match[2]), commit, bytes.fromhex(salt.decode()), body.decode())
    except UnicodeDecodeError:
        raise errors.SenselessFile(file=name) from None
