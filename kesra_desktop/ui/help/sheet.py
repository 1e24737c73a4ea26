"""F1: what can be done on this screen by key, and the guide beside it, searched while typing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.paths import document
from kesra_desktop.ui.help.guide import Section, Shape, found_in, read_guide
from kesra_desktop.ui.widgets.button import DIALOG, Button, Kind
from kesra_desktop.ui.widgets.inputs import Input
from kesra_desktop.ui.widgets.keycap import KeyCap
from kesra_desktop.ui.widgets.link import Link
from kesra_desktop.ui.widgets.panel import Hairline
from kesra_desktop.ui.widgets.scroller import Scroller, emptied
from kesra_desktop.ui.widgets.sheet import WIDEST, Sheet
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.ui.help.guide import Block
    from kesra_desktop.ui.theme import Theme

_TITLES, _HIGH = 200, 420
_PICTURE_WIDTH = 420
_BESIDE = 24  # between the sheet and the window


class KeyLine(NamedTuple):
    """A key and what it does here."""

    key: str
    words: str


class HelpSheet(Sheet):
    """Opens at the section of the page it was asked on."""

    def __init__(
        self,
        theme: Theme,
        over: QWidget,
        keys: Sequence[KeyLine],
        title: str,
        sections: Sequence[Section] = (),
    ) -> None:
        super().__init__(theme, over, tr("Help"), tr("The guide of the office, without a network"))
        self._sections, self._keys = list(sections or read_guide()), keys
        self.search = Input(theme, tr("Search the guide"), icon="magnifying-glass")
        self.search.line.setPlaceholderText(tr("Search, for example: printer, double, stick"))
        self.search.edited.connect(self._find)
        self._titles, self.reading = Scroller(theme), Scroller(theme)
        self._lay_out()
        self._list_titles()
        self.open_section(title)
        close = Button(theme, tr("Close"), Kind.PRIMARY, key="Esc", size=DIALOG)
        close.clicked.connect(self.reject)
        self.footer.addWidget(close)
        for key, step in (("PgDown", 1), ("PgUp", -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(lambda step=step: self._turn(step))
        self.search.line.setFocus()

    def _lay_out(self) -> None:
        self.content.addWidget(self.search)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        room = max(180, self.under().height() - self.theme.size(320))
        for part in (self._titles, self.reading):
            part.setFixedHeight(min(self.theme.size(_HIGH), room))
        self._titles.setFixedWidth(min(self.theme.size(_TITLES), self._across() // 3))
        self._titles.column.setSpacing(2)
        self.reading.column.setSpacing(8)
        self.reading.column.setContentsMargins(0, 0, 12, 0)
        columns.addWidget(self._titles)
        columns.addWidget(self.reading, 1)
        self.content.addLayout(columns)

    def _across(self) -> int:
        """Return the width of the sheet, which large letters may not make wider than the window."""
        return min(self.theme.size(WIDEST), self.under().width() - 2 * _BESIDE)

    def _list_titles(self) -> None:
        for section in self._sections:
            link = Link(self.theme, section.title)
            link.clicked.connect(lambda _=False, one=section.title: self.open_section(one))
            self._titles.column.addWidget(link)
        self._titles.column.addStretch(1)

    # --- reading ----------------------------------------------------------------------------------

    def open_section(self, title: str) -> None:
        """Show one section; before it, the keys of the screen when the help was opened on it."""
        chosen = [one for one in self._sections if one.title == title] or self._sections[:1]
        self._show(chosen, with_keys=not self.search.line.text())

    def _find(self) -> None:
        wanted = self.search.line.text().strip()
        if not wanted:
            self._show(self._sections[:1], with_keys=True)
            return
        self._show(found_in(self._sections, wanted), with_keys=False)

    def _show(self, sections: Sequence[Section], *, with_keys: bool) -> None:
        emptied(self.reading.column)
        if with_keys and self._keys:
            self._write(Text(self.theme, tr("Keys of this screen"), 16, 600))
            for line in self._keys:
                self._write(self._key_line(line))
            self._write(Hairline(self.theme))
        for section in sections:
            self._write(Text(self.theme, section.title, 16, 600).wrapped())
            for block in section.blocks:
                self._write(self._block(block))
        if not sections:
            words = tr("The guide does not hold these words. Try another one, or fewer letters.")
            self._write(Text(self.theme, words, 15, 400, "ink2").wrapped())
        self.reading.column.addStretch(1)
        self.reading.verticalScrollBar().setValue(0)

    def _write(self, widget: QWidget) -> None:
        self.reading.column.addWidget(widget)

    def _key_line(self, line: KeyLine) -> QWidget:
        row = QWidget()
        box = QHBoxLayout(row)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(KeyCap(self.theme, line.key))
        box.addWidget(Text(self.theme, line.words, 15).wrapped(), 1)
        return row

    def _block(self, block: Block) -> QWidget:
        if block.shape is Shape.PICTURE:
            return self._picture(block)
        if block.shape is Shape.ROW:
            both, column = QWidget(), QVBoxLayout()
            both.setLayout(column)
            column.setContentsMargins(0, 4, 0, 4)
            column.setSpacing(2)
            column.addWidget(Text(self.theme, block.words, 15, 600).wrapped())
            column.addWidget(Text(self.theme, block.more, 15, 400, "ink2").wrapped())
            return both
        words = f"•  {block.words}" if block.shape is Shape.ITEM else block.words
        return Text(self.theme, words, 15).wrapped()

    def _picture(self, block: Block) -> QWidget:
        shown = Text(self.theme)
        picture = QPixmap(str(document(block.more)))
        width = min(self.theme.size(_PICTURE_WIDTH), picture.width(), self._across() // 2)
        if not picture.isNull():
            smooth = Qt.TransformationMode.SmoothTransformation
            shown.setPixmap(picture.scaledToWidth(width, smooth))
        shown.setAccessibleName(block.words)
        return shown

    def _turn(self, step: int) -> None:
        bar = self.reading.verticalScrollBar()
        bar.setValue(bar.value() + step * bar.pageStep())
