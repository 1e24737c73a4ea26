"""What somebody's role does not allow counts nowhere, whatever program wrote it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from kesra_desktop import errors
from kesra_desktop.model.distributions import Handover, Void
from kesra_desktop.model.office import Operator, Role
from kesra_desktop.store import adopting, authority, decisions, queries
from kesra_desktop.sync.revoking import revoke

if TYPE_CHECKING:
    from history_world import Histories

    from kesra_desktop.store.store import Store

CLERK = Operator(id="hendro", name="Hendro", role=Role.CLERK)


@pytest.fixture
def staffed(world: Histories) -> Histories:
    """Return three laptops that all know a clerk, who works at laptop 1."""
    world.stores[0].add(CLERK)
    world.all_meet()
    world.stores[1].operator = CLERK
    world.do_create(1, 0, 0)  # with the mark that says so
    return world


def forged(world: Histories, **body: Any) -> None:
    """Let laptop 1 write what this program refuses, as a tampered one would."""
    world.foreign(world.stores[1], {**body, "u": CLERK.id, "n": "mau"})


def refused(store: Store) -> int:
    row = store.conn.execute("SELECT count(*) FROM later WHERE why=?", (authority.BEYOND,))
    return int(row.fetchone()[0])


def appoint(store: Store, role: Role) -> None:
    seen = store.open(Operator, CLERK.id)
    store.save(replace(seen.record, role=role), seen)


def double(world: Histories) -> str:
    """Let somebody be served twice and return the question's key."""
    world.do_handover(0, 0, 0)
    world.do_handover(2, 0, 0)
    world.all_meet()
    (found,) = queries.doubles(world.stores[0])
    return decisions.double_key(found)


def test_what_a_clerk_may_not_do_is_kept_and_counts_nowhere(staffed: Histories) -> None:
    a, b, c = staffed.stores
    key = double(staffed)
    given = a.find(Handover)[0]
    about = [one.id for one in a.find(Handover)]
    forged(staffed, k="q", i=key, v={"choice": "both", "on": about}, b={})
    forged(staffed, k="x", t="void", r="v1", v={"handover": given.id, "reason": "x", "at": "x"})
    at = a.now().isoformat()
    forged(staffed, k="x", t="void", r="v2", v={"handover": given.id, "reason": "x", "at": at})
    forged(staffed, k="c", t="operator", r="boss", v={"name": "Bos", "role": "administrator"})
    made = f"{a.device.code}:{staffed.export(0, {}).vv[a.device.code]}"
    forged(staffed, k="e", t="operator", r=CLERK.id, v={"role": "head"}, b={"role": [made]})
    staffed.do_create(1, 3, 3)
    for order in ((0, 2), (2, 0)):
        for reader in order:
            staffed.deliver(reader, staffed.export(1, {}))
    for store in (a, c):
        assert refused(store) == 4  # and one that makes no sense
        assert decisions.standing(store, key) == []
        assert store.count(Void) == 0
        assert store.maybe(Operator, "boss") is None
        assert store.get(Operator, CLERK.id).role is Role.CLERK
        assert len(queries.doubles(store)) == 1
    assert queries.digests(a) == queries.digests(c)
    decisions.write(a, key, "both", about, "dirapatkan")  # who leads decides it none the less
    staffed.deliver(2, staffed.export(0, {}))
    assert decisions.decided(decisions.standing(c, key), about) == "both"
    assert b.count(Void) == 0


def test_the_own_door_refuses_it_too(staffed: Histories) -> None:
    key = double(staffed)
    b = staffed.stores[1]
    with pytest.raises(errors.NotYourStep):
        decisions.write(b, key, "both", [one.id for one in b.find(Handover)], "mau")
    with pytest.raises(errors.NotYourStep):
        b.add(Operator(name="Bos", role=Role.HEAD))
    assert b.add(Operator(name="Pendatang")).role is Role.CLERK  # who joins is a clerk
    staffed.do_handover(1, 1, 1)
    staffed.do_void(1, 2, 0)  # of this laptop
    assert b.count(Void) == 1


def test_a_role_counts_as_the_author_knew_it(staffed: Histories) -> None:
    """Promoted, then put back while a decision is under way: it was within rights when written."""
    a, b, c = staffed.stores
    key = double(staffed)
    about = [one.id for one in a.find(Handover)]
    appoint(a, Role.VERIFIER)
    staffed.deliver(1, staffed.export(0, {}))
    b.operator = b.get(Operator, CLERK.id)
    decisions.write(b, key, "both", about, "dirapatkan")
    appoint(a, Role.CLERK)
    late, early = staffed.export(1, {}), staffed.export(0, {})
    for reader, files in ((0, (late,)), (2, (early, late))):
        for file in files:
            staffed.deliver(reader, file)
    for store in (a, c):
        assert refused(store) == 0
        assert decisions.decided(decisions.standing(store, key), about) == "both"
    staffed.deliver(1, staffed.export(0, {}))
    with pytest.raises(errors.NotYourStep):  # now it is known
        decisions.write(b, key, "recover", about, "mau lagi")


def test_only_who_leads_takes_over_what_did_not_count(staffed: Histories) -> None:
    a, b, c = staffed.stores
    before = staffed.export(2, {})
    staffed.do_handover(2, 1, 1)
    staffed.all_meet()
    revoke(a, "C3", "hilang", last_ok=before.vv.get(c.device.code, 0))
    staffed.deliver(1, staffed.export(0, {}))
    staffed.do_create(1, 4, 4)
    left = next(one for one in adopting.leftovers(b) if one.body["k"] == "h")
    entry = left.entry
    said = {"commit": entry.commit, "salt": (entry.salt or b"").hex(), "body": entry.body}
    forged(staffed, k="o", t="handover", r=left.body["r"], v=said)
    staffed.deliver(0, staffed.export(1, {}))
    assert refused(a) == 1
    assert a.count(Handover) == 0
    adopting.adopt(a, left.key, "kuitansi ada")
    assert a.count(Handover) == 1
