"""A laptop made of a backup: the same data and people, and an identity of its own."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.errors import DamagedData
from kesra_desktop.store import backup, identity, queries, soundness
from kesra_desktop.store.office import open_office
from kesra_desktop.sync import enrol

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from kesra_desktop.store.store import Store
    from kesra_desktop.sync.exchange_file import Contents


@dataclass(frozen=True)
class Key:
    """Who opens the restored data: an operator of the backup (None: the only one)."""

    operator: str | None
    passphrase: str
    clock: Callable[[], datetime]


@dataclass(frozen=True)
class Restored:
    """What was restored, and which laptop it is now."""

    digest: str
    code: str
    renewed: bool  # False: it still needs an invitation


def restore(
    file: Path, folder: Path, key: Key, *, code: str = "", invitation: Contents | None = None
) -> Restored:
    """Make a laptop of a backup in an empty folder.

    The data is opened and compared with what the backup says of itself. Then the laptop gets a new
    identity: by an invitation, or on the coordinator's laptop by itself, with ``code`` or the next
    free one; the last file of the old identity is put beside the backup. Without either, the
    laptop asks for an invitation whenever it is opened.

    Raises:
        WrongPassphrase, UnknownOperator: nobody may open it so; the folder is left empty.
        DamagedData: it is not what the backup says.
        NotFound, OfficeExists, FromNewerVersion, DriveFull: as `backup.unpack`.
        CodeTaken: another laptop has the code.

    """
    existed = folder.exists()
    about = backup.unpack(file, folder)
    try:
        with open_office(folder, key.operator, key.passphrase, key.clock) as store:
            digest = queries.digests(store)["all"]
            _require_same(digest == about["digest"] and not soundness.findings(store), file)
            identity.forget_place(store)
            renewed = _renewed(store, file.parent, code, invitation)
        with open_office(folder, key.operator, key.passphrase, key.clock) as store:
            return Restored(digest, store.device.prefix, renewed)
    except BaseException:
        _empty(folder, existed)
        raise


def _require_same(same: bool, file: Path) -> None:
    if not same:
        raise DamagedData(what=file.name)


def _renewed(store: Store, beside: Path, code: str, invitation: Contents | None) -> bool:
    if invitation is not None:
        enrol.renew(store, invitation)
    elif store.keys.office_sign is not None:
        enrol.renew_coordinator(store, code or _free_code(store), beside)
    return invitation is not None or store.keys.office_sign is not None


def _free_code(store: Store) -> str:
    """Return the next code after this laptop's own: A1, A2, ..., that no laptop has."""
    taken = {laptop.prefix for laptop in queries.laptops(store)}
    letters = store.device.prefix.rstrip("0123456789") or "A"
    return next(code for n in range(1, 1000) if (code := f"{letters}{n}") not in taken)


def _empty(folder: Path, existed: bool) -> None:
    """Leave the folder as it was: it was empty or not there."""
    shutil.rmtree(folder, ignore_errors=True)
    if existed:
        folder.mkdir(exist_ok=True)
