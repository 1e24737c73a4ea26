"""The desk's answer in one colour and five words, on top of the person's card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.pages.desk.view import READY, AnswerView, Tone
from kesra_desktop.ui.widgets.paint import rounded, text_width, top_rounded, write

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.theme import Theme

_ICONS = {
    Tone.GREEN: "check-circle-fill",
    Tone.AMBER: "warning-fill",
    Tone.RED: "x-circle-fill",
}
_ICON = 36
_TEXT_LEFT = 76


class Banner(QWidget):
    """Solid colour, icon, what happened, what to do."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view: AnswerView = READY
        self._height = 72
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_height(self, height: int) -> None:
        """Change the height, for low windows."""
        self._height = height
        self.updateGeometry()

    def show_view(self, view: AnswerView) -> None:
        """Show another answer."""
        self._view = view
        self.setVisible(view.tone is not None)
        self.setAccessibleName(f"{view.title}. {view.text}")
        self.setToolTip(f"{view.title}\n{view.text}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of two lines."""
        return QSize(400, self._theme.size(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw colour, icon and both lines."""
        tone = self._view.tone
        if tone is None:
            return
        painter, theme = QPainter(self), self._theme
        box = QRectF(self.rect())
        top_rounded(painter, box, 12, theme.color(f"{tone}Solid"))
        ink = theme.color(f"{tone}Ink")
        where = QPointF(box.left() + 24, box.center().y() - _ICON / 2)
        paint_icon(painter, where, _ICONS[tone], _ICON, ink)
        height, room = theme.size(26), box.width() - _TEXT_LEFT - 16
        title = theme.font(22, 700)
        top = box.center().y() - theme.size(24)
        shown = QFontMetricsF(title).elidedText(self._view.title, Qt.TextElideMode.ElideRight, room)
        write(painter, QRectF(_TEXT_LEFT, top, room, height), shown, title, ink)
        self._second_line(painter, QRectF(_TEXT_LEFT, top + height, room, theme.size(22)))

    def _second_line(self, painter: QPainter, where: QRectF) -> None:
        theme, tone = self._theme, self._view.tone
        font = theme.font(15, 600)
        text = QFontMetricsF(font).elidedText(
            self._view.text, Qt.TextElideMode.ElideRight, where.width() - 12
        )
        if not self._view.stale:
            write(painter, where, text, font, theme.color(f"{tone}Ink"))
            return
        width = text_width(font, text) + 16
        marked = QRectF(where.left() - 4, where.top(), width, where.height())
        rounded(painter, marked, 4, theme.color("kuningSolid"), None)
        inside = marked.adjusted(8, 0, 0, 0)
        write(painter, inside, text, font, theme.color("kuningInk"))
