"""Problems by kind at the left, and how far the rows are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kesra_desktop.i18n import grouped, tr
from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.widgets.paint import focus_halo, rounded, text_width, write
from kesra_desktop.ui.widgets.panel import Hairline, Panel
from kesra_desktop.ui.widgets.scroller import Scroller, emptied
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.pages.intake.view import GroupView, StandingView
    from kesra_desktop.ui.theme import Theme

_ROW = 44


class _GroupButton(QAbstractButton):
    """One kind of problem: picture, name, how many are open."""

    def __init__(self, theme: Theme, view: GroupView) -> None:
        super().__init__()
        self._theme, self.view = theme, view
        self.setCheckable(True)
        self.setAccessibleName(f"{view.title}, {grouped(view.count)}")
        self.setToolTip(view.title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of a row."""
        return QSize(120, self._theme.size(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw ground, picture, name and count."""
        painter, theme, on = QPainter(self), self._theme, self.isChecked()
        box = QRectF(self.rect())
        if on or self.underMouse():
            painter.fillRect(box, theme.color("nilaTint" if on else "surface2"))
        if on:
            painter.fillRect(QRectF(0, 0, 3, box.height()), theme.color("nila"))
        if self.hasFocus():
            focus_halo(painter, theme, box.adjusted(3, 3, -3, -3), 6)
        middle = box.center().y() - 9
        paint_icon(painter, QPointF(15, middle), self.view.icon, 18, theme.color(self.view.tone))
        count, bold = grouped(self.view.count), theme.font(15, 600)
        room = text_width(bold, count)
        where = QRectF(box.right() - 15 - room, 0, room + 2, box.height())
        write(painter, where, count, bold, theme.color("ink"))
        font = theme.font(15, 600 if on else 500)
        words = QRectF(42, 0, box.width() - room - 66, box.height())
        elide = Qt.TextElideMode.ElideRight
        shown = QFontMetricsF(font).elidedText(self.view.title, elide, words.width())
        write(painter, words, shown, font, theme.color("ink"))


class _StandingBar(QWidget):
    """Ready, decided and open rows as one bar; the words under it say the same."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: tuple[int, ...] = ()
        self.setFixedHeight(8)

    def show_parts(self, *parts: int) -> None:
        """Show other figures."""
        self._parts = parts
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the parts with a gap between them."""
        painter, whole = QPainter(self), sum(self._parts) or 1
        left = 0.0
        for part, role in zip(self._parts, ("hijauSolid", "bar2", "track"), strict=False):
            width = self.width() * part / whole
            if part:
                box = QRectF(left, 0, max(width - 2, 3), self.height())
                rounded(painter, box, 4, self._theme.color(role), None)
            left += width


class _Legend(QWidget):
    """A small square in a colour, and its words."""

    def __init__(self, theme: Theme, role: str) -> None:
        super().__init__()
        self._theme, self._role = theme, role
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 0, 0)
        self.words = Text(theme, "", 13, 400, "ink2")
        row.addWidget(self.words, 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the square."""
        box = QRectF(0, self.height() / 2 - 6, 12, 12)
        rounded(QPainter(self), box, 3, self._theme.color(self._role), None)


class GroupsPanel(Panel):
    """Up and Down move between the kinds."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._buttons: list[_GroupButton] = []
        self._group = QButtonGroup(self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.ready = Elided(theme, "", 15, 600)
        self._bar = _StandingBar(theme)
        self._legends = [_Legend(theme, role) for role in ("hijauSolid", "bar2", "track")]
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 8, 1, 12)
        column.setSpacing(0)
        scroller = Scroller(theme)
        scroller.column.addLayout(self._rows)
        scroller.column.addStretch(1)
        column.addWidget(scroller, 1)
        column.addWidget(Hairline(theme))
        foot = QVBoxLayout()
        foot.setContentsMargins(15, 12, 15, 0)
        foot.setSpacing(4)
        keys = tr("Ctrl+PgUp, Ctrl+PgDn: kind")
        foot.addWidget(Elided(theme, keys, 13, 400, "ink2"))
        foot.addWidget(self.ready)
        foot.addWidget(self._bar)
        foot.addSpacing(2)
        for legend in self._legends:
            foot.addWidget(legend)
        column.addLayout(foot)

    @property
    def value(self) -> str:
        """Return the chosen kind."""
        return next((one.view.key for one in self._buttons if one.isChecked()), "")

    def current(self) -> GroupView | None:
        """Return the chosen kind in full."""
        return next((one.view for one in self._buttons if one.isChecked()), None)

    def show_groups(self, groups: Sequence[GroupView], chosen: str = "") -> None:
        """Show other kinds; the named one, or the one in its place, is chosen without a signal."""
        had_focus = any(one.hasFocus() for one in self._buttons)
        at = next((n for n, one in enumerate(self._buttons) if one.isChecked()), 0)
        emptied(self._rows)
        self._buttons = []
        for view in groups:
            button = _GroupButton(self.theme, view)
            button.clicked.connect(lambda _=False, key=view.key: self.chosen.emit(key))
            self._group.addButton(button)
            self._rows.addWidget(button)
            self._buttons.append(button)
        named = [one for one in self._buttons if one.view.key == chosen]
        for one in (named or self._buttons[min(at, len(groups) - 1) :])[:1]:
            one.setChecked(True)
            if had_focus:
                one.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, kinds: int) -> None:
        """Choose the next kind, or the one before."""
        at = next((n for n, one in enumerate(self._buttons) if one.isChecked()), -1) + kinds
        if 0 <= at < len(self._buttons):
            self._buttons[at].click()

    def show_standing(self, standing: StandingView) -> None:
        """Show how far the rows are."""
        words = tr("{done} of {whole} rows ready")
        done, whole = grouped(standing.ready), grouped(standing.people)
        self.ready.setText(words.format(done=done, whole=whole))
        self._bar.show_parts(standing.clean, standing.decided, standing.undecided)
        said = (
            tr("%n clean", "", standing.clean),
            tr("%n decided by you", "", standing.decided),
            tr("%n to be looked at", "", standing.undecided),
        )
        for legend, words in zip(self._legends, said, strict=True):
            legend.words.setText(words)
