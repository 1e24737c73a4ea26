"""The lists of the exchange page: past exchanges, and the laptops with what is here of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kesra_desktop.i18n import N_, tr
from kesra_desktop.ui.widgets.button import IconButton
from kesra_desktop.ui.widgets.paint import chip_width, paint_chip, rounded, write
from kesra_desktop.ui.widgets.panel import Hairline, Panel
from kesra_desktop.ui.widgets.picture import Picture
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.pages.exchange.view import LaptopView, PastView
    from kesra_desktop.ui.theme import Theme

_HEAD, _ROW = 36, 40
_TITLES = (
    N_("Code"), N_("Laptop"), N_("Last seen"), N_("Changes received"), N_("Has of ours"),
    N_("Completeness"),
)  # fmt: skip
_NARROW_COLUMN = 72
_WIDE = (1100, (0.355, 0.165, 0.178, 0.145, 0.157))  # from this width on; shares beside the code
_SHARES = (0.26, 0.18, 0.18, 0.16, 0.22)


class PastCard(Panel):
    """The last exchanges, newest first; what a file brought can be taken back."""

    take_back = Signal(str, str)  # file, and which exchange it was

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 2)
        self._column.setSpacing(0)
        title = Text(theme, tr("Last exchanges"), 16, 600)
        title.setContentsMargins(16, 0, 16, 0)
        title.setMinimumHeight(48)
        self._column.addWidget(title)
        self._column.addWidget(Hairline(theme))
        self._list = QVBoxLayout()
        self._list.setContentsMargins(16, 0, 16, 0)
        self._list.setSpacing(0)
        self._column.addLayout(self._list)
        self._column.addStretch(1)
        self._shown: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)

    def show_past(self, past: tuple[PastView, ...]) -> None:
        """Show other exchanges."""
        for old in self._shown:
            self._list.removeWidget(old)
            old.deleteLater()
        self._shown = []
        for number, one in enumerate(past):
            if number:
                self._add(Hairline(self.theme))
            self._add(self._row(one))
        if not past:
            line = tr("None yet. The first exchange will stand here.")
            empty = Text(self.theme, line, 14, 400, "ink2").wrapped()
            empty.setContentsMargins(0, 12, 0, 0)
            self._add(empty)

    def _add(self, part: QWidget) -> None:
        self._list.addWidget(part)
        self._shown.append(part)

    def _row(self, one: PastView) -> QWidget:
        row, words = QWidget(), QVBoxLayout()
        row.setAccessibleName(f"{one.title}, {one.line}")
        words.setSpacing(1)
        words.addWidget(Elided(self.theme, one.title, 15, 500))
        words.addWidget(Elided(self.theme, one.line, 13, 400, "ink2"))
        box = QHBoxLayout(row)
        box.setContentsMargins(0, 7, 0, 7)
        box.setSpacing(10)
        box.addWidget(Picture(self.theme, "check-circle-fill", 20, "hijau"))
        box.addLayout(words, 1)
        if one.file:
            label = tr("Take back: {exchange}").format(exchange=one.title)
            back = IconButton(self.theme, "arrow-counter-clockwise", label)
            back.clicked.connect(lambda: self.take_back.emit(one.file, one.title))
            box.addWidget(back)
        return row


class LaptopTable(QWidget):
    """One row a laptop; painted, as high as its rows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[LaptopView, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_laptops(self, rows: tuple[LaptopView, ...]) -> None:
        """Show other rows; the words are also told to who cannot see them."""
        self._rows = rows
        self.setAccessibleName(tr("Laptops of the office"))
        said = [f"{r.code} {r.name}, {r.seen}, {r.ranges}, {r.has}, {_chip(r)[0]}" for r in rows]
        self.setAccessibleDescription("; ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of head and rows."""
        height = self._theme.size(_HEAD) + len(self._rows) * self._theme.size(_ROW) + 1
        return QSize(560, height)

    def _lefts(self) -> list[float]:
        code = self._theme.size(_NARROW_COLUMN)
        lefts, at, room = [12.0], 12.0 + code, self.width() - code - 24
        wide, shares = _WIDE
        for share in shares if self.width() >= self._theme.size(wide) else _SHARES:
            lefts.append(at)
            at += room * share
        return [*lefts, self.width() - 12.0]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw card, head and rows."""
        painter, theme = QPainter(self), self._theme
        whole = QRectF(self.rect())
        rounded(painter, whole, 12, theme.color("surface"), theme.color("line"))
        head = theme.size(_HEAD)
        painter.save()
        painter.setClipRect(QRectF(0, 0, self.width(), head))
        rounded(painter, whole, 12, theme.color("surface2"), theme.color("line"))
        painter.restore()
        painter.fillRect(QRectF(1, head, self.width() - 2, 1), theme.color("line2"))
        lefts = self._lefts()
        for title, left in zip(_TITLES, lefts, strict=False):
            where = QRectF(left, 0, 200, head)
            write(painter, where, tr(title), theme.font(13, 600), theme.color("ink2"))
        for number, row in enumerate(self._rows):
            self._paint_row(painter, head + number * theme.size(_ROW), row, lefts)

    def _paint_row(self, painter: QPainter, top: int, row: LaptopView, lefts: list[float]) -> None:
        theme, height = self._theme, self._theme.size(_ROW)
        if row is not self._rows[0]:
            painter.fillRect(QRectF(1, top, self.width() - 2, 1), theme.color("line"))
        late = row.is_late or row.never
        cells = (
            (row.code, theme.font(15, 700, code=True), "ink"),
            (row.name, theme.font(15), "ink"),
            (row.seen, theme.font(15, 600 if late else 400), "kuning" if late else "ink2"),
            (row.ranges, theme.font(15), "ink2"),
            (row.has, theme.font(15), "ink2"),
        )
        for number, (text, font, role) in enumerate(cells):
            where = QRectF(lefts[number], top, lefts[number + 1] - lefts[number] - 12, height)
            painter.setFont(font)
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, int(where.width())
            )
            write(painter, where, shown, font, theme.color(role))
        text, tone, icon = _chip(row)
        tall = theme.size(24)
        box = QRectF(lefts[5], top + (height - tall) / 2, chip_width(theme, text, icon), tall)
        paint_chip(painter, theme, box, (text, tone, icon))


def _chip(row: LaptopView) -> tuple[str, str, str]:
    if row.state == "revoked":
        return tr("Shut out"), "abu", "lock-simple"
    if row.state == "closed":
        return tr("Two histories"), "merah", "warning-fill"
    if row.missing:
        return tr("Missing {numbers}").format(numbers=row.missing), "merah", "warning-fill"
    if row.never:
        return tr("Nothing yet"), "abu", ""
    return tr("Complete"), "hijau", "check"
