"""A field of a form: label above, what is wrong under it; nothing typed is ever cleared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.widgets.inputs import FIELD, Input, Shape
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.theme import Theme


class Problem(QWidget):
    """A red sentence with its icon, under the field it is about."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 0, 0, 0)
        self.words = Text(theme, "", 14, 400, "merah").wrapped()
        row.addWidget(self.words, 1)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence; an empty one hides it."""
        self.words.setText(sentence)
        self.setVisible(bool(sentence))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the icon."""
        colour = self._theme.color("merah")
        paint_icon(QPainter(self), QPointF(0, 1), "x-circle-fill", 16, colour)


class Field(QWidget):
    """Label, line to type into, problem."""

    def __init__(
        self, theme: Theme, label: str, *, placeholder: str = "", shape: Shape = FIELD
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        # The label of a buddy would read a single & as "the next letter is its key".
        self.label = Text(theme, label.replace("&", "&&"), 14, 600).wrapped()
        self.input = Input(theme, label, shape=shape)
        self.input.line.setPlaceholderText(placeholder)
        self.problem = Problem(theme)
        self.label.setBuddy(self.input.line)
        for part in (self.label, self.input, self.problem):
            column.addWidget(part)
        self.setFocusProxy(self.input)

    def text(self) -> str:
        """Return what was typed."""
        return self.input.line.text()

    def set_text(self, text: str) -> None:
        """Fill the field."""
        self.input.line.setText(text)

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it back."""
        self.problem.say(sentence)
        self.input.set_wrong(bool(sentence))
        self.input.line.setAccessibleDescription(sentence)
