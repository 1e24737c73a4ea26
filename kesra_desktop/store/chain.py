"""The change log's arithmetic: entries, commitments, chain, seals and device codes.

Pure functions over bytes. A line is ``<seq> <hlc> <commit>``; the chain covers the commitment, not
the body, so that a body can be forgotten by law without breaking anybody's chain.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

CODE_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
BATCH = 5_000  # entries that are in memory at one time
BATCH_BYTES = 4 << 20  # and signs of their bodies, about
MAX_BODY = 256 * 1024  # bytes of one entry's body
MAX_DEPTH = 8
MAX_HLC = 2**61  # stamps lie below
EXACT = 2**53  # every JSON reader keeps whole numbers up to here
_DIGITS = len(str(EXACT)) + 1  # with a sign
_NOT_IN_A_LINE = re.compile(r"[\n\r\x00\ud800-\udfff]")
_NOT_IN_A_VALUE = re.compile(r"[\x00\ud800-\udfff]")


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
class Span:
    """Which entries a..z of one device's log; ``hash`` and ``sig`` are the seal at z."""

    dev: str
    a: int
    z: int
    prev: str
    hash: str
    sig: bytes


@dataclass(frozen=True)
class Range(Span):
    """A span with its entries."""

    entries: tuple[Entry, ...]

    def batches(self) -> Iterator[tuple[Entry, ...]]:
        """Yield the entries, few at a time."""
        for start in range(0, len(self.entries), BATCH):
            yield self.entries[start : start + BATCH]


@dataclass(frozen=True)
class Told(Span):
    """A span whose entries are read when they are asked for, as often as they are."""

    read: Callable[[], Iterator[Sequence[Entry]]]

    def batches(self) -> Iterator[Sequence[Entry]]:
        """Yield the entries, few at a time."""
        return self.read()

    def whole(self) -> Range:
        """Return the span with all its entries in memory."""
        found = (entry for batch in self.batches() for entry in batch)
        return Range(self.dev, self.a, self.z, self.prev, self.hash, self.sig, tuple(found))


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


def file_message(digest: bytes) -> bytes:
    """Return the bytes a device signs to vouch for an exchange file."""
    return b"kesra-file-1\n" + digest


def certificate_message(certificate: dict[str, Any]) -> bytes:
    """Return the bytes of a certificate that the office key signs: all its keys but ``sig``.

    A label typed in decomposed letters is stored composed; both give the same bytes.
    """
    body = {key: value for key, value in sorted(certificate.items()) if key != "sig"}
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return b"kesra-cert-1\n" + unicodedata.normalize("NFC", text).encode()


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
        ValueError: the body breaks a rule of docs/exchange-format.md; callers check values before.

    """
    text = _ENCODER.encode(values)
    if text.isascii():  # then it is composed already
        check_body(text)
        return text
    composed = _composed(values)
    text = _ENCODER.encode(composed)
    if not unicodedata.is_normalized("NFC", text):
        # An accent alone right after an escape would melt into its letter: plain ASCII cannot.
        text = json.dumps(composed, separators=(",", ":"), allow_nan=False)
    check_body(text)
    return text


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _composed(value: Any) -> Any:
    match value:
        case str():
            return unicodedata.normalize("NFC", value)
        case dict():
            return {_composed(key): _composed(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_composed(inner) for inner in value]
        case _:
            return value


def check_body(text: str) -> dict[str, Any]:
    """Return the parsed body of an entry, or say which rule it breaks.

    Raises:
        ValueError: not one JSON object by the rules of docs/exchange-format.md.

    """
    if len(text) > MAX_BODY or len(text.encode()) > MAX_BODY:
        raise ValueError("body too long")
    if not (text.isascii() and text.isprintable()):  # which nearly all are, and nothing in them
        if _NOT_IN_A_LINE.search(text):
            raise ValueError("forbidden character in a body")
        if not unicodedata.is_normalized("NFC", text):
            raise ValueError("body is not composed (NFC)")
    body = parse_json(text)
    if not isinstance(body, dict):
        raise ValueError("body is not an object")  # noqa: TRY004  (one kind of error for callers)
    return body


def parse_json(text: str) -> Any:
    """Return what a JSON text from outside means, when every reader would understand the same.

    Raises:
        ValueError: not JSON, a key twice, a decimal or huge number, too deep, or a character that
            a database refuses.

    """
    try:
        value = _DECODER.decode(text)
    except RecursionError as error:
        raise ValueError("JSON too deep") from error
    if "\\u" in text or text.count("{") + text.count("[") > MAX_DEPTH:
        _check_value(value, 1)
    return value


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key twice in one object")
    return found


def _whole(text: str) -> int:
    if len(text) > _DIGITS or abs(int(text)) > EXACT:
        raise ValueError("number too large")
    return int(text)


def _no_decimal(text: str) -> NoReturn:
    raise ValueError(f"{text}: decimals are written as text")


_DECODER = json.JSONDecoder(
    object_pairs_hook=_once,
    parse_int=_whole,
    parse_float=_no_decimal,
    parse_constant=_no_decimal,
)


def _check_value(value: Any, depth: int) -> None:
    """Refuse what only shows after parsing: depth, and forbidden characters written as escapes."""
    match value:
        case dict() | list():
            if depth > MAX_DEPTH:
                raise ValueError("JSON too deep")
            for inner in [*value, *value.values()] if isinstance(value, dict) else value:
                _check_value(inner, depth + 1)
        case str() if _NOT_IN_A_VALUE.search(value):
            raise ValueError("forbidden character in a value")
        case _:
            pass
