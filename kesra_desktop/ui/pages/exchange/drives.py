"""Which flash drives are plugged in, by what the system tells."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QStorageInfo

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.exchange.view import Drive

_REMOVABLE = 2  # GetDriveTypeW
_MOUNTS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


def plugged_in() -> list[Drive]:
    """Return the flash drives, in the order of their places; some can only be read."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        if volume.isValid() and volume.isReady():
            root = volume.rootPath()
            if _is_removable(root):
                found.append(_drive(volume, root))
    return sorted(found, key=lambda drive: str(drive.path))


def _drive(volume: QStorageInfo, root: str) -> Drive:
    path = Path(root)
    name = volume.name() or path.name or root
    place = root.rstrip("/\\") if sys.platform == "win32" else root
    return Drive(path, name, place, volume.bytesAvailable(), is_locked=volume.isReadOnly())


def _is_removable(root: str) -> bool:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  (Windows only)

        return bool(ctypes.windll.kernel32.GetDriveTypeW(root.replace("/", "\\")) == _REMOVABLE)
    return root.startswith(_MOUNTS)


def chosen_folder(path: Path) -> Drive:
    """Return a folder that stands for a drive: a shared one, or a place on a stick."""
    free = QStorageInfo(str(path)).bytesAvailable()
    return Drive(path, path.name or str(path), str(path), free, is_folder=True)


def size_words(count: int) -> str:
    """Return "14,2 GB" or "350 MB"."""
    if count < 1_000_000_000:
        return tr("{size} MB").format(size=count // 1_000_000)
    return tr("{size} GB").format(size=f"{count / 1e9:.1f}".replace(".", ","))
