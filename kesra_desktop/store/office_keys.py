"""The office key on paper: words that make another laptop the one that lets laptops in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kesra_desktop import errors
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model import spoken
from kesra_desktop.model.office import Role
from kesra_desktop.store import database, keys, log, slots
from kesra_desktop.store.greeting import KEY_FILE, read_key_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.store.store import Store

_STEP = N_("take the office key from paper")


class AnotherOfficeKey(errors.Refused):
    """The words are a key, but of another office."""

    code = "another_office_key"
    message = N_("These words are the key of another office.")
    advice = N_("Take the sheet out of this office's envelope.")


def words(store: Store, passphrase: str) -> list[str]:
    """Return the office key as words for paper; the last one checks the others.

    Raises:
        WrongPassphrase: it does not fit the operator at work.
        NotCoordinator: this laptop does not keep the office key.

    """
    held = _held(store, passphrase)[1]
    if not held["office"]:
        raise errors.NotCoordinator()
    return spoken.sealed_words(bytes.fromhex(held["office"]))


def take(store: Store, passphrase: str, said: Sequence[str]) -> None:
    """Keep the office key on this laptop; it counts from the next opening on.

    Raises:
        NotYourStep: only a coordinator takes it.
        NotTheWords: a word was misread.
        AnotherOfficeKey: they are the key of another office.
        WrongPassphrase: it does not fit the operator at work.

    """
    if store.operator is None or store.operator.role is not Role.ADMINISTRATOR:
        raise errors.NotYourStep(step=tr(_STEP))
    private = spoken.secret_of(said)
    if len(private) != 32:
        raise spoken.NotTheWords(number=len(said))
    public = Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()
    if public.hex() != log.local(store.conn, "office_key"):
        raise AnotherOfficeKey()
    sealing, held = _held(store, passphrase)
    folder = store.path.parent
    stored = read_key_file(folder)
    stored["device"] = keys.sealed(sealing, {**held, "office": private.hex()}).hex()
    with database.reported():
        keys.write_private(folder / KEY_FILE, json.dumps(stored).encode())
        database.sync_folder(folder)


def _held(store: Store, passphrase: str) -> tuple[bytes, dict[str, str]]:
    """Return the key under which this laptop's private keys are sealed, and those keys."""
    folder = store.path.parent
    name = store.operator.name if store.operator else "?"
    sealing = keys.derived(slots.secret_of(folder, name, passphrase), "device")
    return sealing, keys.unsealed(sealing, bytes.fromhex(read_key_file(folder)["device"]))
