"""Random histories of real laptops: what they do, what gets lost on the way, what must hold."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from builders import PASSPHRASE, START, Clock, a_recipient, laptop

from kesra_desktop.errors import RecordGone, ShutOut
from kesra_desktop.model.distributions import (
    Distribution,
    Entitlement,
    Handover,
    Line,
    Lines,
    Void,
)
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.programmes import AidItem, Period, Programme
from kesra_desktop.store import (
    causes,
    chain,
    decisions,
    exchanges,
    fold,
    heads,
    log,
    office,
    queries,
)
from kesra_desktop.store.keys import Cost
from kesra_desktop.store.store import Keys, Seen, Store
from kesra_desktop.sync import importing
from kesra_desktop.sync.revoking import revoke

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from kesra_desktop.store.chain import Range

PREFIXES = ("A1", "B2", "C3", "D4", "E5")
MAX_LAPTOPS = 5
FIELDS = ("phone", "address", "note", "rt")
TWICE_ALLOWED = "p2"  # this person may collect two of everything

Step = tuple[str, int, int, int]  # what, which laptop, and two numbers that the step reads


def quick_folder(name: str) -> Path:
    """Return a new folder in memory where the system has one: thousands of commits go there."""
    shared = Path("/dev/shm")  # noqa: S108  (removed again by whoever asked)
    place = shared if shared.is_dir() and os.access(shared, os.W_OK) else None
    return Path(tempfile.mkdtemp(prefix=f"kesra-{name}-", dir=place))


class Template:
    """Five laptops of one office, made once; histories start from copies of their files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.keys: list[Keys] = []
        with laptop(folder / PREFIXES[0]) as first:
            self.keys.append(first.keys)
            devices = [office.new_device_keys(with_office=False) for _ in PREFIXES[1:]]
            certs = [
                self._enrolled(first, *pair) for pair in zip(PREFIXES[1:], devices, strict=True)
            ]
            for number in range(3):
                first.add(a_recipient(id=f"p{number}", nik=f"339901430275900{number + 1}"))
            first.add(Programme(id="g", code="SBK", name="Sembako"))
            first.add(Period(id="p", programme="g", code="11"))
            first.add(AidItem(id="beras", programme="g", name="Beras", unit="kg"))
            first.add(
                Distribution(id="d", programme="g", period="p", place="Aula", day=START.date())
            )
            for number in range(3):
                person = f"p{number}"
                most = Decimal(2 if person == TWICE_ALLOWED else 1)
                first.add(
                    Entitlement(
                        distribution="d", period="p", recipient=person, item="beras", quantity=most
                    )
                )
            first.seal()
            everything = tuple(log.ranges_since(first.conn, {}))
            local = {"office": first.office_id, "office_key": log.local(first.conn, "office_key")}
            self.operator = first.operator
        for prefix, device, cert in zip(PREFIXES[1:], devices, certs, strict=True):
            self._joined(prefix, device, (cert, everything), local)

    @staticmethod
    def _enrolled(first: Store, prefix: str, device: office.DeviceKeys) -> dict[str, Any]:
        sign = first.keys.office_sign
        assert sign
        names = {"label": f"Loket {prefix}", "prefix": prefix, "role": "desk", "at": "2025-11-18"}
        cert = office.certificate(first.office_id, device, sign, names)
        first.write({"k": fold.CERTIFICATE, "v": cert})
        return cert

    def _joined(
        self,
        prefix: str,
        device: office.DeviceKeys,
        known: tuple[dict[str, Any], tuple[Range, ...]],
        local: dict[str, str],
    ) -> None:
        cert, everything = known
        plan = office.OfficePlan("Kantor", prefix, prefix, "Lastri", PASSPHRASE)
        folder = self.folder / prefix
        self.keys.append(office.build_laptop(folder, plan, device, cert, local, Cost()))
        with Store(folder / office.DATABASE, self.keys[-1], Clock(), None) as store:
            founder = everything[0].entries[0]
            fold.add_device(store.conn, chain.check_body(founder.body or "")["v"])
            assert importing.take_proved(store, "", everything)[1] == []

    def opened(self, folder: Path, number: int, clock: Clock) -> Store:
        """Return a laptop that starts from the template's copy in ``folder``."""
        prefix = PREFIXES[number]
        path = folder / prefix / office.DATABASE
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(self.folder / prefix / office.DATABASE, path)
        return Store(path, self.keys[number], clock, self.operator)


