"""Rekap SPJ: what was decided, given and left, by place and category, and the evidence for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents import signing, wording
from kesra_desktop.documents.flow import Flow, Imprint, sideways
from kesra_desktop.documents.sheet import ITALIC, REGULAR
from kesra_desktop.documents.table import MIDDLE, RIGHT, Column, Table
from kesra_desktop.model.money import grouped, terbilang_rupiah

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kesra_desktop.documents.day_list import Listed
    from kesra_desktop.documents.signing import Signing

_COUNTS = ("decided", "in_person", "by_proxy", "failed", "open")


@dataclass
class Figures:
    """The counts and sums of one line; rupiah."""

    decided: int = 0
    in_person: int = 0
    by_proxy: int = 0
    failed: int = 0
    open: int = 0
    ceiling: int = 0
    paid: int = 0

    def add(self, one: Listed) -> None:
        """Count one person."""
        self.decided += 1
        self.ceiling += one.amount
        if one.handover:
            self.paid += one.handover.lines.total()
            self.by_proxy += bool(one.handover.collected_by)
            self.in_person += not one.handover.collected_by
        elif one.absence:
            self.failed += 1
        else:
            self.open += 1

    def texts(self) -> list[str]:
        """Return the figures as a row prints them."""
        counts = [grouped(getattr(self, name)) for name in _COUNTS]
        money = (self.ceiling, self.paid, self.ceiling - self.paid)
        return [*counts, *(grouped(amount) for amount in money)]


@dataclass(frozen=True)
class RecapContent:
    """What a recap says."""

    titles: tuple[str, ...]
    people: tuple[Listed, ...]
    receipts: int  # standing receipts of the same days
    receipts_sum: int  # rupiah on them
    voided: int
    signers: tuple[Signing, ...]
    as_of: str
    evidence: tuple[tuple[str, str], ...] = field(default=())  # paper, what is known of it


def recap_pdf(content: RecapContent, paper: str, imprint: Imprint, out: BinaryIO) -> int:
    """Write a recap and return the pages.

    Raises:
        InvalidValue: the paper is not known.

    """
    flow = Flow(out, sideways(paper), imprint)
    flow.heading(*content.titles)
    flow.centred(content.as_of, 9)
    flow.y += 3
    _part(flow, wording.BY_PLACE, content.people, lambda one: (one.district, one.kelurahan))
    _part(flow, wording.BY_CATEGORY, content.people, lambda one: ("", one.category))
    total = _sum(content.people)
    _remark(flow, wording.WORDS_FOR_SUM.format(
        words=wording.IN_WORDS.format(words=terbilang_rupiah(total.paid))), ITALIC)  # fmt: skip
    _reconciled(flow, content, total)
    flow.y += 3
    _evidence(flow, content)
    flow.y += 2
    signing.draw(flow, content.signers)
    return flow.finish()


def _sum(people: Sequence[Listed]) -> Figures:
    found = Figures()
    for one in people:
        found.add(one)
    return found


def _part(
    flow: Flow, title: str, people: Sequence[Listed], key: Callable[[Listed], tuple[str, str]]
) -> None:
    """Write one table: a line for each place or category, and the sum."""
    groups: dict[tuple[str, str], Figures] = {}
    for one in sorted(people, key=key):
        groups.setdefault(key(one), Figures()).add(one)
    districts = any(district for district, _ in groups)
    table = Table(flow, _columns(flow.width, title, districts=districts))
    flow.need(table.heading_height() + 24)
    table.heading()
    for place, ((district, name), figures) in enumerate(groups.items(), 1):
        names = [district, name or wording.NOT_GIVEN] if districts else [name or wording.NOT_GIVEN]
        cells = table.cells([str(place), *names, *figures.texts(), ""], 6.4)
        if flow.y + cells.height + 8 > flow.end:
            table.close()
            flow.next_page()
            table.heading()
        table.row(cells)
    table.close()
    first = 3 if districts else 2
    values = dict(enumerate([*_sum(people).texts(), ""], first))
    table.total(wording.SUM_ALL, values, bold=True)
    flow.y += 4


def _columns(width: float, title: str, *, districts: bool) -> list[Column]:
    counts, money = 20.5, 28.0
    back = 32.0
    rest = width - 9 - 5 * counts - 3 * money - back
    names = [Column(title, rest)]
    if districts:
        names = [Column(wording.DISTRICT, rest / 2), Column(wording.KELURAHAN, rest / 2)]
    return [
        Column(wording.ROW_NUMBER, 9, MIDDLE),
        *names,
        *(Column(text, counts, RIGHT) for text in wording.RECAP_COUNTS),
        *(Column(text, money, RIGHT) for text in wording.RECAP_MONEY),
        Column(wording.PAID_BACK, back),
    ]


def _reconciled(flow: Flow, content: RecapContent, total: Figures) -> None:
    """Say whether receipts and list agree: an auditor asks this first."""
    given = total.in_person + total.by_proxy
    agrees = (content.receipts, content.receipts_sum) == (given, total.paid)
    text = wording.AGREES if agrees else wording.DIFFERS
    _remark(
        flow,
        text.format(
            receipts=grouped(content.receipts),
            sum=grouped(content.receipts_sum),
            given=grouped(given),
            paid=grouped(total.paid),
            voided=grouped(content.voided),
        ),
        REGULAR,
    )


def _remark(flow: Flow, text: str, font: str) -> None:
    for line in flow.sheet.wrapped(text, flow.width, 9.5, font):
        flow.need(4.6)
        flow.sheet.text(flow.left, flow.y + 3.4, line, 9.5, font)
        flow.y += 4.6


def _evidence(flow: Flow, content: RecapContent) -> None:
    """Write the cover list of what belongs into the file, to be ticked."""
    columns = [
        Column(wording.ROW_NUMBER, 9, MIDDLE), Column(wording.EVIDENCE, 92),
        Column(wording.KNOWN_HERE, flow.width - 9 - 92 - 3 * 24),
        *(Column(text, 24, MIDDLE) for text in wording.EVIDENCE_BOXES),
    ]  # fmt: skip
    table = Table(flow, columns, numbered=False)
    rows = [
        table.cells([str(place), *texts, "", "", ""], 6.2)
        for place, texts in enumerate(content.evidence, 1)
    ]
    flow.need(table.heading_height() + sum(row.height for row in rows))
    table.heading()
    for row in rows:
        table.row(row)
    table.close()
