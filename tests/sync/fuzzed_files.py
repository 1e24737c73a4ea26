"""Exchange files as damage and dishonest laptops make them; the same seed makes the same file."""

from __future__ import annotations

import hashlib
import json
import random
import struct
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import pyrage
import zstandard

from kesra_desktop.store import chain, log, queries
from kesra_desktop.store.chain import Entry, Range
from kesra_desktop.sync import body, exchange, exchange_file
from kesra_desktop.sync import lines as stream

if TYPE_CHECKING:
    from history_world import Histories

    from kesra_desktop.store.store import Store

PIECES = (
    b"\n", b" ", b"0", b"9" * 30, b"[", b"{", b'"', b"\0", b"\xff", b"true", b"null", b"-1", b"1e9",
    b"\\u0000", b"\\ud800", b"[" * 50, b"/../", b'{"k":"x"}', b"~00000000",
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    None, True, -1, 0, 2**53, 2**80, 1.5, "", "x" * 70_000, "\u0000", "../../etc/passwd", "con",
    [], {}, [[[[[[[[[[]]]]]]]]]], {"a": {"b": {"c": {}}}}, "recipient", "p0", "nil:0", "a:b:c",
    [None],
)  # fmt: skip
KINDS = ("c", "e", "h", "x", "j", "s", "q", "m", "g", "k", "f", "b", "o", "z", "zz", "", None, 7)
TABLES = ("recipient", "handover", "void", "entitlement", "operator", "laptop", "nothing", None, 3)


class Liar:
    """Laptop B of an office, whose owner has its keys, and writes files for laptop A."""

    def __init__(self, world: Histories) -> None:
        self.reader, self.store = world.stores[0], world.stores[1]
        world.do_create(2, 3, 3)
        world.do_handover(2, 1, 1)
        world.deliver(1, world.export(2, {}))
        for number in range(4):
            world.do_create(1, number, 1)
        world.do_edit(1, 1, 1)
        world.do_handover(1, 0, 0)
        world.do_void(1, 0, 0)
        self.store.seal()
        self.ranges = tuple(log.ranges_since(self.store.conn, {}))
        self.age = pyrage.x25519.Recipient.from_str(_age_of(self.reader))
        self.whole = [self.file(b"".join(stream.written(self.ranges, None))) for _ in range(2)]
        self.whole.append(
            self.file(b"".join(stream.written(self.ranges[:1], None)), self.ranges[:1])
        )

    def file(self, raw: bytes, ranges: tuple[Range, ...] | None = None, **changes: Any) -> bytes:
        """Return a file with this stream inside, signed by the liar."""
        told = self.ranges if ranges is None else ranges
        zipped = zstandard.ZstdCompressor().compress(raw)
        sealed = pyrage.encrypt(zipped, [self.age])
        values = asdict(exchange.new_header(self.store, "changes", []))
        values |= {
            "n": sum(len(one.entries) for one in told), "has": body.extents(told),
            "raw": len(raw), "zip": len(zipped), "body": len(sealed),
        }  # fmt: skip
        values["from"] = values.pop("sender")
        return self.signed(json.dumps(values | changes).encode(), sealed)

    def signed(self, header: bytes, sealed: bytes) -> bytes:
        """Return the bytes of a file under the liar's signature."""
        start = exchange_file.MAGIC + struct.pack("<I", len(header)) + header + sealed
        digest = hashlib.sha256(start).digest()
        return start + digest + self.store.keys.sign(chain.file_message(digest))

    # --- what becomes of a file -------------------------------------------------------------------

    def fuzzed(self, seed: int) -> tuple[str, bytes]:
        """Return how a file was spoiled, and its bytes."""
        chance = random.Random(seed)
        name = chance.choice(HOW)
        return name, getattr(self, f"_{name}")(chance)

    def _flipped(self, chance: random.Random) -> bytes:
        data = bytearray(chance.choice(self.whole))
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        return self._other(bytes(data))

    def _other(self, data: bytes) -> bytes:
        """Return a file that is none of the good ones."""
        return data[:-1] if data in self.whole else data

    def _cut(self, chance: random.Random) -> bytes:
        data = chance.choice(self.whole)
        kept = data[: chance.randrange(len(data))]
        return kept + bytes(len(data) - len(kept)) if chance.random() < 0.3 else kept

    def _spliced(self, chance: random.Random) -> bytes:
        first, second = chance.sample(self.whole, 2)
        at = chance.randrange(1, min(len(first), len(second)))
        return self._other(first[:at] + second[at:])

    def _header(self, chance: random.Random) -> bytes:
        """Signed anew: a header that says something else, or is none."""
        data = chance.choice(self.whole)
        (length,) = struct.unpack("<I", data[10:14])
        text, sealed = data[14 : 14 + length], data[14 + length : -96]
        if chance.random() < 0.5:
            return self.signed(mangled(chance, text), sealed)
        values = json.loads(text)
        for name in chance.sample(sorted(values), chance.randint(1, 3)):
            values[name] = chance.choice(VALUES)
        return self.signed(json.dumps(values).encode()[:80_000], sealed)

    def _stream(self, chance: random.Random) -> bytes:
        """Signed anew: lines or the index that a careless or dishonest program wrote."""
        raw = b"".join(stream.written(self.ranges, None))
        return self.file(mangled(chance, raw))

    def _lines(self, chance: random.Random) -> bytes:
        """Signed anew: lines left out, doubled or in another order."""
        raw = b"".join(stream.written(self.ranges, None))
        lines = [line + b"\n" for line in raw.split(b"\n")[:-1]]
        at, to = chance.randrange(len(lines)), chance.randrange(len(lines))
        how = chance.randrange(3)
        if how == 0:
            del lines[at]
        elif how == 1:
            lines.insert(to, lines[at])
        else:
            lines[at], lines[to] = lines[to], lines[at]
        return self.file(b"".join(lines))

    def _others(self, chance: random.Random) -> bytes:
        """Signed anew: another laptop's entries changed, their chain made to fit."""
        victim = chance.choice([one for one in self.ranges if one.dev != self.store.device.code])
        at = chance.randrange(len(victim.entries))
        wrong = self._entry(victim.entries[at].seq, nonsense(chance))
        entries = (*victim.entries[:at], wrong, *victim.entries[at + 1 :])
        lie = self._range(victim.dev, victim.a, victim.prev, entries)
        ranges = tuple(lie if one is victim else one for one in self.ranges)
        return self.file(b"".join(stream.written(ranges, None)), ranges)

    def _own(self, chance: random.Random) -> bytes:
        """Signed anew: the liar's own log goes on with entries that make no sense."""
        own = next(one for one in self.ranges if one.dev == self.store.device.code)
        entries = tuple(
            self._entry(own.z + 1 + number, nonsense(chance))
            for number in range(chance.randint(1, 4))
        )
        more = self._range(own.dev, own.z + 1, own.hash, entries)
        ranges = (*self.ranges, more)
        return self.file(b"".join(stream.written(ranges, None)), ranges)

    @staticmethod
    def _entry(seq: int, text: str) -> Entry:
        salt = bytes(16)
        return Entry(seq, (seq << 20) + 1, chain.commitment(salt, text), salt, text)

    def _range(self, dev: str, a: int, prev: str, entries: tuple[Entry, ...]) -> Range:
        running = prev
        for entry in entries:
            running = chain.next_hash(running, entry.line)
        z = a + len(entries) - 1
        seal = self.store.keys.sign(chain.seal_message(self.store.office_id, dev, z, running))
        return Range(dev, a, z, prev, running, seal, entries)


