"""Where receipts of the desk are printed: printer and paper, chosen once on this laptop."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from kesra_desktop.i18n import N_, tr
from kesra_desktop.settings import RECEIPT_PAPERS, receipt_paper
from kesra_desktop.ui.pages.settings.titled import labelled, titled
from kesra_desktop.ui.printing import printer_names
from kesra_desktop.ui.widgets.button import NORMAL, Button, Kind
from kesra_desktop.ui.widgets.panel import Panel
from kesra_desktop.ui.widgets.select import Choice, Select
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.settings import Settings
    from kesra_desktop.ui.theme import Theme

_TITLES = {
    "a5": N_("A5, one leaf"),
    "a4x2": N_("A4, two leaves and a cut line"),
    "f4x2": N_("F4, two leaves and a cut line"),
    "80mm": N_("80 mm roll"),
}


class ReceiptsCard(Panel):
    """Each choice holds from the next handover on; a test page shows whether it fits."""

    changed = Signal(object)  # Settings
    trial_wanted = Signal(str, str)  # printer, paper

    def __init__(self, theme: Theme, settings: Callable[[], Settings]) -> None:
        super().__init__(theme)
        self._settings = settings
        self.printer = Select(theme, tr("Printer"), tr("No printer"))
        self.paper = Select(theme, tr("Paper size"))
        self.paper.offer([Choice(tr(_TITLES[one]), one) for one in RECEIPT_PAPERS])
        self.trial = Button(
            theme, tr("Print test page"), Kind.SECONDARY, icon="printer", size=NORMAL
        )
        self.trial.setAccessibleName(tr("Print test page for receipts"))
        self._line = Text(theme, "", 14, 400, "ink2").wrapped()
        self._lay_out()
        self.show_settings()
        self.printer.chosen.connect(lambda: self._keep(printer=self.printer.value))
        self.paper.chosen.connect(lambda: self._keep(paper=self.paper.value))
        self.trial.clicked.connect(self._try)

    def _lay_out(self) -> None:
        inside = titled(self, tr("Receipts at the desk"))
        row = QHBoxLayout()
        row.setSpacing(16)
        for label, box in ((tr("Printer"), self.printer), (tr("Paper size"), self.paper)):
            row.addLayout(labelled(self.theme, label, box), 1)
        row.addWidget(self.trial, 0, Qt.AlignmentFlag.AlignBottom)
        inside.addLayout(row)
        inside.addWidget(self._line)

    def show_settings(self) -> None:
        """Show what is in force, and which printers there are now."""
        kept, names = self._settings(), printer_names()
        gone = kept.printer if kept.printer not in names else ""
        choices = [Choice(name, name) for name in names]
        if gone:
            choices.append(Choice(tr("{name} (not connected)").format(name=gone), gone))
        for box in (self.printer, self.paper):
            box.blockSignals(True)
        self.printer.offer(choices)
        self.printer.choose(kept.printer or (names[0] if names else ""))
        self.paper.choose(receipt_paper(kept))
        for box in (self.printer, self.paper):
            box.blockSignals(False)
        self.printer.setEnabled(bool(choices))
        self.trial.setEnabled(bool(names))
        self.say(self._where(gone, names))

    def _where(self, gone: str, names: list[str]) -> str:
        if not names:
            return tr("There is no printer. Handovers are kept; their receipts are printed later.")
        if gone:
            words = tr("{name} is not connected: receipts come out of {other} meanwhile.")
            return words.format(name=gone, other=names[0])
        if self.paper.value == "80mm":
            return tr("How wide the roll is stands in the printer's own settings: choose 80 mm.")
        return tr("Receipts are printed there by themselves, each after its handover.")

    def say(self, sentence: str) -> None:
        """Say where things stand, also to who cannot see it."""
        self._line.setText(sentence)
        self._line.setAccessibleName(sentence)

    def _keep(self, **choice: str) -> None:
        wanted = replace(self._settings(), **choice)  # type: ignore[arg-type]
        if wanted != self._settings():
            self.changed.emit(wanted)
            self.show_settings()

    def _try(self) -> None:
        self.say(tr("The test page is being printed …"))
        self.trial_wanted.emit(self.printer.value, self.paper.value)
