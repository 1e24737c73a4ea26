"""How typing from pages is laid out: rows, the page under its tools, the form, the bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.typing.form import RowFields
from kesra_desktop.ui.pages.typing.rows import RowList
from kesra_desktop.ui.pages.typing.scan_view import ScanView
from kesra_desktop.ui.pages.typing.settling import Settling
from kesra_desktop.ui.widgets.action_bar import ActionBar
from kesra_desktop.ui.widgets.banner import Banner
from kesra_desktop.ui.widgets.button import DIALOG, NORMAL, TOOL, Button, Kind, Size
from kesra_desktop.ui.widgets.page_head import PageHead
from kesra_desktop.ui.widgets.panel import Hairline, Panel
from kesra_desktop.ui.widgets.scroller import Scroller
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kesra_desktop.ui.theme import Theme

_ROWS_WIDTH, _FORM_WIDTH = 208, 328
_NARROW = 1100  # pixels of the page below which the list of rows and the key caps go
_SMALL = Size(32, 14, 18, 6)


class TypingFrame(QWidget):
    """Everything that is seen; `page.TypingPage` fills it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.head = PageHead(theme, tr("Type from a page"))
        self.trouble = Banner(theme)
        self.list, self.scan = RowList(theme), ScanView(theme)
        self.fields, self.settling = RowFields(theme), Settling(theme)
        self._build_tools()
        self.title = Elided(theme, "", 18, 700)
        self.about = Text(theme, "", 14, 400, "ink2").wrapped()
        self.save = Button(
            theme, tr("Save row"), Kind.SECONDARY, key="Ctrl+Enter", icon="check", size=NORMAL
        )
        self.columns = Button(theme, tr("Columns"), Kind.GHOST, key="F2", size=TOOL)
        self.bar = ActionBar(theme)
        self.back = Button(theme, tr("Back"), key="Esc", size=DIALOG)
        self.again = Button(theme, "", Kind.SECONDARY, key="F8", size=DIALOG)
        self.alone = Button(theme, tr("No second clerk"), Kind.GHOST, key="F3", size=DIALOG)
        self.next = Button(theme, "", Kind.PRIMARY, key="F9", size=DIALOG)
        self.acts = QStackedWidget()
        self._lay_out()

    def _build_tools(self) -> None:
        def tool(icon: str, key: str, name: str) -> Button:
            button = Button(self._theme, "", Kind.GHOST, key=key, icon=icon, size=_SMALL)
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({key})")
            return button

        self.page_up = tool("caret-up", "PgUp", tr("Page before"))
        self.page_down = tool("caret-down", "PgDn", tr("Page after"))
        self.smaller = tool("minus", "F5", tr("Smaller"))
        self.larger = tool("plus", "F6", tr("Larger"))
        self.turn = tool("arrow-counter-clockwise", "F4", tr("Turn a quarter"))
        self.shade = tool("eye", "F7", tr("Brightness and contrast"))
        self.tools = (
            self.page_up, self.page_down, self.smaller, self.larger, self.turn, self.shade,
        )  # fmt: skip
        self.page_words = Elided(self._theme, "", 14, 600)

    def _lay_out(self) -> None:
        for button in (self.back, self.again, self.alone):
            self.bar.add_left(button)
        self.bar.add_right(self.next)
        body = QHBoxLayout()
        body.setContentsMargins(24, 0, 24, 16)
        body.setSpacing(16)
        self._rows_panel, self._form_panel = self._rows_card(), self._form_card()
        body.addWidget(self._rows_panel)
        body.addWidget(self._scan_card(), 1)
        body.addWidget(self._form_panel)
        said = QVBoxLayout()
        said.setContentsMargins(24, 0, 24, 8)
        said.addWidget(self.trouble)
        whole = QVBoxLayout(self)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addLayout(said)
        whole.addLayout(body, 1)
        whole.addWidget(self.bar)
        self._theme.changed.connect(self._fit)
        self._fit()

    def _rows_card(self) -> Panel:
        card = Panel(self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        self.counts = Elided(self._theme, "", 14, 600)
        column.addLayout(_padded(self.counts, 14, 12))
        column.addWidget(Hairline(self._theme))
        column.addWidget(self.list, 1)
        return card

    def _scan_card(self) -> Panel:
        card = Panel(self._theme)
        column, row = QVBoxLayout(card), QHBoxLayout()
        column.setContentsMargins(1, 6, 1, 6)
        column.setSpacing(4)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(2)
        row.addWidget(self.page_words, 1)
        for button in self.tools:
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self.scan, 1)
        keys = tr('" as above  ·  Ctrl+↑ ↓ mark  ·  Ctrl+Shift+↑ ↓ its height  ·  Alt+arrows page')
        column.addLayout(_padded(Elided(self._theme, keys, 13, 400, "ink2"), 12, 2))
        return card

    def _form_card(self) -> Panel:
        card = Panel(self._theme)
        column, top = QVBoxLayout(card), QHBoxLayout()
        column.setContentsMargins(16, 12, 8, 12)
        column.setSpacing(8)
        top.addWidget(self.title, 1)
        top.addWidget(self.columns)
        column.addLayout(top)
        column.addWidget(self.about)
        for part in (self.fields, self.settling):
            scroller = Scroller(self._theme)
            scroller.column.setContentsMargins(0, 0, 8, 0)
            scroller.column.addWidget(part)
            scroller.column.addStretch(1)
            self.acts.addWidget(scroller)
        column.addWidget(self.acts, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 8, 0)
        foot.addWidget(self.save)
        column.addLayout(foot)
        return card

    def show_fields(self, settling: bool) -> None:
        """Show the fields of a row, or what two read differently."""
        self.acts.setCurrentIndex(int(settling))

    def minimumSizeHint(self) -> QSize:
        """Return the least the page needs."""
        return QSize(640, 420)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the page where there is little."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < self._theme.size(_NARROW)
        self._rows_panel.setFixedWidth(self._theme.size(_ROWS_WIDTH))
        self._rows_panel.setVisible(not narrow)
        self._form_panel.setFixedWidth(self._theme.size(_FORM_WIDTH))
        keys = ("PgUp", "PgDn", "F5", "F6", "F4", "F7")
        for button, key in zip(self.tools, keys, strict=True):
            name = button.accessibleName()
            button.set_key("" if narrow else key)
            button.setAccessibleName(name)
            button.setAccessibleDescription(key)


def _padded(part: QWidget, side: int, above: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(side, above, side, above)
    row.addWidget(part)
    return row
