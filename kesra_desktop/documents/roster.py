"""Daftar nominatif: who gets what and signs for it, with sums on every page."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents import signing, wording
from kesra_desktop.documents.day_list import ABSENCES, Goods, amount_of
from kesra_desktop.documents.flow import Flow, Imprint, sideways, upright_table
from kesra_desktop.documents.sheet import ITALIC, REGULAR
from kesra_desktop.documents.table import MIDDLE, RIGHT, Cells, Column, Table
from kesra_desktop.model.money import grouped, rupiah, terbilang_rupiah

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.documents.day_list import Listed
    from kesra_desktop.documents.signing import Signing

ROW, THUMB_ROW = 9.0, 15.0  # millimetres
_KEPT_WITH_SIGNATURES = 2  # rows
_GOODS_IN_A_ROW = 3


@dataclass(frozen=True)
class RosterContent:
    """What a roster says."""

    titles: tuple[str, ...]
    reference: str
    people: tuple[Listed, ...]
    signers: tuple[Signing, ...]
    money: bool
    deductions: bool = False  # two more columns: what is kept back, and what is received
    thumb: bool = False
    across: bool = True  # the sheet lies on its side


def roster_pdf(content: RosterContent, paper: str, imprint: Imprint, out: BinaryIO) -> int:
    """Write a roster and return how many pages it has.

    Raises:
        InvalidValue: the paper is not known.

    """
    flow = Flow(out, (sideways if content.across else upright_table)(paper), imprint)
    flow.heading(*content.titles)
    if content.reference:
        flow.centred(content.reference, 9)
    packages = Packages(content.people)
    flow.y += 3
    for text in packages.explained():
        for line in flow.sheet.wrapped(text, flow.width, 8.5):
            flow.sheet.text(flow.left, flow.y + 2.6, line, 8.5)
            flow.y += 4
        flow.y += 1.5
    return _Roster(flow, content, packages).write()


class _Sum:
    """How many people, how much money, and which goods or packages."""

    def __init__(self, packages: Packages) -> None:
        self.packages = packages
        self.people, self.amount, self.deduction = 0, 0, 0
        self.things: dict[tuple[str, str], Decimal] = {}

    def add(self, person: Listed) -> None:
        """Add what one person gets."""
        self.people += 1
        self.amount += person.amount
        self.deduction += person.deduction
        for good in self.packages.of(person):
            key = (good.name, good.unit)
            self.things[key] = self.things.get(key, Decimal(0)) + good.quantity

    def without(self, other: _Sum) -> _Sum:
        """Return what is left when another sum is taken out."""
        left = _Sum(self.packages)
        left.people, left.amount = self.people - other.people, self.amount - other.amount
        left.deduction = self.deduction - other.deduction
        left.things = {key: self.things[key] - other.things.get(key, 0) for key in self.things}
        return left

    def words(self, label: str) -> str:
        """Return the label with people and goods as printed."""
        goods = [
            self.packages.counted(Goods(name, count, unit))
            for (name, unit), count in self.things.items()
        ]
        people = wording.PEOPLE.format(count=grouped(self.people))
        return f"{label}: {', '.join([people, *goods])}"


class Packages:
    """Short names for long lists of goods, so that a row does not fill a page."""

    def __init__(self, people: Sequence[Listed]) -> None:
        many = any(len(one.goods) > _GOODS_IN_A_ROW for one in people)
        kinds = dict.fromkeys(one.goods for one in people if one.goods) if many else {}
        self.names = {
            goods: wording.PACKAGE.format(letter=_letter(place))
            for place, goods in enumerate(kinds)
        }

    def of(self, person: Listed) -> tuple[Goods, ...]:
        """Return a person's goods, as one package when there are packages."""
        if person.goods in self.names:
            return (Goods(self.names[person.goods], Decimal(1), ""),)
        return person.goods

    def counted(self, good: Goods) -> str:
        """Return how many of a thing, as printed: 10 Paket A, or Beras 250 kg."""
        if good.name in self.names.values():
            return f"{amount_of(good.quantity)} {good.name}"
        return str(good)

    def words(self, person: Listed) -> str:
        """Return what a person gets, as printed in a row."""
        if person.goods in self.names:
            return self.names[person.goods]
        return ", ".join(map(str, person.goods)) or wording.MONEY

    def explained(self) -> list[str]:
        """Return what is in each package."""
        return [
            f"{name}: {', '.join(str(good) for good in goods)}"
            for goods, name in self.names.items()
        ]


def _letter(place: int) -> str:
    return chr(ord("A") + place) if place < 26 else str(place + 1)


