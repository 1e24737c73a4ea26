"""Problems of staged rows as the third step shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.findings import Finding, Level
from kesra_desktop.model.identity import NikContext, read_kk, read_nik
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.sameness.reasons import reason_text, speaks_for
from kesra_desktop.store import staged_rows
from kesra_desktop.ui.pages.intake.values import shown, typed
from kesra_desktop.ui.pages.intake.view import IssueRow, IssueView
from kesra_desktop.ui.pages.intake.words import field_title
from kesra_desktop.ui.record_model import Chip

if TYPE_CHECKING:
    from kesra_desktop.store.deciding import StagedPair
    from kesra_desktop.store.staged_rows import StagedRow
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store

HELD = "held"
# Why the reader proposes a repair, by the code of what it repairs.
_WHY = {
    "N02": N_("One digit more or less than the card number must have."),
    "N03": N_("Letters that look like digits are read as digits."),
    "KK03": N_("Letters that look like digits are read as digits."),
    "N21": N_("The NIK says so."),
    "N22": N_("The NIK says so."),
    "N23": N_("The NIK says so, with day and month the other way round."),
    "D09": N_("The NIK and the other dates of the column say so."),
    "WIL03": N_("One kelurahan of the city is called nearly so."),
    "WIL05": N_("The merger of 2015 put it there."),
    "RT06": N_("Excel reads 1/2 as a day; the two numbers are still in it."),
    "D08": N_("The other dates of this list stand in this order."),
    "D04": N_("The other dates of this list stand in this order."),
}


@dataclass(frozen=True)
class Issue:
    """One problem of one row, by its key in the list: "12:nik:N04", or "12" for a held row."""

    row: int
    field: str = ""
    code: str = ""

    @property
    def key(self) -> str:
        """Return the key."""
        return f"{self.row}:{self.field}:{self.code}" if self.code else str(self.row)

    @classmethod
    def of(cls, key: str) -> Issue:
        """Return the problem of a key."""
        row, _, rest = key.partition(":")
        field, _, code = rest.partition(":")
        return cls(int(row), field, code)


class Issues:
    """The rows of one batch in words; made anew when the batch or its columns change."""

    def __init__(
        self, store: Store, batch: Batch, sheets: dict[int, str], pairs: list[StagedPair]
    ) -> None:
        self._store, self._batch, self._sheets = store, batch, sheets
        self._office: dict[int, list[StagedPair]] = {}
        for pair in pairs:
            if pair.recipient and pair.is_open and pair.kind == "proposed":
                self._office.setdefault(pair.a, []).append(pair)

    def office_nik(self, row: StagedRow) -> tuple[str, StagedPair | None]:
        """Return the NIK of the one person of the register a row may be, with why."""
        near = self._office.get(row.n, [])
        if len(near) != 1:
            return "", None
        person = self._store.maybe(Recipient, near[0].recipient)
        return (person.nik, near[0]) if person is not None and person.nik else ("", None)

    def lines(self, keys: list[Issue]) -> list[IssueRow]:
        """Return the lines of these problems."""
        numbers = tuple({one.row for one in keys})
        choice = staged_rows.Choice(numbers=numbers)
        rows = {row.n: row for row in staged_rows.rows(self._store, self._batch, choice)}
        return [self._line(one, rows[one.row]) for one in keys if one.row in rows]

    def _line(self, issue: Issue, row: StagedRow) -> IssueRow:
        _, raw = row.raw.get(issue.field, ("", ""))
        return IssueRow(
            issue.key,
            self.place(row),
            row.fields.get("full_name", ""),
            " ".join(raw.split()),
            self._chip(issue, row),
        )

    def place(self, row: StagedRow) -> str:
        """Return where a row stands: its number, with the sheet when there are several."""
        number = str(row.row) if row.k == 1 else f"{row.row} ({row.k})"
        return f"{number} · {self._sheets[row.sheet]}" if len(self._sheets) > 1 else number

    def _chip(self, issue: Issue, row: StagedRow) -> Chip | None:
        if not issue.code:
            return Chip(tr("Held"), "abu")
        proposal = row.suggest.get(issue.field, "")
        if proposal:
            return Chip(shown(issue.field, proposal), "hijau", "check")
        if issue.field != "nik":
            return Chip(tr("None"), "abu")
        near = self._office.get(row.n, [])
        if len(near) > 1:
            return Chip(tr("%n may fit", "", len(near)), "kuning", "users")
        if self.office_nik(row)[0]:
            return Chip(tr("Known here"), "hijau", "check")
        return Chip(tr("Not found"), "abu")

    def view(self, issue: Issue, row: StagedRow) -> IssueView:
        """Return one problem in full."""
        letter, raw = row.raw.get(issue.field, ("", ""))
        cell = ""
        if letter:
            cell = tr("Cell {cell}").format(cell=f"{letter}{row.row}")
        elif issue.code:
            cell = tr("Written outside the row") if raw else tr("In the file")
        proposal, origin, reasons = self._proposal(issue, row)
        level = Finding(issue.code).level if issue.code else Level.I
        return IssueView(
            key=issue.key,
            title=tr("Row {row}: {name}").format(
                row=self.place(row), name=row.fields.get("full_name", "")
            ),
            words=self._words(issue, row),
            cell=cell,
            raw=" ".join(raw.split()),
            field=issue.field,
            label=field_title(issue.field) if issue.field else "",
            value=typed(row, issue.field),
            proposal=proposal,
            proposal_from=origin,
            reasons=reasons,
            stay=_stay_words(level),
            stay_asks=level == Level.K,
            is_held=not issue.code,
        )

    def _proposal(self, issue: Issue, row: StagedRow) -> tuple[str, str, tuple[str, ...]]:
        suggested = row.suggest.get(issue.field, "")
        if suggested:
            why = _WHY.get(issue.code)
            return (
                shown(issue.field, suggested),
                tr("Proposal"),
                (tr(why),) if why else (),
            )
        nik, pair = self.office_nik(row) if issue.field == "nik" else ("", None)
        if pair is None:
            return "", "", ()
        return shown("nik", nik), tr("Proposal from the register"), reason_words(pair.reasons)

    def _words(self, issue: Issue, row: StagedRow) -> str:
        """Say what is wrong, with the row's own figures."""
        if not issue.code:
            names = [one.message_text() for one in self._findings_of(row)]
            return " ".join(dict.fromkeys(names)) or tr("You put this row aside.")
        for finding in self._read(issue.field, row):
            if finding.code == issue.code:
                return finding.message_text()
        return Finding(issue.code).message_text()

    def _findings_of(self, row: StagedRow) -> list[Finding]:
        open_ones = row.open_problems(Level.T, Level.K, Level.P)
        return [Finding(text.partition(":")[2]) for text in open_ones]

    def _read(self, field: str, row: StagedRow) -> tuple[Finding, ...]:
        """Read a card number once more, for the figures in its sentences."""
        _, raw = row.raw.get(field, ("", ""))
        text = row.fields.get(field, "") or raw
        if field in ("nik", "sex", "birth_date") and row.fields.get("nik"):
            text, field = row.fields["nik"], "nik"
        if field == "nik":
            return tuple(read_nik(text, self._context(row)).findings)
        if field == "kk":
            return tuple(read_kk(text, self._context(row)).findings)
        return ()

    def _context(self, row: StagedRow) -> NikContext:
        born = row.fields.get("birth_date", "")
        try:
            day = date.fromisoformat(born) if born else None
        except ValueError:
            day = None
        return NikContext(
            today=self._store.now().date(),
            sex=row.fields.get("sex", ""),
            birth_date=day,
            kk=row.fields.get("kk", ""),
            birth_precision=row.fields.get("birth_precision", "hari"),
        )


def _stay_words(level: Level) -> str:
    return tr("Leave it empty") if level == Level.T else tr("Leave as it is")


def reason_words(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Return reasons that speak for one person as sentences of their own."""
    return tuple(_capital(reason_text(code)) for code in codes if speaks_for(code))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