class File(NamedTuple):
    """What a stick carries from one laptop."""

    sender: str
    vv: dict[str, int]
    ranges: tuple[Range, ...]


class Written(NamedTuple):
    """What the model remembers of one committed write. Entries are named by their commitments,
    since the name of a log changes when it turns out to be forked."""

    commit: str
    seen: frozenset[str]  # what its laptop had applied
    record: str
    bases: dict[str, list[str]]
    fresh: bool  # the form was opened in this step, on a field without a conflict


class Item(NamedTuple):
    """One entry for the brute force, with its bases named by their commitments."""

    code: str
    seq: int
    hlc: int
    body: dict[str, Any]
    bases: dict[str, list[str]]


@dataclass
class Form:
    """A form that was opened and is still on the screen."""

    seen: Seen[Recipient]
    values: dict[str, Any]


class Histories:
    """Laptops, the files between them, and a memory of everything that was committed."""

    def __init__(self, template: Template, folder: Path, laptops: int) -> None:
        self.template, self.folder = template, folder
        self.clocks = [Clock(START) for _ in range(laptops)]
        self.stores = [template.opened(folder, n, clock) for n, clock in enumerate(self.clocks)]
        self.files: list[File] = []
        self.written: list[Written] = []
        self.forms: dict[int, Form] = {}
        self.names = 0
        self.copies = 0
        self.backups: list[Path] = []
        self.owners: list[Store] = []

    def close(self) -> None:
        """Close every laptop and forget its files."""
        for store in self.stores:
            store.close()
        shutil.rmtree(self.folder)

    def play(self, steps: Sequence[Step]) -> None:
        """Do the steps one after another."""
        for what, who, x, y in steps:
            self.step(what, who % len(self.stores), x, y)

    def step(self, what: str, who: int, x: int, y: int) -> None:
        """Do one step at one laptop."""
        with contextlib.suppress(ShutOut):  # it has heard that nothing it writes counts
            getattr(self, f"do_{what}")(who, x, y)

    # --- what people do ---------------------------------------------------------------------------

    def remembered(self, who: int, fresh: bool = False) -> None:
        """Remember the newest own entry of a laptop, with what it had applied before."""
        store = self.stores[who]
        refs, applied = {}, set()
        for code, seq, commit, counts in store.conn.execute(
            "SELECT v.code, e.seq, e.commit_, e.seq<=v.applied "
            "FROM entry e JOIN device v ON v.d=e.d"
        ):
            refs[f"{code}:{seq}"] = commit
            if counts:
                applied.add(commit)
        commit, text = store.conn.execute(
            "SELECT commit_, body FROM entry WHERE d=? ORDER BY seq DESC LIMIT 1", (log.OWN,)
        ).fetchone()
        body = chain.check_body(text)
        bases = {name: [refs[ref] for ref in found] for name, found in body.get("b", {}).items()}
        self.written.append(Written(commit, frozenset(applied - {commit}), body["r"], bases, fresh))

    def people(self, who: int) -> list[str]:
        """Return the people a laptop knows, in an order that all laptops share."""
        rows = self.stores[who].conn.execute("SELECT id FROM recipient WHERE _del=0 ORDER BY id")
        return [row[0] for row in rows]

    def do_create(self, who: int, x: int, y: int) -> None:
        self.names += 1
        self.stores[who].add(a_recipient(id=f"n{self.names}", full_name=f"Orang {x}", rt=y))
        self.remembered(who)

    def do_edit(self, who: int, x: int, y: int) -> None:
        store = self.stores[who]
        if people := self.people(who):
            person = people[x % len(people)]
            names = FIELDS[y % 4 : y % 4 + 1 + y % 2]
            disputed = {clash.field for clash in queries.clashes(store) if clash.record == person}
            seen = store.open(Recipient, person)
            if self._save(who, seen, {name: _value(name, x + y) for name in names}):
                self.remembered(who, fresh=not disputed & set(names))

    def do_open(self, who: int, x: int, y: int) -> None:
        if people := self.people(who):
            seen = self.stores[who].open(Recipient, people[x % len(people)])
            self.forms[who] = Form(seen, {FIELDS[y % 4]: _value(FIELDS[y % 4], x * 3 + y)})

    def do_save(self, who: int, x: int, y: int) -> None:
        form = self.forms.pop(who, None)
        try:
            if form and self._save(who, form.seen, form.values):
                self.remembered(who)
        except RecordGone:  # what was seen when the form was opened no longer counts
            shut_out = "SELECT 1 FROM device WHERE last_ok IS NOT NULL"
            assert self.stores[who].conn.execute(shut_out).fetchone()

    def _save(self, who: int, seen: Seen[Recipient], values: dict[str, Any]) -> bool:
        return bool(self.stores[who].save(replace(seen.record, **values), seen))

    def do_delete(self, who: int, x: int, y: int) -> None:
        rows = self.stores[who].conn.execute("SELECT id, _del FROM recipient ORDER BY id")
        found = rows.fetchall()
        person, gone = found[x % len(found)]
        self.stores[who].mark_deleted(Recipient, person, back=bool(gone))
        self.remembered(who)

    def do_resolve(self, who: int, x: int, y: int) -> None:
        store = self.stores[who]
        if found := queries.clashes(store):
            clash = found[x % len(found)]
            value = clash.values[y % len(clash.values)]
            store.resolve(Recipient, clash.record, clash.field, value)
            self.remembered(who)

    def do_handover(self, who: int, x: int, y: int) -> None:
        store = self.stores[who]
        self.names += 1
        store.add(
            Handover(
                id=f"h{self.names}",
                receipt=f"{PREFIXES[who]}-{self.names:06d}",
                programme="g",
                distribution="d",
                period="p",
                recipient=f"p{x % 3}",
                day=date(2025, 11, 18),
                lines=Lines([Line("beras", Decimal(1), 0)]),
                at=store.now(),
            )
        )
        self.remembered(who)

    def do_void(self, who: int, x: int, y: int) -> None:
        store = self.stores[who]
        rows = store.conn.execute("SELECT id FROM handover ORDER BY id").fetchall()
        if rows:
            self.names += 1
            handover = rows[x % len(rows)][0]
            store.add(Void(id=f"v{self.names}", handover=handover, reason="salah", at=store.now()))
            self.remembered(who)

    def do_decide(self, who: int, x: int, y: int) -> None:
        store = self.stores[who]
        if found := queries.doubles(store):
            double = found[x % len(found)]
            choice = f"recover:{double.handovers[-1].receipt}" if y % 2 else "both"
            on = [fact.id for fact in double.handovers]
            decisions.write(store, decisions.double_key(double), choice, on, "dirapatkan")

    def do_newer(self, who: int, x: int, y: int) -> None:
        """Write as a newer program does: a field and a kind of entry unknown here."""
        store = self.stores[who]
        people = self.people(who)
        if y % 2 and people:
            person = people[x % len(people)]
            made, edited = heads.seen(store.conn, heads.Place(Recipient, person))
            body = {
                "k": fold.EDIT,
                "t": "recipient",
                "r": person,
                "v": {"warna": f"w{y}"},
                "b": {
                    "warna": [
                        causes.name_of(store.conn, write) for write in edited.get("warna", [made])
                    ]
                },
            }
            store.write(body)
            self.remembered(who)
        elif y % 2 == 0:
            store._check_admitted()
            self.foreign(store, {"k": "zz", "v": {"x": x}})

    @staticmethod
    def foreign(store: Store, body: dict[str, Any]) -> None:
        """Append an own entry that this program cannot apply."""
        text = chain.encode_body(body)
        with store.transaction():
            hlc = int(log.local(store.conn, "hlc") or 0) + 1
            log.set_local(store.conn, "hlc", hlc)
            (seq,) = log.append(store.conn, [hlc], [text])
            store.conn.execute("INSERT INTO later VALUES (?,?,'newer')", (log.OWN, seq))

    def do_revoke(self, who: int, x: int, y: int) -> None:
        """Shut a laptop out at the coordinator's, or let more or less of it count than before."""
        store = self.stores[0]
        victim = PREFIXES[1 + x % (MAX_LAPTOPS - 1)]
        code = next(one.code for one in queries.laptops(store) if one.prefix == victim)
        revoke(store, victim, "hilang", max(0, exchanges.furthest(store, code) - y))

    def do_backup(self, who: int, x: int, y: int) -> None:
        """Copy a laptop's database as it is now."""
        store = self.stores[who]
        store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.backups.append(store.path.with_name(f"backup{self.copies}.db"))
        self.copies += 1
        shutil.copy(store.path, self.backups[-1])
        self.owners.append(store)

    def do_clone(self, who: int, x: int, y: int) -> None:
        """Start a second laptop from a copy: a cloned disk, or a backup that was restored."""
        if len(self.stores) >= MAX_LAPTOPS:
            return
        if x % 2 or not self.backups:
            self.do_backup(who, x, y)
        path, owner = self.backups.pop(), self.owners.pop()
        clock = Clock(START + timedelta(hours=y))
        self.clocks.append(clock)
        self.stores.append(Store(path, owner.keys, clock, owner.operator))

    def do_clock(self, who: int, x: int, y: int) -> None:
        self.clocks[who].moment = START + timedelta(days=(x - 4) * 180, hours=y)

    # --- what travels -----------------------------------------------------------------------------

    def export(self, who: int, have: dict[str, int]) -> File:
        """Return a file of a laptop with what a reader of ``have`` lacks."""
        store = self.stores[who]
        store.seal()
        ranges = tuple(log.ranges_since(store.conn, have))
        return File(store.device.code, log.vector(store.conn), ranges)

    def do_send(self, who: int, x: int, y: int) -> None:
        """Write a file onto the heap; half are for one laptop and leave out what it confirmed."""
        peer = self.stores[x % len(self.stores)].device.code
        have = queries.known_of(self.stores[who], peer) if y % 2 else {}
        self.files.append(self.export(who, have))

    def do_take(self, who: int, x: int, y: int) -> None:
        """Take any file of the heap in: early, late, again; most are forgotten there."""
        if self.files:
            self.deliver(who, self.files[(x * 8 + y) % len(self.files)])

    def deliver(self, who: int, file: File) -> int:
        """Take a file in and return how many entries were new."""
        return deliver(self.stores[who], file)

    def all_meet(self) -> None:
        """Let one laptop read a full file of every other one and answer, until nothing is new."""
        for _ in range(4):
            news = sum(self._handed(who, 0) for who in range(1, len(self.stores)))
            if not news + sum(self._handed(0, who) for who in range(1, len(self.stores))):
                return
        raise AssertionError("exchanging does not come to rest")

    def _handed(self, sender: int, reader: int) -> int:
        file = self.export(sender, {})
        if file not in self.files:
            self.files.append(file)
        return self.deliver(reader, file)


