"""How many people each accepted list names, by category and kecamatan: last known totals."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kesra_desktop.model.sources import KnownTotal, Source
from kesra_desktop.store import completeness, effects

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kesra_desktop.intake.linking import Group
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store


def keep_totals(
    store: Store, batch: Batch, sources: Mapping[int, str], groups: Mapping[int, Group]
) -> None:
    """Keep what the lists of a batch say; somebody who stands twice in a list counts once.

    ``sources``: the Source of each sheet whose totals are not kept yet.
    """
    people: defaultdict[tuple[str, str, str], set[int]] = defaultdict(set)
    for row, sheet, category, district in completeness.told_by_rows(store, batch.n):
        if sheet in sources:
            first = groups[row].rows[0] if row in groups else row
            people[sources[sheet], category, district].add(first)
    with store.transaction():
        for (source, category, district), rows in people.items():
            total = KnownTotal(
                people=len(rows),
                category=category,
                district_code=district,
                year=store.get(Source, source).year,
                source=source,
            )
            effects.add(store, batch, 0, total)
