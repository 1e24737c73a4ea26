"""What tests look for on a screen: cut and covered words, weak ink, small or nameless controls."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from kesra_desktop.ui.widgets.button import Button
from kesra_desktop.ui.widgets.inputs import Input
from kesra_desktop.ui.widgets.scroll_body import FittedPage
from kesra_desktop.ui.widgets.text import Elided

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kesra_desktop.ui.shots.shooting import Taken

NEVER_CUT = re.compile(r"[0-9•]{4} [0-9•]{4} [0-9•]{4}|Rp[0-9]|[A-Z][0-9]-[0-9]{6}")
LONG = 40  # letters: a sentence may be elided though a number stands in it
SMALLEST, SMALLEST_ICON, SMALLEST_IN_ROW, FINGER = 36, 40, 24, 48
TEXT_CONTRAST = 4.5
ROLES = {
    QAccessible.Role.Button, QAccessible.Role.PushButton, QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton, QAccessible.Role.EditableText, QAccessible.Role.ComboBox,
    QAccessible.Role.Table, QAccessible.Role.List, QAccessible.Role.Tree, QAccessible.Role.PageTab,
    QAccessible.Role.ButtonMenu, QAccessible.Role.Link, QAccessible.Role.ListItem,
    QAccessible.Role.AlertMessage, QAccessible.Role.PageTabList, QAccessible.Role.Dialog,
}  # fmt: skip


def inside(top: QWidget, kind: type[QWidget] = QWidget) -> Iterator[QWidget]:
    """Yield what is visible in a window or a sheet, and not in another one over it."""
    for one in top.findChildren(kind):
        if isinstance(one, QWidget) and one.isVisible() and one.window() is top:
            yield one


def said(widget: QWidget) -> str:
    """Return the words on a widget."""
    if isinstance(widget, (QLabel, QAbstractButton)):
        return widget.text()
    return widget.text() if isinstance(widget, QLineEdit) else ""


def place(widget: QWidget) -> str:
    """Name a widget as a reader of a failing test finds it."""
    return f"{type(widget).__name__} {said(widget)[:50]!r}"


# --- words that do not fit ------------------------------------------------------------------------


def cut(top: QWidget) -> list[str]:
    """Return texts that are not shown whole."""
    return [f"cut: {place(one)} {why}" for one in inside(top) if (why := _cut(one))]


def _cut(one: QWidget) -> str:
    if isinstance(one, Elided):
        shown = QFontMetrics(one.font()).horizontalAdvance(one.text()) <= one.width()
        whole = shown or len(one.text()) > LONG or not NEVER_CUT.search(one.text())
        return "" if whole else "may not be elided"
    if isinstance(one, QLabel) and one.text():
        return _cut_label(one)
    if isinstance(one, QAbstractButton) and one.text():
        if isinstance(one, Button):
            return "" if one.fits() else f"{one.width()} wide"
        if one.hasHeightForWidth():
            needed = one.heightForWidth(one.width())
            return "" if one.height() + 1 >= needed else f"{one.height()} of {needed} high"
        wanted = one.sizeHint()
        small = one.width() + 1 < wanted.width() or one.height() + 1 < wanted.height()
        # A chooser shortens long names and a value of a pair does; both have them as a tooltip.
        elides = hasattr(one, "title") or (
            one.toolTip() == one.text() and not NEVER_CUT.search(one.text())
        )
        return f"{one.size().toTuple()} < {wanted.toTuple()}" if small and not elides else ""
    return ""


def _cut_label(one: QLabel) -> str:
    room = one.contentsRect()
    metrics = QFontMetrics(one.font())
    if one.wordWrap():
        needed = metrics.boundingRect(
            QRect(0, 0, room.width(), 10_000), Qt.TextFlag.TextWordWrap, one.text()
        )
        slack = metrics.height() // 4
        return (
            f"{room.height()} of {needed.height()} high"
            if needed.height() > room.height() + slack
            else ""
        )
    width = max(metrics.horizontalAdvance(line) for line in one.text().splitlines())
    if width > room.width() + 1:
        return f"{room.width()} of {width} wide"
    return f"{room.height()} high" if metrics.ascent() > room.height() else ""


def hidden(top: QWidget) -> list[str]:
    """Return words that reach beyond what holds them, where nothing scrolls them into view."""
    return [
        f"hidden: {place(one)} {why}" for one in inside(top) if said(one) and (why := _hidden(one))
    ]


def _hidden(one: QWidget) -> str:
    box = QRect(one.mapTo(one.window(), QPoint()), one.size())
    up_to_down = across = False
    parent = one.parentWidget()
    while parent is not None:
        holder = parent.parentWidget()
        if isinstance(holder, QAbstractScrollArea) and parent is holder.viewport():
            scrolls_across = _scrolls(holder)
            up_to_down = up_to_down or holder.verticalScrollBar().maximum() > 0
            across = across or scrolls_across
        edge = QRect(parent.mapTo(one.window(), QPoint()), parent.size())
        if not across and (box.left() < edge.left() - 1 or box.right() > edge.right() + 1):
            return f"across {type(parent).__name__}"
        if not up_to_down and (box.top() < edge.top() - 1 or box.bottom() > edge.bottom() + 1):
            return f"down {type(parent).__name__}"
        if parent.isWindow():
            break
        parent = holder
    return ""


def _scrolls(area: QAbstractScrollArea) -> bool:
    """Return whether a clerk can scroll to what lies beyond the sides."""
    may = area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return may and area.horizontalScrollBar().maximum() > 0


def covered(top: QWidget) -> list[str]:
    """Return words that lie on others of the same parent."""
    found = []
    for parent in {one.parentWidget() for one in inside(top)}:
        if parent is None:
            continue
        words = [
            one for one in parent.children()
            if isinstance(one, QWidget) and one.isVisible() and said(one)
        ]  # fmt: skip
        for one, other in combinations(words, 2):
            both = one.geometry().intersected(other.geometry())
            if both.width() > 2 and both.height() > 2:
                found.append(f"covered: {place(one)} and {place(other)}")
    return found


def two_ways(top: QWidget) -> list[str]:
    """Return areas that scroll in both directions; a page with letters over 130 % may."""
    return [
        f"scrolls two ways: {type(one).__name__}"
        for one in inside(top, QScrollArea)
        if isinstance(one, QScrollArea)
        and not isinstance(one, FittedPage)
        and one.verticalScrollBar().maximum() > 0
        and _scrolls(one)
    ]


# --- controls -------------------------------------------------------------------------------------


def nameless(top: QWidget) -> list[str]:
    """Return controls that a screen reader cannot name, or names as what they are not."""
    found = []
    for one in inside(top):
        acts = isinstance(one, (QAbstractButton, QLineEdit, QAbstractItemView))
        if isinstance(one, QHeaderView):
            continue  # its titles belong to the table
        if not acts and not one.focusPolicy().value & Qt.FocusPolicy.TabFocus.value:
            continue
        seen = QAccessible.queryAccessibleInterface(one)
        if not seen.text(QAccessible.Text.Name):
            found.append(f"nameless: {place(one)}")
        if seen.role() not in ROLES:
            found.append(f"role {seen.role().name}: {place(one)}")
    return found


def small(top: QWidget, *, touch: bool = False) -> list[str]:
    """Return what is hard to hit; links in a line of text and the status bar may be lower."""
    found = []
    for one in inside(top, QAbstractButton):
        if not isinstance(one, QAbstractButton):
            continue
        words = said(one) or one.width() > 2 * SMALLEST_ICON  # painted on it
        least = FINGER if touch else SMALLEST if words else SMALLEST_ICON
        size = one.size()
        if not touch and _in_a_row(one, size):
            least = SMALLEST_IN_ROW
        if min(size.width(), size.height()) < least:
            found.append(f"small: {place(one)} {size.toTuple()}")
    return found


def _in_a_row(one: QAbstractButton, size: QSize) -> bool:
    """Return whether a control stands in a line of words: WCAG 2.5.8 asks 24 there."""
    link = type(one).__name__ == "Button" and size.height() < SMALLEST
    in_a_field = isinstance(one.parentWidget(), Input)
    return link or in_a_field or type(one).__name__ in ("StatusItem", "_Close", "CheckBox", "Link")


# --- colours --------------------------------------------------------------------------------------


def luminance(colour: QColor) -> float:
    """Return the relative luminance of WCAG 2."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (
        linear(part / 255) for part in (colour.red(), colour.green(), colour.blue())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of WCAG 2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def weak(taken: Taken) -> list[str]:
    """Return words whose ink stands out too little from what they are on, as pictured."""
    image = taken.picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    found = []
    for one in inside(taken.top):
        if not said(one) or isinstance(one, QLineEdit):
            continue
        corner = one.mapToGlobal(QPoint()) - taken.window.mapToGlobal(QPoint())
        area = QRect(corner, one.size()).intersected(image.rect())
        shown = one.visibleRegion().boundingRect()
        whole = shown.height() >= one.height() and shown.width() >= one.width()
        if not whole or area.size() != one.size():
            continue  # scrolled out of view; what leaves the window is found by `beyond`
        contrast = _strongest(image.copy(area))
        if contrast < TEXT_CONTRAST:
            found.append(f"weak {contrast:.1f}: {place(one)}")
    return found


