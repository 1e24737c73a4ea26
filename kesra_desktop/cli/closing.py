"""Commands around the day: stock, the problem desk, and closing it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kesra_desktop.errors import InvalidValue, NotFound
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.distributions import Moved
from kesra_desktop.model.problem_cases import ProblemReason

if TYPE_CHECKING:
    from decimal import Decimal

    from kesra_desktop.cli.context import Session
    from kesra_desktop.model.closing import DaySummary
    from kesra_desktop.model.programmes import AidItem
    from kesra_desktop.store.store import Store


@click.group("stock", invoke_without_command=True, help="Goods at a place. / Stok barang.")
@click.option("--place", help="only one place")
@click.pass_context
def stock(context: click.Context, place: str | None) -> None:
    """Without a verb: what was received, handed over, damaged, returned, and is left."""
    if context.invoked_subcommand is None:
        _show_stock(context.obj, place)


def _show_stock(session: Session, place: str | None) -> None:
    from kesra_desktop.model.distributions import StockMove  # noqa: PLC0415
    from kesra_desktop.model.programmes import AidItem  # noqa: PLC0415
    from kesra_desktop.store import stock as sums  # noqa: PLC0415

    with session.store() as store:
        places = dict.fromkeys(one.place for one in store.find(StockMove))
        rows = []
        for one in places if place is None else (place,):
            for held in sums.balances(store, one):
                item = store.maybe(AidItem, held.item)
                rows.append(
                    {
                        "place": one,
                        "item": item.name if item else held.item,
                        "unit": item.unit if item else "",
                        "desk": held.desk,
                        "received": str(held.received),
                        "moved_in": str(held.moved_in),
                        "moved_out": str(held.moved_out),
                        "handed_over": str(held.handed_over),
                        "damaged": str(held.damaged),
                        "returned": str(held.returned),
                        "left": str(held.left),
                    }
                )
    session.answer(rows)


def _verb(name: str, moved: Moved, about: str) -> None:
    """Add one verb of stock; they differ in what happened only."""

    @stock.command(name, help=about)
    @click.argument("place")
    @click.argument("code")
    @click.argument("item")
    @click.argument("quantity")
    @click.option("--to", "desk", default="", help="the desk that gets it")
    @click.option("--reason", default="")
    @click.option("--document", default="", help="delivery note, or deposit slip (STS)")
    @click.pass_obj
    def verb(session: Session, /, **given: str) -> None:
        """Record one movement of stock at this laptop's desk."""
        _record(session, moved, given)


def _record(session: Session, moved: Moved, given: dict[str, str]) -> None:
    from kesra_desktop.model.distributions import StockMove  # noqa: PLC0415
    from kesra_desktop.services import stocking  # noqa: PLC0415
    from kesra_desktop.store import stock as sums  # noqa: PLC0415

    with session.store() as store:
        item = _item(store, given["code"], given["item"])
        move = StockMove(
            place=given["place"],
            item=item.id,
            moved=moved,
            quantity=_number(given["quantity"]),
            desk=store.device.prefix,
            to_desk=given["desk"],
            at=store.now(),
            reason=given["reason"],
            document=given["document"],
        )
        saved = stocking.move_stock(store, move)
        left = sums.left_at(store, move.place, item.id, store.device.prefix)
    session.answer({"id": saved.id, "left": str(left)})


def _item(store: Store, code: str, text: str) -> AidItem:
    from kesra_desktop.services import programmes  # noqa: PLC0415

    programme = programmes.programme_named(store, code)
    for item in programmes.items_of(store, programme.id):
        if text == item.id or text.casefold() == item.name.casefold():
            return item
    raise NotFound(what=f"{code} {text}")


def _number(text: str) -> Decimal:
    from kesra_desktop.model.fields import field_named  # noqa: PLC0415
    from kesra_desktop.model.programmes import AidItem  # noqa: PLC0415

    field = field_named(AidItem, "quantity")
    value = field.parse(text) if field else None
    if value is None or not value.is_finite():
        hint = tr(N_("Use a number, for example 25 or 2,5."))
        raise InvalidValue(field="QUANTITY", value=text, hint=hint)
    return value  # type: ignore[no-any-return]


_verb("receive", Moved.RECEIVED, "Goods came in. / Barang diterima.")
_verb("issue", Moved.ISSUED, "To another desk. / Ke meja lain.")
_verb("damage", Moved.DAMAGED, "Damaged goods. / Barang rusak.")
_verb("return", Moved.RETURNED, "Goods go back. / Barang dikembalikan.")


@click.group("problem", help="The problem desk. / Loket masalah.")
def problem() -> None:
    """Gather the verbs of the problem desk."""


