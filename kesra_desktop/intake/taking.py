"""One settled row into the register: a new person, or more about one that is there."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import InvalidValue
from kesra_desktop.i18n import N_, tr
from kesra_desktop.intake.linking import texts_of
from kesra_desktop.model.fields import dump, fields_of
from kesra_desktop.model.institutions import Institution
from kesra_desktop.model.people import LifeStatus, Recipient, RoleAtInstitution, Trust
from kesra_desktop.model.provenance import Claim, alike, risen, standing
from kesra_desktop.model.record import new_id
from kesra_desktop.model.sources import Confirmation, Evidence, Manner, Source
from kesra_desktop.model.verdicts import row_mark
from kesra_desktop.store import effects, joining, provenance, staged_rows, staging

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kesra_desktop.intake.linking import Group
    from kesra_desktop.model.record import Record
    from kesra_desktop.store.staged_rows import StagedRow
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store

_BY_LISTS = tuple(
    field
    for field in fields_of(Recipient)
    if field.name not in ("trust", "life", "note", "household", "former_niks", "birth_precision")
)
_FIELDS = {field.name: field for field in fields_of(Recipient)}
_TYPED = N_("Corrected while the list was checked.")


class Taking:
    """The rows of one batch on their way in; remembers who was made for which group of rows."""

    def __init__(self, store: Store, batch: Batch, sources: Mapping[int, str]) -> None:
        self._store = store
        self._batch = batch
        self._sources = {sheet: store.get(Source, one) for sheet, one in sources.items()}
        self._names = {sheet.n: sheet.name for sheet in staging.sheets(store, batch)}
        self._made: dict[int, str] = {}  # row of a group: the recipient made for it
        self._places: dict[str, str] = {}  # name of an institution: its id
        self._niks: set[str] = set()  # that somebody in the register has
        self._waiting: list[tuple[int, Record]] = []  # new records, saved together

    def take_all(self, rows: Sequence[StagedRow], groups: Mapping[int, Group]) -> list[str]:
        """Put rows in, as one step of the caller's transaction; return added or enriched of each.

        What is new is saved together at the end: every row of them is in, or none is.
        """
        done = self._take_in(rows, groups)
        staged_rows.set_outcomes(self._store, done)
        return [outcome for _, outcome, _ in done]

    def add_to_known(self, rows: Sequence[StagedRow], groups: Mapping[int, Group]) -> None:
        """Add what rows say to people who are there; what became of the rows before stays."""
        self._take_in(rows, groups)

    def _take_in(
        self, rows: Sequence[StagedRow], groups: Mapping[int, Group]
    ) -> list[tuple[int, str, str]]:
        asked = [nik for row in rows if (nik := row.fields.get("nik"))]
        self._niks |= {one.nik for one in self._store.find_any(Recipient, "nik", asked)}
        done = [(row.n, *self._take(row, groups.get(row.n))) for row in rows]
        self._flush()
        return done

    def _take(self, row: StagedRow, group: Group | None) -> tuple[str, str]:
        values = self._values(row)
        known = self._known(group)
        if self._is_of_another(values.get("nik", ""), known):
            del values["nik"]  # somebody else's, as the clerk said; the raw text stays as evidence
        if values.get("nik"):
            self._niks.add(values["nik"])
        if known:
            self._enrich(row, known, values)
            self._remember(group, known)
            return "enriched", known
        trust = Trust.DOCUMENT if row.document else Trust.ONE_SOURCE
        made = self._add(row, Recipient(id=new_id(), **values, trust=trust))
        self._add_evidence(row, made, values, filled=values)
        self._confirm(row, made, values)
        self._add_role(row, made, is_new=True)
        self._remember(group, made)
        return "added", made

    def _add(self, row: StagedRow, record: Record) -> str:
        """Let a new record, which has its id, wait to be saved; return the id."""
        self._waiting.append((row.n, record))
        return record.id

    def _flush(self) -> None:
        """Save what waits: what follows reads it."""
        if self._waiting:
            waiting, self._waiting = self._waiting, []
            effects.add_all(self._store, self._batch, waiting)

    def _is_of_another(self, nik: str, known: str) -> bool:
        if not nik or nik not in self._niks:
            return False
        self._flush()
        return any(one.id != known for one in self._store.find(Recipient, nik=nik))

    def _known(self, group: Group | None) -> str:
        if group is None:
            return ""
        if group.recipient:  # by now perhaps one of two records of a person
            return joining.main_of(self._store.conn, group.recipient)
        return next((self._made[row] for row in group.rows if row in self._made), "")

    def _remember(self, group: Group | None, recipient: str) -> None:
        if group is not None:
            self._made.update(dict.fromkeys(group.rows, recipient))

    def _values(self, row: StagedRow) -> dict[str, Any]:
        """Return what of a row fits the declared fields; what does not stays in the evidence."""
        values = {}
        for name, text in row.fields.items():
            field = _FIELDS.get(name)
            if field is None or not text:
                continue
            try:
                values[name] = field.parse(text)
            except InvalidValue:
                continue
        return values

    # --- more about somebody known ----------------------------------------------------------------

    def _enrich(self, row: StagedRow, recipient: str, values: dict[str, Any]) -> None:
        self._flush()
        seen = self._store.open(Recipient, recipient)
        changes, reasons = self._better(row, seen.record, values)
        self._add_evidence(row, recipient, values, filled=changes)
        self._confirm(row, recipient, values)
        self._flush()
        trust = risen(seen.record.trust, provenance.trust_of(self._store, recipient))
        if trust is not seen.record.trust:
            changes["trust"] = trust
        if changes.get("nik") and seen.record.nik:
            former = f"{seen.record.former_niks} {seen.record.nik}".strip()
            changes["former_niks"] = former
        if changes:
            changed = replace(seen.record, **changes)
            reason = " ".join(dict.fromkeys(reasons))
            effects.save(self._store, self._batch, row.n, changed, seen, reason)
        self._add_role(row, recipient, is_new=False)

    def _better(
        self, row: StagedRow, person: Recipient, values: dict[str, Any]
    ) -> tuple[dict[str, Any], list[str]]:
        """Return the fields that change by the rule of `model/provenance.py`, and why."""
        claims = provenance.claims_of(self._store, person.id)
        confirmed = provenance.confirmations_of(self._store, person.id)
        changes: dict[str, Any] = {}
        reasons: list[str] = []
        for field in _BY_LISTS:
            value = _text(values.get(field.name))
            current = _text(getattr(person, field.name))
            if not value or alike(value, current):
                continue
            told = [claim for claim in claims if claim.field == field.name]
            stands = standing(
                current,
                [*told, self._claim(row, field.name, value)],
                [one for one in confirmed if one.field == field.name],
            )
            if alike(stands.value, value):
                changes[field.name] = values[field.name]
                reasons += [stands.words()] if current else []
        if "birth_date" in changes and "birth_precision" in values:
            changes["birth_precision"] = values["birth_precision"]
        if values.get("life") and person.life is LifeStatus.ACTIVE:
            changes["life"] = values["life"]
        return changes, reasons

    def _claim(self, row: StagedRow, name: str, value: str) -> Claim:
        source = self._sources[row.sheet]
        column, raw = row.raw.get(name, ("", ""))
        received = source.received_on.isoformat() if source.received_on else ""
        return Claim(
            name, value, source.id, source.file_name, source.holder, source.quality,
            (source.year, received), self._names[row.sheet], row.row, column, raw,
            tuple(_codes(row, name)),
        )  # fmt: skip

    # --- what stays beside the person -------------------------------------------------------------

    def _add_evidence(
        self, row: StagedRow, recipient: str, values: dict[str, Any], filled: dict[str, Any]
    ) -> None:
        cells: dict[str, list[Any]] = {
            name: [column, raw, _codes(row, name)] for name, (column, raw) in row.raw.items()
        }
        for name in {*row.fields, *values}:
            value = _text(values.get(name)) if name in values else row.fields.get(name, "")
            cell = cells.setdefault(name, ["", "", _codes(row, name)])
            if value != cell[1]:
                cell.append(value)
        for name in cells.keys() - row.fields.keys():
            if cells[name][1]:
                cells[name][3:] = [""]  # written, but not as something that could be stored
        self._add(
            row,
            Evidence(
                id=new_id(),
                recipient=recipient,
                source=self._sources[row.sheet].id,
                sheet=self._names[row.sheet],
                row=row.row,
                cells=json.dumps(cells, ensure_ascii=False),
                filled=" ".join(sorted(filled)),
                mark=row_mark(texts_of(row), self._store.office_id),
            ),
        )

    def _confirm(self, row: StagedRow, recipient: str, values: dict[str, Any]) -> None:
        """Keep what the clerk made sure of: such a value yields to no later list."""
        reasons = {name: reason or tr(_TYPED) for name, reason in row.typed.items()}
        for text, reason in row.kept.items():
            reasons.setdefault(text.partition(":")[0], reason)
        for name, reason in reasons.items():
            if name not in values:
                continue
            self._add(
                row,
                Confirmation(
                    id=new_id(),
                    recipient=recipient,
                    manner=Manner.DOCUMENT if row.document else Manner.CHOSEN,
                    day=self._store.now().date(),
                    field=name,
                    value=_text(values[name]),
                    document=row.document,
                    reason=reason,
                ),
            )

    def _add_role(self, row: StagedRow, recipient: str, *, is_new: bool) -> None:
        name = " ".join(row.fields.get("institution", "").split())
        if not name:
            return
        place = self._places.get(name) or self._place(row, name)
        self._places[name] = place
        find = self._store.find
        if not is_new and find(RoleAtInstitution, recipient=recipient, institution=place):
            return
        role = row.fields.get("role", "")
        self._add(
            row,
            RoleAtInstitution(id=new_id(), recipient=recipient, institution=place, role=role),
        )

    def _place(self, row: StagedRow, name: str) -> str:
        same = self._store.find(Institution, name=name)
        return same[0].id if same else self._add(row, Institution(id=new_id(), name=name))


def _text(value: Any) -> str:
    plain = dump(value)
    return "" if plain is None else str(plain)


def _codes(row: StagedRow, name: str) -> list[str]:
    found = (text.partition(":") for text in row.problems)
    return [code for field, _, code in found if field == name]
