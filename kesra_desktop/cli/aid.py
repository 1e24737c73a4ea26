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
    from kesra_desktop.services.handover import Terms
    from kesra_desktop.store.store import Store


@click.group("distribution", help="Days of handing over. / Hari penyaluran.")
def distribution() -> None:
    """Gather the verbs of a distribution."""


@distribution.command("new")
@click.argument("code")
@click.argument("period")
@click.option("--place", required=True)
@click.option("--date", "day", required=True, type=DAY)
@click.option("--desk", "desks", multiple=True, help="CODE=1-150, CODE=33.75.03 or CODE=rest")
@click.pass_obj
def distribution_new(
    session: Session, code: str, period: str, place: str, day: datetime, desks: tuple[str, ...]
) -> None:
    """Plan a day: rights and numbers for everybody decided, and a share for each desk."""
    from kesra_desktop.services import planning, shares  # noqa: PLC0415

    parts = [shares.read_part(one) for one in desks]
    with session.store() as store, store.transaction():
        planned = planning.plan_distribution(store, code, period, place, day.date())
        given = shares.share_out(store, planned.distribution, parts)
    session.answer({"id": planned.distribution.id, "people": planned.people, "desks": given})


@distribution.command("list")
@click.pass_obj
def distribution_list(session: Session) -> None:
    """List the days, the newest first."""
    from kesra_desktop.model.distributions import Distribution  # noqa: PLC0415
    from kesra_desktop.model.programmes import Period, Programme  # noqa: PLC0415
    from kesra_desktop.services import shares  # noqa: PLC0415

    with session.store() as store:
        days = sorted(store.find(Distribution), key=lambda one: one.day, reverse=True)
        rows = [
            {
                "id": one.id,
                "programme": store.get(Programme, one.programme).code,
                "period": store.get(Period, one.period).code,
                "place": one.place,
                "date": one.day.isoformat(),
                "people": one.people,
                "closed": one.closed,
                "desks": shares.counts(store, one.id),
            }
            for one in days
        ]
    session.answer(rows)


@distribution.command("share")
@click.argument("distribution_id")
@click.argument("parts", nargs=-1, required=True)
@click.pass_obj
def distribution_share(session: Session, distribution_id: str, parts: tuple[str, ...]) -> None:
    """Give desks their part of the list: CODE=1-150, CODE=33.75.03 or CODE=rest."""
    from kesra_desktop.model.distributions import Distribution  # noqa: PLC0415
    from kesra_desktop.services import shares  # noqa: PLC0415

    read = [shares.read_part(one) for one in parts]
    with session.store() as store:
        event = store.get(Distribution, distribution_id)
        session.answer({"desks": shares.share_out(store, event, read)})


@distribution.command("move")
@click.argument("distribution_id")
@click.argument("numbers", nargs=-1, required=True)
@click.option("--to", "desk", required=True, help="the code of the desk that gets them")
@click.pass_obj
def distribution_move(
    session: Session, distribution_id: str, numbers: tuple[str, ...], desk: str
) -> None:
    """Move rights of this laptop to another desk, by number."""
    from kesra_desktop.model.distributions import Distribution  # noqa: PLC0415
    from kesra_desktop.services import shares  # noqa: PLC0415

    with session.store() as store:
        event = store.get(Distribution, distribution_id)
        session.answer({"moved": shares.move_rights(store, event, numbers, desk)})


@distribution.command("reassign")
@click.argument("distribution_id")
@click.option("--lost", required=True, help="the code of the laptop that is lost or broken")
@click.option("--to", "desk", required=True)
@click.option("--reason", required=True)
@click.pass_obj
def distribution_reassign(
    session: Session, distribution_id: str, lost: str, desk: str, reason: str
) -> None:
    """Give another desk all rights of a laptop that is lost or broken."""
    from kesra_desktop.model.distributions import Distribution  # noqa: PLC0415
    from kesra_desktop.services import shares  # noqa: PLC0415

    with session.store() as store:
        event = store.get(Distribution, distribution_id)
        session.answer({"reassigned": shares.reassign(store, event, lost, desk, reason)})


@click.command("handover", help="Hand over. / Serahkan bantuan.")
@click.argument("distribution_id")
@click.argument("who", required=False)
@click.option("--collected-by", default="", help="name of the person who collects instead")
@click.option("--relation", default="", help="that person's relation to the recipient")
@click.option("--collector-nik", default="", help="that person's NIK")
@click.option("--collector-phone", default="", help="that person's phone")
@click.option("--document", "documents", multiple=True, help="a paper shown; repeat for more")
@click.option("--item", "items", multiple=True, help="only this item; repeat for more")
@click.option("--reason", default="", help="why it is not as usual")
@click.option("--receipt", "pdf", type=click.Path(path_type=Path), help="write the receipt here")
@click.option("--batch", is_flag=True, help="one recipient a line from stdin")
@click.pass_obj
def handover(session: Session, /, distribution_id: str, who: str | None, **how: Any) -> None:
    """Print ACK with receipt number and id only after the durable commit."""
    from kesra_desktop.model.distributions import Collector  # noqa: PLC0415
    from kesra_desktop.services.handover import Terms  # noqa: PLC0415

    batch = how.pop("batch")
    if batch == bool(who) or (batch and any(how.values())):
        raise click.UsageError("DISTRIBUTION (NUMBER|NIK|ID|QR) | DISTRIBUTION --batch")
    with session.store() as store:
        if who:
            taker = Collector(
                how["collected_by"],
                how["relation"],
                how["collector_nik"],
                how["collector_phone"],
                how["documents"],
            )
            terms = Terms(how["items"], how["reason"])
            _one(session, store, (distribution_id, who, taker, terms), how["pdf"])
            return
        for line in sys.stdin:
            click.echo(_one_line(store, distribution_id, line.strip()))
            sys.stdout.flush()


def _one(
    session: Session, store: Store, wanted: tuple[str, str, Collector, Terms], pdf: Path | None
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
@click.option("--note", default="")
@click.pass_obj
def absent(session: Session, distribution_id: str, who: str, reason: str, note: str) -> None:
    """Record an absence with its reason."""
    from kesra_desktop.services.handover import note_absence  # noqa: PLC0415

    with session.store() as store:
        fact = note_absence(store, distribution_id, who, AbsenceReason(reason), note)
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
