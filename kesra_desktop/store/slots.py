"""Who may open this laptop: the slots of its key file, added, changed and closed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import UnknownOperator
from kesra_desktop.store import database, keys
from kesra_desktop.store.greeting import KEY_FILE, read_key_file, screen_of

if TYPE_CHECKING:
    from pathlib import Path

    from kesra_desktop.store.keys import Cost


def names(folder: Path) -> list[str]:
    """Return who has a slot on this laptop, in the order in which they were added."""
    return [str(name) for name, _ in screen_of(read_key_file(folder))["operators"]]


def role_of(folder: Path, operator: str) -> str:
    """Return the role under which an operator opens this laptop.

    Raises:
        UnknownOperator: this operator has no slot here.

    """
    for name, role in screen_of(read_key_file(folder))["operators"]:
        if name == operator:
            return str(role)
    raise UnknownOperator(name=operator, names=", ".join(names(folder)))


def secret_of(folder: Path, operator: str, passphrase: str) -> bytes:
    """Return the laptop's secret.

    Raises:
        UnknownOperator: this operator has no slot here.
        WrongPassphrase: it does not fit.

    """
    known = names(folder)
    if operator not in known:
        raise UnknownOperator(name=operator, names=", ".join(known))
    stored = read_key_file(folder)
    return keys.open_slot(keys.slot_from_json(stored["slots"][known.index(operator)]), passphrase)


def put(
    folder: Path, secret: bytes, operator: tuple[str, str], passphrase: str, cost: Cost | None
) -> None:
    """Let an operator (name and role) open this laptop with a passphrase, instead of any other.

    Raises:
        WeakPassphrase: it is too short.

    """
    slot = keys.slot_to_json(keys.new_slot(secret, passphrase, cost or keys.tuned_cost()))
    stored = read_key_file(folder)
    slots, people = _without(stored, operator[0])
    _write(folder, stored, [*slots, slot], [*people, list(operator)])


def close(folder: Path, operator: str) -> None:
    """Let an operator open this laptop no more."""
    stored = read_key_file(folder)
    _write(folder, stored, *_without(stored, operator))


def _without(stored: dict[str, Any], operator: str) -> tuple[list[Any], list[Any]]:
    people = screen_of(stored)["operators"]
    kept = [at for at, (name, _) in enumerate(people) if name != operator]
    return [stored["slots"][at] for at in kept], [people[at] for at in kept]


def _write(folder: Path, stored: dict[str, Any], slots: list[Any], people: list[Any]) -> None:
    shown = {**screen_of(stored), "operators": people}
    screen = keys.sealed(bytes.fromhex(stored["screen_key"]), shown).hex()
    content = {**stored, "slots": slots, "screen": screen}
    with database.reported():
        keys.write_private(folder / KEY_FILE, json.dumps(content).encode())
        database.sync_folder(folder)
