"""Commands that keep a second copy of everything, and make a laptop of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kesra_desktop.cli.context import ask
from kesra_desktop.i18n import tr

if TYPE_CHECKING:
    from kesra_desktop.cli.context import Session

_FOLDER = click.Path(path_type=Path)


@click.command("backup", help="A proved backup. / Cadangan yang sudah diperiksa.")
@click.argument("folder", type=_FOLDER, required=False)
@click.option("--thin", is_flag=True, help="keep of the old ones 12 days, 10 weeks, 9 months")
@click.option("--auto", is_flag=True, help="when one is due, to the place whose turn it is")
@click.option("--place", "places", multiple=True, type=_FOLDER, help="with --auto: a place")
@click.pass_obj
def backup(
    session: Session, folder: Path | None, *, thin: bool, auto: bool, places: tuple[Path, ...]
) -> None:
    """Copy everything into one file of a folder, open it, check it, and only then name it."""
    from kesra_desktop import settings  # noqa: PLC0415
    from kesra_desktop.store import backup as backups  # noqa: PLC0415
    from kesra_desktop.store import rota  # noqa: PLC0415

    if (folder is None) is not auto or (places and not auto):
        raise click.UsageError("backup FOLDER | backup --auto [--place FOLDER]…")
    with session.store() as store:
        if auto:
            named = places or tuple(settings.backup_places(settings.load(session.folder)))
            folder = rota.due(store, named or (rota.own_place(store),))
        if folder is None:
            session.answer({"file": None, "bytes": 0, "digest": ""})
            return
        make = rota.back_up if thin or auto else backups.make
        made = make(store, folder)
    session.answer({"file": str(made.file), "bytes": made.size, "digest": made.digest})


@click.command("restore", help="A laptop from a backup. / Laptop dari cadangan.")
@click.argument("file", type=_FOLDER)
@click.option("--to", "folder", required=True, type=_FOLDER, help="an empty folder")
@click.option("--code", default="", help="the coordinator's laptop: its new code")
@click.option("--invitation", type=_FOLDER, help="any other laptop: an invitation for it")
@click.option("--invite-file", type=click.Path(path_type=Path, exists=True))
@click.pass_obj
def restore(
    session: Session,
    file: Path,
    folder: Path,
    code: str,
    invitation: Path | None,
    invite_file: Path | None,
) -> None:
    """Open and check a backup in an empty folder, and give it an identity of its own."""
    from kesra_desktop.sync import enrol, restoring  # noqa: PLC0415

    contents = None
    if invitation is not None:
        spoken = invite_file.read_text("utf-8") if invite_file else ask(tr("One-time code"))
        contents = enrol.open_invitation(invitation, spoken.strip())
    key = restoring.Key(session.options.get("--operator"), session.passphrase(), session.now)
    done = restoring.restore(file, folder, key, code=code, invitation=contents)
    session.answer(
        {"to": str(folder), "code": done.code, "digest": done.digest, "renewed": done.renewed}
    )


COMMANDS = (backup, restore)
