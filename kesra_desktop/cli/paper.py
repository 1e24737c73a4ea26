"""Commands that print, and that prove a printed receipt genuine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kesra_desktop.errors import NotFound

if TYPE_CHECKING:
    from kesra_desktop.cli.context import Session


@click.command("receipts", help="Receipts of a distribution. / Kuitansi satu penyaluran.")
@click.argument("distribution_id", required=False)
@click.option("--numbers", multiple=True, help="a receipt number; repeat for more")
@click.option("--out", required=True, type=click.Path(path_type=Path))
@click.option("--paper", default="a5", show_default=True, type=click.Choice(["a5", "80mm"]))
@click.pass_obj
def receipts(
    session: Session, distribution_id: str | None, numbers: tuple[str, ...], out: Path, paper: str
) -> None:
    """Write receipts as they would be printed on the day."""
    from kesra_desktop.documents.contents import receipt_of  # noqa: PLC0415
    from kesra_desktop.documents.receipt import receipts_pdf  # noqa: PLC0415
    from kesra_desktop.model.distributions import Handover  # noqa: PLC0415
    from kesra_desktop.store import database  # noqa: PLC0415

    with session.store() as store:
        chosen = [one for number in numbers for one in store.find(Handover, receipt=number)]
        if distribution_id:
            chosen += store.find(Handover, distribution=distribution_id)
        if not chosen:
            raise NotFound(what=distribution_id or ", ".join(numbers) or "?")
        with database.reported(), out.open("wb") as file:
            count = receipts_pdf((receipt_of(store, one) for one in chosen), paper, file)
    session.answer({"file": str(out), "receipts": count})


@click.command("verify", help="Is a receipt genuine? / Apakah kuitansi asli?")
@click.argument("text")
@click.pass_obj
def verify(session: Session, text: str) -> None:
    """Prove a receipt's QR text, and tell whether it was voided as far as this laptop knows."""
    from kesra_desktop.documents import proof  # noqa: PLC0415
    from kesra_desktop.model.distributions import Void  # noqa: PLC0415
    from kesra_desktop.store import queries  # noqa: PLC0415

    with session.store() as store:
        facts = proof.verified(text, store.office_id, lambda code: queries.public_key(store, code))
        values = {
            "receipt": facts.receipt,
            "amount": facts.amount,
            "laptop": facts.device,
            "check_code": proof.check_code(facts),
            "void": store.count(Void, handover=facts.handover) > 0,
        }
    session.answer(values)


COMMANDS = (receipts, verify)
