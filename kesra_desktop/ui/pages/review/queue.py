"""The queue of pairs and the one that is open, with its three answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.review.compare import CompareView
from kesra_desktop.ui.pages.review.lines import LINE_ROLE, PairLines
from kesra_desktop.ui.widgets.button import NORMAL, Button, Kind
from kesra_desktop.ui.widgets.paint import text_width, write
from kesra_desktop.ui.widgets.panel import Hairline, Panel
from kesra_desktop.ui.widgets.scroll_body import SlimBar
from kesra_desktop.ui.widgets.text import Elided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from kesra_desktop.ui.pages.review.view import PairLine, PairView
    from kesra_desktop.ui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

_ROW = 60
ANSWERS = {Qt.Key.Key_1: "same", Qt.Key.Key_2: "different", Qt.Key.Key_3: "later"}


class _LineDelegate(QStyledItemDelegate):
    """Two names over each other, the score at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a line."""
        del option, index
        return QSize(100, self._theme.size(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, names and score."""
        theme, box = self._theme, QRectF(option.rect)
        line: PairLine = index.data(LINE_ROLE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, theme.color("nilaTint" if chosen else "surface"))
        rule = QRectF(box.left() + 16, box.bottom() - 1, box.width() - 32, 1)
        painter.fillRect(rule, theme.color("line"))
        if chosen:
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), theme.color("nila"))
        score, bold = line.mark or (f"{line.score}%" if line.score else ""), theme.font(15, 700)
        room = text_width(bold, score)
        where = QRectF(box.right() - 16 - room, box.top(), room + 2, box.height())
        write(
            painter,
            where,
            score,
            bold,
            theme.color("ink" if line.mark or line.score >= 85 else "ink2"),
        )
        font = theme.font(15, 600 if chosen else 500)
        left = QRectF(box.left() + 16, box.top() + 8, box.width() - room - 44, box.height() / 2 - 8)
        for name in (line.first, line.second):
            elide = Qt.TextElideMode.ElideRight
            shown = QFontMetricsF(font).elidedText(name, elide, left.width())
            write(painter, left, shown, font, theme.color("ink"))
            left.translate(0, box.height() / 2 - 9)


