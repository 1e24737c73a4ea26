"""The person on the card: photo, name, chips and four facts, in the same order everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.pages.desk.density import ROOMY, Density
from kesra_desktop.ui.widgets.panel import ChipLabel
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from kesra_desktop.ui.pages.desk.view import PersonView
    from kesra_desktop.ui.theme import Theme

_NAME_SIZES = (30, 26, 22)
_NAME_LEAST = 20  # two lines of it hold the longest names


class PhotoBox(QWidget):
    """Where the photo will be; without one, a dashed box that says so by its icon."""

    def __init__(self, theme: Theme, width: int, height: int) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(width, height)
        self.setAccessibleName(tr("No photo yet"))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the empty frame."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.color("control"), 1.5)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(theme.color("surface2"))
        radius = 8 if self.width() > 100 else 6
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        side = 36 if self.width() > 60 else 24
        middle = QRectF(self.rect()).center() - QPointF(side / 2, side / 2)
        paint_icon(painter, middle, "user", side, theme.color("ink3"))


class FittingName(Text):
    """A name at its largest size that fits; the longest take two lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", _NAME_SIZES[0], 700)
        self.setWordWrap(True)
        self.setSizePolicy(self.sizePolicy().horizontalPolicy(), self.sizePolicy().Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Choose the size for the width there is."""
        for pixels in _NAME_SIZES:
            metrics = QFontMetrics(self._theme.font(pixels, 700))
            if metrics.horizontalAdvance(self.text()) <= self.width():
                self._use(pixels, metrics.height() + 2)
                return
        metrics = QFontMetrics(self._theme.font(_NAME_LEAST, 700))
        self._use(_NAME_LEAST, 2 * metrics.lineSpacing() + 2)

    def _use(self, pixels: int, height: int) -> None:
        if self._pixels != pixels:
            self.set_type(pixels)
        self.setFixedHeight(height)


class Fact(QWidget):
    """A caption and its value."""

    def __init__(self, theme: Theme, caption: str) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        self._caption = Text(theme, caption, 13, 400, "ink2")
        self.value = Elided(theme, "", 17, 500)
        box.addWidget(self._caption)
        box.addWidget(self.value)

    def set_caption(self, caption: str) -> None:
        """Change the caption."""
        self._caption.setText(caption)

    def set_value(self, value: str) -> None:
        """Show a value; an empty one says so."""
        self.value.setText(value or tr("empty"))
        self.value.set_role("ink" if value else "ink3")
        self.setAccessibleName(f"{self._caption.text()}: {self.value.text()}")


class PersonPart(QWidget):
    """Photo at the left, everything about the person beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._density = ROOMY
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        self._photo = PhotoBox(theme, *ROOMY.photo)
        row.addWidget(self._photo, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        row.addLayout(words, 1)
        self._name = FittingName(theme)
        self._place = Elided(theme, "", 16, 400, "ink2")
        self._category, self._about = ChipLabel(theme), ChipLabel(theme)
        words.addWidget(self._name)
        words.addWidget(self._place)
        words.addSpacing(10)
        words.addLayout(self._chips())
        words.addSpacing(10)
        words.addStretch(1)
        words.addLayout(self._facts())
        words.addStretch(4)

    def _chips(self) -> QHBoxLayout:
        chips = QHBoxLayout()
        chips.setSpacing(8)
        chips.addWidget(self._category)
        chips.addWidget(self._about)
        chips.addStretch(1)
        return chips

    def _facts(self) -> QGridLayout:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(10)
        self._nik = Fact(self._theme, tr("NIK"))
        self._number = Fact(self._theme, tr("Invitation number"))
        self._address = Fact(self._theme, tr("Address"))
        self._area = Fact(self._theme, tr("Kelurahan, district"))
        self._place_facts()
        return self._grid

    def _place_facts(self) -> None:
        wide = self._density.in_one_row
        for column, (fact, row) in enumerate(
            ((self._nik, 0), (self._number, 0), (self._address, 0 if wide else 1))
        ):
            self._grid.addWidget(fact, row, column if wide else column % 2)
        self._grid.addWidget(self._area, 1, 1)
        self._area.setVisible(not wide)
        for column, stretch in enumerate((3, 2, 6) if wide else (1, 1, 0)):
            self._grid.setColumnStretch(column, stretch)

    def set_density(self, density: Density) -> None:
        """Lay out for another amount of room."""
        self._density = density
        self._photo.setFixedSize(*density.photo)
        self._place_facts()

    def show_person(self, person: PersonView) -> None:
        """Show somebody."""
        self._name.setText(person.name)
        self._name.fit()
        self._place.setText(person.place)
        self._place.setVisible(bool(person.place))
        self._category.set_content(person.category, "nila")
        self._about.set_content(person.about, "abu")
        self._nik.set_value(person.nik)
        self._number.set_value(person.number)
        area = person.area.partition(",")[0]
        wide = ", ".join(part for part in (person.address, area) if part)
        self._address.set_value(wide if self._density.in_one_row else person.address)
        self._area.set_value(person.area)
