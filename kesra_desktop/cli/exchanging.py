"""Commands about exchange files and safety."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kesra_desktop.cli.context import DAY
from kesra_desktop.errors import DamagedData, NotFound

if TYPE_CHECKING:
    from datetime import datetime

    from kesra_desktop.cli.context import Session

_FOLDER = click.Path(path_type=Path)


@click.command("exchange", help="Both ways with a stick. / Tukar data dua arah.")
@click.argument("folder", type=_FOLDER)
@click.pass_obj
def exchange(session: Session, folder: Path) -> None:
    """Read every file for this office, then write what others lack."""
    from kesra_desktop.store import exchanges  # noqa: PLC0415
    from kesra_desktop.store.missing import missing  # noqa: PLC0415
    from kesra_desktop.sync.exchange import exchange as both_ways  # noqa: PLC0415

    if not folder.is_dir():
        raise NotFound(what=str(folder))
    with session.store() as store:
        done = both_ways(store, folder)
        words = [one.sentence() for one in missing(store)]
        only = exchanges.only_here(store)
    session.answer(
        {
            "read": [asdict(one) for one in done.read],
            "written": done.written,
            "skipped": done.skipped,
            "gaps": done.gaps,
            "missing": words,
            "only_here": only,
            "pictures": {
                "new": sum(one.new for one in done.pictures),
                "sent": done.pictures_sent,
            },
        }
    )


@click.command("export", help="Copy to USB. / Salin ke flashdisk.")
@click.argument("folder", type=_FOLDER)
@click.option("--full", is_flag=True, help="everything, however much")
@click.option("--for", "peer", default="", help="only what laptop CODE lacks")
@click.option("--since", type=DAY, help="only what came since this day")
@click.pass_obj
def export(session: Session, folder: Path, full: bool, peer: str, since: datetime | None) -> None:
    """Write one exchange file."""
    from kesra_desktop.sync.choosing import Choice  # noqa: PLC0415
    from kesra_desktop.sync.exchange import export_to  # noqa: PLC0415

    if full + bool(peer) + (since is not None) > 1:
        raise click.UsageError("--full | --for CODE | --since DATE")
    with session.store() as store:
        zone = store.now().tzinfo
        choice = Choice(full, peer, since.replace(tzinfo=zone) if since else None)
        session.answer(export_to(store, folder, choice))


@click.command("import", help="Take from USB. / Ambil dari flashdisk.")
@click.argument("path", type=_FOLDER)
@click.option("--preview", is_flag=True)
@click.pass_obj
def take_in(session: Session, path: Path, preview: bool) -> None:
    """Take one file in, or tell what it would change."""
    from kesra_desktop.sync.exchange import import_from  # noqa: PLC0415

    with session.store() as store:
        session.answer(asdict(import_from(store, path, preview=preview)))


@click.command("import-undo", help="Take one import back. / Batalkan satu pengambilan data.")
@click.argument("file", metavar="ID")
@click.pass_obj
def import_undo(session: Session, file: str) -> None:
    """Take the effect of one import back by new entries."""
    from kesra_desktop.sync.withdrawing import withdraw  # noqa: PLC0415

    with session.store() as store:
        session.answer(asdict(withdraw(store, file)))


@click.command("erase", help="Forget a person everywhere. / Hapus data seseorang.")
@click.argument("person", metavar="ID")
@click.option("--reason", required=True)
@click.pass_obj
def erase(session: Session, person: str, reason: str) -> None:
    """Blank what is known of a person on every laptop; receipts and amounts stay."""
    from kesra_desktop.sync.erasing import erase as forget  # noqa: PLC0415

    with session.store() as store:
        session.answer({"id": person, "entries": forget(store, person, reason)})


@click.command("digest", help="One digest a kind. / Sidik data.")
@click.pass_obj
def digest(session: Session) -> None:
    """Print digests; equal registers give equal ones on every laptop."""
    from kesra_desktop.store import queries  # noqa: PLC0415

    with session.store() as store:
        session.answer(queries.digests(store))


@click.command("check", help="Read everything, write nothing. / Periksa data.")
@click.option("--fast", "depth", flag_value="fast", help="only every page")
@click.option("--full", "depth", flag_value="full", help="also make every row anew from the log")
@click.pass_obj
def check(session: Session, depth: str | None) -> None:
    """List what is wrong; opening has already proved the key and the pragmas."""
    from kesra_desktop.store import soundness  # noqa: PLC0415

    with session.store() as store:
        found = soundness.findings(store, soundness.Depth(depth or "usual"))
    if not found:
        session.answer({"findings": []}, "OK")
        return
    if not session.json:
        for one in found:
            click.echo(f"{one.code}  {one.where}")
    raise DamagedData(findings=[asdict(one) for one in found])


COMMANDS = (exchange, export, take_in, import_undo, erase, digest, check)
