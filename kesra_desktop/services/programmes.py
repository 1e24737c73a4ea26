"""Programmes as data: entered from a plan, offered as templates, shown whole."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kesra_desktop import paths
from kesra_desktop.errors import AlreadyThere, InvalidValue, NotFound, Refused
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.distributions import Entitlement
from kesra_desktop.model.eligibility import Criterion
from kesra_desktop.model.programmes import AidItem, Period, Programme
from kesra_desktop.model.record import parse_texts
from kesra_desktop.store import proposals

if TYPE_CHECKING:
    from kesra_desktop.model.record import Record
    from kesra_desktop.store.store import Store

_LISTS = ("items", "periods", "criteria")
_KINDS: tuple[tuple[str, type[Record]], ...] = (
    ("items", AidItem),
    ("periods", Period),
    ("criteria", Criterion),
)


class ItemInUse(Refused):
    """Somebody has a right to an item that was to be taken out of a programme."""

    code = "item_in_use"
    message = N_("People have a right to {item}: it stays in the programme.")
    advice = N_("Give another amount from the next period on, in a programme of its own.")


def new_programme(store: Store, plan: dict[str, Any]) -> Programme:
    """Save a programme with its items, periods and criteria, given as plain texts.

    ``plan`` holds the fields of Programme and the lists ``items``, ``periods`` and ``criteria``;
    documents, categories and other lists of texts may be lists.

    Raises:
        AlreadyThere: another programme has this code.
        InvalidValue, UnknownField: a text does not fit.

    """
    texts = {name: _text(value) for name, value in plan.items() if not _is_part(name, value)}
    with store.transaction():
        programme = Programme.from_texts(texts)
        if store.find(Programme, code=programme.code):
            raise AlreadyThere(what=programme.code)
        programme = store.add(programme)
        for name, kind in _KINDS:
            for position, part in enumerate(_parts(plan, name), 1):
                given = {**part, "programme": programme.id}
                if kind is AidItem:
                    given.setdefault("position", position)
                store.add(kind.from_texts({key: _text(value) for key, value in given.items()}))
    return programme


def amend_programme(store: Store, code: str, plan: dict[str, Any]) -> Programme:
    """Change a programme, its items and its criteria, given as texts as in `new_programme`.

    Of an item or criterion with an ``id`` what is given is changed, without one it is new, and what
    is not named any more is taken out. What people have a right to is never taken out.

    Raises:
        NotFound: no such programme.
        AlreadyThere: another programme has the new code.
        ItemInUse: somebody has a right to an item that was left out.
        InvalidValue, UnknownField: a text does not fit.

    """
    texts = {name: _text(value) for name, value in plan.items() if not _is_part(name, value)}
    with store.transaction():
        seen = store.open(Programme, programme_named(store, code).id)
        changed = replace(seen.record, **parse_texts(Programme, texts))
        if changed.code != code and store.find(Programme, code=changed.code):
            raise AlreadyThere(what=changed.code)
        store.save(changed, seen)
        for name, kind in _KINDS:
            if name in plan and kind is not Period:
                _amend_parts(store, changed.id, kind, _parts(plan, name))
    return changed


def _amend_parts(
    store: Store, programme: str, kind: type[Record], parts: list[dict[str, Any]]
) -> None:
    named = {str(part["id"]) for part in parts if part.get("id")}
    for one in store.find(kind, programme=programme):
        if one.id not in named:
            if kind is AidItem and store.count(Entitlement, item=one.id):
                raise ItemInUse(item=one.name if isinstance(one, AidItem) else one.id)
            store.mark_deleted(kind, one.id)
    for position, part in enumerate(parts, 1):
        texts = {key: _text(value) for key, value in part.items() if key != "id"}
        if kind is AidItem:
            texts["position"] = str(position)
        if part.get("id"):
            seen = store.open(kind, str(part["id"]))
            store.save(replace(seen.record, **parse_texts(kind, texts)), seen)
        else:
            store.add(kind.from_texts({**texts, "programme": programme}))


def _is_part(name: str, value: Any) -> bool:
    """Return whether a value is a list of records; criteria may also be a plain text."""
    return name in _LISTS and not (name == "criteria" and isinstance(value, str))


def _parts(plan: dict[str, Any], name: str) -> list[dict[str, Any]]:
    parts = plan.get(name, [])
    if isinstance(parts, str) and name == "criteria":
        return []
    if not isinstance(parts, list) or not all(isinstance(part, dict) for part in parts):
        hint = tr("Give a list of objects.")
        raise InvalidValue(field=name, value=str(parts)[:40], hint=hint)
    return parts


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, dict):
        return ", ".join(f"{key}={count}" for key, count in value.items())
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    return str(value)


def templates() -> dict[str, dict[str, Any]]:
    """Return the programmes that the office can start from, by name, as plans."""
    folder = paths.resource("programmes")
    return {
        file.stem: json.loads(file.read_text("utf-8")) for file in sorted(folder.glob("*.json"))
    }


def template(name: str) -> dict[str, Any]:
    """Return one template as a plan.

    Raises:
        NotFound: there is none of this name.

    """
    found = templates().get(name)
    if found is None:
        raise NotFound(what=name)
    return found


def programme_named(store: Store, code: str) -> Programme:
    """Return a programme by its code.

    Raises:
        NotFound: it does not exist.

    """
    found = store.find(Programme, code=code)
    if not found:
        raise NotFound(what=code)
    return found[0]


def programme_and_period(store: Store, code: str, period: str) -> tuple[Programme, Period]:
    """Return a programme and one of its periods by their codes.

    Raises:
        NotFound: one of them does not exist.

    """
    programme = programme_named(store, code)
    periods = store.find(Period, programme=programme.id, code=period)
    if not periods:
        raise NotFound(what=f"{code} {period}")
    return programme, periods[0]


def add_period(store: Store, code: str, texts: dict[str, str]) -> Period:
    """Add a period to a programme.

    Raises:
        AlreadyThere: the programme has a period of this code.

    """
    with store.transaction():
        programme = programme_named(store, code)
        period = Period.from_texts({**texts, "programme": programme.id})
        if store.find(Period, programme=programme.id, code=period.code):
            raise AlreadyThere(what=f"{code} {period.code}")
        return store.add(period)


def items_of(store: Store, programme: str) -> list[AidItem]:
    """Return what a programme gives, in order."""
    return sorted(store.find(AidItem, programme=programme), key=lambda item: item.position)


def whole(store: Store, code: str) -> dict[str, Any]:
    """Return a programme with its parts and where its proposals stand, as plain values."""
    programme = programme_named(store, code)
    periods = store.find(Period, programme=programme.id)
    return {
        "id": programme.id,
        **programme.values(),
        "items": [{"id": one.id, **one.values()} for one in items_of(store, programme.id)],
        "criteria": [one.values() for one in store.find(Criterion, programme=programme.id)]
        or programme.criteria,
        "periods": [
            {"id": one.id, **one.values(), "statuses": _counts(store, one.id)} for one in periods
        ],
    }


def _counts(store: Store, period: str) -> dict[str, int]:
    return {status.value: count for status, count in proposals.status_counts(store, period).items()}