HOW = ("flipped", "cut", "spliced", "header", "stream", "lines", "others", "own", "own")


def _age_of(store: Store) -> str:
    return next(one.age for one in queries.laptops(store) if one.code == store.device.code)


def mangled(chance: random.Random, data: bytes) -> bytes:
    """Return bytes with pieces of nonsense written over, put in or taken out."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data) + 1)
        piece = chance.choice(PIECES)
        gone = chance.choice((0, len(piece), chance.randrange(20)))
        data = data[:at] + piece + data[at + gone :]
    return data


def nonsense(chance: random.Random) -> str:
    """Return the body of an entry that is JSON, or nearly so."""
    values = {
        name: chance.choice(VALUES)
        for name in chance.sample(
            ("full_name", "nik", "rt", "_del", "receipt", "lines", "choice", "on", "code", "hash",
             "last_ok", "people", "of", "keep", "commit", "salt", "body", "with", "mime", "size"),
            chance.randint(0, 6),
        )
    }  # fmt: skip
    made: dict[str, Any] = {
        "k": chance.choice(KINDS), "t": chance.choice(TABLES),
        "r": chance.choice(("p0", "p1", "h1", "", None, 5, "x" * 65)),
        "v": values if chance.random() < 0.8 else chance.choice(VALUES),
        "b": {name: [chance.choice(VALUES)] for name in values}
        if chance.random() < 0.7 else chance.choice(VALUES),
    }  # fmt: skip
    for name in ("u", "n", "vv", "i", "cd", "!"):
        if chance.random() < 0.3:
            made[name] = chance.choice(VALUES)
    for name in chance.sample(sorted(made), chance.randint(0, 2)):
        del made[name]
    text = json.dumps(made)[:200_000].replace("\n", " ")
    if chance.random() < 0.2:
        spoiled = mangled(chance, text.encode()).decode("utf-8", "replace")
        return spoiled.replace("\n", " ").replace("\r", " ") or " "
    return text
