"""Commands about who works here, and their passphrases."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kesra_desktop.cli.context import NoPassphrase, ask, told
from kesra_desktop.i18n import tr
from kesra_desktop.model.office import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.cli.context import Session

F = TypeVar("F", bound="Callable[..., Any]")


def new_passphrase(command: F) -> F:
    """Let a command take a new passphrase: never as an argument, which others can see."""
    file = click.option("--new-passphrase-file", "file", help="the new passphrase stands there")
    descriptor = click.option("--new-passphrase-fd", "descriptor", type=int)
    return file(descriptor(command))


@click.command("operators", help="Who works here. / Petugas kantor ini.")
@click.pass_obj
def operators(session: Session) -> None:
    """List the operators, and which of them can open this laptop."""
    from kesra_desktop.model.office import Operator  # noqa: PLC0415
    from kesra_desktop.store import slots  # noqa: PLC0415

    with session.store() as store:
        people, keys = store.find(Operator), slots.names(session.folder)
    rows = [
        {"name": one.name, "role": one.role.value, "active": one.active, "opens": one.name in keys}
        for one in people
    ]
    session.answer(rows)


@click.group("operator", help="Add or remove an operator. / Tambah atau keluarkan petugas.")
def operator() -> None:
    """Gather the verbs of an operator."""


@operator.command("add")
@click.argument("name")
@click.option("--role", type=click.Choice([role.value for role in Role]))
@new_passphrase
@click.pass_obj
def add(
    session: Session, name: str, role: str | None, file: str | None, descriptor: int | None
) -> None:
    """Add an operator; with a new passphrase, that person can open this laptop."""
    from kesra_desktop.services import operators as people  # noqa: PLC0415

    given = told(file, descriptor)
    if given is None and sys.stdin.isatty():
        given = ask(tr("New passphrase"), again=True)
    with session.store() as store:
        with store.transaction():
            with_key = given is not None
            added = people.add(store, name, Role(role) if role else None, with_key=with_key)
            if given is not None:
                people.let_in(store, added, session.passphrase(), given)
        values = {"id": added.id, "name": added.name, "role": added.role.value}
    session.answer(values | {"opens": given is not None})


@operator.command("remove")
@click.argument("name")
@click.pass_obj
def remove(session: Session, name: str) -> None:
    """Let an operator work no more, here and on every laptop that hears of it."""
    from kesra_desktop.services import operators as people  # noqa: PLC0415

    with session.store() as store:
        removed = people.remove(store, name)
    session.answer({"id": removed.id, "name": removed.name})


@click.command("passphrase", help="Change your passphrase. / Ganti kata sandi.")
@new_passphrase
@click.pass_obj
def passphrase(session: Session, file: str | None, descriptor: int | None) -> None:
    """Change the passphrase of who is at work, on this laptop."""
    from kesra_desktop.services import operators as people  # noqa: PLC0415

    given = told(file, descriptor)
    if given is None and not sys.stdin.isatty():
        raise NoPassphrase()
    with session.store() as store:
        new = ask(tr("New passphrase"), again=True) if given is None else given
        people.change_passphrase(store, session.passphrase(), new)
        name = store.operator.name if store.operator else ""
    session.answer({"operator": name})


COMMANDS = (operators, operator, passphrase)