class _Roster:
    """One roster being written: rows, the sums of each page, the end."""

    def __init__(self, flow: Flow, content: RosterContent, packages: Packages) -> None:
        self.flow, self.content, self.packages = flow, content, packages
        self.table = Table(flow, _columns(content, flow.width), signing=_signing(content))
        self.money_at = len(self.table.columns) - len(_money_titles(content))
        self.carried, self.so_far = _Sum(packages), _Sum(packages)
        everything = _Sum(packages)
        for one in content.people:
            everything.add(one)
        longest = everything.words(wording.SUM_SO_FAR)
        self.sum_height = self.table.total_height(longest, self.money_at)

    def write(self) -> int:
        """Write everything and return the number of pages."""
        rows = [(one, self._cells(place, one)) for place, one in enumerate(self.content.people, 1)]
        self.table.heading()
        for place, (person, cells) in enumerate(rows):
            left = len(rows) - place
            height = cells.height + 3 * self.sum_height
            if left == _KEPT_WITH_SIGNATURES:
                height = sum(row.height for _, row in rows[place:]) + self._end_height()
            if left >= _KEPT_WITH_SIGNATURES and self.flow.y + height > self.flow.end:
                self._turn_page()
            self.table.row(cells)
            if not cells.struck:
                self.so_far.add(person)
        self._close_page()
        self._end()
        return self.flow.finish()

    def _turn_page(self) -> None:
        self._close_page()
        self.flow.next_page()
        self.table.heading()

    def _close_page(self) -> None:
        """Close the table with the sums of this page, of those before, and of both."""
        self.table.close()
        self._total(wording.SUM_HERE, self.so_far.without(self.carried))
        self._total(wording.SUM_BEFORE, self.carried)
        self._total(wording.SUM_SO_FAR, self.so_far)
        self.carried = self.so_far.without(_Sum(self.packages))

    def _total(self, label: str, sums: _Sum, *, bold: bool = False) -> None:
        values = dict(enumerate(self._money(sums), self.money_at))
        self.table.total(sums.words(label), values, bold=bold)

    def _money(self, of: _Sum | Listed) -> list[str]:
        """Return the columns of money: due, and where something is kept back, that and the rest."""
        money = [of.amount] if self.content.money else []
        if self.content.deductions:
            money += [of.deduction, of.amount - of.deduction]
        return [grouped(amount) for amount in money]

    def _end_height(self) -> float:
        return 4 * self.sum_height + 14 + signing.height(self.flow, self.content.signers)

    def _end(self) -> None:
        """Write the sum of all, in words, who was crossed out, and where officials sign."""
        self._total(wording.SUM_ALL, self.so_far, bold=True)
        self.flow.y += 2
        if self.content.money:
            words = wording.IN_WORDS.format(words=terbilang_rupiah(self.so_far.amount))
            self._remark(wording.WORDS_FOR_SUM.format(words=words), ITALIC)
        struck = [one for one in self.content.people if one.absence]
        if struck:
            money = rupiah(sum(one.amount for one in struck))
            count = grouped(len(struck))
            text = wording.STRUCK_MONEY if self.content.money else wording.STRUCK
            self._remark(text.format(count=count, money=money), REGULAR)
        signing.draw(self.flow, self.content.signers)

    def _remark(self, text: str, font: str) -> None:
        for line in self.flow.sheet.wrapped(text, self.flow.width, 9.5, font):
            self.flow.sheet.text(self.flow.left, self.flow.y + 3.4, line, 9.5, font)
            self.flow.y += 4.6

    def _cells(self, place: int, one: Listed) -> Cells:
        content, person = self.content, one.recipient
        texts = [str(place), person.printed_name()]
        texts += [person.nik] if content.across else []
        texts.append(one.where)
        if content.across:
            texts.append(", ".join(part for part in (one.institution, one.category) if part))
        texts.append(self.packages.words(one))
        texts += self._money(one) if one.amount else [""] * len(_money_titles(content))
        return self.table.cells(
            texts,
            THUMB_ROW if content.thumb else ROW,
            small=_under_name(one, with_nik=not content.across),
            number=f"{place}.",
            struck=ABSENCES[one.absence.reason].upper() if one.absence else "",
        )


def _under_name(one: Listed, *, with_nik: bool) -> str:
    parts = [f"NIK {one.recipient.nik}"] if with_nik and one.recipient.nik else []
    handover = one.handover
    if handover and handover.collected_by:
        relation = f" ({handover.relation})" if handover.relation else ""
        parts.append(wording.ON_BEHALF.format(name=handover.collected_by) + relation)
    return ", ".join(parts)


def _signing(content: RosterContent) -> float:
    return (24.0 if content.deductions else 27.0) if content.across else 21.0


def _money_titles(content: RosterContent) -> tuple[str, ...]:
    if not content.money:
        return ()
    return wording.MONEY_COLUMNS if content.deductions else wording.MONEY_COLUMNS[:1]


def _columns(content: RosterContent, width: float) -> list[Column]:
    """Return the columns; name, address and the rest share what the fixed ones leave."""
    number, nik, titles = 9.0, 31.0 if content.across else 0.0, _money_titles(content)
    amount = 23.0 if len(titles) < 2 else 20.0
    rest = width - number - nik - len(titles) * amount - 2 * _signing(content)
    shares = (0.28, 0.33, 0.2, 0.19) if content.across else (0.42, 0.35, 0, 0.23)
    name, address, place, details = (share * rest for share in shares)
    columns = [Column(wording.ROW_NUMBER, number, MIDDLE), Column(wording.NAME, name)]
    if content.across:
        columns.append(Column("NIK", nik, MIDDLE))
    columns.append(Column(wording.ADDRESS, address))
    if content.across:
        columns.append(Column(wording.INSTITUTION, place))
    columns.append(Column(wording.DETAILS, details))
    return columns + [Column(title, amount, RIGHT) for title in titles]
