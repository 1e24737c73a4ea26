"""The file that a USB drive carries: header, encrypted body, digest, signature.

A file is read twice through one open handle: first its digest and signature, then its body, which
is decrypted, unpacked and cut into entries as it comes. docs/exchange-format.md is the description.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import struct
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import IO, TYPE_CHECKING, Any, NamedTuple, TypeAlias

import pyrage

from kesra_desktop import errors
from kesra_desktop.progress import silent
from kesra_desktop.store import chain
from kesra_desktop.store.chain import Range
from kesra_desktop.sync import body, folder, header, lines, seal
from kesra_desktop.sync.body import MAX_RAW
from kesra_desktop.sync.header import FORMAT, Header
from kesra_desktop.sync.opened import MAGIC, TAIL, Opened, opening
from kesra_desktop.sync.seal import verify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from kesra_desktop.progress import Progress
    from kesra_desktop.store.chain import Entry, Span, Told
    from kesra_desktop.sync.seal import Cipher, Sign

__all__ = [
    "FORMAT", "MAGIC", "MAX_RAW", "Contents", "Header", "PublicOf", "Written",
    "checked", "pack", "peek", "read", "unpack", "verify", "visit", "visit_lines", "write",
    "write_lines",
]  # fmt: skip

_CHUNK = 1 << 18
_IN_MEMORY = 32 << 20  # of ciphertext; what is longer waits in an unnamed file, still encrypted

PublicOf: TypeAlias = Callable[[str], bytes | None]


@dataclass(frozen=True)
class Contents:
    """An opened file: who sent it, the ranges, and an invitation's secrets."""

    header: Header
    ranges: tuple[Range, ...]
    grant: dict[str, Any]
    sha: str


@dataclass(frozen=True)
class Written:
    """A file that was read back and has its final name."""

    path: Path
    header: Header
    sha: str
    size: int


# --- writing --------------------------------------------------------------------------------------


def write(  # noqa: PLR0913  (each is a thing of its own)
    path: Path,
    blank: Header,
    ranges: Sequence[Range | Told],
    encrypt: Cipher,
    sign: Sign,
    *,
    grant: dict[str, Any] | None = None,
    progress: Progress = silent,
) -> Written:
    """Write an exchange file safely; its name appears only when it can be read back.

    ``progress`` is told the bytes that are written, of all.

    Raises:
        Cancelled: nothing is left behind.
        NameTaken, DriveFull, UnreliableDrive, StorageFault: nothing is left behind.
        FileTooLarge: more than one file may hold.

    """
    with _spool() as spool:
        filled = _encrypted(blank, ranges, encrypt, grant, spool)
        start = _start(filled)
        size = len(start) + filled.body + TAIL
        chunks = _counted(_signed(start, spool, sign), size, progress)
        sha = folder.write_safely(path, size, chunks)
    return Written(path, filled, sha, size)


def _counted(chunks: Iterable[bytes], size: int, progress: Progress) -> Iterator[bytes]:
    done = 0
    for chunk in chunks:
        progress(done, size)
        yield chunk
        done += len(chunk)


def write_lines(
    path: Path, blank: Header, parts: Iterable[bytes], encrypt: Cipher, sign: Sign
) -> Written:
    """Write a file whose stream is these lines; the header says how many things they are.

    Raises:
        What `write` raises.

    """
    with _spool() as spool:
        filled = _encrypted_lines(blank, parts, encrypt, spool)
        start = _start(filled)
        size = len(start) + filled.body + TAIL
        sha = folder.write_safely(path, size, _signed(start, spool, sign))
    return Written(path, filled, sha, size)


def pack(
    blank: Header,
    ranges: Sequence[Range | Told],
    encrypt: Callable[[bytes], bytes],
    sign: Sign,
    grant: dict[str, Any] | None = None,
) -> bytes:
    """Return the bytes of an exchange file, for an office small enough to hold it in memory."""
    with _spool() as spool:
        filled = _encrypted(blank, ranges, seal.in_memory(encrypt), grant, spool)
        return b"".join(_signed(_start(filled), spool, sign))


def _spool() -> tempfile.SpooledTemporaryFile[bytes]:
    return tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)


def _encrypted(
    blank: Header,
    ranges: Sequence[Range | Told],
    encrypt: Cipher,
    grant: dict[str, Any] | None,
    spool: IO[bytes],
) -> Header:
    """Encrypt the stream into ``spool`` and return the header with all its counts."""
    if len(ranges) > body.MAX_RANGES:
        raise errors.FileTooLarge(file=blank.file)
    if grant is None and blank.kind == "grant":
        grant = {}
    counted = replace(
        blank, n=sum(found.z - found.a + 1 for found in ranges), has=body.extents(ranges)
    )
    return _encrypted_lines(counted, lines.written(ranges, grant), encrypt, spool)


def _encrypted_lines(
    blank: Header, parts: Iterable[bytes], encrypt: Cipher, spool: IO[bytes]
) -> Header:
    packing = body.Packing(blank.file, parts)
    encrypt(packing, spool)
    return replace(
        blank,
        raw=packing.raw,
        zip=packing.zip,
        body=spool.tell(),
    )


def _start(filled: Header) -> bytes:
    text = header.dump(filled.file, filled)
    return MAGIC + struct.pack("<I", len(text)) + text


def _signed(start: bytes, spool: IO[bytes], sign: Sign) -> Iterator[bytes]:
    digest = hashlib.sha256(start)
    yield start
    spool.seek(0)
    while chunk := spool.read(_CHUNK):
        digest.update(chunk)
        yield chunk
    yield digest.digest() + sign(chain.file_message(digest.digest()))


# --- reading --------------------------------------------------------------------------------------


