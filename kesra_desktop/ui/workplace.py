"""Everything that is wired once an office is open: pages, printing, scanning, the status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget

from kesra_desktop.documents.asked import Asked
from kesra_desktop.i18n import tr
from kesra_desktop.model.programmes import Programme
from kesra_desktop.settings import receipt_paper
from kesra_desktop.store import exchanges
from kesra_desktop.ui.attention import Attention
from kesra_desktop.ui.help.palette import Palette
from kesra_desktop.ui.help.sheet import HelpSheet
from kesra_desktop.ui.help.ways import Ways, keys_of
from kesra_desktop.ui.jobs import end_all
from kesra_desktop.ui.main_window import MainWindow, Page
from kesra_desktop.ui.moments import time_of
from kesra_desktop.ui.pages.desk.adapter import StoreDesk
from kesra_desktop.ui.pages.desk.page import DeskPage
from kesra_desktop.ui.pages.exchange.adapter import StoreExchange
from kesra_desktop.ui.pages.exchange.drives import plugged_in
from kesra_desktop.ui.pages.exchange.laptops import StoreLaptops
from kesra_desktop.ui.pages.exchange.page import ExchangePage
from kesra_desktop.ui.pages.exchange.places import Places
from kesra_desktop.ui.pages.home.adapter import StoreHome
from kesra_desktop.ui.pages.home.page import HomePage
from kesra_desktop.ui.pages.intake.adapter import StoreIntake
from kesra_desktop.ui.pages.intake.page import IntakePage
from kesra_desktop.ui.pages.programmes.adapter import StoreProgrammes
from kesra_desktop.ui.pages.programmes.page import ProgrammesPage
from kesra_desktop.ui.pages.recipients.page import RecipientsPage
from kesra_desktop.ui.pages.recipients.register import Register
from kesra_desktop.ui.pages.reports.adapter import StoreReports
from kesra_desktop.ui.pages.reports.page import ReportsPage
from kesra_desktop.ui.pages.review.adapter import StoreReview
from kesra_desktop.ui.pages.review.cases import StoreCases
from kesra_desktop.ui.pages.review.page import ReviewPage
from kesra_desktop.ui.pages.settings.adapter import StoreSettings
from kesra_desktop.ui.pages.settings.page import SettingsPage
from kesra_desktop.ui.pages.typing.adapter import StoreTyping
from kesra_desktop.ui.pages.typing.page import TypingPage
from kesra_desktop.ui.papers.service import OF_A_DAY, OF_A_PERSON, OF_THE_REGISTER, Papers
from kesra_desktop.ui.papers.sheet import PaperSheet, Wanted
from kesra_desktop.ui.places import PLACES
from kesra_desktop.ui.printing import PrintQueue
from kesra_desktop.ui.problems import sentences_of
from kesra_desktop.ui.receipts import Receipts
from kesra_desktop.ui.widgets.status_bar import ShellState

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from kesra_desktop.model.record import Record
    from kesra_desktop.settings import Settings
    from kesra_desktop.store.store import Store
    from kesra_desktop.ui.pages.desk.view import HandedView
    from kesra_desktop.ui.problems import Problems
    from kesra_desktop.ui.scan_line import ScanLine
    from kesra_desktop.ui.theme import Theme


R = TypeVar("R", bound="Record")
_ABOUT_PEOPLE = frozenset({"recipient", "evidence", "verdict"})


class Announcer(QObject):
    """Carries "something was written" from any thread to the window's."""

    changed = Signal(object)


