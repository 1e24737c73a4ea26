"""Key slots: one random secret of this laptop, opened by each operator's passphrase.

The secret is wrapped once for every operator (Argon2id, then AES-256-GCM with the slot's id and
cost authenticated). The database key and the key of the device's own keys are derived from it.
"""

from __future__ import annotations

import json
import math
import os
import secrets
import time
import unicodedata
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kesra_desktop.errors import DamagedData, Refused, WrongPassphrase
from kesra_desktop.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MEMORY_KIB = 64 * 1024  # never less
MIN_ROUNDS = 3
MAX_ROUNDS = 64
MAX_MEMORY_KIB = 1024 * 1024  # a planted cost must not stop the laptop
AIM_SECONDS = 0.7  # half a second is slow for who guesses, a second and a half for who works
MIN_PASSPHRASE = 8


class WeakPassphrase(Refused):
    """The passphrase is too short to protect anything."""

    code = "weak_passphrase"
    message = N_("The passphrase is too short.")
    advice = N_("Use at least 8 characters; four easy words are best.")


@dataclass(frozen=True)
class Cost:
    """What one guess of a passphrase costs."""

    rounds: int = MIN_ROUNDS
    memory_kib: int = MEMORY_KIB

    def __post_init__(self) -> None:
        """Refuse a cost below the floor or absurdly high: somebody edited the file."""
        sane = MIN_ROUNDS <= self.rounds <= MAX_ROUNDS
        if not (sane and MEMORY_KIB <= self.memory_kib <= MAX_MEMORY_KIB):
            raise DamagedData(what="key slot cost")


@dataclass(frozen=True)
class Slot:
    """The laptop's secret wrapped for one operator."""

    id: str
    salt: str
    cost: Cost
    nonce: str
    wrapped: str

    def bound(self) -> bytes:
        """Return what the wrapping authenticates besides the secret."""
        return f"kesra-slot-1 {self.id} {self.cost.rounds} {self.cost.memory_kib}".encode()


def tuned_cost(clock: Callable[[], float] = time.perf_counter) -> Cost:
    """Return the cost that makes one guess take about 0.7 s here, never below the floor."""
    started = clock()
    _stretch("tuning", bytes(16), Cost())
    once = max(clock() - started, 0.001)
    rounds = math.ceil(MIN_ROUNDS * AIM_SECONDS / once)
    return Cost(rounds=min(max(rounds, MIN_ROUNDS), MAX_ROUNDS))


def new_secret() -> bytes:
    """Return a new random secret for a laptop."""
    return secrets.token_bytes(32)


def derived(secret: bytes, purpose: str) -> bytes:
    """Return the 256-bit key of one purpose."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose.encode()).derive(secret)


def new_slot(secret: bytes, passphrase: str, cost: Cost) -> Slot:
    """Wrap the laptop's secret for an operator.

    Raises:
        WeakPassphrase: fewer than 8 characters.

    """
    if len(passphrase) < MIN_PASSPHRASE:
        raise WeakPassphrase()
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    slot = Slot(secrets.token_hex(8), salt.hex(), cost, nonce.hex(), "")
    wrapped = AESGCM(_stretch(passphrase, salt, cost)).encrypt(nonce, secret, slot.bound())
    return Slot(slot.id, slot.salt, cost, slot.nonce, wrapped.hex())


def open_slot(slot: Slot, passphrase: str) -> bytes:
    """Return the laptop's secret.

    Raises:
        WrongPassphrase: the passphrase does not fit this slot.

    """
    key = _stretch(passphrase, bytes.fromhex(slot.salt), slot.cost)
    try:
        return AESGCM(key).decrypt(
            bytes.fromhex(slot.nonce), bytes.fromhex(slot.wrapped), slot.bound()
        )
    except InvalidTag:
        raise WrongPassphrase() from None


def _stretch(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    text = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return Argon2id(
        salt=salt, length=32, iterations=cost.rounds, lanes=1, memory_cost=cost.memory_kib
    ).derive(text)


def sealed(key: bytes, values: dict[str, Any]) -> bytes:
    """Return values as an authenticated, encrypted block."""
    nonce = secrets.token_bytes(12)
    return nonce + AESGCM(key).encrypt(nonce, json.dumps(values).encode(), None)


def unsealed(key: bytes, block: bytes) -> dict[str, Any]:
    """Return the values of an encrypted block.

    Raises:
        DamagedData: the block was changed or belongs to another key.

    """
    try:
        values = json.loads(AESGCM(key).decrypt(block[:12], block[12:], None))
    except (InvalidTag, ValueError):
        raise DamagedData(what="key file") from None
    return dict(values)


def slot_to_json(slot: Slot) -> dict[str, Any]:
    """Return a slot as plain JSON values."""
    return asdict(slot)


def slot_from_json(stored: Any) -> Slot:
    """Return a slot read from a file.

    Raises:
        DamagedData: the file was changed.

    """
    try:
        cost = Cost(int(stored["cost"]["rounds"]), int(stored["cost"]["memory_kib"]))
        texts = [str(stored[name]) for name in ("id", "salt", "nonce", "wrapped")]
        bytes.fromhex(texts[1] + texts[2] + texts[3])
    except (KeyError, TypeError, ValueError):
        raise DamagedData(what="key file") from None
    return Slot(texts[0], texts[1], cost, texts[2], texts[3])


def write_private(path: Path, content: bytes) -> None:
    """Write a small file that only this user can read, all of it or none."""
    part = path.with_name(path.name + ".part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
