"""A new laptop joins by invitation: keys, certificate and the whole register in one sealed file.

The inviting laptop makes the new laptop's keys, so that files written before the newcomer's first
exchange are already encrypted for it. The one-time code is said aloud and never stored.
"""

from __future__ import annotations

import contextlib
import secrets
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pyrage

from kesra_desktop import errors
from kesra_desktop.model.office import Laptop, Operator, Role
from kesra_desktop.model.record import new_id
from kesra_desktop.store import chain, fold, identity, log, office, orders, queries
from kesra_desktop.store.office import DeviceKeys, OfficePlan
from kesra_desktop.store.store import Store
from kesra_desktop.sync import exchange, exchange_file, importing, seal
from kesra_desktop.sync import folder as stick

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from kesra_desktop.store.keys import Cost

_CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_GROUPS, _GROUP = 4, 4  # 16 letters of 30: 78 bits


@dataclass(frozen=True)
class Newcomer:
    """Who sits at the new laptop."""

    operator: str
    passphrase: str


@dataclass(frozen=True)
class Place:
    """What a new laptop is called, and whether it may give orders as an administrator's."""

    prefix: str
    label: str
    may_order: bool = False

    @property
    def role(self) -> str:
        """Return the role in its certificate."""
        return orders.ADMIN if self.may_order else "desk"


