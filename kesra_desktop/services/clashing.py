"""Clashes of fields that belong together: listed, decided one by one or all alike, opened again."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kesra_desktop import errors
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.fields import field_named
from kesra_desktop.model.record import kind_named
from kesra_desktop.progress import silent
from kesra_desktop.services.disputes import CLASH
from kesra_desktop.store import fold, heads, queries, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from kesra_desktop.progress import Progress
    from kesra_desktop.store.store import Store
    from kesra_desktop.store.told import Version

_OPENED_AGAIN = N_("The decision was taken back; both values stand again.")
_JOINED = "+"


@dataclass(frozen=True)
class Differing:
    """Fields of one record that people filled differently, and every version of them."""

    key: str  # the same on every laptop
    place: heads.Place
    names: tuple[str, ...]
    versions: tuple[Version, ...]


@dataclass(frozen=True)
class Decided:
    """A clash that was decided: what was written, and what stood before."""

    differing: Differing
    values: Mapping[str, Any]


def keys(store: Store) -> list[str]:
    """Return the key of every open clash; fields of one group are one clash."""
    together: dict[tuple[str, str, str], list[str]] = {}
    for clash in queries.clashes(store):
        field = field_named(kind_named(clash.kind), clash.field)
        group = field.declared.group if field is not None else ""
        part = (clash.kind, clash.record, group or clash.field)
        together.setdefault(part, []).append(clash.field)
    return [
        f"{CLASH}:{kind}:{record}:{_JOINED.join(names)}"
        for (kind, record, _), names in together.items()
    ]


def differing_of(store: Store, key: str) -> Differing | None:
    """Return one clash with its versions, or None when it is decided."""
    _, kind, record, joined = [*key.split(":", 3), "", "", ""][:4]
    place = heads.Place(kind_named(kind), record)
    if heads.created(store.conn, place) is None:
        return None
    names = tuple(joined.split(_JOINED))
    found = told.versions(store, place, names)
    return Differing(key, place, names, tuple(found)) if len(found) > 1 else None


def decide(store: Store, key: str, number: int, note: str = "") -> Decided:
    """End a clash with the version of this number, from 1.

    Raises:
        NotFound: no such clash, or no such version: somebody else decided meanwhile.

    """
    with store.transaction():
        found = differing_of(store, key)
        if found is None or not 1 <= number <= len(found.versions):
            raise errors.NotFound(what=tr("This question"))
        return _decided(store, found, found.versions[number - 1].values, note)


def decide_typed(store: Store, key: str, values: Mapping[str, Any], note: str = "") -> Decided:
    """End a clash with values that somebody typed.

    Raises:
        NotFound: no such clash.

    """
    with store.transaction():
        found = differing_of(store, key)
        if found is None:
            raise errors.NotFound(what=tr("This question"))
        return _decided(store, found, values, note)


def _decided(store: Store, found: Differing, values: Mapping[str, Any], note: str) -> Decided:
    _write(store, found, values, _bases(store, found), note.strip())
    return Decided(found, dict(values))


def _bases(store: Store, found: Differing) -> dict[str, list[str]]:
    """Return every write of the fields that stands now."""
    return {
        name: [head.ref for head in heads.heads(store.conn, found.place, name)]
        for name in found.names
    }


def _write(
    store: Store,
    found: Differing,
    values: Mapping[str, Any],
    bases: Mapping[str, list[str]],
    note: str,
) -> None:
    """Write all fields in one entry, in place of what the bases name."""
    body = {
        "k": fold.EDIT,
        "t": found.place.kind.kind,
        "r": found.place.record,
        "v": {name: values[name] for name in found.names},
        "b": dict(bases),
    }
    store.write(body, note)


def reopen(store: Store, decided: Decided) -> None:
    """Take a decision back: every version stands again, and the question is open.

    Raises:
        NotFound: somebody changed the field since.

    """
    found = decided.differing
    with store.transaction():
        for name in found.names:
            standing = heads.heads(store.conn, found.place, name)
            if any(head.value != decided.values[name] for head in standing):
                raise errors.NotFound(what=tr("This question"))
        bases = _bases(store, found)
        for version in reversed(found.versions):  # the one that was shown is written last
            _write(store, found, version.values, bases, tr(_OPENED_AGAIN))


def decide_all(
    store: Store,
    choose: Callable[[Differing], int],
    done: list[Decided],
    progress: Progress = silent,
) -> None:
    """Decide every open clash alike; ``choose`` gives the version's number from 1, 0 leaves it.

    What was decided is put into ``done`` one by one, also when the run is broken off.

    Raises:
        Cancelled: the rest is open.

    """
    all_keys = keys(store)
    for at, key in enumerate(all_keys):
        progress(at, len(all_keys))
        with store.transaction():
            found = differing_of(store, key)
            number = choose(found) if found is not None else 0
            if found is not None and number:
                values = found.versions[number - 1].values
                done.append(_decided(store, found, values, ""))


def reopen_all(store: Store, decided: Iterable[Decided], progress: Progress = silent) -> int:
    """Take back what `decide_all` decided; return how many questions are open again.

    What somebody changed since stays as it is.
    """
    count, whole = 0, list(decided)
    for at, one in enumerate(whole):
        progress(at, len(whole))
        with contextlib.suppress(errors.NotFound):
            reopen(store, one)
            count += 1
    return count


def newest(found: Differing) -> int:
    """Choose the version that is shown now, which is the newest."""
    del found
    return 1


def of_laptop(prefix: str) -> Callable[[Differing], int]:
    """Return a choice of the version that one laptop wrote; clashes without one stay open."""

    def choose(found: Differing) -> int:
        numbers = (n for n, one in enumerate(found.versions, 1) if one.prefix == prefix)
        return next(numbers, 0)

    return choose
