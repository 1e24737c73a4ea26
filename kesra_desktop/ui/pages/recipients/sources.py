"""The sheet of a person's sources: field by field who says what, why one stands, and overriding."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QPainter, QShortcut, QTransform
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QSizePolicy, QVBoxLayout, QWidget

from kesra_desktop.errors import KesraError
from kesra_desktop.i18n import tr
from kesra_desktop.ui.jobs import Job
from kesra_desktop.ui.pages.recipients import origins
from kesra_desktop.ui.problems import show_in_banner
from kesra_desktop.ui.widgets.banner import Banner
from kesra_desktop.ui.widgets.button import DIALOG, TOOL, Button, Kind
from kesra_desktop.ui.widgets.field import Field
from kesra_desktop.ui.widgets.panel import ChipLabel, Panel
from kesra_desktop.ui.widgets.scroll_body import SlimBar
from kesra_desktop.ui.widgets.scroller import Scroller, emptied
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.model.typed import Place
    from kesra_desktop.progress import Progress
    from kesra_desktop.store.store import Store
    from kesra_desktop.ui.pages.recipients.origins import ClaimView, OriginView
    from kesra_desktop.ui.theme import Theme

_FIELDS_WIDTH = 216
_STRIP = 60
_AROUND = 0.6  # of the row's height is shown above and below it
_HIGHEST, _LEAST = 360, 96
_BESIDES = 430  # head, strip, reason, buttons and the gaps between them


class RowStrip(QWidget):
    """The part of a photographed page on which a row stands, the row itself between two lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._part = QImage()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of a row with a little of its neighbours."""
        return QSize(200, self._theme.size(_STRIP))

    def show_words(self, words: str) -> None:
        """Say why nothing is seen."""
        self._words, self._part = words, QImage()
        self.setAccessibleName(words)
        self.update()

    def show_row(self, page: QImage, place: Place) -> None:
        """Show where the row stands."""
        width, height = page.width() / 1000, page.height() / 1000
        more = _AROUND * (place.width if place.turn % 2 else place.height)
        x, y, w, h = map(float, (place.x, place.y, place.width, place.height))
        if place.turn % 2:
            x, w = x - more, w + 2 * more
        else:
            y, h = y - more, h + 2 * more
        box = QRectF(x * width, y * height, w * width, h * height).toRect() & page.rect()
        self._part = page.copy(box).transformed(QTransform().rotate(90 * place.turn))
        self._words = ""
        self.setAccessibleName(tr("The row on its page"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it as wide as there is room."""
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.color("track"))
        if self._part.isNull():
            painter.setFont(theme.font(14))
            painter.setPen(theme.color("ink2"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        scale = min(self.width() / self._part.width(), self.height() / self._part.height())
        width, height = self._part.width() * scale, self._part.height() * scale
        left, top = (self.width() - width) / 2, (self.height() - height) / 2
        painter.drawImage(QRectF(left, top, width, height), self._part)
        edge = height * _AROUND / (1 + 2 * _AROUND)
        for line in (top + edge, top + height - edge):
            painter.fillRect(QRectF(left, line - 1, width, 2), theme.color("nila"))


class _ClaimCard(Panel):
    """What one list says, with the figure that chooses it."""

    def __init__(self, theme: Theme, number: int, view: ClaimView, act: Callable[[], None]) -> None:
        super().__init__(theme, "surface2", "nila" if view.stands else "line", 10)
        column, top = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(2)
        top.addWidget(Text(theme, view.value or tr("empty"), 16, 600).wrapped(), 1)
        if view.withdrawn:
            top.addWidget(ChipLabel(theme, tr("taken back"), "abu"))
        elif view.stands:
            top.addWidget(ChipLabel(theme, tr("stands"), "hijau", "check"))
        if view.value and not view.withdrawn:
            words = tr("Use this")
            use = Button(theme, words, Kind.SECONDARY, key=f"Alt+{number}", size=TOOL)
            use.setAccessibleName(f"{words}: {view.value}")
            use.clicked.connect(act)
            top.addWidget(use)
        column.addLayout(top)
        column.addWidget(Elided(theme, view.title, 14, 500))
        column.addWidget(Elided(theme, view.where, 13, 400, "ink2"))
        if view.raw:
            said = tr("Written: {raw}").format(raw=view.raw)
            column.addWidget(Text(theme, said, 13, 400, "ink2").wrapped())
        if view.doubts:
            column.addWidget(Text(theme, view.doubts, 13, 400, "kuning").wrapped())


class SourcesSheet(Sheet):
    """Every field with its sources; a value is chosen with a reason, and trust can be raised."""

    changed = Signal()

    def __init__(self, theme: Theme, over: QWidget, store: Store, recipient: str) -> None:
        self._store, self._recipient = store, recipient
        self._view = origins.origins_of(store, recipient)
        super().__init__(theme, over, tr("Where the data comes from"), self._view.name)
        self.content.setSpacing(10)
        self.content.setContentsMargins(24, 12, 24, 12)
        self._pages: dict[str, QImage] = {}
        self._loading: Job | None = None
        self.trouble = Banner(theme)
        self.trust, self.raises = ChipLabel(theme), Text(theme, "", 14, 400, "ink2").wrapped()
        self.fields = QListWidget()
        self.why = Text(theme, "", 15, 600).wrapped()
        self.strip = RowStrip(theme)
        self._claims = QVBoxLayout()
        self.reason = Field(theme, tr("Reason, or the document that was seen"))
        self._lay_out()
        self._add_acts()
        self.fields.currentRowChanged.connect(self._show_field)
        self._reload()
        self.fields.setFocus()

    def _lay_out(self) -> None:
        theme, top, both = self.theme, QHBoxLayout(), QWidget()
        top.addWidget(self.trust)
        top.addWidget(self.raises, 1)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._fields_list())
        row.addLayout(self._claims_column(), 1)
        room = self.under().height() - theme.size(_BESIDES)
        both.setFixedHeight(max(theme.size(_LEAST), min(theme.size(_HIGHEST), room)))
        self.content.addWidget(self.trouble)
        self.content.addLayout(top)
        for part in (self.strip, both, self.reason):
            self.content.addWidget(part)

    def _fields_list(self) -> QListWidget:
        self.fields.setFixedWidth(self.theme.size(_FIELDS_WIDTH))
        self.fields.setFont(self.theme.font(15))
        self.fields.setSpacing(3)
        self.fields.setFrameShape(QListWidget.Shape.NoFrame)
        self.fields.setVerticalScrollBar(SlimBar(self.theme))
        self.fields.setAccessibleName(tr("Fields"))
        self.fields.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return self.fields

    def _claims_column(self) -> QVBoxLayout:
        column, scroller = QVBoxLayout(), Scroller(self.theme)
        column.setSpacing(8)
        column.addWidget(self.why)
        self._claims.setSpacing(8)
        scroller.column.setContentsMargins(0, 0, 8, 0)
        scroller.column.addLayout(self._claims)
        scroller.column.addStretch(1)
        column.addWidget(scroller, 1)
        return column

    def _add_acts(self) -> None:
        document = Button(self.theme, tr("Document seen"), key="F6", size=DIALOG)
        met = Button(self.theme, tr("Met in person"), key="F7", size=DIALOG)
        close = Button(self.theme, tr("Close"), Kind.PRIMARY, key="Esc", size=DIALOG)
        for button, act in (
            (document, self.note_document),
            (met, self.note_met),
            (close, self.reject),
        ):
            button.clicked.connect(act)
            self.footer.addWidget(button)
        for keys, then in (("F6", self.note_document), ("F7", self.note_met)):
            self._key(keys, then)
        for number in range(1, 10):
            self._key(f"Alt+{number}", partial(self.use, number))

    def _key(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)

    # --- showing ----------------------------------------------------------------------------------

    def _reload(self, field: str = "") -> None:
        self._view = origins.origins_of(self._store, self._recipient)
        self.trust.set_content(self._view.trust, "nila", "shield-check")
        self.raises.setText(self._view.raises)
        self.fields.clear()
        for one in self._view.fields:
            mark = "≠ " if one.disputed else ""
            self.fields.addItem(f"{mark}{one.label}: {one.value or tr('empty')}")
        at = next((n for n, one in enumerate(self._view.fields) if one.field == field), 0)
        self.fields.setCurrentRow(at)

    def shown(self) -> OriginView | None:
        """Return the field that is shown."""
        at = self.fields.currentRow()
        return self._view.fields[at] if 0 <= at < len(self._view.fields) else None

    def _show_field(self, at: int) -> None:
        del at
        view = self.shown()
        emptied(self._claims)
        self.strip.hide()
        if view is None:
            self.why.setText(tr("Nothing is known of this person's sources."))
            return
        self.why.setText(view.why)
        for number, claim in enumerate(view.claims, 1):
            card = _ClaimCard(self.theme, number, claim, partial(self.use, number))
            self._claims.addWidget(card)
        place = next((one.place for one in view.claims if one.place), None)
        if place is not None:
            self._show_place(place)

    def _show_place(self, place: Place) -> None:
        self.strip.show()
        if place.page in self._pages:
            self._show_on(self._pages[place.page], place)
            return
        self.strip.show_words(tr("Opening the page…"))

        def work(progress: Progress) -> QImage:
            return QImage.fromData(origins.picture(self._store, place.page, progress) or b"")

        def loaded(image: QImage) -> None:
            self._pages[place.page] = image
            self._show_on(image, place)

        def failed(_: BaseException) -> None:
            self.strip.show_words(tr("This page cannot be shown."))

        self._loading = Job(self, work, loaded, failed)

    def _show_on(self, image: QImage, place: Place) -> None:
        if image.isNull():
            self.strip.show_words(tr("The picture of the page is not here yet."))
        else:
            self.strip.show_row(image, place)

    # --- deciding ---------------------------------------------------------------------------------

    def use(self, number: int) -> None:
        """Let what a list says stand from now on."""
        view = self.shown()
        if view is None or not 1 <= number <= len(view.claims):
            return
        claim = view.claims[number - 1]
        if claim.withdrawn or not claim.text:
            return
        if not self.reason.text().strip():
            self.reason.show_problem(tr("Write why this value is right."))
            self.reason.input.line.setFocus()
            return
        said = self.reason.text().strip()
        choice = partial(origins.choose, self._store, self._recipient, view.field, claim.text, said)
        self._do(choice, view.field)

    def note_document(self) -> None:
        """Note that a document was seen; its name is asked for."""
        document = self.reason.text().strip()
        if not document:
            self.reason.show_problem(tr("Name the document that was seen, for example KTP."))
            self.reason.input.line.setFocus()
            return
        self._do(lambda: origins.seen_document(self._store, self._recipient, document))

    def note_met(self) -> None:
        """Note that the person was met."""
        self._do(lambda: origins.met(self._store, self._recipient))

    def _do(self, act: Callable[[], None], field: str = "") -> None:
        shown = self.shown()
        try:
            act()
        except KesraError as problem:
            show_in_banner(self.trouble, problem)
            return
        self.trouble.hide()
        self.reason.set_text("")
        self.reason.show_problem("")
        self._reload(field or (shown.field if shown else ""))
        self.changed.emit()