class Workplace(QObject):
    """One open office in the window."""

    renewed = Signal()  # this laptop has another identity: the office must be opened anew

    def __init__(
        self,
        theme: Theme,
        store: Store,
        settings: Callable[[], Settings],
        problems: Problems,
        keep_settings: Callable[[Settings], None],
    ) -> None:
        super().__init__()
        self._theme, self._store, self._problems = theme, store, problems
        self._is_open = True
        self._scans: ScanLine | None = None
        self._announcer = Announcer(self)
        self._announcer.changed.connect(self._changed)
        store.on_change.append(self._announcer.changed.emit)
        self.window = MainWindow(theme, self.state)
        self._queue = PrintQueue(lambda: settings().printer, self)
        self._receipts = Receipts(store, self._queue, lambda: receipt_paper(settings()))
        self.papers = Papers(store, settings, keep_settings, self)
        self.desk = DeskPage(theme, StoreDesk(store, self._checklist_sheet), self._receipts.print)
        self._places = Places(plugged_in, settings, keep_settings)
        self.exchange = ExchangePage(
            theme,
            StoreExchange(store),
            self._places,
            laptops=StoreLaptops(store),
        )
        self.recipients = RecipientsPage(theme, Register(store))
        self.intake = IntakePage(theme, StoreIntake(store))
        self.typing = TypingPage(theme, StoreTyping(store))
        self.importing = QStackedWidget()
        for page in (self.intake, self.typing):
            self.importing.addWidget(page)
        self.review = ReviewPage(theme, StoreReview(store), StoreCases(store))
        self.programmes = ProgrammesPage(theme, StoreProgrammes(store))
        self.reports = ReportsPage(theme, StoreReports(store), self.papers)
        self.home = HomePage(theme, StoreHome(store))
        self.settings = SettingsPage(theme, StoreSettings(store), settings)
        for card in (self.settings.display, self.settings.receipts):
            card.changed.connect(keep_settings)
        self.attention = Attention(
            theme, self.window, store, (self._places, StoreExchange(store)), problems
        )
        self._add_pages()
        self._connect()

    def _add_pages(self) -> None:
        widgets: dict[str, QWidget] = {
            "home": self.home,
            "desk": self.desk,
            "recipients": self.recipients,
            "programmes": self.programmes,
            "intake": self.importing,
            "review": self.review,
            "exchange": self.exchange,
            "reports": self.reports,
            "settings": self.settings,
        }
        for place in PLACES:
            self.window.add_page(Page(*place[:4], widgets[place.key], new_group=place.new_group))

    def _connect(self) -> None:
        self.recipients.resumed.connect(lambda: self.window.show_page("recipients"))
        self.window.help_wanted.connect(self.show_help)
        self.window.palette_wanted.connect(self.show_palette)
        self.desk.handed.connect(self._handed)
        self.desk.papers_wanted.connect(
            lambda day, line: self._show_papers(self.desk, OF_A_DAY, day, line)
        )
        self.recipients.papers_wanted.connect(
            lambda who, line: self._show_papers(self.recipients, OF_A_PERSON, who, line)
        )
        self.home.papers_wanted.connect(
            lambda: self._show_papers(self.home, OF_THE_REGISTER, "office", "")
        )
        self.papers.failed.connect(self._paper_failed)
        self.settings.receipts.trial_wanted.connect(self.papers.try_printer)
        self.papers.tried.connect(self.settings.receipts.say)
        self.exchange.exchanged.connect(self.window.refresh)
        self.exchange.exchanged.connect(self.review.survey)
        self.exchange.exchanged.connect(self.attention.exchanged)
        self.exchange.laptops.renewed.connect(self.renewed)
        self.attention.go.connect(self.go_to)
        self.attention.told.connect(lambda sentence: self.window.offer_undo(sentence, None))
        self.exchange.go.connect(self.go_to)
        self.exchange.paper_wanted.connect(
            lambda kind: self._show_papers(self.exchange, (kind,), "office", "")
        )
        self.review.go.connect(self.window.show_page)
        self.review.paper_wanted.connect(
            lambda kind, subject, line: self._show_papers(self.review, (kind,), subject, line)
        )
        self.intake.done.connect(self.window.offer_undo)
        self.intake.pages_wanted.connect(self._type_from)
        self.typing.left.connect(self._leave_typing)
        self.typing.staged.connect(self._check_typed)
        self.review.done.connect(self.window.offer_undo)
        for page in (self.review, self.home):
            page.counted.connect(lambda count: self.window.rail.show_count("review", count))
        self.home.go.connect(self.go_to)
        self.home.search.connect(self._search)
        self._queue.delivered.connect(self._delivered)
        self._queue.failed.connect(self._not_printed)

    # --- life -------------------------------------------------------------------------------------

    def watch_scanner(self, scans: ScanLine) -> None:
        """Take scans from anywhere in the window while the office is open."""
        scans.scanned.connect(self._scanned)
        self._scans = scans

    def stop_watching(self) -> None:
        """Leave the scanner to the next office."""
        if self._scans is not None:
            self._scans.scanned.disconnect(self._scanned)
            self._scans = None

    def _scanned(self, text: str) -> None:
        if not self.window.isVisible():
            return
        if QApplication.activeModalWidget() is not None:
            QApplication.beep()  # what a sheet asks is answered first
            return
        if self.recipients.isVisible():
            self.recipients.take_scan(text)
        else:
            self.window.show_page("desk")
            self.desk.take_scan(text)

    def go_to(self, place: str) -> None:
        """Go to a page, or to a part of the review: "review/doubles"."""
        page, _, part = place.partition("/")
        if page == "backup":
            self.attention.back_up()
            return
        self.window.show_page(page)
        if page == "review" and part:
            self.review.show_kind(part)

    def _search(self, text: str) -> None:
        self.window.show_page("recipients")
        self.recipients.take_scan(text)

    def _type_from(self, source: str) -> None:
        self.typing.open_source(source)
        self.importing.setCurrentWidget(self.typing)

    def _leave_typing(self) -> None:
        self.intake.show_start()
        self.importing.setCurrentWidget(self.intake)

    def _check_typed(self, batch: str) -> None:
        self.importing.setCurrentWidget(self.intake)
        self.intake.open_batch(batch)

    def close(self) -> None:
        """Stop work behind the window, let the printer finish, and close the store."""
        end_all(self.window)
        self._queue.finish()
        self.papers.finish()
        # What the printer said last may still be on its way to pages whose store is closed.
        self._is_open = False
        self.stop_watching()
        self._announcer.changed.disconnect(self._changed)
        for receipt in self._queue.undelivered:
            self._receipts.note_not_printed(receipt)
        self.window.hide()
        self._store.on_change.clear()
        self._store.close()

    def _checklist_sheet(self) -> str:
        return self.papers.chosen("checklist")[1]

    # --- what practice looks at -------------------------------------------------------------------

    def count(self, kind: type[Record]) -> int:
        """Return how many records of a kind there are."""
        return self._store.count(kind)

    def found(self, kind: type[R], **values: str) -> list[R]:
        """Return the records that hold these values."""
        return list(self._store.find(kind, **values))

    # --- help -------------------------------------------------------------------------------------

    def show_help(self) -> HelpSheet:
        """Explain the page that is shown: its keys, and what the guide says of it."""
        page, key = self.window.current_widget(), self.window.current_page()
        title = next(place.help for place in PLACES if place.key == key)
        sheet = HelpSheet(self._theme, self.window, keys_of(page), title)
        sheet.ask()
        return sheet

    def show_palette(self) -> Palette:
        """Let the clerk go to any person, programme or command."""
        ways = Ways(self.window, Register(self._store), self._open_person, self._open_programme)
        sheet = Palette(self._theme, self.window, ways.find)
        sheet.ask()
        return sheet

    def _open_person(self, recipient: str) -> None:
        self.window.show_page("recipients")
        self.recipients.show_recipient(recipient)

    def _open_programme(self, programme: str) -> None:
        self.window.show_page("programmes")
        self.programmes.show_programme(self._store.get(Programme, programme).code)

    # --- papers -----------------------------------------------------------------------------------

    def _show_papers(self, over: QWidget, kinds: tuple[str, ...], subject: str, line: str) -> None:
        wanted = Wanted(kinds, Asked(subject), line)
        PaperSheet(self._theme, over, self.papers, wanted).ask()

    def _paper_failed(self, title: str, problem: Exception) -> None:
        """Say it in the window: the sheet that asked for the paper is closed by then."""
        self._problems.note(problem)
        if self._is_open:
            words = tr("{paper} did not come out. {why}")
            why = sentences_of(problem).what
            self.window.offer_undo(words.format(paper=title, why=why), None)

    # --- what happened ----------------------------------------------------------------------------

    def state(self) -> ShellState:
        """Return what the status bar says."""
        operator = self._store.operator
        return ShellState(
            operator.name if operator else "",
            self._store.device.prefix,
            time_of(self._store.now()),
            exchanges.not_written_yet(self._store),
        )

    def _changed(self, kinds: object) -> None:
        self.window.refresh()
        self.attention.look_soon()
        if isinstance(kinds, frozenset) and kinds & _ABOUT_PEOPLE:
            self.review.refresh()
        for page in (
            self.home,
            self.desk,
            self.recipients,
            self.programmes,
            self.intake,
            self.typing,
            self.exchange,
            self.reports,
            self.settings,
        ):
            if page.isVisible():
                page.refresh()

    def _handed(self, given: HandedView) -> None:
        sentence = tr("{name} received the aid. Receipt {receipt} is being printed.")
        if given.amount:
            sentence = tr("{name} received {amount}. Receipt {receipt} is being printed.")
        self.window.offer_undo(
            sentence.format(name=given.name, amount=given.amount, receipt=given.receipt),
            lambda: self._take_back(given.receipt),
        )

    def _take_back(self, receipt: str) -> None:
        self.window.show_page("desk")
        self.desk._ask_void(receipt)  # noqa: SLF001  (the page asks for the reason itself)

    def _delivered(self, receipt: str) -> None:
        if not self._is_open:
            return
        self.desk.note_printed(receipt)

    def _not_printed(self, paper: str, problem: Exception) -> None:
        if not self._is_open:
            return
        self._receipts.note_not_printed(paper)
        self.desk.note_not_printed(paper)
        self._problems.note(problem)