def deliver(store: Store, file: File) -> int:
    """Take a file in as an import does and return how many entries were new."""
    with store.transaction():
        taken, _ = importing.take_proved(store, "x", file.ranges)
        queries.note_known(store, file.sender, file.vv)
    return taken.new


def _value(name: str, number: int) -> Any:
    return number % 5 if name == "rt" else f"nilai {number % 5}"


# --- the brute force ------------------------------------------------------------------------------


def all_entries(world: Histories) -> dict[str, Item]:
    """Return every entry that counts, by its commitment."""
    known = {written.commit: written.bases for written in world.written}
    found = {}
    for store in world.stores:
        for code, seq, commit, hlc, text in store.conn.execute(
            "SELECT v.code, e.seq, e.commit_, e.hlc, e.body FROM entry e JOIN device v ON v.d=e.d"
        ):
            item = Item(code, seq, hlc, chain.check_body(text), known.get(commit, {}))
            found[commit] = item
    last_ok = _last_counting(found)
    counting = {
        commit: item
        for commit, item in found.items()
        if item.seq <= last_ok.get(item.code.partition("~")[0], item.seq)
    }
    ghosts = {commit: item for commit, item in found.items() if commit not in counting}
    return _resting(counting, ghosts)


def _last_counting(found: dict[str, Item]) -> dict[str, int]:
    """Return up to where the log of a laptop that was shut out counts: the newest order says."""
    given = [item for item in found.values() if item.body["k"] == "k"]
    orders = sorted(given, key=lambda item: (item.hlc, item.code, item.seq))
    return {item.body["v"]["code"]: item.body["v"]["last_ok"] for item in orders}


