"""The shares of open distributions, answered from the store."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kesra_desktop.errors import InvalidValue
from kesra_desktop.i18n import tr
from kesra_desktop.model.distributions import Distribution, Entitlement
from kesra_desktop.model.office import Role
from kesra_desktop.model.programmes import Programme
from kesra_desktop.services import shares
from kesra_desktop.store import queries
from kesra_desktop.store.revocation import SHUT_OUT
from kesra_desktop.ui.moments import short_date
from kesra_desktop.ui.pages.exchange.view import ShareDay, ShareRow

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store

_RANGE = re.compile(r"([0-9]{1,6})(?:-([0-9]{1,6}))?")
_MAY_TAKE_OVER = (Role.ADMINISTRATOR, Role.HEAD)


class StoreShares:
    """Answers `view.ShareService` from one open store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def days(self) -> tuple[ShareDay, ...]:
        """Return every open distribution with its shares."""
        today = self._store.now().date()
        days = []
        for event in self._store.find(Distribution, closed=False):
            programme = self._store.maybe(Programme, event.programme)
            name = programme.name if programme else ""
            title = f"{name}, {event.place}, {short_date(event.day, today)}"
            rows = self._rows(event.id)
            days.append(ShareDay(event.id, title, rows, self._targets()))
        return tuple(days)

    def _rows(self, event: str) -> tuple[ShareRow, ...]:
        operator, own = self._store.operator, self._store.device.prefix
        may_take_over = operator is not None and operator.role in _MAY_TAKE_OVER
        known = {one.prefix: one for one in queries.laptops(self._store)}
        rows = []
        for code, people in shares.counts(self._store, event).items():
            one = known.get(code)
            lost = one is not None and one.state == SHUT_OUT
            name = one.label if one else tr("everybody's: the first desk that serves")
            may = code in (own, "") or (lost and may_take_over)
            rows.append(ShareRow(code, name, people, lost, may))
        return tuple(rows)

    def _targets(self) -> tuple[ShareRow, ...]:
        return tuple(
            ShareRow(one.prefix, one.label, 0)
            for one in queries.laptops(self._store)
            if one.state != SHUT_OUT
        )

    def move(self, day: str, source: str, target: str, numbers: str, reason: str) -> str:
        """Move rights; return what was done as a sentence. Called behind the window.

        Raises:
            InvalidValue: the numbers are not written so.
            NotFound, NotHolder, NeedsApprover, ReasonMissing: nothing was changed.

        """
        with self._store.reopened() as store:
            event = store.get(Distribution, day)
            known = {one.prefix: one for one in queries.laptops(store)}
            if source in known and known[source].state == SHUT_OUT:
                count = shares.reassign(store, event, source, target, reason)
            else:
                wanted = self._numbers(numbers) or self._all(store, day, source)
                count = shares.move_rights(store, event, wanted, target)
        words = tr("%n person(s) moved to laptop {laptop}.", "", count)
        return words.format(laptop=target)

    @staticmethod
    def _all(store: Store, day: str, source: str) -> list[str]:
        rights = store.find(Entitlement, distribution=day)
        return sorted({one.number for one in rights if one.desk == source})

    @staticmethod
    def _numbers(text: str) -> list[str]:
        found = []
        for part in re.split(r"[,;\s]+", text.strip()):
            if not part:
                continue
            span = _RANGE.fullmatch(part)
            if span is None:
                hint = tr("for example 1-20, 25; empty: all")
                raise InvalidValue(field=tr("Invitation numbers"), value=part, hint=hint)
            last = int(span[2] or span[1])
            found += [str(number) for number in range(int(span[1]), last + 1)]
        return found
