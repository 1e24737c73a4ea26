"""The parts that cards of choices share: a title over a line, and a label over its box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from kesra_desktop.ui.widgets.panel import Hairline
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from kesra_desktop.ui.theme import Theme
    from kesra_desktop.ui.widgets.panel import Panel
    from kesra_desktop.ui.widgets.select import Select

_NARROWEST = 220


def titled(panel: Panel, title: str) -> QVBoxLayout:
    """Put a title on a card and return where its content goes."""
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 16)
    column.setSpacing(0)
    words = Text(panel.theme, title, 16, 600)
    words.setContentsMargins(16, 14, 16, 14)
    column.addWidget(words)
    column.addWidget(Hairline(panel.theme))
    inside = QVBoxLayout()
    inside.setContentsMargins(16, 16, 16, 0)
    inside.setSpacing(16)
    column.addLayout(inside)
    return inside


def labelled(theme: Theme, label: str, box: Select) -> QVBoxLayout:
    """Return a box with its label over it."""
    column = QVBoxLayout()
    column.setSpacing(6)
    column.addWidget(Text(theme, label, 14, 600))
    box.setMinimumWidth(theme.size(_NARROWEST))
    column.addWidget(box)
    return column
