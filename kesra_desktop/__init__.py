"""Kesra Desktop: a welfare office in a laptop, offline first."""

import tomllib
from datetime import date
from importlib import metadata
from pathlib import Path


def _version() -> str:
    """Return the version from the installed package, or from pyproject.toml in a source tree."""
    try:
        return metadata.version("kesra-desktop")
    except metadata.PackageNotFoundError:
        project = Path(__file__).parent.parent / "pyproject.toml"
        return str(tomllib.loads(project.read_text("utf-8"))["project"]["version"])


__version__ = _version()
BUILT = date(2025, 9, 1)  # no clock that shows an earlier day is right; moved at every release
