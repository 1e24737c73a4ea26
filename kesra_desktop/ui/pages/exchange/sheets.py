"""What the exchange page asks before it does something that others will see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kesra_desktop.i18n import tr
from kesra_desktop.ui.widgets.button import DIALOG, Button, Kind
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kesra_desktop.ui.theme import Theme


class TakeBackSheet(Sheet):
    """What a file brought is taken back by new entries, which travel like any others."""

    decided = Signal()

    def __init__(self, theme: Theme, over: QWidget, exchange: str) -> None:
        super().__init__(theme, over, tr("Take this exchange back?"), exchange)
        for line in (
            tr("Fields get their value from before, and what came new is out of use."),
            tr("Handovers that came with it are voided. What somebody changed since stays."),
            tr("Nothing is deleted: the other laptops see that it was taken back."),
        ):
            self.content.addWidget(Text(theme, line, 15, 400, "ink2").wrapped())
        self.content.addStretch(1)
        cancel = self.add_cancel()
        go = Button(theme, tr("Take back"), Kind.DANGER_FILLED, size=DIALOG)
        go.clicked.connect(self._decide)
        self.footer.addWidget(go)
        cancel.setFocus()

    def _decide(self) -> None:
        self.accept()
        self.decided.emit()
