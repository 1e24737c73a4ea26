"""Who may read an exchange file, who wrote it, and whose entries it carries.

The file signature is the courier's, outside; the seal is the author's, inside, and survives any
courier. Encryption is age, streamed, so that no plaintext ever touches a disk.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeAlias

import pyrage

from kesra_desktop import errors
from kesra_desktop.store import chain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kesra_desktop.store.chain import Entry, Range, Span


class Readable(Protocol):
    """What bytes come from."""

    def read(self, size: int = -1, /) -> bytes:
        """Return up to ``size`` bytes, and nothing at the end."""


class Writable(Protocol):
    """Where bytes go."""

    def write(self, data: bytes, /) -> int:
        """Take all of ``data``."""

    def flush(self) -> None:
        """Nothing is kept back."""


Sign: TypeAlias = Callable[[bytes], bytes]
Cipher: TypeAlias = Callable[[Readable, Writable], None]  # encrypts or decrypts a whole stream
Forgotten: TypeAlias = Callable[[str], bool]  # whether an order covers the entry so committed


def to_laptops(recipients: Sequence[str]) -> Cipher:
    """Return the encryption that the laptops with these age recipients can open."""
    known = [pyrage.x25519.Recipient.from_str(text) for text in recipients]
    return lambda source, target: pyrage.encrypt_io(source, target, known)


def to_code(code: str) -> Cipher:
    """Return the encryption that a one-time code opens; held in memory, an invitation is small."""
    return in_memory(lambda data: bytes(pyrage.passphrase.encrypt(data, code)))


def with_identity(identity: str) -> Cipher:
    """Return the decryption by this laptop's age identity."""
    known = [pyrage.x25519.Identity.from_str(identity)]
    return lambda source, target: pyrage.decrypt_io(source, target, known)


def with_code(code: str) -> Cipher:
    """Return the decryption by a one-time code."""
    return in_memory(lambda data: bytes(pyrage.passphrase.decrypt(data, code)))


def in_memory(convert: Callable[[bytes], bytes]) -> Cipher:
    """Return a cipher over streams from one over bytes."""

    def cipher(source: Readable, target: Writable) -> None:
        target.write(convert(source.read()))

    return cipher


def is_by(public: bytes, digest: bytes, signature: bytes) -> bool:
    """Return whether a file with this digest was signed by the laptop with key ``public``."""
    return chain.signed_by(public, signature, chain.file_message(digest))


class Proof:
    """Proves piece by piece that a range is its author's: commitments, chain, seal.

    ``forgotten`` tells whether an applied or accompanying order covers a line that came without
    its body; without one, a courier cannot withhold a body unnoticed.
    """

    def __init__(
        self, file: str, span: Span, office: str, public: bytes, forgotten: Forgotten | None = None
    ) -> None:
        start = chain.genesis(office, public)
        if span.a == 1 and span.prev != start:
            raise errors.BrokenChain(file=file, laptop=span.dev)
        self._file, self._span, self._office, self._public = file, span, office, public
        self._forgotten = forgotten or (lambda _commit: False)
        self._next = span.a
        self._running = bytes.fromhex(span.prev)

    @property
    def running(self) -> str:
        """Return the chain's hash after what was added."""
        return self._running.hex()

    def add(self, entries: Iterable[Entry]) -> None:
        """Follow the chain over the next entries."""
        running, expected = self._running, self._next
        for entry in entries:
            if entry.seq != expected or not self._is_committed(entry):
                raise errors.BrokenChain(file=self._file, laptop=self._span.dev)
            running = hashlib.sha256(running + entry.line).digest()
            expected += 1
        self._running, self._next = running, expected

    def _is_committed(self, entry: Entry) -> bool:
        if entry.salt is not None and entry.body is not None:
            return chain.commitment(entry.salt, entry.body) == entry.commit
        if not self._forgotten(entry.commit):
            raise errors.WithheldChange(file=self._file, laptop=self._span.dev, seq=entry.seq)
        return entry.salt is None and entry.body is None

    def finish(self) -> None:
        """Compare the end of the chain with the author's seal."""
        span = self._span
        if self._next != span.z + 1 or self._running.hex() != span.hash:
            raise errors.BrokenChain(file=self._file, laptop=span.dev)
        message = chain.seal_message(self._office, span.dev, span.z, span.hash)
        if not chain.signed_by(self._public, span.sig, message):
            raise errors.ForgedSeal(file=self._file, laptop=span.dev)


def verify(
    name: str, found: Range, office: str, public: bytes, forgotten: Forgotten | None = None
) -> None:
    """Prove that a range is its author's, or say whose log was altered.

    Raises:
        BrokenChain: an entry was changed, moved or left out.
        WithheldChange: a body is missing and nobody ordered it forgotten.
        ForgedSeal: the author did not sign this story.

    """
    proof = Proof(name, found, office, public, forgotten)
    proof.add(found.entries)
    proof.finish()
