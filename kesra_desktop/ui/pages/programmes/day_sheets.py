"""Sheets of a planned day: what happened to goods at this desk, and whose share a right is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.model.distributions import MOVED_TITLES, Moved
from kesra_desktop.ui.pages.programmes.sheets import Asked, WishSheet
from kesra_desktop.ui.pages.programmes.view import Wish
from kesra_desktop.ui.widgets.choice import ChoiceCard

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kesra_desktop.ui.pages.programmes.view import StockView
    from kesra_desktop.ui.theme import Theme

_IN_A_ROW = 2


class StockSheet(WishSheet):
    """Alt and a number says what happened; then how much of each item, and why."""

    moved = Signal(str, Wish)  # what happened, and how much

    def __init__(self, theme: Theme, over: QWidget, view: StockView) -> None:
        asked = [
            Asked(f"item:{one.item}", one.label, placeholder=one.booked, may_be_empty=True)
            for one in view.items
        ]
        desks = ", ".join(view.desks)
        asked += [
            Asked("to_desk", tr("To desk"), placeholder=desks, may_be_empty=True),
            Asked("reason", tr("Reason"), placeholder=tr("Needed for damage and returns")),
            Asked(
                "document",
                tr("Number of the document"),
                placeholder=tr("delivery note, or deposit slip of money"),
                may_be_empty=True,
            ),
        ]
        words = (tr("Stock of this desk"), view.place)
        super().__init__(theme, over, words, asked, tr("Enter it"))
        self._moves = QButtonGroup(self)
        grid = QGridLayout()
        grid.setSpacing(8)
        for number, moved in enumerate(Moved, 1):
            card = ChoiceCard(theme, f"{number}  {tr(MOVED_TITLES[moved])}")
            self._moves.addButton(card, number)
            grid.addWidget(card, *divmod(number - 1, _IN_A_ROW))
        self.content.insertLayout(0, grid)
        self.say(view.lines)
        self._moves.idClicked.connect(self._chosen)
        self.choose(1)

    def choose(self, number: int) -> None:
        """Say what happened, by its number."""
        self._moves.button(number).setChecked(True)
        self._chosen(number)

    @property
    def what(self) -> Moved:
        """Return what happened."""
        return list(Moved)[self._moves.checkedId() - 1]

    def _chosen(self, _: int) -> None:
        self.fields["to_desk"].setVisible(self.what is Moved.ISSUED)
        self.fields["reason"].setVisible(self.what is not Moved.RECEIVED)
        self.fields["document"].setVisible(self.what in (Moved.RECEIVED, Moved.RETURNED))
        if self.isVisible():
            self.adjustSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Alt and the number of what happened."""
        number = event.key() - Qt.Key.Key_0
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and 1 <= number <= len(Moved):
            self.choose(number)
            return
        super().keyPressEvent(event)

    def decide(self) -> None:
        """Hand over what was typed; only what is shown is asked for."""
        reason = self.fields["reason"]
        needs = self.what in (Moved.DAMAGED, Moved.RETURNED) and not reason.text().strip()
        reason.show_problem(tr("Fill this in.") if needs else "")
        if needs:
            reason.setFocus()
            return
        self.accept()
        self.moved.emit(self.what.value, self.wish())
