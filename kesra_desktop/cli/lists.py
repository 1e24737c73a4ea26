"""Commands that bring surviving lists into the register."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kesra_desktop.cli.context import Session


@click.group("intake", help="Surviving lists. / Daftar lama.")
def intake() -> None:
    """Gather the verbs of intake."""


@intake.command("read")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--source", default="", help="what the list is")
@click.option("--holder", default="", help="who kept it")
@click.pass_obj
def read(session: Session, files: tuple[Path, ...], source: str, holder: str) -> None:
    """Read lists and stage them; no recipient changes."""
    from kesra_desktop.intake import batch  # noqa: PLC0415

    with session.store() as store:
        session.answer([batch.read(store, one, about=source, holder=holder) for one in files])


@intake.command("rows")
@click.argument("batch_id")
@click.option("--problem", help="only rows with this code")
@click.pass_obj
def rows(session: Session, batch_id: str, problem: str | None) -> None:
    """List the staged rows."""
    from kesra_desktop.intake import batch  # noqa: PLC0415

    with session.store() as store:
        staged = batch.staged(store, batch_id)
    session.answer(
        [
            {"file": staged["file"], **row}
            for row in staged["rows"]
            if problem is None or any(code.endswith(f":{problem}") for code in row["problems"])
        ]
    )


@intake.command("accept")
@click.argument("batch_id")
@click.pass_obj
def accept(session: Session, batch_id: str) -> None:
    """Put the settled rows into the register with their source."""
    from kesra_desktop.intake import batch  # noqa: PLC0415

    with session.store() as store:
        session.answer(asdict(batch.accept(store, batch_id)))


COMMANDS = (intake,)
