"""The commands, and how every problem becomes an exit code."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, NoReturn

import click

from kesra_desktop import errors, i18n, paths
from kesra_desktop.cli import (
    aid,
    auditing,
    backups,
    bench,
    closing,
    completeness,
    demo,
    enrolling,
    exchanging,
    identity,
    lists,
    office,
    paper,
    paper_lists,
    people,
    photos,
    printing,
    programmes,
    recovery,
    register,
    reports,
    reviewing,
    shots,
    trust,
)
from kesra_desktop.cli.context import Session, has_screen, split_options
from kesra_desktop.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Sequence


class NoScreen(errors.Refused):
    """There is no display to show the window on."""

    code = "no_screen"
    message = N_("There is no screen here for the window.")
    advice = N_("Use a command instead: kesra --help lists them.")


class WrongUse(errors.Refused):
    """A command was called in a way it does not know."""

    code = "usage"
    message = N_("The command was not understood: {what}")
    advice = N_("kesra COMMAND --help shows what it takes.")


@click.group(
    invoke_without_command=True,
    help="Kesra Desktop: register, hand over aid, exchange by USB. / Pendataan dan penyaluran.",
    epilog="Everywhere: --data DIR, --passphrase-file FILE, --passphrase-fd N, --operator NAME, "
    "--json, --lang id|en, --now ISO8601",
)
@click.pass_context
def kesra(context: click.Context) -> None:
    """Gather the commands; without one, open the window."""
    if context.invoked_subcommand is None:
        _open_window(context.obj)


def _open_window(session: Session) -> NoReturn:
    """Open the window and stay until it is closed.

    Raises:
        NoScreen: this computer has none.

    """
    if not has_screen():
        raise NoScreen()
    from kesra_desktop.ui.app import run  # noqa: PLC0415  (no command needs Qt)

    sys.exit(run(session.folder, session.now, session.options.get("--lang", "")))


_PARTS = (
    office,
    people,
    recovery,
    register,
    completeness,
    lists,
    programmes,
    aid,
    closing,
    reports,
    paper,
    paper_lists,
    photos,
    printing,
    exchanging,
    backups,
    auditing,
    reviewing,
    identity,
    demo,
    enrolling,
    trust,
    shots,
    bench,
)
for module in _PARTS:
    for command in module.COMMANDS:
        kesra.add_command(command)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command and end with its exit code; nothing the world causes shows a traceback."""
    options, rest = split_options(list(sys.argv[1:] if arguments is None else arguments))
    session = Session(options)
    i18n.use("en" if options.get("--lang") == "en" else "id", paths.resource("i18n"))
    try:
        session.check()
        kesra.main(args=rest, prog_name="kesra", standalone_mode=False, obj=session)
    except errors.KesraError as problem:
        sys.exit(_reported(session, problem))
    except click.ClickException as problem:
        sys.exit(_reported(session, WrongUse(what=problem.format_message())))
    except (click.Abort, KeyboardInterrupt):
        sys.exit(_reported(session, errors.Cancelled()))
    sys.exit(0)


def _reported(session: Session, problem: errors.KesraError) -> int:
    """Tell what happened and what to do, and return the exit code."""
    if session.json:
        values = {
            "error": problem.code,
            "message": problem.message_text(),
            "advice": problem.advice_text(),
            "details": problem.details,
        }
        click.echo(json.dumps(values, ensure_ascii=False, default=str))
    else:
        click.echo(f"{problem.message_text()}\n{problem.advice_text()}", err=True)
    return problem.exit_code
