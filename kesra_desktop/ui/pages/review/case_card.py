"""One open question: what happened, each side in a column, and the answers with their figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.widgets.button import NORMAL, Button, Kind
from kesra_desktop.ui.widgets.choice import ChoiceCard
from kesra_desktop.ui.widgets.panel import Hairline, Panel
from kesra_desktop.ui.widgets.picture import Picture
from kesra_desktop.ui.widgets.scroller import Scroller, emptied
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from kesra_desktop.ui.pages.review.view import ActView, CaseRow, CaseView, SideView
    from kesra_desktop.ui.theme import Theme

_LABEL, _ROW, _GAP = 132, 42, 10


class ActRows(QWidget):
    """Buttons in as many rows as they need; none is ever squeezed."""

    def __init__(self) -> None:
        super().__init__()
        self._buttons: list[Button] = []
        self._widths: list[int] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def show_buttons(self, buttons: list[Button]) -> None:
        """Show other buttons."""
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        self._buttons, self._widths = buttons, []
        self._place()

    def _rows(self) -> list[list[Button]]:
        rows: list[list[Button]] = []
        left = 0
        for button in self._buttons:
            width = button.sizeHint().width()
            if not rows or left < width:
                rows.append([])
                left = max(self.width(), 1)
            rows[-1].append(button)
            left -= width + _GAP
        return rows

    def _place(self) -> None:
        rows = self._rows()
        if [len(row) for row in rows] == self._widths:
            return
        self._widths = [len(row) for row in rows]
        while (old := self._column.takeAt(0)) is not None:
            layout = old.layout()
            while layout is not None and layout.takeAt(0) is not None:
                pass
        for row in rows:
            line = QHBoxLayout()
            line.setSpacing(_GAP)
            self._column.addLayout(line)  # before the buttons: without a parent they are windows
            for button in row:
                button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
                line.addWidget(button)
                button.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the buttons out for the new width."""
        super().resizeEvent(event)
        self._place()