class PairList(QListView):
    """The queue; letters and figures are the page's, not a search."""

    shown = Signal(str)

    def __init__(self, theme: Theme, lines: PairLines) -> None:
        super().__init__()
        self.setModel(lines)
        self.setItemDelegate(_LineDelegate(theme))
        self.setAccessibleName(tr("Pairs"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollBar(SlimBar(theme))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(
            lambda index, _: self.shown.emit(lines.key_at(index.row()))
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters, figures, Left and Right to the page."""
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if sideways or (event.text().isprintable() and event.text()):
            event.ignore()
            return
        super().keyPressEvent(event)


class PairDesk(QWidget):
    """Queue at the left, the open pair at the right; answering moves to the next."""

    wanted = Signal(str)  # show this pair
    answered = Signal(str, str)  # key, answer

    def __init__(self, theme: Theme, queue_width: int = 272) -> None:
        super().__init__()
        self._theme, self._queue_width, self._answered = theme, queue_width, ""
        self.lines = PairLines()
        self.list = PairList(theme, self.lines)
        self.compare = CompareView(theme)
        self.card = Panel(theme)
        self.foot = Elided(theme, "", 13, 400, "ink2")
        self.after = Elided(theme, "", 13, 400, "ink2")
        self.same = Button(theme, tr("Join"), Kind.PRIMARY, key="F9", icon="intersect", size=NORMAL)
        self.different = Button(
            theme, tr("Not the same person"), Kind.SECONDARY, key="F8", icon="not-equals"
        )
        self.later = Button(theme, tr("Skip"), Kind.GHOST, key="N")
        self._has_room = True
        self._queue, self.head = Panel(theme), QVBoxLayout()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._fill_queue()
        self._fill_card()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._queue)
        row.addWidget(self.card, 1)
        self._theme.changed.connect(self._fit)
        self._fit()

    def _fill_queue(self) -> None:
        queue, foot = QVBoxLayout(self._queue), QVBoxLayout()
        queue.setContentsMargins(1, 1, 1, 1)
        queue.setSpacing(0)
        queue.addLayout(self.head)
        queue.addWidget(self.list, 1)
        queue.addWidget(Hairline(self._theme))
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(2)
        foot.addWidget(self.foot)
        keys = tr("1 same  ·  2 different  ·  3 later")
        foot.addWidget(Elided(self._theme, keys, 13, 400, "ink2"))
        queue.addLayout(foot)

    def _fill_card(self) -> None:
        card, acts = QVBoxLayout(self.card), QHBoxLayout()
        card.setContentsMargins(1, 1, 1, 1)
        card.setSpacing(0)
        card.addWidget(self.compare, 1)
        card.addWidget(Hairline(self._theme))
        acts.setContentsMargins(20, 12, 20, 12)
        acts.setSpacing(12)
        for button in (self.different, self.later):
            acts.addWidget(button)
        self.after.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        acts.addWidget(self.after, 1)
        acts.addWidget(self.same)
        card.addLayout(acts)

    def _fit(self) -> None:
        self._queue.setFixedWidth(self._theme.size(self._queue_width))

    def set_queue_width(self, pixels: int) -> None:
        """Make the queue narrower, for narrow windows; at zero only the open pair is seen."""
        self._queue_width = pixels
        self._queue.setVisible(pixels > 0)
        self._fit()

    def begin(self) -> None:
        """Put the focus where the next decision is made."""
        where = self.list if self._queue_width else self.same
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what is only good to know where the answers need the room."""
        super().resizeEvent(event)
        buttons = (self.different, self.later, self.same)
        needed = sum(button.sizeHint().width() for button in buttons) + self._theme.size(200)
        room = self.width() - (self._queue.width() if self._queue_width else 0)
        self._has_room = room > needed
        self.after.setVisible(self._has_room and bool(self.after.text()))

    def _connect(self) -> None:
        self.list.shown.connect(self._show)
        self.same.clicked.connect(lambda: self.answer("same"))
        self.different.clicked.connect(lambda: self.answer("different"))
        self.later.clicked.connect(lambda: self.answer("later"))

    def show_lines(self, lines: Sequence[PairLine]) -> None:
        """Show another queue; the open pair stays open, or the one that took its place."""
        row = max(0, self.list.currentIndex().row())
        key = self.lines.key_at(row) if self.lines.key_at(row) != self._answered else ""
        self._answered = ""
        self.lines.show_lines(lines)
        at = self.lines.row_of(key)
        self.list.setCurrentIndex(self.lines.index(at if at >= 0 else min(row, len(lines) - 1)))
        self.card.setVisible(bool(lines))

    def next_pair(self) -> None:
        """Go to the pair behind the open one: that one was just answered."""
        row = self.list.currentIndex().row()
        if row + 1 < self.lines.rowCount():
            self.list.setCurrentIndex(self.lines.index(row + 1))

    def current_key(self) -> str:
        """Return the open pair, or an empty text."""
        return self.lines.key_at(self.list.currentIndex().row())

    def _show(self, key: str) -> None:
        if key:
            self.wanted.emit(key)

    def show_pair(self, view: PairView | None) -> None:
        """Show both sides."""
        self.card.setVisible(view is not None)
        if view is not None:
            self.compare.show_pair(view)
            self.after.setText(view.after)
            self.after.setVisible(self._has_room and bool(view.after))

    def answer(self, answer: str) -> None:
        """Answer the open pair."""
        key = self.current_key()
        if key:
            self._answered = key  # the next one takes its place, also when it only moves back
            self.answered.emit(key, answer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take figures as answers, N as "later", arrows for the fields."""
        key = Qt.Key(event.key())
        if key in ANSWERS and not event.isAutoRepeat():
            self.answer(ANSWERS[key])
        elif key == Qt.Key.Key_N and not event.isAutoRepeat():
            self.answer("later")
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.compare.choose_side(0 if key == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)
