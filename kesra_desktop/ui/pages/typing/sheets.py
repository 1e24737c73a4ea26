"""Which columns a page has, and letting rows stand that one clerk alone has read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.model.typed import TYPABLE
from kesra_desktop.ui.pages.intake.words import field_title
from kesra_desktop.ui.widgets.button import DIALOG, Button, Kind
from kesra_desktop.ui.widgets.choice import CheckBox
from kesra_desktop.ui.widgets.field import Field
from kesra_desktop.ui.widgets.scroller import Scroller
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.ui.theme import Theme

_ACROSS = 2
_HIGHEST = 460


def _add_main(sheet: Sheet, words: str) -> Button:
    """Add the primary button, which F9 presses too."""
    button = Button(sheet.theme, words, Kind.PRIMARY, key="F9", size=DIALOG)
    sheet.footer.addWidget(button)
    shortcut = QShortcut(QKeySequence(Qt.Key.Key_F9), sheet)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(button.click)
    return button


class ColumnsSheet(Sheet):
    """Tick what stands on the page; only that is asked for each row."""

    chosen = Signal(tuple)

    def __init__(self, theme: Theme, over: QWidget, ticked: Sequence[str]) -> None:
        line = tr("Only what is ticked is asked for each row.")
        super().__init__(theme, over, tr("Columns on this page"), line)
        self.boxes = {name: CheckBox(theme, field_title(name)) for name in TYPABLE}
        inside, grid = QWidget(), QGridLayout()
        inside.setLayout(grid)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setVerticalSpacing(0)
        half = -(-len(TYPABLE) // _ACROSS)
        for number, (name, box) in enumerate(self.boxes.items()):
            box.setChecked(name in ticked)
            grid.addWidget(box, number % half, number // half)
        scroller = Scroller(theme)
        scroller.column.addWidget(inside)
        room = self.under().height() - 260
        scroller.setFixedHeight(max(160, min(theme.size(_HIGHEST), room)))
        self.content.addWidget(scroller)
        self.add_cancel()
        _add_main(self, tr("Use these columns")).clicked.connect(self._choose)
        self.boxes["full_name"].setFocus()

    def _choose(self) -> None:
        names = tuple(name for name, box in self.boxes.items() if box.isChecked())
        self.accept()
        self.chosen.emit(names or ("full_name",))


class AloneSheet(Sheet):
    """Asks once why no second clerk reads the rows."""

    agreed = Signal(str)

    def __init__(self, theme: Theme, over: QWidget, rows: int) -> None:
        super().__init__(theme, over, tr("Let rows stand without a second reading"))
        said = tr("%n row(s) were read by one clerk only.", "", rows)
        rest = tr("Each of them will warn of it where it is checked, and keeps your reason.")
        self.content.addWidget(Text(theme, f"{said} {rest}", 15).wrapped())
        self.reason = Field(theme, tr("Why does nobody read them again?"))
        self.reason.input.entered.connect(self._agree)
        self.content.addWidget(self.reason)
        self.add_cancel()
        _add_main(self, tr("Let them stand")).clicked.connect(self._agree)
        self.reason.input.line.setFocus()

    def _agree(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.reason.show_problem(tr("Write a reason: it stays with the rows."))
            return
        self.accept()
        self.agreed.emit(reason)
