"""What a clerk decides about a batch: each decision durable at once, and taken back one by one."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import InvalidValue, Refused
from kesra_desktop.i18n import N_, tr
from kesra_desktop.intake import linking
from kesra_desktop.intake.typed import with_field
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.verdicts import Answer, person_mark, row_mark
from kesra_desktop.store import deciding, lookalikes, staged_rows, staging

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kesra_desktop.store.deciding import Decision
    from kesra_desktop.store.staged_rows import StagedRow
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store

_SUGGESTED = N_("The suggestion was taken.")
_LEFT_OUT = N_("Left out: the value was doubtful.")


class RowIsIn(Refused):
    """The row is in the register already."""

    code = "row_accepted"
    message = N_("This row is in the register already.")
    advice = N_("Correct the person there, or undo the list first.")


class NoReason(Refused):
    """A doubtful value is kept only with a reason."""

    code = "no_reason"
    message = N_("A doubtful value is kept only with a reason.")
    advice = N_("Say why it is right, for example which document was seen.")


def fix(
    store: Store,
    batch_id: str,
    row: int,
    texts: Mapping[str, str],
    *,
    reason: str = "",
    document: str = "",
) -> StagedRow:
    """Type fields of a row anew; ``document`` names the paper they were read from.

    Raises:
        NotFound, RowIsIn.
        UnknownField, InvalidValue: a text does not fit its field.

    """
    batch = staging.find(store, batch_id)
    before = _free_row(store, batch, row)
    after = replace(before, document=document or before.document)
    for name, text in texts.items():
        after = with_field(store, after, name, text, reason)
    _decide(store, batch, "fix", {"row": row, "fields": sorted(texts)}, [after])
    return staged_rows.row(store, batch, row)


def take_suggestions(
    store: Store, batch_id: str, code: str = "", rows: Sequence[int] | None = None
) -> int:
    """Take the proposed repair in all rows with a code, or in some rows; return in how many.

    The rows are taken as they are now; one without a proposal, or accepted already, is left alone.
    """
    batch = staging.find(store, batch_id)
    choice = staged_rows.Choice(
        problem=code, state="waiting", numbers=None if rows is None else tuple(rows)
    )
    changed = []
    for before in staged_rows.rows(store, batch, choice):
        wanted = {text.partition(":")[0] for text in before.problems if not code or _is(text, code)}
        after = before
        for name in sorted(wanted & before.suggest.keys()):
            with suppress(InvalidValue):  # no suggestion is worth losing the others
                after = with_field(store, after, name, before.suggest[name], tr(_SUGGESTED))
        if after is not before:
            changed.append(after)
    return _decide(store, batch, "suggestions", {"code": code}, changed)


def keep_as_is(
    store: Store,
    batch_id: str,
    rows: Sequence[int],
    code: str,
    reason: str,
    *,
    document: str = "",
) -> int:
    """Confirm that what was noticed is right as written; return in how many rows.

    Raises:
        NoReason: nobody said why.

    """
    if not reason.strip() and not document.strip():
        raise NoReason()
    batch = staging.find(store, batch_id)
    changed = []
    for before in staged_rows.rows(store, batch, _waiting(rows)):
        kept = {text: reason for text in before.problems if _is(text, code)}
        if kept:
            changed.append(
                replace(before, kept={**before.kept, **kept}, document=document or before.document)
            )
    return _decide(store, batch, "keep", {"code": code, "reason": reason}, changed)


def leave_out(store: Store, batch_id: str, rows: Sequence[int], field: str) -> int:
    """Leave a doubtful value out of several rows; what stands in the cells is kept.

    A row without a NIK comes into the register as incomplete, and can be completed by another list.
    """
    batch = staging.find(store, batch_id)
    found = staged_rows.rows(store, batch, _waiting(rows))
    changed = [with_field(store, row, field, "", tr(_LEFT_OUT)) for row in found]
    return _decide(store, batch, "leave_out", {"field": field}, changed)


def hold(store: Store, batch_id: str, rows: Sequence[int]) -> int:
    """Put rows aside: they wait, even when nothing is wrong with them."""
    return _set_held(store, batch_id, rows, held=True)


def release(store: Store, batch_id: str, rows: Sequence[int]) -> int:
    """Let rows that were put aside come in again."""
    return _set_held(store, batch_id, rows, held=False)


def _set_held(store: Store, batch_id: str, rows: Sequence[int], *, held: bool) -> int:
    batch = staging.find(store, batch_id)
    found = staged_rows.rows(store, batch, _waiting(rows))
    changed = [replace(row, held=held) for row in found if row.held is not held]
    return _decide(store, batch, "hold" if held else "release", {}, changed)


def decide(
    store: Store,
    batch_id: str,
    pair: int,
    answer: str,
    keep: Mapping[str, int] | None = None,
) -> None:
    """Answer whether a pair is the same person: same, different or later.

    ``keep`` says for fields of two that are the same whose value stands, whatever the rule of
    sources would say: 0 the row that asks, 1 the other side.

    Raises:
        NotFound, InvalidValue.

    """
    if answer not in deciding.ANSWERS:
        raise InvalidValue(field=tr(N_("Answer")), value=answer, hint=", ".join(deciding.ANSWERS))
    batch = staging.find(store, batch_id)
    with store.transaction():
        changed = {row.n: row for row in _settled_by(store, batch, pair, answer)}
        if answer == deciding.SAME and keep:
            changed |= _chosen(store, batch, deciding.pair(store, batch, pair), keep, changed)
        deciding.decide_pair(store, batch, pair, answer, list(changed.values()))
        _answer(store, batch, pair, Answer(answer))


_ONE_NUMBER = "nik:N13"  # the number also stands with another name
_ANSWERED = {
    deciding.SAME: N_("The clerk said: the same person."),
    deciding.DIFFERENT: N_("The clerk said: different people."),
}


def _settled_by(store: Store, batch: Batch, n: int, answer: str) -> list[StagedRow]:
    """Return the waiting rows whose shared number an answer settles."""
    pair = deciding.pair(store, batch, n)
    if pair.kind != "conflict" or answer not in _ANSWERED:
        return []
    rows = staged_rows.rows(store, batch, _waiting(row for row in (pair.a, pair.b) if row))
    return [
        replace(row, kept={**row.kept, _ONE_NUMBER: tr(_ANSWERED[answer])})
        for row in rows
        if _ONE_NUMBER in row.problems and _ONE_NUMBER not in row.kept
    ]


_CHOSEN = N_("Chosen where two are one person.")


def _chosen(
    store: Store,
    batch: Batch,
    pair: deciding.StagedPair,
    keep: Mapping[str, int],
    changed: Mapping[int, StagedRow],
) -> dict[int, StagedRow]:
    """Return the waiting rows of a pair with the values that the clerk chose for both."""
    numbers = [row for row in (pair.a, pair.b) if row]
    rows = {row.n: row for row in staged_rows.rows(store, batch, _waiting(numbers))}
    rows |= {n: row for n, row in changed.items() if n in rows}
    sides = [staged_rows.row(store, batch, n).fields for n in numbers]
    if pair.recipient:
        person = store.get(Recipient, pair.recipient).values()
        sides.append({name: str(value) for name, value in person.items() if value is not None})
    for name, side in keep.items():
        for own, n in enumerate(numbers):
            if n in rows and sides[side].get(name):
                rows[n] = _standing(rows[n], name, sides[side], own=own == side)
    return rows


def _standing(row: StagedRow, name: str, side: Mapping[str, str], *, own: bool) -> StagedRow:
    """Return a row that says of a field what was chosen, and that it was."""
    typed = {**row.typed, name: tr(_CHOSEN)}
    if own:
        return replace(row, typed=typed)
    more = ("birth_precision",) if name == "birth_date" else ()
    values = {one: side[one] for one in (name, *more) if side.get(one)}
    return replace(
        row,
        fields={**row.fields, **values},
        problems=tuple(one for one in row.problems if one.partition(":")[0] != name),
        suggest={other: one for other, one in row.suggest.items() if other != name},
        typed=typed,
    )


def _answer(store: Store, batch: Batch, n: int, answer: Answer) -> None:
    """Remember an answer beyond this batch: for the same rows read again, and for other laptops."""
    pair = deciding.pair(store, batch, n)
    other = person_mark(pair.recipient) if pair.recipient else _mark(store, batch, pair.b)
    sides = (_mark(store, batch, pair.a), other)
    if all(sides):
        lookalikes.remember(store, sides, answer)
    staging.set_paired(store, batch, "")


def _mark(store: Store, batch: Batch, row: int) -> str:
    return row_mark(linking.texts_of(staged_rows.row(store, batch, row)), store.office_id)


def take_back(store: Store, batch_id: str) -> Decision | None:
    """Undo the last decision and return it, or None when there is none to undo."""
    batch = staging.find(store, batch_id)
    with store.transaction():
        decision = deciding.take_back(store, batch)
        staging.set_paired(store, batch, "")
        if decision and decision.verb == "pair":
            before = deciding.pair(store, batch, decision.what["pair"]).answer
            _answer(store, batch, decision.what["pair"], Answer(before or deciding.LATER))
    return decision


def _decide(
    store: Store, batch: Batch, verb: str, what: dict[str, Any], changed: Sequence[StagedRow]
) -> int:
    if not changed:
        return 0
    with store.transaction():
        staging.set_paired(store, batch, "")
        return deciding.decide_rows(store, batch, verb, what, changed)


def _free_row(store: Store, batch: Batch, row: int) -> StagedRow:
    found = staged_rows.row(store, batch, row)
    if found.outcome:
        raise RowIsIn()
    return found


def _waiting(rows: Iterable[int]) -> staged_rows.Choice:
    return staged_rows.Choice(state="waiting", numbers=tuple(rows))


def _is(problem: str, code: str) -> bool:
    return problem == code or problem.partition(":")[2] == code