@problem.command("add")
@click.argument("distribution_id")
@click.argument("who")
@click.option("--reason", required=True, type=click.Choice([one.value for one in ProblemReason]))
@click.option("--note", default="")
@click.pass_obj
def problem_add(session: Session, distribution_id: str, who: str, reason: str, note: str) -> None:
    """Park a case: a recipient's id, or what is known of somebody not on the register."""
    from kesra_desktop.services import problem_desk  # noqa: PLC0415

    with session.store() as store:
        case = problem_desk.park(store, distribution_id, who, ProblemReason(reason), note)
    session.answer({"id": case.id})


@problem.command("list")
@click.argument("distribution_id")
@click.pass_obj
def problem_list(session: Session, distribution_id: str) -> None:
    """List the cases of a day."""
    from kesra_desktop.model.problem_cases import ProblemCase  # noqa: PLC0415

    with session.store() as store:
        cases = store.find(ProblemCase, distribution=distribution_id)
    session.answer([{"id": one.id, **one.values()} for one in cases])


@problem.command("settle")
@click.argument("case")
@click.option("--outcome", required=True)
@click.pass_obj
def problem_settle(session: Session, case: str, outcome: str) -> None:
    """Say what was done about a case."""
    from kesra_desktop.services import problem_desk  # noqa: PLC0415

    with session.store() as store:
        problem_desk.settle(store, case, outcome)
    session.answer({"id": case, "outcome": outcome})


@click.command("close-day", help="Count and close a day. / Tutup hari penyaluran.")
@click.argument("distribution_id")
@click.option("--counted", multiple=True, help="ITEM=NUMBER left, counted by hand")
@click.option("--reason", default="", help="why what was counted differs from the books")
@click.option("--preview", is_flag=True, help="count only; the day stays open")
@click.option("--check", is_flag=True, help="compute the fingerprint of a closed day again")
@click.option("--out", type=click.Path(path_type=Path), help="the minutes as PDF")
@click.pass_obj
def close_day(session: Session, /, distribution_id: str, **how: Any) -> None:
    """Count a day, say the differences, and seal it with its fingerprint."""
    from kesra_desktop.services import closing  # noqa: PLC0415

    with session.store() as store:
        if how["check"]:
            checked = closing.check(store, distribution_id)
            session.answer(
                {
                    "proof": checked.proof.value,
                    "fingerprint": checked.fingerprint,
                    "later": checked.later,
                    "lacking": list(checked.lacking),
                }
            )
            return
        counted = _counted(store, distribution_id, how["counted"])
        if how["preview"]:
            summary = closing.summarise(store, distribution_id, counted)
        else:
            summary = closing.close_day(store, distribution_id, counted, how["reason"])
        if how["out"]:
            from kesra_desktop.documents.asked import Asked  # noqa: PLC0415
            from kesra_desktop.documents.saving import print_to  # noqa: PLC0415

            print_to(store, "minutes", Asked(distribution_id, summary=summary), how["out"])
        session.answer(_minutes(summary))


def _counted(store: Store, distribution_id: str, texts: tuple[str, ...]) -> dict[str, Decimal]:
    from kesra_desktop.model.distributions import Distribution  # noqa: PLC0415
    from kesra_desktop.model.programmes import Programme  # noqa: PLC0415

    event = store.get(Distribution, distribution_id)
    code = store.get(Programme, event.programme).code
    found = {}
    for text in texts:
        name, sign, number = text.rpartition("=")
        if not sign:
            raise InvalidValue(field="--counted", value=text, hint="ITEM=NUMBER")
        found[_item(store, code, name).id] = _number(number)
    return found


def _minutes(summary: DaySummary) -> dict[str, Any]:
    from kesra_desktop.services import closing  # noqa: PLC0415

    absences = closing.absence_counts(summary)
    return {
        "distribution": summary.distribution,
        "listed": summary.listed,
        "served": summary.served,
        "in_person": summary.in_person,
        "by_other": summary.by_other,
        "partly": summary.partly,
        "left": summary.left,
        "absent": {(one.value if one else "tanpa_catatan"): n for one, n in absences.items()},
        "voided": len(summary.voided),
        "exceptions": sum(bool(one.exception) for one in summary.specials),
        "open_cases": summary.open_cases,
        "doubles": summary.doubles,
        "listed_amount": summary.listed_amount,
        "amount": summary.amount,
        "deducted": summary.deducted,
        "from_paper": summary.from_paper,
        "paper_pages": list(summary.paper_pages),
        "items": [
            {
                "item": one.name,
                "listed": str(one.listed),
                "handed_over": str(one.handed_over),
                "stock_left": str(one.left) if one.stock_kept else None,
                "counted": None if one.counted is None else str(one.counted),
                "difference": str(one.difference),
            }
            for one in summary.items
        ],
        "desks": {one.desk: one.people for one in summary.desks},
        "missing_laptops": list(summary.missing_laptops),
        "fingerprint": summary.fingerprint,
        "closed": summary.closed,
        "reason": summary.reason,
    }


COMMANDS = (stock, problem, close_day)
