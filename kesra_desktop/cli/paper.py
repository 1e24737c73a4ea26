"""Commands that print, and that prove a printed receipt genuine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kesra_desktop.cli.programmes import verify_proposals
from kesra_desktop.errors import KesraError, NotFound
from kesra_desktop.i18n import tr
from kesra_desktop.settings import RECEIPT_PAPERS

_LONGEST_NAME = 200  # letters; a QR's text is longer than a file's name

if TYPE_CHECKING:
    from kesra_desktop.cli.context import Session
    from kesra_desktop.model.distributions import Handover
    from kesra_desktop.store.store import Store


@click.command("receipts", help="Receipts of a distribution. / Kuitansi satu penyaluran.")
@click.argument("chosen", nargs=-1, metavar="DISTRIBUTION | --numbers NUMBER...")
@click.option("--numbers", multiple=True, help="receipt numbers, one after the other")
@click.option("--out", required=True, type=click.Path(path_type=Path))
@click.option("--paper", default="a5", show_default=True, type=click.Choice(RECEIPT_PAPERS))
@click.pass_obj
def receipts(
    session: Session, chosen: tuple[str, ...], numbers: tuple[str, ...], out: Path, paper: str
) -> None:
    """Write receipts as they would be printed on the day."""
    if not chosen and not numbers:
        raise click.UsageError("DISTRIBUTION | --numbers NUMBER...")
    # What follows the first number is taken as numbers too: --numbers A1-000001 A1-000002.
    wanted = [one for text in (*numbers, *chosen) for one in text.split(",")] if numbers else []
    with session.store() as store:
        found = _numbered(store, wanted) if wanted else _of_days(store, chosen)
        count = write_receipts(store, found, paper, out)
    session.answer({"file": str(out), "receipts": count})


def _numbered(store: Store, numbers: list[str]) -> list[Handover]:
    from kesra_desktop.services.reprint import handover_of  # noqa: PLC0415

    return [handover_of(store, number) for number in dict.fromkeys(numbers)]


def _of_days(store: Store, distributions: tuple[str, ...]) -> list[Handover]:
    from kesra_desktop.model.distributions import Distribution, Handover  # noqa: PLC0415

    days = [store.get(Distribution, one) for one in distributions]
    found = [fact for day in days for fact in store.find(Handover, distribution=day.id)]
    if not found:
        raise NotFound(what=tr("Receipts of {place}").format(place=days[0].place))
    return found


def write_receipts(
    store: Store, facts: list[Handover], paper: str, out: Path, copy: int = 0
) -> int:
    """Write a PDF of receipts and return how many; a file that cannot be finished is not left."""
    from kesra_desktop.documents.contents import receipt_of  # noqa: PLC0415
    from kesra_desktop.documents.receipt import receipts_pdf  # noqa: PLC0415
    from kesra_desktop.store.outside import whole_file  # noqa: PLC0415

    with whole_file(out) as file:
        return receipts_pdf((receipt_of(store, one, copy) for one in facts), paper, file)


@click.command(
    "verify",
    help="Is a receipt genuine? With PROGRAMME PERIOD: verify proposals. / Kuitansi asli? Usulan?",
)
@click.argument("text")
@click.argument("period", required=False)
@click.option("--reason", default="", help="overrules what only asks, with PROGRAMME PERIOD")
@click.pass_obj
def verify(session: Session, text: str, period: str | None, reason: str) -> None:
    """Prove the receipts of a QR's text, a check code, or the codes in a picture or PDF."""
    if period:
        verify_proposals(session, text, period, reason)
        return
    from kesra_desktop.documents.pictures import codes_in  # noqa: PLC0415

    file = Path(text) if len(text) < _LONGEST_NAME else None
    with session.store() as store:
        if file is None or not file.is_file():
            session.answer(_judged(store, text))
            return
        found = codes_in(file)
        if len(found) == 1:
            session.answer(_judged(store, found[0]))
            return
        session.answer([_judged_or_said(store, code) for code in found])


def _judged(store: Store, text: str) -> dict[str, Any]:
    from kesra_desktop.documents.verdict import Standing, judged  # noqa: PLC0415
    from kesra_desktop.model import paper_code  # noqa: PLC0415

    if text.strip().upper().startswith(paper_code.START):
        page = paper_code.read_paper_code(text)
        return {"paper": page.kind, "for": page.record, "page": page.page}
    verdict = judged(store, text)
    facts = verdict.facts
    return {
        "state": verdict.standing.value,
        "proved": verdict.proved,
        "receipt": facts.receipt,
        "amount": facts.amount,
        "laptop": facts.device,
        "check_code": verdict.check_code,
        "void": verdict.standing is Standing.VOIDED,
        "doubled_with": list(verdict.others),
    }


def _judged_or_said(store: Store, text: str) -> dict[str, Any]:
    """Return what one of several codes says, also when it is refused."""
    try:
        return _judged(store, text)
    except KesraError as problem:
        return {"state": "refused", "error": problem.code, "message": problem.message_text()}


COMMANDS = (receipts, verify)
