"""Which staged rows are one person: pairs within a batch and against the register, and groups."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.intake import matching
from kesra_desktop.progress import silent
from kesra_desktop.store import deciding, joining, lookalikes, staged_rows, staging
from kesra_desktop.store.deciding import DIFFERENT, SAME, StagedPair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kesra_desktop.model.sameness.candidate import Candidate
    from kesra_desktop.progress import Progress
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store


def look(store: Store, batch: Batch, progress: Progress = silent) -> None:
    """Look for look-alikes of the waiting rows, unless nothing changed since the last time."""
    now = staged_rows.register_state(store)
    if batch.paired == now:
        return
    found = matching.pairs(
        _candidates(store, batch), lookalikes.register(store), lookalikes.verdicts(store), progress
    )
    deciding.replace_pairs(store, batch, (_pair(one) for one in found))
    staging.set_paired(store, batch, now)


def _candidates(store: Store, batch: Batch) -> Iterator[Candidate]:
    files = {one.n: one.name for one in staging.files(store, batch)}
    of_sheet = {one.n: one.file for one in staging.sheets(store, batch)}
    for row in staged_rows.rows(store, batch, staged_rows.Choice(state="waiting")):
        file = of_sheet[row.sheet]
        undecided = [text for text in row.problems if text not in row.kept]
        yield matching.candidate(
            f"#{row.n}",
            row.fields,
            undecided,
            texts_of(row),
            (files[file], str(file), store.office_id),
        )


def texts_of(row: staged_rows.StagedRow) -> dict[str, str]:
    """Return what stands in the cells of a row, by field."""
    return {name: text for name, (_, text) in row.raw.items()}


def _pair(found: matching.Pair) -> StagedPair:
    a, b = found.a, found.b
    if not a.startswith("#"):
        a, b = b, a
    row, other = int(a[1:]), int(b[1:]) if b.startswith("#") else 0
    if other and other > row:
        row, other = other, row  # the later row asks whether it is the earlier one
    return StagedPair(
        0, row, other, "" if other else b, found.kind.value, found.level.value, found.score,
        found.reasons,
    )  # fmt: skip


@dataclass(frozen=True)
class Group:
    """Rows that are one person, and the recipient they belong to, if there is one already."""

    rows: tuple[int, ...]
    recipient: str = ""
    contradicted: bool = False  # linked and said to be different at once: nobody is added


def groups(store: Store, batch: Batch) -> dict[int, Group]:
    """Return the group of each row that is linked to anything.

    Rows that are in the register already bring their recipient; of records that were joined the
    main one counts.
    """
    pairs = deciding.pairs(store, batch)
    known = staged_rows.known_recipients(store, batch)
    return _grouped(pairs, known, lambda person: joining.main_of(store.conn, person))


def _grouped(
    pairs: list[StagedPair], known: dict[int, str], main: Callable[[str], str]
) -> dict[int, Group]:
    leader: dict[str, str] = {}

    def top(side: str) -> str:
        while leader.setdefault(side, side) != side:
            leader[side] = leader[leader[side]]
            side = leader[side]
        return side

    for row, recipient in known.items():
        leader[top(f"#{row}")] = top(main(recipient))
    for pair in pairs:
        if pair.answer == SAME or (pair.kind == "auto" and pair.answer != DIFFERENT):
            leader[top(f"#{pair.a}")] = top(_other(pair, main))
    members: defaultdict[str, list[str]] = defaultdict(list)
    for side in list(leader):
        members[top(side)].append(side)
    apart = {
        top(f"#{pair.a}")
        for pair in pairs
        if pair.answer == DIFFERENT and top(f"#{pair.a}") == top(_other(pair, main))
    }
    found: dict[int, Group] = {}
    for name, sides in members.items():
        rows = tuple(sorted(int(side[1:]) for side in sides if _is_row(side)))
        people = [side for side in sides if not _is_row(side)]
        group = Group(rows, people[0] if people else "", name in apart or len(people) > 1)
        found.update(dict.fromkeys(rows, group))
    return found


def _other(pair: StagedPair, main: Callable[[str], str]) -> str:
    return main(pair.recipient) if pair.recipient else f"#{pair.b}"


def _is_row(side: str) -> bool:
    return side.startswith("#")


def blocked(pairs: list[StagedPair]) -> set[int]:
    """Return the rows that wait for an answer: both of a conflict, the later of a proposal."""
    waiting: set[int] = set()
    for pair in pairs:
        if not pair.is_open:
            continue
        waiting.add(pair.a if not pair.b else max(pair.a, pair.b))
        if pair.kind == "conflict" and pair.b:
            waiting.add(min(pair.a, pair.b))
    return waiting
