"""Taking an accepted batch back, whole: by new entries, so that history keeps what was."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import Refused
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.fields import field_named
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.sources import Source
from kesra_desktop.progress import silent
from kesra_desktop.store import deciding, effects, staged_rows, staging

if TYPE_CHECKING:
    from kesra_desktop.progress import Progress
    from kesra_desktop.store.effects import Effect
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store

_PIECE = 100  # effects in one transaction
_REASON = N_("The list was taken back.")


class NothingToUndo(Refused):
    """Nothing of the batch is in the register."""

    code = "nothing_to_undo"
    message = N_("Nothing of this list is in the register.")
    advice = N_("Only an accepted list can be undone.")


@dataclass(frozen=True)
class Kept:
    """Somebody whom the batch added and who stays, because he or she was used since."""

    recipient: str
    full_name: str
    because: tuple[str, ...]  # kinds of records, such as handover, or edited


@dataclass(frozen=True)
class Undone:
    """What was taken back; ``changed_since`` are fields that somebody has changed since."""

    removed: int
    restored: int
    kept: tuple[Kept, ...]
    changed_since: int


def undo(store: Store, batch_id: str, progress: Progress = silent) -> Undone:
    """Take everything that a batch did back; what others built on it stays and is named.

    It goes in small steps; when it is stopped, undoing again goes on.

    Raises:
        NotFound, NothingToUndo.

    """
    batch = staging.find(store, batch_id)
    if batch.state not in (staging.ACCEPTED, staging.ACCEPTING):
        raise NothingToUndo()
    _withdraw_sources(store, batch)
    total = effects.count(store, batch)
    work = _Undoing(store, batch)
    while True:
        with store.transaction():
            some = effects.of_batch(store, batch, _PIECE)
            for effect in some:
                work.take_back(effect)
        if not some:
            break
        progress(total - effects.count(store, batch), total)
    with store.transaction():
        staged_rows.clear_outcomes(store, batch, effects.staying(store, batch))
        staging.set_state(store, batch, staging.UNDONE)
        staging.set_paired(store, batch, "")
        deciding.note(store, batch, "undo", {"removed": work.removed})
    return Undone(work.removed, work.restored, tuple(work.kept), work.changed_since)


def _withdraw_sources(store: Store, batch: Batch) -> None:
    """Say that the lists no longer count; their evidence stays as it was written."""
    with store.transaction():
        for file in staging.files(store, batch):
            if file.source:
                seen = store.open(Source, file.source)
                store.save(replace(seen.record, withdrawn=True), seen, tr(_REASON))
                staging.set_source(store, file.n, "")


class _Undoing:
    """The effects of one batch, taken back one after the other, the last first."""

    def __init__(self, store: Store, batch: Batch) -> None:
        self._store = store
        self._batch = batch
        self.removed = 0
        self.restored = 0
        self.changed_since = 0
        self.kept: list[Kept] = []

    def take_back(self, effect: Effect) -> None:
        rewritten = False
        if effect.before is not None:
            rewritten = self._restore(effect, effect.before)
        elif not effect.kind.is_fact:
            self._remove(effect)
        effects.strike(self._store, self._batch, effect, rewritten=rewritten)

    def _restore(self, effect: Effect, before: dict[str, object]) -> bool:
        """Give fields their earlier values, unless somebody has changed them since."""
        seen = self._store.open(effect.kind, effect.record)
        ours = effects.own_writes(self._store, self._batch, effect.record)
        shown = effects.written_by(self._store, effect.kind, effect.record)
        free = {name: value for name, value in before.items() if shown.get(name) in ours}
        self.changed_since += len(before) - len(free)
        loaded: dict[str, Any] = {
            name: _loaded(effect, name, value) for name, value in free.items()
        }
        if not self._store.save(replace(seen.record, **loaded), seen, tr(_REASON)):
            return False
        self.restored += 1
        return True

    def _remove(self, effect: Effect) -> None:
        because = effects.users_of(self._store, self._batch, effect.kind, effect.record)
        ours = effects.own_writes(self._store, self._batch, effect.record)
        if set(effects.written_by(self._store, effect.kind, effect.record).values()) - ours:
            because.add("edited")
        if not because:
            self._store.mark_deleted(effect.kind, effect.record, tr(_REASON))
            self.removed += effect.kind is Recipient
        elif effect.kind is Recipient:
            person = self._store.get(Recipient, effect.record)
            self.kept.append(Kept(person.id, person.full_name, tuple(sorted(because))))


def _loaded(effect: Effect, name: str, value: object) -> object:
    field = field_named(effect.kind, name)
    return None if field is None or value is None else field.load(value)
