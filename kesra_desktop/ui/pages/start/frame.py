"""A start screen: the brand panel at the left, one form at the right that scrolls when it must."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop import __version__
from kesra_desktop.i18n import tr
from kesra_desktop.ui.widgets.brand import NARROW, BrandPanel
from kesra_desktop.ui.widgets.button import TOOL, Button, Kind
from kesra_desktop.ui.widgets.scroll_body import ScrollBody

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from kesra_desktop.ui.theme import Theme
    from kesra_desktop.ui.widgets.brand import Promise

_FOLD_BELOW = 1200
_LOW_BELOW = 640
_LEAST_FORM, _LARGE = 480, 175  # the panel goes before the form is cut


class StartFrame(QWidget):
    """The panel and the form's column; the form is added by its screen."""

    practice_wanted = Signal()

    def __init__(self, theme: Theme, promises: tuple[Promise, ...], panel: int) -> None:
        super().__init__()
        self.theme, self._wide = theme, panel
        foot = tr("Version {version}").format(version=__version__)
        self._panel = BrandPanel(theme, promises, foot, panel)
        self.practise = Button(theme, tr("Practise with invented data"), Kind.GHOST, size=TOOL)
        self.practise.clicked.connect(self.practice_wanted)
        self.form = QWidget()
        self.column = QVBoxLayout(self.form)
        self.right = QVBoxLayout()
        self.right.setSpacing(0)
        self.right.addWidget(ScrollBody(theme, self.form), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._panel)
        row.addLayout(self.right, 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def fit(self, low: bool) -> None:
        """Close ranks in low windows; a screen adds what it can spare."""
        self._panel.set_low(low)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow the panel when the form needs the room."""
        super().resizeEvent(event)
        width = self._wide if self.width() >= _FOLD_BELOW else min(self._wide, NARROW - 60)
        self._panel.setFixedWidth(width)
        room = (self.width() - width) * 100 / self.theme.look.text_percent
        self._panel.setVisible(room >= _LEAST_FORM and self.theme.look.text_percent < _LARGE)
        self.fit(self.height() < _LOW_BELOW * self.theme.look.text_percent / 100)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Fill the background."""
        QPainter(self).fillRect(self.rect(), self.theme.color("bg"))
