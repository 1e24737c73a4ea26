"""Where the program's own files and the laptop's data lie."""

import sys
from pathlib import Path

import platformdirs

APP_NAME = "kesra-desktop"


def resource(*parts: str) -> Path:
    """Return the path of a bundled resource, from a source tree or from a frozen program."""
    root = getattr(sys, "_MEIPASS", None)
    base = Path(root) if root else Path(__file__).parent.parent
    return base.joinpath("resources", *parts)


def document(*parts: str) -> Path:
    """Return the path of a bundled paper for people, such as the clerks' guide."""
    return resource("..", "docs", *parts).resolve()


def data_folder() -> Path:
    """Return the default data folder of this user; not created here."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def log_folder() -> Path:
    """Return the folder of the technical log; it never holds personal data."""
    return Path(platformdirs.user_log_dir(APP_NAME, appauthor=False))
