"""The store: typed reading and writing of records, every write an entry of the log."""

from __future__ import annotations

import contextlib
import json
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from kesra_desktop.errors import (
    FactsNeverChange,
    InvalidValue,
    NotFound,
    NotYourStep,
    RecordGone,
    ShutOut,
    StorageFault,
)
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.fields import dump, field_named, fields_of
from kesra_desktop.model.record import Record, new_id
from kesra_desktop.store import (
    adopting,
    authority,
    blobs,
    causes,
    chain,
    changes,
    clock,
    clock_doubt,
    database,
    fold,
    forgetting,
    heads,
    joining,
    log,
    search_index,
)
from kesra_desktop.store.sync_tables import TABLES_STALE
from kesra_desktop.store.taking import Taking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from kesra_desktop.model.office import Operator
    from kesra_desktop.store.chain import Range
    from kesra_desktop.store.taking import Taken

R = TypeVar("R", bound=Record)
_INDEXED_AT_ONCE = 5_000
_OWN_STEP = N_("write this")


@dataclass(frozen=True)
class Seen(Generic[R]):
    """A record as somebody saw it, with the writes behind each field: the base of an edit."""

    record: R
    heads: dict[str, list[heads.Write]]


@dataclass(frozen=True)
class DeviceIdentity:
    """This laptop in the office."""

    code: str
    prefix: str
    label: str


@dataclass(frozen=True)
class Keys:
    """What this laptop can do that others cannot: open its data and sign for itself."""

    database: bytes
    sign: Callable[[bytes], bytes]
    age_identity: str
    office_sign: Callable[[bytes], bytes] | None = None


@dataclass(frozen=True)
class Change:
    """One write of a record's history."""

    at: datetime
    prefix: str
    operator: str
    verb: str
    values: dict[str, Any]
    reason: str