def peek(path: Path) -> Header:
    """Return the header alone, whatever the file's size; nothing of it is trusted yet."""
    with opening(path) as opened:
        return header.typed(path.name, opened.found)


def read(path: Path, office: str | None, public_of: PublicOf, decrypt: Cipher) -> Contents:
    """Check everything in the order of docs/exchange-format.md and return the contents.

    ``office`` is None for an invitation: the one-time code that opens its body vouches for the
    certificates inside, and one of them must be the signer's.

    Raises:
        KesraError: the file cannot be used; each reason has its own class.

    """
    with opening(path) as opened:
        return _contents(opened, office, public_of, decrypt)


def unpack(
    name: str,
    data: bytes,
    office: str | None,
    public_of: PublicOf,
    decrypt: Callable[[bytes], bytes],
) -> Contents:
    """Do as `read` with the bytes of a file."""
    opened = Opened(name, io.BytesIO(data))
    return _contents(opened, office, public_of, seal.in_memory(decrypt))


class Checked(NamedTuple):
    """A file whose digest, office, sender and signature are right; nothing inside was read yet."""

    header: Header
    sha: str
    visit: Callable[[Cipher, body.Visit], None]


@contextlib.contextmanager
def checked(path: Path, office: str, public_of: PublicOf) -> Iterator[Checked]:
    """Check a file from outside; its ``visit`` decrypts, unpacks and hands entries on in batches.

    Batches come before the end of the body was seen: what is done with them must be undone when
    ``visit`` raises.
    """
    with opening(path) as opened:
        found = _checked(opened, office, public_of)

        def visit(decrypt: Cipher, seen: body.Visit) -> None:
            _unpack(opened, found, decrypt, body.Reading(opened.name, found, seen))

        yield Checked(found, opened.digest.hex(), visit)


def visit(
    path: Path, office: str, public_of: PublicOf, decrypt: Cipher, seen: body.Visit
) -> Header:
    """Check as `read`, handing each span's entries to ``seen`` in batches, whatever the size."""
    with checked(path, office, public_of) as found:
        found.visit(decrypt, seen)
        return found.header


def visit_lines(
    path: Path,
    office: str,
    public_of: PublicOf,
    decrypt: Cipher,
    reading_of: Callable[[Header], body.Lines],
) -> tuple[Header, str]:
    """Check as `read`, handing the lines of the stream on; return the header and the digest.

    The whole file is proved to be its sender's before the first line comes.
    """
    with opening(path) as opened:
        checked = _checked(opened, office, public_of)
        _unpack(opened, checked, decrypt, reading_of(checked))
        return checked, opened.digest.hex()


def _contents(opened: Opened, office: str | None, public_of: PublicOf, decrypt: Cipher) -> Contents:
    spans: list[tuple[Span, list[Entry]]] = []

    def collect(span: Span, entries: tuple[Entry, ...]) -> None:
        if not spans or spans[-1][0] is not span:
            spans.append((span, []))
        spans[-1][1].extend(entries)

    checked, grant = _visited(opened, office, public_of, decrypt, collect)
    ranges = tuple(Range(**vars(span), entries=tuple(entries)) for span, entries in spans)
    return Contents(checked, ranges, grant, opened.digest.hex())


def _visited(
    opened: Opened, office: str | None, public_of: PublicOf, decrypt: Cipher, seen: body.Visit
) -> tuple[Header, dict[str, Any]]:
    checked = _checked(opened, office, public_of)
    reading = body.Reading(opened.name, checked, seen)
    _unpack(opened, checked, decrypt, reading)
    if office is None:
        _check_inviter(opened, checked, reading.grant)
    return checked, reading.grant


def _checked(opened: Opened, office: str | None, public_of: PublicOf) -> Header:
    """Return the header of a file that nobody has changed since it was signed."""
    opened.check_digest()
    checked = header.typed(opened.name, opened.found)
    if office is not None:
        _check_sender(opened, checked, office, public_of)
    return checked


def _check_sender(opened: Opened, checked: Header, office: str, public_of: PublicOf) -> None:
    if checked.office != office:
        raise errors.OtherOffice(file=opened.name, office=checked.office[:6])
    public = public_of(checked.sender)
    if public is None:
        raise errors.UnknownSender(file=opened.name, sender=checked.sender)
    if not seal.is_by(public, opened.digest, opened.signature):
        raise errors.ForgedFile(file=opened.name, sender=checked.sender)


def _check_inviter(opened: Opened, checked: Header, grant: dict[str, Any]) -> None:
    """Make sure that a laptop among the certificates inside signed the invitation."""
    certificates = grant.get("certificates")
    for text in certificates if isinstance(certificates, list) else []:
        try:
            certificate = chain.parse_json(text)
            public = bytes.fromhex(certificate["pub"])
            told = (certificate["office"], certificate["code"])
        except (ValueError, TypeError, KeyError):
            raise errors.SenselessFile(file=opened.name) from None
        if told == (checked.office, checked.sender) == (checked.office, chain.device_code(public)):
            if seal.is_by(public, opened.digest, opened.signature):
                return
            break
    raise errors.ForgedFile(file=opened.name, sender=checked.sender)


def _unpack(opened: Opened, checked: Header, decrypt: Cipher, reading: body.Lines) -> None:
    unpacking = body.Unpacking(opened.name, checked, reading)
    source = opened.body()
    try:
        decrypt(source, unpacking)
    except pyrage.DecryptError:
        raise errors.NotForThisLaptop(file=opened.name) from None
    except OSError as error:
        if error.errno is not None:
            raise  # the drive failed, not the file
        raise errors.SenselessFile(file=opened.name) from None
    unpacking.finish()
    source.finish()
