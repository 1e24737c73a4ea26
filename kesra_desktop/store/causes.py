"""What an entry rests on: the writes it names, and whether they are here yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kesra_desktop.store import chain, forks, log
from kesra_desktop.store.rows import Write

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection


class WaitsForOther(Exception):
    """The author had seen something that has not been applied here yet."""


class NotUnderstood(Exception):
    """This program does not know the entry; it is kept and passed on."""


class Causes:
    """Finds what entries name while others are applied; what it looked up once, it remembers.

    Good while lines neither grow nor are cut, as during one batch of entries of one log.
    """

    def __init__(self, conn: Connection) -> None:
        self._conn = conn
        self._lines: dict[str, list[forks.Line]] = {}
        self._reached: dict[int, tuple[int, int, int | None]] = {}
        self._some_later: bool | None = None

    def note_later(self) -> None:
        """Take to heart that an entry was put aside because it is not understood."""
        self._some_later = True

    def named(self, author: Write, name: str, refs: Iterable[Any]) -> set[Write]:
        """Return the applied writes of a field that an entry calls "code:number".

        A write that does not count, because its laptop was shut out before, stands for what it
        replaced itself.

        Raises:
            WaitsForOther: one of them has not been applied here yet.
            NotUnderstood: one of them is not understood here, so what rests on it is not either.

        """
        found: set[Write] = set()
        for ref in refs:
            code, _, number = ref.partition(":")
            write, counts = self._known(author, code, int(number))
            if not counts:
                found |= self._behind(write, name)
            elif self._is_later(write):
                raise NotUnderstood(f"rests on {ref}")
            else:
                found.add(write)
        return found

    def _known(self, author: Write, code: str, seq: int) -> tuple[Write, bool]:
        """Return a stored write and whether it counts."""
        d = self._line(author, code, seq)
        if d not in self._reached:
            self._reached[d] = self._conn.execute(
                "SELECT got, applied, last_ok FROM device WHERE d=?", (d,)
            ).fetchone()
        got, applied, last_ok = self._reached[d]
        counts = last_ok is None or seq <= last_ok
        # While a log is being applied, its own row still tells where it stood before.
        reached = author.seq - 1 if d == author.d else applied if counts else got
        if seq > reached and not counts:  # of a log that was closed: it may be lost for ever
            raise NotUnderstood(f"rests on {code}:{seq}, which does not count and is not here")
        if seq > reached:
            raise WaitsForOther(code)
        return Write(d, seq), counts

    def _line(self, author: Write, code: str, seq: int) -> int:
        """Return which line an author meant; after a fork by the way the author's log went."""
        base = forks.base_of(code)
        found = self._lines.get(base) or forks.lines(self._conn, base)
        self._lines[base] = found
        exact = [line for line in found if line.code == code and line.fork_at < seq <= line.got]
        if exact or len(found) == 1:
            return (exact or found)[0].d
        end = _end_seen(self._conn, author, base, code) if found else None
        meant = None if end is None else forks.on_path(self._conn, end, seq)
        if meant is None:
            raise WaitsForOther(code)
        return meant.d

    def _is_later(self, write: Write) -> bool:
        if self._some_later is None:
            self._some_later = bool(self._conn.execute("SELECT 1 FROM later LIMIT 1").fetchone())
        return self._some_later and bool(
            self._conn.execute("SELECT 1 FROM later WHERE d=? AND seq=?", write).fetchone()
        )

    def _behind(self, write: Write, name: str) -> set[Write]:
        """Return what a write that does not count had replaced."""
        (text,) = self._conn.execute("SELECT body FROM entry WHERE d=? AND seq=?", write).fetchone()
        refs = chain.check_body(text or "{}").get("b", {}).get(name, [])
        return self.named(write, name, refs)


def name_of(conn: Connection, write: Write) -> str:
    """Return how entries call a write now: its line may have been cut since it was looked at."""
    line = forks.on_path(conn, write.d, write.seq)
    return f"{line.code if line else '?'}:{write.seq}"


def _end_seen(conn: Connection, author: Write, base: str, code: str) -> int | None:
    """Return the line where an author's knowledge of a log ended: its own, or by its last mark."""
    way = list(forks.path(conn, author.d))
    if code == base == forks.base_of(way[0].code) or code in {line.code for line in way}:
        return author.d
    for line in way:
        row = conn.execute(
            "SELECT max(seq) FROM mark WHERE d=? AND of_=? AND seq<?", (line.d, code, author.seq)
        ).fetchone()
        if row[0] is not None:
            upto, told = log.body_at(conn, line.d, row[0])["vv"][code]
            end = forks.locate(conn, base, upto, told)
            return end.d if end else None
    return None


def has_seen(conn: Connection, code: str, upto: int, told: str) -> None:
    """Make sure that a log is applied up to where somebody had seen it, and is the same log.

    ``told`` is the beginning of the chain's hash there. Another hash means that the author saw
    another history under this code: what was written after it waits until that history is here.

    Raises:
        WaitsForOther: not all of it is here.

    """
    base = forks.base_of(code)
    row = conn.execute("SELECT last_ok FROM device WHERE code=?", (base,)).fetchone()
    if row is None:
        raise WaitsForOther(code)
    needed = upto if row[0] is None else min(upto, row[0])
    end = forks.locate(conn, base, upto, told)
    if end is not None:
        line = forks.on_path(conn, end.d, needed)
        missing = needed > 0 and (line is None or line.applied < needed)
    else:  # what the author saw beyond the last number that counts need not be here
        reached = max(line.applied for line in forks.lines(conn, base))
        missing = needed == upto or reached < needed
    if missing:
        raise WaitsForOther(code)
