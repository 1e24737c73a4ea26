"""Commands for the day on which a passphrase is lost: sheets that open a laptop again."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kesra_desktop.cli.context import NoPassphrase, ask, told
from kesra_desktop.cli.people import new_passphrase
from kesra_desktop.i18n import tr

if TYPE_CHECKING:
    from kesra_desktop.cli.context import Session

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.group("recovery", help="Sheets that open a laptop again. / Lembar pemulihan.")
def recovery() -> None:
    """Gather the verbs of recovery."""


@recovery.command("new")
@click.option("--out", required=True, type=_FILE, help="the PDF with a page for each keeper")
@click.pass_obj
def new(session: Session, out: Path) -> None:
    """Print five sheets, any three of which open this laptop; the PDF is the only copy."""
    from kesra_desktop.documents.recovery_sheets import recovery_sheets  # noqa: PLC0415
    from kesra_desktop.services.operators import share_out_key  # noqa: PLC0415
    from kesra_desktop.store.key_shares import NEEDED, SHARES  # noqa: PLC0415
    from kesra_desktop.store.outside import whole_file  # noqa: PLC0415

    with session.store() as store:
        sheets = share_out_key(store, session.passphrase())
        with whole_file(out) as file:
            recovery_sheets(store, sheets, NEEDED, file)
    values = {"file": str(out), "sheets": SHARES, "needed": NEEDED, "set": sheets[0].set_number}
    session.answer(values)


@recovery.command("open")
@click.argument("sheets", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@new_passphrase
@click.pass_obj
def open_again(
    session: Session, sheets: tuple[Path, ...], file: str | None, descriptor: int | None
) -> None:
    """Give --operator a new passphrase; each file holds the words of one sheet."""
    from kesra_desktop.store import key_shares  # noqa: PLC0415
    from kesra_desktop.store.office import FolderLock  # noqa: PLC0415

    texts = [sheet.read_text("utf-8", "replace") for sheet in sheets] or [
        ask(tr("Words of a recovery sheet")) for _ in range(key_shares.NEEDED)
    ]
    given = told(file, descriptor)
    if given is None and not sys.stdin.isatty():
        raise NoPassphrase()
    lock = FolderLock(session.folder)
    try:
        new = ask(tr("New passphrase"), again=True) if given is None else given
        operator = session.options.get("--operator", "?")
        key_shares.let_in(session.folder, texts, operator, new)
    finally:
        lock.release()
    session.answer({"operator": operator})


COMMANDS = (recovery,)
