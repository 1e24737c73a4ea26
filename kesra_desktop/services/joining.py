"""Join two records that are one person, and separate what was joined by mistake."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from kesra_desktop.errors import ReasonMissing, Refused
from kesra_desktop.i18n import N_
from kesra_desktop.model.fields import fields_of
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.verdicts import Answer, person_mark
from kesra_desktop.store import joining, lookalikes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kesra_desktop.store.store import Store


class AlreadyOne(Refused):
    """The two records are joined, or are one record."""

    code = "already_one"
    message = N_("{name} is already one person here.")
    advice = N_("Nothing more needs to be done.")


class NotJoined(Refused):
    """The record was never joined with another one."""

    code = "not_joined"
    message = N_("{name} is not joined with anybody.")
    advice = N_("Open the person and look at the history.")


def join(
    store: Store, one: str, other: str, reason: str, take: Mapping[str, str] | None = None
) -> Recipient:
    """Make two records one person and return the main one; both histories stay.

    ``take`` names, by field, the record whose value the person keeps; every other field keeps
    the main record's. What it takes is an ordinary change, and `separate` takes it back.

    Raises:
        NotFound, AlreadyOne, ReasonMissing.

    """
    if not reason.strip():
        raise ReasonMissing()
    with store.transaction():
        records = {key: store.get(Recipient, key) for key in (one, other)}
        if joining.main_of(store.conn, one) == joining.main_of(store.conn, other):
            raise AlreadyOne(name=records[one].full_name)
        first, second = sorted((one, other))
        main = min(joining.main_of(store.conn, key) for key in (one, other))
        chosen = {
            name: getattr(records[key], name)
            for name, key in (take or {}).items()
            if key in records and key != main
        }
        body = {"k": joining.JOIN, "t": joining.KIND, "r": second, "v": {"with": first}}
        store.write(body, reason.strip())
        seen = store.open(Recipient, main)  # written right behind: `separate` finds it there
        store.save(replace(seen.record, **chosen), seen, reason.strip())
        marks = (person_mark(first), person_mark(second))
        lookalikes.remember(store, marks, Answer.SAME, reason.strip())
        return store.get(Recipient, main)


def separate(store: Store, member: str, reason: str) -> None:
    """Take one record out of a person it was joined into; all the others stay together.

    The two are remembered as different people, and fields that the joining took go back, unless
    somebody has changed them since.

    Raises:
        NotFound, NotJoined, ReasonMissing.

    """
    if not reason.strip():
        raise ReasonMissing()
    with store.transaction():
        record = store.get(Recipient, member)
        ids = joining.members(store.conn, member)
        if len(ids) == 1:
            raise NotJoined(name=record.full_name)
        links = joining.links(store.conn, ids)
        ended = [link for link in links if member in (link.one, link.other)]
        body = {"k": joining.SEPARATE, "t": joining.KIND, "r": member, "v": {}}
        store.write(body | {"b": {"joins": [link.ref for link in ended]}}, reason.strip())
        _keep_together(store, [one for one in ids if one != member], reason.strip())
        for link in ended:
            _give_back(store, link.ref, reason.strip())
        for one in ids:
            if one != member:
                marks = (person_mark(member), person_mark(one))
                lookalikes.remember(store, marks, Answer.DIFFERENT, reason.strip())


def _keep_together(store: Store, others: list[str], reason: str) -> None:
    """Join anew who hung together only through the record that was taken out."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for one in others:
        groups[joining.main_of(store.conn, one)].append(one)
    first, *rest = sorted(groups)
    for main in rest:
        body = {"k": joining.JOIN, "t": joining.KIND, "r": main, "v": {"with": first}}
        store.write(body, reason)


def _give_back(store: Store, ref: str, reason: str) -> None:
    """Take back what a joining put into the main record, as far as it still stands there."""
    taken = joining.taken(store.conn, ref)
    person = store.maybe(Recipient, taken.main) if taken else None
    if taken is None or person is None:
        return
    now = person.values()
    back = {
        field.name: field.default if taken.before[field.name] is None
        else field.load(taken.before[field.name])
        for field in fields_of(Recipient)
        if field.name in taken.after and now[field.name] == taken.after[field.name]
    }  # fmt: skip
    seen = store.open(Recipient, person.id)
    store.save(replace(seen.record, **back), seen, reason)
