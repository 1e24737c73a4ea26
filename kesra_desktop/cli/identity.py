"""Commands about who this laptop is, when it may be a copy of another one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kesra_desktop.cli.context import ask

if TYPE_CHECKING:
    from kesra_desktop.cli.context import Session


@click.group(
    "identity", invoke_without_command=True, help="Who this laptop is. / Identitas laptop."
)
@click.pass_context
def identity(context: click.Context) -> None:
    """Tell whether this laptop should take a new identity, or do it."""
    if context.invoked_subcommand is None:
        from kesra_desktop.store.identity import doubt  # noqa: PLC0415

        session: Session = context.obj
        with session.store() as store:
            device = store.device
            values = {"code": device.prefix, "laptop": device.label, "doubt": doubt(store).value}
        session.answer(values)


@identity.command("same", help="The same laptop, repaired or moved. / Laptop yang sama.")
@click.pass_obj
def same(session: Session) -> None:
    """Remember this machine and place as right."""
    from kesra_desktop.store.identity import doubt, note_place  # noqa: PLC0415

    with session.store() as store:
        note_place(store)
        session.answer({"code": store.device.prefix, "doubt": doubt(store).value})


@identity.command("renew", help="Another laptop: take a new identity. / Identitas baru.")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--invite-file", type=click.Path(path_type=Path, exists=True))
@click.option("--code", help="on the coordinator's laptop: its new code, without an invitation")
@click.option("--to", "folder", type=click.Path(path_type=Path), help="where its last file goes")
@click.pass_obj
def renew(
    session: Session,
    file: Path | None,
    invite_file: Path | None,
    code: str | None,
    folder: Path | None,
) -> None:
    """Take the identity of an invitation; all data stays, and the old log is kept."""
    from kesra_desktop.sync import enrol  # noqa: PLC0415

    if (file is None) == (code is None) or (code is None) != (folder is None):
        raise click.UsageError("FILE | --code CODE --to FOLDER")
    if file is not None:
        spoken = invite_file.read_text("utf-8").strip() if invite_file else ask("Kode sekali pakai")
        invitation = enrol.open_invitation(file, spoken)
        with session.store() as store:
            enrol.renew(store, invitation)
        session.answer({"code": invitation.grant["cert"]["prefix"]})
    elif code is not None and folder is not None:
        with session.store() as store:
            enrol.renew_coordinator(store, code, folder)
        session.answer({"code": code})


COMMANDS = (identity,)
