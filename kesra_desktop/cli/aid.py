"""Commands of the day of handing over."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kesra_desktop.cli.context import DAY, Session
from kesra_desktop.errors import KesraError
from kesra_desktop.model.distributions import AbsenceReason
from kesra_desktop.model.money import terbilang

if TYPE_CHECKING:
    from datetime import datetime

    from kesra_desktop.model.distributions import Collector, Handover
    from kesra_desktop.store.store import Store


@click.group("distribution", help="Days of handing over. / Hari penyaluran.")
def distribution() -> None:
    """Gather the verbs of a distribution."""


@distribution.command("new")
@click.argument("code")
@click.argument("period")
@click.option("--place", required=True)
@click.option("--date", "day", required=True, type=DAY)
@click.pass_obj
def distribution_new(session: Session, code: str, period: str, place: str, day: datetime) -> None:
    """Plan a day: rights and numbers for everybody decided."""
    from kesra_desktop.services import planning  # noqa: PLC0415

    with session.store() as store:
        planned = planning.plan_distribution(store, code, period, place, day.date())
    session.answer({"id": planned.distribution.id, "people": planned.people})


@click.command("handover", help="Hand over. / Serahkan bantuan.")
@click.argument("distribution_id")
@click.argument("who", required=False)
@click.option("--collected-by", default="", help="name of the person who collects instead")
@click.option("--relation", default="", help="that person's relation to the recipient")
@click.option("--collector-nik", default="", help="that person's NIK")
@click.option("--receipt", "pdf", type=click.Path(path_type=Path), help="write the receipt here")
@click.option("--batch", is_flag=True, help="one recipient a line from stdin")
@click.pass_obj
def handover(session: Session, /, distribution_id: str, who: str | None, **how: Any) -> None:
    """Print ACK with receipt number and id only after the durable commit."""
    from kesra_desktop.model.distributions import Collector  # noqa: PLC0415

    alone = [how["collected_by"], how["relation"], how["collector_nik"], how["pdf"]]
    if how["batch"] == bool(who) or (how["batch"] and any(alone)):
        raise click.UsageError("DISTRIBUTION (NUMBER|NIK|ID|QR) | DISTRIBUTION --batch")
    with session.store() as store:
        if who:
            taker = Collector(how["collected_by"], how["relation"], how["collector_nik"])
            _one(session, store, (distribution_id, who, taker), how["pdf"])
            return
        for line in sys.stdin:
            click.echo(_one_line(store, distribution_id, line.strip()))
            sys.stdout.flush()


def _one(
    session: Session, store: Store, wanted: tuple[str, str, Collector], pdf: Path | None
) -> None:
    """Hand over, say so, and only then write the receipt: a full disk there loses no handover."""
    from kesra_desktop.services.handover import hand_over  # noqa: PLC0415

    fact = hand_over(store, *wanted)
    done = {"receipt": fact.receipt, "id": fact.id}
    if not session.json:
        click.echo(f"ACK {fact.receipt} {fact.id}")
        sys.stdout.flush()
    if pdf is not None:
        try:
            _write_receipt(store, fact, pdf)
        except KesraError as problem:
            problem.details |= done
            raise
        done["file"] = str(pdf)
    if session.json:
        session.answer(done)


def _write_receipt(store: Store, fact: Handover, pdf: Path) -> None:
    from kesra_desktop.cli.paper import write_receipts  # noqa: PLC0415
    from kesra_desktop.services import reprint  # noqa: PLC0415

    copy = reprint.note_print(store, fact.receipt)
    try:
        write_receipts(store, [fact], "a5", pdf, copy)
    except KesraError:
        reprint.note_not_printed(store, fact.receipt)
        raise


def _one_line(store: Store, distribution_id: str, who: str) -> str:
    from kesra_desktop.services.handover import hand_over  # noqa: PLC0415

    try:
        fact = hand_over(store, distribution_id, who)
    except KesraError as problem:
        if problem.exit_code != KesraError.exit_code:
            raise  # the disk failed: nobody after this one can be served
        return f"REFUSED {problem.code} {problem.message_text()}"
    return f"ACK {fact.receipt} {fact.id}"


@click.command("void", help="Cancel a handover. / Batalkan serah terima.")
@click.argument("receipt")
@click.option("--reason", required=True)
@click.pass_obj
def void(session: Session, receipt: str, reason: str) -> None:
    """Cancel a handover with a new fact."""
    from kesra_desktop.services.handover import void as cancel  # noqa: PLC0415

    with session.store() as store:
        session.answer({"id": cancel(store, receipt, reason).id, "receipt": receipt})


@click.command("absent", help="Not delivered. / Tidak diserahkan.")
@click.argument("distribution_id")
@click.argument("who")
@click.option("--reason", required=True, type=click.Choice([one.value for one in AbsenceReason]))
@click.pass_obj
def absent(session: Session, distribution_id: str, who: str, reason: str) -> None:
    """Record an absence with its reason."""
    from kesra_desktop.services.handover import note_absence  # noqa: PLC0415

    with session.store() as store:
        fact = note_absence(store, distribution_id, who, AbsenceReason(reason))
    session.answer({"id": fact.id})


@click.command("words", help="Amount in words. / Terbilang.")
@click.argument("number", type=int)
@click.pass_obj
def words(session: Session, number: int) -> None:
    """Print a number in Indonesian words."""
    from kesra_desktop.errors import InvalidValue  # noqa: PLC0415

    try:
        text = terbilang(number)
    except ValueError:
        raise InvalidValue(field="NUMBER", value=number, hint="0-999.999.999.999.999") from None
    session.answer({"number": number, "words": text}, text)


COMMANDS = (distribution, handover, void, absent, words)
