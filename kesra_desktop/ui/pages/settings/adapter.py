"""Letterheads and signatories of the open office, as the settings page shows and saves them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from kesra_desktop.i18n import tr
from kesra_desktop.model.dates import long_date
from kesra_desktop.model.letterhead import (
    ACTING_TITLES,
    POST_TITLES,
    Acting,
    Letterhead,
    Signatory,
    in_force,
)
from kesra_desktop.services.registration import amend

if TYPE_CHECKING:
    from datetime import date

    from kesra_desktop.store.store import Store

S = TypeVar("S", Letterhead, Signatory)


@dataclass(frozen=True)
class SettingView:
    """One dated setting: what it is, from when, and whether it holds today."""

    record: Letterhead | Signatory
    title: str
    line: str
    holds: bool


class StoreSettings:
    """Reads and saves dated settings; nothing is ever removed, a later day takes over."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def letterheads(self) -> list[SettingView]:
        """Return the letterheads, the newest first."""
        found = self._store.find(Letterhead)
        now = in_force(found, self._today())
        return [
            SettingView(
                one,
                ", ".join(part for part in (one.government, one.address) if part) or tr("empty"),
                _since(one.valid_from, one.temporary_address),
                one is now,
            )
            for one in _newest_first(found)
        ]

    def signatories(self) -> list[SettingView]:
        """Return who signs, the newest first within each post."""
        found = self._store.find(Signatory)
        today = self._today()
        now = [
            in_force([one for one in found if one.post == post], today)
            for post in {one.post for one in found}
        ]
        order = list(POST_TITLES)
        ordered = sorted(_newest_first(found), key=lambda one: order.index(one.post))
        return [SettingView(one, one.name, _signs(one), one in now) for one in ordered]

    def save(self, kind: type[Letterhead | Signatory], record: str, texts: dict[str, str]) -> None:
        """Save a new setting, or what changed of one.

        Raises:
            InvalidValue: a text does not fit its field.

        """
        if record:
            amend(self._store, kind, record, texts)
        else:
            self._store.add(kind.from_texts(texts))

    def _today(self) -> date:
        return self._store.now().date()


def _newest_first(found: list[S]) -> list[S]:
    return sorted(
        found, key=lambda one: one.valid_from.isoformat() if one.valid_from else "", reverse=True
    )


def _since(day: date | None, more: str = "") -> str:
    words = tr("from {day} on").format(day=long_date(day)) if day else tr("from ever")
    return " · ".join(part for part in (words, more) if part)


def _signs(one: Signatory) -> str:
    post = tr(POST_TITLES[one.post])
    if one.acting is not Acting.APPOINTED:
        post = f"{tr(ACTING_TITLES[one.acting])} {post}"
    until = ""
    if one.valid_until:
        until = tr("until {day}").format(day=long_date(one.valid_until))
    return _since(one.valid_from, until).join((f"{post} · ", ""))