def _strongest(image: QImage) -> float:
    """Return the contrast between the ground and the ink farthest from it."""
    pixels = Counter(
        image.pixel(x, y)
        for y in range(0, image.height(), max(1, image.height() // 24))
        for x in range(0, image.width(), max(1, image.width() // 120))
    )
    ground = QColor(pixels.most_common(1)[0][0])
    return max(ratio(ground, QColor(value)) for value in pixels)


def beyond(taken: Taken) -> list[str]:
    """Return a sheet that is larger than the window it lies over: its buttons are out of reach."""
    if taken.sheet is None:
        return []
    corner = taken.window.mapFromGlobal(taken.sheet.mapToGlobal(QPoint()))
    box = QRect(corner, taken.sheet.size())
    return [] if taken.window.rect().contains(box) else [f"beyond the window: {box.getRect()}"]


def blank(taken: Taken) -> list[str]:
    """Return a picture that shows next to nothing."""
    small_one = taken.picture.toImage().scaled(QSize(96, 54))
    seen = {small_one.pixel(x, y) for x in range(96) for y in range(54)}
    return [] if len(seen) > 12 else [f"blank: {taken.name}"]


def found_on(taken: Taken, *, touch: bool = False) -> list[str]:
    """Return everything wrong with one screen."""
    top = taken.top
    found = [*cut(top), *hidden(top), *covered(top), *two_ways(top), *nameless(top)]
    found += [*small(top, touch=touch), *weak(taken), *beyond(taken), *blank(taken)]
    return [f"{taken.name}: {one}" for one in found]
