"""Fields to type into: frame, icon, figures at the right, and a focus nobody can miss."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.widgets.paint import HALO, cap_width, focus_halo, paint_cap, rounded
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.theme import Theme

_CAP_HEIGHT = 22


@dataclass(frozen=True)
class Shape:
    """Height, text and icon size of a field."""

    height: int = 44
    text: int = 15
    icon: int = 20
    radius: int = 8


FIELD = Shape()
SEARCH = Shape(48, 16, 20, 8)
SCAN = Shape(64, 20, 24, 10)
LOW_SCAN = Shape(56, 18, 24, 10)
SHORT_SCAN = Shape(52, 18, 24, 10)


class Input(QWidget):
    """A line edit in a painted frame; its focus shows as line and halo."""

    edited = Signal(str)
    entered = Signal()

    def __init__(
        self, theme: Theme, name: str, *, shape: Shape = FIELD, icon: str = "", key: str = ""
    ) -> None:
        super().__init__()
        self.theme, self._shape, self._icon, self._key = theme, shape, icon, key
        self._wrong = False
        self.line = QLineEdit(self)
        self.line.setFrame(False)
        self.line.setAccessibleName(name)
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self.edited)
        self.line.returnPressed.connect(self.entered)
        self.note = Text(theme, "", 13, 400, "ink3")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.line, 1)
        self._row.addWidget(self.note)
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.restyle)
        self.restyle()

    def set_shape(self, shape: Shape) -> None:
        """Change the size, for low windows."""
        self._shape = shape
        self.restyle()

    def set_note(self, text: str) -> None:
        """Show a short remark at the right: counts, "16 digits"."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def set_wrong(self, wrong: bool) -> None:
        """Mark the field as one that must be looked at again."""
        self._wrong = wrong
        self.update()

    def restyle(self) -> None:
        """Take colours, type and size from the theme again."""
        self.line.setFont(
            self.theme.font(self._shape.text, 500 if self._shape.height > 48 else 400)
        )
        palette = self.line.palette()
        palette.setColor(QPalette.ColorRole.Base, self.theme.color("surface"))
        palette.setColor(QPalette.ColorRole.Text, self.theme.color("ink"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, self.theme.color("ink3"))
        self.line.setPalette(palette)
        wide = self._shape.height >= SHORT_SCAN.height
        gap = 16 if wide else 8
        left = (20 if wide else 14) + self._shape.icon + gap if self._icon else 12
        right = 18 + (round(cap_width(self.theme, self._key)) + 8 if self._key else 0)
        self._row.setContentsMargins(left, HALO, right, HALO)
        self.setFixedHeight(self.theme.target(self._shape.height))
        self.set_note(self.note.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint the frame again when the focus comes or goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw frame, icon and key cap."""
        painter = QPainter(self)
        inset = HALO if self.line.hasFocus() else 0
        whole = QRectF(self.rect())
        box = whole.adjusted(inset, inset, -inset, -inset)
        border = "merah" if self._wrong else "control"
        rounded(
            painter, box, self._shape.radius, self.theme.color("surface"), self.theme.color(border)
        )
        if self.line.hasFocus():
            focus_halo(painter, self.theme, box, self._shape.radius)
        if self._icon:
            left = 20 if self._shape.height >= SHORT_SCAN.height else 14
            where = QPointF(left, whole.center().y() - self._shape.icon / 2)
            role = "nilaText" if self._shape.height > 48 else "ink2"
            paint_icon(painter, where, self._icon, self._shape.icon, self.theme.color(role))
        if self._key:
            width, height = cap_width(self.theme, self._key), self.theme.size(_CAP_HEIGHT)
            cap = QRectF(whole.right() - 18 - width, box.center().y() - height / 2, width, height)
            paint_cap(painter, self.theme, cap, self._key, None)
