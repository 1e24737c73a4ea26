"""Commands by which a laptop asks to join, and by which the office key survives its laptop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kesra_desktop.cli.context import ask
from kesra_desktop.i18n import tr

if TYPE_CHECKING:
    from kesra_desktop.cli.context import Session

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("request", help="Ask to join an office. / Minta bergabung.")
@click.option("--laptop", required=True)
@click.option("--out", required=True, type=_FILE, help="the request, without secrets")
@click.pass_obj
def request(session: Session, laptop: str, out: Path) -> None:
    """Make keys in this empty data folder and show six digits to be compared."""
    from kesra_desktop.sync import requesting  # noqa: PLC0415

    asked = requesting.ask(session.folder, laptop, session.passphrase(again=True), out)
    session.answer({"file": str(out), "digits": asked.digits}, f"{out}\n{asked.digits}")


@click.command("grant", help="Let in a laptop that asked. / Terima laptop yang meminta.")
@click.argument("file", type=_FILE)
@click.option("--digits", help="the six digits that the new laptop shows")
@click.option("--code", required=True)
@click.option("--laptop", help="its name; what it asked with, by default")
@click.option("--may-order", is_flag=True, help="it may shut lost laptops out")
@click.option("--out", required=True, type=_FILE)
@click.pass_obj
def grant(
    session: Session, /, file: Path, digits: str | None, out: Path, **place: str | bool | None
) -> None:
    """Compare the digits, and write the answer that only the new laptop can open."""
    from kesra_desktop.sync import enrol, requesting  # noqa: PLC0415

    asked = requesting.read(file)
    label = str(place["laptop"] or asked.label)
    newcomer = enrol.Place(str(place["code"]), label, bool(place["may_order"]))
    heard = digits or ask(tr("Six digits on the new laptop"))
    with session.store() as store:
        words = requesting.grant(store, asked, heard, newcomer, out)
    session.answer({"file": str(out), "words": words}, f"{out}\n{words}")


@click.group("office-key", help="The key that lets laptops in. / Kunci kantor.")
def office_key() -> None:
    """Gather the verbs of the office key."""


@office_key.command("print")
@click.option("--out", required=True, type=_FILE, help="the PDF, for a sealed envelope")
@click.pass_obj
def print_key(session: Session, out: Path) -> None:
    """Write the office key as words on one sheet; the PDF is the only copy."""
    from kesra_desktop.documents.office_key_sheet import office_key_sheet  # noqa: PLC0415
    from kesra_desktop.store import office_keys  # noqa: PLC0415
    from kesra_desktop.store.outside import whole_file  # noqa: PLC0415

    with session.store() as store:
        words = office_keys.words(store, session.passphrase())
        with whole_file(out) as file:
            office_key_sheet(store, words, file)
    session.answer({"file": str(out), "words": len(words)})


@office_key.command("take")
@click.option("--words-file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_obj
def take_key(session: Session, words_file: Path | None) -> None:
    """Give this laptop the office key from paper, when the coordinator's laptop is gone."""
    from kesra_desktop.store import office_keys  # noqa: PLC0415

    said = words_file.read_text("utf-8", "replace") if words_file else ""
    text = said or ask(tr("Words of the office key"))
    with session.store() as store:
        office_keys.take(store, session.passphrase(), text.split())
        code = store.device.prefix
    session.answer({"code": code})


COMMANDS = (request, grant, office_key)
