"""An office in a data folder: made, joined, opened; one program at a time."""

from __future__ import annotations

import json
import secrets
import sys
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kesra_desktop.errors import DamagedData, InUse, OfficeExists, Refused
from kesra_desktop.i18n import N_
from kesra_desktop.model.office import Laptop, Office, Operator, Role
from kesra_desktop.model.record import new_id
from kesra_desktop.store import chain, database, fold, identity, keys, log, room, slots
from kesra_desktop.store.greeting import FORMAT, KEY_FILE, read_key_file, screen_of
from kesra_desktop.store.store import Keys, Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from kesra_desktop.store.keys import Cost

DATABASE = "kesra.db"
LOCK_FILE = "kesra.lock"


class NoLongerHere(Refused):
    """The coordinator removed the operator, here or on another laptop."""

    code = "operator_removed"
    message = N_("{name} no longer works at this office.")
    advice = N_("Open the laptop as somebody else. The coordinator can take the person back.")


@dataclass(frozen=True)
class OfficePlan:
    """What is asked when the first laptop of an office is set up."""

    office: str
    prefix: str
    laptop: str
    operator: str
    passphrase: str
    city: str = "33.75"
    role: Role = Role.ADMINISTRATOR


@dataclass(frozen=True)
class DeviceKeys:
    """The private keys of a laptop, as they are kept sealed."""

    sign: bytes
    age: str
    office_sign: bytes | None

    @property
    def public(self) -> bytes:
        """Return the public signing key."""
        return _public(self.sign)


def new_device_keys(*, with_office: bool) -> DeviceKeys:
    """Return fresh keys for a laptop; the first one of an office also keeps the office key."""
    office = Ed25519PrivateKey.generate().private_bytes_raw() if with_office else None
    sign = Ed25519PrivateKey.generate().private_bytes_raw()
    return DeviceKeys(sign, str(pyrage.x25519.Identity.generate()), office)


def certificate(
    office: str, device: DeviceKeys, office_sign: Callable[[bytes], bytes], names: dict[str, str]
) -> dict[str, Any]:
    """Return the office's signed word that a device belongs to it.

    ``names`` gives label, prefix, role and at (ISO time).
    """
    age = str(pyrage.x25519.Identity.from_str(device.age).to_public())
    return certified(office, (device.public, age), office_sign, names)


def certified(
    office: str,
    keys_of: tuple[bytes, str],
    office_sign: Callable[[bytes], bytes],
    names: dict[str, str],
) -> dict[str, Any]:
    """Return a certificate for a laptop of which only the public keys are known."""
    public, age = keys_of
    made = {
        "office": office,
        "code": chain.device_code(public),
        "pub": public.hex(),
        "age": age,
        **names,
    }
    signature = office_sign(chain.certificate_message(made))
    return {**made, "sig": signature.hex()}


def create_office(
    folder: Path, plan: OfficePlan, clock: Callable[[], datetime], cost: Cost | None = None
) -> Store:
    """Make a new office on this laptop and return its open store.

    Raises:
        OfficeExists: the folder holds one already.
        WeakPassphrase: the passphrase is too short.

    """
    device = new_device_keys(with_office=True)
    office_key = device.office_sign
    if office_key is None:
        raise DamagedData(what="office key")
    office = secrets.token_hex(16)
    cert = certificate(
        office,
        device,
        Ed25519PrivateKey.from_private_bytes(office_key).sign,
        {"label": plan.laptop, "prefix": plan.prefix, "role": "admin", "at": clock().isoformat()},
    )
    words = {"office": office, "office_key": _public(office_key).hex()}
    operator = Operator(id=new_id(), name=plan.operator, role=Role.ADMINISTRATOR)
    keys_of = build_laptop(folder, plan, device, cert, words, cost)
    store = Store(folder / DATABASE, keys_of, clock, operator)
    with store.transaction():
        store.write({"k": fold.CERTIFICATE, "v": cert})
        store.add(Office(id="office", name=plan.office, city=plan.city))
        store.add(operator)
        store.add(Laptop(id=cert["code"], prefix=plan.prefix, label=plan.laptop))
    return store


def build_laptop(
    folder: Path,
    plan: OfficePlan,
    device: DeviceKeys,
    cert: dict[str, Any],
    local: dict[str, str],
    cost: Cost | None = None,
) -> Keys:
    """Make the encrypted database, the key file and this device's own row; the keys come last.

    A crash before the key file is written leaves a folder that counts as empty.
    """
    if (folder / KEY_FILE).exists():
        raise OfficeExists(folder=str(folder))
    secret = keys.new_secret()
    slot = keys.new_slot(secret, plan.passphrase, cost or keys.tuned_cost())
    with database.reported():
        folder.mkdir(parents=True, exist_ok=True)
    path = folder / DATABASE
    database.build(path, keys.derived(secret, "database"))
    conn = database.open_database(path, keys.derived(secret, "database"))
    for name, value in local.items():
        log.set_local(conn, name, value)
    fold.add_device(conn, cert)
    conn.close()
    screen = {"office": plan.office, "prefix": plan.prefix, "laptop": plan.laptop}
    _write_key_file(folder, secret, device, screen, [(slot, plan.operator, plan.role.value)])
    return _keys(secret, device)


