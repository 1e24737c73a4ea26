"""What a clerk decides about a batch: each decision durable at once, and taken back one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import InvalidValue, NotFound, Refused, UnknownField
from kesra_desktop.i18n import N_, tr
from kesra_desktop.intake import linking
from kesra_desktop.intake.streaming import SheetAnswer, read_again
from kesra_desktop.model.fields import dump, field_named, fields_of
from kesra_desktop.model.identity import NikContext, read_kk, read_nik
from kesra_desktop.model.office import Office
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.verdicts import Answer, person_mark, row_mark
from kesra_desktop.progress import silent
from kesra_desktop.store import deciding, lookalikes, staged_rows, staging

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kesra_desktop.progress import Progress
    from kesra_desktop.store.deciding import Decision
    from kesra_desktop.store.staged_rows import StagedRow
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store

BESIDE = ("amount", "remark", "institution", "role", "guardian_nik")  # of a row, not of a person
_SUGGESTED = N_("The suggestion was taken.")


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


class ColumnsDecided(Refused):
    """Rows of the sheet were decided or accepted: reading it anew would lose that."""

    code = "columns_in_use"
    message = N_("Rows of this sheet were already decided or accepted.")
    advice = N_("Take those decisions back first, or undo the list.")


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
        after = _with_field(store, after, name, text, reason)
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
        for name in wanted & before.suggest.keys():
            after = _with_field(store, after, name, before.suggest[name], tr(_SUGGESTED))
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


def decide(store: Store, batch_id: str, pair: int, answer: str) -> None:
    """Answer whether a pair is the same person: same, different or later.

    Raises:
        NotFound, InvalidValue.

    """
    if answer not in deciding.ANSWERS:
        raise InvalidValue(field=tr(N_("Answer")), value=answer, hint=", ".join(deciding.ANSWERS))
    batch = staging.find(store, batch_id)
    with store.transaction():
        deciding.decide_pair(store, batch, pair, answer, _settled_by(store, batch, pair, answer))
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


def map_columns(  # noqa: PLR0913  (one sheet's answer, and whether to keep it)
    store: Store,
    batch_id: str,
    sheet: str,
    columns: Mapping[int, str],
    *,
    header_row: int | None = None,
    remember: bool = True,
    progress: Progress = silent,
) -> None:
    """Say what columns of a sheet are (index from 0: field, or "" for none); it is read anew.

    The answer is remembered for the next list of the same sender with the same titles.

    Raises:
        NotFound, FileGone, ColumnsDecided.

    """
    batch = staging.find(store, batch_id)
    found = [one for one in staging.sheets(store, batch) if sheet in (one.name, str(one.n))]
    if not found:
        raise NotFound(what=sheet)
    chosen = found[0]
    if staged_rows.has_decided(store, batch, chosen.file):
        raise ColumnsDecided()
    file = next(one for one in staging.files(store, batch) if one.n == chosen.file)
    answers = _answers(store, batch, chosen.file)
    before = answers.get(chosen.name, SheetAnswer({}))
    answers[chosen.name] = SheetAnswer(
        {**before.columns, **columns}, before.header_row if header_row is None else header_row
    )
    read_again(store, batch, file, answers, progress)
    staging.set_paired(store, batch, "")
    if remember:
        _remember(store, batch, chosen)
    linking.look(store, staging.find(store, batch_id), progress)


def _answers(store: Store, batch: Batch, file: int) -> dict[str, SheetAnswer]:
    """Return what was said about the sheets of a file before, as it was read last."""
    return {
        one.name: SheetAnswer(
            {int(at): name for at, name in one.doc["answered"].items()}, one.doc["title_row"]
        )
        for one in staging.sheets(store, batch)
        if one.file == file
    }


def _remember(store: Store, batch: Batch, sheet: staging.StagedSheet) -> None:
    now = next(
        one
        for one in staging.sheets(store, batch)
        if (one.file, one.name) == (sheet.file, sheet.name)
    )
    answered = {int(at): name for at, name in now.doc["answered"].items()}
    if now.doc["signature"]:
        deciding.remember_columns(store, batch.holder.casefold(), now.doc["signature"], answered)


# --- one row --------------------------------------------------------------------------------------


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


def _with_field(store: Store, row: StagedRow, name: str, text: str, reason: str) -> StagedRow:
    """Return a row with one field typed anew, and what is noticed about the new text."""
    value, codes = _checked(store, row, name, text)
    problems = [one for one in row.problems if one.partition(":")[0] != name]
    problems += [f"{name}:{code}" for code in codes]
    fields = {**row.fields, name: value}
    if not value:
        del fields[name]
    return replace(
        row,
        fields=fields,
        problems=tuple(dict.fromkeys(problems)),
        suggest={other: one for other, one in row.suggest.items() if other != name},
        kept={one: why for one, why in row.kept.items() if one.partition(":")[0] != name},
        typed={**row.typed, name: reason},
    )


def _checked(store: Store, row: StagedRow, name: str, text: str) -> tuple[str, tuple[str, ...]]:
    """Return a typed text as its field keeps it, and the codes of what was noticed."""
    if name == "nik" and text.strip():
        reading = read_nik(text, _surroundings(store, row))
        if not reading.nik:
            raise InvalidValue(
                field="NIK", value=text, hint=reading.findings[0].message_text(), name=name
            )
        return reading.nik, reading.codes()
    if name == "kk" and text.strip():
        card = read_kk(text, NikContext(today=store.now().date()))
        if not card.kk:
            raise InvalidValue(
                field="KK", value=text, hint=card.findings[0].message_text(), name=name
            )
        return card.kk, card.codes()
    if name in BESIDE:
        return " ".join(text.split()), ()
    field = field_named(Recipient, name)
    if field is None:
        known = [one.name for one in fields_of(Recipient)]
        raise UnknownField(
            kind=tr(Recipient.title), field=name, fields=", ".join([*known, *BESIDE])
        )
    value = dump(field.parse(text))
    return ("" if value is None else str(value)), ()


def _surroundings(store: Store, row: StagedRow) -> NikContext:
    office = store.maybe(Office, "office")
    born = row.fields.get("birth_date", "")
    return NikContext(
        today=store.now().date(),
        home=(office.city if office else "33.75").replace(".", ""),
        sex=row.fields.get("sex", ""),
        birth_date=date.fromisoformat(born) if born else None,
        kk=row.fields.get("kk", ""),
        birth_precision=row.fields.get("birth_precision", "hari"),
    )
