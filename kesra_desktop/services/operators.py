"""Who works at the office and may open this laptop; each has a passphrase of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kesra_desktop.errors import AlreadyThere, InvalidValue, NotFound, Refused
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.office import Operator, Role
from kesra_desktop.store import key_shares, slots

if TYPE_CHECKING:
    from kesra_desktop.store.key_shares import Sheet
    from kesra_desktop.store.keys import Cost
    from kesra_desktop.store.store import Store


class NotAllowed(Refused):
    """The operator's role does not reach so far."""

    code = "not_allowed"
    message = N_("Only the coordinator may do this.")
    advice = N_("Ask the coordinator, or open the laptop as the coordinator.")


class LastAdministrator(Refused):
    """An office without anybody who may add people would be stuck."""

    code = "last_administrator"
    message = N_("{name} is the only coordinator of the office.")
    advice = N_("Add another coordinator first.")


class LastKey(Refused):
    """A laptop that nobody can open would keep what it knows for ever."""

    code = "last_key"
    message = N_("Nobody but {name} can open this laptop.")
    advice = N_("Let somebody else open it first: add an operator.")


def require_administrator(store: Store) -> None:
    """Let only the coordinator go on.

    Raises:
        NotAllowed: somebody else is working.

    """
    if store.operator is None or store.operator.role is not Role.ADMINISTRATOR:
        raise NotAllowed()


def add(store: Store, name: str, role: Role | None, *, with_key: bool = False) -> Operator:
    """Return the operator of a name: new, taken back, or known and about to get a key.

    Anybody at work may let a colleague open this laptop whom the coordinator added elsewhere.

    Raises:
        NotAllowed: a new name, a return or another role, and it is not the coordinator who asks.
        AlreadyThere: nothing would change.
        InvalidValue: there is no name.

    """
    called = " ".join(name.split())
    if not called:
        raise InvalidValue(field=tr(N_("Name")), value="", hint=tr(N_("Fill this in.")))
    with store.transaction():
        known = store.find(Operator, name=called)
        if not known:
            require_administrator(store)
            return store.add(Operator(name=called, role=role or Role.CLERK))
        seen = store.open(Operator, known[0].id)
        wanted = replace(seen.record, role=role or seen.record.role, active=True)
        if wanted != seen.record:
            require_administrator(store)
            store.save(wanted, seen)
        elif not with_key:
            raise AlreadyThere(what=called)
        return wanted


def let_in(
    store: Store, operator: Operator, own: str, passphrase: str, cost: Cost | None = None
) -> None:
    """Let an operator open this laptop; ``own`` is the passphrase of who is at work.

    The coordinator may so replace a passphrase that was forgotten.

    Raises:
        NotAllowed: the operator has a passphrase here, and it is not the coordinator who asks.
        WrongPassphrase: ``own`` is not the passphrase of who is at work.
        WeakPassphrase: the new one is too short.

    """
    folder = store.path.parent
    if operator.name in slots.names(folder):
        require_administrator(store)
    secret = slots.secret_of(folder, _at_work(store), own)
    slots.put(folder, secret, (operator.name, operator.role.value), passphrase, cost)


def change_passphrase(store: Store, old: str, new: str, cost: Cost | None = None) -> None:
    """Change the passphrase of who is at work, on this laptop.

    Raises:
        WrongPassphrase: the old one does not fit.
        WeakPassphrase: the new one is too short.

    """
    folder, name = store.path.parent, _at_work(store)
    role = store.operator.role.value if store.operator else Role.CLERK.value
    slots.put(folder, slots.secret_of(folder, name, old), (name, role), new, cost)


def share_out_key(store: Store, own: str) -> tuple[Sheet, ...]:
    """Return the laptop's key as recovery sheets; ``own`` is the coordinator's passphrase.

    Raises:
        NotAllowed: it is not the coordinator who asks.
        WrongPassphrase: ``own`` does not fit.

    """
    require_administrator(store)
    return key_shares.share_out(slots.secret_of(store.path.parent, _at_work(store), own))


def remove(store: Store, name: str) -> Operator:
    """Let an operator work no more: here at once, elsewhere as soon as the laptop hears of it.

    Raises:
        NotAllowed: it is not the coordinator who asks.
        NotFound: no operator at work has this name.
        LastAdministrator: nobody could add people any more.
        LastKey: nobody could open this laptop any more.

    """
    require_administrator(store)
    folder = store.path.parent
    with store.transaction():
        at_work = [one for one in store.find(Operator) if one.active]
        found = [one for one in at_work if one.name == name]
        if not found:
            raise NotFound(what=name)
        others = [one for one in at_work if one.name != name]
        if not any(one.role is Role.ADMINISTRATOR for one in others):
            raise LastAdministrator(name=name)
        known = {one.name for one in others}
        if not known & set(slots.names(folder)):
            raise LastKey(name=name)
        for one in found:
            seen = store.open(Operator, one.id)
            store.save(replace(seen.record, active=False), seen)
    slots.close(folder, name)
    return replace(found[0], active=False)


def _at_work(store: Store) -> str:
    return store.operator.name if store.operator else ""