def open_office(
    folder: Path, operator: str | None, passphrase: str, clock: Callable[[], datetime]
) -> Store:
    """Unlock the office for an operator.

    Raises:
        NoOffice: nothing is set up here.
        UnknownOperator: no such operator, or the choice is not clear.
        WrongPassphrase: it does not fit.
        NoLongerHere: the coordinator removed this operator.

    """
    known = slots.names(folder)
    if operator is None and len(known) == 1:
        operator = known[0]
    secret = slots.secret_of(folder, operator or "?", passphrase)
    stored = read_key_file(folder)
    device = _device(keys.unsealed(keys.derived(secret, "device"), bytes.fromhex(stored["device"])))
    store = room.used_if_full(
        folder, lambda: Store(folder / DATABASE, _keys(secret, device), clock, None)
    )
    if (waiting := identity.waiting_keys(store.conn)) is not None:
        store = _with_new_keys(store, secret, waiting)
    people = store.find(Operator)
    found = [person for person in people if person.name == operator]
    store.operator = found[0] if found else None
    if store.operator and not store.operator.active and _others_can_open(people, known):
        store.conn.close()
        raise NoLongerHere(name=operator)
    return store


def _others_can_open(people: list[Operator], known: list[str]) -> bool:
    """Return whether somebody at work has a slot: else a closed one would take the data along."""
    return any(person.active and person.name in known for person in people)


def _with_new_keys(store: Store, secret: bytes, fresh: dict[str, str]) -> Store:
    """Let the key file hold the keys of a new identity, and open with them."""
    folder, sealing = store.path.parent, keys.derived(secret, "device")
    stored = read_key_file(folder)
    before = keys.unsealed(sealing, bytes.fromhex(stored["device"]))
    held = {**fresh, "office": before["office"]}
    shown = {**screen_of(stored), "prefix": store.device.prefix, "laptop": store.device.label}
    stored["device"] = keys.sealed(sealing, held).hex()
    stored["screen"] = keys.sealed(bytes.fromhex(stored["screen_key"]), shown).hex()
    with database.reported():
        keys.write_private(folder / KEY_FILE, json.dumps(stored).encode())
        database.sync_folder(folder)
    with store.transaction():
        identity.keys_are_kept(store.conn)
    store.conn.close()
    return Store(store.path, _keys(secret, _device(held)), store.now, None)


class FolderLock:
    """Held while a program has the data folder open; the system frees it when the program dies."""

    def __init__(self, folder: Path) -> None:
        with database.reported():
            folder.mkdir(parents=True, exist_ok=True)
            self._file: IO[bytes] = (folder / LOCK_FILE).open("a+b")
        try:
            _lock(self._file)
        except OSError:
            self._file.close()
            raise InUse() from None

    def release(self) -> None:
        """Let another program open the folder."""
        self._file.close()


def _lock(file: IO[bytes]) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415  (Windows only)

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415  (not on Windows)

        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def _write_key_file(
    folder: Path,
    secret: bytes,
    device: DeviceKeys,
    screen: dict[str, str],
    slots: list[tuple[keys.Slot, str, str]],
) -> None:
    local_key = secrets.token_bytes(32)
    shown = {**screen, "operators": [[name, role] for _, name, role in slots]}
    held = {
        "sign": device.sign.hex(),
        "age": device.age,
        "office": device.office_sign.hex() if device.office_sign else "",
    }
    content = {
        "format": FORMAT,
        "slots": [keys.slot_to_json(slot) for slot, _, _ in slots],
        "device": keys.sealed(keys.derived(secret, "device"), held).hex(),
        # Names are sealed under a key beside them: not secret, but not to be read by chance.
        "screen_key": local_key.hex(),
        "screen": keys.sealed(local_key, shown).hex(),
    }
    with database.reported():
        keys.write_private(folder / KEY_FILE, json.dumps(content).encode())
        database.sync_folder(folder)


def _device(held: dict[str, Any]) -> DeviceKeys:
    office = bytes.fromhex(held["office"]) if held["office"] else None
    return DeviceKeys(bytes.fromhex(held["sign"]), held["age"], office)


def _keys(secret: bytes, device: DeviceKeys) -> Keys:
    office = (
        Ed25519PrivateKey.from_private_bytes(device.office_sign).sign
        if device.office_sign
        else None
    )
    return Keys(
        database=keys.derived(secret, "database"),
        sign=Ed25519PrivateKey.from_private_bytes(device.sign).sign,
        age_identity=device.age,
        office_sign=office,
    )


def _public(private: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()
