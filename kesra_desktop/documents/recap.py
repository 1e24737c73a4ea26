"""Rekap SPJ: what was decided, given and left, by place and category, and the evidence for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents import signing, wording
from kesra_desktop.documents.flow import Flow, Imprint, sideways
from kesra_desktop.documents.recap_figures import Figures, Shown
from kesra_desktop.documents.sheet import ITALIC, REGULAR
from kesra_desktop.documents.table import MIDDLE, RIGHT, Column, Table
from kesra_desktop.model.money import grouped, rupiah, terbilang_rupiah

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kesra_desktop.documents.day_list import Goods, Listed
    from kesra_desktop.documents.signing import Signing

_NUMBER, _MONEY, _BACK, _GOODS = 9.0, 27.0, 32.0, 24.0  # millimetres
_COUNT_WIDTHS = (21.0, 14.5, 21.0, 14.5, 14.5, 14.5)  # as wide as the longest word of each title
Key = tuple[str, str]  # district and kelurahan, or nothing and a category
_MOST_GOODS = 3  # kinds that fit beside each other; more stand under each other


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
    paid_back: int = 0  # rupiah that went back to the treasury
    slips: tuple[str, ...] = ()  # numbers of the deposit slips (STS)
    goods_back: tuple[Goods, ...] = ()


def recap_pdf(content: RecapContent, paper: str, imprint: Imprint, out: BinaryIO) -> int:
    """Write a recap and return the pages.

    Raises:
        InvalidValue: the paper is not known.

    """
    flow = Flow(out, sideways(paper), imprint)
    flow.heading(*content.titles)
    flow.centred(content.as_of, 9)
    flow.y += 3
    total = _sum(content.people)
    shown = Shown(bool(total.ceiling or total.paid), bool(total.deducted))
    whole = total.texts(shown)
    if shown.money:
        whole.append(grouped(content.paid_back) if content.paid_back else "")
    for title, key in ((wording.BY_PLACE, _by_place), (wording.BY_CATEGORY, _by_category)):
        _part(flow, title, _grouped(content.people, key), shown, whole)
    if total.due or total.given:
        _goods_part(flow, _grouped(content.people, _by_place), total)
    if shown.money:
        words = wording.IN_WORDS.format(words=terbilang_rupiah(total.paid))
        _remark(flow, wording.WORDS_FOR_SUM.format(words=words), ITALIC)
    _reconciled(flow, content, total, shown)
    _gone_back(flow, content)
    flow.y += 3
    _evidence(flow, content)
    flow.y += 2
    signing.draw(flow, content.signers)
    return flow.finish()


def _by_place(one: Listed) -> Key:
    return one.district, one.kelurahan


def _by_category(one: Listed) -> Key:
    return "", one.category


def _sum(people: Sequence[Listed]) -> Figures:
    found = Figures()
    for one in people:
        found.add(one)
    return found


def _grouped(people: Sequence[Listed], key: Callable[[Listed], Key]) -> dict[Key, Figures]:
    groups: dict[Key, Figures] = {}
    for one in sorted(people, key=key):
        groups.setdefault(key(one), Figures()).add(one)
    return groups


def _part(
    flow: Flow,
    title: str,
    groups: dict[Key, Figures],
    shown: Shown,
    whole: list[str],
) -> None:
    """Write one table: a line for each place or category, and the sum of the whole."""
    districts = any(district for district, _ in groups)
    table = Table(flow, _columns(flow.width, title, shown, districts=districts))
    back = [""] if shown.money else []
    rows = [
        [*_names(name, districts=districts), *figures.texts(shown), *back]
        for name, figures in groups.items()
    ]
    _lines(flow, table, rows, whole)


def _lines(flow: Flow, table: Table, rows: list[list[str]], total: list[str]) -> None:
    """Write the rows of a table over as many pages as they need, and their sum."""
    flow.need(table.heading_height() + 24)
    table.heading()
    for place, texts in enumerate(rows, 1):
        cells = table.cells([str(place), *texts], 6.4)
        if flow.y + cells.height + 8 > flow.end:
            table.close()
            flow.next_page()
            table.heading()
        table.row(cells)
    table.close()
    if total:
        values = dict(enumerate(total, len(table.columns) - len(total)))
        table.total(wording.SUM_ALL, values, bold=True)
    flow.y += 4


def _names(key: Key, *, districts: bool) -> list[str]:
    district, name = key
    return [*([district] if districts else []), name or wording.NOT_GIVEN]


def _columns(width: float, title: str, shown: Shown, *, districts: bool) -> list[Column]:
    money = shown.titles()
    each = _MONEY if len(money) < 4 else 24.0
    back = [Column(wording.PAID_BACK, _BACK)] if shown.money else []
    rest = width - _NUMBER - sum(_COUNT_WIDTHS) - len(money) * each - len(back) * _BACK
    return [
        Column(wording.ROW_NUMBER, _NUMBER, MIDDLE),
        *_name_columns(rest, title, districts=districts),
        *(
            Column(text, wide, RIGHT)
            for text, wide in zip(wording.RECAP_COUNTS, _COUNT_WIDTHS, strict=True)
        ),
        *(Column(text, each, RIGHT) for text in money),
        *back,
    ]


def _name_columns(room: float, title: str, *, districts: bool) -> list[Column]:
    if not districts:
        return [Column(title, room)]
    return [Column(wording.DISTRICT, room / 2), Column(wording.KELURAHAN, room / 2)]


def _goods_part(flow: Flow, groups: dict[Key, Figures], total: Figures) -> None:
    """Write what was due, given and left of each thing, by place while it fits side by side."""
    things = list(dict.fromkeys([*total.due, *total.given]))
    names = [f"{name} ({unit})" if unit else name for name, unit in things]
    first, *rest = wording.RECAP_GOODS
    if len(things) > _MOST_GOODS:
        titles = [first.format(goods=wording.GOODS_ROW), *rest]
        rows = [[name, *total.goods([thing])] for name, thing in zip(names, things, strict=True)]
        columns = [
            Column(wording.ROW_NUMBER, _NUMBER, MIDDLE),
            Column(wording.GOODS_ROW, flow.width - _NUMBER - 3 * _BACK),
            *(Column(text, _BACK, RIGHT) for text in titles),
        ]
        _lines(flow, Table(flow, columns), rows, [])
        return
    districts = any(district for district, _ in groups)
    titles = [text for name in names for text in (first.format(goods=name), *rest)]
    columns = [
        Column(wording.ROW_NUMBER, _NUMBER, MIDDLE),
        *_name_columns(
            flow.width - _NUMBER - len(titles) * _GOODS, wording.BY_PLACE, districts=districts
        ),
        *(Column(text, _GOODS, RIGHT) for text in titles),
    ]
    rows = [
        [*_names(key, districts=districts), *figures.goods(things)]
        for key, figures in groups.items()
    ]
    _lines(flow, Table(flow, columns), rows, total.goods(things))


def _reconciled(flow: Flow, content: RecapContent, total: Figures, shown: Shown) -> None:
    """Say whether receipts and list agree: an auditor asks this first."""
    given = total.in_person + total.by_proxy
    agrees = (content.receipts, content.receipts_sum) == (given, total.paid)
    text = wording.AGREES if agrees else wording.DIFFERS
    worth = wording.OF_SUM.format(sum=rupiah(content.receipts_sum))
    realised = wording.OF_REALISED.format(paid=rupiah(total.paid))
    _remark(
        flow,
        text.format(
            receipts=grouped(content.receipts),
            sum=worth if shown.money else "",
            given=grouped(given),
            paid=realised if shown.money else "",
            voided=grouped(content.voided),
        ),
        REGULAR,
    )


def _gone_back(flow: Flow, content: RecapContent) -> None:
    """Say what went back to the treasury or the store, and by which slip."""
    if content.paid_back:
        slips = ", ".join(content.slips) or "." * 24
        text = wording.BACK_WITH.format(amount=rupiah(content.paid_back), documents=slips)
        _remark(flow, text, REGULAR)
    if content.goods_back:
        goods = ", ".join(map(str, content.goods_back))
        _remark(flow, wording.GOODS_BACK.format(goods=goods), REGULAR)


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
