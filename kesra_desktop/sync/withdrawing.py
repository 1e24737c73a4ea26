"""Take back what one import brought, by new entries; say what cannot be taken back."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kesra_desktop import errors
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.distributions import Handover, Void
from kesra_desktop.model.office import Role
from kesra_desktop.store import imports

if TYPE_CHECKING:
    from kesra_desktop.store.heads import Place
    from kesra_desktop.store.imports import Brought
    from kesra_desktop.store.store import Store

_STEP = N_("take an import back")
_REASON = N_("Import {file} was taken back.")


@dataclass
class Withdrawn:
    """What taking an import back did."""

    restored: int = 0  # fields that have the value from before again
    removed: int = 0  # records that came with it and are out of use
    voided: list[str] = field(default_factory=list)  # receipts of handovers that came with it
    changed_since: int = 0  # fields and records that somebody changed afterwards: left as they are
    staying: dict[str, int] = field(default_factory=dict)  # by kind: what only its author can undo


def withdraw(store: Store, named: str) -> Withdrawn:
    """Take back the effect of an import, given its id or the beginning of it.

    Everything stays in the log. Handovers are voided; other facts, decisions, orders and
    certificates stay, and are counted.

    Raises:
        NotFound: no import of this id brought anything that stands.
        NotYourStep: the operator is neither coordinator nor head.

    """
    if store.operator is None or store.operator.role not in (Role.ADMINISTRATOR, Role.HEAD):
        raise errors.NotYourStep(step=tr(_STEP))
    with store.transaction():
        file = imports.file_named(store, named)
        if file is None:
            raise errors.NotFound(what=named)
        work = _Withdrawal(store, imports.brought(store, file), file)
        work.run()
        imports.take_away(store, file)
    return work.done


class _Withdrawal:
    """One import on its way back, last entry first."""

    def __init__(self, store: Store, found: list[Brought], file: str) -> None:
        self._store = store
        self._found = found
        self._ours = {one.write for one in found}
        self._reason = tr(_REASON).format(file=file[:8])
        self._seen: set[tuple[str, str, str]] = set()
        self._staying: Counter[str] = Counter()
        self._made = {one.body.get("r") for one in found if one.body.get("k") == "c"}
        self.done = Withdrawn()

    def run(self) -> None:
        """Go through what came."""
        for one in reversed(self._found):
            verb, place = one.body.get("k"), one.place
            if verb == "e" and place is not None:
                self._restore(one, place)
            elif verb == "c" and place is not None:
                self._remove(place)
            elif verb == "h" and place is not None and place.kind is Handover:
                self._void(place.record)
            elif verb not in ("m", None):
                self._staying[one.kind] += 1
        self.done.staying = dict(sorted(self._staying.items()))

    def _restore(self, one: Brought, place: Place) -> None:
        if place.record in self._made:
            return
        values: dict[str, Any] = {}
        for name in one.body.get("v", {}):
            key = (place.kind.kind, place.record, name)
            if key in self._seen:
                continue
            self._seen.add(key)
            if imports.standing(self._store, place, name, self._ours):
                values[name] = imports.before(self._store, one, name, self._ours)
            else:
                self.done.changed_since += 1
        for name, value in values.items():
            self._store.resolve(place.kind, place.record, name, value, self._reason)
            self.done.restored += 1

    def _remove(self, place: Place) -> None:
        edited = imports.edited_fields(self._store, place)
        if all(imports.standing(self._store, place, name, self._ours) for name in edited):
            self._store.mark_deleted(place.kind, place.record, self._reason)
            self.done.removed += 1
        else:
            self.done.changed_since += 1

    def _void(self, handover: str) -> None:
        given = self._store.maybe(Handover, handover)
        if given is not None and not self._store.count(Void, handover=handover):
            name = self._store.operator.name if self._store.operator else ""
            self._store.add(
                Void(handover=handover, reason=self._reason, at=self._store.now(), approver=name)
            )
            self.done.voided.append(given.receipt)