def _resting(counting: dict[str, Item], ghosts: dict[str, Item]) -> dict[str, Item]:
    """Name the bases behind those that do not count; leave out what rests on nothing."""

    def behind(commits: list[str], name: str) -> list[str]:
        found: set[str] = set()
        for commit in commits:
            ghost = ghosts.get(commit)
            found |= {commit} if ghost is None else set(behind(ghost.bases.get(name, []), name))
        return sorted(found)

    alive = {
        commit: item._replace(bases={name: behind(refs, name) for name, refs in item.bases.items()})
        for commit, item in counting.items()
    }
    dead: set[str] = set()
    while ghosts:  # what rests on something that is left out is left out too
        gone = {
            commit
            for commit, item in alive.items()
            if any(not refs or set(refs) & dead for refs in item.bases.values())
        }
        if not gone:
            break
        dead |= gone
        alive = {commit: item for commit, item in alive.items() if commit not in gone}
    return alive


def heads_by_force(entries: dict[str, Item]) -> dict[tuple[str, str], dict[str, Any]]:
    """Return the heads of every edited field by their definition, over all entries at once."""
    writes: dict[tuple[str, str], dict[str, Any]] = defaultdict(dict)
    replaced: dict[tuple[str, str], set[str]] = defaultdict(set)
    created: dict[str, tuple[str, dict[str, Any]]] = {}
    for commit, item in entries.items():
        body = item.body
        if body.get("t") != "recipient":
            continue
        if body["k"] == fold.CREATE:
            created[body["r"]] = (commit, body["v"])
        elif body["k"] == fold.EDIT:
            for name, value in body["v"].items():
                writes[body["r"], name][commit] = value
                replaced[body["r"], name] |= set(item.bases[name])
    for (record, name), found in writes.items():
        commit, values = created[record]
        found[commit] = values.get(name, 0 if name == "_del" else None)
    return {
        key: {commit: value for commit, value in found.items() if commit not in replaced[key]}
        for key, found in writes.items()
    }


