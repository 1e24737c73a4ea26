"""A new laptop asks to join: its keys are made on it and never leave it.

The request is a small file without secrets. Both screens show the same six digits, computed slowly
from the keys in it; whoever grants compares them, so that nobody can put a laptop of his own in its
place. The grant is sealed for the keys in the request.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kesra_desktop import errors
from kesra_desktop.i18n import N_
from kesra_desktop.model import spoken
from kesra_desktop.store import chain, database, keys, office
from kesra_desktop.store.greeting import KEY_FILE
from kesra_desktop.sync import enrol, exchange_file, seal
from kesra_desktop.sync import folder as stick

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from kesra_desktop.store.keys import Cost
    from kesra_desktop.store.store import Store

SUFFIX = ".kesra-request"
_PENDING = "request.json"  # in the data folder: the keys that were asked with, sealed
_FORMAT = "kesra-request-1"
_LARGEST = 4096  # bytes of a request
_LONGEST_LABEL = 80
# One try costs a quarter of a second and 64 MiB: a million of them cost days.
_DIGITS = {"n": 2**16, "r": 8, "p": 1, "maxmem": 2**27, "dklen": 8}


class DigitsDiffer(errors.Refused):
    """The digits that were read out are not those of the request."""

    code = "digits_differ"
    message = N_("The six digits differ: this request is not from the laptop in front of you.")
    advice = N_("Let the new laptop write its request again, and carry it yourself.")


class NotARequest(errors.Refused):
    """The file is no request of a new laptop, or was changed."""

    code = "not_a_request"
    message = N_("{file} is not a request to join, or it was changed on the way.")
    advice = N_("Let the new laptop write its request again.")


class NothingAsked(errors.Refused):
    """This laptop did not ask to join, or asked anew since."""

    code = "nothing_asked"
    message = N_("{file} is not an answer to the request of this laptop.")
    advice = N_("Write a request here, and let the coordinator grant that one.")


@dataclass(frozen=True)
class Request:
    """What a new laptop asks with; nothing of it is secret."""

    public: bytes
    age: str
    label: str
    digits: str  # to be compared on both screens


def is_pending(folder: Path) -> bool:
    """Return whether this data folder has asked to join and waits for the answer."""
    return (folder / _PENDING).is_file()


def ask(folder: Path, label: str, passphrase: str, out: Path, cost: Cost | None = None) -> Request:
    """Make keys for this laptop, keep them sealed by the passphrase, and write a request.

    Asking anew makes new keys; an answer to the former request no longer fits.

    Raises:
        OfficeExists: the folder is a laptop of an office already.
        WeakPassphrase: the passphrase is too short.
        DriveFull, DriveGone, StorageFault: the request could not be written.

    """
    if (folder / KEY_FILE).exists():
        raise errors.OfficeExists(folder=str(folder))
    device = office.new_device_keys(with_office=False)
    secret = keys.new_secret()
    slot = keys.new_slot(secret, passphrase, cost or keys.tuned_cost())
    held = {"sign": device.sign.hex(), "age": device.age}
    kept = {
        "slot": keys.slot_to_json(slot),
        "device": keys.sealed(keys.derived(secret, "request"), held).hex(),
    }
    with database.reported():
        folder.mkdir(parents=True, exist_ok=True)
        keys.write_private(folder / _PENDING, json.dumps(kept).encode())
        database.sync_folder(folder)
    said = {
        "kesra": _FORMAT,
        "pub": device.public.hex(),
        "age": str(pyrage.x25519.Identity.from_str(device.age).to_public()),
        "label": label.strip()[:_LONGEST_LABEL],
    }
    signature = Ed25519PrivateKey.from_private_bytes(device.sign).sign(_message(said))
    data = json.dumps({**said, "sig": signature.hex()}).encode()
    stick.write_safely(out, len(data), [data], replace=True)
    return _request(said)


def _message(said: dict[str, Any]) -> bytes:
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return f"{_FORMAT}\n{text}".encode()


def _request(said: dict[str, Any]) -> Request:
    stretched = hashlib.scrypt(_message(said), salt=_FORMAT.encode(), **_DIGITS)
    number = int.from_bytes(stretched) % 1_000_000
    digits = f"{number // 1000:03d} {number % 1000:03d}"
    return Request(bytes.fromhex(said["pub"]), said["age"], said["label"], digits)


def read(path: Path) -> Request:
    """Return a request with the digits that the new laptop shows.

    Raises:
        NotFound: there is no such file.
        NotARequest: it is something else, or was changed.

    """
    with stick.on_drive():
        if not path.is_file():
            raise errors.NotFound(what=path.name)
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    try:
        said = chain.parse_json(data.decode())
        signature = bytes.fromhex(said.pop("sig"))
        public = bytes.fromhex(said["pub"])
        pyrage.x25519.Recipient.from_str(said["age"])
        fits = set(said) == {"kesra", "pub", "age", "label"} and said["kesra"] == _FORMAT
        fits = fits and isinstance(said["label"], str) and len(said["label"]) <= _LONGEST_LABEL
        fits = fits and len(data) <= _LARGEST
    except (ValueError, TypeError, KeyError, AttributeError, pyrage.RecipientError):
        raise NotARequest(file=path.name) from None
    if not fits or not chain.signed_by(public, signature, _message(said)):
        raise NotARequest(file=path.name)
    return _request(said)


def grant(store: Store, request: Request, digits: str, newcomer: enrol.Place, out: Path) -> str:
    """Let a laptop in and write the answer for it; return words that both screens show at the end.

    Raises:
        DigitsDiffer: they are not the ones that the new laptop shows.
        NotCoordinator: this laptop does not keep the office key.
        CodeTaken: another laptop has this code.

    """
    if "".join(digits.split()) != request.digits.replace(" ", ""):
        raise DigitsDiffer()
    cert = enrol.certified(store, request.public, request.age, newcomer)
    with store.transaction():
        enrol.announce(store, cert)
        store.seal()
        given = enrol.granted(store, cert)
        enrol.write_grant(store, given, seal.to_laptops([request.age]), out, enc="age")
    return _words(given)


def _words(given: dict[str, Any]) -> str:
    told = f"kesra-grant-1\n{given['office_key']}\n{given['cert']['sig']}"
    digest = hashlib.sha256(told.encode())
    return " ".join(spoken.words_of(digest.digest()[:6]))


def join(
    folder: Path,
    path: Path,
    who: enrol.Newcomer,
    clock: Callable[[], datetime],
    cost: Cost | None = None,
) -> tuple[Store, str]:
    """Make this data folder the laptop that was granted; return it and the words to compare.

    The words are those that the granting laptop showed: another office would have others.

    Raises:
        NothingAsked: the answer is not for the keys of this folder.
        WrongPassphrase: it is not the one that the request was made with.

    """
    device = _pending_keys(folder, path, who.passphrase)
    with stick.on_drive():
        if not path.is_file():
            raise errors.NotFound(what=path.name)
        try:
            contents = exchange_file.read(
                path, None, lambda _: None, seal.with_identity(device.age)
            )
        except errors.NotForThisLaptop:
            raise NothingAsked(file=path.name) from None
    given = contents.grant
    if contents.header.kind != "grant" or not isinstance(given.get("cert"), dict):
        raise errors.NotExchangeFile(file=path.name)
    if given["cert"].get("pub") != device.public.hex():
        raise NothingAsked(file=path.name)
    store = enrol.join_as(folder, contents, device, who, clock, cost)
    with contextlib.suppress(OSError):
        (folder / _PENDING).unlink()
    return store, _words(given)


def _pending_keys(folder: Path, path: Path, passphrase: str) -> office.DeviceKeys:
    try:
        kept = json.loads((folder / _PENDING).read_bytes())
        slot = keys.slot_from_json(kept["slot"])
        sealed = bytes.fromhex(kept["device"])
    except FileNotFoundError:
        raise NothingAsked(file=path.name) from None
    except (ValueError, TypeError, KeyError):
        raise errors.DamagedData(what=_PENDING) from None
    held = keys.unsealed(keys.derived(keys.open_slot(slot, passphrase), "request"), sealed)
    return office.DeviceKeys(bytes.fromhex(held["sign"]), held["age"], None)