class Store:
    """One open database. Use it in the thread that opened it; `reopened` serves another."""

    def __init__(
        self, path: Path, keys: Keys, clock_now: Callable[[], datetime], operator: Operator | None
    ) -> None:
        self.path = path
        self.keys = keys
        self.operator = operator
        self.on_change: list[Callable[[frozenset[str]], None]] = []
        self.conn = database.open_database(path, keys.database)
        self._clock = clock_now
        self._depth = 0
        self._failed = False
        self._touched: set[str] = set()
        self._unindexed: changes.Touched = set()
        try:
            self.office_id = str(log.local(self.conn, "office"))
            row = self.conn.execute(
                "SELECT coalesce(base, code), prefix, label FROM device WHERE d=?", (log.OWN,)
            )
            self.device = DeviceIdentity(*row.fetchone())
            if log.local(self.conn, TABLES_STALE):
                self._settle()
        except BaseException:
            self.conn.close()
            raise

    def made_anew(self) -> None:
        """Make the tables anew from the log, which decides what is true."""
        with self.transaction():
            log.set_local(self.conn, TABLES_STALE, 1)
            self._settle()

    def _settle(self) -> None:
        with self.transaction():
            changes.settle(self.conn, clock.stamp_of(self.now()), self._touch)

    # --- life -------------------------------------------------------------------------------------

    def now(self) -> datetime:
        """Return the moment by the laptop's clock, with its zone."""
        return self._clock()

    def reopened(self) -> Store:
        """Return the same store for another thread; changes are announced as from this one."""
        other = Store(self.path, self.keys, self._clock, self.operator)
        other.on_change = self.on_change
        return other

    def close(self) -> None:
        """Seal what is new and close; on a full disk the seal is due when it is opened again."""
        try:
            with contextlib.suppress(StorageFault), self.transaction():
                self.seal()
        finally:
            self.conn.close()

    def __enter__(self) -> Store:
        """Use the store in a with statement."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Read and write as one step: all of it is saved, or nothing (BEGIN IMMEDIATE)."""
        if self._depth:
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
            return
        if self._failed:
            raise StorageFault()
        with self._stopping(), database.reported():
            self.conn.execute("BEGIN IMMEDIATE")
            self._depth = 1
            try:
                yield
                self.index_now()
                self.conn.execute("COMMIT")
            except BaseException:
                self._touched.clear()
                self._unindexed.clear()
                if self.conn.in_transaction:
                    self.conn.execute("ROLLBACK")
                raise
            finally:
                self._depth = 0
        self._announce()

    @contextmanager
    def _stopping(self) -> Iterator[None]:
        """Save nothing more after the disk failed in a way that nobody can repeat.

        What a failed sync left unwritten is forgotten by the system: a second one may succeed
        without it. Only opening the data anew shows what is really there.
        """
        try:
            yield
        except StorageFault as problem:
            own = isinstance(problem.__cause__, database.EngineError)  # not a stick's failure
            self._failed = own and problem.code == StorageFault.code
            raise

    def _announce(self) -> None:
        kinds, self._touched = frozenset(self._touched), set()
        if kinds:
            for listener in self.on_change:
                listener(kinds)

    @contextmanager
    def rehearsal(self) -> Iterator[None]:
        """Do everything inside and take it back: the preview of an import.

        Inside a transaction only what was done in here is taken back.
        """
        if self._depth:
            with self._back_to_here():
                yield
            return
        try:
            with self.transaction():
                yield
                raise _TakenBack  # noqa: TRY301  (the way out of the transaction)
        except _TakenBack:
            pass

    @contextmanager
    def _back_to_here(self) -> Iterator[None]:
        before = set(self._touched), set(self._unindexed)
        self.conn.execute("SAVEPOINT rehearsal")
        try:
            yield
        finally:
            if self.conn.in_transaction:  # a failed disk may have ended all of it
                self.conn.execute("ROLLBACK TO rehearsal")
                self.conn.execute("RELEASE rehearsal")
            self._touched, self._unindexed = before

    # --- reading ----------------------------------------------------------------------------------

    def get(self, kind: type[R], record_id: str) -> R:
        """Return a record.

        Raises:
            NotFound: there is none with this id.

        """
        found = self.maybe(kind, record_id)
        if found is None:
            raise NotFound(what=f"{tr(kind.title)} {record_id}")
        return found

    def maybe(self, kind: type[R], record_id: str) -> R | None:
        """Return a record, or None."""
        found = self.find(kind, id=record_id)
        return found[0] if found else None

    def find(self, kind: type[R], **equal: Any) -> list[R]:
        """Return the records whose fields equal the given plain values, oldest first.

        What refers to a person is found by every id of the person. Of people who were joined,
        the main record is returned, also when another one of theirs fits.
        """
        where, values = self._where(kind, equal)
        columns = ",".join(f'"{field.name}"' for field in fields_of(kind))
        with database.reported():
            rows = self.conn.execute(
                f"SELECT id,{columns} FROM {kind.kind} WHERE {where} ORDER BY rowid",  # noqa: S608
                values,
            ).fetchall()
        return [self._record(kind, row) for row in rows]

    def find_any(self, kind: type[R], name: str, values: Iterable[str]) -> list[R]:
        """Return the records whose id or field ``name`` is one of the texts, in one reading."""
        columns = ",".join(f'"{field.name}"' for field in fields_of(kind))
        with database.reported():
            rows = self.conn.execute(
                f'SELECT id,{columns} FROM {kind.kind} WHERE _del=0 AND "{name}" IN '  # noqa: S608
                "(SELECT value FROM json_each(?)) ORDER BY rowid",
                (json.dumps(list(values)),),
            ).fetchall()
        return [self._record(kind, row) for row in rows]

    def count(self, kind: type[Record], **equal: Any) -> int:
        """Return how many records `find` would return."""
        where, values = self._where(kind, equal)
        row = self.conn.execute(
            f"SELECT count(*) FROM {kind.kind} WHERE {where}",  # noqa: S608
            values,
        ).fetchone()
        return int(row[0])

    def _where(self, kind: type[Record], equal: dict[str, Any]) -> tuple[str, list[Any]]:
        """Return the SQL condition of equal values, and what stands for its question marks."""
        conditions, values = ['"_del"=0'], list[Any]()
        for name, value in equal.items():
            field = field_named(kind, name)
            if field and field.declared.refers_to == joining.KIND and value:
                ids = joining.members(self.conn, value)
                conditions.append(f'"{name}" IN ({",".join("?" * len(ids))})')
                values += ids
            elif field and not field.required and value == dump(field.default):
                # A default is not written down: its column is empty.
                conditions.append(f'("{name}"=? OR "{name}" IS NULL)')
                values.append(value)
            else:
                conditions.append(f'"{name}"=?')
                values.append(value)
        where = " AND ".join(conditions)
        if kind.kind == joining.KIND and "id" not in equal:
            where = joining.mains_where(where)
        return where, values

    def _record(self, kind: type[R], row: tuple[Any, ...]) -> R:
        values: dict[str, Any] = {}
        for field, stored in zip(fields_of(kind), row[1:], strict=True):
            if stored is None and not field.optional:
                continue  # a field this record's author did not know yet
            try:
                values[field.name] = field.load(stored)
            except InvalidValue:
                continue
        return kind(id=row[0], **values)

    def open(self, kind: type[R], record_id: str) -> Seen[R]:
        """Return a record with the writes a person sees, to be edited."""
        record = self.get(kind, record_id)
        created, edited = heads.seen(self.conn, heads.Place(kind, record_id))
        names = (field.name for field in fields_of(kind))
        return Seen(record, {name: edited.get(name, [created]) for name in names})

    def history(self, record_id: str) -> list[Change]:
        """Return every write of a record, oldest first; of a person, of all its records."""
        rows = self.conn.execute(
            "SELECT e.hlc, v.prefix, e.body, o.name FROM entry e JOIN device v ON v.d=e.d "
            "LEFT JOIN operator o ON o.id=json_extract(e.body,'$.u') "
            "WHERE CASE WHEN json_valid(e.body) THEN json_extract(e.body,'$.r') END "
            "IN (SELECT value FROM json_each(?)) ORDER BY e.hlc, v.code, e.seq",
            (json.dumps(joining.members(self.conn, record_id)),),
        ).fetchall()
        zone = self.now().tzinfo
        history = []
        for hlc, prefix, text, name in rows:
            body = adopting.unwrapped(chain.check_body(text))
            at = clock.moment_of(hlc).astimezone(zone)
            history.append(
                Change(at, prefix, name or "", body["k"], body.get("v", {}), body.get("n", ""))
            )
        return history

    # --- writing ----------------------------------------------------------------------------------

    def add(self, record: R, reason: str = "") -> R:
        """Save a new record or fact and return it with its id."""
        kept = record if record.id else replace(record, id=new_id())
        self.write(_making(kept), reason)
        return kept

    def add_all(self, records: Sequence[Record], reason: str = "") -> range:
        """Save new records and facts, which have their ids, as one step: many in little time.

        Return the numbers of the own entries that made them.
        """
        return self.write_all([_making(record) for record in records], reason)

    def save(self, changed: R, seen: Seen[R], reason: str = "") -> tuple[str, ...]:
        """Save what differs from what the clerk saw and return the names of those fields.

        Raises:
            FactsNeverChange: the record is a fact.

        """
        if changed.is_fact:
            raise FactsNeverChange(kind=changed.kind)
        before, after = seen.record.values(), changed.values()
        differing = tuple(name for name in after if after[name] != before[name])
        if differing:
            body = {
                "k": fold.EDIT,
                "t": changed.kind,
                "r": changed.id,
                "v": {name: after[name] for name in differing},
                "b": {
                    name: [causes.name_of(self.conn, write) for write in seen.heads[name]]
                    for name in differing
                },
            }
            self.write(body, reason)
        return differing

    def mark_deleted(
        self, kind: type[Record], record_id: str, reason: str = "", *, back: bool = False
    ) -> None:
        """Take a record out of use, or ``back`` into use; its history stays.

        Raises:
            FactsNeverChange: the record is a fact.
            NotFound: there is none with this id.

        """
        if kind.is_fact:
            raise FactsNeverChange(kind=kind.kind)
        self._edit(kind, record_id, {heads.DELETED: int(not back)}, reason)

    def resolve(
        self, kind: type[Record], record_id: str, name: str, value: Any, reason: str = ""
    ) -> None:
        """End a clash of one field with a plain value: the edit names every write it replaces.

        Raises:
            NotFound: there is none with this id.

        """
        self._edit(kind, record_id, {name: value}, reason)

    def _edit(
        self, kind: type[Record], record_id: str, values: dict[str, Any], reason: str
    ) -> None:
        place = heads.Place(kind, record_id)
        with self.transaction():
            if heads.created(self.conn, place) is None:
                raise NotFound(what=f"{tr(kind.title)} {record_id}")
            bases = {
                name: [head.ref for head in heads.heads(self.conn, place, name)] for name in values
            }
            verb = {"k": fold.EDIT, "t": kind.kind, "r": record_id}
            self.write({**verb, "v": values, "b": bases}, reason)

    def write(self, body: dict[str, Any], reason: str = "") -> None:
        """Append one own entry and apply it, after a mark when others' entries came since."""
        self.write_all([body], reason)

    def write_all(self, bodies: Sequence[dict[str, Any]], reason: str = "") -> range:
        """Append own entries and apply them as one step; return their numbers."""
        with self.transaction():
            self._check_admitted()
            mark = changes.own_mark(self.conn)
            if mark is not None:
                self._append([mark])
            more: dict[str, Any] = {"u": self.operator.id} if self.operator else {}
            if reason:
                more["n"] = reason
            more |= self._clock_words()
            return self._append([chain.encode_body({**body, **more}) for body in bodies])

    def _check_admitted(self) -> None:
        row = self.conn.execute("SELECT last_ok FROM device WHERE d=?", (log.OWN,))
        if row.fetchone()[0] is not None:
            raise ShutOut()

    def order(self, kind: str, signed: dict[str, Any], reason: str = "") -> None:
        """Write an order and obey it at once."""
        with self.transaction():
            self.write({"k": kind, "v": signed}, reason)
            changes.settle(self.conn, clock.stamp_of(self.now()), self._touch)
            self._scrub()

    def _scrub(self) -> None:
        """After an order to forget, leave no trace in the index; the journal goes at closing."""
        if forgetting.take_news(self.conn):
            self.index_now()
            search_index.rewrite(self.conn)
            blobs.drop(self, forgetting.take_pictures(self.conn))

    def _clock_words(self) -> dict[str, int]:
        return {"cd": 1} if clock_doubt.doubt(self.conn, self.now()) else {}

    def _append(self, bodies: Sequence[str]) -> range:
        hlc = int(log.local(self.conn, "hlc") or 0)
        stamps = [hlc := clock.tick(hlc, self.now()) for _ in bodies]
        log.set_local(self.conn, "hlc", hlc)
        wall = max(clock.stamp_of(self.now()), int(log.local(self.conn, "wall") or 0))
        log.set_local(self.conn, "wall", wall)
        numbers = log.append(self.conn, stamps, bodies)
        work = fold.Folding(self.conn)
        parsed = [json.loads(body) for body in bodies]  # checked when they were encoded
        work.expect(parsed)
        name = log.own_name(self.conn)
        touched: changes.Touched = set()
        for seq, stamp, body in zip(numbers, stamps, parsed, strict=True):
            try:
                found = work.apply(fold.Applying(log.OWN, name, seq, stamp, body))
            except authority.BeyondRights as error:
                raise NotYourStep(step=tr(_OWN_STEP)) from error
            except (causes.NotUnderstood, causes.WaitsForOther) as error:
                raise RecordGone() from error
            touched |= {found} if found else set()
        work.finish()
        self._touch(touched)
        return numbers

    def _touch(self, found: changes.Touched) -> None:
        self._touched |= {kind for kind, _ in found}
        self._unindexed |= {one for one in found if one[0] in search_index.INDEXED}
        if len(self._unindexed) >= _INDEXED_AT_ONCE:
            self.index_now()

    def index_now(self) -> None:
        """Let searching find what this transaction wrote so far; at its end it does by itself."""
        if self._unindexed:
            waiting, self._unindexed = self._unindexed, set()
            search_index.refresh(self.conn, waiting)

    # --- exchange ---------------------------------------------------------------------------------

    def seal(self) -> None:
        """Sign the own log up to its end."""
        with self.transaction():
            log.seal(self.conn, self.office_id, self.keys.sign)

    @contextmanager
    def taking(self) -> Iterator[Taking]:
        """Take ranges of others piece by piece, and settle: the same door as `add` and `save`."""
        with self.transaction():
            yield Taking(self.conn, self.now(), self._touch)
            self._scrub()

    def take(self, ranges: Iterable[Range]) -> Taken:
        """Store and apply verified ranges of others."""
        with self.taking() as taking:
            for found in ranges:
                for batch in found.batches():
                    taking.add(found, batch)
            return taking.settle()


class _TakenBack(Exception):
    """Ends a rehearsal."""


def _making(kept: Record) -> dict[str, Any]:
    """Return the body of the entry that makes a record, which has its id."""
    verb = fold.CREATE
    if kept.is_fact:
        verb = fold.VOID if kept.kind == "void" else fold.FACT
    plain = kept.values()
    # A default is left out: a reader has the same one, and a log is small.
    values = {
        field.name: plain[field.name]
        for field in fields_of(type(kept))
        if plain[field.name] is not None
        and (field.required or getattr(kept, field.name) != field.default)
    }
    return {"k": verb, "t": kept.kind, "r": kept.id, "v": values}