def one_time_code() -> str:
    """Return a new code to be said aloud."""
    letters = [
        "".join(secrets.choice(_CODE_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS)
    ]
    return "-".join(letters)


def _spoken(code: str) -> str:
    return "".join(letter for letter in code.upper() if letter in _CODE_LETTERS)


def invite(store: Store, prefix: str, label: str, out: Path, *, may_order: bool = False) -> str:
    """Write an invitation for one new laptop and return its one-time code.

    Raises:
        NotCoordinator: this laptop does not keep the office key.
        CodeTaken: another laptop has this code.

    """
    device, cert = _new_device(store, Place(prefix, label, may_order))
    code = one_time_code()
    with store.transaction():
        announce(store, cert)
        store.seal()
        given = {"sign": device.sign.hex(), "age": device.age, **granted(store, cert)}
        sealing = seal.to_code(_spoken(code))
        write_grant(store, given, sealing, out, enc="age-passphrase")
    return code


def announce(store: Store, cert: dict[str, Any]) -> None:
    """Tell every laptop of a new one."""
    store.write({"k": fold.CERTIFICATE, "v": cert})
    store.add(Laptop(id=cert["code"], prefix=cert["prefix"], label=cert["label"]))


def _new_device(store: Store, place: Place) -> tuple[DeviceKeys, dict[str, Any]]:
    """Return fresh keys and the office's certificate for them."""
    device = office.new_device_keys(with_office=False)
    age = str(pyrage.x25519.Identity.from_str(device.age).to_public())
    return device, certified(store, device.public, age, place)


def certified(store: Store, public: bytes, age: str, place: Place) -> dict[str, Any]:
    """Return the office's certificate for a laptop with these public keys.

    Raises:
        NotCoordinator: this laptop does not keep the office key.
        CodeTaken: another laptop has this code.

    """
    office_sign = store.keys.office_sign
    if office_sign is None:
        raise errors.NotCoordinator()
    if any(known.prefix == place.prefix for known in queries.laptops(store)):
        raise errors.CodeTaken(prefix=place.prefix)
    names = {"label": place.label, "prefix": place.prefix, "role": place.role}
    names["at"] = store.now().isoformat()
    return office.certified(store.office_id, (public, age), office_sign, names)


def granted(store: Store, cert: dict[str, Any]) -> dict[str, Any]:
    """Return what a new laptop is told, but for private keys."""
    return {
        "cert": cert,
        "certificates": queries.certificates(store),
        "office_key": log.local(store.conn, "office_key"),
    }


def write_grant(
    store: Store, given: dict[str, Any], sealing: seal.Cipher, out: Path, *, enc: str
) -> None:
    """Write what a new laptop needs, with the whole register."""
    header = replace(exchange.new_header(store, "grant", [given["cert"]["code"]]), enc=enc)
    exchange_file.write(
        out,
        header,
        tuple(log.spans_since(store.conn, {})),
        sealing,
        store.keys.sign,
        grant=given,
    )


def open_invitation(path: Path, code: str) -> exchange_file.Contents:
    """Return what an invitation holds.

    Raises:
        WrongInvitationCode: the code does not fit.

    """
    try:
        with stick.on_drive():
            if not path.is_file():
                raise errors.NotFound(what=path.name)
            contents = exchange_file.read(path, None, lambda _: None, seal.with_code(_spoken(code)))
    except errors.NotForThisLaptop:
        raise errors.WrongInvitationCode() from None
    if contents.header.kind != "grant" or not contents.grant:
        raise errors.NotExchangeFile(file=path.name)
    return contents


def join(
    folder: Path,
    invitation: exchange_file.Contents,
    who: Newcomer,
    clock: Callable[[], datetime],
    cost: Cost | None = None,
) -> Store:
    """Make this empty data folder a laptop of the office, with the whole register."""
    grant = invitation.grant
    device = DeviceKeys(bytes.fromhex(grant["sign"]), grant["age"], None)
    return join_as(folder, invitation, device, who, clock, cost)


def join_as(
    folder: Path,
    invitation: exchange_file.Contents,
    device: DeviceKeys,
    who: Newcomer,
    clock: Callable[[], datetime],
    cost: Cost | None = None,
) -> Store:
    """Make this data folder the laptop whose keys these are, with the whole register."""
    grant, header = invitation.grant, invitation.header
    cert = grant["cert"]
    name = _office_name(invitation)
    plan = OfficePlan(
        name, cert["prefix"], cert["label"], who.operator, who.passphrase, role=Role.CLERK
    )
    local = {"office": header.office, "office_key": grant["office_key"]}
    keys_of = office.build_laptop(folder, plan, device, cert, local, cost)
    operator = Operator(id=new_id(), name=who.operator, role=Role.CLERK)
    store = Store(folder / office.DATABASE, keys_of, clock, operator)
    with store.transaction():
        for certificate in map(chain.check_body, grant["certificates"]):
            fold.add_device(store.conn, certificate)
        _, unproved = importing.take_proved(store, header.file, invitation.ranges)
        if unproved:
            raise errors.UnknownSender(file=header.file, sender=unproved[0].dev)
        queries.note_known(store, header.sender, header.vv)
        known = [person for person in store.find(Operator) if person.name == who.operator]
        if known:
            store.operator = known[0]
        else:
            store.add(operator)
    return store


def renew(store: Store, invitation: exchange_file.Contents) -> None:
    """Take the identity of an invitation, keeping all data; open the office again afterwards.

    Raises:
        OtherOffice: the invitation is of another office.
        UnknownSender: it carries logs of laptops that nobody vouches for.

    """
    grant, header = invitation.grant, invitation.header
    if header.office != store.office_id:
        raise errors.OtherOffice(file=header.file, office=header.office[:6])
    with store.transaction():
        _, unproved = importing.take_proved(store, header.file, invitation.ranges)
        if unproved:
            raise errors.UnknownSender(file=header.file, sender=unproved[0].dev)
        queries.note_known(store, header.sender, header.vv)
    identity.take_new(store, grant["cert"], {"sign": grant["sign"], "age": grant["age"]})


def renew_coordinator(store: Store, prefix: str, folder: Path) -> None:
    """Give the laptop that keeps the office key a new identity; its old log vouches for it.

    The last file of the old identity goes to ``folder``: others must read it before they can read
    a file of the new one.

    Raises:
        NotCoordinator: this laptop does not keep the office key.
        CodeTaken: another laptop has this code.

    """
    label = store.device.label
    device, cert = _new_device(store, Place(prefix, label, may_order=True))
    with store.transaction():
        announce(store, cert)
    exchange.export_to(store, folder)
    identity.take_new(store, cert, {"sign": device.sign.hex(), "age": device.age})


def _office_name(invitation: exchange_file.Contents) -> str:
    for found in invitation.ranges:
        for entry in found.entries:
            with contextlib.suppress(ValueError, TypeError, AttributeError):
                body = chain.check_body(entry.body or "{}")
                if body.get("t") == "office" and "name" in body.get("v", {}):
                    return str(body["v"]["name"])
    return ""
