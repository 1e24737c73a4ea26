"""Commands for a paper list: its rows, and what was noted on one of its pages by hand."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, Any

import click

from kesra_desktop.errors import InvalidValue
from kesra_desktop.i18n import tr

if TYPE_CHECKING:
    from kesra_desktop.cli.context import Session
    from kesra_desktop.services.paper_list import Typed
    from kesra_desktop.store.store import Store


@click.group("paper-list", help="A checklist filled by hand. / Daftar periksa yang diisi tangan.")
def paper_list() -> None:
    """Gather the verbs of a paper list."""


@paper_list.command("rows")
@click.argument("distribution_id")
@click.option("--page", default="", help="its number, or the text of its QR")
@click.option("--paper", default="a4", type=click.Choice(["a4", "f4"]), show_default=True)
@click.pass_obj
def paper_rows(session: Session, distribution_id: str, page: str, paper: str) -> None:
    """List the rows of a day's paper list, or of one page, in the page's order."""
    from kesra_desktop.services import paper_list as papers  # noqa: PLC0415

    with session.store() as store:
        first, last = _span(store, distribution_id, page, paper) if page else (0, sys.maxsize)
        found = [row for row in papers.rows(store, distribution_id) if first <= row.digits <= last]
    session.answer(
        [
            {
                "number": row.number,
                "recipient": row.recipient,
                "name": row.name,
                "amount": row.amount,
                "receipt": row.receipt,
                "absent": row.absent,
            }
            for row in found
        ]
    )


@paper_list.command("enter")
@click.argument("distribution_id")
@click.option("--page", required=True, help="the page's number, as it stands on the receipts")
@click.option("--counted", type=int, help="how many were received, counted on the paper by hand")
@click.option("--stands", multiple=True, type=int, help="a row where the register is right")
@click.option("--park", multiple=True, type=int, help="a row for the problem desk")
@click.option("--check", is_flag=True, help="say the differences only; nothing is saved")
@click.pass_obj
def paper_enter(session: Session, /, distribution_id: str, **how: Any) -> None:
    """Save one page from stdin, one row a line: NUMBER, then what stands beside the name.

    A number alone was received; ``61 diwakilkan NAME; RELATION`` was collected by somebody else;
    ``62 tidak_hadir`` (or another reason of `absent`) was not.
    """
    from kesra_desktop.services import paper_list as papers  # noqa: PLC0415

    typed = tuple(_typed(line) for line in sys.stdin if line.strip())
    page = papers.Page(how["page"], typed, how["counted"])
    with session.store() as store:
        if how["check"]:
            found = papers.differences(store, distribution_id, page)
            session.answer(
                [
                    {"number": one.row.number, "doubt": one.doubt.value, "words": one.words}
                    for one in found
                ]
            )
            return
        done = papers.enter(store, distribution_id, page, how["stands"], how["park"])
    session.answer(
        {
            "receipts": list(done.receipts),
            "amount": done.amount,
            "absent": done.absent,
            "parked": done.parked,
            "left": done.left,
        }
    )


def _span(store: Store, distribution: str, page: str, paper: str) -> tuple[int, int]:
    """Return the first and last number of a page: from its QR, else as it would be printed now."""
    from kesra_desktop.documents.asked import Asked  # noqa: PLC0415
    from kesra_desktop.documents.day_list import day_list  # noqa: PLC0415
    from kesra_desktop.documents.list_papers import checklist_pages  # noqa: PLC0415
    from kesra_desktop.model.paper_code import checklist_page  # noqa: PLC0415

    if not page.isdecimal():
        return checklist_page(page, distribution).rows or (0, 0)
    day = day_list(store, distribution)
    pages = checklist_pages(store, day, Asked(distribution, paper), io.BytesIO())
    if not 1 <= int(page) <= len(pages):
        hint = tr("The list has {count} page(s).").format(count=len(pages))
        raise InvalidValue(field="--page", value=page, hint=hint)
    return pages[int(page) - 1]


def _typed(line: str) -> Typed:
    from kesra_desktop.model.distributions import AbsenceReason, Collector  # noqa: PLC0415
    from kesra_desktop.services.paper_list import Mark, Typed, digits_of  # noqa: PLC0415

    number, _, rest = line.strip().partition(" ")
    word, _, more = rest.strip().partition(" ")
    if not digits_of(number):
        raise InvalidValue(field="NUMBER", value=number, hint="61 diwakilkan Fikri; anak")
    if word in ("", Mark.RECEIVED):
        return Typed(digits_of(number), Mark.RECEIVED)
    if word == Mark.PROXY:
        name, _, relation = more.partition(";")
        return Typed(digits_of(number), Mark.PROXY, Collector(name.strip(), relation.strip()))
    reasons = [one.value for one in AbsenceReason]
    if word not in reasons:
        hint = ", ".join([Mark.RECEIVED.value, Mark.PROXY.value, *reasons])
        raise InvalidValue(field=number, value=word, hint=hint)
    return Typed(digits_of(number), Mark.ABSENT, reason=AbsenceReason(word))


COMMANDS = (paper_list,)
