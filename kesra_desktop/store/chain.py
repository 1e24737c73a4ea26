"""The change log's arithmetic: entries, commitments, chain, seals and device codes (sync.md 5, 6).

Pure functions over bytes. A line is ``<seq> <hlc> <commit>``; the chain covers the commitment, not
the body, so that a body can be forgotten by law without breaking anybody's chain.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

CODE_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
MAX_BODY = 256 * 1024  # bytes of one entry's body
MAX_DEPTH = 8
_EXACT = 2**53
_FORBIDDEN = re.compile(r"[\n\r\x00]|\\u0000|[\ud800-\udfff]")


@dataclass(frozen=True)
class Entry:
    """One action on one record. ``salt`` and ``body`` are None when the body was forgotten."""

    seq: int
    hlc: int
    commit: str
    salt: bytes | None
    body: str | None

    @property
    def line(self) -> bytes:
        """Return the bytes the chain covers, without a line feed."""
        return f"{self.seq} {self.hlc} {self.commit}".encode()


@dataclass(frozen=True)
class Range:
    """Entries a..z of one device's log; ``hash`` and ``sig`` are the seal at z."""

    dev: str
    a: int
    z: int
    prev: str
    hash: str
    sig: bytes
    entries: tuple[Entry, ...]


def device_code(public: bytes) -> str:
    """Return the code of a device: the first 50 bits of its key's digest in ten characters."""
    digest = hashlib.sha256(b"kesra-device" + public).digest()
    bits = int.from_bytes(digest[:7], "big") >> 6
    return "".join(CODE_ALPHABET[(bits >> (45 - 5 * i)) & 31] for i in range(10))


def commitment(salt: bytes, body: str) -> str:
    """Return the hex commitment of a body under its salt."""
    return hashlib.sha256(salt + body.encode()).hexdigest()


def genesis(office: str, public: bytes) -> str:
    """Return hash_0 of a device's log as hex."""
    return hashlib.sha256(b"kesra-chain-1" + office.encode() + public).hexdigest()


def next_hash(previous: str, line: bytes) -> str:
    """Return the chain's hash after one more line."""
    return hashlib.sha256(bytes.fromhex(previous) + line).hexdigest()


def seal_message(office: str, code: str, seq: int, chain_hash: str) -> bytes:
    """Return the bytes a device signs to seal its log up to ``seq``."""
    return f"kesra-seal-1\n{office}\n{code}\n{seq}\n{chain_hash}".encode()


def certificate_message(certificate: dict[str, Any]) -> bytes:
    """Return the bytes of a certificate that the office key signs: all its keys but ``sig``."""
    body = {key: value for key, value in sorted(certificate.items()) if key != "sig"}
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return b"kesra-cert-1\n" + text.encode()


def signed_by(public: bytes, signature: bytes, message: bytes) -> bool:
    """Return whether ``signature`` over ``message`` is by the Ed25519 key ``public``."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def encode_body(values: dict[str, Any]) -> str:
    """Return an entry's body as the bytes that are kept for ever.

    Raises:
        ValueError: the body breaks a rule of sync.md 6; callers check values before.

    """
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    text = unicodedata.normalize("NFC", text)
    check_body(text)
    return text


def check_body(text: str) -> dict[str, Any]:
    """Return the parsed body of an entry, or say which rule it breaks.

    Raises:
        ValueError: not one JSON object by the rules of sync.md 6.

    """
    if _FORBIDDEN.search(text):
        raise ValueError("forbidden character in a body")
    if len(text.encode()) > MAX_BODY:
        raise ValueError("body too long")
    try:
        body = json.loads(text)
    except RecursionError as error:
        raise ValueError("body too deep") from error
    if not isinstance(body, dict):
        raise ValueError("body is not an object")  # noqa: TRY004  (one kind of error for callers)
    _check_value(body, 0)
    return body


def _check_value(value: Any, depth: int) -> None:  # noqa: C901  (one line for each type)
    if depth > MAX_DEPTH:
        raise ValueError("body too deep")
    match value:
        case dict():
            for inner in value.values():
                _check_value(inner, depth + 1)
        case list():
            for inner in value:
                _check_value(inner, depth + 1)
        case float():
            raise ValueError("decimals are written as text")
        case int() if abs(value) > _EXACT:
            raise ValueError("number too large")
        case str() if _FORBIDDEN.search(value):
            raise ValueError("forbidden character in a value")
        case _:
            pass
