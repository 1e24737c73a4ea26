"""The commands of cli.md that exist so far, and how every problem becomes an exit code."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, NoReturn

import click

from kesra_desktop import errors, i18n, paths
from kesra_desktop.cli import aid, demo, exchanging, office, paper, register
from kesra_desktop.cli.context import Session, split_options

if TYPE_CHECKING:
    from collections.abc import Sequence


@click.group(
    no_args_is_help=True,
    help="Kesra Desktop: register, hand over aid, exchange by USB. / Pendataan dan penyaluran.",
    epilog="Everywhere: --data DIR, --passphrase-file FILE, --passphrase-fd N, --operator NAME, "
    "--json, --lang id|en, --now ISO8601",
)
def kesra() -> None:
    """Gather the commands."""


for module in (office, register, aid, paper, exchanging, demo):
    for command in module.COMMANDS:
        kesra.add_command(command)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command and end with its exit code; nothing the world causes shows a traceback."""
    options, rest = split_options(list(sys.argv[1:] if arguments is None else arguments))
    session = Session(options)
    i18n.use(options.get("--lang", "id"), paths.resource("i18n"))
    try:
        kesra.main(args=rest, prog_name="kesra", standalone_mode=False, obj=session)
    except errors.KesraError as problem:
        _report(session, problem)
        sys.exit(problem.exit_code)
    except click.ClickException as problem:
        problem.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(errors.Cancelled.exit_code)
    sys.exit(0)


def _report(session: Session, problem: errors.KesraError) -> None:
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
