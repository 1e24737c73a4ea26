"""One picture of every screen from fixed data, and what a screen reader finds on it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from kesra_desktop.errors import NotFound
from kesra_desktop.ui.shots.screens import SHOTS
from kesra_desktop.ui.shots.shot import Rooms, Studio, settle
from kesra_desktop.ui.theme import Look, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

TREE = "tree.json"


@dataclass(frozen=True)
class Light:
    """In which light the pictures are taken: look, size of the window, pixels for each of ours."""

    look: Look = field(default_factory=Look)
    size: tuple[int, int] = (1366, 768)
    scale: float = 1.0


@dataclass(frozen=True)
class Taken:
    """A screen as it was seen: what is on top, all of it, and its picture."""

    name: str
    window: QWidget
    sheet: QDialog | None
    picture: QPixmap

    @property
    def top(self) -> QWidget:
        """Return what takes keys: the sheet, or without one the window."""
        return self.sheet or self.window


def seen(names: Sequence[str], light: Light, rooms: Rooms) -> Iterator[Taken]:
    """Yield one screen after another as it stands; each is closed when the next is asked for.

    Raises:
        NotFound: there is no screen of that name.

    """
    for name in names:
        if name not in SHOTS:
            raise NotFound(what=name)
    for name in names or SHOTS:
        theme = Theme(light.look)
        QApplication.setPalette(theme.palette())
        QApplication.setFont(theme.font(15))
        screen = SHOTS[name].make(Studio(theme, rooms))
        screen.window.resize(*light.size)
        screen.window.show()
        screen.then()
        settle()
        sheet = _sheet_over(screen.window)
        yield Taken(name, screen.window, sheet, _picture(screen.window, sheet, light.scale))
        if sheet is not None:
            sheet.close()
        screen.window.close()
        screen.window.deleteLater()


def _sheet_over(window: QWidget) -> QDialog | None:
    """Return the sheet that asks something over a window."""
    open_ = [one for one in window.findChildren(QDialog) if one.isVisible()]
    return open_[-1] if open_ else None


def shoot(folder: Path, screens: Sequence[str], light: Light) -> Iterator[Path]:
    """Write one PNG a screen, and ``tree.json`` over all of them; no screen named means every one.

    Raises:
        NotFound: there is no screen of that name.

    """
    folder.mkdir(parents=True, exist_ok=True)
    tree: dict[str, Any] = {}
    rooms = Rooms()
    try:
        for taken in seen(screens, light, rooms):
            file = folder / f"{taken.name}.png"
            taken.picture.save(str(file))
            tree[taken.name] = list(controls(taken.top))
            yield file
    finally:
        rooms.close()
    (folder / TREE).write_text(json.dumps(tree, ensure_ascii=False, indent=1), "utf-8")


def _picture(window: QWidget, sheet: QDialog | None, scale: float) -> QPixmap:
    """Return the window, and what lies over it, as one picture."""
    picture = QPixmap(QSize(round(window.width() * scale), round(window.height() * scale)))
    picture.setDevicePixelRatio(scale)
    window.render(picture)
    if sheet is not None:
        over = QPixmap(QSize(round(sheet.width() * scale), round(sheet.height() * scale)))
        over.setDevicePixelRatio(scale)
        over.fill(Qt.GlobalColor.transparent)
        sheet.render(over, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
        painter = QPainter(picture)
        painter.drawPixmap(window.mapFromGlobal(sheet.mapToGlobal(QPoint())), over)
        painter.end()
    return picture


def controls(page: QWidget) -> Iterator[dict[str, Any]]:
    """Yield what stands on a page: name, role, place, and the order in which Tab reaches it."""
    order = focus_order(page)
    for widget in (page, *page.findChildren(QWidget)):
        if not widget.isVisible() or widget.window() is not page:
            continue
        found = QAccessible.queryAccessibleInterface(widget)
        corner = widget.mapTo(page, QPoint(0, 0))
        yield {
            "name": found.text(QAccessible.Text.Name),
            "role": found.role().name,
            "description": found.text(QAccessible.Text.Description),
            "rect": [corner.x(), corner.y(), widget.width(), widget.height()],
            "enabled": widget.isEnabled(),
            "focus": order.index(widget) if widget in order else None,
        }


def focus_order(page: QWidget) -> list[QWidget]:
    """Return what Tab visits, in order."""
    order: list[QWidget] = []
    widget = page.nextInFocusChain()
    while widget is not None and widget is not page:
        by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if by_tab and widget.isVisible() and widget.isEnabled() and page.isAncestorOf(widget):
            order.append(widget)
        widget = widget.nextInFocusChain()
    return order
