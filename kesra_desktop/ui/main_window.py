"""The window while work goes on: rail, one page, status bar; nothing else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.activities import Activities, ActivitiesSheet
from kesra_desktop.ui.theme import TEXT_SIZES
from kesra_desktop.ui.widgets.rail import Rail, RailItem
from kesra_desktop.ui.widgets.scroll_body import FittedPage
from kesra_desktop.ui.widgets.status_bar import ShellState, StatusBar
from kesra_desktop.ui.widgets.undo_bar import UndoBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent

    from kesra_desktop.ui.theme import Look, Theme

NARROW_BELOW = 1200
_SMALLEST = (640, 480)
_ROOM_FOR_NAMES = 1000  # with larger letters the rail keeps its names as long as pages do
_CLOCK_MS = 5_000


@dataclass(frozen=True)
class Page:
    """A place of the program as the rail shows it."""

    key: str
    title: str  # marked with N_, translated when shown
    icon: str
    number: int  # Ctrl+number, the same in every version
    widget: QWidget
    new_group: bool = False


class MainWindow(QWidget):
    """Shows one page at a time and the truth about saving and exchanging under it."""

    lock = Signal()
    help_wanted = Signal()
    palette_wanted = Signal()
    look_wanted = Signal(object)  # a Look: the clerk changed the text size
    page_shown = Signal(str)
    notices_wanted = Signal()

    def __init__(self, theme: Theme, state: Callable[[], ShellState]) -> None:
        super().__init__()
        self._theme, self._state = theme, state
        self._pages: dict[str, Page] = {}
        self.activities = Activities(self)
        self._views: dict[str, FittedPage] = {}
        self._undo: Callable[[], None] = lambda: None
        self.rail, self.status, self.undo_bar = Rail(theme), StatusBar(theme), UndoBar(theme)
        self._stack, self._foot = QStackedWidget(), QStackedWidget()
        for bar in (self.status, self.undo_bar):
            self._foot.addWidget(bar)
        self.setMinimumSize(*_SMALLEST)  # pages scroll: none of them keeps the window large
        self._lay_out()
        self._connect()
        self._add_keys()
        self._fit_foot()

    def _lay_out(self) -> None:
        right = self._right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        right.addWidget(self._foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_page)
        self.rail.lock.connect(self.lock)
        self.status.lock.connect(self.lock)
        self.status.activities.connect(self.show_activities)
        self.status.exchange.connect(lambda: self.show_page("exchange"))
        self.status.notices_wanted.connect(self.notices_wanted)
        self.status.text_size.connect(self._next_size)
        self.undo_bar.gone.connect(lambda: self._foot.setCurrentWidget(self.status))
        self.undo_bar.undo.connect(self._take_back)
        self._theme.changed.connect(self._fit_foot)
        clock = QTimer(self)
        clock.timeout.connect(self._tick)
        clock.start(_CLOCK_MS)

    def _add_keys(self) -> None:
        for keys, act in (
            ("F1", self.help_wanted.emit),
            ("Ctrl+/", self.help_wanted.emit),
            ("Ctrl+K", self.palette_wanted.emit),
            ("Ctrl+J", self.show_activities),
            ("Ctrl+L", self.lock.emit),
            ("Ctrl+B", self.notices_wanted.emit),
            ("Ctrl++", lambda: self._change_size(1)),
            ("Ctrl+=", lambda: self._change_size(1)),
            ("Ctrl+-", lambda: self._change_size(-1)),
            ("Ctrl+0", lambda: self._set_size(TEXT_SIZES[0])),
            ("F11", self._full_screen),
        ):
            self._add_key(keys, act)

    def _add_key(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)

    # --- pages ------------------------------------------------------------------------------------

    def add_page(self, page: Page) -> None:
        """Add a place; pages come in the order of the rail."""
        self._pages[page.key] = page
        view = FittedPage(self._theme, page.widget)
        self._views[page.key] = view
        self._stack.addWidget(view)
        keys = f"Ctrl+{page.number}"
        item = RailItem(self._theme, page.icon, tr(page.title), keys)
        self.rail.add(page.key, item, new_group=page.new_group)
        self._add_key(keys, lambda: self.show_page(page.key))
        if len(self._pages) == 1:
            self.show_page(page.key)

    def show_page(self, key: str) -> None:
        """Go to a place; one that does not exist on this laptop is passed over."""
        if key in self._pages:
            self._stack.setCurrentWidget(self._views[key])
            self.rail.show_chosen(key)
            self._pages[key].widget.setFocus()
            self.page_shown.emit(key)

    def current_page(self) -> str:
        """Return the key of the page that is shown."""
        shown = self._stack.currentWidget()
        return next((key for key, view in self._views.items() if view is shown), "")

    def current_widget(self) -> QWidget:
        """Return the page that is shown."""
        return self._pages[self.current_page()].widget

    def show_strip(self, strip: QWidget) -> None:
        """Keep a line over every page."""
        self._right.insertWidget(0, strip)

    def show_activities(self) -> ActivitiesSheet:
        """Show what runs behind the window and what has ended."""
        sheet = ActivitiesSheet(self._theme, self, self.activities)
        sheet.ask()
        return sheet

    # --- foot -------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the state of saving and exchanging again."""
        self.status.show_state(self._state())

    def offer_undo(self, sentence: str, undo: Callable[[], None] | None) -> None:
        """Say what was done in place of the status bar, for a while."""
        self._undo = undo or (lambda: None)
        self.undo_bar.offer(sentence, may_undo=undo is not None)
        self._foot.setCurrentWidget(self.undo_bar)

    def _tick(self) -> None:
        if self.isVisible():
            self.refresh()

    def _take_back(self) -> None:
        self._undo()

    def _fit_foot(self) -> None:
        self._foot.setFixedHeight(self.status.height())
        for part in self.findChildren(QWidget):
            part.update()

    # --- look -------------------------------------------------------------------------------------

    def _next_size(self) -> None:
        at = TEXT_SIZES.index(self._percent()) + 1
        self._set_size(TEXT_SIZES[at % len(TEXT_SIZES)])

    def _change_size(self, step: int) -> None:
        at = TEXT_SIZES.index(self._percent()) + step
        self._set_size(TEXT_SIZES[max(0, min(at, len(TEXT_SIZES) - 1))])

    def _percent(self) -> int:
        return self._theme.look.percent

    def _set_size(self, percent: int) -> None:
        look: Look = replace(self._theme.look, text_percent=percent)
        self.look_wanted.emit(look)

    def _full_screen(self) -> None:
        top = self.window()
        if top.isFullScreen():
            top.showMaximized()
        else:
            top.showFullScreen()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell how things stand as soon as the window is seen."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail in narrow windows."""
        super().resizeEvent(event)
        for_names = self._theme.size(_ROOM_FOR_NAMES)
        too_low = self.height() < self.rail.height_with_names()
        narrow = too_low or self.width() < max(NARROW_BELOW, for_names)
        self.rail.set_narrow(narrow)
        self.status.set_narrow(narrow)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Fill the background of all pages."""
        QPainter(self).fillRect(self.rect(), self._theme.color("bg"))
