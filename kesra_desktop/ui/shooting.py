"""One picture of every screen from fixed data, and what a screen reader finds on it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from kesra_desktop.errors import NotFound
from kesra_desktop.ui.shots import SCREENS
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


def shoot(folder: Path, screens: Sequence[str], light: Light) -> Iterator[Path]:
    """Write one PNG a screen, and ``tree.json`` over all of them; no screen named means every one.

    Raises:
        NotFound: there is no screen of that name.

    """
    for name in screens:
        if name not in SCREENS:
            raise NotFound(what=name)
    folder.mkdir(parents=True, exist_ok=True)
    tree: dict[str, Any] = {}
    for name in screens or SCREENS:
        page = _shown(name, light)
        file = folder / f"{name}.png"
        _picture(page, light.scale).save(str(file))
        tree[name] = list(_controls(page))
        page.close()
        yield file
    (folder / TREE).write_text(json.dumps(tree, ensure_ascii=False, indent=1), "utf-8")


def _shown(name: str, light: Light) -> QWidget:
    theme = Theme(light.look)
    QApplication.setPalette(theme.palette())
    QApplication.setFont(theme.font(15))
    page, then = SCREENS[name](theme)
    page.resize(*light.size)
    page.show()
    then()
    for _ in range(3):  # layouts settle from the outside in
        QApplication.sendPostedEvents()
        page.grab()
    return page


def _picture(page: QWidget, scale: float) -> QPixmap:
    picture = QPixmap(QSize(round(page.width() * scale), round(page.height() * scale)))
    picture.setDevicePixelRatio(scale)
    page.render(picture)
    return picture


def _controls(page: QWidget) -> Iterator[dict[str, Any]]:
    """Yield what stands on a page: name, role, place, and the order in which Tab reaches it."""
    order = _focus_order(page)
    for widget in (page, *page.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        seen = QAccessible.queryAccessibleInterface(widget)
        corner = widget.mapTo(page, QPoint(0, 0))
        yield {
            "name": seen.text(QAccessible.Text.Name),
            "role": seen.role().name,
            "rect": [corner.x(), corner.y(), widget.width(), widget.height()],
            "enabled": widget.isEnabled(),
            "focus": order.index(widget) if widget in order else None,
        }


def _focus_order(page: QWidget) -> list[QWidget]:
    """Return what Tab visits, in order."""
    order: list[QWidget] = []
    widget = page.nextInFocusChain()
    while widget is not None and widget is not page:
        by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if by_tab and widget.isVisible() and widget.isEnabled() and page.isAncestorOf(widget):
            order.append(widget)
        widget = widget.nextInFocusChain()
    return order
