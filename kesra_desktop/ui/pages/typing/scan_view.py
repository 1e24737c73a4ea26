"""A page to read from: zoomed, moved, turned and made clearer, with a band on the row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from kesra_desktop.model.typed import Place
from kesra_desktop.ui.widgets.paint import focus_halo, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from kesra_desktop.ui.theme import Theme

ZOOMS = (1.0, 1.25, 1.6, 2.0, 2.5, 3.2, 4.0)
SHADES = ("as_it_is", "strong", "light", "dark")
_BAND = 0.026  # of the page's height, until somebody changes it
_FIRST = 0.12
_STEP, _GROW = 0.004, 0.003
_LEAST, _MOST = 0.006, 0.25
_PAN = 60  # pixels
_MARKER = QColor(255, 236, 160)  # on paper, in the light and in the dark window alike
_ABOVE = 0.42  # of the window's height stands the band


def _curve(shade: str) -> list[int]:
    """Return what each of 256 greys becomes."""
    if shade == "strong":
        greys = [(grey - 90) * 255 / 90 for grey in range(256)]
    else:
        power = 0.55 if shade == "light" else 1.9
        greys = [255 * (grey / 255) ** power for grey in range(256)]
    return [min(255, max(0, round(one))) for one in greys]


def shaded(image: QImage, shade: str) -> QImage:
    """Return a page with other brightness or contrast; colours go where it is changed."""
    if shade == SHADES[0]:
        return image
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    told = QImage(
        grey.constBits(), grey.width(), grey.height(), grey.bytesPerLine(),
        QImage.Format.Format_Indexed8,
    )  # fmt: skip
    told.setColorTable([0xFF000000 | one << 16 | one << 8 | one for one in _curve(shade)])
    return told.convertToFormat(QImage.Format.Format_RGB32)


def as_stored(box: QRectF, turn: int) -> QRectF:
    """Return where a part of the turned page lies on the page as stored; parts of 1."""
    for _ in range(turn % 4):
        box = QRectF(box.y(), 1 - box.x() - box.width(), box.height(), box.width())
    return box


def as_turned(box: QRectF, turn: int) -> QRectF:
    """Return where a part of the page as stored lies once it is turned."""
    for _ in range(turn % 4):
        box = QRectF(1 - box.y() - box.height(), box.x(), box.height(), box.width())
    return box


class ScanView(QWidget):
    """Shows one page; all of it is moved by the page's keys, or with the mouse."""

    band_moved = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._page, self._turn, self._shade = "", 0, SHADES[0]
        self._image: QImage | None = None
        self._shown = QPixmap()
        self._words = ""
        self._zoom = 1  # index in ZOOMS
        self._corner = QPointF(0, 0)  # of the window on the page, in its pixels at this zoom
        self._top, self._height = _FIRST, _BAND  # of the band, parts of the turned page
        self._held: QPointF | None = None
        self._holds_band = False
        self.has_band = True
        self.setMinimumSize(240, 200)
        self.setCursor(Qt.CursorShape.CrossCursor)
        theme.changed.connect(self.update)

    # --- what is shown ----------------------------------------------------------------------------

    def show_image(self, page: str, image: QImage) -> None:
        """Show a page; one that is shown already keeps its place."""
        self._words = ""
        if page != self._page:
            self._page, self._turn = page, 0
            self._top = _FIRST
        self._image = image
        self._draw_anew()

    def show_words(self, page: str, words: str, preview: bytes = b"") -> None:
        """Say why the page cannot be seen, over its preview."""
        self._page, self._words = page, words
        image = QImage.fromData(preview) if preview else QImage()
        self._image = None if image.isNull() else image
        self._draw_anew()

    def _draw_anew(self) -> None:
        if self._image is None:
            self._shown = QPixmap()
        else:
            turned = self._image.transformed(QTransform().rotate(90 * self._turn))
            self._shown = QPixmap.fromImage(shaded(turned, self._shade))
        self.look_at_band()

    @property
    def shade(self) -> str:
        """Return how bright the page is shown."""
        return self._shade

    def is_readable(self) -> bool:
        """Return whether the page itself is seen, not its preview."""
        return self._image is not None and not self._words

    # --- the clerk's hand -------------------------------------------------------------------------

    def zoom(self, steps: int) -> None:
        """Come nearer, or go back."""
        self._zoom = min(len(ZOOMS) - 1, max(0, self._zoom + steps))
        self.look_at_band()

    def turn(self) -> None:
        """Turn the page a quarter clockwise; the band lies across it again."""
        self._turn = (self._turn + 1) % 4
        self._draw_anew()
        self.band_moved.emit()

    def next_shade(self) -> str:
        """Show it brighter, darker or with more contrast, in turn, and return which."""
        self._shade = SHADES[(SHADES.index(self._shade) + 1) % len(SHADES)]
        self._draw_anew()
        return self._shade

    def pan(self, right: int, down: int) -> None:
        """Move the window over the page."""
        self._corner += QPointF(right * _PAN, down * _PAN)
        self._keep_inside()

    def move_band(self, steps: int) -> None:
        """Move the band by a little."""
        self._put_band(self._top + steps * _STEP, self._height)

    def grow_band(self, steps: int) -> None:
        """Make the band higher or lower."""
        self._put_band(self._top, self._height + steps * _GROW)

    def next_band(self) -> None:
        """Move the band to the row below."""
        self._put_band(self._top + self._height, self._height)

    def _put_band(self, top: float, height: float) -> None:
        self._height = min(_MOST, max(_LEAST, height))
        self._top = min(1 - self._height, max(0.0, top))
        self.look_at_band()
        self.band_moved.emit()

    # --- the band's place -------------------------------------------------------------------------

    def place(self) -> Place:
        """Return where the band lies, as it is kept with the row."""
        box = as_stored(QRectF(0, self._top, 1, self._height), self._turn)
        corner, size = box.topLeft() * 1000, box.size() * 1000
        x, y, width, height = corner.x(), corner.y(), size.width(), size.height()
        return Place(
            self._page, round(x), round(y), round(width), round(height), self._turn
        )  # fmt: skip

    def show_place(self, place: Place) -> None:
        """Put the band where a row was marked, with the page turned as it was then."""
        if place.turn != self._turn:
            self._turn = place.turn
            self._draw_anew()
        stored = QRectF(
            place.x / 1000, place.y / 1000, place.width / 1000, place.height / 1000
        )  # fmt: skip
        box = as_turned(stored, place.turn)
        self._put_band(box.y(), box.height())

    def look_at_band(self) -> None:
        """Move the window so that the band stands in its middle."""
        _, height = self._page_size()
        self._corner.setY((self._top + self._height / 2) * height - self.height() * _ABOVE)
        self._keep_inside()

    # --- geometry ---------------------------------------------------------------------------------

    def _page_size(self) -> tuple[float, float]:
        if self._shown.isNull():
            return 1.0, 1.0
        width = self.width() * ZOOMS[self._zoom]
        return width, width * self._shown.height() / self._shown.width()

    def _keep_inside(self) -> None:
        width, height = self._page_size()
        x = min(max(0.0, self._corner.x()), max(0.0, width - self.width()))
        y = min(max(0.0, self._corner.y()), max(0.0, height - self.height()))
        self._corner = QPointF(x, y)
        self.update()

    def _band_box(self) -> QRectF:
        width, height = self._page_size()
        top = self._top * height - self._corner.y()
        return QRectF(-self._corner.x(), top, width, max(8.0, self._height * height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the band in sight."""
        super().resizeEvent(event)
        self.look_at_band()

    # --- mouse ------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the band, or of the page; a double press puts the band there."""
        self._held = event.position()
        self._holds_band = self.has_band and self._band_box().contains(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Put the band on the row that was pressed."""
        _, height = self._page_size()
        if self.has_band:
            top = (event.position().y() + self._corner.y()) / height - self._height / 2
            self._put_band(top, self._height)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held."""
        if self._held is None:
            return
        moved = event.position() - self._held
        self._held = event.position()
        if self._holds_band:
            _, height = self._page_size()
            self._top = min(1 - self._height, max(0.0, self._top + moved.y() / height))
            self.update()
            self.band_moved.emit()
        else:
            self._corner -= moved
            self._keep_inside()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        """Let go."""
        self._held = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Move up and down; with Ctrl come nearer."""
        steps = event.angleDelta().y() / 120
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if steps > 0 else -1)
        else:
            self._corner -= QPointF(0, steps * _PAN)
            self._keep_inside()

    # --- painting ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the page, what is beside the row dimmed, and the band."""
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.color("track"))
        if self._shown.isNull():
            self._write(painter)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width, height = self._page_size()
        painter.drawPixmap(
            QRectF(-self._corner.x(), -self._corner.y(), width, height),
            self._shown,
            QRectF(self._shown.rect()),
        )
        if self._words:
            self._write(painter)
        elif self.has_band:
            self._paint_band(painter)

    def _paint_band(self, painter: QPainter) -> None:
        band, theme = self._band_box(), self._theme
        # As with a marker pen: what is written under it stays as dark as it is.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        rounded(painter, band.adjusted(2, 0, -2, 0), 4, _MARKER, None)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        focus_halo(painter, theme, band.adjusted(3, 1, -3, -1), 4)

    def _write(self, painter: QPainter) -> None:
        theme = self._theme
        box = QRectF(self.rect()).adjusted(40, 0, -40, 0)
        veil = theme.color("surface")
        veil.setAlpha(225)
        painter.fillRect(QRectF(0, box.center().y() - 36, self.width(), 72), veil)
        painter.setFont(theme.font(15, 600))
        painter.setPen(theme.color("ink"))
        centre = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box, centre, self._words)
