"""Shut a lost laptop out of the office, from the laptop of a coordinator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop import errors
from kesra_desktop.store import exchanges, queries, revocation
from kesra_desktop.store.missing import listed, missing

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store


def close_at_gap(store: Store, prefix: str, reason: str) -> revocation.Held:
    """Close the log of a laptop that is gone where a gap begins which nobody can fill.

    Others' changes no longer wait for what is missing; what came after the gap is kept, and is
    looked at one by one (`adopting.leftovers`). Should the missing changes turn up, `revoke` with
    a higher number lets them count.

    Raises:
        NotFound: nothing is missing of a laptop of this code.
        GapMayFill: a laptop is known to have what is missing.
        OwnLaptop, ReasonMissing, NotCoordinator: as `revoke`.

    """
    gaps = [gap for gap in missing(store) if gap.prefix == prefix]
    if not gaps:
        raise errors.NotFound(what=prefix)
    if gaps[0].owners:
        raise errors.GapMayFill(laptop=prefix, owners=listed(gaps[0].owners))
    return revoke(store, prefix, reason, gaps[0].first - 1)


def revoke(store: Store, prefix: str, reason: str, last_ok: int | None = None) -> revocation.Held:
    """Shut a laptop out and return what it wrote that no longer counts.

    From now on no file is written for it. What it wrote up to ``last_ok`` stays, by default all
    that any laptop is known to have; a later order with a higher number lets more of it count.

    Raises:
        NotFound: no laptop has this code.
        OwnLaptop: a laptop does not shut itself out.
        ReasonMissing: no reason was given.
        NotCoordinator: this laptop may not give orders.

    """
    if not reason.strip():
        raise errors.ReasonMissing()
    found = [one for one in queries.laptops(store) if one.prefix == prefix]
    if not found:
        raise errors.NotFound(what=prefix)
    code = found[0].code
    if code == store.device.code:
        raise errors.OwnLaptop()
    number = exchanges.furthest(store, code) if last_ok is None else last_ok
    store.order(revocation.KIND, revocation.order(store, code, number, reason.strip()))
    return next(held for held in revocation.held_back(store) if held.code == code)
