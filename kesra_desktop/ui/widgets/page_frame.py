"""How a page of tables and a panel is laid out: head, content, and what stands there at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kesra_desktop.ui.widgets.banner import Banner
from kesra_desktop.ui.widgets.page_head import PageHead

if TYPE_CHECKING:
    from kesra_desktop.ui.theme import Theme
    from kesra_desktop.ui.widgets.empty_state import EmptyState


class PageFrame(QWidget):
    """A head that stays, banner and content at the left, a panel at the right, an empty state."""

    def __init__(self, theme: Theme, title: str, empty: EmptyState) -> None:
        super().__init__()
        self._theme = theme
        self.head = PageHead(theme, title)
        self.banner = Banner(theme)
        self.empty = empty
        self.left = QVBoxLayout()
        self.left.addWidget(self.banner)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(24, 0, 24, 16)
        self._row.setSpacing(16)
        self._row.addLayout(self.left, 1)
        inside = QWidget()
        inside.setLayout(self._row)
        self._stack = QStackedWidget()
        self._stack.addWidget(inside)
        self._stack.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)

    def add_panel(self, panel: QWidget) -> None:
        """Put a panel at the right."""
        self._row.addWidget(panel)

    def minimumSizeHint(self) -> QSize:
        """Return the least the page needs; what is longer scrolls."""
        return QSize(900, 440)

    @property
    def is_empty(self) -> bool:
        """Return whether the page only says how to begin."""
        return self._stack.currentIndex() == 1

    def show_empty(self, *, empty: bool) -> None:
        """Show the content, or how to begin."""
        self._stack.setCurrentIndex(1 if empty else 0)
