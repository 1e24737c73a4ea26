"""Both ways with a stick or a shared folder: what others lack goes out, what is new comes in."""

from __future__ import annotations

import contextlib
import secrets
import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pyrage

from kesra_desktop import errors
from kesra_desktop.progress import silent
from kesra_desktop.store import database, log, queries
from kesra_desktop.sync import exchange_file
from kesra_desktop.sync.exchange_file import Contents, Header

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.progress import Progress
    from kesra_desktop.store.chain import Range
    from kesra_desktop.store.store import Store

SUFFIX = ".kesra"
_ROOM = 1 << 20
_IGNORED = (".part", ".tmp", "~", ".crdownload")


@dataclass(frozen=True)
class Imported:
    """What one file brought, or would bring."""

    file: str
    sender: str
    new: int
    known: int
    held: int
    gaps: tuple[tuple[str, int, int], ...]
    clashes: int
    double_handovers: int


@dataclass
class Exchanged:
    """What going both ways with a folder did."""

    read: list[Imported] = field(default_factory=list)
    written: list[dict[str, Any]] = field(default_factory=list)
    skipped: list[dict[str, str]] = field(default_factory=list)
    gaps: list[tuple[str, int, int]] = field(default_factory=list)


def exchange(store: Store, folder: Path, progress: Progress = silent) -> Exchanged:
    """Read every exchange file for this office in ``folder``, then write what others lack.

    A file that cannot be used is named with its reason; the others are still read.
    """
    done = Exchanged()
    found = list(_files(store, folder))
    for number, path in enumerate(found):
        progress(number, len(found) + 1)
        try:
            if not _is_known(store, path):
                done.read.append(import_from(store, path))
        except (errors.Refused, errors.FromNewerVersion) as problem:
            done.skipped.append({"file": path.name, "reason": problem.code})
    if not _is_written(store, folder):
        done.written.append(export_to(store, folder))
    progress(len(found) + 1, len(found) + 1)
    done.gaps = named_gaps(store)
    return done


def _files(store: Store, folder: Path) -> Iterator[Path]:
    with database.reported():
        for path in sorted(folder.rglob(f"*{SUFFIX}")):
            odd = path.name.endswith(_IGNORED) or ".sync-conflict-" in path.name
            if not odd and path.is_file() and not path.is_symlink():
                if store.device.code in path.parts:
                    continue  # our own
                yield path


def _is_known(store: Store, path: Path) -> bool:
    with contextlib.suppress(errors.Refused, errors.FromNewerVersion, OSError):
        header = exchange_file.peek(path)
        invitation = header.kind == "grant"  # opened by `join`, not here
        return invitation or queries.file_result(store, header.file) is not None
    return False


def _is_written(store: Store, folder: Path) -> bool:
    """Return whether a file of this laptop in the folder says all that would be said now.

    A file is also a receipt for what was read, so it is due when the vector has moved; two
    laptops that only exchange files come to rest after one file each.
    """
    store.seal()
    vector = log.vector(store.conn)
    for path in folder.rglob(f"{store.device.code}/*/*{SUFFIX}"):
        with contextlib.suppress(errors.Refused, errors.FromNewerVersion, OSError):
            if exchange_file.peek(path).vv == vector:
                return True
    return False


def export_to(store: Store, folder: Path, *, delta_for: str | None = None) -> dict[str, Any]:
    """Write one exchange file for every laptop of the office and prove that it can be read.

    ``delta_for`` (a laptop code) leaves out what that laptop is known to have. The name appears
    only after the bytes were read back; a crash leaves a ``.part`` and nothing else.
    """
    store.seal()
    have: dict[str, int] = {}
    peers = queries.laptops(store)
    if delta_for is not None:
        chosen = [peer for peer in peers if peer.prefix == delta_for]
        if not chosen:
            raise errors.NotFound(what=delta_for)
        have = queries.known_of(store, chosen[0].code)
    ranges = tuple(log.ranges_since(store.conn, have))
    active = [peer for peer in peers if peer.state == "ok"]
    recipients = [pyrage.x25519.Recipient.from_str(peer.age) for peer in active]
    header = new_header(store, "changes", [peer.code for peer in active])
    data = exchange_file.pack(
        header, ranges, lambda raw: bytes(pyrage.encrypt(raw, recipients)), store.keys.sign
    )
    path = folder / _name(store, header)
    write_safely(path, data)
    entries = sum(len(found.entries) for found in ranges)
    with store.transaction():
        at = store.now().isoformat()
        queries.note_file(store, (header.file, "", store.device.code, at, "out", entries, 0))
    return {"file": path.name, "path": str(path), "entries": entries, "bytes": len(data)}


