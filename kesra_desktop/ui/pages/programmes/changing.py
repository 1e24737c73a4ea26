"""What may be changed at any time: the programme, goods and shares of a day, who takes a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.programmes.board import ProgrammesBoard
from kesra_desktop.ui.pages.programmes.day_sheets import StockSheet
from kesra_desktop.ui.pages.programmes.editor import ProgrammeSheet
from kesra_desktop.ui.pages.programmes.sheets import Asked

if TYPE_CHECKING:
    from kesra_desktop.ui.pages.programmes.view import Wish


class ChangingBoard(ProgrammesBoard):
    """Asks for a change in one sheet and says in the banner what came of it."""

    def ask_changes(self) -> None:
        """Show every field of the programme, to be filled in and changed."""
        whole = self._try(lambda: self._service.whole(self._code)) if self._code else None
        if whole is not None:
            sheet = ProgrammeSheet(self._theme, self, whole)
            sheet.decided.connect(self._amend)
            sheet.ask()

    def _amend(self, plan: dict[str, Any]) -> None:
        code = self._try(lambda: self._service.amend(self._code, plan))
        if code:
            self._code = code
            self._done(tr("The programme is saved."))

    def _ask_stock(self) -> None:
        view = self._try(lambda: self._service.stock_view(*self._of()))
        if view is not None:
            sheet = StockSheet(self._theme, self, view)
            sheet.moved.connect(self._move_stock)
            sheet.ask()

    def _move_stock(self, moved: str, wish: Wish) -> None:
        self._say(lambda: self._service.move_stock(self._of(), moved, wish))

    def _ask_shares(self) -> None:
        lines = self._try(lambda: self._service.share_lines(*self._of()))
        if lines is None:
            return
        asked = (
            Asked("numbers", tr("Numbers, or the code of a lost laptop"), placeholder="12-20, 31"),
            Asked("desk", tr("To desk"), placeholder="B1"),
            Asked(
                "reason",
                tr("Reason"),
                placeholder=tr("Needed for a lost laptop"),
                may_be_empty=True,
            ),
        )
        words = (tr("Shares of the desks"), tr("Only the laptop that holds a right moves it."))
        sheet = self._ask(words, asked, tr("Move"), self._move_shares)
        sheet.say(lines)

    def _move_shares(self, wish: Wish) -> None:
        self._say(lambda: self._service.move_shares(self._of(), wish))

    def _ask_successor(self, proposal: str, name: str) -> None:
        asked = (
            Asked("who", tr("Who takes the place (name or NIK)")),
            Asked("reason", tr("Reason"), placeholder=tr("for example died on 3 November")),
        )
        words = (tr("Replace {name}").format(name=name), tr("The next decree names who follows."))
        self._ask(words, asked, tr("Replace"), lambda wish: self._replace(proposal, wish))

    def _replace(self, proposal: str, wish: Wish) -> None:
        self._say(lambda: self._service.replace(proposal, wish))
