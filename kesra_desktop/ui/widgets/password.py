"""A field for a passphrase: hidden, can be shown, and warns when Caps Lock is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.widgets.button import IconButton
from kesra_desktop.ui.widgets.field import Problem
from kesra_desktop.ui.widgets.inputs import FIELD, Input, Shape
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.theme import Theme


class CapsWarning(QWidget):
    """Says that Caps Lock is on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 0, 0)
        row.addWidget(Text(theme, tr("Caps Lock is on."), 14, 500, "kuning"), 1)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the icon."""
        where = QPointF(0, self.height() / 2 - 8)
        paint_icon(QPainter(self), where, "warning-fill", 16, self._theme.color("kuning"))


def caps_lock_of(event: QKeyEvent) -> bool | None:
    """Return whether Caps Lock is on, as far as one typed letter tells; None when it does not."""
    letter = event.text()
    if len(letter) != 1 or letter.lower() == letter.upper():
        return None
    shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return letter.isupper() != shifted


class PasswordField(QWidget):
    """Label, hidden line with an eye, and under it what is wrong or worth knowing."""

    caps_changed = Signal(bool)

    def __init__(self, theme: Theme, label: str, *, shape: Shape = FIELD, icon: str = "") -> None:
        super().__init__()
        self._caps = False
        self.label = Text(theme, label, 14, 600)
        self.input = Input(theme, label, shape=shape, icon=icon)
        self.line = self.input.line
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        self.line.setInputMethodHints(hints)
        self.line.installEventFilter(self)
        self.label.setBuddy(self.line)
        self._show = IconButton(theme, "eye", tr("Show the passphrase"), 20, 40)
        self._hide = IconButton(theme, "eye-slash", tr("Hide the passphrase"), 20, 40)
        self._hide.hide()
        for eye in (self._show, self._hide):
            eye.clicked.connect(self._turn)
            self._at_end(eye)
        self.problem, self.warning = Problem(theme), CapsWarning(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.label, self.input, self.problem, self.warning):
            column.addWidget(part)
        self.setFocusProxy(self.input)
        self.line.setStyleSheet("lineedit-password-character: 8226")
        theme.changed.connect(self._trim)
        self._trim()

    def _trim(self) -> None:
        row = self.input.layout()
        if row is not None:  # the eye stands closer to the edge than words would
            edges = row.contentsMargins()
            edges.setRight(8)
            row.setContentsMargins(edges)

    def _at_end(self, eye: IconButton) -> None:
        row = self.input.layout()
        if row is not None:
            row.addWidget(eye)

    def text(self) -> str:
        """Return what was typed."""
        return self.line.text()

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it back."""
        self.problem.say(sentence)
        self.input.set_wrong(bool(sentence))
        self.line.setAccessibleDescription(sentence)

    def _turn(self) -> None:
        hidden = self.line.echoMode() == QLineEdit.EchoMode.Password
        normal, secret = QLineEdit.EchoMode.Normal, QLineEdit.EchoMode.Password
        self.line.setEchoMode(normal if hidden else secret)
        self._show.setVisible(not hidden)
        self._hide.setVisible(hidden)
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Learn from each key whether Caps Lock is on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_CapsLock:
                self._note_caps(not self._caps)
            elif (state := caps_lock_of(event)) is not None:
                self._note_caps(state)
        return super().eventFilter(watched, event)

    def _note_caps(self, on: bool) -> None:
        if on != self._caps:
            self._caps = on
            self.warning.setVisible(on)
            self.caps_changed.emit(on)
