"""Enter a last known total: what somebody remembers, or a paper states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.errors import InvalidValue, NotFound
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.areas import areas
from kesra_desktop.model.programmes import Programme

if TYPE_CHECKING:
    from kesra_desktop.model.sources import KnownTotal
    from kesra_desktop.store.store import Store


def enter_total(store: Store, total: KnownTotal) -> KnownTotal:
    """Keep a total; it counts before those of lists of the same year.

    Raises:
        InvalidValue: fewer than no people.
        NotFound: no such programme, or no such kecamatan.

    """
    if total.people < 0:
        hint = tr(N_("Use a whole number."))
        raise InvalidValue(field=tr(N_("People")), value=str(total.people), hint=hint)
    with store.transaction():
        if total.programme and not store.find(Programme, code=total.programme):
            raise NotFound(what=total.programme)
        code = total.district_code
        if code and areas().district(code.replace(".", "")) is None:
            raise NotFound(what=code)
        return store.add(total)
