"""Commands about whether laptops can be believed: the clock, and whether two hold the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kesra_desktop.cli.context import Session


@click.command("clock", help="Is the clock right? / Apakah jam laptop benar?")
@click.option("--right", is_flag=True, help="somebody compared it with a calendar")
@click.pass_obj
def clock(session: Session, right: bool) -> None:
    """Tell whether the clock is in doubt, since when entries are marked, or take it for right."""
    from kesra_desktop.store import clock_doubt  # noqa: PLC0415

    with session.store() as store:
        found = clock_doubt.confirm(store) if right else clock_doubt.doubt(store.conn, store.now())
        marked = [
            {"laptop": prefix, "number": number, "shown": at.isoformat(timespec="seconds")}
            for prefix, number, at in clock_doubt.marked(store)
        ]
        now = store.now().isoformat(timespec="seconds")
    session.answer({"now": now, "doubt": found.value, "marked": marked})


@click.command("same", help="Six words, equal on equal laptops. / Enam kata pembanding.")
@click.pass_obj
def same(session: Session) -> None:
    """Print six words; after an exchange both ways two laptops show the same ones."""
    from kesra_desktop.store import sameness  # noqa: PLC0415

    with session.store() as store:
        words = sameness.six_words(store)
    session.answer({"words": words}, " ".join(words))


COMMANDS = (clock, same)
