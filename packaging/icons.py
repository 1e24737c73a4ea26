"""Make the pictures of the program's sign that Windows and Linux ask for, from the one drawing."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

_SIDE = 256
_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)


def main() -> None:
    """Write kesra-desktop.png and kesra-desktop.ico into the folder named first."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication(sys.argv[:1])
    drawing = Path(__file__).parent / "linux" / "kesra-desktop.svg"
    picture = QImage(_SIDE, _SIDE, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    picture.save(str(folder / "kesra-desktop.png"))
    with Image.open(folder / "kesra-desktop.png") as drawn:
        drawn.save(folder / "kesra-desktop.ico", sizes=[(side, side) for side in _SIZES])
    application.quit()


if __name__ == "__main__":
    main()
