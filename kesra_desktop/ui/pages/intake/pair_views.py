"""Look-alikes of a batch side by side: two rows, or a row and a person of the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.i18n import N_, tr
from kesra_desktop.intake.foretelling import winning_fields
from kesra_desktop.model.fields import dump, fields_of
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.sameness.reasons import reason_text, speaks_for
from kesra_desktop.store import staged_rows
from kesra_desktop.store.deciding import LATER
from kesra_desktop.ui.pages.intake.values import shown
from kesra_desktop.ui.pages.intake.words import field_title
from kesra_desktop.ui.pages.review.view import (
    VERDICTS,
    CompareRow,
    PairLine,
    PairView,
    ReasonView,
    SideView,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.store.deciding import StagedPair
    from kesra_desktop.store.staged_rows import StagedRow
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store

INSIDE, REGISTER, CONFLICT = "pairs:inside", "pairs:register", "pairs:conflict"
# Shown first, and in this order; the rest follows as it is declared.
_FIRST = ("full_name", "nik", "birth_date", "birth_place", "sex", "address", "rt", "rw",
          "kelurahan_code", "kk", "phone")  # fmt: skip
_UNSHOWN = ("birth_precision", "life", "trust", "household", "former_niks", "note")


def group_of(pair: StagedPair) -> str:
    """Return in which group an open pair stands."""
    if pair.kind == "conflict":
        return CONFLICT
    return REGISTER if pair.recipient else INSIDE


def open_pairs(pairs: list[StagedPair]) -> dict[str, list[StagedPair]]:
    """Return the undecided pairs by group; those put off stand last."""
    found: dict[str, list[StagedPair]] = {CONFLICT: [], INSIDE: [], REGISTER: []}
    for pair in sorted(pairs, key=lambda one: (one.answer == LATER, -one.score, one.n)):
        if pair.is_open:
            found[group_of(pair)].append(pair)
    return {name: some for name, some in found.items() if some}


class Pairs:
    """The look-alikes of one batch in words."""

    def __init__(self, store: Store, batch: Batch, place: Callable[[StagedRow], str]) -> None:
        self._store, self._batch, self._place = store, batch, place

    def lines(self, pairs: list[StagedPair]) -> list[PairLine]:
        """Return the queue."""
        numbers = tuple({row for one in pairs for row in (one.a, one.b) if row})
        choice = staged_rows.Choice(numbers=numbers)
        rows = {row.n: row for row in staged_rows.rows(self._store, self._batch, choice)}
        lines = []
        for one in pairs:
            other = self._person(one.recipient).full_name if one.recipient else _name(rows[one.b])
            score = 0 if one.kind == "conflict" else one.score
            lines.append(PairLine(str(one.n), _name(rows[one.a]), other, score))
        return lines

    def view(self, pair: StagedPair) -> PairView:
        """Return both sides of a pair."""
        row = staged_rows.row(self._store, self._batch, pair.a)
        left, left_head = (
            row.fields,
            SideView(tr("Row {row}").format(row=self._place(row)), (tr("in this list"),)),
        )
        winning = frozenset(row.fields)  # of the left side; else what the earlier row leaves open
        if pair.recipient:
            person = self._person(pair.recipient)
            winning = winning_fields(self._store, self._batch, row, pair.recipient)
            right = _texts(person)
            right_head = SideView(tr("In the register"), (person.printed_name(),))
        else:
            other = staged_rows.row(self._store, self._batch, pair.b)
            right = other.fields
            winning = winning - right.keys()
            words = tr("Row {row}").format(row=self._place(other))
            right_head = SideView(words, (tr("in this list"),))
        clash = pair.kind == "conflict"
        verdict = N_("One NIK, two names: is it one person?") if clash else VERDICTS[pair.level]
        return PairView(
            str(pair.n),
            0 if clash else pair.score,
            tr(verdict),
            tuple(ReasonView(reason_text(code), speaks_for(code)) for code in pair.reasons),
            left_head,
            right_head,
            tuple(_rows(left, right, winning)),
            may_choose=True,
        )

    def names(self, pair: StagedPair) -> tuple[str, str]:
        """Return how both sides are called."""
        (line,) = self.lines([pair])
        return line.first, line.second

    def _person(self, recipient: str) -> Recipient:
        found = self._store.maybe(Recipient, recipient)
        return found or Recipient(full_name=tr("removed from the register"))


def _name(row: StagedRow) -> str:
    return row.fields.get("full_name", "")


def _texts(person: Recipient) -> dict[str, str]:
    texts = {}
    for field in fields_of(Recipient):
        value = dump(getattr(person, field.name))
        texts[field.name] = "" if value is None else str(value)
    return texts


def _rows(left: dict[str, str], right: dict[str, str], winning: frozenset[str]) -> list[CompareRow]:
    names = [*_FIRST, *(name for name in (*left, *right) if name not in _FIRST)]
    rows = []
    for name in dict.fromkeys(names):
        one, other = shown(name, left.get(name, "")), shown(name, right.get(name, ""))
        if name in _UNSHOWN or not (one or other):
            continue
        same = one.casefold() == other.casefold()
        note = tr("same") if same else ""
        chosen = 0 if name in winning else 1
        rows.append(CompareRow(name, field_title(name), one, other, note, not same, chosen))
    return rows
