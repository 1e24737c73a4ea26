"""Settings: the window's look, printer of receipts, letterhead and signatories from a day on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.model.letterhead import Letterhead, Signatory
from kesra_desktop.settings import Settings
from kesra_desktop.ui.pages.settings.display import DisplayCard
from kesra_desktop.ui.pages.settings.receipts import ReceiptsCard
from kesra_desktop.ui.pages.settings.sheet import SettingSheet
from kesra_desktop.ui.widgets.button import TOOL, Button, Kind
from kesra_desktop.ui.widgets.page_head import PageHead
from kesra_desktop.ui.widgets.panel import ChipLabel, Hairline, Panel
from kesra_desktop.ui.widgets.scroll_body import ScrollBody
from kesra_desktop.ui.widgets.scroller import emptied
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

    from kesra_desktop.ui.pages.settings.adapter import SettingView, StoreSettings
    from kesra_desktop.ui.theme import Theme

_WIDEST = 900


class _Row(QWidget):
    """A setting, from when it holds, and the way to amend it."""

    def __init__(self, theme: Theme, view: SettingView, amend: Callable[[], object]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Elided(theme, view.title, 15, 500))
        words.addWidget(Elided(theme, view.line, 14, 400, "ink2"))
        row.addLayout(words, 1)
        if view.holds:
            row.addWidget(ChipLabel(theme, tr("In force"), "hijau", "check-circle-fill"))
        button = Button(theme, tr("Amend"), Kind.SECONDARY, size=TOOL)
        button.setAccessibleName(tr("Amend {name}").format(name=view.title))
        button.clicked.connect(amend)
        row.addWidget(button)


class _Card(Panel):
    """A titled card with its rows, or one line of what belongs here."""

    def __init__(self, theme: Theme, title: str, line: str, add: Button) -> None:
        super().__init__(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 12, 10)
        head.addWidget(Text(theme, title, 16, 600), 1)
        head.addWidget(add)
        column.addLayout(head)
        column.addWidget(Hairline(theme))
        self._line = Text(theme, line, 14, 400, "ink2").wrapped()
        self._line.setContentsMargins(16, 12, 16, 8)
        column.addWidget(self._line)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Show other rows."""
        emptied(self._rows)
        for row in rows:
            self._rows.addWidget(row)
        self._line.setVisible(not rows)


class SettingsPage(QWidget):
    """What stands on papers: who we are, where we sit, who signs."""

    def __init__(
        self, theme: Theme, service: StoreSettings, settings: Callable[[], Settings] = Settings
    ) -> None:
        super().__init__()
        self._theme, self._service = theme, service
        self.display = DisplayCard(theme, settings)
        self.receipts = ReceiptsCard(theme, settings)
        head = PageHead(theme, tr("Settings"))
        head.line.setText(tr("The window, the printer of receipts, what papers say of the office"))
        new_head = Button(theme, tr("Add letterhead"), Kind.SECONDARY, icon="plus", size=TOOL)
        new_signer = Button(theme, tr("Add signatory"), Kind.SECONDARY, icon="plus", size=TOOL)
        new_head.clicked.connect(lambda: self.open_sheet(Letterhead))
        new_signer.clicked.connect(lambda: self.open_sheet(Signatory))
        self.letterheads = _Card(
            theme, tr("Letterhead"),
            tr("Nothing entered yet. Papers show the office's name and leave room by hand."),
            new_head,
        )  # fmt: skip
        self.signatories = _Card(
            theme, tr("Signatories"),
            tr("Nobody entered yet. Papers leave a dotted line for each name."),
            new_signer,
        )  # fmt: skip
        self._lay_out(head)
        self.setFocusProxy(new_head)
        shortcut = QShortcut(QKeySequence("Ctrl+N"), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(lambda: self.open_sheet(Signatory))

    def _lay_out(self, head: PageHead) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 0, 24, 16)
        column.setSpacing(16)
        for card in (self.display, self.receipts, self.letterheads, self.signatories):
            card.setMaximumWidth(self._theme.size(_WIDEST))
            column.addWidget(card)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(ScrollBody(self._theme, body), 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the settings when the page is seen."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the settings again."""
        self.display.show_settings()
        self.receipts.show_settings()
        for card, views in (
            (self.letterheads, self._service.letterheads()),
            (self.signatories, self._service.signatories()),
        ):
            card.show_rows([self._row(view) for view in views])

    def _row(self, view: SettingView) -> QWidget:
        return _Row(self._theme, view, lambda: self.open_sheet(view.record))

    def open_sheet(
        self, record: Letterhead | Signatory | type[Letterhead] | type[Signatory]
    ) -> SettingSheet:
        """Enter a new setting, or amend one."""
        sheet = SettingSheet(self._theme, self, self._service, record)
        sheet.saved.connect(self.refresh)
        sheet.ask()
        return sheet
