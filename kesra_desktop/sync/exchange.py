"""Both ways with a stick or a shared folder: what others lack goes out, what is new comes in."""

from __future__ import annotations

import contextlib
import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from kesra_desktop import errors
from kesra_desktop.progress import silent
from kesra_desktop.store import (
    arrivals,
    exchanges,
    imports,
    log,
    pictures,
    queries,
    revocation,
    stopping,
)
from kesra_desktop.sync import exchange_file, picture_files, seal
from kesra_desktop.sync import folder as stick
from kesra_desktop.sync.choosing import FOR_EVERYBODY, Choice, left_out, note_size
from kesra_desktop.sync.exchange_file import Header
from kesra_desktop.sync.importing import Importing

if TYPE_CHECKING:
    from pathlib import Path

    from kesra_desktop.progress import Progress
    from kesra_desktop.store.store import Store
    from kesra_desktop.sync.exchange_file import Checked, Contents
    from kesra_desktop.sync.picture_files import Arrived


WHOLE = 100  # of what progress is told, for each file


@dataclass(frozen=True)
class Imported:
    """What one file brought, or would bring."""

    file: str
    id: str  # by which its effect can be taken back
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
    pictures: list[Arrived] = field(default_factory=list)
    pictures_sent: int = 0
    gaps: list[tuple[str, int, int]] = field(default_factory=list)


def exchange(
    store: Store, folder: Path, progress: Progress = silent, done: Exchanged | None = None
) -> Exchanged:
    """Read every exchange file for this office in ``folder``, then write what others lack.

    A file that cannot be used is named with its reason; the others are still read. ``progress`` is
    told hundredths: each file to read is 100, and writing is the last 100. ``done`` is filled step
    by step, so that it also tells what was read before something went wrong.

    Raises:
        Cancelled: files that were read until then stay read; none is read or written by half.

    """
    done = Exchanged() if done is None else done
    found = stick.listing(folder)
    strangers = []
    whole = (len(found) + 1) * WHOLE
    for number, path in enumerate(found):
        progress(number * WHOLE, whole)
        ask = partial(progress, number * WHOLE + 1, whole)
        tell = _part_of(progress, number * WHOLE, whole)
        with stopping.stoppable(store.conn, ask):
            problem = _read(store, path, done, tell)
        if problem is errors.UnknownSender:
            strangers.append(path)
    # Another file may have brought the certificate of a laptop that was unknown a moment ago.
    while strangers and done.read:
        left = [
            path for path in strangers if _read(store, path, done, progress) is errors.UnknownSender
        ]
        if len(left) == len(strangers):
            break
        strangers = left
    for path in strangers:
        done.skipped.append({"file": path.name, "reason": errors.UnknownSender.code})
    if not _is_written(store, folder):
        tell = _part_of(progress, whole - WHOLE, whole)
        done.written.append(export_to(store, folder, progress=tell))
    if pictures.owed(store):
        blank = new_header(store, picture_files.KIND, [])
        tell = _part_of(progress, whole - WHOLE, whole)
        done.pictures_sent = picture_files.send(store, folder, blank, tell)
    progress(whole, whole)
    done.gaps = named_gaps(store)
    return done


