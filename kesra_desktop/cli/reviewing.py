"""What a person must decide: listed, and decided one by one."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from kesra_desktop.errors import InvalidValue, NotFound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kesra_desktop.cli.context import Session
    from kesra_desktop.store.store import Store


@click.group("review", invoke_without_command=True, help="What to decide. / Yang perlu diputuskan.")
@click.pass_context
def review(context: click.Context) -> None:
    """List clashes, double handovers and look-alikes; or decide one of them."""
    if context.invoked_subcommand is None:
        session: Session = context.obj
        with session.store() as store:
            rows = [row for listed in _LISTED for row in listed(store)]
        session.answer(rows)


@review.command("decide", help="Decide one. / Putuskan satu.")
@click.argument("key", metavar="ID")
@click.argument("choice")
@click.option("--note", default="", help="why / alasannya")
@click.pass_obj
def review_decide(session: Session, key: str, choice: str, note: str) -> None:
    """Decide what `review` listed under an id."""
    decider = _DECIDERS.get(key.partition(":")[0])
    if decider is None:
        raise NotFound(what=key)
    with session.store() as store:
        decider(store, key, choice, note)
    session.answer({"id": key, "choice": choice})


def _doubles(store: Store) -> Iterator[dict[str, object]]:
    from kesra_desktop.model.people import Recipient  # noqa: PLC0415
    from kesra_desktop.services import disputes  # noqa: PLC0415
    from kesra_desktop.store import queries  # noqa: PLC0415

    for dispute in disputes.open_doubles(store):
        double = dispute.double
        yield {
            "kind": "double_handover",
            "id": dispute.key,
            "knowledge": dispute.knowledge.value,
            "recipient": double.recipient,
            "name": store.get(Recipient, double.recipient).full_name,
            "period": double.period,
            "receipts": [fact.receipt for fact in double.handovers],
            "times": [fact.at.isoformat() for fact in double.handovers],
            "laptops": [queries.prefix_of_author(store, fact.id) for fact in double.handovers],
            "answers": [
                {"choice": one.choice, "note": one.note, "operator": one.operator}
                for one in dispute.answers
            ],
        }


def _clashes(store: Store) -> Iterator[dict[str, object]]:
    from kesra_desktop.services import disputes  # noqa: PLC0415
    from kesra_desktop.store import queries  # noqa: PLC0415

    for clash in queries.clashes(store):
        yield {
            "kind": "clash",
            "id": disputes.clash_key(clash),
            "table": clash.kind,
            "record": clash.record,
            "field": clash.field,
            "values": clash.values,
        }


def _shut_out(store: Store) -> Iterator[dict[str, object]]:
    from kesra_desktop.store import revocation  # noqa: PLC0415

    for held in revocation.held_back(store):
        if held.stored:
            yield {
                "kind": "shut_out",
                "laptop": held.prefix,
                "reason": held.reason,
                "last_ok": held.last_ok,
                "not_counted": held.stored,
                "receipts": list(held.receipts),
            }


def _leftovers(store: Store) -> Iterator[dict[str, object]]:
    from kesra_desktop.store import adopting  # noqa: PLC0415

    for one in adopting.leftovers(store):
        yield {
            "kind": "not_counted",
            "id": one.key,
            "laptop": one.prefix,
            "number": one.number,
            "verb": one.body["k"],
            "table": one.body["t"],
            "record": one.body["r"],
            "values": one.body["v"],
        }


def _two_histories(store: Store) -> Iterator[dict[str, object]]:
    from kesra_desktop.store import forks  # noqa: PLC0415

    for fork in forks.forks(store):
        yield {
            "kind": "two_histories",
            "laptop": fork.prefix,
            "after": fork.common,
            "lines": [asdict(told) for told in fork.lines],
        }


def _edited_after_deletion(store: Store) -> Iterator[dict[str, object]]:
    from kesra_desktop.store import knowing  # noqa: PLC0415

    for one in knowing.edited_after_deletion(store):
        yield {
            "kind": "edited_after_deletion",
            "table": one.kind,
            "record": one.record,
            "fields": list(one.fields),
        }


def _excesses(store: Store) -> Iterator[dict[str, object]]:
    from kesra_desktop.store import arrived  # noqa: PLC0415

    for one in arrived.excesses(store):
        yield {
            "kind": "over_entitlement",
            "id": one.key,
            "handover": one.handover,
            "item": one.item,
            "given": one.given,
            "allowed": one.allowed,
        }


def _put_aside(store: Store) -> Iterator[dict[str, object]]:
    from kesra_desktop.store import arrived  # noqa: PLC0415

    for one in arrived.put_aside(store):
        yield {
            "kind": "put_aside",
            "id": one.key,
            "why": one.why.value,
            "laptop": one.prefix,
            "numbers": [number for number, _ in one.entries],
        }


def _dangling(store: Store) -> Iterator[dict[str, object]]:
    from kesra_desktop.store import arrived  # noqa: PLC0415

    for one in arrived.dangling(store):
        yield {
            "kind": "refers_to_nothing",
            "id": one.key,
            "table": one.kind,
            "record": one.record,
            "field": one.field,
            "wanted": one.wanted,
        }


def _look_alikes(store: Store) -> Iterator[dict[str, object]]:
    from kesra_desktop.model.sameness.reasons import reason_text  # noqa: PLC0415
    from kesra_desktop.services import review as looking  # noqa: PLC0415

    looking.look(store)
    for pair in looking.open_pairs(store):
        yield {
            "kind": "look_alike",
            "id": pair.key,
            "a": pair.one.id,
            "b": pair.other.id,
            "names": [pair.one.full_name, pair.other.full_name],
            "level": pair.level.value,
            "score": pair.score,
            "reasons": [{"code": code, "text": reason_text(code)} for code in pair.reasons],
            "answers": [{"answer": one.answer.value, "reason": one.reason} for one in pair.answers],
        }


def _decide_look_alike(store: Store, key: str, choice: str, note: str) -> None:
    from kesra_desktop.services import review as looking  # noqa: PLC0415

    looking.decide(store, key, choice, note)


def _decide_double(store: Store, key: str, choice: str, note: str) -> None:
    from kesra_desktop.services import disputes  # noqa: PLC0415

    disputes.decide_double(store, key, choice, note)


def _decide_leftover(store: Store, key: str, choice: str, note: str) -> None:
    from kesra_desktop.store import adopting  # noqa: PLC0415

    if choice not in (adopting.ADOPT, adopting.LEAVE):
        hint = f"{adopting.ADOPT} | {adopting.LEAVE}"
        raise InvalidValue(field=key, value=choice, hint=hint)
    (adopting.adopt if choice == adopting.ADOPT else adopting.leave)(store, key, note)


def _note_arrived(store: Store, key: str, choice: str, note: str) -> None:
    from kesra_desktop.store import arrived  # noqa: PLC0415

    if choice != arrived.NOTED:
        raise InvalidValue(field=key, value=choice, hint=arrived.NOTED)
    one = arrived.question(store, key)
    if one is None:
        raise NotFound(what=key)
    arrived.settle(store, one, note)


def _decide_clash(store: Store, key: str, choice: str, note: str) -> None:
    from kesra_desktop.services import disputes  # noqa: PLC0415

    disputes.decide_clash(store, key, choice, note)


# What is listed, in this order, and who decides it by the beginning of its id.
_LISTED: tuple[Callable[[Store], Iterator[dict[str, object]]], ...] = (
    _doubles,
    _excesses,
    _clashes,
    _shut_out,
    _leftovers,
    _two_histories,
    _put_aside,
    _dangling,
    _edited_after_deletion,
    _look_alikes,
)
_DECIDERS: dict[str, Callable[[Store, str, str, str], None]] = {
    "double": _decide_double,
    "clash": _decide_clash,
    "left": _decide_leftover,
    "aside": _note_arrived,
    "dangling": _note_arrived,
    "excess": _note_arrived,
    "lookalike": _decide_look_alike,
}

COMMANDS = (review,)
