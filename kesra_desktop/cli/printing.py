"""The command that prints every paper which is no receipt."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kesra_desktop.model.programmes import category_key

if TYPE_CHECKING:
    from kesra_desktop.cli.context import Session

_DAY = click.DateTime(formats=["%Y-%m-%d"])
_KINDS = (
    "roster",
    "checklist",
    "recap",
    "list",
    "not-served",
    "voids",
    "coupons",
    "invitations",
    "cards",
    "attendance",
    "notes",
    "proxy-letter",
    "minutes",
    "handover-minutes",
    "sptjm",
    "pact",
    "grant-agreement",
    "proposal-letter",
    "announcement",
    "recovery-letter",
    "bring-data",
    "field-check",
    "deliberation",
    "missing-papers",
    "referral",
    "destruction",
    "breach-notice",
)


@click.command("print", help="A paper as PDF. / Surat, daftar, dan kupon ke PDF.")
@click.argument("kind", type=click.Choice(_KINDS))
@click.argument("subject", metavar="ID")
@click.option("--out", required=True, type=click.Path(path_type=Path))
@click.option("--paper", type=click.Choice(["f4", "a4", "a5"]))
@click.option("--kelurahan", default="", metavar="CODE", help="only people of this kelurahan")
@click.option("--person", default="", metavar="ID", help="only this recipient")
@click.option("--category", default="", help="only people of this category")
@click.option("--missing", is_flag=True, help="only who has not collected yet")
@click.option("--upright", is_flag=True, help="a wide list on an upright sheet")
@click.option("--thumb", is_flag=True, help="rows high enough for a thumb print")
@click.option("--per-page", "each", default="8", show_default=True, help="coupons: 4, 6, 8, 80mm")
@click.option("--hours", default="", help="08.00-12.00, on coupons and invitations")
@click.option("--number", default="", help="number of the letter")
@click.option(
    "--date",
    "day",
    type=_DAY,
    help="date of the letter; today without it",
)
@click.option("--note", default="", help="a free line: where to complain, why a proxy, which aid")
@click.option("--proxy", default="", metavar="NAME", help="who collects, or who states")
@click.option("--proxy-nik", default="", metavar="NIK")
@click.option("--relation", default="", help="of the proxy to the recipient")
@click.option("--until", type=_DAY, help="how long a proxy letter holds")
@click.option("--blank", default=0, type=click.IntRange(0, 500), help="empty rows for names")
@click.pass_obj
def print_paper(session: Session, /, kind: str, subject: str, out: Path, **wishes: Any) -> None:
    """Print a paper for a distribution, a person, an event or a grant, by its id."""
    from kesra_desktop.documents.asked import Asked  # noqa: PLC0415
    from kesra_desktop.documents.papers import PAPERS  # noqa: PLC0415
    from kesra_desktop.documents.saving import print_to  # noqa: PLC0415

    wishes["paper"] = wishes["paper"] or PAPERS[kind].paper
    wishes["category"] = category_key(wishes["category"])
    for name in ("day", "until"):
        wishes[name] = wishes[name].date() if wishes[name] else None
    with session.store() as store:
        if kind == "minutes":
            from kesra_desktop.services.closing import summarise  # noqa: PLC0415

            wishes["summary"] = summarise(store, subject)
        pages, copy = print_to(store, kind, Asked(subject, **wishes), out)
    session.answer({"file": str(out), "kind": kind, "pages": pages, "copy": copy})


COMMANDS = (print_paper,)