class _Row(QWidget):
    """One line of the comparison."""

    def __init__(self, theme: Theme, row: CaseRow) -> None:
        super().__init__()
        self._theme, self._row = theme, row
        box = QHBoxLayout(self)
        box.setContentsMargins(20, 4, 16, 4)
        box.setSpacing(12)
        label = Text(theme, row.label, 14, 600 if row.differs else 400, "ink2").wrapped()
        label.setFixedWidth(theme.size(_LABEL))
        box.addWidget(label)
        for value in row.values:
            box.addWidget(self._value(value), 1)
        self.setMinimumHeight(theme.size(_ROW))
        self.setAccessibleName(f"{row.label}: {'; '.join(row.values)}")

    def _value(self, value: str) -> Text:
        empty = not value
        weight = 600 if self._row.differs and not empty else 400
        text = Text(self._theme, value or tr("empty"), 15, weight, "ink3" if empty else "ink")
        policy = text.wrapped().sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        text.setSizePolicy(policy)
        return text

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Fill the ground and draw the line under it."""
        painter = QPainter(self)
        if self._row.differs:
            painter.fillRect(self.rect(), self._theme.color("kuningBg"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("line"))


class _SideHead(QWidget):
    """Whose side a column is; one of several that can be chosen has a ring."""

    def __init__(self, theme: Theme, view: SideView, *, may_choose: bool) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.ring: ChoiceCard | None = None
        if may_choose:
            self.ring = ChoiceCard(theme, view.title)
            self.ring.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self.ring.setToolTip(view.title)
            column.addWidget(self.ring)
        else:
            column.addWidget(Elided(theme, view.title, 15, 600))
        for line in view.lines:
            column.addWidget(Elided(theme, line, 13, 400, "ink2"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)


class CaseCard(Panel):
    """Title and sentence on top, columns under it, answers at the foot; the middle scrolls."""

    acted = Signal(str)  # the key of an answer
    skipped = Signal()
    paper_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._picture = Picture(theme, "warning-fill", 28, "kuning")
        self.title = Text(theme, "", 18, 700).wrapped()
        self.line = Text(theme, "", 14, 400, "ink2").wrapped()
        self._said = QVBoxLayout()
        self._heads, self._rows = QHBoxLayout(), QVBoxLayout()
        self._rings: list[ChoiceCard] = []
        self._acts = ActRows()
        self.buttons: dict[str, Button] = {}
        self._lay_out()

    def _lay_out(self) -> None:
        top, words = QHBoxLayout(), QVBoxLayout()
        top.setContentsMargins(20, 14, 20, 12)
        top.setSpacing(14)
        words.setSpacing(4)
        for part in (self.title, self.line):
            words.addWidget(part)
        self._said.setSpacing(2)
        words.addLayout(self._said)
        top.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        self._heads.setContentsMargins(20, 10, 16, 10)
        self._heads.setSpacing(12)
        self._rows.setSpacing(0)
        scroller = Scroller(self.theme)
        for layout in (top, self._heads):
            scroller.column.addLayout(layout)
        scroller.column.addWidget(Hairline(self.theme, "line2"))
        scroller.column.addLayout(self._rows)
        scroller.column.addStretch(1)
        foot = QVBoxLayout()
        foot.setContentsMargins(20, 12, 20, 12)
        foot.addWidget(self._acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(scroller, 1)
        column.addWidget(Hairline(self.theme))
        column.addLayout(foot)

    def show_case(self, view: CaseView) -> None:
        """Show another question."""
        self._picture.show_icon(view.icon, view.tone)
        self.title.setText(view.title)
        self.line.setText(view.line)
        self.line.setVisible(bool(view.line))
        emptied(self._said)
        for sentence in view.said:
            self._said.addWidget(Text(self.theme, sentence, 14, 600, "kuning").wrapped())
        self._show_columns(view)
        self._show_acts(view)

    def _show_columns(self, view: CaseView) -> None:
        for layout in (self._heads, self._rows):
            emptied(layout)
        self._rings = []
        space = QWidget()
        space.setFixedWidth(self.theme.size(_LABEL))
        if view.columns:
            self._heads.addWidget(space)
        for number, side in enumerate(view.columns):
            head = _SideHead(self.theme, side, may_choose=view.chosen >= 0)
            if head.ring is not None:
                head.ring.setAutoExclusive(False)
                head.ring.setChecked(number == view.chosen)
                head.ring.clicked.connect(lambda _=False, at=number: self.choose(at))
                self._rings.append(head.ring)
            self._heads.addWidget(head, 1)
        for row in view.rows:
            self._rows.addWidget(_Row(self.theme, row))

    def _show_acts(self, view: CaseView) -> None:
        self.buttons = {}
        shown = []
        for number, act in enumerate(view.acts, 1):
            kind = Kind.DANGER if act.is_danger else Kind.PRIMARY if number == 1 else Kind.SECONDARY
            shown.append(self._button(act, kind, str(number)))
        if view.paper is not None:
            paper = Button(self.theme, tr("Print letter"), Kind.SECONDARY, key="Ctrl+P",
                           icon="printer", size=NORMAL)  # fmt: skip
            paper.clicked.connect(self.paper_wanted)
            shown.append(paper)
        if view.acts and view.may_skip:
            later = Button(self.theme, tr("Skip"), Kind.GHOST, key="N", size=NORMAL)
            later.clicked.connect(self.skipped)
            shown.append(later)
        self._acts.show_buttons(shown)

    def _button(self, act: ActView, kind: Kind, key: str) -> Button:
        button = Button(self.theme, act.words, kind, key=key, icon=act.icon, size=NORMAL)
        button.clicked.connect(lambda: self.acted.emit(act.key))
        button.setAccessibleDescription(act.line)
        button.setToolTip(act.line)
        self.buttons[act.key] = button
        return button

    def column(self) -> int:
        """Return which column is chosen; 0 where none can be."""
        return next((at for at, ring in enumerate(self._rings) if ring.isChecked()), 0)

    def choose(self, column: int) -> None:
        """Choose a column, when columns can be chosen."""
        for at, ring in enumerate(self._rings):
            ring.setChecked(at == column)

    def step(self, columns: int) -> None:
        """Choose the column beside the chosen one."""
        at = self.column() + columns
        if 0 <= at < len(self._rings):
            self.choose(at)

    def sizeHint(self) -> QSize:
        """Return a size that leaves the page its own."""
        return QSize(480, 360)
