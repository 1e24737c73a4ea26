"""Plain text in the theme's type; what people typed is never read as markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from kesra_desktop.ui.theme import Theme


class Text(QLabel):
    """A label with a size, a weight and a colour role."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        pixels: int = 15,
        weight: int = 400,
        role: str = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme, self._pixels, self._weight, self._role = theme, pixels, weight, role
        self._code = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        theme.changed.connect(self.restyle)
        self.restyle()

    def set_type(self, pixels: int, weight: int | None = None) -> None:
        """Change the size, and perhaps the weight, of the text."""
        self._pixels, self._weight = pixels, weight or self._weight
        self.restyle()

    def set_role(self, role: str) -> None:
        """Change the colour role."""
        self._role = role
        self.restyle()

    def as_code(self) -> Text:
        """Write zeros with a slash: receipt numbers and laptop codes."""
        self._code = True
        self.restyle()
        return self

    def wrapped(self) -> Text:
        """Break long text into lines."""
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        return self

    def restyle(self) -> None:
        """Take colours and type from the theme again."""
        self.setFont(self._theme.font(self._pixels, self._weight, code=self._code))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.color(self._role))
        self.setPalette(palette)


class Elided(Text):
    """One line that ends in "…" when there is no room; the whole stands in its tooltip."""

    def minimumSizeHint(self) -> QSize:  # a name may shrink, a button beside it may not
        """Return a width that leaves room for everything else."""
        return QSize(self._theme.size(40), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text when it does not fit."""
        super().resizeEvent(event)
        self._tell()

    def setText(self, text: str) -> None:  # noqa: N802
        """Show another text."""
        super().setText(text)
        self._tell()

    def _tell(self) -> None:
        fits = QFontMetrics(self.font()).horizontalAdvance(self.text()) <= self.width()
        self.setToolTip("" if fits else self.text())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Write what fits."""
        painter = QPainter(self)
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(QRectF(self.rect()), self.alignment(), shown)