def new_header(store: Store, kind: str, to: list[str]) -> Header:
    """Return the header of a new file of this laptop."""
    return Header(
        kind=kind,
        office=store.office_id,
        sender=store.device.code,
        file=secrets.token_hex(16),
        at=int(store.now().timestamp() * 1000),
        vv=log.vector(store.conn),
        tip=log.tips(store.conn),
        to=to,
    )


def _name(store: Store, header: Header) -> str:
    now = store.now()
    prefix = store.device.prefix.lower().replace("-", "")
    name = f"k-{prefix}-{now:%Y%m%d-%H%M%S}-{header.file[:8]}{SUFFIX}"
    return f"KESRA/{store.office_id[:6]}/{store.device.code}/{now:%Y-%m}/{name}"


def write_safely(path: Path, data: bytes) -> None:
    """Write beside, sync, read back through a fresh open, rename, sync the folder (rule 6)."""
    import os  # noqa: PLC0415  (only here)

    with database.reported():
        path.parent.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(path.parent).free < len(data) + _ROOM:
            raise errors.DiskFull()
        part = path.with_name(path.name + ".part")
        try:
            with part.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            if part.read_bytes() != data:
                raise errors.StorageFault(file=path.name)
            part.replace(path)
            database.sync_folder(path.parent)
        finally:
            part.unlink(missing_ok=True)


def import_from(store: Store, path: Path, *, preview: bool = False) -> Imported:
    """Take a file in, all of it or nothing; ``preview`` takes everything back again."""
    contents = open_file(store, path)
    if preview:
        with store.rehearsal():
            return _take(store, path.name, contents)
    with store.transaction():
        return _take(store, path.name, contents)


def open_file(store: Store, path: Path) -> Contents:
    """Check a file without touching the database."""
    with database.reported():
        if not path.is_file():
            raise errors.NotFound(what=path.name)
        if path.stat().st_size > exchange_file.MAX_RAW:
            raise errors.FileTooLarge(file=path.name)
        data = path.read_bytes()
    identity = pyrage.x25519.Identity.from_str(store.keys.age_identity)
    return exchange_file.unpack(
        path.name,
        data,
        store.office_id,
        lambda code: queries.public_key(store, code),
        lambda body: bytes(pyrage.decrypt(body, [identity])),
    )


def _take(store: Store, name: str, contents: Contents) -> Imported:
    new = known = held = 0
    waiting = list(contents.ranges)
    while waiting:
        ready, rest = _verified(store, name, waiting)
        if not ready:
            break  # of laptops nobody vouched for: left out
        taken = store.take(ready)
        new, known, held = new + taken.new, known + taken.known, held + taken.held
        waiting = rest
    header = contents.header
    queries.note_known(store, header.sender, header.vv)
    at = store.now().isoformat()
    queries.note_file(store, (header.file, contents.sha, header.sender, at, "in", new, known))
    return Imported(
        name,
        header.sender,
        new,
        known,
        held,
        tuple(named_gaps(store)),
        len(queries.clashes(store)),
        len(queries.doubles(store)),
    )


def _verified(store: Store, name: str, ranges: list[Range]) -> tuple[list[Range], list[Range]]:
    """Return the ranges proved to be their authors', and those of authors not known yet."""
    ready, rest = [], []
    for found in ranges:
        public = queries.public_key(store, found.dev)
        if public is None:
            rest.append(found)
        else:
            exchange_file.verify(name, found, store.office_id, public)
            ready.append(found)
    return ready, rest


def named_gaps(store: Store) -> list[tuple[str, int, int]]:
    """Return the missing numbers with the laptop's short code."""
    names = {laptop.code: laptop.prefix for laptop in queries.laptops(store)}
    return [(names.get(code, code), a, z) for code, a, z in log.gaps(store.conn)]