def shown_by_force(entries: dict[str, Item], found: dict[str, Any]) -> Any:
    """Return which of some heads is shown: clock in doubt last, then stamp, log and number."""

    def order(commit: str) -> tuple[bool, int, str, int]:
        item = entries[commit]
        return (not item.body.get("cd"), item.hlc, item.code, item.seq)

    return found[max(found, key=order)]


def doubles_by_force(entries: dict[str, Item]) -> dict[str, set[str]]:
    """Return the standing handovers of everybody who got more than allowed."""
    given: dict[str, set[str]] = defaultdict(set)
    bodies = [item.body for item in entries.values()]
    gone = {body["v"]["handover"] for body in bodies if body["k"] == fold.VOID}
    for body in bodies:
        if body["k"] == fold.FACT and body["t"] == "handover" and body["r"] not in gone:
            given[body["v"]["recipient"]].add(body["r"])
    return {who: ids for who, ids in given.items() if len(ids) > (2 if who == TWICE_ALLOWED else 1)}


def knew_by_force(world: Histories, ids: set[str]) -> bool:
    """Return whether somebody handed over although an earlier handover was applied there."""
    given = [one for one in world.written if one.record in ids]
    return any(one.commit in other.seen for one in given for other in given)


def random_steps(chance: random.Random, kinds: Sequence[str], count: int) -> list[Step]:
    """Return steps for a long campaign, where Hypothesis would take too long to make them."""
    return [
        (chance.choice(kinds), chance.randrange(8), chance.randrange(8), chance.randrange(8))
        for _ in range(count)
    ]
