"""Pictures on their way: each laptop asks by hash, and gets them in files beside the changes.

A picture is one line of the stream, in base64, which packing makes small again. Each is kept as
soon as it is proved: a pulled stick loses only what had not come yet, and that is asked for again.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import secrets
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kesra_desktop import errors
from kesra_desktop.imaging import apart
from kesra_desktop.progress import silent
from kesra_desktop.store import blobs, pictures, queries, revocation
from kesra_desktop.store.attachments import LARGEST
from kesra_desktop.sync import exchange_file, seal
from kesra_desktop.sync import folder as stick
from kesra_desktop.sync.header import MAX_WANT, is_count, is_hex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kesra_desktop.progress import Progress
    from kesra_desktop.store.store import Store
    from kesra_desktop.sync.header import Header

KIND = "blobs"
MAX_FILE = 256 << 20  # bytes of pictures in one file
_AT_ONCE = 16 << 20  # bytes that are decoded by one child process
_MOST = 100_000  # pictures in one file
_MAX_INDEX = 16 << 20
_MAX_LINE = -(-LARGEST // 3) * 4 + 8
_is_hash = is_hex(64)


@dataclass(frozen=True)
class Arrived:
    """What a file of pictures brought."""

    file: str
    sender: str
    new: int
    known: int  # here already, or not announced
    refused: int  # no picture that may be shown


def wishes(store: Store) -> list[str]:
    """Return what the next exchange file asks for."""
    return pictures.wishes(store, MAX_WANT)


# --- sending --------------------------------------------------------------------------------------


def send(store: Store, folder: Path, blank: Header, progress: Progress = silent) -> int:
    """Write what other laptops asked for and is here; return how many pictures that is.

    Raises:
        What `exchange_file.write` raises; what was written before stays and is not sent again.

    """
    peers = {
        one.code: one for one in queries.laptops(store) if one.state != revocation.SHUT_OUT
    }  # fmt: skip
    owed = {code: names for code, names in pictures.owed(store).items() if code in peers}
    waiting = sorted({name for names in owed.values() for name in names})
    sent = 0
    for number, names in enumerate(_portions(store, waiting)):
        progress(number, number + 1)
        to = [code for code, wanted in owed.items() if set(wanted) & set(names)]
        header = replace(blank, kind=KIND, file=secrets.token_hex(16), to=to, n=len(names))
        device, now = store.device, store.now()
        path = stick.new_path(folder, store.office_id, device.code, device.prefix, now, header.file)
        cipher = seal.to_laptops([peers[code].age for code in to])
        exchange_file.write_lines(path, header, _lines(store, names), cipher, store.keys.sign)
        pictures.note_sent(store, to, names)
        sent += len(names)
    return sent


def _portions(store: Store, names: Sequence[str]) -> Iterator[list[str]]:
    """Yield names whose pictures fit one file."""
    sizes = pictures.sizes(store, names)
    portion: list[str] = []
    room = MAX_FILE
    for name in (one for one in names if one in sizes):
        if portion and sizes[name] > room:
            yield portion
            portion, room = [], MAX_FILE
        portion.append(name)
        room -= sizes[name]
    if portion:
        yield portion


def _lines(store: Store, names: Sequence[str]) -> Iterator[bytes]:
    sizes = pictures.sizes(store, names)
    index = [{"hash": name, "size": sizes[name]} for name in names]
    yield json.dumps(index, separators=(",", ":")).encode() + b"\n"
    for name in names:
        yield base64.b64encode(blobs.get(store, name) or b"") + b"\n"


# --- receiving ------------------------------------------------------------------------------------


def is_for(header: Header, laptop: str) -> bool:
    """Return whether a file holds pictures that a laptop asked for."""
    return header.kind == KIND and laptop in header.to


def take(store: Store, path: Path, progress: Progress = silent) -> Arrived:
    """Keep the pictures of a file that were announced here and are lacking.

    Raises:
        What `exchange_file.read` raises, before the first picture.
        Cancelled: what came by then stays.

    """
    taking: list[_Taking] = []

    def reading(header: Header) -> _Taking:
        taking.append(_Taking(store, path.name, header, progress))
        return taking[0]

    header, sha = exchange_file.visit_lines(
        path,
        store.office_id,
        lambda code: queries.public_key(store, code),
        seal.with_identity(store.keys.age_identity),
        reading,
    )
    came = taking[0]
    at = store.now().isoformat()
    with store.transaction():
        seen = (header.file, sha, header.sender, at, "in", came.new, came.known)
        queries.note_file(store, seen)
    return Arrived(path.name, header.sender, came.new, came.known, came.refused)


class _Taking:
    """Reads the lines of a file of pictures; see `body.Lines`."""

    def __init__(self, store: Store, name: str, header: Header, progress: Progress) -> None:
        self._store, self._name, self._header, self._progress = store, name, header, progress
        self._index: list[tuple[str, int]] | None = None
        self._at = 0
        self._wanted: set[str] = set()
        self._waiting: dict[str, bytes] = {}
        self.new = self.known = self.refused = 0

    @property
    def longest(self) -> int:
        """Return how long the next line may be."""
        return _MAX_INDEX if self._index is None else _MAX_LINE

    def take(self, complete: list[bytes]) -> None:
        """Read complete lines."""
        for line in complete:
            if len(line) > self.longest:
                raise errors.EntryTooLarge(file=self._name)
            if self._index is None:
                self._begin(line)
            else:
                self._picture(line)

    def _begin(self, line: bytes) -> None:
        if self._header.kind != KIND:
            raise errors.SenselessFile(file=self._name)
        self._index = _index(self._name, line)
        if len(self._index) != self._header.n:
            raise errors.BadIndex(file=self._name)
        names = [name for name, _ in self._index]
        announced = pictures.sizes(self._store, names)
        here = blobs.kept(self._store, names)
        self._wanted = {
            name for name, size in self._index if announced.get(name) == size and name not in here
        }

    def _picture(self, line: bytes) -> None:
        index = self._index or []
        if self._at == len(index):
            raise errors.SenselessFile(file=self._name)
        name, size = index[self._at]
        self._at += 1
        self._progress(self._at, len(index))
        if name not in self._wanted:
            self.known += 1
            return
        try:
            data = base64.b64decode(line, validate=True)
        except (binascii.Error, ValueError):
            raise errors.SenselessFile(file=self._name) from None
        if len(data) != size or hashlib.sha256(data).hexdigest() != name:
            raise errors.SenselessFile(file=self._name)
        self._waiting[name] = data
        if sum(map(len, self._waiting.values())) >= _AT_ONCE:
            self._keep()

    def _keep(self) -> None:
        """Keep the pictures that can be decoded within limits, and remember those that cannot."""
        names = list(self._waiting)
        sound = apart.sound_ones([self._waiting[name] for name in names], self._progress)
        for name, good in zip(names, sound, strict=True):
            if good:
                blobs.put(self._store, self._waiting[name])
        bad = [name for name, good in zip(names, sound, strict=True) if not good]
        if bad:
            pictures.note_refused(self._store, bad)
        self.new += len(names) - len(bad)
        self.refused += len(bad)
        self._waiting = {}

    def finish(self) -> None:
        """Make sure that everything declared has come, and keep the last."""
        if self._index is None or self._at != len(self._index):
            raise errors.SenselessFile(file=self._name)
        if self._waiting:
            self._keep()


def _index(name: str, line: bytes) -> list[tuple[str, int]]:
    if line.count(b"{") > _MOST:
        raise errors.FileTooLarge(file=name)
    try:
        found = [(one["hash"], one["size"]) for one in json.loads(line)]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise errors.BadIndex(file=name) from None
    if not all(_is_hash(one) and is_count(size) and 0 < size <= LARGEST for one, size in found):
        raise errors.BadIndex(file=name)
    return found


def note_wishes(store: Store, header: Header) -> None:
    """Remember what the sender of a proved file lacks."""
    pictures.note_wishes(store, header.sender, header.at, header.want)