def _part_of(progress: Progress, before: int, whole: int) -> Progress:
    """Return what tells one file's part as the next hundred of the whole."""

    def tell(done: int, total: int) -> None:
        progress(before + min(done * WHOLE // max(total, 1), WHOLE - 1), whole)

    return tell


def _read(
    store: Store, path: Path, done: Exchanged, progress: Progress
) -> type[errors.KesraError] | None:
    """Read a file unless it is known; note what came, or why not, and return the refusal."""
    try:
        if _is_known(store, path):
            return None
        if exchange_file.peek(path).kind == picture_files.KIND:
            done.pictures.append(picture_files.take(store, path, progress))
        else:
            done.read.append(import_from(store, path))
    except errors.UnknownSender as problem:
        return type(problem)
    except (errors.Refused, errors.FromNewerVersion) as problem:
        done.skipped.append({"file": path.name, "reason": problem.code})
        return type(problem)
    return None


def _is_known(store: Store, path: Path) -> bool:
    with contextlib.suppress(errors.Refused, errors.FromNewerVersion, OSError):
        header = exchange_file.peek(path)
        invitation = header.kind == "grant"  # opened by `join`, not here
        of_others = (
            header.kind == picture_files.KIND
            and header.office == store.office_id
            and not picture_files.is_for(header, store.device.code)
        )
        return invitation or of_others or queries.file_result(store, header.file) is not None
    return False


def _is_written(store: Store, folder: Path) -> bool:
    """Return whether a file of this laptop in the folder says all that would be said now.

    A file is also a receipt for what was read, so it is due when the vector has moved; two
    laptops that only exchange files come to rest after one file each.
    """
    store.seal()
    now = log.vector(store.conn), picture_files.wishes(store)
    for path in stick.own_files(folder, store.office_id, store.device.code):
        with contextlib.suppress(errors.Refused, errors.FromNewerVersion, OSError):
            header = exchange_file.peek(path)
            said = header.vv, sorted(header.want)
            if header.kind != picture_files.KIND and said == now:
                return True
    return False


def export_to(
    store: Store,
    folder: Path,
    choice: Choice = FOR_EVERYBODY,
    *,
    progress: Progress = silent,
) -> dict[str, Any]:
    """Write one exchange file for every laptop of the office and prove that it can be read.

    The name appears only after the bytes were read back; a crash leaves a ``.part`` and nothing
    else.

    Raises:
        NotFound: no laptop has the code that was chosen.

    """
    store.seal()
    have = left_out(store, choice)
    ranges = tuple(log.spans_since(store.conn, have))
    active = [one for one in queries.laptops(store) if one.state != revocation.SHUT_OUT]
    header = new_header(store, "changes", [peer.code for peer in active])
    device, now = store.device, store.now()
    stick.sweep(folder, store.office_id, device.code, now)
    path = stick.new_path(folder, store.office_id, device.code, device.prefix, now, header.file)
    cipher = seal.to_laptops([peer.age for peer in active])
    sign = store.keys.sign
    done = exchange_file.write(path, header, ranges, cipher, sign, progress=progress)
    with store.transaction():
        note = (header.file, done.sha, device.code, now.isoformat(), "out", done.header.n, 0)
        queries.note_file(store, note)
        note_size(store, have, done.size)
    return {"file": path.name, "path": str(path), "entries": done.header.n, "bytes": done.size}


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
        want=picture_files.wishes(store),
    )


def import_from(store: Store, path: Path, *, preview: bool = False) -> Imported:
    """Take a file in, all of it or nothing; ``preview`` takes everything back again."""
    with (
        exchange_file.checked(path, store.office_id, _keys_of(store)) as checked,
        store.rehearsal() if preview else store.transaction(),
    ):
        return _take(store, path.name, checked)


def _keys_of(store: Store) -> exchange_file.PublicOf:
    return lambda code: queries.public_key(store, code)


def open_file(store: Store, path: Path) -> Contents:
    """Check a file without touching the database."""
    with stick.on_drive():
        if not path.is_file():
            raise errors.NotFound(what=path.name)
        identity = seal.with_identity(store.keys.age_identity)
        return exchange_file.read(path, store.office_id, _keys_of(store), identity)


def _take(store: Store, name: str, checked: Checked) -> Imported:
    header, before = checked.header, imports.ends(store.conn)
    with store.taking() as taking:
        importing = Importing(store, name, taking)
        with stick.on_drive():  # before the transaction takes a pulled stick for its own disk
            checked.visit(seal.with_identity(store.keys.age_identity), importing.add)
        taken, _ = importing.finish()
    imports.note(store, header.file, before)
    queries.note_known(store, header.sender, header.vv)
    picture_files.note_wishes(store, header)
    made = datetime.fromtimestamp(header.at / 1000, UTC)
    exchanges.note_clock(store, header.sender, made, header.vv.get(log.own_name(store.conn), 0))
    at = store.now().isoformat()
    seen = (header.file, checked.sha, header.sender, at, "in", taken.new, taken.known)
    queries.note_file(store, seen)
    return Imported(
        name,
        header.file,
        header.sender,
        taken.new,
        taken.known,
        taken.held,
        tuple(named_gaps(store)),
        len(queries.clashes(store)),
        len(queries.doubles(store)),
    )


def named_gaps(store: Store) -> list[tuple[str, int, int]]:
    """Return the missing numbers with the laptop's short code."""
    names = {laptop.code: laptop.prefix for laptop in queries.laptops(store)}
    return [(names.get(code, code), a, z) for code, a, z in arrivals.gaps(store.conn)]
